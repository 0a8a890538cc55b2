//! A brief as Markdown, with figures in files beside it.

use super::{Brief, BriefFigure};
use crate::scene::cards::markdown_text as escaped;
use crate::scene::cards::may_open;
use crate::scene::cards::sheet::Part;

pub(super) fn write(brief: &Brief, figure: impl Fn(&BriefFigure) -> String) -> String {
    let mut page = String::new();
    let colon = if brief.language == "fr" { "\u{a0}:" } else { ":" };
    for part in &brief.parts {
        if !page.is_empty() && !matches!(part, Part::Source(number, ..) if *number > 1) {
            page.push('\n');
        }
        page.push_str(&match part {
            Part::Title(words) => format!("# {}\n", escaped(words)),
            Part::Section(words) => format!("## {}\n", escaped(words)),
            Part::Text(words) => format!("{}\n", escaped(words)),
            Part::Remark(words) => format!("*{}*\n", escaped(words)),
            Part::Facts(rows) => rows
                .iter()
                .map(|(label, words)| {
                    format!("- **{}**{colon} {}\n", escaped(label), escaped(words))
                })
                .collect::<Vec<_>>()
                .concat(),
            Part::Figure(number, _, caption) => match brief.figures.get(*number) {
                Some(drawn) => {
                    let (name, caption) = (figure(drawn), escaped(caption));
                    format!("![{caption}](<{}>)\n\n*{caption}*\n", name.replace(['<', '>'], ""))
                }
                None => String::new(),
            },
            Part::Event(event) => {
                let mut lines = format!(
                    "- **{}**{colon} {} {}\n  {}\n",
                    escaped(&event.when),
                    escaped(&event.title),
                    event.cited.replace('[', "\\[").replace(']', "\\]"),
                    escaped(&event.about),
                );
                for more in event.summary.iter().chain(&event.warning) {
                    lines.push_str(&format!("\n  {}\n", escaped(more)));
                }
                lines
            }
            Part::Table(head, rows, _) => {
                let row = |cells: &[String]| {
                    let cells: Vec<String> = cells.iter().map(|cell| escaped(cell)).collect();
                    format!("| {} |\n", cells.join(" | "))
                };
                let rule = format!("|{}\n", " --- |".repeat(head.len()));
                let rows: String = rows.iter().map(|cells| row(cells)).collect();
                format!("{}{rule}{rows}", row(head))
            }
            Part::Claims(words, values) => {
                let values: String = values
                    .iter()
                    .map(|(value, by)| format!("- {} ({})\n", escaped(value), escaped(by)))
                    .collect::<Vec<_>>()
                    .concat();
                format!("**{}**\n\n{values}", escaped(words))
            }
            Part::Source(number, words, address) => {
                let address = match address {
                    Some(url) if may_open(url) && !url.contains(['<', '>']) => format!(". <{url}>"),
                    Some(url) => format!(". {}", escaped(url)),
                    None => String::new(),
                };
                format!("{number}. {}{address}\n", escaped(words))
            }
        });
    }
    page
}
