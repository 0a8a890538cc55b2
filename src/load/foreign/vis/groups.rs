//! Groups of `vis-timeline`: the rows in which items stand.
//!
//! Owns what a group is called. What it means for an event, `register` tells.

use std::collections::HashMap;

use serde_json::Value;

use super::super::html::plain;
use super::super::json::written;
use super::super::register::{file_under, take_part};
use super::super::titles::one_line;
use crate::load::context::Context;
use crate::load::event_file::Steps;
use crate::load::fields::Fields;
use crate::load::outline::Element;
use crate::load::path::Path;
use crate::load::value::{Here, keep_unread};
use crate::model::{Event, country};

/// The groups of a file.
pub(super) struct Groups {
    /// What each is called, by id.
    names: HashMap<String, String>,
    /// All of them, as written.
    pub written: Vec<Value>,
}

impl Groups {
    /// Reads the list. None if the reader was stopped.
    pub(super) fn read(
        elements: &[Element],
        ctx: &mut Context<'_>,
        steps: &mut Steps<'_>,
    ) -> Option<Self> {
        let mut groups = Self { names: HashMap::new(), written: Vec::new() };
        let list = Path::ROOT.key("groups");
        for element in elements {
            steps.step()?;
            ctx.leave_record();
            let path = list.index(element.ordinal);
            let here = Here { span: element.span, depth: element.depth, path };
            groups.written.push(keep_unread(&here, ctx.text));
            let mut fields = Fields::open(here, ctx);
            let id = written(&mut fields, "id");
            let name = written(&mut fields, "content").map(|name| one_line(&plain(&name).text));
            let _ = fields.rest(&[]);
            if let (Some(id), Some(name)) = (id, name.filter(|name| !name.is_empty())) {
                groups.names.entry(id).or_insert(name);
            }
        }
        Some(groups)
    }

    /// Files an event under a group. A country is told by the name of the group, or by its id if that is
    /// a code of three letters.
    pub(super) fn file(&self, id: &str, event: &mut Event) {
        let Some(name) = self.names.get(id) else { return file_under(id, event) };
        let is_country = |label: &str| {
            country::by_sole_name(label).is_some()
                || (label.len() > 2 && country::by_code(label).is_some())
        };
        match country::by_code(id).filter(|_| id.len() > 2 && !is_country(name)) {
            Some(country) => take_part(country.code, name, event),
            None => file_under(name, event),
        }
    }
}
