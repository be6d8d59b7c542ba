import NIOCore
import NIOHTTP1
import SigProtocol

enum RootPage {
    static func reply(serving protocols: Set<ProtocolName>) -> HTTPReply { .text(.ok, "sigserve\n") }
}
