# For benchmarks beside other systems; sourced with `build` set.
#   open_room NAME       packages of bench/NAME, a PostgreSQL: $modules $room $url
#   measure PROGRAM ...  runs a Python program; it ends, and this with its code
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

open_room() {
  modules=$build/bench-$1
  mkdir -p "$modules"
  cp "tests/bench/$1/package.json" "tests/bench/$1/package-lock.json" "$modules/"
  npm ci --prefix "$modules" --no-audit --no-fund --ignore-scripts --silent
  modules=$(readlink -f "$modules")
  # PostgreSQL's user must be able to pass through.
  chmod 755 "$room"
  url=$(sh tests/support/postgres.sh start "$room/cluster")
}

# Debian's own Python has Debian's packages, whatever else is on the path.
measure() {
  PYTHONDONTWRITEBYTECODE=1 PYTHONPATH=tests/bench/http /usr/bin/python3 "$@" &
  bench=$!
  code=0
  wait "$bench" || code=$?
  bench=
  exit $code
}
