#!/usr/bin/env -S sigctl run --serve
# Peers of a hub. The one that was there first offers to those who come.
#
#     sigctl run --serve Examples/hub.sig

peer first ${SIGCTL_HUB_URL}?hub=lobby
first: expect identity capture first=.id

peer second ${SIGCTL_HUB_URL} idle
second: join hub=lobby metadata:={"name":"Second"}
second: expect members members[0].id=${first}

# The server says who comes, with what it says of itself.
first: expect peer-joined metadata.name=Second capture second=.from

first: offer to=${second} sdp=fake:first
second: expect offer from=${first} capture offer=.sdp
second: answer to=${first} sdp=fake:second
first: expect answer from=${second}

# The rest of the protocol is HTTP.
first: get
first: expect result verb=get value.id=lobby
first: status
first: expect result verb=status value.status=ok

second: close
first: expect peer-left from=${second}
