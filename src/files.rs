//! Reads files from disk, in pieces, with progress; says in words why one cannot be read. Writes files
//! whole or not at all.
//!
//! The only place beside `app` that touches the disk; both the window and the command line read and
//! write through it.

use std::fs::File;
use std::io::{Read, Write};
use std::path::{Path, PathBuf};

use crate::load::{self, Loaded, Problem, Progress};

/// Bytes that are read between two looks at "cancel".
const PIECE: usize = 1 << 20;
/// Share of the whole work that reading from disk takes.
const READING: f32 = 0.3;

/// Reads and parses a file.
///
/// # Errors
///
/// What is wrong and what to do, if nothing of the file could be read, or if it was cancelled.
pub fn open(path: &Path, progress: &dyn Progress) -> Result<Loaded, Problem> {
    let bytes = read(path, progress)?;
    let parsing = Part { inner: progress, from: READING, share: 1.0 - READING };
    parse(&bytes, &path.display().to_string(), &parsing)
}

/// Reads several files as one dataset; of one alone, that one.
///
/// # Errors
///
/// As [`open`], of the first file of which nothing could be read; of too many files.
pub fn open_all(paths: &[PathBuf], progress: &dyn Progress) -> Result<Loaded, Problem> {
    if let [path] = paths {
        return open(path, progress);
    }
    if paths.len() > load::MOST_FILES {
        let message = format!("{} files at once are more than {}", paths.len(), load::MOST_FILES);
        return Err(load::describe_io(&std::io::Error::other(message), "Several files", false));
    }
    let share = 1.0 / paths.len().max(1) as f32;
    let mut files = Vec::new();
    for (number, (path, name)) in paths.iter().zip(names(paths)).enumerate() {
        let part = Part { inner: progress, from: number as f32 * share, share };
        files.push((name, open(path, &part)?));
    }
    Ok(load::unite(files))
}

/// The last parts of paths; the whole ones where two of them are alike.
#[must_use]
pub fn names(paths: &[PathBuf]) -> Vec<String> {
    let short = |path: &PathBuf| {
        let last = path.file_name().unwrap_or(path.as_os_str());
        last.to_string_lossy().into_owned()
    };
    let all: Vec<String> = paths.iter().map(short).collect();
    let is_alone = |name: &String| all.iter().filter(|other| *other == name).count() == 1;
    let name = |(path, name): (&PathBuf, &String)| {
        if is_alone(name) { name.clone() } else { path.display().to_string() }
    };
    paths.iter().zip(&all).map(name).collect()
}

/// Parses bytes that are in memory already.
///
/// # Errors
///
/// As [`open`].
pub fn parse(bytes: &[u8], name: &str, progress: &dyn Progress) -> Result<Loaded, Problem> {
    load::read(bytes, name, progress).map_err(|unreadable| unreadable.problem)
}

/// By what a change of a file is told: its size, and when it was written last.
#[derive(Copy, Clone, Debug, PartialEq, Eq)]
pub struct Stamp {
    size: u64,
    written: Option<std::time::SystemTime>,
}

/// The stamp of a file; none if there is no such file, or it cannot be asked.
#[must_use]
pub fn stamp(path: &Path) -> Option<Stamp> {
    let about = std::fs::metadata(path).ok()?;
    Some(Stamp { size: about.len(), written: about.modified().ok() })
}

/// Reads the bytes of a file.
///
/// # Errors
///
/// As [`open`].
pub fn read(path: &Path, progress: &dyn Progress) -> Result<Vec<u8>, Problem> {
    let name = path.display().to_string();
    let complain = |error: std::io::Error| load::describe_io(&error, &name, path.is_dir());
    if path.is_dir() {
        return Err(load::describe_io(&std::io::Error::other("a folder"), &name, true));
    }
    let mut file = File::open(path).map_err(complain)?;
    let size = file.metadata().map_err(complain)?.len();
    let mut bytes = Vec::with_capacity(usize::try_from(size).unwrap_or(0).min(1 << 31));
    loop {
        let before = bytes.len();
        let mut piece = Read::by_ref(&mut file).take(PIECE as u64);
        piece.read_to_end(&mut bytes).map_err(complain)?;
        if bytes.len() == before {
            return Ok(bytes);
        }
        let done = if size == 0 { 1.0 } else { bytes.len() as f32 / size as f32 };
        if !progress.at(done.min(1.0) * READING) {
            return Err(load::cancelled(&name).problem);
        }
    }
}

/// Writes aside, then puts the file in place: nothing half-written is left, and what was there before
/// is there until then.
///
/// # Errors
///
/// As the system says.
pub fn write(path: &Path, bytes: &[u8]) -> std::io::Result<()> {
    write_with(path, true, |to| to.write_all(bytes))
}

/// The same for what is made while it is written; over a file that is there only if `over` says so.
///
/// # Errors
///
/// As the system or `make` says.
pub fn write_with(
    path: &Path,
    over: bool,
    make: impl FnOnce(&mut dyn Write) -> std::io::Result<()>,
) -> std::io::Result<()> {
    let folder = path.parent().filter(|folder| !folder.as_os_str().is_empty());
    let mut file = tempfile::NamedTempFile::new_in(folder.unwrap_or(Path::new(".")))?;
    let mut buffer = std::io::BufWriter::with_capacity(PIECE, &mut file);
    make(&mut buffer)?;
    buffer.flush()?;
    drop(buffer);
    let put = if over { file.persist(path) } else { file.persist_noclobber(path) };
    readable(&put.map_err(|error| error.error)?);
    Ok(())
}

/// A temporary file is for its owner alone; what was asked for is not.
#[cfg(unix)]
fn readable(file: &File) {
    use std::os::unix::fs::PermissionsExt as _;
    // A file system without permissions is no reason to fail.
    let _ = file.set_permissions(std::fs::Permissions::from_mode(0o644));
}

#[cfg(not(unix))]
fn readable(_: &File) {}

/// A part of the whole work.
struct Part<'a> {
    inner: &'a dyn Progress,
    from: f32,
    share: f32,
}

impl Progress for Part<'_> {
    fn at(&self, fraction: f32) -> bool {
        self.inner.at(self.from + self.share * fraction)
    }
}

/// Progress that nobody watches.
pub struct Unwatched;

impl Progress for Unwatched {
    fn at(&self, _: f32) -> bool {
        true
    }
}
