import NIOHTTP1
import SigProtocol

/// Says who answers what: the rows of the shared port, first match wins.
///
/// A protocol that is not served has no rows. Paths are compared as they came: nothing is decoded or normalised.
/// `docs/routes.md` is this table in words.
struct Router: Sendable {
    /// What a request found.
    struct Route: Sendable {
        let row: Row
        let match: PathPattern.Match
        /// Where the row stands, for `route(_:isUpgrade:after:)`.
        let index: Int
    }

    let rows: [Row]
    /// The places of the rows that have one path, by it, and those of all others; a request looks at few of them.
    private let exact: [ExactText: [Int]]
    private let open: [Int]

    /// - Parameters:
    ///   - protocols: those that are served.
    ///   - peerJS: where the PeerJS protocol hangs, and whose pages may read its answers.
    ///   - topic: whose pages may read the answers of the topic protocol.
    ///   - hasFiles: whether there is a web root.
    init(
        protocols: Set<ProtocolName>,
        peerJS: PeerJSConfiguration = .init(),
        topic: TopicConfiguration = .init(),
        hasFiles: Bool = false
    ) {
        let rows = Self.table(protocols, peerJS, topic, hasFiles: hasFiles).filter { row in
            row.owner.map(protocols.contains) ?? true
        }
        var (exact, open): ([ExactText: [Int]], [Int]) = ([:], [])
        for (place, row) in rows.enumerated() {
            if case .exactly(let path) = row.path {
                exact[ExactText(path), default: []].append(place)
            } else {
                open.append(place)
            }
        }
        (self.rows, self.exact, self.open) = (rows, exact, open)
    }

    private static func table(
        _ protocols: Set<ProtocolName>,
        _ peerJS: PeerJSConfiguration,
        _ topic: TopicConfiguration,
        hasFiles: Bool
    ) -> [Row] {
        let base = peerJS.path
        let peerJSPolicy = CORSPolicy(peerJS: peerJS)
        let cors = AddedHeaders.cors(peerJSPolicy)
        let topicPolicy = CORSPolicy(topic: topic)
        let topicCORS = AddedHeaders.cors(topicPolicy)
        // What stands at `/` itself is Topic's and PeerJS's as well, unless that hangs elsewhere.
        let (hasTopic, hasPeerJS) = (protocols.contains(.topic), protocols.contains(.peerjs) && base == "/")
        let rootCORS: [AddedHeaders] = hasTopic ? [topicCORS] : hasPeerJS ? [cors] : []

        var rows = [Row(.share, .any, .exactly("/v1"), .webSocket(.share))]
        rows += HubEndpoint.all.map { endpoint in
            let isHTTP = !endpoint.opensWebSocket && !endpoint.makesHub
            let action: Row.Action =
                isHTTP ? .service(.hub, endpoint.path) : .webSocketOrService(.hub, endpoint.path)
            return Row(.hub, .any, .exactly(endpoint.path), action)
        }
        rows += [
            Row(.room, .any, .exactly("/ws"), .webSocket(.room), [.security]),
            Row(.peerjs, .upgrade, .exactly(base + "peerjs"), .webSocket(.peerjs)),

            // The room server's paths, whatever the method.
            Row(.room, .any, .exactly("/healthz"), .service(.room, "healthz"), [.security]),
            Row(.room, .any, .exactly("/config.js"), .service(.room, "config.js"), [.security]),

            // The real PeerJS server refuses every WebSocket that is not its own.
            Row(.peerjs, .webSocket, .any, .reply(.html(.badRequest, "Bad Request"))),

            // What browsers ask before they send another origin's request.
            Row(.peerjs, .options, .segment(below: base, then: "id"), .preflight(peerJSPolicy)),
            Row(.peerjs, .options, .segment(below: base, then: "peers"), .preflight(peerJSPolicy)),
            Row(.topic, .options, .any, .preflight(topicPolicy), body: .topic),
            Row(.peerjs, .options, .below(base), .preflight(peerJSPolicy)),
        ]
        if hasFiles {
            rows.append(Row(.room, .reading, .exactly("/"), .file, [.security] + rootCORS))
        }
        rows += [
            // What is here, for people and for programs.
            Row(nil, .readingHTML, .exactly("/"), .page, [.security] + rootCORS),
            Row(
                .topic,
                .reading,
                .exactly("/"),
                .reply(RootDocument.reply(hasPeerJS: hasPeerJS, hasTopic: hasTopic)),
                rootCORS
            ),
            Row(.peerjs, .reading, .folder(base), .service(.peerjs, "root"), [cors]),
            Row(.share, .reading, .exactly("/"), .page, [.security] + rootCORS),

            Row(.topic, .reading, .exactly("/topics"), .service(.topic, "topics"), [topicCORS], body: .topic),
            Row(.topic, .reading, .exactly("/health"), .service(.topic, "health"), [topicCORS], body: .topic),
            Row(.topic, .posting, .exactly("/answer"), .service(.topic, "answer"), [topicCORS], body: .topic),
            Row(.topic, .posting, .exactly("/poll"), .service(.topic, "poll"), [topicCORS], body: .topic),
            Row(.topic, .posting, .topic(then: "offer"), .service(.topic, "offer"), [topicCORS], body: .topic),
            Row(.topic, .reading, .topic(then: "sessions"), .service(.topic, "sessions"), [topicCORS], body: .topic),

            Row(.peerjs, .reading, .segment(below: base, then: "id"), .service(.peerjs, "id"), [cors]),
            Row(.peerjs, .reading, .segment(below: base, then: "peers"), .service(.peerjs, "peers"), [cors]),
        ]
        if hasFiles {
            rows.append(Row(.room, .reading, .any, .file, [.security]))
        }
        rows += [
            // Nothing, in the words of the first protocol that is served.
            Row(.topic, .any, .any, .reply(.topicNotFound), [topicCORS], body: .topic),
            Row(.peerjs, .any, .below(base), .reply(.text(.notFound, "Not Found")), [cors]),
            Row(.peerjs, .any, .any, .reply(.text(.notFound, "Not Found"))),
            Row(.room, .any, .any, .reply(.text(.notFound, "404 page not found\n")), [.security]),
            Row(.hub, .any, .any, .service(.hub, "")),
            nothing,
        ]
        return rows
    }

    /// Finds the first row for a request.
    ///
    /// - Parameters:
    ///   - isUpgrade: whether it has `Upgrade: websocket`.
    ///   - index: a row that turned out not to have the request, as a web root that has no such file: only those below it are looked at.
    func route(_ request: ServiceRequest, isUpgrade: Bool, after index: Int = -1) -> Route {
        var exact = self.exact[ExactText(request.path)]?[...] ?? []
        var open = self.open[...]
        // Both in the order of the table.
        while let place = exact.first ?? .max < open.first ?? .max ? exact.popFirst() : open.popFirst() {
            guard place > index, rows[place].requests.contains(request, isUpgrade: isUpgrade),
                let match = rows[place].path.match(request.path)
            else { continue }
            return Route(row: rows[place], match: match, index: place)
        }
        // The last row takes everything.
        return Route(row: Self.nothing, match: .init(), index: rows.count)
    }

    private static let nothing = Row(nil, .any, .any, .reply(.text(.notFound, "Not Found\n")))

    /// The path of another protocol that would hide what stands at the root of PeerJS's; nil if there is none.
    func pathThatHides(peerJSPath base: String) -> String? {
        for row in rows where row.owner != .peerjs {
            guard case .exactly(let path) = row.path, path != "/", PathPattern.folder(base).match(path) != nil else {
                continue
            }
            return path
        }
        return nil
    }
}
