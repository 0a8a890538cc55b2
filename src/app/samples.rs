//! The bundled samples: their texts, within the program.

use std::borrow::Cow;
use std::io::Read;

use flate2::read::GzDecoder;

use crate::ui::Sample;

/// Made-up events of the Sahel and its neighbours.
const SAHEL: &[u8] = include_bytes!("../../sample-data/sahel.json");
/// Visits to the United States, packed: the file is nine times as large. `cargo run --example packaging`
/// writes it, and `tests/packaging.rs` holds it current.
const US_VISITS: &[u8] = include_bytes!("../../assets/us-visits.json.gz");

impl Sample {
    /// The name of its file in `sample-data`.
    pub(super) fn file(self) -> &'static str {
        match self {
            Self::Sahel => "sahel.json",
            Self::UsVisits => "us-visits.json",
        }
    }

    /// The sample that is kept in a file of this name.
    pub(super) fn in_file(name: &str) -> Option<Self> {
        [Self::Sahel, Self::UsVisits].into_iter().find(|sample| sample.file() == name)
    }

    /// How many bytes it has.
    pub(super) fn size(self) -> u64 {
        match self {
            Self::Sahel => SAHEL.len() as u64,
            // The last four bytes of gzip say it.
            Self::UsVisits => {
                US_VISITS.last_chunk().map_or(0, |size| u32::from_le_bytes(*size).into())
            }
        }
    }

    /// Its bytes; unpacked anew each time, which takes some milliseconds.
    pub(super) fn bytes(self) -> Cow<'static, [u8]> {
        match self {
            Self::Sahel => Cow::Borrowed(SAHEL),
            Self::UsVisits => {
                let mut bytes = Vec::new();
                if let Err(error) = GzDecoder::new(US_VISITS).read_to_end(&mut bytes) {
                    tracing::error!("the sample of US visits is damaged: {error}");
                }
                Cow::Owned(bytes)
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use std::fs;
    use std::path::Path;

    use crate::ui::Sample;

    #[test]
    fn samples_are_the_files_that_are_shipped_beside_the_program() {
        for sample in [Sample::Sahel, Sample::UsVisits] {
            let path =
                Path::new(env!("CARGO_MANIFEST_DIR")).join("sample-data").join(sample.file());
            let text = fs::read(path).expect("the file");
            assert_eq!(sample.size(), text.len() as u64);
            assert!(sample.bytes() == text, "{}: cargo run --example packaging", sample.file());
            assert_eq!(Sample::in_file(sample.file()), Some(sample));
        }
        assert_eq!(Sample::in_file("events.json"), None);
    }
}
