# Dates, durées, graduations.

# Mois.
time-month-january = janvier
time-month-february = février
time-month-march = mars
time-month-april = avril
time-month-may = mai
time-month-june = juin
time-month-july = juillet
time-month-august = août
time-month-september = septembre
time-month-october = octobre
time-month-november = novembre
time-month-december = décembre
# Où la place manque.
time-month-short-january = janv.
time-month-short-february = févr.
time-month-short-march = mars
time-month-short-april = avr.
time-month-short-may = mai
time-month-short-june = juin
time-month-short-july = juil.
time-month-short-august = août
time-month-short-september = sept.
time-month-short-october = oct.
time-month-short-november = nov.
time-month-short-december = déc.
# Jours de la semaine, en entier et en abrégé.
time-weekday-monday = lundi
time-weekday-tuesday = mardi
time-weekday-wednesday = mercredi
time-weekday-thursday = jeudi
time-weekday-friday = vendredi
time-weekday-saturday = samedi
time-weekday-sunday = dimanche
time-weekday-short-monday = lun.
time-weekday-short-tuesday = mar.
time-weekday-short-wednesday = mer.
time-weekday-short-thursday = jeu.
time-weekday-short-friday = ven.
time-weekday-short-saturday = sam.
time-weekday-short-sunday = dim.
# Devant une année : « printemps 2025 », « premier trimestre 2025 ».
time-spring = printemps
time-summer = été
time-autumn = automne
time-winter = hiver
time-northern-spring = printemps boréal
time-northern-summer = été boréal
time-northern-autumn = automne boréal
time-northern-winter = hiver boréal
time-southern-spring = printemps austral
time-southern-summer = été austral
time-southern-autumn = automne austral
time-southern-winter = hiver austral
time-quarter-first = premier trimestre
time-quarter-second = deuxième trimestre
time-quarter-third = troisième trimestre
time-quarter-fourth = quatrième trimestre
time-quarter-short-first = T1
time-quarter-short-second = T2
time-quarter-short-third = T3
time-quarter-short-fourth = T4
time-third-first = premier quadrimestre
time-third-second = deuxième quadrimestre
time-third-last = dernier quadrimestre
time-half-first = premier semestre
time-half-second = second semestre

# Les années et au-delà.
time-before-christ = { $year } av. J.-C.
time-decade = années { $year }
time-century = { $century } siècle ({ $years })
time-century-short = { $century } s.

# L’heure ; $time, $from et $to comme « 9 h 30 ».
time-at = { $day } à { $time }
time-between-hours = { $day }, de { $from } à { $to }
time-local = { $time }, heure locale

# Ce que l’on sait d’une date.
time-since = { $noun ->
    [day] depuis le { $date }, en cours
    [season] depuis le { $date }, en cours
    [century] depuis le { $date }, en cours
    [vowel-season] depuis l’{ $date }, en cours
    [decade] depuis les { $date }, en cours
   *[other] depuis { $date }, en cours
}
time-from = { $noun ->
    [day] à partir du { $date }, fin inconnue
    [season] à partir du { $date }, fin inconnue
    [century] à partir du { $date }, fin inconnue
    [vowel-season] à partir de l’{ $date }, fin inconnue
    [decade] à partir des { $date }, fin inconnue
    [vowel-month] à partir d’{ $date }, fin inconnue
   *[other] à partir de { $date }, fin inconnue
}
time-until = { $noun ->
    [day] jusqu’au { $date }
    [season] jusqu’au { $date }
    [century] jusqu’au { $date }
    [vowel-season] jusqu’à l’{ $date }
    [decade] jusqu’aux { $date }
    [month] jusqu’en { $date }
    [vowel-month] jusqu’en { $date }
    [year] jusqu’en { $date }
   *[other] jusqu’à { $date }
}
time-until-from-unknown = { $noun ->
    [day] jusqu’au { $date }, début inconnu
    [season] jusqu’au { $date }, début inconnu
    [century] jusqu’au { $date }, début inconnu
    [vowel-season] jusqu’à l’{ $date }, début inconnu
    [decade] jusqu’aux { $date }, début inconnu
    [month] jusqu’en { $date }, début inconnu
    [vowel-month] jusqu’en { $date }, début inconnu
    [year] jusqu’en { $date }, début inconnu
   *[other] jusqu’à { $date }, début inconnu
}
time-about = { $noun ->
    [day] vers le { $date }
    [season] vers le { $date }
    [century] vers le { $date }
    [vowel-season] vers l’{ $date }
    [decade] vers les { $date }
   *[other] vers { $date }
}
time-about-short = { $noun ->
    [day] vers le { $date }
    [season] vers le { $date }
    [century] vers le { $date }
    [vowel-season] vers l’{ $date }
    [decade] vers les { $date }
   *[other] vers { $date }
}
# Après « depuis », « à partir de » et « jusque ».
time-about-behind = { $date } environ
time-or-earlier = { $date } ou plus tôt
time-or-later = { $date } ou plus tard
time-unknown = inconnu
time-uncertain-short = { $date } ?
time-with-notes = { $date } ({ $notes })
# La parenthèse suit la date dont elle parle : inutile de dire si c’est le début ou la fin.
time-note-of-start = { $note }
time-note-of-end = { $note }
time-uncertain = date incertaine
time-year-inferred = année déduite
time-parts-uncertain = { $parts ->
    [year] année incertaine
    [month] mois incertain
    [day] jour incertain
    [year-month] année et mois incertains
    [year-day] année et jour incertains
    [month-day] mois et jour incertains
   *[year-month-day] année, mois et jour incertains
}
time-parts-approximate = { $parts ->
    [year] année approximative
    [month] mois approximatif
    [day] jour approximatif
    [year-month] année et mois approximatifs
    [year-day] année et jour approximatifs
    [month-day] mois et jour approximatifs
   *[year-month-day] année, mois et jour approximatifs
}
time-year-unknown = année inconnue
time-month-unknown = mois inconnu
time-day-unknown = jour inconnu
time-month-and-day-unknown = mois et jour inconnus
time-year-digits-unknown = certains chiffres de l’année inconnus
time-day-of-digits = jour { $digits }
time-between-days = entre le { $first } et le { $last }
time-between-months = entre { $first } et { $last }
time-between-years = entre { $first } et { $last }
time-year-between = année entre { $first } et { $last }

# Plusieurs dates, dont une seule ou toutes sont la bonne.
time-one-of = { $dates } (l’une de ces dates)
time-all-of = { $dates } (toutes ces dates)
time-one-of-many = une de { $count } dates
time-all-of-many = { $count } dates

# Durées ; $number est $count comme on l’écrit.
time-seconds = { $count ->
    [one] { $number } seconde
   *[other] { $number } secondes
}
time-minutes = { $count ->
    [one] { $number } minute
   *[other] { $number } minutes
}
time-hours = { $count ->
    [one] { $number } heure
   *[other] { $number } heures
}
time-days = { $count ->
    [one] { $number } jour
   *[other] { $number } jours
}
time-weeks = { $count ->
    [one] { $number } semaine
   *[other] { $number } semaines
}
time-months = { $count ->
    [one] { $number } mois
   *[other] { $number } mois
}
time-years = { $count ->
    [one] { $number } an
   *[other] { $number } ans
}

# Les parties d’une durée, et leur nom au pluriel.
time-week-of = semaine du { $day }
time-bins-years = années
time-bins-quarters = trimestres
time-bins-months = mois
time-bins-weeks = semaines
time-bins-days = jours
time-bins-hours = heures
time-bins-minutes = minutes
time-bins-of-years = tranches de { $count } ans
time-bins-of-months = tranches de { $count } mois
time-bins-of-hours = tranches de { $count } heures
time-bins-of-minutes = tranches de { $count } minutes
