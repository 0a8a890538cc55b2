//! The layout of a file's map: its projection, where its parties and places lie, and what fits into
//! the view. Made once for all time, so that the map keeps its place while time is brushed.

use emath::{Pos2, Rect, Vec2, pos2, vec2};

use super::projection::Projection;
use crate::model::{LonLat, globe};
use crate::query::{Catalog, PartyIx, PlaceIx, Ties};
use crate::state::MapView;

/// Room around the outermost countries of a region, in the plane: some 3 degrees.
const AROUND: f32 = 0.05;
/// A place no farther than this from the countries fits, too: some 9 degrees. One overseas would make
/// a region as small as the world does.
const NEARBY: f32 = 0.16;
/// What lies south of it, in degrees, need not fit.
const FAR_SOUTH: f64 = -60.0;
/// The least width and height of what fits, in the plane: one country stands among its neighbours.
const LEAST_HOME: f32 = 0.3;
/// Room at the edges of the view for names, in points.
const MARGIN: Vec2 = vec2(40.0, 12.0);
/// Height of the note at the lower edge, in points.
const NOTE: f32 = 18.0;
/// The closest look, in points for a radius of the globe: beyond, the borders are too coarse.
const CLOSEST: f32 = 16_000.0;

/// See the module.
#[derive(Clone, Debug, PartialEq)]
pub struct MapLayout {
    /// From the globe to the plane.
    pub projection: Projection,
    /// What fits into the view, in the plane.
    home: Rect,
    /// The whole world, in the plane.
    world: Rect,
    /// Countries that have ties at any time.
    countries: usize,
    parties: Vec<Option<LonLat>>,
    places: Vec<Option<Pos2>>,
}

/// The part of a rectangle over the note.
fn without_note(rect: Rect) -> Rect {
    Rect::from_min_max(rect.min, pos2(rect.right(), rect.bottom() - NOTE))
}

/// What the view shows of the plane.
#[derive(Copy, Clone, Debug, PartialEq)]
pub struct Window {
    /// Where on screen.
    pub rect: Rect,
    /// The middle of what is not under the note at the lower edge.
    pub middle: Pos2,
    /// The point of the plane that stands there.
    pub centre: Pos2,
    /// Points on screen for a unit of the plane.
    pub scale: f32,
}

impl MapLayout {
    /// Lays out the parties of all ties, and the places, of a catalog.
    #[must_use]
    pub fn of(catalog: &Catalog, ties: &Ties) -> Self {
        let parties: Vec<Option<LonLat>> =
            catalog.parties().iter().map(|party| globe::anchor(&party.code)).collect();
        let met = ties.parties.iter();
        // The ice would take a quarter of the map from where people live.
        let known: Vec<LonLat> = met
            .filter_map(|(party, _)| *parties.get(party.index())?)
            .filter(|at| at.lat > FAR_SOUTH)
            .collect();
        let projection = Projection::fitting(&known);
        let points: Vec<Pos2> = known.iter().map(|at| projection.project(*at)).collect();
        let edges = [(-180.0, 0.0), (180.0, 0.0), (0.0, 90.0), (0.0, -90.0)].into_iter().chain([
            (-180.0, 90.0),
            (180.0, 90.0),
            (-180.0, -90.0),
            (180.0, -90.0),
        ]);
        let edges: Vec<Pos2> = edges.map(|at| projection.turned(at)).collect();
        let world = Rect::from_points(&edges);
        let numbers = 0..catalog.dataset().places.len() as u32;
        let places: Vec<Option<Pos2>> = numbers
            .map(|number| Some(projection.project(catalog.place_point(PlaceIx(number))?)))
            .collect();
        let home = if points.is_empty() {
            world
        } else {
            let near = Rect::from_points(&points).expand(NEARBY);
            let nearby = places.iter().flatten().filter(|at| near.contains(**at));
            let all: Vec<Pos2> = points.iter().chain(nearby).copied().collect();
            let around = Rect::from_points(&all).expand(AROUND);
            let size = around.size().max(Vec2::splat(LEAST_HOME));
            Rect::from_center_size(around.center(), size).intersect(world)
        };
        Self { projection, home, world, countries: known.len(), parties, places }
    }

    /// Where a party lies; `None` for an organisation.
    #[must_use]
    pub fn party(&self, party: PartyIx) -> Option<LonLat> {
        self.parties.get(party.index()).copied().flatten()
    }

    /// Where a place lies in the plane, if the file says so.
    #[must_use]
    pub fn place(&self, place: PlaceIx) -> Option<Pos2> {
        self.places.get(place.0 as usize).copied().flatten()
    }

    /// What a view shows in a rectangle.
    #[must_use]
    pub fn window(&self, view: MapView, rect: Rect) -> Window {
        let (east, south) = view.offset();
        let centre = self.home.center() + vec2(east as f32, south as f32);
        let middle = without_note(rect).center();
        Window { rect, middle, centre, scale: self.fitting(rect) * view.zoom() as f32 }
    }

    /// Points for a unit of the plane at which everything fits into a rectangle.
    fn fitting(&self, rect: Rect) -> f32 {
        let room = (without_note(rect).size() - MARGIN * 2.0).max(Vec2::splat(40.0));
        let scale = room / self.home.size();
        scale.x.min(scale.y).min(CLOSEST)
    }

    /// The zoom at which the whole world fits, and that of the closest look.
    #[must_use]
    pub fn zooms(&self, rect: Rect) -> (f64, f64) {
        let fitting = self.fitting(rect);
        let whole = (without_note(rect).size() - vec2(12.0, 6.0)) / self.world.size();
        let least = whole.x.min(whole.y).min(fitting) / fitting;
        (f64::from(least), f64::from((CLOSEST / fitting).max(1.0)))
    }

    /// A point of the plane as an offset from the middle of what fits.
    #[must_use]
    pub fn offset(&self, at: Pos2) -> (f64, f64) {
        let by = at - self.home.center();
        (f64::from(by.x), f64::from(by.y))
    }

    /// The nearest point of the world to one of the plane.
    #[must_use]
    pub fn kept_in(&self, at: Pos2) -> Pos2 {
        self.world.clamp(at)
    }

    /// How far countries lie from each other on screen, as a rule, in points.
    #[must_use]
    pub fn spacing(&self, scale: f32) -> f32 {
        scale * (self.home.area() / self.countries.max(1) as f32).sqrt()
    }
}

impl Window {
    /// Where a point of the plane stands on screen.
    #[must_use]
    pub fn on_screen(&self, at: Pos2) -> Pos2 {
        self.middle + (at - self.centre) * self.scale
    }

    /// The point of the plane at a point on screen.
    #[must_use]
    pub fn in_plane(&self, at: Pos2) -> Pos2 {
        self.centre + (at - self.middle) / self.scale
    }

    /// What is in sight of the plane, with some points around.
    #[must_use]
    pub fn seen(&self, around: f32) -> Rect {
        let rect = self.rect.expand(around);
        Rect::from_min_max(self.in_plane(rect.min), self.in_plane(rect.max))
    }
}

impl Default for MapLayout {
    fn default() -> Self {
        let world = Rect::from_center_size(pos2(0.0, 0.0), vec2(5.4, 2.6));
        Self {
            projection: Projection::fitting(&[]),
            home: world,
            world,
            countries: 0,
            parties: Vec::new(),
            places: Vec::new(),
        }
    }
}
