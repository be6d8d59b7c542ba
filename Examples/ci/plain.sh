#!/bin/sh
# Starts sigserve on a free port, runs the command in the arguments with SIGCTL_URL set, and ends with its exit code:
#   plain.sh npm test
# `sigserve run -- npm test` does the same in one line; this is for jobs whose steps have to share one server.
set -eu

folder=$(mktemp -d)
# The port's number appears in the file when the server takes connections, and not before. --exit-with-parent: no server outlives the job.
sigserve --listen 127.0.0.1:0 --port-file "$folder/port" --exit-with-parent --quiet >"$folder/url" &
server=$!
trap 'kill "$server" 2>/dev/null || true; wait "$server" 2>/dev/null || true; rm -rf "$folder"' EXIT

tries=0
until [ -s "$folder/port" ]; do
    kill -0 "$server" 2>/dev/null || { echo "sigserve did not start" >&2; exit 69; }
    tries=$((tries + 1))
    [ "$tries" -lt 300 ] || { echo "sigserve is not ready after 30 s" >&2; exit 69; }
    sleep 0.1
done
SIGCTL_URL=http://127.0.0.1:$(cat "$folder/port")
export SIGCTL_URL

"$@"
