//! The name of a field of an event, in words: "delegations.MAR.head.post" reads "Delegation of Morocco:
//! post of its head".

use crate::query::Catalog;

/// A field as a claim names it, in words.
#[must_use]
pub fn field_words(catalog: &Catalog, field: &str) -> String {
    let mut parts = field.split('.');
    match (parts.next(), parts.next(), parts.next(), parts.next()) {
        (Some("when"), ..) => "Date".to_owned(),
        (Some("delegations"), Some(party), who, what) => {
            let party = catalog.find_party(party).map_or(party, |it| catalog.party_name(it));
            let Some(who) = who else { return format!("Delegation of {party}") };
            let what = what.map_or(String::new(), |what| format!("{what} of "));
            format!("Delegation of {party}: {what}its {who}")
        }
        (Some("commission"), Some("session"), None, _) => "Number of the session".to_owned(),
        (Some(text @ ("title" | "summary" | "note")), Some(tag), None, _) => {
            format!("{} ({})", sentence_case(text), crate::scene::cards::language_name(tag))
        }
        (Some("quotes"), ..) => "Wording of the quote".to_owned(),
        _ => sentence_case(&field.replace(['_', '.'], " ")),
    }
}

/// The first letter large: "Trained total".
pub(super) fn sentence_case(words: &str) -> String {
    let mut letters = words.chars();
    letters.next().map_or_else(String::new, |first| first.to_uppercase().chain(letters).collect())
}

#[cfg(test)]
mod tests {
    use super::{field_words, sentence_case};
    use crate::query::test_catalog;

    #[test]
    fn fields_read_as_words() {
        let catalog =
            test_catalog(r#"[{"id":"a","kind":"visit","title":"","when":"","parties":["MAR"]}]"#);
        let words = |field| field_words(&catalog, field);
        assert_eq!(words("when"), "Date");
        assert_eq!(words("delegations.MAR.head.post"), "Delegation of Morocco: post of its head");
        assert_eq!(words("when.end"), "Date");
        assert_eq!(words("title.fr"), "Title (French)");
        assert_eq!(words("commission.session"), "Number of the session");
        assert_eq!(words("delegations.MAR"), "Delegation of Morocco");
        assert_eq!(words("delegations.XYZ.size"), "Delegation of XYZ: its size");
        assert_eq!(words("trained_total"), "Trained total");
        assert_eq!(words("éclat"), "Éclat");
        assert_eq!(words(""), "");
    }

    #[test]
    fn words_begin_with_a_capital_whatever_the_letter() {
        assert_eq!(sentence_case("état des lieux"), "État des lieux");
        assert_eq!(sentence_case(""), "");
    }
}
