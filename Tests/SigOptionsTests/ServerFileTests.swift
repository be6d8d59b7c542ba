import NIOCore
import SigOptions
import Testing

@Suite("Configuration files of the server")
struct ServerFileTests {
    private let table = OptionTable([
        OptionInfo(name: "listen", repeats: true), OptionInfo(name: "hub-secret"), OptionInfo(name: "hub-secret-file"),
        OptionInfo(name: "rate-limits"), OptionInfo(name: "config"),
    ])

    private func read(_ text: String) throws -> [ConfigurationEntry] {
        try ServerFile.entries(
            parsing: ByteBuffer(string: text),
            path: "s.json",
            table: table,
            refused: ["hub-secret", "config"]
        )
    }

    @Test("It is an object of options")
    func reading() throws {
        let entries = try read("{\"listen\": [\"127.0.0.1:0\"],\n \"rate-limits\": \"on\"}")
        #expect(entries.map(\.name) == ["listen", "rate-limits"])
        #expect(entries.last?.position == SourcePosition(line: 2, column: 2))
    }

    @Test(
        "What is no option is told with its place and the next step",
        arguments: [
            (#"{"rate-limit": "on"}"#, "s.json:1:2: there is no option 'rate-limit'; did you mean 'rate-limits'?"),
            (#"{"hub-secret": "x"}"#, "write hub-secret-file"), (#"{"config": "x"}"#, "there is no option 'config'"),
            (#"{"listen": }"#, "s.json:1:12: unexpected character"),
        ]
    )
    func problems(text: String, sentence: String) {
        let problem = #expect(throws: ConfigurationProblem.self) { try read(text) }
        #expect(problem?.description.contains(sentence) == true, "\(problem?.description ?? "none")")
    }
}
