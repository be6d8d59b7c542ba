#!/usr/bin/env -S sigctl run --serve
# Two peers of a share server: one gives out a code, the other finds it by that and sends a description.
#
#     sigctl run --serve Examples/share.sig

peer host ${SIGCTL_SHARE_URL}
peer guest ${SIGCTL_SHARE_URL}

# A request is done when the server has answered; the answer is an event that can be expected.
host: share
host: expect code capture code=.code

# The guest knows the code as people write it, and learns whose it is.
guest: lookup code=${code}
guest: expect found capture host=.id

# Texts are anything; WebRTC applications send their descriptions as JSON.
guest: message to=${host} text:={"type":"offer","sdp":"v=0"}
guest: expect ack
host: expect message .json.sdp json.type=offer capture guest=.from

host: message to=${guest} text='see you there'
guest: expect message from=${host} text='see you there'

# A code that nobody has is an error, and here it is what we want.
guest: lookup code=BBBBBB
guest: expect error message~=^Code
