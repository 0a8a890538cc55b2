//! Groups around their members: the smallest convex shape that holds their nodes.

use std::f32::consts::TAU;

use emath::{Pos2, Rect, pos2, vec2};

use super::Node;
use crate::model::Organisation;
use crate::query::{Catalog, Communities, PartyIx};
use crate::say;
use crate::scene::Measure;
use crate::state::Groups;
use crate::theme::{Weight, size};

/// Between a node and the line around its group, in points.
const ROOM: f32 = 9.0;
/// Points around a node that the line leads along.
const CORNERS: u8 = 16;

/// Parties that belong together.
#[derive(Clone, Debug, PartialEq)]
pub struct Group {
    /// Its name, e.g. "Alliance of Sahel States".
    pub name: String,
    /// Its members.
    pub members: Vec<PartyIx>,
}

/// The groups that are drawn around their members: as the file lists them, or as ties make them.
#[must_use]
pub fn groups(
    catalog: &Catalog,
    chosen: Groups,
    communities: Option<&Communities>,
    language: &str,
) -> Vec<Group> {
    match chosen {
        Groups::None => Vec::new(),
        Groups::Organisations => {
            let group = |organisation: &Organisation| {
                let members = organisation.members.iter();
                Group {
                    name: organisation.name.get(language).to_owned(),
                    members: members.filter_map(|code| catalog.find_party(code)).collect(),
                }
            };
            let all = catalog.dataset().organisations.iter();
            all.filter(|organisation| organisation.members.len() > 1).map(group).collect()
        }
        Groups::Communities => {
            let group = |members: &Vec<PartyIx>| {
                let busiest =
                    members.first().map_or("", |party| catalog.party_name_in(*party, language));
                let others = members.len().saturating_sub(1);
                let name = say!("graph-community", busiest = busiest, others = others);
                Group { name, members: members.clone() }
            };
            communities.map_or_else(Vec::new, |found| found.groups.iter().map(group).collect())
        }
    }
}

/// The line around a group.
#[derive(Clone, Debug, PartialEq)]
pub struct Hull {
    /// Convex, clockwise on screen.
    pub points: Vec<Pos2>,
    /// Its name.
    pub name: String,
    /// Middle of its name; `None` where it found no room.
    pub label: Option<Pos2>,
}

/// Lines around the groups of which two members or more are shown; names where they touch nothing.
pub(super) fn hulls(
    groups: &[Group],
    nodes: &[Node],
    rect: Rect,
    taken: &mut Vec<Rect>,
    measure: &mut dyn Measure,
) -> Vec<Hull> {
    let mut hulls = Vec::new();
    for group in groups {
        let shown: Vec<&Node> =
            nodes.iter().filter(|node| group.members.contains(&node.party)).collect();
        if shown.len() < 2 {
            continue;
        }
        let around = |node: &&Node| {
            let (at, radius) = (node.at, node.radius + ROOM);
            (0..CORNERS).map(move |corner| {
                let angle = f32::from(corner) / f32::from(CORNERS) * TAU;
                at + vec2(angle.cos(), angle.sin()) * radius
            })
        };
        let points = convex(shown.iter().flat_map(around).collect());
        let bounds = Rect::from_points(&points);
        let width = measure.width(&group.name, size::SMALL, Weight::Regular);
        let (middle, side) = (bounds.center(), width / 2.0 + 6.0);
        let places = [
            pos2(middle.x, bounds.top() - 8.0),
            pos2(middle.x, bounds.bottom() + 8.0),
            pos2(bounds.left() - side, middle.y),
            pos2(bounds.right() + side, middle.y),
            pos2(bounds.left() - side, bounds.top() + 8.0),
            pos2(bounds.left() - side, bounds.bottom() - 8.0),
        ];
        let label = places.into_iter().find(|at| {
            let place = Rect::from_center_size(*at, vec2(width + 6.0, 15.0));
            let free =
                rect.contains_rect(place) && !taken.iter().any(|other| other.intersects(place));
            if free {
                taken.push(place);
            }
            free
        });
        hulls.push(Hull { points, name: group.name.clone(), label });
    }
    hulls
}

/// The convex hull of points (Andrew's monotone chain, 1979).
fn convex(mut points: Vec<Pos2>) -> Vec<Pos2> {
    points.sort_by(|one, other| one.x.total_cmp(&other.x).then(one.y.total_cmp(&other.y)));
    points.dedup();
    let half = |points: &mut dyn Iterator<Item = Pos2>| {
        let mut chain: Vec<Pos2> = Vec::new();
        for point in points {
            while let [.., before, last] = chain.as_slice() {
                let (one, other) = (*last - *before, point - *before);
                if one.x * other.y - one.y * other.x > 0.0 {
                    break;
                }
                chain.pop();
            }
            chain.push(point);
        }
        // The last one begins the other half.
        chain.pop();
        chain
    };
    let mut hull = half(&mut points.iter().copied());
    hull.extend(half(&mut points.iter().rev().copied()));
    hull
}

#[cfg(test)]
mod tests {
    use emath::{Pos2, pos2};
    use proptest::prelude::*;

    use super::convex;

    fn turns_left(a: Pos2, b: Pos2, c: Pos2) -> f32 {
        (b.x - a.x) * (c.y - a.y) - (b.y - a.y) * (c.x - a.x)
    }

    proptest! {
        #[test]
        fn a_hull_holds_every_point(
            points in prop::collection::vec((-50..50_i8, -50..50_i8), 3..40)
        ) {
            let points: Vec<Pos2> =
                points.iter().map(|(x, y)| pos2(f32::from(*x), f32::from(*y))).collect();
            let hull = convex(points.clone());
            for (place, from) in hull.iter().enumerate() {
                let to = hull[(place + 1) % hull.len()];
                for point in &points {
                    prop_assert!(turns_left(*from, to, *point) >= 0.0);
                }
            }
        }
    }
}
