/// One client's place: peers are in groups, and those of a group know each other.
package struct Seat: Sendable, Hashable {
    package var group: Int
    /// Its number in the group, from 0, in the order of joining.
    package var member: Int

    package init(group: Int, member: Int) {
        self.group = group
        self.member = member
    }

    /// `count` seats in groups of `size`, group by group.
    package static func seats(_ count: Int, inGroupsOf size: Int) -> [Seat] {
        (0..<max(0, count)).map { Seat(group: $0 / max(1, size), member: $0 % max(1, size)) }
    }
}
