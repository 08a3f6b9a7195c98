#!/bin/sh
# Prints a name for the program that ci/setup.sh makes ready here: the same where the same program would come of it. It is
# what caches know a program by.
#
# STRATC_BUILD as in ci/setup.sh.
set -eu

source=$(cd "$(dirname "$0")/.." && pwd)
version=$(sed -n 's/^version = "\(.*\)"$/\1/p' "$source/Cargo.toml" | head -n 1)
# What is built here needs a C library that is at least as new.
platform=$(uname -s)-$(uname -m)-$(getconf GNU_LIBC_VERSION 2>/dev/null | tr ' ' '-' || true)

sums() {
  find Cargo.toml Cargo.lock src templates fonts -type f | LC_ALL=C sort | while IFS= read -r file; do cksum "$file"; done
}

if [ "${STRATC_BUILD:-}" = source ]; then
  echo "$version-$(cd "$source" && sums | cksum | tr ' ' '-')-$platform"
else
  echo "$version-$platform"
fi
