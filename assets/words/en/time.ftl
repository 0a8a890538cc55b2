# Dates, spans, ticks.

# Months.
time-month-january = January
time-month-february = February
time-month-march = March
time-month-april = April
time-month-may = May
time-month-june = June
time-month-july = July
time-month-august = August
time-month-september = September
time-month-october = October
time-month-november = November
time-month-december = December
# Where there is little room.
time-month-short-january = Jan
time-month-short-february = Feb
time-month-short-march = Mar
time-month-short-april = Apr
time-month-short-may = May
time-month-short-june = Jun
time-month-short-july = Jul
time-month-short-august = Aug
time-month-short-september = Sep
time-month-short-october = Oct
time-month-short-november = Nov
time-month-short-december = Dec
# Days of the week, in full and in short.
time-weekday-monday = Monday
time-weekday-tuesday = Tuesday
time-weekday-wednesday = Wednesday
time-weekday-thursday = Thursday
time-weekday-friday = Friday
time-weekday-saturday = Saturday
time-weekday-sunday = Sunday
time-weekday-short-monday = Mon
time-weekday-short-tuesday = Tue
time-weekday-short-wednesday = Wed
time-weekday-short-thursday = Thu
time-weekday-short-friday = Fri
time-weekday-short-saturday = Sat
time-weekday-short-sunday = Sun
# Before a year: "spring 2025", "first quarter of 2025".
time-spring = spring
time-summer = summer
time-autumn = autumn
time-winter = winter
time-northern-spring = northern spring
time-northern-summer = northern summer
time-northern-autumn = northern autumn
time-northern-winter = northern winter
time-southern-spring = southern spring
time-southern-summer = southern summer
time-southern-autumn = southern autumn
time-southern-winter = southern winter
time-quarter-first = first quarter of
time-quarter-second = second quarter of
time-quarter-third = third quarter of
time-quarter-fourth = fourth quarter of
time-quarter-short-first = Q1
time-quarter-short-second = Q2
time-quarter-short-third = Q3
time-quarter-short-fourth = Q4
time-third-first = first third of
time-third-second = second third of
time-third-last = last third of
time-half-first = first half of
time-half-second = second half of

# Years and more.
time-before-christ = { $year } BC
time-decade = { $year }s
time-century = { $century } century ({ $years })
time-century-short = { $century } c.

# Times of day; $time, $from and $to as "09:30".
time-at = { $day }, { $time }
time-between-hours = { $day }, { $from }–{ $to }
time-local = { $time } local time

# What is known of a date. $noun tells what $date is, for languages that put an article before it: day, month,
# vowel-month (April, August, October), year, season, vowel-season (summer, autumn, winter), decade, century, other.
time-since = { $noun ->
   *[other] since { $date }
}
time-from = { $noun ->
   *[other] from { $date }, end unknown
}
time-until = { $noun ->
   *[other] until { $date }
}
time-until-from-unknown = { $noun ->
   *[other] until { $date }, start unknown
}
time-about = { $noun ->
   *[other] about { $date }
}
time-about-short = { $noun ->
   *[other] c. { $date }
}
# Behind "since", "from" and "until".
time-about-behind = about { $date }
time-or-earlier = { $date } or earlier
time-or-later = { $date } or later
time-unknown = unknown
time-uncertain-short = { $date }?
time-with-notes = { $date }, { $notes }
# A note on an end of an interval.
time-note-of-start = start { $note }
time-note-of-end = end { $note }
time-uncertain = uncertain
time-year-inferred = year inferred
time-parts-uncertain = { $parts ->
    [year] year uncertain
    [month] month uncertain
    [day] day uncertain
    [year-month] year and month uncertain
    [year-day] year and day uncertain
    [month-day] month and day uncertain
   *[year-month-day] year, month and day uncertain
}
time-parts-approximate = { $parts ->
    [year] year approximate
    [month] month approximate
    [day] day approximate
    [year-month] year and month approximate
    [year-day] year and day approximate
    [month-day] month and day approximate
   *[year-month-day] year, month and day approximate
}
time-year-unknown = year unknown
time-month-unknown = month unknown
time-day-unknown = day unknown
time-month-and-day-unknown = month and day unknown
time-year-digits-unknown = some digits of the year unknown
time-day-of-digits = day { $digits }
time-between-days = between { $first } and { $last }
time-between-months = between { $first } and { $last }
time-between-years = between { $first } and { $last }
time-year-between = year between { $first } and { $last }

# Several dates, of which one or all are meant.
time-one-of = one of { $dates }
time-all-of = all of { $dates }
time-one-of-many = one of { $count } dates
time-all-of-many = all of { $count } dates

# Lengths of time; $number is $count as it is written.
time-seconds = { $count ->
    [one] { $number } second
   *[other] { $number } seconds
}
time-minutes = { $count ->
    [one] { $number } minute
   *[other] { $number } minutes
}
time-hours = { $count ->
    [one] { $number } hour
   *[other] { $number } hours
}
time-days = { $count ->
    [one] { $number } day
   *[other] { $number } days
}
time-weeks = { $count ->
    [one] { $number } week
   *[other] { $number } weeks
}
time-months = { $count ->
    [one] { $number } month
   *[other] { $number } months
}
time-years = { $count ->
    [one] { $number } year
   *[other] { $number } years
}

# Parts of a time, and what they are called in the plural.
time-week-of = week of { $day }
time-bins-years = years
time-bins-quarters = quarters
time-bins-months = months
time-bins-weeks = weeks
time-bins-days = days
time-bins-hours = hours
time-bins-minutes = minutes
time-bins-of-years = { $count } years each
time-bins-of-months = { $count } months each
time-bins-of-hours = { $count } hours each
time-bins-of-minutes = { $count } minutes each
