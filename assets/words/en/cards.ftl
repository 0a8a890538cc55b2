# Cards, dossiers and tables.

# Shared by cards and tables.
cards-quoted = “{ $text }”
cards-value-not-stated = not stated
cards-status-not-stated = status not stated
cards-undated = undated
cards-due = due { $date }
cards-overdue-by = overdue by { $length }
cards-fulfilled-by = fulfilled by { $events }
cards-source-not-recorded = source not recorded
cards-and-more = and { $count } more
cards-and-more-narrow = and { $count } more; narrow the filter to list them
cards-and-more-group = and { $count } more; group by commission to see them

# Names of what a row says, and of sections.
cards-events = Events
cards-parties = Parties
cards-country = Country
cards-coordinates = Coordinates
cards-place = Place
cards-kind = Kind
cards-kinds = Kinds
cards-title = Title
cards-short = Short
cards-language = Language
cards-address = Address
cards-archived-copy = Archived copy
cards-publisher = Publisher
cards-published = Published
cards-retrieved = Retrieved
cards-length = Length
cards-span = Span
cards-complete-up-to = Complete up to
cards-licence = Licence
cards-sources = Sources
cards-first-last = First · last
cards-by-kind = By kind
cards-by-country = By country
cards-chronology = Chronology
cards-commissions = Commissions and series
cards-members = Members
cards-note = Note
cards-tags = Tags
cards-other-fields = Other fields
cards-codes = codes
cards-row-of-table = Row of the table ({ $name })
cards-date-inferred = date inferred
cards-not-stated = Not stated
cards-untitled = Untitled file

# What can be done with what a card is of.
cards-select-events = { $count ->
    [one] Select { $count } event
   *[other] Select { $count } events
}
cards-filter-by = Filter by this { $field }
cards-filter-by-party = Filter by this party
cards-filter-by-commission = Filter by this commission
cards-filter-by-person = Filter by this person
cards-filter-by-place = Filter by this place
cards-filter-by-source = Filter by this source
cards-show-on-map = Show on the map
cards-copy-address = Copy address
cards-copy-archived = Copy archived address

# An event: where, who, what was discussed.
cards-in-place = in { $place }
cards-parties-in-place = { $parties }, in { $place }
cards-point-north-east = { $lat }° N, { $lon }° E
cards-point-north-west = { $lat }° N, { $lon }° W
cards-point-south-east = { $lat }° S, { $lon }° E
cards-point-south-west = { $lat }° S, { $lon }° W
cards-co-chairs = Co-chairs
cards-hosts = Hosts
cards-delegation = Delegation of { $party }
cards-head-of-delegation = head of delegation
cards-people-named = { $count }, { $named } named
cards-discussed = Discussed
cards-no-area = No area stated
cards-programme = Programme
cards-day-not-stated = day not stated
cards-comes-after = Comes after
cards-led-to = Led to

# What came out of it.
cards-results = Results
cards-result = Result
cards-agreed = Agreed
cards-documents = Documents
cards-documents-and-results = Documents and results
cards-none-published = none published
cards-no-more-stated = no more is stated
cards-commitments = Commitments
cards-commitment = Commitment
cards-roadmap = Roadmap
cards-roadmap-of = Roadmap of { $date }
cards-done-of-all = { $done } of { $all } done
cards-promise-status-not-stated = Status not stated
cards-owner-not-stated = owner not stated
cards-promise-between = { $owner } to { $gains }
cards-promise-for = for { $gains }
cards-promise-for-unowned = owner not stated, for { $gains }
cards-no-due-date = no due date
cards-fulfilled-it = fulfilled it
cards-fulfilled-by-lost = fulfilled by { $ids }, not in the file

# Who says so.
cards-contested = Contested: { $fields }
cards-sources-differ = Sources differ on
cards-some-sources-say = As some sources say
cards-said = Said
cards-quote = Quote
cards-claim = Claim
cards-field-date = date
cards-ends = ends { $date }
cards-no-source = The file names no source for this event.
cards-one-source = Rests on one source.
cards-no-entry = the file has no entry for it
cards-retrieved-on = retrieved { $date }
cards-archived-at = archived at { $address }
cards-archived = archived: { $address }
cards-original = original
cards-original-in = Original, { $language }
cards-original-quoted = { $language }: “{ $text }”
cards-original-unknown-quoted = original: “{ $text }”
cards-cite-plain = Plain
cards-cite-author-date = Chicago, author-date
cards-cite-notes = Chicago, notes

# Languages.
cards-language-arabic = Arabic
cards-language-german = German
cards-language-english = English
cards-language-spanish = Spanish
cards-language-persian = Persian
cards-language-french = French
cards-language-hebrew = Hebrew
cards-language-italian = Italian
cards-language-japanese = Japanese
cards-language-portuguese = Portuguese
cards-language-russian = Russian
cards-language-turkish = Turkish
cards-language-ukrainian = Ukrainian
cards-language-chinese = Chinese

# What an event does not tell, in a list.
cards-missing-commission = which commission
cards-missing-session-number = number of the session
cards-missing-founding = what founded the commission
cards-missing-place = place
cards-missing-parties = parties
cards-missing-co-chairs = co-chairs
cards-missing-heads = heads of delegation
cards-missing-sizes = size of the delegations
cards-missing-size = size of the delegation
cards-missing-agenda = agenda
cards-missing-documents = documents
cards-missing-roadmap = roadmap
cards-missing-visit-kind = kind of visit
cards-missing-sender = sender
cards-missing-host = host
cards-missing-received = who received it
cards-missing-programme = programme by day
cards-missing-discussed = what was discussed
cards-missing-results = results
cards-missing-signed = who signed
cards-missing-text = the text
cards-missing-trains = who trains whom
cards-missing-trainees = number of trainees
cards-missing-delivers = who delivers
cards-missing-to-whom = to whom
cards-missing-people = number of people
cards-missing-words = the words
cards-missing-took-part = who took part

# Visits.
cards-visit-state = state visit
cards-visit-official = official visit
cards-visit-working = working visit
cards-visit-private = private visit
cards-visit-technical = technical visit
cards-visit-other = { $kind } visit
cards-mirror = Mirrored record
cards-mirror-merged = Merged record
cards-mirror-made = made (042)
cards-mirror-hosted = hosted (043)
cards-mirror-same-visit = is of the same visit
cards-mirror-into-this = is merged into this one
cards-mirror-for-both = stands for both while they are merged
cards-mirror-note = recorded as { $side }; { $what }

# Sessions of a commission or another series.
cards-sessions = Sessions
cards-session = session
cards-session-of = { $number } session of { $count } in the file
cards-session-and-place = { $number } session, { $place } of { $count } in the file
cards-session-unnumbered = Session { $place } of { $count } in the file; its number is not stated
cards-before = before: { $date }
cards-after = after: { $date }
cards-the-session-before = the session before: { $date }
cards-the-session-after = the session after: { $date }
cards-sessions-earlier = { $count } earlier
cards-sessions-later = and { $count } later
cards-session-count = { $count ->
    [one] { $count } session
   *[other] { $count } sessions
}
cards-sessions-of = { $count } of { $all } sessions
cards-cadence = Cadence
cards-by-statute = By statute
cards-cadence-by-statute = By statute: { $cadence }.
cards-founded-by = Founded by
cards-founded-it = founded it
cards-also-sits-in = { $party } also sits in
cards-next-stated = Next stated
cards-next = next: { $date }
cards-next-was = next: was stated for { $date }
cards-next-not-stated = next: not stated
cards-next-announced = { $date }, as announced at: { $event }
cards-next-announced-past = { $date }, which is past, as announced at: { $event }
cards-rhythm-one = Every { $length } (one interval)
cards-rhythm-median = Every { $length } (the median of { $count } intervals)
cards-since-last = { $length } since the last
cards-cadence-next = next stated for { $date }
cards-cadence-next-status = next stated for { $date } ({ $status })
cards-cadence-next-promised = next stated for { $date } (session of { $session })
cards-cadence-next-was = a next one was stated for { $date } (session of { $session })
cards-cadence-next-not-stated = next not stated
cards-interval-one = One interval, of { $length }.
cards-interval-median = The median interval of { $count } sessions is { $length }, ± { $spread } (median absolute deviation).
cards-interval-rough = A session known to a month or year only counts at its middle.
cards-estimate = Estimate: { $when } — the last session plus the median interval of { $count } sessions, ± their spread (median absolute deviation); not stated by any source.
cards-estimate-past = Estimate: { $when } — the last session plus the median interval of { $count } sessions, ± their spread (median absolute deviation); that is past, and up to { $end } the file has none; not stated by any source.
cards-in-month = in { $month }
cards-between-months = between { $from } and { $to }
cards-agreed-at-sessions = Agreed at its sessions
cards-no-document-published = no document published
cards-no-session-states = No session states a result or a commitment.

# Lengths of time, to the nearest unit.
cards-days = { $count ->
    [one] { $count } day
   *[other] { $count } days
}
cards-weeks = { $count ->
    [one] { $count } week
   *[other] { $count } weeks
}
cards-months = { $count ->
    [one] { $count } month
   *[other] { $count } months
}
cards-years = { $count ->
    [one] { $count } year
   *[other] { $count } years
}
cards-about = about { $length }

# What matters for a kind of event.
cards-the-agreement = The agreement
cards-the-training = The training
cards-the-exercise = The exercise
cards-the-delivery = The delivery
cards-the-deployment = The deployment
cards-the-statement = The statement
cards-the-recognition = The recognition
cards-fact-entry-into-force = Entry into force
cards-fact-valid-until = Valid until
cards-fact-ratification = Ratification
cards-fact-signatories = Signatories
cards-fact-trainees = Trainees
cards-fact-unit = Unit
cards-fact-trainer = Trainer
cards-fact-duration = Duration
cards-fact-trained-in-total = Trained in total
cards-fact-name = Name
cards-fact-forces = Forces
cards-fact-scenario = Scenario
cards-fact-items = Items
cards-fact-value = Value
cards-fact-terms = Terms
cards-fact-personnel = Personnel
cards-fact-mandate = Mandate
cards-fact-channel = Channel
cards-fact-occasion = Occasion
cards-fact-subject = Subject
cards-fact-form = Form
cards-people-of = { $people } of { $party }

# Unknown keys: of what, before a number.
cards-inner-party = party
cards-inner-commission = commission
cards-inner-delegation = delegation
cards-inner-host = host
cards-inner-co-chair = co-chair
cards-inner-programme = programme
cards-inner-agenda = agenda
cards-inner-outcome = outcome
cards-inner-commitment = commitment
cards-inner-quote = quote
cards-inner-relation = relation
cards-inner-claim = claim
cards-inner-of-delegation = { $person } of delegation

# Countries and pairs.
cards-partners = Partners
cards-partners-counted = Partners are being counted.
cards-visits-in-all-time = Visits in all time
cards-visits-made = made
cards-visits-received = received
cards-balance = { $left } { $one }, { $right } { $other }
cards-balance-of-figures = { $one } { $left }, { $other } { $right }
cards-period = Events { $scope }, { $span }
cards-period-against = Events { $scope }, { $span }, against the { $length } before
cards-period-file-begins = the file begins on { $day }
cards-period-nothing-before = the file has nothing before to compare with
cards-period-filtered = only what the filter shows
cards-people-most = People most involved
cards-change-none = = as many
cards-change-new = +{ $count } new
cards-change-gone = −{ $count } none since
cards-change-more = +{ $count } more
cards-change-fewer = −{ $count } fewer
cards-contacts = Contacts
cards-contacts-to-come = { $count }, { $more } to come
cards-who-travels = Who travels
cards-reciprocity = Reciprocity
cards-visits-answered = { $share } %: { $count } of { $all } visits are answered
cards-longest-silence = Longest silence
cards-since-the-last = Since the last
cards-since-up-to = { $length }, up to { $date }
cards-promises-open = { $count } open
cards-promises-done = { $count } done
cards-promises-dropped = { $count } dropped
cards-promises-unknown = { $count } not followed up
cards-sources-single = { $sources }; { $single } of { $count ->
    [one] { $count } event
   *[other] { $count } events
} rest on one
cards-agreements = Agreements

# Dossiers of people, places, sources and organisations.
cards-being-listed = Events are being listed.
cards-with-whom = With whom most
cards-countries-of-events = Countries of these events
cards-sources-of-events = Sources of these events
cards-of-events = { $count ->
    [one] of { $count } event
   *[other] of { $count } events
}
cards-also-written = Also written
cards-posts-listed = Posts, as the file lists them
cards-posts-reported = Posts, as reported
cards-from = from { $date }
cards-until = until { $date }
cards-dates-not-stated = dates not stated
cards-role-head = head of the delegation of { $party }
cards-role-member = member of the delegation of { $party }
cards-role-co-chair = co-chair
cards-role-host = host
cards-role-speaker = speaker
cards-in-programme = in the programme
cards-person-unknown = The file has no entry for this person; the name is as events write it.
cards-no-event-names-person = No event names this person.
cards-place-unknown = The file has no entry for this place, so that its country and coordinates are not stated; the name is as events write it.
cards-events-there = Events there
cards-no-event-there = No event was there.
cards-source-unknown = The file has no entry for this source; events cite it by this id.
cards-cited-beside = Cited beside other sources
cards-no-event-cites = No event cites it.
cards-rests-on-it = Rests on it alone
cards-parts-rest-on-it = Parts that rest on it alone
cards-nothing-rests-on-it = Nothing: all that cites it has another source, too.
cards-organisation-unknown = The file has no entry for this organisation; the name is as written.
cards-events-of-people = Events of its people
cards-no-event-names-people = No event names its people.
cards-staff = People with posts in it

# What an organisation or a series is.
cards-code-armed-forces = Armed forces
cards-code-claimed-state = Claimed state
cards-code-company = Company
cards-code-confederation = Confederation
cards-code-dialogue = Dialogue
cards-code-joint-commission = Joint commission
cards-code-joint-military-commission = Joint military commission
cards-code-ministry = Ministry
cards-code-state = State
cards-code-training-programme = Training programme
cards-code-unknown = Unknown

# Tables: what a column is called in a sentence, in its head, and what it says.
tables-date = date
tables-date-head = Date
tables-date-meaning = When the event was; undated events come last.
tables-kind = kind
tables-kind-head = Kind
tables-kind-meaning = What sort of event it is. A hollow mark is in doubt.
tables-contested-event = event
tables-contested-event-head = Event
tables-contested-event-meaning = The event.
tables-title = title
tables-title-head = Event
tables-title-meaning = The title of the event.
tables-parties = parties
tables-parties-head = Parties
tables-parties-meaning = Who took part; of a visit, who travelled to whom.
tables-status = status
tables-status-head = Status
tables-status-meaning = How far the event has come.
tables-place = place
tables-place-head = Place
tables-place-meaning = Where it was.
tables-commission = commission
tables-commission-head = Commission
tables-commission-meaning = Which session of which commission it is.
tables-sources = number of sources
tables-sources-head = Sources
tables-sources-meaning = On how many sources it rests.
tables-contested = contested
tables-contested-meaning = Contested: sources differ on a field.
tables-single-source = single source
tables-single-source-meaning = Rests on one source only.
tables-promise = commitment
tables-promise-head = Commitment
tables-promise-meaning = What was promised.
tables-owner = who promised
tables-owner-head = Who
tables-owner-meaning = Who promised it.
tables-beneficiary = to whom
tables-beneficiary-head = To whom
tables-beneficiary-meaning = Who gains by it.
tables-area = area
tables-area-head = Area
tables-area-meaning = The field of cooperation.
tables-announced = announcement
tables-announced-head = Announced
tables-announced-meaning = When and where it was promised.
tables-due = due date
tables-due-head = Due
tables-due-meaning = When it is due; empty where the file does not say.
tables-outcome = status
tables-outcome-head = Status
tables-outcome-meaning = What became of it, as the file states it.
tables-overdue = overdue
tables-overdue-head = Overdue by
tables-overdue-meaning = Overdue: its due date, to the last moment, lies before the end of the day up to which the file is complete, and it is neither done nor dropped; or the file calls it overdue. Where the file does not say up to when it is complete, nothing is overdue by its date.
tables-fulfilled = fulfilment
tables-fulfilled-head = Fulfilled by
tables-fulfilled-meaning = The events that the file says fulfilled it.
tables-field = field
tables-field-head = Field
tables-field-meaning = What sources differ on.
tables-claims = what sources say
tables-claims-head = What sources say
tables-claims-meaning = Each value, with who gives it and how far it is backed.

# A row of a table, read aloud.
tables-sources-differ = sources differ
tables-one-source-only = one source only
tables-no-source = no source
tables-source-count = { $count ->
    [one] { $count } source
   *[other] { $count } sources
}
tables-by = by { $party }
tables-to-party = to { $party }
tables-to = to
tables-as-stated = as stated
tables-overdue-as-stated = overdue as stated
tables-announced-at = announced { $event }
