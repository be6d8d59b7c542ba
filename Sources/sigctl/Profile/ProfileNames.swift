import SigOptions
import SigSystem

/// The names of the profiles, for those who press Tab: what is wrong with the file is no news then.
enum ProfileNames {
    @Sendable static func complete(_ words: [String], _ index: Int, _ prefix: String) -> [String] {
        let place = ConfigurationPath(ChildProcess.environment)
        return ((try? place.profiles(known: nil))?.profiles ?? []).map(\.name)
    }
}
