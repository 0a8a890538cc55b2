# Ce que le programme dit des fichiers, des exports et des réglages.

# Les boîtes de dialogue du système.
dialog-open = Ouvrir un fichier d’événements, ou plusieurs ensemble
dialog-event-files = Fichiers d’événements et tableaux
dialog-all-files = Tous les fichiers
dialog-import-views = Importer des vues enregistrées
dialog-saved-views = Vues enregistrées
dialog-load-mapping = Charger une correspondance
dialog-mappings = Correspondances
dialog-export = Exporter
no-dialog = Ce système n’a pas de boîte de dialogue pour les fichiers
no-dialog-why = Ni un portail de bureau ni zenity n’ont répondu.
no-dialog-hint = Déposez un fichier dans cette fenêtre, saisissez son chemin sur le premier écran, ou lancez attache avec le nom du fichier. Sous Debian, `apt install zenity` fournit une boîte de dialogue.

# Pourquoi un fichier ne peut être lu, et que faire.
io-folder = C’est un dossier, et non un fichier.
io-folder-hint = Choisissez un fichier qui s’y trouve, par exemple un fichier .json.
io-not-found = Aucun fichier ne porte ce nom.
io-not-found-hint = Vérifiez l’orthographe et le dossier. Le fichier a pu être déplacé ou renommé, ou le disque n’est pas branché.
io-no-permission = Le système n’autorise pas ce programme à lire le fichier.
io-no-permission-hint = Demandez à son propriétaire le droit de le lire, ou copiez-le dans un dossier à vous. Fermez-le d’abord dans les autres programmes.
io-unreadable = Le fichier n’a pas pu être lu. Le système indique : { $error }.
io-unreadable-hint = Vérifiez que le disque ou le dossier réseau est connecté, puis réessayez.
io-too-large = Le fichier fait { $size }. L’ouvrir demande environ { $needed } de mémoire, mais seuls { $free } sont libres. Il n’a pas été lu.
io-too-large-hint = Fermez d’autres programmes, ou découpez le fichier en plus petits, par exemple par années ; plusieurs fichiers peuvent être consultés ensemble.
io-megabytes = { $count } Mo
io-gigabytes = { $size } Go
# Ce que dit le système.
reading-stopped = la lecture s’est arrêtée avant la fin
file-too-many = { $count } fichiers à la fois, c’est plus que { $most }
# À la place du nom d’un fichier.
file-several = plusieurs fichiers

# Pourquoi un fichier ne peut être écrit.
file-not-written = Impossible d’écrire { $name } : { $reason }. Rien n’a été modifié.
file-no-folder = ce dossier n’existe pas
file-no-right = vous n’avez pas le droit d’y écrire
file-disk-full = le disque est plein
file-read-only = ce disque est en lecture seule
file-is-folder = c’est un dossier
file-path-without-folder = une partie du chemin n’est pas un dossier
file-there-already = il existe déjà

# Ouvrir un fichier.
not-opened = Impossible d’ouvrir { $name }
no-longer-in-file = désormais absent du fichier : { $what }

# Écrire et copier.
not-written = Impossible d’écrire { $name }
not-written-hint = Rien n’a été modifié. Choisissez un autre dossier ou un autre nom.
choose-another-place = Choisissez un autre dossier ou un autre nom.
written = enregistré : { $path }
written-with = enregistré : { $path } : { $contents }
copied-as-table = tableau copié
copied-as-picture = image copiée
not-copied = Rien n’a pu être copié
not-copied-hint = Exportez plutôt vers un fichier.

# La fenêtre d’export.
export-brief = Note : l’ensemble en un document
export-data = Données des événements
export-docx = DOCX, pour traitement de texte
export-html = HTML, en un fichier
export-markdown = Markdown, figures à côté
export-png = PNG, une image
export-csv = CSV, ses données
export-cancelled = export annulé ; rien n’a été modifié
export-there-already = { $path } existe déjà, et fait partie de cet export.
nothing-to-draw = Il n’y a rien à dessiner.
no-table = Cette vue n’a pas de tableau.

# Faire correspondre les colonnes d’un tableau.
mapper-not-opened = Impossible de faire correspondre les colonnes de { $name }
mapping-not-loaded = Aucune correspondance n’a été chargée de { $name }
mapping-too-large = Ce fichier est trop grand pour une correspondance.
mapping-too-large-hint = Choisissez un fichier enregistré depuis cette fenêtre ou par `attache map`.

# La source d’une entrée.
source-not-shown = Impossible d’afficher { $name }
source-sample = l’exemple
source-itself = la source
source-nowhere = Ce qui est ouvert n’a pas été lu dans un fichier.
source-nowhere-hint = Ouvrez un fichier, puis consultez ses entrées.

# Vues enregistrées.
view-shown = vue « { $name } »
view-in-part = « { $name } » n’est affichée qu’en partie
view-in-part-why = Il manque à ce fichier : { $what }.
view-in-part-hint = Le reste de la vue est affiché ; la vue enregistrée n’a pas changé.
view-not-saved = Aucune vue n’est enregistrée sous « { $name } »
view-not-saved-why = Le fichier est affiché comme d’habitude.
view-none-saved = Aucune n’est encore enregistrée : « { $command } », dans la palette, en enregistre une.
view-saved-are = Vues enregistrées : { $names }.
views-not-imported = Aucune vue n’a été importée de { $name }
views-none-in-file = aucune vue dans le fichier
views-unreadable-hint = Choisissez un autre fichier.
views-too-large = Ce fichier est trop grand pour un fichier de vues.
views-too-large-hint = Choisissez un fichier exporté depuis la liste des vues enregistrées.

# Relire des fichiers. L’heure est « à 14 h 02 » après une espace, ou rien.
reload-not-found = { $name } n’est plus là : il a été déplacé, renommé ou supprimé. Ce qui en a été lu en dernier reste affiché.
reload-empty = { $name } a été enregistré vide{ $at }. Le dernier état correct reste affiché.
reload-unreadable = { $name } a été enregistré{ $at } de telle sorte qu’il ne peut être lu : { $why } Le dernier état correct reste affiché.
reload-incomplete = { $name } n’a pas été enregistré en entier{ $at } : { $read ->
    [one] { $read } événement sur { $all } est lisible
   *[other] { $read } événements sur { $all } sont lisibles
}. Le dernier état correct reste affiché.
reload-lost = { $name } a été modifié, ou n’a pas pu être lu, avant d’être entièrement en mémoire : { $count ->
    [one] le texte de { $count } événement manque
   *[other] les textes de { $count } événements manquent
}.
reload-at = à { $hour } h { $minute }
reload-done = relu { $at } : { $changes }
reload-more = { $count ->
    [one] et { $count } autre
   *[other] et { $count } autres
}
reload-no-change = aucun événement n’a changé
reload-events-added = { $count ->
    [one] { $count } événement ajouté
   *[other] { $count } événements ajoutés
}
reload-events-changed = { $count ->
    [one] { $count } événement modifié
   *[other] { $count } événements modifiés
}
reload-events-gone = { $count ->
    [one] { $count } événement disparu
   *[other] { $count } événements disparus
}
# Après d’autres.
reload-changed = { $count ->
    [one] { $count } modifié
   *[other] { $count } modifiés
}
reload-gone = { $count ->
    [one] { $count } disparu
   *[other] { $count } disparus
}
