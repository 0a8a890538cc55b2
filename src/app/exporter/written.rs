//! What becomes of an export: files, or something for the clipboard.

use std::path::{Path, PathBuf};

use egui::ColorImage;

use super::drawn::LOOKED_AT;
use super::snapshot::Snapshot;
use crate::app::Complaint;
use crate::app::file_words::short_name;
use crate::export::{
    BriefAs, PdfAbout, csv_to_tsv, svg_to_pixels, svg_to_png, svg_with_fonts, svgs_to_pdf,
};
use crate::files;
use crate::say;
use crate::ui::{ExportChoices, Notice};

/// More pages than this are a mistake.
const MOST_PAGES: usize = 500;

/// What came of writing.
pub(super) enum Written {
    Files(PathBuf, String),
    Picture(ColorImage),
    Table(String),
    Failed(Complaint),
}

/// Writes all files of an export; nothing where it was cancelled before.
pub(super) fn written(
    snapshot: &Snapshot,
    path: PathBuf,
    go_on: &dyn Fn() -> bool,
) -> Option<Written> {
    let failed = |reason: Box<dyn Fn() -> String + Send>| {
        let name = short_name(&path);
        Some(Written::Failed(Complaint::new(move || Notice {
            title: say!("not-written", name = &name),
            message: reason(),
            hint: say!("choose-another-place").to_owned(),
        })))
    };
    let lost = snapshot.take_text(go_on)?;
    if lost > 0 {
        return failed(snapshot.lacks(lost));
    }
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
    // A document is named, not what stands beside it; of pages the first.
    let is_itself = outputs.iter().any(|(other, _)| *other == path);
    let first = outputs.into_iter().next().map(|(first, _)| first).filter(|_| !is_itself);
    Some(Written::Files(first.unwrap_or(path), snapshot.extract().contents()))
}

/// The page as a picture; of data and tables all rows, as spreadsheets paste them. Nothing where it was cancelled before.
pub(super) fn copied(
    snapshot: &Snapshot,
    page: usize,
    go_on: &dyn Fn() -> bool,
) -> Option<Written> {
    let failed = |reason: Box<dyn Fn() -> String + Send>| {
        Written::Failed(Complaint::new(move || Notice {
            title: say!("not-copied").to_owned(),
            message: reason(),
            hint: say!("not-copied-hint").to_owned(),
        }))
    };
    let as_said = |reason: String| failed(Box::new(move || reason.clone()));
    let lost = snapshot.take_text(go_on)?;
    if lost > 0 {
        return Some(failed(snapshot.lacks(lost)));
    }
    if snapshot.is_table() {
        let tables = snapshot.choices.form == "csv" || snapshot.data().ending() == "csv";
        return Some(match snapshot.table() {
            Ok(bytes) if tables => Written::Table(csv_to_tsv(&bytes)),
            Ok(bytes) => Written::Table(String::from_utf8_lossy(&bytes).into_owned()),
            Err(reason) => as_said(reason),
        });
    }
    let pages = snapshot.pages(LOOKED_AT);
    let Some(svg) = pages.get(page).or(pages.first()) else {
        return Some(failed(Box::new(|| say!("nothing-to-draw").to_owned())));
    };
    let scale = f32::from(snapshot.choices.scale.clamp(1, 4));
    Some(match svg_to_pixels(svg, snapshot.options().size.x * scale) {
        Ok((size, pixels)) => Written::Picture(ColorImage::from_rgba_unmultiplied(size, &pixels)),
        Err(error) => as_said(error.to_string()),
    })
}

impl Snapshot {
    /// What is written to a file, and the files beside it.
    fn outputs(&self, path: &Path) -> Result<Vec<(PathBuf, Vec<u8>)>, String> {
        let own = |bytes| vec![(path.to_owned(), bytes)];
        if self.choices.what == ExportChoices::BRIEF {
            let form = BriefAs::of_ending(&self.choices.form).unwrap_or(BriefAs::Pdf);
            return self.brief().files(path, form).map_err(|error| error.to_string());
        }
        if self.is_table() {
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
}

/// "figure.svg" and "2": "figure-2.svg".
fn beside(path: &Path, what: &str) -> PathBuf {
    let stem = path.file_stem().unwrap_or_default().to_string_lossy().into_owned();
    let ending = path.extension().unwrap_or_default().to_string_lossy().into_owned();
    path.with_file_name(format!("{stem}-{what}.{ending}"))
}
