import NIOCore
import NIOHTTP1
import SigProtocol

/// Turns what happens into ``TraceEvent``s, if anybody looks: without a trace nothing is built.
struct Tracer: Sendable {
    private let sink: (@Sendable (TraceEvent) -> Void)?

    init(_ sink: (@Sendable (TraceEvent) -> Void)?) { self.sink = sink }

    func info(_ text: @autoclosure () -> String) {
        if let sink { sink(.info(text())) }
    }

    func sent(_ data: @autoclosure () -> TraceData) {
        if let sink { sink(.sent(Self.redacted(data()))) }
    }

    func received(_ data: @autoclosure () -> TraceData) {
        if let sink { sink(.received(Self.redacted(data()))) }
    }

    func sent(_ head: HTTPRequestHead) {
        guard let sink else { return }
        let start =
            "\(head.method.rawValue) \(Redaction.url(head.uri)) HTTP/\(head.version.major).\(head.version.minor)"
        sink(.sent(.head([start] + Self.lines(head.headers))))
    }

    func received(_ head: HTTPResponseHead) {
        guard let sink else { return }
        let version = "HTTP/\(head.version.major).\(head.version.minor)"
        sink(
            .received(.head(["\(version) \(head.status.code) \(head.status.reasonPhrase)"] + Self.lines(head.headers)))
        )
    }

    private static func lines(_ headers: HTTPHeaders) -> [String] {
        headers.map { "\($0.name): \(Redaction.header(name: $0.name, value: $0.value))" }
    }

    private static func redacted(_ data: TraceData) -> TraceData {
        switch data {
        case .text(let bytes): .text(Redaction.frame(bytes))
        case .body(let bytes): .body(Redaction.frame(bytes))
        case .head, .binary, .ping, .pong, .close: data
        }
    }
}
