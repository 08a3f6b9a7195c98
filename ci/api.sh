# What the scripts that comment on changes have in common. To be read by them: . ci/api.sh
#
# `authorise HEADER` sets the header that requests are signed with, `call METHOD ADDRESS [ARGUMENT FOR CURL]...` makes one
# and prints its status, and what came back is in $answer.
# shellcheck shell=sh

scratch=$(mktemp -d)
trap 'rm -rf "$scratch"' EXIT
answer=$scratch/answer

# On a command line, everybody on the machine could read the token.
authorise() {
  (umask 077 && printf '%s\n' "$1" >"$scratch/headers")
}

# 000 stands for no answer at all.
call() {
  method=$1
  address=$2
  shift 2
  : >"$answer"
  curl --silent --show-error --max-time 60 --request "$method" --header "@$scratch/headers" --output "$answer" \
    --write-out '%{http_code}' "$@" "$address" || true
}

# Whether a program is there that the caller needs.
has() {
  command -v "$1" >/dev/null && return
  echo "a comment on the change needs $1, which is not installed here" >&2
  return 1
}

# The first of all the comments below an address that a filter of jq accepts: its id, or nothing. The filter knows $hidden, the
# line that a comment begins with, and what else is given. Fails where the comments cannot be read.
find_comment() {
  comments=$1
  filter=$2
  shift 2
  page=1
  while :; do
    [ "$(call GET "$comments?per_page=100&page=$page")" = 200 ] || return 1
    found=$(jq -r "$@" "[.[] | select($filter)][0].id // empty" "$answer" 2>/dev/null) || return 1
    if [ -n "$found" ] || [ "$(jq length "$answer")" -lt 100 ]; then break; fi
    page=$((page + 1))
  done
  echo "$found"
}
