# What the program says of files, exports and settings.

# The system's dialogs.
dialog-open = Open a file of events, or several as one
dialog-event-files = Event files and tables
dialog-all-files = All files
dialog-import-views = Import saved views
dialog-saved-views = Saved views
dialog-load-mapping = Load a mapping
dialog-mappings = Mappings
dialog-export = Export
no-dialog = This system has no file dialog
no-dialog-why = Neither a desktop portal nor zenity answered.
no-dialog-hint = Drop a file into this window, type its path on the first screen, or start attache with the file's name. On Debian, `apt install zenity` brings a dialog.

# Why a file cannot be read. Each is followed by what to do.
io-folder = This is a folder, not a file.
io-folder-hint = Choose a file in it, for example one that ends in .json.
io-not-found = There is no file of this name.
io-not-found-hint = Check the spelling and the folder. The file may have been moved or renamed, or the drive may not be connected.
io-no-permission = The system does not let this program read the file.
io-no-permission-hint = Ask its owner for the right to read it, or copy it to a folder of your own. Close it in other programs first.
io-unreadable = The file could not be read. The system says: { $error }.
io-unreadable-hint = Check that the drive or the network folder is connected, then try again.
io-too-large = The file holds { $size }. To open it takes about { $needed } of memory, but only { $free } are free. It was not read.
io-too-large-hint = Close other programs, or cut the file into smaller ones, for example by years; several files can be looked at together.
io-megabytes = { $count } MB
io-gigabytes = { $size } GB
# What the system says.
reading-stopped = reading stopped before its end
file-too-many = { $count } files at once are more than { $most }
# In the place of the name of a file.
file-several = Several files

# Why a file cannot be written.
file-not-written = { $name } cannot be written: { $reason }. Nothing was changed.
file-no-folder = there is no such folder
file-no-right = you may not write there
file-disk-full = the disk is full
file-read-only = nothing can be written on that disk
file-is-folder = it is a folder
file-path-without-folder = a part of its path is no folder
file-there-already = it is there already

# Opening a file.
not-opened = { $name } could not be opened
no-longer-in-file = no longer in the file: { $what }

# Writing and copying.
not-written = { $name } could not be written
not-written-hint = Nothing was changed. Choose another folder or name.
choose-another-place = Choose another folder or name.
written = written: { $path }
written-with = written: { $path }: { $contents }
copied-as-table = copied as a table
copied-as-picture = copied as a picture
not-copied = Nothing could be copied
not-copied-hint = Export it to a file instead.

# The export window.
export-brief = Brief: all as a document
export-data = Data of the events
export-docx = DOCX, for word processors
export-html = HTML, one file
export-markdown = Markdown, with figures beside it
export-png = PNG, a picture
export-csv = CSV, its data
export-cancelled = export cancelled; nothing was changed
export-there-already = { $path } is there already, and belongs to this export.
nothing-to-draw = There is nothing to draw.
no-table = This view has no table.

# Mapping the columns of a table.
mapper-not-opened = The columns of { $name } cannot be mapped
mapping-not-loaded = No mapping was loaded from { $name }
mapping-too-large = It is too large for a mapping.
mapping-too-large-hint = Choose a file that was saved from this window or by `attache map`.

# The source of a record.
source-not-shown = { $name } cannot be shown
source-sample = The sample
source-itself = The source
source-nowhere = What is open was not read from a file.
source-nowhere-hint = Open a file, and look at its records.

# Saved views.
view-shown = view “{ $name }”
view-in-part = “{ $name }” is shown in part
view-in-part-why = This file lacks { $what }.
view-in-part-hint = The rest of the view is shown; the saved view is as it was.
view-not-saved = No view is saved as “{ $name }”
view-not-saved-why = The file is shown as always.
view-none-saved = None is saved yet: “{ $command }” in the palette saves one.
view-saved-are = Saved are: { $names }.
views-not-imported = No view was imported from { $name }
views-none-in-file = no views in the file
views-unreadable-hint = Choose another file.
views-too-large = It is too large for a file of views.
views-too-large-hint = Choose a file that was exported from the list of saved views.

# Reading files again. What is said at what time is " at 14:02", or nothing.
reload-not-found = { $name } is no longer there: it was moved, renamed or deleted. What was read of it last is shown.
reload-empty = { $name } was saved empty{ $at }. The last good state is shown.
reload-unreadable = { $name } was saved{ $at } so that it cannot be read: { $why } The last good state is shown.
reload-incomplete = { $name } was saved incompletely{ $at }: { $read } of { $all ->
    [one] { $all } event
   *[other] { $all } events
} can be read. The last good state is shown.
reload-lost = { $name } was changed, or could not be read, before all of it was in memory: { $count ->
    [one] the text of { $count } event is
   *[other] the texts of { $count } events are
} missing.
reload-at = at { $hour }:{ $minute }
reload-done = read again { $at }: { $changes }
reload-more = and { $count } more
reload-no-change = no event changed
reload-events-added = { $count ->
    [one] { $count } event added
   *[other] { $count } events added
}
reload-events-changed = { $count ->
    [one] { $count } event changed
   *[other] { $count } events changed
}
reload-events-gone = { $count ->
    [one] { $count } event gone
   *[other] { $count } events gone
}
# After others.
reload-changed = { $count } changed
reload-gone = { $count } gone
