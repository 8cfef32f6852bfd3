#!/bin/sh
# The front door beside uvicorn+FastAPI and fastify, and ten thousand listeners:
# bench.py says what is measured. The last line is JSON.
# ROUNDS, SECONDS, DRAFTS, LISTENERS and CHANGES make it shorter or longer.
# Usage: http.sh BUILD_DIRECTORY
set -eu
cd "$(dirname "$0")/../.."
build=$1
modules=$build/bench
room=$(mktemp -d)
ulimit -n "$(ulimit -Hn)"
# Other work on the machine should not be what is measured, if we may say so.
renice -n -10 $$ >/dev/null 2>&1 || true

end() {
  [ -z "${bench:-}" ] || { kill "$bench" 2>/dev/null && wait "$bench" || true; }
  sh tests/support/postgres.sh stop "$room/cluster" >/dev/null 2>&1 || true
  rm -rf "$room"
}
trap end EXIT
trap 'exit 130' INT TERM

mkdir -p "$modules"
cp tests/bench/http/package.json tests/bench/http/package-lock.json "$modules/"
npm ci --prefix "$modules" --no-audit --no-fund --ignore-scripts --silent
# PostgreSQL's user must be able to pass through.
chmod 755 "$room"
url=$(sh tests/support/postgres.sh start "$room/cluster")
# Debian's own Python has Debian's packages, whatever else is on the path.
PYTHONDONTWRITEBYTECODE=1 /usr/bin/python3 tests/bench/http/bench.py \
  "$build/adcraft" "$url" "$(readlink -f "$modules")" "$room" &
bench=$!
code=0
wait "$bench" || code=$?
bench=
exit $code
