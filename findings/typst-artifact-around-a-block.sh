#!/usr/bin/env bash
# typst 0.15.2 (PyPI), which typesets with Typst 0.15; PDF/UA-1
#
# `pdf.artifact(block(line(length: 100%)))` holds nothing but a line. Where the block moves to the top of the next page, and
# the page before has footnotes, typesetting is refused: "PDF artifacts may not contain links", with the hint that footnotes
# are links too. The block's place has begun when the footnotes of the page are laid out, so they count as inside the
# artifact. `block(pdf.artifact(line(length: 100%)))` looks the same and is always accepted.
#
# What one would have sworn: that an artifact holds what is written in it, wherever a page ends, and that it makes no
# difference whether a line or the block around the line is marked.
#
# Whom it hurts: authors of templates for accessible PDFs. A document is typeset for months, until an edit somewhere else
# moves one line over a page with footnotes; the error names no place, since the link that it means was made by Typst.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
python3 -m venv tools
tools/bin/pip install --quiet --disable-pip-version-check typst==0.15.2
cat > probe.py <<'PYTHON'
import typst


def refused(rule):
    head = '#set document(title: "Probe")\n#set text(lang: "en")\n#set page(height: 60mm, width: 80mm, margin: 8mm)\n'
    body = "\n".join(f"Line.#footnote[Note {n}.]\n\n#rule()\n" for n in range(12))
    try:
        typst.compile(f"#let rule() = {rule}\n{head}{body}".encode(), format="pdf", pdf_standards=["ua-1"])
    except typst.TypstError as error:
        return str(error)
    return None


around = refused("pdf.artifact(block(line(length: 100%)))")
inside = refused("block(pdf.artifact(line(length: 100%)))")
print("artifact around the block:", around)
print("artifact inside the block:", inside)
assert around and "artifacts may not contain links" in around, "the behaviour has changed"
assert inside is None, "the behaviour has changed"
PYTHON
tools/bin/python probe.py
