#!/bin/sh
# Campaigns a second beside BullMQ, and what a campaign in flight holds:
# orchestrate/bench.py says what is measured. The last line is JSON.
# ROUNDS, CAMPAIGNS, THEIRS and INFLIGHT make it shorter or longer.
# Usage: orchestrate.sh BUILD_DIRECTORY
set -eu
cd "$(dirname "$0")/../.."
. deploy/scripts/common.sh
build=$1
build_targets "$build" Release bench_orchestrate bench_vendor
modules=$build/bench-orchestrate
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
cp tests/bench/orchestrate/package.json tests/bench/orchestrate/package-lock.json "$modules/"
npm ci --prefix "$modules" --no-audit --no-fund --ignore-scripts --silent
# PostgreSQL's user must be able to pass through.
chmod 755 "$room"
url=$(sh tests/support/postgres.sh start "$room/cluster")
# Debian's own Python has Debian's packages, whatever else is on the path.
PYTHONDONTWRITEBYTECODE=1 PYTHONPATH=tests/bench/http \
  /usr/bin/python3 tests/bench/orchestrate/bench.py \
  "$build" "$url" "$(readlink -f "$modules")" "$room" &
bench=$!
code=0
wait "$bench" || code=$?
bench=
exit $code
