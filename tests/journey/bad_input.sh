#!/bin/sh
# Bad input: one sentence that names the field or the file, exit code 2 (input)
# or 1 (this machine), no partial file, nothing lost.
# Usage: bad_input.sh BUILD_DIRECTORY
cd "$(dirname "$0")/../.." || exit 2
adcraft=$1/adcraft
room=$(mktemp -d)
trap 'rm -rf "$room"' EXIT
checks=0
images=$PWD/config/samples/lumen/images

fails() { # fails NAME CODE WORD COMMAND...
  name=$1; code=$2; word=$3; shift 3
  checks=$((checks + 1))
  "$@" >"$room/log" 2>"$room/err"
  got=$?
  [ $got = "$code" ] || { echo "FAILED: $name: exit code $got, not $code"; cat "$room/err"; exit 1; }
  lines=$(grep -c . "$room/err")
  [ "$lines" = 1 ] || { echo "FAILED: $name: $lines lines"; cat "$room/err"; exit 1; }
  grep -qi -- "$word" "$room/err" || { echo "FAILED: $name does not name $word"; cat "$room/err"; exit 1; }
  [ ! -e "$room/out.mp4" ] && [ ! -e "$room/out.mp4.part" ] || { echo "FAILED: $name left a file"; exit 1; }
  echo "ok: $(cat "$room/err")"
}
make() { "$adcraft" --data "$room/data" make "$@" -o "$room/out.mp4" --resolution 360; }
brief() { # brief BRAND_EXTRA BRIEF IMAGES
  printf '{"brand":{"title":"Lumen","description":"A lamp.",%s"images":[%s]},"brief":{%s}}' \
    "$1" "$3" "$2" >"$room/brief.json"
}
two='{"path":"'$images/hero.jpg'"},{"path":"'$images/sand.jpg'"}'

brief '' '"sekonds":6' "$two";             fails 'an unknown field' 2 sekonds make "$room/brief.json"
printf '{"brand":{"description":"x","images":[%s]}}' "$two" >"$room/brief.json"
fails 'a missing title' 2 title make "$room/brief.json"
brief '' '"seconds":-3' "$two";            fails 'negative seconds' 2 seconds make "$room/brief.json"
brief '' '"emotion":"grumpy"' "$two";      fails 'an unknown emotion' 2 emotion make "$room/brief.json"
brief '' '' '';                            fails 'no images' 2 images make "$room/brief.json"
eleven=$(for i in 1 2 3 4 5 6 7 8 9 10 11; do printf '{"path":"%s"}' "$images/hero.jpg"; [ $i = 11 ] || printf ,; done)
brief '' '' "$eleven";                     fails 'eleven images' 2 images make "$room/brief.json"
echo 'not a picture' >"$room/text.jpg"
brief '' '' '{"path":"text.jpg"},{"path":"'"$images"'/hero.jpg"}'
fails 'a text file named .jpg' 2 text.jpg make "$room/brief.json"
# A PNG whose header says 30,000 x 30,000; nobody may try to decode it.
printf '\211PNG\r\n\032\n\000\000\000\015IHDR\000\000\165\060\000\000\165\060\010\002\000\000\000\351\105\157\355\000\000\000\000IDAT\065\257\006\036\000\000\000\000IEND\256\102\140\202' >"$room/huge.png"
brief '' '' '{"path":"huge.png"},{"path":"'"$images"'/hero.jpg"}'
fails 'a picture of 30,000 pixels a side' 2 16384 make "$room/brief.json"
brief '' '' '{"path":"gone.jpg"},{"path":"'"$images"'/hero.jpg"}'
fails 'a picture that is not there' 2 gone.jpg make "$room/brief.json"
echo '{"brand": ' >"$room/brief.json";     fails 'half a JSON' 2 brief.json make "$room/brief.json"
fails 'no such brief' 2 nowhere make "$room/nowhere.json"
mkdir "$room/empty";                       fails 'a directory without photos' 2 empty make "$room/empty"
fails 'an unknown format' 2 3:7 make tests/journey/tiny/brief.json -f 3:7
fails 'a missing directory for --out' 2 nodir "$adcraft" --data "$room/data" make tests/journey/tiny/brief.json -o "$room/nodir/ad.mp4"

mkdir "$room/held"
( flock 9; sleep 5 ) 9>"$room/held/adcraft.lock" &
sleep 0.2
fails 'a data directory in use' 1 'in use' "$adcraft" --data "$room/held" make tests/journey/tiny/brief.json -o "$room/out.mp4"
kill $! 2>/dev/null
mkdir "$room/newer"
sqlite3 "$room/newer/adcraft.db" 'CREATE TABLE schema_migrations (version bigint PRIMARY KEY, applied_at bigint NOT NULL); INSERT INTO schema_migrations VALUES (99, 0)'
fails 'a database of a newer version' 1 version "$adcraft" --data "$room/newer" make tests/journey/tiny/brief.json -o "$room/out.mp4"
mkdir "$room/busy"
"$adcraft" --data "$room/busy" doctor >/dev/null 2>&1
( echo 'BEGIN IMMEDIATE;'; sleep 12 ) | sqlite3 "$room/busy/adcraft.db" &
sleep 0.3
fails 'a database that somebody else writes to' 1 database "$adcraft" --data "$room/busy" make tests/journey/tiny/brief.json -o "$room/out.mp4"
kill $! 2>/dev/null
mkdir "$room/elsewhere"
( flock 9; sleep 5 ) 9>"$room/elsewhere/x.db.lock" &
sleep 0.2
fails 'a database in use' 1 'in use' "$adcraft" --data "$room/mine" --database-url "sqlite:$room/elsewhere/x.db" make tests/journey/tiny/brief.json -o "$room/out.mp4"
kill $! 2>/dev/null
touch "$room/file"
fails 'a data directory that is a file' 1 file "$adcraft" --data "$room/file/data" make tests/journey/tiny/brief.json -o "$room/out.mp4"

# Without ffmpeg on the path the ad cannot be made; state stays, and the same
# command makes it afterwards.
mkdir "$room/bin"
for tool in festival fluidsynth; do ln -s "$(command -v $tool)" "$room/bin/"; done
checks=$((checks + 1))
PATH="$room/bin" "$adcraft" --data "$room/later" make tests/journey/tiny/brief.json -o "$room/out.mp4" >"$room/log" 2>"$room/err"
[ $? = 1 ] && grep -q ffmpeg "$room/err" && [ ! -e "$room/out.mp4" ] || { echo "FAILED: without ffmpeg"; cat "$room/err"; exit 1; }
echo "ok: $(tail -n 1 "$room/err")"
# A full disk: a file system of 24 MiB, if this user may make one.
mkdir "$room/small"
if mount -t tmpfs -o size=24m tmpfs "$room/small" 2>/dev/null; then
  checks=$((checks + 1))
  "$adcraft" --data "$room/small/data" make tests/journey/tiny/brief.json -o "$room/out.mp4" >"$room/log" 2>"$room/err"
  code=$?
  umount "$room/small"
  [ $code = 1 ] && grep -qi 'disk' "$room/err" && [ ! -e "$room/out.mp4" ] || { echo "FAILED: a full disk ($code)"; cat "$room/err"; exit 1; }
  echo "ok: $(tail -n 1 "$room/err")"
fi
"$adcraft" --data "$room/later" make tests/journey/tiny/brief.json -o "$room/out.mp4" >"$room/log" 2>"$room/err" \
  || { echo "FAILED: nothing was lost, but the ad cannot be made now"; cat "$room/err"; exit 1; }
echo "checks: $((checks + 1))"
