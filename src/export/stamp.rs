//! What stands at the foot of every figure: the sources, the file, up to when it is complete, the day of the
//! export.

use std::cmp::Reverse;
use std::collections::HashMap;

use super::extract::Extract;
use super::french;
use crate::model::Source;
use crate::scene::counts;
use crate::time::{EventDate, grouped};
use crate::words::in_language;

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
    /// Whether it is in French.
    pub french: bool,
}

impl Stamp {
    /// Of what is exported.
    #[must_use]
    pub fn of(extract: &Extract<'_>) -> Self {
        in_language(extract.spoken(), || Self::spoken(extract))
    }

    fn spoken(extract: &Extract<'_>) -> Self {
        let is_french = extract.language == "fr";
        let (publishers, sources) = publishers(extract);
        let dataset = extract.catalog.dataset();
        let mut data = vec![extract.file.to_owned()];
        let say = |english: &'static str, french: &'static str| {
            if is_french { french } else { english }
        };
        let words = |date: &EventDate| if is_french { french::date(date) } else { date.words() };
        let complete = say("complete up to", "complet au");
        data.extend(dataset.as_of.date().map(|date| format!("{complete} {}", words(date))));
        let licence = say("licence:", "licence :");
        data.extend(dataset.licence.as_ref().map(|of| format!("{licence} {of}")));
        let date = EventDate::parse(extract.date).ok();
        let day = date.as_ref().map_or_else(|| extract.date.to_owned(), words);
        let (shown, all) = (extract.shown.len(), extract.catalog.len());
        Self {
            publishers,
            sources,
            data: data.join(" · "),
            count: if is_french {
                format!("{} sur {}", french::number(shown), french::events(all))
            } else {
                format!("{} of {}", grouped(shown), counts::events(all))
            },
            made: if is_french {
                format!("Exporté le {day} · Attaché")
            } else {
                format!("Exported {day} · Attaché")
            },
            french: is_french,
        }
    }

    /// "Sources (31): Le360 5, APA News 4 and 12 more", as many as `fits` says.
    pub(super) fn sources_line(&self, mut fits: impl FnMut(&str) -> bool) -> String {
        let Some((first, rest)) = self.publishers.split_first() else {
            let none = "The file states no sources for these events.";
            return if self.french { "Le fichier ne cite aucune source." } else { none }.to_owned();
        };
        let colon = if self.french { " :" } else { ":" };
        let named = |(name, count): &(String, u32)| format!("{name} {}", self.number(*count));
        let mut line = format!("Sources ({}){colon} {}", self.number(self.sources), named(first));
        for (place, publisher) in rest.iter().enumerate() {
            let longer = format!("{line}, {}", named(publisher));
            let left = rest.len() - place - 1;
            let tail = self.tail(left);
            if !fits(&format!("{longer}{tail}")) {
                return line + &self.tail(left + 1);
            }
            line = longer;
        }
        line
    }

    fn number(&self, number: impl std::fmt::Display) -> String {
        if self.french { french::number(number) } else { grouped(number) }
    }

    fn tail(&self, left: usize) -> String {
        match (left, self.french) {
            (0, _) => String::new(),
            (1, true) => " et 1 autre".to_owned(),
            (many, true) => format!(" et {} autres", self.number(many)),
            (many, false) => format!(" and {} more", self.number(many)),
        }
    }
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
