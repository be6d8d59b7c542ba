import NIOCore
import SigOptions
import Testing

@Suite("Configuration files")
struct ProfileFileTests {
    private let known: Set<String> = [
        "url", "cacert", "header", "insecure", "connect-timeout", "secret-command", "proxy",
    ]

    private func read(_ text: String) throws -> ProfileFile {
        try ProfileFile(parsing: ByteBuffer(string: text), path: "/c.json", known: known)
    }

    @Test("Profiles and their options are read in their order")
    func reading() throws {
        let file = try read(
            """
            {"default": "b", "profiles": {"a": {"url": "ws://h", "insecure": true}, "b": {}}}
            """
        )
        #expect(file.profiles.map(\.name) == ["a", "b"] && file.defaultProfile == "b")
        #expect(file["a"]?.entries.map(\.name) == ["url", "insecure"])
        #expect(file["a"]?.entries.map(\.json) == ["\"ws://h\"", "true"])
        #expect(try read("{}").profiles.isEmpty)
    }

    @Test(
        "What is wrong is told with its place and the next step",
        arguments: [
            ("{\n  \"profiles\": {]\n}", "/c.json:2:16: unexpected character"),
            ("", "/c.json:1:1: JSON ends too early"), ("[]", "/c.json:1:1: not a JSON object"),
            ("{\"default\": 5}", "/c.json:1:13: 'default' is the name"),
            (#"{"default": "x"}"#, "/c.json:1:13: 'default' names the profile 'x', which is not there"),
            (#"{"profile": {}}"#, "/c.json:1:2: there is no 'profile' in the file; did you mean 'profiles'?"),
            (#"{"profiles": []}"#, "/c.json:1:14: 'profiles' is an object"),
            (#"{"profiles": {"a": 1}}"#, "/c.json:1:20: a profile is an object"),
            (#"{"profiles": {"-a": {}}}"#, "/c.json:1:15: '-a' is no name"),
            (
                "{\"profiles\":\n {\"a\":\n  {\"conect-timeout\": 1}}}",
                "/c.json:3:4: profile a: there is no 'conect-timeout'"
            ),
            (#"{"profiles": {"a": {"--url": "x"}}}"#, "write 'url'"),
            (#"{"profiles": {"a": {"secret": "x"}}}"#, "secrets are not kept here; write secret-file"),
            (#"{"profiles": {"a": {"url": "x", "url": "y"}}}"#, "/c.json:1:33: 'url' stands there twice"),
            (#"{"profiles": {"a": {}, "a": {}}}"#, "'a' stands there twice"),
        ]
    )
    func problems(text: String, sentence: String) {
        let problem = #expect(throws: ConfigurationProblem.self) { try read(text) }
        #expect(problem?.description.contains(sentence) == true, "\(problem?.description ?? "none")")
    }

    @Test("A file that is too long, or too deep, is refused")
    func bounds() {
        let long = "{\"profiles\": {}" + String(repeating: " ", count: ConfigurationBounds.fileBytes) + "}"
        #expect(throws: ConfigurationProblem.self) { try read(long) }
        let deep =
            #"{"profiles": {"a": {"url": "# + String(repeating: "[", count: 100) + String(repeating: "]", count: 100)
        #expect(throws: ConfigurationProblem.self) { try read(deep + "}}}") }
    }

    @Test("Values are made of texts, numbers, truths and lists, as the option wants them")
    func values() throws {
        let file = try read(
            """
            {"profiles": {"a": {"connect-timeout": 1.50, "insecure": false, "header": ["A: 1", "B: 2"], "cacert": "ca.pem",
              "secret-command": ["pass", "show", "it's"], "url": "ws://h"}}}
            """
        )
        let places = ConfigurationEntry.Places(besides: "/etc/c.json", home: "/home/a")
        let infos = [
            OptionInfo(name: "connect-timeout"), OptionInfo(name: "insecure", takesValue: false),
            OptionInfo(name: "header", repeats: true), OptionInfo(name: "cacert", path: .whole),
            OptionInfo(name: "secret-command"), OptionInfo(name: "url"),
        ]
        let entries = try #require(file["a"]?.entries)
        let values = try zip(entries, infos).map { try $0.value(for: $1, in: "/etc/c.json", places) }
        #expect(
            values == [
                .texts(["1.50"]), .flag(false), .texts(["A: 1", "B: 2"]), .texts(["/etc/ca.pem"]),
                .texts([#"pass show 'it'\''s'"#]), .texts(["ws://h"]),
            ]
        )
        #expect(places.path("~/ca.pem") == "/home/a/ca.pem" && places.path("/ca.pem") == "/ca.pem")
    }

    @Test(
        "Values that can't be are told by their option",
        arguments: [
            ("\"insecure\": \"yes\"", "insecure: it is true or false"), ("\"url\": [\"a\"]", "url: it takes one value"),
            ("\"url\": null", "url: a text or number"), ("\"header\": [1, {}]", "header: a list of texts"),
            ("\"url\": \"\\u0000\"", "NUL"), ("\"secret-command\": []", "the command is empty"),
            ("\"header\": \"Authorization: Bearer x\"", "secrets are not kept here; write header-file"),
            ("\"header\": [\"X-Api-Key: x\"]", "secrets are not kept here"),
            ("\"url\": \"wss://a:b@h\"", "secrets are not kept here"),
            ("\"proxy\": \"http://a:b@h\"", "set $SIGCTL_PROXY"),
        ]
    )
    func badValues(member: String, sentence: String) throws {
        let file = try read("{\"profiles\": {\"a\": {\(member)}}}")
        let entry = try #require(file["a"]?.entries.first)
        let info = OptionInfo(
            name: entry.name,
            takesValue: entry.name != "insecure",
            repeats: entry.name == "header"
        )
        let problem = #expect(throws: ConfigurationProblem.self) {
            try entry.value(for: info, in: "/c.json", ConfigurationEntry.Places(folder: "/", home: nil))
        }
        #expect(problem?.description.contains(sentence) == true, "\(problem?.description ?? "none")")
        #expect(problem?.description.hasPrefix("/c.json:1:21: ") == true)
        #expect(problem?.description.contains("Bearer x") == false)
    }
}
