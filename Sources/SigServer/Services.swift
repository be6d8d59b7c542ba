import SigProtocol

/// The services of this build, made from a server's settings.
enum Services {
    static func make(_ configuration: ServerConfiguration) throws(ServerError) -> [any Service] {
        []
    }
}
