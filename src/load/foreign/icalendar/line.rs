//! The lines of a calendar: a name, parameters, a value; folded over several lines of the file.
//!
//! Owns their grammar (RFC 5545, section 3.1) and where each stands. What is no such line is given as
//! it is, so that nothing of a file is passed over in silence.

use std::borrow::Cow;

/// A line that was put together.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Line<'t> {
    /// The byte of the text at which it begins.
    pub start: usize,
    /// The byte after its end.
    pub end: usize,
    /// In capitals.
    pub name: Cow<'t, str>,
    /// Names in capitals, and values.
    pub params: Params,
    pub value: Cow<'t, str>,
}

/// What stands at a place of the text.
#[derive(Debug, PartialEq, Eq)]
pub(super) enum Found<'t> {
    Line(Line<'t>),
    /// It has no name with a colon.
    Broken {
        start: usize,
        end: usize,
    },
}

impl Line<'_> {
    /// The value of a parameter.
    pub(super) fn param(&self, name: &str) -> Option<&str> {
        let found = self.params.iter().find(|(key, _)| key == name);
        found.map(|(_, value)| value.as_str())
    }

    /// The value as a text, its escapes read.
    pub(super) fn text(&self) -> String {
        unescape(&self.value)
    }

    /// The value as a list of texts.
    pub(super) fn texts(&self) -> Vec<String> {
        split(&self.value, ',').into_iter().map(unescape).collect()
    }
}

/// Goes through the lines of a text.
pub(super) struct Lines<'t> {
    text: &'t str,
    at: usize,
}

impl<'t> Lines<'t> {
    pub(super) fn new(text: &'t str) -> Self {
        Self { text, at: 0 }
    }

    /// The line of the file that begins here, without its end; and where the next begins.
    fn line(&self, at: usize) -> Option<(&'t str, usize)> {
        let rest = self.text.get(at..).filter(|rest| !rest.is_empty())?;
        let end = memchr::memchr(b'\n', rest.as_bytes());
        let line = rest.get(..end.unwrap_or(rest.len())).unwrap_or(rest);
        let next = at + end.map_or(rest.len(), |end| end + 1);
        Some((line.strip_suffix('\r').unwrap_or(line), next))
    }
}

impl<'t> Iterator for Lines<'t> {
    type Item = Found<'t>;

    fn next(&mut self) -> Option<Found<'t>> {
        loop {
            let start = self.at;
            let (first, next) = self.line(start)?;
            self.at = next;
            let mut end = start + first.len();
            let mut whole = Cow::Borrowed(first);
            while let Some((line, next)) = self.line(self.at) {
                let Some(more) = line.strip_prefix([' ', '\t']) else { break };
                // A line of blanks between others folds nothing.
                if !more.is_empty() {
                    whole.to_mut().push_str(more);
                    end = self.at + line.len();
                }
                self.at = next;
            }
            if !whole.trim().is_empty() {
                return Some(read(start, end, whole));
            }
        }
    }
}

fn read(start: usize, end: usize, line: Cow<'_, str>) -> Found<'_> {
    let Some((name, params, value)) = parts(&line) else { return Found::Broken { start, end } };
    let is_capitals = !line.bytes().take(name).any(|byte| byte.is_ascii_lowercase());
    let (name, value) = match line {
        Cow::Borrowed(line) => {
            let name = line.get(..name).unwrap_or_default();
            let name = if is_capitals {
                Cow::Borrowed(name)
            } else {
                Cow::Owned(name.to_ascii_uppercase())
            };
            (name, Cow::Borrowed(line.get(value..).unwrap_or_default()))
        }
        Cow::Owned(line) => (
            Cow::Owned(line.get(..name).unwrap_or_default().to_ascii_uppercase()),
            Cow::Owned(line.get(value..).unwrap_or_default().to_owned()),
        ),
    };
    Found::Line(Line { start, end, name, params, value })
}

/// Names and values of parameters.
type Params = Vec<(String, String)>;

/// Where the name ends, the parameters, and where the value begins.
fn parts(line: &str) -> Option<(usize, Params, usize)> {
    let name = line.bytes().take_while(|byte| byte.is_ascii_alphanumeric() || *byte == b'-');
    let name = name.count();
    let mut params = Vec::new();
    let mut at = name;
    loop {
        match line.as_bytes().get(at)? {
            b':' if name > 0 => return Some((name, params, at + 1)),
            b';' if name > 0 => {}
            _ => return None,
        }
        let rest = line.get(at + 1..)?;
        let end = param_end(rest)?;
        let param = rest.get(..end)?;
        at += 1 + end;
        if let Some((key, value)) = param.split_once('=') {
            params.push((key.trim().to_ascii_uppercase(), param_value(value)));
        }
    }
}

/// Where a parameter ends: at a semicolon or a colon outside of quotes.
fn param_end(rest: &str) -> Option<usize> {
    let mut is_quoted = false;
    for (at, byte) in rest.bytes().enumerate() {
        match byte {
            b'"' => is_quoted = !is_quoted,
            b';' | b':' if !is_quoted => return Some(at),
            _ => {}
        }
    }
    None
}

/// The value of a parameter without its quotes; `^n`, `^^` and `^'` are those of RFC 6868.
fn param_value(value: &str) -> String {
    let bare = value.trim().replace('"', "");
    if !bare.contains('^') {
        return bare;
    }
    let mut read = String::with_capacity(bare.len());
    let mut letters = bare.chars().peekable();
    while let Some(letter) = letters.next() {
        let meant = match (letter, letters.peek()) {
            ('^', Some('n')) => '\n',
            ('^', Some('^')) => '^',
            ('^', Some('\'')) => '"',
            _ => {
                read.push(letter);
                continue;
            }
        };
        read.push(meant);
        letters.next();
    }
    read
}

/// The parts of a value between unescaped signs.
pub(super) fn split(value: &str, sign: char) -> Vec<&str> {
    let mut parts = Vec::new();
    let (mut start, mut is_escaped) = (0, false);
    for (at, letter) in value.char_indices() {
        if is_escaped {
            is_escaped = false;
        } else if letter == '\\' {
            is_escaped = true;
        } else if letter == sign {
            parts.push(value.get(start..at).unwrap_or_default());
            start = at + letter.len_utf8();
        }
    }
    parts.push(value.get(start..).unwrap_or_default());
    parts
}

/// A text with its escapes read: `\n`, `\,`, `\;` and `\\`. Any other backslash is one.
fn unescape(value: &str) -> String {
    if !value.contains('\\') {
        return value.to_owned();
    }
    let mut text = String::with_capacity(value.len());
    let mut letters = value.chars().peekable();
    while let Some(letter) = letters.next() {
        let meant = match (letter, letters.peek()) {
            ('\\', Some('n' | 'N')) => '\n',
            ('\\', Some(',' | ';' | '\\')) => letters.peek().copied().unwrap_or_default(),
            _ => {
                text.push(letter);
                continue;
            }
        };
        text.push(meant);
        letters.next();
    }
    text
}

#[cfg(test)]
mod tests {
    use super::{Found, Lines};

    /// Each line as name, parameters and text, and where it stands.
    fn told(text: &str) -> Vec<String> {
        Lines::new(text)
            .map(|found| match found {
                Found::Line(line) => {
                    format!(
                        "{} {:?} {:?} {}..{}",
                        line.name,
                        line.params,
                        line.text(),
                        line.start,
                        line.end
                    )
                }
                Found::Broken { start, end } => format!("broken {start}..{end}"),
            })
            .collect()
    }

    #[test]
    fn folded_lines_are_one() {
        let text = "SUMMARY:A long\r\n  visit\r\n\t to Mali\\, and\\nback\r\n\r\nuid:1\n";
        assert_eq!(
            told(text),
            [r#"SUMMARY [] "A long visit to Mali, and\nback" 0..46"#, r#"UID [] "1" 50..55"#]
        );
    }

    #[test]
    fn parameters_may_hold_signs_in_quotes() {
        let text = "ATTENDEE;CN=\"Dupont, \"\"Col.; x:y\";ROLE=CHAIR:mailto:a@b.c";
        assert_eq!(
            told(text),
            [r#"ATTENDEE [("CN", "Dupont, Col.; x:y"), ("ROLE", "CHAIR")] "mailto:a@b.c" 0..57"#]
        );
        assert_eq!(told("X;A=^'q^'^n^^^z:"), [r#"X [("A", "\"q\"\n^^z")] "" 0..16"#]);
    }

    #[test]
    fn what_is_no_line_is_told() {
        assert_eq!(
            told("A free text\nX;CN=\"open:1\n:1\nÉ:2\nNO"),
            ["broken 0..11", "broken 12..24", "broken 25..27", "broken 28..32", "broken 33..35"]
        );
    }
}
