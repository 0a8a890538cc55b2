//! Ways of damaging a text: where it is cut, what is doubled, left out or put in. They know brackets,
//! quotes, separators, numbers and line ends, which all formats have.

use fastrand::Rng;

use super::LARGEST;

/// Damages inputs; the same seed damages them alike.
pub struct Mutator {
    rng: Rng,
    words: &'static [&'static str],
}

/// Signs at which something begins or ends.
const SIGNS: &[u8] = b"{}[]\":,\n\r\t;'\\/ ";

impl Mutator {
    pub fn new(seed: u64, words: &'static [&'static str]) -> Self {
        Self { rng: Rng::with_seed(seed), words }
    }

    /// A number below another one, 0 below 0.
    pub fn below(&mut self, most: usize) -> usize {
        if most == 0 { 0 } else { self.rng.usize(..most) }
    }

    /// One of several, damaged once or some times.
    pub fn next(&mut self, kept: &[Vec<u8>]) -> Vec<u8> {
        let mut bytes = self.one_of(kept);
        let times = 1 + self.below(4) * self.below(3);
        for _ in 0..times {
            self.damage(&mut bytes, kept);
            bytes.truncate(LARGEST);
        }
        bytes
    }

    fn one_of(&mut self, kept: &[Vec<u8>]) -> Vec<u8> {
        let place = self.below(kept.len());
        kept.get(place).cloned().unwrap_or_default()
    }

    fn damage(&mut self, bytes: &mut Vec<u8>, kept: &[Vec<u8>]) {
        match self.below(22) {
            0 => self.cut(bytes),
            1 => self.flip(bytes),
            2 => self.splice(bytes, kept),
            3 | 4 => self.double(bytes),
            5 => self.nest(bytes),
            6 => self.number(bytes),
            7 => self.long(bytes),
            8 => self.line_ends(bytes),
            9 => self.leave_out_signs(bytes),
            10 | 11 => self.leave_out(bytes),
            12..=14 => self.put_in(bytes),
            15 => self.swap(bytes),
            16 => self.encode(bytes),
            17 => self.repeat(bytes),
            18 | 19 => self.replace(bytes),
            20 => self.change_sign(bytes),
            _ => self.letter(bytes),
        }
    }

    /// A place where a sign stands, or any.
    fn place(&mut self, bytes: &[u8]) -> usize {
        let start = self.below(bytes.len() + 1);
        if self.rng.bool() {
            return start;
        }
        let sign = SIGNS.get(self.below(SIGNS.len())).copied().unwrap_or(b' ');
        let rest = bytes.get(start..).unwrap_or_default();
        let near = rest.iter().position(|byte| *byte == sign);
        // Before it or after it.
        near.map_or(start, |near| start + near + self.below(2))
    }

    /// From one place to another, mostly near.
    fn part(&mut self, bytes: &[u8]) -> std::ops::Range<usize> {
        let one = self.place(bytes);
        let other = if self.rng.bool() {
            (one + self.below(24)).min(bytes.len())
        } else {
            self.place(bytes)
        };
        one.min(other)..one.max(other)
    }

    /// A whole entry between brackets, or a line.
    fn entry(&mut self, bytes: &[u8]) -> std::ops::Range<usize> {
        let (open, close) = *[(b'{', b'}'), (b'[', b']'), (b'\n', b'\n'), (b'"', b'"')]
            .get(self.below(4))
            .unwrap_or(&(b'{', b'}'));
        let start = self.below(bytes.len() + 1);
        let Some(open_at) = bytes.iter().skip(start).position(|it| *it == open) else {
            return self.part(bytes);
        };
        let from = start + open_at;
        let mut depth = 0_usize;
        for (place, byte) in bytes.iter().enumerate().skip(from) {
            if *byte == close && (open != close || place > from) {
                depth = depth.saturating_sub(1);
                if depth == 0 {
                    return from..place + 1;
                }
            } else if *byte == open {
                depth += 1;
            }
        }
        from..bytes.len()
    }

    fn cut(&mut self, bytes: &mut Vec<u8>) {
        let place = self.place(bytes);
        bytes.truncate(place);
    }

    fn flip(&mut self, bytes: &mut [u8]) {
        for _ in 0..=self.below(4) {
            let place = self.below(bytes.len());
            let bit = 1_u8 << self.below(8);
            if let Some(byte) = bytes.get_mut(place) {
                *byte ^= bit;
            }
        }
    }

    fn splice(&mut self, bytes: &mut Vec<u8>, kept: &[Vec<u8>]) {
        let other = self.one_of(kept);
        let (end, start) = (self.place(bytes), self.place(&other));
        bytes.truncate(end);
        bytes.extend_from_slice(other.get(start..).unwrap_or_default());
    }

    /// A key or a record twice, there or elsewhere.
    fn double(&mut self, bytes: &mut Vec<u8>) {
        let part = if self.rng.bool() { self.entry(bytes) } else { self.part(bytes) };
        let mut copy = bytes.get(part.clone()).unwrap_or_default().to_vec();
        if self.rng.bool() {
            copy.insert(0, b',');
        }
        let place = if self.rng.bool() { part.end } else { self.place(bytes) };
        bytes.splice(place..place, copy);
    }

    fn nest(&mut self, bytes: &mut Vec<u8>) {
        let depth = match self.below(4) {
            0 => 120,
            1 => 1_000,
            2 => 30_000,
            _ => self.below(200),
        };
        let open = *["[", "{\"a\":", "[{\"a\":", "{", "(", "[["].get(self.below(6)).unwrap_or(&"[");
        let mut bomb = open.repeat(depth);
        if self.rng.bool() {
            let close: String = open
                .chars()
                .rev()
                .filter_map(|sign| match sign {
                    '[' => Some(']'),
                    '{' => Some('}'),
                    _ => None,
                })
                .collect();
            bomb.push('1');
            bomb.push_str(&close.repeat(depth));
        }
        let place = self.place(bytes);
        bytes.splice(place..place, bomb.into_bytes());
    }

    /// Another number where one stands.
    fn number(&mut self, bytes: &mut Vec<u8>) {
        let start = self.below(bytes.len() + 1);
        let Some(found) = bytes.iter().skip(start).position(u8::is_ascii_digit) else { return };
        let from = start + found;
        let len = bytes.iter().skip(from).take_while(|byte| byte.is_ascii_digit()).count();
        let digits = "9".repeat(self.below(2_000));
        let numbers = [
            "0",
            "-1",
            "-0",
            "00",
            "1e5",
            "1e999999999",
            "-1e-999999999",
            "1.5",
            ".5",
            "5.",
            "9223372036854775807",
            "9223372036854775808",
            "-9223372036854775809",
            "4294967296",
            "65536",
            "255",
            "1E+",
            "0x10",
            "١٢٣",
            "½",
            &digits,
        ];
        let new = numbers.get(self.below(numbers.len())).copied().unwrap_or("0");
        bytes.splice(from..from + len, new.bytes());
    }

    /// A long run of the same.
    fn long(&mut self, bytes: &mut Vec<u8>) {
        let runs = [
            "a", "\\\\", "\\\"", "\"", " ", "\n", "é", "\u{301}", "\u{202e}", "م", "\0", "😀",
            "//", "/*", ",", ":", "-", "X", "[", "\"a\":1,", "{},", "\t", "\"\",", "\\u0000",
            "../", "~",
        ];
        let run = runs.get(self.below(runs.len())).copied().unwrap_or("a");
        let most = if self.below(8) == 0 { 200_000 } else { 3_000 };
        let place = self.place(bytes);
        let times = self.below(most / run.len() + 1);
        bytes.splice(place..place, run.repeat(times).into_bytes());
    }

    fn line_ends(&mut self, bytes: &mut Vec<u8>) {
        let ends: [&[u8]; 6] = [b"\r\n", b"\r", b"\n\n", b" ", "\u{2028}".as_bytes(), b"\n\r"];
        let end = ends.get(self.below(ends.len())).copied().unwrap_or(b"\r");
        let all = self.rng.bool();
        let mut changed = Vec::with_capacity(bytes.len());
        for byte in bytes.iter() {
            if *byte == b'\n' && (all || self.rng.bool()) {
                changed.extend_from_slice(end);
            } else {
                changed.push(*byte);
            }
        }
        *bytes = changed;
    }

    /// Some or all of one kind of sign are missing.
    fn leave_out_signs(&mut self, bytes: &mut Vec<u8>) {
        let sign = SIGNS.get(self.below(SIGNS.len())).copied().unwrap_or(b'}');
        let one_in = *[1, 2, 10].get(self.below(3)).unwrap_or(&1);
        let rng = &mut self.rng;
        bytes.retain(|byte| *byte != sign || rng.usize(..one_in) != 0);
    }

    fn leave_out(&mut self, bytes: &mut Vec<u8>) {
        let part = if self.rng.bool() { self.entry(bytes) } else { self.part(bytes) };
        bytes.drain(part);
    }

    fn word(&mut self) -> &'static str {
        self.words.get(self.below(self.words.len())).copied().unwrap_or("")
    }

    fn put_in(&mut self, bytes: &mut Vec<u8>) {
        let (place, word) = (self.place(bytes), self.word());
        bytes.splice(place..place, word.bytes());
    }

    fn replace(&mut self, bytes: &mut Vec<u8>) {
        let part = if self.rng.bool() { self.entry(bytes) } else { self.part(bytes) };
        let word = self.word();
        bytes.splice(part, word.bytes());
    }

    fn swap(&mut self, bytes: &mut Vec<u8>) {
        let (one, other) = (self.entry(bytes), self.entry(bytes));
        if one.end <= other.start {
            let taken: Vec<u8> = bytes.drain(other).collect();
            bytes.splice(one.start..one.start, taken);
        }
    }

    /// In another encoding, or with a mark of one.
    fn encode(&mut self, bytes: &mut Vec<u8>) {
        let text = String::from_utf8_lossy(bytes).into_owned();
        let units = |big: bool| -> Vec<u8> {
            let to = |unit: u16| if big { unit.to_be_bytes() } else { unit.to_le_bytes() };
            text.encode_utf16().flat_map(to).collect()
        };
        *bytes = match self.below(6) {
            0 => units(true),
            1 => units(false),
            2 => [b"\xfe\xff".to_vec(), units(true)].concat(),
            3 => [b"\xff\xfe".to_vec(), units(false)].concat(),
            4 => text.chars().map(|sign| u8::try_from(u32::from(sign)).unwrap_or(b'?')).collect(),
            _ => [b"\xef\xbb\xbf", bytes.as_slice()].concat(),
        };
    }

    /// A record very many times.
    fn repeat(&mut self, bytes: &mut Vec<u8>) {
        let part = self.entry(bytes);
        let Some(copy) = bytes.get(part.clone()).map(<[u8]>::to_vec) else { return };
        let most = if self.below(6) == 0 { LARGEST / 2 } else { 20_000 };
        let times = self.below(most / copy.len().max(1) + 1);
        let mut many = Vec::new();
        let comma = self.rng.bool();
        for _ in 0..times {
            if comma {
                many.push(b',');
            }
            many.extend_from_slice(&copy);
        }
        bytes.splice(part.end..part.end, many);
    }

    /// Another sign where one stands.
    fn change_sign(&mut self, bytes: &mut [u8]) {
        let start = self.below(bytes.len());
        let new = SIGNS.get(self.below(SIGNS.len())).copied().unwrap_or(b',');
        if let Some(byte) = bytes.iter_mut().skip(start).find(|byte| SIGNS.contains(byte)) {
            *byte = new;
        }
    }

    /// Another letter or figure.
    fn letter(&mut self, bytes: &mut [u8]) {
        let place = self.below(bytes.len());
        let new = self.rng.u8(32..127);
        if let Some(byte) = bytes.get_mut(place) {
            *byte = new;
        }
    }
}
