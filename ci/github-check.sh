#!/bin/sh
# The check of action.yml: findings on the lines of the change, in the job's summary, and in a SARIF file for code
# scanning. Beside what ci/check.sh takes from the environment:
#
#   STRATC_FORMAT   how findings are shown in the log
#   STRATC_SUMMARY  "true" when they are to stand in the job's summary too
set -eu

here=$(dirname "$0")
# A job may check several workspaces, each in a step of its own.
folder=$(mktemp -d "$RUNNER_TEMP/stratc-check.XXXXXX")
sarif=$folder/stratc.sarif
findings=$folder/findings.md
set -- "$STRATC_FORMAT" "sarif=$sarif"
[ "$STRATC_SUMMARY" != true ] || set -- "$@" "markdown=$findings"

status=0
sh "$here/check.sh" "$@" || status=$?
echo "status=$status" >>"$GITHUB_OUTPUT"
[ ! -f "$sarif" ] || echo "sarif=$sarif" >>"$GITHUB_OUTPUT"
[ ! -f "$findings" ] || sh "$here/cut.sh" summary <"$findings" >>"$GITHUB_STEP_SUMMARY"
exit "$status"
