#!/bin/sh
# The check of action.yml: findings on the lines of the change, in the job's summary, and in a SARIF file for code
# scanning. Beside what ci/check.sh takes from the environment:
#
#   STRATC_FORMAT   how findings are shown in the log
#   STRATC_SUMMARY  "true" when they are to stand in the job's summary too
set -eu

sarif=$RUNNER_TEMP/stratc.sarif
rm -f "$sarif"
set -- "$STRATC_FORMAT" "sarif=$sarif"
[ "$STRATC_SUMMARY" != true ] || set -- "$@" "markdown=$GITHUB_STEP_SUMMARY"

status=0
sh "$(dirname "$0")/check.sh" "$@" || status=$?
echo "status=$status" >>"$GITHUB_OUTPUT"
[ ! -f "$sarif" ] || echo "sarif=$sarif" >>"$GITHUB_OUTPUT"
exit "$status"
