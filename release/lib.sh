# What the scripts of this folder share. They begin with `source "$(dirname "$0")/lib.sh"`.
# shellcheck shell=bash
set -euo pipefail
# The bash of macOS is too old to know it.
shopt -s inherit_errexit 2>/dev/null || true

cd "$(dirname "${BASH_SOURCE[0]}")/.."

# Everything that is made. Programs lie in bin/PLATFORM/, and what lies in the folder itself is released.
dist=${STRATC_DIST:-target/dist}
tools=target/release-tools
mkdir -p "$dist"
dist=$(cd "$dist" && pwd)

say() { printf '%s\n' "$*" >&2; }
fail() {
  say "error: $1"
  [[ -z ${2:-} ]] || say "  help: $2"
  exit 1
}

# A value of `[package]` in Cargo.toml.
package() {
  local value
  value=$(sed -n '/^\[package\]/,/^\[/s/^'"$1"' = "\(.*\)"$/\1/p' Cargo.toml)
  [[ -n $value ]] || fail "Cargo.toml does not say what the $1 of the package is" "add the line $1 = \"…\" below [package]"
  echo "$value"
}

# The address of the files of the release that is made.
download_address() { echo "$(package repository)/releases/download/v$(package version)"; }

# Writes a template to a file, with what Cargo.toml says in the places between @ signs.
fill() {
  local text name
  text=$(<"$1")
  for name in version description license repository; do
    text=${text//@$(tr '[:lower:]' '[:upper:]' <<<"$name")@/"$(package "$name")"}
  done
  mkdir -p "$(dirname "$2")"
  printf '%s\n' "$text" >"$2"
}

# What Windows knows the installer of a version by. It is made from the version, so that manifests can name it.
product_code() {
  python3 -c 'import sys, uuid; print(str(uuid.uuid5(uuid.NAMESPACE_URL, "/".join(sys.argv[1:]))).upper())' \
    "$(package repository)" "$(package version)"
}

platforms() { grep -v '^#' release/platforms.txt | awk '{ print $1 }'; }

# A column of platforms.txt, for one platform.
platform_is() {
  local platform=$1 column=$2 value
  value=$(awk -v platform="$platform" -v column="$column" '
    $2 == "platform" { for (i = 2; i <= NF; i++) at[$i] = i - 1 }
    $1 == platform { print $at[column] }' release/platforms.txt)
  [[ -n $value ]] || fail "there is no platform $platform" "the platforms are $(platforms | paste -sd ' ' -)"
  echo "$value"
}

# The program of a platform, as release/build made it.
program_of() {
  local program=$dist/bin/$1/stratc
  [[ $1 != windows-* ]] || program+=.exe
  echo "$program"
}

need_program() {
  local program
  platform_is "$1" target >/dev/null
  program=$(program_of "$1")
  [[ -f $program ]] || fail "there is no program for $1" "make it with: release/build $1"
  echo "$program"
}

# The program that runs here, which is asked for its manual page and completions.
own_program() { need_program "${STRATC_OWN_PLATFORM:-linux-x64}"; }

# All dates in what is made are that of the commit, so that the same source makes the same bytes.
SOURCE_DATE_EPOCH=${SOURCE_DATE_EPOCH:-$(git log -1 --format=%ct 2>/dev/null || date +%s)}
export SOURCE_DATE_EPOCH

# Tools that are Python packages, with their versions in requirements.txt.
need_python_tools() {
  if ! cmp -s release/requirements.txt "$tools/python/requirements.txt"; then
    rm -rf "$tools/python"
    python3 -m venv "$tools/python"
    "$tools/python/bin/pip" install --quiet --disable-pip-version-check -r release/requirements.txt
    cp release/requirements.txt "$tools/python/requirements.txt"
  fi
  PATH=$PWD/$tools/python/bin:$PATH
}

# A tool that cargo installs: its name and version, and more arguments for cargo. One that is on the path is taken.
need_cargo_tool() {
  PATH=$PATH:$PWD/$tools/cargo/bin
  command -v "$1" >/dev/null || cargo install --quiet --locked --root "$tools/cargo" "$1@$2" "${@:3}"
}

# A program of the system, and the package of Debian and Ubuntu that has it.
need_system_tool() {
  command -v "$1" >/dev/null && return
  local sudo=
  [[ $(id -u) == 0 ]] || sudo=sudo
  $sudo apt-get update -qq
  $sudo apt-get install -y -qq --no-install-recommends "$2" >/dev/null
}
