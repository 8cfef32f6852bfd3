#!/bin/sh
# Keeps the house standing: who may include whom.
cd "$(dirname "$0")/../.." || exit 2
bad=0

# allow FOLDER PATTERN: every quoted include in FOLDER matches PATTERN.
allow() {
  hits=$(grep -rnE '^#include "' "$1" --include='*.[ch]pp' | grep -vE "#include \"($2)")
  [ -z "$hits" ] || { echo "$1/ may include only: $2"; echo "$hits"; bad=1; }
}

# only HEADER FOLDER: nobody but FOLDER includes HEADER.
only() {
  hits=$(grep -rnE "^#include <($1)" actors http io config --include='*.[ch]pp' | grep -vE "^($2)")
  [ -z "$hits" ] || { echo "<$1> belongs to $2"; echo "$hits"; bad=1; }
}

# never PATTERN WHY FOLDER...: no line of FOLDERs matches.
never() {
  pattern=$1; why=$2; shift 2
  hits=$(grep -rnE "$pattern" "$@" --include='*.[ch]pp')
  [ -z "$hits" ] || { echo "$why"; echo "$hits"; bad=1; }
}

allow actors/model 'actors/model/'
allow actors/ports 'actors/(model|ports)/'
allow actors       'actors/'
allow io           'actors/(model|ports)/|io/'
allow io/sql       'actors/(model|ports)/|io/sql/'
allow io/media     'actors/(model|ports)/|io/media/'
allow io/net       'actors/(model|ports)/|io/net/'
allow http         'actors/(model|ports)/|actors/interfaces\.hpp|http/'
only  'pistache/'                    'http/'
only  'sqlite3\.h|pqxx/'             'io/sql/'
only  'curl/'                        'io/net/'
only  'vips/'                        'io/(media|embedded/studio/pictures)/'
only  'cairo|pango'                  'io/(media|embedded/studio/pictures)/'
only  'CLI/'                         'config/'
only  'nlohmann/'                    'actors/model/json|io/|http/|config/'
only  'caf/.*(actor|behavior|send|spawn)' 'actors/|http/|config/'
never '\.await\('      'an awaiting actor is deaf even to kill'      actors io http config
never 'caf::infinite'  'every request has a deadline'                actors io http config
never 'getenv\('       'the environment is read in config/ alone'    actors io http
never 'system_clock::now' 'the wall clock is a port'                 actors http
never '\b(TODO|FIXME)\b' 'finish it or leave it out'                 actors io http config tests
exit $bad
