//! Sheets of any card: nothing overlaps, nothing stands in the margins.

use emath::Rect;
use proptest::prelude::*;

use super::{MARGIN, Sheet, SheetItem, sheet};
use crate::model::{Dataset, Kind};
use crate::query::{Catalog, EventIx, PartyIx};
use crate::scene::cards::{
    Block, Card, ClaimRow, Entry, EventRow, FieldClaims, PartnerRow, PartyLine, PartyName,
    PersonRow, Piece, QuoteBlock, SessionStop, SessionStrip, SourceRow, Wording, card,
};
use crate::scene::tests::Typewriter;
use crate::state::Target;

fn empty() -> Catalog {
    Catalog::new(serde_json::from_str::<Dataset>(r#"{"events":[]}"#).expect("a file"))
}

fn laid_out(card: &Card, width: f32) -> Sheet {
    sheet(&empty(), card, &["From a file".to_owned()], width, &mut Typewriter)
}

/// What is wrong with a sheet.
fn faults(sheet: &Sheet) -> Vec<String> {
    let mut faults = Vec::new();
    let page = Rect::from_min_max(
        emath::pos2(MARGIN, MARGIN - 4.0),
        emath::pos2(sheet.size.x - MARGIN, sheet.size.y - 8.0),
    );
    let signs: Vec<Rect> = sheet.signs().collect();
    for sign in &signs {
        if !page.expand(0.1).contains_rect(*sign) {
            faults.push(format!("a sign at {sign} is beyond {page}"));
        }
    }
    let texts: Vec<_> = sheet.texts().collect();
    for (number, text) in texts.iter().enumerate() {
        // A letter that is wider than its column stays whole.
        let is_letter = text.text.chars().count() < 2;
        if !page.expand(0.1).contains_rect(text.rect) && !is_letter {
            faults.push(format!("“{}” at {} is beyond {page}", text.text, text.rect));
        }
        let core = text.rect.shrink(0.05);
        for other in texts.iter().skip(number + 1).filter(|other| other.rect.intersects(core)) {
            if other.rect.shrink(0.05).intersects(core) {
                let (one, two) = (&text.text, &other.text);
                faults.push(format!("“{one}” {} lies on “{two}” {}", text.rect, other.rect));
            }
        }
        for item in &sheet.items {
            if let SheetItem::Flag(flag, _) = item
                && flag.intersects(core)
            {
                faults.push(format!("“{}” {} lies on a flag {flag}", text.text, text.rect));
            }
        }
    }
    faults
}

fn words() -> impl Strategy<Value = String> {
    prop_oneof![
        8 => prop::collection::vec("[a-zé,:]{1,12}", 0..12).prop_map(|words| words.join(" ")),
        3 => prop::collection::vec("[ء-ي]{1,9}", 1..9).prop_map(|words| words.join(" ")),
        1 => "https://[a-z/]{1,160}",
        1 => Just(String::new()),
    ]
}

fn piece() -> impl Strategy<Value = Piece> {
    words().prop_map(Piece::plain)
}

fn wording() -> impl Strategy<Value = Wording> {
    words().prop_map(|words| Wording::from(words.as_str()))
}

fn flag() -> impl Strategy<Value = Option<&'static str>> {
    prop_oneof![Just(None), Just(Some("MA"))]
}

fn event() -> impl Strategy<Value = EventRow> {
    (words(), words(), prop::option::of(words())).prop_map(|(when, title, note)| EventRow {
        event: EventIx(0),
        kind: Kind::Visit,
        when,
        title,
        note,
    })
}

fn party() -> impl Strategy<Value = PartyName> {
    (words(), flag()).prop_map(|(name, flag)| PartyName { party: PartyIx(0), name, flag })
}

fn entry() -> impl Strategy<Value = Entry> {
    let details = prop::collection::vec(prop::collection::vec(piece(), 0..3), 0..3);
    let events = prop::collection::vec(event(), 0..2);
    (words(), wording(), details, prop::option::of(words()), events).prop_map(
        |(label, words, details, warning, events)| Entry { label, words, details, warning, events },
    )
}

fn claims() -> impl Strategy<Value = FieldClaims> {
    let row = (wording(), prop::collection::vec(piece(), 0..3), prop::option::of(words()));
    let row = row.prop_map(|(value, by, confidence)| ClaimRow { value, by, confidence });
    (words(), prop::collection::vec(row, 0..3))
        .prop_map(|(field, values)| FieldClaims { field, values })
}

fn strip() -> impl Strategy<Value = SessionStrip> {
    let stop = (words(), words(), prop::option::of(words()), any::<bool>()).prop_map(
        |(label, when, since, current)| SessionStop {
            event: EventIx(0),
            kind: Kind::Meeting,
            label,
            when,
            since,
            current,
            doubtful: current,
            inferred: !current,
        },
    );
    (piece(), prop::collection::vec(stop, 0..4), words())
        .prop_map(|(series, stops, tail)| SessionStrip { series, stops, earlier: 2, tail })
}

fn block() -> impl Strategy<Value = Block> {
    let side = || prop::collection::vec(party(), 0..4);
    let person = (words(), prop::option::of(words()), flag())
        .prop_map(|(name, line, flag)| PersonRow { name, target: None, line, flag });
    let partner = (words(), words(), flag()).prop_map(|(name, figure, flag)| PartnerRow {
        target: Target::Party(PartyIx(0)),
        name,
        flag,
        kind: None,
        figure,
        change: None,
    });
    let source = (piece(), words(), prop::option::of(words())).prop_map(|(line, meta, url)| {
        SourceRow { id: "x".to_owned(), line, meta, archive: url.clone(), url }
    });
    let quote = (wording(), prop::option::of(wording()), prop::collection::vec(piece(), 0..3));
    let quote = quote.prop_map(|(text, original, by)| QuoteBlock {
        text,
        original,
        language: None,
        by,
        source: Some(Piece::plain("Agency [1]")),
    });
    prop_oneof![
        (words(), prop::option::of(words())).prop_map(|(name, it)| Block::Section(name, it)),
        (side(), side(), prop::option::of(piece()))
            .prop_map(|(from, to, place)| Block::Parties(PartyLine { from, to, place })),
        claims().prop_map(Block::Contested),
        strip().prop_map(Block::Sessions),
        prop::collection::vec(person, 1..4).prop_map(Block::People),
        prop::collection::vec(words(), 1..6).prop_map(Block::Chips),
        quote.prop_map(Block::Quote),
        prop::collection::vec((words(), words()), 1..4).prop_map(Block::Rows),
        prop::collection::vec(entry(), 1..4).prop_map(Block::Entries),
        prop::collection::vec(event(), 1..4).prop_map(Block::Events),
        prop::collection::vec(partner, 1..4).prop_map(Block::Partners),
        words().prop_map(Block::Text),
        prop::collection::vec(source, 1..4).prop_map(Block::Sources),
    ]
}

proptest! {
    #[test]
    fn nothing_on_a_sheet_overlaps_or_stands_in_the_margins(
        title in words(),
        kind in prop::option::of(Just((Kind::CommissionMeeting, None))),
        blocks in prop::collection::vec(block(), 0..8),
        width in 280.0_f32..900.0,
    ) {
        let sheet = laid_out(&Card { kind, title, blocks }, width);
        let faults = faults(&sheet);
        prop_assert!(faults.is_empty(), "{}", faults.join("\n"));
    }
}

#[test]
fn all_that_a_card_says_stands_on_its_sheet() {
    let json = include_str!("../../../../sample-data/sahel.json");
    let catalog = Catalog::new(serde_json::from_str::<Dataset>(json).expect("the sample reads"));
    for (ix, event, _) in catalog.events() {
        let card = card(&catalog, Some(&Target::Event(ix)), None, "en", false);
        let sheet = sheet(&catalog, &card, &[], 480.0, &mut Typewriter);
        assert!(faults(&sheet).is_empty(), "{}: {:?}", event.id, faults(&sheet));
        let lines: Vec<&str> = sheet.texts().map(|text| text.text.as_str()).collect();
        let words = lines.join(" ").to_lowercase();
        let said = crate::scene::cards::markdown(&card);
        for word in said.split_whitespace() {
            let word = word.trim_matches(|it: char| !it.is_alphanumeric()).to_lowercase();
            let is_plain = word.chars().all(char::is_alphanumeric);
            assert!(!is_plain || words.contains(&word), "{}: {word} is lost", event.id);
        }
    }
}

#[test]
fn the_faults_of_a_sheet_are_found() {
    let card = Card { title: "one two three".to_owned(), ..Card::default() };
    let mut sheet = laid_out(&card, 300.0);
    assert!(faults(&sheet).is_empty());
    let again = sheet.items.clone();
    sheet.items.extend(again);
    assert!(faults(&sheet).iter().any(|fault| fault.contains("lies on")));
    sheet.size.x = 120.0;
    assert!(faults(&sheet).iter().any(|fault| fault.contains("beyond")));
}
