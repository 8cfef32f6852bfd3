# Shared by ./run and ./test. Sourced from the top of the checkout.

say() {
  printf '%s\n' "adcraft: $*" >&2
}

# What a machine needs to build and run, and beyond that to test. Each word is
# a Debian 12 package.
build_packages="g++ cmake ninja-build ccache pkg-config libcaf-dev
  libpistache-dev libsqlite3-dev libpqxx-dev nlohmann-json3-dev libcli11-dev
  libssl-dev libcurl4-openssl-dev libvips-dev libcairo2-dev libpango1.0-dev
  libmimalloc-dev"
run_packages="ca-certificates ffmpeg festival festvox-us-slt-hts fluidsynth fluid-soundfont-gm
  fontconfig fonts-inter fonts-noto-core fonts-noto-cjk"
test_packages="postgresql sqlite3 curl python3 python3-jsonschema unzip
  libboost-dev"
# What we are compared with, for `./test --bench` alone. The tools of Redis hold
# its server, too, and start none.
bench_packages="wrk redis-tools uvicorn python3-fastapi python3-uvicorn python3-uvloop
  python3-httptools python3-sqlalchemy python3-psycopg2"

# What walks through the app, for `./test spa` alone.
browser_packages="chromium"

missing_of() {
  for package in "$@"; do
    dpkg-query -W -f '${Status}' "$package" 2>/dev/null \
      | grep -q 'ok installed' || printf '%s ' "$package"
  done
}

# Node may have come from elsewhere than Debian.
node_packages() {
  command -v node >/dev/null 2>&1 || printf 'nodejs '
  command -v npm >/dev/null 2>&1 || printf 'npm '
}

# install_packages run|test|bench|browser: installs what is missing, by name.
install_packages() {
  wanted="$build_packages $run_packages"
  wanted="$wanted $(node_packages)"
  [ "$1" = run ] || wanted="$wanted $test_packages"
  [ "$1" = browser ] && wanted="$wanted $browser_packages"
  [ "$1" = bench ] && wanted="$wanted $bench_packages"
  command -v dpkg-query >/dev/null 2>&1 || {
    say "this is no Debian: install these by hand, then run again: $wanted"
    exit 1
  }
  # shellcheck disable=SC2086
  missing=$(missing_of $wanted)
  [ -n "$missing" ] || return 0
  if [ "$(id -u)" != 0 ]; then
    say "packages are missing and you are not root; run: sudo apt-get install $missing"
    exit 1
  fi
  say "installing $missing"
  log=$(mktemp)
  # A cluster of the system's own is nothing we need.
  mkdir -p /etc/postgresql-common
  [ -e /etc/postgresql-common/createcluster.conf ] \
    || echo 'create_main_cluster = false' >/etc/postgresql-common/createcluster.conf
  # shellcheck disable=SC2086
  if ! { apt-get update -qq \
    && DEBIAN_FRONTEND=noninteractive apt-get install -y --no-install-recommends $missing; } \
    >"$log" 2>&1; then
    tail -n 5 "$log" >&2
    say "the packages could not be installed: check the network and free disk space, then run again"
    exit 1
  fi
  rm -f "$log"
}

# build_targets DIR TYPE TARGET...: configures once, then builds.
build_targets() {
  dir=$1
  type=$2
  shift 2
  room=$(df -Pm . | awk 'NR==2 {print $4}')
  if [ "$room" -lt 1500 ]; then
    say "the disk has $room MiB left: free at least 1.5 GiB and run again"
    exit 1
  fi
  log=$dir/build.log
  mkdir -p "$dir"
  if [ ! -f "$dir/build.ninja" ]; then
    cmake -S . -B "$dir" -G Ninja -DCMAKE_BUILD_TYPE="$type" ${CMAKE_OPTIONS:-} \
      >"$log" 2>&1 || {
      tail -n 15 "$log" >&2
      say "the build could not be configured; see $log"
      exit 1
    }
  fi
  say "building in $dir"
  if ! ninja -C "$dir" "$@" >"$log" 2>&1; then
    grep -E 'error|FAILED' "$log" | head -n 15 >&2
    say "the build failed; see $log"
    exit 1
  fi
}

# build_app DIR: the app that people see, built into DIR/app unless it is there
# already. Without it the program shows its plain page: no reason to stop.
build_app() {
  dir=$1
  sum=$(find frontend -name node_modules -prune -o -name dist -prune \
    -o -type f -print | LC_ALL=C sort | xargs cat | cksum)
  [ "$(cat "$dir/app/.sum" 2>/dev/null)" != "$sum" ] || return 0
  command -v npm >/dev/null 2>&1 || {
    say "there is no npm: without it only the plain page is shown"
    return 0
  }
  say "building the app"
  log=$dir/app.log
  into=$(cd "$dir" && pwd)/app
  if (cd frontend && npm ci --no-audit --no-fund --loglevel error \
    && npm run --silent build -- --outDir "$into" --emptyOutDir --logLevel warn) \
    >"$log" 2>&1; then
    find "$into" -type f \( -name '*.js' -o -name '*.css' -o -name '*.svg' \
      -o -name '*.html' \) -exec gzip -9 -k -f {} +
    printf '%s\n' "$sum" >"$into/.sum"
  else
    say "the app could not be built, only the plain page is shown; see $log"
  fi
}
