import BenchSupport

/// What it takes to start each command.
enum StartRun {
    /// A server, from being started to the line that says that it is ready.
    static func server(_ path: String) throws -> Figures {
        try figures(of: try .sigserve(path, protocols: "all"))
    }

    static func bare(_ path: String) throws -> Figures { try figures(of: try .bare(path, .forward)) }

    private static func figures(of server: RunningServer) throws -> Figures {
        defer { server.end() }
        var figures = Figures()
        figures.add(.start, Double(server.startTime) / 1e6)
        figures.add(.startMemory, Double(try server.child.residentMemory()) / 1024 / 1024)
        return figures
    }

    /// A command that does nothing but say what it is, from being started to its end.
    static func command(_ path: String) throws -> Figures {
        let begin = nanoseconds()
        let child = try Child([path, "--version"])
        let memory = try child.waitForEnd()
        var figures = Figures()
        figures.add(.run, Double(nanoseconds() - begin) / 1e6)
        figures.add(.runMemory, Double(memory) / 1024 / 1024)
        return figures
    }
}
