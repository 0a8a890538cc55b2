//! `attache render`: figures for paper and slides, and cards, with no display and no GPU; of a face of the
//! relations and of a table also the data, of a card its words.

use std::path::{Path, PathBuf};
use std::process::ExitCode;

use anyhow::bail;
use clap::Args;
use egui::epaint::emath::{Vec2, vec2};

use super::output;
use super::{parse_date, parse_grouping, parse_query};
use crate::export::{
    CARD_WIDTH, CardDocument, Extract, Figure, FigureKind, FigureOptions, Paper, PdfAbout, Stamp,
    svg_to_png, svg_with_fonts, svgs_to_pdf, whole_span,
};
use crate::files;
use crate::query::{Catalog, Filter, Found, Grouping, Wanted};
use crate::scene::cards::sheet::LEAST_WIDTH;
use crate::scene::cards::{Period, card};
use crate::scene::counts;
use crate::state::{Command, FilterCommand, LanesCommand, Scope, State, Target};
use crate::time::{EventDate, Span};
use crate::words::{Language, in_language};

/// More pages than this are a mistake, and not read by anybody.
const MOST_PAGES: usize = 500;

#[derive(Debug, Args)]
#[command(mut_args(|arg| if arg.get_id() == "date" { arg.help(DATE) } else { arg }))]
pub(super) struct Render {
    /// Files of events; several are one dataset: the union of their records by id
    #[arg(required = true)]
    files: Vec<PathBuf>,
    /// Where to write, as often as wanted; the ending says what: .svg, .png or .pdf for a figure, .csv for
    /// its data, .md for a card
    #[arg(short, long, required = true)]
    output: Vec<PathBuf>,
    /// A sheet such as A4-landscape, A4-portrait, A3-landscape, letter-portrait or slide-16:9; or width and
    /// height in points, e.g. 1440x900. Without it A4-landscape where one output is a .pdf, else 1440x900
    #[arg(long, value_parser = parse_size)]
    size: Option<Size>,
    /// Pixels per point of a PNG, 1 to 4
    #[arg(long, default_value_t = 2.0)]
    scale: f32,
    /// Which events, as a query line, e.g. "party:MAR+MLI after:2024"; all without it
    #[arg(long, value_parser = parse_query, conflicts_with = "select")]
    query: Option<Filter>,
    /// What the lanes of a timeline are: country, pair, kind, commission, person, organisation or none
    #[arg(long, value_parser = parse_grouping)]
    group_by: Option<Grouping>,
    /// The first date shown, e.g. 2024-06
    #[arg(long, value_parser = parse_date)]
    from: Option<EventDate>,
    /// The last date shown
    #[arg(long, value_parser = parse_date)]
    to: Option<EventDate>,
    /// What to draw: timeline, overview, graph, matrix, map, activity, compare, measures, events, ledger,
    /// contested or card
    #[arg(long, default_value = "timeline", value_parser = parse_view)]
    view: Subject,
    /// Cut the time of a timeline into so many pages side by side, with the names of lanes on each
    #[arg(long, default_value_t = 1, value_name = "N")]
    pages_across: usize,
    /// Write all pages of an .svg or .png, too: figure-1.svg, figure-2.svg; a .pdf always has all
    #[arg(long)]
    all_pages: bool,
    /// Draw on a dark ground
    #[arg(long, conflicts_with = "select")]
    dark: bool,
    /// The card: the id of an event, the code of a country, two codes such as MAR,MLI, or the id of a
    /// commission, a person, an organisation, a place or a source
    #[arg(long, value_name = "ID")]
    select: Option<String>,
    /// Width of a card in points, which is as high as it takes
    #[arg(long, default_value_t = CARD_WIDTH)]
    width: f32,
    #[command(flatten)]
    writing: output::Writing,
}

/// What the day is of, where figures are drawn.
const DATE: &str = "The day of the export, which stands in the figure; today without it";

/// What can be drawn.
#[derive(Copy, Clone, Debug, PartialEq, Eq)]
enum Subject {
    Figure(FigureKind),
    Card,
}

/// How large a figure is.
#[derive(Copy, Clone, Debug, PartialEq)]
enum Size {
    Paper(Paper),
    Points(Vec2),
}

/// What a file can be.
#[derive(Copy, Clone, Debug, PartialEq, Eq)]
enum Form {
    Svg,
    Png,
    Pdf,
    Csv,
    Markdown,
}

impl Render {
    pub(super) fn run(&self) -> anyhow::Result<ExitCode> {
        let forms: Vec<Form> =
            self.output.iter().map(|output| self.form(output)).collect::<anyhow::Result<_>>()?;
        if !(0.1..=4.0).contains(&self.scale) {
            bail!("--scale {}: use a number from 0.1 to 4", self.scale);
        }
        if !(1..=50).contains(&self.pages_across) {
            bail!("--pages-across {}: use a number from 1 to 50", self.pages_across);
        }
        self.check_card()?;
        self.writing.check(&self.output)?;
        let loaded = match output::open(&self.files, "drawn") {
            Ok(loaded) => loaded,
            Err(code) => return Ok(code),
        };
        let catalog = Catalog::new(loaded.dataset);
        match self.view {
            Subject::Card => {
                let language = Language::of_tags([&self.writing.language]);
                in_language(language, || self.cards(&catalog, &forms))?;
            }
            Subject::Figure(kind) => self.figures(&catalog, kind, &forms)?,
        }
        Ok(ExitCode::SUCCESS)
    }

    fn form(&self, output: &Path) -> anyhow::Result<Form> {
        let has_table =
            matches!(self.view, Subject::Figure(FigureKind::Face(_) | FigureKind::Table(_)));
        match output::ending(output).as_str() {
            "png" => Ok(Form::Png),
            "svg" => Ok(Form::Svg),
            "pdf" => Ok(Form::Pdf),
            "md" if self.view == Subject::Card => Ok(Form::Markdown),
            "csv" if self.view == Subject::Card => {
                bail!("a card has no table; use .svg, .png, .pdf or .md")
            }
            "csv" if has_table => Ok(Form::Csv),
            "csv" => bail!(
                "this view has no table; use .svg, .png or .pdf, or `attache export` for the events"
            ),
            _ => bail!(
                "{}: the ending says what to write; use .svg, .png or .pdf, of relations and tables also .csv, of a card .md",
                output.display()
            ),
        }
    }

    fn figures(&self, catalog: &Catalog, kind: FigureKind, forms: &[Form]) -> anyhow::Result<()> {
        let mut state = State::default();
        let filter = self.query.clone().unwrap_or_default();
        let mut commands = vec![Command::Filter(FilterCommand::Replace(filter.clone()))];
        let grouping = self.group_by.map(LanesCommand::SetGrouping);
        commands.extend(grouping.map(Command::Lanes));
        for command in commands {
            let _ = state.apply(command, Some(catalog), 0.0);
        }
        let found = match &self.query {
            None => Some(Found::all(catalog)),
            Some(filter) => Found::of(catalog, filter, Wanted::default(), &|| true),
        };
        let Some(found) = found else { bail!("the events could not be counted") };
        let (file, date) = (output::name(&self.files), self.writing.date());
        let (span, whole) = self.span(catalog, &found, &filter)?;
        let mut figure = Figure {
            catalog,
            found: &found,
            state,
            kind,
            span,
            whole,
            file: &file,
            date: &date,
            across: self.pages_across,
            most: MOST_PAGES,
        };
        let wants_all = |form: Form| form == Form::Pdf || self.all_pages || self.pages_across > 1;
        let options = self.options(&figure.extract(&self.writing.language));
        let mut drawn: Vec<(bool, Vec<String>)> = Vec::new();
        for (output, form) in self.output.iter().zip(forms) {
            let holds = figure.extract(&self.writing.language).contents();
            if *form == Form::Csv {
                let csv = figure.csv(&self.writing.language).unwrap_or_default();
                output::write_bytes(output, &holds, csv.as_bytes())?;
                continue;
            }
            let all = wants_all(*form);
            if !drawn.iter().any(|(of_all, _)| *of_all == all) {
                figure.most = if all { MOST_PAGES } else { 1 };
                drawn.push((all, figure.pages(&options)));
            }
            let pages = drawn.iter().find(|(of_all, _)| *of_all == all);
            let pages = pages.map_or(&[][..], |(_, pages)| pages);
            if *form == Form::Pdf {
                let extract = figure.extract(&self.writing.language);
                let (title, description) = (extract.title(), extract.note());
                let about = PdfAbout {
                    title,
                    description: &description,
                    language: &self.writing.language,
                    date: &date,
                };
                let many = match pages.len() {
                    1 => "1 page".to_owned(),
                    many => format!("{} pages", counts::grouped(many)),
                };
                output::write_bytes(
                    output,
                    &format!("{many}; {holds}"),
                    &svgs_to_pdf(pages, &about)?,
                )?;
                continue;
            }
            let outputs = numbered(output, pages.len());
            if outputs.len() > 1 {
                self.writing.check(&outputs)?;
            }
            for (output, svg) in outputs.iter().zip(pages) {
                let bytes = match form {
                    Form::Png => svg_to_png(svg, self.scale)?,
                    _ => svg_with_fonts(svg).into_bytes(),
                };
                output::write_bytes(output, &holds, &bytes)?;
            }
        }
        Ok(())
    }

    fn options(&self, extract: &Extract<'_>) -> FigureOptions {
        let has_pdf = self.output.iter().any(|output| output::ending(output) == "pdf");
        let size = self.size.unwrap_or(if has_pdf {
            Size::Paper(Paper::A4_LANDSCAPE)
        } else {
            Size::Points(vec2(1440.0, 900.0))
        });
        let options = match size {
            Size::Paper(paper) => FigureOptions::on(paper),
            Size::Points(size) => FigureOptions::of_size(size),
        };
        FigureOptions {
            dark: self.dark,
            language: self.writing.language.clone(),
            stamp: Some(Stamp::of(extract)),
            ..options
        }
    }

    /// What of the options fits no card, before anything is read.
    fn check_card(&self) -> anyhow::Result<()> {
        if self.view != Subject::Card {
            if self.select.is_some() {
                bail!("--select says of what the card is; add --view card");
            }
            return Ok(());
        }
        if self.select.is_none() {
            bail!("--view card needs --select with the id of what the card is of");
        }
        if !(LEAST_WIDTH..=4_000.0).contains(&self.width) {
            bail!("--width {}: use a number from {LEAST_WIDTH} to 4000", self.width);
        }
        Ok(())
    }

    /// A card or dossier, over all time or that of `--from` and `--to`.
    fn cards(&self, catalog: &Catalog, forms: &[Form]) -> anyhow::Result<()> {
        let wanted = self.select.as_deref().unwrap_or_default();
        let Some(target) = Target::find(catalog, wanted) else {
            bail!("--select {wanted}: no event, party or entry of the file has this id");
        };
        catalog.list_by_party();
        catalog.prepare_dossiers();
        let found = Found::all(catalog);
        let whole = catalog.extent().filter(|_| self.from.is_none() && self.to.is_none());
        let scope = if whole.is_some() { Scope::All } else { Scope::Range };
        let span = match whole {
            Some(whole) => whole,
            None => self.span(catalog, &found, &Filter::default())?.0,
        };
        if matches!(target, Target::Party(_)) {
            let _ = found.ties.ties(catalog, &found.shown, span);
        }
        let period = Period { ties: found.ties.if_made(), scope, span, filtered: false };
        let card = card(catalog, Some(&target), Some(&period), &self.writing.language, false);
        let file = files::names(&self.files).join(", ");
        let document =
            CardDocument::new(catalog, &card, Some(&target), (&file, &self.writing.language));
        let date = self.writing.date();
        for (output, form) in self.output.iter().zip(forms) {
            let bytes = match form {
                Form::Markdown => document.markdown().into_bytes(),
                Form::Png => document.png(catalog, self.width, self.scale)?,
                Form::Pdf => document.pdf(catalog, self.width, &self.writing.language, &date)?,
                Form::Svg | Form::Csv => {
                    svg_with_fonts(&document.svg(catalog, self.width)).into_bytes()
                }
            };
            output::write_bytes(output, document.title(), &bytes)?;
        }
        Ok(())
    }

    /// The time that is shown, and whether it is all that there is.
    fn span(
        &self,
        catalog: &Catalog,
        found: &Found,
        filter: &Filter,
    ) -> anyhow::Result<(Span, bool)> {
        let extract = Extract {
            catalog,
            shown: &found.shown,
            filter,
            file: "",
            date: "",
            language: &self.writing.language,
        };
        let whole = whole_span(catalog, &extract);
        let from = self.from.as_ref().and_then(EventDate::earliest);
        let to = self.to.as_ref().and_then(EventDate::latest);
        let (start, end) = (from.unwrap_or(whole.start()), to.unwrap_or(whole.end()));
        if end <= start {
            bail!("--from lies after --to");
        }
        Ok((Span::new(start, end), from.is_none() && to.is_none()))
    }
}

/// The path itself for one page; for several `figure-1.svg`, `figure-2.svg`.
fn numbered(output: &Path, pages: usize) -> Vec<PathBuf> {
    if pages <= 1 {
        return vec![output.to_owned()];
    }
    let stem = output.file_stem().unwrap_or_default().to_string_lossy().into_owned();
    let ending = output::ending(output);
    (1..=pages).map(|page| output.with_file_name(format!("{stem}-{page}.{ending}"))).collect()
}

fn parse_view(text: &str) -> Result<Subject, String> {
    if text == "card" {
        return Ok(Subject::Card);
    }
    let known = FigureKind::EVERY.map(FigureKind::code).join(", ");
    let kind = if text == "commitments" { Some("ledger") } else { Some(text) };
    let figure = kind.and_then(FigureKind::of_code).map(Subject::Figure);
    figure.ok_or_else(|| format!("write one of {known}, card"))
}

fn parse_size(text: &str) -> Result<Size, String> {
    if let Some(paper) = Paper::of_code(text) {
        return Ok(Size::Paper(paper));
    }
    let numbers = text.split_once(['x', 'X', '×']).and_then(|(width, height)| {
        Some((width.trim().parse::<f32>().ok()?, height.trim().parse::<f32>().ok()?))
    });
    match numbers {
        Some((width, height))
            if (200.0..=10_000.0).contains(&width) && (150.0..=10_000.0).contains(&height) =>
        {
            Ok(Size::Points(vec2(width, height)))
        }
        _ => {
            let sheets = Paper::EVERY.map(Paper::code).join(", ");
            Err(format!("write {sheets}, or width x height in points, from 200x150 to 10000x10000"))
        }
    }
}
