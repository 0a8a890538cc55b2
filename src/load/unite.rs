//! Several files as one dataset: the union of their records by id.
//!
//! A record that several files have is put together field by field: what only one file says is taken over,
//! lists are united, texts in several languages stand beside each other. Where files differ, nothing is
//! overwritten: of an event both values become claims, of anything else the other value is kept under other
//! fields; and it is said.

mod fields;

use std::collections::{BTreeSet, HashMap, HashSet};

use serde::Serialize;
use serde::de::DeserializeOwned;
use serde_json::Value;

use self::fields::{Difference, Languages, put_together};
use super::codes::{self, Code};
use super::report::LISTED;
use super::{Loaded, Problem};
use crate::model::{
    Claim, Commission, Dataset, Event, FileSet, Organisation, Other, Person, Place, Source,
    SourceKind, Text, When, country,
};

/// So many files can be told apart in a union.
pub const MOST_FILES: usize = FileSet::MOST;

/// What can be united: it has an id.
trait Record: Serialize + DeserializeOwned {
    /// What one is called in a message.
    const NAME: &'static str;
    fn id(&self) -> &str;
}

macro_rules! records {
    ($($record:ty, $name:literal;)+) => {
        $(impl Record for $record {
            const NAME: &'static str = $name;
            fn id(&self) -> &str {
                &self.id
            }
        })+
    };
}

records! {
    Organisation, "organisation";
    Person, "person";
    Commission, "commission";
    Place, "place";
    Source, "source";
    Event, "event";
}

/// Unites what files gave, each with its name, in their order; the problems of each are kept, but for
/// references to what another file has. At most [`MOST_FILES`] files are told apart.
#[must_use]
pub fn unite(files: Vec<(String, Loaded)>) -> Loaded {
    let mut files = files.into_iter();
    let Some((first, loaded)) = files.next() else {
        return Loaded { dataset: Dataset::default(), problems: Vec::new() };
    };
    if files.len() == 0 {
        return loaded;
    }
    let mut union = Union::of(first, loaded);
    for (name, loaded) in files {
        union.add(name, loaded);
    }
    union.finish()
}

struct Union {
    dataset: Dataset,
    problems: Vec<Problem>,
    /// Differences that were found, listed or not.
    differences: usize,
    /// The languages of plain texts: of what is there, and of what comes.
    languages: Languages,
    /// Files whose claims need a source.
    claiming: BTreeSet<usize>,
}

impl Union {
    fn of(name: String, loaded: Loaded) -> Self {
        let Loaded { mut dataset, problems } = loaded;
        dataset.events.iter_mut().for_each(|event| event.files = FileSet::one(0));
        let languages = Languages { here: dataset.language.clone(), there: None };
        dataset.files = vec![name];
        Self { dataset, problems, differences: 0, languages, claiming: BTreeSet::new() }
    }

    fn add(&mut self, name: String, loaded: Loaded) {
        let Loaded { dataset: other, problems } = loaded;
        let number = self.dataset.files.len();
        self.dataset.files.push(name);
        self.problems.extend(problems);
        self.languages.there = other.language.clone();
        self.heads(&other);
        let Dataset { organisations, people, commissions, places, sources, events, .. } = other;
        let mut own = std::mem::take(&mut self.dataset.organisations);
        self.register(&mut own, organisations, number);
        self.dataset.organisations = own;
        let mut own = std::mem::take(&mut self.dataset.people);
        self.register(&mut own, people, number);
        self.dataset.people = own;
        let mut own = std::mem::take(&mut self.dataset.commissions);
        self.register(&mut own, commissions, number);
        self.dataset.commissions = own;
        let mut own = std::mem::take(&mut self.dataset.places);
        self.register(&mut own, places, number);
        self.dataset.places = own;
        let mut own = std::mem::take(&mut self.dataset.sources);
        self.register(&mut own, sources, number);
        self.dataset.sources = own;
        self.events(events, number);
        self.languages.here = self.dataset.language.clone();
    }

    /// What files say of themselves.
    fn heads(&mut self, other: &Dataset) {
        let own = &mut self.dataset;
        own.title = both(own.title.take(), other.title.as_ref(), " + ");
        own.about = both(own.about.take(), other.about.as_ref(), "\n\n");
        own.licence = match (own.licence.take(), &other.licence) {
            (Some(own), Some(other)) if own != *other => Some(format!("{own}; {other}")),
            (own, other) => own.or_else(|| other.clone()),
        };
        // Complete up to the later of two days is what is known best.
        let day = |when: &When| when.date().and_then(crate::time::EventDate::latest);
        if day(&other.as_of) > day(&own.as_of) {
            own.as_of = other.as_of.clone();
        }
        if own.language != other.language {
            own.language = None;
        }
        for (key, value) in &other.other {
            if !own.other.contains_key(key) {
                own.other.insert(key.clone(), value.clone());
            }
        }
    }

    /// Adds the records of a list that is not of events.
    fn register<R: Record>(&mut self, own: &mut Vec<R>, others: Vec<R>, file: usize) {
        let places = places(own);
        for other in others {
            let Some(record) = places.get(other.id()).and_then(|place| own.get_mut(*place)) else {
                own.push(other);
                continue;
            };
            let name = self.dataset.files.get(file).cloned().unwrap_or_default();
            let keep = |record: &mut Other, difference: &Difference| {
                record.insert(format!("{} ({name})", difference.field), difference.there.clone());
            };
            for difference in self.put_together(record, &other, keep) {
                self.say::<R>(other.id(), &difference, file, FileSet::one(0));
            }
        }
    }

    fn events(&mut self, others: Vec<Event>, file: usize) {
        let mut own = std::mem::take(&mut self.dataset.events);
        let places = places(&own);
        for mut other in others {
            let Some(event) = places.get(&*other.id).and_then(|place| own.get_mut(*place)) else {
                other.files = FileSet::one(file);
                own.push(other);
                continue;
            };
            let files = event.files;
            let differences = self.put_together(event, &other, |_, _| {});
            event.files = files.and(FileSet::one(file));
            for difference in differences {
                self.claim(event, &difference, file);
                self.say::<Event>(&event.id, &difference, file, files);
            }
        }
        self.dataset.events = own;
    }

    /// Puts two records together in the place of the first; what differs is returned.
    fn put_together<R: Record>(
        &self,
        own: &mut R,
        other: &R,
        keep: impl Fn(&mut Other, &Difference),
    ) -> Vec<Difference> {
        let (Ok(Value::Object(mut here)), Ok(Value::Object(there))) =
            (serde_json::to_value(&*own), serde_json::to_value(other))
        else {
            return Vec::new();
        };
        let differences = put_together(&mut here, there, &self.languages);
        for difference in &differences {
            keep(&mut here, difference);
        }
        match serde_json::from_value(Value::Object(here)) {
            Ok(united) => *own = united,
            Err(error) => tracing::error!("{} {} stays as it was: {error}", R::NAME, own.id()),
        }
        differences
    }

    /// Both values of a field as claims, each once.
    fn claim(&mut self, event: &mut Event, difference: &Difference, file: usize) {
        let first = event.files.first().unwrap_or(0);
        for (value, file) in [(&difference.here, first), (&difference.there, file)] {
            let is_known = |claim: &Claim| claim.field == difference.field && claim.value == *value;
            if !event.claims.iter().any(is_known) {
                self.claiming.insert(file);
                event.claims.push(Claim {
                    field: difference.field.clone(),
                    value: value.clone(),
                    sources: vec![source_of(&self.dataset.files, file)],
                    confidence: None,
                    other: Other::new(),
                });
            }
        }
    }

    fn say<R: Record>(&mut self, id: &str, difference: &Difference, file: usize, before: FileSet) {
        self.differences += 1;
        if self.differences > LISTED {
            return;
        }
        let name = |number: usize| self.dataset.files.get(number).cloned().unwrap_or_default();
        let (first, second) = (name(before.first().unwrap_or(0)), name(file));
        let (what, field) = (R::NAME, &difference.field);
        let values = format!("{} in {first}, {} in {second}", difference.here, difference.there);
        let kept = if what == Event::NAME {
            "Both are kept as claims.".to_owned()
        } else {
            format!("The first is shown, the other is kept as “{field} ({second})”.")
        };
        let message =
            format!("The {what} “{id}” has another {field} in each file: {values}. {kept}");
        let hint = "Nothing to do if the files mean the same and disagree; if they mean two things, \
                    give one of them another id.";
        let record = Some(id.to_owned());
        self.problems
            .push(Problem { record, ..problem(codes::FILES_DIFFER, second, message, hint) });
    }

    fn finish(mut self) -> Loaded {
        let more = self.differences.saturating_sub(LISTED);
        if more > 0 {
            let code = codes::FILES_DIFFER;
            let count = crate::time::grouped(more);
            let message = format!("… and {count} more of this kind. {}", code.meaning);
            let file = self.dataset.files.last().cloned().unwrap_or_default();
            self.problems.push(problem(code, file, message, code.remedy));
        }
        for file in std::mem::take(&mut self.claiming) {
            let id = source_of(&self.dataset.files, file);
            let title = self.dataset.files.get(file).map(|name| Text::from(name.as_str()));
            if self.dataset.sources.iter().all(|source| source.id != id) {
                self.dataset.sources.push(Source {
                    id,
                    publisher: None,
                    title,
                    url: None,
                    language: None,
                    published: When::default(),
                    retrieved: When::default(),
                    archive_url: None,
                    kind: Some(SourceKind::Dataset),
                    other: Other::new(),
                });
            }
        }
        let known = Known::of(&self.dataset);
        self.problems.retain(|problem| !known.has(problem));
        Loaded { dataset: self.dataset, problems: self.problems }
    }
}

/// The source that stands for a file where it differs from another one.
fn source_of(files: &[String], file: usize) -> String {
    format!("file:{}", files.get(file).map_or("", String::as_str))
}

/// The place of the first record of each id.
fn places<R: Record>(records: &[R]) -> HashMap<String, usize> {
    let mut places = HashMap::with_capacity(records.len());
    for (place, record) in records.iter().enumerate() {
        places.entry(record.id().to_owned()).or_insert(place);
    }
    places
}

/// Two texts in one, where they differ.
fn both(own: Option<Text>, other: Option<&Text>, between: &str) -> Option<Text> {
    match (own, other) {
        (Some(own), Some(other)) if own != *other => {
            Some(Text::Plain(format!("{}{between}{}", own.get("en"), other.get("en"))))
        }
        (own, other) => own.or_else(|| other.cloned()),
    }
}

fn problem(code: &'static Code, file: String, message: String, hint: &str) -> Problem {
    Problem {
        severity: code.severity,
        code: code.name,
        file,
        position: None,
        path: String::new(),
        record: None,
        missing: None,
        message,
        hint: hint.to_owned(),
        excerpt: None,
    }
}

/// What can be referred to in the union.
struct Known {
    parties: HashSet<String>,
    sources: HashSet<String>,
    commissions: HashSet<String>,
    events: HashSet<String>,
}

impl Known {
    fn of(dataset: &Dataset) -> Self {
        Self {
            parties: dataset.organisations.iter().map(|it| it.id.clone()).collect(),
            sources: dataset.sources.iter().map(|it| it.id.clone()).collect(),
            commissions: dataset.commissions.iter().map(|it| it.id.clone()).collect(),
            events: dataset.events.iter().map(|it| it.id.to_string()).collect(),
        }
    }

    /// Whether a reference that one file cannot follow leads into another one.
    fn has(&self, problem: &Problem) -> bool {
        let list = match problem.code {
            code if code == codes::UNKNOWN_COUNTRY.name => &self.parties,
            code if code == codes::UNKNOWN_SOURCE.name => &self.sources,
            code if code == codes::UNKNOWN_EVENT.name => &self.events,
            code if code == codes::UNKNOWN_COMMISSION.name => &self.commissions,
            _ => return false,
        };
        let is_there = |id: &String| list.contains(id) || country::by_code(id).is_some();
        problem.missing.as_ref().is_some_and(is_there)
    }
}

#[cfg(test)]
mod tests;
