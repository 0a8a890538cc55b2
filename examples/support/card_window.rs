//! Every kind of card and dossier, each in a window with a panel of some width and in some language. For
//! pictures and tests of their layout.

use std::path::PathBuf;

use anyhow::Context as _;
use attache::app::{AttacheApp, Options};
use attache::query::Catalog;
use attache::state::{Command, PanelsCommand, SelectionCommand, Target};
use attache::time::Moment;
use attache::ui::Intent;
use egui::pos2;
use egui_kittest::kittest::Queryable as _;
use egui_kittest::{Harness, HarnessBuilder};

/// The window: so high that no card has to be scrolled.
pub const SIZE: egui::Vec2 = egui::vec2(1300.0, 3200.0);
/// Width of the panel until it is dragged.
const PANEL: f32 = 346.0;
/// Widths of the panel that are looked at: narrow, and wide.
pub const WIDTHS: [f32; 2] = [320.0, 640.0];
/// Languages that are looked at, with the names of their switches.
pub const LANGUAGES: [(&str, &str); 3] = [("en", "English"), ("fr", "French"), ("ar", "Arabic")];

/// A kind of card: its name, the fixture that it is of, and what is selected there.
pub type Subject = (&'static str, &'static str, fn(&Catalog) -> Option<Target>);

fn event(catalog: &Catalog) -> Option<Target> {
    catalog.find_event("event").map(Target::Event)
}

/// A rich event of each kind.
pub const EVENTS: [Subject; 11] = [
    ("visit", "visit", event),
    ("commission_meeting", "commission_meeting", event),
    ("meeting", "meeting", event),
    ("agreement", "agreement", event),
    ("training", "training", event),
    ("exercise", "exercise", event),
    ("delivery", "delivery", event),
    ("deployment", "deployment", event),
    ("statement", "statement", event),
    ("recognition", "recognition", event),
    ("other", "other", event),
];

/// What else has a card.
pub const DOSSIERS: [Subject; 9] = [
    ("person", "commission_meeting", |_| Some(Target::Person("amrani".into()))),
    ("organisation", "commission_meeting", |catalog| {
        Some(Target::organisation(catalog, "builders"))
    }),
    ("commission", "commission_meeting", |catalog| {
        catalog.find_commission("jmc").map(Target::Commission)
    }),
    ("place", "commission_meeting", |_| Some(Target::Place("bamako".into()))),
    ("source", "commission_meeting", |_| Some(Target::Source("agency".into()))),
    ("country", "commission_meeting", |catalog| catalog.find_party("MAR").map(Target::Party)),
    ("pair", "commission_meeting", |catalog| {
        Some(Target::Pair(catalog.find_party("MAR")?, catalog.find_party("MLI")?))
    }),
    ("events", "commission_meeting", |catalog| {
        Some(Target::events(catalog.events().map(|(ix, _, _)| ix).collect::<Vec<_>>()))
    }),
    ("file", "commission_meeting", |_| None),
];

/// A card in a window, in a panel of a width.
///
/// # Errors
///
/// Where the fixture has no such card.
pub fn open(
    builder: HarnessBuilder<AttacheApp>,
    (_, fixture, target): Subject,
    width: f32,
    language: &str,
) -> anyhow::Result<Harness<'static, AttacheApp>> {
    let folder = PathBuf::from(env!("CARGO_MANIFEST_DIR"));
    let options = Options {
        file: Some(folder.join(format!("tests/data/cards/{fixture}.json"))),
        today: Some(Moment::from_civil(2026, 11, 24)),
        ..Options::default()
    };
    let mut harness = builder
        .with_size(SIZE)
        .build_eframe(|creation| AttacheApp::new(&creation.egui_ctx, options));
    settle(&mut harness);
    run(&mut harness, Command::Panels(PanelsCommand::SetMotion(false)));
    let catalog = harness.state().file().context("no file is open")?.catalog.clone();
    // A dossier has no switch of its own: it stays in the language of the card before.
    let event = event(&catalog).context("the fixture has no event")?;
    run(&mut harness, Command::Select(SelectionCommand::Select(event)));
    let known = LANGUAGES.into_iter().find(|(tag, _)| *tag == language);
    let (_, name) = known.context("no such language")?;
    let whose = attache::say!("card-read-card");
    let words = attache::say!("card-read-in", what = whose, language = name);
    harness.get_by_label(&words).click();
    settle(&mut harness);
    let select = target(&catalog).map_or(SelectionCommand::Clear, SelectionCommand::Select);
    run(&mut harness, Command::Select(select));
    drag(&mut harness, SIZE.x - PANEL + 2.0, SIZE.x - width);
    Ok(harness)
}

fn run(harness: &mut Harness<'static, AttacheApp>, command: Command) {
    let context = harness.ctx.clone();
    harness.state_mut().run_intent(&context, Intent::State(command), 0.0);
    settle(harness);
}

/// Waits for what threads work out, and for what that sets going.
fn settle(harness: &mut Harness<'static, AttacheApp>) {
    let context = harness.ctx.clone();
    for _ in 0..2 {
        harness.state_mut().finish_jobs(&context);
        harness.run();
    }
}

/// Drags the edge of the panel.
fn drag(harness: &mut Harness<'static, AttacheApp>, from: f32, to: f32) {
    let (from, to) = (pos2(from, 300.0), pos2(to, 300.0));
    harness.hover_at(from);
    harness.run();
    harness.drag_at(from);
    harness.run();
    harness.hover_at(to);
    harness.run();
    harness.drop_at(to);
    harness.hover_at(pos2(0.0, 0.0));
    settle(harness);
}
