import SigClient
import SigProtocol
import SigScript

/// Has the two sides of a call tell each other all their candidates, in turn.
///
/// - Parameter send: tells the peer with an id a candidate; the protocols' clients have that each of their own.
func exchangeCandidates<Client: SignalingClient>(
    _ caller: inout DemoPeer<Client>,
    _ alice: FakePeer,
    _ called: inout DemoPeer<Client>,
    _ bob: FakePeer,
    by send: (_ client: Client, _ peer: String, _ candidate: ICECandidate) async throws -> Void
) async throws {
    func tell(
        _ fake: FakePeer,
        _ type: FakePeer.CandidateType,
        from sender: inout DemoPeer<Client>,
        to recipient: inout DemoPeer<Client>,
        _ id: String
    ) async throws {
        let candidate = fake.iceCandidate(type)
        try await send(sender.client, id, candidate)
        try await sender.shows(.candidate, .outgoing)
        try await recipient.shows(.candidate, sameAs: fake.candidate(type))
    }
    for type in FakePeer.CandidateType.allCases {
        try await tell(alice, type, from: &caller, to: &called, bob.label)
        try await tell(bob, type, from: &called, to: &caller, alice.label)
    }
}

extension FakePeer {
    /// A candidate as clients send it.
    func iceCandidate(_ type: CandidateType = .host) -> ICECandidate {
        ICECandidate(candidate(type), sdpMid: mid, sdpMLineIndex: 0, usernameFragment: userNameFragment)
    }
}
