#!/bin/sh
# Stands in for "python peer.py" in Examples/call.sh where there is no WebRTC stack: the same files, a description that is made up.
set -eu
shift
kind=$1
shift
while [ $# -gt 0 ]; do
    case $1 in
    --write) write=$2 ;;
    --read) read=$2 ;;
    esac
    shift 2
done
other=answer
if [ "$kind" = answer ]; then other=offer; fi

# Waits for the other's description, as a whole line.
await_other() {
    tries=0
    until grep -q "\"type\":\"$other\"" "$read" 2>/dev/null; do
        tries=$((tries + 1))
        if [ $tries -gt 600 ]; then exit 1; fi
        sleep 0.1
    done
}

describe() {
    printf '{"type":"%s","sdp":"v=0\\r\\ns=%s\\r\\n"%s}\n' "$kind" "$kind" "${1:-}" >"$write.new"
    mv "$write.new" "$write"
}

if [ "$kind" = offer ]; then
    describe
    await_other
else
    await_other
    id=$(sed -n 's/.*\("connectionId":"[^"]*"\).*/,\1/p' "$read")
    describe "$id"
fi
sed -n "/\"type\":\"$other\"/s/.*s=\([a-z]*\).*/$kind got: \1/p" "$read"
