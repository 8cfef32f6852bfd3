#!/bin/sh
# The kill table: for every fault point, before and after, `kill -9` there, then
# the same command again. It must finish by itself, make nothing twice that was
# finished, and leave only legal events.
# Usage: kills.sh BUILD_DIRECTORY all|some
# `some` takes each fault point once. The last line is JSON.
cd "$(dirname "$0")/../.." || exit 2
build=$1
which=${2:-all}
chaos=$build/adcraft-chaos
room=$(mktemp -d)
trap 'rm -rf "$room"' EXIT
kills=0; recovered=0; twice=0; illegal=0; missed=0
: >"$room/times"

sql() { sqlite3 "$room/data/adcraft.db" "$1"; }
make() { "$chaos" --data "$room/data" make tests/journey/tiny/brief.json -o "$room/ad.mp4"; }
# What is finished: each record with its inode and time of birth.
finished() { (cd "$room/data/renders/records" 2>/dev/null && stat -c '%n %i %Y' ./*.json 2>/dev/null); }

# Each job and call may only take steps its state machine knows.
illegal_steps() {
  sql "SELECT e.job_id || ' ' || e.call_id || ' ' || e.type FROM events e
       WHERE e.type LIKE 'job.%' OR e.type LIKE 'call.%' ORDER BY seq" |
    awk '
      function may(from, to) { legal[from ">" to] = 1 }
      BEGIN {
        may("", "job.planned"); may("job.planned", "job.running"); may("job.planned", "job.done")
        may("job.running", "job.done"); may("job.running", "job.backoff"); may("job.backoff", "job.running")
        may("", "call.reserved"); may("call.reserved", "call.submitting")
        may("call.submitting", "call.succeeded"); may("call.submitting", "call.unknown")
        may("call.unknown", "call.reserved"); may("call.succeeded", "call.downloaded")
        may("call.downloaded", "call.verified")
      }
      { id = NF == 2 ? $1 : $2; type = $NF
        from = (id in at) ? at[id] : ""
        if (!((from ">" type) in legal)) print id, from, "to", type
        at[id] = type }'
}

try() { # try SITE WHEN NTH
  rm -rf "$room/data" "$room/ad.mp4" "$room/ad.mp4.part"
  FAULT=$1:$2:$3 make >"$room/log" 2>"$room/err"
  if [ $? != 137 ]; then
    echo "$1 $2 $3: never reached"; missed=$((missed + 1)); return
  fi
  kills=$((kills + 1))
  finished >"$room/before"
  last=$(sql 'SELECT COALESCE(MAX(at), 0) FROM events' 2>/dev/null || echo 0)
  begun=$(($(date +%s%N) / 1000))
  if ! make >"$room/log" 2>"$room/err" || [ ! -s "$room/ad.mp4" ]; then
    echo "$1 $2 $3: not recovered: $(tail -n 1 "$room/err")"; return
  fi
  recovered=$((recovered + 1))
  next=$(sql "SELECT COALESCE(MIN(at), 0) FROM events WHERE at > $last")
  [ "$next" -gt 0 ] && echo $(((next - begun) / 1000)) >>"$room/times"
  finished >"$room/after"
  again=$(grep -cvxFf "$room/after" "$room/before")
  assets=$(sql 'SELECT COUNT(*) FROM (SELECT job_id FROM assets GROUP BY job_id HAVING COUNT(*) > 1)')
  twice=$((twice + again + assets))
  steps=$(illegal_steps)
  [ -z "$steps" ] || { echo "$1 $2 $3: $steps"; illegal=$((illegal + 1)); }
  echo "$1 $2 $3: recovered, next effect after $(tail -n 1 "$room/times") ms"
}

# A server that dies while it answers, serves the next one.
try_server() { # try_server WHEN
  port=$((20000 + $$ % 20000))
  FAULT=socket_write:$1:1 "$chaos" --data "$room/data" --port $port serve 2>"$room/err" &
  pid=$!
  i=0
  while [ $i -lt 100 ] && kill -0 $pid 2>/dev/null; do
    curl -sf -m 2 "http://127.0.0.1:$port/healthz" >/dev/null && break
    sleep 0.1; i=$((i + 1))
  done
  wait $pid
  [ $? = 137 ] || { echo "socket_write $1: never reached"; missed=$((missed + 1)); return; }
  kills=$((kills + 1))
  "$chaos" --data "$room/data" --port $port serve 2>"$room/err" &
  pid=$!
  i=0
  until curl -sf -m 2 "http://127.0.0.1:$port/" | grep -q '<video'; do
    i=$((i + 1)); [ $i -lt 50 ] || break
    sleep 0.1
  done
  [ $i -lt 50 ] && recovered=$((recovered + 1)) && echo "socket_write $1: recovered"
  kill $pid; wait $pid
}

# A server that dies over a message; the next one does what is left to do.
try_message() { # try_message SITE SCRIPT WHEN [NTH]
  rm -rf "$room/data"
  said=$(PYTHONDONTWRITEBYTECODE=1 python3 "tests/chaos/$2" "$chaos" "$room" "$3" $4)
  case $? in
    0) kills=$((kills + 1)); recovered=$((recovered + 1)) ;;
    3) missed=$((missed + 1)) ;;
    *) kills=$((kills + 1)) ;;
  esac
  echo "$1 $3 $4: $said"
}

# Sites that are passed often are killed at a later turn, too. A delivery is
# written, then taken, then settled.
turns_of() {
  case $1 in
    commit_delivery) echo "1 2 3" ;;
    commit_job | commit_call_open | commit_submitting | commit_call | commit_result | \
      rename_media | rename_record | child_spawn) echo "1 4" ;;
    child_feed) echo "3" ;;
    *) echo 1 ;;
  esac
}

# Only calls that are bought pass these, and the studio's ad buys nothing: T2 of
# providers.sh kills there.
only_paid="paid_send paid_answer land_output"

n=0
for site in $(sed -n '/names\[\] = {/,/};/p' actors/model/fault_point.cpp | grep -o '"[a-z_]*"' | tr -d '"'); do
  case " $only_paid " in *" $site "*) continue ;; esac
  n=$((n + 1))
  for when in before after; do
    # One site before, the next one after.
    if [ "$which" = some ]; then
      case $((n % 2))$when in 0before | 1after) continue ;; esac
    fi
    if [ "$site" = socket_write ]; then try_server $when; continue; fi
    for nth in $(turns_of "$site"); do
      case $site in
        commit_delivery) try_message "$site" delivery_kill.py $when "$nth" ;;
        commit_inbox) try_message "$site" report_kill.py $when ;;
        *) try "$site" $when "$nth" ;;
      esac
      [ "$which" = all ] || break
    done
  done
done
sort -n "$room/times" >"$room/sorted"
count=$(wc -l <"$room/sorted")
p50=$(sed -n "$(((count + 1) / 2))p" "$room/sorted")
p99=$(sed -n "$(((count * 99 + 99) / 100))p" "$room/sorted")
echo "{\"kills\":$kills,\"recovered\":$recovered,\"missed\":$missed,\"made_twice\":$twice,\"illegal\":$illegal,\"recovery_p50_ms\":${p50:-0},\"recovery_p99_ms\":${p99:-0}}"
[ "$kills" = "$recovered" ] && [ "$missed$twice$illegal" = 000 ] && [ "$kills" -gt 0 ]
