import ArgumentParser
import SigProtocol
import SigScript

extension Hub {
    /// `sigctl hub get HUB`: what the server knows of a hub.
    struct Get: AsyncParsableCommand {
        static let configuration = CommandConfiguration(
            commandName: "get",
            abstract: "Print what the server tells of a hub.",
            discussion: """
                sigctl hub get lobby
                sigctl hub get lobby --json
                sigctl hub get 7c9e6679-7425-40de-944b-e07fc1f90ae7 --kind random

                Exit code 1 says that there is none. It tells of fixed and random hubs, and not who is there: those who join are told.
                """
        )

        @Argument(help: ArgumentHelp("The id of the hub (default: the target's).", valueName: "hub"))
        var hub: String?

        @OptionGroup(title: "Hub")
        var kind: HubKindOption

        @OptionGroup
        var retry: RetryOption

        @OptionGroup(title: "Options of every command")
        var common: CommonOptions

        func run() async throws {
            let target = try HubTarget.read(for: .get, common)
            let kind = try kind.kind ?? HubTarget.kind(of: target)
            guard let hub = hub ?? target.hub else {
                throw Failure(.usage, "which hub? Write it like: sigctl hub get lobby")
            }
            guard HubEndpoint.all.contains(.hub(kind, .get)) else {
                throw Failure(
                    .usage,
                    "servers tell of fixed and random hubs only; to see who is there: "
                        + "sigctl hub join \(Inert.text(hub, maxLength: 100)) --kind \(kind)"
                )
            }
            let http = try HubHTTP(target, common)
            try await Inquiry(options: common, protocolName: .hub, verb: "get", retries: retry.isGiven).run {
                try await http.get(hub, kind)
            } lines: {
                HubHTTP.lines(of: $0)
            }
        }
    }
}
