import SigProtocol

/// The services of this build, made from a server's settings.
enum Services {
    static func make(_ configuration: ServerConfiguration) throws(ServerError) -> [any Service] {
        var services: [any Service] = []
        if configuration.protocols.contains(.share) {
            services.append(
                try ShareService(
                    configuration: configuration.share,
                    rateLimits: configuration.rateLimits,
                    random: RandomSource(seed: configuration.seed)
                )
            )
        }
        if configuration.protocols.contains(.peerjs) {
            services.append(
                PeerJSService(configuration: configuration.peerjs, random: RandomSource(seed: configuration.seed))
            )
        }
        if configuration.protocols.contains(.room) {
            services.append(
                try RoomService(configuration: configuration.room, rateLimits: configuration.rateLimits)
            )
        }
        if configuration.protocols.contains(.hub) {
            services.append(
                HubService(
                    configuration: configuration.hub,
                    rateLimits: configuration.rateLimits,
                    random: RandomSource(seed: configuration.seed)
                )
            )
        }
        if configuration.protocols.contains(.topic) {
            services.append(
                TopicService(configuration: configuration.topic, random: RandomSource(seed: configuration.seed))
            )
        }
        return services
    }
}
