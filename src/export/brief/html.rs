//! A brief as HTML in one file: no script, nothing from elsewhere; it prints well.

use super::Brief;
use crate::export::fonts::Letters;
use crate::model::CodeList;
use crate::scene::cards::may_open;
use crate::scene::cards::sheet::Part;
use crate::theme::Weight;

const STYLE: &str = "
body{font:16px/1.5 'Noto Sans','Noto Sans Arabic','Noto Sans Math','Noto Sans Mono',system-ui,sans-serif;color:#1a2028;background:#fff;max-width:56rem;margin:2.5rem auto;padding:0 1.5rem}
h1{font-size:1.75rem;line-height:1.25;margin:0 0 .5rem}
h2{font-size:1.15rem;margin:2.2rem 0 .6rem;padding-bottom:.25rem;border-bottom:1px solid #d9dee5}
dl{display:grid;grid-template-columns:minmax(9rem,auto) 1fr;gap:.2rem 1.2rem;margin:0}
dt{color:#4d5967}dd{margin:0}
figure{margin:1.6rem 0}figure svg{width:100%;height:auto}
svg text{text-rendering:geometricPrecision}
figcaption,.about,.by{color:#4d5967;font-size:.875rem}
ol.events{list-style:none;padding:0;margin:0}
ol.events li{display:grid;grid-template-columns:10rem 1fr;gap:0 1rem;margin:0 0 .9rem;break-inside:avoid}
.when{font-weight:600;font-size:.9rem}.events h3{font-size:1rem;margin:0;font-weight:600}
.events p{margin:.1rem 0}.cited{font-size:.8rem;font-weight:400;white-space:nowrap}
.warning{color:#a86500;font-weight:600;font-size:.875rem}
table{border-collapse:collapse;width:100%;font-size:.875rem}
th,td{text-align:start;vertical-align:top;padding:.3rem .8rem .3rem 0;border-bottom:1px solid #e8ecf1}
th{color:#4d5967;font-weight:600}
.claims{border-inline-start:2px solid #a86500;padding-inline-start:.8rem;margin:.3rem 0 1rem}
.claims p{margin:.15rem 0}.sources{padding:0;list-style:none;font-size:.875rem}
.sources li{display:grid;grid-template-columns:2.6rem 1fr;margin-bottom:.25rem}
a{color:#1f6fbf;overflow-wrap:anywhere}
@page{margin:18mm}@media print{body{margin:0;max-width:none;padding:0;font-size:10.5pt}}
";

/// Of a brief that is read from the right: each text in its own direction, all of them at the right; a figure is
/// drawn from the left.
const FROM_RIGHT: &str = "
h1,h2,h3,p,dt,dd,th,td,figcaption,.sources span{unicode-bidi:plaintext;text-align:right}
svg{direction:ltr}
";

pub(super) fn write(brief: &Brief) -> String {
    let body = body(brief);
    let mut letters = Letters::default();
    for weight in [Weight::Regular, Weight::SemiBold, Weight::Bold] {
        letters.add(weight, &body);
    }
    brief.figures.iter().for_each(|figure| letters.add_svg(&figure.svg));
    let (language, fonts) = (&brief.language, letters.rules());
    let (direction, from_right) =
        if brief.is_right_to_left() { (" dir=\"rtl\"", FROM_RIGHT) } else { ("", "") };
    let mut page = format!(
        "<!DOCTYPE html>\n<html lang=\"{language}\"{direction}>\n<head>\n<meta charset=\"utf-8\">\n<meta name=\"viewport\" content=\"width=device-width\">\n<meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; style-src 'unsafe-inline'; font-src data:; img-src data:\">\n<meta name=\"generator\" content=\"Attaché\">\n<meta name=\"description\" content=\"{}\">\n<title>{}</title>\n<style>{STYLE}{from_right}{fonts}</style>\n</head>\n<body>\n",
        text(&brief.note),
        text(&brief.title)
    );
    page.push_str(&body);
    page.push_str("</body>\n</html>\n");
    page
}

fn body(brief: &Brief) -> String {
    let (mut page, mut open) = (String::new(), "");
    for part in &brief.parts {
        let list = match part {
            Part::Event(_) => "events",
            Part::Source(..) => "sources",
            _ => "",
        };
        if list != open {
            if !open.is_empty() {
                page.push_str("</ol>\n");
            }
            if !list.is_empty() {
                page.push_str(&format!("<ol class=\"{list}\">\n"));
            }
            open = list;
        }
        page.push_str(&self::part(brief, part));
    }
    if !open.is_empty() {
        page.push_str("</ol>\n");
    }
    page
}

fn part(brief: &Brief, part: &Part) -> String {
    match part {
        Part::Title(words) => format!("<h1>{}</h1>\n", text(words)),
        Part::Section(words) => format!("<h2>{}</h2>\n", text(words)),
        Part::Text(words) => format!("<p>{}</p>\n", text(words)),
        Part::Remark(words) => format!("<p class=\"about\">{}</p>\n", text(words)),
        Part::Facts(rows) => {
            let row = |(label, words): &(String, String)| {
                format!("<dt>{}</dt><dd>{}</dd>\n", text(label), text(words))
            };
            format!("<dl>\n{}</dl>\n", rows.iter().map(row).collect::<String>())
        }
        Part::Figure(number, _, caption) => match brief.figures.get(*number) {
            Some(figure) => format!(
                "<figure>\n{}<figcaption>{}</figcaption>\n</figure>\n",
                figure.svg,
                text(caption)
            ),
            None => String::new(),
        },
        Part::Event(event) => {
            let kind = text(event.kind.code());
            let more = event.summary.as_ref().map(|it| format!("<p>{}</p>", text(it)));
            let warning =
                event.warning.as_ref().map(|it| format!("<p class=\"warning\">{}</p>", text(it)));
            format!(
                "<li class=\"{kind}\"><div class=\"when\">{}</div><div><h3>{} <span class=\"cited\">{}</span></h3><p class=\"about\">{}</p>{}{}</div></li>\n",
                text(&event.when),
                text(&event.title),
                cited(&event.cited),
                text(&event.about),
                more.unwrap_or_default(),
                warning.unwrap_or_default()
            )
        }
        Part::Table(head, rows, _) => {
            let cells = |name: &str, cells: &[String]| -> String {
                let cell = |cell: &String| format!("<{name}>{}</{name}>", text(cell));
                cells.iter().map(cell).collect::<Vec<_>>().concat()
            };
            let rows: String =
                rows.iter().map(|row| row_of(&cells("td", row))).collect::<Vec<_>>().concat();
            format!(
                "<table>\n<thead><tr>{}</tr></thead>\n<tbody>\n{rows}</tbody>\n</table>\n",
                cells("th", head)
            )
        }
        Part::Claims(words, values) => {
            let value = |(value, by): &(String, String)| {
                format!("<p>{}<br><span class=\"by\">{}</span></p>", text(value), text(by))
            };
            let values: String = values.iter().map(value).collect();
            format!("<p><strong>{}</strong></p><div class=\"claims\">{values}</div>\n", text(words))
        }
        Part::Source(number, words, address) => {
            let address = match address {
                Some(url) if may_open(url) => {
                    format!(" <a href=\"{0}\" rel=\"noreferrer\">{0}</a>", text(url))
                }
                Some(url) => format!(" {}", text(url)),
                None => String::new(),
            };
            format!(
                "<li id=\"source-{number}\"><span>[{number}]</span><span>{}{address}</span></li>\n",
                text(words)
            )
        }
    }
}

fn row_of(cells: &str) -> String {
    format!("<tr>{cells}</tr>\n")
}

/// Numbers that lead to the list of sources.
fn cited(numbers: &str) -> String {
    let link = |number: &str| {
        let plain = number.trim_matches(['[', ']']);
        format!("<a href=\"#source-{0}\">[{0}]</a>", text(plain))
    };
    numbers.split_whitespace().map(link).collect::<Vec<_>>().join(" ")
}

/// A text within HTML, also within quotes.
fn text(text: &str) -> String {
    let mut written = String::with_capacity(text.len());
    for letter in text.chars() {
        match letter {
            '&' => written.push_str("&amp;"),
            '<' => written.push_str("&lt;"),
            '>' => written.push_str("&gt;"),
            '"' => written.push_str("&quot;"),
            '\n' => written.push_str("<br>"),
            letter if letter.is_control() => {}
            letter => written.push(letter),
        }
    }
    written
}
