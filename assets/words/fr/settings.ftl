# Réglages, à propos, aide.

settings-title = Réglages
settings-look = Langue et apparence
settings-language = Langue
settings-system-language = Celle du système ({ $language })
settings-theme = Thème
settings-theme-system = Celui du système
settings-theme-light = Clair
settings-theme-dark = Sombre
settings-contrast = Contraste
settings-contrast-usual = Ordinaire
settings-contrast-high = Élevé
settings-dates = Dates
settings-size = Taille
settings-smaller = Plus petit
settings-larger = Plus grand
settings-movement = Mouvement
settings-smooth = Les vues glissent de l’une à l’autre
settings-timeline = Chronologie
settings-grouping = Une ligne par
settings-order = Ordre des lignes
settings-files = Fichiers
settings-reload = Relire un fichier quand il change sur le disque
settings-one-window = Réutiliser cette fenêtre pour les fichiers ouverts ailleurs
settings-drawing = Affichage
settings-renderer = Moteur de rendu
settings-renderer-automatic = Automatique
settings-renderer-note = En ce moment : { $used }. Un autre choix prend effet au prochain démarrage.
settings-renderer-later = Un autre choix prend effet au prochain démarrage.
settings-others = Divers
settings-keys = Changer les touches…
settings-about = À propos d’Attaché…
settings-kept = Les réglages sont conservés dans { $path }

about-title = À propos
about-what = Un lecteur de chronologies de la diplomatie de défense : qui a rencontré qui, quand, ce qui fut promis, et qui le dit. Il fonctionne hors ligne et ne modifie jamais le fichier ouvert.
about-version = Version
about-system = Système
about-drawn-by = Rendu par
about-licence = Licence
about-licence-own = MIT ou Apache-2.0, au choix
about-copy = Copier le diagnostic
about-copy-hint = Version, système, moteur de rendu, taille de la fenêtre et nombres d’événements, pour un rapport ; aucun nom, rien de vos fichiers
about-licences = Ce qui est livré, et sous quelles licences
about-licences-note = Données, polices, drapeaux et bibliothèques, avec le texte de leurs licences.

settings-guide = Guide…
settings-tour = Revoir la première visite

guide-title = Guide

tour-number = { $step } sur { $of }
tour-next = Suivant
tour-skip = Passer
tour-done = Terminé
tour-timeline = Un événement, un trait
tour-timeline-text = Chaque pays a sa ligne. Un rond avec une flèche est une visite, un losange une réunion de commission, sur les deux lignes. Cliquez sur un signe ; agrandissez avec Ctrl et la molette, faites glisser pour vous déplacer.
tour-card = La fiche dit qui l’affirme
tour-card-text = Qui a rencontré qui, ce qui fut promis, et quelle source le dit. L’ambre marque les divergences entre sources. Chaque nom mène plus loin.
tour-filters = Moins d’événements, en un clic
tour-filters-text = Cliquez sur un type, un pays ou un thème pour ne voir qu’eux ; Alt et un clic les écartent. Le champ du haut trouve les mots dans toutes les langues.
tour-out = D’ici au papier
tour-out-text = Ctrl+E fait une figure ou une note de ce qui est montré. ? liste toutes les touches, Ctrl+K trouve toute commande, et le guide est sous Maj+F1.

command-larger = Agrandir tout dans la fenêtre
command-smaller = Réduire tout dans la fenêtre
command-usual-size = Tout à la taille habituelle
command-settings = Réglages
command-guide = Guide
command-about = À propos d’Attaché

settings-unreadable = Les réglages n’ont pas pu être lus
settings-unreadable-why = Le système répond : { $error }. Les réglages ordinaires sont utilisés.
settings-unreadable-hint = Vérifiez que vous avez le droit de lire { $path }.
settings-part-damaged = Une partie des réglages était endommagée
settings-part-damaged-why = { $wrong }. L’ordinaire y est utilisé ; le reste est conservé.
settings-part-unreadable = « { $part } » ne peut pas être lu ({ $error })
settings-version-no-number = « version » n’est pas un nombre
settings-no-object = ce n’est pas un objet entre accolades
settings-newer = Les réglages viennent d’un Attaché plus récent
settings-newer-why = Ils sont de version { $version }, et celui-ci lit la version { $own }. Les réglages ordinaires sont utilisés, et ce que vous changez n’est pas conservé.
settings-newer-hint = Ils restent tels quels pour l’Attaché plus récent, dans { $path }.
settings-damaged = Les réglages étaient endommagés
settings-damaged-why = Ils n’ont pas pu être lus ({ $why }) ; les réglages ordinaires sont utilisés.
settings-damaged-kept = Le fichier endommagé est conservé sous { $path }.
settings-damaged-left = Il reste { $path }, et ce que vous changez n’est pas conservé : aucune copie n’a pu être écrite ({ $error }).
