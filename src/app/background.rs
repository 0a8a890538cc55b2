//! What goes on beside the frames, on threads and in the system's dialogs: asked before each frame whether
//! it is done, and waited for by nobody but tests.

use egui::Context;

use super::{AttacheApp, export, exporter, find, jobs, mapper, watch};

impl AttacheApp {
    /// Takes what is done by now.
    pub(super) fn poll_jobs(&mut self, ctx: &Context) {
        self.take_at_door(ctx);
        if self.watch.as_ref().is_some_and(watch::Watch::take) {
            self.file_changed(ctx);
        }
        if let Some(told) = self.job.as_ref().and_then(jobs::LoadJob::poll) {
            self.told(ctx, told);
        }
        if self.listing.as_ref().and_then(find::Job::poll).is_some() {
            self.listing = None;
            self.find_shown(ctx);
        }
        if let Some(found) = self.finding.as_ref().and_then(find::Job::poll) {
            self.found(found);
        }
        if let Some(lost) = self.taking.as_ref().and_then(find::Job::poll) {
            self.text_taken(ctx, lost);
        }
        if let Some(counted) = self.counting.as_ref().and_then(find::Job::poll) {
            self.counted(counted);
        }
        if let Some(rows) = self.collecting.as_ref().and_then(|(_, job)| job.poll()) {
            self.collected(rows);
        }
        if let Some(land) = self.drawing_land.as_ref().and_then(find::Job::poll) {
            self.land_drawn(land);
        }
        if let Some(found) = self.sources.job.as_ref().and_then(find::Job::poll) {
            self.source_found(found);
        }
        self.poll_export(ctx);
        self.poll_views(ctx);
        self.poll_mapper(ctx);
        self.poll_exporter(ctx);
        self.poll_opening(ctx);
    }

    /// Waits until the beginning of a large file can be shown, or the whole of another. For tests and
    /// measurements.
    pub fn finish_beginning(&mut self, ctx: &Context) {
        if let Some(told) = self.job.as_ref().map(jobs::LoadJob::next) {
            self.told(ctx, told);
        }
    }

    /// Waits for what is being read, found and counted. For tests and measurements; the window
    /// never waits.
    pub fn finish_jobs(&mut self, ctx: &Context) {
        if let Some(mut job) = self.job.take() {
            let ended = job.end();
            let outcome = job.wait();
            self.loaded(ctx, outcome, ended);
        }
        if self.listing.take().and_then(find::Job::wait).is_some() {
            self.find_shown(ctx);
        }
        if let Some(found) = self.finding.take().and_then(find::Job::wait) {
            self.found(found);
        }
        if let Some(lost) = self.taking.take().and_then(find::Job::wait) {
            self.text_taken(ctx, lost);
        }
        if let Some(counted) = self.counting.take().and_then(find::Job::wait) {
            self.counted(counted);
        }
        if let Some(rows) = self.collecting.take().and_then(|(_, job)| job.wait()) {
            self.collected(rows);
        }
        if let Some(outcome) = self.export.take().and_then(export::Export::wait) {
            self.exported(ctx, outcome);
        }
        if let Some(land) = self.drawing_land.take().and_then(find::Job::wait) {
            self.land_drawn(land);
        }
        if let Some(found) = self.sources.job.take().and_then(find::Job::wait) {
            self.source_found(found);
        }
        self.finish_views(ctx);
        self.finish_mapper(ctx);
        self.finish_exporter(ctx);
    }

    /// Whether something is being read, found or counted.
    #[must_use]
    pub fn is_busy(&self) -> bool {
        self.job.is_some()
            || self.finding.is_some()
            || self.counting.is_some()
            || self.collecting.is_some()
            || self.listing.is_some()
            || self.drawing_land.is_some()
            || self.mapper.as_ref().is_some_and(mapper::Mapper::is_busy)
            || self.sources.job.is_some()
            || self.exporter.as_ref().is_some_and(exporter::Exporter::is_busy)
    }
}
