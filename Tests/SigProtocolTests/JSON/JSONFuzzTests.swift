import FuzzSupport
import NIOCore
import Testing

@testable import SigProtocol

/// Inputs by the million. Each is judged twice, by the reader and by a second opinion that shares no code with it.
@Suite("Fuzzing the JSON reader")
struct JSONFuzzTests {
    static let corpus = [
        "{\"type\":\"share\",\"mid\":7}", "{\"a\":[1,2.5e-3,{\"b\":null}],\"c\":true}", "[[],{},\"\",0,-1,false]",
        "\"\\u0041\\ud83d\\ude00\\n\\\\\"", "{\"k\":\"é€😀\",\"k\":\"\\u00e9\"}", " [ 1 , 2 ] ", "-0.0E+10", "true",
        "null",
        "{\"text\":\"{\\\"sdp\\\":\\\"v=0\\\\r\\\\n\\\"}\"}", "{\"\\u0074ype\":\"x\",\"mid\":{\"k\":[1,2.5]}}",
        "[\"0123456789abcdef0123456789abcdef\"]", "{\"mid\":12345678901234567890}",
    ]
    static let tokens = [
        "{", "}", "[", "]", ",", ":", "\"", "\\", "\\u", "\\ud800", "0", "-", "1e5", ".", "true", "null", " ", "\n",
        "\"a\":",
        "\"token\":\"x\",", "\u{0}", "é", "\u{FEFF}", "[[[[", "]]]]", "{\"\":", "//", "'",
    ]

    private func scan(_ input: [UInt8]) -> Range<Int>? {
        input.withUnsafeBytes { bytes in
            var scanner = JSONScanner(bytes, maxDepth: 16)
            let range = scanner.scanText()
            if (range == nil) != (scanner.error != nil) || scanner.error?.offset ?? 0 > bytes.count {
                Issue.record("there is a value or an error, and an error has a place: \(input)")
            }
            return range
        }
    }

    @Test("Every text of up to three bytes that JSON is made of")
    func shortTexts() {
        let alphabet =
            Array("{}[],:\"\\ \n0123-+.eEutfa/\u{0}".utf8) + [0x7F, 0x80, 0xBF, 0xC3, 0xE2, 0xED, 0xF0, 0xFF]
        var tried = 0
        for first in alphabet {
            for second in alphabet {
                for third in alphabet {
                    let input = [first, second, third]
                    tried += 1
                    guard (scan(input) != nil) == NaiveJSON.isValid(input) else {
                        Issue.record("the opinions on \(input) differ")
                        return
                    }
                }
            }
        }
        #expect(tried == alphabet.count * alphabet.count * alphabet.count)
    }

    @Test("Every byte in every place of real texts: the same verdict")
    func everyByteEverywhere() {
        var tried = 0
        for text in Self.corpus {
            var input = Array(text.utf8)
            for place in input.indices {
                let original = input[place]
                for byte in UInt8.min...UInt8.max {
                    input[place] = byte
                    tried += 1
                    guard (scan(input) != nil) == NaiveJSON.isValid(input) else {
                        Issue.record("the opinions on \(input) differ")
                        return
                    }
                }
                input[place] = original
            }
        }
        #expect(tried == Self.corpus.reduce(0) { $0 + $1.utf8.count } * 256)
    }

    @Test("Mutated texts: the same verdict, and what was taken is taken again")
    func mutated() throws {
        let run = FuzzRun("the JSON reader", rounds: 50_000)
        var mutator = Mutator(random: run.random, corpus: Self.corpus, tokens: Self.tokens, maxLength: 48)
        var valid = 0
        for round in 0..<run.rounds {
            let input = mutator.next()
            let range = scan(input)
            guard (range != nil) == NaiveJSON.isValid(input, maxDepth: 16) else {
                Issue.record("\(run.note(input, "the opinions differ"))")
                return
            }
            guard let range else { continue }
            valid += 1
            guard Array(input[range]).first.map({ !NaiveJSON.isSpace($0) }) == true,
                scan(Array(input[range])) == 0..<range.count
            else {
                Issue.record("\(run.note(input, "the value is not itself"))")
                return
            }
            guard round % 4 == 0 else { continue }
            let value = try JSONValue(parsing: ByteBuffer(bytes: input))
            guard let problem = Self.problem(with: value) else { continue }
            Issue.record("\(run.note(input, problem))")
            return
        }
        #expect(valid > run.rounds / 20, "most of what is tried should be nearly right")
    }

    @Test("Mutated objects: members are where they seem to be")
    func objects() {
        let run = FuzzRun("JSON objects", rounds: 12_000)
        let corpus = Self.corpus.filter { $0.hasPrefix("{") }
        var mutator = Mutator(random: run.random, corpus: corpus, tokens: Self.tokens, maxLength: 64)
        for _ in 0..<run.rounds {
            let input = mutator.next()
            let object = try? JSONObject(parsing: ByteBuffer(bytes: input))
            guard (object != nil) == NaiveJSON.isObject(input) else {
                Issue.record("\(run.note(input, "the opinions differ"))")
                return
            }
            guard let object, let problem = Self.problem(with: object) else { continue }
            Issue.record("\(run.note(input, problem))")
            return
        }
    }

    // MARK: What must hold

    /// What is wrong with a value that was taken; nil if nothing is.
    private static func problem(with value: JSONValue) -> String? {
        if (try? JSONValue(parsing: value.bytes)) != value { return "read again, it differs" }
        if !value.isEquivalent(to: value) { return "it is not equivalent to itself" }
        var writer = JSONWriter(escaping: .terminal)
        writer.raw(value)
        guard let inert = try? JSONValue(parsing: writer.buffer) else { return "made inert, it is no JSON" }
        if !inert.isEquivalent(to: value) { return "made inert, it says something else" }
        if inert.description.unicodeScalars.contains(where: Inert.mustEscape) { return "made inert, it is not" }
        switch value.kind {
        case .string:
            guard let text = value.string else { return "a string without text" }
            if !JSONValue(string: text).isEquivalent(to: value), !text.unicodeScalars.contains("\u{FFFD}") {
                return "its text, written, says something else"
            }
        case .array:
            guard let elements = value.elements else { return "an array without elements" }
            var writer = JSONWriter()
            writer.beginArray()
            for element in elements { writer.raw(element) }
            writer.endArray()
            if (try? JSONValue(parsing: writer.buffer))?.isEquivalent(to: value) != true {
                return "built again, it differs"
            }
            for element in elements { if let problem = problem(with: element) { return problem } }
        case .object:
            guard let object = value.object else { return "an object without members" }
            return problem(with: object)
        case .number, .bool, .null: break
        }
        return nil
    }

    private static func problem(with object: JSONObject) -> String? {
        var writer = JSONWriter()
        writer.beginObject()
        for (name, value) in object.literals {
            if (try? JSONValue(parsing: value.bytes)) != value { return "a member's value is no value" }
            guard name.kind == .string, let text = name.string else { return "a member's name is no string" }
            if object[text] == nil, !text.unicodeScalars.contains("\u{FFFD}") {
                return "a member is not found by its name"
            }
            writer.raw(name)
            writer.buffer.writeString(":")
            writer.buffer.writeImmutableBuffer(value.bytes)
        }
        writer.endObject()
        guard let rebuilt = try? JSONObject(parsing: writer.buffer) else { return "built again, it is no object" }
        if rebuilt.literals.map(\.value) != object.literals.map(\.value) { return "built again, it differs" }
        let redacted = Redaction.frame(object.bytes)
        guard let shown = try? JSONObject(parsing: redacted), shown.count == object.count else {
            return "redacted, it is broken"
        }
        let hidden = shown["token"].map { $0.isString("…") || $0.isNull || $0.kind == .bool } ?? true
        return hidden ? nil : "a token shows"
    }
}
