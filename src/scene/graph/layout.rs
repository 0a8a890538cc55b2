//! Where countries stand: by forces, once for all time; on rings around one of them.

use std::collections::HashMap;
use std::f32::consts::{FRAC_PI_2, TAU};

use fjadra::{Center, Collide, Link, ManyBody, PositionX, PositionY, SimulationBuilder};

use super::Chosen;
use crate::query::{PartyIx, Ties};
use crate::state::Around;

/// The busiest parties get a place; those beyond are counted, not drawn.
pub const MOST_PLACED: usize = 256;
/// The strongest ties pull their parties to each other. Where nearly all have met nearly all others, the
/// weak ones would pull everybody to everybody.
const MOST_LINKS: usize = 2_000;
/// Steps until parties are at rest, and so much of the strength that forces have at first is then left.
const STEPS: usize = 300;
const AT_REST: f64 = 0.001;
/// More parties than this are given half of the steps.
const MANY: usize = 100;
/// Half of the width and height of the inner and the outer ring, where there are both: flat, as
/// panels are, and yet apart.
const RINGS: [(f32, f32); 2] = [(0.26, 0.38), (0.48, 0.5)];
/// The same of a ring that is alone.
const ONE_RING: (f32, f32) = (0.44, 0.46);
/// Where on a ring its first party stands, as a part of the way to the second: nobody stands right
/// above or below the middle, where names are.
const FIRST: f32 = 0.25;

/// Places of parties in a square of side 1, from −0.5 to 0.5 both ways.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct GraphLayout {
    places: HashMap<PartyIx, (f32, f32)>,
}

impl GraphLayout {
    /// Lays out the busiest parties by forces, to rest. The start is fixed, so the same ties give
    /// the same picture.
    #[must_use]
    pub fn of(ties: &Ties) -> Self {
        let placed: Vec<PartyIx> =
            ties.parties.iter().take(MOST_PLACED).map(|(party, _)| *party).collect();
        let number: HashMap<PartyIx, usize> =
            placed.iter().enumerate().map(|(index, party)| (*party, index)).collect();
        // Strong ties come last.
        let strongest = ties.pairs.len().saturating_sub(MOST_LINKS);
        let links: Vec<(usize, usize)> = ties
            .pairs
            .iter()
            .skip(strongest)
            .filter_map(|tie| Some((*number.get(&tie.a)?, *number.get(&tie.b)?)))
            .collect();
        // On a sunflower spiral: even, without a symmetry that forces could not break.
        let start = (0..placed.len()).map(|index| {
            let radius = 20.0 * (index as f64 + 0.5).sqrt();
            let angle = index as f64 * 2.399_963;
            fjadra::Node::default().position(radius * angle.cos(), radius * angle.sin())
        });
        // Each step of many costs more, and theirs is a picture of all, not of each.
        let steps = if placed.len() > MANY { STEPS / 2 } else { STEPS };
        let mut simulation = SimulationBuilder::default()
            .with_alpha_decay(1.0 - AT_REST.powf(1.0 / steps as f64))
            .build(start)
            .add_force("link", Link::new(links).distance(90.0).strength(0.25))
            .add_force("charge", ManyBody::new().strength(-900.0))
            .add_force("collide", Collide::new().radius(|_| 34.0))
            // Weak, and weaker sideways: a panel is wider than high.
            .add_force("x", PositionX::new().strength(0.03))
            .add_force("y", PositionY::new().strength(0.07))
            .add_force("centre", Center::new());
        simulation.tick(steps);
        let points: Vec<(f64, f64)> = simulation.positions().map(|[x, y]| (x, y)).collect();
        Self { places: placed.into_iter().zip(normalised(&points)).collect() }
    }

    /// The place of a party, if it has one.
    #[must_use]
    pub fn place(&self, party: PartyIx) -> Option<(f32, f32)> {
        self.places.get(&party).copied()
    }

    /// Places around one party: it stands in the middle, those it met on a ring, those whom these met
    /// on an outer one, each ring in the order in which its parties stand around it in the layout.
    #[must_use]
    pub fn rings(&self, around: Around, chosen: &Chosen) -> Self {
        let (x, y) = self.place(around.party).unwrap_or_default();
        let angle = |party: PartyIx| {
            let (own_x, own_y) = self.place(party).unwrap_or_default();
            // From the top.
            ((own_y - y).atan2(own_x - x) + FRAC_PI_2).rem_euclid(TAU)
        };
        let mut places = HashMap::from([(around.party, (0.0, 0.0))]);
        for step in 1..=2 {
            let of_step = chosen.steps.iter().filter(|(_, steps)| **steps == step);
            let mut ring: Vec<(f32, PartyIx)> =
                of_step.map(|(party, _)| (angle(*party), *party)).collect();
            ring.sort_by(|one, other| one.0.total_cmp(&other.0).then(one.1.cmp(&other.1)));
            let (width, height) = match (around.steps, step) {
                (1, _) => ONE_RING,
                (_, 1) => RINGS[0],
                _ => RINGS[1],
            };
            let count = ring.len().max(1) as f32;
            for (place, (_, party)) in ring.into_iter().enumerate() {
                let angle = (place as f32 + FIRST) / count * TAU - FRAC_PI_2;
                places.insert(party, (width * angle.cos(), height * angle.sin()));
            }
        }
        Self { places }
    }
}

/// Points stretched to the square of side 1 around 0, each way by itself.
fn normalised(points: &[(f64, f64)]) -> Vec<(f32, f32)> {
    let range = |values: &mut dyn Iterator<Item = f64>| {
        values.fold((f64::INFINITY, f64::NEG_INFINITY), |(low, high), value| {
            (low.min(value), high.max(value))
        })
    };
    let (left, right) = range(&mut points.iter().map(|point| point.0));
    let (top, bottom) = range(&mut points.iter().map(|point| point.1));
    let share = |value: f64, low: f64, high: f64| {
        if high - low < 1e-6 { 0.0 } else { ((value - low) / (high - low) - 0.5) as f32 }
    };
    points.iter().map(|(x, y)| (share(*x, left, right), share(*y, top, bottom))).collect()
}
