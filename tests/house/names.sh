#!/bin/sh
# Usage: names.sh BUILD_DIRECTORY; see names.py.
cd "$(dirname "$0")/../.." || exit 2
exec env PYTHONDONTWRITEBYTECODE=1 python3 tests/house/names.py "$1"
