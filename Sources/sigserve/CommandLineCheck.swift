/// What the parser takes for something else: it finds the h of -help in any word that begins with one dash, and prints help.
enum CommandLineCheck {
    /// What is wrong with the words before `--`, if anything.
    static func failure(in arguments: [String]) -> Failure? {
        for argument in arguments.prefix(while: { $0 != "--" }) {
            guard argument.hasPrefix("-"), !argument.hasPrefix("--"), argument != "-h", argument.count > 1 else {
                continue
            }
            return Failure(.usage, "unknown option '\(argument)'; options begin with two dashes, see sigserve --help")
        }
        return nil
    }
}
