#!/bin/sh
# Makes the program ready for a pipeline, in the version of the source that this script lies in, and prints the folder that it
# is in. What lies there from an earlier run, because a cache has kept it, is used again.
#
#   ci/setup.sh FOLDER
#
# STRATC_BUILD and STRATC_RELEASES as in ci/install.sh: the release is fetched, unless the former is "source".
set -eu

here=$(cd "$(dirname "$0")" && pwd)
mkdir -p "$1"
folder=$(cd "$1" && pwd)/$(sh "$here/key.sh")
[ -x "$folder/bin/stratc" ] || sh "$here/install.sh" "$folder" >&2
"$folder/bin/stratc" --version >&2
# Programs of other versions would make the cache ever larger.
for other in "$(dirname "$folder")"/*/bin/stratc; do
  [ "$other" = "$folder/bin/stratc" ] || rm -rf "${other%/bin/stratc}"
done
echo "$folder/bin"
