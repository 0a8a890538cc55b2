
using namespace System.Management.Automation
using namespace System.Management.Automation.Language

Register-ArgumentCompleter -Native -CommandName 'attache' -ScriptBlock {
    param($wordToComplete, $commandAst, $cursorPosition)

    $commandElements = $commandAst.CommandElements
    $command = @(
        'attache'
        for ($i = 1; $i -lt $commandElements.Count; $i++) {
            $element = $commandElements[$i]
            if ($element -isnot [StringConstantExpressionAst] -or
                $element.StringConstantType -ne [StringConstantType]::BareWord -or
                $element.Value.StartsWith('-') -or
                $element.Value -eq $wordToComplete) {
                break
        }
        $element.Value
    }) -join ';'

    $completions = @(switch ($command) {
        'attache' {
            [CompletionResult]::new('--renderer', '--renderer', [CompletionResultType]::ParameterName, 'Draw the window in this way, rather than in the first one that works')
            [CompletionResult]::new('--query', '--query', [CompletionResultType]::ParameterName, 'What to show first, as a query line, e.g. "party:MAR+MLI kind:visit"')
            [CompletionResult]::new('--from', '--from', [CompletionResultType]::ParameterName, 'The first date on screen, e.g. 2024-06')
            [CompletionResult]::new('--to', '--to', [CompletionResultType]::ParameterName, 'The last date on screen')
            [CompletionResult]::new('--group-by', '--group-by', [CompletionResultType]::ParameterName, 'What the lanes are: country, pair, kind, commission, person, organisation or none')
            [CompletionResult]::new('--saved-view', '--saved-view', [CompletionResultType]::ParameterName, 'The name of a saved view to look at the file with; other options come on top of it')
            [CompletionResult]::new('-h', '-h', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            [CompletionResult]::new('--help', '--help', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            [CompletionResult]::new('-V', '-V ', [CompletionResultType]::ParameterName, 'Print version')
            [CompletionResult]::new('--version', '--version', [CompletionResultType]::ParameterName, 'Print version')
            [CompletionResult]::new('check', 'check', [CompletionResultType]::ParameterValue, 'List what is wrong in files. Exit code: 0 nothing, 1 problems, 2 a file is unreadable')
            [CompletionResult]::new('map', 'map', [CompletionResultType]::ParameterValue, 'Write which column of a table is which part of an event, as it is guessed, to be changed')
            [CompletionResult]::new('render', 'render', [CompletionResultType]::ParameterValue, 'Draw the timeline, a face of the relations or a card into a file, without a display')
            [CompletionResult]::new('convert', 'convert', [CompletionResultType]::ParameterValue, 'Write events of any file that can be read as an event file, as JSON Lines or as a table')
            [CompletionResult]::new('export', 'export', [CompletionResultType]::ParameterValue, 'Write the events of a filter as data for other programs: tables, calendars, networks, event files')
            [CompletionResult]::new('schema', 'schema', [CompletionResultType]::ParameterValue, 'Print the JSON Schema of the event file, by which editors complete and check one')
            [CompletionResult]::new('help', 'help', [CompletionResultType]::ParameterValue, 'Print this message or the help of the given subcommand(s)')
            break
        }
        'attache;check' {
            [CompletionResult]::new('--format', '--format', [CompletionResultType]::ParameterName, 'For people, or as one JSON object; docs/problems.md explains it')
            [CompletionResult]::new('-h', '-h', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            [CompletionResult]::new('--help', '--help', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            break
        }
        'attache;map' {
            [CompletionResult]::new('-o', '-o', [CompletionResultType]::ParameterName, 'The file to write; without it, the mapping is printed')
            [CompletionResult]::new('--output', '--output', [CompletionResultType]::ParameterName, 'The file to write; without it, the mapping is printed')
            [CompletionResult]::new('--with', '--with', [CompletionResultType]::ParameterName, 'Try a mapping instead of guessing one: what comes of it is told')
            [CompletionResult]::new('-h', '-h', [CompletionResultType]::ParameterName, 'Print help')
            [CompletionResult]::new('--help', '--help', [CompletionResultType]::ParameterName, 'Print help')
            break
        }
        'attache;render' {
            [CompletionResult]::new('-o', '-o', [CompletionResultType]::ParameterName, 'Where to write, as often as wanted; the ending says what: .svg, .png or .pdf for a figure, .csv for its data, .md for a card')
            [CompletionResult]::new('--output', '--output', [CompletionResultType]::ParameterName, 'Where to write, as often as wanted; the ending says what: .svg, .png or .pdf for a figure, .csv for its data, .md for a card')
            [CompletionResult]::new('--size', '--size', [CompletionResultType]::ParameterName, 'A sheet such as A4-landscape, A4-portrait, A3-landscape, letter-portrait or slide-16:9; or width and height in points, e.g. 1440x900. Without it A4-landscape where one output is a .pdf, else 1440x900')
            [CompletionResult]::new('--scale', '--scale', [CompletionResultType]::ParameterName, 'Pixels per point of a PNG, 1 to 4')
            [CompletionResult]::new('--query', '--query', [CompletionResultType]::ParameterName, 'Which events, as a query line, e.g. "party:MAR+MLI after:2024"; all without it')
            [CompletionResult]::new('--group-by', '--group-by', [CompletionResultType]::ParameterName, 'What the lanes of a timeline are: country, pair, kind, commission, person, organisation or none')
            [CompletionResult]::new('--from', '--from', [CompletionResultType]::ParameterName, 'The first date shown, e.g. 2024-06')
            [CompletionResult]::new('--to', '--to', [CompletionResultType]::ParameterName, 'The last date shown')
            [CompletionResult]::new('--view', '--view', [CompletionResultType]::ParameterName, 'What to draw: timeline, overview, graph, matrix, map, activity, compare, measures, events, ledger, contested or card')
            [CompletionResult]::new('--pages-across', '--pages-across', [CompletionResultType]::ParameterName, 'Cut the time of a timeline into so many pages side by side, with the names of lanes on each')
            [CompletionResult]::new('--select', '--select', [CompletionResultType]::ParameterName, 'The card: the id of an event, the code of a country, two codes such as MAR,MLI, or the id of a commission, a person, an organisation, a place or a source')
            [CompletionResult]::new('--width', '--width', [CompletionResultType]::ParameterName, 'Width of a card in points, which is as high as it takes')
            [CompletionResult]::new('--language', '--language', [CompletionResultType]::ParameterName, 'Language of the texts, as a tag such as fr')
            [CompletionResult]::new('--date', '--date', [CompletionResultType]::ParameterName, 'The day of the export, which stands in the figure; today without it')
            [CompletionResult]::new('--all-pages', '--all-pages', [CompletionResultType]::ParameterName, 'Write all pages of an .svg or .png, too: figure-1.svg, figure-2.svg; a .pdf always has all')
            [CompletionResult]::new('--dark', '--dark', [CompletionResultType]::ParameterName, 'Draw on a dark ground')
            [CompletionResult]::new('--force', '--force', [CompletionResultType]::ParameterName, 'Write over files that are there')
            [CompletionResult]::new('-h', '-h', [CompletionResultType]::ParameterName, 'Print help')
            [CompletionResult]::new('--help', '--help', [CompletionResultType]::ParameterName, 'Print help')
            break
        }
        'attache;convert' {
            [CompletionResult]::new('-o', '-o', [CompletionResultType]::ParameterName, 'Where to write; the ending says what: .json, .jsonl or .csv. A single - is the standard output')
            [CompletionResult]::new('--output', '--output', [CompletionResultType]::ParameterName, 'Where to write; the ending says what: .json, .jsonl or .csv. A single - is the standard output')
            [CompletionResult]::new('--format', '--format', [CompletionResultType]::ParameterName, 'What to write, whatever the ending')
            [CompletionResult]::new('--map', '--map', [CompletionResultType]::ParameterName, 'Which column is what, where the files are tables: what `attache map` or the window has written')
            [CompletionResult]::new('--language', '--language', [CompletionResultType]::ParameterName, 'Language of the texts of a table, as a tag such as fr')
            [CompletionResult]::new('--force', '--force', [CompletionResultType]::ParameterName, 'Write over a file that is there')
            [CompletionResult]::new('-h', '-h', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            [CompletionResult]::new('--help', '--help', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            break
        }
        'attache;export' {
            [CompletionResult]::new('-o', '-o', [CompletionResultType]::ParameterName, 'Where to write, as often as wanted; the ending says what: .json, .jsonl, .csv, .ics, .gexf or .graphml for data, .md, .html, .pdf or .docx for a brief. A single - is the standard output')
            [CompletionResult]::new('--output', '--output', [CompletionResultType]::ParameterName, 'Where to write, as often as wanted; the ending says what: .json, .jsonl, .csv, .ics, .gexf or .graphml for data, .md, .html, .pdf or .docx for a brief. A single - is the standard output')
            [CompletionResult]::new('--query', '--query', [CompletionResultType]::ParameterName, 'Which events, as a query line, e.g. "party:MAR+MLI after:2024"; all without it')
            [CompletionResult]::new('--format', '--format', [CompletionResultType]::ParameterName, 'What to write, whatever the ending; for one output')
            [CompletionResult]::new('--rows', '--rows', [CompletionResultType]::ParameterName, 'What a row of a .csv is')
            [CompletionResult]::new('--language', '--language', [CompletionResultType]::ParameterName, 'Language of texts that are in several, as a tag such as fr; a brief is in French with fr, in Arabic with ar, else in English')
            [CompletionResult]::new('--date', '--date', [CompletionResultType]::ParameterName, 'The day of the export, which stands in the file; today without it')
            [CompletionResult]::new('--force', '--force', [CompletionResultType]::ParameterName, 'Write over files that are there')
            [CompletionResult]::new('-h', '-h', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            [CompletionResult]::new('--help', '--help', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            break
        }
        'attache;schema' {
            [CompletionResult]::new('-h', '-h', [CompletionResultType]::ParameterName, 'Print help')
            [CompletionResult]::new('--help', '--help', [CompletionResultType]::ParameterName, 'Print help')
            break
        }
        'attache;help' {
            [CompletionResult]::new('check', 'check', [CompletionResultType]::ParameterValue, 'List what is wrong in files. Exit code: 0 nothing, 1 problems, 2 a file is unreadable')
            [CompletionResult]::new('map', 'map', [CompletionResultType]::ParameterValue, 'Write which column of a table is which part of an event, as it is guessed, to be changed')
            [CompletionResult]::new('render', 'render', [CompletionResultType]::ParameterValue, 'Draw the timeline, a face of the relations or a card into a file, without a display')
            [CompletionResult]::new('convert', 'convert', [CompletionResultType]::ParameterValue, 'Write events of any file that can be read as an event file, as JSON Lines or as a table')
            [CompletionResult]::new('export', 'export', [CompletionResultType]::ParameterValue, 'Write the events of a filter as data for other programs: tables, calendars, networks, event files')
            [CompletionResult]::new('schema', 'schema', [CompletionResultType]::ParameterValue, 'Print the JSON Schema of the event file, by which editors complete and check one')
            [CompletionResult]::new('help', 'help', [CompletionResultType]::ParameterValue, 'Print this message or the help of the given subcommand(s)')
            break
        }
        'attache;help;check' {
            break
        }
        'attache;help;map' {
            break
        }
        'attache;help;render' {
            break
        }
        'attache;help;convert' {
            break
        }
        'attache;help;export' {
            break
        }
        'attache;help;schema' {
            break
        }
        'attache;help;help' {
            break
        }
    })

    $completions.Where{ $_.CompletionText -like "$wordToComplete*" } |
        Sort-Object -Property ListItemText
}
