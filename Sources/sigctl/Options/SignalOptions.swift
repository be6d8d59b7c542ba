import ArgumentParser
import CommandCompletion
import SigScript

/// The description that an offer or answer sends.
struct DescriptionOptions: ParsableArguments {
    @Option(
        name: .long,
        help: ArgumentHelp(
            "The description: its text or JSON, @FILE, - for standard input, or fake[:LABEL] for a fixed valid one.",
            valueName: "sdp"
        ),
        completion: .text(or: ["fake"])
    )
    var sdp = "-"

    @Flag(name: .long, help: "Send what is no description, too: JSON as it is, any other text as the description's.")
    var unchecked = false

    /// - Parameter type: `offer` or `answer`.
    func argument(_ type: String) throws -> DescriptionArgument {
        try DescriptionArgument(sdp, type: type, unchecked: unchecked)
    }
}

/// The candidate that is sent.
struct CandidateOptions: ParsableArguments {
    @Option(
        name: .long,
        help: ArgumentHelp(
            "The candidate: its text or JSON, @FILE, - for standard input, or fake, fake:srflx, fake:relay.",
            valueName: "candidate"
        ),
        completion: .text(or: ["fake", "fake:srflx", "fake:relay"])
    )
    var candidate = "-"

    @Option(
        name: .long,
        help: ArgumentHelp("The name of its media section (default, with --index absent too: 0).", valueName: "mid")
    )
    var mid: String?

    @Option(name: .long, help: ArgumentHelp("The number of its media section, from 0.", valueName: "n"))
    var index: Int?

    @Flag(name: .long, help: "Send what is no candidate, too: JSON as it is, any other text as the candidate's.")
    var unchecked = false

    func argument() throws -> CandidateArgument {
        if let index, !(0...65_535).contains(index) {
            throw Failure(.usage, "--index takes a number from 0 to 65535")
        }
        return try CandidateArgument(candidate, mid: mid, index: index, unchecked: unchecked)
    }
}
