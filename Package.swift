// swift-tools-version: 6.2
import PackageDescription

// Warnings are errors where we build (`SIGNALING_STRICT=1`, set by make and CI), not for those who depend on this
// package with a newer compiler.
let strict = Context.environment["SIGNALING_STRICT"] == "1"

let swiftSettings: [SwiftSetting] =
    [
        .swiftLanguageMode(.v6),
        // https://github.com/swiftlang/swift-evolution: SE-0335, SE-0409, SE-0444
        .enableUpcomingFeature("ExistentialAny"),
        .enableUpcomingFeature("InternalImportsByDefault"),
        .enableUpcomingFeature("MemberImportVisibility"),
    ] + (strict ? [.treatAllWarnings(as: .error)] : [])

let nioCore = Target.Dependency.product(name: "NIOCore", package: "swift-nio")
let nioPosix = Target.Dependency.product(name: "NIOPosix", package: "swift-nio")
let nioHTTP1 = Target.Dependency.product(name: "NIOHTTP1", package: "swift-nio")
let nioWebSocket = Target.Dependency.product(name: "NIOWebSocket", package: "swift-nio")
let nioEmbedded = Target.Dependency.product(name: "NIOEmbedded", package: "swift-nio")
let nioSSL = Target.Dependency.product(name: "NIOSSL", package: "swift-nio-ssl")
let nioExtras = Target.Dependency.product(name: "NIOExtras", package: "swift-nio-extras")
let collections = Target.Dependency.product(name: "DequeModule", package: "swift-collections")
let protobuf = Target.Dependency.product(name: "SwiftProtobuf", package: "swift-protobuf")
let argumentParser = Target.Dependency.product(name: "ArgumentParser", package: "swift-argument-parser")

let package = Package(
    name: "swift-signaling",
    platforms: [.macOS(.v15)],
    products: [
        .library(name: "SigProtocol", targets: ["SigProtocol"]),
        .library(name: "SigClient", targets: ["SigClient"]),
        .library(name: "SigServer", targets: ["SigServer"]),
        .library(name: "SigScript", targets: ["SigScript"]),
        .executable(name: "sigctl", targets: ["sigctl"]),
        .executable(name: "sigserve", targets: ["sigserve"]),
    ],
    dependencies: [
        .package(url: "https://github.com/apple/swift-nio", from: "2.101.2"),
        .package(url: "https://github.com/apple/swift-nio-ssl", from: "2.37.6"),
        .package(url: "https://github.com/apple/swift-nio-extras", from: "1.35.2"),
        .package(url: "https://github.com/apple/swift-collections", from: "1.6.0"),
        .package(url: "https://github.com/apple/swift-argument-parser", from: "1.8.2"),
        // Without the traits that need Foundation.
        .package(url: "https://github.com/apple/swift-protobuf", from: "1.39.0", traits: []),
    ],
    targets: [
        .target(
            name: "SigProtocol",
            dependencies: [nioCore, nioWebSocket, collections, protobuf],
            swiftSettings: swiftSettings
        ),
        // What the system does: files that appear whole, secrets, threads, child processes. No product: nobody else's business.
        .target(name: "SigSystem", swiftSettings: swiftSettings),
        .target(
            name: "SigClient",
            dependencies: [
                "SigProtocol", nioCore, nioPosix, nioHTTP1, nioWebSocket, nioSSL, nioExtras, collections,
            ],
            swiftSettings: swiftSettings
        ),
        .target(
            name: "SigServer",
            dependencies: [
                "SigProtocol", "SigSystem", "COpenSSL", nioCore, nioPosix, nioHTTP1, nioWebSocket, nioSSL, collections,
            ],
            swiftSettings: swiftSettings
        ),
        .target(
            name: "SigScript",
            dependencies: ["SigProtocol", "SigClient", "SigSystem", nioCore, nioHTTP1],
            swiftSettings: swiftSettings
        ),
        // Options that files and variables give beforehand: what both commands do with them. No product: it is the commands' own.
        .target(name: "SigOptions", dependencies: ["SigProtocol", nioCore], swiftSettings: swiftSettings),
        // What the commands offer at the key for completion. No product: it is theirs.
        .target(
            name: "CommandCompletion",
            dependencies: ["SigProtocol", "SigSystem", argumentParser],
            swiftSettings: swiftSettings
        ),
        .executableTarget(
            name: "sigctl",
            dependencies: [
                "SigScript", "SigClient", "SigServer", "SigProtocol", "SigSystem", "SigOptions", "LineEditor",
                "CommandCompletion", nioCore, nioHTTP1, argumentParser,
            ],
            swiftSettings: swiftSettings
        ),
        .executableTarget(
            name: "sigserve",
            dependencies: [
                "SigServer", "SigProtocol", "SigSystem", "SigOptions", "CommandCompletion", nioCore, argumentParser,
            ],
            swiftSettings: swiftSettings
        ),
        // What `make bench` counts and tells, apart from what it measures. No product: it measures this package only.
        .target(
            name: "BenchSupport",
            dependencies: ["SigProtocol", nioCore],
            path: "Benchmarks/BenchSupport",
            swiftSettings: swiftSettings
        ),
        // The line editor of the prompt, and what it stands on. No product: it is the command's own.
        .systemLibrary(name: "CLibedit", pkgConfig: "libedit", providers: [.apt(["libedit-dev"])]),
        .target(name: "CEditline", dependencies: ["CLibedit"]),
        .target(name: "LineEditor", dependencies: ["CEditline", "SigSystem"], swiftSettings: swiftSettings),
        .systemLibrary(name: "CLibcrypto", pkgConfig: "libcrypto", providers: [.apt(["libssl-dev"])]),
        .target(name: "COpenSSL", dependencies: ["CLibcrypto"]),
        // Seeds, mutated inputs and a second opinion on JSON, for the fuzz tests of several test targets.
        .target(name: "FuzzSupport", path: "Tests/FuzzSupport", swiftSettings: swiftSettings),
        .testTarget(
            name: "SigProtocolTests",
            dependencies: ["SigProtocol", "FuzzSupport", nioCore, nioWebSocket],
            swiftSettings: swiftSettings
        ),
        .testTarget(
            name: "BenchSupportTests",
            dependencies: ["BenchSupport", "SigProtocol", nioCore],
            swiftSettings: swiftSettings
        ),
        // Terminals and what they show, for the tests of the editor and of the prompt; and the smallest program with an editor.
        .target(name: "CSpawn", path: "Tests/CSpawn"),
        .target(
            name: "ChildSupport",
            dependencies: ["SigSystem", "CEditline", "CSpawn"],
            path: "Tests/ChildSupport",
            swiftSettings: swiftSettings
        ),
        .executableTarget(
            name: "line-editor-echo",
            dependencies: ["LineEditor", "SigSystem"],
            path: "Tests/LineEditorEcho",
            swiftSettings: swiftSettings
        ),
        .testTarget(
            name: "LineEditorTests",
            dependencies: ["LineEditor", "ChildSupport", "line-editor-echo"],
            swiftSettings: swiftSettings
        ),
        .testTarget(
            name: "SigOptionsTests",
            dependencies: ["SigOptions", "FuzzSupport", nioCore],
            swiftSettings: swiftSettings
        ),
        .testTarget(
            name: "CommandCompletionTests",
            dependencies: ["CommandCompletion", argumentParser],
            swiftSettings: swiftSettings
        ),
        .testTarget(name: "SigSystemTests", dependencies: ["SigSystem"], swiftSettings: swiftSettings),
        .testTarget(
            name: "SigClientTests",
            dependencies: [
                "SigClient", "SigProtocol", "SigServer", "FuzzSupport", nioCore, nioPosix, nioHTTP1, nioWebSocket,
                nioEmbedded, nioSSL,
            ],
            swiftSettings: swiftSettings
        ),
        .testTarget(
            name: "SigServerTests",
            dependencies: [
                "SigServer", "SigSystem", "SigProtocol", "FuzzSupport", nioCore, nioPosix, nioHTTP1, nioWebSocket,
                nioEmbedded, nioSSL,
            ],
            swiftSettings: swiftSettings
        ),
        .testTarget(
            name: "SigScriptTests",
            dependencies: ["SigScript", "SigProtocol", "SigClient", "SigServer", "FuzzSupport", nioCore, nioHTTP1],
            swiftSettings: swiftSettings
        ),
        .testTarget(
            name: "EndToEndTests",
            dependencies: ["ChildSupport", "SigSystem", nioCore, nioPosix, nioHTTP1, nioWebSocket],
            exclude: ["Snapshots", "Support/stand-in-peer.sh"],
            swiftSettings: swiftSettings
        ),
    ]
)

#if os(Linux)
    // The load generator and the bare server of `make bench`. They look at processes as Linux shows them.
    package.targets += [
        .systemLibrary(name: "CEpoll", path: "Benchmarks/CEpoll"),
        .executableTarget(
            name: "sigbench",
            dependencies: [
                "BenchSupport", "CEpoll", "SigProtocol", "SigSystem", nioCore, nioPosix, nioHTTP1, argumentParser,
            ],
            path: "Benchmarks/sigbench",
            swiftSettings: swiftSettings
        ),
    ]
#endif
