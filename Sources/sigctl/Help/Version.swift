import ArgumentParser

/// `sigctl version`.
struct Version: ParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "Print the version.",
        discussion: """
            sigctl version
            sigctl version --json
            """
    )

    @OptionGroup(title: "Options of every command")
    var common: CommonOptions

    func run() { Output.line(common.json ? "{\"sigctl\":\"\(Sigctl.version)\"}" : "sigctl \(Sigctl.version)") }
}
