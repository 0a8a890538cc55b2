//! The messages of each language, read once, and how one is found and filled.

use std::borrow::Cow;
use std::collections::HashMap;
use std::sync::LazyLock;

use fluent_bundle::concurrent::FluentBundle;
use fluent_bundle::types::{FluentNumber, FluentNumberOptions};
use fluent_bundle::{FluentArgs, FluentResource, FluentValue};
use fluent_syntax::ast::Entry;
use unic_langid::LanguageIdentifier;

use super::{Language, grouped, language};

/// The files of a language, by what part of the program speaks them.
macro_rules! files {
    ($tag:literal: $($name:literal),+ $(,)?) => {
        &[$((concat!($tag, "/", $name), include_str!(concat!("../../assets/words/", $tag, "/", $name, ".ftl")))),+]
    };
}

const ENGLISH: &[(&str, &str)] = files!("en": "common", "time", "nouns", "cards", "scenes", "panels", "windows", "app", "figures", "settings", "problems");
const ARABIC: &[(&str, &str)] = files!("ar": "common", "time", "nouns", "cards", "scenes", "panels", "windows", "app", "figures", "settings", "problems");
const FRENCH: &[(&str, &str)] = files!("fr": "common", "time", "nouns", "cards", "scenes", "panels", "windows", "app", "figures", "settings", "problems");

/// What fills a message.
#[derive(Clone, Debug)]
pub enum Filling<'a> {
    /// A text, as it is.
    Text(Cow<'a, str>),
    /// A count: it chooses the plural, and is written with its thousands.
    Count(u64),
}

impl<'a> From<&'a str> for Filling<'a> {
    fn from(text: &'a str) -> Self {
        Self::Text(Cow::Borrowed(text))
    }
}

impl<'a> From<&'a String> for Filling<'a> {
    fn from(text: &'a String) -> Self {
        Self::Text(Cow::Borrowed(text))
    }
}

impl From<String> for Filling<'_> {
    fn from(text: String) -> Self {
        Self::Text(Cow::Owned(text))
    }
}

impl<'a> From<Cow<'a, str>> for Filling<'a> {
    fn from(text: Cow<'a, str>) -> Self {
        Self::Text(text)
    }
}

impl From<u64> for Filling<'_> {
    fn from(count: u64) -> Self {
        Self::Count(count)
    }
}

impl From<u32> for Filling<'_> {
    fn from(count: u32) -> Self {
        Self::Count(u64::from(count))
    }
}

impl From<usize> for Filling<'_> {
    fn from(count: usize) -> Self {
        Self::Count(count as u64)
    }
}

/// The messages of one language.
struct Lexicon {
    language: Language,
    bundle: FluentBundle<FluentResource>,
    /// Messages that nothing fills, ready to be shown in every frame.
    plain: HashMap<String, String>,
}

/// The messages of each language, read when it is first spoken.
static LEXICONS: [LazyLock<Lexicon>; 3] = [
    LazyLock::new(|| Lexicon::new(Language::English, ENGLISH)),
    LazyLock::new(|| Lexicon::new(Language::French, FRENCH)),
    LazyLock::new(|| Lexicon::new(Language::Arabic, ARABIC)),
];

impl Lexicon {
    fn new(language: Language, files: &[(&str, &str)]) -> Self {
        let tag: LanguageIdentifier = language.tag().parse().unwrap_or_default();
        let mut bundle = FluentBundle::new_concurrent(vec![tag]);
        // Names out of the data are kept apart by who puts them in, where a line needs it.
        bundle.set_use_isolating(false);
        bundle.set_formatter(Some(|value, _| match value {
            FluentValue::Number(number) => {
                let count = number.options.maximum_significant_digits;
                Some(count.map_or_else(|| grouped(number.value), grouped))
            }
            _ => None,
        }));
        let mut ids = Vec::new();
        for (name, text) in files {
            let resource =
                FluentResource::try_new((*text).to_owned()).unwrap_or_else(|(read, errors)| {
                    tracing::error!(name, ?errors, "a message cannot be read");
                    read
                });
            ids.extend(resource.entries().filter_map(|entry| match entry {
                Entry::Message(message) => Some(message.id.name.to_owned()),
                _ => None,
            }));
            if let Err(errors) = bundle.add_resource(resource) {
                tracing::error!(name, ?errors, "a message is there twice");
            }
        }
        let mut lexicon = Self { language, bundle, plain: HashMap::new() };
        for id in ids {
            let mut errors = Vec::new();
            let pattern = lexicon.bundle.get_message(&id).and_then(|message| message.value());
            let Some(pattern) = pattern else { continue };
            let words = lexicon.bundle.format_pattern(pattern, None, &mut errors).into_owned();
            if errors.is_empty() {
                lexicon.plain.insert(id, words);
            }
        }
        lexicon
    }

    /// A count that chooses the plural and is written as it is.
    ///
    /// `intl_pluralrules` 7.0 knows the rules of Arabic for numbers below a hundred only: 103 is "few" as 3 is, and
    /// 111 "many" as 11 is, by CLDR. Larger ones choose by what is left of the hundreds, and carry what is written
    /// in a place that means nothing here.
    fn number(&self, count: u64) -> FluentNumber {
        let plain = || FluentNumber::new(count as f64, FluentNumberOptions::default());
        if self.language != Language::Arabic || count < 100 {
            return plain();
        }
        let Ok(written) = usize::try_from(count) else { return plain() };
        let chooses = match count % 100 {
            0..=2 => 100,
            rest => rest,
        };
        let options = FluentNumberOptions {
            maximum_significant_digits: Some(written),
            ..FluentNumberOptions::default()
        };
        FluentNumber::new(chooses as f64, options)
    }

    fn filled(&self, id: &str, fillings: &[(&'static str, Filling<'_>)]) -> Option<String> {
        let pattern = self.bundle.get_message(id)?.value()?;
        let mut values = FluentArgs::with_capacity(fillings.len());
        for (name, filling) in fillings {
            let value = match filling {
                Filling::Text(text) => FluentValue::String(Cow::Borrowed(text.as_ref())),
                Filling::Count(count) => FluentValue::Number(self.number(*count)),
            };
            values.set(*name, value);
        }
        let mut errors = Vec::new();
        let words = self.bundle.format_pattern(pattern, Some(&values), &mut errors).into_owned();
        if !errors.is_empty() {
            tracing::error!(id, ?errors, "a message is not filled");
        }
        Some(words)
    }
}

fn lexicon(language: Language) -> &'static Lexicon {
    let [english, french, arabic] = &LEXICONS;
    match language {
        Language::English => english,
        Language::French => french,
        Language::Arabic => arabic,
    }
}

/// Reads the messages of a language, if that was not done yet.
pub fn prepare(language: Language) {
    let _ = lexicon(language);
}

/// A message that nothing fills, in the language that is spoken; in English if that has none, and the id itself
/// if no language has it.
#[must_use]
pub fn plain(id: &'static str) -> &'static str {
    let of = |language| lexicon(language).plain.get(id).map(String::as_str);
    of(language()).or_else(|| of(Language::English)).unwrap_or(id)
}

/// A message, filled.
#[must_use]
pub fn filled(id: &'static str, fillings: &[(&'static str, Filling<'_>)]) -> String {
    let of = |language| lexicon(language).filled(id, fillings);
    of(language()).or_else(|| of(Language::English)).unwrap_or_else(|| id.to_owned())
}
