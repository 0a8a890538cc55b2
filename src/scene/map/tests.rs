//! What the map shows of a small file: everything once, in its place, and what is left out in words.

use std::sync::Arc;

use emath::{Rect, pos2, vec2};
use proptest::prelude::*;

use super::{
    Ground, Land, LineKind, MapHit, MapInput, MapLayout, MapScene, ground, map, wanted_detail,
};
use crate::query::{Catalog, Filter, PlaceCounts, PlaceIndex, Shown, Ties, ties};
use crate::scene::graph::{GraphHit, choose};
use crate::scene::tests::Typewriter;
use crate::state::{MapView, Selection};
use crate::time::{Moment, Span};

const FILE: &str = r#"{
    "places":[{"id":"rabat","name":"Rabat","lat":34.02,"lon":-6.84},
              {"id":"sale","name":"Salé","lat":34.04,"lon":-6.8},
              {"id":"bamako","name":"Bamako","lat":12.64,"lon":-8.0}],
    "organisations":[{"id":"au","name":"African Union","kind":"organisation"}],
    "events":[
        {"id":"1","kind":"visit","title":"","when":"2020","place":"rabat","parties":["MAR","MLI"]},
        {"id":"2","kind":"visit","title":"","when":"2021","place":"sale","parties":["MAR","MLI"]},
        {"id":"3","kind":"visit","title":"","when":"2022","place":"bamako","parties":
            [{"party":"MAR","role":"sender"},{"party":"MLI","role":"host"}]},
        {"id":"4","kind":"meeting","title":"","when":"2022","place":"Tripoli","parties":["MAR","NER","au"]}]}"#;

struct File {
    catalog: Catalog,
    ties: Ties,
    places: PlaceCounts,
    layout: MapLayout,
}

fn file(json: &str) -> File {
    let catalog = Catalog::new(serde_json::from_str(json).expect("a dataset"));
    let shown = Shown::of(&catalog, &Filter::default());
    let ties = ties(&catalog, &shown, None);
    let all = Span::new(Moment::from_civil(1900, 1, 1), Moment::from_civil(2100, 1, 1));
    let places = PlaceIndex::of(&catalog, &shown).counts(all);
    let layout = MapLayout::of(&catalog, &ties);
    File { catalog, ties, places, layout }
}

fn panel() -> Rect {
    Rect::from_min_size(pos2(10.0, 20.0), vec2(800.0, 220.0))
}

fn drawn(file: &File, view: MapView, ground: Option<&Arc<Ground>>) -> MapScene {
    let selection = Selection::default();
    let chosen = choose(&file.ties, None, None);
    let input = MapInput {
        catalog: &file.catalog,
        layout: &file.layout,
        ground,
        window: file.layout.window(view, panel()),
        ties: &file.ties,
        chosen: &chosen,
        span: Span::new(Moment::from_civil(1900, 1, 1), Moment::from_civil(2100, 1, 1)),
        by_kind: false,
        places: &file.places,
        selection: &selection,
        language: "en",
        covered: &[],
    };
    map(&input, &mut Typewriter)
}

#[test]
fn countries_ties_and_places_stand_where_they_are() {
    let file = file(FILE);
    let scene = drawn(&file, MapView::default(), None);
    assert_eq!((scene.nodes.len(), scene.ties.len()), (3, 2));
    let node = |code: &str| {
        let party = file.catalog.find_party(code).expect(code);
        scene.nodes.iter().find(|spot| spot.node.party == party).expect(code)
    };
    let (morocco, mali, niger) = (node("MAR"), node("MLI"), node("NER"));
    assert!(scene.nodes.iter().all(|spot| scene.rect.contains(spot.node.at)), "it fits");
    assert!(morocco.node.at.y < mali.node.at.y && mali.node.at.x < niger.node.at.x);
    let strongest = scene.ties.last().expect("ties");
    assert_eq!(strongest.edge.events, 3);
    let (there, back) = strongest.edge.arrows;
    assert!((there > 0.0) != (back > 0.0), "one visit had a direction");
    let hit = GraphHit::Edge(strongest.edge.parties.0, strongest.edge.parties.1);
    assert_eq!(scene.pick(strongest.middle), Some(MapHit::Tied(hit)));
    // Rabat and its neighbour over the river stand together, Bamako alone.
    let together: Vec<usize> = scene.clusters.iter().map(|cluster| cluster.places.len()).collect();
    assert_eq!(together, [2, 1]);
    let first = scene.clusters.first().expect("a cluster");
    assert_eq!(scene.pick(first.at), first.places.first().map(|place| MapHit::Place(*place)));
    assert_eq!(scene.left_out, "1 party has no place on a map · 1 event without a place");
}

#[test]
fn names_touch_neither_each_other_nor_the_note() {
    let scene = drawn(&file(FILE), MapView::default(), None);
    let size =
        |name: &str, at| Rect::from_center_size(at, vec2(name.chars().count() as f32 * 5.0, 10.0));
    let nodes = scene.nodes.iter().map(|spot| (&spot.node.name, spot.label));
    let names = nodes.chain(scene.clusters.iter().map(|it| (&it.name, it.label)));
    let names = names.filter(|(name, _)| !name.is_empty());
    let mut boxes: Vec<Rect> = names.map(|(name, at)| size(name, at)).collect();
    assert!(boxes.len() >= 3);
    boxes.push(scene.note.rect);
    for (place, one) in boxes.iter().enumerate() {
        assert!(boxes.iter().skip(place + 1).all(|other| !one.intersects(*other)));
        assert!(scene.rect.contains_rect(*one));
    }
}

#[test]
fn the_ground_has_dashed_borders_and_no_line_out_of_sight() {
    let file = file(FILE);
    let window = file.layout.window(MapView::default(), panel());
    let land = Arc::new(Land::of(file.layout.projection, wanted_detail(&window)));
    let ground = ground(&land, window);
    let disputed = ground.lines.iter().filter(|(kind, _)| *kind == LineKind::Disputed);
    let sahara = file.layout.projection.project(crate::model::LonLat::new(-8.67, 27.67));
    let sahara = window.on_screen(sahara);
    let near = |line: &Vec<emath::Pos2>| line.iter().any(|at| at.distance(sahara) < 4.0);
    assert!(disputed.clone().any(|(_, line)| near(line)), "the north of Western Sahara");
    for (_, line) in &ground.lines {
        assert!(Rect::from_points(line).intersects(panel().expand(20.0)));
        let far = line.windows(2).map(|pair| pair[0].distance(pair[1])).fold(0.0, f32::max);
        assert!(far < panel().width(), "no line goes across the whole map");
    }
    assert!(ground.areas.len() < land.areas.len() / 3, "what is out of sight is left out");
}

#[test]
fn ways_across_the_antimeridian_are_short() {
    let json = r#"{"events":[
        {"id":"1","kind":"visit","title":"","when":"2020","parties":["FJI","WSM"]},
        {"id":"2","kind":"visit","title":"","when":"2020","parties":["KIR","TON"]}]}"#;
    let scene = drawn(&file(json), MapView::default(), None);
    assert_eq!(scene.ties.len(), 2);
    for tie in &scene.ties {
        assert_eq!(tie.way.len(), 1, "the map is not cut between neighbours");
        assert!(Rect::from_points(&tie.way[0]).width() < 300.0);
    }
    // On a map of the world, the way from Alaska's side to Siberia's goes over both edges.
    let json = r#"{"events":[{"id":"1","kind":"visit","title":"","when":"2020",
        "parties":["USA","JPN","GBR","BRA","ZAF","IND","NZL"]}]}"#;
    let file = file(json);
    let scene = drawn(&file, MapView::default(), None);
    let find = |code: &str| file.catalog.find_party(code).expect(code);
    let (usa, japan) = (find("USA"), find("JPN"));
    let way = scene.ties.iter().find(|tie| tie.edge.parties == (usa, japan)).expect("a tie");
    assert_eq!(way.way.len(), 2);
    for piece in &way.way {
        let far = piece.windows(2).map(|pair| pair[0].distance(pair[1])).fold(0.0, f32::max);
        assert!(far < 40.0, "{far}");
    }
}

#[test]
fn an_empty_file_shows_the_world() {
    let file = file(r#"{"events":[]}"#);
    let scene = drawn(&file, MapView::default(), None);
    assert!(scene.nodes.is_empty() && scene.clusters.is_empty() && scene.left_out.is_empty());
    let (least, _) = file.layout.zooms(panel());
    assert!((0.9..=1.0).contains(&least));
}

proptest! {
    /// However close the look, each place with events is in one cluster, or said to be out of sight.
    #[test]
    fn every_placed_event_is_there_once(
        places in prop::collection::vec((-80.0..80.0_f64, -180.0..180.0_f64, 1..4_usize), 1..40),
        zoom in 0.5..40.0_f64,
    ) {
        let listed: Vec<String> = places
            .iter()
            .enumerate()
            .map(|(id, (lat, lon, _))| format!(r#"{{"id":"{id}","name":"{id}","lat":{lat},"lon":{lon}}}"#))
            .collect();
        let events: Vec<String> = places
            .iter()
            .enumerate()
            .flat_map(|(place, (_, _, count))| (0..*count).map(move |number| (place, number)))
            .map(|(place, number)| {
                format!(r#"{{"id":"{place}-{number}","kind":"visit","title":"","when":"2020","place":"{place}"}}"#)
            })
            .collect();
        let file = file(&format!(
            r#"{{"places":[{}],"events":[{}]}}"#, listed.join(","), events.join(",")));
        let mut state = crate::state::State::default();
        let look = crate::state::MapCommand::Look { offset: (0.1, 0.2), zoom };
        let _ = state.apply(crate::state::Command::Map(look), None, 0.0);
        let scene = drawn(&file, state.map, None);
        let window = file.layout.window(state.map, panel());
        let mut met: Vec<crate::query::PlaceIx> = Vec::new();
        for cluster in &scene.clusters {
            let of = |place: &crate::query::PlaceIx| places[place.0 as usize].2 as u32;
            prop_assert_eq!(cluster.events, cluster.places.iter().map(of).sum::<u32>());
            met.extend(cluster.places.iter().copied());
        }
        let seen = (0..places.len() as u32).map(crate::query::PlaceIx).filter(|place| {
            let at = file.layout.place(*place).expect("a point");
            panel().contains(window.on_screen(at))
        });
        met.sort_unstable();
        prop_assert_eq!(met, seen.collect::<Vec<_>>());
        for (place, one) in scene.clusters.iter().enumerate() {
            let others = scene.clusters.iter().skip(place + 1);
            prop_assert!(others.map(|other| other.at.distance(one.at)).all(|it| it >= 15.9));
        }
    }
}
