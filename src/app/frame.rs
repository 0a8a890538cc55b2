//! One frame: the world as the panels see it, and what they want done.

use egui::Context;

use super::{AttacheApp, exporter, jobs, mapper};
use crate::state::Contrast;
use crate::theme::Palette;
use crate::ui::{self, Intent, World};
use crate::words;

impl AttacheApp {
    /// One frame: shows the window and does what the user wants.
    pub fn frame(&mut self, ui: &mut egui::Ui, frame: Option<&eframe::Frame>) {
        let ctx = ui.ctx().clone();
        let now = ctx.input(|input| input.time);
        let dark = ctx.theme() == egui::Theme::Dark;
        let high = self.state.panels.look().contrast() == Contrast::High;
        let palette = Palette::of(dark, high);
        let opening = self.job.as_ref().filter(|job| !job.is_quiet() && !job.is_slow(now));
        if opening.is_some() && self.file.is_none() {
            // Should it take longer, that is said.
            ctx.request_repaint_after(jobs::SLOW);
        }
        let world = World {
            file: self.file.as_ref(),
            state: &self.state,
            now,
            today: self.today,
            palette: &palette,
            flags: self.flags.as_ref(),
            recent: self.settings.recent(),
            keys: &self.settings.keys,
            loading: self
                .job
                .as_ref()
                .filter(|job| job.is_slow(now) && !job.is_quiet())
                .map(|job| job.loading(now)),
            opening: opening.is_some(),
            finding: self.finding.is_some(),
            counting: self.counting.is_some(),
            collecting: self.collecting.as_ref().map(|(asked, _)| *asked),
            drawing_land: self.drawing_land.is_some(),
            reading_again: self.job.as_ref().is_some_and(|job| job.is_quiet() && job.is_slow(now)),
            source: self.sources.open.as_ref(),
            notice: self.notice.as_deref(),
            held: self.held.as_ref().map(|held| &held.words),
            reloaded: self.reread.as_ref().map(|reread| &reread.said),
            mapper: self.mapper.as_ref().and_then(mapper::Mapper::window),
            exporter: self.exporter.as_ref().map(exporter::Exporter::window),
            said: self.said.as_deref(),
            language: words::language().tag(),
            about: &self.about,
            // Where nothing is kept, it would come again and again.
            offers_tour: self.guides && self.keeper.is_some(),
        };
        let intents = ui::window(ui, &world, &mut self.memory);
        let acted = !intents.is_empty();
        for intent in intents {
            if !matches!(intent, Intent::CountTies(_) | Intent::CollectRows(_)) {
                self.said = None;
            }
            self.run_in_window(&ctx, frame, intent, now);
        }
        if acted {
            ctx.request_repaint();
        }
        self.note_session();
    }

    fn update_title(&mut self, ctx: &Context) {
        let title = match &self.file {
            Some(file) => format!("{} – Attaché", file.name),
            None => "Attaché".to_owned(),
        };
        if title != self.title {
            ctx.send_viewport_cmd(egui::ViewportCommand::Title(title.clone()));
            self.title = title;
        }
    }
}

impl eframe::App for AttacheApp {
    fn logic(&mut self, ctx: &Context, _frame: &mut eframe::Frame) {
        self.poll_jobs(ctx);
        self.update_title(ctx);
    }

    fn ui(&mut self, ui: &mut egui::Ui, frame: &mut eframe::Frame) {
        // The system shows a window once something was drawn in it, and that is never seen: an empty picture is
        // the soonest, and what is read ahead is there with the next one.
        if !std::mem::replace(&mut self.has_drawn, true) {
            ui.ctx().request_repaint();
            return;
        }
        self.frame(ui, Some(frame));
    }

    fn on_exit(&mut self, _gl: Option<&eframe::glow::Context>) {
        self.note_session();
        if let Some(keeper) = &mut self.keeper {
            keeper.finish();
        }
    }

    fn clear_color(&self, visuals: &egui::Visuals) -> [f32; 4] {
        visuals.panel_fill.to_normalized_gamma_f32()
    }
}
