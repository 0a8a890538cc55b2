//! The views that are kept under names, and their file: a small JSON with a version, to be handed on.

use serde::Deserialize;

use super::saved_view::SavedView;
use crate::say;

/// More views than this are not kept.
const MOST_VIEWS: usize = 500;
/// The version of the file that is written, and the latest that is read.
const VERSION: u64 = 1;
/// What tells such a file from others, with its version.
const MARK: &str = "attache_views";

/// See the module.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct SavedViews {
    list: Vec<SavedView>,
    undo: Option<Undo>,
}

/// What was done last to the list, and the list before.
#[derive(Clone, Debug, PartialEq)]
struct Undo {
    done: String,
    before: Vec<SavedView>,
}

/// What the saved views are asked to do; a view is given by its place in the list.
#[derive(Clone, Debug, PartialEq)]
pub enum ViewsCommand {
    /// Keep a view; one of the same name is replaced.
    Keep(Box<SavedView>),
    /// Call a view otherwise; where the name is taken, a number is added.
    Rename(usize, String),
    /// Take a view away.
    Delete(usize),
    /// Keep further views beside those of the same name.
    Add(Vec<SavedView>),
    /// The list as it was before it was last changed.
    Undo,
    /// The views of another day.
    Replace(Vec<SavedView>),
}

impl SavedViews {
    /// The views, as they were kept.
    #[must_use]
    pub fn list(&self) -> &[SavedView] {
        &self.list
    }

    /// The place of the view of a name.
    #[must_use]
    pub fn find(&self, name: &str) -> Option<usize> {
        self.list.iter().position(|view| view.name == name.trim())
    }

    /// What was done last and can be undone, in words.
    #[must_use]
    pub fn undoable(&self) -> Option<&str> {
        self.undo.as_ref().map(|undo| undo.done.as_str())
    }

    /// Returns whether the list changed.
    pub(super) fn apply(&mut self, command: ViewsCommand) -> bool {
        let before = self.list.clone();
        let done = match command {
            ViewsCommand::Keep(view) => self.keep(*view),
            ViewsCommand::Rename(place, name) => self.rename(place, &name),
            ViewsCommand::Delete(place) => {
                let known = place < self.list.len();
                known.then(|| say!("views-deleted", name = self.list.remove(place).name))
            }
            ViewsCommand::Add(views) => self.add(views),
            ViewsCommand::Undo => {
                if let Some(undo) = self.undo.take() {
                    self.list = undo.before;
                }
                None
            }
            ViewsCommand::Replace(views) => {
                (self.list, self.undo) = (views, None);
                None
            }
        };
        if let Some(done) = done {
            self.undo = Some(Undo { done, before: before.clone() });
        }
        self.list != before
    }

    fn keep(&mut self, view: SavedView) -> Option<String> {
        let name = view.name.trim().to_owned();
        let view = view.named(name);
        if view.name.is_empty() {
            return None;
        }
        let name = view.name.clone();
        if let Some(known) = self.find(&name).and_then(|place| self.list.get_mut(place)) {
            *known = view;
            return Some(say!("views-replaced", name = name));
        }
        if self.list.len() >= MOST_VIEWS {
            return Some(say!("views-full", most = MOST_VIEWS, name = name));
        }
        self.list.push(view);
        Some(say!("views-saved", name = name))
    }

    fn rename(&mut self, place: usize, name: &str) -> Option<String> {
        let name = name.trim();
        let known = self.list.get(place).map(|view| view.name.clone())?;
        if name.is_empty() || name == known {
            return None;
        }
        let name = self.free_name(name);
        let done = say!("views-renamed", before = known, name = &name);
        self.list.get_mut(place)?.name = name;
        Some(done)
    }

    fn add(&mut self, views: Vec<SavedView>) -> Option<String> {
        let (before, wanted) = (self.list.len(), views.len());
        for view in views.into_iter().take(MOST_VIEWS.saturating_sub(before)) {
            let name = self.free_name(view.name.trim());
            self.list.push(view.named(name));
        }
        let added = self.list.len() - before;
        let left = wanted - added;
        if left > 0 {
            let most = MOST_VIEWS;
            return Some(say!("views-imported-in-part", count = added, left = left, most = most));
        }
        (added > 0).then(|| say!("views-imported", count = added))
    }

    /// A name that no view has yet: "Rabat", "Rabat (2)".
    fn free_name(&self, wanted: &str) -> String {
        let wanted = if wanted.is_empty() { say!("view-unnamed") } else { wanted };
        let numbered = (2..).map(|number| format!("{wanted} ({number})"));
        let mut names = std::iter::once(wanted.to_owned()).chain(numbered);
        names.find(|name| self.find(name).is_none()).unwrap_or_default()
    }
}

/// Why a file of views cannot be read.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ViewsProblem {
    /// What is wrong.
    pub message: String,
    /// What to do.
    pub hint: String,
}

/// Writes views as the text of a file.
#[must_use]
pub fn write_views(views: &[SavedView]) -> String {
    let file = serde_json::json!({ MARK: VERSION, "views": views });
    format!("{file:#}\n")
}

/// Reads the views of a file: all of them or none.
///
/// # Errors
///
/// What is wrong with it, and what to do.
pub fn read_views(bytes: &[u8]) -> Result<Vec<SavedView>, ViewsProblem> {
    let problem = |message: String, hint: &str| ViewsProblem { message, hint: hint.to_owned() };
    let again = say!("views-again");
    let file: serde_json::Value = serde_json::from_slice(bytes)
        .map_err(|error| problem(say!("views-no-json", error = error.to_string()), again))?;
    let Some(version) = file.get(MARK) else {
        let is_events = file.is_array() || file.get("events").is_some();
        return Err(if is_events {
            problem(say!("views-events").to_owned(), say!("views-open-as-events"))
        } else {
            problem(say!("views-no-mark", mark = MARK), again)
        });
    };
    match version.as_u64() {
        Some(1..=VERSION) => {}
        Some(newer) if newer > VERSION => {
            let message =
                say!("views-newer", newer = newer.to_string(), most = VERSION.to_string());
            return Err(problem(message, say!("views-open-with-newer")));
        }
        _ => {
            return Err(problem(
                say!("views-no-version", mark = MARK, version = VERSION.to_string()),
                again,
            ));
        }
    }
    let Some(views) = file.get("views").and_then(serde_json::Value::as_array) else {
        return Err(problem(say!("views-no-list").to_owned(), again));
    };
    let read = |(place, value): (usize, &serde_json::Value)| {
        let view = SavedView::deserialize(value).map_err(|error| error.to_string());
        view.and_then(|view| view.check().map(|()| view)).map_err(|words| {
            let name = value.get("name").and_then(serde_json::Value::as_str);
            let number = (place + 1).to_string();
            let message = match name {
                Some(name) => {
                    say!("views-wrong-view-named", number = number, name = name, problem = words)
                }
                None => say!("views-wrong-view", number = number, problem = words),
            };
            problem(message, again)
        })
    };
    views.iter().enumerate().map(read).collect()
}

#[cfg(test)]
mod tests {
    use super::{SavedViews, ViewsCommand, read_views, write_views};
    use crate::state::SavedView;
    use crate::time::Span;

    fn view(name: &str) -> SavedView {
        SavedView::default().named(name.to_owned())
    }

    fn names(views: &SavedViews) -> Vec<&str> {
        views.list().iter().map(|view| view.name.as_str()).collect()
    }

    #[test]
    fn views_are_kept_renamed_and_deleted_and_the_last_change_is_undone() {
        let mut views = SavedViews::default();
        for name in [" Rabat ", "Bamako", "", "Bamako"] {
            views.apply(ViewsCommand::Keep(Box::new(view(name))));
        }
        assert_eq!(names(&views), ["Rabat", "Bamako"]);
        assert_eq!(views.undoable(), Some("replaced “Bamako”"));
        assert!(views.apply(ViewsCommand::Rename(1, "Rabat".to_owned())));
        assert_eq!(names(&views), ["Rabat", "Rabat (2)"]);
        assert!(!views.apply(ViewsCommand::Rename(7, "Niamey".to_owned())));
        assert!(views.apply(ViewsCommand::Delete(0)));
        assert_eq!((names(&views), views.undoable()), (vec!["Rabat (2)"], Some("“Rabat” deleted")));
        assert!(views.apply(ViewsCommand::Undo));
        assert_eq!(names(&views), ["Rabat", "Rabat (2)"]);
        assert!(!views.apply(ViewsCommand::Undo), "once");
    }

    #[test]
    fn imported_views_stand_beside_those_of_the_same_name() {
        let mut views = SavedViews::default();
        views.apply(ViewsCommand::Keep(Box::new(view("Rabat"))));
        let read = read_views(write_views(&[view("Rabat"), view("Rabat"), view("")]).as_bytes());
        views.apply(ViewsCommand::Add(read.expect("reads")));
        assert_eq!(names(&views), ["Rabat", "Rabat (2)", "Rabat (3)", "View"]);
        assert_eq!(views.undoable(), Some("3 views imported"));
    }

    #[test]
    fn the_file_of_the_guide_is_read() {
        let guide = include_str!("../../docs/views.md");
        let (_, rest) = guide.split_once("```json").expect("an example");
        let (example, _) = rest.split_once("```").expect("its end");
        let read = read_views(example.as_bytes()).expect("reads");
        let [view] = read.as_slice() else { panic!("one view, not {}", read.len()) };
        assert_eq!(view.name, "Morocco and Mali, 2024");
        assert_eq!(view.time().map(Span::words).as_deref(), Some("1 Jan – 31 Dec 2024"));
    }

    #[test]
    fn a_file_that_cannot_be_read_says_why_and_what_to_do() {
        let says = |text: &str, message: &str, hint: &str| {
            let problem = read_views(text.as_bytes()).expect_err("it is no file of views");
            assert!(problem.message.contains(message), "{problem:?}");
            assert!(problem.hint.contains(hint), "{problem:?}");
        };
        let whole = write_views(&[view("Rabat"), view("Bamako")]);
        says(whole.get(..whole.len() / 2).expect("ASCII"), "EOF while parsing", "once more");
        says(&whole.replace(": 1", ": 2"), "of version 2", "newer");
        says(&whole.replace(": 1", ": \"1\""), "is to be a version", "once more");
        says("[]", "holds events", "Open it");
        says("{}", "is missing", "docs/views.md");
        says(r#"{"attache_views":1}"#, "“views” is to be a list", "docs/views.md");
        let one = |view: &str| format!(r#"{{"attache_views":1,"views":[{{"name":"ok"}},{view}]}}"#);
        says(&one("{}"), "View 2: missing field `name`", "by hand");
        says(&one(r#"{"name":"x","query":"colour:red"}"#), "View 2, “x”: “colour:red”", "by hand");
        let time = r#"{"name":"x","time":{"from":"soon","to":"2024"}}"#;
        says(&one(time), "View 2, “x”: ", "by hand");
        says(&one(r#"{"name":"x","panels":{"face":"Globe"}}"#), "unknown variant", "by hand");
    }
}
