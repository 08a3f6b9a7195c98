#!/bin/sh
# Puts a text into a comment on a pull request. The comment that it put there before is brought up to date, so that there is
# never more than one. Where nothing is different and there is no comment, there need not be one.
#
#   ci/github-comment.sh FILE same|different
#
# Ends with 1, and says why, where it could not comment. From the environment, beside what GitHub sets:
#
#   STRATC_TOKEN         the token of the workflow
#   STRATC_PULL_REQUEST  the number of the pull request; empty where there is none
set -eu

file=$1
difference=$2
[ -n "${STRATC_PULL_REQUEST:-}" ] || exit 1
# shellcheck source=ci/api.sh
. "$(dirname "$0")/api.sh"
has curl && has jq || exit 1
authorise "Authorization: Bearer $STRATC_TOKEN"
repository=$GITHUB_API_URL/repos/$GITHUB_REPOSITORY

refuse() {
  echo "::warning title=stratc diff::$1, so the comparison stands in the summary of this job. $(jq -r '.message // empty' "$answer" 2>/dev/null)"
  exit 1
}

# Nobody else's comment is touched, even if it begins like ours.
# shellcheck disable=SC2016 # a variable of jq
ours='.user.login == "github-actions[bot]" and (.body | startswith($hidden))'
found=$(find_comment "$repository/issues/$STRATC_PULL_REQUEST/comments" "$ours" --arg hidden "$(head -n 1 "$file")") ||
  refuse "The comments of the pull request could not be read"
if [ -z "$found" ] && [ "$difference" = same ]; then
  echo "nothing is promised differently, so there is no comment"
  exit 0
fi

jq -Rs '{body: .}' "$file" >"$scratch/body"
if [ -n "$found" ]; then
  status=$(call PATCH "$repository/issues/comments/$found" --data-binary "@$scratch/body")
else
  status=$(call POST "$repository/issues/$STRATC_PULL_REQUEST/comments" --data-binary "@$scratch/body")
fi
case $status in
  20[01]) jq -r '"the comparison stands in " + .html_url' "$answer" ;;
  401 | 403 | 404) refuse "The token of this workflow may not comment (it needs \"permissions: {pull-requests: write}\", which pull requests from forks never have)" ;;
  *) refuse "GitHub did not take the comment ($status)" ;;
esac
