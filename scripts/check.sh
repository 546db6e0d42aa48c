# What must hold before a change lands: named steps, each with its time, within a budget.

budget=1500
# One machine needed 17 minutes and, two hours later, 26 for the same commit: what is over the budget by less than half says so and refuses nothing.
refused=2250

check_steps() {
  step "solution lists what is on disk" check_solution
  step "names and words" check_words
  step "format" check_format
  step "build with analyzers, locked" check_build
  # Old programs prove nothing about new sources.
  [ "$outcome" = ok ] || { echo "The build failed: tests were not run."; return; }
  step "tests" run_test_projects
  step "reference is up to date" check_docs
  [ "$1" = 0 ] || full_steps
}

full_steps() {
  step "public pages under Lighthouse, with speed" lighthouse_on / /gop-y /tim-kiem /tim-kiem?q=gop+y /ve-so-lieu /so-lieu/feedback.received
  step "tests on PostgreSQL 15" tests_on_postgresql_15
  step "measurements" run_bench
}

# The program on sample data of its own, looked at by Lighthouse, and gone afterwards.
lighthouse_on() {
  local chrome folder port server place code=0 tries
  chrome=$(browser) || { echo "No chromium on this machine: skipped."; return 0; }
  folder=$(mktemp -d "${TMPDIR:-/tmp}/caunoi-lighthouse.XXXXXX")
  port=$(free_port)
  (cd "$home" && unset CAUNOI_DB && CAUNOI_DATA=$folder exec dotnet artifacts/bin/Web/debug/CauNoi.Web.dll --urls "http://localhost:$port") >"$folder/output" 2>&1 &
  server=$!
  # Three minutes for two years of sample data on a busy machine; a program that has ended is not waited for.
  for tries in $(seq 360); do
    if (exec 3<>"/dev/tcp/127.0.0.1/$port") 2>/dev/null || ! kill -0 "$server" 2>/dev/null; then break; fi
    sleep 0.5
  done
  (cd "$home" && CHROME_PATH=$chrome node scripts/lighthouse.mjs --speed "http://localhost:$port" "$@") || code=1
  # Not INT: a script's background work is started with that signal ignored.
  kill -TERM "$server" 2>/dev/null || true
  wait "$server" 2>/dev/null || true
  [ "$code" = 0 ] || tail -5 "$folder/output"
  place=$(cat "$folder/pg/place" 2>/dev/null || true)
  rm -rf "$folder"
  case $place in /var/lib/caunoi/?*) rm -rf "$place" ;; esac
  return "$code"
}

free_port() { node -e 's=require("net").createServer().listen(0,"127.0.0.1",()=>{console.log(s.address().port);s.close()})'; }

# PostgreSQL 15 as a government's server may have it: Debian's own, started by hand on a port of its own.
tests_on_postgresql_15() {
  local bin=/usr/lib/postgresql/15/bin folder port code=0
  [ -x "$bin/initdb" ] || { [ "$(id -u)" = 0 ] && apt_install postgresql-15; } || { echo "PostgreSQL 15 is not installed (Debian: postgresql-15)."; return 1; }
  folder=$(mktemp -d "${TMPDIR:-/tmp}/caunoi-pg15.XXXXXX")
  port=$(free_port)
  printf %s caunoi >"$folder/password"
  [ "$(id -u)" != 0 ] || chown -R nobody "$folder"
  as_nobody "$folder" "$bin/initdb" -D "$folder/cluster" -U caunoi --pwfile="$folder/password" --auth=scram-sha-256 --encoding=UTF8 \
    --locale-provider=icu --icu-locale=vi-VN --locale=C.UTF-8 >/dev/null &&
    as_nobody "$folder" "$bin/pg_ctl" start -s -w -D "$folder/cluster" -l "$folder/log" \
      -o "-p $port -c listen_addresses=127.0.0.1 -c unix_socket_directories= -c max_connections=300 -c fsync=off -c full_page_writes=off" &&
    CAUNOI_TEST_DB="Host=127.0.0.1;Port=$port;Username=caunoi;Password=caunoi;Database=postgres" run_test_projects || code=1
  as_nobody "$folder" "$bin/pg_ctl" stop -s -m fast -D "$folder/cluster" || true
  rm -rf "$folder"
  return "$code"
}

# PostgreSQL refuses root; an ordinary user needs no other.
as_nobody() {
  local folder=$1
  shift
  if [ "$(id -u)" = 0 ]; then (cd "$folder" && setpriv --reuid=nobody --regid=nogroup --clear-groups -- "$@"); else (cd "$folder" && "$@"); fi
}

step() {
  local name=$1 began=$SECONDS
  outcome=ok
  shift
  echo
  echo "━━ $name"
  "$@" || outcome=FAILED
  [ "$outcome" = ok ] || check_failed=1
  table+=("$(printf '%-34s %-7s %4d s' "$name" "$outcome" $((SECONDS - began)))")
}

run_check() {
  local full=0 began
  case ${1:-} in --full) full=1 ;; '') ;; *) die "Usage: ./do check [--full]" ;; esac
  table=() check_failed=0
  set_up_browser
  need_dotnet
  with_setup_lock set_up_packages || exit 1
  with_setup_lock set_up_web || exit 1
  # At a desk the list follows the disk; what lands must already agree.
  [ -n "${CI:-}" ] || with_setup_lock list_projects || exit 1
  began=$SECONDS
  rm -rf "$home/artifacts/test-results"
  check_steps "$full"
  local spent=$((SECONDS - began))
  echo
  slowest_tests
  echo
  printf '%s\n' "${table[@]}"
  echo "$((spent / 60)) min $((spent % 60)) s of $((budget / 60)) min"
  if [ "$full" = 0 ] && [ "$spent" -gt "$budget" ]; then
    echo "Over the budget: on a quiet machine, look at the ten slowest. Over $((refused / 60)) min it fails."
    [ "$spent" -le "$refused" ] || check_failed=1
  fi
  closing_line
  return "$check_failed"
}

check_solution() {
  [ "$(solution_text)" = "$(cat "$home/CauNoi.slnx")" ] || { echo "CauNoi.slnx does not list what is on disk: ./do test writes it anew."; return 1; }
}

# What git knows or would add; one name a line.
sources() { (cd "$home" && git ls-files -co --exclude-standard | while IFS= read -r file; do [ ! -f "$file" ] || printf '%s\n' "$file"; done); }

# Source texts are looked at by the architecture tests; here is what they do not see.
check_words() {
  local found=0 file
  while IFS= read -r file; do
    case $file in
      *[!A-Za-z0-9._/+-]*) echo "name with a character that is no letter, digit, dot, dash: $file"; found=1 ;;
    esac
  done < <(sources)
  # The pattern is spelled so that this line does not find itself.
  if (cd "$home" && sources | grep -E '\.(ts|mjs|css|sql|sh|yaml|json|md|props|csproj)$' | tr '\n' '\0' |
    xargs -0 grep -nE '\b(TO[D]O|FIX[M]E)\b|^[<]{7} |^[>]{7} '); then
    echo "unfinished work, named above"
    found=1
  fi
  return "$found"
}

check_format() {
  (cd "$home" && dotnet format whitespace . --folder --verify-no-changes --include src test bench)
}

check_build() {
  local name
  for name in web cli all; do touch "$stamps/build-$name.begun"; done
  dotnet_build CauNoi.slnx -p:CauNoiCheck=true || return 1
  # What later steps need is built now; the quick build need not do it over.
  for name in web cli all; do mv "$stamps/build-$name.begun" "$stamps/build-$name"; done
}

check_docs() {
  [ -d "$home/docs/reference" ] || { echo "docs/reference does not exist yet."; return 0; }
  local before after
  before=$(reference_digest)
  (run_cli docs "$home/docs/reference") || return 1
  after=$(reference_digest)
  [ "$before" != "$after" ] || return 0
  echo "docs/reference was out of date and is written anew: commit it."
  # At a desk that is all; what lands must already agree.
  [ -z "${CI:-}" ]
}

reference_digest() { (cd "$home" && find docs/reference -type f | LC_ALL=C sort | tr '\n' '\0' | xargs -0 cksum); }
