#!/bin/sh
# The vendors' own JavaScript clients, which take the simulator for real.
# Usage: clients_test.sh BUILD_DIRECTORY
cd "$(dirname "$0")" || exit 2
provsim=$1/provsim
modules=$1/clients
room=$(mktemp -d)
end() {
  [ -z "${sim:-}" ] || kill -KILL "$sim" 2>/dev/null
  rm -rf "$room"
}
trap end EXIT
trap 'exit 130' INT TERM

tools=client-tools
if ! cmp -s "$tools/package-lock.json" "$modules/installed"; then
  mkdir -p "$modules"
  cp "$tools/package.json" "$tools/package-lock.json" "$modules/"
  npm ci --prefix "$modules" --no-audit --no-fund --ignore-scripts --silent \
    || { echo "FAILED: npm could not install the clients"; exit 1; }
  cp "$tools/package-lock.json" "$modules/installed"
fi

"$provsim" --dir "$room" --latency 0.3 >"$room/port" &
sim=$!
turns=0
while [ ! -s "$room/port" ] && [ $turns -lt 100 ]; do
  sleep 0.05
  turns=$((turns + 1))
done
node checks/clients_test.mjs "$(readlink -f "$modules")" \
  "http://127.0.0.1:$(tr -dc 0-9 <"$room/port")"
code=$?
kill -TERM "$sim"
wait "$sim" || { echo "FAILED: the simulator ended with $?"; code=1; }
sim=
exit $code
