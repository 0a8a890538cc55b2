//! The allocator of the program and of its measurements: each has to name it as its own.

/// jemalloc, where it is known to do better: quicker than the system's with millions of small texts on several threads,
/// and what is free goes back to the system by itself (`measure load`). `.cargo/config.toml` tells it how soon.
#[cfg(all(target_os = "linux", target_env = "gnu"))]
pub use tikv_jemallocator::Jemalloc as Allocator;

/// mimalloc elsewhere, which builds on all systems.
#[cfg(not(all(target_os = "linux", target_env = "gnu")))]
pub use mimalloc::MiMalloc as Allocator;
