import NIOCore

/// The bounds that only the server keeps. What happens beyond a bound is said at each; those of both sides are in `Bounds`.
enum ServerBounds {
    /// Bytes of a request's target and header fields. Beyond: 431, closed.
    static let headSize = 16 * 1024

    /// Header fields of a request. Beyond: 431, closed.
    static let headerFields = 256

    /// From accepting a connection, TLS included, or from the first bytes of a later request, to the end of the request's
    /// head. Beyond: closed.
    static let headTime = TimeAmount.seconds(5)

    /// Bytes of a request's body, where the router's row says nothing else. Beyond: 413, closed.
    static let bodySize = 64 * 1024

    /// Between two pieces of a body. Beyond: closed.
    static let bodyPause = TimeAmount.seconds(10)

    /// For a whole body. Beyond: closed.
    static let bodyTime = TimeAmount.seconds(60)

    /// Bytes of a file of the web root that are read at once, and in memory at one time for one request.
    static let filePiece = 64 * 1024

    /// Bytes of a list that are written at once. A longer one goes on when the connection has taken them.
    static let listPiece = 1024 * 1024

    /// For a kept-alive connection without a request, for one that does not take its answers, and
    /// for a file that can't be read. Beyond: closed.
    static let idleTime = TimeAmount.seconds(60)

    /// Bytes of its answers that a peer must take within `idleTime` while they are too many for its socket. Less: closed.
    static let leastTaken = 64 * 1024

    /// Requests of one connection that wait for their answers. Beyond: nothing is read from it until they have gone.
    static let pipelinedRequests = 16

    /// While its time runs a full queue still grows, so that a short pause loses nothing, up to this multiple of its
    /// bounds. Beyond: 1008 at once.
    static let fullQueueFactor = 4

    /// From our close frame, or our last answer, until the peer has closed too. Beyond: cut.
    static let closeTime = TimeAmount.seconds(2)

    /// A quarter of the memory is left free of what services keep, so that who comes when they are full is told so, and not thrown
    /// out for the few bytes of its request. Beyond: services refuse.
    static let unstoredShare = 4

    /// How often what is due by time is looked for, for all connections at once.
    static let sweepInterval = TimeAmount.milliseconds(250)

    /// Bytes written to a connection before they are flushed without waiting for the end of the turn.
    static let flushThreshold = 32 * 1024

    /// Connections that were written to and wait for the end of the loop's pass to be flushed. Beyond: flushed at once, so that nobody
    /// waits for a thousand others.
    static let flushedTogether = 64

    /// Connections beyond the largest number that are told so with 503. Beyond: closed without a word.
    static let turnedAwayAtOnce = 256

    /// Connections that wait to be accepted, in the kernel. Beyond: the client's kernel tries again.
    static let backlog: Int32 = 1024
}
