#!/usr/bin/env python3
"""Writes the typefaces of web pages, fonts/pages/*.woff2, from the whole ones beside this file.

    pip install -r fonts/requirements.txt
    fonts/subset.py           writes them
    fonts/subset.py --check   fails if they are not what it would write

Every page holds a copy of each, so they have the letters that plans are written with and no others: a browser takes what
is missing from the reader's own typefaces. `tests/it/typefaces.rs` holds what they must have. Source is a reserved name
under the licence of Source Sans 3, so that a part of it has to be called something else.
"""

import io
import sys
from pathlib import Path

from fontTools import subset
from fontTools.ttLib import TTFont

FOLDER = Path(__file__).parent

# ASCII and Latin-1, with the no-break space and the soft hyphen; what Northern, Lule and Inari Sámi add; punctuation.
LETTERS = "".join(map(chr, [*range(0x20, 0x7F), *range(0xA0, 0x100)]))
LETTERS += "ČčĐđŊŋŠšŦŧŽžŃń" + "‐‑–—‘’‚“”„†•…‰′″‹›€−\u2009\u202f"
# What running text needs as well: names in Polish, Lithuanian and Latvian, Croatian, Czech and Slovak, Turkish, Romanian,
# Hungarian and French, and signs of figures and states.
MORE = "ĄąĆćĘęŁłŚśŹźŻż ĖėĮįŪūŲųĀāĒēĢģĪīĶķĻļŅņ ĎďĚěŇňŘřŤťŮů ĞğİıŞş ĂăȘșȚț ŐőŰű ŒœŸ" + "™≈≠≤≥←↑→↓₂▲▼◆○●✓"

FACES = {
    "sans-regular": ("SourceSans3-Regular.ttf", "Stratc Sans", "Regular", LETTERS + MORE),
    "sans-semibold": ("SourceSans3-SemiBold.ttf", "Stratc Sans", "SemiBold", LETTERS + MORE),
    "serif-semibold": ("LibertinusSerif-Semibold.otf", "Stratc Serif", "SemiBold", LETTERS),
    "serif-italic": ("LibertinusSerif-Italic.otf", "Stratc Serif", "Italic", LETTERS),
}


def part(file, family, style, letters):
    """The bytes of a typeface with these letters only, kerned, and in the forms that their language asks for."""
    font = TTFont(FOLDER / file, recalcTimestamp=False)
    options = subset.Options(layout_features=["kern", "locl"], name_IDs=[0, 13, 14], hinting=False, desubroutinize=True)
    options.drop_tables += ["BASE", "STAT", "gasp", "prep"]
    subsetter = subset.Subsetter(options)
    subsetter.populate(text=letters)
    subsetter.subset(font)
    for number, name in [(1, family), (2, style), (4, f"{family} {style}"), (6, f"{family}-{style}".replace(" ", ""))]:
        font["name"].setName(name, number, 3, 1, 0x409)
    font.flavor = "woff2"
    data = io.BytesIO()
    font.save(data)
    return data.getvalue()


def main():
    only_looks = sys.argv[1:] == ["--check"]
    stale = []
    for name, face in FACES.items():
        path, data = FOLDER / "pages" / f"{name}.woff2", part(*face)
        print(f"{path.name}: {len(data)} bytes")
        if not only_looks:
            path.parent.mkdir(exist_ok=True)
            path.write_bytes(data)
        elif not path.exists() or path.read_bytes() != data:
            stale.append(path.name)
    if stale:
        sys.exit(f"not what fonts/subset.py writes: {', '.join(stale)}")


main()
