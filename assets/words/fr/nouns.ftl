# Types, états, champs, vues : les noms du programme.

# Types d’événements.
kind-commission-meeting = Réunion de commission
kind-visit = Visite
kind-meeting = Rencontre
kind-agreement = Accord
kind-training = Formation
kind-exercise = Exercice
kind-delivery = Livraison
kind-deployment = Déploiement
kind-statement = Déclaration
kind-recognition = Reconnaissance
kind-other = Autre

# Où en est un événement.
status-planned = Prévu
status-ongoing = En cours
status-held = Tenu
status-cancelled = Annulé
status-postponed = Reporté
status-reported = Rapporté

# Le lien d’un événement à un autre.
relation-follows = Fait suite à
relation-implements = Met en œuvre
relation-part-of = Fait partie de
relation-announced-by = Annoncé par
relation-contradicts = Contredit
relation-same-as = Identique à

# Domaines de coopération.
area-training = Formation
area-equipment = Équipement
area-logistics = Logistique
area-intelligence = Renseignement
area-operations = Opérations
area-health = Santé militaire
area-border-security = Sécurité des frontières
area-counter-terrorism = Lutte contre le terrorisme
area-industry = Industrie
area-maritime = Maritime
area-cyber = Cyberdéfense
area-other = Autre

# Les résultats d’un événement.
outcome-agreement = Accord
outcome-minutes = Procès-verbal
outcome-communique = Communiqué
outcome-roadmap = Feuille de route
outcome-action-plan = Plan d’action
outcome-none-published = Aucun document publié

# Ce qu’un engagement est devenu.
commitment-announced = Annoncé
commitment-agreed = Convenu
commitment-in-progress = En cours
commitment-done = Réalisé
commitment-overdue = En retard
commitment-dropped = Abandonné
commitment-unknown = Inconnu

# Types de sources.
source-kind-primary = Source primaire
source-kind-press = Presse
source-kind-social = Réseaux sociaux
source-kind-dataset = Jeu de données

# La confiance en une affirmation.
confidence-confirmed = Confirmé
confidence-reported = Rapporté
confidence-disputed = Contesté

# Les dates du fichier.
when-unreadable = « { $text } » (pas une date)
when-missing = date non précisée
when-undated = sans date

# Ce sur quoi repose un événement.
evidence-contested = Contesté
evidence-single-source = Source unique
evidence-date-inferred = Date déduite
evidence-undated = Sans date

# Les champs d’un événement selon lesquels on filtre.
field-kind = Type
field-party = Pays
field-pair = Paire de pays
field-organisation = Organisation
field-status = État
field-evidence = Preuves
field-topic = Thème
field-person = Personne
field-commission = Commission ou série
field-place = Lieu
field-source = Source
field-source-kind = Type de source
field-confidence = Confiance
field-commitment = Engagements
field-precision = Précision de la date
field-year = Année
field-tag = Mot-clé
field-file = Fichier

# Valeurs des champs : ce qui n’est pas précisé, et à quoi près une date est connue.
value-not-stated = Non précisé
value-precision-instant = À la minute près
value-precision-day = Au jour près
value-precision-month = Au mois près
value-precision-season = À la saison près
value-precision-year = À l’année près
value-precision-decade = À la décennie près
value-precision-century = Au siècle près
value-precision-millennium = Au millénaire près
value-precision-era = À l’ère près

# Selon quoi les événements sont regroupés en lignes.
grouping-country = pays
grouping-pair = paire de pays
grouping-kind = type
grouping-commission = commission
grouping-person = personne
grouping-organisation = organisation
grouping-none = rien

# Noms de lignes, et d’une partie qu’aucun événement ne nomme.
lane-alone = { $party }, sans autre partie
lane-all = Tous les événements
lane-no-party = Aucune partie citée
lane-no-kind = Sans type
lane-no-commission = Sans commission
lane-no-person = Aucune personne citée
lane-no-organisation = Sans organisation
party-unstated = Partie non précisée

# Quels engagements sont présentés.
commitments-all = tous les engagements
commitments-open = ouverts
commitments-overdue = en retard
commitments-done = réalisés
commitments-dropped = abandonnés
commitments-not-followed-up = sans suite

# Le lien d’un autre événement à celui-ci.
link-fulfils = a rempli un engagement
link-promised = l’avait promis
link-came-before = a précédé
link-is-implemented = mis en œuvre par cet événement
link-holds-this = dont celui-ci fait partie
link-announced = l’a annoncé
link-is-contradicted = contredit par cet événement
link-same = le même événement
link-related = lié
link-followed = a suivi
link-implements = met en œuvre cet événement
link-is-part = en fait partie
link-was-announced = annoncé par cet événement
link-contradicts = contredit cet événement

# Ce qui ne va pas dans une requête. Les mots clés comme merge:mirrored s’écrivent dans toutes les langues de même.
query-too-long = Cette ligne est trop longue pour être lue : elle compte { $length } octets, et { $most } au plus sont lus. Elle ne filtre rien ; retirez-en quelques valeurs.
query-no-value = Il manque une valeur.
query-last = Écrivez un nombre suivi de d (jours), w (semaines), m (mois) ou y (années), par exemple last:18m pour les 18 derniers mois.
query-merge = Seul merge:mirrored est connu.
query-period = Écrivez une période : 2024, 2024-Q3, 2024-05, 2024/2025 ou last:18m.
query-not-among = « { $value } » ne figure pas parmi { $known }.
query-unknown-key = Aucun champ ne s’appelle « { $key } ». On connaît { $known }. Pour chercher ces mots, mettez-les entre guillemets.

# Ce que disent les barres d’activité.
activity-measure-count = événements
activity-measure-share = part du total
activity-measure-total = total cumulé

# Mesures d’un pays dans le réseau des relations, en bref et avec leur sens.
measure-events = événements
measure-degree = degré
measure-strength = force
measure-betweenness = intermédiarité
measure-reciprocity = réciprocité
measure-community = communauté
measure-meaning-events = À combien d’événements le pays participe.
measure-meaning-degree = Degré : combien d’autres pays il a rencontrés au moins une fois.
measure-meaning-strength = Force : la somme des événements de toutes ses relations. Une rencontre avec cinq autres pays compte cinq fois.
measure-meaning-betweenness = Intermédiarité : parmi toutes les paires d’autres pays, la part que relie au plus court un chemin passant par celui-ci. Élevée : un intermédiaire. Elle dit qui a rencontré qui, non qui fait médiation.
measure-meaning-reciprocity = Réciprocité : la part des visites faites ou reçues auxquelles répond une visite en sens inverse.
measure-meaning-community = Communauté : les pays de même numéro se rencontrent plus souvent que ne le voudrait le hasard (méthode de Louvain, par événements). Elle ne dit rien de l’amitié.

# Ce que dit la couleur d’une relation.
tie-colour-plain = une seule couleur
tie-colour-kind = type principal

# Groupes autour des pays dans le graphe.
groups-none = aucun groupe
groups-organisations = organisations
groups-communities = communautés

# Comment deux périodes sont comparées.
compared-as-table = tableau
compared-as-graph = graphe

# De quel temps parlent les relations ; puis la même chose après un nombre d’événements.
scope-screen = Temps affiché
scope-all = Tout le temps
scope-range = Temps sélectionné
scope-words-screen = à l’écran
scope-words-all = sur toute la durée
scope-words-range = dans le temps sélectionné

# Dans quel ordre les pays figurent dans la matrice.
matrix-order-ties = relations les plus étroites
matrix-order-activity = activité
matrix-order-region = région
matrix-order-name = nom

# Dans quel ordre figurent les lignes.
lane-order-automatic = Automatique
lane-order-ties = Relations les plus étroites
lane-order-activity = Activité
lane-order-name = Nom
lane-order-first = Premier événement
lane-order-hand = À la main

# Onglets à côté de la chronologie.
tab-relations = Relations
tab-events = Événements
tab-commitments = Engagements
tab-contested = Contesté

# Selon quoi les barres d’activité sont empilées.
activity-stack-kind = par type
activity-stack-country = par pays
activity-stack-pair = par paire

# Ce qui manque au fichier d’une vue enregistrée : membres d’une énumération.
lacks-time = le temps affiché, { $time }, où rien ne se passe
lacks-range = le temps sélectionné, { $time }, où rien ne se passe
lacks-selected = ce qui est sélectionné, { $target }
lacks-pinned = ce qui est épinglé, { $target }
lacks-selected-something = ce qui est sélectionné
lacks-pinned-something = ce qui est épinglé
lacks-events = { $missing } des { $count } événements sélectionnés
lacks-of-filter = « { $piece } » dans le filtre
lacks-value = { $field } « { $value } » dans le filtre
view-wrong-query = « { $piece } » dans sa requête : { $problem }
target-event = l’événement { $id }
target-pair = { $one } et { $other }
target-person = la personne { $name }
target-organisation = l’organisation { $name }
target-commission = la commission { $id }
target-place = le lieu { $name }
target-source = la source { $id }

# Ce qui a été fait aux vues enregistrées, à côté de « Annuler » ; puis ce qui ne va pas dans un fichier de vues.
views-deleted = « { $name } » supprimée
views-replaced = « { $name } » remplacée
views-full = « { $name } » n’est pas enregistrée : { $most } vues au plus sont gardées
views-saved = « { $name } » enregistrée
views-renamed = « { $before } » renommée en « { $name } »
views-imported = { $count ->
    [one] { $count } vue importée
   *[other] { $count } vues importées
}
views-imported-in-part = { $count ->
    [one] { $count } vue importée, { $left } écartées : { $most } au plus sont gardées
   *[other] { $count } vues importées, { $left } écartées : { $most } au plus sont gardées
}
view-unnamed = Vue
views-again = Exportez les vues à nouveau, ou corrigez le fichier à la main ; docs/views.md le décrit.
views-no-json = Ce n’est pas du JSON, ou il en manque une partie : { $error }.
views-events = Il contient des événements, et aucune vue.
views-open-as-events = Ouvrez-le comme un fichier d’événements.
views-no-mark = Il ne contient aucune vue enregistrée : « { $mark } » manque.
views-newer = Il est de la version { $newer } ; cet Attaché lit les versions jusqu’à { $most }.
views-open-with-newer = Ouvrez-le avec l’Attaché qui l’a écrit, ou un plus récent.
views-no-version = « { $mark } » doit être une version, par exemple { $version }.
views-no-list = « views » doit être une liste.
views-wrong-view = Vue { $number } : { $problem }.
views-wrong-view-named = Vue { $number }, « { $name } » : { $problem }.
