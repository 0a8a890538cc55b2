//! A card as Markdown, whole, with numbered sources: to paste into a paper.
//!
//! Owns what Markdown makes of each block. Data is text: its signs that Markdown or HTML would read as
//! their own are escaped (section 2.4 of `CommonMark`).

use super::{
    Block, Card, ClaimRow, Entry, FieldClaims, Head, PartyLine, PersonRow, QuoteBlock,
    SessionPlace, SessionStrip, SourceRow, line_words, may_open,
};
use crate::model::CodeList;

/// The card as Markdown.
#[must_use]
pub fn markdown(card: &Card) -> String {
    let mut page = format!("# {}\n", escaped(&card.title));
    if let Some((kind, status)) = &card.kind {
        let status = status
            .as_ref()
            .map_or_else(|| "status not stated".to_owned(), |status| status.label().to_lowercase());
        page.push_str(&format!("\n{}, {}\n", escaped(&kind.label()), escaped(&status)));
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
            format!("{left} {one}, {right} {other}\n")
        }
        Block::People(rows) => list(rows, person),
        Block::Chips(words) => list(words, |word| escaped(word)),
        Block::Quote(quote) => self::quote(quote),
        Block::Rows(rows) => {
            list(rows, |(label, words)| format!("{}: {}", escaped(label), escaped(words)))
        }
        Block::Links(rows) => list(rows, |(label, line)| {
            format!("{}: {}", escaped(label), escaped(&line_words(line)))
        }),
        Block::Line(_) | Block::Actions(_) => String::new(),
        Block::Entries(list) => entries(list),
        Block::Events(rows) => list(rows, |row| {
            let note = row.note.as_ref().map(|note| format!(" ({})", escaped(note)));
            let note = note.unwrap_or_default();
            format!("{}: {}{note}", escaped(&row.when), escaped(&row.title))
        }),
        Block::Partners(rows) => {
            list(rows, |row| format!("{}: {}", escaped(&row.name), escaped(&row.figure)))
        }
        Block::Text(text) | Block::Remark(text) => format!("{}\n", escaped(text)),
        Block::Wording(wording) => format!("{}\n", escaped(wording.get(None))),
        Block::Location(place) => format!("{} ({})\n", escaped(&place.name), place.words),
        Block::Sources(list) => (1..).zip(list).map(|(number, row)| source(number, row)).collect(),
    }
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
    format!("*Contested: {}*\n", fields.join("; "))
}

fn parties(line: &PartyLine) -> String {
    let names = |side: &[super::PartyName]| {
        side.iter().map(|party| escaped(&party.name)).collect::<Vec<_>>().join(", ")
    };
    let mut words = names(&line.from);
    if !line.to.is_empty() {
        words.push_str(&format!(" → {}", names(&line.to)));
    }
    if let Some(place) = &line.place {
        words.push_str(&format!(
            "{}in {}",
            if words.is_empty() { "" } else { ", " },
            escaped(&place.words)
        ));
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
        let confidence = confidence.as_ref().map(|it| format!("; {}", escaped(it)));
        let by: Vec<String> = by.iter().map(|by| escaped(&by.words)).collect();
        lines.push_str(&format!(
            "- **{}** ({}{})\n",
            escaped(value.get(None)),
            by.join("; "),
            confidence.unwrap_or_default()
        ));
    }
    lines
}

fn session_place(place: &SessionPlace) -> String {
    let mut words = place.words.clone();
    for (name, beside) in [("before", &place.before), ("after", &place.after)] {
        if let Some((_, when)) = beside {
            words.push_str(&format!("; {name}: {when}"));
        }
    }
    format!("{}\n", escaped(&words))
}

fn sessions(strip: &SessionStrip) -> String {
    let mut lines = format!("{}\n\n", escaped(&strip.series.words));
    if strip.earlier > 0 {
        lines.push_str(&format!("- {} earlier\n", strip.earlier));
    }
    for stop in &strip.stops {
        let words = match &stop.since {
            Some(since) => format!("{}, {} (+ {since})", stop.label, stop.when),
            None => format!("{}, {}", stop.label, stop.when),
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
        Some(line) => format!("{}, {}", escaped(&row.name), escaped(line)),
        None => escaped(&row.name),
    }
}

fn quote(quote: &QuoteBlock) -> String {
    let mut lines = format!("> “{}”\n", escaped(quote.text.get(None)));
    if let Some(original) = &quote.original {
        let language = quote.language.as_deref().unwrap_or("original");
        lines.push_str(&format!(">\n> {}: “{}”\n", escaped(language), escaped(original.get(None))));
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
            let note = row.note.as_ref().map(|note| format!("{}: ", escaped(note)));
            let note = note.unwrap_or_default();
            parts.push(format!("{note}{} ({})", escaped(&row.title), escaped(&row.when)));
        }
        lines.push_str(&format!("- {}: {}\n", escaped(label), parts.join("; ")));
    }
    lines
}

fn source(number: usize, row: &SourceRow) -> String {
    let mut line = format!("{number}. {}", escaped(&row.line.words));
    if !row.meta.is_empty() {
        line.push_str(&format!(". {}", escaped(&row.meta)));
    }
    for (name, link) in [("", &row.url), ("archived: ", &row.archive)] {
        match link {
            // An address in angle brackets is a link, as it stands.
            Some(link) if may_open(link) && !link.contains(['<', '>']) => {
                line.push_str(&format!(". {name}<{link}>"));
            }
            Some(link) => line.push_str(&format!(". {name}{}", escaped(link))),
            None => {}
        }
    }
    line.push('\n');
    line
}

/// A text of the data on one line, in which nothing is a sign of Markdown or HTML.
#[must_use]
pub fn escaped(text: &str) -> String {
    let mut written = String::with_capacity(text.len() + 8);
    for (number, word) in text.split_whitespace().enumerate() {
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
