//! How lanes are built: who is in which lane, then each lane's lists in order.
//!
//! Four passes over the shown events, each in an order in which the lists come out sorted, so that
//! nothing is sorted here; the passes run beside each other.

use std::cell::Cell;
use std::collections::HashMap;
use std::sync::Arc;

use foldhash::fast::RandomState;
use rayon::prelude::*;
use smallvec::SmallVec;

use super::lane::{BLOCK, Block, Top, UNDER_TOP, count};
use super::reach::Reaches;
use super::{Grouping, LaneIndex, LaneIx, LaneKey};
use crate::model::{CodeList, Event, Kind, PersonMention};
use crate::query::moments::{Cursors, Moments};
use crate::query::near::Near;
use crate::query::scan::ByEvent;
use crate::query::time_order::TimeOrder;
use crate::query::{Catalog, EventFacts, EventIx, Field, KindCounts, PartyKind};

/// The lanes of each event, one list after the other.
#[derive(Debug, Default)]
pub(super) struct Memberships {
    /// So many events, the first of the file, are each in the first lane and in no other; the lists then hold
    /// nothing.
    in_first: u32,
    offsets: Vec<u32>,
    lanes: Vec<LaneIx>,
}

/// The first lane, and no other.
const FIRST: &[LaneIx] = &[LaneIx(0)];

type Keys = SmallVec<[LaneKey; 8]>;

impl Memberships {
    fn all_in_first(events: u32) -> Self {
        Self { in_first: events, ..Self::default() }
    }

    pub(super) fn of(&self, event: EventIx) -> &[LaneIx] {
        if event.0 < self.in_first {
            return FIRST;
        }
        let at = |place: usize| self.offsets.get(place).map_or(0, |offset| *offset as usize);
        self.lanes.get(at(event.index())..at(event.index() + 1)).unwrap_or_default()
    }

    /// The lanes of every event, shown or not.
    pub(super) fn all(&self) -> impl Iterator<Item = &[LaneIx]> {
        let in_first = std::iter::repeat_n(FIRST, self.in_first as usize);
        let others = self.offsets.windows(2);
        in_first.chain(others.filter_map(|range| match range {
            [from, to] => self.lanes.get(*from as usize..*to as usize),
            _ => None,
        }))
    }
}

impl LaneIndex {
    /// The events of `mask` (by number of the event) that have a date, grouped.
    #[must_use]
    pub fn of(catalog: &Catalog, mask: &[bool], grouping: Grouping) -> Self {
        let mut index = Self { grouping, ..Self::default() };
        let mut counts = index.find_members(catalog, mask);
        // Where each lane begins.
        let mut next = 0u32;
        for count in &mut counts {
            index.offsets.push(next);
            next += *count;
        }
        index.offsets.push(next);
        // All of them in one lane stand as all of them do: in the same lists.
        let is_all = index.keys.len() == 1 && next as usize == catalog.by_anchor().events.len();
        let (of_event, offsets) = (std::mem::take(&mut index.of_event), index.offsets.clone());
        let lanes = InNoOrder::of(&of_event, if is_all { 0 } else { catalog.len() });
        let same = |order: &TimeOrder| (Arc::clone(&order.keys), Arc::clone(&order.events));
        let scatter = |order: &TimeOrder, with_events: bool| {
            if is_all { same(order) } else { scatter(order, &lanes, &offsets, with_events) }
        };
        let ByEvent { kinds, reaches } = catalog.by_event();
        // Blocks are made of events and anchors, while another core is at the other moments.
        let with_blocks = || {
            (index.anchors, index.events) = scatter(catalog.by_anchor(), true);
            let of = |event: &EventIx| kinds.get(event.index()).copied().unwrap_or_default();
            index.kinds = index.events.iter().map(of).collect();
            index.add_blocks(reaches);
        };
        let ((), ((starts, _), (ends, _))) = rayon::join(with_blocks, || {
            rayon::join(|| scatter(catalog.by_start(), false), || scatter(catalog.by_end(), false))
        });
        (index.starts, index.ends) = (starts, ends);
        let is_whole = is_all && next as usize == catalog.len();
        index.of_event = if is_whole { Memberships::all_in_first(next) } else { of_event };
        index
    }

    /// Puts each event into its lanes; returns the number of events of each lane.
    fn find_members(&mut self, catalog: &Catalog, mask: &[bool]) -> Vec<u32> {
        let mut counts: Vec<u32> = Vec::new();
        let mut names = Names::of(catalog, self.grouping);
        let mut keys = Keys::new();
        let mut numbered: Vec<Option<LaneIx>> = Vec::new();
        self.of_event.offsets.reserve(catalog.len() + 1);
        self.of_event.lanes.reserve(catalog.len());
        for (number, facts) in catalog.all_facts().iter().enumerate() {
            self.of_event.offsets.push(self.of_event.lanes.len() as u32);
            if facts.extent().is_none() || mask.get(number) != Some(&true) {
                continue;
            }
            self.distinct += 1;
            keys.clear();
            names.keys_of(catalog, number, facts, &mut keys);
            for key in &keys {
                let mut new = || {
                    self.keys.push(*key);
                    counts.push(0);
                    LaneIx(self.keys.len() as u32 - 1)
                };
                // Most keys are a number: no need to hash it for every event.
                let lane = match key.number() {
                    Some(number) => {
                        if number >= numbered.len() {
                            numbered.resize(number + 1, None);
                        }
                        match numbered.get_mut(number) {
                            Some(slot) => *slot.get_or_insert_with(new),
                            None => new(),
                        }
                    }
                    None => *self.by_key.entry(*key).or_insert_with(new),
                };
                self.of_event.lanes.push(lane);
                if let Some(count) = counts.get_mut(lane.index()) {
                    *count += 1;
                }
            }
        }
        self.of_event.offsets.push(self.of_event.lanes.len() as u32);
        self.of_event.lanes.shrink_to_fit();
        self.by_key = (0u32..).zip(&self.keys).map(|(lane, key)| (*key, LaneIx(lane))).collect();
        self.written = names.written();
        counts
    }

    fn add_blocks(&mut self, reaches: &[Reaches]) {
        let mut blocks = Vec::with_capacity(self.events.len() / BLOCK + self.keys.len());
        let mut heads = Vec::with_capacity(blocks.capacity());
        let mut block_offsets = Vec::with_capacity(self.keys.len() + 1);
        for (lane, ..) in self.lanes() {
            block_offsets.push(blocks.len() as u32);
            let lane = self.lane(lane);
            let mut before = KindCounts::default();
            let kinds = lane.kinds.chunks(BLOCK);
            let chunks = lane.events.chunks(BLOCK).zip(kinds);
            for (block, (events, kinds)) in chunks.enumerate() {
                let (mut first_start, mut last_end) = (i64::MAX, i64::MIN);
                let anchors = lane.anchors.range(block * BLOCK..block * BLOCK + events.len());
                for (event, anchor) in events.iter().zip(anchors.iter()) {
                    let reaches = reaches.get(event.index()).copied().unwrap_or_default();
                    first_start = first_start.min(reaches.start(anchor));
                    last_end = last_end.max(reaches.end(anchor));
                }
                heads.push(anchors.first().unwrap_or(i64::MAX));
                blocks.push(Block { before, last_end, first_start });
                count(&mut before, kinds);
            }
        }
        block_offsets.push(blocks.len() as u32);
        (self.blocks, self.heads, self.block_offsets) = (blocks, heads, block_offsets);
        for lane in 0..self.keys.len() {
            self.top_offsets.push(self.tops.len() as u32);
            let at = |place: usize| self.block_offsets.get(place).copied().unwrap_or(0) as usize;
            let blocks = self.blocks.get(at(lane)..at(lane + 1)).unwrap_or_default();
            self.tops.extend(blocks.chunks(UNDER_TOP).map(Top::of));
        }
        self.top_offsets.push(self.tops.len() as u32);
    }

    /// Prepares the lanes to be shown: what reaches into a stretch of time is then found without
    /// asking every event around it.
    pub fn prepare(&self, catalog: &Catalog) {
        let reaches = &catalog.by_event().reaches;
        self.reaches.get_or_init(|| {
            let of = |event: &EventIx| reaches.get(event.index()).copied().unwrap_or_default();
            self.events.par_iter().map(of).collect()
        });
    }
}

/// The lanes of events that are asked for in no order.
struct InNoOrder<'m> {
    near: Near,
    all: &'m Memberships,
}

impl<'m> InNoOrder<'m> {
    fn of(all: &'m Memberships, events: usize) -> Self {
        let mut near = Near::with_capacity(events);
        for event in 0..events as u32 {
            near.push(all.of(EventIx(event)).iter().map(|lane| lane.0));
        }
        Self { near, all }
    }

    fn of_event(&self, event: EventIx) -> impl Iterator<Item = LaneIx> {
        let near = self.near.get(event.index());
        let others = if near.is_some() { &[][..] } else { self.all.of(event) };
        near.into_iter().flatten().map(LaneIx).chain(others.iter().copied())
    }
}

/// The keys of an order, and its events if wanted, lane by lane.
fn scatter(
    order: &TimeOrder,
    lanes: &InNoOrder<'_>,
    offsets: &[u32],
    with_events: bool,
) -> (Arc<Moments>, Arc<Vec<EventIx>>) {
    let total = offsets.last().copied().unwrap_or(0) as usize;
    let cursors = Cursors::at(offsets.iter().copied());
    let events = vec![Cell::new(EventIx(0)); if with_events { total } else { 0 }];
    let keys = order.scattered(total, |event| {
        let (cursors, events) = (&cursors, &events);
        lanes.of_event(event).filter_map(move |lane| {
            let place = cursors.next(lane.index())?;
            if let Some(slot) = events.get(place) {
                slot.set(event);
            }
            Some(place)
        })
    });
    (Arc::new(keys), Arc::new(events.into_iter().map(Cell::into_inner).collect()))
}

/// Numbers for what has no number of its own: unlisted kinds, people without an entry.
struct Names<'a> {
    grouping: Grouping,
    numbers: HashMap<&'a str, u32, RandomState>,
    /// By number of the party: the organisations that it is, or is a member of.
    organisations: Vec<SmallVec<[u32; 2]>>,
}

impl<'a> Names<'a> {
    fn of(catalog: &'a Catalog, grouping: Grouping) -> Self {
        let mut names = Self { grouping, numbers: HashMap::default(), organisations: Vec::new() };
        match grouping {
            Grouping::Kind => {
                for kind in Kind::LISTED {
                    names.number(kind.code());
                }
            }
            Grouping::Person => {
                for person in &catalog.dataset().people {
                    names.number(&person.id);
                }
            }
            Grouping::Organisation => names.organisations = organisations(catalog),
            _ => {}
        }
        names
    }

    /// The names by their numbers.
    fn written(&self) -> Vec<String> {
        let mut written = vec![String::new(); self.numbers.len()];
        for (name, number) in &self.numbers {
            if let Some(slot) = written.get_mut(*number as usize) {
                (*name).clone_into(slot);
            }
        }
        written
    }

    fn number(&mut self, name: &'a str) -> u32 {
        let next = self.numbers.len() as u32;
        *self.numbers.entry(name).or_insert(next)
    }

    fn keys_of(
        &mut self,
        catalog: &'a Catalog,
        number: usize,
        facts: &EventFacts,
        keys: &mut Keys,
    ) {
        match self.grouping {
            Grouping::Country => {
                keys.extend(facts.parties.iter().map(|party| LaneKey::Party(*party)));
            }
            Grouping::Pair => pairs(catalog, facts, keys),
            Grouping::Kind => {
                let kind = facts.kind.kind();
                let listed = *kind != Kind::Other;
                let code = if listed {
                    Some(kind.code())
                } else {
                    catalog.values_of(Field::Kind, EventIx(number as u32)).next()
                };
                keys.extend(code.map(|code| LaneKey::Kind(self.number(code))));
            }
            Grouping::Commission => keys.extend(facts.commission().map(LaneKey::Commission)),
            Grouping::Person => {
                for person in catalog.values_of(Field::Person, EventIx(number as u32)) {
                    add(keys, LaneKey::Person(self.number(person)));
                }
            }
            Grouping::Organisation => {
                for party in &facts.parties {
                    let own = self.organisations.get(party.index());
                    own.into_iter().flatten().for_each(|organisation| {
                        add(keys, LaneKey::Organisation(*organisation));
                    });
                }
            }
            Grouping::None => keys.push(LaneKey::All),
        }
        if keys.is_empty() {
            keys.push(LaneKey::Rest);
        }
    }
}

fn add(keys: &mut Keys, key: LaneKey) {
    if !keys.contains(&key) {
        keys.push(key);
    }
}

fn pairs(catalog: &Catalog, facts: &EventFacts, keys: &mut Keys) {
    let stated = |party: &&crate::query::PartyIx| {
        catalog.party(**party).is_some_and(|party| party.kind != PartyKind::Unstated)
    };
    for (place, one) in facts.parties.iter().enumerate().filter(|(_, party)| stated(party)) {
        for other in facts.parties.iter().skip(place + 1) {
            keys.push(LaneKey::Pair(*one.min(other), *one.max(other)));
        }
        if facts.parties.len() == 1 {
            keys.push(LaneKey::Pair(*one, *one));
        }
    }
}

/// Everybody whom an event names.
pub fn people(event: &Event) -> impl Iterator<Item = &PersonMention> {
    let delegates = event
        .delegations
        .iter()
        .flat_map(|delegation| delegation.head.iter().chain(&delegation.members));
    let programme = event.programme.iter().flat_map(|item| &item.people);
    delegates.chain(&event.hosts).chain(&event.co_chairs).chain(programme)
}

/// For each party the organisations of the file that it is, or that list it as a member.
pub(in crate::query) fn organisations(catalog: &Catalog) -> Vec<SmallVec<[u32; 2]>> {
    let mut of_party: Vec<SmallVec<[u32; 2]>> = vec![SmallVec::new(); catalog.parties().len()];
    for (number, organisation) in (0u32..).zip(&catalog.dataset().organisations) {
        let own = std::iter::once(&organisation.id).chain(&organisation.members);
        for party in own.filter_map(|code| catalog.find_party(code)) {
            if let Some(list) = of_party.get_mut(party.index())
                && !list.contains(&number)
            {
                list.push(number);
            }
        }
    }
    of_party
}
