# Windows above the main one.

# Asking before an address is opened.
confirm-title = Open this address?
confirm-leads = This leads out of Attaché, to { $host }:
confirm-open = Open in the browser
confirm-copy = Copy the address

# The first screen, progress, and what went wrong.
welcome-what = Who met whom, when, what was promised, and who says so: a viewer for the chronology of defence diplomacy.
welcome-open = Open a file…
welcome-drop = or drop one anywhere in this window
welcome-drop-here = Let go to open
welcome-samples = Samples
welcome-sahel = Morocco in the Sahel, 1980–2026
welcome-sahel-about = 32 events: the joint military commissions, visits and trainings, with every conflict between sources
welcome-us = Visits to and from the United States, 1866–2025
welcome-us-about = 7,535 visits of leaders, presidents and secretaries of state
welcome-recent = Recent
welcome-type = Or type its path
welcome-path = Path of a file
welcome-open-path = Open
loading-name = Reading { $name }
loading-shown = Its first { $count } events are shown meanwhile.
loading-far = { $done } of { $bytes } MB · { $rate } MB/s · { $seconds } s left
loading-far-minutes = { $done } of { $bytes } MB · { $rate } MB/s · { $minutes } min left
notice-open = Open another file…

# Views before and after.
history-first = The first view
history-only = This view
history-view = View: { $what }, { $time }

# The command palette.
palette-name = Command palette
palette-hint = A command, a name, a date such as feb 2025
palette-view = saved view
palette-before = view before
palette-after = view after
palette-go = Go to { $time }
palette-date = date
palette-search = Search for “{ $words }”
palette-filter = filter
palette-only = { $hint }  ·  { $control }+Enter: filter by it
palette-organisation = organisation
palette-country = country
palette-series = series
palette-person = person
palette-place = place

# Saved views.
views-title = Saved views
views-replace = Replace
views-save = Save this view
views-name = Name of this view
views-known = A view of this name is kept: it would be replaced.
views-keeps = Keeps filter, time on screen, lanes, selection and panels; files are not changed.
views-none = No views yet. A saved view opens in any file that has what it shows.
views-go = Go to the view { $name }
views-rename = Rename
views-rename-name = Rename the view { $name }
views-delete = Delete
views-delete-name = Delete the view { $name }
views-everything = everything
views-new-name = New name of the view
views-undo = Undo
views-undo-name = Undo the last change of the saved views
views-export = Export…
views-import = Import…

# The sheet of shortcuts.
shortcut-title = All shortcuts
shortcut-refused = { $keys }: { $why }
shortcut-taken = { $keys } is taken by “{ $command }”.
shortcut-reset-all = Reset all keys
shortcut-take = Take it from there
shortcut-leave = Leave it there
shortcut-how = Choose keys to change them: then press the new ones, Backspace for none, or Esc to leave them as they are.
shortcut-reset = reset
shortcut-reset-name = Reset the keys of “{ $command }”
shortcut-press = Press keys…
shortcut-none = none
shortcut-press-name = Press the new keys of “{ $command }”
shortcut-keys = Keys of “{ $command }”: { $keys }
shortcut-change = Change the keys
shortcut-pointer = Pointer
pointer-ctrl-wheel = Ctrl+wheel
pointer-does-zoom = Zoom at the pointer
pointer-drag = Drag
pointer-does-pan = Pan in time
pointer-shift-drag = Shift+drag
pointer-does-range = Select time; so does a drag on the ruler
pointer-drag-name = Drag a name
pointer-does-lane = Move the lane
pointer-right-click = Right-click
pointer-does-menu = On a lane: pin, hide, collapse
pointer-wheel = Wheel
pointer-does-scroll = Scroll lanes; with Shift: pan in time
pointer-click = Click
pointer-does-select = Select; with Ctrl: add
pointer-double-click = Double-click
pointer-does-closely = Look closely; on the ground: everything

# The export window.
export-title = Export
export-label-what = WHAT
export-what = What is exported
export-label-form = FORMAT
export-form = Format
export-label-paper = PAPER
export-paper = Paper
export-label-pixels = PIXELS PER POINT
export-label-across = PAGES SIDE BY SIDE
export-label-time = TIME
export-time-all = All that is shown
export-time-screen = What is on screen
export-time-range = The selected range
export-no-range = No range is selected: drag along the ruler to select one
export-label-language = LANGUAGE
export-writing = Writing…
export-go = Export…
export-go-hint = To a file (Enter)
export-close-hint = Without writing anything (Esc)
export-brief-is-file = A brief is a file: export it
export-page-before = The page before
export-page-next = The next page
export-page-first = This is the first page
export-page-last = This is the last page
export-page = Page { $page } of { $pages }
export-drawing = drawing…
export-copy-picture = The page to the clipboard, as a picture
export-copy-rows = All rows to the clipboard, as a table for a spreadsheet

# The window in which columns are mapped.
mapper-title = Map columns
mapper-rows = { $name }, { $count } rows
mapper-rows-layout = { $name }, { $count } rows, in the layout of { $layout }
mapper-what = Say which column is which part of an event. The file itself is not changed.
mapper-delimiter = Between cells
mapper-header = The first row names the columns
mapper-beside = ·  { $count ->
    [one] { $count } line beside the rows
   *[other] { $count } lines beside the rows
}
mapper-reason = { $confidence }: { $reason }
mapper-guessed = guessed was { $guessed }: { $reason }
mapper-column = Column { $name }: { $gives }
mapper-dates = Dates
mapper-order = Order of dates
mapper-no-proof = no date needs it
mapper-made-of = Title
mapper-title-column = as the column “{ $name }” has it
mapper-title-hint = {"{"}column{"}"}: {"{"}another column{"}"}
mapper-title-name = Title made of columns in braces
mapper-braces = names of columns stand in braces
mapper-undated = { $count } undated
mapper-without-party = { $count } without a country or party
mapper-problems = { $count } problems
mapper-reading = reading…
mapper-apply = Apply
mapper-save = Save mapping…
mapper-load = Load mapping…
mapper-guess = Guess anew

# Problems of a file.
problems-errors = { $count ->
    [one] { $count } error
   *[other] { $count } errors
}
problems-warnings = { $count ->
    [one] { $count } warning
   *[other] { $count } warnings
}
problems-notes = { $count ->
    [one] { $count } note
   *[other] { $count } notes
}
problems-error = error
problems-warning = warning
problems-note = note
problems-none = None
problems-none-words = Every record of this file could be read.
problems-all-out = All problems are left out above.
problems-title = Problems in the { $files ->
    [one] file
   *[other] files
}
problems-map = Map columns…
problems-export = Export…
problems-export-name = Export the listed problems
problems-export-hint = Write the listed problems to a table (CSV)
problems-copy = Copy the listed problems
problems-fold-all = Fold all
problems-unfold-all = Unfold all
problems-leave-out = Leave these out
problems-list = List these, too
problems-fold = Fold { $code }, { $count }
problems-unfold = Unfold { $code }, { $count }
problems-whole-file = whole file
problems-show = Show { $place } in the file: { $problem }
problems-event = event
problems-event-name = Select the event of { $place }
problems-event-hint = Select the event

# The file as it is written.
source-written = As written
source-laid-out = Laid out
source-columns = By columns
source-reading = The file is being read …
source-problem = { $severity }: { $code }
source-copy = Copy the source
source-copy-hint = Copy what is marked
source-changed = The file has changed since it was opened: this is what stands in it now, and what is marked may be something else.
source-again = Read it again
source-again-name = Read the changed file again
source-place = { $file }, line { $line }, column { $column }
source-next = next
source-next-name = next problem
source-previous = previous
source-previous-name = previous problem
source-of = { $number } of { $count }
source-all-lines = { $count ->
    [one] { $count } line
   *[other] { $count } lines
}
source-line = line { $line } of { $count }
source-lines = lines { $first }–{ $last } of { $count }
source-row = line { $line }: { $text }
source-row-here = here, line { $line }: { $text }
source-scroll = Scroll the source

# The legend of the timeline.
legend-title = How events are drawn
legend-kinds = Kinds
legend-who = Who and what
legend-how-long = How long
legend-how-precisely = How precisely it is known
legend-how-surely = How surely it is known
legend-event = One event: a mark on the lane of each that takes part; the arrow points to the host of a visit
legend-arc = Dotted: the next session of a series. Dashed: what an event led to
legend-cluster = Several events too close to tell apart, with their number; many make bars
legend-side = Stands out of sight on this side, and reaches in
legend-lasted = It lasted, from one sharp end to the other
legend-lasted-about = It lasted; start and end are known no better than the thin parts
legend-open = Still going on
legend-ended = It ended, nobody states when
legend-day = On a day
legend-soft = Known to a month, a season or a year: somewhere in the soft band
legend-dotted = On one day of the dotted stretch, nobody states which
legend-about = About then: an estimate
legend-uncertain = Uncertain: the date is doubted
legend-inferred = In brackets: the year, or another part, was inferred
legend-hollow = Hollow and dashed: in doubt, or only reported or planned
legend-amber = Amber: sources differ on where it ends or begins
