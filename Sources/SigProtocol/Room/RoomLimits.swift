/// The limits of the room protocol that its document states ("Server Limits"). What a server does beyond them is said at each.
public enum RoomLimits {
    /// Rooms at one time ("Max rooms"). One more: the error `room_limit_reached`.
    public static let rooms = 1000

    /// Members of one room ("Max clients per room"). One more: the error `room_full`.
    public static let members = 50

    /// Bytes of a message ("Max message size"). Longer: close code 1009.
    public static let message = 1024 * 1024

    /// Messages that wait for one member who does not read ("Message buffer size"). While there are so many the time runs that
    /// ends with close code 1008.
    public static let queuedMessages = 64

    /// Messages of one connection in a second, where rates are limited. One more: the error `rate_limited`.
    public static let messagesPerSecond = 30
}
