import SigProtocol
import SigScript

/// The line with which scripts of tests name a peer.
let aliceLine = "peer alice room+ws://127.0.0.1:1/ws?room=r&id=alice\n"

func read(
    _ text: String,
    named name: String = "test.sig",
    in context: ScriptContext = ScriptContext(),
    knowing: ScriptKnowledge = ScriptKnowledge()
) throws -> Script {
    try Script(parsing: text.utf8, named: name, in: context, knowing: knowing)
}

/// What is wrong with a script: `line:column: sentence`, a line each.
func problems(
    in text: String,
    _ context: ScriptContext = ScriptContext(),
    knowing: ScriptKnowledge = ScriptKnowledge()
) -> [String] {
    do {
        _ = try read(text, in: context, knowing: knowing)
        return []
    } catch let problems as ScriptProblems {
        return problems.problems.map { "\($0.place.line):\($0.place.column): \($0.message)" }
    } catch {
        return ["\(error)"]
    }
}

/// The places of what is wrong with a script: `line:column`.
func places(in text: String, _ context: ScriptContext = ScriptContext()) -> [String] {
    problems(in: text, context).map { $0.split(separator: ":").prefix(2).joined(separator: ":") }
}

extension Template {
    /// The template with its variables as they are written.
    var written: String {
        parts.map { part in
            switch part {
            case .text(let text): text
            case .variable(let name, let instead, _): "${\(name)\(instead.map { ":-\($0)" } ?? "")}"
            }
        }.joined()
    }
}

extension Value {
    /// The value as it is meant: a file with `@`.
    var written: String {
        switch self {
        case .text(let template): template.written
        case .file(let template): "@\(template.written)"
        case .standardInput: "@-"
        }
    }
}

extension Statement {
    /// The fields of a verb and their values.
    var fields: [String: String] {
        guard case .verb(_, let call) = action else { return [:] }
        var fields: [String: String] = [:]
        for argument in call.arguments {
            switch argument.content {
            case .text(let value): fields[argument.field] = value.written
            case .json(let template): fields[argument.field] = "JSON \(template.written)"
            }
        }
        return fields
    }

    var expectation: SigScript.Expectation? {
        guard case .expect(let expectation) = action else { return nil }
        return expectation
    }
}
