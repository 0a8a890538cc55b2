//! What can be chosen in the export window, with the names that programs and people have for it.

use crate::export::{DataAs, FigureKind, Paper};
use crate::say;
use crate::ui::{ExportChoices, Offered};

/// What can be exported.
pub(super) fn whats() -> Vec<Offered> {
    let mut all: Vec<Offered> =
        FigureKind::EVERY.iter().map(|kind| (kind.code(), kind.name())).collect();
    all.push((ExportChoices::BRIEF, say!("export-brief")));
    all.push((ExportChoices::DATA, say!("export-data")));
    all
}

/// Sheets.
pub(super) fn papers() -> Vec<Offered> {
    Paper::EVERY.iter().map(|paper| (paper.code(), paper.name())).collect()
}

/// The forms of what is chosen.
pub(super) fn forms(what: &str) -> Vec<Offered> {
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
