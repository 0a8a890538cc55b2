//! Names on the map: countries first, then places, busiest first. A name stands under, over or beside
//! its mark; one that would touch another name or a mark is left out.

use emath::{Pos2, Rect, Vec2, pos2, vec2};

use super::MapScene;
use crate::query::Catalog;
use crate::scene::Measure;
use crate::theme::{Weight, height, size};

/// Height of a name.
const LINE: f32 = height::TABLE_LINE;

/// The four places of a name of some size around a mark.
fn around(at: Pos2, radius: f32, size: Vec2) -> [Rect; 4] {
    let (down, aside) = (radius + size.y / 2.0 + 1.0, radius + size.x / 2.0 + 2.0);
    [
        pos2(at.x, at.y + down),
        pos2(at.x + aside, at.y),
        pos2(at.x - aside, at.y),
        pos2(at.x, at.y - down),
    ]
    .map(|middle| Rect::from_center_size(middle, size))
}

struct Room {
    rect: Rect,
    marks: Vec<Rect>,
    taken: Vec<Rect>,
}

impl Room {
    /// The first free place of a name; the first one in sight where it must be there.
    fn take(&mut self, own: usize, places: [Rect; 4], must: bool) -> Option<Rect> {
        let free = |place: &Rect| {
            let marks = self.marks.iter().enumerate();
            self.rect.contains_rect(*place)
                && !self.taken.iter().any(|other| other.intersects(*place))
                && !marks.filter(|(mark, _)| *mark != own).any(|(_, mark)| mark.intersects(*place))
        };
        let seen = |place: &Rect| must && self.rect.contains_rect(*place);
        let found = places.iter().find(|it| free(it)).or_else(|| places.iter().find(|it| seen(it)));
        self.taken.extend(found);
        found.copied()
    }
}

/// Names what there is room for.
pub(super) fn name(
    catalog: &Catalog,
    scene: &mut MapScene,
    language: &str,
    blocked: &[Rect],
    measure: &mut dyn Measure,
) {
    let square = |at: Pos2, radius: f32| Rect::from_center_size(at, Vec2::splat(radius * 1.9));
    let nodes = scene.nodes.iter().map(|node| square(node.node.at, node.node.radius));
    let marks = nodes.chain(scene.clusters.iter().map(|it| square(it.at, it.radius))).collect();
    let mut room = Room { rect: scene.rect, marks, taken: blocked.to_vec() };
    let mut order: Vec<usize> = (0..scene.nodes.len()).collect();
    order.sort_by_key(|place| {
        (!scene.nodes.get(*place).is_some_and(|node| node.node.selected), *place)
    });
    for place in order {
        let Some(spot) = scene.nodes.get_mut(place) else { continue };
        let name = catalog.party_name_in(spot.node.party, language);
        let width = measure.width(name, size::SMALL, Weight::SemiBold) + 4.0;
        let places = around(spot.node.at, spot.node.radius, vec2(width, LINE));
        if let Some(rect) = room.take(place, places, spot.node.selected) {
            spot.node.name = name.to_owned();
            spot.label = rect.center();
        }
    }
    for (place, cluster) in scene.clusters.iter_mut().enumerate() {
        let [only] = cluster.places.as_slice() else { continue };
        let name = catalog.name_of_place(*only, language);
        let width = measure.width(name, size::SMALL, Weight::Regular) + 4.0;
        let places = around(cluster.at, cluster.radius, vec2(width, LINE));
        // Beside it first: that is where atlases put a town's name.
        let [under, right, left, over] = places;
        if let Some(rect) = room.take(scene.nodes.len() + place, [right, left, under, over], false)
        {
            cluster.name = name.to_owned();
            cluster.label = rect.center();
        }
    }
}
