//! The matrix of relations: countries by countries, with how often one turned to the other.
//!
//! A row's field under a column counts the visits from the row's country to the column's, and what
//! both took part in without either travelling to the other. So meetings stand on both sides of the
//! diagonal alike, and visits only on the side of who travels. Only what is seen is laid out.

use std::collections::HashMap;

use emath::{Pos2, Rect, Vec2, pos2, vec2};

use super::{Measure, cut};
use crate::model::region;
use crate::query::{Catalog, LaneIndex, LaneKey, PartyIx, PartyKind, Tie, Ties};
use crate::state::{MatrixOrder, Selection};
use crate::theme::{Weight, sign, size};

/// Size of a field in points.
pub const FIELD: Vec2 = vec2(34.0, 20.0);
/// Width of the names beside the rows, in points.
pub const NAMES: f32 = 156.0;
/// Height of the flags and codes above the columns, in points.
pub const HEAD: f32 = 38.0;
/// More countries than this are seldom in sight together.
const MANY: usize = 40;
/// Room for a flag before a name, in points.
const FLAG: f32 = 26.0;

/// What the matrix is made from.
pub struct MatrixInput<'a> {
    /// The catalog.
    pub catalog: &'a Catalog,
    /// Ties in the time that the panel speaks of.
    pub ties: &'a Ties,
    /// Countries from top to bottom, and from left to right.
    pub order: &'a [PartyIx],
    /// Where the whole table begins, in points; out of sight once it is scrolled.
    pub origin: Pos2,
    /// What of it is seen.
    pub visible: Rect,
    /// What is selected.
    pub selection: &'a Selection,
    /// Language of names.
    pub language: &'a str,
}

/// The countries of a field: of its row, and of its column.
pub type FieldOf = (PartyIx, PartyIx);

/// A field that counts something.
#[derive(Clone, Debug, PartialEq)]
pub struct Field {
    /// Who turns to the other.
    pub row: PartyIx,
    /// To whom.
    pub column: PartyIx,
    /// Where it stands.
    pub rect: Rect,
    /// Visits from one to the other, and what both took part in otherwise.
    pub count: u32,
    /// The visits among them.
    pub visits: u32,
    /// 0 to 1: by the square root of the count, so that one event still shows beside a hundred.
    pub strength: f32,
    /// Its pair is selected.
    pub selected: bool,
}

/// A country beside its row or above its column.
#[derive(Clone, Debug, PartialEq)]
pub struct Heading {
    /// Which party.
    pub party: PartyIx,
    /// Where it stands.
    pub rect: Rect,
    /// Its name, cut to its room; above a column its code.
    pub name: String,
    /// ISO alpha-2 code of its flag.
    pub flag: Option<&'static str>,
    /// It is selected, alone or in a pair.
    pub selected: bool,
}

/// The matrix as geometry and words.
#[derive(Clone, Debug, Default)]
pub struct MatrixScene {
    /// The fields that are seen and count something.
    pub fields: Vec<Field>,
    /// Fields of a country with itself, which count nothing.
    pub diagonal: Vec<Rect>,
    /// Countries beside the rows that are seen.
    pub rows: Vec<Heading>,
    /// Countries above the columns that are seen.
    pub columns: Vec<Heading>,
    /// Where fields are seen: all but names and heads.
    pub ground: Option<Rect>,
}

/// Size of a table of so many countries, in points.
#[must_use]
pub fn matrix_size(parties: usize) -> Vec2 {
    vec2(NAMES, HEAD) + FIELD * parties as f32
}

/// How many countries a table of a size has room for.
#[must_use]
pub fn matrix_fitting(size: Vec2) -> usize {
    let fields = (size - vec2(NAMES, HEAD)) / FIELD;
    fields.min_elem().max(0.0) as usize
}

/// How often `from` turned to `to`: all, and the visits among them.
#[must_use]
pub fn turned(tie: &Tie, from: PartyIx) -> (u32, u32) {
    let mutual = tie.events.saturating_sub(tie.a_to_b).saturating_sub(tie.b_to_a);
    let visits = if from == tie.a { tie.a_to_b } else { tie.b_to_a };
    (mutual + visits, visits)
}

/// Countries that have ties, in an order. Who has none in this time is left out. Closest ties are
/// those of `countries`, if their order was made; else the busiest come first.
#[must_use]
pub fn order(
    catalog: &Catalog,
    countries: &LaneIndex,
    ties: &Ties,
    order: MatrixOrder,
) -> Vec<PartyIx> {
    let mut parties: Vec<PartyIx> = ties.parties.iter().map(|(party, _)| *party).collect();
    match order {
        MatrixOrder::Activity => {}
        MatrixOrder::Name => {
            parties
                .sort_by_cached_key(|party| (catalog.party_called(*party).to_lowercase(), *party));
        }
        MatrixOrder::Region => parties.sort_by_cached_key(|party| {
            let states = [PartyKind::Country, PartyKind::FormerState];
            let state = catalog.party(*party).filter(|party| states.contains(&party.kind));
            let region = state.and_then(|state| region::of(&state.code));
            // What is in no region, such as an organisation, stands at the end.
            let place = region.map_or(usize::MAX, |region| region.place);
            (place, catalog.party_called(*party).to_lowercase(), *party)
        }),
        MatrixOrder::Ties => {
            // Of many countries, one may take part in most of what happens: the others have hardly any ties but
            // to it, and the busiest say most.
            let busiest = ties.parties.first().filter(|_| parties.len() > MANY);
            let has_hub = busiest.is_some_and(|(_, count)| *count > ties.events / 2);
            let closest = countries.closest_if_made().filter(|_| !has_hub);
            let Some(lanes) = closest else { return parties };
            let mut rank = vec![usize::MAX; catalog.parties().len()];
            for (place, lane) in lanes.iter().enumerate() {
                if let Some(LaneKey::Party(party)) = countries.key(*lane)
                    && let Some(rank) = rank.get_mut(party.index())
                {
                    *rank = place;
                }
            }
            parties.sort_by_key(|party| rank.get(party.index()).copied());
        }
    }
    parties
}

/// Lays out what is seen of the matrix.
pub fn matrix(input: &MatrixInput<'_>, measure: &mut dyn Measure) -> MatrixScene {
    let head = input.visible.min + vec2(NAMES, HEAD);
    let ground = Rect::from_min_max(head, input.visible.max.max(head));
    let first = input.origin + vec2(NAMES, HEAD);
    let field = |row: usize, column: usize| {
        let at = first + vec2(FIELD.x * column as f32, FIELD.y * row as f32);
        Rect::from_min_size(at, FIELD)
    };
    let place: HashMap<PartyIx, usize> =
        input.order.iter().enumerate().map(|(place, party)| (*party, place)).collect();
    let both = |tie: &Tie| [(tie.a, tie.b), (tie.b, tie.a)];
    let counts =
        input.ties.pairs.iter().flat_map(|tie| both(tie).map(|(from, _)| turned(tie, from).0));
    let most = counts.max().unwrap_or(1).max(1) as f32;
    let pair = input.selection.pair();
    let mut scene = MatrixScene { ground: Some(ground), ..MatrixScene::default() };
    for tie in &input.ties.pairs {
        let (Some(a), Some(b)) = (place.get(&tie.a), place.get(&tie.b)) else { continue };
        for ((row, column), (at, under)) in both(tie).into_iter().zip([(*a, *b), (*b, *a)]) {
            let rect = field(at, under);
            let (count, visits) = turned(tie, row);
            if count > 0 && rect.intersects(ground) {
                scene.fields.push(Field {
                    row,
                    column,
                    rect,
                    count,
                    visits,
                    strength: (count as f32 / most).sqrt(),
                    selected: pair == Some((tie.a, tie.b)) || pair == Some((tie.b, tie.a)),
                });
            }
        }
    }
    // By row, then by column, as one reads.
    let reading = |field: &Field| (place.get(&field.row), place.get(&field.column));
    scene.fields.sort_by(|one, other| reading(one).cmp(&reading(other)));
    for (place, party) in input.order.iter().enumerate() {
        let rect = field(place, place);
        if rect.intersects(ground) {
            scene.diagonal.push(rect);
        }
        if rect.y_range().intersects(ground.y_range()) {
            let left = input.visible.left();
            let rect = Rect::from_x_y_ranges(left..=left + NAMES, rect.y_range());
            let room = NAMES - FLAG - 8.0;
            let name = input.catalog.party_name_in(*party, input.language);
            let name = cut(name, room, size::SMALL, Weight::SemiBold, measure);
            scene.rows.push(input.heading(*party, rect, name));
        }
        if rect.x_range().intersects(ground.x_range()) {
            let top = input.visible.top();
            let rect = Rect::from_x_y_ranges(rect.x_range(), top..=top + HEAD);
            let code = input.catalog.party(*party).map_or("", |party| party.code.as_str());
            let code = cut(code, FIELD.x - 4.0, size::SMALL, Weight::Regular, measure);
            scene.columns.push(input.heading(*party, rect, code));
        }
    }
    scene
}

impl MatrixInput<'_> {
    fn heading(&self, party: PartyIx, rect: Rect, name: String) -> Heading {
        Heading {
            party,
            rect,
            name,
            flag: self.catalog.party(party).and_then(|party| party.flag),
            selected: self.selection.has_party(party),
        }
    }
}

impl MatrixScene {
    /// The country of the row and of the column under a point of the ground.
    #[must_use]
    pub fn pick(&self, at: Pos2) -> Option<FieldOf> {
        self.ground.filter(|ground| ground.contains(at))?;
        let row = self.rows.iter().find(|row| row.rect.y_range().contains(at.y))?;
        let column = self.columns.iter().find(|column| column.rect.x_range().contains(at.x))?;
        (row.party != column.party).then_some((row.party, column.party))
    }

    /// The country whose name is under a point.
    #[must_use]
    pub fn pick_heading(&self, at: Pos2) -> Option<PartyIx> {
        let on_ground = self.ground.is_some_and(|ground| ground.contains(at));
        let mut headings = self.rows.iter().chain(&self.columns).filter(|_| !on_ground);
        headings.find(|heading| heading.rect.contains(at)).map(|heading| heading.party)
    }

    /// The field of a row and a column, if it is seen and counts something.
    #[must_use]
    pub fn field(&self, row: PartyIx, column: PartyIx) -> Option<&Field> {
        self.fields.iter().find(|field| (field.row, field.column) == (row, column))
    }
}

impl Heading {
    /// Where the flag stands beside a row's name.
    #[must_use]
    pub fn flag_rect(&self) -> Rect {
        Rect::from_center_size(pos2(self.rect.left() + 9.0, self.rect.center().y), sign::FLAG_SIZE)
    }

    /// Where a row's name begins.
    #[must_use]
    pub fn name_at(&self) -> Pos2 {
        pos2(self.rect.left() + FLAG, self.rect.center().y)
    }
}

#[cfg(test)]
mod tests {
    use emath::{Rect, pos2, vec2};

    use super::{FIELD, HEAD, MatrixInput, MatrixScene, NAMES, matrix, matrix_size, order};
    use crate::query::Grouping;
    use crate::query::{
        Catalog, Filter, LaneIndex, PartyIx, Shown, Ties, test_catalog as catalog, ties,
    };
    use crate::scene::tests::Typewriter;
    use crate::state::{MatrixOrder, Selection};

    const EVENTS: &str = r#"[
        {"id":"1","kind":"visit","title":"","when":"2020","parties":
            [{"party":"MAR","role":"host"},{"party":"MLI","role":"sender"}]},
        {"id":"2","kind":"visit","title":"","when":"2021","parties":
            [{"party":"MAR","role":"host"},{"party":"MLI","role":"sender"}]},
        {"id":"3","kind":"meeting","title":"","when":"2022","parties":["MAR","MLI","NER"]}]"#;

    fn all(catalog: &Catalog) -> Ties {
        ties(catalog, &Shown::of(catalog, &Filter::default()), None)
    }

    fn lay_out(catalog: &Catalog, order: &[PartyIx], visible: Rect) -> MatrixScene {
        let input = MatrixInput {
            catalog,
            ties: &all(catalog),
            order,
            origin: pos2(0.0, 0.0),
            visible,
            selection: &Selection::default(),
            language: "en",
        };
        matrix(&input, &mut Typewriter)
    }

    #[test]
    fn visits_stand_on_the_side_of_who_travels_and_meetings_on_both() {
        let catalog = catalog(EVENTS);
        let [mar, mli, ner] =
            ["MAR", "MLI", "NER"].map(|code| catalog.find_party(code).expect(code));
        let visible = Rect::from_min_size(pos2(0.0, 0.0), matrix_size(3));
        let scene = lay_out(&catalog, &[mar, mli, ner], visible);
        let count = |row, column| scene.field(row, column).map(|field| (field.count, field.visits));
        assert_eq!(count(mli, mar), Some((3, 2)));
        assert_eq!(count(mar, mli), Some((1, 0)));
        assert_eq!((count(ner, mar), count(mar, ner)), (Some((1, 0)), Some((1, 0))));
        let middle = scene.field(mli, mar).expect("a field").rect.center();
        assert_eq!(scene.pick(middle), Some((mli, mar)));
        assert_eq!(scene.pick(scene.diagonal[0].center()), None);
        assert_eq!(scene.pick_heading(pos2(4.0, HEAD + 4.0)), Some(mar));
        assert_eq!(scene.pick_heading(pos2(NAMES + FIELD.x + 4.0, 4.0)), Some(mli));
    }

    #[test]
    fn neighbours_stand_beside_each_other_and_who_is_no_state_at_the_end() {
        let catalog = catalog(
            r#"[{"id":"1","kind":"meeting","title":"","when":"2020",
                "parties":["ESP","TCD","Alliance","MLI","TUN","BFA","MAR","DDDE"]}]"#,
        );
        let by_region = order(&catalog, &LaneIndex::default(), &all(&catalog), MatrixOrder::Region);
        let names: Vec<&str> = by_region.iter().map(|party| catalog.party_name(*party)).collect();
        let states = ["Morocco", "Tunisia", "Burkina Faso", "Mali", "Chad", "Spain"];
        assert_eq!(names[..6], states);
        assert_eq!((names.len(), names[7]), (8, "Alliance"));
    }

    #[test]
    fn where_all_of_many_meet_one_the_busiest_come_first() {
        let pairs: Vec<(String, usize)> =
            (0..50).map(|number| (format!("X{number:02}"), 1 + number * 7 % 50)).collect();
        let meetings = pairs.iter().flat_map(|(code, count)| (0..*count).map(move |at| (code, at)));
        let event = |(code, at): (&String, usize)| {
            format!(
                r#"{{"id":"{code}-{at}","kind":"meeting","title":"","when":"2020","parties":["USA","{code}"]}}"#
            )
        };
        let events: Vec<String> = meetings.map(event).collect();
        let catalog = catalog(&format!("[{}]", events.join(",")));
        let lanes = LaneIndex::of(&catalog, &vec![true; catalog.len()], Grouping::Country);
        let _ = lanes.closest();
        let order = order(&catalog, &lanes, &all(&catalog), MatrixOrder::Ties);
        let counts: Vec<usize> = order
            .iter()
            .map(|party| {
                let code = catalog.party(*party).map_or("", |party| party.code.as_str());
                pairs.iter().find(|(own, _)| own == code).map_or(usize::MAX, |(_, count)| *count)
            })
            .collect();
        assert_eq!(counts.len(), 51);
        assert!(counts.is_sorted_by(|one, next| one >= next), "{counts:?}");
    }

    #[test]
    fn what_is_out_of_sight_is_not_laid_out() {
        let catalog = catalog(EVENTS);
        let order: Vec<PartyIx> =
            ["MAR", "MLI", "NER"].iter().filter_map(|code| catalog.find_party(code)).collect();
        let size = vec2(NAMES, HEAD) + FIELD * 0.5;
        let scene = lay_out(&catalog, &order, Rect::from_min_size(pos2(0.0, 0.0), size));
        assert_eq!((scene.rows.len(), scene.columns.len(), scene.fields.len()), (1, 1, 0));
    }
}
