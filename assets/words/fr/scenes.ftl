# Chronologie, graphe, matrice, carte, activité.

# Nombres.
count-some-events = { $some } sur { $all ->
    [one] { $all } événement
   *[other] { $all } événements
}
count-people = { $count ->
    [one] { $count } personne
   *[other] { $count } personnes
}
count-merged = { $visits ->
    [0] aucun enregistrement en miroir à réunir
    [one] { $records } enregistrements en miroir réunis en { $visits } visite
   *[other] { $records } enregistrements en miroir réunis en { $visits } visites
}
count-recorded-twice = { $visits ->
    [one] { $visits } visite est enregistrée deux fois, comme rendue et comme reçue.
   *[other] { $visits } visites sont enregistrées deux fois, comme rendues et comme reçues.
}
count-percent = { $number } %

# La chronologie.
timeline-today = Aujourd’hui
timeline-session = { $session } session
timeline-session-at = { $session } session, { $place }
# Après la date d’une étiquette.
timeline-contested = contesté

# L’activité : ce que montrent les couches et les barres.
activity-others = autres
activity-other-pairs = autres paires, ou aucune
activity-bars-count = Barres : { $unit }.
activity-bars-share = Barres : { $unit }, en part de tout ce qui y compte.
activity-bars-total = Barres : { $unit }, cumul depuis le bord gauche.
activity-of-each-country = Un événement compte une fois pour chacun de ses pays.
activity-of-each-pair = Un événement compte une fois pour chacune de ses paires.
activity-line = Ligne : moyenne de { $bars } barres.
activity-shares-do-not-grow = Les années récentes sont mieux documentées ; les parts n’en augmentent pas.

# Ce qu’est devenu un lien d’une période à l’autre.
turn-began = apparu
turn-ended = disparu
turn-grew = en hausse
turn-shrank = en baisse
turn-same = inchangé
turns-began = { $count ->
    [one] { $count } apparu
   *[other] { $count } apparus
}
turns-ended = { $count ->
    [one] { $count } disparu
   *[other] { $count } disparus
}
turns-grew = { $count } en hausse
turns-shrank = { $count } en baisse
turns-same = { $count ->
    [one] { $count } inchangé
   *[other] { $count } inchangés
}

# Où deux périodes se séparent.
divided-in-the-middle = séparées au milieu
divided-at-event = séparées à « { $title } »
divided-at-some-event = séparées à un événement
divided-at-date = séparées au { $date }

# Mesures du réseau entier.
measures-parties = { $count ->
    [one] { $count } partie
   *[other] { $count } parties
}
measures-density = densité { $part }
measures-reciprocity = réciprocité { $part }
measures-communities = { $count ->
    [one] { $count } communauté, modularité { $modularity }
   *[other] { $count } communautés, modularité { $modularity }
}

# Le graphe : une communauté par son membre le plus actif, et ce qui n’est pas dessiné.
graph-community = { $others ->
    [one] { $busiest } et { $others } autre
   *[other] { $busiest } et { $others } autres
}
graph-no-country = Aucun pays ne prend part à un événement { $scope }.
graph-dots = { $count ->
    [one] { $count } pays réduit à un point, faute de place
   *[other] { $count } pays réduits à un point, faute de place
}
graph-alone = { $count ->
    [one] { $count } n’a que des liens plus faibles
   *[other] { $count } n’ont que des liens plus faibles
}
graph-left-out = { $count ->
    [one] { $count } pays moins actif sans place
   *[other] { $count } pays moins actifs sans place
}
graph-weak-ties = { $shown ->
    [one] le lien le plus fort
   *[other] les { $shown } liens les plus forts
} ; { $weaker ->
    [one] { $weaker } plus faible
   *[other] { $weaker } plus faibles
}

# La carte : de qui sont ses frontières, et ce qu’elle laisse de côté.
map-borders = Frontières : Natural Earth, de facto. Tirets : contestées. Attaché ne prend pas parti.
map-borders-short = Frontières : Natural Earth ; tirets : contestées
map-unplaced = { $count ->
    [one] { $count } partie sans lieu sur la carte
   *[other] { $count } parties sans lieu sur la carte
}
map-weak-ties = { $count ->
    [one] { $count } lien plus faible
   *[other] { $count } liens plus faibles
}
map-elsewhere = { $count ->
    [one] { $count } événement sans lieu
   *[other] { $count } événements sans lieu
}
map-unseen = { $count ->
    [one] { $count } lieu hors de vue
   *[other] { $count } lieux hors de vue
}

# Champs d’un événement sur lesquels les sources divergent.
field-when = Date
field-session = Numéro de la session
field-quotes = Texte de la citation
field-delegation = Délégation ({ $party })
field-delegation-part = Délégation ({ $party }) : { $part }
field-delegation-of-part = Délégation ({ $party }) : { $part }, { $what }
# Clés du fichier d’événements.
field-key-head = chef
field-key-members = membres
field-key-size = effectif
field-key-post = fonction
field-key-rank = grade
field-key-person = personne
field-key-title = titre
field-key-summary = résumé
field-key-note = note
field-key-kind = type
field-key-status = état
field-key-place = lieu
field-key-parties = parties
field-key-hosts = hôtes
field-key-outcomes = résultats
field-key-unit = unité
field-key-trainees = stagiaires
field-key-trainer = formateur
field-key-trained-total = formés au total
field-key-duration = durée
field-key-exercise = exercice
field-key-forces = forces
field-key-personnel = effectifs
field-key-items = matériels
field-key-value = valeur
field-key-entry-into-force = entrée en vigueur
field-key-valid-until = valable jusqu’au

# Le filtre en étiquettes.
filter-kind = type
filter-party = partie
filter-pair = paire
filter-organisation = organisation
filter-status = état
filter-evidence = preuves
filter-topic = thème
filter-person = personne
filter-commission = commission
filter-place = lieu
filter-source = source
filter-source-kind = type de source
filter-confidence = confiance
filter-commitment = engagement
filter-precision = précision
filter-year = année
filter-tag = mot-clé
filter-file = fichier
filter-only = { $field } : { $value }
filter-not = sauf { $field } : { $value }
filter-overlapping = période : { $period }
filter-during = pendant : { $period }
filter-starting = début : { $period }
filter-ending = fin : { $period }
filter-after = après
filter-before = avant
filter-words = mots : { $text }

# Étapes de l’historique. Plusieurs se suivent, séparées par des virgules ; la première lettre devient majuscule.
step-selected = sélection : { $target }
step-selection-let-go = sélection abandonnée
step-range = plage { $range }
step-range-let-go = plage abandonnée
step-time = période { $time }
step-same-view = même vue
step-filter-cleared = filtre effacé
step-filter = filtre { $chips }
step-filter-without = sans { $chips }
step-filter-changed = filtre
step-words = mots « { $text } »
step-words-let-go = mots retirés
step-grouped = regroupement par { $grouping }
step-ordered = ordre des lignes : { $order }
step-rest-dimmed = le reste estompé
step-rest-hidden = le reste masqué
step-lanes-arranged = lignes réarrangées
step-shown = affichage { $panel }
step-hidden = fermeture { $panel }
step-seen-otherwise = autre aspect { $panel }
# Ce qu’une étape affiche ou ferme, avec la préposition.
panel-of-filters = des filtres
panel-of-details = des détails
panel-of-none = du volet sous la chronologie
panel-of-events = du tableau des événements
panel-of-commitments = du tableau des engagements
panel-of-contested = du tableau des faits contestés
panel-of-graph = du graphe
panel-of-matrix = de la matrice
panel-of-map = de la carte
panel-of-activity = de l’activité
panel-of-comparison = de la comparaison
panel-of-measures = des mesures
# Un événement qui n’est plus là.
view-some-event = un événement
