//! What the graph shows of a small dataset.

use emath::{Pos2, Rect, pos2};

use super::{
    Chosen, Frame, GraphHit, GraphInput, GraphLayout, GraphScene, Group, Sign, changed, choose,
    graph, strengths,
};
use crate::query::{Catalog, Filter, LazyTies, PartyIx, Shown, Ties, ties};
use crate::scene::compare::{Turn, compare};
use crate::scene::graph::Look;
use crate::scene::tests::Typewriter;
use crate::state::{Around, Command, GraphCommand, Selection, State};
use crate::time::{Moment, Span};

const EVENTS: &str = r#"[
    {"id":"1","kind":"visit","title":"","when":"2020","parties":
        [{"party":"MAR","role":"sender"},{"party":"MLI","role":"host"}]},
    {"id":"2","kind":"visit","title":"","when":"2021","parties":
        [{"party":"MAR","role":"sender"},{"party":"MLI","role":"host"}]},
    {"id":"3","kind":"visit","title":"","when":"2022","parties":
        [{"party":"MLI","role":"sender"},{"party":"MAR","role":"host"}]},
    {"id":"4","kind":"agreement","title":"","when":"2022","parties":["MAR","MRT"]},
    {"id":"5","kind":"meeting","title":"","when":"2020","parties":["MRT","SEN"]}]"#;

struct Bench {
    catalog: Catalog,
    ties: Ties,
    layout: GraphLayout,
    state: State,
    groups: Vec<Group>,
}

impl Bench {
    fn new() -> Self {
        let catalog = crate::query::test_catalog(EVENTS);
        let ties = ties(&catalog, &Shown::of(&catalog, &Filter::default()), None);
        let layout = GraphLayout::of(&ties);
        Self { catalog, ties, layout, state: State::default(), groups: Vec::new() }
    }

    fn party(&self, code: &str) -> PartyIx {
        self.catalog.find_party(code).expect(code)
    }

    fn run(&mut self, command: GraphCommand) {
        let _ = self.state.apply(Command::Graph(command), None, 0.0);
    }

    fn chosen(&self) -> Chosen {
        let view = &self.state.graph;
        let mut chosen = choose(&self.ties, view.least_tie(), view.around());
        let shown = Shown::of(&self.catalog, &Filter::default());
        let drawn: Vec<_> = chosen.ties.iter().map(|drawn| drawn.tie.clone()).collect();
        let looks = LazyTies::default().looks(&self.catalog, &shown, span(), &drawn);
        for (drawn, look) in chosen.ties.iter_mut().zip(looks) {
            drawn.look = look.map_or(Look::Plain, Look::Made);
        }
        chosen
    }

    fn scene(&self, chosen: &Chosen, by_kind: bool) -> GraphScene {
        self.scene_in(chosen, by_kind, rect())
    }

    fn scene_in(&self, chosen: &Chosen, by_kind: bool, rect: Rect) -> GraphScene {
        let input = GraphInput {
            catalog: &self.catalog,
            layout: &self.layout,
            ties: &self.ties,
            chosen,
            span: span(),
            by_kind,
            groups: &self.groups,
            view: &self.state.graph,
            selection: &Selection::default(),
            language: "en",
            rect,
        };
        graph(&input, &mut Typewriter)
    }
}

fn rect() -> Rect {
    Rect::from_min_max(pos2(0.0, 0.0), pos2(600.0, 400.0))
}

fn span() -> Span {
    Span::new(Moment::from_civil(2020, 1, 1), Moment::from_civil(2023, 1, 1))
}

fn middle(line: [Pos2; 2]) -> Pos2 {
    line[0].lerp(line[1], 0.5)
}

#[test]
fn the_same_ties_give_the_same_picture_and_nodes_keep_inside() {
    let mut bench = Bench::new();
    assert_eq!(bench.layout, GraphLayout::of(&bench.ties));
    let scene = bench.scene(&bench.chosen(), false);
    assert_eq!((scene.nodes.len(), scene.edges.len(), scene.left_out), (4, 3, 0));
    assert!(scene.nodes.iter().all(|node| rect().contains(node.at)));
    let strongest = scene.edges.last().expect("edges");
    let hit = GraphHit::Edge(strongest.parties.0, strongest.parties.1);
    assert_eq!(scene.pick(middle(strongest.line)), Some(hit));
    bench.run(GraphCommand::SetLeastTie(Some(2)));
    let strong = bench.scene(&bench.chosen(), false);
    assert_eq!((strong.edges.len(), strong.weak_ties, strong.nodes.len()), (1, 2, 4));
    assert_eq!(strengths(&bench.ties), [2, 1]);
}

#[test]
fn a_remark_finds_room_beside_names_or_is_left_out() {
    let bench = Bench::new();
    let (mut whole, mut cut, mut none) = (0, 0, 0);
    for (width, height) in
        [(232.0, 74.0), (340.0, 90.0), (600.0, 110.0), (90.0, 70.0), (900.0, 80.0)]
    {
        let rect = Rect::from_min_max(pos2(0.0, 0.0), pos2(width, height));
        let scene = bench.scene_in(&bench.chosen(), false, rect);
        for wanted in [40.0, 160.0, 420.0] {
            let line = Rect::from_min_max(pos2(0.0, height - 20.0), rect.max);
            let Some(room) = scene.free_room(line, wanted) else {
                none += 1;
                continue;
            };
            assert!(line.contains_rect(room), "{room}");
            *(if room.width() >= wanted { &mut whole } else { &mut cut }) += 1;
            for node in scene.nodes.iter().filter(|node| !node.name.is_empty()) {
                assert!(!node.label_room().intersects(room), "{}: {room}", node.name);
            }
        }
    }
    assert!(whole > 3 && cut > 0 && none > 0, "{whole}, {cut}, {none}");
}

#[test]
fn arrows_tell_who_travels_more_and_old_ties_are_fainter() {
    let bench = Bench::new();
    let scene = bench.scene(&bench.chosen(), true);
    let edge = |one: &str, other: &str| {
        let (a, b) = (bench.party(one), bench.party(other));
        let parties = (a.min(b), a.max(b));
        scene.edges.iter().find(|edge| edge.parties == parties).expect("met").clone()
    };
    let visits = edge("MAR", "MLI");
    let (there, back) = visits.arrows;
    assert_eq!((there.max(back), there.min(back)), (1.0, 0.5), "two one way, one the other");
    assert_eq!(edge("MAR", "MRT").arrows, (0.0, 0.0));
    assert!(edge("MRT", "SEN").strength < edge("MAR", "MRT").strength, "last seen in 2020");
    let Sign::Kind(kind, _) = visits.sign else { panic!("{:?}", visits.sign) };
    assert_eq!(*kind.kind(), crate::model::Kind::Visit);
}

#[test]
fn surroundings_hold_those_within_so_many_steps() {
    let mut bench = Bench::new();
    let mali = bench.party("MLI");
    for (steps, nodes) in [(1, 2), (2, 3)] {
        bench.run(GraphCommand::Around(Some(Around { party: mali, steps })));
        let scene = bench.scene(&bench.chosen(), false);
        assert_eq!(scene.nodes.len(), nodes, "{steps}");
        assert_eq!(scene.edges.len(), nodes - 1, "{steps}");
        let own = scene.nodes.iter().find(|node| node.party == mali).expect("in the middle");
        let frame = Frame::of(rect(), &bench.state.graph);
        assert_eq!(own.at, frame.at((0.0, 0.0)));
    }
}

#[test]
fn a_pinned_country_stays_where_it_was_put_and_others_do_not_move() {
    let mut bench = Bench::new();
    let before = bench.scene(&bench.chosen(), false);
    let mali = bench.party("MLI");
    bench.run(GraphCommand::Pin(mali, (0.4, 0.4)));
    let after = bench.scene(&bench.chosen(), false);
    for (node, moved) in before.nodes.iter().zip(&after.nodes) {
        let place = if node.party == mali { after.frame.at((0.4, 0.4)) } else { node.at };
        assert_eq!((moved.at, moved.pinned), (place, node.party == mali));
    }
    bench.run(GraphCommand::UnpinAll);
    assert_eq!(bench.scene(&bench.chosen(), false).nodes, before.nodes);
}

#[test]
fn a_group_is_drawn_around_its_members_and_no_one_else_needs_to_be_in_it() {
    let mut bench = Bench::new();
    let members = vec![bench.party("MAR"), bench.party("MLI"), bench.party("MRT")];
    let lone = vec![bench.party("SEN")];
    bench.groups = vec![
        Group { name: "Three".to_owned(), members: members.clone() },
        Group { name: "One".to_owned(), members: lone },
    ];
    let scene = bench.scene(&bench.chosen(), false);
    assert_eq!(scene.hulls.len(), 1, "one member is no group");
    let bounds = Rect::from_points(&scene.hulls[0].points);
    for node in scene.nodes.iter().filter(|node| members.contains(&node.party)) {
        assert!(bounds.contains_rect(Rect::from_center_size(node.at, emath::vec2(2.0, 2.0))));
    }
}

#[test]
fn a_comparison_is_drawn_by_what_became_of_each_tie() {
    let bench = Bench::new();
    let shown = Shown::of(&bench.catalog, &Filter::default());
    let year = |year| Span::new(Moment::from_civil(year, 1, 1), Moment::from_civil(year + 1, 1, 1));
    let of = |span| ties(&bench.catalog, &shown, Some(span));
    let compared = compare(&of(year(2020)), &of(year(2022)));
    let scene = bench.scene(&changed(&compared, None, &bench.ties), false);
    let mut turns: Vec<Sign> = scene.edges.iter().map(|edge| edge.sign).collect();
    turns.sort_by_key(|sign| format!("{sign:?}"));
    let expected = [Turn::Began, Turn::Ended, Turn::Same].map(Sign::Turn);
    assert_eq!(turns, expected);
}

#[test]
fn countries_without_room_are_dots_and_zooming_gives_them_room() {
    let codes: Vec<&str> = crate::model::country::all()
        .iter()
        .filter(|country| country.former.is_none())
        .map(|country| country.code)
        .take(120)
        .collect();
    let meeting = |(number, code): (usize, &&str)| {
        format!(
            r#"{{"id":"{number}","kind":"meeting","title":"","when":"2020","parties":["USA","{code}"]}}"#
        )
    };
    let events: Vec<String> = codes.iter().enumerate().map(meeting).collect();
    let catalog = crate::query::test_catalog(&format!("[{}]", events.join(",")));
    let ties = ties(&catalog, &Shown::of(&catalog, &Filter::default()), None);
    let layout = GraphLayout::of(&ties);
    let mut bench = Bench { catalog, ties, layout, state: State::default(), groups: Vec::new() };
    let all = bench.scene(&bench.chosen(), false);
    assert!(all.nodes.len() >= 120, "every one is there");
    let discs = |scene: &GraphScene| {
        let discs = scene.nodes.iter().filter(|node| !node.dot);
        discs.map(|node| (node.party, node.at)).collect::<Vec<_>>()
    };
    assert!(discs(&all).len() < all.nodes.len());
    let dot = all.nodes.iter().find(|node| node.dot).expect("some are dots");
    bench.run(GraphCommand::Zoom { factor: 8.0, about: all.frame.place(dot.at) });
    let near = bench.scene(&bench.chosen(), false);
    assert!(discs(&near).iter().any(|(party, _)| *party == dot.party), "a disc now");
}
