//! Questions to the open file, and what becomes of their answers: found at once where events are few, on
//! a thread where they are many.

use std::sync::Arc;

use egui::Context;

use super::{AttacheApp, find};
use crate::query::{Found, TableQuery, TableRows, Wanted};
use crate::scene::map::{Detail, Land};
use crate::scene::relations::{CountedTies, TieQuery};
use crate::state::LaneOrder;

impl AttacheApp {
    /// How the lanes of the timeline are wanted.
    pub(super) fn wanted(&self) -> Wanted {
        let lanes = &self.state.lanes;
        Wanted {
            grouping: lanes.grouping(),
            by_ties: lanes.order() == LaneOrder::Ties,
            dims: lanes.dims(),
        }
    }

    pub(super) fn find_shown(&mut self, ctx: &Context) {
        let wanted = self.wanted();
        let Some(file) = &self.file else { return };
        let filter = self.state.filter.filter();
        if find::is_quick(&file.catalog) {
            if let Some(found) = Found::of(&file.catalog, filter, wanted, &|| true) {
                self.found(found);
            }
        } else {
            let catalog = Arc::clone(&file.catalog);
            // What was being found before is not wanted any more.
            self.finding = Some(find::find(ctx, catalog, filter.clone(), wanted));
        }
    }

    pub(super) fn regroup(&mut self, ctx: &Context) {
        let wanted = self.wanted();
        let Some(file) = &self.file else { return };
        if self.finding.is_some() {
            return self.find_shown(ctx);
        }
        if find::is_quick(&file.catalog) {
            let found = file.found.regrouped(&file.catalog, wanted);
            self.found(found);
        } else {
            let (catalog, found) = (Arc::clone(&file.catalog), file.found.clone());
            self.finding = Some(find::regroup(ctx, catalog, found, wanted));
        }
    }

    pub(super) fn found(&mut self, found: Found) {
        self.finding = None;
        self.revision += 1;
        if let Some(file) = &mut self.file {
            file.found = found;
            file.revision = self.revision;
        }
    }

    pub(super) fn count_ties(&mut self, ctx: &Context, query: TieQuery) {
        let Some(file) = &self.file else { return };
        let in_order = self.state.panels.wants_ties_order();
        if find::is_quick(&file.catalog) {
            let counted = find::ties(&file.catalog, &file.found, file.revision, query, in_order);
            self.counted(counted);
        } else if self.counting.is_none() {
            // One at a time; when it is done, the panel asks again if time has moved on.
            let (catalog, found) = (Arc::clone(&file.catalog), file.found.clone());
            let revision = file.revision;
            self.counting = Some(find::Job::start(ctx, "ties", move |_| {
                Some(find::ties(&catalog, &found, revision, query, in_order))
            }));
        }
    }

    pub(super) fn counted(&mut self, counted: CountedTies) {
        self.counting = None;
        if let Some(file) = &mut self.file {
            file.ties = Some(counted);
        }
    }

    pub(super) fn collect_rows(&mut self, ctx: &Context, query: TableQuery) {
        let Some(file) = &self.file else { return };
        let (catalog, index) = (Arc::clone(&file.catalog), Arc::clone(&file.table_index));
        let (shown, revision) = (Arc::clone(&file.found.shown), file.revision);
        if find::is_quick(&catalog) {
            let shown = (&*shown, revision);
            if let Some(rows) = TableRows::collect(&catalog, &index, shown, query, &|| true) {
                self.collected(rows);
            }
        } else {
            // What was collected before in another order is not wanted any more.
            let job = find::table(ctx, (catalog, index), (shown, revision), query);
            self.collecting = Some(((revision, query), job));
        }
    }

    pub(super) fn collected(&mut self, rows: TableRows) {
        self.collecting = None;
        let Some(file) = &mut self.file else { return };
        if let Some(table) = rows.query.table {
            find::prepare_typing(&file.catalog, &file.table_index, table);
        }
        file.table = Some(rows);
    }

    /// Makes the land of the map: too long for a frame.
    pub(super) fn draw_land(&mut self, ctx: &Context, detail: Detail) {
        if let Some(projection) = self.file.as_ref().map(|file| file.map.projection)
            && self.drawing_land.is_none()
        {
            let work = move |_: &dyn Fn() -> bool| Some(Land::of(projection, detail));
            self.drawing_land = Some(find::Job::start(ctx, "map", work));
        }
    }

    pub(super) fn land_drawn(&mut self, land: Land) {
        self.drawing_land = None;
        if let Some(file) = &mut self.file {
            file.lands.retain(|other| other.detail != land.detail);
            file.lands.push(Arc::new(land));
        }
    }
}
