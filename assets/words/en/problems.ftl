# What is said of a file: what is wrong in it, what was done with it, and what to do.

# Kinds of problems: what each means, and its remedy.
problem-not-found = There is no file of this name.
problem-not-found-hint = Check the name and the folder; the file may have been moved or renamed.
problem-no-permission = The system does not let this program read the file.
problem-no-permission-hint = Ask its owner for the right to read it, or copy it to a folder of your own.
problem-is-a-folder = The name belongs to a folder, not to a file.
problem-is-a-folder-hint = Choose a file in that folder.
problem-cannot-read = The system reported an error while the file was read.
problem-cannot-read-hint = Check that the drive or the network folder is connected, then try again.
problem-cancelled = Reading was stopped before the end; nothing was loaded.
problem-cancelled-hint = Open the file again when you want to.
problem-too-large = Opening the file would take more memory than the machine has free.
problem-too-large-hint = Close other programs, or cut the file into smaller ones, for example by years.
problem-compressed = The file is compressed (gzip or Zstandard). It was unpacked while it was read.
problem-compressed-hint = Nothing to do.
problem-broken-archive = The compressed file is damaged, or holds far too much. What could be unpacked was read.
problem-broken-archive-hint = Get the file again, or unpack it with another program.
problem-empty-file = There is nothing in the file.
problem-empty-file-hint = Check that it was saved or downloaded completely, or start from the smallest file that opens.
problem-not-text = The file holds binary data (a spreadsheet, an archive, a picture), not text.
problem-not-text-hint = Save or export it as an event file in JSON.
problem-not-utf8 = The file was saved in an older encoding, so that accents and Arabic cannot be told, and it is neither JSON nor a calendar nor a table, of which the encoding is guessed.
problem-not-utf8-hint = Save it again with the encoding UTF-8.
problem-not-json = The file is text, but neither JSON nor a table: it has neither an opening brace nor rows of as many cells.
problem-not-json-hint = Check that it is the right file.
problem-wrong-top-level = The file is JSON, but neither a file of events nor a list of events.
problem-wrong-top-level-hint = Put the events in the list `events` of an object.
problem-byte-order-mark = The file begins with an invisible mark of encoding. It was ignored.
problem-byte-order-mark-hint = Nothing to do; saving as “UTF-8 without BOM” avoids it.
problem-utf-16 = The file is encoded in UTF-16. It was converted.
problem-utf-16-hint = Nothing to do; saving as UTF-8 makes it half the size.
problem-older-encoding = The file is not UTF-8. It was read in an older encoding (Windows-1252, or Windows-1256 for Arabic), which is a guess.
problem-older-encoding-hint = Look at a word with accents or in Arabic. If it is wrong, save the file as UTF-8.
problem-zero-bytes = Zero bytes stand in the file, as a disk leaves them where something was not written. At the end they were ignored; elsewhere � is shown for them.
problem-zero-bytes-hint = Get the file again, or look at what stood there.
problem-lost-letter = The file has � in its texts, where another program could not read a letter. It is shown as it stands.
problem-lost-letter-hint = Write the letters again, or get the text from where it was before.
problem-garbled-text = The file has texts such as “DÃ©fense” for “Défense”, which were taken for another encoding when they were written. They are shown as they stand.
problem-garbled-text-hint = Get the file again from where it was made, and save it as UTF-8 there.
problem-hidden-sign = The file has control signs that cannot be seen and belong to no text. They were kept.
problem-hidden-sign-hint = Remove them.
problem-bare-list = The file is a list without the object around it. The list was read as `events`.
problem-bare-list-hint = Put the object around it: {"{"}"schema": "attache/1", "events": [ … ]{"}"}.
problem-foreign-file = The file is in the format of another program. It was converted while it was read; the file itself is as it was.
problem-foreign-file-hint = Nothing to do.
problem-file-cut = The file ends before everything in it is closed. What stands before the end is shown.
problem-file-cut-hint = Get the file again: it was probably cut off while it was copied or downloaded.
problem-trailing-content = Something follows after the end of the object. It was not read.
problem-trailing-content-hint = Remove it, or move it inside the last closing brace.
problem-broken-json = Something breaks the rules of JSON. It is kept as text, and what is around it was read.
problem-broken-json-hint = Correct it at the line that is named.
problem-missing-comma = Two things stand side by side without a comma. They were read as two.
problem-missing-comma-hint = Put a comma between them.
problem-missing-colon = Between the name of a field and its value stands no colon. They were read as if it were there.
problem-missing-colon-hint = Put a colon between them.
problem-missing-quote = A double quote is missing before or after a text or the name of a field. It was read up to where it seems to end.
problem-missing-quote-hint = Put the quote where it belongs.
problem-quote-in-text = A text holds double quotes as they are. It was read with them.
problem-quote-in-text-hint = Write \" for each of them.
problem-odd-blank = A blank that JSON does not know stands between values, such as a no-break space, a line separator or the mark of an encoding. It was passed over.
problem-odd-blank-hint = Replace it by a blank or a line break.
problem-extra-comma = A comma stands where nothing follows. It was ignored.
problem-extra-comma-hint = Remove the comma.
problem-comment = The file has a comment, which JSON does not know. It was ignored.
problem-comment-hint = Remove it, or put it in the field `note` of the event.
problem-unquoted-key = The name of a field stands without straight double quotes. It was read.
problem-unquoted-key-hint = Put the name in straight double quotes.
problem-control-character = A text holds a line break, a tab or an invisible sign as it is. It was read.
problem-control-character-hint = Write \n for a line break and \t for a tab.
problem-broken-character = A text holds half a character, or a byte that is none. It is shown with � in its place.
problem-broken-character-hint = Write the character itself.
problem-too-deep = Brackets stand in brackets more than a hundred deep. That field is kept as text; the rest was read.
problem-too-deep-hint = Remove that field, or make it flat.
problem-duplicate-key = A field stands twice in one record. The last one counts, the other is kept under other fields; of a list of records that stands twice, both are read.
problem-duplicate-key-hint = Keep one of them.
problem-unknown-version = The file says that it follows another version of the format. It was read as version 1.
problem-unknown-version-hint = Write "schema": "attache/1", or use a newer version of the program.
problem-no-events = The file has no event, so that there is nothing to show.
problem-no-events-hint = Add the list `events`.
problem-not-a-record = An entry of a list is not an object in braces. It is not shown.
problem-not-a-record-hint = Write the entry as an object, or remove it.
problem-too-many-fields = An object that is damaged has more than ten thousand fields. Those beyond are kept together as text.
problem-too-many-fields-hint = Look there for a bracket or a quote that is missing.
problem-empty-record = A record has no field at all. It is shown under its line number.
problem-empty-record-hint = Write its fields between the braces, or remove it.
problem-missing-id = A record has no `id`. It is shown under its line number.
problem-missing-id-hint = Give it an `id` of its own, for example "jmc-1".
problem-missing-kind = An event has no `kind`. It is shown as other.
problem-missing-kind-hint = Add its `kind`, for example "visit".
problem-missing-title = A record has no title or name. It is shown by its id.
problem-missing-title-hint = Add it.
problem-missing-when = An event has no date. It is shown as undated.
problem-missing-when-hint = Add `when`, as exact as it is known: "2025-02-17", "2025-02" or "2025".
problem-missing-field = A part of a record lacks a field without which it says nothing. It is kept under other fields.
problem-missing-field-hint = Add the field.
problem-misspelt-key = The name of a field is almost one that the program knows. It is kept under other fields.
problem-misspelt-key-hint = Correct the name, if it is a slip.
problem-misspelt-code = A code (of a kind, a status, an area) is almost one that the program knows. It is kept as written.
problem-misspelt-code-hint = Correct the code, if it is a slip.
problem-wrong-type = Another sort of value stands where, say, a text or a number is expected. It is kept under other fields.
problem-wrong-type-hint = Write the value as the message says.
problem-number-out-of-range = A number is too large, too small or negative. It is kept under other fields.
problem-number-out-of-range-hint = Correct the number.
problem-number-in-quotes = A number stands in quotes. It was read.
problem-number-in-quotes-hint = Remove the quotes.
problem-number-without-quotes = A number stands where a text is expected. It was read as text.
problem-number-without-quotes-hint = Put it in quotes.
problem-not-a-list = One value stands where a list is expected. It was read as a list of one.
problem-not-a-list-hint = Put brackets around it.
problem-unreadable-date = A text that should be a date is none. The record is shown as undated, with the text.
problem-unreadable-date-hint = Write the date as the message says.
problem-long-title = A title is longer than 1,000 characters. It is kept whole.
problem-long-title-hint = Move the text to `summary`.
problem-long-name = An id or the name of a field is longer than 1,000 characters. It is kept whole.
problem-long-name-hint = Give it a short one; a text belongs into a field such as `note`.
problem-session-zero = A session has the number 0; sessions are counted from 1.
problem-session-zero-hint = Correct the number, or leave it out.
problem-off-the-map = A latitude or longitude is not on the globe. The place is not drawn on the map.
problem-off-the-map-hint = Correct it; perhaps the two were swapped.
problem-claim-not-a-date = A claim on `when` has a value that is not a date. It is shown as written.
problem-claim-not-a-date-hint = Write the date as the message says.
problem-duplicate-id = Two records of one list have the same `id`. Both are shown; references lead to the first.
problem-duplicate-id-hint = Give each its own.
problem-files-differ = Two files that were opened together give one field of the same record otherwise. Of an event, both are kept as claims; of anything else, the first is shown and the other is kept under other fields.
problem-files-differ-hint = Nothing to do if the files mean the same thing and disagree. If they mean two things, give one of them another id.
problem-unknown-country = A party is neither a country code nor an organisation of the file. It is shown by the name as written.
problem-unknown-country-hint = Correct the code, or add the party to `organisations`.
problem-country-code-case = A country code stands in small letters. It was read in capitals.
problem-country-code-case-hint = Write it in capitals.
problem-country-name = A country stands by its name instead of its code. It was read as the country; the name is kept.
problem-country-name-hint = Nothing to do; its code is shorter and the same in every language.
problem-unknown-source = A source is named that the list `sources` does not have.
problem-unknown-source-hint = Correct the id, or add the source.
problem-unknown-event = An event is named that the file does not have.
problem-unknown-event-hint = Correct the id, or add the event.
problem-unknown-commission = A commission is named that the list `commissions` does not have.
problem-unknown-commission-hint = Correct the id, or add the commission.
problem-hidden-country = An organisation has the code of a country as its id, so that the country cannot be named.
problem-hidden-country-hint = Give the organisation another id.
problem-damaged-row = A row of a table has other columns than the others. It is not shown.
problem-damaged-row-hint = Get the file again: it was probably cut off, or changed by another program.
problem-no-country = A row of a table is about no country. It is not shown.
problem-no-country-hint = Nothing to do.
problem-windows-1252 = A table is not UTF-8. It was read as Windows-1252, the encoding of older spreadsheets.
problem-windows-1252-hint = Look at a word with accents. If it is wrong, save the table as “CSV UTF-8”.
problem-table-columns = The columns of a table were taken as parts of events: by a mapping, as a published layout, or by a guess from their names and values.
problem-table-columns-hint = If a column was taken wrongly, change that with “Map columns…”, or with `attache map` and `attache convert`.
problem-beside-table = Lines before or after the rows of a table are no rows. They were taken as its title and notes.
problem-beside-table-hint = Nothing to do.
problem-date-order = The dates of a table do not tell whether day or month comes first, or tell both.
problem-date-order-hint = Choose the order with “Map columns…”, or write dates as 2025-02-17.
problem-ragged-row = A row of a table has more or fewer cells than there are columns. It was read.
problem-ragged-row-hint = Look for a delimiter within a cell that should stand in quotes.
problem-unclosed-quote = A quote opens a cell of a table and is not closed where it should be. It was read as a letter.
problem-unclosed-quote-hint = Close it, or double it if it is one.
problem-not-a-country = A party in a table is no country that is known. It was taken as an organisation of this name.
problem-not-a-country-hint = Nothing to do for an organisation; correct the name of a country.
problem-wrong-mapping = A mapping does not suit the table: it names a column that the table has not.
problem-wrong-mapping-hint = Make the mapping anew with `attache map`, or correct the name.
problem-broken-line = A line of a calendar has no name with a colon, or ends what is not open, or what is open has no end. It was read as far as it can be, or kept with its record.
problem-broken-line-hint = Correct it at the line that is named.
problem-unknown-time-zone = A time names a zone that neither the calendar nor the tables of zones know. It is shown as one of a clock whose place is not known.
problem-unknown-time-zone-hint = Name a zone of the IANA, for example Africa/Bamako.
problem-broken-recurrence = The rule by which a record of a calendar recurs cannot be read. Its first time is shown.
problem-broken-recurrence-hint = Correct the rule.
problem-recurrence-cut = A record of a calendar recurs without end, or more often than is shown.
problem-recurrence-cut-hint = Nothing to do.
problem-not-an-event = A record of a calendar tells of no event, such as one that says when somebody is free. It is not shown.
problem-not-an-event-hint = Nothing to do.
problem-unknown-code = A code of another scheme (CAMEO, FIPS) is not in its list. It is kept as written.
problem-unknown-code-hint = Correct the code, if it is a slip.

# What JSON does not allow between values.
found-comment = A comment begins here. JSON has none, so that other programs refuse the file; it was ignored.
found-comment-hint = Remove it, or put the remark in the field `note` of the event.
found-extra-comma = There is a comma too many here. It was ignored.
found-extra-comma-hint = Remove it: commas stand between entries, not after the last.
found-missing-comma = A comma is missing before this. It was read as if the comma were there.
found-missing-comma-hint = Put a comma after the entry before.
found-no-value = This text stands where a field should, but no colon and no value follow it. It was not read.
found-no-value-hint = Remove it, or make it a field, for example "title": "First session".
found-other-colon = Between the name of this field and its value stands no colon. They were read as if it were there.
found-other-colon-hint = Put a colon between them, for example "title": "First session".
found-unquoted-key = The name of this field does not stand in straight double quotes. It was read all the same.
found-unquoted-key-hint = Put straight double quotes around the name, for example "title".
found-stray = This does not belong here, and was not read. What follows was.
found-stray-hint = Look just before it for a quote or a bracket that is missing or too many.
found-unclosed = Something that was opened before is not closed here, where it should be: a {"}"} or ] is missing, or one is too many. What could be told apart was read.
found-unclosed-hint = Put the missing bracket here, or remove one that is too many.
blank-no-break = a no-break space
blank-separator = a separator of lines
blank-mark = the mark of an encoding
blank-unseen = a sign that cannot be seen
found-odd-blank = A blank stands here that JSON does not know: { $what }. It was passed over.
found-odd-blanks = A blank stands here that JSON does not know: { $what }. It was passed over, as were { $count } others in the file.
found-odd-blank-hint = Replace it by a blank or a line break. It often comes from copying out of a web page or a document.
found-more = … and { $count } more of this kind. { $meaning }

# The file as a whole.
found-too-damaged = The file is compressed, but so damaged that nothing could be unpacked.
found-compressed = The file is compressed. It was unpacked while it was read; lines and columns are those of the text in it.
nothing-to-do = Nothing to do.
found-broken-archive-hint = Get the file again: it was probably cut off or changed while it was copied or downloaded.
found-broken-archive = The compressed file is damaged: it could not be unpacked to its end. What came before was read.
found-too-much = The compressed file holds more than 250 times its own size, as no file of events does. It was read as far as that.
found-too-much-hint = Check where it comes from. If it is what it should be, unpack it with another program, and open what comes out.
found-cancelled = Reading was stopped before the end. Nothing was loaded.
found-cancelled-hint = Open the file again when you want to.
found-deep-list = The file is a list, in which brackets stand in one another { $depth } deep; up to { $most } are read. There is no event in it.
found-list-of-nothing = The file is a list, but none of its entries is an object in braces, so that there is no event in it.
found-right-file = Check that it is the right file. The smallest file that opens is { $smallest }.
found-bare-list = The file is a list without the object around it. It was read as the list of events.
found-bare-list-hint = Put the object around it: {"{"}"schema": "attache/1", "events": [ … ]{"}"}.
found-nothing-but = The file holds nothing but { $found }. An event file is an object in braces.
looks-like-a-page = It looks like a web page or another XML file; perhaps the download gave a page instead of the file.
looks-like-addresses = It looks like an address book.
looks-like-a-table = It looks like a table, but its rows have not as many cells: a table has a line with the names of its columns, and the same sign (comma, semicolon, tab or bar) between cells in every line.
found-no-brace = The file begins with “{ $beginning }”, but an event file begins with an opening brace {"{"}, and a table has rows of as many cells.
found-trailing-object-hint = If there are several events, put each on a line of its own, or all into one list: {"{"}"events": [ …, … ]{"}"}.
found-trailing-hint = Remove it. If it belongs to the file, look before it for a closing brace or bracket too many.
found-trailing = The end of the file’s object was before this. This and what follows was not read.
expected-list = a list
expected-list-hint = Write the records in brackets: [ {"{"} … {"}"}, {"{"} … {"}"} ].
found-version = The file says that it follows “{ $version }”, which this program does not know. It was read as version 1; fields of other versions are under other fields.
found-version-hint = If it is version 1, write "schema": "attache/1". Otherwise look for a newer version of this program.
found-file-cut = The file ends here, before everything in it is closed. { $read }
found-cut-events = { $count ->
    [one] The one event before this is shown; it may lack fields, and what it refers to was not looked for.
   *[other] The { $count } events before this are shown; the last of them may lack fields, and what they refer to was not looked for.
    }
found-cut-nothing = No event stands before this.
found-file-cut-hint = It was probably cut off while it was copied or downloaded: get it again. If you wrote it by hand, close what is open with {"}"} and ].
found-no-list = The file has no list `events`, so that there is nothing to show.
found-single-event = It looks like a single event: put it into {"{"}"events": [ … ]{"}"}.
found-other-list = If `{ $list }` is the list of events, rename it to `events`.
found-add-list = Add the list. The smallest file that opens is { $smallest }.
found-closed-too-early = This closes the whole file, but more follows: here or just before, a {"}"} or ] is too many. What follows was read as more of `{ $list }`.
found-closed-too-early-hint = Remove the bracket that is too many.
found-list-again = The list `{ $list }` stands here again; it stood on line { $line } already. The records of both are shown.
found-list-again-hint = Put all of them into one list: many programs read the last one only.
value-deep-list = a list in { $depth } brackets
found-no-record = Every entry of this list should be an object in braces, but here stands { $found }. It is not shown.
found-no-record-hint = Write it as an object, {"{"} "id": "…", … {"}"}, or remove it.
found-bracket-for-brace = Here stands [ before the name of a field, where {"{"} should. It was read as if the brace were there.
found-bracket-for-brace-hint = Write {"{"} for [.
found-wrong-brace = Here stands {"}"} where ] should. It was read as if the bracket were there.
found-wrong-brace-hint = Write ] for {"}"}.
found-wrong-bracket = Here stands ] where {"}"} should. It was read as if the brace were there.
found-wrong-bracket-hint = Write {"}"} for ].

# Fields of records.
name-entry = An entry of { $list }
name-file = The file
found-missing-field = `{ $key }` is missing here, without which this part says nothing. It is kept under other fields.
found-add-field = Add `{ $key }`.
expected-brackets-hint = Write a list in brackets: [ … ].
found-no-list-here = `{ $key }` should be a list, but one value stands here. It was read as a list of one.
found-no-list-here-hint = Put brackets around it: [ … ].
found-slip-of-key = If `{ $written }` is meant to be `{ $key }`, rename it.
found-misspelt-key = The program does not know the field `{ $key }`. It is kept under other fields.
found-misspelt-key-hint = Did you mean `{ $meant }`? If not, leave it as it is.
found-long-key = The name of this field has { $count } characters. It is kept under other fields.
found-long-key-hint = Give it a short name, and make the text its value: "note": "…".
found-key-quote = A double quote is missing before or after the name of this field. It was read as `{ $name }`.
found-key-quote-hint = Put the name in double quotes: "{ $name }".
found-broken-key = The name of this field has a sign in it that JSON does not allow there. The field was read under the name as far as it could be told.
found-broken-key-hint = Write the name again, in straight double quotes and on one line.
found-key-again-on-line = `{ $key }` stands again on the same line, in the same object. The last one counts; this one is kept under other fields.
found-key-again = `{ $key }` stands again on line { $line }, in the same object. The last one counts; this one is kept under other fields.
found-key-again-hint = Keep one of the two, or put several values into one list.

# Single values.
kept-as-written = It is kept as written under other fields.
found-wrong-type = { $name } should be { $expected }, but here stands { $found }. { $then }
value-text = the text “{ $text }”
value-number = the number { $number }
value-word = the word { $word }
value-null = the word null, which means nothing
value-list = a list [ … ]
value-object = an object {"{"} … {"}"}
value-other = “{ $text }”
value-nothing = nothing
found-kept-as-text = { $what } It is kept as text under other fields.
found-too-deep = { $name } has brackets that stand in one another { $depth } deep; up to { $most } are read. It is kept as text, and everything else was read.
found-too-deep-hint = Remove the field. Nothing that the format knows is that deep.
expected-value = a value
expected-value-hint = Write the value, for example a text in quotes.
expected-text-hint = Write a text in double quotes: "…".
expected-text = a text
found-number-for-text = { $name } should be { $expected }, but here stands the number { $number }. It was read as text.
found-number-for-text-hint = Put it in quotes: "{ $number }".
found-backslash = A backslash means nothing before this letter, so that the text cannot be read for certain. It is kept as written.
found-backslash-hint = Write two backslashes (\\) for one, or remove it.
control-line-break = a line break
control-line-break-hint = Write \n for a line break, or put the text on one line.
control-tab = a tab
control-tab-hint = Write \t for a tab, or a blank.
control-unseen = a sign that cannot be seen (U+{ $code })
control-unseen-hint = Remove it: it belongs to no text. It may have been a letter of which a bit was lost.
found-control = This text has { $what } in it. JSON does not allow that; it was read all the same.
found-half = This is half of a character; its other half is missing. The text is shown with � in its place.
found-half-hint = Write the character itself instead of \u…; the program that wrote the file may have cut the text here.
found-no-opening = The double quote before this text is missing. It was read up to the quote behind it.
found-no-opening-hint = Put a double quote before the text.
found-no-closing = The double quote that ends this text is missing. It was read up to where it seems to end.
found-no-closing-hint = Put a double quote at the end of the text.
found-inner-quote = Double quotes stand within this text as they are, so that other programs take it to end here. It was read with them.
found-inner-quote-hint = Write \" for a double quote within a text.
expected-texts = a text, or texts by language
expected-texts-hint = Write "…", or {"{"}"en": "…", "fr": "…"{"}"}.
expected-whole-number = a whole number
expected-whole-number-hint = Write a whole number without quotes, for example 2.
expected-number = a number
expected-number-hint = Write a number without quotes and with a point, for example 12.65.
found-number-in-quotes = { $name } is a number, but it stands in quotes. It was read.
found-number-in-quotes-hint = Remove the quotes: { $number }.
found-below = { $name } cannot be { $found }, which is below what is possible. It is kept as written under other fields.
found-above = { $name } cannot be { $found }, which is too large. It is kept as written under other fields.
found-out-of-range-hint = Correct the number, or leave the field out if it is not known.
expected-date = a date
expected-date-hint = Write the date in quotes, as exact as it is known: "2025-02-17", "2025-02" or "2025".
then-undated = It is shown as undated, with what stands there as text.
found-no-date = { $what } It is shown as undated, with the text as written.
found-empty-date = { $what } It is shown as undated.
date-is-empty = The date is empty.
date-is-none = “{ $text }” is not a date that can be read: { $reason }.
found-misspelt-code = “{ $written }” is not one of the values of { $name } that the program knows. It is kept as written, and counts as a value of its own.
found-misspelt-code-hint = Did you mean "{ $near }"? If not, leave it as it is.
syntax-missing = A value is missing here.
syntax-missing-hint = Write the value, or null, or remove the field with its name.
syntax-quotes = { $text } does not stand in straight double quotes.
syntax-quotes-hint = Replace the quotes by straight ones: "…".
syntax-no-json = “{ $text }” is not JSON.
syntax-write = Write { $text }.
syntax-word = “{ $text }” is neither a number nor a text in quotes.
syntax-word-hint = Put a text or a date in straight double quotes: "…"; write a number as 12 or 12.5.
syntax-zero = “{ $number }” begins with a zero, as no number in JSON does.
syntax-number = “{ $number }” is not written as numbers are in JSON.
syntax-figures = “{ $number }” is a number in figures that JSON does not know.
broken-control = a text has a line break or a tab in it
broken-control-hint = Write \n for a line break and \t for a tab.
broken-half = a text has half a character in it (\u…)
broken-half-hint = Write the character itself.
broken-escape = a text has a backslash that means nothing
broken-escape-hint = Write \\ for a backslash.
broken-comma = there is a comma too many
broken-comma-hint = Remove the comma before the closing bracket.
broken-end = a quote or a bracket is not closed
broken-end-hint = Close it.
broken-other = something does not follow the rules of JSON
broken-other-hint = Look here for a quote, a comma or a bracket that is missing or too many.
broken-within = Within this value, { $what }. The value is kept as text under other fields.

# Records of the event file.
found-long-id = The id has { $count } characters. It is kept whole.
found-long-id-hint = Give the record a short id, and move the text to `note`.
found-too-many-fields = This object is damaged, and has more than { $most } fields. From here on they are kept together as text, and nothing of them was read.
found-too-many-fields-hint = Look here and before for a bracket or a quote that is missing.
found-empty-record = This record has no field at all. It is shown under its line number.
found-empty-record-hint = Write its fields between the braces, or remove it.
found-no-id = This record has no `id`. It is shown under the name “{ $name }”.
found-no-id-hint = Give it an `id` that no other record of the list has, for example "jmc-1".
found-no-title = This record has no `{ $key }`. It is shown as “{ $name }”.
found-no-title-hint = Add `{ $key }` with a few words.
found-no-kind = This event has no `kind`. It is shown as other.
found-no-kind-hint = Add its `kind`, for example "visit", "meeting" or "agreement".
found-no-when = This event has no date. It is shown as undated.
found-no-when-hint = Add `when`, as exact as it is known: "2025-02-17", "2025-02", "2025", or "2025-02-17/2025-02-19".
found-long-title = The title has { $count } characters. It is kept whole, but only its beginning can be seen.
found-long-title-hint = Write a short title, and move the text to `summary`.
found-session-zero = The session has the number 0, but sessions are counted from 1. It is kept as written.
found-session-zero-hint = Correct `session`, or leave it out if the number is not known.
found-claim-no-date = A claim on `when` cannot be drawn: { $what } It is shown as written.
found-off-the-map = `{ $key }` is { $degrees }, but it goes from −{ $most } to { $most } degrees. The place is not drawn on the map, and the number is kept under other fields.
found-off-the-map-hint = Correct it. Perhaps `lat` and `lon` were swapped, or a point is missing.

# What should stand where another sort of value does.
expected-claim = a claim
expected-claim-hint = Write {"{"}"field": "when", "value": "2025-02-18", "sources": ["…"]{"}"}.
expected-quote = a quote
expected-quote-hint = Write {"{"}"text": "…", "speaker": "…", "source": "…"{"}"}.
expected-party = a country code, or a party with its role
expected-party-hint = Write "MAR", or {"{"}"party": "MAR", "role": "sender"{"}"}.
expected-person = a person
expected-person-hint = Write a name in quotes, or {"{"}"person": "…", "rank": "…", "post": "…"{"}"}.
expected-delegation = a delegation
expected-delegation-hint = Write {"{"}"party": "MAR", "size": 9, "head": "…"{"}"}.
expected-programme = a point of the programme
expected-programme-hint = Write {"{"}"day": "2025-02-17", "title": "…"{"}"}.
expected-agenda = a point of the agenda
expected-agenda-hint = Write {"{"}"topic": "…", "area": "training"{"}"}.
expected-outcome = an outcome
expected-outcome-hint = Write {"{"}"kind": "minutes", "text": "…"{"}"}.
expected-commitment = a commitment
expected-commitment-hint = Write {"{"}"text": "…", "owner": "MAR", "status": "announced"{"}"}.
expected-relation = a relation to another event
expected-relation-hint = Write {"{"}"to": "jmc-1", "kind": "follows"{"}"}.
expected-post = a post
expected-post-hint = Write {"{"}"organisation": "…", "title": "…"{"}"}.
expected-session = a commission and its session
expected-session-hint = Write {"{"}"id": "mar-mli-jmc", "session": 2{"}"}.

# What records refer to.
found-id-twice = The id “{ $id }” is already taken by the record on line { $line }. Both are shown; what refers to this id leads to the first.
found-id-twice-hint = Give one of the two another id, or remove it if it is the same record twice.
found-hidden-country = The id “{ $id }” of this organisation is also the code of { $country }. Every “{ $id }” in the file now means the organisation.
found-hidden-country-hint = Give the organisation another id, for example its name in small letters, and change it where the organisation is meant.
found-missing-hint = Correct the id, or add the { $what } to the list `{ $list }`.
found-missing-near = Did you mean “{ $near }”? Otherwise add the { $what } to the list `{ $list }`.
found-missing = The file has no { $what } with the id “{ $id }”. The rest of the record is shown.
found-country-name = The country stands by its name, “{ $written }”. It was read as { $code } ({ $country }), and the name is kept.
found-country-name-hint = Nothing to do. By its code it is "{ $code }".
found-country-name-keeps = Nothing to do. By its code it is "{ $code }"; {"{"}"party": "{ $code }", "as_reported": "{ $written }"{"}"} keeps the name.
found-country-case = The country code “{ $written }” stands in small letters. It was read as { $code } ({ $country }).
found-country-case-hint = Write "{ $code }".
found-unknown-party = “{ $party }” is neither the code of a country nor an organisation of this file. It is shown by this name, without a flag.
found-party-organisation = the organisation “{ $id }”
found-party-hint = Write the code of a country (three capital letters, such as MLI for Mali), or add an organisation with the id “{ $id }” to `organisations`.
found-party-near = Did you mean { $one }?
found-party-nears = Did you mean { $several } or { $last }?
found-differ-event = The event “{ $id }” has another { $field } in each file: { $here } in { $first }, { $there } in { $second }. Both are kept as claims.
found-differ = The { $what } “{ $id }” has another { $field } in each file: { $here } in { $first }, { $there } in { $second }. The first is shown, the other is kept as “{ $field } ({ $second })”.
found-differ-hint = Nothing to do if the files mean the same and disagree; if they mean two things, give one of them another id.

# Values that other formats may have.
expected-text-or-number = a text or a number

# Why a text is no date, as a clause, and what to write instead.
dating-write = write { $date }
dating-empty = it is empty
dating-empty-hint = write a date such as 2025-02-17, or 2025 if only the year is known
dating-no-ends = neither the start nor the end is known
dating-no-ends-hint = write at least one of them, such as 2026-04-10/.. for what is still going on
dating-too-far = the year is too far away to be placed
dating-too-far-hint = write a year of fewer digits
dating-swap = swap them if that is what was meant: { $date }
dating-earlier-first = write the earlier date first
dating-order = the end ({ $end }) is before the start ({ $start })
dating-duration = a duration cannot stand for a start or an end
dating-duration-hint = write the first and the last day, such as 2025-02-17/2025-02-19
dating-nothing = there is no date in it
dating-digits-hyphens = a date is made of digits and hyphens
dating-too-long = it is longer than any date
dating-forms-hint = write a day as 2025-02-17, a month as 2025-02, a year as 2025, several days as 2025-02-17/2025-02-19
dating-blank = there is a blank in it
dating-large = a number in it is too large
dating-no-such-day = its month has no such day
dating-no-such-month = its month is none from 01 to 12
dating-hour = its hour is none from 00 to 23
dating-minute = its minute is none from 00 to 59
dating-second = its second is none from 00 to 60
dating-zone = its time zone is not written as Z or +01:00
dating-clock = its time of day is not written as 09:30:00
dating-clock-of-part = a time of day stands behind a date that is not a whole day
dating-long-year = a year with Y has more than four digits
dating-list = a list of dates is not written as [2024,2025]
dating-other = it is not written as dates are
dating-year-first = dates are written year first
dating-hyphens = year, month and day are joined by hyphens
dating-two-digits = months and days have two digits
dating-four-digits = the year needs four digits
dating-four-digits-hint = write the year first and in full, such as 2025-02-17
dating-either = write { $one } if the day came first, or { $other } if the month did
dating-year-of-four = a year has four digits
dating-year-of-more = a year of more than four digits begins with Y
dating-month-from-one = months are counted from 01
dating-without-month = write { $year } if the month is not known
dating-month-before-day = the month comes before the day
dating-season = { $month } stands for a season, which has no days
dating-season-hint = write { $season }, or a month from 01 to 12
dating-no-month = there is no month { $month }: they go from 01 to 12
dating-no-month-hint = write { $december } for December, or { $year } if the month is not known
dating-day-from-one = days are counted from 01
dating-without-day = write { $month } if the day is not known
dating-days-of-month = { $month } { $year } has { $days } days
dating-last-day = write { $last }, or { $month } if the day is not known
dating-western = dates are written with the digits 0 to 9
dating-dashes = the parts of a date are joined by hyphens, a start and an end by /
dating-joined = a start and an end are joined by /, an end that is still open is ..
dating-open-end = what has no end yet is written with .. as its end, what has no start with .. as its start
dating-about = an estimate is marked with ~ at its end
dating-t-before-time = a T stands between a day and its time
dating-unknown-digits = unknown digits are written as a capital X
dating-named = years and parts of a year are written in digits
dating-months = months are written as numbers
dating-no-blanks = a date has no spaces in it

# Encodings.
found-byte = The byte { $byte } stands here, which is no letter in UTF-8. It is shown as �; everything else was read.
found-byte-hint = Write the letter again.
found-byte-meant-hint = Write the letter again. In an older encoding (Windows-1252), this byte is “{ $letter }”.
found-half-sixteen = Half of a character stands here. It is shown as �; everything else was read.
found-half-sixteen-hint = Write the character again.
found-zeros = { $count ->
    [one] A zero byte stands
   *[other] { $count } zero bytes stand
    } here, as a disk leaves them where something was not written. What stood here is lost; it is shown as �.
found-zeros-hint = Get the file again, or write the text again.
found-zeros-at-end = { $count ->
    [one] A zero byte stands
   *[other] { $count } zero bytes stand
    } at the end of the file, as a disk leaves them where something was not written. They were ignored.
found-zeros-at-end-hint = Check that nothing is missing at the end. To be rid of them, save the file again.
found-older = The file is not UTF-8. It was read as { $encoding }, an older encoding, which is a guess: { $example }.
found-older-hint = Look at this word. If it is wrong, open the file in the program that it is from, and save it as UTF-8.
found-thirty-two = The file is encoded in UTF-32, which this program does not read.
found-binary = The file is not text, but { $what }.
found-zero-byte = The file is not text: a zero byte stands here, which texts do not have.
found-only-zeros = There is nothing in the file but zero bytes, as a disk leaves them where nothing was written.
found-empty = The file is empty: there is nothing in it to show.
found-empty-hint = Check that it was saved or downloaded completely. The smallest file that opens is { $smallest }.
found-mark = The file begins with a byte order mark, an invisible sign that some programs write. It was ignored.
found-mark-hint = Nothing to do. To avoid it, save the file as “UTF-8 without BOM”.
found-sixteen = The file is encoded in UTF-16. It was converted.
found-sixteen-hint = Nothing to do. Saved as UTF-8, the file would be half the size and open in more programs.
found-wrong-mark = The file begins with the mark of UTF-16, but what follows is UTF-8. The mark was ignored.
found-wrong-mark-hint = Nothing to do. To be rid of it, save the file as “UTF-8 without BOM”.
save-as-utf = Open the file in a text editor, save it with the encoding UTF-8, and open it here again.
export-as-text = Check that it is the right file. If it is a table or a document, open it in the program it was made with and save it as text.
binary-zip = an Excel or Word document, or another zip archive
binary-old-office = an Excel or Word document of the old kind
binary-pdf = a PDF document
binary-database = a database (SQLite)
binary-png = a picture (PNG)
binary-jpeg = a picture (JPEG)
binary-rtf = a formatted document (RTF)
found-no-text-bytes = The file is not text: bytes stand here that no text has.
found-not-utf = The byte { $byte } stands here, which is not UTF-8. The file was probably saved in an older encoding, in which accents and Arabic cannot be told for certain.
found-example = “{ $letter }” in “{ $word }”, written as the byte { $byte }
found-such-places = There are { $count } such places in the file; this is the first.
found-lost-letter = In “{ $word }”, � stands for a letter that another program could not read. It is shown as it stands.
found-lost-letter-hint = Write the letter again, or get the text from where it was before: the letter itself is not in this file any more.
found-garbled = “{ $word }” is garbled: a program took the text for another encoding when it was written. It is shown as it stands.
found-garbled-meant = “{ $word }” is probably “{ $right }”: a program took the text for another encoding when it was written. It is shown as it stands.
found-garbled-hint = Get the file again from where it was made, and save it as UTF-8 there; or replace these letters.
found-hidden-sign = A sign stands here that cannot be seen (U+{ $code }). It belongs to no text, and was kept.
found-hidden-sign-hint = Remove it. In texts of older encodings, it was often a quote or a dash.

# Tables.
found-open-quote = A quote opens this cell and is not closed where the cell ends. It was read as a letter.
found-open-quote-hint = Close it, or write it twice within quotes if it belongs to the text.
found-table = This is a table with { $columns } columns, a { $delimiter } between cells. Of its { $rows } rows, { $events } became events.
found-table-of = This is a table of { $name } with { $columns } columns, a { $delimiter } between cells. Of its { $rows } rows, { $events } became events.
found-rows-undated = { $count ->
    [one] 1 of them has no date.
   *[other] { $count } of them have no date.
    }
found-left-out = Left out: { $list }.
left-out-empty = { $count } with nothing in { $count ->
    [one] it
   *[other] them
    }
left-out-titles = { $count } with { $count ->
    [one] the title of the whole
   *[other] titles of the whole
    }
left-out-eras = { $count } with { $count ->
    [one] an era, kept with the file
   *[other] eras, kept with the file
    }
found-table-hint = Nothing to do. docs/tables.md tells how a row becomes an event.
found-no-row = The table has no row with an event, so that there is nothing to show.
found-no-row-hint = Open a table with a row for each event.
found-say-column = Say which column it is with “Map columns…”, or in a mapping (`attache map`).
found-no-date-column = No column of the table was found to hold dates. All events are shown as undated.
found-no-title-column = No column of the table was found to hold titles. Events are shown by their kind and number.
found-stranger-hint = Nothing to do, if it is an organisation.
found-stranger-near = If a country is meant: { $countries }?
found-stranger = “{ $name }” is no country that is known. In { $rows ->
    [one] 1 row
   *[other] { $rows } rows
    }, it was taken as an organisation of this name.
found-table-older = The table is not UTF-8. It was read as Windows-1252, the encoding of older spreadsheets: { $example }.
found-table-older-hint = If this letter is wrong, save the table as “CSV UTF-8”.
found-cut-character = The file ends here, within a character. The rows before this are shown.
found-cut-hint = It was probably cut off while it was copied or downloaded: get it again.
column-taken = “{ $column }” as { $parts }
column-titles = titles are made as { $title }
columns-none = none
columns-kept = Kept as they are: { $columns }.
columns-kept-more = Kept as they are: { $count } more columns.
columns-by-guess = Columns were taken by a guess from names and values: { $taken }.
columns-by-layout = Columns were taken as this layout is published: { $taken }.
columns-by-mapping = Columns were taken by a mapping: { $taken }.
found-before-table = { $count ->
    [one] 1 line stands
   *[other] { $count } lines stand
    } before the names of the columns. The first was taken as the title.
found-after-table = { $count ->
    [one] 1 line stands
   *[other] { $count } lines stand
    } after the last row. The text is kept with the dataset.
found-order = Whether day or month comes first is in doubt: { $why }.
found-row-twice = The id “{ $id }” stands twice in the table. Both rows are shown.
found-row-twice-hint = Give each row an id of its own, or map another column as the id.
found-no-rows = There is no row in this table.
found-no-rows-hint = A table has a line with the names of its columns, and a line for each event.
found-no-column = The table has no column “{ $column }”.
found-column-near = Did you mean “{ $near }”?
found-columns = The columns are: { $columns }.
delimiter-comma = comma
delimiter-semicolon = semicolon
delimiter-tab = tab
delimiter-bar = vertical bar
order-day = day first
order-month = month first
order-year = year first
found-ragged-more = This row has { $cells ->
    [one] 1 cell
   *[other] { $cells } cells
    }, and the table { $columns ->
    [one] 1 column
   *[other] { $columns } columns
    }. What is more is kept under other fields.
found-ragged-less = This row has { $cells ->
    [one] 1 cell
   *[other] { $cells } cells
    }, and the table { $columns ->
    [one] 1 column
   *[other] { $columns } columns
    }. It was read as far as it goes.
found-ragged-hint = Look for a delimiter within a cell that should stand in quotes, or for a row that was cut off.
found-row-undated = This row has no date. It is shown as undated.
found-row-undated-hint = Add the date, as exact as it is known; a year is better than none.
found-row-date = “{ $written }” cannot be read as a date. The event is shown as undated.
found-row-date-order = “{ $written }” cannot be read as a date, { $order }. The event is shown as undated.
found-row-date-hint = Write the date as 2025-02-17, or choose another order of day and month in the mapping.
found-row-ends = The event would end before it began: { $written }. It is shown as undated.
found-row-ends-hint = Correct the start or the end.
found-row-title = This row has no title. It is shown by its kind.
found-row-title-hint = Add a title.
found-row-globe = { $written } is not on the globe. The place is not drawn on the map.
found-row-degrees = Degrees should stand here as a number, not “{ $written }”. The place is not drawn on the map.
found-row-globe-hint = Correct it; perhaps latitude and longitude were swapped.
proof-only = “{ $value }” in line { $line } can only be { $order }
proof-both = { $day } ({ $days } such dates), but { $month } ({ $months } such dates); read as { $order }
proof-points = dates with points are written day first
proof-none = not decidable: all days are 12 or less, as in “{ $value }” in line { $line }; read as day first
proof-short-years = { $proof }; years of two digits are those from 1950 to 2049
proof-chosen = { $order } was chosen
proof-chosen-though = { $order } was chosen, though { $proof }

# Files of other programs.
item-no-content = This item has no `content`. It is shown as “{ $name }”.
item-no-content-hint = Add `content` with a few words.
item-no-start = This item has no `start`. It is shown as undated.
item-no-start-hint = Add `start`, for example "2025-02-17".
found-undated-text = { $what } The event is shown as undated, with this text.
item-milliseconds = “{ $text }” is no number of milliseconds since 1970 that a calendar reaches. The event is shown as undated.
item-milliseconds-hint = Write the day as text, for example "2025-02-17".
item-twice = The id “{ $id }” stands twice in the file. Both items are shown.
item-twice-hint = Give one of the two another `id`.
items-told = These are items of vis-timeline. Of its { $total } items, { $shown } became events.
items-hint = Nothing to do. docs/formats.md tells how an item becomes an event.
items-none = The file has no item, so that there is nothing to show.
right-file-hint = Check that it is the right file.
left-out-objects = { $count } { $count ->
    [one] is no object
   *[other] are no objects
    }
left-out-not-events = { $count } { $count ->
    [one] is no event
   *[other] are no events
    }
left-out-days = { $count } { $count ->
    [one] has
   *[other] have
    } no day that is not excluded
left-out-countries = { $count } { $count ->
    [one] names
   *[other] name
    } no country
left-out-damaged = { $count } { $count ->
    [one] is
   *[other] are
    } damaged
slide-no-title = This slide has neither a headline nor a text. It is shown as “{ $name }”.
slide-no-title-hint = Add a headline with a few words.
slide-bad-date = { $what } The event is shown as undated.
slide-bad-date-hint = Write year, month and day as numbers; leave out what is not known.
slide-no-date = This slide has no date. It is shown as undated.
slide-no-date-hint = Add `{ $key }`.
slide-no-number = “{ $text }” is no number for the { $part } of a date.
slide-off-the-map = `{ $key }` is not on the globe. The place is not drawn on the map, and the value is kept under other fields.
slide-off-the-map-hint = Write a number from −{ $most } to { $most }.
expected-slide-texts = texts of a slide
expected-slide-texts-hint = Write {"{"}"headline": "…", "text": "…"{"}"}.
expected-medium = a medium
expected-medium-hint = Write {"{"}"url": "https://…", "caption": "…", "credit": "…"{"}"}.
expected-asset-hint = Write {"{"}"media": "https://…", "caption": "…", "credit": "…"{"}"}.
expected-place = a place
expected-place-hint = Write {"{"}"name": "…", "lat": 12.65, "lon": -8.0{"}"}.
expected-date-parts = a date in parts
expected-date-parts-hint = Write {"{"}"year": 2025, "month": 2, "day": 17{"}"}.
expected-slide = a slide
expected-slide-hint = Write {"{"}"text": {"{"}"headline": "…", "text": "…"{"}"}{"}"}.
slide-twice = The id “{ $id }” stands twice in the file. Both records are shown.
slide-twice-hint = Give one of the two another `unique_id`.
slides-told = This is a timeline of TimelineJS { $version }. Of its { $total } slides and eras, { $shown } became events.
slides-hint = Nothing to do. docs/formats.md tells how a slide becomes an event.
slides-none = The timeline has no slide, so that there is nothing to show.
found-cut-shown = The file ends here, before everything in it is closed. The { $count ->
    [one] { $count } event before this is
   *[other] { $count } events before this are
    } shown; the last may lack fields.
calendar-cut = The file ends here, before everything in it is closed. The records before this are shown; the last may lack lines.
calendar-many-changes = This changes one occurrence and all that follow, as { $most } others do already. Only the one is shown changed.
calendar-changes-hint = Nothing to do; the others are shown as their record says.
calendar-no-event = A { $name } tells of no event. It is not shown.
calendar-nothing-left = All days of this record are excluded, or shown by other records. It is not shown itself.
calendar-changes-before = This changes one occurrence and others before it. Only the one is shown changed.
calendar-twice = The id “{ $id }” stands twice in the file. Both are shown.
calendar-twice-hint = Nothing to do, if the file was put together from several; else give one of them another UID.
calendar-told = This is a calendar (iCalendar). Of its { $total } records, { $shown } became events.
calendar-recurring = { $recurring ->
    [one] One of them recurs, and is shown
   *[other] { $recurring } of them recur, and are shown
    } { $times ->
    [one] once
   *[other] { $times } times
    }.
calendar-hint = Nothing to do. docs/formats.md tells how a record becomes an event.
calendar-none = No record of the calendar could become an event, so that there is nothing to show.
calendar-unclosed = A { $name } has no END before this. It was read up to here.
calendar-unclosed-hint = Put END:{ $name } where it ends.
calendar-not-open = This ends a { $name } that is not open. It was ignored.
calendar-not-open-hint = Remove the line, or look before it for a BEGIN that is missing.
calendar-outside = This line stands outside of any calendar. It was ignored.
calendar-outside-hint = Move it between BEGIN:VCALENDAR and END:VCALENDAR, or remove it.
calendar-too-deep = Components stand in one another deeper than calendars need. This one was read as a line.
calendar-too-deep-hint = Look before it for an END that is missing.
calendar-broken = This line is not a name, a colon and a value. It is kept with its record under other fields.
calendar-broken-hint = If it goes on from the line before, begin it with a blank; if it is a line of its own, write a name and a colon before it.
calendar-no-summary = This record has no SUMMARY. It is shown as “{ $name }”.
calendar-no-summary-hint = Add SUMMARY with a few words.
calendar-no-point = “{ $text }” is no point on the globe. The place is not drawn on the map.
calendar-no-point-hint = Write latitude and longitude in degrees: GEO:12.65;-8.00.
calendar-no-time = “{ $text }” is neither a day nor a time.
calendar-no-time-hint = Write a day as 20250217, a time as 20250217T093000, in UTC with a Z behind it.
calendar-zone = Neither the calendar nor the tables of zones know “{ $zone }”. The time is shown as one of a clock whose place is not known.
calendar-zone-hint = Name a zone of the IANA, for example Africa/Bamako, or describe it in a VTIMEZONE.
calendar-no-day = This record has no day. It is shown as undated.
calendar-no-day-hint = Add DTSTART, for example DTSTART;VALUE=DATE:20250217.
calendar-duration = “{ $text }” is no duration. The event is shown without its end.
calendar-duration-hint = Write, for example, PT1H30M or P2D.
calendar-ends-before = The end is before the start. The event is shown without its end.
calendar-ends-before-hint = Correct the one or the other.
calendar-passed-over = “{ $text }” is neither a day nor a time. It was passed over.
calendar-passed-over-hint = Write a day as 20250217, a time as 20250217T093000.
calendar-rule = The rule by which this recurs cannot be read: { $what }. Only the first time is shown.
calendar-rule-hint = Write, for example, RRULE:FREQ=WEEKLY;BYDAY=MO;COUNT=10.
calendar-endless = It recurs without end. It is shown until { $day }.
calendar-often = It recurs more often than is shown of one rule. It is shown until { $day }.
calendar-rare = The rule hardly ever comes true. It was followed only so far.
calendar-too-many = The calendar recurs more often than is shown of one file.
calendar-cut-hint = Nothing to do; docs/formats.md tells how far rules are followed.
rule-says-nothing = “{ $part }” says nothing
rule-not-known = “{ $part }” is not known
rule-how-often = it does not say how often (FREQ)
gdelt-told = This is a table of events of { $version }, which a machine coded from news. Of its { $total } rows, { $shown } became events.
gdelt-hint = Nothing to do. Each event keeps its row; docs/gdelt.md tells how codes became kinds.
gdelt-none = No row of the table could become an event, so that there is nothing to show.
gdelt-none-hint = Open a table with rows between countries.
gdelt-twice = The record “{ $id }” stands twice in the table. Both are shown.
gdelt-twice-hint = Remove one of the two, if the table was put together from several.
gdelt-no-day = “{ $text }” is not a day. The event is shown as undated.
gdelt-no-day-hint = Days are written as 20250217: year, month and day.
gdelt-off-the-map = { $degrees } is not on the globe. The place is not drawn on the map.
gdelt-off-the-map-hint = Correct it; perhaps latitude and longitude were swapped.
gdelt-no-number = A number should stand here, not “{ $text }”. It stays in the row.
gdelt-no-number-hint = Check that no column is missing or too many before it.
gdelt-no-country = Neither actor of this row is a country. It is not shown.
gdelt-no-country-hint = Nothing to do. Events of regions, groups and people alone are no part of this chronology.
gdelt-code = “{ $text }” is no code { $of }. It is kept as written.
gdelt-code-hint = Correct it, if it is a slip. Codes have their leading zeros.
code-of-country = of a country in CAMEO
code-of-event = of an event in CAMEO
code-of-place = of a country in FIPS 10-4

# Columns of a table: why one was taken as it was, and how sure that is.
sure-low = a guess
sure-medium = likely
sure-high = sure
reason-name = its name says so
reason-name-empty = its name says so; it is empty
reason-name-dates = its name says so, and { $count } of { $all } values are dates
reason-name-years = its name says so, and its values are years
reason-name-months = its name says so, and its values are numbers of months
reason-name-days = its name says so, and its values are days of a month
reason-name-countries = its name says so, and { $count } of { $all } values are countries
reason-name-degrees = its name says so, and its values are degrees
reason-name-some-degrees = its name says so, though not all values are degrees
reason-name-kinds = its name says so, and { $count } of { $all } values are kinds of events
reason-name-different = its name says so, and it has { $count } different values
reason-name-statuses = its name says so, and { $count } of { $all } values tell how far it has come
reason-name-once = its name says so, and each value stands there once
reason-name-nearly-once = its name says so, and nearly each value stands there once
reason-name-addresses = its name says so, and { $count } of { $all } values are addresses
reason-dates = { $count } of { $all } values are dates
reason-serials = { $count } of { $all } values are days as spreadsheets count them
reason-countries = { $count } of { $all } values are countries
reason-addresses = { $count } of { $all } values are addresses
reason-kinds = { $count } of { $all } values are kinds of events
reason-short-texts = its values are short texts, nearly each another one
reason-texts = its values are texts of { $count } letters on average
reason-first-once = each value of this first column stands there once
reason-empty = it is empty
reason-other-column = another column suits better, or its values do not suit its name
reason-nothing = neither its name nor its values are those of a part of an event
reason-start-and-end = start and end are given by other columns
reason-date-elsewhere = another column gives the date
reason-whole-date = another column gives the whole date
reason-no-year = there is no year to it
reason-both-degrees = a place needs latitude and longitude
reason-layout = the layout of { $name } says so

# Parts of an event that a column of a table can give.
part-other = kept as it is
part-id = id
part-title = title
part-when = date
part-start = start
part-end = end
part-year = year
part-month = month
part-day = day
part-end-year = year of the end
part-end-month = month of the end
part-end-day = day of the end
part-date-precision = precision of the date
part-kind = kind
part-status = status
part-party = country or party
part-party-from = country from
part-party-to = country to
part-summary = summary
part-place = place
part-place-country = country of the place
part-lat = latitude
part-lon = longitude
part-tags = tags
part-source = source
part-note = note
part-commission = commission

# Damaged rows, and mappings that cannot be read.
gdelt-other-values = This row has the columns of GDELT, but other values in them: its number, its month or the day on which it was added is none. It is not shown.
gdelt-other-columns = This row has { $count } { $count ->
    [one] column
   *[other] columns
    }; rows of GDELT have 57, 58 or 61. It is not shown.
gdelt-damaged-hint = Get the file again: it was probably cut off, or changed by another program.
mapping-start-from = `attache map TABLE` writes a mapping to start from; docs/tables.md explains it.
mapping-no-json = The mapping is no JSON: { $error }.
mapping-none = The file is no mapping: it has no "attache_map": 1.
mapping-version = The mapping is of version { $version }, and this program reads { $own }.
mapping-version-hint = Use a newer version of the program, or make the mapping anew.
mapping-unreadable = The mapping cannot be read: { $why }.
mapping-no-part = “{ $code }” is no part of an event. A column can be { $parts }.
mapping-no-part-near = “{ $code }” is no part of an event. Did you mean “{ $near }”? A column can be { $parts }.
mapping-column = column “{ $column }”: { $error }
mapping-write-parts = write the name of a part of an event, or a list of some
