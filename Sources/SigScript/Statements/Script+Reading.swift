extension Script {
    /// Reads and checks a script, with all that it includes. Nothing of it has run then, and nothing was sent.
    ///
    /// - Parameters:
    ///   - bytes: UTF-8; a byte order mark, a first line `#!…` and CRLF line ends are taken.
    ///   - name: how the script is named in problems, such as its path. What it includes is relative to the folder of that.
    ///   - knowing: what is there before it begins.
    /// - Throws: all that is wrong, up to ``ScriptProblems/maxCount``.
    public init(
        parsing bytes: some Sequence<UInt8>,
        named name: String,
        in context: ScriptContext,
        knowing: ScriptKnowledge = ScriptKnowledge()
    ) throws(ScriptProblems) {
        var parser = StatementParser(in: context, knowing: knowing)
        parser.read(Array(bytes), source: name)
        if let failure = parser.failure { throw failure }
        self.init(name: name, statements: parser.statements)
    }
}
