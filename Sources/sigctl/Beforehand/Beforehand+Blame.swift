import ArgumentParser
import SigOptions
import SigProtocol
import SigScript

extension Beforehand {
    /// The failure for an option that was given beforehand and that the parser does not take; nil if it is about what was typed.
    func blame() -> Failure? {
        for given in given {
            let problem: String?
            if given.info.section == Self.commonSection {
                problem = Verbs.problem(with: given)
            } else {
                problem = CommandLineCheck.command(at: path).flatMap { command in
                    given.arguments.lazy.compactMap { Verbs.problem(with: $0, of: command) }.first
                }
            }
            if let problem {
                let first = problem.split(separator: "\n").first.map(String.init) ?? problem
                var place = given.origin.description
                // The name of a variable says which option it is.
                if case .variable = given.origin {} else { place += ": \(given.name)" }
                return Failure(.configuration, "\(place): \(first)")
            }
        }
        return nil
    }

    /// A failure that is about an option says where that is from, if it was given beforehand.
    func attributed(_ failure: Failure) -> Failure {
        guard [.usage, .noInput, .configuration, .badData].contains(failure.exitCode),
            let given = given.first(where: { Self.isAbout($0.name, failure.sentence) }),
            !failure.sentence.hasPrefix(given.origin.description)
        else { return failure }
        var failure = failure
        failure.sentence = "\(given.origin): \(failure.sentence)"
        if failure.exitCode == .usage { failure.exitCode = .configuration }
        return failure
    }

    /// Whether a sentence is about an option: it names it, and not as an advice (`give --url TARGET`).
    static func isAbout(_ option: String, _ sentence: String) -> Bool {
        sentence.ranges(of: "--\(option)").contains { range in
            let rest = sentence[range.upperBound...]
            guard let next = rest.first else { return true }
            if next.isLetter || next.isNumber || next == "-" { return false }
            let word = rest.dropFirst()
            return !(next == " " && word.first?.isUppercase == true && word.dropFirst().first?.isUppercase == true)
        }
    }
}
