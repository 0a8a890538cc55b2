//! Closed lists of codes that stay open: a code which the version does not know is kept as it was
//! written and shown under its own name.
//!
//! Owns the [`code_list!`](crate::model) macro and the [`CodeList`] trait; the lists themselves
//! stand beside the noun they belong to.

/// What every list of codes answers.
pub trait CodeList: Sized + 'static {
    /// The codes of version 1, in the order in which a person reads them.
    const LISTED: &'static [Self];

    /// The code as the file writes it, e.g. `commission_meeting`.
    fn code(&self) -> &str;

    /// The words that a reader sees, e.g. `Commission meeting`; in the language that is spoken.
    fn label(&self) -> String;

    /// Whether version 1 knows the code.
    fn is_listed(&self) -> bool;
}

/// An unlisted code as words: `joint_patrol` reads "Joint patrol".
pub(super) fn words_of_code(code: &str) -> String {
    let mut words = code.replace(['_', '-'], " ");
    if let Some(first) = words.chars().next() {
        words.replace_range(..first.len_utf8(), &first.to_uppercase().to_string());
    }
    words
}

/// Declares a list of codes, each with the message that is its label: an enum with one variant a code and `Unlisted` for the rest, with
/// [`CodeList`], serde as a plain string, its part of the schema, and `From<&str>`.
macro_rules! code_list {
    ($(#[doc = $doc:literal])+ $name:ident { $($(#[$vmeta:meta])* $variant:ident = $code:literal, Said($label:literal);)+ }) => {
        $(#[doc = $doc])+
        #[derive(Clone, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
        pub enum $name {
            $($(#[$vmeta])* #[doc = concat!("`", $code, "`")] $variant,)+
            /// A code that version 1 does not know, as it was written.
            Unlisted(String),
        }

        impl $crate::model::CodeList for $name {
            const LISTED: &'static [Self] = &[$(Self::$variant),+];

            fn code(&self) -> &str {
                match self {
                    $(Self::$variant => $code,)+
                    Self::Unlisted(code) => code,
                }
            }

            fn label(&self) -> String {
                match self {
                    $(Self::$variant => $crate::words::plain($label).to_owned(),)+
                    Self::Unlisted(code) => $crate::model::code_list::words_of_code(code),
                }
            }

            fn is_listed(&self) -> bool {
                !matches!(self, Self::Unlisted(_))
            }
        }

        impl From<&str> for $name {
            fn from(code: &str) -> Self {
                match code {
                    $($code => Self::$variant,)+
                    other => Self::Unlisted(other.to_owned()),
                }
            }
        }

        impl schemars::JsonSchema for $name {
            fn schema_name() -> std::borrow::Cow<'static, str> {
                stringify!($name).into()
            }

            fn json_schema(_: &mut schemars::SchemaGenerator) -> schemars::Schema {
                $crate::model::schema::of_codes::<Self>(concat!($($doc),+))
            }
        }

        impl serde::Serialize for $name {
            fn serialize<S: serde::Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
                serializer.serialize_str($crate::model::CodeList::code(self))
            }
        }

        impl<'de> serde::Deserialize<'de> for $name {
            fn deserialize<D: serde::Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
                let code = std::borrow::Cow::<'de, str>::deserialize(deserializer)?;
                Ok(Self::from(code.as_ref()))
            }
        }
    };
}
pub(super) use code_list;

#[cfg(test)]
mod tests {
    use super::CodeList;
    use crate::model::Kind;

    #[test]
    fn a_listed_code_reads_and_writes_itself() {
        for kind in Kind::LISTED {
            assert_eq!(&Kind::from(kind.code()), kind);
            assert!(kind.is_listed());
        }
    }

    #[test]
    fn an_unlisted_code_keeps_its_name_and_reads_as_words() {
        let kind: Kind = serde_json::from_str("\"joint_patrol\"").expect("a string");
        assert_eq!(kind.code(), "joint_patrol");
        assert_eq!(kind.label(), "Joint patrol");
        assert_eq!(serde_json::to_string(&kind).expect("writes"), "\"joint_patrol\"");
    }
}
