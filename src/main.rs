//! Starts Attaché: reads the command line and hands over to the library.

use std::process::ExitCode;

use clap::Parser;
use tracing_subscriber::EnvFilter;

#[global_allocator]
static MEMORY: attache::memory::Allocator = attache::memory::Allocator;

fn main() -> ExitCode {
    // What other crates find remarkable (no GPU, no desktop bus) is no news to a reader.
    let quiet = EnvFilter::new("error,attache=warn");
    let filter = EnvFilter::try_from_env("ATTACHE_LOG").unwrap_or(quiet);
    tracing_subscriber::fmt().with_env_filter(filter).with_writer(std::io::stderr).init();
    match attache::cli::main(attache::cli::Arguments::parse()) {
        Ok(code) => code,
        Err(error) => {
            eprintln!("attache: {error:#}");
            ExitCode::FAILURE
        }
    }
}
