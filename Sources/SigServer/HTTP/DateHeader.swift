/// The Date of answers (RFC 9110, 6.6.1), made once a second and not for each answer.
struct DateHeader {
    private var second: Int64?
    private var text: String?

    /// The header field's value; nil for a time that it can't say.
    mutating func value(at time: WallTime) -> String? {
        let second = time.seconds
        if second != self.second {
            self.second = second
            text = HTTPDate.text(second)
        }
        return text
    }
}
