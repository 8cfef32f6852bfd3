#!/bin/sh
# Every header compiles alone. A source that includes its own header first
# proves that header; the others are compiled here, each by itself.
# Usage: headers.sh BUILD_DIRECTORY
cd "$(dirname "$0")/../.." || exit 2
build=$1
bad=0

alone=$(mktemp -d)
trap 'rm -rf "$alone"' EXIT
flags=$(sed -n 's/.*"command": "[^ ]*c++ \(.*\) -o .*config\/house\.cpp.*/\1/p' \
  "$build/compile_commands.json" | head -n 1 | sed 's/\\"/"/g')
[ -n "$flags" ] || { echo "no flags in $build/compile_commands.json"; exit 1; }
for header in $(find actors io http config -name '*.hpp'); do
  source=${header%.hpp}.cpp
  first=$(grep -m 1 '^#include' "$source" 2>/dev/null)
  [ "$first" = "#include \"$header\"" ] && continue
  echo "#include \"$header\"" >"$alone/$(echo "$header" | tr / _).cpp"
done
# shellcheck disable=SC2086
ls "$alone"/*.cpp | xargs -P 2 -I{} sh -c \
  "$(command -v ccache) g++ $flags -O0 -I$build/made -c {} -o {}.o || echo {} >>$alone/failed" 2>&1
[ ! -e "$alone/failed" ] || { echo "these headers do not compile alone:"; cat "$alone/failed"; bad=1; }
echo "$(ls "$alone"/*.cpp | wc -l) headers compiled alone"
exit $bad
