# Fenêtres au-dessus de la principale.

# Avant d’ouvrir une adresse.
confirm-title = Ouvrir cette adresse ?
confirm-leads = Cela mène hors d’Attaché, vers { $host } :
confirm-open = Ouvrir dans le navigateur
confirm-copy = Copier l’adresse

# Le premier écran, la lecture en cours, et ce qui a échoué.
welcome-what = Qui a rencontré qui, quand, ce qui a été promis, et qui le dit : la chronologie de la diplomatie de défense.
welcome-open = Ouvrir un fichier…
welcome-drop = ou en déposer un n’importe où dans cette fenêtre
welcome-drop-here = Relâchez pour ouvrir
welcome-samples = Exemples
welcome-sahel = Le Maroc au Sahel, 1980–2026
welcome-sahel-about = 32 événements : commissions militaires mixtes, visites et formations, avec toutes les contradictions entre les sources
welcome-us = Visites aux États-Unis et depuis les États-Unis, 1866–2025
welcome-us-about = 7 535 visites de dirigeants, de présidents et de secrétaires d’État
welcome-recent = Récents
welcome-type = Ou saisir son chemin
welcome-path = Chemin d’un fichier
welcome-open-path = Ouvrir
loading-name = Lecture de { $name }
loading-shown = Ses { $count } premiers événements sont affichés en attendant.
loading-far = { $done } sur { $bytes } Mo · { $rate } Mo/s · encore { $seconds } s
loading-far-minutes = { $done } sur { $bytes } Mo · { $rate } Mo/s · encore { $minutes } min
notice-open = Ouvrir un autre fichier…

# Vues avant et après.
history-first = La première vue
history-only = Cette vue
history-view = Vue : { $what }, { $time }

# La palette de commandes.
palette-name = Palette de commandes
palette-hint = Une commande, un nom, une date telle que 2025-02
palette-view = vue enregistrée
palette-before = vue précédente
palette-after = vue suivante
palette-go = Aller à : { $time }
palette-date = date
palette-search = Rechercher « { $words } »
palette-filter = filtre
palette-only = { $hint }  ·  { $control }+Entrée : ses événements seuls
palette-organisation = organisation
palette-country = pays
palette-series = série
palette-person = personne
palette-place = lieu

# Vues enregistrées.
views-title = Vues enregistrées
views-replace = Remplacer
views-save = Enregistrer cette vue
views-name = Nom de cette vue
views-known = Une vue de ce nom existe : elle serait remplacée.
views-keeps = Garde filtre, période à l’écran, lignes, sélection et volets ; les fichiers ne changent pas.
views-none = Aucune vue encore. Une vue enregistrée s’ouvre dans tout fichier qui a ce qu’elle montre.
views-go = Aller à la vue { $name }
views-rename = Renommer
views-rename-name = Renommer la vue { $name }
views-delete = Supprimer
views-delete-name = Supprimer la vue { $name }
views-everything = tout
views-new-name = Nouveau nom de la vue
views-undo = Annuler
views-undo-name = Annuler le dernier changement des vues enregistrées
views-export = Exporter…
views-import = Importer…

# La liste des raccourcis.
shortcut-title = Tous les raccourcis
shortcut-refused = { $keys } : { $why }
shortcut-taken = { $keys } sert déjà à « { $command } ».
shortcut-reset-all = Rétablir toutes les touches
shortcut-take = La lui prendre
shortcut-leave = La lui laisser
shortcut-how = Choisir des touches pour les changer, puis presser les nouvelles ; Retour arrière : aucune ; Échap : sans changement.
shortcut-reset = rétablir
shortcut-reset-name = Rétablir les touches de « { $command } »
shortcut-press = Presser…
shortcut-none = aucune
shortcut-press-name = Presser les nouvelles touches de « { $command } »
shortcut-keys = Touches de « { $command } » : { $keys }
shortcut-change = Changer les touches
shortcut-pointer = Pointeur
pointer-ctrl-wheel = Ctrl+molette
pointer-does-zoom = Zoomer au pointeur
pointer-drag = Glisser
pointer-does-pan = Se déplacer dans le temps
pointer-shift-drag = Maj+glisser
pointer-does-range = Délimiter une période ; de même sur la règle
pointer-drag-name = Glisser un nom
pointer-does-lane = Déplacer la ligne
pointer-right-click = Clic droit
pointer-does-menu = Sur une ligne : épingler, masquer, replier
pointer-wheel = Molette
pointer-does-scroll = Défiler les lignes ; avec Maj : dans le temps
pointer-click = Clic
pointer-does-select = Sélectionner ; avec Ctrl : ajouter
pointer-double-click = Double-clic
pointer-does-closely = Regarder de près ; sur le fond : tout

# La fenêtre d’exportation.
export-title = Exporter
export-label-what = CONTENU
export-what = Contenu exporté
export-label-form = FORMAT
export-form = Format
export-label-paper = PAPIER
export-paper = Papier
export-label-pixels = PIXELS PAR POINT
export-label-across = PAGES CÔTE À CÔTE
export-label-time = PÉRIODE
export-time-all = Tout ce qui est affiché
export-time-screen = Ce qui est à l’écran
export-time-range = L’intervalle sélectionné
export-no-range = Aucun intervalle sélectionné : glisser le long de la règle pour en choisir un
export-label-language = LANGUE
export-writing = Écriture…
export-go = Exporter…
export-go-hint = Dans un fichier (Entrée)
export-close-hint = Sans rien écrire (Échap)
export-brief-is-file = Une note est un fichier : exportez-la
export-page-before = La page précédente
export-page-next = La page suivante
export-page-first = C’est la première page
export-page-last = C’est la dernière page
export-page = Page { $page } sur { $pages }
export-drawing = dessin en cours…
export-copy-picture = La page dans le presse-papiers, en image
export-copy-rows = Toutes les lignes dans le presse-papiers, en tableau pour un tableur

# La fenêtre d’association des colonnes.
mapper-title = Associer les colonnes
mapper-rows = { $name }, { $count ->
    [one] { $count } ligne
   *[other] { $count } lignes
}
mapper-rows-layout = { $name }, { $count ->
    [one] { $count } ligne
   *[other] { $count } lignes
}, à la disposition de { $layout }
mapper-what = Dire quelle colonne est quelle partie d’un événement. Le fichier lui-même ne change pas.
mapper-delimiter = Entre les cellules
mapper-header = La première ligne nomme les colonnes
mapper-beside = ·  { $count ->
    [one] { $count } ligne hors du tableau
   *[other] { $count } lignes hors du tableau
}
mapper-reason = { $confidence } : { $reason }
mapper-guessed = proposé : { $guessed } ({ $reason })
mapper-column = Colonne { $name } : { $gives }
mapper-dates = Dates
mapper-order = Ordre des dates
mapper-no-proof = aucune date n’en dépend
mapper-made-of = Titre
mapper-title-column = tel que dans la colonne « { $name } »
mapper-title-hint = {"{"}colonne{"}"} : {"{"}autre colonne{"}"}
mapper-title-name = Titre fait de colonnes entre accolades
mapper-braces = les noms de colonnes sont entre accolades
mapper-undated = { $count } sans date
mapper-without-party = { $count } sans pays ni partie
mapper-problems = { $count ->
    [one] { $count } problème
   *[other] { $count } problèmes
}
mapper-reading = lecture…
mapper-apply = Appliquer
mapper-save = Enregistrer l’association…
mapper-load = Charger une association…
mapper-guess = Proposer de nouveau

# Problèmes d’un fichier.
problems-errors = { $count ->
    [one] { $count } erreur
   *[other] { $count } erreurs
}
problems-warnings = { $count ->
    [one] { $count } avertissement
   *[other] { $count } avertissements
}
problems-notes = { $count ->
    [one] { $count } remarque
   *[other] { $count } remarques
}
problems-error = erreur
problems-warning = avertissement
problems-note = remarque
problems-none = Aucun
problems-none-words = Chaque enregistrement de ce fichier a pu être lu.
problems-all-out = Tous les problèmes sont écartés ci-dessus.
problems-title = Problèmes { $files ->
    [one] du fichier
   *[other] des fichiers
}
problems-map = Associer les colonnes…
problems-export = Exporter…
problems-export-name = Exporter les problèmes listés
problems-export-hint = Écrire les problèmes listés dans un tableau (CSV)
problems-copy = Copier les problèmes listés
problems-fold-all = Tout replier
problems-unfold-all = Tout déplier
problems-leave-out = Les écarter
problems-list = Les lister aussi
problems-fold = Replier { $code }, { $count }
problems-unfold = Déplier { $code }, { $count }
problems-whole-file = tout le fichier
problems-show = Montrer { $place } dans le fichier : { $problem }
problems-event = événement
problems-event-name = Sélectionner l’événement de { $place }
problems-event-hint = Sélectionner l’événement

# Le fichier tel qu’il est écrit.
source-written = Tel quel
source-laid-out = Mis en page
source-columns = Par colonnes
source-reading = Lecture du fichier en cours…
source-problem = { $severity } : { $code }
source-copy = Copier la source
source-copy-hint = Copier ce qui est marqué
source-changed = Le fichier a changé depuis son ouverture : voici ce qu’il contient maintenant, et ce qui est marqué peut être autre chose.
source-again = Le relire
source-again-name = Relire le fichier modifié
source-place = { $file }, ligne { $line }, colonne { $column }
source-next = suivant
source-next-name = problème suivant
source-previous = précédent
source-previous-name = problème précédent
source-of = { $number } sur { $count }
source-all-lines = { $count ->
    [one] { $count } ligne
   *[other] { $count } lignes
}
source-line = ligne { $line } sur { $count }
source-lines = lignes { $first }–{ $last } sur { $count }
source-row = ligne { $line } : { $text }
source-row-here = ici, ligne { $line } : { $text }
source-scroll = Faire défiler la source

# La légende de la chronologie.
legend-title = Comment les événements sont dessinés
legend-kinds = Types
legend-who = Qui et quoi
legend-how-long = Combien de temps
legend-how-precisely = Avec quelle précision on le sait
legend-how-surely = Avec quelle certitude on le sait
legend-event = Un événement : un repère sur la ligne de chaque participant ; la flèche pointe vers le pays hôte d’une visite
legend-arc = En pointillé : la session suivante d’une série. En tirets : ce à quoi un événement a conduit
legend-cluster = Plusieurs événements trop proches pour être distingués, avec leur nombre ; nombreux, ils forment des barres
legend-side = Se trouve hors de vue de ce côté, et se prolonge ici
legend-lasted = A duré, d’un bord net à l’autre
legend-lasted-about = A duré ; début et fin ne sont connus que dans les parties minces
legend-open = Se poursuit
legend-ended = A pris fin, nul n’indique quand
legend-day = Un jour précis
legend-soft = Connu au mois, à la saison ou à l’année : quelque part dans la bande floue
legend-dotted = Un jour de l’étendue pointillée, nul n’indique lequel
legend-about = Vers cette date : une estimation
legend-uncertain = Incertain : la date est mise en doute
legend-inferred = Entre crochets : l’année, ou une autre partie, est déduite
legend-hollow = Creux et tireté : douteux, ou seulement rapporté ou prévu
legend-amber = Ambre : les sources divergent sur sa fin ou son début
