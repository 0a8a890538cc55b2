//! What the names of columns mean, and values of kinds and of status, in English and French.
//!
//! Owns the lists of words; `docs/tables.md` tells of them. A name is compared without case, accents and signs.

use super::dates::fold;
use super::mapping::Target;
use crate::model::{CodeList, Kind, Status};

/// What a name can mean, the first name of a list being the surest. A name can stand in two lists: its
/// values decide.
const NAMES: &[(Target, &[&str])] = &[
    (
        Target::Id,
        &[
            "id",
            "event id",
            "eventid",
            "identifier",
            "identifiant",
            "uid",
            "uuid",
            "record id",
            "event id cnty",
            "key",
            "ref",
            "reference",
            "no",
            "nr",
            "num",
            "number",
            "numero",
        ],
    ),
    (
        Target::Title,
        &[
            "title",
            "titre",
            "headline",
            "event title",
            "event name",
            "intitule",
            "libelle",
            "subject",
            "objet",
            "event",
            "evenement",
            "topic",
            "name",
            "nom",
        ],
    ),
    (
        Target::When,
        &[
            "when",
            "date",
            "event date",
            "date of event",
            "date of visit",
            "date de l evenement",
            "date de la visite",
            "dates",
            "visit date",
            "meeting date",
            "timestamp",
            "datetime",
            "date time",
            "sqldate",
            "le",
        ],
    ),
    (
        Target::Start,
        &[
            "start",
            "start date",
            "date start",
            "begin",
            "begin date",
            "beginning",
            "debut",
            "date de debut",
            "date debut",
            "arrival",
            "arrival date",
            "arrivee",
            "first day",
            "from date",
            "date from",
            "from",
            "du",
        ],
    ),
    (
        Target::End,
        &[
            "end",
            "end date",
            "date end",
            "fin",
            "date de fin",
            "date fin",
            "departure",
            "departure date",
            "depart",
            "last day",
            "to date",
            "date to",
            "until",
            "to",
            "au",
        ],
    ),
    (Target::Year, &["year", "annee", "an", "start year", "event year", "yr"]),
    (Target::Month, &["month", "mois", "start month", "mo"]),
    (Target::Day, &["day", "jour", "start day"]),
    (Target::EndYear, &["end year", "annee de fin"]),
    (Target::EndMonth, &["end month", "mois de fin"]),
    (Target::EndDay, &["end day", "jour de fin"]),
    (
        Target::Kind,
        &[
            "kind",
            "type",
            "event type",
            "type of event",
            "type d evenement",
            "category",
            "categorie",
            "event category",
            "event kind",
            "activity type",
            "activity",
            "activite",
            "nature",
            "class",
        ],
    ),
    (Target::Status, &["status", "statut", "etat", "event status"]),
    (
        Target::PartyFrom,
        &[
            "from country",
            "country from",
            "source country",
            "sending country",
            "sender",
            "sender country",
            "sending state",
            "visitor country",
            "visiting country",
            "guest country",
            "guest",
            "country of origin",
            "origin country",
            "origin",
            "pays d origine",
            "pays visiteur",
            "pays source",
            "visitor",
            "visiteur",
            "donor",
            "donateur",
            "supplier",
            "fournisseur",
            "seller",
            "exporter",
            "actor1 country",
            "actor1",
            "actor 1",
            "country 1",
            "country1",
            "country a",
            "party 1",
            "party a",
            "side a",
            "from",
            "de",
            "source",
        ],
    ),
    (
        Target::PartyTo,
        &[
            "to country",
            "country to",
            "target country",
            "host country",
            "host",
            "host state",
            "hote",
            "pays hote",
            "pays d accueil",
            "receiving country",
            "receiver",
            "visited country",
            "pays visite",
            "destination",
            "destination country",
            "pays de destination",
            "recipient",
            "recipient country",
            "beneficiary",
            "beneficiaire",
            "buyer",
            "importer",
            "actor2 country",
            "actor2",
            "actor 2",
            "country 2",
            "country2",
            "country b",
            "party 2",
            "party b",
            "side b",
            "target",
            "to",
            "a",
            "vers",
        ],
    ),
    (
        Target::Party,
        &[
            "party",
            "parties",
            "countries",
            "country",
            "pays",
            "participants",
            "participating countries",
            "partner",
            "partners",
            "partner country",
            "partenaire",
            "partenaires",
            "pays partenaire",
            "state",
            "states",
            "etats",
            "nation",
            "nations",
            "members",
            "member states",
            "iso",
            "iso3",
            "iso2",
            "iso 3",
            "iso a3",
            "iso a2",
            "iso code",
            "country code",
            "code pays",
            "m49",
            "actor",
            "actors",
            "acteur",
            "acteurs",
            "countries involved",
            "pays participants",
        ],
    ),
    (
        Target::Summary,
        &[
            "summary",
            "description",
            "resume",
            "details",
            "detail",
            "text",
            "texte",
            "abstract",
            "content",
            "contenu",
            "event description",
            "what",
        ],
    ),
    (
        Target::Place,
        &[
            "place", "location", "lieu", "city", "ville", "venue", "locale", "locality",
            "localite", "town", "site", "endroit", "where",
        ],
    ),
    (
        Target::PlaceCountry,
        &["place country", "location country", "country of place", "pays du lieu", "event country"],
    ),
    (Target::Lat, &["lat", "latitude", "y"]),
    (Target::Lon, &["lon", "long", "lng", "longitude", "x"]),
    (
        Target::Tags,
        &[
            "tags",
            "tag",
            "keywords",
            "keyword",
            "mots cles",
            "topics",
            "themes",
            "theme",
            "labels",
            "label",
            "etiquettes",
            "sector",
            "sectors",
            "secteur",
            "domaine",
            "areas",
            "area",
        ],
    ),
    (
        Target::Source,
        &[
            "source",
            "sources",
            "source url",
            "url",
            "link",
            "links",
            "lien",
            "liens",
            "urls",
            "web",
            "website",
            "citation",
            "publisher",
            "references",
            "sourceurl",
        ],
    ),
    (
        Target::Note,
        &[
            "note",
            "notes",
            "remark",
            "remarks",
            "remarque",
            "remarques",
            "comment",
            "comments",
            "commentaire",
            "commentaires",
            "observation",
            "observations",
        ],
    ),
    (
        Target::Commission,
        &["commission", "committee", "comite", "series", "serie", "framework", "cadre", "dialogue"],
    ),
];

/// Columns that tell who took part, where no title is given.
pub(super) const WHO: &[&str] = &[
    "who",
    "qui",
    "visitor",
    "visitor name",
    "visitors",
    "visiteur",
    "official",
    "officials",
    "leader",
    "leader name",
    "person",
    "people",
    "personnalite",
    "minister",
    "ministre",
    "delegate",
    "delegation",
    "delegation head",
    "head of delegation",
    "speaker",
];

/// What a folded name can mean, each with its place in its list: the lower, the surer.
pub(super) fn meanings(folded: &str) -> Vec<(Target, usize)> {
    let place = |names: &[&str]| names.iter().position(|name| *name == folded);
    NAMES.iter().filter_map(|(target, names)| Some((*target, place(names)?))).collect()
}

/// Whether the name of a column is one of these.
pub(super) fn is_known(name: &str) -> bool {
    let folded = fold(name);
    WHO.contains(&folded.as_str()) || !meanings(&folded).is_empty()
}

/// Words in values of kinds; the first that a value has counts.
const KINDS: &[(&str, Kind)] = &[
    ("commission", Kind::CommissionMeeting),
    ("joint committee", Kind::CommissionMeeting),
    ("comite mixte", Kind::CommissionMeeting),
    ("visit", Kind::Visit),
    ("visits", Kind::Visit),
    ("visite", Kind::Visit),
    ("trip", Kind::Visit),
    ("voyage", Kind::Visit),
    ("deplacement", Kind::Visit),
    ("exercise", Kind::Exercise),
    ("exercises", Kind::Exercise),
    ("exercice", Kind::Exercise),
    ("drill", Kind::Exercise),
    ("manoeuvre", Kind::Exercise),
    ("training", Kind::Training),
    ("formation", Kind::Training),
    ("agreement", Kind::Agreement),
    ("agreements", Kind::Agreement),
    ("accord", Kind::Agreement),
    ("treaty", Kind::Agreement),
    ("traite", Kind::Agreement),
    ("memorandum", Kind::Agreement),
    ("mou", Kind::Agreement),
    ("protocol", Kind::Agreement),
    ("protocole", Kind::Agreement),
    ("convention", Kind::Agreement),
    ("delivery", Kind::Delivery),
    ("livraison", Kind::Delivery),
    ("donation", Kind::Delivery),
    ("transfer", Kind::Delivery),
    ("deployment", Kind::Deployment),
    ("deploiement", Kind::Deployment),
    ("recognition", Kind::Recognition),
    ("reconnaissance", Kind::Recognition),
    ("meeting", Kind::Meeting),
    ("meetings", Kind::Meeting),
    ("reunion", Kind::Meeting),
    ("rencontre", Kind::Meeting),
    ("entretien", Kind::Meeting),
    ("summit", Kind::Meeting),
    ("sommet", Kind::Meeting),
    ("conference", Kind::Meeting),
    ("talks", Kind::Meeting),
    ("dialogue", Kind::Meeting),
    ("statement", Kind::Statement),
    ("declaration", Kind::Statement),
    ("communique", Kind::Statement),
    ("other", Kind::Other),
    ("autre", Kind::Other),
    ("autres", Kind::Other),
];

const STATUSES: &[(&str, Status)] = &[
    ("planned", Status::Planned),
    ("prevu", Status::Planned),
    ("prevue", Status::Planned),
    ("scheduled", Status::Planned),
    ("announced", Status::Planned),
    ("ongoing", Status::Ongoing),
    ("en cours", Status::Ongoing),
    ("in progress", Status::Ongoing),
    ("held", Status::Held),
    ("tenu", Status::Held),
    ("tenue", Status::Held),
    ("done", Status::Held),
    ("completed", Status::Held),
    ("realise", Status::Held),
    ("cancelled", Status::Cancelled),
    ("canceled", Status::Cancelled),
    ("annule", Status::Cancelled),
    ("annulee", Status::Cancelled),
    ("postponed", Status::Postponed),
    ("reporte", Status::Postponed),
    ("reportee", Status::Postponed),
    ("reported", Status::Reported),
];

fn of_words<C: CodeList + Clone>(value: &str, list: &[(&str, C)]) -> Option<C> {
    let folded = fold(value);
    let own = C::LISTED.iter().find(|code| fold(code.code()) == folded);
    let padded = format!(" {folded} ");
    let named = || list.iter().find(|(word, _)| padded.contains(&format!(" {word} ")));
    own.or_else(|| named().map(|(_, code)| code)).cloned()
}

/// The kind that a value names.
pub(super) fn kind(value: &str) -> Option<Kind> {
    of_words(value, KINDS)
}

/// The status that a value names.
pub(super) fn status(value: &str) -> Option<Status> {
    of_words(value, STATUSES)
}

#[cfg(test)]
mod tests {
    use super::{NAMES, Target, fold, kind, meanings, status};
    use crate::model::{Kind, Status};

    #[test]
    fn names_are_written_as_they_are_compared() {
        for (_, names) in NAMES {
            for name in *names {
                assert_eq!(fold(name), *name);
            }
        }
    }

    #[test]
    fn names_of_columns_are_known_in_both_languages() {
        let first = |name: &str| meanings(&fold(name)).first().map(|(target, _)| *target);
        assert_eq!(first("Date de début"), Some(Target::Start));
        assert_eq!(first("EventDate"), Some(Target::When));
        assert_eq!(first("PAYS HÔTE"), Some(Target::PartyTo));
        assert_eq!(first("pays_hote"), Some(Target::PartyTo));
        assert_eq!(first("colour"), None);
    }

    #[test]
    fn kinds_and_status_are_told_by_their_words() {
        assert_eq!(kind("visit-to-us"), Some(Kind::Visit));
        assert_eq!(kind("commission_meeting"), Some(Kind::CommissionMeeting));
        assert_eq!(kind("Réunion de la commission mixte"), Some(Kind::CommissionMeeting));
        assert_eq!(kind("Exercice"), Some(Kind::Exercise));
        assert_eq!(kind("Battles"), None);
        assert_eq!(status("Annulée"), Some(Status::Cancelled));
    }
}
