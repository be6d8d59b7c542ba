import Foundation

/// As much of JSON Schema as `docs/events.schema.json` uses. A keyword that is not known here fails, so that the schema can't
/// come to say something that nobody checks.
struct JSONSchema {
    struct Violation: Error, CustomStringConvertible { let description: String }

    private let root: Any

    init(contentsOf url: URL) throws { root = try JSONSerialization.jsonObject(with: Data(contentsOf: url)) }

    /// Throws if `text` is no JSON or does not fit.
    func check(_ text: String) throws {
        let value = try JSONSerialization.jsonObject(with: Data(text.utf8), options: .fragmentsAllowed)
        try check(value, root, at: "")
    }

    private func check(_ value: Any, _ schema: Any, at path: String) throws {
        if let allowed = boolean(schema) {
            if !allowed { throw Violation(description: "\(path): must not be there") }
            return
        }
        guard let schema = schema as? [String: Any] else { throw Violation(description: "no schema at \(path)") }
        for (keyword, rule) in schema { try check(value, keyword, rule, schema, at: path) }
    }

    private func check(_ value: Any, _ keyword: String, _ rule: Any, _ schema: [String: Any], at path: String) throws {
        func fail(_ what: String) throws -> Never { throw Violation(description: "\(path): \(what), and is \(value)") }
        switch keyword {
        case "$schema", "title", "description", "then": break
        case "type":
            guard let type = rule as? String, fits(value, type) else { try fail("must be of type \(rule)") }
        case "const":
            guard (value as? NSObject) == (rule as? NSObject) else { try fail("must be \(rule)") }
        case "enum":
            guard let list = rule as? [NSObject], let value = value as? NSObject, list.contains(value) else {
                try fail("must be one of \(rule)")
            }
        case "pattern":
            guard let pattern = rule as? String, let text = value as? String,
                text.range(of: pattern, options: .regularExpression) != nil
            else { try fail("must match \(rule)") }
        case "minimum":
            guard let least = rule as? Double, let number = value as? Double, number >= least else {
                try fail("must be at least \(rule)")
            }
        case "maximum":
            guard let most = rule as? Double, let number = value as? Double, number <= most else {
                try fail("must be at most \(rule)")
            }
        case "required":
            guard let names = rule as? [String], let object = value as? [String: Any] else {
                try fail("must be an object")
            }
            for name in names where object[name] == nil { try fail("must have '\(name)'") }
        case "properties":
            guard let rules = rule as? [String: Any], let object = value as? [String: Any] else { break }
            for (name, rule) in rules {
                if let member = object[name] { try check(member, rule, at: "\(path)/\(name)") }
            }
        case "additionalProperties":
            let known = (schema["properties"] as? [String: Any]) ?? [:]
            guard let object = value as? [String: Any] else { break }
            for (name, member) in object where known[name] == nil { try check(member, rule, at: "\(path)/\(name)") }
        case "items":
            guard let list = value as? [Any] else { break }
            for (index, element) in list.enumerated() { try check(element, rule, at: "\(path)/\(index)") }
        case "allOf":
            guard let parts = rule as? [Any] else { throw Violation(description: "allOf at \(path) is no list") }
            for part in parts { try check(value, part, at: path) }
        case "if":
            let applies = (try? check(value, rule, at: path)) != nil
            if applies, let then = schema["then"] { try check(value, then, at: path) }
        default:
            throw Violation(
                description: "the schema has the keyword '\(keyword)' at \(path), which the tests don't know"
            )
        }
    }

    private func fits(_ value: Any, _ type: String) -> Bool {
        switch type {
        case "object": value is [String: Any]
        case "array": value is [Any]
        case "string": value is String
        case "boolean": boolean(value) != nil
        case "number": boolean(value) == nil && value is NSNumber
        case "integer": boolean(value) == nil && (value as? Double).map { $0 == $0.rounded() } == true
        default: false
        }
    }

    /// JSON's own true and false; numbers convert to Bool just as well, and are none.
    private func boolean(_ value: Any) -> Bool? {
        guard let number = value as? NSNumber,
            String(cString: number.objCType) == "c" || value is Bool && !(value is Double)
        else { return nil }
        return number.boolValue
    }
}
