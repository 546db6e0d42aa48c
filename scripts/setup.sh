# Set-up, done once and again only when what it depends on changed. Stamps lie under artifacts/, so that removing
# that folder begins anew.

stamps=$home/artifacts/stamps
# A compiler server of this checkout alone: stopping it never disturbs another checkout's build.
compiler=caunoi-$(printf %s "$home" | cksum | cut -d' ' -f1)

# Says in one sentence what a machine lacks; the fast path never gets here.
need_dotnet() {
  command -v dotnet >/dev/null || die "The .NET 10 SDK is missing: https://dotnet.microsoft.com/download (command dotnet not found)."
  (cd "$home" && dotnet --version >/dev/null 2>&1) ||
    die "The .NET SDK found here is too old: version 10 is needed (global.json). Installed: $(dotnet --list-sdks | cut -d' ' -f1 | tr '\n' ' ')"
}

need_node() {
  command -v npm >/dev/null || die "Node.js 20 or newer is missing (command npm not found): https://nodejs.org"
  local major
  major=$(node -p 'process.versions.node.split(".")[0]')
  [ "$major" -ge 20 ] || die "Node.js 20 or newer is needed; this is $(node --version)."
}

# One set-up at a time in a checkout; a second ./do waits for the first.
with_setup_lock() {
  mkdir -p "$stamps"
  if command -v flock >/dev/null; then
    # The lock is not handed on: a compiler server that stays would hold it for good.
    (flock 9 && "$@" 9>&-) 9>"$home/artifacts/setup.lock"
  else
    "$@"
  fi
}

digest() { cat -- "$@" 2>/dev/null | cksum | tr -d ' '; }

set_up_packages() {
  local wanted
  wanted=$(digest "$home/package.json" "$home/package-lock.json" "$home/.npmrc")
  if [ -d "$home/node_modules" ] && [ "$(cat "$stamps/npm" 2>/dev/null)" = "$wanted" ]; then return; fi
  need_node
  say "Installing web packages and the embedded PostgreSQL (npm ci) …"
  # Install scripts stay off: nothing here needs them, and the database's links are made by the program itself.
  (cd "$home" && npm ci --ignore-scripts --no-progress --loglevel=error >&2) || die "npm ci failed; the lines above say why."
  printf %s "$wanted" >"$stamps/npm"
}

# Whether anything in the given places is newer than the stamp. A folder counts too: that is how a removed file shows.
changed_since() {
  local stamp=$1
  shift
  [ -f "$stamp" ] || return 0
  local places=() place
  for place in "$@"; do [ ! -e "$home/$place" ] || places+=("$home/$place"); done
  [ ${#places[@]} -gt 0 ] || return 1
  # The folder web itself does not count: making web/dist touches it.
  [ -n "$(find "${places[@]}" -name dist -prune -o ! -path "$home/web" -newer "$stamp" -print 2>/dev/null | head -1)" ]
}

set_up_web() {
  [ -d "$home/web" ] && grep -q '"build"' "$home/package.json" || return 0
  if [ -d "$home/web/dist" ] && ! changed_since "$stamps/web" web package.json package-lock.json; then return; fi
  need_node
  say "Building styles and scripts (npm run build) …"
  touch "$stamps/web.begun"
  (cd "$home" && npm run --silent build >&2) || die "The web build failed; the lines above say where."
  mv "$stamps/web.begun" "$stamps/web"
}

# Silent when it succeeds. What it started for the build (worker nodes, the compiler server) it ends; none of it lives long
# enough to gain by watching itself, and without that a cold build takes a quarter less.
dotnet_build() {
  local log=$home/artifacts/build.log code=0
  (cd "$home" && DOTNET_TieredPGO=0 dotnet build "$@" -v q -nologo -nodeReuse:false "-p:SharedCompilationId=$compiler" >"$log" 2>&1) || code=$?
  stop_compiler
  [ "$code" != 0 ] || return 0
  # Each fault once; the build repeats them at its end. What has no such line is told whole.
  grep -E ': (error|warning) ' "$log" | sed "s| \[$home/.*\]$||" | LC_ALL=C sort -u >&2 || cat "$log" >&2
  return 1
}

stop_compiler() {
  local server
  server=$(find "$(dirname -- "$(readlink -f -- "$(command -v dotnet)")")/sdk/$(cd "$home" && dotnet --version)" -name VBCSCompiler.dll 2>/dev/null | head -1)
  [ -z "$server" ] || dotnet "$server" "-pipename:$compiler" -shutdown >/dev/null 2>&1 || true
}

# build NAME PROJECT OUTPUT PLACES…: builds when the output is missing or something in the places changed.
build() {
  local name=$1 project=$2 output=$3
  shift 3
  if [ -e "$home/$output" ] && ! changed_since "$stamps/build-$name" Directory.Build.props Directory.Packages.props global.json catalogue "$@"; then return; fi
  need_dotnet
  say "Building $project …"
  # The stamp carries the time the build began: what is edited meanwhile is newer and builds the next time.
  touch "$stamps/build-$name.begun"
  dotnet_build "$project" ${configuration:+-c "$configuration"} || die "The build of $project failed; the lines above say where."
  mv "$stamps/build-$name.begun" "$stamps/build-$name"
}

set_up_program() {
  set_up_packages
  set_up_web
  build web src/Web/Web.csproj artifacts/bin/Web/debug/CauNoi.Web.dll src
}

set_up_cli() {
  set_up_packages
  build cli src/Cli/Cli.csproj artifacts/bin/Cli/debug/CauNoi.Cli.dll src
}
