#!/bin/sh
# Every answer of the simulator against the vendors' own documents, which lie
# in the folder $ADCRAFT_SPECS; without it the test counts as skipped.
# Usage: schema_test.sh BUILD_DIRECTORY
cd "$(dirname "$0")" || exit 2
specs=${ADCRAFT_SPECS:-}
if [ ! -f "$specs/replicate-openapi.json" ]; then
  echo "SKIPPED: ADCRAFT_SPECS names no folder with the vendors' documents"
  exit 77
fi
room=$(mktemp -d)
trap 'rm -rf "$room"' EXIT
mkdir "$room/slow" "$room/early"
export PYTHONDONTWRITEBYTECODE=1
python=python3
# Debian's package is for Debian's Python alone.
"$python" -c 'import jsonschema' 2>/dev/null || python=/usr/bin/python3
"$python" checks/schema_test.py "$1" "$room" "$specs"
