//! What is said of a file by its name: that it was written, or could not be, and why.

use std::path::{Path, PathBuf};

use super::Complaint;
use crate::say;
use crate::ui::Notice;

/// What the status line says of a file that was written.
pub(super) fn said_written(path: &Path) -> String {
    say!("written", path = path.display().to_string())
}

/// What is said where a file could not be written, and why.
pub(super) fn not_written(path: PathBuf, reason: String) -> Complaint {
    Complaint::new(move || Notice {
        title: say!("not-written", name = short_name(&path)),
        message: reason.clone(),
        hint: say!("not-written-hint").to_owned(),
    })
}

/// The last part of a path.
pub(super) fn short_name(path: &Path) -> String {
    path.file_name()
        .map_or_else(|| path.display().to_string(), |name| name.to_string_lossy().into_owned())
}
