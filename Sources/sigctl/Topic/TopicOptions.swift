public import ArgumentParser
import SigClient
public import SigProtocol
import SigScript

extension TopicSide: ExpressibleByArgument {}

/// How a verb asks again and again.
struct TopicPollingOptions: ParsableArguments {
    @Option(
        name: .long,
        help: ArgumentHelp(
            "How often to ask, while something is waited for (default: 1s; at least 100ms).",
            valueName: "time"
        )
    )
    var interval: TimeSpan?

    @OptionGroup
    var retry: RetryOption

    /// - Parameter isKnown: whether the session has been there, so that it has expired if it is not.
    func options(isKnown: Bool) throws -> TopicPollOptions {
        var options = TopicPollOptions(isKnown: isKnown)
        guard let interval else { return options }
        guard interval.duration >= TopicPollOptions.shortestInterval else {
            throw Failure(.usage, "--interval takes at least 100ms")
        }
        options.interval = interval.duration
        return options
    }
}

/// The names of the topic protocol, checked before the network.
enum TopicNames {
    /// The topic that a command or the target names.
    static func topic(_ text: String?, _ target: Target, verb: String) throws -> String {
        guard let text = text ?? target.topic else {
            throw Failure(
                .usage,
                "which topic? Write it like: sigctl topic \(verb) chess" + (verb == "offer" ? " --info alice" : "")
            )
        }
        guard !text.isEmpty else { throw Failure(.usage, "the topic is empty") }
        guard text.utf16.count <= TopicLimits.topic else {
            throw Failure(.badData, "the topic has \(text.utf16.count) characters, and may have \(TopicLimits.topic)")
        }
        return text
    }

    /// Who we are among those of a topic.
    static func info(_ text: String) throws -> String {
        guard !text.isEmpty else { throw Failure(.usage, "--info is empty; it is how others tell us apart") }
        guard text.utf16.count <= TopicLimits.info else {
            throw Failure(.badData, "--info has \(text.utf16.count) characters, and may have \(TopicLimits.info)")
        }
        return text
    }

    /// The code of a session.
    static func code(_ text: String) throws -> String {
        guard !text.isEmpty else {
            throw Failure(.usage, "the code is empty; 'sigctl topic offer' and 'sigctl topic sessions' print codes")
        }
        return text
    }
}
