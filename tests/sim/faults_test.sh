#!/bin/sh
# Every fault that the simulator can inject, as its customers see it.
# Usage: faults_test.sh BUILD_DIRECTORY
cd "$(dirname "$0")" || exit 2
room=$(mktemp -d)
trap 'rm -rf "$room"' EXIT
export PYTHONDONTWRITEBYTECODE=1
python3 checks/faults_test.py "$1" "$room"
