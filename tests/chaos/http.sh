#!/bin/sh
# Slow-loris, huge bodies, pipelining and half-closed peers, while a healthy
# client is measured: http_attack.py says how. The last line is JSON.
# Usage: http.sh BUILD_DIRECTORY [all]
# With `all` the figures are judged, too; without, on machines that do other
# things meanwhile, only that every healthy request is answered.
cd "$(dirname "$0")/../.." || exit 2
adcraft=$1/adcraft
room=$(mktemp -d)
. tests/support/server.sh
trap 'drop_server; rm -rf "$room"' EXIT
trap 'exit 130' INT TERM
ulimit -n "$(ulimit -Hn)"

open_server --role api --no-rate-limits --log warn || exit 1
python3 tests/chaos/http_attack.py "${base##*:}" "$server" "${2:-some}"
code=$?
close_server
ended=$?
[ $ended = 0 ] || { echo "FAILED: the server ended with $ended"; exit 1; }
exit $code
