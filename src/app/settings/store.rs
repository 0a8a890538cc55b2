//! Settings on disk: read part by part, so that one that is damaged costs no other; written aside and then
//! put in place. Nothing is lost: a damaged file is set aside, one of a newer program is left alone, and
//! keys that this program does not know are written as they were read.

use std::fs;
use std::io::{Error, ErrorKind, Write as _};
use std::path::{Path, PathBuf};

use serde::Serialize;
use serde::de::DeserializeOwned;
use serde_json::Value;

use super::Other;
use super::{Settings, VERSION};
use crate::app::Complaint;
use crate::say;
use crate::state::{Lanes, Panels};
use crate::ui::Notice;

/// Keys inside of a part of the settings that this program does not know.
#[derive(Clone, Debug, Default, PartialEq)]
pub(super) struct Inside {
    panels: Other,
    tables: Other,
    look: Other,
    lanes: Other,
}

/// What a file of settings is.
enum Form {
    /// Settings, and the parts of them that cannot be read.
    Settings(Box<Settings>, Vec<String>),
    /// Settings of a newer program, of this version.
    Newer(u64),
    /// Nothing that could be settings, and why.
    Damaged(String),
}

impl Settings {
    /// Reads settings; defaults where there are none. What is damaged in them is set aside, and said.
    #[must_use]
    pub fn load(path: &Path) -> (Self, Option<Complaint>) {
        let bytes = match fs::read(path) {
            Ok(bytes) => bytes,
            Err(error) if error.kind() == ErrorKind::NotFound => return (Self::default(), None),
            Err(error) => {
                let path = path.to_owned();
                let complaint = Complaint::new(move || Notice {
                    title: say!("settings-unreadable").to_owned(),
                    message: say!("settings-unreadable-why", error = error.to_string()),
                    hint: say!("settings-unreadable-hint", path = shown(&path)),
                });
                return (Self::default(), Some(complaint));
            }
        };
        let (settings, kept) = match read(&bytes) {
            Form::Settings(settings, wrong) if wrong.is_empty() => return (*settings, None),
            Form::Settings(settings, _) => {
                let kept = settings.replace_damaged(path, &bytes);
                (*settings, kept)
            }
            Form::Newer(_) => (Self::default(), Ok(path.to_owned())),
            Form::Damaged(_) => (Self::default(), set_aside(path, &bytes)),
        };
        let path = path.to_owned();
        (settings, Some(Complaint::new(move || damage(&bytes, &kept, &path))))
    }

    /// Settings before anything is said of them: a file that is damaged is not touched, and what cannot be read is
    /// as always.
    #[must_use]
    pub(in crate::app) fn peek(path: &Path) -> Self {
        match fs::read(path).map(|bytes| read(&bytes)) {
            Ok(Form::Settings(settings, _)) => *settings,
            Ok(Form::Newer(_) | Form::Damaged(_)) | Err(_) => Self::default(),
        }
    }

    /// The renderer to try first: the one that was chosen, else the one that started last.
    pub(in crate::app) fn first_renderer(&self) -> Option<&str> {
        self.panels.look().renderer().or(self.renderer.as_deref())
    }

    /// Whether files that are opened from outside come into the window that is there; a file that is damaged is not
    /// touched.
    #[must_use]
    pub fn wants_one_window(path: &Path) -> bool {
        let read = fs::read(path).map(|bytes| read(&bytes));
        matches!(read, Ok(Form::Settings(settings, _)) if settings.panels.look().one_window())
    }

    /// Writes what changed here since `before`, over what another window may have written since; where
    /// nothing lies on disk, all of it. What cannot be read there is set aside first.
    ///
    /// # Errors
    ///
    /// Where the folder cannot be written to, or settings of a newer program lie there now.
    pub(in crate::app) fn save_changes(&self, before: &Self, path: &Path) -> std::io::Result<()> {
        let bytes = match fs::read(path) {
            Ok(bytes) => bytes,
            Err(error) if error.kind() == ErrorKind::NotFound => return self.save(path),
            Err(error) => return Err(error),
        };
        match read(&bytes) {
            Form::Newer(_) => Err(Error::other("a newer program has written them")),
            Form::Settings(disk, wrong) => {
                if !wrong.is_empty() {
                    let place = set_aside(path, &bytes)?;
                    tracing::warn!("damaged settings are kept as {}", place.display());
                }
                self.over(before, *disk).save(path)
            }
            Form::Damaged(_) => {
                let place = set_aside(path, &bytes)?;
                tracing::warn!("damaged settings are kept as {}", place.display());
                self.save(path)
            }
        }
    }

    /// Settings with what changed here since `before`.
    fn over(&self, before: &Self, mut disk: Self) -> Self {
        if self.panels != before.panels {
            disk.panels = self.panels.clone();
        }
        if self.lanes != before.lanes {
            disk.lanes = self.lanes.clone();
        }
        if self.keys != before.keys {
            disk.keys = self.keys.clone();
        }
        if self.export != before.export {
            disk.export = self.export.clone();
        }
        if self.renderer != before.renderer {
            disk.renderer.clone_from(&self.renderer);
        }
        let known = before.recent.first();
        let opened: Vec<_> = self.recent.iter().take_while(|path| Some(*path) != known).collect();
        opened.into_iter().rev().for_each(|path| disk.note_recent(path));
        for path in before.bookmarks.keys().chain(self.bookmarks.keys()) {
            if self.bookmarks(path) != before.bookmarks(path) {
                disk.note_bookmarks(path, self.bookmarks(path));
            }
        }
        for (file, view) in self.sessions.list() {
            if before.session(file) != Some(view) {
                disk.note_session(file, view.clone());
            }
        }
        for (header, mapping) in &self.mappings.known {
            if before.mappings.known.get(header) != Some(mapping) {
                disk.note_mapping(header, mapping.clone());
            }
        }
        disk.views.take_changes(before.views.list(), self.views.list());
        disk
    }

    /// Writes settings aside, then puts them in place.
    ///
    /// # Errors
    ///
    /// Where the folder cannot be written to.
    pub fn save(&self, path: &Path) -> std::io::Result<()> {
        let folder = path.parent().unwrap_or(Path::new("."));
        fs::create_dir_all(folder)?;
        let mut file = tempfile::NamedTempFile::new_in(folder)?;
        // At once: hundreds of views are a hundred thousand pieces.
        let mut text = serde_json::to_vec_pretty(&self.written()?)?;
        text.push(b'\n');
        file.write_all(&text)?;
        // A machine that loses its power does not lose the settings: they are on the disk first.
        file.as_file().sync_all()?;
        file.persist(path).map_err(|error| error.error)?;
        Ok(())
    }

    /// As they are written, with what this program does not know.
    fn written(&self) -> serde_json::Result<Value> {
        let mut value = serde_json::to_value(self)?;
        let mut add = |pointer: &str, unknown: &Other| {
            if let Some(Value::Object(fields)) = value.pointer_mut(pointer) {
                for (key, value) in unknown {
                    fields.entry(key).or_insert_with(|| value.clone());
                }
            }
        };
        add("/panels", &self.inside.panels);
        add("/panels/tables", &self.inside.tables);
        add("/panels/look", &self.inside.look);
        add("/lanes", &self.inside.lanes);
        Ok(value)
    }

    /// Sets the bytes of a damaged file aside, and writes what could be read of it in its place.
    fn replace_damaged(&self, path: &Path, bytes: &[u8]) -> std::io::Result<PathBuf> {
        let place = copy_aside(path, bytes)?;
        self.save(path)?;
        Ok(place)
    }
}

/// What the bytes of a file of settings are.
fn read(bytes: &[u8]) -> Form {
    let mut fields = match serde_json::from_slice(bytes) {
        Ok(Value::Object(fields)) => fields,
        Ok(_) => return Form::Damaged(say!("settings-no-object").to_owned()),
        Err(error) => return Form::Damaged(error.to_string()),
    };
    let mut settings = Settings::default();
    let mut wrong = Vec::new();
    // The form of a newer program may be another one; its version stands where it always stood.
    match fields.remove("version").map(|version| version.as_u64()) {
        Some(Some(version)) if version > u64::from(VERSION) => return Form::Newer(version),
        None | Some(Some(_)) => {}
        Some(None) => wrong.push(say!("settings-version-no-number").to_owned()),
    }
    settings.inside = Inside {
        panels: unknown(fields.get("panels"), &settings.panels),
        tables: unknown(
            fields.get("panels").and_then(|panels| panels.get("tables")),
            settings.panels.tables(),
        ),
        look: unknown(
            fields.get("panels").and_then(|panels| panels.get("look")),
            settings.panels.look(),
        ),
        lanes: unknown(fields.get("lanes"), &settings.lanes),
    };
    take(&mut fields, "recent", &mut settings.recent, &mut wrong);
    take::<Panels>(&mut fields, "panels", &mut settings.panels, &mut wrong);
    take::<Lanes>(&mut fields, "lanes", &mut settings.lanes, &mut wrong);
    take(&mut fields, "bookmarks", &mut settings.bookmarks, &mut wrong);
    take(&mut fields, "views", &mut settings.views, &mut wrong);
    take(&mut fields, "sessions", &mut settings.sessions, &mut wrong);
    take(&mut fields, "keys", &mut settings.keys, &mut wrong);
    take(&mut fields, "export", &mut settings.export, &mut wrong);
    take(&mut fields, "mappings", &mut settings.mappings, &mut wrong);
    take(&mut fields, "renderer", &mut settings.renderer, &mut wrong);
    settings.other = fields;
    Form::Settings(Box::new(settings), wrong)
}

/// Reads a part of the settings, which stays as usual where it is missing or cannot be read.
fn take<T: DeserializeOwned>(fields: &mut Other, key: &str, part: &mut T, wrong: &mut Vec<String>) {
    // The others stay in their order.
    let Some(value) = fields.shift_remove(key) else { return };
    match serde_json::from_value(value) {
        Ok(read) => *part = read,
        Err(error) => {
            wrong.push(say!("settings-part-unreadable", part = key, error = error.to_string()));
        }
    }
}

/// The keys of a written part that it would not have if this program wrote it.
fn unknown(written: Option<&Value>, usual: &impl Serialize) -> Other {
    let Some(Value::Object(written)) = written else { return Other::new() };
    let usual = serde_json::to_value(usual).unwrap_or_default();
    let is_unknown = |(key, _): &(&String, &Value)| usual.get(key.as_str()).is_none();
    written.iter().filter(is_unknown).map(|(key, value)| (key.clone(), value.clone())).collect()
}

fn shown(path: &Path) -> String {
    path.display().to_string()
}

/// Where the damaged file lies now, and what to do.
fn hint(kept: &std::io::Result<PathBuf>, path: &Path) -> String {
    match kept {
        Ok(place) => say!("settings-damaged-kept", path = shown(place)),
        Err(error) => {
            say!("settings-damaged-left", path = shown(path), error = error.to_string())
        }
    }
}

/// What is wrong with the bytes of a file of settings, which are `kept` there or could not be.
fn damage(bytes: &[u8], kept: &std::io::Result<PathBuf>, path: &Path) -> Notice {
    match read(bytes) {
        Form::Settings(_, wrong) => Notice {
            title: say!("settings-part-damaged").to_owned(),
            message: say!("settings-part-damaged-why", wrong = wrong.join("; ")),
            hint: hint(kept, path),
        },
        Form::Newer(version) => Notice {
            title: say!("settings-newer").to_owned(),
            message: say!(
                "settings-newer-why",
                version = version.to_string(),
                own = VERSION.to_string(),
            ),
            hint: say!("settings-newer-hint", path = shown(path)),
        },
        Form::Damaged(why) => Notice {
            title: say!("settings-damaged").to_owned(),
            message: say!("settings-damaged-why", why = why),
            hint: hint(kept, path),
        },
    }
}

/// Takes a damaged file out of the way; where it lies then.
fn set_aside(path: &Path, bytes: &[u8]) -> std::io::Result<PathBuf> {
    let place = copy_aside(path, bytes)?;
    fs::remove_file(path)?;
    Ok(place)
}

/// Writes the bytes of a damaged file beside it, under a name with the date that nothing else has.
fn copy_aside(path: &Path, bytes: &[u8]) -> std::io::Result<PathBuf> {
    let day = jiff::ZonedDateTime::now().date();
    for number in 1..1_000_u32 {
        let more = if number == 1 { String::new() } else { format!("-{number}") };
        let place = path.with_extension(format!("damaged-{day}{more}.json"));
        match fs::File::create_new(&place) {
            Ok(mut file) => {
                file.write_all(bytes)?;
                file.sync_all()?;
                return Ok(place);
            }
            // The same damage is kept once.
            Err(_) if fs::read(&place).is_ok_and(|kept| kept == bytes) => return Ok(place),
            Err(error) if error.kind() == ErrorKind::AlreadyExists => {}
            Err(error) => return Err(error),
        }
    }
    Err(Error::other("too many damaged files lie beside it"))
}
