#!/usr/bin/env python3
"""Draws the flag atlas: `flags.png` and the order of its cells, `flags.txt`.

The flags are the 3:2 SVGs of the npm package `country-flag-icons` (MIT, see
`flags.LICENSE`). Only two-letter codes of `countries.tsv` and the European
Union are taken: the package also has regions and territories without a code.

    npm install country-flag-icons
    pip install pillow resvg_py
    python3 assets/make_flags.py node_modules/country-flag-icons/3x2

A cell is 96 x 64 pixels, sixteen to a row, without gaps: sample half a pixel
inside the cell, or linear filtering bleeds in the neighbour. The same SVGs and
versions give the same bytes.
"""

import io
import sys
from pathlib import Path

import resvg_py
from PIL import Image

CELL = (96, 64)
COLUMNS = 16
OVERSAMPLING = 4
ORGANISATIONS = {"EU"}
HERE = Path(__file__).resolve().parent


def wanted_codes() -> list[str]:
    """The alpha-2 codes of the country table, and the organisations with a flag."""
    rows = (HERE / "countries.tsv").read_text(encoding="utf-8").splitlines()
    table = [row.split("\t") for row in rows if row and not row.startswith("#")]
    column = table[0].index("alpha2")
    return sorted({row[column] for row in table[1:] if row[column]} | ORGANISATIONS)


def draw(svg: Path) -> Image.Image:
    """One flag, drawn large and brought down to the size of a cell."""
    width, height = (side * OVERSAMPLING for side in CELL)
    drawn = resvg_py.svg_to_bytes(
        svg_string=svg.read_text(encoding="utf-8"), width=width, height=height
    )
    image = Image.open(io.BytesIO(bytes(drawn))).convert("RGBA")
    # Some drawings end short of their frame: the flag proper fills the cell.
    solid = image.getchannel("A").point(lambda alpha: 255 if alpha > 127 else 0)
    image = image.crop(solid.getbbox()).resize((width, height), Image.Resampling.LANCZOS)
    cell = image.resize(CELL, Image.Resampling.BOX)
    cell.putalpha(255)
    return cell


def main(folder: Path) -> int:
    codes = wanted_codes()
    missing = [code for code in codes if not (folder / f"{code}.svg").is_file()]
    if missing:
        print("no flag for", *missing, file=sys.stderr)
    codes = [code for code in codes if code not in missing]
    rows = -(-len(codes) // COLUMNS)
    atlas = Image.new("RGBA", (CELL[0] * COLUMNS, CELL[1] * rows), (0, 0, 0, 0))
    for place, code in enumerate(codes):
        row, column = divmod(place, COLUMNS)
        atlas.paste(draw(folder / f"{code}.svg"), (column * CELL[0], row * CELL[1]))
    atlas.save(HERE / "flags.png", optimize=True)
    (HERE / "flags.txt").write_text("".join(f"{code}\n" for code in codes))
    print(f"{len(codes)} flags, {atlas.width} x {atlas.height} pixels")
    return 1 if missing else 0


if __name__ == "__main__":
    if len(sys.argv) != 2:
        sys.exit(__doc__)
    sys.exit(main(Path(sys.argv[1])))
