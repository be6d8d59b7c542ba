internal import NIOCore
internal import SigProtocol

/// An option in a configuration file, not yet looked at by the command that has it.
package struct ConfigurationEntry: Sendable, Equatable {
    /// The option's long name.
    package var name: String
    /// What stands there: the JSON as it was written.
    package var json: String
    package var position: SourcePosition
}

/// The bounds of a configuration file. A larger one is refused.
package enum ConfigurationBounds {
    package static let fileBytes = 1 << 20
    /// Arrays and objects inside each other; what has a meaning needs 4.
    package static let depth = 16
    package static let profiles = 1000
    /// Options of one profile, and of the file of the server.
    package static let options = 1000
    /// Bytes of a profile's name.
    package static let nameLength = 64
}

/// Reads the text of a configuration file, and knows where in it things stand.
struct ConfigurationReader {
    let path: String
    let text: ByteBuffer

    /// A member of an object, and where it stands.
    struct Member {
        var name: String
        var value: JSONValue
        var place: Int
        var valuePlace: Int
    }

    init(_ text: ByteBuffer, path: String) throws(ConfigurationProblem) {
        self.path = path
        self.text = text
        guard text.readableBytes <= ConfigurationBounds.fileBytes else {
            throw ConfigurationProblem(
                "\(path) has more than \(ConfigurationBounds.fileBytes) bytes, too many for a configuration"
            )
        }
    }

    /// The members of the object that the text is.
    func root() throws(ConfigurationProblem) -> [Member] {
        let object: JSONObject
        do throws(JSONError) {
            object = try JSONObject(parsing: text, maxDepth: ConfigurationBounds.depth)
        } catch {
            // Without its own "at byte N": the line says it better.
            let words = error.description.split(separator: " at byte ").first.map(String.init) ?? "not JSON"
            throw problem(at: error.offset, "\(words); the file is one JSON object")
        }
        let start = text.readableBytesView.prefix { $0 != UInt8(ascii: "{") }.count
        return try members(of: object, at: start)
    }

    /// The members of a value that has to be an object.
    func members(_ member: Member, whatItIs: String) throws(ConfigurationProblem) -> [Member] {
        guard let object = member.value.object else { throw problem(at: member.valuePlace, whatItIs) }
        return try members(of: object, at: member.valuePlace)
    }

    private func members(of object: JSONObject, at start: Int) throws(ConfigurationProblem) -> [Member] {
        var members: [Member] = []
        var seen: Set<String> = []
        for (member, place) in zip(object.members, object.places) {
            guard seen.insert(member.name).inserted else {
                throw problem(
                    at: start + place.name.lowerBound,
                    "'\(Inert.text(member.name, maxLength: 64))' stands there twice; leave one"
                )
            }
            members.append(
                Member(
                    name: member.name,
                    value: member.value,
                    place: start + place.name.lowerBound,
                    valuePlace: start + place.value.lowerBound
                )
            )
        }
        return members
    }

    func entry(_ member: Member) -> ConfigurationEntry {
        ConfigurationEntry(name: member.name, json: member.value.description, position: position(member.place))
    }

    func position(_ offset: Int) -> SourcePosition { SourcePosition(of: offset, in: text) }

    func problem(at offset: Int, _ sentence: String) -> ConfigurationProblem {
        ConfigurationProblem(path, position(offset), sentence)
    }
}
