//! The command palette: every command, view, country, series, person, organisation, place and date by a
//! few letters of its name.
//!
//! Names are matched loosely (Smith and Waterman's alignment, by the crate frizbee), so that letters may
//! be left out and one may be wrong; what is written as it is called comes first, whatever it is.

use egui::{Align2, Context, Id, Key, Modal, Modifiers, Role, ScrollArea, Sense, TextEdit, Ui};
use egui::{WidgetInfo, pos2, vec2};
use frizbee::{Config, Matcher};

use super::commands::{self, COMMANDS, CommandId};
use super::filters::name_field;
use super::keys::control;
use super::palette_names::{self, Closeness, Names};
use super::widgets::{body, paint_text};
use super::{Intent, Memory, OpenFile, World, history};
use crate::paint::FontsMeasure;
use crate::query::{EventIx, Field, Filter, fold_words};
use crate::say;
use crate::scene::cut;
use crate::state::{
    CameraCommand, Command, FilterCommand, HistoryCommand, PanelsCommand, SelectionCommand, Target,
};
use crate::theme::{CARD_RADIUS, RADIUS, Weight, dialog, height, size, space};
use crate::time::{Moment, Span, typed_time};
use crate::words::comma;

/// Rows that are listed at most.
const MOST: usize = 60;
/// Events that are listed at most.
const MOST_EVENTS: usize = 8;
/// Height of a row in points.
const ROW: f32 = height::CONTROL;
/// Rows that are seen without scrolling.
const ROWS: u8 = 14;
/// Of a perfect match's score, how many tenths a loose one must reach.
const LEAST_SCORE: u32 = 6;
/// The same of a name in which little more than a letter is wrong.
const NEARLY_SCORE: u32 = 8;

/// What an entry does.
#[derive(Clone, Debug, PartialEq)]
pub(super) enum Does {
    Command(CommandId),
    /// Opens the dossier of something, or shows only its events, by the value of a field.
    Dossier(Target, Option<(Field, String)>),
    Event(EventIx),
    Search(String),
    Go(Span),
    /// Goes to a saved view.
    View(usize),
    History(HistoryCommand),
}

/// An entry of the palette.
#[derive(Clone, Debug)]
pub(super) struct Entry {
    pub name: String,
    /// What sort of thing it is, or its keys.
    pub hint: String,
    pub does: Does,
}

/// The palette while it is open.
pub(super) struct Palette {
    text: String,
    /// All entries but dates and events.
    entries: Vec<Entry>,
    /// What they are called.
    names: Names,
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
                name: command.name.words().to_owned(),
                hint: command.keys_words(world.keys),
                does: Does::Command(command.id),
            })
            .collect();
        let mut names = Names::of(&entries);
        if let Some(file) = world.file {
            let views = world.state.views.list().iter().enumerate().map(|(place, view)| Entry {
                name: view.name.clone(),
                hint: say!("palette-view").to_owned(),
                does: Does::View(place),
            });
            let steps = history::steps(world, &file.catalog).into_iter().map(|(words, goes)| {
                let hint =
                    if goes.is_back() { say!("palette-before") } else { say!("palette-after") };
                Entry { name: words, hint: hint.to_owned(), does: Does::History(goes) }
            });
            for entry in views.chain(steps) {
                names.add(entries.len(), [entry.name.as_str()]);
                entries.push(entry);
            }
            palette_names::of_file(world, file, &mut entries, &mut names);
        }
        let mut palette = Self {
            text: String::new(),
            entries,
            names,
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
        let text = self.text.trim().to_owned();
        if text.is_empty() {
            self.listed = self.entries.iter().take(MOST).cloned().collect();
            return;
        }
        let wanted = fold_words(&text).trim().to_owned();
        let mut found = self.matches(&wanted);
        if let Some(file) = world.file {
            found.extend(events(world, file, &text, &wanted));
            let from = world.state.camera.goal().span().middle();
            found.extend(typed_time(&text, from).map(|span| {
                let name = say!("palette-go", time = span.words());
                let entry =
                    Entry { name, hint: say!("palette-date").to_owned(), does: Does::Go(span) };
                // "mar" may mean March; "17/2/2025" is nothing but a date.
                let is_date = text.contains(|it: char| it.is_ascii_digit());
                (if is_date { Closeness::Same } else { Closeness::Words }, 0, entry)
            }));
        }
        // Stable: what is equally close stays in the order of the entries.
        found.sort_by_key(|(closeness, score, _)| (*closeness, std::cmp::Reverse(*score)));
        self.listed = found.into_iter().map(|(.., entry)| entry).take(MOST).collect();
        if world.file.is_some() {
            let name = say!("palette-search", words = &text);
            let does = Does::Search(text);
            self.listed.push(Entry { name, hint: say!("palette-filter").to_owned(), does });
        }
    }

    /// The entries whose names are close to what is wanted, how close, and with which score.
    fn matches(&self, wanted: &str) -> Vec<(Closeness, u16, Entry)> {
        // One wrong letter in words that are long enough to tell.
        let typos = u16::from(wanted.len() >= 5);
        let config = Config::default().max_typos(Some(typos));
        let mut matcher = Matcher::new(wanted, &config);
        let perfect = matcher.match_list(&[wanted]).first().map_or(0, |it| u32::from(it.score));
        let mut best: Vec<Option<(Closeness, u16)>> = vec![None; self.entries.len()];
        for found in matcher.match_list(self.names.folded()) {
            let Some((entry, name)) = self.names.get(found.index as usize) else { continue };
            let tenths = u32::from(found.score) * 10;
            let closeness = match Closeness::of(name, wanted) {
                Closeness::Loose if tenths < perfect * LEAST_SCORE => continue,
                Closeness::Loose if tenths >= perfect * NEARLY_SCORE => Closeness::Nearly,
                other => other,
            };
            // Of equally close names the shorter one says more.
            let score = found.score.saturating_sub(name.chars().count().min(60) as u16 / 4);
            let Some(best) = best.get_mut(entry) else { continue };
            let key = |(closeness, score): (Closeness, u16)| (closeness, std::cmp::Reverse(score));
            if best.is_none_or(|known| key((closeness, score)) < key(known)) {
                *best = Some((closeness, score));
            }
        }
        let entries = self.entries.iter().zip(best);
        entries
            .filter_map(|(entry, best)| best.map(|(close, score)| (close, score, entry.clone())))
            .collect()
    }
}

/// Events that hold the words: by their titles as close as names, else after these.
fn events(
    world: &World<'_>,
    file: &OpenFile,
    text: &str,
    wanted: &str,
) -> Vec<(Closeness, u16, Entry)> {
    let found = file.catalog.events_with_words(text, MOST_EVENTS);
    let entry = |event: EventIx| {
        let event_of = file.catalog.event(event)?;
        let name = event_of.title.get(world.language).to_owned();
        let closeness = Closeness::of(fold_words(&name).trim(), wanted).max(Closeness::Words);
        let closeness = closeness.min(Closeness::Text);
        let hint = event_of.when.short_words();
        Some((closeness, 0, Entry { name, hint, does: Does::Event(event) }))
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
    let frame =
        egui::Frame::popup(&ctx.global_style()).inner_margin(space::M).corner_radius(CARD_RADIUS);
    let mut done = None;
    let shown = Modal::new(Id::unique("palette")).frame(frame).show(ctx, |ui| {
        ui.set_width(dialog::MEDIUM);
        done = rows(ui, world, &mut palette);
    });
    if let Some((entry, only)) = done {
        act(world, memory, entry.does, only, intents);
    } else if !shown.should_close() {
        memory.palette = Some(palette);
    }
}

/// The entry that was taken, and whether only its events are to be shown.
fn rows(ui: &mut Ui, world: &World<'_>, palette: &mut Palette) -> Option<(Entry, bool)> {
    let count = palette.listed.len();
    let only = ui.input_mut(|input| input.consume_key(Modifiers::COMMAND, Key::Enter));
    let pressed = |key| ui.input_mut(|input| input.consume_key(Modifiers::NONE, key));
    if pressed(Key::ArrowDown) {
        palette.chosen = (palette.chosen + 1).min(count.saturating_sub(1));
        palette.moved = true;
    }
    if pressed(Key::ArrowUp) {
        palette.chosen = palette.chosen.saturating_sub(1);
        palette.moved = true;
    }
    let taken = pressed(Key::Enter) || only;
    let field = TextEdit::singleline(&mut palette.text)
        .hint_text(body(say!("palette-hint"), world.palette.text_3))
        .desired_width(f32::INFINITY);
    let response = ui.add(field);
    name_field(&response, say!("palette-name"));
    if std::mem::take(&mut palette.is_new) {
        response.request_focus();
    }
    if response.changed() {
        palette.list(world);
    }
    ui.add_space(space::S);
    let chosen = || Some((palette.listed.get(palette.chosen)?.clone(), only));
    let mut done = taken.then(chosen).flatten();
    ScrollArea::vertical().max_height(ROW * f32::from(ROWS)).show(ui, |ui| {
        ui.spacing_mut().item_spacing.y = 0.0;
        for (place, entry) in palette.listed.iter().enumerate() {
            let chosen = place == palette.chosen;
            if row(ui, world, entry, chosen, chosen && palette.moved) {
                done = Some((entry.clone(), ui.input(|input| input.modifiers.command)));
            }
        }
    });
    palette.moved = false;
    done
}

fn row(ui: &mut Ui, world: &World<'_>, entry: &Entry, chosen: bool, reveal: bool) -> bool {
    let palette = world.palette;
    let (rect, response) = ui.allocate_exact_size(vec2(ui.available_width(), ROW), Sense::click());
    let words = match &entry.does {
        // What else it can do, where one may do it.
        Does::Dossier(_, Some(_)) if chosen => {
            say!("palette-only", hint = &entry.hint, control = control())
        }
        _ => entry.hint.clone(),
    };
    response.widget_info(|| {
        WidgetInfo::selected(
            Role::Button,
            true,
            chosen,
            format!("{}{comma}{words}", entry.name, comma = comma()),
        )
    });
    if chosen || response.hovered() {
        let fill = if chosen { palette.accent_ground } else { palette.raised };
        ui.painter().rect_filled(rect, RADIUS, fill);
    }
    if reveal {
        ui.scroll_to_rect(rect, None);
    }
    let middle = rect.center().y;
    let quiet = (Weight::Regular, size::SMALL, palette.text_3);
    let right = pos2(rect.right() - space::S, middle);
    let hint = paint_text(ui, right, Align2::RIGHT_CENTER, &words, quiet);
    let room = hint.left() - rect.left() - space::XL;
    let name = ui.fonts_mut(|fonts| {
        cut(&entry.name, room, size::BODY, Weight::Regular, &mut FontsMeasure(fonts))
    });
    let style = (Weight::Regular, size::BODY, palette.text);
    paint_text(ui, pos2(rect.left() + space::S, middle), Align2::LEFT_CENTER, &name, style);
    response.clicked()
}

fn act(world: &World<'_>, memory: &mut Memory, does: Does, only: bool, intents: &mut Vec<Intent>) {
    match does {
        Does::Command(id) => commands::run(id, world, memory, intents),
        Does::Dossier(target, field) => intents.push(dossier(world, target, field, only).into()),
        Does::Event(event) => commands::select_event(world, event, intents),
        Does::Search(text) => {
            intents.push(Command::Filter(FilterCommand::SetText(text)).into());
        }
        Does::View(place) => intents.push(Intent::ApplyView(place)),
        Does::History(command) => intents.push(Command::History(command).into()),
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

/// Opens a dossier, where it can be seen; or shows only the events of what it is of, too.
fn dossier(
    world: &World<'_>,
    target: Target,
    field: Option<(Field, String)>,
    only: bool,
) -> Command {
    let mut commands = vec![Command::Select(SelectionCommand::Select(target))];
    if !world.state.panels.details() {
        commands.push(Command::Panels(PanelsCommand::ToggleDetails));
    }
    if let Some((field, value)) = field.filter(|_| only) {
        let filter = Filter::default().with(field, [value]);
        commands.push(Command::Filter(FilterCommand::Replace(filter)));
    }
    // One choice is one step back.
    Command::Together(commands)
}
