import NIOCore
import NIOHTTP1
import SigProtocol

/// The page at `/`: what is served here, and a client for the browser's console.
enum RootPage {
    /// What one protocol has on the page.
    struct Section {
        var title: String
        var endpoint: String
        /// One sentence of HTML.
        var summary: String
        /// HTML below the title, where the protocol is served.
        var body = ""
        /// JavaScript, where the protocol is served.
        var script = ""
    }

    /// The whole answer, made once.
    ///
    /// - Parameter peerJSPath: where the PeerJS protocol hangs.
    static func reply(serving protocols: Set<ProtocolName>, peerJSPath: String = "/") -> HTTPReply {
        let sections = ProtocolName.allCases.map { (section(of: $0, peerJSPath), protocols.contains($0)) }
        let script = "\n\"use strict\";" + sections.map { section, isServed in isServed ? section.script : "" }.joined()
        return HTTPReply(
            .ok,
            headers: [
                "Content-Type": "text/html; charset=utf-8",
                "Cache-Control": "no-store",
                "Content-Security-Policy": policy(script: script),
            ],
            body: ByteBuffer(string: html(sections, script: script))
        )
    }

    /// What a protocol is called on the page.
    static func title(of name: ProtocolName) -> String { section(of: name, "/").title }

    private static func section(of name: ProtocolName, _ peerJSPath: String) -> Section {
        switch name {
        case .share: shareSection
        case .hub: hubSection
        case .peerjs: peerJSSection(path: peerJSPath)
        case .room: roomSection
        case .topic: topicSection
        }
    }

    /// Its own script and style, by their digests, and connections to itself: nothing else. Not every browser takes WebSockets for
    /// part of 'self'.
    private static func policy(script: String) -> String {
        func source(_ text: String) -> String {
            Digest.base64("SHA256", text).map { "'sha256-\($0)'" } ?? "'none'"
        }
        return "default-src 'none'; script-src \(source(script)); style-src \(source(style)); "
            + "connect-src 'self' ws: wss:; base-uri 'none'; form-action 'none'; frame-ancestors 'none'"
    }

    /// A text where HTML has text.
    static func escaped(_ text: String) -> String {
        text.reduce(into: "") { html, character in
            switch character {
            case "&": html += "&amp;"
            case "<": html += "&lt;"
            case ">": html += "&gt;"
            default: html.append(character)
            }
        }
    }

    private static func html(_ sections: [(Section, isServed: Bool)], script: String) -> String {
        var rows = ""
        for (section, isServed) in sections {
            let mark = isServed ? "served" : "not served"
            rows +=
                "<tr><td>\(section.title)<td><code>\(escaped(section.endpoint))</code><td>\(section.summary)<td>\(mark)\n"
        }
        let bodies = sections.compactMap { section, isServed in
            isServed ? "<h2>\(section.title)</h2>\n\(section.body)" : nil
        }
        return """
            <!doctype html>
            <html lang="en">
            <meta charset="utf-8">
            <meta name="viewport" content="width=device-width">
            <title>sigserve</title>
            <style>\(style)</style>
            <h1>sigserve</h1>
            <p>A WebRTC signaling server for tests. Its state is in memory and goes when it stops.</p>
            <table>
            <tr><th>Protocol<th>Endpoint<th>What it is<th>
            \(rows)</table>
            \(bodies.joined(separator: "\n"))
            <script>\(script)</script>
            </html>

            """
    }

    private static let style = """
        body{font:16px/1.5 system-ui,sans-serif;max-width:52rem;margin:2rem auto;padding:0 1rem;color:#222;background:#fff}
        code,pre{font-family:ui-monospace,monospace;font-size:.9em}
        pre{background:#f3f3f3;padding:.8rem;overflow:auto}
        table{border-collapse:collapse}
        th,td{text-align:left;padding:.3rem .8rem .3rem 0;vertical-align:top}
        """
}
