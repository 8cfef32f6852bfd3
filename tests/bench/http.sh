#!/bin/sh
# The front door beside uvicorn+FastAPI and fastify, and ten thousand listeners:
# bench.py says what is measured. The last line is JSON.
# ROUNDS, SECONDS, DRAFTS, LISTENERS and CHANGES make it shorter or longer.
# Usage: http.sh BUILD_DIRECTORY
set -eu
cd "$(dirname "$0")/../.."
build=$1
. tests/bench/beside.sh
open_room http
measure tests/bench/http/bench.py "$build/adcraft" "$url" "$modules" "$room"
