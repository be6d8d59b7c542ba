import SigScript
import Testing

@Suite("Variables, times and counts, before the script runs")
struct VariableCheckTests {
    @Test("A variable is set before, or has something to stand for it")
    func unset() {
        #expect(
            problems(in: "set a=${b}") == [
                "1:7: ${b} is not set; set it before, give --var b=…, or write ${b:-instead}"
            ]
        )
        #expect(problems(in: "set a=${b:-x}").isEmpty)
        #expect(problems(in: "set b=1\nset a=${b}").isEmpty)
        #expect(places(in: "set a=${a}") == ["1:7"])
        #expect(problems(in: "set count=1\nset a=${cuont}").first?.contains("did you mean 'count'?") == true)
    }

    @Test("It may come from --var or the environment")
    func handedIn() {
        #expect(problems(in: "set a=${b}", ScriptContext(variables: ["b": ""])).isEmpty)
        #expect(problems(in: "set a=${b}", ScriptContext(environment: ["b": ""])).isEmpty)
    }

    @Test("Wherever it stands it is looked at")
    func everywhere() {
        for text in [
            "peer a room+ws://${x}", "secret a=@${x}", "set a=@${x}", "sleep ${x}", "timeout ${x}", "repeat ${x} {\n}",
            "any order within ${x} {\n}",
            "include ${x}", aliceLine + "alice: hangup to=${x}", aliceLine + "alice: raw text:=${x}",
            aliceLine + "alice: raw @${x}",
            aliceLine + "alice: expect offer from=${x}", aliceLine + "alice: expect offer from!=@${x}",
            aliceLine + "alice: expect offer from~=${x}",
            aliceLine + "alice: expect offer from:=\"${x}\"", aliceLine + "alice: expect offer within ${x}",
        ] {
            let found = problems(in: text)
            #expect(found.count == 1, "\(text)")
            #expect(found.first?.contains("${x} is not set") == true, "\(found)")
        }
    }

    @Test("Captures set variables for the statements behind")
    func captures() {
        #expect(problems(in: aliceLine + "alice: expect offer capture x=.sdp\nset y=${x}").isEmpty)
        #expect(places(in: aliceLine + "alice: expect offer from=${x} capture x=.sdp") == ["2:26"])
        let block = aliceLine + "any order {\nalice: expect offer capture x=.sdp\n}\nset y=${x}"
        #expect(problems(in: block).isEmpty)
    }

    @Test("A problem in a line does not make problems of what it would have set")
    func recovery() {
        #expect(places(in: "set x='a\nset y=${x}") == ["1:7"])
        #expect(places(in: aliceLine + "alice: expect ofer capture x=.sdp\nset y=${x}") == ["2:15"])
        #expect(places(in: "peer bob 'x\nbob: leave") == ["1:10"])
    }

    @Test("Lengths of time that are written", arguments: ["5x", "-1", "''", "1e3", "1d", "9999999h", "s"])
    func times(time: String) {
        #expect(places(in: "sleep \(time)") == ["1:7"])
        #expect(places(in: "timeout \(time)") == ["1:9"])
        #expect(places(in: aliceLine + "alice: expect offer within \(time)") == ["2:28"])
        #expect(places(in: "any order within \(time) {\n}") == ["1:18"])
    }

    @Test("Right lengths of time", arguments: ["5", "0", "1.5s", "300ms", "2m", "1h"])
    func rightTimes(time: String) {
        #expect(problems(in: "sleep \(time)\nset t=\(time)\nsleep ${t}").isEmpty)
    }

    @Test("Rounds are counted from 0 to a million")
    func rounds() {
        #expect(problems(in: "repeat 0 {\n}\nrepeat 1000000 {\n}").isEmpty)
        for count in ["1000001", "-1", "x", "''", "1.5", "99999999999999999999"] {
            #expect(places(in: "repeat \(count) {\n}") == ["1:8"])
        }
    }

    @Test("Standard input can't be read when the script is")
    func standardInput() {
        let context = ScriptContext(scriptIsStandardInput: true)
        for text in ["set a=@-", "set a=-", "secret a=@-"] {
            #expect(problems(in: text, context).count == 1)
            #expect(problems(in: text).isEmpty)
        }
        #expect(places(in: aliceLine + "alice: offer to=b sdp=@-", context) == ["2:23"])
        #expect(places(in: aliceLine + "alice: raw -", context) == ["2:12"])
        #expect(places(in: aliceLine + "alice: expect offer sdp=-", context) == ["2:25"])
    }

    @Test("Variables that make each other longer stay small")
    func growing() {
        var text = "set x=0123456789\n"
        for _ in 0..<200 { text += "set x=${x}${x}${x}${x}\n" }
        #expect(problems(in: text).isEmpty)
    }

    @Test("Help is there on every word that it lists")
    func help() {
        for word in StatementHelp.words() { #expect(problems(in: "help \(word)").isEmpty) }
        #expect(problems(in: "help ofer").first?.contains("did you mean 'offer'?") == true)
    }
}
