#!/bin/sh
# Installs stratc for a pipeline: the released program where there is one for this version and platform, else one built
# from the source that this script lies in.
#
#   ci/install.sh FOLDER [VERSION]
#
# The program becomes FOLDER/bin/stratc. VERSION is that of a release, such as 0.1.0 or v0.1.0. Without it, and with any
# other name of a state of the source, such as a branch, the source is what is wanted.
#
# STRATC_RELEASES is the address below which releases lie, such as https://github.com/OWNER/stratc/releases/download.
# A release has stratc-PLATFORM.tar.gz, with the program in it, and stratc-PLATFORM.tar.gz.sha256.
set -eu

folder=$1
source=$(cd "$(dirname "$0")/.." && pwd)
own=$(sed -n 's/^version = "\(.*\)"$/\1/p' "$source/Cargo.toml" | head -n 1)
case ${2:-} in
  [0-9]*.*.* | v[0-9]*.*.*) version=${2#v} ;;
  *) version= ;;
esac

scratch=$(mktemp -d)
trap 'rm -rf "$scratch"' EXIT

platform() {
  case $(uname -s)-$(uname -m) in
    Linux-x86_64) echo x86_64-unknown-linux-gnu ;;
    Linux-aarch64 | Linux-arm64) echo aarch64-unknown-linux-gnu ;;
    Darwin-x86_64) echo x86_64-apple-darwin ;;
    Darwin-arm64) echo aarch64-apple-darwin ;;
    *) echo unknown ;;
  esac
}

fetch() {
  curl --fail --silent --location --retry 2 --output "$scratch/$2" "$1/$2" 2>/dev/null
}

sum_of() {
  if command -v sha256sum >/dev/null; then sha256sum "$1"; else shasum -a 256 "$1"; fi | cut -d ' ' -f 1
}

archive=stratc-$(platform).tar.gz
release=${STRATC_RELEASES:-}/v$version
is_released() {
  [ -n "$version" ] && [ -n "${STRATC_RELEASES:-}" ] && fetch "$release" "$archive" && fetch "$release" "$archive.sha256"
}

if is_released; then
  if [ "$(sum_of "$scratch/$archive")" != "$(cut -d ' ' -f 1 "$scratch/$archive.sha256")" ]; then
    echo "$release/$archive is not what $archive.sha256 says, so it was not installed" >&2
    exit 2
  fi
  mkdir -p "$folder/bin"
  tar -xzf "$scratch/$archive" -C "$folder/bin" stratc
  echo "installed stratc $version from $release" >&2
elif [ "${version:-$own}" != "$own" ]; then
  echo "there is no release $version for $(platform), and the source here is $own; leave the version out to build it" >&2
  exit 2
else
  echo "stratc $own is built from source, which takes some minutes" >&2
  cargo install --quiet --locked --path "$source" --root "$folder"
fi
