import LineEditor
import SigProtocol
import SigScript
import SigSystem

extension PromptSession {
    /// Does what a command that begins with a dot says.
    func perform(_ command: DotCommand) async {
        switch command {
        case .record(nil): await editor.print(recordingState)
        case .record(.off): await endRecording()
        case .record(.file(let path)): await beginRecording(path)
        case .save(let path): await save(path)
        case .timing(let isOn):
            tellsTime = isOn ?? !tellsTime
            await editor.print("timing is \(tellsTime ? "on" : "off")")
        case .raw(let isOn):
            memory.showsFrames = isOn ?? !memory.showsFrames
            await editor.print("frames are \(memory.showsFrames ? "shown" : "not shown")")
        case .peers: await editor.print(text.peers(await runner.peers, current: await runner.current))
        case .events(let count):
            let events = memory.events(count)
            let lines = events.map { text.wholeEvent($0, withFrame: memory.showsFrames) }
            await editor.print(lines.isEmpty ? "nothing has happened yet" : lines.joined(separator: "\n"))
        case .help: await editor.print(Self.help)
        case .quit: await editor.close()
        }
    }

    private static let help: String = {
        let width = DotCommand.all.map(\.usage.count).max() ?? 0
        return DotCommand.all.map { usage, summary in
            "\(usage)\(String(repeating: " ", count: width - usage.count + 2))\(summary)"
        }.joined(separator: "\n")
    }()

    // MARK: Scripts

    private var recordingState: String {
        guard let recording else { return "nothing is recorded; .record FILE begins" }
        return "what is done is written to \(Inert.text(recording.path)); .record off ends that"
    }

    private func beginRecording(_ path: String) async {
        let beginning = record.beginning(version: Sigctl.version, inUse: await runner.current)
        do throws(FileFailure) {
            recording = try Recording(path: path, beginning: beginning)
            await editor.print(
                "what is done from now on is written to \(Inert.text(path)); .record off ends that" + besideIt(path)
            )
        } catch {
            await editor.print(text.mistake(Inert.text(error.description)))
        }
    }

    /// Scripts look for files in their own folder, and the prompt in the working directory.
    private func besideIt(_ path: String) -> String {
        path.contains("/") ? "\nfiles that its statements name (@FILE) are looked for in its folder" : ""
    }

    private func endRecording() async {
        guard let path = recording.map({ Inert.text($0.path) }) else {
            return await editor.print("nothing is recorded")
        }
        recording = nil
        await editor.print("\(path) is written; run it with: sigctl run \(path)")
    }

    private func save(_ path: String) async {
        do throws(FileFailure) {
            try Recording.write(record.script(version: Sigctl.version), to: path)
            await editor.print(
                "\(Inert.text(path)) is written; run it with: sigctl run \(Inert.text(path))" + besideIt(path)
            )
        } catch {
            await editor.print(text.mistake(Inert.text(error.description)))
        }
    }

    /// - Returns: why it can't be written; nothing is recorded any more then.
    func addToRecording(_ lines: [String]) -> String? {
        guard let recording, !recording.add(lines) else { return nil }
        let reason = systemMessage()
        self.recording = nil
        return "\(Inert.text(recording.path)) can't be written: \(reason); nothing is recorded any more"
    }
}
