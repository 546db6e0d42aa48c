# The commands that hand over to a built program.

run_program() {
  local port=5080 arguments=()
  while [ $# -gt 0 ]; do
    case $1 in
      --port) port=${2:-}; shift ;;
      --port=*) port=${1#*=} ;;
      --empty) arguments+=(--empty) ;;
      *) die "Usage: ./do run [--port N] [--empty]" ;;
    esac
    shift
  done
  case $port in '' | *[!0-9]*) die "The port must be a number: ./do run --port 5081" ;; esac
  if (exec 3<>"/dev/tcp/127.0.0.1/$port") 2>/dev/null; then
    die "Port $port is taken by another program: ./do run --port $((port + 1))"
  fi
  with_setup_lock set_up_program || exit 1
  cd "$home"
  export ASPNETCORE_ENVIRONMENT=${ASPNETCORE_ENVIRONMENT:-Development}
  # The program replaces this script: Ctrl-C and signals reach it alone, and it stops what it started.
  exec dotnet artifacts/bin/Web/debug/CauNoi.Web.dll --urls "http://localhost:$port" ${arguments[@]+"${arguments[@]}"}
}

run_cli() {
  with_setup_lock set_up_cli || exit 1
  cd "$caller"
  exec dotnet "$home/artifacts/bin/Cli/debug/CauNoi.Cli.dll" "$@"
}

# A data folder of its own, removed when the program stops; whoever shows the program leaves nothing behind.
run_demo() {
  local folder place
  folder=$(mktemp -d "${TMPDIR:-/tmp}/caunoi-demo.XXXXXX")
  # Ctrl-C goes to the program too; this script waits until it has stopped, then tidies up.
  trap : INT TERM
  (unset CAUNOI_DB; CAUNOI_DATA=$folder run_program "$@") || true
  place=$(cat "$folder/pg/place" 2>/dev/null || true)
  rm -rf "$folder"
  case $place in /var/lib/caunoi/?*) rm -rf "$place" ;; esac
}

run_bench() {
  [ -f "$home/bench/Bench.csproj" ] || die "There is no bench/Bench.csproj."
  with_setup_lock set_up_packages || return 1
  with_setup_lock set_up_web || return 1
  # Speed is measured on what is shipped: optimised code.
  local configuration=Release
  with_setup_lock build bench bench/Bench.csproj artifacts/bin/Bench/release/CauNoi.Bench.dll src bench || return 1
  (cd "$home" && dotnet artifacts/bin/Bench/release/CauNoi.Bench.dll "$@")
}
