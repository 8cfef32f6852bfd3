#!/bin/sh
# The app that people see, in a real browser against the real program: checks and builds it, walks through it as
# people do, measures it. Usage: spa.sh BUILD_DIRECTORY. Its last line is one JSON object of figures.
set -eu
cd "$(dirname "$0")/../.."
build=$(cd "${1:?name the build directory}" && pwd)
top=$PWD
room=$(mktemp -d)
trap 'rm -rf "$room"' EXIT
trap 'exit 130' INT TERM

# install FOLDER: its packages, when the list of them is another than last time.
install() {
  cmp -s "$1/package-lock.json" "$1/node_modules/.installed" && return 0
  echo "spa: installing packages of $1"
  (cd "$1" && npm ci --no-audit --no-fund --loglevel error) || {
    echo "FAILED: npm ci in $1: check the network and run again"
    exit 1
  }
  cp "$1/package-lock.json" "$1/node_modules/.installed"
}
chromium=${CHROMIUM:-/usr/bin/chromium}
[ -x "$chromium" ] || { echo "FAILED: there is no $chromium: apt-get install chromium"; exit 1; }
install frontend
install tests/spa

if [ "${SPA_CHECK:-yes}" = yes ]; then
  echo "spa: format, types, lint, dead code, unit tests"
  (cd frontend && npm run --silent check) >"$room/check.log" 2>&1 || {
    tail -n 40 "$room/check.log"
    echo "FAILED: npm run check in frontend"
    exit 1
  }
fi
echo "spa: build and budget"
(cd frontend && node node_modules/vite/bin/vite.js build --logLevel warn && node scripts/budget.mjs) \
  >"$room/budget.log" 2>&1 || { tail -n 20 "$room/budget.log"; echo "FAILED: build or budget"; exit 1; }
grep 'initial JavaScript' "$room/budget.log"
# As it is delivered: whoever takes gzip gets it.
find frontend/dist -type f \( -name '*.js' -o -name '*.css' -o -name '*.html' -o -name '*.svg' \) -exec gzip -9 -k -f {} +

CHROMIUM=$chromium node tests/spa/main.mjs "$build" "$top/frontend/dist" "$room" "$(cat "$room/budget.log")" &
main=$!
trap 'kill -TERM "$main" 2>/dev/null; wait "$main" 2>/dev/null; exit 130' INT TERM
wait "$main"
