# Commands and the panels of the window.

# Commands: buttons, menus, the palette and the sheet of shortcuts say them.
command-open = Open a file
command-add = Open another file beside what is open
command-reload = Reload now: read the file again
command-toggle-reload = Reload when the file changes: on or off
command-map-columns = Map columns of the table…
command-export = Export figures, a brief or data…
command-brief = Brief of what is shown…
command-search = Search
command-query-line = The filter as a query line
command-palette = Command palette; go to a name or a date
command-next-hit = Next of the shown events
command-previous-hit = Previous of the shown events
command-dim-or-hide = Dim or hide what the filter leaves out
command-let-go = Clear or close: popup, selection, range, words
command-zoom-in = Zoom in
command-zoom-out = Zoom out
command-pan-left = Earlier
command-pan-right = Later
command-lanes-up = Lanes above
command-lanes-down = Lanes below
command-fit-all = Show everything
command-first = First event
command-last = Last event
command-lanes = Group, order and find lanes
command-range = Select the time of the selection, or on screen
command-count-from = Count time from the selected event
command-bookmark = Set a bookmark
command-fit-selection = Centre the selection; again: fit it
command-open-closely = Zoom to the selection or the range
command-next-event = Next event of the lane
command-previous-event = Previous event of the lane
command-next-linked = Next session, or what it led to
command-previous-linked = Session before, or what led to it
command-pin = Pin the card beside the next one; again: let go
command-read = Read the card in a large view
command-source = The record as it stands in its file
command-back = Back to the view before
command-forward = Forward again
command-history = Views before and after this one
command-save-view = Save this view under a name
command-views = Saved views
command-toggle-filters = Filters: show or hide
command-toggle-relations = Relations: show or hide
command-toggle-details = Details: show or hide
command-list-events = List of events: show or hide
command-list-commitments = Commitments: show or hide
command-list-contested = Contested facts: show or hide
command-toggle-problems = Problems of the file: show or hide
command-toggle-theme = Light or dark
command-legend = Legend of the timeline
command-shortcuts = All shortcuts
command-group-file = File and search
command-group-time = Timeline
command-group-events = Events
command-group-window = Window

# Keys, as keyboards name them.
key-control = Ctrl
key-alt = Alt
key-shift = Shift
key-escape = Esc
key-tab = Tab
key-backspace = Backspace
key-enter = Enter
key-insert = Insert
key-delete = Delete
key-home = Home
key-end = End
key-page-up = PageUp
key-page-down = PageDown
key-space = Space
key-refused-held = It is held for other keys.
key-refused-escape = Esc always lets go.
key-refused-tab = Tab moves from control to control.
key-refused-space = Space presses what has the focus.
key-refused-text = Text fields need it.

# The top bar and its menu of the view.
top-open = Open
top-export = Export
top-beginning = { $name } · its beginning only
top-sample = A bundled sample
top-view = View
top-filters = Filters
top-details = Details
top-relations = Relations
top-problems = Problems in the file
top-legend = Legend
top-theme-system = As the system
top-theme-light = Light
top-theme-dark = Dark
top-count = { $shown } of { $events }

# Search and its chips.
search-name = Search
search-line-name = Query line
search-hint = Search titles, people, places, topics
search-hint-short = Search
search-word = “{ $word }”
search-corrected = No event has “{ $written }”. Looked for { $taken }.
search-found = Found
search-best = The best of { $count }
search-remove = Remove filter { $words }
search-remove-hint = Remove this from the filter

# Filters and facets.
filter-dates = Dates
filters-after = After
filters-before = Before
date-example = e.g. 2024-06
filter-date-name = { $name }, a date such as 2024-06
filter-mirrored = Mirrored records
filter-merge = Merge
filter-merge-name = Merge mirrored records
facet-name = Facet { $name }
facet-find = Find in { $name }
facet-find-country = Find a country in the list
facet-fewer = Show fewer
facet-all = Show all { $count }
facet-value = { $facet }: { $value }, { $count }
facet-value-out = { $facet }: not { $value }, { $count }
facet-only = Show only this
facet-out = Leave this out
facet-hint-wanted = Click: show others again, beside { $value }
facet-hint-out = Alt + click or Delete: show { $value } again
facet-hint =
    Click: show only { $value }
    Alt + click or Delete: leave it out
facet-years = Years { $years }, { $count }
facet-years-hint = { $years }: { $count }

# The status line.
status-shown = { $shown } of { $events } shown
status-undated = { $count } without a date
status-undated-hint = List the undated events
status-finding = finding…
status-reading-again = changed on disk, reading it again …
status-added = Added or changed
status-gone = Gone
status-titles = { $what }:
status-select = Click to select them
status-dimmed = { $count } dimmed, hide
status-left-out = { $count } left out, show dimmed
status-far-hide = { $events } far outside, leave out
status-far-show = { $events } far outside, show
status-far-hint = Events long before or after nearly all others; the whole is shown without them
status-no-problems = no problems in the { $files ->
    [one] file
   *[other] files
}
status-problems = { $problems } in the { $files ->
    [one] file
   *[other] files
}
status-problems-hint = Show or hide the problems

# A save that is not shown.
held-again = Read it now
held-show = Show it anyway
held-will = It is read again when it changes.
held-will-not = It is not read again by itself.

# The timeline: its canvas, lanes, marks, bookmarks, overview.
timeline-name = Timeline: { $here } of { $events } on screen, { $span }
timeline-empty-file = This file holds no events.
timeline-hidden = All { $count } lanes are hidden.
timeline-show-lanes = Show all lanes
timeline-none = None of { $events } passes the filter.
timeline-one-undated = The one event that passes has no date.
timeline-undated = The { $count } events that pass have no date.
timeline-nothing-here = No event at this time.
timeline-clear = Clear the filter
overview-name = Overview: { $span } shown of { $whole }
mark-left-out = { $event }, left out
mark-cluster = { $lane }: { $events }, { $span }
mark-more = and up to { $count } more events on screen; zoom in to list them
tooltip-earlier = began earlier and reach in
tooltip-later = known no better than reaching in from later
tooltip-cluster = click to list, double-click to zoom in
tooltip-cluster-more = and { $count } more · click to list, double-click to zoom in
tooltip-lane-events = { $count ->
    [one] { $count } shown event
   *[other] { $count } shown events
}
tooltip-lane-only = double-click: only these · drag: move · right-click: pin, hide, collapse
tooltip-lane = drag: move · right-click: pin, hide, collapse
tooltip-contested = contested
tooltip-one-source = one source
lane-name = { $count ->
    [one] Lane { $lane }, { $count } event
   *[other] Lane { $lane }, { $count } events
}
lane-pin = Pin to the top
lane-unpin = Unpin
lane-collapse = Collapse
lane-expand = Expand
lane-hide = Hide
lane-select = Select
lane-only = Show only its events
lanes-group = Group: { $grouping }
lanes-dim = Dim what the filter leaves out
lanes-group-by = Group by
lanes-order = Order of lanes
lanes-drag = Drag a lane's name to move it
lanes-find = Find a lane
lanes-none = None of { $count } lanes has this in its name
lanes-hidden = Hidden lanes
lanes-show = Show { $lane }
lanes-show-all = Show all { $count } hidden lanes
bookmark-name = Bookmark { $name }
bookmark-field = Name of the bookmark
bookmark-centre = Bring to the middle

# The panel below the timeline.
lower-relations = Relations below the timeline
lower-counted = { $name } below the timeline, { $count }
lower-named = { $name } below the timeline

# Relations: graph, matrix, map, activity, comparison, measures.
relations-face = Shown as
relations-graph = Graph
relations-matrix = Matrix
relations-map = Map
relations-activity = Activity
relations-compare = Compare
relations-measures = Measures
relations-of = Relations of
relations-export = Export relations
relations-export-button = Export
relations-copy = Copy as table
relations-paper = On paper, as a brief or as data…
relations-no-range = no time is selected
relations-of-all = { $events } of all countries
view-closer-map = Zoom in the map
view-farther-map = Zoom out of the map
view-fit-map = Fit the map
view-closer-graph = Zoom in the graph
view-farther-graph = Zoom out of the graph
view-fit-graph = Fit the graph
graph-name = Graph: { $countries } countries, { $pairs } pairs
graph-around = Around countries
graph-ties-in = Ties in
graph-all = All countries
graph-around-one = around { $name }
graph-around-two = around { $name }, two steps
graph-shown = Shown: { $what }
graph-unpin-all = Unpin all
graph-unpin-hint = Let pinned countries go
graph-least = Ties of at least
graph-least-name = Least events of a drawn tie
graph-least-number = Number of least events of a drawn tie
graph-auto = auto
graph-auto-hint = As many ties as can be told apart
graph-strengths = Ties by number of events: 1, 2 to 3, 4 to 7, 8 to 15, …
ties-country = Country { $name }, { $events }
ties-pair = Pair { $one } and { $other }, { $events }
ties-met = Only those it met
ties-two-steps = Those within two steps
ties-all = All countries
ties-unpin = Unpin
ties-click = click: only these events
ties-most = most are of the kind { $kind }
ties-last = last seen { $when }
map-name = Map: { $countries } countries, { $pairs } pairs, { $places } places, zoom { $zoom }
relations-nobody = No country takes part in an event { $scope }.
map-place = Place { $name }
map-places = { $count } places: { $names }
map-places-more = { $count } places: { $names }, …
map-closer = click: look closer
map-select = click: select these events
matrix-legend = Row to column: visits there, and what both took part in otherwise.
matrix-order = Order of the matrix
matrix-by = by
matrix-name = Matrix: { $rows } countries and { $fields } fields in sight
matrix-field = { $one } to { $other }, { $events }
matrix-nothing = nothing { $scope }
matrix-events = { $count ->
    [one] { $count } visit there
   *[other] { $count } visits there
}, { $others } of both otherwise, { $scope }
matrix-click = click: only the events of the pair
measures-meaning =
    Density: which part of all possible pairs of these met.
    Reciprocity: which part of all visits is answered by one the other way.
    Modularity: which part more of the ties lies within communities than by chance; below about 0.3 the communities mean little.
sort-by = Sort by { $name }
compare-none = No two countries met in either period.
compare-as = Compared as
compare-ties = Ties:
compare-hint = A date with what was before it on the left, and after it on the right, for as long as both are in the time of this panel. C divides at the selected event.
compare-field = Divide at, a date such as 2024-06
compare-divide = divide at
compare-row = { $one } – { $other }: { $before } before, { $events } after, { $turn }
activity-counting = Countries are being counted.
activity-name = Activity { $stack }, { $measure }, at most { $most }
activity-bars = Bars of activity
activity-stacked = Stacked
activity-none = No events in this time.
activity-layer = Layer { $name }, { $count }
activity-layer-numbered = Layer { $number }: { $name }, { $count }
activity-bar = { $time }: { $events }
activity-share = { $layer }, { $share } %
activity-total = { $layer }, { $count } so far

# Tables.
table-collecting = Rows are being collected …
table-none-pass = No event passes the filter.
table-no-events = The file has no events.
table-none-overdue = No commitment is overdue.
table-all-followed = Every commitment was followed up.
table-none-status = No commitment has this status.
table-no-shown-commitments = The shown events have no commitments.
table-no-commitments = The file states no commitments.
table-no-shown-contested = Sources of the shown events do not differ.
table-no-contested = Sources do not differ on anything in this file.
table-scroll = Scroll the table
table-export = Export table
table-listed = Commitments listed
table-as-of = as of { $day }
table-as-of-unknown = the file does not say up to when it is complete
table-columns = Columns
table-columns-name = Columns of the table
table-sorted-up = Sorted upwards. Click: downwards.
table-sorted-down = Sorted downwards. Click: upwards.
table-sort = Click: sort by it.
table-fulfilled = Fulfilled by { $event }
table-events = List of events: { $count } rows
table-commitments = Commitments: { $count } rows
table-contested = Contested facts: { $count } rows

# What stands around cards.
details-reading = The card is open in the reading view.
details-pinned-beside = This card is pinned beside. Select an event or follow a name: its card opens here.
details-close = close
details-close-name = Close the pinned card
details-pinned = PINNED
details-pin = pin
details-pin-name = Pin this card
details-read = read
details-read-name = Open the reading view
details-source = source
details-source-name = Show the source record
details-back = ← back
details-back-name = Back from this card
details-export = export
details-export-name = Export this card
details-export-hint = Write this card to a file
details-copy = Copy as Markdown
details-copy-name = Copy this card as Markdown
card-as-svg = Card as SVG…
card-as-png = Card as PNG…
card-as-markdown = Card as Markdown…
export-as-svg = Figure as SVG…
export-as-png = Figure as PNG…
export-as-csv = Data as CSV…

# In cards.
card-no-status = status not stated
card-read-in = Read { $what } in { $language }
card-read-summary = the summary
card-read-card = the card
card-contested = contested
card-contested-fields = contested: { $count } fields
card-differ = Sources differ on:
card-no-source = no source
card-one-source = single source
card-in = in
card-to = to
card-quote = “{ $words }”
card-original = Original, { $language }
card-original-unknown = original
card-translation = Translation
card-quote-in = in { $language }
card-show-on-map = Show { $place } on the map
card-session-before = Session before, { $when }
card-session-after = Session after, { $when }
card-sessions-earlier = { $count } earlier
card-session = Session { $name }, { $when }
card-no-web = { $address } (no web address)
card-open = open…
card-open-name = Open source { $number }
card-archived = archived copy
card-archived-name = Archived copy of source { $number }
card-cite = cite
card-cite-name = Cite source { $number }
card-cite-hint = Copy a citation
card-address = Address
pair-line = All { $events } of the pair in time
pair-line-silence = All { $events } of the pair in time, { $silence } without any: { $span }
pair-list = click to list
pair-list-more = and { $count } more · click to list
