# Timeline, graph, matrix, map, activity.

# Counts.
count-some-events = { $some } of { $all ->
    [one] { $all } event
   *[other] { $all } events
}
count-people = { $count ->
    [one] { $count } person
   *[other] { $count } people
}
count-merged = { $visits ->
    [0] no mirrored records to merge
    [one] { $records } mirrored records merged into { $visits } visit
   *[other] { $records } mirrored records merged into { $visits } visits
}
count-recorded-twice = { $visits ->
    [one] { $visits } visit is recorded twice, as made and as hosted.
   *[other] { $visits } visits are recorded twice, as made and as hosted.
}
count-percent = { $number } %

# The timeline.
timeline-today = Today
timeline-session = { $session } session
timeline-session-at = { $session } session, { $place }
# After the date of a label.
timeline-contested = contested

# Activity: what layers are of, what bars count.
activity-others = others
activity-other-pairs = other pairs, or none
activity-bars-count = Bars: { $unit }.
activity-bars-share = Bars: { $unit }, of all that count in them.
activity-bars-total = Bars: { $unit }, summed up since the left edge.
activity-of-each-country = An event counts once for each of its countries.
activity-of-each-pair = An event counts once for each of its pairs.
activity-line = Line: mean of { $bars } bars.
activity-shares-do-not-grow = More is recorded in later years; shares do not grow by that.

# What became of a tie from one period to the next.
turn-began = began
turn-ended = ended
turn-grew = grew
turn-shrank = shrank
turn-same = the same
turns-began = { $count } began
turns-ended = { $count } ended
turns-grew = { $count } grew
turns-shrank = { $count } shrank
turns-same = { $count } the same

# Where two periods are divided.
divided-in-the-middle = divided in the middle
divided-at-event = divided at “{ $title }”
divided-at-some-event = divided at an event
divided-at-date = divided at { $date }

# Measures of the whole network.
measures-parties = { $count ->
    [one] { $count } party
   *[other] { $count } parties
}
measures-density = density { $part }
measures-reciprocity = reciprocity { $part }
measures-communities = { $count ->
    [one] { $count } community, modularity { $modularity }
   *[other] { $count } communities, modularity { $modularity }
}

# The graph: a community by its busiest member, and what is not drawn.
graph-community = { $busiest } and { $others } more
graph-no-country = No country takes part in an event { $scope }.
graph-dots = { $count ->
    [one] { $count } country has room for a dot only
   *[other] { $count } countries have room for a dot only
}
graph-alone = { $count } with weaker ties only
graph-left-out = { $count } less busy ones have no place
graph-weak-ties = the { $shown } strongest ties; { $weaker } weaker ones

# The map: whose borders it shows, and what it leaves out.
map-borders = Borders: Natural Earth, de facto. Dashed: disputed. Attaché takes no side.
map-borders-short = Borders: Natural Earth; dashed: disputed
map-unplaced = { $count ->
    [one] { $count } party has no place on a map
   *[other] { $count } parties have no place on a map
}
map-weak-ties = { $count ->
    [one] { $count } weaker tie
   *[other] { $count } weaker ties
}
map-elsewhere = { $count ->
    [one] { $count } event without a place
   *[other] { $count } events without a place
}
map-unseen = { $count ->
    [one] { $count } place out of sight
   *[other] { $count } places out of sight
}

# Fields of an event, as sources differ on them.
field-when = Date
field-session = Number of the session
field-quotes = Wording of the quote
field-delegation = Delegation of { $party }
field-delegation-part = Delegation of { $party }: its { $part }
field-delegation-of-part = Delegation of { $party }: { $what } of its { $part }
# Keys of the event file.
field-key-head = head
field-key-members = members
field-key-size = size
field-key-post = post
field-key-rank = rank
field-key-person = person
field-key-title = title
field-key-summary = summary
field-key-note = note
field-key-kind = kind
field-key-status = status
field-key-place = place
field-key-parties = parties
field-key-hosts = hosts
field-key-outcomes = outcomes
field-key-unit = unit
field-key-trainees = trainees
field-key-trainer = trainer
field-key-trained-total = trained total
field-key-duration = duration
field-key-exercise = exercise
field-key-forces = forces
field-key-personnel = personnel
field-key-items = items
field-key-value = value
field-key-entry-into-force = entry into force
field-key-valid-until = valid until

# The filter as chips: in English the keys of a query line.
filter-kind = kind
filter-party = party
filter-pair = pair
filter-organisation = organisation
filter-status = status
filter-evidence = has
filter-topic = topic
filter-person = person
filter-commission = commission
filter-place = place
filter-source = source
filter-source-kind = sources
filter-confidence = confidence
filter-commitment = commitment
filter-precision = precision
filter-year = year
filter-tag = tag
filter-file = file
filter-only = { $field }: { $value }
filter-not = not { $field }: { $value }
filter-overlapping = overlapping { $period }
filter-during = during { $period }
filter-starting = starting { $period }
filter-ending = ending { $period }
filter-after = after
filter-before = before
filter-words = words: { $text }

# Steps of the history. Several stand in one line, with commas; the first letter is made large.
step-selected = { $target } selected
step-selection-let-go = selection let go
step-range = range { $range }
step-range-let-go = range let go
step-time = time { $time }
step-same-view = the same view
step-filter-cleared = filter cleared
step-filter = filter { $chips }
step-filter-without = without { $chips }
step-filter-changed = filter
step-words = words “{ $text }”
step-words-let-go = words let go
step-grouped = grouped by { $grouping }
step-ordered = lanes in order: { $order }
step-rest-dimmed = the rest dimmed
step-rest-hidden = the rest hidden
step-lanes-arranged = lanes arranged
step-shown = { $panel } shown
step-hidden = { $panel } hidden
step-seen-otherwise = { $panel } seen otherwise
# What a step shows or hides.
panel-of-filters = filters
panel-of-details = details
panel-of-none = panel below the timeline
panel-of-events = table of events
panel-of-commitments = table of commitments
panel-of-contested = table of contested
panel-of-graph = graph
panel-of-matrix = matrix
panel-of-map = map
panel-of-activity = activity
panel-of-comparison = comparison
panel-of-measures = measures
# An event that is not there any more.
view-some-event = an event
