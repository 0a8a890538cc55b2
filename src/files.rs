//! Reads files from disk, in pieces, with progress; says in words why one cannot be read. Writes files
//! whole or not at all.
//!
//! The only place beside `app` that touches the disk; both the window and the command line read and
//! write through it.

use std::fs::File;
use std::io::{Read, Seek as _, SeekFrom, Write};
use std::path::{Path, PathBuf};
use std::sync::Arc;
use std::time::SystemTime;

use sysinfo::{MemoryRefreshKind, RefreshKind, System};

use crate::load::{self, Loaded, Mappings, Problem, Progress, Rising};
use crate::model::{Onlooker, PackedEvents, Reread};
use crate::say;

/// Bytes that are read between two looks at "cancel".
const PIECE: usize = 1 << 20;
/// So much of a large file, in bytes, is shown before the rest is read.
const BEGINNING: usize = 4 << 20;
/// A file from this size on, in bytes, is held against the memory that is free, and shown by its beginning.
const LARGE: u64 = 16 << 20;
/// So many times its size a file takes while it is opened: `measure -- load`, `peak_ratio`, rounded up.
const TIMES: u64 = 4;
/// Share of the whole work that reading from disk takes.
const READING: f32 = 0.3;

/// What tells one state of a file from another without reading it.
#[derive(Copy, Clone, Debug, PartialEq, Eq)]
pub struct Stamp {
    len: u64,
    modified: Option<SystemTime>,
    /// The place of a file that was put in place of another one.
    inode: u64,
}

impl Stamp {
    /// That of the file at a path; none if there is none.
    #[must_use]
    pub fn of(path: &Path) -> Option<Self> {
        let data = std::fs::metadata(path).ok()?;
        Some(Self { len: data.len(), modified: data.modified().ok(), inode: inode(&data) })
    }

    /// When the file was written last, as far as the system tells.
    #[must_use]
    pub fn modified(self) -> Option<SystemTime> {
        self.modified
    }
}

/// A number of what lies at a path: a folder that was taken away and made again has another one, where the
/// system tells. None if nothing is there.
#[must_use]
pub fn identity(path: &Path) -> Option<u64> {
    std::fs::metadata(path).ok().map(|data| inode(&data))
}

#[cfg(unix)]
fn inode(data: &std::fs::Metadata) -> u64 {
    std::os::unix::fs::MetadataExt::ino(data)
}

#[cfg(not(unix))]
fn inode(_: &std::fs::Metadata) -> u64 {
    0
}

/// Reads and parses a file.
///
/// # Errors
///
/// What is wrong and what to do, if nothing of the file could be read, or if it was cancelled.
pub fn open(path: &Path, progress: &dyn Progress) -> Result<Loaded, Problem> {
    open_with(path, &Mappings::new(), progress)
}

/// As [`open`]; a table whose header one of the mappings was made for is read with that.
///
/// # Errors
///
/// As [`open`].
pub fn open_with(
    path: &Path,
    mappings: &Mappings,
    progress: &dyn Progress,
) -> Result<Loaded, Problem> {
    let bytes = read(path, progress)?;
    let parsing = Part { inner: progress, from: READING, share: 1.0 - READING };
    let name = path.display().to_string();
    load::read_with(&bytes, &name, mappings, &parsing).map_err(|unreadable| unreadable.problem)
}

/// As [`open_all`]; of one large file, somebody looks at the events while they are read, and they are packed
/// where that can be. If it `leaves` their text in the file, that is packed when it is
/// [taken](PackedEvents::take_text) from there.
///
/// # Errors
///
/// As [`open_all`].
pub fn open_packed(
    paths: &[PathBuf],
    mappings: &Mappings,
    progress: &dyn Progress,
    onlooker: &dyn Onlooker,
    leaves: bool,
) -> Result<(Loaded, Option<PackedEvents>), Problem> {
    let [path] = paths else { return Ok((open_all(paths, mappings, progress)?, None)) };
    if size(paths) < LARGE {
        return Ok((open_with(path, mappings, progress)?, None));
    }
    let progress = &Rising::new(progress);
    let name = path.display().to_string();
    if let Some((loaded, events)) = incoming(path, &name, progress, onlooker, leaves)? {
        return Ok((loaded, Some(events)));
    }
    let bytes = read(path, progress)?;
    let parsing = Part { inner: progress, from: READING, share: 1.0 - READING };
    let read = load::read_packed(&bytes, &name, mappings, &parsing, onlooker);
    read.map_err(|unreadable| unreadable.problem)
}

/// Reads an event file while it comes in; none if it has to be in memory for that.
fn incoming(
    path: &Path,
    name: &str,
    progress: &dyn Progress,
    onlooker: &dyn Onlooker,
    leaves: bool,
) -> Result<Option<(Loaded, PackedEvents)>, Problem> {
    // Why it cannot be read is told where it is read whole.
    let Ok(file) = File::open(path) else { return Ok(None) };
    let size = file.metadata().map_or(0, |data| data.len());
    load::fits(name, size, TIMES, free_memory())?;
    let file = Arc::new(OpenFile(file));
    // Not every system can read in the middle of a file.
    let again = (leaves && cfg!(any(unix, windows))).then(|| Arc::clone(&file) as Arc<dyn Reread>);
    let source = (&mut &file.0 as &mut dyn Read, again);
    load::read_incoming(source, size, name, progress, onlooker, || read(path, progress))
}

/// A file that is held open: what was read of it can be read again, wherever it was moved to.
struct OpenFile(File);

impl Reread for OpenFile {
    #[cfg(unix)]
    fn read_at(&self, at: u64, into: &mut [u8]) -> std::io::Result<()> {
        std::os::unix::fs::FileExt::read_exact_at(&self.0, into, at)
    }

    #[cfg(windows)]
    fn read_at(&self, mut at: u64, mut into: &mut [u8]) -> std::io::Result<()> {
        while !into.is_empty() {
            let read = std::os::windows::fs::FileExt::seek_read(&self.0, into, at)?;
            if read == 0 {
                return Err(std::io::ErrorKind::UnexpectedEof.into());
            }
            at += read as u64;
            into = into.get_mut(read..).unwrap_or_default();
        }
        Ok(())
    }

    #[cfg(not(any(unix, windows)))]
    fn read_at(&self, _: u64, _: &mut [u8]) -> std::io::Result<()> {
        Err(std::io::ErrorKind::Unsupported.into())
    }
}

/// Reads several files as one dataset; of one alone, that one.
///
/// # Errors
///
/// As [`open`], of the first file of which nothing could be read; of too many files.
pub fn open_all(
    paths: &[PathBuf],
    mappings: &Mappings,
    progress: &dyn Progress,
) -> Result<Loaded, Problem> {
    if let [path] = paths {
        return open_with(path, mappings, progress);
    }
    if paths.len() > load::MOST_FILES {
        let message = say!("file-too-many", count = paths.len(), most = load::MOST_FILES);
        let name = say!("file-several");
        return Err(load::describe_io(&std::io::Error::other(message), name, false));
    }
    let share = 1.0 / paths.len().max(1) as f32;
    let mut files = Vec::new();
    for (number, (path, name)) in paths.iter().zip(names(paths)).enumerate() {
        let part = Part { inner: progress, from: number as f32 * share, share };
        files.push((name, open_with(path, mappings, &part)?));
    }
    Ok(load::unite(files))
}

/// The beginning of a file that takes a while to read; none of a smaller one, or where nothing can be told yet.
#[must_use]
pub fn beginning(path: &Path, mappings: &Mappings) -> Option<Loaded> {
    let file = File::open(path).ok()?;
    if file.metadata().ok()?.len() < LARGE {
        return None;
    }
    let mut bytes = Vec::with_capacity(BEGINNING);
    file.take(BEGINNING as u64).read_to_end(&mut bytes).ok()?;
    load::read_beginning(&bytes, &path.display().to_string(), mappings)
}

/// How large files are together, in bytes, as far as the system says it.
#[must_use]
pub fn size(paths: &[PathBuf]) -> u64 {
    paths.iter().filter_map(|path| Some(std::fs::metadata(path).ok()?.len())).sum()
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

/// The size of a file once it is unpacked, in bytes.
fn unpacked_size(file: &mut File, size: u64) -> std::io::Result<u64> {
    let (mut start, mut end) = ([0; 18], [0; 18]);
    file.read_exact(&mut start)?;
    file.seek(SeekFrom::End(-18))?;
    file.read_exact(&mut end)?;
    file.rewind()?;
    Ok(load::unpacked_size(&start, &end, size))
}

/// The memory that is free, in bytes; none where the system does not say.
fn free_memory() -> Option<u64> {
    let kind = RefreshKind::nothing().with_memory(MemoryRefreshKind::nothing().with_ram());
    let system = System::new_with_specifics(kind).ok()?;
    let all = system.available_memory();
    // A container may have less than its machine.
    let own = system.cgroup_limits().map_or(u64::MAX, |limits| limits.free_memory);
    let free = all.min(own);
    (free > 0).then_some(free)
}

/// The bytes of a file.
///
/// # Errors
///
/// What is wrong and what to do, if it cannot be read, or if it was cancelled.
pub fn read(path: &Path, progress: &dyn Progress) -> Result<Vec<u8>, Problem> {
    let name = path.display().to_string();
    let complain = |error: std::io::Error| load::describe_io(&error, &name, path.is_dir());
    if path.is_dir() {
        return Err(load::describe_io(&std::io::Error::other("a folder"), &name, true));
    }
    let mut file = File::open(path).map_err(complain)?;
    let size = file.metadata().map_err(complain)?.len();
    if size >= LARGE {
        let unpacked = unpacked_size(&mut file, size).map_err(complain)?;
        load::fits(&name, unpacked, TIMES, free_memory())?;
    }
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

/// Why a file could not be written, in words.
#[must_use]
pub fn not_written(path: &Path, error: &std::io::Error) -> String {
    use std::io::ErrorKind;
    let (name, system) = (path.display().to_string(), error.to_string());
    let reason = match error.kind() {
        ErrorKind::NotFound => say!("file-no-folder"),
        ErrorKind::PermissionDenied => say!("file-no-right"),
        ErrorKind::StorageFull | ErrorKind::QuotaExceeded => say!("file-disk-full"),
        ErrorKind::ReadOnlyFilesystem => say!("file-read-only"),
        ErrorKind::IsADirectory => say!("file-is-folder"),
        ErrorKind::NotADirectory => say!("file-path-without-folder"),
        ErrorKind::AlreadyExists => say!("file-there-already"),
        _ => system.as_str(),
    };
    say!("file-not-written", name = name, reason = reason)
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
