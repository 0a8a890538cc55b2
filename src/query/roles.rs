//! In which parts an event names people: who led, went along, chaired, received or spoke.

use crate::model::{Event, PersonMention};

/// The part in which an event names somebody.
#[derive(Copy, Clone, Debug, PartialEq, Eq)]
pub enum Role<'a> {
    /// Led the delegation of a party, by its code.
    Head(&'a str),
    /// A member of the delegation of a party.
    Member(&'a str),
    /// Chaired it together with others.
    CoChair,
    /// Received it.
    Host,
    /// Named in the programme.
    Programme,
    /// Is quoted.
    Speaker,
}

/// Somebody whom an event names.
#[derive(Copy, Clone, Debug, PartialEq)]
pub struct Named<'a> {
    /// The id of a person, or a plain name.
    pub person: &'a str,
    /// In which part.
    pub role: Role<'a>,
    /// The mention, with rank and post as reported; a quote has none.
    pub mention: Option<&'a PersonMention>,
}

/// Everybody whom an event names, once for each part: a head of delegation who also chaired, twice.
pub fn named(event: &Event) -> impl Iterator<Item = Named<'_>> {
    let delegates = event.delegations.iter().flat_map(|sent| {
        let head = sent.head.iter().map(|head| (Role::Head(&sent.party), head));
        head.chain(sent.members.iter().map(|member| (Role::Member(&sent.party), member)))
    });
    let chairs = event.co_chairs.iter().map(|chair| (Role::CoChair, chair));
    let hosts = event.hosts.iter().map(|host| (Role::Host, host));
    let programme = event.programme.iter().flat_map(|item| &item.people);
    let programme = programme.map(|person| (Role::Programme, person));
    let mentioned = delegates.chain(chairs).chain(hosts).chain(programme).map(|(role, mention)| {
        Named { person: mention.person.as_str(), role, mention: Some(mention) }
    });
    let speakers = event.quotes.iter().filter_map(|quote| quote.speaker.as_deref());
    mentioned.chain(speakers.map(|person| Named { person, role: Role::Speaker, mention: None }))
}
