import FuzzSupport
import NIOCore
import SigOptions
import Testing

@Suite("Changes to configuration files")
struct ProfileEditTests {
    private func edited(_ text: String, _ body: (inout ProfileEdit) -> Void) -> String {
        var edit = ProfileEdit(ByteBuffer(string: text))
        body(&edit)
        return String(buffer: edit.text)
    }

    private let options = [("url", ProfileEdit.JSONText("ws://h")), ("insecure", ProfileEdit.JSONText(true))]

    @Test("A file is made of nothing")
    func fromNothing() {
        let text = edited("") {
            $0.set("a", to: [("url", ProfileEdit.JSONText("ws://h")), ("header", ProfileEdit.JSONText(["A: 1"]))])
        }
        #expect(
            text == """
                {
                  "profiles": {
                    "a": {
                      "url": "ws://h",
                      "header": ["A: 1"]
                    }
                  }
                }

                """
        )
    }

    @Test("What a change is not about stays byte for byte")
    func rest() {
        let before = "{ \"profiles\" :{\n\t\"b\" : {\"url\":\"ws:\\/\\/x\"}  ,\"a\":{} } }  \n"
        let added = edited(before) { $0.set("c", to: []) }
        #expect(added == "{ \"profiles\" :{\n\t\"b\" : {\"url\":\"ws:\\/\\/x\"}  ,\"a\":{},\n    \"c\": {} } }  \n")
        let replaced = edited(before) { $0.set("a", to: [("url", ProfileEdit.JSONText("ws://h"))]) }
        #expect(replaced.hasPrefix("{ \"profiles\" :{\n\t\"b\" : {\"url\":\"ws:\\/\\/x\"}  ,\"a\":{\n"))
        #expect(replaced.hasSuffix("} } }  \n"))
    }

    @Test("The first, the middle and the last profile can be taken out")
    func removing() {
        let before = #"{"profiles": {"a": {}, "b": {}, "c": {}}}"#
        #expect(edited(before) { $0.remove("a") } == #"{"profiles": {"b": {}, "c": {}}}"#)
        #expect(edited(before) { $0.remove("b") } == #"{"profiles": {"a": {}, "c": {}}}"#)
        #expect(edited(before) { $0.remove("c") } == #"{"profiles": {"a": {}, "b": {}}}"#)
        #expect(edited(#"{"profiles": { "a": {} }}"#) { $0.remove("a") } == #"{"profiles": {}}"#)
        #expect(edited(before) { $0.remove("d") } == before)
    }

    @Test("The default is put in, changed and taken out")
    func defaults() {
        let set = edited(#"{"profiles": {"a": {}}}"#) { $0.setDefault("a") }
        #expect(set == "{\"profiles\": {\"a\": {}},\n  \"default\": \"a\"}")
        #expect(edited(set) { $0.setDefault("b") } == "{\"profiles\": {\"a\": {}},\n  \"default\": \"b\"}")
        #expect(edited(set) { $0.setDefault(nil) } == #"{"profiles": {"a": {}}}"#)
    }

    @Test("Whatever a file says, reading it ends, and changing it leaves a file that can be read")
    func fuzz() throws {
        let run = FuzzRun("configuration files", rounds: 3000)
        var mutator = Mutator(
            random: run.random,
            corpus: [
                #"{"default": "a", "profiles": {"a": {"url": "ws://h", "header": ["A: 1"]}, "b": {"insecure": true}}}"#,
                "{\n  \"profiles\": {\n    \"a\": {}\n  }\n}\n",
            ],
            tokens: [
                "\"profiles\":", "\"default\":", "{", "}", "\"a\"", ",", "null", "\\u0061", "[", "]", "\"new\": {}",
            ]
        )
        for _ in 0..<run.rounds {
            let input = mutator.next()
            let text = ByteBuffer(bytes: input)
            guard let file = try? ProfileFile(parsing: text, path: "/c.json", known: nil) else { continue }
            var edit = ProfileEdit(text)
            edit.set("new", to: options.map { (name: $0.0, value: $0.1) })
            edit.setDefault("new")
            guard let changed = try? ProfileFile(parsing: edit.text, path: "/c.json", known: nil),
                changed.defaultProfile == "new", changed["new"]?.entries.count == 2,
                changed.profiles.count == file.profiles.count + (file["new"] == nil ? 1 : 0)
            else {
                Issue.record("\(run.note(input, "changed, it can't be read"))")
                return
            }
            edit.setDefault(nil)
            edit.remove("new")
            guard let again = try? ProfileFile(parsing: edit.text, path: "/c.json", known: nil), again["new"] == nil
            else {
                Issue.record("\(run.note(input, "changed back, it can't be read"))")
                return
            }
        }
    }
}
