#!/usr/bin/env python3
"""Packs the borders of the map, `borders.bin`, and where countries lie, `anchors.tsv`.

The borders are Natural Earth's (public domain) in the TopoJSON of the npm
package `world-atlas` (ISC, see `borders.LICENSE`), at 1:110 million for the
whole world and 1:50 million for closer looks. Which of them are disputed is
this project's table, `disputed.tsv`.

    npm install world-atlas@2.0.2
    pip install shapely
    python3 assets/make_borders.py node_modules/world-atlas

`borders.bin` is `ATB1`, then the two levels, coarse first. Numbers are LEB128;
signed ones are zigzag-coded. A level is

    number of arcs, then of each: a byte (0 coast, 1 border, 2 disputed border),
        number of points, and of each point its longitude and latitude in
        1/400 of a degree, as a difference to the point before;
    number of polygons, then of each: number of rings, outer ring first, then of
        each: number of arcs, and of each arc twice its number, plus one where
        it is walked backwards.

An arc belongs to the one or two areas that it bounds, so that a border is there
once. `anchors.tsv` has a point for every country of `countries.tsv`: of its
largest polygon the point farthest from any edge, or one of the table below.
The same package gives the same bytes.
"""

import json
import math
import sys
from pathlib import Path

from shapely.geometry import Polygon
from shapely.ops import polylabel

STEPS = 400
HERE = Path(__file__).resolve().parent
COAST, BORDER, DISPUTED = range(3)
# Areas without a number of their own.
BY_NAME = {"Kosovo": "XKX"}

# Latitude and longitude, to a tenth of a degree, of those that the borders do not list by
# themselves, whose largest island is not where most people live, or that hold a pole: the largest
# settlement; of those without any, the middle.
BY_HAND = {
    "ATA": (-79.0, 20.0), "BES": (12.2, -68.3), "BVT": (-54.4, 3.4), "CCK": (-12.2, 96.8),
    "CXR": (-10.5, 105.6), "GIB": (36.1, -5.4), "GLP": (16.2, -61.5), "GUF": (4.9, -52.3),
    "KIR": (1.4, 173.0), "MTQ": (14.6, -61.0), "MYT": (-12.8, 45.2), "REU": (-21.1, 55.5),
    "SJM": (78.2, 15.6), "TKL": (-9.2, -171.8), "TUV": (-8.5, 179.2), "UMI": (19.3, 166.6),
}


def table(name: str) -> list[dict[str, str]]:
    """A table of this folder, by its heading."""
    lines = (HERE / name).read_text(encoding="utf-8").splitlines()
    rows = [line.split("\t") for line in lines if line and not line.startswith("#")]
    return [dict(zip(rows[0], row, strict=True)) for row in rows[1:]]


def unsigned(number: int) -> bytes:
    out = bytearray()
    while number > 0x7F:
        out.append(number & 0x7F | 0x80)
        number >>= 7
    out.append(number)
    return bytes(out)


def signed(number: int) -> bytes:
    return unsigned(number * 2 if number >= 0 else -number * 2 - 1)


def decoded(topology: dict) -> list[list[tuple[float, float]]]:
    """The arcs in degrees."""
    (x_scale, y_scale) = topology["transform"]["scale"]
    (x_origin, y_origin) = topology["transform"]["translate"]
    arcs = []
    for arc in topology["arcs"]:
        x = y = 0
        points = []
        for x_step, y_step in arc:
            x, y = x + x_step, y + y_step
            points.append((x * x_scale + x_origin, y * y_scale + y_origin))
        arcs.append(points)
    return arcs


def polygons(geometry: dict) -> list[list[list[int]]]:
    if geometry["type"] == "Polygon":
        return [geometry["arcs"]]
    return geometry["arcs"]


def ring_points(arcs: list, ring: list[int]) -> list[tuple[float, float]]:
    points = []
    for arc in ring:
        points += (arcs[arc] if arc >= 0 else arcs[~arc][::-1])[:-1]
    return points


def pieces(points: list, rows: list[dict[str, str]]) -> list[tuple[int, list]]:
    """A border between two areas, cut where it begins or ceases to be disputed."""
    boxes = [tuple(map(float, row["box"].split())) for row in rows if row["box"]]
    whole = any(not row["box"] for row in rows)

    def kind(start: tuple, end: tuple) -> int:
        x, y = (start[0] + end[0]) / 2, (start[1] + end[1]) / 2
        inside = any(w <= x <= e and s <= y <= n for w, s, e, n in boxes)
        return DISPUTED if whole or inside else BORDER

    cut = []
    for start, end in zip(points, points[1:]):
        if cut and cut[-1][0] == kind(start, end):
            cut[-1][1].append(end)
        else:
            cut.append((kind(start, end), [start, end]))
    return cut


def steps(points: list) -> list[tuple[int, int]]:
    """Points in whole steps, without those that fall on the one before."""
    whole = [(round(x * STEPS), round(y * STEPS)) for x, y in points]
    return [step for i, step in enumerate(whole) if i == 0 or step != whole[i - 1]]


def level(topology: dict, codes: dict[str, str], disputed: list[dict[str, str]]) -> bytes:
    arcs = decoded(topology)
    owners: dict[int, set[str]] = {}
    areas = []
    for geometry in topology["objects"]["countries"]["geometries"]:
        name = geometry["properties"]["name"]
        owner = codes.get(geometry.get("id"), BY_NAME.get(name, name))
        for polygon in polygons(geometry):
            # The hole at the South Pole is an artefact of stitching; some islands are a line.
            rings = [r for r in polygon if max(y for _, y in ring_points(arcs, r)) > -89]
            rings = [r for r in rings if len(set(steps(ring_points(arcs, r)))) > 2]
            if not rings:
                continue
            areas.append(rings)
            for arc in (arc for ring in rings for arc in ring):
                owners.setdefault(arc if arc >= 0 else ~arc, set()).add(owner)
    met, written, places = set(), [], {}
    for number, owner in sorted(owners.items()):
        rows = [row for row in disputed if {row["one"], row["other"]} == owner]
        met |= {row["what"] for row in rows}
        shared = pieces(arcs[number], rows) if len(owner) == 2 else [(COAST, arcs[number])]
        places[number] = range(len(written), len(written) + len(shared))
        written += shared
    out = bytearray(unsigned(len(written)))
    for kind, points in written:
        whole = steps(points)
        out.append(kind)
        out += unsigned(len(whole))
        before = (0, 0)
        for step in whole:
            out += signed(step[0] - before[0]) + signed(step[1] - before[1])
            before = step
    out += unsigned(len(areas))
    for rings in areas:
        out += unsigned(len(rings))
        for ring in rings:
            refs = []
            for arc in ring:
                own = places[arc if arc >= 0 else ~arc]
                refs += [2 * p for p in own] if arc >= 0 else [2 * p + 1 for p in reversed(own)]
            out += unsigned(len(refs)) + b"".join(map(unsigned, refs))
    print(f"{len(written)} arcs, {sum(len(p) for _, p in written)} points, disputed: {sorted(met)}")
    return bytes(out)


def anchor(arcs: list, geometry: dict) -> tuple[float, float]:
    """Latitude and longitude of the point of the largest polygon farthest from its edges."""
    best = None
    for polygon in polygons(geometry):
        rings = []
        for ring in polygon:
            points = ring_points(arcs, ring)
            unwrapped = [points[0]]
            for x, y in points[1:]:
                turns = round((unwrapped[-1][0] - x) / 360)
                unwrapped.append((x + 360 * turns, y))
            rings.append(unwrapped)
        south, north = (f(y for _, y in rings[0]) for f in (min, max))
        narrow = math.cos(math.radians((south + north) / 2))
        shape = Polygon(
            [(x * narrow, y) for x, y in rings[0]], [[(x * narrow, y) for x, y in r] for r in rings[1:]]
        )
        if best is None or shape.area > best[0]:
            best = (shape.area, shape.buffer(0), narrow)
    _, shape, narrow = best
    if shape.geom_type == "MultiPolygon":
        shape = max(shape.geoms, key=lambda part: part.area)
    point = polylabel(shape, tolerance=max(0.02, math.sqrt(shape.area) / 200))
    return (round(point.y, 2), round((point.x / narrow + 180) % 360 - 180, 2))


def main(folder: Path) -> int:
    coarse, fine = (
        json.loads((folder / f"countries-{scale}.json").read_text(encoding="utf-8"))
        for scale in ("110m", "50m")
    )
    countries = table("countries.tsv")
    codes = {row["numeric"]: row["alpha3"] for row in countries}
    disputed = table("disputed.tsv")
    packed = b"ATB1" + level(coarse, codes, disputed) + level(fine, codes, disputed)
    (HERE / "borders.bin").write_bytes(packed)
    arcs = decoded(fine)
    anchors = {}
    for geometry in fine["objects"]["countries"]["geometries"]:
        name = geometry["properties"]["name"]
        code = codes.get(geometry.get("id"), BY_NAME.get(name))
        # Australia's number stands with its outer islands, too; the mainland comes first.
        if code and code not in anchors and name != "Ashmore and Cartier Is.":
            anchors[code] = anchor(arcs, geometry)
    anchors |= BY_HAND
    missing = [row["alpha3"] for row in countries if row["alpha3"] not in anchors]
    lines = ["# Made by make_borders.py: a point of each country, in degrees.", "alpha3\tlat\tlon"]
    lines += [f"{row['alpha3']}\t{anchors[row['alpha3']][0]}\t{anchors[row['alpha3']][1]}"
              for row in countries if row["alpha3"] in anchors]
    (HERE / "anchors.tsv").write_text("\n".join(lines) + "\n", encoding="utf-8")
    print(f"{len(packed)} bytes, {len(lines) - 2} anchors, missing: {missing}")
    return 1 if missing else 0


if __name__ == "__main__":
    if len(sys.argv) != 2:
        sys.exit(__doc__)
    sys.exit(main(Path(sys.argv[1])))
