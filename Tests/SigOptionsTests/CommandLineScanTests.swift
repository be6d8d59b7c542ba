import SigOptions
import Testing

@Suite("Command lines before they are parsed")
struct CommandLineScanTests {
    private let table = OptionTable([
        OptionInfo(name: "url"), OptionInfo(name: "timeout", spellings: ["-m", "--timeout"]),
        OptionInfo(name: "quiet", spellings: ["-q", "--quiet"], takesValue: false),
        OptionInfo(name: "verbose", spellings: ["-v", "--verbose"], takesValue: false),
    ])

    private func path(_ arguments: String...) -> (path: [String], end: Int) {
        CommandLineScan.path(in: arguments, table: { table }) { path in
            path.isEmpty ? ["share", "room"] : path == ["room"] ? ["join"] : []
        }
    }

    @Test("The verb is found behind options and their values")
    func verbs() {
        for (arguments, words, end) in [
            (["share"], ["share"], 1), (["room", "join", "join"], ["room", "join"], 2),
            (["--url", "share", "room", "join"], ["room", "join"], 4),
            (["--url=x", "-qm", "5", "share"], ["share"], 4),
            (["-m", "5", "-v", "room", "-q", "join", "x"], ["room", "join"], 6), (["room", "BFKM"], ["room"], 1),
            (["nothing", "share"], [], 0), (["--", "share"], [], 0), ([], [], 0),
            (["room", "--", "join"], ["room"], 1),
        ] {
            let found = CommandLineScan.path(in: arguments, table: { table }) { path in
                path.isEmpty ? ["share", "room"] : path == ["room"] ? ["join"] : []
            }
            #expect(found.path == words && found.end == end, "\(arguments)")
        }
    }

    @Test("Options are found with their values, however they are written")
    func options() {
        let (options, words) = CommandLineScan.options(
            in: ["room", "-qm", "5", "--url=a=b", "--url", "c", "-v", "--other", "-z", "-", "--", "--url", "d"],
            table
        )
        #expect(options.map(\.name) == ["quiet", "timeout", "url", "url", "verbose"])
        #expect(options.map(\.value) == [nil, "5", "a=b", "c", nil])
        #expect(words == ["room", "--other", "-z", "-", "--url", "d"])
    }

    @Test("An option at the end lacks its value, and nothing is made of it")
    func atEnd() {
        #expect(CommandLineScan.options(in: ["--url"], table).options.map(\.value) == [nil])
        #expect(CommandLineScan.options(in: ["-qm"], table).options.map(\.value) == [nil, nil])
        #expect(path("--url").path.isEmpty)
    }

    @Test("What the parser tells of a command becomes a table")
    func toolInfo() throws {
        let text = #"""
            {"serializationVersion": 0, "command": {"commandName": "x", "arguments": [
              {"kind": "option", "isRepeating": true, "names": [{"kind": "short", "name": "H"}, {"kind": "long", "name": "header"}],
               "sectionTitle": "All", "valueName": "text"},
              {"kind": "option", "names": [{"kind": "long", "name": "ca"}], "completionKind": {"file": {"extensions": []}},
               "valueName": "file", "defaultValue": "none"},
              {"kind": "option", "names": [{"kind": "long", "name": "rtc"}], "completionKind": {"file": {}}, "valueName": "json|@file"},
              {"kind": "flag", "names": [{"kind": "long", "name": "json"}]},
              {"kind": "flag", "names": [{"kind": "short", "name": "4"}]},
              {"kind": "positional", "valueName": "code"}],
              "subcommands": [{"commandName": "y", "arguments": [{"kind": "flag", "names": [{"kind": "long", "name": "z"}]}]}]}}
            """#
        let table = try #require(OptionTable(toolInfo: text))
        #expect(table.options.map(\.name) == ["header", "ca", "rtc", "json"])
        #expect(table["header"]?.repeats == true && table["header"]?.section == "All")
        #expect(table.option(spelled: "-H")?.name == "header")
        #expect(table["ca"]?.path == .whole && table["ca"]?.defaultValue == "none")
        #expect(table["rtc"]?.path == .behindAt)
        #expect(table["json"]?.takesValue == false)
        #expect(OptionTable.all(in: text).map(\.path) == [[], ["y"]])
        #expect(OptionTable(toolInfo: "[]") == nil && OptionTable(toolInfo: "{") == nil)
    }
}
