public import SigProtocol

/// Something that the other side of a session has sent, told once.
public enum TopicNews: Sendable, Equatable {
    /// The offer, exactly as it was written: a JSON string. To the answerer, first of all.
    case offer(JSONValue)
    /// The answer, exactly as it was written: a JSON string. To the offerer; again if it has been changed, which anybody may who has
    /// the code.
    case answer(JSONValue)
    /// A candidate: any JSON value. The number counts from 0 on each side.
    case candidate(JSONValue, index: Int)
    /// The session was there and is there no more. Nothing follows.
    case expired
}

/// What of a poll is new: a pure value.
///
/// A server answers each poll with everything so far ("POST /poll"). Of the description, what differs from the one before is new; of
/// the candidates, what stands behind those that were told. Their list only grows, and the same candidate may be sent twice, so they
/// are known by their place: what a server changes at an earlier one is not looked at, and a list that is shorter has nothing new.
package struct TopicNewsFilter: Sendable {
    private var description: JSONValue?
    private var candidates = 0

    package init() {}

    /// Takes a whole answer.
    ///
    /// - Returns: what is new in it: the description before the candidates, which mean nothing without it.
    package mutating func news(in poll: TopicPoll) -> [TopicNews] {
        var news: [TopicNews] = []
        if let latest = poll.description, latest != description {
            // Of its own, so that the rest of the answer need not be kept.
            let latest = latest.detached
            description = latest
            switch poll {
            case .offerer: news.append(.answer(latest))
            case .answerer: news.append(.offer(latest))
            }
        }
        let all = poll.candidates
        for index in all.indices.dropFirst(candidates) { news.append(.candidate(all[index].detached, index: index)) }
        candidates = max(candidates, all.count)
        return news
    }
}
