#!/usr/bin/env -S sigctl run --serve
# An offer in a topic, found and answered. There is no connection: what is expected is polled for.
#
#     sigctl run --serve Examples/topic.sig

peer alice ${SIGCTL_TOPIC_URL}?topic=chess&info=alice&interval=100ms
peer bob ${SIGCTL_TOPIC_URL}?topic=chess&info=bob&interval=100ms

alice: offer sdp=fake:alice
alice: expect code capture code=.code

# Bob has no session yet, and so looks for those of the topic; his own would be left out.
bob: expect offer from=alice code=${code}
bob: answer sdp=fake:bob
bob: expect ack

# Alice polls for what was answered to her offer.
alice: expect answer code=${code} type=answer

alice: candidate candidate=fake
bob: candidate candidate=fake:relay
alice: expect candidate index:=0 candidate~='typ relay'
bob: expect candidate index:=0 candidate~='typ host'

alice: list
alice: expect result verb=list value:=[]
