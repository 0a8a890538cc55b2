//! Measures of the network as rows of a table: in the order of one of them, each figure in words.

use emath::{Rect, pos2};

use super::{Measure as Measuring, counts, cut};
use crate::query::{Catalog, Measures, PartyIx, PartyMeasures};
use crate::say;
use crate::state::Measure;
use crate::theme::{Weight, height, sign, size, space};

/// Height of a row in points.
pub const ROW: f32 = height::SIGNED_ROW;
/// Width of a figure in points, at most.
const FIGURE: f32 = 96.0;
/// Room for the flag before a name, in points.
const FLAG: f32 = 28.0;

/// A country's measures as a row.
#[derive(Clone, Debug, PartialEq)]
pub struct MeasureRow {
    /// Which party.
    pub party: PartyIx,
    /// The whole row.
    pub rect: Rect,
    /// Its name, cut to its room.
    pub name: String,
    /// Its flag with its place.
    pub flag: Option<(Rect, &'static str)>,
    /// Each figure, its right end, and whether rows are sorted by it.
    pub figures: Vec<(String, f32, bool)>,
}

/// Rows by falling value of a measure, equal ones by name; those without a value come last.
#[must_use]
pub fn sorted<'a>(
    catalog: &Catalog,
    measures: &'a Measures,
    order: Measure,
) -> Vec<&'a PartyMeasures> {
    let mut rows: Vec<&PartyMeasures> = measures.parties.iter().collect();
    rows.sort_by_cached_key(|it| catalog.party_called(it.party).to_lowercase());
    rows.sort_by(|one, other| value(order, other).total_cmp(&value(order, one)));
    rows
}

/// What rows are sorted by.
fn value(measure: Measure, of: &PartyMeasures) -> f64 {
    match measure {
        Measure::Events => f64::from(of.events),
        Measure::Degree => f64::from(of.degree),
        Measure::Strength => f64::from(of.strength),
        Measure::Betweenness => of.betweenness,
        Measure::Reciprocity => of.reciprocity.unwrap_or(-1.0),
        // The first community comes first.
        Measure::Community => of.community.map_or(f64::NEG_INFINITY, |place| -(place as f64)),
    }
}

/// A measure as it is read; "–" where it has no value.
#[must_use]
pub fn figure(measure: Measure, of: &PartyMeasures) -> String {
    let none = || "–".to_owned();
    match measure {
        Measure::Events => counts::grouped(of.events),
        Measure::Degree => counts::grouped(of.degree),
        Measure::Strength => counts::grouped(of.strength),
        Measure::Betweenness => percent(of.betweenness),
        Measure::Reciprocity => of.reciprocity.map_or_else(none, percent),
        Measure::Community => of.community.map_or_else(none, |place| (place + 1).to_string()),
    }
}

/// "12 %", "0.4 %": small parts are not nothing.
fn percent(part: f64) -> String {
    let hundredths = part * 100.0;
    counts::percent(part, usize::from(hundredths > 0.0 && hundredths < 9.95))
}

/// "12 parties · density 25 % · …": the measures of the whole network.
#[must_use]
pub fn whole(measures: &Measures) -> String {
    let mut words = vec![say!("measures-parties", count = measures.parties.len())];
    if let Some(density) = measures.density {
        words.push(say!("measures-density", part = percent(density)));
    }
    if let Some(reciprocity) = measures.reciprocity {
        words.push(say!("measures-reciprocity", part = percent(reciprocity)));
    }
    if let Some(modularity) = measures.communities.modularity {
        let many = measures.communities.groups.len();
        let modularity = counts::decimal(modularity, 2);
        words.push(say!("measures-communities", count = many, modularity = modularity));
    }
    words.join(" · ")
}

/// The room of each measure in a row of the table.
#[must_use]
pub fn columns(rect: Rect) -> Vec<(Measure, Rect)> {
    let count = Measure::EVERY.len() as f32;
    // All of them and a name fit beside each other.
    let width = FIGURE.min(rect.width() * 0.7 / count);
    let room = |(place, measure): (usize, Measure)| {
        let right = rect.right() - width * (count - 1.0 - place as f32);
        (measure, Rect::from_x_y_ranges(right - width..=right, rect.y_range()))
    };
    Measure::EVERY.into_iter().enumerate().map(room).collect()
}

/// Lays out a row of a table in some order, in a place and with its name in a language.
pub fn measure_row(
    catalog: &Catalog,
    own: &PartyMeasures,
    order: Measure,
    (rect, language): (Rect, &str),
    measure: &mut dyn Measuring,
) -> MeasureRow {
    let columns = columns(rect);
    let left = rect.left() + FLAG;
    let room = columns.first().map_or(rect.right(), |(_, first)| first.left()) - left;
    let at = pos2(rect.left() + space::XS + sign::FLAG / 2.0, rect.center().y);
    let place = Rect::from_center_size(at, sign::FLAG_SIZE);
    let name = catalog.party_name_in(own.party, language);
    let flag = catalog.party(own.party).and_then(|party| party.flag);
    MeasureRow {
        party: own.party,
        rect,
        name: cut(name, room, size::SMALL, Weight::SemiBold, measure),
        flag: flag.map(|code| (place, code)),
        figures: columns
            .into_iter()
            .map(|(measure, room)| (figure(measure, own), room.right() - 2.0, measure == order))
            .collect(),
    }
}

impl MeasureRow {
    /// Left end of the name.
    #[must_use]
    pub fn name_at(&self) -> emath::Pos2 {
        pos2(self.rect.left() + FLAG, self.rect.center().y)
    }
}

#[cfg(test)]
mod tests {
    use super::percent;

    #[test]
    fn small_parts_are_told_apart_from_nothing() {
        assert_eq!(
            [0.0, 0.004, 0.099, 0.12, 1.0].map(percent),
            ["0 %", "0.4 %", "9.9 %", "12 %", "100 %"]
        );
    }
}
