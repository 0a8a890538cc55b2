# Ce que disent plusieurs parties du programme.

cancel = Annuler
close = Fermer
copy = Copier
remove = Retirer
or = ou
and = et
count-events = { $count ->
    [one] { $count } événement
   *[other] { $count } événements
}
colon = { $name } : { $value }
# À la place d’une flèche entre deux parties, là où aucune ne peut être dessinée.
arrow-to = vers
