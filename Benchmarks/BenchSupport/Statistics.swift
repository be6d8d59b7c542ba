/// The value in the middle, or the mean of the two there; nil without values.
package func median(_ values: [Double]) -> Double? {
    let sorted = values.sorted()
    guard let last = sorted.last else { return nil }
    let middle = sorted.count / 2
    if sorted.count == 1 { return last }
    return sorted.count % 2 == 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2
}

/// A number for people: with `digits` behind the point, and a space between thousands.
package func text(of value: Double, digits: Int) -> String {
    var scale = 1.0
    for _ in 0..<digits { scale *= 10 }
    // Beyond that a Double has no digits behind the point anyway, and Int has no room.
    guard value.isFinite, value.magnitude * scale < 1e15 else { return "\(value)" }
    let scaled = Int((value.magnitude * scale).rounded())
    let (whole, part) = (scaled / Int(scale), scaled % Int(scale))
    var text = ""
    for (index, digit) in "\(whole)".reversed().enumerated() {
        if index > 0, index % 3 == 0 { text.insert(" ", at: text.startIndex) }
        text.insert(digit, at: text.startIndex)
    }
    if digits > 0 {
        let behind = "\(part)"
        text += "." + String(repeating: "0", count: digits - behind.count) + behind
    }
    return value < 0 && scaled != 0 ? "-" + text : text
}
