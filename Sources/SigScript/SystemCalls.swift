#if canImport(Glibc)
    package import Glibc
#elseif canImport(Musl)
    package import Musl
#elseif canImport(Darwin)
    package import Darwin
#endif

// System calls under names of their own, for places where a method or parameter of the same name hides them.

package func readBytes(_ descriptor: Int32, _ buffer: UnsafeMutableRawPointer?, _ count: Int) -> Int {
    read(descriptor, buffer, count)
}

package func writeBytes(_ descriptor: Int32, _ buffer: UnsafeRawPointer?, _ count: Int) -> Int {
    write(descriptor, buffer, count)
}

#if canImport(Darwin)
    package typealias SignalHandler = sig_t
#else
    package typealias SignalHandler = __sighandler_t
#endif

@discardableResult
package func setHandler(_ number: Int32, _ handler: SignalHandler?) -> SignalHandler? { signal(number, handler) }
