//! The export window: draws the page as it will be, and writes it, each on a thread.
//!
//! Owns what is chosen, and the work that goes on for it: `offered` is what can be, a `Snapshot` what is made
//! from it, `drawn` and `written` what becomes of that. A newer choice cancels the drawing of an older one.

mod drawn;
mod offered;
mod snapshot;
mod written;

use std::path::PathBuf;

use egui::{Context, TextureOptions, Vec2};

use drawn::Drawn;
use offered::{forms, papers, whats};
use snapshot::Snapshot;
use written::{Written, copied, written};

use super::AttacheApp;
use super::dialog::Dialog;
use super::find::Job;
use crate::export::DataAs;
use crate::say;
use crate::ui::{ExportChoices, ExportIntent, ExportTime, ExportWindow, page_room};

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

/// Room for a page in the window, in pixels.
fn room(ctx: &Context) -> Vec2 {
    (page_room(ctx.content_rect().size()) * ctx.pixels_per_point()).floor()
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
            // The dialog belongs to the window: see `run_in_window`.
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
            None => copied(&snapshot, page, go_on),
        }));
    }

    /// Asks where to write.
    pub(super) fn ask_export(&mut self, ctx: &Context, frame: Option<&eframe::Frame>) {
        let (Some(file), Some(exporter)) = (&self.file, &mut self.exporter) else { return };
        let choices = &exporter.window.choices;
        let ending = match DataAs::of_code(&choices.form) {
            Some(form) if choices.what == ExportChoices::DATA => form.ending(),
            _ => &choices.form,
        };
        let ending = format!("{}.{ending}", choices.what);
        exporter.dialog = Some(Dialog::save_beside(ctx, frame, file, &ending));
    }

    /// Looks whether a page is drawn, a place chosen, or an export written.
    pub(super) fn poll_exporter(&mut self, ctx: &Context) {
        let Some(exporter) = &mut self.exporter else { return };
        if let Some(drawn) = exporter.drawing.as_ref().and_then(Job::poll) {
            exporter.drawn(ctx, drawn);
        }
        if let Some(picked) = exporter.dialog.as_ref().and_then(Dialog::poll) {
            exporter.dialog = None;
            if let Some(path) = self.picked(picked).pop() {
                return self.write_export(ctx, Some(path), ctx.input(|input| input.time));
            }
        }
        let writing = self.exporter.as_ref().and_then(|exporter| exporter.writing.as_ref());
        let done = writing.and_then(Job::poll);
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
