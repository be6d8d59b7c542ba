import SigOptions
import Testing

@Suite("Layers of options")
struct LayersTests {
    private let timeout = OptionInfo(name: "timeout")
    private let header = OptionInfo(name: "header", repeats: true)
    private let insecure = OptionInfo(name: "insecure", takesValue: false)
    private let profile = Origin.profile("staging", path: "/c.json")
    private let variable = Origin.variable("SIGCTL_X")

    private func given(_ info: OptionInfo, _ text: String, _ origin: Origin) -> Given {
        Given(info: info, value: .texts([text]), origin: origin)
    }

    private func arguments(_ layers: Layers) -> [String] { layers.given.flatMap(\.arguments) }

    @Test("The higher layer's value counts, and its origin with it")
    func higherCounts() {
        var layers = Layers(repeating: .addsUp)
        layers.add([given(timeout, "1", profile)])
        layers.add([given(timeout, "2", variable)])
        #expect(arguments(layers) == ["--timeout=2"])
        #expect(layers.given.map(\.origin) == [variable])
    }

    @Test("What repeats adds up, the lowest layer first; or is replaced where that is the rule")
    func repeating() {
        for (rule, expected) in [
            (Layers.Repeating.addsUp, ["--header=A: 1", "--header=B: 2"]), (.isReplaced, ["--header=B: 2"]),
        ] {
            var layers = Layers(repeating: rule)
            layers.add([given(header, "A: 1", profile)])
            layers.add([given(header, "B: 2", variable)])
            #expect(arguments(layers) == expected)
        }
    }

    @Test("A flag that is off takes back what is on below it")
    func flags() {
        var layers = Layers(repeating: .addsUp)
        layers.add([Given(info: insecure, value: .flag(true), origin: profile)])
        #expect(arguments(layers) == ["--insecure"])
        layers.add([Given(info: insecure, value: .flag(false), origin: variable)])
        #expect(arguments(layers).isEmpty)
    }

    @Test("One source of a secret takes the place of the others")
    func sources() {
        var layers = Layers(repeating: .addsUp)
        let file = OptionInfo(name: "secret-file")
        layers.add([given(file, "s", profile), given(OptionInfo(name: "token-file"), "t", profile)])
        layers.add([given(OptionInfo(name: "secret-command"), "pass show hub", variable)])
        #expect(arguments(layers) == ["--token-file=t", "--secret-command=pass show hub"])
        layers.hide([OptionInfo(name: "secret-env")])
        #expect(arguments(layers) == ["--token-file=t"])
    }

    @Test("Options that exclude each other do so over the layers")
    func alternatives() {
        var layers = Layers(repeating: .addsUp, alternatives: [["proxy", "unix-socket"]])
        layers.add([given(OptionInfo(name: "proxy"), "http://p", profile), given(timeout, "1", profile)])
        layers.hide([OptionInfo(name: "unix-socket")])
        #expect(arguments(layers) == ["--timeout=1"])
    }

    @Test("What is typed hides single values, and adds to those that repeat")
    func typed() {
        var layers = Layers(repeating: .addsUp)
        layers.add([given(timeout, "1", profile), given(header, "A: 1", profile)])
        layers.hide([timeout, header])
        #expect(arguments(layers) == ["--header=A: 1"])
    }

    @Test("A value that looks like an option is none")
    func looksLikeOption() {
        #expect(given(timeout, "--insecure", profile).arguments == ["--timeout=--insecure"])
    }

    @Test("Variables are read as the option wants them, empty ones not at all")
    func variables() throws {
        let table = OptionTable([
            timeout, header, insecure, OptionInfo(name: "connect-timeout"), OptionInfo(name: "sdp"),
        ])
        let found = try VariableLayer.given(
            [
                "SIGCTL_CONNECT_TIMEOUT": "3", "SIGCTL_HEADER": "A: 1\nB: 2", "SIGCTL_INSECURE": "yes",
                "SIGCTL_TIMEOUT": "", "SIGCTL_SDP": "fake",
            ],
            table,
            excluding: ["sdp"]
        )
        #expect(
            found.flatMap(\.arguments) == ["--header=A: 1", "--header=B: 2", "--insecure", "--connect-timeout=3"]
        )
        #expect(found.map(\.origin).contains(.variable("SIGCTL_CONNECT_TIMEOUT")))
    }

    @Test("A variable of a flag that is neither yes nor no is told by its name")
    func badFlag() {
        let problem = #expect(throws: ConfigurationProblem.self) {
            try VariableLayer.given(["SIGCTL_INSECURE": "maybe\u{1b}"], OptionTable([insecure]), excluding: [])
        }
        #expect(problem?.description.hasPrefix("$SIGCTL_INSECURE: 'maybe") == true)
        #expect(problem?.description.contains("\u{1b}") == false)
    }

    @Test("Origins are named as people look for them")
    func origins() {
        #expect("\(profile)" == "profile staging in /c.json")
        #expect("\(variable)" == "$SIGCTL_X")
        #expect("\(Origin.standard), \(Origin.commandLine)" == "default, command line")
    }
}
