import SigProtocol
import SigScript
import Testing

@Suite("Help on statements")
struct StatementHelpTests {
    @Test("The overview lists the keywords and the verbs of a protocol", arguments: ProtocolName.allCases)
    func overview(protocolName: ProtocolName) {
        let text = StatementHelp.overview(of: protocolName)
        for keyword in Keyword.allCases { #expect(text.contains(keyword.usage)) }
        for verb in VerbDescription.verbs(of: protocolName) {
            #expect(text.contains("  \(verb.name)") && text.contains(verb.summary))
        }
        #expect(StatementHelp.overview().contains("  \(protocolName) "))
    }

    @Test("A verb is explained with its fields and an example", arguments: ProtocolName.allCases)
    func verbs(protocolName: ProtocolName) throws {
        for verb in VerbDescription.verbs(of: protocolName) {
            let page = try #require(StatementHelp.page(on: verb.name, for: protocolName))
            for field in verb.fields { #expect(page.contains("  \(field.name)=") && page.contains(field.summary)) }
            #expect(page.contains("as in: \(verb.example)"))
            #expect(page.contains(protocolName.rawValue))
        }
    }

    @Test("Without a protocol, or with one that lacks the verb, it is explained for those that have it")
    func otherProtocols() throws {
        let hangup = try #require(StatementHelp.page(on: "hangup", for: .share))
        #expect(hangup.hasPrefix("hangup to=…   (room)"))
        let offer = try #require(StatementHelp.page(on: "offer"))
        for name in ["(hub)", "(peerjs)", "(room)", "(topic)"] { #expect(offer.contains(name)) }
        #expect(
            StatementHelp.page(on: "wsping")?.contains("(hub, peerjs, room, share)") == true,
            "the same verb is explained once"
        )
    }

    @Test("Fields that are needed stand without brackets, and of a choice one")
    func usage() {
        #expect(
            StatementHelp.page(on: "candidate", for: .room)?.hasPrefix(
                "candidate to=… candidate=… [mid=…] [index=…]   (room)"
            ) == true
        )
        #expect(StatementHelp.page(on: "raw", for: .room)?.hasPrefix("raw text=…|hex=…   (room)") == true)
    }

    @Test("Keywords are explained, expect with tests and kinds, values in all their forms")
    func keywords() throws {
        for keyword in Keyword.allCases {
            let page = try #require(StatementHelp.page(on: keyword.rawValue))
            #expect(keyword == .close || page.hasPrefix(keyword.usage))
        }
        let expect = try #require(StatementHelp.page(on: "expect"))
        #expect(expect.contains("FIELD~=REGEX") && expect.contains("peer-joined"))
        #expect(StatementHelp.page(on: "values")?.contains("@FILE") == true)
        #expect(StatementHelp.page(on: "nonsense") == nil)
    }

    @Test("Words are listed once, and each has a page", arguments: [nil] + ProtocolName.allCases)
    func words(protocolName: ProtocolName?) {
        let words = StatementHelp.words(for: protocolName)
        #expect(Set(words).count == words.count)
        for word in words { #expect(StatementHelp.page(on: word, for: protocolName) != nil) }
        if protocolName == .share { #expect(!words.contains("hangup")) }
    }
}
