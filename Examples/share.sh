#!/bin/sh
# A host gives out a share code, a player sends it an offer by that code, and the host gets exactly what was sent.
#
#   sigserve run -- Examples/share.sh
#
# Without a server in $SIGCTL_URL it starts one itself.
set -eu
here=$(cd "$(dirname "$0")" && pwd)
if [ -z "${SIGCTL_URL:-}" ]; then exec sigserve run --quiet -- "$0" "$@"; fi

dir=$(mktemp -d)
trap 'rm -rf "$dir"' EXIT

# The host: --code-file appears when the code is known, --wait message ends the command when the offer is there.
sigctl share --code-file "$dir/code" --wait message --json >"$dir/events" &
host=$!
until [ -s "$dir/code" ]; do
    kill -0 "$host" 2>/dev/null || { echo "the host has ended" >&2; exit 1; }
    sleep 0.1
done
code=$(cat "$dir/code")
echo "the host's code is $code"

# The player: a code that nobody has is exit code 1, and not an accident.
status=0
sigctl lookup ZZZZ 2>/dev/null || status=$?
[ "$status" -eq 1 ] || { echo "looking up a code that nobody has gave $status" >&2; exit 1; }
sigctl message "$code" "@$here/offer.json"

wait "$host"
grep -q '"kind":"message"' "$dir/events"
echo "the host got the offer"
