#!/bin/sh
# Paid calls under fire: the product beside simulated vendors, `kill -9` at every
# point and at random, lost answers, lies by webhook, cancels, storms and caps.
# Everything is counted from the bills of the vendors and the rows: see
# providers_main.py. The last line is JSON.
# Usage: providers.sh BUILD_DIRECTORY all|some [RUN]...
# SEED=N repeats what was thrown by dice.
cd "$(dirname "$0")/../.." || exit 2
export PYTHONDONTWRITEBYTECODE=1
python3 tests/chaos/providers_oracle_test.py || exit 1
exec python3 tests/chaos/providers_main.py "$@"
