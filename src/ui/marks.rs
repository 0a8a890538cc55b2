//! The marks on the canvas as a list for screen readers: each with title, date in words and
//! parties, its place among all events on screen, and an action that selects it.
//!
//! Of thousands the first ones are listed, and the list says how many there are in all.

use egui::accesskit::{Action, Node};
use egui::{Id, Rect, Role, Sense, Ui, Vec2, WidgetInfo};

use super::{Intent, OpenFile, World, timeline, tooltip};
use crate::query::EventIx;
use crate::say;
use crate::scene::timeline::{Hit, Members, TimelineScene};
use crate::theme::sign;

/// Marks beyond this number get no node of their own.
const MOST_NODES: usize = 150;

pub(super) fn show(
    ui: &Ui,
    world: &World<'_>,
    file: &OpenFile,
    scene: &TimelineScene,
    intents: &mut Vec<Intent>,
) {
    let mut named: Vec<EventIx> = Vec::new();
    let mut nodes = 0;
    for mark in &scene.marks {
        if nodes >= MOST_NODES {
            break;
        }
        let (hit, words) = match mark.members {
            Members::One(event) if named.contains(&event) => continue,
            Members::One(event) => {
                named.push(event);
                let words = tooltip::event_words(&file.catalog, event, world.language);
                let words = if mark.dimmed { say!("mark-left-out", event = words) } else { words };
                (Hit::Event(event), words)
            }
            Members::Several(cluster) => {
                let lane = file.found.lanes.name(&file.catalog, mark.lane, world.language);
                let words = say!(
                    "mark-cluster",
                    lane = lane,
                    events = cluster.words(),
                    span = cluster.span.words(),
                );
                (Hit::Events(cluster), words)
            }
        };
        nodes += 1;
        let rect = Rect::from_center_size(mark.at, Vec2::splat(sign::MARK));
        let id = match hit {
            Hit::Event(event) => Id::unique(("event", event)),
            _ => Id::unique(("cluster", nodes)),
        };
        let response = ui.interact(rect, id, Sense::hover());
        response.widget_info(|| WidgetInfo::selected(Role::ListItem, true, mark.selected, &words));
        let place = |node: &mut Node| {
            node.set_position_in_set(nodes);
            node.set_size_of_set(scene.events_on_screen);
            node.add_action(Action::Click);
        };
        ui.ctx().accesskit_node_builder(id, place);
        if ui.input(|input| input.has_accesskit_action_request(id, Action::Click)) {
            timeline::click(world, Some(hit), false, intents);
        }
    }
    rest(ui, scene, nodes);
}

/// What the list leaves out, said at its end.
fn rest(ui: &Ui, scene: &TimelineScene, nodes: usize) {
    let listed: usize = scene.marks.iter().take(nodes).map(|mark| mark.members.count()).sum();
    let dense: usize = scene.densities.iter().map(|bar| bar.cluster.count).sum();
    if nodes < MOST_NODES && dense == 0 || listed >= scene.events_on_screen {
        return;
    }
    let more = scene.events_on_screen - listed;
    let response = ui.interact(scene.canvas, Id::unique("more events"), Sense::hover());
    response
        .widget_info(|| WidgetInfo::labeled(Role::ListItem, true, say!("mark-more", count = more)));
}
