#!/bin/sh
# Copies a text from standard input to standard output, as far as the place that it goes to has room. A text that is too
# long ends behind a whole line, with a sentence that says so.
#
#   ci/cut.sh PLACE
#
# PLACE is "comment" (65,536 characters on GitHub) or "summary" (1 MiB). Room is counted in bytes, of which a character has
# at least one. STRATC_LANGUAGE is the language of the sentence: nb, nn or en.
set -eu

case ${1:-}-${STRATC_LANGUAGE:-en} in
  comment-n[bn]) room=65536 rest="*Teksten er lengre enn en kommentar kan være. Resten står i loggen til jobben.*" ;;
  comment-*) room=65536 rest="*The text is longer than a comment can be. The rest of it is in the log of the job.*" ;;
  summary-n[bn]) room=1048576 rest="*Teksten er lengre enn et sammendrag kan være. Resten står i loggen til jobben.*" ;;
  summary-*) room=1048576 rest="*The text is longer than a summary can be. The rest of it is in the log of the job.*" ;;
  *)
    echo "usage: ci/cut.sh comment|summary" >&2
    exit 2
    ;;
esac

# In the locale C, awk counts bytes. What might be the last line is held back until it is known whether another one follows
# for which there is no room.
LC_ALL=C awk -v room="$room" -v rest="$rest" '
  { used += length($0) + 1 }
  used > room { is_cut = 1; exit }
  used > room - length(rest) - 2 { held = held $0 "\n"; next }
  { print }
  END { if (is_cut) print "\n" rest; else printf "%s", held }
'
