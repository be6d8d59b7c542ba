import SigScript

extension HelpTopic {
    static let exitCodes = HelpTopic(
        name: "exit-codes",
        summary: "what the command ends with",
        text: """
              sigctl lookup ZZZZ || echo "nobody has it ($?)"
              sigctl room health && echo up
              sigserve run -- sh -c 'sigctl lookup ZZZZ'  # ends with the code of its command


            """
                + ExitCode.allCases.map { code in
                    let number = String(code.rawValue)
                    return String(repeating: " ", count: 3 - number.count) + "\(number)  \(code.meaning)"
                }.joined(separator: "\n")
                    + """

                    130, 143, 141  ended by Ctrl-C (SIGINT), SIGTERM, or because nobody reads standard output (SIGPIPE)

                    'run' ends with the code of the first statement that failed. docs/exit-codes.md has every message of every server.
                    """
    )
}
