# Commands and the panels of the window.

command-open = Open a file
