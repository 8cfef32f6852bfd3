#!/bin/sh
# A private PostgreSQL for the tests: never the machine's own.
#   postgres.sh start DIR   makes a cluster in DIR, starts it, prints its URL
#   postgres.sh stop DIR    stops it
set -eu

complain() {
  echo "postgres.sh: $1" >&2
  exit 1
}

# The server refuses to run as root; Debian's package brings a user for it.
as_owner() {
  if [ "$(id -u)" = 0 ]; then
    (cd / && runuser -u postgres -- "$@")
  else
    "$@"
  fi
}

# Debian keeps the programs of each version in a folder of its own.
find_programs() {
  for bin in /usr/lib/postgresql/*/bin; do
    [ -x "$bin/initdb" ] && return
  done
  command -v initdb >/dev/null 2>&1 \
    || complain "initdb is missing: install the package postgresql"
  bin=$(dirname "$(readlink -f "$(command -v initdb)")")
}

# Whether somebody listens on a port of this machine.
is_taken() {
  grep -qi ":$(printf %04X "$1") [0-9A-F:]* 0A " /proc/net/tcp /proc/net/tcp6
}

start() {
  cluster=$1/cluster
  mkdir -p "$1"
  [ "$(id -u)" = 0 ] && chown postgres "$1" && chmod 755 "$1"
  as_owner "$bin/initdb" -D "$cluster" -U postgres -A trust -E UTF8 \
    --locale=C.UTF-8 >"$1/initdb.log" 2>&1 || {
    cat "$1/initdb.log" >&2
    complain "the cluster could not be made"
  }
  port=$((20000 + $$ % 20000))
  for try in 1 2 3 4 5 6 7 8; do
    while is_taken "$port"; do port=$((port + 1)); done
    as_owner "$bin/pg_ctl" -D "$cluster" -l "$cluster/server.log" -w -t 60 \
      -o "-p $port -k $cluster -c listen_addresses=127.0.0.1 -c fsync=on" \
      start >/dev/null 2>&1 && {
      echo "postgresql://postgres@127.0.0.1:$port/postgres"
      return
    }
    port=$((port + 1))
  done
  as_owner cat "$cluster/server.log" >&2
  complain "the server did not start after try $try"
}

stop() {
  [ -e "$1/cluster/postmaster.pid" ] || return 0
  as_owner "$bin/pg_ctl" -D "$1/cluster" -m fast -w -t 60 stop >/dev/null
}

[ $# = 2 ] || complain "usage: postgres.sh start|stop DIR"
case $2 in
  /*) dir=$2 ;;
  *) dir=$PWD/$2 ;;
esac
find_programs
case $1 in
  start) start "$dir" ;;
  stop) stop "$dir" ;;
  *) complain "usage: postgres.sh start|stop DIR" ;;
esac
