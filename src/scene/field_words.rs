//! The name of a field of an event, in words: "delegations.MAR.head.post" reads "Delegation of Morocco:
//! post of its head".

use crate::query::Catalog;

/// A field as a claim names it, in words.
#[must_use]
pub fn field_words(catalog: &Catalog, field: &str) -> String {
    let mut parts = field.split('.');
    match (parts.next(), parts.next(), parts.next(), parts.next()) {
        (Some("when"), None, ..) => "Date".to_owned(),
        (Some("delegations"), Some(party), Some(who), what) => {
            let party = catalog.find_party(party).map_or(party, |it| catalog.party_name(it));
            let what = what.map_or(String::new(), |what| format!("{what} of "));
            format!("Delegation of {party}: {what}its {who}")
        }
        (Some("quotes"), ..) => "Wording of the quote".to_owned(),
        _ => {
            let words = field.replace(['_', '.'], " ");
            let mut letters = words.chars();
            let first: String = letters.next().into_iter().flat_map(char::to_uppercase).collect();
            first + letters.as_str()
        }
    }
}

#[cfg(test)]
mod tests {
    use super::field_words;
    use crate::query::test_catalog;

    #[test]
    fn fields_read_as_words() {
        let catalog =
            test_catalog(r#"[{"id":"a","kind":"visit","title":"","when":"","parties":["MAR"]}]"#);
        let words = |field| field_words(&catalog, field);
        assert_eq!(words("when"), "Date");
        assert_eq!(words("delegations.MAR.head.post"), "Delegation of Morocco: post of its head");
        assert_eq!(words("delegations.XYZ.size"), "Delegation of XYZ: its size");
        assert_eq!(words("trained_total"), "Trained total");
        assert_eq!(words("éclat"), "Éclat");
        assert_eq!(words(""), "");
    }
}
