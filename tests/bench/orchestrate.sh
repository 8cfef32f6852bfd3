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
. tests/bench/beside.sh
open_room orchestrate
measure tests/bench/orchestrate/bench.py "$build" "$url" "$modules" "$room"
