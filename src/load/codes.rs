//! The table of codes: each kind of problem once, with its severity, its meaning and the remedy.
//!
//! Owns the stable names, by which people search and programs filter; `docs/problems.md` is this
//! table, in English. In the window it speaks the language of the reader. Leaves the words of a single problem to the reader that finds it.

use super::problem::Severity;
use crate::words::Said;

/// A kind of problem.
#[derive(Debug, PartialEq, Eq)]
pub struct Code {
    /// Stable name in kebab-case.
    pub name: &'static str,
    /// How much a problem of this kind matters.
    pub severity: Severity,
    /// What it means, and what was done.
    pub meaning: &'static str,
    /// What to do about it.
    pub remedy: &'static str,
    /// The same as messages, for the reader of the window.
    said: (Said, Said),
}

impl Code {
    /// What it means, in the language that is spoken.
    #[must_use]
    pub fn meaning_words(&self) -> &'static str {
        self.said.0.words()
    }

    /// What to do about it, in the language that is spoken.
    #[must_use]
    pub fn remedy_words(&self) -> &'static str {
        self.said.1.words()
    }
}

/// Declares each code as a constant, and the table of them all.
macro_rules! codes {
    ($($constant:ident = $severity:ident $name:literal Said($said:literal) Said($hint:literal): $meaning:literal => $remedy:literal;)+) => {
        $(
            #[doc = $meaning]
            pub(super) const $constant: &Code = &Code {
                name: $name,
                severity: Severity::$severity,
                meaning: $meaning,
                remedy: $remedy,
                said: (Said($said), Said($hint)),
            };
        )+

        /// Every code that a problem can have, in the order in which `docs/problems.md` lists them.
        pub const CODES: &[&Code] = &[$($constant),+];
    };
}

// Reaching the file.
codes! {
    NOT_FOUND = Error "not-found" Said("problem-not-found") Said("problem-not-found-hint"): "There is no file of this name." => "Check the name and the folder; the file may have been moved or renamed.";
    NO_PERMISSION = Error "no-permission" Said("problem-no-permission") Said("problem-no-permission-hint"): "The system does not let this program read the file." => "Ask its owner for the right to read it, or copy it to a folder of your own.";
    IS_A_FOLDER = Error "is-a-folder" Said("problem-is-a-folder") Said("problem-is-a-folder-hint"): "The name belongs to a folder, not to a file." => "Choose a file in that folder.";
    CANNOT_READ = Error "cannot-read" Said("problem-cannot-read") Said("problem-cannot-read-hint"): "The system reported an error while the file was read." => "Check that the drive or the network folder is connected, then try again.";
    CANCELLED = Note "cancelled" Said("problem-cancelled") Said("problem-cancelled-hint"): "Reading was stopped before the end; nothing was loaded." => "Open the file again when you want to.";
    TOO_LARGE = Error "too-large" Said("problem-too-large") Said("problem-too-large-hint"): "Opening the file would take more memory than the machine has free." => "Close other programs, or cut the file into smaller ones, for example by years.";
    COMPRESSED = Note "compressed" Said("problem-compressed") Said("problem-compressed-hint"): "The file is compressed (gzip or Zstandard). It was unpacked while it was read." => "Nothing to do.";
    BROKEN_ARCHIVE = Error "broken-archive" Said("problem-broken-archive") Said("problem-broken-archive-hint"): "The compressed file is damaged, or holds far too much. What could be unpacked was read." => "Get the file again, or unpack it with another program.";
    EMPTY_FILE = Error "empty-file" Said("problem-empty-file") Said("problem-empty-file-hint"): "There is nothing in the file." => "Check that it was saved or downloaded completely, or start from the smallest file that opens.";
    NOT_TEXT = Error "not-text" Said("problem-not-text") Said("problem-not-text-hint"): "The file holds binary data (a spreadsheet, an archive, a picture), not text." => "Save or export it as an event file in JSON.";
    NOT_UTF8 = Error "not-utf8" Said("problem-not-utf8") Said("problem-not-utf8-hint"): "The file was saved in an older encoding, so that accents and Arabic cannot be told, and it is neither JSON nor a calendar nor a table, of which the encoding is guessed." => "Save it again with the encoding UTF-8.";
    NOT_JSON = Error "not-json" Said("problem-not-json") Said("problem-not-json-hint"): "The file is text, but neither JSON nor a table: it has neither an opening brace nor rows of as many cells." => "Check that it is the right file.";
    WRONG_TOP_LEVEL = Error "wrong-top-level" Said("problem-wrong-top-level") Said("problem-wrong-top-level-hint"): "The file is JSON, but neither a file of events nor a list of events." => "Put the events in the list `events` of an object.";
    BYTE_ORDER_MARK = Note "byte-order-mark" Said("problem-byte-order-mark") Said("problem-byte-order-mark-hint"): "The file begins with an invisible mark of encoding. It was ignored." => "Nothing to do; saving as “UTF-8 without BOM” avoids it.";
    UTF_16 = Note "utf-16" Said("problem-utf-16") Said("problem-utf-16-hint"): "The file is encoded in UTF-16. It was converted." => "Nothing to do; saving as UTF-8 makes it half the size.";
    OLDER_ENCODING = Warning "older-encoding" Said("problem-older-encoding") Said("problem-older-encoding-hint"): "The file is not UTF-8. It was read in an older encoding (Windows-1252, or Windows-1256 for Arabic), which is a guess." => "Look at a word with accents or in Arabic. If it is wrong, save the file as UTF-8.";
    ZERO_BYTES = Warning "zero-bytes" Said("problem-zero-bytes") Said("problem-zero-bytes-hint"): "Zero bytes stand in the file, as a disk leaves them where something was not written. At the end they were ignored; elsewhere � is shown for them." => "Get the file again, or look at what stood there.";
    LOST_LETTER = Warning "lost-letter" Said("problem-lost-letter") Said("problem-lost-letter-hint"): "The file has � in its texts, where another program could not read a letter. It is shown as it stands." => "Write the letters again, or get the text from where it was before.";
    GARBLED_TEXT = Warning "garbled-text" Said("problem-garbled-text") Said("problem-garbled-text-hint"): "The file has texts such as “DÃ©fense” for “Défense”, which were taken for another encoding when they were written. They are shown as they stand." => "Get the file again from where it was made, and save it as UTF-8 there.";
    HIDDEN_SIGN = Warning "hidden-sign" Said("problem-hidden-sign") Said("problem-hidden-sign-hint"): "The file has control signs that cannot be seen and belong to no text. They were kept." => "Remove them.";
    BARE_LIST = Warning "bare-list" Said("problem-bare-list") Said("problem-bare-list-hint"): "The file is a list without the object around it. The list was read as `events`." => "Put the object around it: {\"schema\": \"attache/1\", \"events\": [ … ]}.";
    FOREIGN_FILE = Note "foreign-file" Said("problem-foreign-file") Said("problem-foreign-file-hint"): "The file is in the format of another program. It was converted while it was read; the file itself is as it was." => "Nothing to do.";
    FILE_CUT = Error "file-cut" Said("problem-file-cut") Said("problem-file-cut-hint"): "The file ends before everything in it is closed. What stands before the end is shown." => "Get the file again: it was probably cut off while it was copied or downloaded.";
    TRAILING_CONTENT = Error "trailing-content" Said("problem-trailing-content") Said("problem-trailing-content-hint"): "Something follows after the end of the object. It was not read." => "Remove it, or move it inside the last closing brace.";
    BROKEN_JSON = Error "broken-json" Said("problem-broken-json") Said("problem-broken-json-hint"): "Something breaks the rules of JSON. It is kept as text, and what is around it was read." => "Correct it at the line that is named.";
    MISSING_COMMA = Warning "missing-comma" Said("problem-missing-comma") Said("problem-missing-comma-hint"): "Two things stand side by side without a comma. They were read as two." => "Put a comma between them.";
    MISSING_COLON = Warning "missing-colon" Said("problem-missing-colon") Said("problem-missing-colon-hint"): "Between the name of a field and its value stands no colon. They were read as if it were there." => "Put a colon between them.";
    MISSING_QUOTE = Warning "missing-quote" Said("problem-missing-quote") Said("problem-missing-quote-hint"): "A double quote is missing before or after a text or the name of a field. It was read up to where it seems to end." => "Put the quote where it belongs.";
    QUOTE_IN_TEXT = Warning "quote-in-text" Said("problem-quote-in-text") Said("problem-quote-in-text-hint"): "A text holds double quotes as they are. It was read with them." => "Write \\\" for each of them.";
    ODD_BLANK = Warning "odd-blank" Said("problem-odd-blank") Said("problem-odd-blank-hint"): "A blank that JSON does not know stands between values, such as a no-break space, a line separator or the mark of an encoding. It was passed over." => "Replace it by a blank or a line break.";
    EXTRA_COMMA = Warning "extra-comma" Said("problem-extra-comma") Said("problem-extra-comma-hint"): "A comma stands where nothing follows. It was ignored." => "Remove the comma.";
    COMMENT = Warning "comment" Said("problem-comment") Said("problem-comment-hint"): "The file has a comment, which JSON does not know. It was ignored." => "Remove it, or put it in the field `note` of the event.";
    UNQUOTED_KEY = Warning "unquoted-key" Said("problem-unquoted-key") Said("problem-unquoted-key-hint"): "The name of a field stands without straight double quotes. It was read." => "Put the name in straight double quotes.";
    CONTROL_CHARACTER = Warning "control-character" Said("problem-control-character") Said("problem-control-character-hint"): "A text holds a line break, a tab or an invisible sign as it is. It was read." => "Write \\n for a line break and \\t for a tab.";
    BROKEN_CHARACTER = Warning "broken-character" Said("problem-broken-character") Said("problem-broken-character-hint"): "A text holds half a character, or a byte that is none. It is shown with � in its place." => "Write the character itself.";
    TOO_DEEP = Error "too-deep" Said("problem-too-deep") Said("problem-too-deep-hint"): "Brackets stand in brackets more than a hundred deep. That field is kept as text; the rest was read." => "Remove that field, or make it flat.";
    DUPLICATE_KEY = Warning "duplicate-key" Said("problem-duplicate-key") Said("problem-duplicate-key-hint"): "A field stands twice in one record. The last one counts, the other is kept under other fields; of a list of records that stands twice, both are read." => "Keep one of them.";
    UNKNOWN_VERSION = Warning "unknown-version" Said("problem-unknown-version") Said("problem-unknown-version-hint"): "The file says that it follows another version of the format. It was read as version 1." => "Write \"schema\": \"attache/1\", or use a newer version of the program.";
    NO_EVENTS = Error "no-events" Said("problem-no-events") Said("problem-no-events-hint"): "The file has no event, so that there is nothing to show." => "Add the list `events`.";
    NOT_A_RECORD = Error "not-a-record" Said("problem-not-a-record") Said("problem-not-a-record-hint"): "An entry of a list is not an object in braces. It is not shown." => "Write the entry as an object, or remove it.";
    TOO_MANY_FIELDS = Error "too-many-fields" Said("problem-too-many-fields") Said("problem-too-many-fields-hint"): "An object that is damaged has more than ten thousand fields. Those beyond are kept together as text." => "Look there for a bracket or a quote that is missing.";
    EMPTY_RECORD = Error "empty-record" Said("problem-empty-record") Said("problem-empty-record-hint"): "A record has no field at all. It is shown under its line number." => "Write its fields between the braces, or remove it.";
    MISSING_ID = Error "missing-id" Said("problem-missing-id") Said("problem-missing-id-hint"): "A record has no `id`. It is shown under its line number." => "Give it an `id` of its own, for example \"jmc-1\".";
    MISSING_KIND = Error "missing-kind" Said("problem-missing-kind") Said("problem-missing-kind-hint"): "An event has no `kind`. It is shown as other." => "Add its `kind`, for example \"visit\".";
    MISSING_TITLE = Error "missing-title" Said("problem-missing-title") Said("problem-missing-title-hint"): "A record has no title or name. It is shown by its id." => "Add it.";
    MISSING_WHEN = Error "missing-when" Said("problem-missing-when") Said("problem-missing-when-hint"): "An event has no date. It is shown as undated." => "Add `when`, as exact as it is known: \"2025-02-17\", \"2025-02\" or \"2025\".";
    MISSING_FIELD = Error "missing-field" Said("problem-missing-field") Said("problem-missing-field-hint"): "A part of a record lacks a field without which it says nothing. It is kept under other fields." => "Add the field.";
    MISSPELT_KEY = Warning "misspelt-key" Said("problem-misspelt-key") Said("problem-misspelt-key-hint"): "The name of a field is almost one that the program knows. It is kept under other fields." => "Correct the name, if it is a slip.";
    MISSPELT_CODE = Warning "misspelt-code" Said("problem-misspelt-code") Said("problem-misspelt-code-hint"): "A code (of a kind, a status, an area) is almost one that the program knows. It is kept as written." => "Correct the code, if it is a slip.";
    WRONG_TYPE = Error "wrong-type" Said("problem-wrong-type") Said("problem-wrong-type-hint"): "Another sort of value stands where, say, a text or a number is expected. It is kept under other fields." => "Write the value as the message says.";
    NUMBER_OUT_OF_RANGE = Error "number-out-of-range" Said("problem-number-out-of-range") Said("problem-number-out-of-range-hint"): "A number is too large, too small or negative. It is kept under other fields." => "Correct the number.";
    NUMBER_IN_QUOTES = Warning "number-in-quotes" Said("problem-number-in-quotes") Said("problem-number-in-quotes-hint"): "A number stands in quotes. It was read." => "Remove the quotes.";
    NUMBER_WITHOUT_QUOTES = Warning "number-without-quotes" Said("problem-number-without-quotes") Said("problem-number-without-quotes-hint"): "A number stands where a text is expected. It was read as text." => "Put it in quotes.";
    NOT_A_LIST = Warning "not-a-list" Said("problem-not-a-list") Said("problem-not-a-list-hint"): "One value stands where a list is expected. It was read as a list of one." => "Put brackets around it.";
    UNREADABLE_DATE = Error "unreadable-date" Said("problem-unreadable-date") Said("problem-unreadable-date-hint"): "A text that should be a date is none. The record is shown as undated, with the text." => "Write the date as the message says.";
    LONG_TITLE = Warning "long-title" Said("problem-long-title") Said("problem-long-title-hint"): "A title is longer than 1,000 characters. It is kept whole." => "Move the text to `summary`.";
    LONG_NAME = Warning "long-name" Said("problem-long-name") Said("problem-long-name-hint"): "An id or the name of a field is longer than 1,000 characters. It is kept whole." => "Give it a short one; a text belongs into a field such as `note`.";
    SESSION_ZERO = Warning "session-zero" Said("problem-session-zero") Said("problem-session-zero-hint"): "A session has the number 0; sessions are counted from 1." => "Correct the number, or leave it out.";
    OFF_THE_MAP = Warning "off-the-map" Said("problem-off-the-map") Said("problem-off-the-map-hint"): "A latitude or longitude is not on the globe. The place is not drawn on the map." => "Correct it; perhaps the two were swapped.";
    CLAIM_NOT_A_DATE = Warning "claim-not-a-date" Said("problem-claim-not-a-date") Said("problem-claim-not-a-date-hint"): "A claim on `when` has a value that is not a date. It is shown as written." => "Write the date as the message says.";
    DUPLICATE_ID = Error "duplicate-id" Said("problem-duplicate-id") Said("problem-duplicate-id-hint"): "Two records of one list have the same `id`. Both are shown; references lead to the first." => "Give each its own.";
    FILES_DIFFER = Warning "files-differ" Said("problem-files-differ") Said("problem-files-differ-hint"): "Two files that were opened together give one field of the same record otherwise. Of an event, both are kept as claims; of anything else, the first is shown and the other is kept under other fields." => "Nothing to do if the files mean the same thing and disagree. If they mean two things, give one of them another id.";
    UNKNOWN_COUNTRY = Error "unknown-country" Said("problem-unknown-country") Said("problem-unknown-country-hint"): "A party is neither a country code nor an organisation of the file. It is shown by the name as written." => "Correct the code, or add the party to `organisations`.";
    COUNTRY_CODE_CASE = Warning "country-code-case" Said("problem-country-code-case") Said("problem-country-code-case-hint"): "A country code stands in small letters. It was read in capitals." => "Write it in capitals.";
    COUNTRY_NAME = Note "country-name" Said("problem-country-name") Said("problem-country-name-hint"): "A country stands by its name instead of its code. It was read as the country; the name is kept." => "Nothing to do; its code is shorter and the same in every language.";
    UNKNOWN_SOURCE = Warning "unknown-source" Said("problem-unknown-source") Said("problem-unknown-source-hint"): "A source is named that the list `sources` does not have." => "Correct the id, or add the source.";
    UNKNOWN_EVENT = Warning "unknown-event" Said("problem-unknown-event") Said("problem-unknown-event-hint"): "An event is named that the file does not have." => "Correct the id, or add the event.";
    UNKNOWN_COMMISSION = Warning "unknown-commission" Said("problem-unknown-commission") Said("problem-unknown-commission-hint"): "A commission is named that the list `commissions` does not have." => "Correct the id, or add the commission.";
    HIDDEN_COUNTRY = Warning "hidden-country" Said("problem-hidden-country") Said("problem-hidden-country-hint"): "An organisation has the code of a country as its id, so that the country cannot be named." => "Give the organisation another id.";
    DAMAGED_ROW = Error "damaged-row" Said("problem-damaged-row") Said("problem-damaged-row-hint"): "A row of a table has other columns than the others. It is not shown." => "Get the file again: it was probably cut off, or changed by another program.";
    NO_COUNTRY = Note "no-country" Said("problem-no-country") Said("problem-no-country-hint"): "A row of a table is about no country. It is not shown." => "Nothing to do.";
    WINDOWS_1252 = Note "windows-1252" Said("problem-windows-1252") Said("problem-windows-1252-hint"): "A table is not UTF-8. It was read as Windows-1252, the encoding of older spreadsheets." => "Look at a word with accents. If it is wrong, save the table as “CSV UTF-8”.";
    TABLE_COLUMNS = Note "table-columns" Said("problem-table-columns") Said("problem-table-columns-hint"): "The columns of a table were taken as parts of events: by a mapping, as a published layout, or by a guess from their names and values." => "If a column was taken wrongly, change that with “Map columns…”, or with `attache map` and `attache convert`.";
    BESIDE_TABLE = Note "beside-table" Said("problem-beside-table") Said("problem-beside-table-hint"): "Lines before or after the rows of a table are no rows. They were taken as its title and notes." => "Nothing to do.";
    DATE_ORDER = Warning "date-order" Said("problem-date-order") Said("problem-date-order-hint"): "The dates of a table do not tell whether day or month comes first, or tell both." => "Choose the order with “Map columns…”, or write dates as 2025-02-17.";
    RAGGED_ROW = Warning "ragged-row" Said("problem-ragged-row") Said("problem-ragged-row-hint"): "A row of a table has more or fewer cells than there are columns. It was read." => "Look for a delimiter within a cell that should stand in quotes.";
    UNCLOSED_QUOTE = Warning "unclosed-quote" Said("problem-unclosed-quote") Said("problem-unclosed-quote-hint"): "A quote opens a cell of a table and is not closed where it should be. It was read as a letter." => "Close it, or double it if it is one.";
    NOT_A_COUNTRY = Warning "not-a-country" Said("problem-not-a-country") Said("problem-not-a-country-hint"): "A party in a table is no country that is known. It was taken as an organisation of this name." => "Nothing to do for an organisation; correct the name of a country.";
    WRONG_MAPPING = Error "wrong-mapping" Said("problem-wrong-mapping") Said("problem-wrong-mapping-hint"): "A mapping does not suit the table: it names a column that the table has not." => "Make the mapping anew with `attache map`, or correct the name.";
    BROKEN_LINE = Error "broken-line" Said("problem-broken-line") Said("problem-broken-line-hint"): "A line of a calendar has no name with a colon, or ends what is not open, or what is open has no end. It was read as far as it can be, or kept with its record." => "Correct it at the line that is named.";
    UNKNOWN_TIME_ZONE = Warning "unknown-time-zone" Said("problem-unknown-time-zone") Said("problem-unknown-time-zone-hint"): "A time names a zone that neither the calendar nor the tables of zones know. It is shown as one of a clock whose place is not known." => "Name a zone of the IANA, for example Africa/Bamako.";
    BROKEN_RECURRENCE = Error "broken-recurrence" Said("problem-broken-recurrence") Said("problem-broken-recurrence-hint"): "The rule by which a record of a calendar recurs cannot be read. Its first time is shown." => "Correct the rule.";
    RECURRENCE_CUT = Note "recurrence-cut" Said("problem-recurrence-cut") Said("problem-recurrence-cut-hint"): "A record of a calendar recurs without end, or more often than is shown." => "Nothing to do.";
    NOT_AN_EVENT = Note "not-an-event" Said("problem-not-an-event") Said("problem-not-an-event-hint"): "A record of a calendar tells of no event, such as one that says when somebody is free. It is not shown." => "Nothing to do.";
    UNKNOWN_CODE = Warning "unknown-code" Said("problem-unknown-code") Said("problem-unknown-code-hint"): "A code of another scheme (CAMEO, FIPS) is not in its list. It is kept as written." => "Correct the code, if it is a slip.";
}

#[cfg(test)]
mod tests {
    use super::CODES;
    use crate::words::{Language, in_language};

    #[test]
    fn the_table_and_its_messages_say_the_same() {
        for code in CODES {
            assert_eq!(code.meaning_words(), code.meaning, "{}", code.name);
            assert_eq!(code.remedy_words(), code.remedy, "{}", code.name);
            in_language(Language::French, || {
                assert_ne!(code.meaning_words(), code.meaning, "{}", code.name);
                assert_ne!(code.remedy_words(), code.remedy, "{}", code.name);
            });
        }
    }

    #[test]
    fn every_code_has_a_name_of_its_own_in_kebab_case() {
        for (place, code) in CODES.iter().enumerate() {
            assert!(
                code.name.chars().all(|c| c == '-' || c.is_ascii_lowercase() || c.is_ascii_digit())
            );
            assert!(!CODES[..place].iter().any(|other| other.name == code.name), "{}", code.name);
        }
    }
}
