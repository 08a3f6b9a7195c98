#!/bin/sh
# Runs `stratc check` in a pipeline, once for each form in which findings are wanted, and ends as check does: 0 when all
# is well, 1 when something has to be put right, 2 when the check could not be carried out.
#
#   ci/check.sh FORMAT[=FILE]...
#
# FORMAT is a value of `stratc check --format`. Without FILE, findings go to standard output. A check that could not be
# carried out writes no file.
#
# From the environment, all of it optional:
#   STRATC            the program; without it, `stratc` on the path
#   STRATC_WORKSPACE  the folder of the workspace; without it, the current one
#   STRATC_DENY       what counts as an error too: "warnings"
#   STRATC_LANGUAGE   the language of messages: nb, nn or en
#   STRATC_ARGS       more arguments for check, with spaces between them
set -eu

if [ $# -eq 0 ]; then
  echo "usage: ci/check.sh FORMAT[=FILE]..." >&2
  exit 2
fi

command -v "${STRATC:-stratc}" >/dev/null || {
  echo "error: there is no program ${STRATC:-stratc}; install stratc first (ci/install.sh), or say in STRATC where it is" >&2
  exit 2
}

scratch=$(mktemp -d)
trap 'rm -rf "$scratch"' EXIT

check() {
  set -- check --format "$1" -C "${STRATC_WORKSPACE:-.}"
  [ -z "${STRATC_DENY:-}" ] || set -- "$@" --deny "$STRATC_DENY"
  [ -z "${STRATC_LANGUAGE:-}" ] || set -- "$@" --lang "$STRATC_LANGUAGE"
  set -f
  # shellcheck disable=SC2086 # the words are arguments of their own
  "${STRATC:-stratc}" "$@" ${STRATC_ARGS:-}
}

# The same as `check`, into a file. What it says of the run has been said for the terminal, unless it failed.
check_into() {
  status=0
  check "$1" >"$scratch/findings" 2>"$scratch/said" || status=$?
  if [ "$status" -gt 1 ]; then
    cat "$scratch/said" >&2
  else
    cat "$scratch/findings" >"$2" || status=2
  fi
  return "$status"
}

ended=0
for wanted; do
  status=0
  case $wanted in
    *=*) (check_into "${wanted%%=*}" "${wanted#*=}") || status=$? ;;
    *) (check "$wanted") || status=$? ;;
  esac
  [ "$status" -le "$ended" ] || ended=$status
  [ "$ended" -le 1 ] || exit "$ended"
done
exit "$ended"
