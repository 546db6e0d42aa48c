# CauNoi.slnx lists what is on disk and nothing else: adding or removing a folder needs no other step.

solution_text() {
  (
    cd "$home"
    echo '<Solution>'
    local folder project
    for folder in bench src src/Features test; do
      local listed=()
      while IFS= read -r project; do listed+=("$project"); done < <(find "$folder" -mindepth 1 -maxdepth 2 -name '*.csproj' 2>/dev/null | LC_ALL=C sort)
      [ ${#listed[@]} -gt 0 ] || continue
      echo "  <Folder Name=\"/$folder/\">"
      for project in "${listed[@]}"; do echo "    <Project Path=\"$project\" />"; done
      echo '  </Folder>'
    done
    echo '</Solution>'
  )
}

# Written only when it differs, so that its time stamp does not cause a build. The lock files name the projects too.
list_projects() {
  local text
  text=$(solution_text)
  [ "$text" = "$(cat "$home/CauNoi.slnx" 2>/dev/null)" ] && return
  printf '%s\n' "$text" >"$home/CauNoi.slnx"
  need_dotnet
  (cd "$home" && dotnet restore CauNoi.slnx --force-evaluate -v q >&2)
}

# Test projects say so themselves; there is no list to forget one in.
test_projects() {
  (cd "$home" && grep -l '<IsTestProject>true' test/*/*.csproj | LC_ALL=C sort)
}

new_feature() {
  local name=${1:-}
  case $name in
    [A-Z]*[!A-Za-z0-9]* | [!A-Z]* | '') die "Usage: ./do new-feature Name (English, one word, first letter large)" ;;
  esac
  local template=$home/scripts/new-feature room=$home/src/Features/$name
  [ ! -e "$room" ] || die "src/Features/$name exists already."
  [ -d "$template" ] || die "The template is missing: scripts/new-feature."
  local lower stamp file target
  lower=$(printf %s "$name" | tr '[:upper:]' '[:lower:]')
  stamp=$(date +%Y-%m-%d-%H%M)
  # Templates end in .txt so that nothing takes them for sources; names and contents carry the same three words.
  while IFS= read -r file; do
    target=${file#"$template"/}
    target=${target%.txt}
    target=${target//__Name__/$name}
    target=${target//__name__/$lower}
    target=$home/${target//__stamp__/$stamp}
    mkdir -p "$(dirname -- "$target")"
    sed -e "s/__Name__/$name/g" -e "s/__name__/$lower/g" -e "s/__stamp__/$stamp/g" "$file" >"$target"
    say "  ${target#"$home"/}"
  done < <(find "$template" -type f -name '*.txt' | LC_ALL=C sort)
  list_projects
  (run_cli docs "$home/docs/reference") >/dev/null
  say "The room stands. Next: ./do test -- -class \"*$name*\""
}
