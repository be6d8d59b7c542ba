#!/usr/bin/env -S sigctl run --serve
# All five protocols at once: a script may have peers of any of them, and what one hears another can say.
#
#     sigctl run --serve Examples/all.sig

set room=lobby
peer host ${SIGCTL_SHARE_URL}
peer guest ${SIGCTL_SHARE_URL}
peer alice ${SIGCTL_PEERJS_URL}?id=alice
peer bob ${SIGCTL_PEERJS_URL}?id=bob
peer carol ${SIGCTL_ROOM_URL}?room=${room}&id=carol
peer dave ${SIGCTL_ROOM_URL}?room=${room}&id=dave
peer first ${SIGCTL_HUB_URL}?hub=${room}
peer second ${SIGCTL_HUB_URL}?hub=${room}
peer seeker ${SIGCTL_TOPIC_URL}?topic=${room}&info=seeker&interval=100ms
peer finder ${SIGCTL_TOPIC_URL}?topic=${room}&info=finder&interval=100ms

first: expect identity capture first=.id
second: expect identity capture second=.id
host: share
host: expect code capture code=.code

# Everybody offers.
guest: message to=${code} text:={"type":"offer","sdp":"v=0"}
alice: offer to=bob sdp=fake
carol: offer to=dave sdp=fake
first: offer to=${second} sdp=fake
seeker: offer sdp=fake

# Everybody has got an offer, in whatever order.
any order within 1m {
    host: expect message json.type=offer capture guest=.from
    bob: expect offer from=alice capture sdp=.sdp
    dave: expect offer from=carol
    second: expect offer from=${first}
    finder: expect offer from=seeker
}

# What came through one protocol goes back through the others.
host: message to=${guest} text=${sdp}
bob: answer to=alice sdp=fake
dave: answer to=carol sdp=fake
second: answer to=${first} sdp=fake
finder: answer sdp=fake
any order within 1m {
    guest: expect message text=${sdp}
    alice: expect answer
    carol: expect answer
    first: expect answer
    seeker: expect answer
}
