//! The flags: one picture of all of them, and where each stands in it.

use std::collections::BTreeMap;

const ATLAS: &[u8] = include_bytes!("../../assets/flags.png");
const CODES: &str = include_str!("../../assets/flags.txt");
/// Size of a flag in pixels.
const CELL: [usize; 2] = [96, 64];
const COLUMNS: usize = 16;

/// ISO alpha-2 codes with left, top, width and height in pixels.
pub fn flag_places() -> impl Iterator<Item = (&'static str, [usize; 4])> {
    CODES.lines().filter(|code| !code.is_empty()).enumerate().map(|(number, code)| {
        let (column, row) = (number % COLUMNS, number / COLUMNS);
        (code, [column * CELL[0], row * CELL[1], CELL[0], CELL[1]])
    })
}

/// Width and height in pixels, and RGBA bytes with unmultiplied alpha, of all flags.
#[must_use]
pub fn flag_pixels() -> Option<([usize; 2], Vec<u8>)> {
    let mut reader = png::Decoder::new(std::io::Cursor::new(ATLAS)).read_info().ok()?;
    let mut pixels = vec![0; reader.output_buffer_size()?];
    let info = reader.next_frame(&mut pixels).ok()?;
    pixels.truncate(info.buffer_size());
    let rgba = info.color_type == png::ColorType::Rgba && info.bit_depth == png::BitDepth::Eight;
    rgba.then_some(([info.width as usize, info.height as usize], pixels))
}

/// The flags of some codes, each as a PNG picture.
pub(super) fn single_flags<'a>(codes: impl Iterator<Item = &'a str>) -> BTreeMap<String, Vec<u8>> {
    let places: BTreeMap<&str, [usize; 4]> = flag_places().collect();
    let Some(([width, _], pixels)) = flag_pixels() else { return BTreeMap::new() };
    let one = |code: &str| {
        let [left, top, w, h] = *places.get(code)?;
        let mut rgba = Vec::with_capacity(w * h * 4);
        for row in top..top + h {
            let start = (row * width + left) * 4;
            rgba.extend_from_slice(pixels.get(start..start + w * 4)?);
        }
        encode(w, h, &rgba)
    };
    codes.filter_map(|code| Some((code.to_owned(), one(code)?))).collect()
}

fn encode(width: usize, height: usize, rgba: &[u8]) -> Option<Vec<u8>> {
    let mut bytes = Vec::new();
    let (width, height) = (u32::try_from(width).ok()?, u32::try_from(height).ok()?);
    let mut encoder = png::Encoder::new(&mut bytes, width, height);
    encoder.set_color(png::ColorType::Rgba);
    encoder.set_depth(png::BitDepth::Eight);
    encoder.write_header().ok()?.write_image_data(rgba).ok()?;
    Some(bytes)
}

#[cfg(test)]
mod tests {
    use super::{flag_pixels, flag_places, single_flags};

    #[test]
    fn every_flag_lies_in_the_picture() {
        let ([width, height], pixels) = flag_pixels().expect("the atlas decodes");
        assert_eq!(pixels.len(), width * height * 4);
        for (code, [x, y, w, h]) in flag_places() {
            assert!(x + w <= width && y + h <= height, "{code}");
        }
        assert_eq!(single_flags(["MA", "ML", "??"].into_iter()).len(), 2);
    }
}
