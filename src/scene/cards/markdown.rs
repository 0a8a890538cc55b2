//! A card as Markdown, whole, with numbered sources: to paste into a paper.
//!
//! Owns what Markdown makes of each block. Data is text: its signs that Markdown or HTML would read as
//! their own are escaped (section 2.4 of `CommonMark`).

use super::{
    Block, Card, ClaimRow, Entry, FieldClaims, Head, PartyLine, PersonRow, QuoteBlock,
    SessionPlace, SessionStrip, SourceRow, line_words, may_open,
};
use crate::model::CodeList;
use crate::say;
use crate::scene::leading;
use crate::words::{comma, semicolon};

/// The card as Markdown.
#[must_use]
pub fn markdown(card: &Card) -> String {
    let mut page = format!("# {}\n", escaped(&card.title));
    if let Some((kind, status)) = &card.kind {
        let status = status.as_ref().map_or_else(
            || say!("cards-status-not-stated").to_owned(),
            |status| status.label().to_lowercase(),
        );
        page.push_str(&format!(
            "\n{}{comma}{}\n",
            escaped(&kind.label()),
            escaped(&status),
            comma = comma()
        ));
    }
    for block in &card.blocks {
        let written = block_lines(block);
        if !written.is_empty() {
            page.push('\n');
            page.push_str(&written);
        }
    }
    page
}

/// Lines of plain words as Markdown, each a paragraph.
#[must_use]
pub fn markdown_lines(lines: &[String]) -> String {
    lines.iter().map(|line| escaped(line) + "\n").collect::<Vec<_>>().join("\n")
}

fn block_lines(block: &Block) -> String {
    match block {
        Block::Head(head) => head_line(head),
        Block::Section(name, figure) => match figure {
            Some(figure) => format!("## {} ({})\n", escaped(name), escaped(figure)),
            None => format!("## {}\n", escaped(name)),
        },
        Block::Parties(line) => parties(line),
        Block::Date(date) => {
            let claims = date.claims.as_ref().map_or_else(String::new, claims);
            format!("**{}**\n{claims}", escaped(&date.words))
        }
        Block::Contested(found) => claims(found),
        Block::SessionPlace(place) => session_place(place),
        Block::Sessions(strip) => sessions(strip),
        Block::Balance(balance) => {
            let ((left, one), (right, other)) = (balance.left, balance.right);
            let words = say!("cards-balance", left = left, one = one, right = right, other = other);
            words + "\n"
        }
        Block::People(rows) => list(rows, person),
        Block::Chips(words) => list(words, |word| escaped(word)),
        Block::Quote(quote) => self::quote(quote),
        Block::Rows(rows) => {
            list(rows, |(label, words)| labelled(&escaped(label), &escaped(words)))
        }
        Block::Links(rows) => {
            list(rows, |(label, line)| labelled(&escaped(label), &escaped(&line_words(line))))
        }
        Block::Line(_) | Block::Actions(_) => String::new(),
        Block::Entries(list) => entries(list),
        Block::Events(rows) => list(rows, |row| {
            let note = row.note.as_ref().map(|note| format!(" ({})", escaped(note)));
            let note = note.unwrap_or_default();
            labelled(&escaped(&row.when), &escaped(&row.title)) + &note
        }),
        Block::Partners(rows) => {
            list(rows, |row| labelled(&escaped(&row.name), &escaped(&row.figure)))
        }
        Block::Text(text) | Block::Remark(text) => format!("{}\n", escaped(text)),
        Block::Wording(wording) => format!("{}\n", escaped(wording.get(None))),
        Block::Location(place) => format!("{} ({})\n", escaped(&place.name), place.words),
        Block::Sources(list) => (1..).zip(list).map(|(number, row)| source(number, row)).collect(),
    }
}

/// A name and what it is the name of.
fn labelled(name: &str, value: &str) -> String {
    say!("colon", name = name, value = value)
}

/// A list with a point for each row.
fn list<T>(rows: &[T], line: impl Fn(&T) -> String) -> String {
    let mut lines = String::new();
    for row in rows {
        lines.push_str(&format!("- {}\n", line(row)));
    }
    lines
}

fn head_line(head: &Head) -> String {
    if head.contested.is_empty() {
        return String::new();
    }
    let fields: Vec<String> = head.contested.iter().map(|field| escaped(field)).collect();
    format!("*{}*\n", say!("cards-contested", fields = fields.join(semicolon())))
}

fn parties(line: &PartyLine) -> String {
    let names = |side: &[super::PartyName]| {
        side.iter().map(|party| escaped(&party.name)).collect::<Vec<_>>().join(comma())
    };
    let mut words = names(&line.from);
    if !line.to.is_empty() {
        words = leading(&words, &names(&line.to));
    }
    if let Some(place) = &line.place {
        let place = escaped(&place.words);
        words = if words.is_empty() {
            say!("cards-in-place", place = place)
        } else {
            say!("cards-parties-in-place", parties = words, place = place)
        };
    }
    words.push('\n');
    words
}

fn claims(found: &FieldClaims) -> String {
    let mut lines = String::new();
    if !found.field.is_empty() {
        lines.push_str(&format!("{}\n", escaped(&found.field)));
    }
    lines.push('\n');
    for ClaimRow { value, by, confidence } in &found.values {
        let by = by.iter().map(|by| escaped(&by.words));
        let by: Vec<String> = by.chain(confidence.as_ref().map(|it| escaped(it))).collect();
        lines.push_str(&format!("- **{}** ({})\n", escaped(value.get(None)), by.join(semicolon())));
    }
    lines
}

fn session_place(place: &SessionPlace) -> String {
    let before = place.before.as_ref().map(|(_, when)| say!("cards-before", date = when));
    let after = place.after.as_ref().map(|(_, when)| say!("cards-after", date = when));
    let words: Vec<String> =
        std::iter::once(place.words.clone()).chain(before).chain(after).collect();
    format!("{}\n", escaped(&words.join(semicolon())))
}

fn sessions(strip: &SessionStrip) -> String {
    let mut lines = format!("{}\n\n", escaped(&strip.series.words));
    if strip.earlier > 0 {
        lines.push_str(&format!("- {}\n", say!("cards-sessions-earlier", count = strip.earlier)));
    }
    for stop in &strip.stops {
        let words = match &stop.since {
            Some(since) => {
                format!("{}{comma}{} (+ {since})", stop.label, stop.when, comma = comma())
            }
            None => format!("{}{comma}{}", stop.label, stop.when, comma = comma()),
        };
        let words = escaped(&words);
        lines.push_str(&if stop.current {
            format!("- **{words}**\n")
        } else {
            format!("- {words}\n")
        });
    }
    if !strip.tail.is_empty() {
        lines.push_str(&format!("- {}\n", escaped(&strip.tail)));
    }
    lines
}

fn person(row: &PersonRow) -> String {
    match &row.line {
        Some(line) => format!("{}{comma}{}", escaped(&row.name), escaped(line), comma = comma()),
        None => escaped(&row.name),
    }
}

fn quote(quote: &QuoteBlock) -> String {
    let mut lines = format!("> {}\n", say!("cards-quoted", text = escaped(quote.text.get(None))));
    if let Some(original) = &quote.original {
        let text = escaped(original.get(None));
        let words = match quote.language.as_deref() {
            Some(language) => {
                say!("cards-original-quoted", language = escaped(language), text = text)
            }
            None => say!("cards-original-unknown-quoted", text = text),
        };
        lines.push_str(&format!(">\n> {words}\n"));
    }
    let by = line_words(&quote.by);
    let source = quote.source.as_ref().map(|source| source.words.as_str());
    let by: Vec<&str> =
        Some(by.as_str()).filter(|by| !by.is_empty()).into_iter().chain(source).collect();
    if !by.is_empty() {
        lines.push_str(&format!(">\n> — {}\n", escaped(&by.join(" · "))));
    }
    lines
}

fn entries(list: &[Entry]) -> String {
    let mut lines = String::new();
    let mut label = "";
    for entry in list {
        if !entry.label.is_empty() {
            label = &entry.label;
        }
        let mut parts: Vec<String> = Vec::new();
        let words = entry.words.get(None);
        if !words.is_empty() {
            parts.push(escaped(words));
        }
        parts.extend(entry.details.iter().map(|it| escaped(&line_words(it))));
        parts.extend(entry.warning.as_ref().map(|it| format!("**{}**", escaped(it))));
        for row in &entry.events {
            let words = format!("{} ({})", escaped(&row.title), escaped(&row.when));
            parts.push(match &row.note {
                Some(note) => labelled(&escaped(note), &words),
                None => words,
            });
        }
        let words = labelled(&escaped(label), &parts.join(semicolon()));
        lines.push_str(&format!("- {words}\n"));
    }
    lines
}

fn source(number: usize, row: &SourceRow) -> String {
    let mut line = format!("{number}. {}", escaped(&row.line.words));
    if !row.meta.is_empty() {
        line.push_str(&format!(". {}", escaped(&row.meta)));
    }
    // An address in angle brackets is a link, as it stands.
    let address = |link: &String| {
        let is_link = may_open(link) && !link.contains(['<', '>']);
        if is_link { format!("<{link}>") } else { escaped(link) }
    };
    let archive = row.archive.as_ref();
    let archive = archive.map(|link| say!("cards-archived", address = address(link)));
    for words in row.url.as_ref().map(address).into_iter().chain(archive) {
        line.push_str(". ");
        line.push_str(&words);
    }
    line.push('\n');
    line
}

/// A text of the data on one line, in which nothing is a sign of Markdown or HTML.
#[must_use]
pub fn escaped(text: &str) -> String {
    let mut written = String::with_capacity(text.len() + 8);
    // Spaces that keep words on one line stay: French has them before its signs.
    let breaks = |letter: char| letter.is_whitespace() && !matches!(letter, '\u{a0}' | '\u{202f}');
    for (number, word) in text.split(breaks).filter(|word| !word.is_empty()).enumerate() {
        if number > 0 {
            written.push(' ');
        }
        let starts_line = number == 0;
        let digits = word.chars().take_while(char::is_ascii_digit).count();
        for (place, letter) in word.chars().enumerate() {
            let is_sign = match letter {
                '\\' | '`' | '*' | '_' | '[' | ']' | '<' | '>' | '&' | '|' | '~' | '$' | '^' => {
                    true
                }
                // Signs of headings, lists and rules count only where a line begins.
                '#' | '+' | '-' | '=' => starts_line && place == 0,
                // So does a number with a full stop or bracket.
                '.' | ')' => starts_line && place > 0 && place == digits,
                '!' => word.chars().nth(place + 1) == Some('['),
                _ => false,
            };
            if is_sign {
                written.push('\\');
            }
            written.push(letter);
        }
    }
    // Many dialects make links of bare addresses.
    written.replace("://", "\\://")
}

#[cfg(test)]
mod tests {
    use super::escaped;

    #[test]
    fn signs_of_markdown_and_html_are_text() {
        for (text, written) in [
            ("plain – text, 3.5 % (2025)", "plain – text, 3.5 % (2025)"),
            ("**bold** _it_ `code`", "\\*\\*bold\\*\\* \\_it\\_ \\`code\\`"),
            ("<script>alert(1)</script>", "\\<script\\>alert(1)\\</script\\>"),
            ("[a](javascript:x)", "\\[a\\](javascript:x)"),
            ("![a](b)", "\\!\\[a\\](b)"),
            ("# not a heading", "\\# not a heading"),
            ("- no list\n\n- no list", "\\- no list - no list"),
            ("1. no list", "1\\. no list"),
            ("2025) no list", "2025\\) no list"),
            ("a|b ~~c~~ &amp; \\", "a\\|b \\~\\~c\\~\\~ \\&amp; \\\\"),
            ("https://example.org", "https\\://example.org"),
        ] {
            assert_eq!(escaped(text), written);
        }
    }
}
