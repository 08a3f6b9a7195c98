#!/bin/sh
# Puts a text into a comment on a merge request. The comment that it put there before is brought up to date, so that there is
# never more than one. Where nothing is different and there is no comment, there need not be one.
#
#   ci/gitlab-comment.sh FILE same|different
#
# Ends with 1, and says why, where it could not comment. From the environment, beside what GitLab sets:
#
#   STRATC_TOKEN  an access token of the project with the scope "api"; that of the job may not comment
set -eu

file=$1
difference=$2
# shellcheck source=ci/api.sh
. "$(dirname "$0")/api.sh"

refuse() {
  echo "$1, so the comparison stands in the artifacts of this job alone. $(jq -r '.message // .error // empty' "$answer" 2>/dev/null)" >&2
  exit 1
}

[ -n "${STRATC_TOKEN:-}" ] || refuse "There is no variable STRATC_TOKEN with a token that may comment"
has curl && has jq || exit 1
authorise "PRIVATE-TOKEN: $STRATC_TOKEN"
notes=$CI_API_V4_URL/projects/$CI_MERGE_REQUEST_PROJECT_ID/merge_requests/$CI_MERGE_REQUEST_IID/notes

[ "$(call GET "$CI_API_V4_URL/user")" = 200 ] || refuse "GitLab did not accept the token in STRATC_TOKEN"
author=$(jq .id "$answer")
# Nobody else's comment is touched, even if it begins like ours.
# shellcheck disable=SC2016 # variables of jq
ours='.author.id == $author and (.body | startswith($hidden))'
found=$(find_comment "$notes" "$ours" --arg hidden "$(head -n 1 "$file")" --argjson author "$author") ||
  refuse "The comments of the merge request could not be read"
if [ -z "$found" ] && [ "$difference" = same ]; then
  echo "nothing is promised differently, so there is no comment"
  exit 0
fi

if [ -n "$found" ]; then
  status=$(call PUT "$notes/$found" --data-urlencode "body@$file")
else
  status=$(call POST "$notes" --data-urlencode "body@$file")
fi
case $status in
  20[01]) echo "the comparison stands in a comment on the merge request" ;;
  *) refuse "GitLab did not take the comment ($status; the token needs the scope \"api\" and the role Reporter)" ;;
esac
