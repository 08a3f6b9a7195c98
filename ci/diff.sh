#!/bin/sh
# Compares the plans with an earlier version, and writes what they promise differently as a comment on the change.
#
#   ci/diff.sh VERSION FILE
#
# VERSION is a version in git, such as a commit. FILE becomes the comment, in Markdown. It begins with a hidden line by which
# ci/github-comment.sh and ci/gitlab-comment.sh find it again: the same for every comparison of this workspace. The log gets
# the whole comparison, standard output one word: "same", or "different".
#
# Ends as diff does: 0, or 1 for what nobody has approved, or 2 when the comparison could not be carried out.
#
# From the environment, all of it optional: STRATC, STRATC_WORKSPACE and STRATC_LANGUAGE as in ci/check.sh, and
#   STRATC_FAIL_ON  what must not happen without approval: "weakened" (the default), "dropped", or "nothing"
#   STRATC_EDITION  whom the comparison is for: "public" (the default) or "internal"
#   STRATC_ARGS     more arguments for diff, with spaces between them
set -eu

if [ $# -ne 2 ]; then
  echo "usage: ci/diff.sh VERSION FILE" >&2
  exit 2
fi
version=$1
file=$2
workspace=${STRATC_WORKSPACE:-.}
scratch=$(mktemp -d)
trap 'rm -rf "$scratch"' EXIT

compare() {
  set -- diff "$version" -C "$workspace" --edition "${STRATC_EDITION:-public}" "$@"
  [ -z "${STRATC_LANGUAGE:-}" ] || set -- "$@" --lang "$STRATC_LANGUAGE"
  set -f
  # shellcheck disable=SC2086 # the words are arguments of their own
  "${STRATC:-stratc}" "$@" ${STRATC_ARGS:-}
}

# Whether the version is from before this workspace.
is_older() {
  git cat-file -e "$version^{commit}" 2>/dev/null && [ -d "$workspace" ] &&
    ! (cd "$workspace" && git cat-file -e "$version:./" 2>/dev/null)
}

all_is_new() {
  case ${STRATC_LANGUAGE:-en} in
    n[bn]) echo "Den tidligere versjonen har ingen mappe \`$workspace\`. Alt i den er nytt, så det er ingenting å sammenligne med." ;;
    *) echo "The earlier version has no folder \`$workspace\`. All of it is new, so there is nothing to compare it with." ;;
  esac
}

status=0
different=different
if is_older; then
  all_is_new >"$scratch/comparison"
else
  case ${STRATC_FAIL_ON:-weakened} in
    nothing) compare --format markdown ;;
    *) compare --format markdown --fail-on "${STRATC_FAIL_ON:-weakened}" ;;
  esac >"$scratch/comparison" 2>"$scratch/said" || status=$?
  if [ "$status" -gt 1 ]; then
    cat "$scratch/said" >&2
    exit "$status"
  fi
  # The log gets the plain text, since Markdown leaves out what a comment has no room for.
  ! compare --format text --exit-code >"$scratch/text" 2>/dev/null || different=same
  cat "$scratch/text" "$scratch/said" >&2
fi

# What nobody has approved comes first, if there is much of it only the beginning. It names plans by their folders, which may
# be called anything: as code, they are no markup and mention nobody.
{
  echo "<!-- stratc diff $(printf %s "$workspace" | cksum | cut -d ' ' -f 1) -->"
  if [ "$status" -eq 1 ]; then
    echo
    head -n 11 "$scratch/said" | fold -s -w 100 | sed 's/^/    /'
    [ "$(wc -l <"$scratch/said")" -le 11 ] || echo "    …"
    echo
  fi
  cat "$scratch/comparison"
} | sh "$(dirname "$0")/cut.sh" comment >"$file"
echo "$different"
exit "$status"
