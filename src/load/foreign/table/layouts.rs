//! Published layouts of tables, told by their headers: each is a mapping of its own.
//!
//! Owns which columns of each become what; `docs/tables.md` names them.

use super::dates::fold;
use super::mapping::{Codes, DateRules, Mapping, PrecisionScheme, Scheme, Target, Targets};
use crate::model::CodeList;
use crate::model::Kind;

/// A published layout.
pub(super) struct Layout {
    /// What it is called.
    pub name: &'static str,
    /// Columns by which it is known.
    known_by: &'static [&'static str],
    /// What columns give; those that a table lacks are left out.
    columns: &'static [(&'static str, &'static [Target])],
    title: Option<&'static str>,
    date: DateRules,
    scheme: Option<Scheme>,
    kinds: &'static [(&'static str, &'static str)],
    /// Rows can be the title or an era of the whole.
    pub has_row_types: bool,
    /// Who publishes it, and on which terms.
    pub about: &'static str,
    pub licence: Option<&'static str>,
}

use Target::{
    Commission, Day, End, EndDay, EndMonth, EndYear, Id, Lat, Lon, Month, Note, Party, PartyFrom,
    PartyTo, Place, PlaceCountry, Source, Start, Summary, Tags, Title, When, Year,
};

const DAY_FIRST: DateRules =
    DateRules { order: super::dates::DateOrder::Dmy, serial: false, precision: None };

/// The layouts that are known.
pub(super) const LAYOUTS: &[Layout] = &[
    Layout {
        name: "ACLED",
        known_by: &["event id cnty", "event date", "event type", "actor1"],
        columns: &[
            ("event_id_cnty", &[Id]),
            ("event_date", &[When]),
            ("time_precision", &[Target::DatePrecision]),
            ("event_type", &[Target::Kind]),
            ("disorder_type", &[Tags]),
            ("sub_event_type", &[Tags]),
            ("country", &[Party, PlaceCountry]),
            ("location", &[Place]),
            ("latitude", &[Lat]),
            ("longitude", &[Lon]),
            ("source", &[Source]),
            ("notes", &[Summary]),
            ("tags", &[Tags]),
        ],
        title: Some("{sub_event_type}: {actor1} – {actor2}"),
        date: DateRules { precision: Some(PrecisionScheme::Acled), ..DAY_FIRST },
        scheme: None,
        kinds: &[],
        has_row_types: false,
        about: "Events of ACLED, the Armed Conflict Location & Event Data project. The country of an event is where it was; its actors are groups, which its title names.",
        licence: Some("By the terms of ACLED (acleddata.com), with attribution"),
    },
    Layout {
        name: "ICEWS",
        known_by: &["event id", "event date", "source name", "cameo code", "target name"],
        columns: &[
            ("Event ID", &[Id]),
            ("Event Date", &[When]),
            ("CAMEO Code", &[Target::Kind]),
            ("Source Country", &[PartyFrom]),
            ("Target Country", &[PartyTo]),
            ("City", &[Place]),
            ("Country", &[PlaceCountry]),
            ("Latitude", &[Lat]),
            ("Longitude", &[Lon]),
            ("Publisher", &[Source]),
        ],
        title: Some("{Event Text}: {Source Name} → {Target Name}"),
        date: DAY_FIRST,
        scheme: Some(Scheme::Cameo),
        kinds: &[],
        has_row_types: false,
        about: "Events of ICEWS, the Integrated Crisis Early Warning System, which a machine coded from news: an article is not an event, and one event can stand there many times.",
        licence: None,
    },
    Layout {
        name: "UCDP GED",
        known_by: &["relid", "side a", "side b", "date start", "date end", "best"],
        columns: &[
            ("id", &[Id]),
            ("date_start", &[Start]),
            ("date_end", &[End]),
            ("date_prec", &[Target::DatePrecision]),
            ("type_of_violence", &[Target::Kind]),
            ("conflict_name", &[Commission]),
            ("where_coordinates", &[Place]),
            ("latitude", &[Lat]),
            ("longitude", &[Lon]),
            ("country", &[Party, PlaceCountry]),
            ("region", &[Tags]),
            ("source_article", &[Source]),
            ("source_headline", &[Note]),
        ],
        title: Some("{side_a} – {side_b}"),
        date: DateRules { precision: Some(PrecisionScheme::Ucdp), ..DAY_FIRST },
        scheme: None,
        kinds: &[
            ("1", "state_based_violence"),
            ("2", "non_state_violence"),
            ("3", "one_sided_violence"),
        ],
        has_row_types: false,
        about: "Events of the Georeferenced Event Dataset of the Uppsala Conflict Data Program. The country of an event is where it was; its sides are groups and governments, which its title names.",
        licence: Some("CC BY 4.0"),
    },
    Layout {
        name: "TimelineJS",
        known_by: &["year", "month", "day", "headline", "text", "media"],
        columns: &[
            ("Year", &[Year]),
            ("Month", &[Month]),
            ("Day", &[Day]),
            ("End Year", &[EndYear]),
            ("End Month", &[EndMonth]),
            ("End Day", &[EndDay]),
            ("Headline", &[Title]),
            ("Text", &[Summary]),
            ("Media", &[Source]),
            ("Group", &[Tags]),
        ],
        title: None,
        date: DAY_FIRST,
        scheme: None,
        kinds: &[],
        has_row_types: true,
        about: "",
        licence: None,
    },
];

/// The layout of a header.
pub(super) fn of(header: &[String]) -> Option<&'static Layout> {
    let folded: Vec<String> = header.iter().map(|name| fold(name)).collect();
    let has = |name: &&str| folded.iter().any(|it| it == name);
    LAYOUTS.iter().find(|layout| layout.known_by.iter().all(has))
}

/// The layout of a name.
pub(super) fn named(name: &str) -> Option<&'static Layout> {
    LAYOUTS.iter().find(|layout| layout.name == name)
}

impl Layout {
    /// The mapping of a table with this layout.
    pub(super) fn mapping(&self, header: &[String]) -> Mapping {
        let mut mapping = Mapping {
            name: Some(self.name.to_owned()),
            fingerprint: Some(super::mapping::fingerprint(header)),
            date: self.date,
            ..Mapping::default()
        };
        for name in header {
            let folded = fold(name);
            let known = self.columns.iter().find(|(column, _)| fold(column) == folded);
            let targets = match known.map(|(_, targets)| *targets) {
                None => Targets::One(Target::Other),
                Some([one]) => Targets::One(*one),
                Some(several) => Targets::Several(several.to_vec()),
            };
            mapping.columns.put(name, targets);
        }
        mapping.title = self.title.map(|title| own_names(title, header));
        let values =
            self.kinds.iter().map(|(value, kind)| ((*value).to_owned(), (*kind).to_owned()));
        mapping.kind = Codes {
            values: values.collect(),
            default: self.has_row_types.then(|| Kind::Other.code().to_owned()),
            scheme: self.scheme,
        };
        mapping
    }
}

/// A template with columns as this header writes them; without those that it lacks, and the words before
/// them.
fn own_names(template: &str, header: &[String]) -> String {
    let mut own = String::new();
    for (words, column) in super::title::split(template) {
        let folded = column.map(fold);
        let written = header.iter().find(|name| Some(fold(name)) == folded);
        if let Some(name) = written {
            own.push_str(if own.is_empty() { "" } else { words });
            own.push_str(&format!("{{{name}}}"));
        } else if column.is_none() {
            own.push_str(words);
        }
    }
    own
}

#[cfg(test)]
mod tests {
    use super::{LAYOUTS, Target, of};

    #[test]
    fn each_layout_is_known_by_its_own_columns() {
        for layout in LAYOUTS {
            let mut header: Vec<String> =
                layout.columns.iter().map(|(name, _)| (*name).to_owned()).collect();
            header.extend(layout.known_by.iter().map(|name| (*name).to_owned()));
            assert_eq!(of(&header).map(|it| it.name), Some(layout.name));
        }
        assert!(of(&["date".to_owned(), "title".to_owned()]).is_none());
    }

    #[test]
    fn a_layout_is_a_mapping_of_the_columns_that_are_there() {
        let header: Vec<String> =
            ["Event_ID_cnty", "event_date", "event_type", "actor1", "country"]
                .map(str::to_owned)
                .into();
        let mapping = of(&header).expect("ACLED").mapping(&header);
        let country = mapping.columns.get("country").expect("there");
        assert_eq!(country.list(), [Target::Party, Target::PlaceCountry]);
        assert_eq!(mapping.title.as_deref(), Some("{actor1}"));
    }
}
