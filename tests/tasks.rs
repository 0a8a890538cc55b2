//! What somebody does who has the program for the first time, by mouse alone and by keys alone, and in how few
//! steps. A step is a click, a key with those that are held with it, or a letter that is typed.
//!
//! The three tasks: find both sessions of the commission of Morocco and Mali; see what sources say otherwise of
//! one; make a brief of the two countries. A change that makes one of them longer fails here.

#![allow(
    clippy::expect_used,
    clippy::panic,
    clippy::indexing_slicing,
    reason = "a test may fail loudly"
)]

mod window;

use attache::app::Options;
use attache::ui::{ExportIntent, Intent};
use egui::accesskit::Role;
use egui::{Key, Modifiers, Rect, pos2};
use egui_kittest::kittest::{NodeT, Queryable};
use window::{App, finish, selected_id, window};

const SAMPLE: &str = "Morocco in the Sahel, 1980–2026";
const FIRST: &str = "17–19 February 2025";

/// A user, and how many steps were taken.
struct User {
    app: App,
    steps: usize,
}

impl User {
    fn new() -> Self {
        Self { app: window(Options::default()), steps: 0 }
    }

    fn settle(&mut self) {
        self.steps += 1;
        self.app.run();
        finish(&mut self.app);
        self.app.run();
    }

    /// Clicks what has this name.
    fn click(&mut self, name: &str) {
        self.app.get_by_label(name).click();
        self.settle();
    }

    /// Clicks what is of this role and says this.
    fn click_one(&mut self, role: Role, words: &str) {
        let says = |label: Option<String>| label.is_some_and(|label| label.contains(words));
        {
            let mut all = self.app.query_all_by_role(role);
            let found = all.find(|node| says(node.accesskit_node().label()));
            found.unwrap_or_else(|| panic!("nothing says “{words}”")).click();
        }
        self.settle();
    }

    fn key(&mut self, key: Key) {
        self.hold(Modifiers::NONE, key);
    }

    fn hold(&mut self, modifiers: Modifiers, key: Key) {
        self.app.key_press_modifiers(modifiers, key);
        self.settle();
    }

    /// Types words letter by letter.
    fn type_words(&mut self, words: &str) {
        for letter in words.chars() {
            self.app.event(egui::Event::Text(letter.to_string()));
            self.settle();
        }
    }

    /// The name of what has the focus.
    fn focused(&self) -> String {
        let all = self.app.root().children_recursive();
        let focused = all.into_iter().find(|node| node.accesskit_node().is_focused());
        focused.and_then(|node| node.accesskit_node().label()).unwrap_or_default()
    }

    /// Goes on with a key until something of this name has the focus; at most twenty times.
    fn walk(&mut self, key: Key, name: &str) {
        for _ in 0..20 {
            if self.focused().starts_with(name) {
                return;
            }
            self.key(key);
        }
        panic!("{name} is not reached; “{}” has the focus", self.focused());
    }

    /// Whether words stand where they are seen without scrolling.
    fn sees(&self, words: &str) -> bool {
        let window = Rect::from_min_max(pos2(0.0, 0.0), pos2(1440.0, 900.0));
        let all = self.app.query_all_by_label_contains(words);
        let mut seen = all.filter(|node| window.contains_rect(node.rect()));
        seen.next().is_some()
    }

    fn sees_both_sessions(&self) -> bool {
        self.sees("Session 1st, Bamako") && self.sees("Session 2nd, Rabat")
    }

    fn sees_both_ends(&self) -> bool {
        ["ends 19 February 2025", "ends 20 February 2025", "contested"]
            .iter()
            .all(|words| self.sees(words))
    }

    /// The brief is drawn, of what both countries took part in, and can be written.
    fn has_brief(&mut self, by: &str) {
        let exporter = self.app.state().export_window().expect("the window is open");
        assert_eq!(exporter.choices.what, "brief", "by {by}; “{}” has the focus", self.focused());
        assert!(exporter.page.is_some() && exporter.problem.is_none(), "{:?}", exporter.problem);
        let count = self.app.state().file().expect("open").shown().len();
        assert!((2..20).contains(&count), "{count} of 32 events");
        assert!(exporter.contents.starts_with(&format!("{count} of 32 events")));
        // The place of the file is asked by the system.
        let folder = tempfile::tempdir().expect("a folder");
        let path = folder.path().join("brief.md");
        let mut choices = exporter.choices.clone();
        choices.form = "md".to_owned();
        let context = self.app.ctx.clone();
        for intent in [ExportIntent::Choose(Box::new(choices)), ExportIntent::SaveTo(path.clone())]
        {
            self.app.state_mut().run_intent(&context, Intent::Exporter(intent), 0.0);
            finish(&mut self.app);
        }
        let brief = std::fs::read_to_string(path).expect("written");
        assert!(brief.contains("joint military commission"), "{brief}");
        assert!(brief.contains(FIRST) && brief.contains("10–12 February 2026"), "{brief}");
    }

    fn took_at_most(&self, steps: usize, task: &str) {
        assert!(self.steps <= steps, "{task}: {} steps", self.steps);
        eprintln!("{task}: {} steps", self.steps);
    }
}

/// How every task begins, by mouse: the sample is opened.
fn sample_by_mouse() -> User {
    let mut user = User::new();
    user.click(SAMPLE);
    user
}

/// The same by keys.
fn sample_by_keys() -> User {
    let mut user = User::new();
    user.walk(Key::Tab, SAMPLE);
    user.key(Key::Enter);
    user
}

/// How a brief begins, by keys: events of both countries are found.
fn both_countries_by_keys() -> User {
    let mut user = sample_by_keys();
    user.hold(Modifiers::COMMAND, Key::F);
    user.type_words("Morocco Mali");
    user.key(Key::Escape);
    user
}

/// Task 1, by mouse.
fn sessions_by_mouse() -> User {
    let mut user = sample_by_mouse();
    user.click_one(Role::CheckBox, "Kind: Commission meeting");
    user.click_one(Role::ListItem, FIRST);
    assert_eq!(selected_id(&user.app).as_deref(), Some("mar-mli-jmc-1"));
    assert!(user.sees_both_sessions(), "its card lists both");
    user
}

/// The same from the list of commissions beside the timeline: its dossier lists the sessions.
fn dossier_by_mouse() -> User {
    let mut user = sample_by_mouse();
    user.click_one(Role::Link, "Morocco–Mali joint military commission");
    user
}

/// Task 1, by keys.
fn sessions_by_keys() -> User {
    let mut user = sample_by_keys();
    user.hold(Modifiers::COMMAND, Key::F);
    user.type_words("commission mali");
    user.key(Key::Enter);
    assert!(selected_id(&user.app).is_some_and(|id| id.starts_with("mar-mli-jmc")));
    assert!(user.sees_both_sessions(), "its card lists both");
    user
}

#[test]
fn both_sessions_of_the_commission_are_found() {
    let mut mouse = sessions_by_mouse();
    mouse.took_at_most(3, "sessions by mouse");
    mouse.click_one(Role::Link, "Session 2nd, Rabat");
    assert_eq!(selected_id(&mouse.app).as_deref(), Some("mar-mli-jmc-2"));

    let mouse = dossier_by_mouse();
    assert!(mouse.sees_both_sessions(), "the dossier lists both");
    mouse.took_at_most(2, "sessions by the dossier, by mouse");

    let keys = sessions_by_keys();
    keys.took_at_most(20, "sessions by keys");
}

#[test]
fn what_sources_say_otherwise_is_seen() {
    // Both ends stand on the card of the session, with who says which.
    let mouse = sessions_by_mouse();
    assert!(mouse.sees_both_ends());
    mouse.took_at_most(3, "both ends by mouse");
    // Or all that is contested in the file, as a list.
    let mut mouse = sample_by_mouse();
    mouse.click("Contested below the timeline, 6");
    mouse.click_one(Role::ListBoxOption, "17–20 February 2025");
    assert!(mouse.sees_both_ends());
    mouse.took_at_most(3, "both ends by the list, by mouse");

    let mut keys = sessions_by_keys();
    if selected_id(&keys.app).as_deref() != Some("mar-mli-jmc-1") {
        keys.key(Key::Escape);
        keys.key(Key::OpenBracket);
    }
    assert!(keys.sees_both_ends());
    keys.took_at_most(22, "both ends by keys");
    let mut keys = sample_by_keys();
    keys.key(Key::Num6);
    for _ in 0..6 {
        if selected_id(&keys.app).as_deref() == Some("mar-mli-jmc-1") {
            break;
        }
        keys.key(Key::ArrowDown);
    }
    assert!(keys.sees_both_ends());
    keys.took_at_most(10, "both ends by the list, by keys");
}

#[test]
fn a_brief_of_two_countries_is_made() {
    let mut mouse = sample_by_mouse();
    mouse.click_one(Role::CheckBox, "Country: Mali");
    mouse.click_one(Role::CheckBox, "Kind: Commission meeting");
    mouse.click("Export figures, a brief or data…");
    mouse.click("What is exported: Timeline");
    mouse.click("Brief: all as a document");
    mouse.has_brief("mouse");
    mouse.took_at_most(6, "brief by mouse");

    let mut keys = both_countries_by_keys();
    keys.hold(Modifiers::COMMAND, Key::K);
    keys.type_words("brief");
    keys.key(Key::Enter);
    keys.has_brief("keys");
    keys.took_at_most(24, "brief by keys, found by its name");

    let mut keys = both_countries_by_keys();
    keys.hold(Modifiers::COMMAND | Modifiers::SHIFT, Key::E);
    keys.has_brief("keys");
    keys.took_at_most(18, "brief by its keys");
}
