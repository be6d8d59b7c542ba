#!/usr/bin/env -S sigctl run --serve
# Two PeerJS peers agree on a data connection, in the form of the browser library.
#
#     sigctl run --serve Examples/peerjs.sig

peer alice ${SIGCTL_PEERJS_URL}?id=alice
peer bob ${SIGCTL_PEERJS_URL}?id=bob

# The server makes ids for those who have none. Who is there it tells only if it allows that: until then it is an error.
alice: id
alice: expect result verb=id .value
alice: peers
alice: expect error status:=401

alice: offer to=bob sdp=fake:alice label=chat metadata:={"name":"Alice"}
bob: expect offer from=alice label=chat metadata.name=Alice capture connection=.connectionId

# Without connectionId= an answer is for the last offer of the peer.
bob: answer to=alice sdp=fake:bob
alice: expect answer from=bob connectionId=${connection}

# Candidates go both ways, and nobody knows which comes first.
alice: candidate to=bob candidate=fake
bob: candidate to=alice candidate=fake:relay
any order within 1m {
    alice: expect candidate from=bob candidate~='typ relay'
    bob: expect candidate from=alice candidate~='typ host'
}

bob: leave to=alice
alice: expect leave from=bob
