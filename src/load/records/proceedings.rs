//! Delegations, programme, agenda, outcomes, commitments, relations, and sessions.

use super::part;
use crate::model::{
    AgendaItem, CommissionRef, Commitment, Delegation, Outcome, Post, ProgrammeItem, Relation,
};

part!(Delegation, "a delegation", "Write {\"party\": \"MAR\", \"size\": 9, \"head\": \"…\"}.", {
    party: required,
    size: optional,
    head: optional,
    members: list,
});

part!(ProgrammeItem, "a point of the programme", "Write {\"day\": \"2025-02-17\", \"title\": \"…\"}.", {
    day: date,
    time: optional,
    title: optional,
    place: optional,
    people: list,
});

part!(AgendaItem, "a point of the agenda", "Write {\"topic\": \"…\", \"area\": \"training\"}.", {
    topic: optional,
    area: optional,
});

part!(Outcome, "an outcome", "Write {\"kind\": \"minutes\", \"text\": \"…\"}.", {
    kind: optional,
    text: optional,
    sources: list,
});

part!(Commitment, "a commitment", "Write {\"text\": \"…\", \"owner\": \"MAR\", \"status\": \"announced\"}.", {
    text: required,
    owner: optional,
    beneficiary: optional,
    area: optional,
    due: date,
    status: optional,
    fulfilled_by: list,
    sources: list,
});

part!(Relation, "a relation to another event", "Write {\"to\": \"jmc-1\", \"kind\": \"follows\"}.", {
    to: required,
    kind: optional,
});

part!(Post, "a post", "Write {\"organisation\": \"…\", \"title\": \"…\"}.", {
    organisation: optional,
    rank: optional,
    title: optional,
    from: date,
    to: date,
});

part!(
    CommissionRef,
    "a commission and its session",
    "Write {\"id\": \"mar-mli-jmc\", \"session\": 2}.",
    { id: required, session: optional }
);
