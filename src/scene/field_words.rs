//! The name of a field of an event, in words: "delegations.MAR.head.post" reads "Delegation of Morocco:
//! post of its head".

use crate::query::Catalog;
use crate::say;
use crate::words::language;

/// A field as a claim names it, in words.
#[must_use]
pub fn field_words(catalog: &Catalog, field: &str) -> String {
    let mut parts = field.split('.');
    match (parts.next(), parts.next(), parts.next(), parts.next()) {
        (Some("when"), ..) => say!("field-when").to_owned(),
        (Some("delegations"), Some(party), who, what) => {
            let language = language().tag();
            let party =
                catalog.find_party(party).map_or(party, |it| catalog.party_name_in(it, language));
            match (who.map(key_words), what.map(key_words)) {
                (None, _) => say!("field-delegation", party = party),
                (Some(who), None) => say!("field-delegation-part", party = party, part = who),
                (Some(who), Some(what)) => {
                    say!("field-delegation-of-part", party = party, part = who, what = what)
                }
            }
        }
        (Some("commission"), Some("session"), None, _) => say!("field-session").to_owned(),
        (Some(text @ ("title" | "summary" | "note")), Some(tag), None, _) => {
            let text = sentence_case(key_words(text));
            format!("{text} ({})", crate::scene::cards::language_name(tag))
        }
        (Some("quotes"), ..) => say!("field-quotes").to_owned(),
        (Some(key), None, ..) if key_words(key) != key => sentence_case(key_words(key)),
        _ => sentence_case(&field.replace(['_', '.'], " ")),
    }
}

/// A key of the event file in words, if a claim is often on it; else as it is, as no language has a word for it.
fn key_words(key: &str) -> &str {
    match key {
        "head" => say!("field-key-head"),
        "members" => say!("field-key-members"),
        "size" => say!("field-key-size"),
        "post" => say!("field-key-post"),
        "rank" => say!("field-key-rank"),
        "person" => say!("field-key-person"),
        "title" => say!("field-key-title"),
        "summary" => say!("field-key-summary"),
        "note" => say!("field-key-note"),
        "kind" => say!("field-key-kind"),
        "status" => say!("field-key-status"),
        "place" => say!("field-key-place"),
        "parties" => say!("field-key-parties"),
        "hosts" => say!("field-key-hosts"),
        "outcomes" => say!("field-key-outcomes"),
        "unit" => say!("field-key-unit"),
        "trainees" => say!("field-key-trainees"),
        "trainer" => say!("field-key-trainer"),
        "trained_total" => say!("field-key-trained-total"),
        "duration" => say!("field-key-duration"),
        "exercise" => say!("field-key-exercise"),
        "forces" => say!("field-key-forces"),
        "personnel" => say!("field-key-personnel"),
        "items" => say!("field-key-items"),
        "value" => say!("field-key-value"),
        "entry_into_force" => say!("field-key-entry-into-force"),
        "valid_until" => say!("field-key-valid-until"),
        _ => key,
    }
}

/// The first letter large: "Trained total".
#[must_use]
pub fn sentence_case(words: &str) -> String {
    let mut letters = words.chars();
    letters.next().map_or_else(String::new, |first| first.to_uppercase().chain(letters).collect())
}

#[cfg(test)]
mod tests {
    use super::{field_words, sentence_case};
    use crate::query::test_catalog;
    use crate::words::{Language, in_language};

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
        in_language(Language::French, || {
            assert_eq!(
                words("delegations.MAR.head.post"),
                "Délégation (Maroc)\u{a0}: chef, fonction"
            );
            assert_eq!(words("delegations.MAR.size"), "Délégation (Maroc)\u{a0}: effectif");
            assert_eq!(words("trained_total"), "Formés au total");
            assert_eq!(words("escort.ship"), "Escort ship");
        });
    }

    #[test]
    fn words_begin_with_a_capital_whatever_the_letter() {
        assert_eq!(sentence_case("état des lieux"), "État des lieux");
        assert_eq!(sentence_case(""), "");
    }
}
