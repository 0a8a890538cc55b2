//! Delegations, programme, agenda, outcomes, commitments, relations, and sessions.

use super::part;
use crate::model::{
    AgendaItem, CommissionRef, Commitment, Delegation, Outcome, Post, ProgrammeItem, Relation,
};
use crate::words::Said;

part!(Delegation, Said("expected-delegation"), Said("expected-delegation-hint"), {
    party: required,
    size: optional,
    head: optional,
    members: list,
});

part!(ProgrammeItem, Said("expected-programme"), Said("expected-programme-hint"), {
    day: date,
    time: optional,
    title: optional,
    place: optional,
    people: list,
});

part!(AgendaItem, Said("expected-agenda"), Said("expected-agenda-hint"), {
    topic: optional,
    area: optional,
});

part!(Outcome, Said("expected-outcome"), Said("expected-outcome-hint"), {
    kind: optional,
    text: optional,
    sources: list,
});

part!(Commitment, Said("expected-commitment"), Said("expected-commitment-hint"), {
    text: required,
    owner: optional,
    beneficiary: optional,
    area: optional,
    due: date,
    status: optional,
    fulfilled_by: list,
    sources: list,
});

part!(Relation, Said("expected-relation"), Said("expected-relation-hint"), {
    to: required,
    kind: optional,
});

part!(Post, Said("expected-post"), Said("expected-post-hint"), {
    organisation: optional,
    rank: optional,
    title: optional,
    from: date,
    to: date,
});

part!(
    CommissionRef,
    Said("expected-session"),
    Said("expected-session-hint"),
    { id: required, session: optional }
);
