import ArgumentParser
import SigProtocol
import SigScript

/// The root command: nothing but the tree of its verbs and the options that they share.
struct Sigctl: AsyncParsableCommand {
    static let version = PackageVersion.text

    static let configuration = CommandConfiguration(
        commandName: "sigctl",
        abstract: "Speak WebRTC signaling from the command line.",
        discussion: """
            sigserve &                        a server to try it on
            sigctl share                      get a code, print what arrives
            sigctl message BFKM @offer.json   send a session description to it
            sigctl demo share                 see it all in one go

            The server is --url TARGET, else $SIGCTL_SHARE_URL, $SIGCTL_URL, else http://127.0.0.1:8080. Every verb takes the \
            options below, before or after its name.
            """,
        version: version,
        groupedSubcommands: [
            CommandGroup(
                name: "Share codes:",
                subcommands: [Share.self, Lookup.self, Message.self, Register.self, Listen.self]
            ),
            CommandGroup(name: "More:", subcommands: [Demo.self, Version.self, Help.self]),
        ]
    )

    @OptionGroup(title: "Options of every command")
    var common: CommonOptions
}
