#!/bin/sh
# The comparison of diff/action.yml: what a pull request promises differently, as a comment on it. Where the token may not
# comment, as for a pull request from a fork, and outside pull requests, it stands in the job's summary instead.
#
# Beside what ci/diff.sh and ci/github-comment.sh take from the environment:
#
#   STRATC_BASE  the version to compare with; without it, the commit of the target branch that the pull request grew from
set -eu

here=$(dirname "$0")
# A job may compare several workspaces, each in a step of its own.
comment=$(mktemp -d "$RUNNER_TEMP/stratc-diff.XXXXXX")/comment.md

# In a container, the checkout may belong to another user, and git would refuse to read it.
export GIT_CONFIG_COUNT=1 GIT_CONFIG_KEY_0=safe.directory GIT_CONFIG_VALUE_0='*'

refuse() {
  echo "::error title=stratc diff::$1"
  exit 2
}

# Of a merge commit, as actions/checkout makes it, this is the parent on the target branch.
base_of_pull_request() {
  [ -n "${GITHUB_BASE_REF:-}" ] ||
    refuse "This is no pull request, so there is no target branch. Say what to compare with: \"with: {base: …}\"."
  git merge-base "refs/remotes/origin/$GITHUB_BASE_REF" HEAD ||
    refuse "The branch $GITHUB_BASE_REF is not in this clone, so there is nothing to compare with. Give actions/checkout \"fetch-depth: 0\"."
}

if [ -n "${STRATC_BASE:-}" ]; then
  base=$STRATC_BASE
else
  # The message of refuse would be taken for the base.
  base=$(base_of_pull_request) || { echo "$base" && exit 2; }
fi

# The log gets words of authors, who may be strangers: none of them is a command to the host.
end=$(od -An -N16 -tx1 /dev/urandom | tr -d ' \n')
echo "::stop-commands::$end" >&2
status=0
difference=$(sh "$here/diff.sh" "$base" "$comment") || status=$?
echo "::$end::" >&2
echo "status=$status" >>"$GITHUB_OUTPUT"
[ "$status" -le 1 ] || exit "$status"
echo "difference=$difference" >>"$GITHUB_OUTPUT"
echo "comment=$comment" >>"$GITHUB_OUTPUT"
sh "$here/github-comment.sh" "$comment" "$difference" || cat "$comment" >>"$GITHUB_STEP_SUMMARY"
exit "$status"
