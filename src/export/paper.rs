//! Sizes of paper and of slides.

use egui::epaint::emath;
use emath::{Vec2, vec2};

use crate::say;

/// Points of a figure in a millimetre: 96 to the inch, as programs for SVG have it.
const PER_MM: f32 = 96.0 / 25.4;

/// A sheet that a figure is made for.
#[derive(Copy, Clone, Debug, PartialEq, Eq, Hash)]
pub struct Paper {
    format: Format,
    landscape: bool,
}

#[derive(Copy, Clone, Debug, PartialEq, Eq, Hash)]
enum Format {
    A4,
    A3,
    Letter,
    Slide,
}

impl Paper {
    /// A4, upright.
    pub const A4: Self = Self { format: Format::A4, landscape: false };
    /// A4, on its side.
    pub const A4_LANDSCAPE: Self = Self { format: Format::A4, landscape: true };

    /// Every sheet, in the order of menus.
    pub const EVERY: [Self; 7] = [
        Self::A4_LANDSCAPE,
        Self::A4,
        Self { format: Format::A3, landscape: true },
        Self { format: Format::A3, landscape: false },
        Self { format: Format::Letter, landscape: true },
        Self { format: Format::Letter, landscape: false },
        Self { format: Format::Slide, landscape: true },
    ];

    /// Its name on the command line and in settings.
    #[must_use]
    pub fn code(self) -> &'static str {
        match (self.format, self.landscape) {
            (Format::A4, true) => "A4-landscape",
            (Format::A4, false) => "A4-portrait",
            (Format::A3, true) => "A3-landscape",
            (Format::A3, false) => "A3-portrait",
            (Format::Letter, true) => "letter-landscape",
            (Format::Letter, false) => "letter-portrait",
            (Format::Slide, _) => "slide-16:9",
        }
    }

    /// Its name in menus.
    #[must_use]
    pub fn name(self) -> &'static str {
        match (self.format, self.landscape) {
            (Format::A4, true) => say!("paper-a4-landscape"),
            (Format::A4, false) => say!("paper-a4-portrait"),
            (Format::A3, true) => say!("paper-a3-landscape"),
            (Format::A3, false) => say!("paper-a3-portrait"),
            (Format::Letter, true) => say!("paper-letter-landscape"),
            (Format::Letter, false) => say!("paper-letter-portrait"),
            (Format::Slide, _) => say!("paper-slide"),
        }
    }

    /// The sheet of this name, in whatever letters; `A4` alone is upright.
    #[must_use]
    pub fn of_code(code: &str) -> Option<Self> {
        let code = code.to_lowercase().replace([' ', '_'], "-");
        let plain = |paper: &Self| paper.code().to_lowercase();
        Self::EVERY.into_iter().find(|paper| {
            let own = plain(paper);
            own == code
                || own.strip_suffix("-portrait") == Some(&code)
                || own.split('-').next() == Some(&code) && own.starts_with("slide")
        })
    }

    /// Width and height in millimetres.
    #[must_use]
    pub fn millimetres(self) -> (f32, f32) {
        let (short, long) = match self.format {
            Format::A4 => (210.0, 297.0),
            Format::A3 => (297.0, 420.0),
            Format::Letter => (215.9, 279.4),
            Format::Slide => (190.5, 338.666_66),
        };
        if self.landscape { (long, short) } else { (short, long) }
    }

    /// Width and height in points of a figure.
    #[must_use]
    pub fn size(self) -> Vec2 {
        let (width, height) = self.millimetres();
        vec2(width, height) * PER_MM
    }

    /// Between the edge of the sheet and what stands on it, in points of a figure.
    #[must_use]
    pub fn margin(self) -> f32 {
        match self.format {
            Format::Slide => 36.0,
            Format::A4 | Format::A3 | Format::Letter => 13.0 * PER_MM,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::Paper;

    #[test]
    fn sheets_are_found_by_their_names() {
        for paper in Paper::EVERY {
            assert_eq!(Paper::of_code(paper.code()), Some(paper));
            assert_eq!(Paper::of_code(paper.name()), Some(paper));
        }
        assert_eq!(Paper::of_code("a4"), Some(Paper::A4));
        assert_eq!(Paper::of_code("slide"), Paper::of_code("slide-16:9"));
        assert_eq!(Paper::of_code("A5"), None);
        let size = Paper::A4.size();
        assert!((size.x - 793.7).abs() < 0.1 && (size.y - 1122.5).abs() < 0.1, "{size:?}");
    }
}
