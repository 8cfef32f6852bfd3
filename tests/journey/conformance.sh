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

mkdir -p "$modules"
cp tests/journey/api-tools/package.json tests/journey/api-tools/package-lock.json "$modules/"
[ "$modules/node_modules/.package-lock.json" -nt tests/journey/api-tools/package-lock.json ] \
  || npm ci --prefix "$modules" --no-audit --no-fund --ignore-scripts --silent \
  || { echo "FAILED: npm could not install the tools"; exit 1; }

# Rates are no part of this, but for the second server.
room=$house/open
mkdir "$room"
open_server --no-rate-limits --webhooks-to-loopback --log warn || exit 1
open=$server
open_base=$base
room=$house/guarded
mkdir "$room"
issuer=http://127.0.0.1:9
secret=a-secret-of-at-least-thirty-two-characters
open_server --role api --log warn --auth supabase --supabase-url "$issuer" \
  --supabase-jwt-secret "$secret" || exit 1

node tests/journey/openapi.mjs "$open_base" "$(readlink -f "$modules")" "$base" "$issuer/auth/v1" "$secret"
code=$?
close_server || { echo "FAILED: the guarded server ended with $?"; code=1; }
server=$open
open=
close_server || { echo "FAILED: the open server ended with $?"; code=1; }
exit $code
