#!/bin/sh
# Every route, every status, every schema of /openapi.json, both ways: against
# a server that asks nobody, and as a stranger against one that does.
# Usage: conformance.sh BUILD_DIRECTORY
cd "$(dirname "$0")/../.." || exit 2
adcraft=$1/adcraft
modules=$1/api
house=$(mktemp -d)
. tests/support/server.sh
end() {
  drop_server
  [ -z "${open:-}" ] || kill -KILL "$open" 2>/dev/null
  rm -rf "$house"
}
trap end EXIT
trap 'exit 130' INT TERM

tools=tests/journey/api-tools
if ! cmp -s "$tools/package-lock.json" "$modules/installed"; then
  mkdir -p "$modules"
  cp "$tools/package.json" "$tools/package-lock.json" "$modules/"
  npm ci --prefix "$modules" --no-audit --no-fund --ignore-scripts --silent \
    --fetch-retries 5 \
    || { echo "FAILED: npm could not install the tools"; exit 1; }
  cp "$tools/package-lock.json" "$modules/installed"
fi

# Rates are no part of this, but for the second server.
room=$house/open
mkdir "$room"
export REPLICATE_WEBHOOK_SECRET=whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw
open_server --no-rate-limits --webhooks-to-loopback --log warn || exit 1
open=$server
open_base=$base
room=$house/guarded
mkdir "$room"
issuer=http://127.0.0.1:9
secret=a-secret-of-at-least-thirty-two-characters
open_server --replicate-webhook-secret '' --role api --log warn --auth supabase --supabase-url "$issuer" \
  --supabase-jwt-secret "$secret" || exit 1

node tests/journey/openapi.mjs "$open_base" "$(readlink -f "$modules")" "$base" "$issuer/auth/v1" "$secret"
code=$?
close_server || { echo "FAILED: the guarded server ended with $?"; code=1; }
server=$open
open=
close_server || { echo "FAILED: the open server ended with $?"; code=1; }
exit $code
