import NIOCore
import NIOHTTP1

extension WebRoot {
    /// How a request for a path below the root is answered.
    enum Answer: Sendable {
        /// With a file: its first piece is read, and more of it where there is more.
        case file(FileAnswer, first: ByteBuffer, rest: FileBody)
        case reply(HTTPReply)
        /// There is no such file.
        case nothing
    }

    /// Finds, opens and begins to read a file. Blocks.
    ///
    /// - Parameter request: GET or HEAD.
    func answer(_ request: ServiceRequest) -> Answer {
        guard let path = WebRootPath(request.path) else { return .nothing }
        switch find(path) {
        case .nothing:
            return .nothing
        case .failed:
            return .reply(Self.failed)
        case .moved(let place):
            let query = request.query.map { "?\($0)" } ?? ""
            return .reply(HTTPReply(.movedPermanently, headers: ["Location": place + query]))
        case .file(let file):
            do { return try answer(request, with: file) } catch { return .reply(Self.failed) }
        }
    }

    private func answer(_ request: ServiceRequest, with file: OpenFile) throws(IOError) -> Answer {
        let type: String
        if let known = MediaType.ofName(file.name) {
            type = known
        } else {
            type = MediaType.ofContent(try file.read(MediaType.sampleSize, at: 0))
        }
        let facts = FileAnswer.Facts(size: file.size, modified: file.modified, type: type)
        let answer = FileAnswer(request, facts, boundary: Self.boundary())
        var body = FileBody(file, parts: request.method == .HEAD ? [] : answer.parts)
        return .file(answer, first: try body.next(), rest: body)
    }

    /// 128 random bits: no file has them.
    private static func boundary() -> String {
        var random = SystemRandomNumberGenerator()
        return String(random.next(), radix: 36) + String(random.next(), radix: 36)
    }

    private static let failed = HTTPReply.text(.serviceUnavailable, "The file can't be read now, try again\n")
}
