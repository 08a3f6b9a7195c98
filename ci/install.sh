#!/bin/sh
# Installs a released stratc, on a machine of your own or for a pipeline: fetches the archive for this platform, checks its sum,
# and puts the program into FOLDER/bin. Needs neither root nor Rust.
#
#   ci/install.sh [FOLDER [VERSION]]
#
# FOLDER is ~/.local unless it is named. VERSION is that of a release, such as 0.1.0 or v0.1.0; without it, and with the name of
# a branch, it is the version of the source that this script lies in.
#
# From the environment, all of it optional:
#   STRATC_RELEASES  the address below which releases lie; without it, that of the repository that Cargo.toml names. Each has a
#                    folder vVERSION with the archives stratc-PLATFORM.tar.gz (.zip for Windows) and their SHA256SUMS
#   STRATC_BUILD     "source" builds the source that this script lies in, with cargo, instead of fetching anything; otherwise it
#                    is "release", and nothing is ever built
set -eu

# release/installers fills these two in for a script that is handed out on its own.
own_version=
own_releases=

folder=${1:-$HOME/.local}
wanted=${2:-}

say() { printf '%s\n' "$*" >&2; }
fail() {
  say "error: $1"
  [ -z "${2:-}" ] || say "  help: $2"
  exit 2
}

declared() { sed -n "s/^$1 = \"\\(.*\\)\"\$/\\1/p" "$source/Cargo.toml" | head -n 1; }

source=$(cd "$(dirname "$0")/.." && pwd)
if [ -z "$own_version" ] && [ -f "$source/Cargo.toml" ]; then
  own_version=$(declared version)
  own_releases=$(declared repository)
  own_releases=${own_releases:+$own_releases/releases/download}
else
  source=
fi

scratch=$(mktemp -d)
trap 'rm -rf "$scratch"' EXIT

platform() {
  case $(uname -s) in
    Linux) system=linux ;;
    Darwin) system=macos ;;
    MINGW* | MSYS*) system=windows ;;
    *) system=$(uname -s) ;;
  esac
  case $(uname -m) in
    x86_64 | amd64) machine=x64 ;;
    aarch64 | arm64) machine=arm64 ;;
    *) machine=$(uname -m) ;;
  esac
  echo "$system-$machine"
}

# What else somebody can do who cannot have the release.
alternative() {
  if [ -n "$source" ] && [ "$version" = "$own_version" ]; then
    echo "with STRATC_BUILD=source, the source is built instead"
  else
    echo "the README of stratc says how it is built from source"
  fi
}

# Fetches a file of the release into the scratch folder. Ends with 1 if the server has no such file, and with 2 if it could not
# be asked.
fetch() {
  if command -v curl >/dev/null; then
    status=0
    code=$(curl --fail --silent --location --retry 2 --connect-timeout 20 --write-out '%{http_code}' \
      --output "$scratch/$1" "$release/$1") || status=$?
    [ "$status" != 0 ] || return 0
    # 37 is what curl says of a file that is not there, where releases lie in a folder (file://…).
    if [ "$code" = 404 ] || [ "$status" = 37 ]; then return 1; else return 2; fi
  elif command -v wget >/dev/null; then
    wget -T 20 -O "$scratch/$1" "$release/$1" 2>"$scratch/said" && return 0
    # Each wget has exit statuses of its own.
    if grep -q " 404" "$scratch/said"; then return 1; else return 2; fi
  fi
  fail "there is neither curl nor wget to fetch stratc with" "install one of them"
}

need() {
  status=0
  fetch "$1" || status=$?
  case $status in
    0) ;;
    1) fail "$2" "$3" ;;
    *) fail "$release/$1 cannot be fetched" "see that this machine has access to it (a proxy is named by https_proxy); $(alternative)" ;;
  esac
}

sum_of() {
  if command -v sha256sum >/dev/null; then sha256sum "$1"; else shasum -a 256 "$1"; fi | cut -d ' ' -f 1
}

# Puts a program in place whole, so that nobody meets half of it, and only if it runs here.
install_program() {
  new=$folder/bin/.stratc.new
  if ! { mkdir -p "$folder/bin" && folder=$(cd "$folder" && pwd) && cp "$1" "$new" && chmod 755 "$new"; }; then
    fail "$folder/bin/$program cannot be written" "name a folder that you may write in: sh install.sh FOLDER"
  fi
  "$new" --version >/dev/null 2>&1 || {
    rm -f "$new"
    fail "the stratc $version that was fetched does not run on this machine, so it was not installed" \
      "tell the makers of stratc what \"uname -a\" says"
  }
  mv -f "$new" "$folder/bin/$program" ||
    fail "$folder/bin/$program cannot be written" "name a folder that you may write in: sh install.sh FOLDER"
}

say_where() {
  says=$("$folder/bin/$program" --version)
  say "installed $says as $folder/bin/$program"
  case ${CI:+:$folder/bin}:$PATH: in
    *:"$folder/bin":*) ;; # nor does a pipeline need advice on it
    *) say "  help: $folder/bin is not in PATH. Add this to ~/.profile, and open a new terminal: export PATH=\"$folder/bin:\$PATH\"" ;;
  esac
}

build() {
  [ -n "$source" ] || fail "there is no source beside this script to build" "clone the repository, and run its ci/install.sh"
  [ "$version" = "$own_version" ] ||
    fail "the source here is stratc $own_version, and cannot be built as $version" "check out v$version, or leave STRATC_BUILD out"
  command -v cargo >/dev/null || fail "there is no cargo to build stratc with" "install Rust, or leave STRATC_BUILD out"
  say "building stratc $own_version from $source, which takes some ten minutes"
  cargo install --quiet --locked --features pdf --path "$source" --root "$folder"
}

choose_version() {
  case $wanted in
    [0-9]*.*.* | v[0-9]*.*.*) version=${wanted#v} ;;
    *) version=$own_version ;;
  esac
  [ -n "$version" ] || [ -z "$wanted" ] || fail "$wanted is not the version of a release" "name one, such as 0.1.0: sh install.sh FOLDER VERSION"
  [ -n "$version" ] || fail "which version of stratc is wanted is not said" "sh install.sh FOLDER VERSION"
  [ -z "$wanted" ] || [ "$version" = "${wanted#v}" ] || say "$wanted is not the version of a release, so it is that of the source: $version"
}

download() {
  platform=$(platform)
  case $platform in windows-*) archive=stratc-$platform.zip ;; *) archive=stratc-$platform.tar.gz ;; esac
  say "fetching $release/$archive"
  need SHA256SUMS "there is no release $version at $release" "see which releases there are, and name one; $(alternative)"
  expected=$(awk -v name="$archive" '$2 == name || $2 == "*" name { print $1 }' "$scratch/SHA256SUMS")
  [ -n "$expected" ] || fail "stratc $version is not released for $platform" "$(alternative)"
  need "$archive" "$archive is not in the release $version, though its SHA256SUMS names it" "try again later; $(alternative)"
  [ "$(sum_of "$scratch/$archive")" = "$expected" ] ||
    fail "$archive is not what SHA256SUMS says, so it was not installed" "try again; if it happens again, tell the makers of stratc"
  say "its sum is the one in SHA256SUMS"
}

unpack() {
  case $archive in
    *.zip) unzip -q "$scratch/$archive" -d "$scratch" ;;
    *) tar -xzf "$scratch/$archive" -C "$scratch" ;;
  esac || fail "$archive cannot be unpacked"
}

case $(uname -s) in MINGW* | MSYS*) program=stratc.exe ;; *) program=stratc ;; esac
choose_version
case ${STRATC_BUILD:-} in
  source)
    build
    ;;
  "" | release)
    releases=${STRATC_RELEASES:-$own_releases}
    [ -n "$releases" ] || fail "where stratc is released is not said" "set STRATC_RELEASES, such as https://…/releases/download"
    release=$releases/v$version
    download
    unpack
    install_program "$scratch/stratc-$platform/$program"
    ;;
  *) fail "STRATC_BUILD is \"$STRATC_BUILD\", but can only be \"release\" or \"source\"" ;;
esac
say_where
