//! A large event file that is read while it comes in, a part at a time, so that its text is never in memory
//! as a whole.
//!
//! Owns when that can be done, and that it reads nothing otherwise than the whole text is read: what stands
//! around the list of events is read as a file of its own, and as soon as there is anything to say of it, or of
//! a record, the whole text is taken after all, with the events that were packed meanwhile.

use std::io::Read;
use std::sync::atomic::{AtomicBool, Ordering};
use std::sync::{Arc, mpsc};

use super::decode::{self, Decoded};
use super::event_file::{RECORDS, read_given};
use super::plain::{Beginning, Coming, Given, InOrder, PACKED_PIECE, Part, ReadPart};
use super::{Loaded, Progress, Rising, Unreadable, cancelled, foreign};
use crate::model::{Onlooker, PackedEvents, Reread};

/// What stands before the list of events, or after it, and a record, are no longer than this, in bytes; a record within
/// which others seem to begin is no longer than `plain` allows.
const MOST: usize = 64 << 20;
/// So many threads have parts to read, at most: more of them would hold more text in memory than they save time.
const THREADS: usize = 8;

/// Reads an event file of so many bytes from where it comes in. None if that is nothing for this: it is then to
/// be read whole. Where the `file` can be read again, the text of its events is left there, until it is
/// [taken](PackedEvents::take_text). `whole` gives the whole file, should it be needed.
///
/// # Errors
///
/// If nothing of it could be read, or if it was cancelled; as `whole` says.
pub fn read_incoming<E: From<Unreadable>>(
    (source, file): (&mut dyn Read, Option<Arc<dyn Reread>>),
    size: u64,
    file_name: &str,
    progress: &dyn Progress,
    onlooker: &dyn Onlooker,
    whole: impl FnOnce() -> Result<Vec<u8>, E>,
) -> Result<Option<(Loaded, PackedEvents)>, E> {
    let progress = &Rising::new(progress);
    let share = |at: usize| RECORDS * at as f32 / size.max(1) as f32;
    let mut watch = |at: usize| progress.at(share(at));
    let coming = match Incoming::new(source).events(onlooker, file, &mut watch) {
        Some(Ok(events)) => events,
        Some(Err(Stopped)) => return Err(cancelled(file_name).into()),
        None => return Ok(None),
    };
    let Events { head, tail, read, is_clean } = coming;
    let end = read.end();
    // The same file without its events.
    let around = format!("{head}]{tail}");
    let mut given = read.ending_at(head.len() + 1);
    let Ok(rest) = decode::decode(around.as_bytes(), file_name) else { return Ok(None) };
    if is_clean && !given.has_odd() {
        match read_given(&rest, file_name, progress, given)? {
            Some((loaded, packing, false)) => {
                return Ok(Some((loaded, packing.done())));
            }
            // Where something is wrong can be told by the whole text only.
            Some((_, packing, true)) => given = Given::again(packing),
            None => return Ok(None),
        }
    }
    let bytes = whole()?;
    let Ok(decoded) = decode::decode(&bytes, file_name) else { return Ok(None) };
    let is_same = |text: &str| {
        text.get(..head.len()) == Some(head.as_str()) && text.get(end..) == Some(tail.as_str())
    };
    // Somebody may have written it meanwhile.
    if !matches!(&decoded, Decoded { text, guessed: None, .. } if is_same(text)) {
        return Ok(None);
    }
    let read = read_given(&decoded, file_name, progress, given.ending_at(end))?;
    Ok(read.map(|(loaded, packing, _)| (loaded, packing.done())))
}

/// The watcher does not want it any more.
struct Stopped;

/// The events of a file, and what stands around them.
struct Events<'o> {
    /// All up to the opening bracket of their list, with that.
    head: String,
    /// All that follows after its closing bracket.
    tail: String,
    read: Given<'o>,
    /// Whether nothing is to be said of letters.
    is_clean: bool,
}

/// As much of a file as is in memory.
struct Incoming<'s> {
    source: &'s mut dyn Read,
    bytes: Vec<u8>,
    /// Where that begins in the whole file, in bytes.
    base: usize,
    /// Whether it goes to the end of the file.
    is_all: bool,
    /// How many parts of it were handed out.
    handed_out: usize,
}

impl<'s> Incoming<'s> {
    fn new(source: &'s mut dyn Read) -> Self {
        Self { source, bytes: Vec::new(), base: 0, is_all: false, handed_out: 0 }
    }

    /// Takes in more, until so much is in memory, in bytes, or all is; none if the source fails.
    fn fill(&mut self, length: usize) -> Option<()> {
        let wanted = length.saturating_sub(self.bytes.len());
        self.bytes.reserve(wanted.min(PACKED_PIECE));
        let read =
            Read::take(&mut *self.source, wanted as u64).read_to_end(&mut self.bytes).ok()?;
        self.is_all |= read < wanted;
        Some(())
    }

    /// What is in memory, but for a character that is not there as a whole; none if it is no text.
    fn text(&self) -> Option<&str> {
        let end = if self.is_all { self.bytes.len() } else { whole_characters(&self.bytes) };
        simdutf8::basic::from_utf8(self.bytes.get(..end)?).ok()
    }

    /// Gives up what stands before a byte of the whole file.
    fn forget_before(&mut self, at: usize) {
        let count = at.saturating_sub(self.base).min(self.bytes.len());
        self.bytes.drain(..count);
        self.base += count;
    }

    /// The next part, up to where the last record begins of what comes in; none after the last part, or if there
    /// is no such record. What stands behind it is put into `spare`.
    fn part(&mut self, beginning: &Beginning, mut spare: Vec<u8>) -> Option<Part> {
        let mut length = PACKED_PIECE;
        let end = loop {
            self.fill(length)?;
            if self.is_all {
                break self.bytes.len();
            }
            if let Some(end) = beginning.last(&self.bytes) {
                break end;
            }
            // A record that is larger than all that is in memory.
            length = length.checked_mul(2).filter(|it| *it <= MOST)?;
        };
        if end == 0 {
            return None;
        }
        spare.clear();
        spare.extend_from_slice(self.bytes.get(end..)?);
        let mut bytes = std::mem::replace(&mut self.bytes, spare);
        // With the bracket of the next record.
        bytes.truncate(end + 1);
        let number = self.handed_out;
        let part = Part { number, base: self.base, bytes, is_last: self.is_all };
        self.handed_out += 1;
        self.base += end;
        Some(part)
    }

    /// Reads all events, on all cores, while this thread reads the file and puts together what they give; none if
    /// the file has to be read whole.
    fn events<'o>(
        mut self,
        onlooker: &'o dyn Onlooker,
        file: Option<Arc<dyn Reread>>,
        watch: &mut dyn FnMut(usize) -> bool,
    ) -> Option<Result<Events<'o>, Stopped>> {
        // One of the threads that read parts cannot wait for them.
        if rayon::current_thread_index().is_some() {
            return None;
        }
        let bracket = self.bracket()?;
        let head = self.text()?.get(..=bracket)?.to_owned();
        let coming = Coming::begin(self.text()?, bracket, onlooker, file)?;
        self.forget_before(coming.end());
        let (beginning, reader, mut order) = coming.apart();
        let is_over = AtomicBool::new(false);
        let taken = rayon::in_place_scope(|scope| {
            let (read, done) = mpsc::channel();
            let mut hand_out = |part: Part| {
                let (reader, is_over) = (&reader, &is_over);
                let answer = Answer { to: read.clone(), read: None };
                scope.spawn(move |_| {
                    let is_wanted = !is_over.load(Ordering::Relaxed);
                    answer.give(is_wanted.then(|| reader.read(part)));
                });
            };
            let most = 2 * THREADS.min(rayon::current_num_threads()) * PACKED_PIECE;
            let taken = self.take_parts(&beginning, &mut order, most, &mut hand_out, &done, watch);
            is_over.store(true, Ordering::Relaxed);
            taken
        })?;
        if taken.is_err() {
            return Some(Err(Stopped));
        }
        let (read, tail, is_clean) = order.done()?;
        // What was taken in, but not as a part, follows after it.
        let tail = [tail, std::mem::take(&mut self.bytes)].concat();
        self.bytes = tail;
        self.fill(MOST)?;
        let tail = self.text().filter(|_| self.is_all)?.to_owned();
        Some(Ok(Events { head, tail, read, is_clean }))
    }

    /// Hands out the parts of the file, for as long as less than `most` bytes of it were not taken in their order, and
    /// takes what was read of them; none if the file has to be read whole.
    fn take_parts(
        &mut self,
        beginning: &Beginning,
        order: &mut InOrder<'_>,
        most: usize,
        hand_out: &mut dyn FnMut(Part),
        done: &mpsc::Receiver<Option<ReadPart>>,
        watch: &mut dyn FnMut(usize) -> bool,
    ) -> Option<Result<(), Stopped>> {
        let mut is_more = true;
        loop {
            while is_more && !order.has_ended() {
                let is_waited_for = order.taken() < self.handed_out;
                if is_waited_for && self.base.saturating_sub(order.end()) >= most {
                    break;
                }
                match self.part(beginning, order.spare()) {
                    Some(part) => hand_out(part),
                    None => is_more = false,
                }
            }
            if order.taken() == self.handed_out {
                return Some(Ok(()));
            }
            order.take(done.recv().ok()??)?;
            if !watch(order.end()) {
                return Some(Err(Stopped));
            }
        }
    }

    /// The byte at which the list of events opens.
    fn bracket(&mut self) -> Option<usize> {
        let mut length = PACKED_PIECE;
        loop {
            self.fill(length)?;
            let text = self.text()?;
            if !text.trim_start().starts_with('{') || foreign::format(text).is_some() {
                return None;
            }
            if let Some(bracket) = super::plain::bracket(text) {
                return Some(bracket);
            }
            length = length.checked_mul(2).filter(|it| !self.is_all && *it <= MOST)?;
        }
    }
}

/// Tells what became of a part, also where reading it panics: nobody is to wait for it.
struct Answer {
    to: mpsc::Sender<Option<ReadPart>>,
    read: Option<ReadPart>,
}

impl Answer {
    fn give(mut self, read: Option<ReadPart>) {
        self.read = read;
    }
}

impl Drop for Answer {
    fn drop(&mut self) {
        // If nobody is there any more, nobody waits.
        let _ = self.to.send(self.read.take());
    }
}

/// How many bytes come before a character that is cut through by the end.
fn whole_characters(bytes: &[u8]) -> usize {
    let last = bytes.iter().rposition(|byte| byte & 0xc0 != 0x80);
    let Some((last, byte)) = last.and_then(|at| Some((at, *bytes.get(at)?))) else { return 0 };
    let length = match byte {
        0xf0.. => 4,
        0xe0.. => 3,
        0xc0.. => 2,
        _ => 1,
    };
    if bytes.len() - last < length { last } else { bytes.len() }
}

#[cfg(test)]
mod tests {
    use super::whole_characters;

    #[test]
    fn a_character_that_is_cut_is_left_for_later() {
        for letter in ["a", "é", "ز", "€", "𐎀"] {
            let text = format!("x{letter}");
            for cut in 1..=text.len() {
                let whole = if cut == text.len() { cut } else { 1 };
                assert_eq!(whole_characters(&text.as_bytes()[..cut]), whole, "{letter} at {cut}");
            }
        }
        assert_eq!(whole_characters(b""), 0);
    }
}
