#!/usr/bin/env bash
# The only command of this repository. ./do help lists what it can.
set -euo pipefail

home=$(cd -- "$(dirname -- "$(readlink -f -- "${BASH_SOURCE[0]}" 2>/dev/null || printf %s "${BASH_SOURCE[0]}")")" && pwd -P)
caller=$PWD
export CAUNOI_HOME=$home DOTNET_CLI_TELEMETRY_OPTOUT=1 DOTNET_NOLOGO=1 DOTNET_SKIP_FIRST_TIME_EXPERIENCE=1

say() { printf '%s\n' "$*" >&2; }
die() { say "$*"; exit 1; }

usage() {
  cat <<'TEXT'
./do run [--port N] [--empty]   start the program (http://localhost:5080); --empty leaves out demo data
./do test [-- OPTIONS]          run every test; options go to the test programs (-class "*Feedback*")
./do check [--full]             what must hold before a change lands; --full adds the slow proofs
./do bench [NAME] [--json]      measure
./do demo [--port N]            the program on throw-away data, gone when it stops
./do cli COMMAND …              the command line of an installation (./do cli --help)
./do new-feature NAME           a new room under src/Features, with its tests
./do docs                       write docs/reference anew
./do backup DIR                 copy database, files and keys into DIR
./do restore DIR                put a backup into an empty installation
./do doctor                     what is missing or wrong on this machine, and how to mend it

CAUNOI_DB    connection string of a PostgreSQL of your own (then there is never demo data)
CAUNOI_DATA  where pictures, mails, keys and the embedded database live (default: data/)
TEXT
}

for part in setup projects test check tools doctor; do
  # shellcheck source=/dev/null
  . "$home/scripts/$part.sh"
done

command=${1:-help}
[ $# -eq 0 ] || shift
case $command in
  run) run_program "$@" ;;
  test) run_tests "$@" ;;
  check) run_check "$@" ;;
  bench) run_bench "$@" ;;
  demo) run_demo "$@" ;;
  cli) run_cli "$@" ;;
  new-feature) new_feature "$@" ;;
  docs) run_cli docs "$home/docs/reference" ;;
  backup) [ $# -eq 1 ] || die "Usage: ./do backup DIR"; run_cli backup "$1" ;;
  restore) [ $# -eq 1 ] || die "Usage: ./do restore DIR"; run_cli restore "$1" ;;
  doctor) run_doctor ;;
  help | -h | --help) usage ;;
  *) usage >&2; die "Unknown command: $command" ;;
esac
