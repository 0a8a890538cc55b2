# Words that many parts of the program share.

cancel = Cancel
close = Close
copy = Copy
remove = Remove
or = or
and = and
count-events = { $count ->
    [one] { $count } event
   *[other] { $count } events
}
# Between name and value.
colon = { $name }: { $value }
# In the place of an arrow between two parties, where none can be drawn.
arrow-to = to
