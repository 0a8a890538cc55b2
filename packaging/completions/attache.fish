# Print an optspec for argparse to handle cmd's options that are independent of any subcommand.
function __fish_attache_global_optspecs
    string join \n renderer= query= from= to= group-by= saved-view= h/help V/version
end

function __fish_attache_needs_command
    # Figure out if the current invocation already has a command.
    set -l cmd (commandline -opc)
    set -e cmd[1]
    argparse -s (__fish_attache_global_optspecs) -- $cmd 2>/dev/null
    or return
    if set -q argv[1]
        # Also print the command, so this can be used to figure out what it is.
        echo $argv[1]
        return 1
    end
    return 0
end

function __fish_attache_using_subcommand
    set -l cmd (__fish_attache_needs_command)
    test -z "$cmd"
    and return 1
    contains -- $cmd[1] $argv
end

complete -c attache -n "__fish_attache_needs_command" -l renderer -d 'Draw the window in this way, rather than in the first one that works' -r -f -a "wgpu\t'The system\'s own: Vulkan, Direct3D 12 or Metal, by wgpu'
wgpu-gl\t'OpenGL by wgpu'
glow\t'OpenGL directly'"
complete -c attache -n "__fish_attache_needs_command" -l query -d 'What to show first, as a query line, e.g. "party:MAR+MLI kind:visit"' -r
complete -c attache -n "__fish_attache_needs_command" -l from -d 'The first date on screen, e.g. 2024-06' -r
complete -c attache -n "__fish_attache_needs_command" -l to -d 'The last date on screen' -r
complete -c attache -n "__fish_attache_needs_command" -l group-by -d 'What the lanes are: country, pair, kind, commission, person, organisation or none' -r
complete -c attache -n "__fish_attache_needs_command" -l saved-view -d 'The name of a saved view to look at the file with; other options come on top of it' -r
complete -c attache -n "__fish_attache_needs_command" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c attache -n "__fish_attache_needs_command" -s V -l version -d 'Print version'
complete -c attache -n "__fish_attache_needs_command" -a "check" -d 'List what is wrong in files. Exit code: 0 nothing, 1 problems, 2 a file is unreadable'
complete -c attache -n "__fish_attache_needs_command" -a "map" -d 'Write which column of a table is which part of an event, as it is guessed, to be changed'
complete -c attache -n "__fish_attache_needs_command" -a "render" -d 'Draw the timeline, a face of the relations or a card into a file, without a display'
complete -c attache -n "__fish_attache_needs_command" -a "convert" -d 'Write events of any file that can be read as an event file, as JSON Lines or as a table'
complete -c attache -n "__fish_attache_needs_command" -a "export" -d 'Write the events of a filter as data for other programs: tables, calendars, networks, event files'
complete -c attache -n "__fish_attache_needs_command" -a "schema" -d 'Print the JSON Schema of the event file, by which editors complete and check one'
complete -c attache -n "__fish_attache_needs_command" -a "help" -d 'Print this message or the help of the given subcommand(s)'
complete -c attache -n "__fish_attache_using_subcommand check" -l format -d 'For people, or as one JSON object; docs/problems.md explains it' -r -f -a "text\t'One after the other, in words'
json\t'One object, for programs'"
complete -c attache -n "__fish_attache_using_subcommand check" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c attache -n "__fish_attache_using_subcommand map" -s o -l output -d 'The file to write; without it, the mapping is printed' -r -F
complete -c attache -n "__fish_attache_using_subcommand map" -l with -d 'Try a mapping instead of guessing one: what comes of it is told' -r -F
complete -c attache -n "__fish_attache_using_subcommand map" -s h -l help -d 'Print help'
complete -c attache -n "__fish_attache_using_subcommand render" -s o -l output -d 'Where to write, as often as wanted; the ending says what: .svg, .png or .pdf for a figure, .csv for its data, .md for a card' -r -F
complete -c attache -n "__fish_attache_using_subcommand render" -l size -d 'A sheet such as A4-landscape, A4-portrait, A3-landscape, letter-portrait or slide-16:9; or width and height in points, e.g. 1440x900. Without it A4-landscape where one output is a .pdf, else 1440x900' -r
complete -c attache -n "__fish_attache_using_subcommand render" -l scale -d 'Pixels per point of a PNG, 1 to 4' -r
complete -c attache -n "__fish_attache_using_subcommand render" -l query -d 'Which events, as a query line, e.g. "party:MAR+MLI after:2024"; all without it' -r
complete -c attache -n "__fish_attache_using_subcommand render" -l group-by -d 'What the lanes of a timeline are: country, pair, kind, commission, person, organisation or none' -r
complete -c attache -n "__fish_attache_using_subcommand render" -l from -d 'The first date shown, e.g. 2024-06' -r
complete -c attache -n "__fish_attache_using_subcommand render" -l to -d 'The last date shown' -r
complete -c attache -n "__fish_attache_using_subcommand render" -l view -d 'What to draw: timeline, overview, graph, matrix, map, activity, compare, measures, events, ledger, contested or card' -r
complete -c attache -n "__fish_attache_using_subcommand render" -l pages-across -d 'Cut the time of a timeline into so many pages side by side, with the names of lanes on each' -r
complete -c attache -n "__fish_attache_using_subcommand render" -l select -d 'The card: the id of an event, the code of a country, two codes such as MAR,MLI, or the id of a commission, a person, an organisation, a place or a source' -r
complete -c attache -n "__fish_attache_using_subcommand render" -l width -d 'Width of a card in points, which is as high as it takes' -r
complete -c attache -n "__fish_attache_using_subcommand render" -l language -d 'Language of the texts, as a tag such as fr' -r
complete -c attache -n "__fish_attache_using_subcommand render" -l date -d 'The day of the export, which stands in the figure; today without it' -r
complete -c attache -n "__fish_attache_using_subcommand render" -l all-pages -d 'Write all pages of an .svg or .png, too: figure-1.svg, figure-2.svg; a .pdf always has all'
complete -c attache -n "__fish_attache_using_subcommand render" -l dark -d 'Draw on a dark ground'
complete -c attache -n "__fish_attache_using_subcommand render" -l force -d 'Write over files that are there'
complete -c attache -n "__fish_attache_using_subcommand render" -s h -l help -d 'Print help'
complete -c attache -n "__fish_attache_using_subcommand convert" -s o -l output -d 'Where to write; the ending says what: .json, .jsonl or .csv. A single - is the standard output' -r -F
complete -c attache -n "__fish_attache_using_subcommand convert" -l format -d 'What to write, whatever the ending' -r -f -a "json\t'The event file'
jsonl\t'A line for the file without its events, then one for each event'
csv\t'A table, one row an event; what does not fit into it is left out'"
complete -c attache -n "__fish_attache_using_subcommand convert" -l map -d 'Which column is what, where the files are tables: what `attache map` or the window has written' -r -F
complete -c attache -n "__fish_attache_using_subcommand convert" -l language -d 'Language of the texts of a table, as a tag such as fr' -r
complete -c attache -n "__fish_attache_using_subcommand convert" -l force -d 'Write over a file that is there'
complete -c attache -n "__fish_attache_using_subcommand convert" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c attache -n "__fish_attache_using_subcommand export" -s o -l output -d 'Where to write, as often as wanted; the ending says what: .json, .jsonl, .csv, .ics, .gexf or .graphml for data, .md, .html, .pdf or .docx for a brief. A single - is the standard output' -r -F
complete -c attache -n "__fish_attache_using_subcommand export" -l query -d 'Which events, as a query line, e.g. "party:MAR+MLI after:2024"; all without it' -r
complete -c attache -n "__fish_attache_using_subcommand export" -l format -d 'What to write, whatever the ending; for one output' -r -f -a "json\t'The event file'
jsonl\t'A line for the file without its events, then one for each event'
csv\t'A table; --rows says of what'
ics\t'A calendar'
timelinejs\t'A timeline for the web, as `TimelineJS` reads it'
gexf\t'The network of parties over time, for Gephi'
graphml\t'The network of parties'
md\t'A brief in Markdown, with its figures in files beside it'
html\t'A brief in one file of HTML'
pdf\t'A brief in PDF'
docx\t'A brief for word processors'"
complete -c attache -n "__fish_attache_using_subcommand export" -l rows -d 'What a row of a .csv is' -r -f -a "events\t'An event'
participations\t'A party of an event, with its role and delegation'
commitments\t'A commitment of an event'
ties\t'A tie of two parties, with the number of their events'"
complete -c attache -n "__fish_attache_using_subcommand export" -l language -d 'Language of texts that are in several, as a tag such as fr; a brief is in French with fr, in Arabic with ar, else in English' -r
complete -c attache -n "__fish_attache_using_subcommand export" -l date -d 'The day of the export, which stands in the file; today without it' -r
complete -c attache -n "__fish_attache_using_subcommand export" -l force -d 'Write over files that are there'
complete -c attache -n "__fish_attache_using_subcommand export" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c attache -n "__fish_attache_using_subcommand schema" -s h -l help -d 'Print help'
complete -c attache -n "__fish_attache_using_subcommand help; and not __fish_seen_subcommand_from check map render convert export schema help" -f -a "check" -d 'List what is wrong in files. Exit code: 0 nothing, 1 problems, 2 a file is unreadable'
complete -c attache -n "__fish_attache_using_subcommand help; and not __fish_seen_subcommand_from check map render convert export schema help" -f -a "map" -d 'Write which column of a table is which part of an event, as it is guessed, to be changed'
complete -c attache -n "__fish_attache_using_subcommand help; and not __fish_seen_subcommand_from check map render convert export schema help" -f -a "render" -d 'Draw the timeline, a face of the relations or a card into a file, without a display'
complete -c attache -n "__fish_attache_using_subcommand help; and not __fish_seen_subcommand_from check map render convert export schema help" -f -a "convert" -d 'Write events of any file that can be read as an event file, as JSON Lines or as a table'
complete -c attache -n "__fish_attache_using_subcommand help; and not __fish_seen_subcommand_from check map render convert export schema help" -f -a "export" -d 'Write the events of a filter as data for other programs: tables, calendars, networks, event files'
complete -c attache -n "__fish_attache_using_subcommand help; and not __fish_seen_subcommand_from check map render convert export schema help" -f -a "schema" -d 'Print the JSON Schema of the event file, by which editors complete and check one'
complete -c attache -n "__fish_attache_using_subcommand help; and not __fish_seen_subcommand_from check map render convert export schema help" -f -a "help" -d 'Print this message or the help of the given subcommand(s)'
