//! Parties and their ties as a network, over all shown events, dated or not.
//!
//! An event of n parties ties each of its n·(n−1)/2 pairs once, as `query::ties` counts them. In GEXF a tie
//! is there while its events may last; overlapping times are one, as Gephi wants it.

use std::collections::HashMap;
use std::io::{self, Write};

use quick_xml::Writer;
use quick_xml::events::{BytesDecl, BytesEnd, BytesStart, BytesText, Event as Xml};

use super::Extract;
use crate::export::dates::written;
use crate::model::CodeList;
use crate::query::{Catalog, EventFacts, KindClass, PartyIx, PartyKind};
use crate::time::Moment;

/// A stretch of days, the last one as well; no end: still going on.
type Spell = (Moment, Option<Moment>);

/// Who met whom.
#[derive(Clone, Debug, Default)]
pub struct Network {
    nodes: Vec<Node>,
    edges: Vec<Edge>,
}

#[derive(Clone, Debug)]
struct Node {
    party: PartyIx,
    events: u32,
    spells: Vec<Spell>,
}

#[derive(Clone, Debug)]
struct Edge {
    a: PartyIx,
    b: PartyIx,
    events: u32,
    a_to_b: u32,
    b_to_a: u32,
    kinds: Vec<(KindClass, u32)>,
    spells: Vec<Spell>,
}

impl Edge {
    fn of(a: PartyIx, b: PartyIx) -> Self {
        let (kinds, spells) = (Vec::new(), Vec::new());
        Self { a, b, events: 0, a_to_b: 0, b_to_a: 0, kinds, spells }
    }

    fn add(&mut self, facts: &EventFacts) {
        self.events += 1;
        self.spells.extend(spell(facts));
        match self.kinds.iter_mut().find(|(kind, _)| *kind == facts.kind) {
            Some((_, count)) => *count += 1,
            None => self.kinds.push((facts.kind, 1)),
        }
    }

    /// The most frequent kind; of equals the first met.
    fn main_kind(&self) -> String {
        let most = self.kinds.iter().rev().max_by_key(|(_, count)| *count);
        most.map(|(kind, _)| kind.kind().code().to_owned()).unwrap_or_default()
    }
}

fn spell(facts: &EventFacts) -> Option<Spell> {
    let extent = facts.extent()?;
    let last = extent.end().plus_seconds(-1).max(extent.start());
    Some((extent.start(), (!facts.time().open_end).then_some(last)))
}

/// Times in order, those that touch as one.
fn united(mut spells: Vec<Spell>) -> Vec<Spell> {
    spells.sort_by_key(|(start, end)| (*start, end.is_none(), *end));
    let mut whole: Vec<Spell> = Vec::new();
    for (start, end) in spells {
        match whole.last_mut() {
            Some((_, None)) => {}
            Some((_, last)) if last.is_some_and(|it| start <= it.plus_seconds(Moment::DAY)) => {
                // What goes on has no end, whatever ended before.
                *last = end.and_then(|end| last.map(|last| last.max(end)));
            }
            _ => whole.push((start, end)),
        }
    }
    whole
}

impl Network {
    /// Of the events of an extract.
    #[must_use]
    pub fn of(extract: &Extract<'_>) -> Self {
        let catalog = extract.catalog;
        let mut nodes: Vec<Node> = (0u32..)
            .map(PartyIx)
            .take(catalog.parties().len())
            .map(|party| Node { party, events: 0, spells: Vec::new() })
            .collect();
        let mut edges: HashMap<(PartyIx, PartyIx), Edge, foldhash::fast::RandomState> =
            HashMap::default();
        for (_, _, facts) in extract.events() {
            for (place, one) in facts.parties.iter().enumerate() {
                if let Some(node) = nodes.get_mut(one.index()) {
                    node.events += 1;
                    node.spells.extend(spell(facts));
                }
                for other in facts.parties.iter().skip(place + 1) {
                    let (a, b) = (*one.min(other), *one.max(other));
                    edges.entry((a, b)).or_insert_with(|| Edge::of(a, b)).add(facts);
                }
            }
            for (from, to) in facts.directions() {
                let (a, b) = (from.min(to), from.max(to));
                if let Some(edge) = edges.get_mut(&(a, b)) {
                    *(if from == a { &mut edge.a_to_b } else { &mut edge.b_to_a }) += 1;
                }
            }
        }
        nodes.retain(|node| {
            let stated = |party| catalog.party(party).map(|it| it.kind);
            node.events > 0 && stated(node.party) != Some(PartyKind::Unstated)
        });
        let mut edges: Vec<Edge> = edges.into_values().collect();
        edges.sort_by_key(|edge| (edge.a, edge.b));
        nodes.iter_mut().for_each(|it| it.spells = united(std::mem::take(&mut it.spells)));
        edges.iter_mut().for_each(|it| it.spells = united(std::mem::take(&mut it.spells)));
        Self { nodes, edges }
    }

    /// How many parties and ties it has.
    #[must_use]
    pub fn size(&self) -> (usize, usize) {
        (self.nodes.len(), self.edges.len())
    }

    /// The ties as a table, with the names of columns that Gephi knows.
    pub(super) fn edges_csv(&self, extract: &Extract<'_>, to: &mut dyn Write) -> io::Result<()> {
        let mut writer = csv::WriterBuilder::new().from_writer(to);
        writer.write_record([
            "Source",
            "Target",
            "Type",
            "Weight",
            "source_name",
            "target_name",
            "visits_source_to_target",
            "visits_target_to_source",
            "main_kind",
            "first_day",
            "last_day",
        ])?;
        for edge in &self.edges {
            let (first, last) = ends(&edge.spells);
            writer.write_record([
                code(extract.catalog, edge.a),
                code(extract.catalog, edge.b),
                "Undirected",
                &edge.events.to_string(),
                extract.catalog.party_name(edge.a),
                extract.catalog.party_name(edge.b),
                &edge.a_to_b.to_string(),
                &edge.b_to_a.to_string(),
                &edge.main_kind(),
                &first,
                &last,
            ])?;
        }
        writer.flush()
    }

    /// As GEXF 1.2 with times.
    pub(super) fn gexf(&self, extract: &Extract<'_>, to: &mut dyn Write) -> io::Result<()> {
        let catalog = extract.catalog;
        let mut xml = Tags::begin(to)?;
        xml.open("gexf", &[("xmlns", "http://www.gexf.net/1.2draft"), ("version", "1.2")])?;
        xml.open("meta", &[("lastmodifieddate", extract.date)])?;
        xml.leaf("creator", &[], "Attaché")?;
        xml.leaf("description", &[], &format!("{}. {}", extract.title(), extract.note()))?;
        xml.close("meta")?;
        let graph =
            [("mode", "dynamic"), ("defaultedgetype", "undirected"), ("timeformat", "date")];
        xml.open("graph", &graph)?;
        let classes: [(&str, &[(&str, &str)]); 2] = [
            ("node", &[("code", "string"), ("kind", "string"), ("events", "integer")]),
            (
                "edge",
                &[
                    ("events", "integer"),
                    ("visits_source_to_target", "integer"),
                    ("visits_target_to_source", "integer"),
                    ("main_kind", "string"),
                ],
            ),
        ];
        for (class, attributes) in classes {
            xml.open("attributes", &[("class", class), ("mode", "static")])?;
            for (title, kind) in attributes {
                xml.empty("attribute", &[("id", title), ("title", title), ("type", kind)])?;
            }
            xml.close("attributes")?;
        }
        xml.open("nodes", &[("count", &self.nodes.len().to_string())])?;
        for node in &self.nodes {
            let id = code(catalog, node.party);
            xml.open("node", &[("id", id), ("label", catalog.party_name(node.party))])?;
            let events = node.events.to_string();
            xml.values(&[
                ("code", id),
                ("kind", party_kind(catalog, node.party)),
                ("events", &events),
            ])?;
            xml.spells(&node.spells)?;
            xml.close("node")?;
        }
        xml.close("nodes")?;
        xml.open("edges", &[("count", &self.edges.len().to_string())])?;
        for (number, edge) in self.edges.iter().enumerate() {
            let (id, weight) = (number.to_string(), edge.events.to_string());
            let (source, target) = (code(catalog, edge.a), code(catalog, edge.b));
            let edge_of =
                [("id", &*id), ("source", source), ("target", target), ("weight", &weight)];
            xml.open("edge", &edge_of)?;
            let (there, back) = (edge.a_to_b.to_string(), edge.b_to_a.to_string());
            xml.values(&[
                ("events", &weight),
                ("visits_source_to_target", &there),
                ("visits_target_to_source", &back),
                ("main_kind", &edge.main_kind()),
            ])?;
            xml.spells(&edge.spells)?;
            xml.close("edge")?;
        }
        xml.close("edges")?;
        xml.close("graph")?;
        xml.close("gexf")?;
        xml.end()
    }

    /// As `GraphML`.
    pub(super) fn graphml(&self, extract: &Extract<'_>, to: &mut dyn Write) -> io::Result<()> {
        const KEYS: [(&str, &str, &str); 16] = [
            ("graph", "title", "string"),
            ("graph", "contents", "string"),
            ("graph", "filter", "string"),
            ("graph", "as_of", "string"),
            ("graph", "exported", "string"),
            ("node", "label", "string"),
            ("node", "kind", "string"),
            ("node", "events", "int"),
            ("node", "first_day", "string"),
            ("node", "last_day", "string"),
            ("edge", "weight", "int"),
            ("edge", "visits_source_to_target", "int"),
            ("edge", "visits_target_to_source", "int"),
            ("edge", "main_kind", "string"),
            ("edge", "first", "string"),
            ("edge", "last", "string"),
        ];
        let catalog = extract.catalog;
        let mut xml = Tags::begin(to)?;
        xml.open("graphml", &[("xmlns", "http://graphml.graphdrawing.org/xmlns")])?;
        for (owner, name, kind) in KEYS {
            let key = [("id", name), ("for", owner), ("attr.name", name), ("attr.type", kind)];
            xml.empty("key", &key)?;
        }
        xml.open("graph", &[("id", "ties"), ("edgedefault", "undirected")])?;
        let as_of = written(&catalog.dataset().as_of);
        xml.data(&[
            ("title", extract.title()),
            ("contents", &extract.contents()),
            ("filter", &extract.query()),
            ("as_of", as_of),
            ("exported", extract.date),
        ])?;
        for node in &self.nodes {
            xml.open("node", &[("id", code(catalog, node.party))])?;
            let (first, last) = ends(&node.spells);
            xml.data(&[
                ("label", catalog.party_name(node.party)),
                ("kind", party_kind(catalog, node.party)),
                ("events", &node.events.to_string()),
                ("first_day", &first),
                ("last_day", &last),
            ])?;
            xml.close("node")?;
        }
        for edge in &self.edges {
            let (source, target) = (code(catalog, edge.a), code(catalog, edge.b));
            xml.open("edge", &[("source", source), ("target", target)])?;
            let (first, last) = ends(&edge.spells);
            xml.data(&[
                ("weight", &edge.events.to_string()),
                ("visits_source_to_target", &edge.a_to_b.to_string()),
                ("visits_target_to_source", &edge.b_to_a.to_string()),
                ("main_kind", &edge.main_kind()),
                ("first", &first),
                ("last", &last),
            ])?;
            xml.close("edge")?;
        }
        xml.close("graph")?;
        xml.close("graphml")?;
        xml.end()
    }
}

fn code(catalog: &Catalog, party: PartyIx) -> &str {
    catalog.party(party).map_or("?", |party| party.code.as_str())
}

fn party_kind(catalog: &Catalog, party: PartyIx) -> &'static str {
    match catalog.party(party).map(|party| party.kind) {
        Some(PartyKind::Country) => "country",
        Some(PartyKind::FormerState) => "former_state",
        Some(PartyKind::Organisation) => "organisation",
        Some(PartyKind::Unknown | PartyKind::Unstated) | None => "unknown",
    }
}

/// The first and the last day of all times; no last day of what goes on.
fn ends(spells: &[Spell]) -> (String, String) {
    let first = spells.first().map(|(start, _)| start.iso_day());
    let last = spells.last().and_then(|(_, end)| *end).map(Moment::iso_day);
    (first.unwrap_or_default(), last.unwrap_or_default())
}

/// XML, written tag by tag.
struct Tags<'w>(Writer<&'w mut dyn Write>);

impl<'w> Tags<'w> {
    fn begin(to: &'w mut dyn Write) -> io::Result<Self> {
        let mut xml = Writer::new_with_indent(to, b' ', 1);
        xml.write_event(Xml::Decl(BytesDecl::new("1.0", Some("UTF-8"), None)))?;
        Ok(Self(xml))
    }

    fn start<'n>(name: &'n str, attributes: &[(&str, &str)]) -> BytesStart<'n> {
        let mut start = BytesStart::new(name);
        for (key, value) in attributes {
            start.push_attribute((*key, &*printable(value)));
        }
        start
    }

    fn open(&mut self, name: &str, attributes: &[(&str, &str)]) -> io::Result<()> {
        self.0.write_event(Xml::Start(Self::start(name, attributes)))
    }

    fn empty(&mut self, name: &str, attributes: &[(&str, &str)]) -> io::Result<()> {
        self.0.write_event(Xml::Empty(Self::start(name, attributes)))
    }

    fn close(&mut self, name: &str) -> io::Result<()> {
        self.0.write_event(Xml::End(BytesEnd::new(name)))
    }

    fn leaf(&mut self, name: &str, attributes: &[(&str, &str)], text: &str) -> io::Result<()> {
        self.open(name, attributes)?;
        self.0.write_event(Xml::Text(BytesText::new(&printable(text))))?;
        self.close(name)
    }

    /// Values of attributes of GEXF.
    fn values(&mut self, values: &[(&str, &str)]) -> io::Result<()> {
        self.open("attvalues", &[])?;
        for (name, value) in values {
            self.empty("attvalue", &[("for", name), ("value", value)])?;
        }
        self.close("attvalues")
    }

    fn spells(&mut self, spells: &[Spell]) -> io::Result<()> {
        if spells.is_empty() {
            return Ok(());
        }
        self.open("spells", &[])?;
        for (start, end) in spells {
            let (start, end) = (start.iso_day(), end.map(Moment::iso_day));
            let mut ends = vec![("start", start.as_str())];
            ends.extend(end.as_deref().map(|end| ("end", end)));
            self.empty("spell", &ends)?;
        }
        self.close("spells")
    }

    /// Values of `GraphML`; empty ones say nothing.
    fn data(&mut self, values: &[(&str, &str)]) -> io::Result<()> {
        for (key, value) in values.iter().filter(|(_, value)| !value.is_empty()) {
            self.leaf("data", &[("key", key)], value)?;
        }
        Ok(())
    }

    fn end(self) -> io::Result<()> {
        self.0.into_inner().write_all(b"\n")
    }
}

/// A text without the characters that XML has no place for.
fn printable(text: &str) -> String {
    let may = |it: &char| matches!(it, '\t' | '\n' | '\r' | ' '..='\u{fffd}' | '\u{10000}'..);
    text.chars().filter(may).collect()
}

#[cfg(test)]
mod tests {
    use super::united;
    use crate::time::Moment;

    #[test]
    fn times_that_touch_are_one() {
        let at = |day: i64| Moment::from_seconds(day * Moment::DAY);
        let spell = |from: i64, to: i64| (at(from), Some(at(to)));
        assert_eq!(
            united(vec![spell(9, 12), spell(0, 2), spell(3, 3), spell(10, 11)]),
            [spell(0, 3), spell(9, 12)]
        );
        let open = (at(5), None);
        assert_eq!(united(vec![open, spell(1, 6), spell(8, 9)]), [(at(1), None)]);
    }
}
