#!/bin/sh
# Alice announces herself under a topic, bob finds her there and takes the session up, and each gets what the other has sent.
#
#   sigserve run -- Examples/topic.sh
#
# Without a server in $SIGCTL_URL it starts one itself.
set -eu
here=$(cd "$(dirname "$0")" && pwd)
if [ -z "${SIGCTL_URL:-}" ]; then exec sigserve run --quiet -- "$0" "$@"; fi

dir=$(mktemp -d)
trap 'rm -rf "$dir"' EXIT

# Alice: the code is all there is to remember. She asks for the answer in the background, once a second.
code=$(sigctl topic offer chess --info alice --sdp "@$here/offer.json")
echo "alice waits under the code $code"
sigctl topic poll "$code" --side offerer --wait answer --json >"$dir/answer" &
alice=$!

# Bob: the newest session that is not his own.
found=$(sigctl topic sessions chess --info bob | head -n 1 | cut -d ' ' -f 1)
[ "$found" = "$code" ] || { echo "bob has found '$found'" >&2; exit 1; }
sigctl topic poll "$found" --side answerer --json >"$dir/offer"
grep -q '"kind":"offer"' "$dir/offer"
sigctl topic answer "$found" --sdp fake:bob >/dev/null

wait "$alice"
grep -q '"kind":"answer"' "$dir/answer"
echo "alice got the answer"

# Nobody waits any more, and a code that nobody has is exit code 1.
[ -z "$(sigctl topic list)" ]
status=0
sigctl topic poll nobody --side answerer 2>/dev/null || status=$?
[ "$status" -eq 1 ] || { echo "polling a code that nobody has gave $status" >&2; exit 1; }
