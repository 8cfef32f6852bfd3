#!/bin/sh
# Renders the pictures of the sample brands from their scene files.
set -eu

usage() {
  cat <<'USAGE'
Usage: render.sh [--draft] [--list] [BRAND[/SCENE] ...]

Renders the sample pictures again: scenes/*.pov become images/*.jpg.
Without names all pictures are made; "lumen" makes one brand's,
"tidal/hero" makes a single one.

  --draft   a quarter of the size, few samples, written next to the
            final picture as images/NAME.draft.jpg
  --list    list the pictures and their sizes, render nothing
  --help    this text

Needs POV-Ray 3.7 with its standard include files, and ImageMagick.
THREADS (default 1) is the number of render threads.
USAGE
}

# brand/scene  width height  focal-blur samples (0 = none)  bloom percent
#   traced size in percent (lens blur is slow: two pictures are traced
#   smaller and enlarged afterwards)
PICTURES='
lumen/hero     1600 2000   0   0  100
lumen/detail   1600 1280  16  16   80
lumen/bedside  2000 1600   0  26  100
lumen/sand     1800 1800   0   0  100
tidal/hero     1600 2000   0   0  100
tidal/detail   2000 1600  36   0  100
tidal/shore    1280 1600  16   0   80
tidal/colours  1800 1800   0   0  100
'

draft=no
list=no
wanted=
for arg in "$@"; do
  case $arg in
    --help|-h) usage; exit 0 ;;
    --draft) draft=yes ;;
    --list) list=yes ;;
    -*) echo "render.sh: unknown option $arg (try --help)" >&2; exit 2 ;;
    *) wanted="$wanted ${arg%/}" ;;
  esac
done

here=$(CDPATH= cd -- "$(dirname -- "$0")" && pwd)
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
trap 'exit 1' INT TERM

is_wanted() { # brand/scene
  [ -z "$wanted" ] && return 0
  for one in $wanted; do
    [ "$one" = "$1" ] && return 0
    [ "$one" = "${1%/*}" ] && return 0
  done
  return 1
}

for one in $wanted; do
  case "$PICTURES" in
    *"
$one "*|*"
$one/"*) ;;
    *) echo "render.sh: no picture called $one (try --list)" >&2; exit 2 ;;
  esac
done

if [ "$list" = no ]; then
  for tool in povray convert; do
    command -v "$tool" >/dev/null 2>&1 ||
      { echo "render.sh: $tool is needed but was not found" >&2; exit 1; }
  done
fi

echo "$PICTURES" | while read -r name w h blur bloom traced; do
  [ -n "$name" ] || continue
  is_wanted "$name" || continue
  if [ "$list" = yes ]; then echo "$name ${w}x$h"; continue; fi

  brand=${name%/*}
  scene=${name#*/}
  out="$here/$brand/images/$scene.jpg"
  smooth='+A0.1 +AM2 +R2 +J0.5'
  if [ "$draft" = yes ]; then
    w=$((w / 4)); h=$((h / 4)); blur=$((blur / 4))
    smooth='+A0.3'
    out="$here/$brand/images/$scene.draft.jpg"
  fi
  if [ "$blur" -gt 0 ]; then smooth="-A Declare=Blur=$blur"; fi
  rw=$((w * traced / 100)); rh=$((h * traced / 100))

  echo "$name ${w}x$h"
  mkdir -p "$here/$brand/images"
  # $smooth is a list of options, so it stays unquoted.
  if ! (cd "$here/$brand/scenes" && povray "+I$scene.pov" "+O$work/raw.png" \
      "+W$rw" "+H$rh" +FN16 -D -V "+WT${THREADS:-1}" "+L$here/shared" $smooth) \
      >"$work/log" 2>&1 </dev/null; then
    tail -n 20 "$work/log" >&2
    echo "render.sh: $name failed" >&2
    exit 1
  fi

  if [ "$rw" -ne "$w" ]; then
    convert "$work/raw.png" -filter Lanczos -resize "${w}x$h!" "$work/raw.png"
  fi

  # Bloom: bright parts bleed a little, as they do in a lens.
  if [ "$bloom" -gt 0 ]; then
    sigma=$((w / 45))
    convert "$work/raw.png" \
      \( +clone -level 55%,100% -resize 25% -blur "0x$((sigma / 4))" \
         -resize "${w}x$h!" -evaluate multiply "0.$bloom" \) \
      -compose screen -composite "$work/raw.png"
  fi
  convert "$work/raw.png" -strip -depth 8 -colorspace sRGB \
    -sampling-factor 4:2:0 -interlace JPEG -quality 90 "$out"
  # Keep the pictures light: step down in quality only if one is too big.
  q=88
  while [ "$(wc -c <"$out")" -gt 500000 ] && [ "$q" -ge 80 ]; do
    convert "$work/raw.png" -strip -depth 8 -colorspace sRGB \
      -sampling-factor 4:2:0 -interlace JPEG -quality "$q" "$out"
    q=$((q - 2))
  done
done
