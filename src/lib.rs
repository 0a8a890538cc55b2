//! Attaché: a desktop viewer for the chronology of defence diplomacy.
//!
//! The library holds everything that the program, its tests, its examples and its measurements
//! share; `main.rs` only starts it. `ARCHITECTURE.md` tells how data walks through the layers.

pub mod app;
pub mod cli;
pub mod export;
pub mod files;
pub mod load;
pub mod memory;
pub mod model;
pub mod paint;
pub mod query;
pub mod scene;
pub mod state;
pub mod theme;
pub mod time;
pub mod ui;
pub mod words;
