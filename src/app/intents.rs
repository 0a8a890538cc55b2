//! The queue of intents: what each of them does.

use std::sync::Arc;

use egui::Context;

use super::{AttacheApp, export, source};
use crate::scene::cards::may_open;
use crate::state::{Answer, Command};
use crate::ui::{self, ExportIntent, Intent, MapperIntent, OpenFile};

impl AttacheApp {
    /// Does one intent in the window, where it may ask by a dialog of the system first.
    pub(super) fn run_in_window(
        &mut self,
        ctx: &Context,
        frame: Option<&eframe::Frame>,
        intent: Intent,
        now: f64,
    ) {
        match (intent, &self.file) {
            (Intent::OpenDialog, _) => self.open_dialog(ctx, frame, false),
            (Intent::AddDialog, _) => self.open_dialog(ctx, frame, true),
            (Intent::Export(form), Some(file)) => {
                self.export = Some(export::ask(ctx, frame, file, &self.state, form));
            }
            (Intent::ExportCard(form, card), Some(file)) => {
                self.export = Some(export::ask_card(ctx, frame, file, (form, card)));
            }
            (Intent::ExportProblems(places), Some(file)) => {
                self.export = Some(export::ask_problems(ctx, frame, file, places));
            }
            (Intent::Exporter(ExportIntent::Save), _) => self.ask_export(ctx, frame),
            (Intent::ExportViews, _) => self.ask_for_views(ctx, frame, true),
            (Intent::ImportViews, _) => self.ask_for_views(ctx, frame, false),
            (Intent::Mapper(MapperIntent::Save), _) => self.ask_for_mapping(ctx, frame, true),
            (Intent::Mapper(MapperIntent::Load), _) => self.ask_for_mapping(ctx, frame, false),
            (intent, _) => self.run_intent(ctx, intent, now),
        }
    }

    /// Does one intent.
    pub fn run_intent(&mut self, ctx: &Context, intent: Intent, now: f64) {
        match intent {
            Intent::State(command) => self.apply(ctx, command, now),
            Intent::ExportCardTo(form, card, path) => {
                let Some(file) = &self.file else { return };
                self.export = Some(export::begin_card(ctx, file, (form, card), path));
            }
            Intent::ExportProblemsTo(places, path) => {
                let Some(file) = &self.file else { return };
                self.export = Some(export::begin_problems(ctx, file, places, path));
            }
            Intent::ShowSource(of) => self.show_source(ctx, of),
            Intent::CloseSource => self.sources = source::Sources::default(),
            // Dialogs belong to the window: see `run_in_window`.
            Intent::OpenDialog
            | Intent::AddDialog
            | Intent::Export(_)
            | Intent::ExportCard(..)
            | Intent::ExportProblems(_)
            | Intent::ExportViews
            | Intent::Exporter(ExportIntent::Save)
            | Intent::ImportViews
            | Intent::Mapper(MapperIntent::Save | MapperIntent::Load) => {}
            Intent::MapColumns => self.map_columns(ctx),
            Intent::Exporter(intent) => self.exporter_intent(ctx, intent, now),
            Intent::Mapper(intent) => self.mapper_intent(ctx, intent),
            Intent::Keys(command) => {
                self.settings.keys.apply(command);
                self.save_settings();
            }
            Intent::ApplyView(place) => self.apply_view(ctx, place, now),
            Intent::ExportViewsTo(path) => self.export_views(ctx, path),
            Intent::ImportViewsFrom(path) => self.import_views(ctx, path),
            Intent::ExportTo(form, path) => self.export_to(ctx, Some((form, path)), now),
            Intent::CopyTable => self.export_to(ctx, None, now),
            Intent::OpenPath(path) => self.open(ctx, &[path]),
            Intent::OpenPaths(paths) => self.open(ctx, &paths),
            Intent::OpenSample(sample) => self.open_sample(ctx, sample),
            Intent::Reload => {
                self.notice = None;
                self.read_again(ctx, false);
            }
            Intent::ShowHeld => self.show_held(ctx),
            Intent::DismissHeld => self.held = None,
            Intent::CancelLoading => {
                if let Some(job) = self.job.take() {
                    job.cancel();
                }
            }
            Intent::DismissNotice => self.notice = None,
            Intent::CountTies(query) => self.count_ties(ctx, query),
            Intent::CollectRows(query) => self.collect_rows(ctx, query),
            Intent::DrawLand(detail) => self.draw_land(ctx, detail),
            Intent::Copy(text) => ctx.copy_text(text),
            Intent::OpenAddress(address) if may_open(&address) => {
                ctx.open_url(egui::OpenUrl::new_tab(address));
            }
            Intent::OpenAddress(address) => tracing::warn!("not opened: {address}"),
        }
    }

    /// Does a command to what the user has chosen, and what follows from it.
    pub(super) fn apply(&mut self, ctx: &Context, command: Command, now: f64) {
        let catalog = self.file.as_ref().map(|file| Arc::clone(&file.catalog));
        let answer: Answer = self.state.apply(command, catalog.as_deref(), now);
        self.view_changed = true;
        if answer.filter_changed {
            self.find_shown(ctx);
        } else if answer.lanes_changed {
            self.regroup(ctx);
        }
        if answer.settings_changed {
            ui::choose_look(ctx, &self.state.panels);
            self.speak(ctx);
            self.open_door(ctx);
            self.settings.panels = self.state.panels.clone();
            self.settings.lanes = self.state.lanes.clone();
            self.settings.views.note(self.state.views.list());
            if let Some(key) = self.file.as_ref().and_then(OpenFile::key) {
                self.settings.note_bookmarks(&key, self.state.ruler.bookmarks());
            }
            self.save_settings();
            self.watch_files(ctx, None);
        }
    }
}
