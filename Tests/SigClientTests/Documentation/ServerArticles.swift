// The code of the articles in Sources/SigServer/SigServer.docc, compiled. DocumentationTests compares them.

import NIOCore
import SigProtocol
import SigServer

// MARK: ServingShareCodes

/// Runs a test against two servers, one after the other, that know the same identities.
func withTwoServers(secretFile: String, _ body: (_ url: String) async throws -> Void) async throws {
    var configuration = ServerConfiguration()
    configuration.protocols = [.share]
    configuration.share.secretFile = secretFile
    for _ in 1...2 {
        try await withSigServer(configuration) { server in
            try await body(server.url.replacing("http://", with: "ws://") + "/v1")
        }
    }
}

// MARK: ServingPeerJS

/// Runs a test with a server whose time the test turns.
func withPeerJSServer(_ body: (_ url: String, _ clock: ManualClock) async throws -> Void) async throws {
    let clock = ManualClock()
    var configuration = ServerConfiguration()
    configuration.clock = .manual(clock)
    configuration.peerjs.allowDiscovery = true
    try await withSigServer(configuration) { server in
        try await body(server.url.replacing("http://", with: "ws://"), clock)
    }
}

// MARK: ServingRooms

/// Serves an application's pages beside its rooms.
func withPages(folder: String, _ body: (_ page: String) async throws -> Void) async throws {
    var configuration = ServerConfiguration()
    configuration.protocols = [.room]
    configuration.webRoot = folder
    configuration.room.rtcConfig = #"{"iceServers":[]}"#
    try await withSigServer(configuration) { server in try await body(server.url + "/index.html") }
}

// MARK: ServingHubs

/// Runs a test with a server that numbers and names everything the same in every run.
func withHubs(_ body: (_ url: String) async throws -> Void) async throws {
    var configuration = ServerConfiguration()
    configuration.protocols = [.hub]
    configuration.seed = 1
    configuration.hub.deliversTrickle = true
    try await withSigServer(configuration) { server in
        try await body(server.url.replacing("http://", with: "ws://"))
    }
}

// MARK: ServingTopics

/// Runs a test with sessions that end at once when the clock is turned by a second.
func withTopics(_ body: (_ url: String, _ clock: ManualClock) async throws -> Void) async throws {
    let clock = ManualClock()
    var configuration = ServerConfiguration()
    configuration.clock = .manual(clock)
    configuration.topic.sessionTimeout = .seconds(1)
    try await withSigServer(configuration) { server in try await body(server.url, clock) }
}
