//! A catalog of packed events beside one of the same events in memory. Pieces and blocks are small in tests.

use crate::load::{self, Mappings};
use crate::query::{
    Catalog, Changes, Field, Filter, Grouping, Intake, LaneIndex, PlaceIndex, Shown, Sort,
    TableIndex, TableKind, TableQuery, TableRows, linked_events, pair_history,
};

/// Both catalogs of a file.
fn both(file: &str) -> (Catalog, Catalog) {
    let open = load::read(file.as_bytes(), "f", &|_| true).expect("readable");
    let intake = Intake::default();
    let read = load::read_packed(file.as_bytes(), "f", &Mappings::new(), &|_| true, &intake);
    let (loaded, packed) = read.expect("readable");
    assert_eq!(loaded.problems, open.problems);
    let packed = packed.expect("a plain list");
    assert!(packed.pieces().count() > 3, "several pieces");
    (Catalog::new(open.dataset), Catalog::packed(loaded.dataset, packed, intake, |_| ()).0)
}

/// Everything that a catalog answers, of every name in it.
fn answers(catalog: &Catalog) -> Vec<String> {
    catalog.list_by_party();
    catalog.prepare_dossiers();
    let mut all =
        vec![format!("{:?}", (catalog.chronological(), catalog.extent(), catalog.contested()))];
    for (ix, event, facts) in catalog.events() {
        all.push(format!("{ix:?} {event:?} {facts:?} {:?}", event.origin));
        all.push(format!("{:?} {}", linked_events(catalog, ix), catalog.has_links(ix)));
        all.push(format!("{:?}", (catalog.find_event(&event.id), catalog.certain(ix))));
    }
    for field in Field::EVERY {
        all.push(format!("{field:?} {:?}", catalog.columns().field(field)));
    }
    let names = |field: Field| catalog.columns().field(field).values.clone();
    for person in names(Field::Person) {
        let events: Vec<_> = catalog.events_of_person(&person).iter().collect();
        all.push(format!("{person} {events:?} {:?}", catalog.company_of(&person)));
    }
    for place in names(Field::Place) {
        all.push(format!("{place} {:?}", catalog.events_at_place(&place)));
    }
    for source in names(Field::Source) {
        let lists = [
            catalog.events_resting_on(&source),
            catalog.events_also_citing(&source),
            catalog.events_partly_resting_on(&source),
        ];
        all.push(format!("{source} {:?} {lists:?}", catalog.events_citing(&source)));
    }
    for organisation in &catalog.dataset().organisations {
        all.push(format!("{:?}", catalog.events_of_staff(&organisation.id)));
    }
    let parties = catalog.parties();
    for (number, party) in (0..).zip(parties) {
        let ix = crate::query::PartyIx(number);
        all.push(format!("{party:?} {:?} {:?}", catalog.people_of(ix), catalog.series_with(ix)));
        for other in 0..number.min(6) {
            all.push(format!("{:?}", pair_history(catalog, ix, crate::query::PartyIx(other))));
        }
    }
    let shown = Shown::everything(catalog);
    all.push(format!("{:?}", PlaceIndex::of(catalog, &shown)));
    let index = TableIndex::new("en");
    for table in TableKind::EVERY {
        for column in table.columns() {
            let sort = Sort::by(*column);
            let query = TableQuery { table: Some(table), sort, ..TableQuery::counts() };
            let rows = TableRows::collect(catalog, &index, (&shown, 0), query, &|| true);
            let rows: Vec<_> = rows.iter().flat_map(TableRows::rows).collect();
            all.push(format!("{table:?} {column:?} {rows:?}"));
        }
    }
    for grouping in Grouping::ALL {
        let lanes = LaneIndex::of(catalog, &shown.mask, grouping);
        for (lane, key, events) in lanes.lanes() {
            let name = lanes.name(catalog, lane, "en");
            all.push(format!("{key:?} {name} {:?}", events.events().to_vec()));
        }
    }
    for words in
        ["visit", "\"first session\"", "mali train", "gen", "2025", "bamako -rabat", "commisison"]
    {
        let filter = Filter { text: words.to_owned(), ..Filter::default() };
        all.push(format!("{words} {:?}", Shown::of(catalog, &filter).dated));
        all.push(format!("{:?}", catalog.events_with_words(words, 10)));
    }
    all
}

#[test]
fn a_packed_catalog_answers_as_one_in_memory() {
    let samples = [
        include_str!("../../../sample-data/sahel.json"),
        include_str!("../../../sample-data/us-visits.json"),
    ];
    for sample in samples {
        let (open, packed) = both(sample);
        let (one, other) = (answers(&open), answers(&packed));
        assert_eq!(one.len(), other.len());
        for (one, other) in one.iter().zip(&other) {
            assert_eq!(one, other);
        }
        assert!(Changes::between(&open, &packed).is_empty());
        assert_eq!(packed.to_dataset(), open.to_dataset());
        assert_eq!(packed.into_dataset(), open.into_dataset());
    }
}
