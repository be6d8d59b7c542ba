public import NIOCore

/// A topic and how many sessions wait for an answer in it.
public struct TopicCount: Sendable, Hashable {
    /// The topic, decoded.
    public var topic: String
    /// How many sessions of one's origin wait for an answer in it.
    public var count: Int

    public init(topic: String, count: Int) {
        self.topic = topic
        self.count = count
    }
}

/// One page of `GET /topics`: the topics of one's origin with at least one unanswered session, by the bytes of their names.
public struct TopicPage: Sendable, Hashable {
    /// The topics of this page.
    public var topics: [TopicCount]
    /// Which page it is, from 1.
    public var page: Int
    /// How many topics a page has.
    public var limit: Int
    /// How many topics there are on all pages.
    public var total: Int
    /// Whether there is a page behind it.
    public var hasMore: Bool

    public init(topics: [TopicCount], page: Int, limit: Int, total: Int, hasMore: Bool) {
        self.topics = topics
        self.page = page
        self.limit = limit
        self.total = total
        self.hasMore = hasMore
    }

    /// Reads a page as it arrives at the client.
    public init(parsing bytes: ByteBuffer) throws(TopicReadingError) {
        let object = try TopicReadingError.object(bytes)
        topics = []
        for value in try TopicReadingError.list("topics", of: object) {
            guard let entry = value.object else { throw .badMember("topics") }
            topics.append(
                TopicCount(
                    topic: try TopicReadingError.text("topic", of: entry),
                    count: try TopicReadingError.int("count", of: entry)
                )
            )
        }
        guard let pagination = object["pagination"]?.object else { throw .badMember("pagination") }
        page = try TopicReadingError.int("page", of: pagination)
        limit = try TopicReadingError.int("limit", of: pagination)
        total = try TopicReadingError.int("total", of: pagination)
        guard let hasMore = pagination["hasMore"]?.bool else { throw .badMember("hasMore") }
        self.hasMore = hasMore
    }

    /// The body of the answer: compact, members in the order of the document.
    public func body() -> ByteBuffer {
        JSONValue.object { writer in
            writer.name("topics")
            writer.beginArray()
            for entry in topics {
                writer.beginObject()
                writer.member("topic", entry.topic)
                writer.name("count")
                writer.int(entry.count)
                writer.endObject()
            }
            writer.endArray()
            writer.name("pagination")
            writer.beginObject()
            for (name, number) in [("page", page), ("limit", limit), ("total", total)] {
                writer.name(name)
                writer.int(number)
            }
            writer.name("hasMore")
            writer.bool(hasMore)
            writer.endObject()
        }.bytes
    }
}
