# Settings, About, and help.

settings-title = Settings
settings-look = Language and look
settings-language = Language
settings-system-language = As the system ({ $language })
settings-theme = Theme
settings-theme-system = As the system
settings-theme-light = Light
settings-theme-dark = Dark
settings-contrast = Contrast
settings-contrast-usual = Usual
settings-contrast-high = High
settings-dates = Dates
settings-size = Size
settings-smaller = Smaller
settings-larger = Larger
settings-movement = Movement
settings-smooth = Views glide from one to the next
settings-timeline = Timeline
settings-grouping = A lane for each
settings-order = Order of lanes
settings-files = Files
settings-reload = Read a file again when it changes on disk
settings-one-window = Reuse this window for files opened elsewhere
settings-drawing = Drawing
settings-renderer = Renderer
settings-renderer-automatic = Automatic
settings-renderer-note = Now: { $used }. Another choice takes effect at the next start.
settings-renderer-later = Another choice takes effect at the next start.
settings-others = More
settings-keys = Change keys…
settings-about = About Attaché…
settings-kept = Settings are kept in { $path }

about-title = About
about-what = A viewer for the chronology of defence diplomacy: who met whom, when, what was promised, and who says so. It works offline and never changes the file it opens.
about-version = Version
about-system = System
about-drawn-by = Drawn by
about-licence = Licence
about-licence-own = MIT or Apache-2.0, at your choice
about-copy = Copy diagnostics
about-copy-hint = Version, system, renderer, size of the window and numbers of events, for a report; no names and nothing out of your files
about-licences = What it ships, and under which licences
about-licences-note = Data, fonts, flags and libraries, with the words of their licences.

settings-guide = Guide…
settings-tour = Show the first look again

guide-title = Guide

tour-number = { $step } of { $of }
tour-next = Next
tour-skip = Skip
tour-done = Done
tour-timeline = One event, one stroke
tour-timeline-text = Each country has a lane. A circle with an arrow is a visit, a diamond a commission meeting on both lanes. Click a mark; zoom with Ctrl and the wheel, drag to move.
tour-card = The card tells who says so
tour-card-text = Who met whom, what was promised, and which source says it. Amber marks where sources differ. Every name leads on.
tour-filters = Fewer events, one click
tour-filters-text = Click a kind, a country or a topic to see only these; Alt and a click leaves it out. The field at the top finds words in every language.
tour-out = From here to paper
tour-out-text = Ctrl+E makes a figure or a brief of what is shown. ? lists all keys, Ctrl+K finds any command, and the guide stands under Shift+F1.

command-larger = Larger: everything in the window
command-smaller = Smaller: everything in the window
command-usual-size = Everything in its usual size
command-settings = Settings
command-guide = Guide
command-about = About Attaché

# What is said where the file of settings cannot be read.
settings-unreadable = The settings could not be read
settings-unreadable-why = The system says: { $error }. The usual ones are used.
settings-unreadable-hint = See whether you may read { $path }.
settings-part-damaged = A part of the settings was damaged
settings-part-damaged-why = { $wrong }. The usual is used there; the rest is kept.
settings-part-unreadable = “{ $part }” cannot be read ({ $error })
settings-version-no-number = “version” is no number
settings-no-object = they are no object in braces
settings-newer = The settings are of a newer Attaché
settings-newer-why = They are of version { $version }, and this one reads { $own }. The usual ones are used, and what you change is not kept.
settings-newer-hint = They stay as they are for the newer Attaché, in { $path }.
settings-damaged = The settings were damaged
settings-damaged-why = They could not be read ({ $why }); the usual ones are used.
settings-damaged-kept = The damaged file is kept as { $path }.
settings-damaged-left = It stays as { $path } and what you change is not kept: a copy could not be written ({ $error }).
