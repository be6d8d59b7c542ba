import NIOCore

/// Answers that are made of files.
extension HTTPHandler: FileSenderOutput {
    /// The requests behind this one wait until it is answered.
    func lookForFile(_ received: ReceivedRequest, in root: WebRoot) {
        let sender = FileSender(root, on: board.loop, output: self)
        file = (sender, received, closes: false, since: board.now)
        sender.find(received.request)
    }

    /// Answers with what the rows below that of the web root have.
    func answerWithoutFile(_ received: ReceivedRequest) {
        guard let route = received.route else { return }
        var received = received
        received.route = board.router.route(received.request, isUpgrade: received.isUpgrade, after: route.index)
        answer(received)
    }

    var takesMore: Bool { blockedSince == nil }

    func found(_ answer: WebRoot.Answer, by sender: FileSender) {
        guard let work = file, work.sender === sender else { return }
        switch answer {
        case .nothing:
            file = nil
            answerWithoutFile(work.for)
            goOn()
        case .reply(let reply):
            file = nil
            write(reply, to: work.for)
            goOn()
        case .file(let answer, let first, let rest):
            let reply = HTTPReply(answer.status, headers: answer.headers, body: first)
            file?.closes = begin(reply, length: .bytes(answer.length), to: work.for)
            file?.since = board.now
            context?.flush()
            sender.send(rest)
        }
    }

    func send(_ piece: ByteBuffer, by sender: FileSender) {
        guard file?.sender === sender else { return }
        file?.since = board.now
        context?.writeAndFlush(wrapOutboundOut(piece), promise: nil)
    }

    func ended(_ error: (any Error)?, by sender: FileSender) {
        guard let work = file, work.sender === sender else { return }
        file = nil
        if error != nil {
            // A part of the answer is out: nothing can be said any more.
            return cut("file not read")
        }
        finishAnswer(closes: work.closes || board.isDraining)
        goOn()
    }
}
