# Every test project found on disk, one after the other; their sums make the closing line.

browser() {
  local name
  for name in chromium chromium-browser google-chrome; do
    if command -v "$name"; then return; fi
  done
  return 1
}

# Debian's chromium where it can be installed; elsewhere browser tests skip and say why.
set_up_browser() {
  if browser >/dev/null; then return; fi
  if [ "$(id -u)" != 0 ] || ! command -v apt-get >/dev/null; then
    say "No chromium on this machine: browser tests will be skipped (as root on Debian it would be installed here)."
    return
  fi
  say "Installing chromium and a font with Vietnamese letters …"
  apt_install chromium fonts-liberation2 || say "chromium could not be installed: browser tests will be skipped."
}

apt_install() {
  local try
  for try in 1 2 3; do
    if { [ "$try" = 1 ] || apt-get update -qq; } >/dev/null 2>&1 &&
      DEBIAN_FRONTEND=noninteractive apt-get install -y -qq --no-install-recommends "$@" >/dev/null 2>&1; then return; fi
    sleep $((try * 2))
  done
  return 1
}

set_up_tests() {
  set_up_packages
  set_up_web
  list_projects
  build all CauNoi.slnx artifacts/bin/Web/debug/CauNoi.Web.dll src test bench CauNoi.slnx
}

# One attribute of the report's assembly element.
total_of() { sed -n "s/.*<assembly [^>]* $2=\"\([0-9]*\)\".*/\1/p" "$1" | head -1; }

# Sums over everything that ran in this call of ./do.
passed_in_all=0 failed_in_all=0 skipped_in_all=0

closing_line() {
  printf '%s passed, %s failed' "$passed_in_all" "$failed_in_all"
  [ "$skipped_in_all" = 0 ] || printf ', %s skipped' "$skipped_in_all"
  echo
}

run_test_projects() {
  local project passed_before=$passed_in_all failed_before=$failed_in_all
  mkdir -p "$home/artifacts/test-results"
  for project in $(test_projects); do run_test_project "$(basename "$project" .csproj)" "$@"; done
  [ "$failed_in_all" = "$failed_before" ] && [ "$passed_in_all" -gt "$passed_before" ]
}

run_test_project() {
  local name=$1 report=$home/artifacts/test-results/$1.xml code=0 passed=0 failed=1 skipped=0 threads=default
  # Pages wait for the database or the browser a good part of their time.
  case $name in Web) threads=2x ;; Browser) threads=1.5x ;; esac
  shift
  rm -f "$report"
  echo "── $name"
  (cd "$home" && NO_COLOR=1 dotnet "artifacts/bin/Test.$name/debug/CauNoi.Test.$name.dll" -noLogo -noColor -maxThreads "$threads" -xml "$report" "$@" </dev/null) || code=$?
  if [ -s "$report" ]; then
    passed=$(total_of "$report" passed) skipped=$(total_of "$report" skipped)
    failed=$(($(total_of "$report" failed) + $(total_of "$report" errors)))
    # A program that says it failed has failed, whatever it counted.
    [ "$code" = 0 ] || [ "$failed" != 0 ] || failed=1
  fi
  [ "$code" = 0 ] || echo "── $name ended with exit code $code"
  echo "── $name: $passed passed, $failed failed, $skipped skipped"
  passed_in_all=$((passed_in_all + passed)) failed_in_all=$((failed_in_all + failed)) skipped_in_all=$((skipped_in_all + skipped))
}

slowest_tests() {
  echo "The ten slowest tests:"
  grep -oh '<test [^>]*>' "$home"/artifacts/test-results/*.xml 2>/dev/null |
    sed -n 's/.* name="\([^"]*\)".* time="\([^"]*\)".*/\2 \1/p' | LC_ALL=C sort -rn | sed -n 1,10p |
    while read -r seconds name; do printf '%8.2f s  %s\n' "$seconds" "${name#CauNoi.Test.}"; done
}

run_tests() {
  [ "${1:-}" != -- ] || shift
  set_up_browser
  with_setup_lock set_up_tests || exit 1
  local code=0
  run_test_projects "$@" || code=1
  closing_line
  return "$code"
}
