#!/bin/sh
# The comparison of ci/gitlab-diff.yml: what a merge request promises differently, as a comment on it where STRATC_TOKEN
# allows that, and always in a file for the job's artifacts.
#
#   ci/gitlab-diff.sh FILE
#
# Beside what ci/diff.sh and ci/gitlab-comment.sh take from the environment:
#
#   STRATC_BASE  the version to compare with; without it, the commit of the target branch that the merge request grew from
set -eu

here=$(dirname "$0")
file=$1

# In a container, the checkout may belong to another user, and git would refuse to read it.
export GIT_CONFIG_COUNT=1 GIT_CONFIG_KEY_0=safe.directory GIT_CONFIG_VALUE_0='*'

# A pipeline for merged results runs on the two branches together, and names the newest commit of the target branch.
base=${STRATC_BASE:-${CI_MERGE_REQUEST_TARGET_BRANCH_SHA:-${CI_MERGE_REQUEST_DIFF_BASE_SHA:-}}}
if [ -z "$base" ]; then
  echo "This pipeline is not for a merge request, so there is no target branch. Say what to compare with: \"inputs: {base: …}\"." >&2
  exit 2
fi
if [ -z "${STRATC_BASE:-}" ] && ! git cat-file -e "$base^{commit}"; then
  echo "The commit $base of the target branch is not in this clone, so there is nothing to compare with. Set \"GIT_DEPTH: 0\" for this job." >&2
  exit 2
fi

status=0
difference=$(sh "$here/diff.sh" "$base" "$file") || status=$?
[ "$status" -le 1 ] || exit "$status"
[ -z "${CI_MERGE_REQUEST_IID:-}" ] || sh "$here/gitlab-comment.sh" "$file" "$difference" || true
exit "$status"
