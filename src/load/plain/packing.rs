//! Events that are packed while they are read: what is checked of them all is noted before.

use std::collections::{BTreeSet, HashMap, HashSet};
use std::hash::BuildHasher as _;
use std::ops::Range;
use std::sync::Arc;

use compact_str::CompactString;
use foldhash::fast::RandomState;
use rayon::prelude::*;

use super::reader::Reader;
use crate::load::outline::Element;
use crate::load::references::{Refers, Target};
use crate::load::scan::Span;
use crate::model::{Event, Look, Onlooker, PackedEvents, PackedPiece, Packer, Reread};

/// The packed events of a list, and who looked at them.
pub(in crate::load) struct Packing<'o> {
    pub packed: PackedEvents,
    watch: Watch<'o>,
    /// What was noted of each piece, in the order of the file.
    glances: Vec<Glance>,
    /// Places of pieces that are to be looked at again.
    changed: BTreeSet<usize>,
}

/// Who looks at events while they are read, on any thread, and what it takes to pack them.
#[derive(Clone)]
pub(super) struct Watch<'o> {
    onlooker: &'o dyn Onlooker,
    hasher: RandomState,
    packer: Packer,
}

impl Watch<'_> {
    /// Begins to look at a piece.
    pub(super) fn begin(&self, number: usize) -> Looking<'_> {
        let look = self.onlooker.begin(number);
        let Self { hasher, packer, .. } = self;
        Looking { look, glance: Glance::default(), hasher, packer }
    }
}

/// What is checked of the events of a piece.
#[derive(Default)]
pub(in crate::load) struct Glance {
    /// Hashes of their ids.
    ids: Vec<u64>,
    /// What they refer to, each once, by [`Target`].
    refers: [HashSet<CompactString, RandomState>; Target::ALL.len()],
}

impl Glance {
    fn of(events: impl Iterator<Item = Event>, hasher: &RandomState) -> Self {
        let mut glance = Self::default();
        events.for_each(|event| glance.add(&event, hasher));
        glance
    }

    fn add(&mut self, event: &Event, hasher: &RandomState) {
        self.ids.push(hasher.hash_one(event.id.as_str()));
        event.each(&mut |target, id| {
            if let Some(known) = self.refers.get_mut(target as usize)
                && !known.contains(id)
            {
                known.insert(CompactString::from(id));
            }
        });
    }
}

/// A look at a piece while it is read: what is checked of it is noted beside.
pub(super) struct Looking<'o> {
    look: Box<dyn Look + 'o>,
    glance: Glance,
    hasher: &'o RandomState,
    packer: &'o Packer,
}

impl Looking<'_> {
    pub(super) fn event(&mut self, event: &Event) {
        self.look.event(event);
        self.glance.add(event, self.hasher);
    }

    /// Packs the records that begin at these bytes of a text, of which the last one ends at `end`.
    pub(super) fn end(self, text: &str, records: &[usize], end: usize) -> (PackedPiece, Glance) {
        self.look.end();
        (self.packer.piece(text, records, end), self.glance)
    }
}

/// Reads a packed record, which was found to be plain or is kept as it is.
fn read(text: &str, at: usize) -> Option<Event> {
    Reader::new(text, at).event()
}

impl<'o> Packing<'o> {
    /// Of the records that a text begins with, and others like them; their text is left in the `file`, if there is one.
    pub(super) fn new(
        onlooker: &'o dyn Onlooker,
        text: &str,
        file: Option<Arc<dyn Reread>>,
    ) -> Self {
        let packed = PackedEvents::new(read, text, file);
        let packer = packed.packer().clone();
        Self {
            packed,
            watch: Watch { onlooker, hasher: RandomState::default(), packer },
            glances: Vec::new(),
            changed: BTreeSet::new(),
        }
    }

    /// Who looks at them.
    pub(super) fn watch(&self) -> &Watch<'o> {
        &self.watch
    }

    pub(super) fn add(&mut self, number: usize, piece: PackedPiece, glance: Glance) {
        self.packed.add(number, piece);
        self.glances.push(glance);
    }

    /// Keeps an event as it is, in place of what is read at its record.
    pub(in crate::load) fn keep(&mut self, number: usize, event: Event) {
        self.packed.keep(number, event);
        let place = self.packed.pieces().position(|(_, events)| events.contains(&number));
        self.changed.extend(place);
    }

    /// Takes every event as its record says again.
    pub(super) fn forget_kept(&mut self) {
        self.packed.forget_kept();
        self.changed.clear();
    }

    /// The events, when those that were kept were looked at, too.
    pub(in crate::load) fn done(mut self) -> PackedEvents {
        self.look_again();
        self.packed
    }

    /// Notes anew what is checked, of the pieces in which events were kept.
    pub(in crate::load) fn note_again(&mut self) {
        let pieces: Vec<(usize, Range<usize>)> = self.packed.pieces().collect();
        for place in &self.changed {
            let Some((_, range)) = pieces.get(*place) else { continue };
            let again = Glance::of(self.events(range.clone()), &self.watch.hasher);
            if let Some(glance) = self.glances.get_mut(*place) {
                *glance = again;
            }
        }
    }

    /// Has the pieces in which events were kept looked at again.
    fn look_again(&mut self) {
        let pieces: Vec<(usize, Range<usize>)> = self.packed.pieces().collect();
        let changed: Vec<_> = self.changed.iter().filter_map(|place| pieces.get(*place)).collect();
        changed.par_iter().for_each(|(number, range)| {
            let mut look = self.watch.onlooker.begin(*number);
            self.events(range.clone()).for_each(|event| look.event(&event));
            look.end();
        });
    }

    /// Some events, by number.
    pub(in crate::load) fn events(&self, range: Range<usize>) -> impl Iterator<Item = Event> {
        range.map(|number| self.packed.get(number).unwrap_or_else(Event::nothing))
    }

    /// Where an event stands in the file.
    pub(in crate::load) fn element(&self, number: usize) -> Option<Element> {
        let range = self.packed.get(number)?.origin.range()?;
        let span = Span { start: range.start, end: range.end };
        Some(Element { span, ordinal: number, depth: 0 })
    }

    /// The number of the first event of each hash of an id, and the events whose id has a hash that was there
    /// before, each with that first one.
    pub(in crate::load) fn ids(&self) -> (PackedIds<'_>, Vec<(usize, usize)>) {
        let of_share = |share: usize| {
            let events = self.packed.len() / SHARES;
            let mut first = FirstEvents::with_capacity_and_hasher(events, RandomState::default());
            let mut again = Vec::new();
            let hashes = (0_u32..).zip(self.glances.iter().flat_map(|glance| &glance.ids));
            for (number, hash) in hashes.filter(|(_, hash)| share_of(**hash) == share) {
                let known = *first.entry(*hash).or_insert(number);
                if known != number {
                    again.push((number as usize, known as usize));
                }
            }
            (first, again)
        };
        let shares: Vec<_> = (0..SHARES).into_par_iter().map(of_share).collect();
        let (first, again): (Vec<FirstEvents>, Vec<Vec<_>>) = shares.into_iter().unzip();
        let mut again = again.concat();
        again.sort_unstable();
        (PackedIds { packing: self, first }, again)
    }

    /// The events of pieces that refer to something of which `is_known` says no, in the order of the file.
    pub(in crate::load) fn doubtful(
        &self,
        is_known: &(dyn Fn(Target, &str) -> bool + Sync),
    ) -> Vec<Range<usize>> {
        let pieces: Vec<(usize, Range<usize>)> = self.packed.pieces().collect();
        let is_bad = |glance: &Glance| {
            let mut all = Target::ALL.into_iter().zip(&glance.refers);
            all.any(|(target, ids)| ids.iter().any(|id| !is_known(target, id)))
        };
        let pieces = self.glances.par_iter().zip(pieces.par_iter());
        pieces.filter(|(glance, _)| is_bad(glance)).map(|(_, (_, range))| range.clone()).collect()
    }
}

/// The ids of packed events, by hash. Two ids of one hash, of 64 bits and another on each start, are not
/// expected in a file.
pub(in crate::load) struct PackedIds<'p> {
    packing: &'p Packing<'p>,
    /// By [`share_of`] the hash.
    first: Vec<FirstEvents>,
}

/// The number of the first event of each hash.
type FirstEvents = HashMap<u64, u32, RandomState>;

/// In so many shares, a power of two, ids are looked for by all cores, each with what fits into the memory near it.
const SHARES: usize = 16;

/// By the top bits.
fn share_of(hash: u64) -> usize {
    (hash >> (u64::BITS - SHARES.ilog2())) as usize
}

impl PackedIds<'_> {
    pub(in crate::load) fn contains(&self, id: &str) -> bool {
        let hash = self.packing.watch.hasher.hash_one(id);
        self.first.get(share_of(hash)).is_some_and(|first| first.contains_key(&hash))
    }

    pub(in crate::load) fn len(&self) -> usize {
        self.first.iter().map(HashMap::len).sum()
    }

    /// All of them, each with the place of its first event.
    pub(in crate::load) fn written(&self) -> Vec<(usize, CompactString)> {
        let places = self.first.iter().flat_map(HashMap::values);
        let mut places: Vec<usize> = places.map(|place| *place as usize).collect();
        places.sort_unstable();
        let id = |place: usize| Some((place, self.packing.packed.get(place)?.id));
        places.into_iter().filter_map(id).collect()
    }
}
