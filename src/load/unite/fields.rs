//! Two records of one id as one, field by field.

use serde_json::{Map, Value};

/// The languages of plain texts in two files (BCP 47), where they are known.
#[derive(Clone, Debug, Default)]
pub(super) struct Languages {
    pub here: Option<String>,
    pub there: Option<String>,
}

/// A field on which two records differ.
#[derive(Clone, Debug, PartialEq)]
pub(super) struct Difference {
    pub field: String,
    pub here: Value,
    pub there: Value,
}

/// Fields that are texts a person reads, in one language or several.
const TEXTS: [&str; 7] = ["title", "summary", "note", "name", "short", "publisher", "about"];

/// What came of putting two records together.
#[derive(Debug, Default)]
pub(super) struct Outcome {
    /// Fields that the second one alone gives; languages of texts as `title.fr`.
    pub added: Vec<String>,
    /// Fields on which they differ.
    pub differences: Vec<Difference>,
}

/// The value of a field, or of one language of a text (`title.fr`).
pub(super) fn at<'v>(record: &'v Value, field: &str) -> Option<&'v Value> {
    let whole = record.get(field);
    whole.or_else(|| field.split_once('.').and_then(|(text, tag)| record.get(text)?.get(tag)))
}

/// Adds to a record what another one of the same id says, and tells on what they differ, in the order of the
/// fields. What is there stays.
pub(super) fn put_together(
    here: &mut Map<String, Value>,
    there: Map<String, Value>,
    languages: &Languages,
) -> Outcome {
    let Outcome { mut added, mut differences } = Outcome::default();
    for (field, there) in there {
        let Some(own) = here.get_mut(&field) else {
            added.push(field.clone());
            here.insert(field, there);
            continue;
        };
        if *own == there {
            continue;
        }
        let before = own.clone();
        let agrees = match (&mut *own, &there) {
            (Value::Array(own), Value::Array(there)) if field == "parties" => parties(own, there),
            (Value::Array(own), Value::Array(there)) => {
                unite_lists(own, there);
                true
            }
            // A session of a commission, codes: part by part.
            (Value::Object(own), Value::Object(there)) if !TEXTS.contains(&field.as_str()) => {
                let parts = put_together(own, there.clone(), languages);
                added.extend(parts.added.into_iter().map(|part| format!("{field}.{part}")));
                differences.extend(
                    parts
                        .differences
                        .into_iter()
                        .map(|it| Difference { field: format!("{field}.{}", it.field), ..it }),
                );
                true
            }
            _ if TEXTS.contains(&field.as_str()) => {
                let (found, more) = texts(own, &there, languages);
                added.extend(more.into_iter().map(|language| format!("{field}.{language}")));
                differences.extend(found.into_iter().map(|it| it.of(&field)));
                true
            }
            _ => false,
        };
        if !agrees {
            differences.push(Difference { field, here: before, there });
        }
    }
    Outcome { added, differences }
}

/// Adds what is not there yet.
fn unite_lists(own: &mut Vec<Value>, there: &[Value]) {
    for value in there {
        if !own.contains(value) {
            own.push(value.clone());
        }
    }
}

/// Adds the parties that are not there yet; false where one is there and is said to be something else.
fn parties(own: &mut Vec<Value>, there: &[Value]) -> bool {
    let code = |value: &Value| -> Option<String> {
        value.as_str().or_else(|| value.get("party")?.as_str()).map(str::to_owned)
    };
    let mut agrees = true;
    for value in there {
        match own.iter_mut().find(|own| code(own) == code(value)) {
            None => own.push(value.clone()),
            Some(known) if known == value => {}
            // A role is told beside none.
            Some(known) if known.is_string() => *known = value.clone(),
            Some(_) => agrees &= value.is_string(),
        }
    }
    agrees
}

/// Two wordings of a text in one language, which is not always known.
struct Wordings {
    language: Option<String>,
    here: String,
    there: String,
}

impl Wordings {
    fn of(self, field: &str) -> Difference {
        let field = match self.language {
            Some(language) => format!("{field}.{language}"),
            None => field.to_owned(),
        };
        Difference { field, here: self.here.into(), there: self.there.into() }
    }
}

/// Adds the wordings of languages that are not there yet; returns those that differ, and the languages that
/// were added.
fn texts(own: &mut Value, there: &Value, languages: &Languages) -> (Vec<Wordings>, Vec<String>) {
    let (mut differences, mut added) = (Vec::new(), Vec::new());
    let mut wordings = by_language(own, languages.here.as_deref());
    let others = by_language(there, languages.there.as_deref());
    // A wording whose language is not known may be one that the other file knows the language of.
    for (language, text) in &mut wordings {
        let same = || others.iter().find(|(_, other)| other == text);
        *language = language.take().or_else(|| same()?.0.clone());
    }
    for (language, text) in others {
        if wordings.iter().any(|(_, known)| *known == text) {
            continue;
        }
        // A text without a language may be in any.
        let same = |(known, _): &&(Option<String>, String)| {
            known.is_none() || language.is_none() || *known == language
        };
        if let Some((known, here)) = wordings.iter().find(same) {
            let language = known.clone().and(language);
            differences.push(Wordings { language, here: here.clone(), there: text });
        } else {
            added.extend(language.clone());
            wordings.push((language, text));
        }
    }
    let texts: Option<Map<String, Value>> =
        wordings.iter().map(|(tag, text)| Some((tag.clone()?, text.clone().into()))).collect();
    // A plain text stays plain for as long as it is alone.
    if let Some(texts) = texts.filter(|texts| !own.is_string() || texts.len() > 1) {
        *own = Value::Object(texts);
    }
    (differences, added)
}

/// The wordings of a text with their languages; of a plain one, the language of the file.
fn by_language(text: &Value, plain: Option<&str>) -> Vec<(Option<String>, String)> {
    match text {
        Value::String(text) => vec![(plain.map(str::to_owned), text.clone())],
        Value::Object(texts) => {
            let wording = |(language, text): (&String, &Value)| {
                Some((Some(language.clone()), text.as_str()?.to_owned()))
            };
            texts.iter().filter_map(wording).collect()
        }
        _ => Vec::new(),
    }
}
