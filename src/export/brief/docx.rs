//! A brief as DOCX, for those who go on writing in a word processor. Its figures are pictures.
//!
//! The library escapes texts and addresses, and no names of anchors: those are ours. It numbers pictures and links
//! from one document to the next; here they are named, so that the same brief has the same bytes. What it cannot say
//! (title, language, words for pictures, heads that repeat) is put into its parts afterwards.

use docx_rs::{
    BorderType, BreakType, Docx, Footer, HeightRule, Hyperlink, HyperlinkData, HyperlinkType,
    LineSpacing, NumPages, PageMargin, PageNum, Paragraph, Pic, Run, RunFonts, Style, StyleType,
    Tab, TabValueType, Table, TableBorder, TableBorderPosition, TableBorders, TableCell,
    TableCellMargins, TableLayoutType, TableRow, WidthType, XMLDocx,
};
use quick_xml::escape::escape;

use super::Brief;
use crate::export::png::{PngError, svg_to_png};
use crate::scene::cards::may_open;
use crate::scene::cards::sheet::{ArticleEvent, Part};
use crate::scene::{begins_at_right, has_right_to_left};
use crate::words::language;

/// Width and height of A4, and its margins, in twentieths of a point.
const PAGE: (u32, u32) = (11_906, 16_838);
const MARGIN: u32 = 1_134;
/// Between the margins.
const WIDTH: u32 = PAGE.0 - 2 * MARGIN;
/// Of the labels of facts, and of longer ones.
const LABEL: u32 = 2_300;
const LONG_LABEL: u32 = 4_300;
/// Labels with more letters are long.
const LONG: usize = 20;
/// The unit of sizes of pictures, in a twentieth of a point.
const EMU: u32 = 635;
/// Pixels per point of a figure: sharp on paper.
const SCALE: f32 = 2.0;

const INK: &str = "1A2028";
const QUIET: &str = "4D5967";
const RULE: &str = "D9DEE5";
const LINK: &str = "1F6FBF";
const WARNING: &str = "A86500";

/// Why a brief has no DOCX.
#[derive(Debug, thiserror::Error)]
pub enum DocxError {
    /// A figure could not be drawn.
    #[error(transparent)]
    Figure(#[from] PngError),
    /// The parts could not be packed.
    #[error("the document could not be packed: {0}")]
    NotPacked(String),
}

pub(super) fn write(brief: &Brief) -> Result<Vec<u8>, DocxError> {
    let day = format!("{}T00:00:00Z", brief.date);
    let mut docx = styled(Docx::new(), brief.is_right_to_left())
        .page_size(PAGE.0, PAGE.1)
        .page_margin(PageMargin {
            top: MARGIN.cast_signed(),
            left: MARGIN.cast_signed(),
            bottom: MARGIN.cast_signed(),
            right: MARGIN.cast_signed(),
            header: 567,
            footer: 567,
            gutter: 0,
        })
        .created_at(&day)
        .updated_at(&day)
        .footer(footer(&brief.title));
    for part in &brief.parts {
        docx = add(docx, brief, part)?;
    }
    let mut parts = docx.build();
    complete(&mut parts, brief);
    let mut bytes = std::io::Cursor::new(Vec::new());
    parts.pack(&mut bytes).map_err(|error| DocxError::NotPacked(error.to_string()))?;
    Ok(bytes.into_inner())
}

/// Below each page the title, and the number of the page of how many.
fn footer(title: &str) -> Footer {
    let title: String = title.chars().take(90).collect();
    let line = Paragraph::new()
        .style("Remark")
        .add_tab(Tab::new().val(TabValueType::Right).pos(WIDTH as usize))
        .add_run(Run::new().add_text(plain(&title)).add_tab())
        .add_page_num(PageNum::new())
        .add_run(Run::new().add_text("/"))
        .add_num_pages(NumPages::new());
    Footer::new().add_paragraph(line)
}

/// What a row has that is the head of its table: a height that no other row has.
const HEAD_HEIGHT: &str = "<w:trHeight w:val=\"1\" w:hRule=\"atLeast\" />";

/// Puts into the parts of a document what the library has no words for.
fn complete(parts: &mut XMLDocx, brief: &Brief) {
    let change = |part: &mut Vec<u8>, change: &dyn Fn(String) -> String| {
        if let Ok(text) = String::from_utf8(std::mem::take(part)) {
            *part = change(text).into_bytes();
        }
    };
    let (title, note) = (plain(&brief.title), plain(&brief.note));
    let about = format!(
        "<dc:title>{}</dc:title><dc:description>{}</dc:description><dc:language>{}</dc:language></cp:coreProperties>",
        escape(&title),
        escape(&note),
        brief.language
    );
    change(&mut parts.doc_props.core, &|text| {
        text.replace(">unknown<", ">Attaché<").replace("</cp:coreProperties>", &about)
    });
    change(&mut parts.document_rels, &|text| in_order(&text).unwrap_or(text));
    let from_right = brief.is_right_to_left();
    let language = if from_right {
        // Of Latin words among them, nothing is known.
        format!("<w:lang w:bidi=\"{}\" />", brief.language)
    } else {
        format!("<w:lang w:val=\"{}\" />", brief.language)
    };
    let paragraphs =
        if from_right { "<w:pPrDefault><w:pPr><w:bidi /></w:pPr></w:pPrDefault>" } else { "" };
    let language = format!("{language}</w:rPr></w:rPrDefault>{paragraphs}");
    change(&mut parts.styles, &|text| text.replace("</w:rPr></w:rPrDefault>", &language));
    change(&mut parts.document, &|text| {
        let mut text = text.replace(HEAD_HEIGHT, "<w:tblHeader />");
        if from_right {
            text = turned(&text.replace("<w:tblPr>", "<w:tblPr><w:bidiVisual />"));
        }
        for (number, figure) in (1..).zip(&brief.figures) {
            let caption = plain(&figure.caption);
            let words = format!(
                "<wp:docPr id=\"{}\" name=\"Figure {number}\" descr=\"{}\" />",
                100 + number,
                escape(&caption)
            );
            text = text.replacen("<wp:docPr id=\"1\" name=\"Figure\" />", &words, 1);
        }
        text
    });
}

/// Says of each run with right-to-left letters that it is one, so that signs at its ends go with them and a word
/// processor sets it in the face of such letters.
fn turned(text: &str) -> String {
    const RUN: &str = "<w:r>";
    let mut turned = String::with_capacity(text.len());
    for (place, run) in text.split(RUN).enumerate() {
        if place > 0 {
            turned.push_str(RUN);
        }
        let words = run.split("</w:r>").next().unwrap_or_default();
        if place == 0 || !has_right_to_left(words) {
            turned.push_str(run);
        } else if run.starts_with("<w:rPr />") {
            turned.push_str(&run.replacen("<w:rPr />", "<w:rPr><w:rtl /></w:rPr>", 1));
        } else {
            turned.push_str(&run.replacen("</w:rPr>", "<w:rtl /></w:rPr>", 1));
        }
    }
    turned
}

/// Relations of a document by name: the library lists links in no order.
fn in_order(text: &str) -> Option<String> {
    const TAG: &str = "<Relationship ";
    let (head, rest) = text.split_once(TAG)?;
    let (list, end) = rest.split_once("</Relationships>")?;
    let mut list: Vec<&str> = list.split(TAG).collect();
    list.sort_unstable();
    Some(format!("{head}{TAG}{}</Relationships>{end}", list.join(TAG)))
}

fn styled(docx: Docx, from_right: bool) -> Docx {
    let space = |before, after| LineSpacing::new().before(before).after(after);
    let style = |id: &str, name: &str| Style::new(id, StyleType::Paragraph).name(name);
    let complex = if from_right { "Noto Sans Arabic" } else { "Noto Sans" };
    let fonts = RunFonts::new().ascii("Noto Sans").hi_ansi("Noto Sans").cs(complex);
    docx.default_fonts(fonts)
        .default_size(20)
        .add_style(style("Title", "Title").size(36).bold().color(INK).line_spacing(space(0, 120)))
        .add_style(
            style("Heading1", "heading 1")
                .size(26)
                .bold()
                .color(INK)
                .line_spacing(space(360, 120))
                .outline_lvl(0),
        )
        .add_style(
            style("Heading2", "heading 2")
                .size(21)
                .bold()
                .color(INK)
                .line_spacing(space(0, 20))
                .outline_lvl(1),
        )
        .add_style(style("Body", "Body Text").size(20).color(INK).line_spacing(space(0, 100)))
        .add_style(style("When", "When").size(18).bold().color(QUIET).line_spacing(space(200, 0)))
        .add_style(style("Remark", "Remark").size(17).color(QUIET).line_spacing(space(0, 60)))
        .add_style(style("Warning", "Warning").size(18).bold().color(WARNING))
        .add_style(style("Cell", "Cell").size(18).color(INK))
        .add_style(style("Head", "Head of a table").size(18).bold().color(QUIET))
}

fn add(docx: Docx, brief: &Brief, part: &Part) -> Result<Docx, DocxError> {
    Ok(match part {
        Part::Title(words) => docx.add_paragraph(said("Title", words)),
        Part::Section(words) => docx.add_paragraph(said("Heading1", words).keep_next(true)),
        Part::Text(words) => docx.add_paragraph(said("Body", words)),
        Part::Remark(words) => docx.add_paragraph(said("Remark", words)),
        Part::Facts(rows) => {
            let is_long = rows.iter().any(|(label, _)| label.chars().count() > LONG);
            let first = if is_long { LONG_LABEL } else { LABEL };
            let row = |(label, words): &(String, String)| {
                let cells = [(first, "Head", label), (WIDTH - first, "Cell", words)];
                TableRow::new(cells.map(|(width, style, words)| cell(width, style, words)).into())
            };
            let table = Table::without_borders(rows.iter().map(row).collect());
            docx.add_table(set(table, &[first, WIDTH - first]))
        }
        Part::Figure(number, share, caption) => match brief.figures.get(*number) {
            Some(figure) => {
                let png = svg_to_png(&figure.svg, SCALE)?;
                let high = WIDTH as f32 * share;
                let picture = Pic::new_with_dimensions(png, 1, 1)
                    .id(format!("rIdFigure{number}"))
                    .size(WIDTH * EMU, (high * EMU as f32) as u32);
                let shown = Paragraph::new()
                    .line_spacing(LineSpacing::new().before(240))
                    .keep_next(true)
                    .add_run(Run::new().add_image(picture));
                let caption = said("Remark", caption);
                let caption = caption.line_spacing(LineSpacing::new().before(80).after(60));
                docx.add_paragraph(shown).add_paragraph(caption)
            }
            None => docx,
        },
        Part::Event(event) => self::event(docx, event),
        Part::Table(head, rows, shares) => {
            let all: f32 = shares.iter().sum();
            let width = |place: usize| {
                let share = shares.get(place).copied().unwrap_or(1.0) / all.max(f32::EPSILON);
                (WIDTH as f32 * share) as u32
            };
            let row = |style: &'static str, cells: &[String]| {
                let cells = cells.iter().enumerate();
                let cells = cells.map(|(place, words)| cell(width(place), style, words));
                TableRow::new(cells.collect()).cant_split()
            };
            let head_row = row("Head", head).row_height(1.0).height_rule(HeightRule::AtLeast);
            let mut all_rows = vec![head_row];
            all_rows.extend(rows.iter().map(|cells| row("Cell", cells)));
            let rule =
                |place| TableBorder::new(place).border_type(BorderType::Single).size(4).color(RULE);
            let borders = TableBorders::with_empty()
                .set(rule(TableBorderPosition::InsideH))
                .set(rule(TableBorderPosition::Bottom));
            let table = Table::without_borders(all_rows).set_borders(borders);
            let widths: Vec<u32> = (0..head.len()).map(width).collect();
            docx.add_table(set(table, &widths))
        }
        Part::Claims(words, values) => {
            let lead = said("Heading2", words).keep_next(true);
            let lead = lead.line_spacing(LineSpacing::new().before(200).after(20));
            values.iter().fold(docx.add_paragraph(lead), |docx, (value, by)| {
                let by = lines(Run::new().size(17).color(QUIET), by);
                let said = said("Body", value)
                    .add_run(Run::new().add_break(BreakType::TextWrapping))
                    .add_run(by);
                docx.add_paragraph(said.indent(Some(360), None, None, None))
            })
        }
        Part::Source(number, words, address) => {
            docx.add_paragraph(source(*number, words, address.as_deref()))
        }
    })
}

fn event(docx: Docx, event: &ArticleEvent) -> Docx {
    let mut title = said("Heading2", &event.title).keep_next(true);
    for number in event.cited.split_whitespace().map(|it| it.trim_matches(['[', ']'])) {
        let words = format!("[{}]", plain(number));
        let run = Run::new().size(16).disable_bold().color(LINK).add_text(words);
        let link = Hyperlink::new(format!("source-{}", plain(number)), HyperlinkType::Anchor);
        title = title.add_run(Run::new().add_text(" ")).add_hyperlink(link.add_run(run));
    }
    let mut docx = docx
        .add_paragraph(said("When", &event.when).keep_next(true))
        .add_paragraph(title)
        .add_paragraph(said("Remark", &event.about));
    if let Some(summary) = &event.summary {
        docx = docx.add_paragraph(said("Body", summary));
    }
    if let Some(warning) = &event.warning {
        docx = docx.add_paragraph(said("Warning", warning));
    }
    docx
}

/// A numbered source, that its number leads to; its address is a link only where it may be opened.
fn source(number: usize, words: &str, address: Option<&str>) -> Paragraph {
    let lead = Run::new().add_text(format!("[{number}] "));
    let said = Paragraph::new()
        .style("Body")
        .indent(Some(480), Some(docx_rs::SpecialIndentType::Hanging(480)), None, None)
        .add_bookmark_start(number, format!("source-{number}"))
        .add_run(lead)
        .add_bookmark_end(number)
        .add_run(lines(Run::new(), words));
    let Some(address) = address else { return said };
    let address = plain(address);
    let said = said.add_run(Run::new().add_text(" "));
    if !may_open(&address) {
        return said.add_run(Run::new().add_text(address));
    }
    let run = Run::new().size(17).color(LINK).add_text(&address);
    let mut link = Hyperlink::new(&address, HyperlinkType::External).add_run(run);
    if let HyperlinkData::External { rid, .. } = &mut link.link {
        *rid = format!("rIdSource{number}");
    }
    said.add_hyperlink(link)
}

/// A paragraph in a style.
fn said(style: &str, words: &str) -> Paragraph {
    Paragraph::new().style(style).add_run(lines(Run::new(), words))
}

fn cell(width: u32, style: &str, words: &str) -> TableCell {
    TableCell::new().width(width as usize, WidthType::Dxa).add_paragraph(said(style, words))
}

/// A table of the whole width, with room around what stands in it.
fn set(table: Table, widths: &[u32]) -> Table {
    table
        .set_grid(widths.iter().map(|width| *width as usize).collect())
        .width(WIDTH as usize, WidthType::Dxa)
        .layout(TableLayoutType::Fixed)
        .margins(TableCellMargins::new().margin(40, 100, 40, 0))
}

/// Words with their lines. Among paragraphs that are read from the right, one in another language keeps its signs
/// at its own ends by the marks around it.
fn lines(run: Run, words: &str) -> Run {
    let is_other = language().is_right_to_left()
        && !begins_at_right(words)
        && words.chars().any(char::is_alphabetic);
    let mark = if is_other { "\u{200E}" } else { "" };
    words.split('\n').enumerate().fold(run, |run, (place, line)| {
        let run = if place > 0 { run.add_break(BreakType::TextWrapping) } else { run };
        run.add_text(format!("{mark}{}{mark}", plain(line)))
    })
}

/// Without what XML cannot hold.
fn plain(text: &str) -> String {
    text.chars().filter(|it| !it.is_control() && !matches!(it, '\u{fffe}' | '\u{ffff}')).collect()
}
