//! A table of data: as CSV for files, as TSV for the clipboard.

/// A head and rows of equal length.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Table {
    /// Names of the columns.
    pub head: Vec<String>,
    /// Their values; numbers plain, without separators of thousands.
    pub rows: Vec<Vec<String>>,
}

impl Table {
    /// A table with a head and no rows yet.
    #[must_use]
    pub fn new(head: &[&str]) -> Self {
        Self { head: head.iter().map(|name| (*name).to_owned()).collect(), rows: Vec::new() }
    }

    /// As CSV (RFC 4180), in UTF-8.
    #[must_use]
    pub fn csv(&self) -> String {
        self.written(b',')
    }

    /// As tab-separated values, as spreadsheets paste them.
    #[must_use]
    pub fn tsv(&self) -> String {
        self.written(b'\t')
    }

    fn written(&self, delimiter: u8) -> String {
        let mut writer = Written::new(delimiter);
        writer.add(&self.head);
        self.rows.iter().for_each(|row| writer.add(row));
        writer.finish()
    }
}

/// A table in CSV as tab-separated values, as spreadsheets paste them.
#[must_use]
pub fn csv_to_tsv(csv: &[u8]) -> String {
    let mut written = Written::new(b'\t');
    let mut reader = csv::ReaderBuilder::new().has_headers(false).from_reader(csv);
    for row in reader.byte_records().filter_map(Result::ok) {
        written.add(&row);
    }
    written.finish()
}

/// Rows written one by one, for tables that are not to be held twice.
pub(super) struct Written(csv::Writer<Vec<u8>>);

impl Written {
    /// Nothing yet; values will be parted by `delimiter`.
    pub(super) fn new(delimiter: u8) -> Self {
        Self(csv::WriterBuilder::new().delimiter(delimiter).from_writer(Vec::new()))
    }

    /// Adds a row, or the head.
    pub(super) fn add<T: AsRef<[u8]>>(&mut self, row: impl IntoIterator<Item = T>) {
        if let Err(error) = self.0.write_record(row) {
            // Memory does not fail, and rows are of one length.
            tracing::error!("a row was not written: {error}");
        }
    }

    /// All that was written.
    pub(super) fn finish(self) -> String {
        let bytes = self.0.into_inner().unwrap_or_default();
        String::from_utf8(bytes).unwrap_or_default()
    }
}

#[cfg(test)]
mod tests {
    use super::Table;

    #[test]
    fn what_needs_quotes_gets_them() {
        let mut table = Table::new(&["name", "events"]);
        table.rows.push(vec!["Korea, Republic of".to_owned(), "3".to_owned()]);
        table.rows.push(vec!["the \"Quad\"\nin words".to_owned(), "4".to_owned()]);
        let csv = "name,events\n\"Korea, Republic of\",3\n\"the \"\"Quad\"\"\nin words\",4\n";
        assert_eq!(table.csv(), csv);
        assert!(table.tsv().starts_with("name\tevents\nKorea, Republic of\t3\n"));
    }
}
