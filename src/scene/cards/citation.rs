//! A source as one cites it: in plain words, for BibTeX, and in both styles of Chicago.
//!
//! Owns the forms. Chicago is that of the 17th edition for news and web pages: 14.191 and 14.205–14.210
//! (notes), 15.49–15.52 (author-date). It is written in English, as the manual is, and so is BibTeX; only plain
//! words follow the interface. A source of the file has a publisher and no author, so the publisher stands
//! first, as for unsigned pages (14.208, 15.50). What a source lacks is left out; where its date is not known,
//! “n.d.” says so.

use unicode_normalization::UnicodeNormalization;

use crate::model::Source;
use crate::say;
use crate::time::{EventDate, in_words};
use crate::words::{Language, comma, in_language};

/// The form of a citation.
#[derive(Copy, Clone, Debug, PartialEq, Eq)]
pub enum CitationStyle {
    /// A sentence.
    Plain,
    /// An entry of a BibTeX file.
    BibTex,
    /// Chicago, author-date: for a list of references.
    ChicagoAuthorDate,
    /// Chicago, notes and bibliography: for a note.
    ChicagoNotes,
}

impl CitationStyle {
    /// Every form, in the order of the menu.
    pub const EVERY: [Self; 4] =
        [Self::Plain, Self::BibTex, Self::ChicagoAuthorDate, Self::ChicagoNotes];

    /// Its name in the menu.
    #[must_use]
    pub fn name(self) -> &'static str {
        match self {
            Self::Plain => say!("cards-cite-plain"),
            Self::BibTex => "BibTeX",
            Self::ChicagoAuthorDate => say!("cards-cite-author-date"),
            Self::ChicagoNotes => say!("cards-cite-notes"),
        }
    }
}

/// What a citation is made of.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Citation {
    id: String,
    publisher: Option<String>,
    title: Option<String>,
    language: Option<String>,
    published: Option<EventDate>,
    retrieved: Option<EventDate>,
    url: Option<String>,
    archive: Option<String>,
}

impl Citation {
    /// Of a source, its names in `language`.
    #[must_use]
    pub fn of(source: &Source, language: &str) -> Self {
        let text = |text: Option<&crate::model::Text>| {
            text.map(|text| one_line(text.get(language))).filter(|text| !text.is_empty())
        };
        let link = |link: Option<&String>| link.map(|link| one_line(link));
        Self {
            id: source.id.clone(),
            publisher: text(source.publisher.as_ref()),
            title: text(source.title.as_ref()),
            language: source.language.clone(),
            published: source.published.date().cloned(),
            retrieved: source.retrieved.date().cloned(),
            url: link(source.url.as_ref()),
            archive: link(source.archive_url.as_ref()),
        }
    }

    /// Of a source that the file names without an entry for it.
    #[must_use]
    pub fn unknown(id: &str) -> Self {
        Self { id: id.to_owned(), ..Self::default() }
    }

    /// The citation in a form.
    #[must_use]
    pub fn write(&self, style: CitationStyle) -> String {
        match style {
            CitationStyle::Plain => self.plain(),
            CitationStyle::BibTex => self.bibtex(),
            CitationStyle::ChicagoAuthorDate => {
                in_language(Language::English, || in_words(|| self.author_date()))
            }
            CitationStyle::ChicagoNotes => {
                in_language(Language::English, || in_words(|| self.notes()))
            }
        }
    }

    /// What the source is called: its title, else the address, else the id.
    fn called(&self) -> &str {
        self.title.as_deref().or(self.url.as_deref()).unwrap_or(&self.id)
    }

    fn plain(&self) -> String {
        let mut parts = Vec::new();
        parts.extend(self.publisher.clone());
        parts.push(match &self.title {
            Some(title) => say!("cards-quoted", text = title),
            None => self.called().to_owned(),
        });
        parts.extend(self.published.as_ref().map(EventDate::words));
        parts.extend(self.url.clone().filter(|url| url != self.called()));
        let retrieved = self.retrieved.as_ref();
        parts.extend(retrieved.map(|date| say!("cards-retrieved-on", date = date.words())));
        let archive = self.archive.as_ref();
        parts.extend(archive.map(|address| say!("cards-archived-at", address = address)));
        parts.join(comma())
    }

    fn author_date(&self) -> String {
        let published = self.published.as_ref().map(|date| (date.words(), iso(date)));
        let year = published.as_ref().and_then(|(_, iso)| iso.get(..4));
        let mut words = String::new();
        if let Some(publisher) = &self.publisher {
            words.push_str(&sentence(publisher));
            words.push(' ');
        }
        words.push_str(&sentence(year.unwrap_or("n.d.")));
        words.push_str(&format!(" “{}”", sentence(self.called())));
        if let Some((published, iso)) = &published
            && iso.len() > 4
        {
            words.push_str(&format!(" {}", sentence(published)));
        }
        if let Some(retrieved) = &self.retrieved {
            words.push_str(&format!(" Accessed {}", sentence(&retrieved.words())));
        }
        for link in self.url.iter().filter(|_| self.title.is_some()).chain(&self.archive) {
            words.push_str(&format!(" {}", sentence(link)));
        }
        words
    }

    fn notes(&self) -> String {
        let mut parts = vec![];
        parts.extend(self.publisher.clone());
        parts.push(format!("“{}”", self.called()));
        match &self.published {
            Some(date) => parts.push(date.words()),
            None => parts.push("n.d.".to_owned()),
        }
        parts.extend(self.retrieved.as_ref().map(|date| format!("accessed {}", date.words())));
        parts.extend(self.url.clone().filter(|_| self.title.is_some()));
        parts.extend(self.archive.clone());
        sentence(&comma_inside(&parts.join(", ")))
    }

    fn bibtex(&self) -> String {
        let published = self.published.as_ref().map(iso);
        let year = published.as_ref().and_then(|iso| iso.get(..4));
        let key: String =
            self.id.nfkd().filter(|it| it.is_ascii_alphanumeric() || *it == '-').collect();
        let key = if key.is_empty() { "source".to_owned() } else { key };
        let mut entry = format!("@online{{{key},\n");
        let mut field = |name: &str, value: Option<&str>, is_link: bool| {
            if let Some(value) = value {
                let value = if is_link { link(value) } else { latex(value) };
                entry.push_str(&format!("  {name} = {{{value}}},\n"));
            }
        };
        // Two braces: a name of one piece, which has no family name in it.
        let author = self.publisher.as_ref().map(|publisher| format!("{{{}}}", latex(publisher)));
        field("author", author.as_deref(), true);
        field("title", Some(self.called()), false);
        field("year", year, false);
        field("date", published.as_deref(), true);
        field("url", self.url.as_deref(), true);
        let archived = self.archive.as_ref().map(|archive| format!("Archived: {archive}"));
        field("note", archived.as_deref(), false);
        field("langid", self.language.as_deref(), false);
        entry.push('}');
        entry
    }
}

/// EDTF without its marks of doubt, as BibTeX reads it: the first day, month or year.
fn iso(date: &EventDate) -> String {
    let text = date.text();
    let first = text.split_once('/').map_or(text, |(first, _)| first);
    let known: String = first.chars().filter(|it| !matches!(it, '?' | '~' | '%')).collect();
    let day = known.split_once('T').map_or(known.as_str(), |(day, _)| day);
    let parts = day.split('-').take_while(|part| !part.is_empty() && !part.contains('X'));
    parts.take(3).collect::<Vec<_>>().join("-")
}

/// Without line breaks, and spaces one by one.
fn one_line(text: &str) -> String {
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}

/// Ends with a full stop, unless it has an end of its own.
fn sentence(text: &str) -> String {
    if text.ends_with(['.', '?', '!', '…']) { text.to_owned() } else { format!("{text}.") }
}

/// American order of signs, which Chicago asks for: the comma stands inside of the quotation marks.
fn comma_inside(text: &str) -> String {
    text.replace("?”,", "?”").replace("!”,", "!”").replace("”,", ",”")
}

/// An address inside of braces: only what would end the field is written otherwise.
fn link(text: &str) -> String {
    // The author's own braces come in pairs.
    if text.starts_with('{') && text.ends_with('}') {
        return text.to_owned();
    }
    text.replace('{', "%7B").replace('}', "%7D").replace('\\', "%5C")
}

/// Signs that LaTeX reads as commands, as it prints them.
fn latex(text: &str) -> String {
    let mut written = String::with_capacity(text.len());
    for letter in text.chars() {
        match letter {
            '&' | '%' | '$' | '#' | '_' | '{' | '}' => {
                written.push('\\');
                written.push(letter);
            }
            '\\' => written.push_str("\\textbackslash{}"),
            '~' => written.push_str("\\textasciitilde{}"),
            '^' => written.push_str("\\textasciicircum{}"),
            other => written.push(other),
        }
    }
    written
}

#[cfg(test)]
mod tests {
    use super::{Citation, CitationStyle};
    use crate::words::{Language, in_language};

    fn citation(json: &str) -> Citation {
        Citation::of(&serde_json::from_str(json).expect("a source"), "en")
    }

    const FULL: &str = r#"{"id":"telquel-1","publisher":"TelQuel","title":"Défense & coopération: 50 %",
        "url":"https://telquel.ma/a_b","language":"fr","published":"2025-02-20","retrieved":"2025-03-01",
        "archive_url":"https://archive.example/1"}"#;

    #[test]
    fn a_full_source_in_every_form() {
        let cite = |style| citation(FULL).write(style);
        assert_eq!(
            cite(CitationStyle::Plain),
            "TelQuel, “Défense & coopération: 50 %”, 20 February 2025, https://telquel.ma/a_b, \
             retrieved 1 March 2025, archived at https://archive.example/1"
        );
        assert_eq!(
            cite(CitationStyle::ChicagoAuthorDate),
            "TelQuel. 2025. “Défense & coopération: 50 %.” 20 February 2025. Accessed 1 March 2025. \
             https://telquel.ma/a_b. https://archive.example/1."
        );
        assert_eq!(
            cite(CitationStyle::ChicagoNotes),
            "TelQuel, “Défense & coopération: 50 %,” 20 February 2025, accessed 1 March 2025, \
             https://telquel.ma/a_b, https://archive.example/1."
        );
        assert_eq!(
            cite(CitationStyle::BibTex),
            "@online{telquel-1,\n  author = {{TelQuel}},\n  title = {Défense \\& coopération: 50 \\%},\n  \
             year = {2025},\n  date = {2025-02-20},\n  url = {https://telquel.ma/a_b},\n  \
             note = {Archived: https://archive.example/1},\n  langid = {fr},\n}"
        );
    }

    #[test]
    fn only_the_sentence_speaks_the_language_of_the_interface() {
        for style in CitationStyle::EVERY {
            let own = citation(FULL).write(style);
            let french = in_language(Language::French, || citation(FULL).write(style));
            assert_eq!(own == french, style != CitationStyle::Plain, "{french}");
            let is_quoted = french.contains("«\u{a0}Défense & coopération: 50 %\u{a0}»");
            assert_eq!(is_quoted, style == CitationStyle::Plain, "{french}");
        }
    }

    #[test]
    fn what_a_source_lacks_is_left_out() {
        let bare = citation(r#"{"id":"x","url":"https://example.org/{1}"}"#);
        assert_eq!(bare.write(CitationStyle::Plain), "https://example.org/{1}");
        assert_eq!(bare.write(CitationStyle::ChicagoAuthorDate), "n.d. “https://example.org/{1}.”");
        assert!(bare.write(CitationStyle::BibTex).contains("url = {https://example.org/%7B1%7D}"));
        let unknown = Citation::unknown("lost");
        assert_eq!(unknown.write(CitationStyle::Plain), "lost");
        assert_eq!(unknown.write(CitationStyle::BibTex), "@online{lost,\n  title = {lost},\n}");
    }

    #[test]
    fn dates_that_are_known_no_better_stay_so() {
        for (edtf, year, date) in [
            ("2022", "2022", "2022"),
            ("2021-10?", "2021", "2021-10"),
            ("2014-02-XX", "2014", "2014-02"),
        ] {
            let json = format!(r#"{{"id":"x","title":"T","published":"{edtf}"}}"#);
            let entry = citation(&json).write(CitationStyle::BibTex);
            assert!(entry.contains(&format!("year = {{{year}}}")), "{entry}");
            assert!(entry.contains(&format!("date = {{{date}}}")), "{entry}");
        }
    }

    #[test]
    fn a_question_keeps_its_mark_and_lines_become_one() {
        let asked = citation(r#"{"id":"x","publisher":"Maliweb","title":"Le pas\n enfin ?"}"#);
        assert_eq!(asked.write(CitationStyle::ChicagoNotes), "Maliweb, “Le pas enfin ?” n.d.");
    }
}
