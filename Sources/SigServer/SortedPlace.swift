extension RandomAccessCollection where Index == Int {
    /// Where the elements end of which something holds, if it holds of none behind one of which it does not: a binary search.
    func end(where isBefore: (Element) -> Bool) -> Int {
        var (low, high) = (startIndex, endIndex)
        while low < high {
            let middle = low + (high - low) / 2
            if isBefore(self[middle]) { low = middle + 1 } else { high = middle }
        }
        return low
    }
}
