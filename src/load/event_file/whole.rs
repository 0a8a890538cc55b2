//! What is said about the event file as a whole: before anything of it is read, and when all of it is.

use crate::load::context::Context;
use crate::load::decode::{Decoded, SMALLEST};
use crate::load::outline::{LISTS, Outline};
use crate::load::path::Path;
use crate::load::report::Words;
use crate::load::value::{found, short};
use crate::load::{Unreadable, codes};
use crate::model::Dataset;
use crate::say;

/// Why a text that begins neither with a brace nor with a bracket is no event file.
pub(super) fn no_object(text: &str, at: usize, file: &str) -> Unreadable {
    let rest = text.get(at..).unwrap_or_default();
    let hint = say!("found-right-file", smallest = SMALLEST);
    if serde_json::from_str::<serde::de::IgnoredAny>(rest).is_ok() {
        let found = found(rest);
        let message = say!("found-nothing-but", found = &found);
        return Unreadable::at(file, text, codes::WRONG_TOP_LEVEL, at, &message, &hint);
    }
    let line = rest.lines().next().unwrap_or_default();
    let looks = if rest.starts_with('<') {
        say!("looks-like-a-page")
    } else if rest.starts_with("BEGIN:VCARD") {
        say!("looks-like-addresses")
    } else if line.matches([',', ';', '\t']).count() > 1 {
        say!("looks-like-a-table")
    } else {
        ""
    };
    let message = say!("found-no-brace", beginning = short(line));
    let message = format!("{message} {looks}");
    Unreadable::at(file, text, codes::NOT_JSON, at, message.trim_end(), &hint)
}

/// What can only be said when everything is read.
pub(super) fn check_whole(
    dataset: &Dataset,
    events: usize,
    outline: &Outline<'_, { LISTS.len() }>,
    decoded: &Decoded<'_>,
    ctx: &mut Context<'_>,
) {
    let end = ctx.text.len();
    if outline.is_cut || decoded.is_cut {
        ctx.is_cut = false;
        ctx.problem(codes::FILE_CUT, end, &Path::ROOT, || {
            let read = match events {
                0 => say!("found-cut-nothing").to_owned(),
                _ => say!("found-cut-events", count = events),
            };
            (say!("found-file-cut", read = read), say!("found-file-cut-hint").to_owned())
        });
        return;
    }
    let names_events = dataset.other.contains_key("events (unreadable)");
    if !outline.has_main && !names_events {
        let is_event = ["kind", "when", "id"].iter().any(|key| dataset.other.contains_key(*key));
        ctx.report.add(codes::NO_EVENTS, None, |_| {
            let message = say!("found-no-list").to_owned();
            let is_list = |(_, value): &(&String, &serde_json::Value)| {
                value.as_array().is_some_and(|list| list.iter().any(serde_json::Value::is_object))
            };
            let list = dataset.other.iter().find(is_list).map(|(key, _)| short(key));
            let hint = if is_event {
                say!("found-single-event").to_owned()
            } else if let Some(list) = list {
                say!("found-other-list", list = list)
            } else {
                say!("found-add-list", smallest = SMALLEST)
            };
            Words { message, hint, ..Words::default() }
        });
    }
}
