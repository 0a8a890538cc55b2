//! Writes a valid file of made-up events, to measure and to try things with.
//!
//! ```text
//! cargo run --release --example generate_events -- \
//!     --events 1000000 --seed 1 --shape even --out events.json
//! ```
//!
//! Shapes: `even`, `bursts`, `one-day`, `outlier`. About 500 bytes an event; the same arguments
//! give the same bytes.

#[path = "support/generator.rs"]
mod generator;

use std::fs::File;
use std::io::{BufWriter, Write as _};
use std::path::PathBuf;

use anyhow::Context as _;
use clap::{Parser, ValueEnum};
use generator::{Plan, Shape};

#[derive(Debug, Parser)]
struct Arguments {
    /// Number of events
    #[arg(long)]
    events: usize,
    /// Another seed, other events
    #[arg(long, default_value_t = 1)]
    seed: u64,
    /// How they are spread over time
    #[arg(long, value_enum, default_value_t = ShapeName::Even)]
    shape: ShapeName,
    /// The file to write
    #[arg(long)]
    out: PathBuf,
}

#[derive(Copy, Clone, Debug, ValueEnum)]
enum ShapeName {
    Even,
    Bursts,
    OneDay,
    Outlier,
}

impl From<ShapeName> for Shape {
    fn from(name: ShapeName) -> Self {
        match name {
            ShapeName::Even => Self::Even,
            ShapeName::Bursts => Self::Bursts,
            ShapeName::OneDay => Self::OneDay,
            ShapeName::Outlier => Self::Outlier,
        }
    }
}

fn main() -> anyhow::Result<()> {
    let arguments = Arguments::parse();
    let plan = Plan {
        events: arguments.events,
        seed: arguments.seed,
        shape: arguments.shape.into(),
        terse: false,
    };
    let cannot = || format!("{} cannot be written", arguments.out.display());
    let mut out = BufWriter::new(File::create(&arguments.out).with_context(cannot)?);
    // The frame ends with an empty list of events, which the events are put into.
    let frame = serde_json::to_string(&generator::frame(plan))?;
    let head = frame.strip_suffix("]}").context("the events stand last")?;
    out.write_all(head.as_bytes()).with_context(cannot)?;
    for (number, event) in generator::events(plan).enumerate() {
        out.write_all(if number == 0 { b"\n" } else { b",\n" }).with_context(cannot)?;
        serde_json::to_writer(&mut out, &event)?;
    }
    out.write_all(b"\n]}\n").with_context(cannot)?;
    out.flush().with_context(cannot)?;
    println!("{}", arguments.out.display());
    Ok(())
}
