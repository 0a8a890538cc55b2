//! What stands at the foot of every figure: the sources, the file, up to when it is complete, the day of the
//! export.

use std::cmp::Reverse;
use std::collections::HashMap;

use super::extract::Extract;
use crate::model::Source;
use crate::say;
use crate::time::{EventDate, Precision, grouped};
use crate::words::{comma, in_language};

/// See the module.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Stamp {
    /// Publishers with the number of events they stand behind, the most frequent first.
    pub publishers: Vec<(String, u32)>,
    /// Number of sources.
    pub sources: usize,
    /// File, completeness and licence.
    pub data: String,
    /// "24 of 57 events".
    pub count: String,
    /// The day of the export, in words, and by what.
    pub made: String,
}

impl Stamp {
    /// Of what is exported.
    #[must_use]
    pub fn of(extract: &Extract<'_>) -> Self {
        in_language(extract.spoken(), || Self::spoken(extract))
    }

    fn spoken(extract: &Extract<'_>) -> Self {
        let (publishers, sources) = publishers(extract);
        let dataset = extract.catalog.dataset();
        let mut data = vec![extract.file.to_owned()];
        data.extend(
            dataset
                .as_of
                .date()
                .map(|date| say!("export-complete", known = known(date), date = date.words())),
        );
        data.extend(dataset.licence.as_ref().map(|of| say!("export-licence", licence = of)));
        let date = EventDate::parse(extract.date).ok();
        let day = date.map_or_else(|| extract.date.to_owned(), |date| date.words());
        Self {
            publishers,
            sources,
            data: data.join(" · "),
            count: extract.count(),
            made: say!("export-made", day = day),
        }
    }

    /// "Sources (31): Le360 5, APA News 4 and 12 more", as many as `fits` says.
    pub(super) fn sources_line(&self, mut fits: impl FnMut(&str) -> bool) -> String {
        let Some((first, rest)) = self.publishers.split_first() else {
            return say!("export-no-sources").to_owned();
        };
        let named = |(name, count): &(String, u32)| format!("{name} {}", grouped(count));
        let mut line = say!("export-sources", count = self.sources, first = named(first));
        for (place, publisher) in rest.iter().enumerate() {
            let longer = format!("{line}{comma}{}", named(publisher), comma = comma());
            let left = rest.len() - place - 1;
            if !fits(&format!("{longer}{}", tail(left))) {
                return line + &tail(left + 1);
            }
            line = longer;
        }
        line
    }
}

/// " and 12 more", behind names.
fn tail(left: usize) -> String {
    if left == 0 {
        String::new()
    } else {
        format!(" {}", say!("export-more-sources", count = left))
    }
}

/// What messages are told of how precisely a date is known.
pub(super) fn known(date: &EventDate) -> &'static str {
    if date.precision() <= Precision::Day { "day" } else { "other" }
}

/// Publishers with the number of events for which they are named, and the number of sources.
fn publishers(extract: &Extract<'_>) -> (Vec<(String, u32)>, usize) {
    let mut by_id: HashMap<String, u32, foldhash::fast::RandomState> = HashMap::default();
    for (_, event, _) in extract.events() {
        for source in &event.sources {
            if let Some(count) = by_id.get_mut(source.as_str()) {
                *count += 1;
            } else {
                by_id.insert(source.clone(), 1);
            }
        }
    }
    let mut by_name: HashMap<String, u32> = HashMap::new();
    let sources = by_id.len();
    for (id, count) in &by_id {
        let name =
            extract.catalog.source(id).map_or(id.as_str(), |it| publisher(it, extract.language));
        *by_name.entry(name.to_owned()).or_default() += *count;
    }
    let mut publishers: Vec<(String, u32)> = by_name.into_iter().collect();
    publishers.sort_by_key(|(name, count)| (Reverse(*count), name.clone()));
    (publishers, sources)
}

/// Who published a source; what it is called otherwise.
pub(super) fn publisher<'s>(source: &'s Source, language: &str) -> &'s str {
    let named = source.publisher.as_ref().or(source.title.as_ref());
    named.map_or(source.id.as_str(), |name| name.get(language))
}
