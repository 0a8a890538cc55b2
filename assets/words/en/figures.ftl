# Figures, briefs and data out of the program.

# What is exported. $known tells whether a date is a day, for languages that say it otherwise.
export-count = { $shown } of { $all ->
    [one] { $all } event
   *[other] { $all } events
}
export-contents = { $count } of { $file }; filter: { $query }
export-contents-all = { $count } of { $file }; no filter
export-note = { $contents }; exported by Attaché on { $date }.
export-note-as-of = { $contents }; complete up to { $complete }; exported by Attaché on { $date }.
export-complete = { $known ->
   *[other] complete up to { $date }
}
export-licence = licence: { $licence }
export-made = Exported { $day } · Attaché
export-no-sources = The file states no sources for these events.
export-sources = Sources ({ $count }): { $first }
export-more-sources = and { $count } more

# The signs in the legend of a timeline.
figure-sign-lasted = lasted
figure-sign-goeson = still going on
figure-sign-band = known no better than the band
figure-sign-doubt = in doubt or planned
figure-sign-contested = sources differ on the date
figure-sign-session = next session, or what it led to
figure-sign-cluster = several events
figure-sign-density = number of events

# What stands above and below figures.
figure-filter = Filter: { $filter }
figure-timeline = Timeline
figure-timeline-by = Timeline by { $grouping }
figure-overview = Overview
figure-lanes-left = { $count } more lanes did not fit

# Tables as figures.
figure-events = Events
figure-commitments = Commitments
figure-contested = Contested facts
figure-count-commitments = { $count } commitments
figure-count-some-commitments = { $count } of { $all } commitments, { $which }
figure-count-contested = { $count } contested facts
figure-first-rows = The first { $shown } of { $all } rows.

# Relations as figures.
figure-graph = Graph of relations
figure-matrix = Matrix of relations
figure-map = Map of relations
figure-activity = Activity
figure-compare = Two periods compared
figure-measures = Measures of relations
figure-matrix-words = Row to column: visits there, and what both took part in otherwise.
figure-matrix-busiest = The { $shown } busiest of { $all } countries.
figure-nothing-compared = No time to compare.
figure-turns = Ties: { $turns }.
figure-changes-left = { $count } that changed less did not fit.
figure-first-parties = The first { $shown } of { $all } parties.

# Figures in menus.
figure-activity-over-time = Activity over time
figure-list-of-events = List of events
figure-ledger = Ledger of commitments

# Sheets of paper and slides.
paper-a4-landscape = A4 landscape
paper-a4-portrait = A4 portrait
paper-a3-landscape = A3 landscape
paper-a3-portrait = A3 portrait
paper-letter-landscape = Letter landscape
paper-letter-portrait = Letter portrait
paper-slide = Slide 16:9

# Forms of data in menus; then why events are left out, after “2 events left out: ”.
data-json = event file (JSON)
data-lines = event file as lines (JSON Lines)
data-events = table of events (CSV)
data-participations = table of participations (CSV)
data-commitments = table of commitments (CSV)
data-ties = table of ties (CSV)
data-calendar = calendar (iCalendar)
data-timelinejs = timeline for the web (TimelineJS)
data-gexf = network over time (GEXF)
data-graphml = network (GraphML)
data-no-date = they have no date, which a slide needs

# Below a card on paper.
export-from = From { $file }
export-from-title = From “{ $title }”, { $file }
export-card-complete = { $known ->
   *[other] Complete up to { $date }
}
export-card-licence = Licence: { $licence }

# A brief: its sections, in order.
brief-lead = { $count } of the file { $file } (filter: { $query }).
brief-lead-all = { $count } of the file { $file } (no filter).
brief-complete = { $known ->
   *[other] The file is complete up to { $date }.
}
brief-in-figures = In figures
brief-chronology = Chronology
brief-nothing = No event passes the filter.
brief-events = Events
brief-time = Time
brief-kinds = Kinds
brief-parties = Parties
brief-more-parties = { $count } more
brief-commitments = Commitments
brief-count-commitments = { $count } ({ $done } done, { $overdue } overdue)
brief-contested = Contested
brief-count-contested = { $count ->
    [one] { $count } event on which sources differ
   *[other] { $count } events on which sources differ
}
brief-single-source = One source only
brief-event-contested = Contested: { $fields }
brief-not-stated = not stated
brief-overdue = { $status }; { $time }
brief-overdue-as-stated = { $status }; as stated
brief-no-commitments = The file states no commitment of these events.
brief-what = What
brief-owner = Owner
brief-due = Due
brief-status = Status
brief-made-at = Made at
brief-contested-facts = Contested facts
brief-no-source = no source is named
brief-nothing-contested = The sources of these events do not contradict each other on any field.
brief-lacking = What is not stated
brief-lacks-date = A date that can be read
brief-lacks-day = The day (known to a month, season or year)
brief-lacks-end = The end
brief-lacks-place = The place
brief-lacks-source = Any source
brief-lacks-parties = The parties
brief-lacks-head = Who led the delegation of a visit
brief-lacks-agenda = The agenda of a commission meeting
brief-lacks-outcomes = What came out of a commission meeting
brief-lacks-nothing = Date, place, parties and sources are stated for every event.
brief-method = Method
brief-method-words = This document was made on { $day } by Attaché from the file { $file }. Nothing in it is inferred: dates, names and posts are those of the file, and what the file marks as uncertain or contested is given as such. A tie between two parties counts each event in which both take part.
brief-licence = Licence of the data: { $licence }.
brief-sources = Sources
brief-no-sources = None is stated.
brief-source-title = “{ $title }”
brief-read-on = { $known ->
   *[other] read on { $date }
}
brief-figure-timeline = Figure 1. Timeline, { $time }: { $count }, each on the line of every party; the arrow of a visit points to the host.
brief-figure-relations = Figure 2. Relations: parties are the larger, and ties the wider, the more events they have ({ $count }).

# Why there is no picture or document.
export-unreadable = the figure could not be read: { $error }
export-too-large = a picture of { $width } by { $height } pixels is too large; ask for a smaller one, or for SVG
export-unpacked = the picture could not be packed: { $error }
export-empty = there is nothing to put on a page
export-not-written = the pages could not be put together: { $error }
