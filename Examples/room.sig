#!/usr/bin/env -S sigctl run --serve
# Members of a room: they see each other come and go, and what the server refuses is answered.
#
#     sigctl run --serve Examples/room.sig

peer alice ${SIGCTL_ROOM_URL}?room=lobby&id=alice
peer bob ${SIGCTL_ROOM_URL}?room=lobby&id=bob
alice: expect peer-joined from=bob

alice: offer to=bob sdp=fake:alice
bob: expect offer from=alice type=offer

bob: answer to=alice sdp=fake:bob
alice: expect answer from=bob

# An empty candidate is the last one.
alice: candidate to=bob candidate=''
bob: expect candidate candidate=''

# Messages to somebody who is not there are refused, some time after they were sent.
alice: offer to=nobody sdp=fake
alice: expect error code=target_not_found

# A peer that is idle connects when it is told to, so that a refusal can be expected.
peer other ${SIGCTL_ROOM_URL} idle
other: join room=lobby id=bob
other: expect error code=duplicate_id

bob: hangup to=alice
bob: close
any order {
    alice: expect hangup from=bob
    alice: expect peer-left from=bob
}
alice: expect none offer for 200ms
