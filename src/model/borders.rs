//! Land and borders of the world: Natural Earth's, at two levels of detail.
//!
//! Owns the reading of the packed asset (`assets/make_borders.py` describes and makes it). Borders are
//! drawn as Natural Earth has them, by who holds the ground; `assets/disputed.tsv` says which are
//! disputed. Neither is an opinion of this program.

use super::LonLat;

const PACKED: &[u8] = include_bytes!("../../assets/borders.bin");
const MAGIC: &[u8] = b"ATB1";
/// Steps of a coordinate in a degree.
const STEPS: f64 = 400.0;

/// How much of coasts and borders is told.
#[derive(Copy, Clone, Debug, PartialEq, Eq, Hash)]
pub enum Detail {
    /// For the whole world: 1 to 110 million; states of less than some 50 km are left out.
    Coarse,
    /// For a closer look: 1 to 50 million.
    Fine,
}

/// What a line of the map is.
#[derive(Copy, Clone, Debug, PartialEq, Eq)]
pub enum LineKind {
    /// Between land and water.
    Coast,
    /// Between two areas.
    Border,
    /// Between two areas, and disputed.
    Disputed,
}

/// A line, which is there once whatever it bounds.
#[derive(Clone, Debug, PartialEq)]
pub struct BorderLine {
    /// What it is.
    pub kind: LineKind,
    /// Its points, in order.
    pub points: Vec<LonLat>,
}

/// The world at one level of detail.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Borders {
    /// All coasts and borders.
    pub lines: Vec<BorderLine>,
    /// Each piece of land of one area: its outer ring, then its holes; of each ring the lines that it
    /// goes along, with whether it goes backwards.
    polygons: Vec<Vec<Vec<(usize, bool)>>>,
}

impl Borders {
    /// Unpacks a level: some milliseconds for the fine one.
    #[must_use]
    pub fn of(detail: Detail) -> Self {
        let mut packed = Packed(PACKED.strip_prefix(MAGIC).unwrap_or_default());
        let coarse = packed.level();
        let level = match detail {
            Detail::Coarse => coarse,
            Detail::Fine => packed.level(),
        };
        level.unwrap_or_default()
    }

    /// Each piece of land of one area as rings of points, the outer one first. A ring ends before its
    /// first point comes again.
    pub fn polygons(&self) -> impl Iterator<Item = Vec<Vec<LonLat>>> {
        self.polygons.iter().map(|rings| rings.iter().map(|ring| self.ring(ring)).collect())
    }

    fn ring(&self, along: &[(usize, bool)]) -> Vec<LonLat> {
        let mut points: Vec<LonLat> = Vec::new();
        for (number, backwards) in along {
            let Some(line) = self.lines.get(*number) else { continue };
            // A line begins where the one before ends.
            points.pop();
            if *backwards {
                points.extend(line.points.iter().rev());
            } else {
                points.extend(&line.points);
            }
        }
        points.pop();
        points
    }
}

/// What is not yet read.
struct Packed(&'static [u8]);

impl Packed {
    fn level(&mut self) -> Option<Borders> {
        let count = self.number()?;
        let lines = (0..count).map(|_| self.line()).collect::<Option<_>>()?;
        let count = self.number()?;
        let polygons = (0..count).map(|_| self.polygon()).collect::<Option<_>>()?;
        Some(Borders { lines, polygons })
    }

    fn line(&mut self) -> Option<BorderLine> {
        let kind = match self.byte()? {
            0 => LineKind::Coast,
            1 => LineKind::Border,
            _ => LineKind::Disputed,
        };
        let count = self.number()?;
        let (mut x, mut y) = (0, 0);
        let point = |_| {
            x += self.signed()?;
            y += self.signed()?;
            Some(LonLat::new(x as f64 / STEPS, y as f64 / STEPS))
        };
        Some(BorderLine { kind, points: (0..count).map(point).collect::<Option<_>>()? })
    }

    fn polygon(&mut self) -> Option<Vec<Vec<(usize, bool)>>> {
        let rings = self.number()?;
        let ring = |_| {
            let lines = self.number()?;
            let along = |_| self.number().map(|number| ((number / 2) as usize, number % 2 == 1));
            (0..lines).map(along).collect::<Option<_>>()
        };
        (0..rings).map(ring).collect()
    }

    fn byte(&mut self) -> Option<u8> {
        let (first, rest) = self.0.split_first()?;
        self.0 = rest;
        Some(*first)
    }

    /// LEB128.
    fn number(&mut self) -> Option<u64> {
        let (mut number, mut shift) = (0, 0_u32);
        loop {
            let byte = self.byte()?;
            number |= u64::from(byte & 0x7f).checked_shl(shift)?;
            if byte & 0x80 == 0 {
                return Some(number);
            }
            shift += 7;
        }
    }

    /// Zigzag: 0, −1, 1, −2, …
    fn signed(&mut self) -> Option<i64> {
        let number = self.number()?;
        let half = (number / 2).cast_signed();
        Some(if number % 2 == 0 { half } else { -half - 1 })
    }
}

#[cfg(test)]
mod tests {
    use super::{Borders, Detail, LineKind};

    #[test]
    fn both_levels_are_whole() {
        for (detail, polygons, points) in
            [(Detail::Coarse, 280, 8_000), (Detail::Fine, 1_300, 75_000)]
        {
            let borders = Borders::of(detail);
            assert!(borders.polygons().count() > polygons, "{}", borders.polygons().count());
            let all: usize = borders.lines.iter().map(|line| line.points.len()).sum();
            assert!(all > points, "{all}");
            for point in borders.lines.iter().flat_map(|line| &line.points) {
                assert!(point.lon.abs() <= 180.0 && point.lat.abs() <= 90.0, "{point:?}");
            }
            for ring in borders.polygons().flatten() {
                assert!(ring.len() >= 3);
            }
        }
    }

    /// Each disputed border of the table is there, where it lies.
    #[test]
    fn disputed_borders_are_told_from_others() {
        for detail in [Detail::Coarse, Detail::Fine] {
            let borders = Borders::of(detail);
            let has = |kind, west: f64, south: f64, east: f64, north: f64| {
                borders.lines.iter().filter(|line| line.kind == kind).any(|line| {
                    let inside = line.points.iter().filter(|point| {
                        (west..east).contains(&point.lon) && (south..north).contains(&point.lat)
                    });
                    inside.count() > 1
                })
            };
            assert!(has(LineKind::Disputed, -14.0, 26.0, -8.0, 28.5), "Western Sahara and Morocco");
            assert!(has(LineKind::Disputed, 33.4, 45.5, 35.2, 46.4), "Crimea");
            assert!(has(LineKind::Disputed, 73.5, 33.0, 78.0, 36.0), "Kashmir");
            assert!(has(LineKind::Disputed, 32.5, 34.8, 34.2, 35.4), "Northern Cyprus");
            assert!(has(LineKind::Border, 69.0, 24.0, 72.5, 29.0), "India and Pakistan, south");
            assert!(!has(LineKind::Disputed, 69.0, 24.0, 72.5, 29.0), "India and Pakistan, south");
            assert!(!has(LineKind::Disputed, -12.0, 10.0, 4.0, 20.0), "Mali");
        }
    }
}
