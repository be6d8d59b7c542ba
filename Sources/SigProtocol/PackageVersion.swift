/// The version of this package, as its commands print it and its client names itself to servers.
package enum PackageVersion {
    package static let text = "0.1.0"
}
