//! The export window: draws the page as it will be, and writes it, each on a thread.
//!
//! Owns what can be chosen, and what becomes of it. A newer choice cancels the drawing of an older one.

use std::path::{Path, PathBuf};
use std::sync::Arc;

use egui::{ColorImage, Context, TextureOptions, Vec2};

use super::dialog::{self, Dialog, Picked};
use super::find::Job;
use super::{AttacheApp, Complaint};
use crate::export::{
    Brief, BriefAs, BriefFigure, DataAs, Extract, Figure, FigureKind, FigureOptions, Paper,
    PdfAbout, Stamp, svg_to_pixels, svg_to_pixels_within, svg_to_png, svg_with_fonts, svgs_to_pdf,
    whole_span,
};
use crate::files;
use crate::query::{Catalog, Found};
use crate::say;
use crate::state::State;
use crate::time::{Moment, Span};
use crate::ui::{
    ExportChoices, ExportIntent, ExportTime, ExportWindow, Intent, Notice, Offered, OpenFile,
    page_room,
};

/// More pages than this are a mistake.
const MOST_PAGES: usize = 500;
/// So many pages are drawn to be looked at.
const LOOKED_AT: usize = 30;
/// So much of data is shown.
const TEXT: usize = 4_000;

/// Everything that an export is made from, for a thread.
#[derive(Clone)]
struct Snapshot {
    catalog: Arc<Catalog>,
    found: Found,
    state: State,
    file: String,
    date: String,
    screen: Span,
    range: Option<Span>,
    choices: ExportChoices,
}

/// What came of drawing a page.
struct Drawn {
    page: Option<ColorImage>,
    text: Option<String>,
    pages: (usize, usize),
    problem: Option<String>,
}

/// What came of writing.
enum Written {
    Files(PathBuf, String),
    Picture(ColorImage),
    Table(String),
    Failed(Complaint),
}

/// The window while it is open.
pub(super) struct Exporter {
    window: ExportWindow,
    drawing: Option<Job<Drawn>>,
    writing: Option<Job<Written>>,
    dialog: Option<Dialog>,
    /// Room for the page that is drawn, in pixels.
    room: Vec2,
}

impl Exporter {
    pub(super) fn window(&self) -> &ExportWindow {
        &self.window
    }

    pub(super) fn is_busy(&self) -> bool {
        self.drawing.is_some() || self.writing.is_some()
    }
}

impl Snapshot {
    fn of(
        file: &OpenFile,
        state: &State,
        today: Moment,
        now: f64,
        choices: &ExportChoices,
    ) -> Self {
        let day = today.civil();
        Self {
            catalog: Arc::clone(&file.catalog),
            found: file.found.clone(),
            state: state.clone(),
            file: file.name.clone(),
            date: format!("{:04}-{:02}-{:02}", day.year, day.month, day.day),
            screen: state.camera.view(now).span(),
            range: state.ruler.range(),
            choices: choices.clone(),
        }
    }

    fn language(&self) -> &'static str {
        self.choices.language.tag()
    }

    fn extract(&self) -> Extract<'_> {
        Extract {
            catalog: &self.catalog,
            shown: &self.found.shown,
            filter: self.state.filter.filter(),
            file: &self.file,
            date: &self.date,
            language: self.language(),
        }
    }

    fn figure(&self, kind: FigureKind, most: usize) -> Figure<'_> {
        let all = || whole_span(&self.catalog, &self.extract());
        let span = match self.choices.time {
            ExportTime::All => all(),
            ExportTime::Screen => self.screen,
            ExportTime::Range => self.range.unwrap_or_else(all),
        };
        Figure {
            catalog: &self.catalog,
            found: &self.found,
            state: self.state.clone(),
            kind,
            span,
            whole: self.choices.time == ExportTime::All,
            file: &self.file,
            date: &self.date,
            across: self.choices.across.clamp(1, 10),
            most,
        }
    }

    fn options(&self) -> FigureOptions {
        let paper = Paper::of_code(&self.choices.paper).unwrap_or(Paper::A4_LANDSCAPE);
        FigureOptions {
            language: self.language().to_owned(),
            stamp: Some(Stamp::of(&self.extract())),
            ..FigureOptions::on(paper)
        }
    }

    fn data(&self) -> DataAs {
        DataAs::of_code(&self.choices.form).unwrap_or(DataAs::Events)
    }

    fn kind(&self) -> FigureKind {
        FigureKind::of_code(&self.choices.what).unwrap_or(FigureKind::Timeline)
    }

    fn brief(&self) -> Brief {
        Brief::of(&self.extract(), &self.found)
    }

    /// All pages, as far as they are drawn.
    fn pages(&self, most: usize) -> Vec<String> {
        if self.choices.what == ExportChoices::BRIEF {
            return self.brief().pages();
        }
        let is_one = matches!(self.choices.form.as_str(), "svg" | "png")
            && self.choices.across <= 1
            && self.choices.what != "timeline";
        self.figure(self.kind(), if is_one { 1 } else { most }).pages(&self.options())
    }

    fn drawn(&self, page: usize, room: Vec2, go_on: &dyn Fn() -> bool) -> Option<Drawn> {
        let mut drawn = Drawn { page: None, text: None, pages: (0, 0), problem: None };
        if self.choices.what == ExportChoices::DATA || self.choices.form == "csv" {
            let text = match self.table() {
                Ok(bytes) => String::from_utf8_lossy(&bytes).into_owned(),
                Err(problem) => {
                    drawn.problem = Some(problem);
                    return Some(drawn);
                }
            };
            let end = text.char_indices().nth(TEXT).map(|(at, _)| at);
            drawn.text = Some(match end {
                Some(end) => format!("{}…", text.get(..end).unwrap_or_default()),
                None => text,
            });
            return Some(drawn);
        }
        let pages = self.pages(LOOKED_AT);
        if !go_on() {
            return None;
        }
        let page = page.min(pages.len().saturating_sub(1));
        drawn.pages = (page, pages.len());
        match pages.get(page).map(|svg| svg_to_pixels_within(svg, room)) {
            Some(Ok((size, pixels))) => {
                drawn.page = Some(ColorImage::from_rgba_unmultiplied(size, &pixels));
            }
            Some(Err(error)) => drawn.problem = Some(error.to_string()),
            None => drawn.problem = Some(say!("nothing-to-draw").to_owned()),
        }
        go_on().then_some(drawn)
    }

    /// Data, or the table of a figure.
    fn table(&self) -> Result<Vec<u8>, String> {
        if self.choices.what == ExportChoices::DATA {
            let mut bytes = Vec::new();
            let done = self.data().write(&self.extract(), &mut bytes);
            return done.map(|_| bytes).map_err(|error| error.to_string());
        }
        let csv = self.figure(self.kind(), 1).csv(self.language());
        csv.map(String::into_bytes).ok_or_else(|| say!("no-table").to_owned())
    }

    /// What is written to a file, and the files beside it.
    fn outputs(&self, path: &Path) -> Result<Vec<(PathBuf, Vec<u8>)>, String> {
        let own = |bytes| vec![(path.to_owned(), bytes)];
        if self.choices.what == ExportChoices::BRIEF {
            return self.brief_outputs(path);
        }
        if self.choices.what == ExportChoices::DATA || self.choices.form == "csv" {
            return Ok(own(self.table()?));
        }
        let pages = self.pages(MOST_PAGES);
        if self.choices.form == "pdf" {
            let extract = self.extract();
            let note = extract.note();
            let about = PdfAbout {
                title: extract.title(),
                description: &note,
                language: self.language(),
                date: &self.date,
            };
            return svgs_to_pdf(&pages, &about).map(own).map_err(|error| error.to_string());
        }
        let several = pages.len() > 1;
        let scale = f32::from(self.choices.scale.clamp(1, 4));
        (1..)
            .zip(pages)
            .map(|(number, svg)| {
                let path =
                    if several { beside(path, &number.to_string()) } else { path.to_owned() };
                let bytes = if self.choices.form == "png" {
                    svg_to_png(&svg, scale).map_err(|error| error.to_string())?
                } else {
                    svg_with_fonts(&svg).into_bytes()
                };
                Ok((path, bytes))
            })
            .collect()
    }

    fn brief_outputs(&self, path: &Path) -> Result<Vec<(PathBuf, Vec<u8>)>, String> {
        let brief = self.brief();
        let form = BriefAs::of_ending(&self.choices.form).unwrap_or(BriefAs::Pdf);
        let mut outputs = Vec::new();
        let bytes = match form {
            BriefAs::Html => brief.html().into_bytes(),
            BriefAs::Pdf => brief.pdf().map_err(|error| error.to_string())?,
            BriefAs::Docx => brief.docx().map_err(|error| error.to_string())?,
            BriefAs::Markdown => {
                let path_of =
                    |figure: &BriefFigure| beside(path, figure.name).with_extension("svg");
                for figure in brief.figures() {
                    let svg = svg_with_fonts(&figure.svg);
                    outputs.push((path_of(figure), svg.into_bytes()));
                }
                brief.markdown(|figure| super::short_name(&path_of(figure))).into_bytes()
            }
        };
        outputs.push((path.to_owned(), bytes));
        Ok(outputs)
    }
}

/// Room for a page in the window, in pixels.
fn room(ctx: &Context) -> Vec2 {
    (page_room(ctx.content_rect().size()) * ctx.pixels_per_point()).floor()
}

/// "figure.svg" and "2": "figure-2.svg".
fn beside(path: &Path, what: &str) -> PathBuf {
    let stem = path.file_stem().unwrap_or_default().to_string_lossy().into_owned();
    let ending = path.extension().unwrap_or_default().to_string_lossy().into_owned();
    path.with_file_name(format!("{stem}-{what}.{ending}"))
}

/// What can be exported.
fn whats() -> Vec<Offered> {
    let mut all: Vec<Offered> =
        FigureKind::EVERY.iter().map(|kind| (kind.code(), kind.name())).collect();
    all.push((ExportChoices::BRIEF, say!("export-brief")));
    all.push((ExportChoices::DATA, say!("export-data")));
    all
}

/// Sheets.
fn papers() -> Vec<Offered> {
    Paper::EVERY.iter().map(|paper| (paper.code(), paper.name())).collect()
}

/// The forms of what is chosen.
fn forms(what: &str) -> Vec<Offered> {
    if what == ExportChoices::DATA {
        return DataAs::EVERY.iter().map(|form| (form.code(), form.name())).collect();
    }
    if what == ExportChoices::BRIEF {
        return vec![
            ("pdf", "PDF"),
            ("docx", say!("export-docx")),
            ("html", say!("export-html")),
            ("md", say!("export-markdown")),
        ];
    }
    let mut forms = vec![("pdf", "PDF"), ("svg", "SVG"), ("png", say!("export-png"))];
    if matches!(FigureKind::of_code(what), Some(FigureKind::Face(_) | FigureKind::Table(_))) {
        forms.push(("csv", say!("export-csv")));
    }
    forms
}

impl AttacheApp {
    /// Does what the export window wants.
    pub(super) fn exporter_intent(&mut self, ctx: &Context, intent: ExportIntent, now: f64) {
        match intent {
            ExportIntent::Open => self.open_exporter(ctx, now),
            ExportIntent::OpenBrief => {
                ExportChoices::BRIEF.clone_into(&mut self.settings.export.what);
                self.open_exporter(ctx, now);
            }
            ExportIntent::Close => self.exporter = None,
            ExportIntent::Choose(choices) => {
                let Some(exporter) = &mut self.exporter else { return };
                exporter.window.choices = *choices;
                exporter.window.pages = (0, 0);
                self.draw_page(ctx, 0, now);
                self.keep_choices();
            }
            ExportIntent::Page(page) => self.draw_page(ctx, page, now),
            // The dialog belongs to the window: see `frame`.
            ExportIntent::Save => {}
            ExportIntent::SaveTo(path) => self.write_export(ctx, Some(path), now),
            ExportIntent::Copy => self.write_export(ctx, None, now),
            ExportIntent::Cancel => {
                if let Some(exporter) = &mut self.exporter {
                    exporter.writing = None;
                    exporter.window.is_writing = false;
                    self.said = Some(say!("export-cancelled").to_owned());
                }
            }
        }
    }

    fn open_exporter(&mut self, ctx: &Context, now: f64) {
        if self.file.is_none() {
            return;
        }
        let choices = self.settings.export.clone();
        self.exporter = Some(Exporter {
            window: ExportWindow {
                choices,
                whats: whats(),
                forms: Vec::new(),
                papers: papers(),
                page: None,
                text: None,
                pages: (0, 0),
                contents: String::new(),
                has_range: self.state.ruler.range().is_some(),
                is_drawing: false,
                is_writing: false,
                problem: None,
            },
            drawing: None,
            writing: None,
            dialog: None,
            room: Vec2::ZERO,
        });
        self.draw_page(ctx, 0, now);
    }

    /// Says what is offered, and draws the page, in the language that is spoken now.
    pub(super) fn reword_exporter(&mut self, ctx: &Context) {
        let Some(exporter) = &mut self.exporter else { return };
        (exporter.window.whats, exporter.window.papers) = (whats(), papers());
        let (page, now) = (exporter.window.pages.0, ctx.input(|input| input.time));
        self.draw_page(ctx, page, now);
    }

    fn keep_choices(&mut self) {
        if let Some(exporter) = &self.exporter {
            self.settings.export = exporter.window.choices.clone();
            self.save_settings();
        }
    }

    fn snapshot(&self, now: f64) -> Option<Snapshot> {
        let (file, exporter) = (self.file.as_ref()?, self.exporter.as_ref()?);
        Some(Snapshot::of(file, &self.state, self.today, now, &exporter.window.choices))
    }

    fn draw_page(&mut self, ctx: &Context, page: usize, now: f64) {
        let Some(exporter) = &mut self.exporter else { return };
        let window = &mut exporter.window;
        window.forms = forms(&window.choices.what);
        if !window.forms.iter().any(|(code, _)| *code == window.choices.form)
            && let Some((code, _)) = window.forms.first()
        {
            window.choices.form = (*code).to_owned();
        }
        if !window.has_range && window.choices.time == ExportTime::Range {
            window.choices.time = ExportTime::All;
        }
        window.is_drawing = true;
        let Some(snapshot) = self.snapshot(now) else { return };
        let Some(exporter) = &mut self.exporter else { return };
        let room = room(ctx);
        exporter.room = room;
        exporter.window.contents = snapshot.extract().contents();
        exporter.drawing =
            Some(Job::start(ctx, "export page", move |go_on| snapshot.drawn(page, room, go_on)));
    }

    /// To a file, or to the clipboard.
    fn write_export(&mut self, ctx: &Context, path: Option<PathBuf>, now: f64) {
        let Some(snapshot) = self.snapshot(now) else { return };
        let Some(exporter) = &mut self.exporter else { return };
        let page = exporter.window.pages.0;
        exporter.window.is_writing = true;
        exporter.writing = Some(Job::start(ctx, "export", move |go_on| match path {
            Some(path) => written(&snapshot, path, go_on),
            None => Some(copied(&snapshot, page)),
        }));
    }

    /// Asks where to write.
    pub(super) fn ask_export(&mut self, ctx: &Context, frame: Option<&eframe::Frame>) {
        let (Some(file), Some(exporter)) = (&self.file, &mut self.exporter) else { return };
        let choices = &exporter.window.choices;
        let folder = file.paths.first().and_then(|path| path.parent());
        let stem = Path::new(&file.name).file_stem();
        let stem = stem.map_or("events".into(), |it| it.to_string_lossy());
        let ending = match DataAs::of_code(&choices.form) {
            Some(form) if choices.what == ExportChoices::DATA => form.ending(),
            _ => &choices.form,
        };
        let name = format!("{stem}-{}.{ending}", choices.what);
        exporter.dialog = Some(Dialog::save(ctx, frame, folder, &name));
    }

    /// Looks whether a page is drawn, a place chosen, or an export written.
    pub(super) fn poll_exporter(&mut self, ctx: &Context) {
        let Some(exporter) = &mut self.exporter else { return };
        if let Some(drawn) = exporter.drawing.as_ref().and_then(Job::poll) {
            exporter.drawn(ctx, drawn);
        }
        match exporter.dialog.as_ref().and_then(Dialog::poll) {
            Some(Picked::Files(picked)) => {
                exporter.dialog = None;
                if let Some(path) = picked.into_iter().next() {
                    let now = ctx.input(|input| input.time);
                    let intent = Intent::Exporter(ExportIntent::SaveTo(path));
                    self.run_intent(ctx, intent, now);
                }
                return;
            }
            Some(Picked::Nothing) => exporter.dialog = None,
            Some(Picked::NoDialog) => {
                exporter.dialog = None;
                self.notice = Some(dialog::no_dialog());
                return;
            }
            None => {}
        }
        let done = exporter.writing.as_ref().and_then(Job::poll);
        self.export_written(ctx, done);
        // A page is drawn for the room it has: sharp again once the window has another size.
        let Some(exporter) = &self.exporter else { return };
        let (page, _) = exporter.window.pages;
        if exporter.window.page.is_some()
            && exporter.drawing.is_none()
            && exporter.room != room(ctx)
        {
            self.draw_page(ctx, page, ctx.input(|input| input.time));
        }
    }

    /// Waits for what is drawn and written.
    pub(super) fn finish_exporter(&mut self, ctx: &Context) {
        let Some(exporter) = &mut self.exporter else { return };
        if let Some(drawn) = exporter.drawing.take().and_then(Job::wait) {
            exporter.drawn(ctx, drawn);
        }
        let done = exporter.writing.take().and_then(Job::wait);
        self.export_written(ctx, done);
    }

    fn export_written(&mut self, ctx: &Context, done: Option<Written>) {
        let Some(done) = done else { return };
        if let Some(exporter) = &mut self.exporter {
            exporter.writing = None;
            exporter.window.is_writing = false;
        }
        match done {
            Written::Files(path, contents) => {
                self.exporter = None;
                let path = path.display().to_string();
                self.said = Some(say!("written-with", path = path, contents = contents));
            }
            Written::Picture(image) => {
                ctx.copy_image(image);
                self.said = Some(say!("copied-as-picture").to_owned());
            }
            Written::Table(text) => {
                ctx.copy_text(text);
                self.said = Some(say!("copied-as-table").to_owned());
            }
            Written::Failed(notice) => {
                self.exporter = None;
                self.notice = Some(notice);
            }
        }
    }
}

impl Exporter {
    fn drawn(&mut self, ctx: &Context, drawn: Drawn) {
        let window = &mut self.window;
        self.drawing = None;
        window.is_drawing = false;
        window.pages = drawn.pages;
        window.problem = drawn.problem;
        window.text = drawn.text;
        window.page =
            drawn.page.map(|image| ctx.load_texture("export page", image, TextureOptions::LINEAR));
    }
}

/// Writes all files of an export; nothing where it was cancelled before.
fn written(snapshot: &Snapshot, path: PathBuf, go_on: &dyn Fn() -> bool) -> Option<Written> {
    let failed = |reason: Box<dyn Fn() -> String + Send>| {
        let name = super::short_name(&path);
        Some(Written::Failed(Complaint::new(move || Notice {
            title: say!("not-written", name = &name),
            message: reason(),
            hint: say!("choose-another-place").to_owned(),
        })))
    };
    let outputs = match snapshot.outputs(&path) {
        Ok(outputs) => outputs,
        Err(reason) => return failed(Box::new(move || reason.clone())),
    };
    // The dialog asked about the path itself; of files beside it nobody was asked.
    let there =
        outputs.iter().map(|(other, _)| other).find(|other| **other != path && other.exists());
    if let Some(there) = there {
        let there = there.display().to_string();
        return failed(Box::new(move || say!("export-there-already", path = &there)));
    }
    for (path, bytes) in &outputs {
        if !go_on() {
            return None;
        }
        if let Err(error) = files::write(path, bytes) {
            let path = path.clone();
            return failed(Box::new(move || files::not_written(&path, &error)));
        }
    }
    let first = outputs.into_iter().next().map_or(path, |(path, _)| path);
    Some(Written::Files(first, snapshot.extract().contents()))
}

/// The page as a picture; of data and tables all rows, as spreadsheets paste them.
fn copied(snapshot: &Snapshot, page: usize) -> Written {
    let failed = |reason: Box<dyn Fn() -> String + Send>| {
        Written::Failed(Complaint::new(move || Notice {
            title: say!("not-copied").to_owned(),
            message: reason(),
            hint: say!("not-copied-hint").to_owned(),
        }))
    };
    let as_said = |reason: String| failed(Box::new(move || reason.clone()));
    let is_table = snapshot.choices.what == ExportChoices::DATA || snapshot.choices.form == "csv";
    if is_table {
        let tables = snapshot.choices.form == "csv" || snapshot.data().ending() == "csv";
        return match snapshot.table() {
            Ok(bytes) if tables => Written::Table(tabbed(&bytes)),
            Ok(bytes) => Written::Table(String::from_utf8_lossy(&bytes).into_owned()),
            Err(reason) => as_said(reason),
        };
    }
    let pages = snapshot.pages(LOOKED_AT);
    let Some(svg) = pages.get(page).or(pages.first()) else {
        return failed(Box::new(|| say!("nothing-to-draw").to_owned()));
    };
    let scale = f32::from(snapshot.choices.scale.clamp(1, 4));
    match svg_to_pixels(svg, snapshot.options().size.x * scale) {
        Ok((size, pixels)) => Written::Picture(ColorImage::from_rgba_unmultiplied(size, &pixels)),
        Err(error) => as_said(error.to_string()),
    }
}

/// A table with tabs between values.
fn tabbed(csv: &[u8]) -> String {
    crate::export::csv_to_tsv(csv)
}
