package import SigProtocol

/// A member of a room: sees who else is there, and exchanges offers, answers, candidates and hangups with them.
///
/// A client is one connection (and, if asked for, those that follow when it is lost). It lives in the closure of
/// ``withConnection(to:configuration:isolation:_:)``; when the closure returns or throws, the close handshake is done and nothing is
/// left behind. All methods may be called from any task, many at once.
///
/// The server's answers don't say what they answer. What can't succeed is therefore told before anything is sent; a refusal that
/// nobody waits for is an event, and ``refusals()`` returns those that came.
/// The rules are those of the room server's "API Reference".
public final class RoomClient: SignalingClient, SessionClient {
    public typealias Event = RoomEvent
    public typealias Configuration = RoomClientConfiguration

    let session: ClientSession<RoomClientMachine>

    /// Our id: the configuration's, or that of the last join; nil without either. It stays ours after ``leave()``.
    public var id: String? {
        get async { await session.machine.id?.text }
    }

    /// The room that we are in; nil before the first join and after ``leave()``. While a lost connection is made again it is the
    /// room to come back to.
    public var room: String? {
        get async { await session.machine.room?.text }
    }

    /// The ids of all members of our room, ourselves too, as the server last said.
    public var members: [String] {
        get async { await session.machine.members.list }
    }

    private init(_ machine: RoomClientMachine, _ configuration: RoomClientConfiguration) {
        session = ClientSession(machine, options: configuration.options)
    }

    /// Connects, joins the configuration's room if it names one, runs `body`, and closes.
    ///
    /// - Parameters:
    ///   - url: `ws://HOST/ws` or `wss://HOST/ws`.
    ///   - configuration: how to connect, room and id, time-outs.
    ///   - isolation: where `body` runs: where the call stands.
    ///   - body: what to do while connected. When it returns or throws, messages that were handed over are flushed and the
    ///     close handshake is done with code 1000; the server takes that for leaving.
    /// - Throws: ``SignalingError``: `.invalidArgument` for the URL, and for a room or an id that no server takes; the connector's codes if
    ///   there is no connection; `.serverError` with the server's code and words if it does not let us in (see
    ///   ``SignalingError/roomErrorKind``); `.timedOut` if it says nothing; `.cancelled`. And what `body` throws.
    public static func withConnection<Result>(
        to url: SignalingURL,
        configuration: RoomClientConfiguration = RoomClientConfiguration(),
        isolation: isolated (any Actor)? = #isolation,
        _ body: (RoomClient) async throws -> Result
    ) async throws -> Result {
        let room = try configuration.room.map { room throws(SignalingError) in try self.room(room) }
        let id = try (configuration.id ?? room.map { _ in randomID() }).map { id throws(SignalingError) in
            try self.id(id)
        }
        let machine = RoomClientMachine(url: url, room: room, id: id)
        let client = RoomClient(machine, configuration)
        return try await run(client, isolation: isolation, body)
    }

    // MARK: Names

    /// The name of a room.
    /// - Throws: `.invalidArgument` for a text that no server takes for one.
    package static func room(_ text: String) throws(SignalingError) -> RoomName {
        do { return try RoomName(text) } catch {
            throw SignalingError(
                .invalidArgument,
                "'\(Inert.text(text, maxLength: 80))' can't be the name of a room: \(error)"
            )
        }
    }

    /// The id of a member, our own or another's.
    /// - Throws: `.invalidArgument` for a text that no server takes for one.
    package static func id(_ text: String) throws(SignalingError) -> RoomPeerID {
        do { return try RoomPeerID(text) } catch {
            throw SignalingError(
                .invalidArgument,
                "'\(Inert.text(text, maxLength: 80))' can't be the id of a member: \(error); an id has 1 to 64 letters, digits, - and _"
            )
        }
    }

    /// An id as the web client makes them: 12 hexadecimal digits.
    private static func randomID() -> String { Hex.text(UInt64.random(in: 0..<(1 << 48)), digits: 12) }
}
