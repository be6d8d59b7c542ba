internal import NIOCore

extension JSONValue {
    /// Whether two values say the same: the order of members does not count, of duplicate names the last one does, strings
    /// are compared decoded and scalar by scalar, numbers as they were written (`1` is not `1.0`).
    ///
    /// It does not recurse, so that depth can't reach the end of the thread's stack.
    public func isEquivalent(to other: JSONValue) -> Bool {
        var pending = [(self, other)]
        while let (left, right) = pending.popLast() {
            guard left.kind == right.kind else { return false }
            if left.bytes == right.bytes { continue }
            switch left.kind {
            case .number, .bool, .null: return false
            case .string:
                guard left.decodedBytes == right.decodedBytes else { return false }
            case .array:
                guard let lefts = left.elements, let rights = right.elements, lefts.count == rights.count else {
                    return false
                }
                pending.append(contentsOf: zip(lefts, rights))
            case .object:
                guard let lefts = left.membersByName, let rights = right.membersByName, lefts.count == rights.count
                else { return false }
                for (name, value) in lefts {
                    guard let other = rights[name] else { return false }
                    pending.append((value, other))
                }
            }
        }
        return true
    }

    /// A string's bytes, decoded.
    private var decodedBytes: [UInt8] { bytes.withUnsafeReadableBytes { JSONStringDecoder.bytes(of: $0) } }

    /// An object's members by the decoded bytes of their names. Bytes and not strings, whose `==` holds `é` in one scalar
    /// and in two to be the same.
    private var membersByName: [[UInt8]: JSONValue]? {
        guard let object else { return nil }
        return Dictionary(object.literals.map { ($0.name.decodedBytes, $0.value) }) { _, last in last }
    }
}
