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
            sigserve &                         # a server to try it on
            sigctl share                       # get a share code, print what arrives
            sigctl message BFKM hello          # send something to whoever has it
            sigctl peerjs connect alice        # be a PeerJS peer
            sigctl room join lobby --id alice  # be a member of a room
            sigctl hub join-or-create lobby    # be a peer of a hub
            sigctl topic list                  # where somebody waits for an answer
            sigctl demo                        # see a whole conversation in each protocol
            sigctl run --serve call.sig        # run a script of statements
            sigctl                             # type statements at a prompt

            The server is --url TARGET, else $SIGCTL_<PROTOCOL>_URL, $SIGCTL_URL, else http://127.0.0.1:8080. Every verb takes \
            the options below, before or after its name.
            """,
        version: version,
        groupedSubcommands: [
            CommandGroup(
                name: "Share codes:",
                subcommands: [Share.self, Lookup.self, Message.self, Register.self, Listen.self]
            ),
            CommandGroup(name: "Other protocols:", subcommands: [PeerJS.self, Room.self, Hub.self, Topic.self]),
            CommandGroup(name: "Statements:", subcommands: [Repl.self, Run.self]),
            CommandGroup(name: "Configuration:", subcommands: [Profile.self, ShowConfig.self]),
            CommandGroup(name: "More:", subcommands: [Demo.self, Version.self, Help.self]),
        ]
    )

    @OptionGroup(title: "Options of every command")
    var common: CommonOptions

    func run() throws { throw CommandLineCheck.verbIsMissing }
}
