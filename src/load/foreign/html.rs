//! HTML within the texts of other programs, as plain text.
//!
//! Owns what becomes of tags: paragraphs and line breaks stay, entities are decoded, addresses of
//! links and of embedded media are told beside the text. Tags are read one after the other and never
//! nested, so that no text takes long or goes deep.

use html5gum::{DefaultEmitter, StartTag, Token, Tokenizer};

/// A text without its tags, and where its links lead.
#[derive(Debug, Default, PartialEq, Eq)]
pub(in crate::load) struct Plain {
    pub text: String,
    /// Addresses on the web, in the order of the text.
    pub links: Vec<Link>,
}

/// A link on the web.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(in crate::load) struct Link {
    pub address: String,
    /// The words that are linked, or what a picture shows; may be empty.
    pub words: String,
}

/// Whether a text has tags in it.
pub(in crate::load) fn has_tags(text: &str) -> bool {
    text.match_indices('<').any(|(at, _)| {
        let mut after = text.get(at + 1..).unwrap_or_default().bytes();
        match after.next() {
            Some(b'/' | b'!') => true,
            Some(letter) => letter.is_ascii_alphabetic(),
            None => false,
        }
    })
}

/// An address on the web, if a text is one; without its blanks, and with its scheme.
pub(in crate::load) fn web_address(text: &str) -> Option<String> {
    let text = text.trim();
    let begins = |start: &str| {
        text.get(..start.len()).is_some_and(|found| found.eq_ignore_ascii_case(start))
    };
    if text.contains(char::is_whitespace) || text.contains(['<', '>', '"']) {
        return None;
    }
    if begins("https://") || begins("http://") {
        return Some(text.to_owned());
    }
    let host = text.strip_prefix("//")?.split('/').next()?;
    host.contains('.').then(|| format!("https:{text}"))
}

/// The plain text of a text that may be HTML. Without tags, line breaks stay as they are written; with
/// them, they are blanks, as in a browser.
pub(in crate::load) fn plain(html: &str) -> Plain {
    if !html.contains(['<', '&']) {
        return Plain { text: html.trim().to_owned(), links: Vec::new() };
    }
    let mut writer = Writer { is_flowing: has_tags(html), ..Writer::default() };
    let mut emitter = DefaultEmitter::default();
    emitter.naively_switch_states(true);
    for Ok(token) in Tokenizer::new_with_emitter(html, emitter) {
        match token {
            Token::StartTag(tag) => writer.open(&tag),
            Token::EndTag(tag) => writer.close(&tag.name),
            Token::String(text) => writer.write(&String::from_utf8_lossy(&text)),
            Token::Comment(_) | Token::Doctype(_) | Token::Error(_) => {}
        }
    }
    writer.end_link();
    writer.plain.text.truncate(writer.plain.text.trim_end().len());
    writer.plain
}

/// What stands between what is written and what comes next.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord)]
enum Gap {
    #[default]
    None,
    Blank,
    Line,
    Paragraph,
}

#[derive(Default)]
struct Writer {
    plain: Plain,
    gap: Gap,
    is_flowing: bool,
    /// A link that is open: its address, and where its words begin.
    link: Option<(String, usize)>,
    /// Whether what comes is a script or the like, which nobody reads.
    is_hidden: bool,
}

impl Writer {
    fn open(&mut self, tag: &StartTag<()>) {
        let attribute = |name: &[u8]| {
            let value = tag.attributes.get(name);
            value.map(|value| String::from_utf8_lossy(value).into_owned()).unwrap_or_default()
        };
        match &**tag.name {
            b"script" | b"style" => self.is_hidden = !tag.self_closing,
            b"br" => self.line_break(),
            b"li" => {
                self.space(Gap::Line);
                self.write("• ");
            }
            b"a" => {
                self.end_link();
                self.link = Some((attribute(b"href"), self.plain.text.len()));
            }
            b"img" | b"iframe" | b"video" | b"audio" | b"source" | b"embed" => {
                let words = [attribute(b"alt"), attribute(b"title")];
                let words = words.into_iter().find(|words| !words.is_empty()).unwrap_or_default();
                if let Some(address) = web_address(&attribute(b"src")) {
                    self.plain.links.push(Link { address, words });
                }
            }
            name => self.space(gap_around(name)),
        }
    }

    fn close(&mut self, name: &[u8]) {
        match name {
            b"script" | b"style" => self.is_hidden = false,
            b"a" => self.end_link(),
            _ => self.space(gap_around(name)),
        }
    }

    fn space(&mut self, gap: Gap) {
        self.gap = self.gap.max(gap);
    }

    /// A second line break in a row is an empty line.
    fn line_break(&mut self) {
        self.gap = if self.gap >= Gap::Line { Gap::Paragraph } else { Gap::Line };
    }

    fn write(&mut self, text: &str) {
        if self.is_hidden {
            return;
        }
        if !self.is_flowing {
            let begin = if self.plain.text.is_empty() { text.trim_start() } else { text };
            self.plain.text.push_str(begin);
            return;
        }
        for letter in text.chars() {
            if letter.is_ascii_whitespace() {
                self.space(Gap::Blank);
                continue;
            }
            if !self.plain.text.is_empty() {
                self.plain.text.push_str(match self.gap {
                    Gap::None => "",
                    Gap::Blank => " ",
                    Gap::Line => "\n",
                    Gap::Paragraph => "\n\n",
                });
            }
            self.gap = Gap::None;
            self.plain.text.push(letter);
        }
    }

    /// Notes where a link leads. An address that is none of the web, such as one of mail, follows the
    /// words, unless they are it.
    fn end_link(&mut self) {
        let Some((address, start)) = self.link.take() else { return };
        let words = self.plain.text.get(start..).unwrap_or_default().trim().to_owned();
        if let Some(address) = web_address(&address) {
            self.plain.links.push(Link { address, words });
        } else if !address.trim().is_empty() && !address.starts_with(['#', '/']) {
            let bare = address.trim().trim_start_matches("mailto:").to_owned();
            if !words.contains(&bare) {
                self.write(&format!(" ({bare})"));
            }
        }
    }
}

/// What stands before and after an element.
fn gap_around(name: &[u8]) -> Gap {
    match name {
        b"p" | b"blockquote" | b"ul" | b"ol" | b"table" | b"h1" | b"h2" | b"h3" | b"h4" | b"h5"
        | b"h6" | b"pre" | b"hr" | b"article" | b"section" | b"figure" => Gap::Paragraph,
        b"div" | b"li" | b"tr" | b"dt" | b"dd" | b"figcaption" | b"header" | b"footer" => Gap::Line,
        b"td" | b"th" => Gap::Blank,
        _ => Gap::None,
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::{plain, web_address};

    fn text(html: &str) -> String {
        plain(html).text
    }

    #[test]
    fn paragraphs_and_lines_stay_and_entities_are_decoded() {
        for (html, wanted) in [
            ("  plain\ntext ", "plain\ntext"),
            ("Visit &amp; talks\nin Bamako", "Visit & talks\nin Bamako"),
            ("a < b and c", "a < b and c"),
            ("<p class=\"lead\">One</p>\n\n<p>Two\n  words</p>", "One\n\nTwo words"),
            ("one<br>two<br/><br />three", "one\ntwo\n\nthree"),
            ("<ul><li>a</li><li>b</li></ul>end", "• a\n• b\n\nend"),
            ("<b>bo</b>ld &eacute;&#8211;&nbsp;x", "bold é–\u{a0}x"),
            ("<script>if (a < b) {}</script>shown<style>p {}</style>", "shown"),
            ("<!-- no --><em>un<wbr>closed", "unclosed"),
            ("<a href=\"mailto:x@y.int\">Office</a>", "Office (x@y.int)"),
        ] {
            assert_eq!(text(html), wanted, "{html}");
        }
    }

    #[test]
    fn links_and_media_keep_their_addresses() {
        let read = plain(
            "See <a href='https://a.org/x?a=1&amp;b=2'>the <i>treaty</i></a>, <a href='#top'>top</a> \
             <iframe src=\"//b.org/v\" title=\"Film\"></iframe><img src=x.png>",
        );
        assert_eq!(read.text, "See the treaty, top");
        let links: Vec<(&str, &str)> =
            read.links.iter().map(|link| (link.address.as_str(), link.words.as_str())).collect();
        assert_eq!(links, [("https://a.org/x?a=1&b=2", "the treaty"), ("https://b.org/v", "Film")]);
    }

    #[test]
    fn an_address_of_the_web_is_a_whole_text() {
        assert_eq!(web_address(" HTTPS://a.org/x "), Some("HTTPS://a.org/x".to_owned()));
        for none in ["see https://a.org", "javascript:x", "<iframe src='https://a.org'>", "//x", ""]
        {
            assert_eq!(web_address(none), None, "{none}");
        }
    }

    #[test]
    fn a_megabyte_of_open_tags_takes_no_time() {
        let html = "<a href=x><b ".repeat(80_000);
        assert!(text(&html).len() <= html.len());
        assert_eq!(text(&"<".repeat(1_000_000)).len(), 1_000_000);
    }

    proptest! {
        #[test]
        fn no_text_makes_it_panic(html in "[<>/&;a-z#x0-9 \"'=!\\-éع\n]{0,80}") {
            let read = plain(&html);
            prop_assert!(!read.text.ends_with(char::is_whitespace));
        }
    }
}
