#!/bin/sh
# What Replicate reports by itself, over the wire: a simulator of it, a server,
# and whatever may go wrong between the two. Then a server without the secret.
# Usage: reports.sh BUILD_DIRECTORY [PREDICTIONS]
cd "$(dirname "$0")/../.." || exit 2
adcraft=$1/adcraft
room=$(mktemp -d)
. tests/support/server.sh
trap 'drop_server; rm -rf "$room"' EXIT
trap 'exit 130' INT TERM
export PYTHONDONTWRITEBYTECODE=1 PYTHONPATH=tests/sim/checks
code=0
# While a secret changes there are two; the simulator signs with the old one.
newer=whsec_C2FVsBQIhrscChlQIMV+b5sSYspob7oD
older=whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw

export REPLICATE_WEBHOOK_SECRET=$newer,$older
open_server --role api --log debug || exit 1
python3 tests/journey/reports.py "$1" "$room" "$base" "$newer" "${2:-300}" || code=1
close_server || { echo "FAILED: the server ended with $?"; code=1; }
for secret in "$newer" "$older" "$(cat "$room/token")" v1,; do
  ! grep -qF -- "$secret" "$room/server.log" || { echo "FAILED: $secret is in the log"; code=1; }
done

export REPLICATE_WEBHOOK_SECRET=
open_server --role api || exit 1
got=$(curl -s -m 30 -o /dev/null -w '%{http_code}' -d '{}' "$base/webhooks/replicate/c1/0")
[ "$got" = 404 ] || { echo "FAILED: without a secret $got, not 404"; code=1; }
close_server || code=1

export REPLICATE_WEBHOOK_SECRET=whsec_nonsense
"$adcraft" --data "$room/data" --port 0 serve 2>"$room/refused"
got=$?
grep -q '^adcraft: REPLICATE_WEBHOOK_SECRET: ' "$room/refused" && [ $got = 2 ] \
  || { echo "FAILED: a secret that is none: $got $(cat "$room/refused")"; code=1; }
exit $code
