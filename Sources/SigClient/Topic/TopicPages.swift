public import SigProtocol

/// All topics, page by page. A page is asked for when it is awaited.
///
/// What comes and goes meanwhile moves the others: a topic may be on two pages or on none. It throws what ``TopicClient/topics(_:)`` does,
/// and `.tooLarge` for a server that has ever more pages.
public struct TopicPages: AsyncSequence, Sendable {
    public typealias Element = TopicPage

    /// No server has more pages.
    public static let maxCount = 10_000

    let limit: Int
    let page: @Sendable (TopicPageRequest) async throws(SignalingError) -> TopicPage

    public func makeAsyncIterator() -> AsyncIterator { AsyncIterator(pages: self) }

    public struct AsyncIterator: AsyncIteratorProtocol {
        fileprivate let pages: TopicPages
        /// The page to ask for; nil behind the last one.
        private var number: Int? = 1

        fileprivate init(pages: TopicPages) { self.pages = pages }

        public mutating func next() async throws -> TopicPage? {
            guard let number else { return nil }
            guard number <= TopicPages.maxCount else {
                self.number = nil
                throw SignalingError(.tooLarge, "the server has more than \(TopicPages.maxCount) pages of topics")
            }
            let page = try await pages.page(TopicPageRequest(page: number, limit: pages.limit))
            // A page without topics has nothing behind it, whatever it says.
            self.number = page.hasMore && !page.topics.isEmpty ? number + 1 : nil
            return page
        }
    }
}
