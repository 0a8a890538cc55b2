//! What the graph, the map and the tables of relations share: choosing a country or a tie, buttons for
//! keyboard and screen reader, and the words at the pointer.

use egui::{Id, Rect, Response, Role, Sense, Ui, WidgetInfo};

use super::widgets::{body, rich};
use super::{Intent, OpenFile, World};
use crate::model::CodeList;
use crate::query::PartyIx;
use crate::say;
use crate::scene::graph::{Edge, GraphHit, Sign};
use crate::scene::{counts, leading};
use crate::state::{Around, Command, FilterCommand, GraphCommand, Scope, SelectionCommand, Target};
use crate::theme::{Weight, size};
use crate::time::Span;

/// Ties that keyboard and screen reader can reach, the strongest ones.
pub(super) const MOST_TIES: usize = 60;

/// A tie or a country that keyboard and screen reader can reach.
pub(super) struct Reachable {
    pub hit: GraphHit,
    pub rect: Rect,
    pub events: u32,
    pub selected: bool,
}

/// What is known of a country or a tie; of a tie also its edge.
#[derive(Copy, Clone)]
pub(super) struct Told<'a> {
    pub events: u32,
    pub edge: Option<&'a Edge>,
}

/// Makes buttons of ties and countries; returns the one with the focus or the pointer, and whether
/// any has the focus. `place` tells the graph's from the map's.
pub(super) fn reach(
    ui: &Ui,
    world: &World<'_>,
    file: &OpenFile,
    place: &str,
    what: impl Iterator<Item = Reachable>,
    intents: &mut Vec<Intent>,
) -> (Option<GraphHit>, bool) {
    let (mut pointed, mut focused) = (None, false);
    for Reachable { hit, rect, events, selected } in what {
        let response = ui.interact(rect, id(place, hit), Sense::click());
        response.widget_info(|| {
            let (name, events) = (|party| file.catalog.party_called(party), counts::events(events));
            let words = match hit {
                GraphHit::Node(party) => {
                    say!("ties-country", name = name(party), events = events)
                }
                GraphHit::Edge(one, other) => {
                    say!("ties-pair", one = name(one), other = name(other), events = events)
                }
            };
            WidgetInfo::selected(Role::Button, true, selected, words)
        });
        if response.has_focus() || response.hovered() {
            pointed = Some(hit);
            focused |= response.has_focus();
        }
        if response.clicked() {
            choose(world, file, hit, intents);
        }
        if let GraphHit::Node(party) = hit {
            response.context_menu(|ui| menu(ui, world, file, party, intents));
        }
    }
    (pointed, focused)
}

/// The button of a tie or a country in a place.
pub(super) fn id(place: &str, hit: GraphHit) -> Id {
    Id::unique((place, key(hit)))
}

fn key(hit: GraphHit) -> (PartyIx, Option<PartyIx>) {
    match hit {
        GraphHit::Node(party) => (party, None),
        GraphHit::Edge(one, other) => (one, Some(other)),
    }
}

/// What can be done with a country that is clicked by the other button.
fn menu(
    ui: &mut Ui,
    world: &World<'_>,
    file: &OpenFile,
    party: PartyIx,
    intents: &mut Vec<Intent>,
) {
    let mut item = |ui: &mut Ui, words: &str, command: GraphCommand| {
        if ui.button(words).clicked() {
            intents.push(Command::Graph(command).into());
        }
    };
    let name = file.catalog.party_called(party);
    ui.label(rich(name, Weight::Bold, size::BODY, world.palette.text));
    for (steps, words) in [(1, say!("ties-met")), (2, say!("ties-two-steps"))] {
        item(ui, words, GraphCommand::Around(Some(Around { party, steps })));
    }
    if world.state.graph.around().is_some() {
        item(ui, say!("ties-all"), GraphCommand::Around(None));
    }
    if world.state.graph.pins().contains_key(&party) {
        item(ui, say!("ties-unpin"), GraphCommand::Unpin(party));
    }
}

/// Selects a country or a pair and shows only its events; once more lets go of it.
pub(super) fn choose(world: &World<'_>, file: &OpenFile, hit: GraphHit, intents: &mut Vec<Intent>) {
    let (target, parties) = match hit {
        GraphHit::Node(party) => (Target::Party(party), vec![party]),
        GraphHit::Edge(one, other) => (Target::Pair(one, other), vec![one, other]),
    };
    if world.state.selection.target() == Some(&target) {
        return clear(world, intents);
    }
    let codes = parties.iter().filter_map(|party| Some(file.catalog.party(*party)?.code.clone()));
    intents.push(Command::Filter(FilterCommand::OnlyParties(codes.collect())).into());
    intents.push(Command::Select(SelectionCommand::Select(target)).into());
}

/// Lets go of a selected country or pair, and shows the events of all again.
pub(super) fn clear(world: &World<'_>, intents: &mut Vec<Intent>) {
    let selection = &world.state.selection;
    if matches!(selection.target(), Some(Target::Party(_) | Target::Pair(..))) {
        intents.push(Command::Select(SelectionCommand::Clear).into());
        intents.push(Command::Filter(FilterCommand::OnlyParties(Vec::new())).into());
    }
}

/// Says at the pointer what a country or a tie is.
pub(super) fn explain(
    response: &Response,
    world: &World<'_>,
    file: &OpenFile,
    scope: Scope,
    hit: GraphHit,
    told: Told<'_>,
) {
    response.clone().on_hover_ui_at_pointer(|ui| {
        let mut words = format!("{} {}", counts::events(told.events), scope.words());
        let title = match hit {
            GraphHit::Node(party) => file.catalog.party_called(party).to_owned(),
            GraphHit::Edge(one, other) => {
                let names = [one, other].map(|party| file.catalog.party_called(party));
                words += &told.edge.map_or_else(String::new, |edge| edge_words(edge, names));
                names.join(" – ")
            }
        };
        ui.label(rich(&title, Weight::Bold, size::BODY, world.palette.text));
        ui.label(body(&words, world.palette.text_2));
        let hint = rich(say!("ties-click"), Weight::Regular, size::SMALL, world.palette.text_3);
        ui.label(hint);
    });
}

/// Visits, what the colour says, and when it was last seen, each on a line of its own.
fn edge_words(edge: &Edge, [a, b]: [&str; 2]) -> String {
    let mut words = String::new();
    let (there, back) = edge.visits;
    if there + back > 0 {
        words += &format!("\n{} {there} · {} {back}", leading(a, b), leading(b, a));
    }
    match edge.sign {
        Sign::Kind(kind, _) => {
            let kind = kind.kind().label().to_lowercase();
            words = format!("{words}\n{}", say!("ties-most", kind = kind));
        }
        Sign::Turn(turn) => words += &format!("\n{}", turn.words()),
        Sign::None => {}
    }
    if let Some(at) = edge.last_seen {
        let last = say!("ties-last", when = Span::new(at, at).words());
        words = format!("{words}\n{last}");
    }
    words
}
