extension SourcePlace {
    /// The path of a file that is named here: relative to the folder of the script, or to the working directory where the script is none.
    public func path(of file: String) -> String {
        guard !file.hasPrefix("/"), let slash = source.utf8.lastIndex(of: UInt8(ascii: "/")) else { return file }
        return String(source[...slash]) + file
    }
}
