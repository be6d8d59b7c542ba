import SigClient
import SigScript
import SigServer

/// The first example of the share protocol's document: a host gives out a code, a player joins by it.
enum ShareDemo {
    private static let offer = #"{"type":"offer","sdp":"v=0\r\n…"}"#
    private static let answer = #"{"type":"answer","sdp":"v=0\r\n…"}"#

    @Sendable static func run() async throws {
        try await withSigServer { server in
            let url = server.url.replacing("http://", with: "ws://", maxReplacements: 1) + "/v1"
            Output.line("share: a host opens a session and gives out a share code; a player joins by it")
            Output.line("")
            let ladder = LadderPrinter(columns: ["host", "server", "player"])
            try await ShareClient.withConnection(to: url) { host in
                await ladder.arrow(1, 0, "id \(await host.id.prefix(8))…")
                await ladder.arrow(0, 1, "share")
                let code = try await host.shareCode()
                await ladder.arrow(1, 0, "code \(code)")
                await ladder.remark("the host shows \(code) in its lobby, and a player types it in")
                try await ShareClient.withConnection(to: url) { player in
                    await ladder.arrow(1, 2, "id \(await player.id.prefix(8))…")
                    await ladder.arrow(2, 1, "lookup \(code)")
                    let id = try await player.lookup(code)
                    await ladder.arrow(1, 2, "id \(id.prefix(8))…")
                    try await send(offer, "offer", from: (player, 2), to: (host, 0), ladder)
                    try await send(answer, "answer", from: (host, 0), to: (player, 2), ladder)
                }
            }
            Output.line("")
            Output.line("The same by hand: sigserve, then sigctl share, then sigctl message CODE @offer.json")
        }
    }

    private static func send(
        _ text: String,
        _ name: String,
        from sender: (client: ShareClient, column: Int),
        to recipient: (client: ShareClient, column: Int),
        _ ladder: LadderPrinter
    ) async throws {
        await ladder.arrow(sender.column, 1, "message \(name)")
        try await sender.client.send(text, to: await recipient.client.id)
        await ladder.arrow(1, sender.column, "ack")
        var deliveries = recipient.client.deliveries.makeAsyncIterator()
        guard let delivery = try await deliveries.next() else {
            throw Failure(.internalFault, "the \(name) did not arrive")
        }
        guard delivery.text == text else { throw Failure(.internalFault, "the \(name) arrived changed") }
        await ladder.arrow(1, recipient.column, "message \(name)")
    }
}

/// Prints a ladder as it grows.
actor LadderPrinter {
    private var ladder: Ladder

    init(columns: [String]) {
        ladder = Ladder(columns: columns)
        for line in ladder.lines { Output.line(line) }
    }

    func arrow(_ from: Int, _ to: Int, _ text: String) { Output.line(ladder.arrow(from: from, to: to, text)) }

    func remark(_ text: String) { Output.line(ladder.remark(text)) }
}
