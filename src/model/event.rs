//! The event: who met whom, when, what was agreed, and who says so.

use std::collections::HashMap;

use compact_str::CompactString;
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use super::code_list::code_list;
use super::{
    AgendaItem, Claim, CommissionRef, Commitment, Delegation, Other, Outcome, Participation,
    PersonMention, ProgrammeItem, Quote, Text, When,
};

code_list! {
    /// What sort of event it is.
    Kind {
        CommissionMeeting = "commission_meeting", Said("kind-commission-meeting");
        Visit = "visit", Said("kind-visit");
        Meeting = "meeting", Said("kind-meeting");
        Agreement = "agreement", Said("kind-agreement");
        Training = "training", Said("kind-training");
        Exercise = "exercise", Said("kind-exercise");
        Delivery = "delivery", Said("kind-delivery");
        Deployment = "deployment", Said("kind-deployment");
        Statement = "statement", Said("kind-statement");
        Recognition = "recognition", Said("kind-recognition");
        Other = "other", Said("kind-other");
    }
}

code_list! {
    /// How far the event has come.
    Status {
        Planned = "planned", Said("status-planned");
        Ongoing = "ongoing", Said("status-ongoing");
        Held = "held", Said("status-held");
        Cancelled = "cancelled", Said("status-cancelled");
        Postponed = "postponed", Said("status-postponed");
        Reported = "reported", Said("status-reported");
    }
}

code_list! {
    /// How an event stands to another.
    RelationKind {
        Follows = "follows", Said("relation-follows");
        Implements = "implements", Said("relation-implements");
        PartOf = "part_of", Said("relation-part-of");
        AnnouncedBy = "announced_by", Said("relation-announced-by");
        Contradicts = "contradicts", Said("relation-contradicts");
        SameAs = "same_as", Said("relation-same-as");
    }
}

/// A tie from the event that holds it to another event.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, JsonSchema)]
pub struct Relation {
    /// The other event, by id.
    pub to: String,
    /// How this event stands to it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub kind: Option<RelationKind>,
    /// Keys that version 1 does not know.
    #[serde(flatten)]
    pub other: Other,
}

/// One event of the chronology. Of all fields only the first four are required in a file.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, JsonSchema)]
#[schemars(extend("required" = ["id", "kind", "title", "when"]))]
pub struct Event {
    /// Unique among the events of the file.
    #[schemars(with = "String")]
    pub id: CompactString,
    /// What sort of event it is.
    pub kind: Kind,
    /// A short title.
    pub title: Text,
    /// When it was, as it is known.
    #[serde(default, skip_serializing_if = "When::is_missing")]
    pub when: When,
    /// A few sentences.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub summary: Option<Text>,
    /// How far it has come.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub status: Option<Status>,
    /// Who took part, with their roles.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub parties: Vec<Participation>,
    /// Where, by place id or plain name.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub place: Option<String>,
    /// Which session of which commission it is.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub commission: Option<CommissionRef>,
    /// Whom each party sent.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub delegations: Vec<Delegation>,
    /// Who received them.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub hosts: Vec<PersonMention>,
    /// Who chaired it together.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub co_chairs: Vec<PersonMention>,
    /// The programme, in order.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub programme: Vec<ProgrammeItem>,
    /// What was discussed, in order.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub agenda: Vec<AgendaItem>,
    /// What came out of it.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub outcomes: Vec<Outcome>,
    /// What was promised.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub commitments: Vec<Commitment>,
    /// What was said.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub quotes: Vec<Quote>,
    /// How it stands to other events.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub relations: Vec<Relation>,
    /// Values that some sources give; several on one field are a conflict.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub claims: Vec<Claim>,
    /// The sources of the event, by id.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub sources: Vec<String>,
    /// Free labels.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub tags: Vec<String>,
    /// Codes of other schemes (CAMEO, …), as written.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub codes: Option<serde_json::Value>,
    /// What the compiler of the file remarks.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub note: Option<Text>,
    /// Which of several files that were opened together give it.
    #[serde(skip)]
    pub files: FileSet,
    /// Where its record stands in the file it was read from.
    #[serde(skip)]
    pub origin: Origin,
    /// Keys that version 1 does not know, and values that could not be read, as written.
    #[serde(flatten)]
    pub other: Other,
}

/// Where the record of an event stands: a part of the text of its file, as it reads once it is unpacked and
/// decoded to UTF-8. Two events that say the same are equal wherever they stand.
#[derive(Copy, Clone, Debug, Default)]
pub struct Origin {
    /// The byte where the record begins.
    pub start: u64,
    /// Its length in bytes; 0 if it stands in no file.
    pub len: u32,
}

impl Origin {
    /// The part of a text from one byte to another, which is not part of it.
    #[must_use]
    pub fn of(start: usize, end: usize) -> Self {
        let len = u32::try_from(end.saturating_sub(start)).unwrap_or(u32::MAX);
        Self { start: start as u64, len }
    }

    /// From where to where, in bytes; none if the event stands in no file.
    #[must_use]
    pub fn range(self) -> Option<std::ops::Range<usize>> {
        let start = usize::try_from(self.start).ok()?;
        (self.len > 0).then(|| start..start.saturating_add(self.len as usize))
    }
}

impl PartialEq for Origin {
    fn eq(&self, _: &Self) -> bool {
        true
    }
}

/// Some of the files that were opened together, by their numbers.
#[derive(Copy, Clone, Debug, Default, PartialEq, Eq)]
pub struct FileSet(u64);

impl FileSet {
    /// So many files can be opened together.
    pub const MOST: usize = u64::BITS as usize;

    /// One file; nothing for a number from [`MOST`](Self::MOST) on.
    #[must_use]
    pub fn one(number: usize) -> Self {
        let number = u32::try_from(number).ok();
        Self(number.and_then(|number| 1_u64.checked_shl(number)).unwrap_or(0))
    }

    /// The files of both.
    #[must_use]
    pub fn and(self, other: Self) -> Self {
        Self(self.0 | other.0)
    }

    /// Whether a file is among them.
    #[must_use]
    pub fn has(self, number: usize) -> bool {
        self.0 & Self::one(number).0 != 0
    }

    /// The first of them.
    #[must_use]
    pub fn first(self) -> Option<usize> {
        (self.0 != 0).then(|| self.0.trailing_zeros() as usize)
    }
}

impl Event {
    /// What stands in place of an event that is not there, or not yet.
    #[must_use]
    pub fn nothing() -> Self {
        Self::new("", Kind::Other, Text::Plain(String::new()), When::Missing)
    }

    /// An event with the four required fields, and nothing else.
    #[must_use]
    pub fn new(id: &str, kind: Kind, title: Text, when: When) -> Self {
        Self {
            id: id.into(),
            kind,
            title,
            when,
            summary: None,
            status: None,
            parties: Vec::new(),
            place: None,
            commission: None,
            delegations: Vec::new(),
            hosts: Vec::new(),
            co_chairs: Vec::new(),
            programme: Vec::new(),
            agenda: Vec::new(),
            outcomes: Vec::new(),
            commitments: Vec::new(),
            quotes: Vec::new(),
            relations: Vec::new(),
            claims: Vec::new(),
            sources: Vec::new(),
            tags: Vec::new(),
            codes: None,
            note: None,
            files: FileSet::default(),
            origin: Origin::default(),
            other: Other::new(),
        }
    }

    /// The fields on which claims differ, each once, in the order of the file.
    #[must_use]
    pub fn contested_fields(&self) -> Vec<&str> {
        // The first value of each field, and whether another one came.
        let mut seen: HashMap<&str, (&serde_json::Value, bool)> = HashMap::new();
        let mut fields: Vec<&str> = Vec::new();
        for claim in &self.claims {
            let (first, differs) = seen.entry(&claim.field).or_insert_with(|| {
                fields.push(&claim.field);
                (&claim.value, false)
            });
            *differs |= **first != claim.value;
        }
        fields.retain(|field| seen.get(field).is_some_and(|(_, differs)| *differs));
        fields
    }

    /// Whether claims on `field` differ.
    #[must_use]
    pub fn is_contested(&self, field: &str) -> bool {
        self.contested_fields().contains(&field)
    }
}
