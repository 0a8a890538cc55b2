//! The command palette: every command, country, series, person and date by a few letters of its name.
//!
//! Names are matched loosely (Smith and Waterman's alignment, by the crate frizbee), so that letters may
//! be left out and one may be wrong.

use egui::{Align2, Context, Id, Key, Modal, Modifiers, Role, ScrollArea, Sense, TextEdit, Ui};
use egui::{WidgetInfo, pos2, vec2};
use frizbee::{Config, Matcher};

use super::commands::{self, COMMANDS, CommandId};
use super::filters::name_field;
use super::widgets::{body, paint_text};
use super::{Intent, Memory, OpenFile, World, ties};
use crate::paint::FontsMeasure;
use crate::query::{EventIx, Field, Filter, PartyIx, PartyKind, fold_words};
use crate::scene::cut;
use crate::scene::graph::GraphHit;
use crate::state::{CameraCommand, Command, FilterCommand};
use crate::theme::{Weight, size};
use crate::time::{Moment, Span, typed_time};

/// Rows that are listed at most.
const MOST: usize = 60;
/// Events that are listed at most.
const MOST_EVENTS: usize = 8;
/// Height of a row in points.
const ROW: f32 = 24.0;

/// What an entry does.
#[derive(Clone, Debug, PartialEq)]
enum Does {
    Command(CommandId),
    Party(PartyIx),
    Filter(Field, String),
    Event(EventIx),
    Search(String),
    Go(Span),
}

/// An entry of the palette.
#[derive(Clone, Debug)]
struct Entry {
    name: String,
    /// What sort of thing it is, or its keys.
    hint: String,
    does: Does,
}

/// The palette while it is open.
pub(super) struct Palette {
    text: String,
    /// All entries but dates and events, and their folded names.
    entries: Vec<Entry>,
    folded: Vec<String>,
    /// The entries that match, the best first.
    listed: Vec<Entry>,
    chosen: usize,
    /// Another entry was chosen by key: it is to be seen.
    moved: bool,
    is_new: bool,
}

impl Palette {
    /// With everything that has a name.
    pub(super) fn of(world: &World<'_>) -> Self {
        let available = COMMANDS.iter().filter(|command| commands::is_available(command.id, world));
        let mut entries: Vec<Entry> = available
            .map(|command| Entry {
                name: command.name.to_owned(),
                hint: command.keys_words(),
                does: Does::Command(command.id),
            })
            .collect();
        if let Some(file) = world.file {
            entries.extend(of_file(world, file));
        }
        let folded = entries.iter().map(|entry| fold_words(&entry.name)).collect();
        let mut palette = Self {
            text: String::new(),
            entries,
            folded,
            listed: Vec::new(),
            chosen: 0,
            moved: false,
            is_new: true,
        };
        palette.list(world);
        palette
    }

    fn list(&mut self, world: &World<'_>) {
        self.chosen = 0;
        let text = self.text.trim();
        if text.is_empty() {
            self.listed = self.entries.iter().take(MOST).cloned().collect();
            return;
        }
        self.listed.clear();
        let from = world.state.camera.goal().span().middle();
        if let Some(span) = typed_time(text, from).filter(|_| world.file.is_some()) {
            let name = format!("Go to {}", span.words());
            self.listed.push(Entry { name, hint: "date".to_owned(), does: Does::Go(span) });
        }
        let wanted = fold_words(text);
        // One wrong letter in words that are long enough to tell.
        let typos = u16::from(wanted.trim().len() >= 5);
        let config = Config::default().max_typos(Some(typos));
        let found = Matcher::new(wanted.trim(), &config).match_list(&self.folded);
        let found = found.iter().filter_map(|it| self.entries.get(it.index as usize));
        self.listed.extend(found.take(MOST).cloned());
        if let Some(file) = world.file {
            self.listed.extend(events(world, file, text));
            let name = format!("Search for “{text}”");
            let does = Does::Search(text.to_owned());
            self.listed.push(Entry { name, hint: "filter".to_owned(), does });
        }
    }
}

/// Countries, organisations, series, people and places of the file.
fn of_file(world: &World<'_>, file: &OpenFile) -> Vec<Entry> {
    let catalog = &file.catalog;
    let mut entries = Vec::new();
    for (number, party) in (0u32..).zip(catalog.parties()) {
        let hint = match party.kind {
            PartyKind::Unstated => continue,
            PartyKind::Organisation => "organisation",
            _ => "country",
        };
        let does = Does::Party(PartyIx(number));
        entries.push(Entry { name: party.name.clone(), hint: hint.to_owned(), does });
    }
    let dataset = catalog.dataset();
    let language = world.language;
    let series = dataset.commissions.iter().map(|it| (it.name.get(language), &it.id));
    let people = dataset.people.iter().map(|it| (it.name.get(language), &it.id));
    let places = dataset.places.iter().map(|it| (it.name.get(language), &it.id));
    let mut add = |field: Field, hint: &str, name: &str, id: &str| {
        let does = Does::Filter(field, id.to_owned());
        entries.push(Entry { name: name.to_owned(), hint: hint.to_owned(), does });
    };
    series.for_each(|(name, id)| add(Field::Commission, "series", name, id));
    people.for_each(|(name, id)| add(Field::Person, "person", name, id));
    places.for_each(|(name, id)| add(Field::Place, "place", name, id));
    entries
}

/// Events that hold the words, among those that are shown.
fn events(world: &World<'_>, file: &OpenFile, text: &str) -> Vec<Entry> {
    let found = file.catalog.events_with_words(text, MOST_EVENTS);
    let entry = |event: EventIx| {
        let event_of = file.catalog.event(event)?;
        Some(Entry {
            name: event_of.title.get(world.language).to_owned(),
            hint: event_of.when.short_words(),
            does: Does::Event(event),
        })
    };
    found.into_iter().filter_map(entry).collect()
}

/// Shows the palette, if it is open.
pub(super) fn show(
    ctx: &Context,
    world: &World<'_>,
    memory: &mut Memory,
    intents: &mut Vec<Intent>,
) {
    let Some(mut palette) = memory.palette.take() else { return };
    let frame = egui::Frame::popup(&ctx.global_style()).inner_margin(12).corner_radius(8);
    let mut done = None;
    let shown = Modal::new(Id::unique("palette")).frame(frame).show(ctx, |ui| {
        ui.set_width(560.0);
        done = rows(ui, world, &mut palette);
    });
    if let Some(entry) = done {
        act(world, memory, entry.does, intents);
    } else if !shown.should_close() {
        memory.palette = Some(palette);
    }
}

fn rows(ui: &mut Ui, world: &World<'_>, palette: &mut Palette) -> Option<Entry> {
    let count = palette.listed.len();
    let pressed = |key| ui.input_mut(|input| input.consume_key(Modifiers::NONE, key));
    if pressed(Key::ArrowDown) {
        palette.chosen = (palette.chosen + 1).min(count.saturating_sub(1));
        palette.moved = true;
    }
    if pressed(Key::ArrowUp) {
        palette.chosen = palette.chosen.saturating_sub(1);
        palette.moved = true;
    }
    let taken = pressed(Key::Enter);
    let field = TextEdit::singleline(&mut palette.text)
        .hint_text(body("A command, a name, a date such as feb 2025", world.palette.text_3))
        .desired_width(f32::INFINITY);
    let response = ui.add(field);
    name_field(&response, "Command palette");
    if std::mem::take(&mut palette.is_new) {
        response.request_focus();
    }
    if response.changed() {
        palette.list(world);
    }
    ui.add_space(6.0);
    let mut done = taken.then(|| palette.listed.get(palette.chosen).cloned()).flatten();
    ScrollArea::vertical().max_height(ROW * 14.0).show(ui, |ui| {
        ui.spacing_mut().item_spacing.y = 0.0;
        for (place, entry) in palette.listed.iter().enumerate() {
            let chosen = place == palette.chosen;
            if row(ui, world, entry, chosen, chosen && palette.moved) {
                done = Some(entry.clone());
            }
        }
    });
    palette.moved = false;
    done
}

fn row(ui: &mut Ui, world: &World<'_>, entry: &Entry, chosen: bool, reveal: bool) -> bool {
    let palette = world.palette;
    let (rect, response) = ui.allocate_exact_size(vec2(ui.available_width(), ROW), Sense::click());
    response.widget_info(|| {
        WidgetInfo::selected(Role::Button, true, chosen, format!("{}, {}", entry.name, entry.hint))
    });
    if chosen || response.hovered() {
        let fill = if chosen { palette.accent_ground } else { palette.raised };
        ui.painter().rect_filled(rect, 4.0, fill);
    }
    if reveal {
        ui.scroll_to_rect(rect, None);
    }
    let middle = rect.center().y;
    let quiet = (Weight::Regular, size::SMALL, palette.text_3);
    let right = pos2(rect.right() - 8.0, middle);
    let hint = paint_text(ui, right, Align2::RIGHT_CENTER, &entry.hint, quiet);
    let room = hint.left() - rect.left() - 24.0;
    let name = ui.fonts_mut(|fonts| {
        cut(&entry.name, room, size::BODY, Weight::Regular, &mut FontsMeasure(fonts))
    });
    let style = (Weight::Regular, size::BODY, palette.text);
    paint_text(ui, pos2(rect.left() + 8.0, middle), Align2::LEFT_CENTER, &name, style);
    response.clicked()
}

fn act(world: &World<'_>, memory: &mut Memory, does: Does, intents: &mut Vec<Intent>) {
    let Some(file) = world.file else {
        if let Does::Command(id) = does {
            commands::run(id, world, memory, intents);
        }
        return;
    };
    match does {
        Does::Command(id) => commands::run(id, world, memory, intents),
        Does::Party(party) => ties::choose(world, file, GraphHit::Node(party), intents),
        Does::Filter(field, value) => {
            let filter = Filter::default().with(field, [value]);
            intents.push(Command::Filter(FilterCommand::Replace(filter)).into());
        }
        Does::Event(event) => commands::select_event(world, event, intents),
        Does::Search(text) => {
            intents.push(Command::Filter(FilterCommand::SetText(text)).into());
        }
        Does::Go(span) => {
            // A day is looked at with some days around it.
            let least = 20 * Moment::DAY;
            let around = ((least - span.seconds()) / 2).max(span.seconds() / 20).max(0);
            let wider =
                Span::new(span.start().plus_seconds(-around), span.end().plus_seconds(around));
            intents.push(Command::Camera(CameraCommand::Show(wider)).into());
        }
    }
}
