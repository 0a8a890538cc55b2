//! Damages files in every way that comes to mind, and watches what becomes of them.
//!
//! ```text
//! cargo run --example fuzz -- list
//! cargo run --example fuzz -- TARGET[,TARGET]…|all [MINUTES] [SEED]
//! cargo run --example fuzz -- replay TARGET FILE
//! cargo run --example fuzz -- corpus FOLDER
//! ```
//!
//! `MINUTES` are those of a core, for each target: a busy machine takes longer for them, and tries as much.
//! "Slow" is meant so, too.
//!
//! Inputs that are not answered as they should be are written to `out/fuzz`; the exit code is 1 if there
//! are any. The input that is being tried lies in `/dev/shm/attache-fuzz-TARGET` (or in the folder for
//! temporary files), for the case that it ends the program or never ends.

#![allow(clippy::expect_used, clippy::panic, reason = "a tool for developers may fail loudly")]

#[path = "support/fuzz/mod.rs"]
mod fuzz;

use std::path::{Path, PathBuf};
use std::process::ExitCode;
use std::sync::Arc;
use std::sync::atomic::{AtomicU64, Ordering};
use std::time::Duration;

use fuzz::targets::{TARGETS, Target, find};
use fuzz::{Limit, round, scratch, try_once};

const USAGE: &str = "\
fuzz list
fuzz TARGET[,TARGET]…|all [MINUTES] [SEED]
fuzz replay TARGET FILE
fuzz corpus FOLDER

MINUTES are minutes of a core for each target, 1 if nothing is said; a busy machine takes longer for them.
An input that takes more than a second of a core is a finding.";

/// What takes so long by the clock on the wall never ends, also on a busy machine.
const NEVER: u64 = 120;

fn main() -> ExitCode {
    let arguments: Vec<String> = std::env::args().skip(1).collect();
    let words: Vec<&str> = arguments.iter().map(String::as_str).collect();
    match words.as_slice() {
        ["list"] => {
            TARGETS.iter().for_each(|target| println!("{}", target.name));
            ExitCode::SUCCESS
        }
        ["corpus", folder] => corpus(Path::new(folder)),
        ["replay", name, file] => on_thread(vec![target(name)], Work::Replay(PathBuf::from(file))),
        ["all", rest @ ..] => on_thread(TARGETS.iter().collect(), work(rest)),
        ["--help" | "-h"] => {
            println!("{USAGE}");
            ExitCode::SUCCESS
        }
        [names, rest @ ..] => on_thread(names.split(',').map(target).collect(), work(rest)),
        [] => {
            eprintln!("{USAGE}");
            ExitCode::FAILURE
        }
    }
}

fn target(name: &str) -> &'static Target {
    find(name).unwrap_or_else(|| panic!("there is no target {name}; see: fuzz list"))
}

enum Work {
    Round(Duration, u64),
    Replay(PathBuf),
}

fn work(rest: &[&str]) -> Work {
    let minutes = rest.first().map_or(1.0, |it| it.parse().expect("minutes"));
    let seed = rest.get(1).map_or(1, |it| it.parse().expect("a seed"));
    Work::Round(Duration::from_secs_f64(minutes * 60.0), seed)
}

/// On a thread of the size that the program reads on, with all cores in one: memory is counted by thread.
fn on_thread(targets: Vec<&'static Target>, work: Work) -> ExitCode {
    let run = move || {
        let pool = rayon::ThreadPoolBuilder::new().num_threads(1).use_current_thread();
        pool.build_global().expect("the first of this program");
        std::panic::set_hook(Box::new(|_| ()));
        let is_well = targets.iter().map(|target| match &work {
            Work::Round(time, seed) => fuzz_for(target, *time, *seed),
            Work::Replay(file) => replay(target, file),
        });
        // Each of them, whatever is wrong with one.
        !is_well.collect::<Vec<_>>().contains(&false)
    };
    let thread = std::thread::Builder::new().name("fuzz".to_owned()).spawn(run);
    let is_well = thread.expect("a thread").join().expect("an end");
    if is_well { ExitCode::SUCCESS } else { ExitCode::FAILURE }
}

fn replay(target: &Target, file: &Path) -> bool {
    let input = std::fs::read(file).expect("the file can be read");
    let tried = try_once(target, &input);
    println!("{:?}, {} bytes of memory", tried.took, tried.memory);
    println!("{}", tried.wrong.as_deref().unwrap_or("it is answered as it should be"));
    tried.wrong.is_none()
}

fn fuzz_for(target: &'static Target, time: Duration, seed: u64) -> bool {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("out/fuzz");
    std::fs::create_dir_all(&folder).expect("a folder");
    let running = scratch().join(format!("attache-fuzz-{}", target.name));
    let (count, file) = (Arc::new(AtomicU64::new(0)), running.clone());
    let watched = Arc::clone(&count);
    std::thread::spawn(move || {
        loop {
            let before = watched.load(Ordering::Relaxed);
            std::thread::sleep(Duration::from_secs(NEVER));
            let now = watched.load(Ordering::Relaxed);
            if now == u64::MAX {
                return;
            }
            if before == now && now > 0 {
                eprintln!("this takes more than {NEVER} s: {}", file.display());
                std::process::exit(2);
            }
        }
    });
    let mut before = |input: &[u8]| {
        count.fetch_add(1, Ordering::Relaxed);
        std::fs::write(&running, input).expect("the input can be written");
    };
    let report = round(target, seed, Limit::Time(time), &mut before);
    count.store(u64::MAX, Ordering::Relaxed);
    let _ = std::fs::remove_file(&running);
    let (memory, len) = report.largest;
    println!(
        "{:10} {:>9} tried in {:.0} s of a core, {:>6.0} a second, {:>5.1} MB a second; {} kinds of answers; slowest {:.0} ms ({} bytes); \
         most memory {:.1} times the input beyond what is allowed to all ({len} bytes); {} findings",
        target.name,
        report.executions,
        report.seconds,
        report.executions as f64 / report.seconds,
        report.bytes as f64 / report.seconds / 1e6,
        report.answers,
        report.slowest.0.as_secs_f64() * 1000.0,
        report.slowest.1,
        memory.saturating_sub(target.always) as f64 / len.max(1) as f64,
        report.findings.len(),
    );
    for (what, input) in [("slowest", &report.slow), ("largest", &report.large)] {
        let path = folder.join(format!("{}-{seed}-{what}", target.name));
        std::fs::write(path, input).expect("it can be written");
    }
    for (number, finding) in report.findings.iter().enumerate() {
        let path = folder.join(format!("{}-{seed}-{number}", target.name));
        std::fs::write(&path, &finding.input).expect("the finding can be written");
        println!("  {}\n    {}", finding.what, path.display());
    }
    report.findings.is_empty()
}

/// Writes what damaging begins with, by target: for other tools.
fn corpus(folder: &Path) -> ExitCode {
    for target in TARGETS {
        let own = folder.join(target.name);
        std::fs::create_dir_all(&own).expect("a folder");
        let seeds = (target.seeds)();
        for (number, seed) in seeds.iter().enumerate() {
            std::fs::write(own.join(format!("{number:03}")), seed).expect("it can be written");
        }
        println!("{}: {} files", target.name, seeds.len());
    }
    ExitCode::SUCCESS
}
