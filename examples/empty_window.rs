//! A window of eframe with nothing in it: what `scripts/start` holds Attaché's start and memory against.
//!
//! ```text
//! cargo build --release --bin attache --example empty_window
//! scripts/start
//! ```
//!
//! It has the size and renderer of Attaché's window, and one colour, by which the script sees its first
//! frame.

use eframe::NativeOptions;
use egui::{CentralPanel, Color32, Frame, Ui, ViewportBuilder};

/// The colour that `scripts/start` looks for.
const GROUND: Color32 = Color32::from_rgb(0x25, 0x5b, 0x8f);

struct Empty;

impl eframe::App for Empty {
    fn ui(&mut self, ui: &mut Ui, _frame: &mut eframe::Frame) {
        CentralPanel::default().frame(Frame::NONE.fill(GROUND)).show(ui, |_ui| {});
    }
}

fn main() -> eframe::Result {
    let options = NativeOptions {
        viewport: ViewportBuilder::default().with_inner_size([1440.0, 900.0]),
        ..NativeOptions::default()
    };
    eframe::run_native("empty", options, Box::new(|_creation| Ok(Box::new(Empty))))
}
