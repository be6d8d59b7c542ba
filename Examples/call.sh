#!/bin/sh
# Two WebRTC peers connect for real, and sigctl carries the offer and the answer between them.
#
#   python3 -m venv venv && venv/bin/pip install aiortc
#   PYTHON=venv/bin/python sigserve run -- Examples/call.sh peerjs      or: room, hub, topic
#
# Without a server in $SIGCTL_URL it starts one itself.
set -eu
here=$(cd "$(dirname "$0")" && pwd)
protocol=${1:-peerjs}
if [ -z "${SIGCTL_URL:-}" ]; then exec sigserve run --quiet -- "$0" "$@"; fi

dir=$(mktemp -d)
started=
trap 'kill $started 2>/dev/null || true; rm -rf "$dir"' EXIT
cd "$dir"

# Waits for a file that somebody is about to write.
await() { until [ -s "$1" ]; do sleep 0.1; done; }

# Ends all if a peer has failed: what is waited for would never come.
check() {
    living=
    for peer in $peers; do
        if kill -0 "$peer" 2>/dev/null; then
            living="$living $peer"
        elif ! wait "$peer"; then
            echo "call.sh: a peer has failed; has ${PYTHON:-python3} aiortc?" >&2
            exit 1
        fi
    done
    peers=$living
}

# Runs what waits for a peer, as long as none has failed.
attend() {
    "$@" &
    waiting=$!
    started="$started $waiting"
    while kill -0 "$waiting" 2>/dev/null; do
        check
        sleep 0.1
    done
    wait "$waiting"
}

# The peers: each writes its description to a file, and waits for the other's.
python=${PYTHON:-python3}
"$python" "$here/peer.py" offer --write offer.json --read answer.jsonl &
peers=$!
"$python" "$here/peer.py" answer --read offer.jsonl --write answer.json &
peers="$peers $!"
started=$peers

case $protocol in
peerjs)
    # Alice's side: it stays until the answer is there. The offer waits 5 seconds at the server for bob.
    (await offer.json && exec sigctl peerjs offer bob --id alice --sdp @offer.json --wait answer --json >answer.jsonl) &
    started="$started $!"
    # Bob's side: until the offer is there, and again under the same id when the answer is made.
    attend sigctl peerjs connect bob --wait offer --json >offer.jsonl
    attend await answer.json
    sigctl peerjs answer alice --id bob --sdp @answer.json
    ;;
room)
    # Nothing waits in a room: the offer is sent when bob is there.
    (await offer.json && exec sigctl room offer bob --room call --id alice --when-there --sdp @offer.json \
        --wait answer --json >answer.jsonl) &
    started="$started $!"
    attend sigctl room join call --id bob --wait offer --json >offer.jsonl
    attend await answer.json
    sigctl room answer alice --room call --id bob --sdp @answer.json
    ;;
hub)
    # Bob is there first, as peer 1. Each command that joins is a peer of its own, and the offer says which one made it.
    (await offer.json && await offer.jsonl && exec sigctl hub offer 1 --hub call --sdp @offer.json \
        --wait answer --json >answer.jsonl) &
    started="$started $!"
    attend sigctl hub create call --wait offer --json >offer.jsonl
    attend await answer.json
    sender=$(sed -n 's/.*"kind":"offer","from":"\([0-9]*\)".*/\1/p' offer.jsonl)
    sigctl hub answer "$sender" --hub call --sdp @answer.json
    ;;
topic)
    # The offer waits under the topic until bob finds it, and the answer until alice asks for it.
    (await offer.json && exec sigctl topic offer call --info alice --sdp @offer.json --wait answer --json >answer.jsonl) &
    started="$started $!"
    attend sigctl topic sessions call --info bob --wait offer --json >offer.jsonl
    attend await answer.json
    code=$(sed -n 's/.*"kind":"offer".*"code":"\([^"]*\)".*/\1/p' offer.jsonl)
    sigctl topic answer "$code" --sdp @answer.json
    ;;
*)
    echo "call.sh: peerjs, room, hub or topic, not '$protocol'" >&2
    exit 64
    ;;
esac

for peer in $peers; do wait "$peer"; done
echo "connected through $protocol"
