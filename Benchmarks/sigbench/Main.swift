import ArgumentParser

/// `sigbench`: measures sigserve beside a bare server that forwards bytes.
@main
struct Sigbench: AsyncParsableCommand {
    static let configuration = CommandConfiguration(commandName: "sigbench", abstract: "Measures sigserve.")

    func run() async throws {}
}
