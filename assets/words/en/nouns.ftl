# Kinds, states, fields, views: the nouns of the program.

# Kinds of events.
kind-commission-meeting = Commission meeting
kind-visit = Visit
kind-meeting = Meeting
kind-agreement = Agreement
kind-training = Training
kind-exercise = Exercise
kind-delivery = Delivery
kind-deployment = Deployment
kind-statement = Statement
kind-recognition = Recognition
kind-other = Other

# How far an event has come.
status-planned = Planned
status-ongoing = Ongoing
status-held = Held
status-cancelled = Cancelled
status-postponed = Postponed
status-reported = Reported

# How an event stands to another.
relation-follows = Follows
relation-implements = Implements
relation-part-of = Part of
relation-announced-by = Announced by
relation-contradicts = Contradicts
relation-same-as = Same as

# Fields of cooperation.
area-training = Training
area-equipment = Equipment
area-logistics = Logistics
area-intelligence = Intelligence
area-operations = Operations
area-health = Military health
area-border-security = Border security
area-counter-terrorism = Counter-terrorism
area-industry = Industry
area-maritime = Maritime
area-cyber = Cyber
area-other = Other

# What came out of an event.
outcome-agreement = Agreement
outcome-minutes = Minutes
outcome-communique = Communiqué
outcome-roadmap = Roadmap
outcome-action-plan = Action plan
outcome-none-published = None published

# What became of a commitment.
commitment-announced = Announced
commitment-agreed = Agreed
commitment-in-progress = In progress
commitment-done = Done
commitment-overdue = Overdue
commitment-dropped = Dropped
commitment-unknown = Unknown

# Kinds of sources.
source-kind-primary = Primary source
source-kind-press = Press
source-kind-social = Social media
source-kind-dataset = Dataset

# How far a claim is backed.
confidence-confirmed = Confirmed
confidence-reported = Reported
confidence-disputed = Disputed

# Dates of the file.
when-unreadable = “{ $text }” (not a date)
when-missing = no date given
when-undated = undated

# What an event rests on.
evidence-contested = Contested
evidence-single-source = Single source
evidence-date-inferred = Date inferred
evidence-undated = Undated

# Fields of an event that one can filter by.
field-kind = Kind
field-party = Country
field-pair = Pair of countries
field-organisation = Organisation
field-status = Status
field-evidence = Evidence
field-topic = Topic
field-person = Person
field-commission = Commission or series
field-place = Place
field-source = Source
field-source-kind = Kind of source
field-confidence = Confidence
field-commitment = Commitments
field-precision = Precision of date
field-year = Year
field-tag = Tag
field-file = File

# Values of fields: what is not stated, and how precisely a date is known.
value-not-stated = Not stated
value-precision-instant = To the instant
value-precision-day = To the day
value-precision-month = To the month
value-precision-season = To the season
value-precision-year = To the year
value-precision-decade = To the decade
value-precision-century = To the century
value-precision-millennium = To the millennium
value-precision-era = To the era

# By what events are grouped into lanes.
grouping-country = country
grouping-pair = pair of countries
grouping-kind = kind
grouping-commission = commission
grouping-person = person
grouping-organisation = organisation
grouping-none = nothing

# Names of lanes, and of a party that no event names.
lane-alone = { $party }, alone
lane-all = All events
lane-no-party = No party stated
lane-no-kind = No kind
lane-no-commission = No commission
lane-no-person = No person named
lane-no-organisation = No organisation
party-unstated = No party stated

# Which commitments are listed.
commitments-all = all commitments
commitments-open = open
commitments-overdue = overdue
commitments-done = done
commitments-dropped = dropped
commitments-not-followed-up = not followed up

# How another event stands to this one.
link-fulfils = fulfils a commitment
link-promised = promised this
link-came-before = came before
link-is-implemented = is implemented by this
link-holds-this = this is part of it
link-announced = announced this
link-is-contradicted = is contradicted by this
link-same = the same event
link-related = related
link-followed = followed
link-implements = implements this
link-is-part = is part of this
link-was-announced = was announced by this
link-contradicts = contradicts this

# What is wrong with a line of the query language. Keys such as merge:mirrored are written in every language alike.
query-too-long = This line is too long to be read: it has { $length } bytes, and up to { $most } are read. Nothing is filtered by it; leave out some of its values.
query-no-value = A value is missing.
query-last = Write a number and d, w, m or y, such as last:18m for the last 18 months.
query-merge = Only merge:mirrored is known.
query-period = Write a period: 2024, 2024-Q3, 2024-05, 2024/2025 or last:18m.
query-not-among = “{ $value }” is not among { $known }.
query-unknown-key = No field is called “{ $key }”. Known are { $known }. To search for these words, put them in quotes.

# What the bars of activity say.
activity-measure-count = events
activity-measure-share = share of all
activity-measure-total = running total

# Measures of a country in the network of ties, in short and with their meanings.
measure-events = events
measure-degree = degree
measure-strength = strength
measure-betweenness = betweenness
measure-reciprocity = reciprocity
measure-community = community
measure-meaning-events = How many events the country takes part in.
measure-meaning-degree = Degree: with how many other countries it met at least once.
measure-meaning-strength = Strength: the events of all its ties, summed up. A meeting with five others counts five times.
measure-meaning-betweenness = Betweenness: of all pairs of other countries, which part is joined in the fewest steps over this one. High: a go-between. It says who met whom, not who mediates.
measure-meaning-reciprocity = Reciprocity: which part of the visits it made or received is answered by one the other way.
measure-meaning-community = Community: countries of the same number meet each other more often than they would by chance (method of Louvain, by events). It says nothing of friendship.

# What the colour of a tie says.
tie-colour-plain = one colour
tie-colour-kind = main kind

# Groups around countries in the graph.
groups-none = no groups
groups-organisations = organisations
groups-communities = communities

# How two periods are compared.
compared-as-table = table
compared-as-graph = graph

# Which time the relations speak of; then the same behind a number of events.
scope-screen = Time on screen
scope-all = All time
scope-range = Selected time
scope-words-screen = on screen
scope-words-all = in all time
scope-words-range = in the selected time

# In which order countries stand in the matrix.
matrix-order-ties = closest ties
matrix-order-activity = activity
matrix-order-region = region
matrix-order-name = name

# In which order lanes stand.
lane-order-automatic = Automatic
lane-order-ties = Closest ties
lane-order-activity = Activity
lane-order-name = Name
lane-order-first = First event
lane-order-hand = By hand

# Tabs beside the timeline.
tab-relations = Relations
tab-events = Events
tab-commitments = Commitments
tab-contested = Contested

# By what the bars of activity are stacked.
activity-stack-kind = by kind
activity-stack-country = by country
activity-stack-pair = by pair

# What a file lacks of a saved view: entries of a list in a sentence.
lacks-time = the time on screen, { $time }, when nothing happens
lacks-range = the selected time, { $time }, when nothing happens
lacks-selected = what is selected, { $target }
lacks-pinned = what is pinned, { $target }
lacks-selected-something = what is selected
lacks-pinned-something = what is pinned
lacks-events = { $missing } of { $count } selected events
lacks-of-filter = “{ $piece }” of the filter
lacks-value = { $field } “{ $value }” of the filter
view-wrong-query = “{ $piece }” in its query: { $problem }
target-event = the event { $id }
target-pair = { $one } and { $other }
target-person = the person { $name }
target-organisation = the organisation { $name }
target-commission = the commission { $id }
target-place = the place { $name }
target-source = the source { $id }

# What was done to the saved views, beside “Undo”; then what is wrong with a file of views.
views-deleted = “{ $name }” deleted
views-replaced = replaced “{ $name }”
views-full = not saved, as { $most } views are kept at most: “{ $name }”
views-saved = saved “{ $name }”
views-renamed = “{ $before }” renamed to “{ $name }”
views-imported = { $count ->
    [one] { $count } view imported
   *[other] { $count } views imported
}
views-imported-in-part = { $count ->
    [one] { $count } view imported, { $left } left out: { $most } are kept at most
   *[other] { $count } views imported, { $left } left out: { $most } are kept at most
}
view-unnamed = View
views-again = Export the views once more, or mend the file by hand; docs/views.md describes it.
views-no-json = It is not JSON, or a part of it is missing: { $error }.
views-events = It holds events, and no views.
views-open-as-events = Open it as a file of events.
views-no-mark = It holds no saved views: “{ $mark }” is missing.
views-newer = It is of version { $newer }; this Attaché reads versions up to { $most }.
views-open-with-newer = Open it with the Attaché that wrote it, or a newer one.
views-no-version = “{ $mark }” is to be a version, such as { $version }.
views-no-list = “views” is to be a list.
views-wrong-view = View { $number }: { $problem }.
views-wrong-view-named = View { $number }, “{ $name }”: { $problem }.
