#!/bin/sh
# A person makes an ad: from a brief, again, interrupted, and from bare photos.
# Usage: make.sh BUILD_DIRECTORY
cd "$(dirname "$0")/../.." || exit 2
adcraft=$1/adcraft
room=$(mktemp -d)
trap 'rm -rf "$room"' EXIT
checks=0

check() { # check TEXT COMMAND...
  text=$1; shift
  checks=$((checks + 1))
  "$@" || { echo "FAILED: $text"; exit 1; }
}
make() { "$adcraft" --data "$room/data" make "$@" >"$room/log" 2>"$room/err"; }
sql() { sqlite3 "$room/data/adcraft.db" "$1"; }

echo "two formats of a brief"
make tests/journey/tiny/brief.json -f 16:9 -f 9:16 -o "$room/ad.mp4"
check "make succeeds: $(tail -n 2 "$room/err")" [ $? = 0 ]
check "16:9 is there" [ -s "$room/ad-16x9.mp4" ]
check "9:16 is there" [ -s "$room/ad-9x16.mp4" ]
check "the last line is a path" [ "$(tail -n 1 "$room/log")" = "$room/ad-9x16.mp4" ]
for file in ad-16x9 ad-9x16; do
  shape=$(ffprobe -v error -select_streams v -count_frames \
    -show_entries stream=width,height,nb_read_frames -of csv=p=0 "$room/$file.mp4")
  case $file in
    ad-16x9) check "640x360, 180 frames, not $shape" [ "$shape" = 640,360,180 ] ;;
    *) check "360x640, 180 frames, not $shape" [ "$shape" = 360,640,180 ] ;;
  esac
done
check "both passed inspection" [ "$(sql "SELECT COUNT(*) FROM deliverables WHERE state = 'passed'")" = 2 ]
check "nothing is left reserved" [ "$(sql 'SELECT SUM(reserved_micros) FROM campaigns')" = 0 ]

echo "the same again re-runs nothing"
before=$(sql 'SELECT COUNT(*) FROM events')
make tests/journey/tiny/brief.json -f 16:9 -f 9:16 -o "$room/again.mp4"
check "make succeeds" [ $? = 0 ]
check "no event was added" [ "$(sql 'SELECT COUNT(*) FROM events')" = "$before" ]
check "the bytes are the same" cmp -s "$room/ad-16x9.mp4" "$room/again-16x9.mp4"

echo "another format reuses what did not change"
make tests/journey/tiny/brief.json -f 16:9 -f 1:1 -o "$room/other.mp4"
check "make succeeds: $(tail -n 1 "$room/err")" [ $? = 0 ]
reused=$(sql "SELECT COUNT(*) FROM events WHERE type = 'asset.reused'")
check "assets were reused, not $reused" [ "$reused" -ge 4 ]

echo "Ctrl-C, then the same command"
"$adcraft" --data "$room/data2" make tests/journey/tiny/brief.json -o "$room/c.mp4" \
  >"$room/log" 2>"$room/err" &
pid=$!
i=0
while [ $i -lt 100 ] && ! ls "$room"/data2/renders/records/* >/dev/null 2>&1; do
  sleep 0.1; i=$((i + 1))
done
kill -INT $pid
wait $pid
check "it says 130" [ $? = 130 ]
check "every part ends" [ -z "$(grep 'did not end' "$room/err")" ]
check "it says how to go on" grep -q 'run the same command' "$room/err"
check "there is no partial file" [ ! -e "$room/c.mp4" ]
"$adcraft" --data "$room/data2" make tests/journey/tiny/brief.json -o "$room/c.mp4" \
  >"$room/log" 2>"$room/err"
check "the second try completes" [ $? = 0 ]
check "no child is left behind" [ -z "$(pgrep -f "$room/data2" || true)" ]

echo "a directory of photos alone"
mkdir "$room/Nordic Lamp"
cp config/samples/lumen/images/hero.jpg config/samples/lumen/images/sand.jpg "$room/Nordic Lamp/"
make "$room/Nordic Lamp" --resolution 360 -f 1:1 -o "$room/photos.mp4"
check "make succeeds: $(tail -n 1 "$room/err")" [ $? = 0 ]
check "it is an ad" [ -s "$room/photos.mp4" ]
echo "checks: $checks"
