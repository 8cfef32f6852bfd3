#!/bin/sh
# The journey by curl alone, as README.md shows it: brand, pictures, brief,
# storyline, price, start, events, film. Then cancel and retry, and bad input.
# Usage: api.sh BUILD_DIRECTORY
cd "$(dirname "$0")/../.." || exit 2
adcraft=$1/adcraft
images=config/samples/lumen/images
room=$(mktemp -d)
. tests/support/server.sh
trap 'drop_server; rm -rf "$room"' EXIT
trap 'exit 130' INT TERM
json='Content-Type: application/json'
checks=0

check() { # check TEXT COMMAND...
  text=$1; shift
  checks=$((checks + 1))
  "$@" || { echo "FAILED: $text"; head -c 600 "$room/body"; echo; exit 1; }
}
# call STATUS METHOD PATH [CURL OPTION]...: body and head end in $room.
call() {
  wanted=$1; method=$2; path=$3; shift 3
  got=$(curl -s -m 30 -o "$room/body" -D "$room/head" -w '%{http_code}' -X "$method" "$@" "$base$path")
  check "$method $path answers $got, not $wanted" [ "$got" = "$wanted" ]
}
# The first field of that name in the last body, if it is a text.
field() { grep -o "\"$1\":\"[^\"]*\"" "$room/body" | head -n 1 | cut -d'"' -f4; }
header() { tr -d '\r' <"$room/head" | sed -n "s/^$1: //Ip" | head -n 1; }
has() { check "$2: not in the body: $1" grep -q -- "$1" "$room/body"; }
is_problem() {
  check "a problem document, not $(header Content-Type)" [ "$(header Content-Type)" = application/problem+json ]
  has '"type":"/docs#problem-' problem
  has '"detail":"' problem
}
refused() { call "$@"; is_problem; }
# until_status WANTED CAMPAIGN: a minute and a half for what takes seconds.
until_status() {
  turns=0
  while [ $turns -lt 450 ]; do
    call 200 GET "/api/campaigns/$2"
    status=$(field status)
    [ "$status" = "$1" ] && return 0
    case $status in failed | needs_attention) break ;; esac
    sleep 0.2; turns=$((turns + 1))
  done
  check "the campaign is $status, not $1: $(field reason)" false
}
until_line() { # until_line TEXT FILE
  turns=0
  until grep -q -- "$1" "$2" 2>/dev/null; do
    [ $turns -lt 900 ] || check "no $1 came" false
    sleep 0.1; turns=$((turns + 1))
  done
}

open_server || exit 1

echo "a brand and its pictures"
call 200 GET /healthz
call 201 POST /api/brands -H "$json" -H 'Idempotency-Key: brand-1' \
  -d '{"title":"Lumen","description":"A bedside lamp with an opal glass globe.","facts":["Opal glass globe","Solid oak foot"],"url":"lumen.example"}'
brand=$(field id)
check "Location names the brand" [ "$(header Location)" = "/api/brands/$brand" ]
for picture in hero detail; do
  call 201 POST "/api/brands/$brand/images?caption=$picture" -H 'Content-Type: image/jpeg' --data-binary "@$images/$picture.jpg"
done
call 201 POST "/api/brands/$brand/images" -F caption=sand -F "image=@$images/sand.jpg"
has '"position":3' 'three pictures'
call 200 PUT "/api/brands/$brand/logo" -H 'Content-Type: image/png' --data-binary @config/samples/lumen/logo.png

echo "a brief"
call 201 POST /api/campaigns -H "$json" -d '{"brand_id":"'"$brand"'","brief":{"title":"Evening, softened","seconds":6,"resolution":360,"formats":["16:9"],"call_to_action":"Order yours"}}'
campaign=$(field id)
check "a draft" [ "$(field status)" = draft ]
etag=$(header ETag)
call 304 GET "/api/campaigns/$campaign" -H "If-None-Match: $etag"

echo "a storyline, written and edited"
call 202 POST "/api/campaigns/$campaign/storyline"
turns=0
until call 200 GET "/api/campaigns/$campaign/storyline" && grep -q '"number":' "$room/body"; do
  [ $turns -lt 100 ] || check "no storyline came" false
  sleep 0.2; turns=$((turns + 1))
done
etag=$(header ETag)
scene=$(grep -o '"number":[0-9]*' "$room/body" | head -n 1 | cut -d: -f2)
edit='{"scenes":[{"number":'$scene',"headline":"Softly does it"}]}'
call 200 PATCH "/api/campaigns/$campaign/storyline?dry_run=true" -H "$json" -H "If-Match: $etag" -d "$edit"
has '"price_micros":' 'a plan'
call 200 GET "/api/campaigns/$campaign/storyline"
check "a dry run changes nothing" [ "$(header ETag)" = "$etag" ]
call 200 PATCH "/api/campaigns/$campaign/storyline" -H "$json" -H "If-Match: $etag" -d "$edit"
has '"headline":"Softly does it"' 'the edit'
refused 412 PATCH "/api/campaigns/$campaign/storyline" -H "$json" -H "If-Match: $etag" -d "$edit"
call 200 GET "/api/campaigns/$campaign/estimate"
has '"within_cap":true' 'the studio is free'

echo "start, once for each key"
curl -sN -m 200 "$base/api/campaigns/$campaign/events" >"$room/events" 2>/dev/null &
listener=$!
call 202 POST "/api/campaigns/$campaign/generate" -H 'Idempotency-Key: start-1'
check "Location names the campaign" [ "$(header Location)" = "/api/campaigns/$campaign" ]
cp "$room/body" "$room/first"
call 202 POST "/api/campaigns/$campaign/generate" -H 'Idempotency-Key: start-1'
check "the same key has the same answer" cmp -s "$room/first" "$room/body"
refused 422 POST "/api/campaigns/$campaign/generate" -H 'Idempotency-Key: start-1' -H "$json" -d '{}'
has 'idempotency-key-reused' 'another body'

echo "events until it is completed"
until_line '^event: campaign.completed' "$room/events"
kill $listener; wait $listener 2>/dev/null
sed -n 's/^id: //p' "$room/events" >"$room/ids"
check "each event came once, in order" sort -nuc "$room/ids"
half=$(sed -n "$(($(wc -l <"$room/ids") / 2))p" "$room/ids")
curl -sN -m 2 -H "Last-Event-ID: $half" "$base/api/campaigns/$campaign/events" >"$room/replay" 2>/dev/null
sed -n 's/^id: //p' "$room/replay" >"$room/missed"
awk -v half="$half" '$1 > half' "$room/ids" >"$room/expected"
# Events may follow the completion that the first listener did not wait for.
head -n "$(wc -l <"$room/expected")" "$room/missed" >"$room/replayed"
check "Last-Event-ID replays exactly what was missed" cmp -s "$room/expected" "$room/replayed"
until_status completed "$campaign"
has '"generation_progress":100' 'progress'

echo "the film"
film=$(field final_video_url)
download=$(field download_url)
call 200 GET "$film"
cp "$room/body" "$room/film.mp4"
sha=$(sha256sum <"$room/film.mp4" | cut -d' ' -f1)
size=$(wc -c <"$room/film.mp4")
call 206 GET "$film" -H 'Range: bytes=0-999'
check "Content-Range" [ "$(header Content-Range)" = "bytes 0-999/$size" ]
cp "$room/body" "$room/pieces"
call 206 GET "$film" -H 'Range: bytes=1000-'
cat "$room/body" >>"$room/pieces"
check "the pieces make the film" cmp -s "$room/film.mp4" "$room/pieces"
call 416 GET "$film" -H "Range: bytes=$size-"
call 200 GET "$download"
check "a name to save it under" [ -n "$(header Content-Disposition)" ]
call 200 GET "/api/campaigns/$campaign/jobs"
has "\"sha256\":\"$sha\"" 'the hash of the film'
shape=$(ffprobe -v error -select_streams v -show_entries stream=width,height -of csv=p=0 "$room/film.mp4")
check "640x360, not $shape" [ "$shape" = 640,360 ]

echo "captions, project, link"
call 200 GET "/api/campaigns/$campaign/captions.srt"
has ' --> ' 'SubRip'
call 200 GET "/api/campaigns/$campaign/captions.vtt"
has '^WEBVTT' 'WebVTT'
turns=0
while got=$(curl -s -m 30 -o "$room/body" -D "$room/head" -w '%{http_code}' "$base/api/campaigns/$campaign/export") && [ "$got" = 202 ]; do
  [ $turns -lt 60 ] || break
  sleep 1; turns=$((turns + 1))
done
check "the export is there: $got" [ "$got" = 303 ]
call 200 GET "$(header Location)"
check "the archive is whole" unzip -tqq "$room/body"
check "it has an edit list" sh -c "unzip -l '$room/body' | grep -q '\.otio'"
call 201 POST "/api/campaigns/$campaign/share"
token=$(field token)
call 200 GET "/share/$token"
has '"films":\[{' 'a film'
call 200 GET "/share/$token" -H 'Accept: text/html'
has '<video' 'a page'
call 204 DELETE "/api/campaigns/$campaign/share"
refused 404 GET "/share/$token"

echo "cancel in the middle, then retry"
call 201 POST /api/campaigns -H "$json" -d '{"brand_id":"'"$brand"'","brief":{"title":"Second thoughts","seconds":6,"resolution":360,"formats":["16:9"],"seed":77,"emotion":"joyful"}}'
second=$(field id)
call 202 POST "/api/campaigns/$second/generate"
turns=0
until call 200 GET "/api/campaigns/$second/jobs" && grep -q '"state":"running"' "$room/body"; do
  [ $turns -lt 200 ] || check "nothing runs" false
  sleep 0.05; turns=$((turns + 1))
done
call 202 POST "/api/campaigns/$second/cancel"
until_status canceled "$second"
call 200 GET "/api/campaigns/$second/jobs"
check "no job goes on" sh -c "! grep -q '\"state\":\"running\"' '$room/body'"
call 202 POST "/api/campaigns/$second/retry"
until_status completed "$second"

echo "bad input"
refused 404 GET /api/campaigns/ca_nobody
refused 404 GET /api/nothing
refused 404 POST /api/campaigns/ca_nobody/generate
refused 422 POST /api/campaigns -H "$json" -d '{"brand_id":"'"$brand"'","brief":{"seconds":-3}}'
has '"errors":\[{"field":"brief.seconds"' 'the field'
refused 422 POST /api/brands -H "$json" -d '{"description":"no title"}'
has '"field":"title"' 'the field'
refused 422 POST "/api/brands/$brand/images" -H 'Content-Type: image/jpeg' --data-binary 'not a picture'
has 'image: this is neither JPEG, PNG nor WebP' 'what pictures are'
refused 422 GET "/api/campaigns/$campaign/captions.srt?language=xx"
refused 415 POST /api/campaigns -H 'Content-Type: text/plain' -d 'brand'
head -c 20000 /dev/zero | tr '\0' ' ' >"$room/large"
refused 413 POST "/api/campaigns/$campaign/duplicate" -H "$json" --data-binary "@$room/large"
refused 405 PUT /api/campaigns -H "$json" -d '{}'
check "Allow names POST" sh -c "grep -qi '^allow:.*POST' '$room/head'"
call 200 GET "/api/campaigns/$campaign"
has '"status":"completed"' 'nothing was harmed'

echo "SIGTERM in the middle of work"
call 201 POST "/api/campaigns/$second/duplicate" -H "$json" -d '{"title":"Left alone"}'
third=$(field id)
call 200 PATCH "/api/campaigns/$third" -H "$json" -d '{"brief":{"seed":78}}'
call 202 POST "/api/campaigns/$third/generate"
begun=$(date +%s)
close_server
code=$?
took=$(($(date +%s) - begun))
check "exit code 0, not $code" [ $code = 0 ]
check "it ends within 25 s, not $took" [ $took -le 25 ]
open_server || exit 1
until_status completed "$third"
close_server
check "and ends again" [ $? = 0 ]
echo "checks: $checks"
