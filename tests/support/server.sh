# shellcheck shell=sh disable=SC2034,SC2154
# A server of its own for a journey. Sourced; wants $adcraft and $room.
# Everything is loopback, on a port that the system chose.

# open_server [OPTION]...: sets $server (its process) and $base (its URL).
open_server() {
  "$adcraft" --data "$room/data" --port 0 "$@" serve 2>"$room/server.log" &
  server=$!
  turns=0
  while [ $turns -lt 200 ] && kill -0 "$server" 2>/dev/null; do
    base=$(sed -n 's/^AdCraft serves on \(http:[^ ]*\) .*/\1/p' "$room/server.log")
    [ -n "$base" ] && return 0
    sleep 0.05
    turns=$((turns + 1))
  done
  echo "FAILED: the server did not start"
  tail -n 5 "$room/server.log"
  return 1
}

# close_server: asks it to end and waits; answers its exit code.
close_server() {
  kill -TERM "$server" 2>/dev/null
  wait "$server"
  ended=$?
  server=
  return $ended
}

# For traps: whatever happened, nothing is left behind.
drop_server() {
  [ -z "${server:-}" ] || kill -KILL "$server" 2>/dev/null
}
