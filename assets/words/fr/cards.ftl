# Fiches, dossiers et tableaux.

# Ce que fiches et tableaux ont en commun.
cards-quoted = « { $text } »
cards-value-not-stated = non précisé
cards-status-not-stated = état non précisé
cards-undated = sans date
cards-due = échéance : { $date }
cards-overdue-by = en retard de { $length }
cards-fulfilled-by = honoré par : { $events }
cards-source-not-recorded = source non consignée
cards-and-more = et { $count } de plus
cards-and-more-narrow = { $count ->
    [one] et { $count } de plus ; restreindre le filtre pour le voir
   *[other] et { $count } de plus ; restreindre le filtre pour les voir
}
cards-and-more-group = { $count ->
    [one] et { $count } de plus ; regrouper par commission pour la voir
   *[other] et { $count } de plus ; regrouper par commission pour les voir
}

# Noms des lignes et des rubriques.
cards-events = Événements
cards-parties = Parties
cards-country = Pays
cards-coordinates = Coordonnées
cards-place = Lieu
cards-kind = Type
cards-kinds = Types
cards-title = Titre
cards-short = Abrégé
cards-language = Langue
cards-address = Adresse
cards-archived-copy = Copie archivée
cards-publisher = Éditeur
cards-published = Publication
cards-retrieved = Consultation
cards-length = Durée
cards-span = Période
cards-complete-up-to = Complet jusqu’au
cards-licence = Licence
cards-sources = Sources
cards-first-last = Premier · dernier
cards-by-kind = Par type
cards-by-country = Par pays
cards-chronology = Chronologie
cards-commissions = Commissions et séries
cards-members = Membres
cards-note = Remarque
cards-tags = Mots-clés
cards-other-fields = Autres champs
cards-codes = codes
cards-row-of-table = Ligne du tableau ({ $name })
cards-date-inferred = date déduite
cards-not-stated = Non précisé
cards-untitled = Fichier sans titre

# Ce que l’on peut faire d’une fiche.
cards-select-events = { $count ->
    [one] Sélectionner { $count } événement
   *[other] Sélectionner { $count } événements
}
cards-filter-by = Filtrer sur cette valeur : { $field }
cards-filter-by-party = Filtrer sur cette partie
cards-filter-by-commission = Filtrer sur cette commission
cards-filter-by-person = Filtrer sur cette personne
cards-filter-by-place = Filtrer sur ce lieu
cards-filter-by-source = Filtrer sur cette source
cards-show-on-map = Montrer sur la carte
cards-copy-address = Copier l’adresse
cards-copy-archived = Copier l’adresse archivée

# Un événement : où, qui, de quoi il fut question.
cards-in-place = ({ $place })
cards-parties-in-place = { $parties } ({ $place })
cards-point-north-east = { $lat }° N, { $lon }° E
cards-point-north-west = { $lat }° N, { $lon }° O
cards-point-south-east = { $lat }° S, { $lon }° E
cards-point-south-west = { $lat }° S, { $lon }° O
cards-co-chairs = Coprésidents
cards-hosts = Hôtes
cards-delegation = Délégation : { $party }
cards-head-of-delegation = chef de délégation
cards-people-named = { $named ->
    [one] { $count }, dont { $named } nommée
   *[other] { $count }, dont { $named } nommées
}
cards-discussed = Thèmes abordés
cards-no-area = Domaine non précisé
cards-programme = Programme
cards-day-not-stated = jour non précisé
cards-comes-after = Fait suite à
cards-led-to = A conduit à

# Ce qui en est résulté.
cards-results = Résultats
cards-result = Résultat
cards-agreed = Points convenus
cards-documents = Documents
cards-documents-and-results = Documents et résultats
cards-none-published = aucun document publié
cards-no-more-stated = sans autre précision
cards-commitments = Engagements
cards-commitment = Engagement
cards-roadmap = Feuille de route
cards-roadmap-of = Feuille de route ({ $date })
cards-done-of-all = { $done ->
    [one] { $done } réalisé sur { $all }
   *[other] { $done } réalisés sur { $all }
}
cards-promise-status-not-stated = État non précisé
cards-owner-not-stated = responsable non précisé
cards-promise-between = { $owner } → { $gains }
cards-promise-for = bénéficiaire : { $gains }
cards-promise-for-unowned = responsable non précisé, bénéficiaire : { $gains }
cards-no-due-date = sans échéance
cards-fulfilled-it = a honoré l’engagement
cards-fulfilled-by-lost = honoré par { $ids }, absent du fichier

# Qui le dit.
cards-contested = Contesté : { $fields }
cards-sources-differ = Les sources divergent
cards-some-sources-say = Selon certaines sources
cards-said = Déclarations
cards-quote = Citation
cards-claim = Affirmation
cards-field-date = date
cards-ends = fin : { $date }
cards-no-source = Le fichier ne cite aucune source pour cet événement.
cards-one-source = Repose sur une seule source.
cards-no-entry = sans notice dans le fichier
cards-retrieved-on = consultation : { $date }
cards-archived-at = archivé à l’adresse { $address }
cards-archived = copie archivée : { $address }
cards-original = langue non précisée
cards-original-in = Version originale ({ $language })
cards-original-quoted = En { $language } : « { $text } »
cards-original-unknown-quoted = Version originale : « { $text } »
cards-cite-plain = Texte simple
cards-cite-author-date = Chicago, auteur-date
cards-cite-notes = Chicago, notes

# Langues.
cards-language-arabic = arabe
cards-language-german = allemand
cards-language-english = anglais
cards-language-spanish = espagnol
cards-language-persian = persan
cards-language-french = français
cards-language-hebrew = hébreu
cards-language-italian = italien
cards-language-japanese = japonais
cards-language-portuguese = portugais
cards-language-russian = russe
cards-language-turkish = turc
cards-language-ukrainian = ukrainien
cards-language-chinese = chinois

# Ce qu’un événement ne dit pas, dans une liste.
cards-missing-commission = commission concernée
cards-missing-session-number = numéro de la session
cards-missing-founding = acte fondateur de la commission
cards-missing-place = lieu
cards-missing-parties = parties en présence
cards-missing-co-chairs = coprésidents
cards-missing-heads = chefs de délégation
cards-missing-sizes = effectif des délégations
cards-missing-size = effectif de la délégation
cards-missing-agenda = ordre du jour
cards-missing-documents = documents
cards-missing-roadmap = feuille de route
cards-missing-visit-kind = nature de la visite
cards-missing-sender = pays d’envoi
cards-missing-host = pays hôte
cards-missing-received = qui l’a reçue
cards-missing-programme = programme par jour
cards-missing-discussed = thèmes abordés
cards-missing-results = résultats
cards-missing-signed = signataires
cards-missing-text = texte de l’accord
cards-missing-trains = qui forme qui
cards-missing-trainees = nombre de stagiaires
cards-missing-delivers = qui livre
cards-missing-to-whom = à qui
cards-missing-people = effectif
cards-missing-words = propos tenus
cards-missing-took-part = participants

# Visites.
cards-visit-state = visite d’État
cards-visit-official = visite officielle
cards-visit-working = visite de travail
cards-visit-private = visite privée
cards-visit-technical = visite technique
cards-visit-other = visite ({ $kind })
cards-mirror = Notice symétrique
cards-mirror-merged = Notice fusionnée
cards-mirror-made = effectuée (042)
cards-mirror-hosted = reçue (043)
cards-mirror-same-visit = porte sur la même visite
cards-mirror-into-this = fusionnée avec celle-ci
cards-mirror-for-both = vaut pour les deux tant qu’elles sont fusionnées
cards-mirror-note = visite enregistrée comme { $side } ; { $what }

# Sessions d’une commission ou d’une autre série.
cards-sessions = Sessions
cards-session = session
cards-session-of = { $number } session sur { $count } dans le fichier
cards-session-and-place = { $number } session, { $place } sur { $count } dans le fichier
cards-session-unnumbered = Session { $place } sur { $count } dans le fichier ; numéro non précisé
cards-before = précédente : { $date }
cards-after = suivante : { $date }
cards-the-session-before = session précédente : { $date }
cards-the-session-after = session suivante : { $date }
cards-sessions-earlier = { $count ->
    [one] { $count } antérieure
   *[other] { $count } antérieures
}
cards-sessions-later = { $count ->
    [one] et { $count } ultérieure
   *[other] et { $count } ultérieures
}
cards-session-count = { $count ->
    [one] { $count } session
   *[other] { $count } sessions
}
cards-sessions-of = { $count ->
    [one] { $count } session sur { $all }
   *[other] { $count } sessions sur { $all }
}
cards-cadence = Périodicité
cards-by-statute = Selon les statuts
cards-cadence-by-statute = Selon les statuts : { $cadence }.
cards-founded-by = Texte fondateur
cards-founded-it = texte fondateur
cards-also-sits-in = Autres commissions : { $party }
cards-next-stated = Prochaine annoncée
cards-next = prochaine : { $date }
cards-next-was = prochaine annoncée : { $date }, date dépassée
cards-next-not-stated = prochaine : non précisée
cards-next-announced = { $date }, selon l’annonce faite à : { $event }
cards-next-announced-past = { $date }, date désormais passée, selon l’annonce faite à : { $event }
cards-rhythm-one = Écart de { $length } (un seul intervalle)
cards-rhythm-median = Écart de { $length } (médiane de { $count } intervalles)
cards-since-last = { $length } depuis la dernière
cards-cadence-next = prochaine annoncée : { $date }
cards-cadence-next-status = prochaine annoncée : { $date } ({ $status })
cards-cadence-next-promised = prochaine annoncée : { $date } (session : { $session })
cards-cadence-next-was = une prochaine avait été annoncée : { $date } (session : { $session })
cards-cadence-next-not-stated = prochaine non précisée
cards-interval-one = Un seul intervalle, de { $length }.
cards-interval-median = L’intervalle médian de { $count } sessions est de { $length }, ± { $spread } (écart absolu médian).
cards-interval-rough = Une session connue au mois ou à l’année près compte au milieu de cette période.
cards-estimate = Estimation : { $when } — la dernière session augmentée de l’intervalle médian de { $count } sessions, ± leur dispersion (écart absolu médian) ; aucune source ne l’énonce.
cards-estimate-past = Estimation : { $when } — la dernière session augmentée de l’intervalle médian de { $count } sessions, ± leur dispersion (écart absolu médian) ; cette date est passée, et le fichier, complet jusqu’au { $end }, n’en contient aucune ; aucune source ne l’énonce.
cards-in-month = en { $month }
cards-between-months = entre { $from } et { $to }
cards-agreed-at-sessions = Convenu lors des sessions
cards-no-document-published = aucun document publié
cards-no-session-states = Aucune session n’énonce de résultat ni d’engagement.

# Durées, à l’unité près.
cards-days = { $count ->
    [one] { $count } jour
   *[other] { $count } jours
}
cards-weeks = { $count ->
    [one] { $count } semaine
   *[other] { $count } semaines
}
cards-months = { $count } mois
cards-years = { $count ->
    [one] { $count } an
   *[other] { $count } ans
}
cards-about = environ { $length }

# Ce qui compte pour un type d’événement.
cards-the-agreement = L’accord
cards-the-training = La formation
cards-the-exercise = L’exercice
cards-the-delivery = La livraison
cards-the-deployment = Le déploiement
cards-the-statement = La déclaration
cards-the-recognition = La reconnaissance
cards-fact-entry-into-force = Entrée en vigueur
cards-fact-valid-until = Valable jusqu’au
cards-fact-ratification = Ratification
cards-fact-signatories = Signataires
cards-fact-trainees = Stagiaires
cards-fact-unit = Unité
cards-fact-trainer = Formateur
cards-fact-duration = Durée
cards-fact-trained-in-total = Formés au total
cards-fact-name = Nom
cards-fact-forces = Forces
cards-fact-scenario = Scénario
cards-fact-items = Matériels
cards-fact-value = Valeur
cards-fact-terms = Conditions
cards-fact-personnel = Personnel
cards-fact-mandate = Mandat
cards-fact-channel = Canal
cards-fact-occasion = Occasion
cards-fact-subject = Objet
cards-fact-form = Forme
cards-people-of = { $people } ({ $party })

# Clés inconnues : de quoi, devant un numéro.
cards-inner-party = partie
cards-inner-commission = commission
cards-inner-delegation = délégation
cards-inner-host = hôte
cards-inner-co-chair = coprésident
cards-inner-programme = programme
cards-inner-agenda = ordre du jour
cards-inner-outcome = résultat
cards-inner-commitment = engagement
cards-inner-quote = citation
cards-inner-relation = relation
cards-inner-claim = affirmation
cards-inner-of-delegation = { $person }, délégation

# Pays et paires de pays.
cards-partners = Partenaires
cards-partners-counted = Décompte des partenaires en cours.
cards-visits-in-all-time = Visites, toutes périodes
cards-visits-made = comme visiteur
cards-visits-received = comme hôte
cards-balance = { $one } { $left }, { $other } { $right }
cards-balance-of-figures = { $one } { $left }, { $other } { $right }
cards-period = Événements { $scope }, { $span }
cards-period-against = Événements { $scope }, { $span }, comparés à la même durée auparavant ({ $length })
cards-period-file-begins = premier jour du fichier : { $day }
cards-period-nothing-before = le fichier n’a rien d’antérieur à comparer
cards-period-filtered = seulement ce que montre le filtre
cards-people-most = Personnes les plus actives
cards-change-none = = autant
cards-change-new = { $count ->
    [one] +{ $count } nouveau
   *[other] +{ $count } nouveaux
}
cards-change-gone = −{ $count } aucun depuis
cards-change-more = +{ $count } de plus
cards-change-fewer = −{ $count } de moins
cards-contacts = Contacts
cards-contacts-to-come = { $count }, { $more } à venir
cards-who-travels = Qui se déplace
cards-reciprocity = Réciprocité
cards-visits-answered = { $count ->
    [one] { $share } % : { $count } visite rendue sur { $all }
   *[other] { $share } % : { $count } visites rendues sur { $all }
}
cards-longest-silence = Plus long silence
cards-since-the-last = Depuis le dernier
cards-since-up-to = { $length }, jusqu’au { $date }
cards-promises-open = { $count } en cours
cards-promises-done = { $count ->
    [one] { $count } réalisé
   *[other] { $count } réalisés
}
cards-promises-dropped = { $count ->
    [one] { $count } abandonné
   *[other] { $count } abandonnés
}
cards-promises-unknown = { $count } sans suite connue
cards-sources-single = { $sources } ; sur { $count ->
    [one] { $count } événement
   *[other] { $count } événements
}, reposent sur une seule : { $single }
cards-agreements = Accords

# Dossiers de personnes, de lieux, de sources et d’organisations.
cards-being-listed = Liste des événements en préparation.
cards-with-whom = Avec qui surtout
cards-countries-of-events = Pays de ces événements
cards-sources-of-events = Sources de ces événements
cards-of-events = { $count ->
    [one] sur { $count } événement
   *[other] sur { $count } événements
}
cards-also-written = Autres graphies
cards-posts-listed = Fonctions, selon le fichier
cards-posts-reported = Fonctions, telles que rapportées
cards-from = début : { $date }
cards-until = fin : { $date }
cards-dates-not-stated = dates non précisées
cards-role-head = chef de délégation ({ $party })
cards-role-member = membre de la délégation ({ $party })
cards-role-co-chair = coprésident
cards-role-host = hôte
cards-role-speaker = cité
cards-in-programme = au programme
cards-person-unknown = Le fichier n’a pas de notice pour cette personne ; le nom est tel que l’écrivent les événements.
cards-no-event-names-person = Aucun événement ne cite cette personne.
cards-place-unknown = Le fichier n’a pas de notice pour ce lieu : pays et coordonnées ne sont pas précisés ; le nom est tel que l’écrivent les événements.
cards-events-there = Événements en ce lieu
cards-no-event-there = Aucun événement en ce lieu.
cards-source-unknown = Le fichier n’a pas de notice pour cette source ; les événements la citent sous cet identifiant.
cards-cited-beside = Citée avec d’autres sources
cards-no-event-cites = Aucun événement ne la cite.
cards-rests-on-it = Ne repose que sur elle
cards-parts-rest-on-it = Éléments qui ne reposent que sur elle
cards-nothing-rests-on-it = Rien : tout ce qui la cite a aussi une autre source.
cards-organisation-unknown = Le fichier n’a pas de notice pour cette organisation ; le nom est tel qu’il est écrit.
cards-events-of-people = Événements de ses membres
cards-no-event-names-people = Aucun événement ne cite ses membres.
cards-staff = Personnes qui y exercent une fonction

# Ce qu’est une organisation ou une série.
cards-code-armed-forces = Forces armées
cards-code-claimed-state = État revendiqué
cards-code-company = Entreprise
cards-code-confederation = Confédération
cards-code-dialogue = Cadre de dialogue
cards-code-joint-commission = Commission mixte
cards-code-joint-military-commission = Commission militaire mixte
cards-code-ministry = Ministère
cards-code-state = État
cards-code-training-programme = Programme de formation
cards-code-unknown = Inconnu

# Tableaux : le nom d’une colonne dans une phrase, dans son en-tête, et ce qu’elle dit.
tables-date = date
tables-date-head = Date
tables-date-meaning = Quand l’événement a eu lieu ; ceux sans date viennent en dernier.
tables-kind = type
tables-kind-head = Type
tables-kind-meaning = De quel type d’événement il s’agit. Une marque creuse signale un doute.
tables-contested-event = événement
tables-contested-event-head = Événement
tables-contested-event-meaning = L’événement.
tables-title = titre
tables-title-head = Événement
tables-title-meaning = Le titre de l’événement.
tables-parties = parties
tables-parties-head = Parties
tables-parties-meaning = Qui y a pris part ; pour une visite, qui s’est rendu chez qui.
tables-status = état
tables-status-head = État
tables-status-meaning = Où en est l’événement.
tables-place = lieu
tables-place-head = Lieu
tables-place-meaning = Où il a eu lieu.
tables-commission = commission
tables-commission-head = Commission
tables-commission-meaning = De quelle session de quelle commission il s’agit.
tables-sources = nombre de sources
tables-sources-head = Sources
tables-sources-meaning = Sur combien de sources il repose.
tables-contested = contesté
tables-contested-meaning = Contesté : les sources divergent sur un champ.
tables-single-source = source unique
tables-single-source-meaning = Ne repose que sur une source.
tables-promise = engagement
tables-promise-head = Engagement
tables-promise-meaning = Ce qui a été promis.
tables-owner = auteur de l’engagement
tables-owner-head = Qui
tables-owner-meaning = Qui s’est engagé.
tables-beneficiary = bénéficiaire
tables-beneficiary-head = Pour qui
tables-beneficiary-meaning = Qui en bénéficie.
tables-area = domaine
tables-area-head = Domaine
tables-area-meaning = Le domaine de coopération.
tables-announced = annonce
tables-announced-head = Annoncé
tables-announced-meaning = Quand et où l’engagement a été pris.
tables-due = échéance
tables-due-head = Échéance
tables-due-meaning = Pour quand il est promis ; vide si le fichier ne le dit pas.
tables-outcome = suite donnée
tables-outcome-head = État
tables-outcome-meaning = Ce qu’il en est advenu, selon le fichier.
tables-overdue = retard
tables-overdue-head = Retard
tables-overdue-meaning = En retard : son échéance, jusqu’à son dernier instant, précède la fin du jour jusqu’auquel le fichier est complet, et il n’est ni réalisé ni abandonné ; ou bien le fichier le dit en retard. Si le fichier ne dit pas jusqu’à quand il est complet, rien n’est en retard par sa date.
tables-fulfilled = réalisation
tables-fulfilled-head = Honoré par
tables-fulfilled-meaning = Les événements qui, selon le fichier, ont honoré l’engagement.
tables-field = champ
tables-field-head = Champ
tables-field-meaning = Ce sur quoi les sources divergent.
tables-claims = ce que disent les sources
tables-claims-head = Ce que disent les sources
tables-claims-meaning = Chaque valeur, avec qui la donne et son degré de confiance.

# Une ligne de tableau, lue à voix haute.
tables-sources-differ = les sources divergent
tables-one-source-only = une seule source
tables-no-source = aucune source
tables-source-count = { $count ->
    [one] { $count } source
   *[other] { $count } sources
}
tables-by = engagement pris par : { $party }
tables-to-party = bénéficiaire : { $party }
tables-to = vers
tables-as-stated = selon le fichier
tables-overdue-as-stated = en retard selon le fichier
tables-announced-at = annoncé : { $event }
