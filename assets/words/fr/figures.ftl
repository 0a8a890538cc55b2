# Figures, notes et données exportées.

# Ce qui est exporté. $known dit si une date est un jour.
export-count = { $shown } sur { $all ->
    [one] { $all } événement
   *[other] { $all } événements
}
export-contents = { $count } de { $file } ; filtre : { $query }
export-contents-all = { $count } de { $file } ; sans filtre
export-note = { $contents } ; exporté par Attaché le { $date }.
export-note-as-of = { $contents } ; complet jusqu’à { $complete } ; exporté par Attaché le { $date }.
export-complete = { $known ->
    [day] complet au { $date }
   *[other] complet jusqu’en { $date }
}
export-licence = licence : { $licence }
export-made = Exporté le { $day } · Attaché
export-no-sources = Le fichier ne cite aucune source pour ces événements.
export-sources = Sources ({ $count }) : { $first }
export-more-sources = { $count ->
    [one] et { $count } autre
   *[other] et { $count } autres
}

# Les signes de la légende d’une chronologie.
figure-sign-lasted = durée
figure-sign-goeson = en cours
figure-sign-band = date connue à la bande près
figure-sign-doubt = incertain ou prévu
figure-sign-contested = sources divergentes sur la date
figure-sign-session = session suivante, ou suite donnée
figure-sign-cluster = plusieurs événements
figure-sign-density = nombre d’événements

# Ce qui figure au-dessus et au-dessous des figures.
figure-filter = Filtre : { $filter }
figure-timeline = Chronologie
figure-timeline-by = Chronologie par { $grouping }
figure-overview = Vue d’ensemble
figure-lanes-left = { $count ->
    [one] { $count } ligne de plus n’a pas trouvé place
   *[other] { $count } lignes de plus n’ont pas trouvé place
}

# Les tableaux comme figures.
figure-events = Événements
figure-commitments = Engagements
figure-contested = Faits contestés
figure-count-commitments = { $count ->
    [one] { $count } engagement
   *[other] { $count } engagements
}
figure-count-some-commitments = { $all ->
    [one] { $count } sur { $all } engagement, { $which }
   *[other] { $count } sur { $all } engagements, { $which }
}
figure-count-contested = { $count ->
    [one] { $count } fait contesté
   *[other] { $count } faits contestés
}
figure-first-rows = Les { $shown } premières lignes sur { $all }.

# Les relations comme figures.
figure-graph = Graphe des relations
figure-matrix = Matrice des relations
figure-map = Carte des relations
figure-activity = Activité
figure-compare = Deux périodes comparées
figure-measures = Mesures des relations
figure-matrix-words = De la ligne vers la colonne : visites, et autres événements communs.
figure-matrix-busiest = Les { $shown } pays les plus actifs sur { $all }.
figure-nothing-compared = Aucune période à comparer.
figure-turns = Relations : { $turns }.
figure-changes-left = { $count ->
    [one] { $count } relation moins changée n’a pas trouvé place.
   *[other] { $count } relations moins changées n’ont pas trouvé place.
}
figure-first-parties = Les { $shown } premières parties sur { $all }.

# Les figures dans les menus.
figure-activity-over-time = Activité dans le temps
figure-list-of-events = Liste des événements
figure-ledger = Registre des engagements

# Formats de papier et diapositive.
paper-a4-landscape = A4 paysage
paper-a4-portrait = A4 portrait
paper-a3-landscape = A3 paysage
paper-a3-portrait = A3 portrait
paper-letter-landscape = Lettre US paysage
paper-letter-portrait = Lettre US portrait
paper-slide = Diapositive 16:9

# Formes de données dans les menus ; puis pourquoi des événements sont écartés.
data-json = fichier d’événements (JSON)
data-lines = fichier d’événements en lignes (JSON Lines)
data-events = tableau des événements (CSV)
data-participations = tableau des participations (CSV)
data-commitments = tableau des engagements (CSV)
data-ties = tableau des relations (CSV)
data-calendar = calendrier (iCalendar)
data-timelinejs = chronologie pour le web (TimelineJS)
data-gexf = réseau dans le temps (GEXF)
data-graphml = réseau (GraphML)
data-no-date = ils n’ont pas de date, et une diapositive en exige une

# Sous une fiche sur papier.
export-from = Tiré de { $file }
export-from-title = Tiré de « { $title } », { $file }
export-card-complete = { $known ->
    [day] Complet au { $date }
   *[other] Complet jusqu’en { $date }
}
export-card-licence = Licence : { $licence }

# Une note : ses parties, dans l’ordre.
brief-lead = { $count } du fichier { $file } (filtre : { $query }).
brief-lead-all = { $count } du fichier { $file } (sans filtre).
brief-complete = { $known ->
    [day] Le fichier est complet au { $date }.
   *[other] Le fichier est complet jusqu’en { $date }.
}
brief-in-figures = En chiffres
brief-chronology = Chronologie
brief-nothing = Aucun événement ne passe le filtre.
brief-events = Événements
brief-time = Période
brief-kinds = Types
brief-parties = Parties
brief-more-parties = { $count ->
    [one] { $count } autre
   *[other] { $count } autres
}
brief-commitments = Engagements
brief-count-commitments = { $done ->
    [one] { $count } ({ $done } réalisé, { $overdue } en retard)
   *[other] { $count } ({ $done } réalisés, { $overdue } en retard)
}
brief-contested = Contesté
brief-count-contested = { $count ->
    [one] { $count } événement sur lequel les sources divergent
   *[other] { $count } événements sur lesquels les sources divergent
}
brief-single-source = Source unique
brief-event-contested = Contesté : { $fields }
brief-not-stated = non précisé
brief-overdue = { $status } ; en retard de { $time }
brief-overdue-as-stated = { $status } ; en retard selon le fichier
brief-no-commitments = Le fichier ne mentionne aucun engagement pour ces événements.
brief-what = Objet
brief-owner = Responsable
brief-due = Échéance
brief-status = État
brief-made-at = Pris le
brief-contested-facts = Faits contestés
brief-no-source = aucune source citée
brief-nothing-contested = Les sources de ces événements ne se contredisent sur aucun point.
brief-lacking = Ce qui n’est pas dit
brief-lacks-date = Une date lisible
brief-lacks-day = Le jour (mois, saison ou année seulement)
brief-lacks-end = La fin
brief-lacks-place = Le lieu
brief-lacks-source = Toute source
brief-lacks-parties = Les parties
brief-lacks-head = Le chef de délégation d’une visite
brief-lacks-agenda = L’ordre du jour d’une réunion de commission
brief-lacks-outcomes = Les résultats d’une réunion de commission
brief-lacks-nothing = Date, lieu, parties et sources sont indiqués pour chaque événement.
brief-method = Méthode
brief-method-words = Ce document a été établi le { $day } par Attaché à partir du fichier { $file }. Rien n’y est déduit : dates, noms et fonctions sont ceux du fichier ; ce que le fichier marque comme incertain ou contesté est donné comme tel. Un lien entre deux parties compte chaque événement auquel toutes deux prennent part.
brief-licence = Licence des données : { $licence }.
brief-sources = Sources
brief-no-sources = Aucune n’est citée.
brief-source-title = « { $title } »
brief-read-on = { $known ->
    [day] consulté le { $date }
   *[other] consulté en { $date }
}
brief-figure-timeline = Figure 1. Chronologie, { $time } : { $count }, chacun sur la ligne de chaque partie ; la flèche d’une visite va vers l’hôte.
brief-figure-relations = Figure 2. Relations : les parties, d’autant plus grandes et les liens d’autant plus larges qu’ils comptent d’événements ({ $count }).

# Pourquoi il n’y a ni image ni document.
export-unreadable = la figure n’a pas pu être lue : { $error }
export-too-large = une image de { $width } sur { $height } pixels est trop grande ; demandez-en une plus petite, ou du SVG
export-unpacked = l’image n’a pas pu être compressée : { $error }
export-empty = il n’y a rien à mettre sur une page
export-not-written = les pages n’ont pas pu être assemblées : { $error }
