# Commandes et volets de la fenêtre.

# Commandes : les boutons, les menus, la palette et la liste des raccourcis les nomment.
command-open = Ouvrir un fichier
command-add = Ouvrir un autre fichier à côté
command-reload = Recharger : relire le fichier
command-toggle-reload = Rechargement automatique : oui ou non
command-map-columns = Associer les colonnes du tableau…
command-export = Exporter des figures, une note, des données…
command-brief = Note sur ce qui est affiché…
command-search = Rechercher
command-query-line = Le filtre en ligne de requête
command-palette = Palette de commandes ; nom ou date
command-next-hit = Événement affiché suivant
command-previous-hit = Événement affiché précédent
command-dim-or-hide = Estomper ou masquer ce que le filtre écarte
command-let-go = Abandonner : menu, sélection, intervalle, mots
command-zoom-in = Zoom avant
command-zoom-out = Zoom arrière
command-pan-left = Plus tôt
command-pan-right = Plus tard
command-lanes-up = Lignes au-dessus
command-lanes-down = Lignes au-dessous
command-fit-all = Tout afficher
command-first = Premier événement
command-last = Dernier événement
command-lanes = Regrouper, ordonner et trouver les lignes
command-range = Délimiter la période (sélection ou écran)
command-count-from = Compter le temps depuis l’événement choisi
command-bookmark = Poser un signet
command-fit-selection = Centrer la sélection ; encore : l’ajuster
command-open-closely = Zoomer sur la sélection ou l’intervalle
command-next-event = Événement suivant de la ligne
command-previous-event = Événement précédent de la ligne
command-next-linked = Session suivante, ou ce qui en a découlé
command-previous-linked = Session précédente, ou ce qui y a mené
command-pin = Épingler la fiche ; encore : la détacher
command-read = Lire la fiche en grand
command-source = L’enregistrement dans son fichier
command-back = Revenir à la vue précédente
command-forward = Avancer de nouveau
command-history = Vues avant et après celle-ci
command-save-view = Enregistrer cette vue sous un nom
command-views = Vues enregistrées
command-toggle-filters = Filtres : afficher ou masquer
command-toggle-relations = Relations : afficher ou masquer
command-toggle-details = Détails : afficher ou masquer
command-list-events = Liste des événements : afficher ou masquer
command-list-commitments = Engagements : afficher ou masquer
command-list-contested = Faits contestés : afficher ou masquer
command-toggle-problems = Problèmes du fichier : afficher ou masquer
command-toggle-theme = Clair ou sombre
command-legend = Légende de la chronologie
command-shortcuts = Tous les raccourcis
command-group-file = Fichier et recherche
command-group-time = Chronologie
command-group-events = Événements
command-group-window = Fenêtre

# Touches, telles que les claviers les nomment.
key-control = Ctrl
key-alt = Alt
key-shift = Maj
key-escape = Échap
key-tab = Tab
key-backspace = Retour arrière
key-enter = Entrée
key-insert = Inser
key-delete = Suppr
key-home = Début
key-end = Fin
key-page-up = Page préc.
key-page-down = Page suiv.
key-space = Espace
key-refused-held = Elle se maintient avec d’autres touches.
key-refused-escape = Échap sert toujours à abandonner.
key-refused-tab = Tab passe d’une commande à l’autre.
key-refused-space = Espace active ce qui a le focus.
key-refused-text = Les champs de texte en ont besoin.

# La barre du haut et son menu de la vue.
top-open = Ouvrir
top-export = Exporter
top-beginning = { $name } · seulement le début
top-sample = Un exemple fourni
top-view = Vue
top-filters = Filtres
top-details = Détails
top-relations = Relations
top-problems = Problèmes du fichier
top-legend = Légende
top-theme-system = Comme le système
top-theme-light = Clair
top-theme-dark = Sombre
top-count = { $shown } sur { $events }

# Recherche et ses étiquettes.
search-name = Recherche
search-line-name = Ligne de requête
search-hint = Chercher titres, personnes, lieux, thèmes
search-hint-short = Rechercher
search-word = « { $word } »
search-corrected = Aucun événement ne contient « { $written } ». Recherche faite pour { $taken }.
search-found = Trouvé
search-best = Les meilleurs résultats sur { $count }
search-remove = Retirer le filtre { $words }
search-remove-hint = Retirer cela du filtre

# Filtres et facettes.
filter-dates = Dates
filters-after = Après
filters-before = Avant
date-example = p. ex. 2024-06
filter-date-name = { $name }, une date telle que 2024-06
filter-mirrored = Enregistrements en miroir
filter-merge = Fusionner
filter-merge-name = Fusionner les enregistrements en miroir
facet-name = Facette { $name }
facet-find = Chercher dans « { $name } »
facet-find-country = Trouver un pays dans la liste
facet-fewer = En afficher moins
facet-all = Afficher les { $count }
facet-value = { $facet } : { $value }, { $count }
facet-value-out = { $facet } : sauf { $value }, { $count }
facet-only = N’afficher que cela
facet-out = Écarter cela
facet-hint-wanted = Clic : afficher de nouveau les autres, outre { $value }
facet-hint-out = Alt + clic ou Suppr : afficher de nouveau { $value }
facet-hint =
    Clic : n’afficher que { $value }
    Alt + clic ou Suppr : l’écarter
facet-years = Années { $years }, { $count }
facet-years-hint = { $years } : { $count }

# La ligne d’état.
status-shown = { $shown ->
    [one] { $shown } affiché
   *[other] { $shown } affichés
} sur { $events }
status-undated = { $count } sans date
status-undated-hint = Lister les événements sans date
status-finding = recherche en cours…
status-reading-again = modifié sur le disque, relecture en cours…
status-added = Ajoutés ou modifiés
status-gone = Disparus
status-titles = { $what } :
status-select = Clic pour les sélectionner
status-dimmed = { $count ->
    [one] { $count } estompé, le masquer
   *[other] { $count } estompés, les masquer
}
status-left-out = { $count ->
    [one] { $count } écarté, l’afficher estompé
   *[other] { $count } écartés, les afficher estompés
}
status-far-hide = { $events } très à l’écart, laisser de côté
status-far-show = { $events } très à l’écart, afficher
status-far-hint = Événements bien antérieurs ou postérieurs à presque tous les autres ; l’ensemble s’affiche sans eux
status-no-problems = aucun problème dans { $files ->
    [one] le fichier
   *[other] les fichiers
}
status-problems = { $problems } dans { $files ->
    [one] le fichier
   *[other] les fichiers
}
status-problems-hint = Afficher ou masquer les problèmes

# Un enregistrement du fichier qui n’est pas affiché.
held-again = Le lire maintenant
held-show = L’afficher tout de même
held-will = Il sera relu quand il changera.
held-will-not = Il n’est pas relu de lui-même.

# La chronologie : ses lignes, ses repères, ses signets, sa vue d’ensemble.
timeline-name = Chronologie : { $here } sur { $events } à l’écran, { $span }
timeline-empty-file = Ce fichier ne contient aucun événement.
timeline-hidden = Les { $count } lignes sont toutes masquées.
timeline-show-lanes = Afficher toutes les lignes
timeline-none = Aucun sur { $events } ne passe le filtre.
timeline-one-undated = Le seul événement retenu est sans date.
timeline-undated = Les { $count } événements retenus sont sans date.
timeline-nothing-here = Aucun événement à ce moment.
timeline-clear = Effacer le filtre
overview-name = Vue d’ensemble : { $span } affiché sur { $whole }
mark-left-out = { $event }, écarté
mark-cluster = { $lane } : { $events }, { $span }
mark-more = { $count ->
    [one] et jusqu’à { $count } autre événement à l’écran ; zoomer pour le lister
   *[other] et jusqu’à { $count } autres événements à l’écran ; zoomer pour les lister
}
tooltip-earlier = commencés plus tôt, se prolongent ici
tooltip-later = dates imprécises, peut-être plus tardives
tooltip-cluster = clic : lister · double-clic : zoomer
tooltip-cluster-more = { $count ->
    [one] et { $count } autre · clic : lister · double-clic : zoomer
   *[other] et { $count } autres · clic : lister · double-clic : zoomer
}
tooltip-lane-events = { $count ->
    [one] { $count } événement affiché
   *[other] { $count } événements affichés
}
tooltip-lane-only = double-clic : eux seuls · glisser : déplacer · clic droit : épingler, masquer, replier
tooltip-lane = glisser : déplacer · clic droit : épingler, masquer, replier
tooltip-contested = contesté
tooltip-one-source = une seule source
lane-name = { $count ->
    [one] Ligne { $lane }, { $count } événement
   *[other] Ligne { $lane }, { $count } événements
}
lane-pin = Épingler en haut
lane-unpin = Détacher
lane-collapse = Replier
lane-expand = Déplier
lane-hide = Masquer
lane-select = Sélectionner
lane-only = N’afficher que ses événements
lanes-group = Regrouper : { $grouping }
lanes-dim = Estomper ce que le filtre écarte
lanes-group-by = Regrouper par
lanes-order = Ordre des lignes
lanes-drag = Glisser le nom d’une ligne pour la déplacer
lanes-find = Trouver une ligne
lanes-none = Aucune des { $count } lignes ne porte cela dans son nom
lanes-hidden = Lignes masquées
lanes-show = Afficher { $lane }
lanes-show-all = Afficher les { $count } lignes masquées
bookmark-name = Signet { $name }
bookmark-field = Nom du signet
bookmark-centre = Amener au milieu

# Le volet sous la chronologie.
lower-relations = Relations sous la chronologie
lower-counted = { $name } sous la chronologie, { $count }
lower-named = { $name } sous la chronologie

# Relations : graphe, matrice, carte, activité, comparaison, mesures.
relations-face = Affiché en
relations-graph = Graphe
relations-matrix = Matrice
relations-map = Carte
relations-activity = Activité
relations-compare = Comparer
relations-measures = Mesures
relations-of = Relations de
relations-export = Exporter les relations
relations-export-button = Exporter
relations-copy = Copier en tableau
relations-paper = Sur papier, en note ou en données…
relations-no-range = aucune période sélectionnée
relations-of-all = { $events } de tous les pays
view-closer-map = Agrandir la carte
view-farther-map = Réduire la carte
view-fit-map = Ajuster la carte
view-closer-graph = Agrandir le graphe
view-farther-graph = Réduire le graphe
view-fit-graph = Ajuster le graphe
graph-name = Graphe : { $countries } pays, { $pairs ->
    [one] { $pairs } paire
   *[other] { $pairs } paires
}
graph-around = Autour des pays
graph-ties-in = Liens en
graph-all = Tous les pays
graph-around-one = autour de : { $name }
graph-around-two = autour de : { $name }, à deux pas
graph-shown = Affiché : { $what }
graph-unpin-all = Tout détacher
graph-unpin-hint = Détacher les pays épinglés
graph-least = Liens d’au moins
graph-least-name = Nombre minimal d’événements d’un lien tracé
graph-least-number = Nombre minimal d’événements d’un lien dessiné
graph-auto = auto
graph-auto-hint = Autant de liens qu’on peut en distinguer
graph-strengths = Liens par nombre d’événements : 1, 2 à 3, 4 à 7, 8 à 15…
ties-country = Pays { $name }, { $events }
ties-pair = Paire { $one } et { $other }, { $events }
ties-met = Seulement ceux qu’il a rencontrés
ties-two-steps = Ceux à deux pas au plus
ties-all = Tous les pays
ties-unpin = Détacher
ties-click = clic : ces événements seuls
ties-most = la plupart sont du type { $kind }
ties-last = dernière fois : { $when }
map-name = Carte : { $countries } pays, { $pairs ->
    [one] { $pairs } paire
   *[other] { $pairs } paires
}, { $places ->
    [one] { $places } lieu
   *[other] { $places } lieux
}, zoom { $zoom }
relations-nobody = Aucun pays ne prend part à un événement { $scope }.
map-place = Lieu { $name }
map-places = { $count } lieux : { $names }
map-places-more = { $count } lieux : { $names }…
map-closer = clic : regarder de plus près
map-select = clic : sélectionner ces événements
matrix-legend = De la ligne à la colonne : les visites, et ce à quoi les deux ont pris part par ailleurs.
matrix-order = Ordre de la matrice
matrix-by = par
matrix-name = Matrice : { $rows } pays et { $fields ->
    [one] { $fields } case
   *[other] { $fields } cases
} en vue
matrix-field = { $one } vers { $other }, { $events }
matrix-nothing = rien { $scope }
matrix-events = { $count ->
    [one] { $count } visite
   *[other] { $count } visites
}, { $others } des deux par ailleurs, { $scope }
matrix-click = clic : les événements de la paire seuls
measures-meaning =
    Densité : quelle part de toutes les paires possibles se sont rencontrées.
    Réciprocité : quelle part des visites a reçu une visite en retour.
    Modularité : quelle part des liens se trouve dans les communautés au-delà du hasard ; au-dessous de 0,3 environ, les communautés signifient peu.
sort-by = Trier par { $name }
compare-none = Aucune paire de pays ne s’est rencontrée dans l’une ou l’autre période.
compare-as = Comparaison en
compare-ties = Liens :
compare-hint = Une date : ce qui la précède à gauche, ce qui la suit à droite, aussi longtemps que les deux sont dans la période de ce volet. C partage à l’événement sélectionné.
compare-field = Partager à, une date telle que 2024-06
compare-divide = partager à
compare-row = { $one } – { $other } : { $before } avant, { $events } après, { $turn }
activity-counting = Décompte des pays en cours.
activity-name = Activité { $stack }, { $measure }, au plus { $most }
activity-bars = Barres d’activité
activity-stacked = Empilées
activity-none = Aucun événement dans cette période.
activity-layer = Couche { $name }, { $count }
activity-layer-numbered = Couche { $number } : { $name }, { $count }
activity-bar = { $time } : { $events }
activity-share = { $layer }, { $share } %
activity-total = { $layer }, { $count } au total jusque-là

# Tableaux.
table-collecting = Lignes en cours de collecte…
table-none-pass = Aucun événement ne passe le filtre.
table-no-events = Le fichier ne contient aucun événement.
table-none-overdue = Aucun engagement n’est en retard.
table-all-followed = Chaque engagement a eu une suite.
table-none-status = Aucun engagement n’a ce statut.
table-no-shown-commitments = Les événements affichés ne portent aucun engagement.
table-no-commitments = Le fichier n’indique aucun engagement.
table-no-shown-contested = Les sources des événements affichés concordent.
table-no-contested = Les sources concordent sur tout dans ce fichier.
table-scroll = Faire défiler le tableau
table-export = Exporter le tableau
table-listed = Engagements listés
table-as-of = au { $day }
table-as-of-unknown = le fichier ne dit pas jusqu’à quand il est complet
table-columns = Colonnes
table-columns-name = Colonnes du tableau
table-sorted-up = Tri croissant. Clic : décroissant.
table-sorted-down = Tri décroissant. Clic : croissant.
table-sort = Clic : trier selon elle.
table-fulfilled = Réalisé par { $event }
table-events = Liste des événements : { $count ->
    [one] { $count } ligne
   *[other] { $count } lignes
}
table-commitments = Engagements : { $count ->
    [one] { $count } ligne
   *[other] { $count } lignes
}
table-contested = Faits contestés : { $count ->
    [one] { $count } ligne
   *[other] { $count } lignes
}

# Ce qui entoure les fiches.
details-reading = La fiche est ouverte en grand.
details-pinned-beside = Cette fiche est épinglée à côté. Sélectionnez un événement ou suivez un nom : sa fiche s’ouvrira ici.
details-close = fermer
details-close-name = Fermer la fiche épinglée
details-pinned = ÉPINGLÉE
details-pin = épingler
details-pin-name = Épingler cette fiche
details-read = lire
details-read-name = Ouvrir la fiche en grand
details-source = source
details-source-name = Montrer l’enregistrement dans sa source
details-back = ← retour
details-back-name = Revenir de cette fiche
details-export = exporter
details-export-name = Exporter cette fiche
details-export-hint = Écrire cette fiche dans un fichier
details-copy = Copier en Markdown
details-copy-name = Copier cette fiche en Markdown
card-as-svg = Fiche en SVG…
card-as-png = Fiche en PNG…
card-as-markdown = Fiche en Markdown…
export-as-svg = Figure en SVG…
export-as-png = Figure en PNG…
export-as-csv = Données en CSV…

# Dans les fiches.
card-no-status = statut non indiqué
card-read-in = Lire en { $language } : { $what }
card-read-summary = le résumé
card-read-card = la fiche
card-contested = contesté
card-contested-fields = contesté : { $count } champs
card-differ = Les sources divergent sur :
card-no-source = sans source
card-one-source = source unique
card-in = à
card-to = vers
card-quote = « { $words } »
card-original = Original, { $language }
card-original-unknown = langue d’origine
card-translation = Traduction
card-quote-in = en { $language }
card-show-on-map = Montrer sur la carte : { $place }
card-session-before = Session précédente, { $when }
card-session-after = Session suivante, { $when }
card-sessions-earlier = { $count ->
    [one] { $count } plus ancienne
   *[other] { $count } plus anciennes
}
card-session = Session { $name }, { $when }
card-no-web = { $address } (pas une adresse web)
card-open = ouvrir…
card-open-name = Ouvrir la source { $number }
card-archived = copie archivée
card-archived-name = Copie archivée de la source { $number }
card-cite = citer
card-cite-name = Citer la source { $number }
card-cite-hint = Copier une référence
card-address = Adresse
pair-line = Les événements de la paire dans le temps : { $events }
pair-line-silence = Les événements de la paire dans le temps : { $events }, aucun pendant { $silence } : { $span }
pair-list = clic : lister
pair-list-more = { $count ->
    [one] et { $count } autre · clic : lister
   *[other] et { $count } autres · clic : lister
}
