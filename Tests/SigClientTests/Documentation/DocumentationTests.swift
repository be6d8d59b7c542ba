import Foundation
import SigClient
import SigProtocol
import SigServer
import Testing

@Suite("The articles of the documentation")
struct DocumentationTests {
    private var here: URL { URL(fileURLWithPath: #filePath).deletingLastPathComponent() }
    private var package: URL { here.appendingPathComponent("../../..").standardizedFileURL }

    @Test(
        "Their code is the code that is compiled here, an article for each protocol",
        arguments: [("SigClient", "ClientArticles.swift"), ("SigServer", "ServerArticles.swift")]
    )
    func compiled(module: String, file: String) throws {
        let source = try String(contentsOf: here.appendingPathComponent(file), encoding: .utf8)
        let catalogue = package.appendingPathComponent("Sources/\(module)/\(module).docc")
        let articles = try FileManager.default.contentsOfDirectory(at: catalogue, includingPropertiesForKeys: nil)
        var count = 0
        for article in articles where article.pathExtension == "md" {
            let text = try String(contentsOf: article, encoding: .utf8)
            for part in text.components(separatedBy: "```swift\n").dropFirst() {
                let code = try #require(part.components(separatedBy: "```").first)
                #expect(source.contains(code), "\(article.lastPathComponent) has code that is not compiled")
                count += 1
            }
        }
        #expect(count == ProtocolName.allCases.count)
    }

    @Test("The code of share codes meets itself, on the server of the articles")
    func shareCodes() async throws {
        let folder = FileManager.default.temporaryDirectory.appendingPathComponent(UUID().uuidString)
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        defer { try? FileManager.default.removeItem(at: folder) }
        try await withTwoServers(secretFile: folder.appendingPathComponent("secret").path) { url in
            let (codes, told) = AsyncStream.makeStream(of: String.self)
            async let host: Void = hostOneGuest(
                at: url,
                show: { told.yield($0) },
                answer: { "answer to \($0)" }
            )
            let code = try #require(await codes.first { _ in true })
            #expect(try await joinHost(at: url, code: code, offer: "offer") == "answer to offer")
            try await host
        }
    }

    @Test("The code of topics meets itself, on the server of the articles")
    func topics() async throws {
        try await withTopics { url, _ in
            async let answer = offerUnderTopic(at: url, topic: "chess", as: "alice", offer: "v=0")
            try await TopicClient.withConnection(to: url) { client in
                while true {
                    guard let session = try await client.sessions(in: "chess").first else { continue }
                    try await client.answer(session.code, sdp: "v=1")
                    return
                }
            }
            #expect(try await answer == "v=1")
        }
    }
}
