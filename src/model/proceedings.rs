//! What happened at an event: delegations, programme, agenda, outcomes, commitments.

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use super::code_list::code_list;
use super::{Other, PersonMention, Text, When};

code_list! {
    /// The field of cooperation that an agenda item or a commitment belongs to.
    Area {
        Training = "training", Said("area-training");
        Equipment = "equipment", Said("area-equipment");
        Logistics = "logistics", Said("area-logistics");
        Intelligence = "intelligence", Said("area-intelligence");
        Operations = "operations", Said("area-operations");
        Health = "health", Said("area-health");
        BorderSecurity = "border_security", Said("area-border-security");
        CounterTerrorism = "counter_terrorism", Said("area-counter-terrorism");
        Industry = "industry", Said("area-industry");
        Maritime = "maritime", Said("area-maritime");
        Cyber = "cyber", Said("area-cyber");
        Other = "other", Said("area-other");
    }
}

code_list! {
    /// What sort of document or result came out.
    OutcomeKind {
        Agreement = "agreement", Said("outcome-agreement");
        Minutes = "minutes", Said("outcome-minutes");
        Communique = "communique", Said("outcome-communique");
        Roadmap = "roadmap", Said("outcome-roadmap");
        ActionPlan = "action_plan", Said("outcome-action-plan");
        NonePublished = "none_published", Said("outcome-none-published");
    }
}

code_list! {
    /// What became of a commitment.
    CommitmentStatus {
        Announced = "announced", Said("commitment-announced");
        Agreed = "agreed", Said("commitment-agreed");
        InProgress = "in_progress", Said("commitment-in-progress");
        Done = "done", Said("commitment-done");
        Overdue = "overdue", Said("commitment-overdue");
        Dropped = "dropped", Said("commitment-dropped");
        Unknown = "unknown", Said("commitment-unknown");
    }
}

/// Whom one party sent.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, JsonSchema)]
pub struct Delegation {
    /// Party code or organisation id.
    pub party: String,
    /// Number of people, where stated.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[schemars(range(min = 0, max = 4_294_967_295_u32))]
    pub size: Option<u32>,
    /// Head of delegation.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub head: Option<PersonMention>,
    /// The other members, in the order of the file.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub members: Vec<PersonMention>,
    /// Keys that version 1 does not know.
    #[serde(flatten)]
    pub other: Other,
}

/// One point of the programme of a visit.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(default)]
pub struct ProgrammeItem {
    /// The day, EDTF.
    #[serde(skip_serializing_if = "When::is_missing")]
    pub day: When,
    /// Time of day as stated, local.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub time: Option<String>,
    /// What took place.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub title: Option<Text>,
    /// Where, by place id or plain name.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub place: Option<String>,
    /// Who took part.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub people: Vec<PersonMention>,
    /// Keys that version 1 does not know.
    #[serde(flatten)]
    pub other: Other,
}

/// One subject that was discussed.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(default)]
pub struct AgendaItem {
    /// The subject in words.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub topic: Option<Text>,
    /// Its field of cooperation.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub area: Option<Area>,
    /// Keys that version 1 does not know.
    #[serde(flatten)]
    pub other: Other,
}

/// One result of an event.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(default)]
pub struct Outcome {
    /// What sort it is.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub kind: Option<OutcomeKind>,
    /// What it says.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub text: Option<Text>,
    /// The sources that say so, by id.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub sources: Vec<String>,
    /// Keys that version 1 does not know.
    #[serde(flatten)]
    pub other: Other,
}

/// Something promised at an event.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, JsonSchema)]
pub struct Commitment {
    /// What was promised.
    pub text: Text,
    /// Who owes it, as a party code.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub owner: Option<String>,
    /// Who gains, as a party code.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub beneficiary: Option<String>,
    /// Its field of cooperation.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub area: Option<Area>,
    /// When it is due, EDTF.
    #[serde(default, skip_serializing_if = "When::is_missing")]
    pub due: When,
    /// What became of it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub status: Option<CommitmentStatus>,
    /// The events that fulfilled it, by id.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub fulfilled_by: Vec<String>,
    /// The sources that say so, by id.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub sources: Vec<String>,
    /// Keys that version 1 does not know.
    #[serde(flatten)]
    pub other: Other,
}
