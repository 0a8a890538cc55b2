//! Damages files and lines in every way that comes to mind, gives them to what reads them, and watches:
//! nothing panics, nothing takes long or much memory, and the same gives the same.
//!
//! Owns the rounds. `targets` has the table of what is tried, `mutate` the ways of damaging.

// Both the example and the test use this, and neither all of it.
#![allow(dead_code)]

pub mod clock;
pub mod mutate;
pub mod seeds;
pub mod targets;

use std::collections::HashSet;
use std::panic::{AssertUnwindSafe, catch_unwind};
use std::path::PathBuf;
use std::time::Duration;

use clock::Clock;
use mutate::Mutator;
use targets::Target;

/// No input of up to [`LARGEST`] bytes may take longer on a core of its own, whatever the machine; four times as
/// long where nothing is optimised, as in tests.
pub const SLOWEST: Duration = Duration::from_secs(if cfg!(debug_assertions) { 4 } else { 1 });
/// The largest input.
pub const LARGEST: usize = 1 << 20;
/// So many times its own size an input may take in memory …
pub const MOST_TIMES: u64 = 64;
/// … beside what is needed for the smallest: of a file, up to a thousand problems of each code are listed, each
/// with its words and its line, which is one or two KiB. A file of a few KiB can have that many.
pub const ALWAYS: u64 = 24 << 20;
/// Inputs that are kept to be damaged further.
const MOST_KEPT: usize = 3_000;

/// What a round found.
#[derive(Debug, Default)]
pub struct Report {
    pub executions: u64,
    pub bytes: u64,
    /// On a core.
    pub seconds: f64,
    pub slowest: (Duration, usize),
    /// The input that took longest.
    pub slow: Vec<u8>,
    /// The input that took most memory.
    pub large: Vec<u8>,
    /// Bytes of memory at the same time, without what is allowed to records, and of the input.
    pub largest: (u64, usize),
    /// Ways of answering that were seen, e.g. sets of problems.
    pub answers: usize,
    pub findings: Vec<Finding>,
}

/// An input that is not answered as it should be.
#[derive(Debug)]
pub struct Finding {
    pub what: String,
    pub input: Vec<u8>,
}

/// How long a round goes on.
#[derive(Copy, Clone, Debug)]
pub enum Limit {
    Executions(u64),
    /// So long on a core, whatever else the machine does.
    Time(Duration),
}

/// Tries a target. `before` is told each input before it is tried: nobody can tell afterwards if that ends
/// the program.
pub fn round(target: &Target, seed: u64, limit: Limit, before: &mut dyn FnMut(&[u8])) -> Report {
    let clock = Clock::start();
    let mut kept = (target.seeds)();
    assert!(!kept.is_empty(), "{} has something to begin with", target.name);
    let mut mutator = Mutator::new(seed, target.words);
    let mut seen = HashSet::new();
    let mut report = Report::default();
    let mut places: Vec<String> = Vec::new();
    let seeds = kept.clone();
    let goes_on = |report: &Report| match limit {
        Limit::Executions(most) => report.executions < most,
        Limit::Time(most) => clock.elapsed() < most,
    };
    let ratio = |(memory, len): (u64, usize)| {
        memory.saturating_sub(target.always) as f64 / len.max(1) as f64
    };
    // Tables that are made when they are first asked for belong to no input.
    seeds.iter().for_each(|seed| drop(try_once(target, seed)));
    let mut first = seeds.into_iter();
    while goes_on(&report) {
        // First everything as it is.
        let input = first.next().unwrap_or_else(|| mutator.next(&kept));
        before(&input);
        let mut tried = try_once(target, &input);
        if tried.wrong.is_some() || ratio((tried.memory, input.len())) > ratio(report.largest) {
            // Once more: the machine may have been busy, and some tables are made for rare words only.
            tried = try_once(target, &input);
        }
        report.executions += 1;
        report.bytes += input.len() as u64;
        if tried.took > report.slowest.0 {
            report.slowest = (tried.took, input.len());
            report.slow.clone_from(&input);
        }
        if ratio((tried.memory, input.len())) > ratio(report.largest) || report.largest.0 == 0 {
            report.largest = (tried.memory, input.len());
            report.large.clone_from(&input);
        }
        if let Some(what) = tried.wrong {
            // The smallest of each kind is enough; what is quoted belongs to the input.
            let words = what.split(['"', '“']).next().unwrap_or_default();
            let kind: String = words.chars().filter(|sign| !sign.is_ascii_digit()).collect();
            let what: String = what.chars().take(300).collect();
            let finding = Finding { what, input: input.clone() };
            match places.iter().position(|known| *known == kind) {
                None => {
                    places.push(kind);
                    report.findings.push(finding);
                }
                Some(place) => {
                    if let Some(known) = report.findings.get_mut(place)
                        && known.input.len() > input.len()
                    {
                        *known = finding;
                    }
                }
            }
        }
        if seen.insert(tried.answer) && input.len() <= 64 << 10 {
            if kept.len() < MOST_KEPT {
                kept.push(input);
            } else {
                let place = mutator.below(kept.len());
                if let Some(old) = kept.get_mut(place) {
                    *old = input;
                }
            }
        }
    }
    report.answers = seen.len();
    report.seconds = clock.elapsed().as_secs_f64();
    report
}

/// Where files are written that are gone in a moment: in memory, where the system has such a place.
pub fn scratch() -> PathBuf {
    let memory = PathBuf::from("/dev/shm");
    if memory.is_dir() { memory } else { std::env::temp_dir() }
}

/// What came of one input.
pub struct Tried {
    pub answer: u64,
    pub took: Duration,
    /// Without what is allowed to records.
    pub memory: u64,
    pub wrong: Option<String>,
}

/// Gives one input to a target.
pub fn try_once(target: &Target, input: &[u8]) -> Tried {
    let mut outcome = None;
    let clock = Clock::start();
    let memory = allocation_counter::measure(|| {
        outcome = Some(catch_unwind(AssertUnwindSafe(|| (target.run)(input))));
    });
    // A target that asks twice has twice the time.
    let took = clock.elapsed() / target.times;
    let memory = memory.bytes_max;
    let (answer, wrong) = match outcome {
        Some(Ok(Ok(answer))) => (answer, None),
        Some(Ok(Err(wrong))) => (0, Some(wrong)),
        Some(Err(panic)) => {
            let words = panic
                .downcast_ref::<String>()
                .map(String::as_str)
                .or_else(|| panic.downcast_ref::<&str>().copied());
            (1, Some(format!("it panics: {}", words.unwrap_or("?"))))
        }
        None => (2, Some("it was not tried".to_owned())),
    };
    let slow = (input.len() <= LARGEST && took > SLOWEST * target.slowest)
        .then(|| format!("it takes {} ms for {} bytes", took.as_millis(), input.len()));
    let most = target.always + target.most_times * input.len() as u64;
    // To count records is to read once more: only where it matters.
    let records = if memory > most { (target.records)(input) * target.each } else { 0 };
    let memory = memory.saturating_sub(records);
    let large = (memory > most).then(|| {
        format!(
            "it takes {memory} bytes of memory for {} bytes, beside {records} for records",
            input.len()
        )
    });
    Tried { answer, took, memory, wrong: wrong.or(slow).or(large) }
}
