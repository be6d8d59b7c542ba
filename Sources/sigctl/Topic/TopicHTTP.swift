import SigClient
import SigProtocol
import SigScript

/// What a topic server answers to those who only ask.
struct TopicHTTP: Sendable {
    private let url: SignalingURL
    private let configuration: TopicClientConfiguration

    init(_ common: CommonOptions) throws {
        let target = try Settings.target(of: .topic, options: common)
        url = target.url
        configuration = TopicClientConfiguration(
            origin: common.origin ?? target.origin,
            options: ClientOptions(connector: try Settings.connector(for: target.url, options: common))
        )
    }

    /// The topics of all pages.
    func topics() async throws -> JSONValue {
        try await asking { client in
            var topics: [TopicCount] = []
            for try await page in client.allTopics(limit: TopicLimits.topicsPerPage) { topics += page.topics }
            return JSONValue(topics: topics)
        }
    }

    func version() async throws -> JSONValue {
        try await asking { JSONValue(string: try await $0.version()) }
    }

    func health() async throws -> JSONValue {
        try await asking { JSONValue(try await $0.health()) }
    }

    private func asking(_ ask: (TopicClient) async throws -> JSONValue) async throws -> JSONValue {
        do {
            return try await TopicClient.withConnection(to: url, configuration: configuration, ask)
        } catch let error as SignalingError {
            throw TopicHint.added(to: error, origin: configuration.origin)
        }
    }
}
