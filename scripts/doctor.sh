# What is missing or wrong on this machine, one line each, with the way to mend it.

doctor_failed=0

good() { printf '  ok       %s\n' "$*"; }
note() { printf '  note     %s\n' "$*"; }
bad() { printf '  MISSING  %s\n' "$*"; doctor_failed=1; }

run_doctor() {
  doctor_tools
  doctor_machine
  doctor_installation
  if [ "$doctor_failed" = 0 ]; then echo "Nothing stands in the way of ./do run."; else echo "Mend what is marked MISSING."; fi
  return "$doctor_failed"
}

doctor_tools() {
  echo "Tools"
  if (command -v dotnet && cd "$home" && dotnet --version) >/dev/null 2>&1; then good "dotnet $(cd "$home" && dotnet --version)"
  else bad ".NET 10 SDK: https://dotnet.microsoft.com/download"; fi
  if command -v npm >/dev/null && [ "$(node -p 'process.versions.node.split(".")[0]')" -ge 20 ]; then good "node $(node --version), npm $(npm --version 2>/dev/null)"
  else bad "Node.js 20 or newer with npm: https://nodejs.org"; fi
  if command -v git >/dev/null; then good "$(git --version)"; else bad "git (Debian: apt-get install git)"; fi
  if browser >/dev/null; then good "browser for tests: $(browser)"
  else note "no chromium: browser tests are skipped (Debian: apt-get install chromium fonts-liberation2)"; fi
  doctor_image_tool jpegtran libjpeg-turbo-progs
  doctor_image_tool djpeg libjpeg-turbo-progs
  doctor_image_tool cwebp webp
  doctor_image_tool heif-convert libheif-examples
  if [ "$(id -u)" = 0 ] && ! command -v setpriv >/dev/null; then bad "setpriv: the embedded database does not run as root (Debian: apt-get install util-linux)"; fi
}

doctor_image_tool() {
  if command -v "$1" >/dev/null; then good "$1"; else note "no $1: photos stay private, waiting to be processed (Debian: apt-get install $2)"; fi
}

doctor_machine() {
  echo "Machine"
  local free
  free=$(df -Pk "$home" | awk 'NR == 2 { print int($4 / 1024) }')
  if [ "$free" -ge 2000 ]; then good "$free MB free on disk"; else bad "only $free MB free on disk, 2000 are needed: remove artifacts/ or make room"; fi
  if (exec 3<>/dev/tcp/127.0.0.1/5080) 2>/dev/null; then note "port 5080 is in use: ./do run --port 5081"; else good "port 5080 is free"; fi
  if [ -w "$home" ]; then good "the checkout can be written"; else bad "the checkout belongs to another user: clone it anew or change its owner"; fi
  doctor_left_behind
}

# Started as root, an embedded database lies outside its checkout and stays when the checkout is removed.
doctor_left_behind() {
  local owner
  for owner in /var/lib/caunoi/*/owner; do
    if [ -r "$owner" ] && [ ! -e "$(cat "$owner")" ]; then
      note "left behind by a removed data folder ($(cat "$owner")): rm -r $(dirname "$owner")"
    fi
  done
}

doctor_installation() {
  echo "Installation"
  if [ "$doctor_failed" = 1 ]; then note "looked at once the tools are there"; return; fi
  (run_cli doctor) || doctor_failed=1
}
