#!/bin/sh
# Paid models make an ad in production mode: the vendors are a simulator, whose
# own ledger says what was bought. Usage: paid.sh BUILD_DIRECTORY
cd "$(dirname "$0")/../.." || exit 2
adcraft=$1/adcraft
room=$(mktemp -d)
sim=
trap 'test -n "$sim" && kill "$sim" 2>/dev/null; wait 2>/dev/null; rm -rf "$room"' EXIT
checks=0

check() { # check TEXT COMMAND...
  text=$1; shift
  checks=$((checks + 1))
  "$@" || { echo "FAILED: $text"; tail -n 5 "$room/err" 2>/dev/null; exit 1; }
}
make() { "$adcraft" --data "$room/data" make "$@" >"$room/log" 2>"$room/err"; }
sql() { sqlite3 "$room/data/adcraft.db" "$1"; }
ask() { curl -sS "http://127.0.0.1:$port/sim/$1"; }
bought() { ask ledger?sums=1; }

mkdir "$room/sim"
"$1/provsim" --dir "$room/sim" --latency 0.3 --drift 0 >"$room/sim.out" 2>"$room/sim.err" &
sim=$!
i=0
while [ $i -lt 100 ] && ! grep -q port "$room/sim.out"; do sleep 0.1; i=$((i + 1)); done
port=$(sed -n 's/.*"port":\([0-9]*\).*/\1/p' "$room/sim.out")
check "the simulator listens" [ -n "$port" ]
export OPENAI_API_KEY=sk-test REPLICATE_API_TOKEN=r8_test
export OPENAI_BASE_URL="http://127.0.0.1:$port/v1"
export REPLICATE_BASE_URL="http://127.0.0.1:$port/v1"

echo "doctor knows keys and models"
"$adcraft" --data "$room/data" doctor >"$room/log" 2>"$room/err"
check "keys are accepted: $(cat "$room/log")" grep -q 'ok   key of replicate: accepted' "$room/log"

echo "an ad of paid parts"
make tests/journey/tiny/brief.json --mode production -f 16:9 -o "$room/ad.mp4"
check "make succeeds: $(tail -n 3 "$room/err")" [ $? = 0 ]
check "it passed inspection" [ "$(sql "SELECT COUNT(*) FROM deliverables WHERE state = 'passed'")" = 1 ]
frames=$(ffprobe -v error -select_streams v -count_frames \
  -show_entries stream=width,height,nb_read_frames -of csv=p=0 "$room/ad.mp4")
check "640x360, 180 frames, not $frames" [ "$frames" = 640,360,180 ]
for kind in storyline reference_image scene_video voiceover music; do
  paid=$(sql "SELECT COUNT(*) FROM provider_calls c JOIN generation_jobs j ON j.id = c.job_id
              WHERE j.kind = '$kind' AND c.provider <> 'studio' AND c.state = 'verified'")
  check "$kind was bought" [ "$paid" -gt 0 ]
done
check "nothing is left reserved" [ "$(sql 'SELECT SUM(reserved_micros) FROM campaigns')" = 0 ]
theirs=$(bought | sed -n 's/.*"usd_micros":\([0-9]*\).*/\1/p')
ours=$(sql 'SELECT SUM(spent_micros) FROM campaigns')
check "both ledgers say $ours micro-dollars, theirs $(bought)" [ "$ours" = "$theirs" ]
check "something was paid" [ "$ours" -gt 0 ]

echo "the same again buys nothing"
make tests/journey/tiny/brief.json --mode production -f 16:9 -o "$room/again.mp4"
check "make succeeds" [ $? = 0 ]
check "nothing was bought" [ "$(bought | sed -n 's/.*"usd_micros":\([0-9]*\).*/\1/p')" = "$theirs" ]
echo "make says once what it waits for"
OPENAI_BASE_URL=http://127.0.0.1:9/v1 "$adcraft" --data "$room/away" make tests/journey/tiny/brief.json \
  --mode production -f 16:9 -o "$room/away.mp4" >"$room/log" 2>"$room/err" &
away=$!
i=0
while [ $i -lt 200 ] && ! grep -q OpenAI "$room/err"; do sleep 0.1; i=$((i + 1)); done
sleep 3
said=$(grep -c '^OpenAI could not be reached; it is tried again by itself$' "$room/err")
kill "$away"
wait "$away"
check "it says so once, not $said times" [ "$said" = 1 ]
echo "$checks checks: an ad for $ours micro-dollars"
