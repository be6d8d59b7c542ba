import ArgumentParser
import SigClient
import SigScript

extension Room {
    /// `sigctl room ping`: does the server answer?
    struct Ping: AsyncParsableCommand {
        static let configuration = CommandConfiguration(
            commandName: "ping",
            abstract: "Send the protocol's ping, and print how long its pong takes.",
            discussion: """
                sigctl room ping
                sigctl room ping --timeout 2

                It joins no room.
                """
        )

        @OptionGroup
        var retry: RetryOption

        @OptionGroup(title: "Options of every command")
        var common: CommonOptions

        func run() async throws {
            let isText = !common.json && !common.raw
            let session = RoomSession(
                session: Session(options: common, retries: retry.isGiven, hidden: [.pong]),
                membership: nil
            )
            try await session.run { client in
                let start = ContinuousClock.now
                try await client.ping()
                let time = ContinuousClock.now - start
                if isText { Output.line("pong in \(time.millisecondsText) ms") }
            }
        }
    }
}
