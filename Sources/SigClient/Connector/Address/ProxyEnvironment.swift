extension ProxyOptions {
    /// The proxy that the environment names for a URL, read as curl reads it.
    ///
    /// `http_proxy` (lower case only: upper case can be set by a web server's clients) for `ws` and `http`,
    /// `https_proxy` or `HTTPS_PROXY` for `wss` and `https`, then `all_proxy` or `ALL_PROXY`; lower case goes first and an
    /// empty value names none. `no_proxy` or `NO_PROXY` lists what needs no proxy: `*`, names with all names below them,
    /// addresses and CIDR ranges, parted by commas or spaces. Loopback never goes through a proxy, whatever the variables
    /// say.
    ///
    /// - Throws: ``SignalingError`` with `.invalidArgument` that names the variable, if its value is no proxy.
    public static func fromEnvironment(
        _ environment: [String: String],
        for url: SignalingURL
    ) throws(SignalingError) -> ProxyOptions? {
        if url.isLoopback { return nil }
        let names = (url.scheme.isTLS ? ["https_proxy", "HTTPS_PROXY"] : ["http_proxy"]) + ["all_proxy", "ALL_PROXY"]
        guard let name = names.first(where: { environment[$0] != nil }), let value = environment[name], !value.isEmpty
        else { return nil }
        if let list = environment["no_proxy"] ?? environment["NO_PROXY"], needsNoProxy(url.host, list) { return nil }
        do {
            return try ProxyOptions(value)
        } catch {
            throw SignalingError(.invalidArgument, "the environment variable \(name) is no proxy: \(error.message)")
        }
    }

    /// Whether a `NO_PROXY` list covers a host.
    static func needsNoProxy(_ host: String, _ list: String) -> Bool {
        var host = host.lowercased()
        if host.hasSuffix(".") { host.removeLast() }
        let address = IPAddressText.hostBytes(host)
        for entry in list.split(whereSeparator: { $0 == "," || $0 == " " || $0 == "\t" }) {
            if entry == "*" { return true }
            if let address {
                if covers(entry, address) { return true }
            } else {
                var name = entry.lowercased()
                if name.hasPrefix(".") { name.removeFirst() }
                if name.hasSuffix(".") { name.removeLast() }
                if !name.isEmpty, host == name || host.hasSuffix("." + name) { return true }
            }
        }
        return false
    }

    private static func covers(_ entry: Substring, _ address: [UInt8]) -> Bool {
        let parts = entry.split(separator: "/", maxSplits: 1, omittingEmptySubsequences: false)
        var text = parts[0]
        if text.hasPrefix("["), text.hasSuffix("]") { text = text.dropFirst().dropLast() }
        guard let network = IPAddressText.bytes(String(text)), network.count == address.count else { return false }
        guard parts.count == 2 else { return network == address }
        guard let bits = Int(parts[1]), bits >= 0, bits <= address.count * 8 else { return false }
        for index in 0..<address.count {
            let relevant = min(8, max(0, bits - index * 8))
            let mask = UInt8(truncatingIfNeeded: 0xFF00 >> relevant)
            if address[index] & mask != network[index] & mask { return false }
        }
        return true
    }
}
