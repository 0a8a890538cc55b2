# Ce qui est dit d’un fichier : ce qui n’y va pas, ce qui en a été fait, et que faire.

# Genres de problèmes : ce que chacun signifie, et son remède.
problem-not-found = Aucun fichier ne porte ce nom.
problem-not-found-hint = Vérifiez le nom et le dossier ; le fichier a peut-être été déplacé ou renommé.
problem-no-permission = Le système ne laisse pas ce programme lire le fichier.
problem-no-permission-hint = Demandez à son propriétaire le droit de le lire, ou copiez-le dans un de vos dossiers.
problem-is-a-folder = Ce nom est celui d’un dossier, non d’un fichier.
problem-is-a-folder-hint = Choisissez un fichier de ce dossier.
problem-cannot-read = Le système a signalé une erreur pendant la lecture du fichier.
problem-cannot-read-hint = Vérifiez que le disque ou le dossier réseau est connecté, puis réessayez.
problem-cancelled = La lecture a été arrêtée avant la fin ; rien n’a été chargé.
problem-cancelled-hint = Rouvrez le fichier quand vous le voudrez.
problem-too-large = Ouvrir le fichier demanderait plus de mémoire que la machine n’en a de libre.
problem-too-large-hint = Fermez d’autres programmes, ou découpez le fichier, par exemple par années.
problem-compressed = Le fichier est compressé (gzip ou Zstandard). Il a été décompressé à la lecture.
problem-compressed-hint = Rien à faire.
problem-broken-archive = Le fichier compressé est endommagé, ou contient beaucoup trop. Ce qui pouvait être décompressé a été lu.
problem-broken-archive-hint = Récupérez à nouveau le fichier, ou décompressez-le avec un autre programme.
problem-empty-file = Il n’y a rien dans le fichier.
problem-empty-file-hint = Vérifiez qu’il a été enregistré ou téléchargé en entier, ou partez du plus petit fichier qui s’ouvre.
problem-not-text = Le fichier contient des données binaires (un classeur, une archive, une image), non du texte.
problem-not-text-hint = Enregistrez-le ou exportez-le comme fichier d’événements en JSON.
problem-not-utf8 = Le fichier a été enregistré dans un codage ancien, qui ne permet pas de reconnaître les accents ni l’arabe, et ce n’est ni du JSON, ni un calendrier, ni un tableau, dont le codage est deviné.
problem-not-utf8-hint = Enregistrez-le à nouveau avec le codage UTF-8.
problem-not-json = Le fichier est un texte, mais ni du JSON ni un tableau : il n’a ni accolade ouvrante ni lignes ayant toutes le même nombre de cellules.
problem-not-json-hint = Vérifiez que c’est le bon fichier.
problem-wrong-top-level = Le fichier est du JSON, mais ni un fichier d’événements ni une liste d’événements.
problem-wrong-top-level-hint = Mettez les événements dans la liste `events` d’un objet.
problem-byte-order-mark = Le fichier commence par une marque de codage invisible. Elle a été ignorée.
problem-byte-order-mark-hint = Rien à faire ; enregistrer en « UTF-8 sans BOM » l’évite.
problem-utf-16 = Le fichier est codé en UTF-16. Il a été converti.
problem-utf-16-hint = Rien à faire ; enregistré en UTF-8, il serait moitié moins gros.
problem-older-encoding = Le fichier n’est pas en UTF-8. Il a été lu dans un codage ancien (Windows-1252, ou Windows-1256 pour l’arabe), par supposition.
problem-older-encoding-hint = Regardez un mot accentué ou en arabe. S’il est faux, enregistrez le fichier en UTF-8.
problem-zero-bytes = Le fichier contient des octets nuls, comme un disque en laisse là où rien n’a été écrit. À la fin, ils ont été ignorés ; ailleurs, � les remplace.
problem-zero-bytes-hint = Récupérez à nouveau le fichier, ou voyez ce qui se trouvait là.
problem-lost-letter = Les textes du fichier contiennent �, là où un autre programme n’a pas su lire une lettre. Le signe est affiché tel quel.
problem-lost-letter-hint = Récrivez les lettres, ou reprenez le texte là où il était auparavant.
problem-garbled-text = Le fichier contient des textes tels que « DÃ©fense » pour « Défense », pris pour un autre codage lors de l’écriture. Ils sont affichés tels quels.
problem-garbled-text-hint = Récupérez à nouveau le fichier là où il a été produit, et enregistrez-le là-bas en UTF-8.
problem-hidden-sign = Le fichier contient des signes de contrôle invisibles, qui n’ont leur place dans aucun texte. Ils ont été gardés.
problem-hidden-sign-hint = Retirez-les.
problem-bare-list = Le fichier est une liste sans l’objet qui devrait l’entourer. La liste a été lue comme `events`.
problem-bare-list-hint = Entourez-la de l’objet : {"{"}"schema": "attache/1", "events": [ … ]{"}"}.
problem-foreign-file = Le fichier est au format d’un autre programme. Il a été converti à la lecture ; le fichier lui-même est inchangé.
problem-foreign-file-hint = Rien à faire.
problem-file-cut = Le fichier s’arrête avant que tout y soit fermé. Ce qui précède la fin est affiché.
problem-file-cut-hint = Récupérez à nouveau le fichier : il a sans doute été tronqué pendant la copie ou le téléchargement.
problem-trailing-content = Quelque chose suit la fin de l’objet. Cela n’a pas été lu.
problem-trailing-content-hint = Retirez-le, ou placez-le avant la dernière accolade fermante.
problem-broken-json = Quelque chose enfreint les règles de JSON. C’est gardé comme texte, et ce qui l’entoure a été lu.
problem-broken-json-hint = Corrigez-le à la ligne indiquée.
problem-missing-comma = Deux choses se suivent sans virgule. Elles ont été lues comme deux.
problem-missing-comma-hint = Mettez une virgule entre elles.
problem-missing-colon = Entre le nom d’un champ et sa valeur, il manque le deux-points. La lecture s’est faite comme s’il y était.
problem-missing-colon-hint = Mettez un deux-points entre les deux.
problem-missing-quote = Il manque un guillemet avant ou après un texte ou le nom d’un champ. Il a été lu jusqu’à l’endroit où il semble finir.
problem-missing-quote-hint = Mettez le guillemet à sa place.
problem-quote-in-text = Un texte contient des guillemets droits tels quels. Il a été lu avec eux.
problem-quote-in-text-hint = Écrivez \" pour chacun d’eux.
problem-odd-blank = Un blanc que JSON ne connaît pas se trouve entre des valeurs : une espace insécable, un séparateur de lignes ou la marque d’un codage. Il a été ignoré.
problem-odd-blank-hint = Remplacez-le par une espace ordinaire ou un saut de ligne.
problem-extra-comma = Une virgule se trouve là où rien ne suit. Elle a été ignorée.
problem-extra-comma-hint = Retirez la virgule.
problem-comment = Le fichier contient un commentaire, que JSON ne connaît pas. Il a été ignoré.
problem-comment-hint = Retirez-le, ou mettez-le dans le champ `note` de l’événement.
problem-unquoted-key = Le nom d’un champ n’est pas entre guillemets droits. Il a été lu.
problem-unquoted-key-hint = Mettez le nom entre guillemets droits.
problem-control-character = Un texte contient tel quel un saut de ligne, une tabulation ou un signe invisible. Il a été lu.
problem-control-character-hint = Écrivez \n pour un saut de ligne et \t pour une tabulation.
problem-broken-character = Un texte contient la moitié d’un caractère, ou un octet qui n’en est pas un. � est affiché à sa place.
problem-broken-character-hint = Écrivez le caractère lui-même.
problem-too-deep = Des crochets s’emboîtent sur plus de cent niveaux. Ce champ est gardé comme texte ; le reste a été lu.
problem-too-deep-hint = Retirez ce champ, ou aplatissez-le.
problem-duplicate-key = Un champ figure deux fois dans une entrée. Le dernier compte, l’autre est gardé parmi les autres champs ; d’une liste d’entrées qui figure deux fois, les deux sont lues.
problem-duplicate-key-hint = Gardez-en un seul.
problem-unknown-version = Le fichier dit suivre une autre version du format. Il a été lu comme la version 1.
problem-unknown-version-hint = Écrivez "schema": "attache/1", ou utilisez une version plus récente du programme.
problem-no-events = Le fichier ne contient aucun événement : il n’y a rien à montrer.
problem-no-events-hint = Ajoutez la liste `events`.
problem-not-a-record = Une entrée d’une liste n’est pas un objet entre accolades. Elle n’est pas affichée.
problem-not-a-record-hint = Écrivez l’entrée comme un objet, ou retirez-la.
problem-too-many-fields = Un objet endommagé a plus de dix mille champs. Les suivants sont gardés ensemble comme texte.
problem-too-many-fields-hint = Cherchez-y un crochet ou un guillemet qui manque.
problem-empty-record = Une entrée n’a aucun champ. Elle est affichée sous son numéro de ligne.
problem-empty-record-hint = Écrivez ses champs entre les accolades, ou retirez-la.
problem-missing-id = Une entrée n’a pas d’`id`. Elle est affichée sous son numéro de ligne.
problem-missing-id-hint = Donnez-lui un `id` qui lui soit propre, par exemple "jmc-1".
problem-missing-kind = Un événement n’a pas de `kind`. Il est affiché parmi les autres.
problem-missing-kind-hint = Ajoutez son `kind`, par exemple "visit".
problem-missing-title = Une entrée n’a ni titre ni nom. Elle est affichée par son id.
problem-missing-title-hint = Ajoutez-le.
problem-missing-when = Un événement n’a pas de date. Il est affiché sans date.
problem-missing-when-hint = Ajoutez `when`, aussi précis qu’il est connu : "2025-02-17", "2025-02" ou "2025".
problem-missing-field = Il manque à une partie d’une entrée un champ sans lequel elle ne dit rien. Elle est gardée parmi les autres champs.
problem-missing-field-hint = Ajoutez le champ.
problem-misspelt-key = Le nom d’un champ est presque un de ceux que le programme connaît. Il est gardé parmi les autres champs.
problem-misspelt-key-hint = Corrigez le nom, si c’est une faute de frappe.
problem-misspelt-code = Un code (d’un type, d’un état, d’un domaine) est presque un de ceux que le programme connaît. Il est gardé tel quel.
problem-misspelt-code-hint = Corrigez le code, si c’est une faute de frappe.
problem-wrong-type = Une valeur d’une autre sorte se trouve là où est attendu, par exemple, un texte ou un nombre. Elle est gardée parmi les autres champs.
problem-wrong-type-hint = Écrivez la valeur comme le dit le message.
problem-number-out-of-range = Un nombre est trop grand, trop petit ou négatif. Il est gardé parmi les autres champs.
problem-number-out-of-range-hint = Corrigez le nombre.
problem-number-in-quotes = Un nombre est entre guillemets. Il a été lu.
problem-number-in-quotes-hint = Retirez les guillemets.
problem-number-without-quotes = Un nombre se trouve là où un texte est attendu. Il a été lu comme un texte.
problem-number-without-quotes-hint = Mettez-le entre guillemets.
problem-not-a-list = Une seule valeur se trouve là où une liste est attendue. Elle a été lue comme une liste d’un élément.
problem-not-a-list-hint = Mettez-la entre crochets.
problem-unreadable-date = Un texte qui devrait être une date n’en est pas une. L’entrée est affichée sans date, avec le texte.
problem-unreadable-date-hint = Écrivez la date comme le dit le message.
problem-long-title = Un titre dépasse 1 000 caractères. Il est gardé en entier.
problem-long-title-hint = Déplacez le texte dans `summary`.
problem-long-name = Un id ou le nom d’un champ dépasse 1 000 caractères. Il est gardé en entier.
problem-long-name-hint = Donnez-lui un nom court ; un texte a sa place dans un champ comme `note`.
problem-session-zero = Une session porte le numéro 0 ; les sessions se comptent à partir de 1.
problem-session-zero-hint = Corrigez le numéro, ou omettez-le.
problem-off-the-map = Une latitude ou une longitude n’est pas sur le globe. Le lieu n’est pas porté sur la carte.
problem-off-the-map-hint = Corrigez-la ; les deux ont peut-être été interverties.
problem-claim-not-a-date = Une affirmation sur `when` a une valeur qui n’est pas une date. Elle est affichée telle quelle.
problem-claim-not-a-date-hint = Écrivez la date comme le dit le message.
problem-duplicate-id = Deux entrées d’une liste ont le même `id`. Les deux sont affichées ; les renvois mènent à la première.
problem-duplicate-id-hint = Donnez à chacune le sien.
problem-files-differ = Deux fichiers ouverts ensemble donnent un même champ d’une même entrée autrement. D’un événement, les deux sont gardés comme affirmations ; de toute autre chose, le premier est affiché et l’autre est gardé parmi les autres champs.
problem-files-differ-hint = Rien à faire si les fichiers parlent de la même chose et divergent. S’ils parlent de deux choses, donnez un autre id à l’une d’elles.
problem-unknown-country = Une partie n’est ni un code de pays ni une organisation du fichier. Elle est affichée sous le nom tel qu’il est écrit.
problem-unknown-country-hint = Corrigez le code, ou ajoutez la partie à `organisations`.
problem-country-code-case = Un code de pays est en minuscules. Il a été lu en majuscules.
problem-country-code-case-hint = Écrivez-le en majuscules.
problem-country-name = Un pays est désigné par son nom au lieu de son code. Il a été lu comme ce pays ; le nom est gardé.
problem-country-name-hint = Rien à faire ; son code est plus court et le même dans toutes les langues.
problem-unknown-source = Une source est nommée que la liste `sources` ne contient pas.
problem-unknown-source-hint = Corrigez l’id, ou ajoutez la source.
problem-unknown-event = Un événement est nommé que le fichier ne contient pas.
problem-unknown-event-hint = Corrigez l’id, ou ajoutez l’événement.
problem-unknown-commission = Une commission est nommée que la liste `commissions` ne contient pas.
problem-unknown-commission-hint = Corrigez l’id, ou ajoutez la commission.
problem-hidden-country = Une organisation a pour id le code d’un pays, si bien que le pays ne peut être nommé.
problem-hidden-country-hint = Donnez un autre id à l’organisation.
problem-damaged-row = Une ligne d’un tableau n’a pas les mêmes colonnes que les autres. Elle n’est pas affichée.
problem-damaged-row-hint = Récupérez à nouveau le fichier : il a sans doute été tronqué, ou modifié par un autre programme.
problem-no-country = Une ligne d’un tableau ne concerne aucun pays. Elle n’est pas affichée.
problem-no-country-hint = Rien à faire.
problem-windows-1252 = Un tableau n’est pas en UTF-8. Il a été lu en Windows-1252, le codage des anciens tableurs.
problem-windows-1252-hint = Regardez un mot accentué. S’il est faux, enregistrez le tableau en « CSV UTF-8 ».
problem-table-columns = Les colonnes d’un tableau ont été prises pour des parties d’événements : par une correspondance, selon une disposition publiée, ou par supposition d’après leurs noms et leurs valeurs.
problem-table-columns-hint = Si une colonne a été mal comprise, changez cela avec « Associer les colonnes… », ou avec `attache map` et `attache convert`.
problem-beside-table = Des lignes avant ou après celles du tableau n’en font pas partie. Elles ont été prises pour son titre et ses notes.
problem-beside-table-hint = Rien à faire.
problem-date-order = Les dates d’un tableau ne disent pas si le jour ou le mois vient d’abord, ou disent les deux.
problem-date-order-hint = Choisissez l’ordre avec « Associer les colonnes… », ou écrivez les dates comme 2025-02-17.
problem-ragged-row = Une ligne d’un tableau a plus ou moins de cellules qu’il n’y a de colonnes. Elle a été lue.
problem-ragged-row-hint = Cherchez dans une cellule un séparateur qui devrait être entre guillemets.
problem-unclosed-quote = Un guillemet ouvre une cellule d’un tableau et n’est pas fermé là où il le faudrait. Il a été lu comme une lettre.
problem-unclosed-quote-hint = Fermez-le, ou doublez-le s’il en est une.
problem-not-a-country = Une partie nommée dans un tableau n’est aucun pays connu. Elle a été prise pour une organisation de ce nom.
problem-not-a-country-hint = Rien à faire pour une organisation ; corrigez le nom d’un pays.
problem-wrong-mapping = Une correspondance ne convient pas au tableau : elle nomme une colonne que le tableau n’a pas.
problem-wrong-mapping-hint = Refaites la correspondance avec `attache map`, ou corrigez le nom.
problem-broken-line = Une ligne d’un calendrier n’a pas de nom suivi d’un deux-points, ou ferme ce qui n’est pas ouvert, ou ce qui est ouvert n’a pas de fin. Elle a été lue autant que possible, ou gardée avec son entrée.
problem-broken-line-hint = Corrigez-la à la ligne indiquée.
problem-unknown-time-zone = Une heure nomme un fuseau que ni le calendrier ni les tables de fuseaux ne connaissent. Elle est affichée comme celle d’une horloge dont le lieu n’est pas connu.
problem-unknown-time-zone-hint = Nommez un fuseau de l’IANA, par exemple Africa/Bamako.
problem-broken-recurrence = La règle de répétition d’une entrée de calendrier ne peut être lue. Sa première occurrence est affichée.
problem-broken-recurrence-hint = Corrigez la règle.
problem-recurrence-cut = Une entrée de calendrier se répète sans fin, ou plus souvent qu’il n’est affiché.
problem-recurrence-cut-hint = Rien à faire.
problem-not-an-event = Une entrée de calendrier ne parle d’aucun événement ; elle dit par exemple quand quelqu’un est libre. Elle n’est pas affichée.
problem-not-an-event-hint = Rien à faire.
problem-unknown-code = Un code d’une autre nomenclature (CAMEO, FIPS) ne figure pas dans sa liste. Il est gardé tel quel.
problem-unknown-code-hint = Corrigez le code, si c’est une faute de frappe.

# Ce que JSON n’admet pas entre les valeurs.
found-comment = Un commentaire commence ici. JSON n’en connaît pas, si bien que d’autres programmes refusent le fichier ; il a été ignoré.
found-comment-hint = Retirez-le, ou mettez la remarque dans le champ `note` de l’événement.
found-extra-comma = Il y a ici une virgule de trop. Elle a été ignorée.
found-extra-comma-hint = Retirez-la : les virgules se mettent entre les entrées, pas après la dernière.
found-missing-comma = Il manque une virgule avant ceci. La lecture s’est faite comme si elle y était.
found-missing-comma-hint = Mettez une virgule après l’entrée précédente.
found-no-value = Ce texte se trouve à la place d’un champ, mais ni deux-points ni valeur ne le suivent. Il n’a pas été lu.
found-no-value-hint = Retirez-le, ou faites-en un champ, par exemple "title": "First session".
found-other-colon = Entre le nom de ce champ et sa valeur, il manque le deux-points. La lecture s’est faite comme s’il y était.
found-other-colon-hint = Mettez un deux-points entre les deux, par exemple "title": "First session".
found-unquoted-key = Le nom de ce champ n’est pas entre guillemets droits. Il a été lu tout de même.
found-unquoted-key-hint = Mettez le nom entre guillemets droits, par exemple "title".
found-stray = Ceci n’a pas sa place ici et n’a pas été lu. Ce qui suit l’a été.
found-stray-hint = Cherchez juste avant un guillemet ou un crochet qui manque ou qui est de trop.
found-unclosed = Ce qui a été ouvert plus haut n’est pas fermé ici, là où il le faudrait : il manque un {"}"} ou un ], ou il y en a un de trop. Ce qui pouvait être distingué a été lu.
found-unclosed-hint = Mettez ici le signe qui manque, ou retirez celui qui est de trop.
blank-no-break = une espace insécable
blank-separator = un séparateur de lignes
blank-mark = la marque d’un encodage
blank-unseen = un signe invisible
found-odd-blank = Un blanc que JSON ne connaît pas se trouve ici : { $what }. Il a été ignoré.
found-odd-blanks = Un blanc que JSON ne connaît pas se trouve ici : { $what }. Il a été ignoré, comme { $count ->
    [one] un autre
   *[other] { $count } autres
    } du fichier.
found-odd-blank-hint = Remplacez-le par une espace ordinaire ou un saut de ligne. Il vient souvent d’une copie depuis une page web ou un document.
found-more = … et { $count ->
    [one] { $count } autre
   *[other] { $count } autres
    } du même genre. { $meaning }

# Le fichier entier.
found-too-damaged = Le fichier est compressé, mais si endommagé que rien n’a pu être décompressé.
found-compressed = Le fichier est compressé. Il a été décompressé à la lecture ; lignes et colonnes sont celles du texte qu’il contient.
nothing-to-do = Rien à faire.
found-broken-archive-hint = Récupérez à nouveau le fichier : il a sans doute été tronqué ou altéré pendant la copie ou le téléchargement.
found-broken-archive = Le fichier compressé est endommagé : il n’a pu être décompressé jusqu’au bout. Ce qui précède a été lu.
found-too-much = Le fichier compressé contient plus de 250 fois sa propre taille, ce qu’aucun fichier d’événements ne fait. Il a été lu jusque-là.
found-too-much-hint = Vérifiez d’où il vient. S’il est ce qu’il doit être, décompressez-le avec un autre programme et ouvrez ce qui en sort.
found-cancelled = La lecture a été arrêtée avant la fin. Rien n’a été chargé.
found-cancelled-hint = Rouvrez le fichier quand vous le voudrez.
found-deep-list = Le fichier est une liste dont les crochets s’emboîtent sur { $depth } niveaux ; { $most } au plus sont lus. Il ne contient aucun événement.
found-list-of-nothing = Le fichier est une liste, mais aucune de ses entrées n’est un objet entre accolades : il ne contient donc aucun événement.
found-right-file = Vérifiez que c’est le bon fichier. Le plus petit fichier qui s’ouvre est { $smallest }.
found-bare-list = Le fichier est une liste sans l’objet qui devrait l’entourer. Elle a été lue comme la liste des événements.
found-bare-list-hint = Entourez-la de l’objet : {"{"}"schema": "attache/1", "events": [ … ]{"}"}.
found-nothing-but = Le fichier ne contient que { $found }. Un fichier d’événements est un objet entre accolades.
looks-like-a-page = On dirait une page web ou un autre fichier XML ; le téléchargement a peut-être donné une page à la place du fichier.
looks-like-addresses = On dirait un carnet d’adresses.
looks-like-a-table = On dirait un tableau, mais ses lignes n’ont pas le même nombre de cellules : un tableau a une ligne avec les noms de ses colonnes, et le même signe (virgule, point-virgule, tabulation ou barre) entre les cellules de chaque ligne.
found-no-brace = Le fichier commence par « { $beginning } », mais un fichier d’événements commence par une accolade ouvrante {"{"}, et les lignes d’un tableau ont toutes le même nombre de cellules.
found-trailing-object-hint = S’il y a plusieurs événements, mettez chacun sur une ligne, ou tous dans une seule liste : {"{"}"events": [ …, … ]{"}"}.
found-trailing-hint = Retirez-le. S’il fait partie du fichier, cherchez avant une accolade ou un crochet fermant de trop.
found-trailing = L’objet du fichier se termine avant ceci. Ceci et ce qui suit n’a pas été lu.
expected-list = une liste
expected-list-hint = Écrivez les entrées entre crochets : [ {"{"} … {"}"}, {"{"} … {"}"} ].
found-version = Le fichier dit suivre « { $version } », que ce programme ne connaît pas. Il a été lu comme la version 1 ; les champs d’autres versions sont parmi les autres champs.
found-version-hint = Si c’est la version 1, écrivez "schema": "attache/1". Sinon, cherchez une version plus récente de ce programme.
found-file-cut = Le fichier s’arrête ici, avant que tout y soit fermé. { $read }
found-cut-events = { $count ->
    [one] Le seul événement qui précède est affiché ; des champs peuvent lui manquer, et ce à quoi il renvoie n’a pas été cherché.
   *[other] Les { $count } événements qui précèdent sont affichés ; des champs peuvent manquer au dernier, et ce à quoi ils renvoient n’a pas été cherché.
    }
found-cut-nothing = Aucun événement ne précède.
found-file-cut-hint = Il a sans doute été tronqué pendant la copie ou le téléchargement : récupérez-le à nouveau. Si vous l’avez écrit à la main, fermez par {"}"} et ] ce qui est ouvert.
found-no-list = Le fichier n’a pas de liste `events` : il n’y a rien à montrer.
found-single-event = On dirait un seul événement : mettez-le dans {"{"}"events": [ … ]{"}"}.
found-other-list = Si `{ $list }` est la liste des événements, renommez-la `events`.
found-add-list = Ajoutez la liste. Le plus petit fichier qui s’ouvre est { $smallest }.
found-closed-too-early = Ceci ferme tout le fichier, mais il reste du texte : ici ou juste avant, il y a un {"}"} ou un ] de trop. La suite a été lue comme celle de `{ $list }`.
found-closed-too-early-hint = Retirez le signe qui est de trop.
found-list-again = La liste `{ $list }` revient ici ; elle était déjà à la ligne { $line }. Les entrées des deux sont affichées.
found-list-again-hint = Mettez-les toutes dans une seule liste : bien des programmes ne lisent que la dernière.
value-deep-list = une liste dans { $depth } crochets
found-no-record = Chaque entrée de cette liste devrait être un objet entre accolades, mais voici ce qui se trouve ici : { $found }. L’entrée n’est pas affichée.
found-no-record-hint = Écrivez-la comme un objet, {"{"} "id": "…", … {"}"}, ou retirez-la.
found-bracket-for-brace = Un [ se trouve ici devant le nom d’un champ, à la place d’un {"{"}. La lecture s’est faite comme si l’accolade y était.
found-bracket-for-brace-hint = Écrivez {"{"} au lieu de [.
found-wrong-brace = Un {"}"} se trouve ici à la place d’un ]. La lecture s’est faite comme si le crochet y était.
found-wrong-brace-hint = Écrivez ] au lieu de {"}"}.
found-wrong-bracket = Un ] se trouve ici à la place d’un {"}"}. La lecture s’est faite comme si l’accolade y était.
found-wrong-bracket-hint = Écrivez {"}"} au lieu de ].

# Champs des entrées.
name-entry = Une entrée de { $list }
name-file = Le fichier
found-missing-field = Il manque ici `{ $key }`, sans quoi cette partie ne dit rien. Elle est gardée parmi les autres champs.
found-add-field = Ajoutez `{ $key }`.
expected-brackets-hint = Écrivez une liste entre crochets : [ … ].
found-no-list-here = `{ $key }` devrait être une liste, mais une seule valeur se trouve ici. Elle a été lue comme une liste d’un élément.
found-no-list-here-hint = Mettez-la entre crochets : [ … ].
found-slip-of-key = Si `{ $written }` doit être `{ $key }`, renommez-le.
found-misspelt-key = Le programme ne connaît pas le champ `{ $key }`. Il est gardé parmi les autres champs.
found-misspelt-key-hint = Vouliez-vous dire `{ $meant }` ? Sinon, laissez-le tel quel.
found-long-key = Le nom de ce champ a { $count } caractères. Il est gardé parmi les autres champs.
found-long-key-hint = Donnez-lui un nom court, et faites du texte sa valeur : "note": "…".
found-key-quote = Il manque un guillemet avant ou après le nom de ce champ. Il a été lu comme `{ $name }`.
found-key-quote-hint = Mettez le nom entre guillemets droits : "{ $name }".
found-broken-key = Le nom de ce champ contient un signe que JSON n’y admet pas. Le champ a été lu sous son nom, autant qu’on puisse le reconnaître.
found-broken-key-hint = Récrivez le nom, entre guillemets droits et sur une seule ligne.
found-key-again-on-line = `{ $key }` revient sur la même ligne, dans le même objet. Le dernier compte ; celui-ci est gardé parmi les autres champs.
found-key-again = `{ $key }` revient à la ligne { $line }, dans le même objet. Le dernier compte ; celui-ci est gardé parmi les autres champs.
found-key-again-hint = Gardez l’un des deux, ou mettez plusieurs valeurs dans une liste.

# Valeurs isolées.
kept-as-written = Ce qui est écrit est gardé tel quel parmi les autres champs.
found-wrong-type = { $name } devrait être { $expected }, mais voici ce qui s’y trouve : { $found }. { $then }
value-text = le texte « { $text } »
value-number = le nombre { $number }
value-word = le mot { $word }
value-null = le mot null, qui ne veut rien dire
value-list = une liste [ … ]
value-object = un objet {"{"} … {"}"}
value-other = « { $text } »
value-nothing = rien
found-kept-as-text = { $what } Ce qui est écrit est gardé comme texte parmi les autres champs.
found-too-deep = { $name } a des crochets qui s’emboîtent sur { $depth } niveaux ; { $most } au plus sont lus. L’ensemble est gardé comme texte, et tout le reste a été lu.
found-too-deep-hint = Retirez le champ. Rien de ce que le format connaît n’est aussi profond.
expected-value = une valeur
expected-value-hint = Écrivez la valeur, par exemple un texte entre guillemets.
expected-text-hint = Écrivez un texte entre guillemets droits : "…".
expected-text = un texte
found-number-for-text = { $name } devrait être { $expected }, mais le nombre { $number } s’y trouve. Il a été lu comme un texte.
found-number-for-text-hint = Mettez-le entre guillemets : "{ $number }".
found-backslash = Une barre oblique inverse ne signifie rien devant cette lettre, si bien que le texte ne peut être lu avec certitude. Il est gardé tel quel.
found-backslash-hint = Écrivez deux barres obliques inverses (\\) pour une, ou retirez-la.
control-line-break = un saut de ligne
control-line-break-hint = Écrivez \n pour un saut de ligne, ou mettez le texte sur une seule ligne.
control-tab = une tabulation
control-tab-hint = Écrivez \t pour une tabulation, ou une espace.
control-unseen = un signe invisible (U+{ $code })
control-unseen-hint = Retirez-le : il n’a sa place dans aucun texte. C’était peut-être une lettre dont un bit s’est perdu.
found-control = Ce texte contient { $what }. JSON ne l’admet pas ; il a été lu tout de même.
found-half = C’est la moitié d’un caractère ; il manque l’autre. Le texte est affiché avec � à sa place.
found-half-hint = Écrivez le caractère lui-même au lieu de \u… ; le programme qui a écrit le fichier a peut-être coupé le texte ici.
found-no-opening = Il manque le guillemet devant ce texte. Il a été lu jusqu’au guillemet qui le suit.
found-no-opening-hint = Mettez un guillemet droit devant le texte.
found-no-closing = Il manque le guillemet qui termine ce texte. Il a été lu jusqu’à l’endroit où il semble finir.
found-no-closing-hint = Mettez un guillemet droit à la fin du texte.
found-inner-quote = Ce texte contient des guillemets droits tels quels, si bien que d’autres programmes croient qu’il finit ici. Il a été lu avec eux.
found-inner-quote-hint = Écrivez \" pour un guillemet droit dans un texte.
expected-texts = un texte, ou des textes par langue
expected-texts-hint = Écrivez "…", ou {"{"}"en": "…", "fr": "…"{"}"}.
expected-whole-number = un nombre entier
expected-whole-number-hint = Écrivez un nombre entier sans guillemets, par exemple 2.
expected-number = un nombre
expected-number-hint = Écrivez un nombre sans guillemets et avec un point, par exemple 12.65.
found-number-in-quotes = { $name } est un nombre, mais entre guillemets. Il a été lu.
found-number-in-quotes-hint = Retirez les guillemets : { $number }.
found-below = { $name } ne peut être { $found } : c’est en dessous de ce qui est possible. Ce qui est écrit est gardé tel quel parmi les autres champs.
found-above = { $name } ne peut être { $found } : c’est trop grand. Ce qui est écrit est gardé tel quel parmi les autres champs.
found-out-of-range-hint = Corrigez le nombre, ou omettez le champ s’il n’est pas connu.
expected-date = une date
expected-date-hint = Écrivez la date entre guillemets, aussi précise qu’elle est connue : "2025-02-17", "2025-02" ou "2025".
then-undated = L’entrée est affichée sans date, avec ce qui s’y trouve comme texte.
found-no-date = { $what } L’entrée est affichée sans date, avec le texte tel quel.
found-empty-date = { $what } L’entrée est affichée sans date.
date-is-empty = La date est vide.
date-is-none = « { $text } » n’est pas une date lisible : { $reason }.
found-misspelt-code = « { $written } » n’est pas une des valeurs de { $name } que le programme connaît. Elle est gardée telle quelle et compte comme une valeur à part.
found-misspelt-code-hint = Vouliez-vous dire "{ $near }" ? Sinon, laissez-la telle quelle.
syntax-missing = Il manque ici une valeur.
syntax-missing-hint = Écrivez la valeur, ou null, ou retirez le champ avec son nom.
syntax-quotes = { $text } n’est pas entre guillemets droits.
syntax-quotes-hint = Remplacez les guillemets par des guillemets droits : "…".
syntax-no-json = « { $text } » n’est pas du JSON.
syntax-write = Écrivez { $text }.
syntax-word = « { $text } » n’est ni un nombre ni un texte entre guillemets.
syntax-word-hint = Mettez un texte ou une date entre guillemets droits : "…" ; écrivez un nombre comme 12 ou 12.5.
syntax-zero = « { $number } » commence par un zéro, ce qu’aucun nombre ne fait en JSON.
syntax-number = « { $number } » n’est pas écrit comme le sont les nombres en JSON.
syntax-figures = « { $number } » est un nombre en chiffres que JSON ne connaît pas.
broken-control = un texte contient un saut de ligne ou une tabulation
broken-control-hint = Écrivez \n pour un saut de ligne et \t pour une tabulation.
broken-half = un texte contient la moitié d’un caractère (\u…)
broken-half-hint = Écrivez le caractère lui-même.
broken-escape = un texte contient une barre oblique inverse qui ne signifie rien
broken-escape-hint = Écrivez \\ pour une barre oblique inverse.
broken-comma = il y a une virgule de trop
broken-comma-hint = Retirez la virgule devant le crochet ou l’accolade qui ferme.
broken-end = un guillemet ou un crochet n’est pas fermé
broken-end-hint = Fermez-le.
broken-other = quelque chose ne suit pas les règles de JSON
broken-other-hint = Cherchez ici un guillemet, une virgule ou un crochet qui manque ou qui est de trop.
broken-within = Dans cette valeur, { $what }. La valeur est gardée comme texte parmi les autres champs.

# Entrées du fichier d’événements.
found-long-id = L’id a { $count } caractères. Il est gardé en entier.
found-long-id-hint = Donnez un id court à l’entrée, et déplacez le texte dans `note`.
found-too-many-fields = Cet objet est endommagé et a plus de { $most } champs. À partir d’ici, ils sont gardés ensemble comme texte, et rien n’en a été lu.
found-too-many-fields-hint = Cherchez ici et avant un crochet ou un guillemet qui manque.
found-empty-record = Cette entrée n’a aucun champ. Elle est affichée sous son numéro de ligne.
found-empty-record-hint = Écrivez ses champs entre les accolades, ou retirez-la.
found-no-id = Cette entrée n’a pas d’`id`. Elle est affichée sous le nom « { $name } ».
found-no-id-hint = Donnez-lui un `id` qu’aucune autre entrée de la liste ne porte, par exemple "jmc-1".
found-no-title = Cette entrée n’a pas de `{ $key }`. Elle est affichée comme « { $name } ».
found-no-title-hint = Ajoutez `{ $key }` en quelques mots.
found-no-kind = Cet événement n’a pas de `kind`. Il est affiché parmi les autres.
found-no-kind-hint = Ajoutez son `kind`, par exemple "visit", "meeting" ou "agreement".
found-no-when = Cet événement n’a pas de date. Il est affiché sans date.
found-no-when-hint = Ajoutez `when`, aussi précis qu’il est connu : "2025-02-17", "2025-02", "2025" ou "2025-02-17/2025-02-19".
found-long-title = Le titre a { $count } caractères. Il est gardé en entier, mais seul son début est visible.
found-long-title-hint = Écrivez un titre court, et déplacez le texte dans `summary`.
found-session-zero = La session porte le numéro 0, mais les sessions se comptent à partir de 1. Le numéro est gardé tel quel.
found-session-zero-hint = Corrigez `session`, ou omettez-le si le numéro n’est pas connu.
found-claim-no-date = Une affirmation sur `when` ne peut être tracée : { $what } Elle est affichée telle quelle.
found-off-the-map = `{ $key }` vaut { $degrees }, mais va de −{ $most } à { $most } degrés. Le lieu n’est pas porté sur la carte, et le nombre est gardé parmi les autres champs.
found-off-the-map-hint = Corrigez-le. `lat` et `lon` ont peut-être été intervertis, ou il manque un point.

# Ce qui devrait se trouver là où est une valeur d’une autre sorte.
expected-claim = une affirmation
expected-claim-hint = Écrivez {"{"}"field": "when", "value": "2025-02-18", "sources": ["…"]{"}"}.
expected-quote = une citation
expected-quote-hint = Écrivez {"{"}"text": "…", "speaker": "…", "source": "…"{"}"}.
expected-party = un code de pays, ou une partie avec son rôle
expected-party-hint = Écrivez "MAR", ou {"{"}"party": "MAR", "role": "sender"{"}"}.
expected-person = une personne
expected-person-hint = Écrivez un nom entre guillemets, ou {"{"}"person": "…", "rank": "…", "post": "…"{"}"}.
expected-delegation = une délégation
expected-delegation-hint = Écrivez {"{"}"party": "MAR", "size": 9, "head": "…"{"}"}.
expected-programme = un point du programme
expected-programme-hint = Écrivez {"{"}"day": "2025-02-17", "title": "…"{"}"}.
expected-agenda = un point de l’ordre du jour
expected-agenda-hint = Écrivez {"{"}"topic": "…", "area": "training"{"}"}.
expected-outcome = un résultat
expected-outcome-hint = Écrivez {"{"}"kind": "minutes", "text": "…"{"}"}.
expected-commitment = un engagement
expected-commitment-hint = Écrivez {"{"}"text": "…", "owner": "MAR", "status": "announced"{"}"}.
expected-relation = une relation avec un autre événement
expected-relation-hint = Écrivez {"{"}"to": "jmc-1", "kind": "follows"{"}"}.
expected-post = une fonction
expected-post-hint = Écrivez {"{"}"organisation": "…", "title": "…"{"}"}.
expected-session = une commission et sa session
expected-session-hint = Écrivez {"{"}"id": "mar-mli-jmc", "session": 2{"}"}.

# Ce à quoi les entrées renvoient.
found-id-twice = L’id « { $id } » est déjà pris par l’entrée de la ligne { $line }. Les deux sont affichées ; ce qui renvoie à cet id mène à la première.
found-id-twice-hint = Donnez un autre id à l’une des deux, ou retirez-la si c’est deux fois la même entrée.
found-hidden-country = L’id « { $id } » de cette organisation est aussi le code du pays suivant : { $country }. Chaque « { $id } » du fichier désigne désormais l’organisation.
found-hidden-country-hint = Donnez un autre id à l’organisation, par exemple son nom en minuscules, et changez-le partout où l’organisation est visée.
found-missing-hint = Corrigez l’id, ou ajoutez { $what ->
    [source] la source
    [event] l’événement
   *[commission] la commission
    } à la liste `{ $list }`.
found-missing-near = Vouliez-vous dire « { $near } » ? Sinon, ajoutez { $what ->
    [source] la source
    [event] l’événement
   *[commission] la commission
    } à la liste `{ $list }`.
found-missing = Le fichier n’a { $what ->
    [source] aucune source
    [event] aucun événement
   *[commission] aucune commission
    } dont l’id soit « { $id } ». Le reste de l’entrée est affiché.
found-country-name = Le pays est désigné par son nom, « { $written } ». Il a été lu comme { $code } ({ $country }), et le nom est gardé.
found-country-name-hint = Rien à faire. Par son code, c’est "{ $code }".
found-country-name-keeps = Rien à faire. Par son code, c’est "{ $code }" ; {"{"}"party": "{ $code }", "as_reported": "{ $written }"{"}"} garde le nom.
found-country-case = Le code de pays « { $written } » est en minuscules. Il a été lu comme { $code } ({ $country }).
found-country-case-hint = Écrivez "{ $code }".
found-unknown-party = « { $party } » n’est ni le code d’un pays ni une organisation de ce fichier. Cette partie est affichée sous ce nom, sans drapeau.
found-party-organisation = l’organisation « { $id } »
found-party-hint = Écrivez le code d’un pays (trois majuscules, comme MLI pour le Mali), ou ajoutez à `organisations` une organisation dont l’id soit « { $id } ».
found-party-near = Vouliez-vous dire { $one } ?
found-party-nears = Vouliez-vous dire { $several } ou { $last } ?
found-differ-event = L’événement « { $id } » n’a pas le même champ { $field } dans les deux fichiers : { $here } dans { $first }, { $there } dans { $second }. Les deux sont gardés comme affirmations.
found-differ = { $what ->
    [organisation] L’organisation
    [person] La personne
    [commission] La commission
    [place] Le lieu
   *[source] La source
    } « { $id } » n’a pas le même champ { $field } dans les deux fichiers : { $here } dans { $first }, { $there } dans { $second }. Le premier est affiché, l’autre est gardé comme « { $field } ({ $second }) ».
found-differ-hint = Rien à faire si les fichiers parlent de la même chose et divergent ; s’ils parlent de deux choses, donnez un autre id à l’une d’elles.

# Valeurs que d’autres formats peuvent avoir.
expected-text-or-number = un texte ou un nombre

# Pourquoi un texte n’est pas une date, comme une proposition, et quoi écrire à la place.
dating-write = écrivez { $date }
dating-empty = elle est vide
dating-empty-hint = écrivez une date telle que 2025-02-17, ou 2025 si seule l’année est connue
dating-no-ends = ni le début ni la fin n’est connu
dating-no-ends-hint = écrivez au moins l’un des deux, par exemple 2026-04-10/.. pour ce qui est toujours en cours
dating-too-far = l’année est trop lointaine pour être située
dating-too-far-hint = écrivez une année de moins de chiffres
dating-swap = intervertissez-les si c’est ce que vous vouliez : { $date }
dating-earlier-first = écrivez d’abord la date la plus ancienne
dating-order = la fin ({ $end }) précède le début ({ $start })
dating-duration = une durée ne peut tenir lieu de début ni de fin
dating-duration-hint = écrivez le premier et le dernier jour, par exemple 2025-02-17/2025-02-19
dating-nothing = ce texte ne contient aucune date
dating-digits-hyphens = une date est faite de chiffres et de traits d’union
dating-too-long = ce texte est plus long que n’importe quelle date
dating-forms-hint = écrivez un jour comme 2025-02-17, un mois comme 2025-02, une année comme 2025, plusieurs jours comme 2025-02-17/2025-02-19
dating-blank = elle contient une espace
dating-large = un de ses nombres est trop grand
dating-no-such-day = son mois n’a pas ce jour
dating-no-such-month = son mois n’est pas compris entre 01 et 12
dating-hour = son heure n’est pas comprise entre 00 et 23
dating-minute = sa minute n’est pas comprise entre 00 et 59
dating-second = sa seconde n’est pas comprise entre 00 et 60
dating-zone = son fuseau horaire n’est pas écrit comme Z ou +01:00
dating-clock = son heure n’est pas écrite comme 09:30:00
dating-clock-of-part = une heure suit une date qui n’est pas un jour entier
dating-long-year = une année avec Y a plus de quatre chiffres
dating-list = une liste de dates n’est pas écrite comme [2024,2025]
dating-other = elle n’est pas écrite comme le sont les dates
dating-year-first = les dates s’écrivent en commençant par l’année
dating-hyphens = l’année, le mois et le jour sont joints par des traits d’union
dating-two-digits = les mois et les jours ont deux chiffres
dating-four-digits = l’année doit avoir quatre chiffres
dating-four-digits-hint = écrivez d’abord l’année, en entier, par exemple 2025-02-17
dating-either = écrivez { $one } si le jour venait d’abord, ou { $other } si c’était le mois
dating-year-of-four = une année a quatre chiffres
dating-year-of-more = une année de plus de quatre chiffres commence par Y
dating-month-from-one = les mois se comptent à partir de 01
dating-without-month = écrivez { $year } si le mois n’est pas connu
dating-month-before-day = le mois vient avant le jour
dating-season = { $month } désigne une saison, qui n’a pas de jours
dating-season-hint = écrivez { $season }, ou un mois de 01 à 12
dating-no-month = il n’y a pas de mois { $month } : ils vont de 01 à 12
dating-no-month-hint = écrivez { $december } pour décembre, ou { $year } si le mois n’est pas connu
dating-day-from-one = les jours se comptent à partir de 01
dating-without-day = écrivez { $month } si le jour n’est pas connu
dating-days-of-month = { $month } { $year } compte { $days } jours
dating-last-day = écrivez { $last }, ou { $month } si le jour n’est pas connu
dating-western = les dates s’écrivent avec les chiffres 0 à 9
dating-dashes = les parties d’une date sont jointes par des traits d’union, un début et une fin par /
dating-joined = un début et une fin sont joints par /, une fin encore ouverte est ..
dating-open-end = ce qui n’a pas encore de fin s’écrit avec .. comme fin, ce qui n’a pas de début avec .. comme début
dating-about = une estimation se marque d’un ~ à la fin
dating-t-before-time = un T se place entre un jour et son heure
dating-unknown-digits = les chiffres inconnus s’écrivent avec un X majuscule
dating-named = les années et leurs parties s’écrivent en chiffres
dating-months = les mois s’écrivent en nombres
dating-no-blanks = une date ne contient pas d’espaces

# Codages.
found-byte = L’octet { $byte } se trouve ici, qui n’est pas une lettre en UTF-8. Il est affiché comme � ; tout le reste a été lu.
found-byte-hint = Récrivez la lettre.
found-byte-meant-hint = Récrivez la lettre. Dans un codage ancien (Windows-1252), cet octet est « { $letter } ».
found-half-sixteen = La moitié d’un caractère se trouve ici. Elle est affichée comme � ; tout le reste a été lu.
found-half-sixteen-hint = Récrivez le caractère.
found-zeros = { $count ->
    [one] Un octet nul se trouve
   *[other] { $count } octets nuls se trouvent
    } ici, comme un disque en laisse là où quelque chose n’a pas été écrit. Ce qui se trouvait ici est perdu ; � est affiché à la place.
found-zeros-hint = Récupérez à nouveau le fichier, ou récrivez le texte.
found-zeros-at-end = { $count ->
    [one] Un octet nul se trouve
   *[other] { $count } octets nuls se trouvent
    } à la fin du fichier, comme un disque en laisse là où quelque chose n’a pas été écrit. { $count ->
    [one] Il a été ignoré
   *[other] Ils ont été ignorés
    }.
found-zeros-at-end-hint = Vérifiez qu’il ne manque rien à la fin. Pour s’en défaire, enregistrez à nouveau le fichier.
found-older = Le fichier n’est pas en UTF-8. Il a été lu en { $encoding }, un codage ancien, par supposition : { $example }.
found-older-hint = Regardez ce mot. S’il est faux, ouvrez le fichier dans le programme dont il vient et enregistrez-le en UTF-8.
found-thirty-two = Le fichier est codé en UTF-32, que ce programme ne lit pas.
found-binary = Le fichier n’est pas du texte, mais { $what }.
found-zero-byte = Le fichier n’est pas du texte : un octet nul se trouve ici, ce que les textes n’ont pas.
found-only-zeros = Il n’y a dans le fichier que des octets nuls, comme un disque en laisse là où rien n’a été écrit.
found-empty = Le fichier est vide : il n’y a rien à montrer.
found-empty-hint = Vérifiez qu’il a été enregistré ou téléchargé en entier. Le plus petit fichier qui s’ouvre est { $smallest }.
found-mark = Le fichier commence par une marque d’ordre des octets, un signe invisible que certains programmes écrivent. Elle a été ignorée.
found-mark-hint = Rien à faire. Pour l’éviter, enregistrez le fichier en « UTF-8 sans BOM ».
found-sixteen = Le fichier est codé en UTF-16. Il a été converti.
found-sixteen-hint = Rien à faire. Enregistré en UTF-8, le fichier serait moitié moins gros et s’ouvrirait dans plus de programmes.
found-wrong-mark = Le fichier commence par la marque d’UTF-16, mais la suite est en UTF-8. La marque a été ignorée.
found-wrong-mark-hint = Rien à faire. Pour s’en défaire, enregistrez le fichier en « UTF-8 sans BOM ».
save-as-utf = Ouvrez le fichier dans un éditeur de texte, enregistrez-le avec le codage UTF-8, et rouvrez-le ici.
export-as-text = Vérifiez que c’est le bon fichier. Si c’est un tableau ou un document, ouvrez-le dans le programme qui l’a produit et enregistrez-le comme texte.
binary-zip = un document Excel ou Word, ou une autre archive zip
binary-old-office = un document Excel ou Word à l’ancien format
binary-pdf = un document PDF
binary-database = une base de données (SQLite)
binary-png = une image (PNG)
binary-jpeg = une image (JPEG)
binary-rtf = un document mis en forme (RTF)
found-no-text-bytes = Le fichier n’est pas du texte : des octets se trouvent ici qu’aucun texte ne contient.
found-not-utf = L’octet { $byte } se trouve ici, qui n’est pas de l’UTF-8. Le fichier a sans doute été enregistré dans un codage ancien, où les accents et l’arabe ne peuvent être reconnus avec certitude.
found-example = « { $letter } » dans « { $word } », écrit par l’octet { $byte }
found-such-places = Il y a { $count } endroits de ce genre dans le fichier ; celui-ci est le premier.
found-lost-letter = Dans « { $word } », � remplace une lettre qu’un autre programme n’a pas su lire. Le signe est affiché tel quel.
found-lost-letter-hint = Récrivez la lettre, ou reprenez le texte là où il était auparavant : la lettre elle-même n’est plus dans ce fichier.
found-garbled = « { $word } » est brouillé : un programme a pris le texte pour un autre codage en l’écrivant. Il est affiché tel quel.
found-garbled-meant = « { $word } » est sans doute « { $right } » : un programme a pris le texte pour un autre codage en l’écrivant. Il est affiché tel quel.
found-garbled-hint = Récupérez à nouveau le fichier là où il a été produit, et enregistrez-le là-bas en UTF-8 ; ou remplacez ces lettres.
found-hidden-sign = Un signe invisible se trouve ici (U+{ $code }). Il n’a sa place dans aucun texte, et a été gardé.
found-hidden-sign-hint = Retirez-le. Dans les textes de codages anciens, c’était souvent un guillemet ou un tiret.

# Tableaux.
found-open-quote = Un guillemet ouvre cette cellule et n’est pas fermé là où elle finit. Il a été lu comme une lettre.
found-open-quote-hint = Fermez-le, ou écrivez-le deux fois entre guillemets s’il fait partie du texte.
found-table = C’est un tableau de { $columns ->
    [one] { $columns } colonne
   *[other] { $columns } colonnes
    } (séparateur : { $delimiter }). Il a { $rows ->
    [one] { $rows } ligne
   *[other] { $rows } lignes
    }, dont { $events ->
    [one] { $events } devenue événement
   *[other] { $events } devenues événements
    }.
found-table-of = C’est un tableau de { $name }, de { $columns ->
    [one] { $columns } colonne
   *[other] { $columns } colonnes
    } (séparateur : { $delimiter }). Il a { $rows ->
    [one] { $rows } ligne
   *[other] { $rows } lignes
    }, dont { $events ->
    [one] { $events } devenue événement
   *[other] { $events } devenues événements
    }.
found-rows-undated = { $count ->
    [one] { $count } d’entre eux n’a pas de date.
   *[other] { $count } d’entre eux n’ont pas de date.
    }
found-left-out = Laissé de côté : { $list }.
left-out-empty = { $count ->
    [one] { $count } vide
   *[other] { $count } vides
    }
left-out-titles = { $count } avec { $count ->
    [one] le titre de l’ensemble
   *[other] des titres de l’ensemble
    }
left-out-eras = { $count } avec { $count ->
    [one] une période, gardée avec le fichier
   *[other] des périodes, gardées avec le fichier
    }
found-table-hint = Rien à faire. docs/tables.md dit comment une ligne devient un événement.
found-no-row = Le tableau n’a aucune ligne avec un événement : il n’y a rien à montrer.
found-no-row-hint = Ouvrez un tableau avec une ligne pour chaque événement.
found-say-column = Dites quelle colonne c’est avec « Associer les colonnes… », ou dans une correspondance (`attache map`).
found-no-date-column = Aucune colonne du tableau ne semble contenir de dates. Tous les événements sont affichés sans date.
found-no-title-column = Aucune colonne du tableau ne semble contenir de titres. Les événements sont affichés par leur type et leur numéro.
found-stranger-hint = Rien à faire, si c’est une organisation.
found-stranger-near = Si c’est un pays : { $countries } ?
found-stranger = « { $name } » n’est aucun pays connu. Dans { $rows ->
    [one] une ligne
   *[other] { $rows } lignes
    }, c’est pris pour une organisation de ce nom.
found-table-older = Le tableau n’est pas en UTF-8. Il a été lu en Windows-1252, le codage des anciens tableurs : { $example }.
found-table-older-hint = Si cette lettre est fausse, enregistrez le tableau en « CSV UTF-8 ».
found-cut-character = Le fichier s’arrête ici, au milieu d’un caractère. Les lignes qui précèdent sont affichées.
found-cut-hint = Il a sans doute été tronqué pendant la copie ou le téléchargement : récupérez-le à nouveau.
column-taken = « { $column } » comme { $parts }
column-titles = les titres sont formés ainsi : { $title }
columns-none = aucune
columns-kept = Gardées telles quelles : { $columns }.
columns-kept-more = Gardées telles quelles : { $count } autres colonnes.
columns-by-guess = Les colonnes ont été comprises par supposition, d’après les noms et les valeurs : { $taken }.
columns-by-layout = Les colonnes ont été comprises selon la disposition publiée : { $taken }.
columns-by-mapping = Les colonnes ont été comprises selon une correspondance : { $taken }.
found-before-table = { $count ->
    [one] { $count } ligne précède
   *[other] { $count } lignes précèdent
    } les noms des colonnes. La première a été prise pour le titre.
found-after-table = { $count ->
    [one] { $count } ligne suit
   *[other] { $count } lignes suivent
    } la dernière ligne du tableau. Le texte est gardé avec les données.
found-order = On ne sait si le jour ou le mois vient d’abord : { $why }.
found-row-twice = L’id « { $id } » figure deux fois dans le tableau. Les deux lignes sont affichées.
found-row-twice-hint = Donnez à chaque ligne un id qui lui soit propre, ou associez une autre colonne à l’id.
found-no-rows = Ce tableau n’a aucune ligne.
found-no-rows-hint = Un tableau a une ligne avec les noms de ses colonnes, et une ligne pour chaque événement.
found-no-column = Le tableau n’a pas de colonne « { $column } ».
found-column-near = Vouliez-vous dire « { $near } » ?
found-columns = Les colonnes sont : { $columns }.
delimiter-comma = virgule
delimiter-semicolon = point-virgule
delimiter-tab = tabulation
delimiter-bar = barre verticale
order-day = le jour d’abord
order-month = le mois d’abord
order-year = l’année d’abord
found-ragged-more = Cette ligne a { $cells ->
    [one] { $cells } cellule
   *[other] { $cells } cellules
    }, et le tableau { $columns ->
    [one] { $columns } colonne
   *[other] { $columns } colonnes
    }. Le surplus est gardé parmi les autres champs.
found-ragged-less = Cette ligne a { $cells ->
    [one] { $cells } cellule
   *[other] { $cells } cellules
    }, et le tableau { $columns ->
    [one] { $columns } colonne
   *[other] { $columns } colonnes
    }. Elle a été lue aussi loin qu’elle va.
found-ragged-hint = Cherchez dans une cellule un séparateur qui devrait être entre guillemets, ou une ligne tronquée.
found-row-undated = Cette ligne n’a pas de date. L’événement est affiché sans date.
found-row-undated-hint = Ajoutez la date, aussi précise qu’elle est connue ; une année vaut mieux que rien.
found-row-date = « { $written } » ne peut être lu comme une date. L’événement est affiché sans date.
found-row-date-order = « { $written } » ne peut être lu comme une date, { $order }. L’événement est affiché sans date.
found-row-date-hint = Écrivez la date comme 2025-02-17, ou choisissez un autre ordre du jour et du mois dans la correspondance.
found-row-ends = L’événement finirait avant d’avoir commencé : { $written }. Il est affiché sans date.
found-row-ends-hint = Corrigez le début ou la fin.
found-row-title = Cette ligne n’a pas de titre. L’événement est affiché par son type.
found-row-title-hint = Ajoutez un titre.
found-row-globe = { $written } n’est pas sur le globe. Le lieu n’est pas porté sur la carte.
found-row-degrees = Des degrés devraient se trouver ici sous forme de nombre, non « { $written } ». Le lieu n’est pas porté sur la carte.
found-row-globe-hint = Corrigez-le ; la latitude et la longitude ont peut-être été interverties.
proof-only = « { $value } », ligne { $line }, ne peut se lire que { $order }
proof-both = { $day } (dates de ce genre : { $days }), mais { $month } (dates de ce genre : { $months }) ; lu { $order }
proof-points = les dates avec des points s’écrivent le jour d’abord
proof-none = impossible à décider : tous les jours vont jusqu’à 12, comme dans « { $value } », ligne { $line } ; lu le jour d’abord
proof-short-years = { $proof } ; les années de deux chiffres sont celles de 1950 à 2049
proof-chosen = choix : { $order }
proof-chosen-though = choix : { $order }, bien que l’indice soit autre : { $proof }

# Fichiers d’autres programmes.
item-no-content = Cet élément n’a pas de `content`. Il est affiché comme « { $name } ».
item-no-content-hint = Ajoutez `content` en quelques mots.
item-no-start = Cet élément n’a pas de `start`. Il est affiché sans date.
item-no-start-hint = Ajoutez `start`, par exemple "2025-02-17".
found-undated-text = { $what } L’événement est affiché sans date, avec ce texte.
item-milliseconds = « { $text } » n’est pas un nombre de millisecondes depuis 1970 qu’un calendrier puisse atteindre. L’événement est affiché sans date.
item-milliseconds-hint = Écrivez le jour comme texte, par exemple "2025-02-17".
item-twice = L’id « { $id } » figure deux fois dans le fichier. Les deux éléments sont affichés.
item-twice-hint = Donnez un autre `id` à l’un des deux.
items-told = Ce sont des éléments de vis-timeline : { $total ->
    [one] { $total } élément
   *[other] { $total } éléments
    }, dont { $shown ->
    [one] { $shown } devenu événement
   *[other] { $shown } devenus événements
    }.
items-hint = Rien à faire. docs/formats.md dit comment un élément devient un événement.
items-none = Le fichier n’a aucun élément : il n’y a rien à montrer.
right-file-hint = Vérifiez que c’est le bon fichier.
left-out-objects = { $count } { $count ->
    [one] n’est pas un objet
   *[other] ne sont pas des objets
    }
left-out-not-events = { $count } { $count ->
    [one] n’est pas un événement
   *[other] ne sont pas des événements
    }
left-out-days = { $count } { $count ->
    [one] n’a
   *[other] n’ont
    } aucun jour qui ne soit exclu
left-out-countries = { $count } { $count ->
    [one] ne nomme
   *[other] ne nomment
    } aucun pays
left-out-damaged = { $count } { $count ->
    [one] est endommagée
   *[other] sont endommagées
    }
slide-no-title = Cette diapositive n’a ni titre ni texte. Elle est affichée comme « { $name } ».
slide-no-title-hint = Ajoutez un titre en quelques mots.
slide-bad-date = { $what } L’événement est affiché sans date.
slide-bad-date-hint = Écrivez l’année, le mois et le jour en nombres ; omettez ce qui n’est pas connu.
slide-no-date = Cette diapositive n’a pas de date. Elle est affichée sans date.
slide-no-date-hint = Ajoutez `{ $key }`.
slide-no-number = « { $text } » n’est pas un nombre pour { $part ->
    [year] l’année
    [month] le mois
    [day] le jour
    [hour] l’heure
    [minute] la minute
   *[second] la seconde
    } d’une date.
slide-off-the-map = `{ $key }` n’est pas sur le globe. Le lieu n’est pas porté sur la carte, et la valeur est gardée parmi les autres champs.
slide-off-the-map-hint = Écrivez un nombre de −{ $most } à { $most }.
expected-slide-texts = les textes d’une diapositive
expected-slide-texts-hint = Écrivez {"{"}"headline": "…", "text": "…"{"}"}.
expected-medium = un média
expected-medium-hint = Écrivez {"{"}"url": "https://…", "caption": "…", "credit": "…"{"}"}.
expected-asset-hint = Écrivez {"{"}"media": "https://…", "caption": "…", "credit": "…"{"}"}.
expected-place = un lieu
expected-place-hint = Écrivez {"{"}"name": "…", "lat": 12.65, "lon": -8.0{"}"}.
expected-date-parts = une date en parties
expected-date-parts-hint = Écrivez {"{"}"year": 2025, "month": 2, "day": 17{"}"}.
expected-slide = une diapositive
expected-slide-hint = Écrivez {"{"}"text": {"{"}"headline": "…", "text": "…"{"}"}{"}"}.
slide-twice = L’id « { $id } » figure deux fois dans le fichier. Les deux entrées sont affichées.
slide-twice-hint = Donnez un autre `unique_id` à l’une des deux.
slides-told = C’est une chronologie de TimelineJS { $version }, de { $total } diapositives et périodes, dont { $shown ->
    [one] { $shown } devenue événement
   *[other] { $shown } devenues événements
    }.
slides-hint = Rien à faire. docs/formats.md dit comment une diapositive devient un événement.
slides-none = La chronologie n’a aucune diapositive : il n’y a rien à montrer.
found-cut-shown = Le fichier s’arrête ici, avant que tout y soit fermé. { $count ->
    [one] { $count } événement qui précède est affiché
   *[other] Les { $count } événements qui précèdent sont affichés
    } ; des champs peuvent manquer au dernier.
calendar-cut = Le fichier s’arrête ici, avant que tout y soit fermé. Les entrées qui précèdent sont affichées ; des lignes peuvent manquer à la dernière.
calendar-many-changes = Ceci change une occurrence et toutes les suivantes, comme le font déjà { $most } autres. Seule celle-ci est affichée changée.
calendar-changes-hint = Rien à faire ; les autres sont affichées comme le dit leur entrée.
calendar-no-event = { $name } ne parle d’aucun événement. Cette entrée n’est pas affichée.
calendar-nothing-left = Tous les jours de cette entrée sont exclus, ou affichés par d’autres entrées. Elle-même n’est pas affichée.
calendar-changes-before = Ceci change une occurrence et d’autres qui la précèdent. Seule celle-ci est affichée changée.
calendar-twice = L’id « { $id } » figure deux fois dans le fichier. Les deux sont affichés.
calendar-twice-hint = Rien à faire si le fichier a été assemblé à partir de plusieurs ; sinon, donnez un autre UID à l’un des deux.
calendar-told = C’est un calendrier (iCalendar) : { $total ->
    [one] { $total } entrée
   *[other] { $total } entrées
    }, dont { $shown ->
    [one] { $shown } devenue événement
   *[other] { $shown } devenues événements
    }.
calendar-recurring = { $recurring ->
    [one] L’une d’elles se répète et est affichée
   *[other] { $recurring } d’entre elles se répètent et sont affichées
    } { $times ->
    [one] une fois
   *[other] { $times } fois
    }.
calendar-hint = Rien à faire. docs/formats.md dit comment une entrée devient un événement.
calendar-none = Aucune entrée du calendrier n’a pu devenir un événement : il n’y a rien à montrer.
calendar-unclosed = { $name } n’a pas de END avant ceci. La lecture est allée jusqu’ici.
calendar-unclosed-hint = Mettez END:{ $name } là où il finit.
calendar-not-open = Ceci ferme { $name }, qui n’est pas ouvert. C’est ignoré.
calendar-not-open-hint = Retirez la ligne, ou cherchez avant elle un BEGIN qui manque.
calendar-outside = Cette ligne se trouve hors de tout calendrier. Elle a été ignorée.
calendar-outside-hint = Placez-la entre BEGIN:VCALENDAR et END:VCALENDAR, ou retirez-la.
calendar-too-deep = Des composants s’emboîtent plus profondément que les calendriers n’en ont besoin. Celui-ci a été lu comme une ligne.
calendar-too-deep-hint = Cherchez avant lui un END qui manque.
calendar-broken = Cette ligne n’est pas un nom, un deux-points et une valeur. Elle est gardée avec son entrée parmi les autres champs.
calendar-broken-hint = Si elle continue la ligne précédente, commencez-la par une espace ; si c’est une ligne à part, écrivez devant un nom et un deux-points.
calendar-no-summary = Cette entrée n’a pas de SUMMARY. Elle est affichée comme « { $name } ».
calendar-no-summary-hint = Ajoutez SUMMARY en quelques mots.
calendar-no-point = « { $text } » n’est pas un point du globe. Le lieu n’est pas porté sur la carte.
calendar-no-point-hint = Écrivez la latitude et la longitude en degrés : GEO:12.65;-8.00.
calendar-no-time = « { $text } » n’est ni un jour ni une heure.
calendar-no-time-hint = Écrivez un jour comme 20250217, une heure comme 20250217T093000, suivie d’un Z en temps universel.
calendar-zone = Ni le calendrier ni les tables de fuseaux ne connaissent « { $zone } ». L’heure est affichée comme celle d’une horloge dont le lieu n’est pas connu.
calendar-zone-hint = Nommez un fuseau de l’IANA, par exemple Africa/Bamako, ou décrivez-le dans un VTIMEZONE.
calendar-no-day = Cette entrée n’a pas de jour. Elle est affichée sans date.
calendar-no-day-hint = Ajoutez DTSTART, par exemple DTSTART;VALUE=DATE:20250217.
calendar-duration = « { $text } » n’est pas une durée. L’événement est affiché sans sa fin.
calendar-duration-hint = Écrivez, par exemple, PT1H30M ou P2D.
calendar-ends-before = La fin précède le début. L’événement est affiché sans sa fin.
calendar-ends-before-hint = Corrigez l’un ou l’autre.
calendar-passed-over = « { $text } » n’est ni un jour ni une heure. C’est laissé de côté.
calendar-passed-over-hint = Écrivez un jour comme 20250217, une heure comme 20250217T093000.
calendar-rule = La règle de répétition ne peut être lue : { $what }. Seule la première occurrence est affichée.
calendar-rule-hint = Écrivez, par exemple, RRULE:FREQ=WEEKLY;BYDAY=MO;COUNT=10.
calendar-endless = Cela se répète sans fin. L’affichage va jusqu’au { $day }.
calendar-often = Cela se répète plus souvent qu’il n’est affiché pour une règle. L’affichage va jusqu’au { $day }.
calendar-rare = La règle ne s’applique presque jamais. Elle n’a été suivie que jusqu’ici.
calendar-too-many = Le calendrier a plus de répétitions qu’il n’en est affiché pour un fichier.
calendar-cut-hint = Rien à faire ; docs/formats.md dit jusqu’où les règles sont suivies.
rule-says-nothing = « { $part } » ne dit rien
rule-not-known = « { $part } » n’est pas connu
rule-how-often = elle ne dit pas à quelle fréquence (FREQ)
gdelt-told = C’est un tableau d’événements de { $version }, codés par une machine d’après la presse. Il a { $total ->
    [one] { $total } ligne
   *[other] { $total } lignes
    }, dont { $shown ->
    [one] { $shown } devenue événement
   *[other] { $shown } devenues événements
    }.
gdelt-hint = Rien à faire. Chaque événement garde sa ligne ; docs/gdelt.md dit comment les codes sont devenus des types.
gdelt-none = Aucune ligne du tableau n’a pu devenir un événement : il n’y a rien à montrer.
gdelt-none-hint = Ouvrez un tableau dont les lignes concernent deux pays.
gdelt-twice = L’entrée « { $id } » figure deux fois dans le tableau. Les deux sont affichées.
gdelt-twice-hint = Retirez l’une des deux, si le tableau a été assemblé à partir de plusieurs.
gdelt-no-day = « { $text } » n’est pas un jour. L’événement est affiché sans date.
gdelt-no-day-hint = Les jours s’écrivent comme 20250217 : année, mois et jour.
gdelt-off-the-map = { $degrees } n’est pas sur le globe. Le lieu n’est pas porté sur la carte.
gdelt-off-the-map-hint = Corrigez-le ; la latitude et la longitude ont peut-être été interverties.
gdelt-no-number = Un nombre devrait se trouver ici, non « { $text } ». Il reste dans la ligne.
gdelt-no-number-hint = Vérifiez qu’avant lui aucune colonne ne manque ni n’est de trop.
gdelt-no-country = Aucun des deux acteurs de cette ligne n’est un pays. Elle n’est pas affichée.
gdelt-no-country-hint = Rien à faire. Les événements entre régions, groupes et personnes seuls ne font pas partie de cette chronologie.
gdelt-code = « { $text } » n’est pas un code { $of }. Il est gardé tel quel.
gdelt-code-hint = Corrigez-le, si c’est une faute de frappe. Les codes gardent leurs zéros initiaux.
code-of-country = de pays dans CAMEO
code-of-event = d’événement dans CAMEO
code-of-place = de pays dans FIPS 10-4

# Colonnes d’un tableau : pourquoi l’une a été comprise ainsi, et avec quelle certitude.
sure-low = une supposition
sure-medium = probable
sure-high = certain
reason-name = son nom le dit
reason-name-empty = son nom le dit ; elle est vide
reason-name-dates = son nom le dit, et { $count } valeurs sur { $all } sont des dates
reason-name-years = son nom le dit, et ses valeurs sont des années
reason-name-months = son nom le dit, et ses valeurs sont des numéros de mois
reason-name-days = son nom le dit, et ses valeurs sont des jours d’un mois
reason-name-countries = son nom le dit, et { $count } valeurs sur { $all } sont des pays
reason-name-degrees = son nom le dit, et ses valeurs sont des degrés
reason-name-some-degrees = son nom le dit, bien que toutes les valeurs ne soient pas des degrés
reason-name-kinds = son nom le dit, et { $count } valeurs sur { $all } sont des types d’événements
reason-name-different = son nom le dit, et elle a { $count ->
    [one] { $count } valeur
   *[other] { $count } valeurs différentes
    }
reason-name-statuses = son nom le dit, et { $count } valeurs sur { $all } disent où l’on en est
reason-name-once = son nom le dit, et chaque valeur n’y figure qu’une fois
reason-name-nearly-once = son nom le dit, et presque chaque valeur n’y figure qu’une fois
reason-name-addresses = son nom le dit, et { $count } valeurs sur { $all } sont des adresses
reason-dates = { $count } valeurs sur { $all } sont des dates
reason-serials = { $count } valeurs sur { $all } sont des jours tels que les tableurs les comptent
reason-countries = { $count } valeurs sur { $all } sont des pays
reason-addresses = { $count } valeurs sur { $all } sont des adresses
reason-kinds = { $count } valeurs sur { $all } sont des types d’événements
reason-short-texts = ses valeurs sont des textes courts, presque tous différents
reason-texts = ses valeurs sont des textes de { $count } lettres en moyenne
reason-first-once = chaque valeur de cette première colonne n’y figure qu’une fois
reason-empty = elle est vide
reason-other-column = une autre colonne convient mieux, ou ses valeurs ne conviennent pas à son nom
reason-nothing = ni son nom ni ses valeurs ne sont ceux d’une partie d’un événement
reason-start-and-end = le début et la fin sont donnés par d’autres colonnes
reason-date-elsewhere = une autre colonne donne la date
reason-whole-date = une autre colonne donne la date entière
reason-no-year = il n’y a pas d’année pour elle
reason-both-degrees = un lieu demande une latitude et une longitude
reason-layout = la disposition de { $name } le dit

# Parties d’un événement qu’une colonne d’un tableau peut donner.
part-other = gardée telle quelle
part-id = id
part-title = titre
part-when = date
part-start = début
part-end = fin
part-year = année
part-month = mois
part-day = jour
part-end-year = année de la fin
part-end-month = mois de la fin
part-end-day = jour de la fin
part-date-precision = précision de la date
part-kind = type
part-status = état
part-party = pays ou partie
part-party-from = pays d’origine
part-party-to = pays de destination
part-summary = résumé
part-place = lieu
part-place-country = pays du lieu
part-lat = latitude
part-lon = longitude
part-tags = étiquettes
part-source = source
part-note = remarque
part-commission = commission

# Lignes endommagées, et correspondances qui ne peuvent être lues.
gdelt-other-values = Cette ligne a les colonnes de GDELT, mais d’autres valeurs : son numéro, son mois ou le jour de son ajout n’en est pas un. Elle n’est pas affichée.
gdelt-other-columns = Cette ligne a { $count ->
    [one] { $count } colonne
   *[other] { $count } colonnes
    } ; celles de GDELT en ont 57, 58 ou 61. Elle n’est pas affichée.
gdelt-damaged-hint = Récupérez à nouveau le fichier : il a sans doute été tronqué, ou modifié par un autre programme.
mapping-start-from = `attache map TABLE` écrit une correspondance d’où partir ; docs/tables.md l’explique.
mapping-no-json = La correspondance n’est pas du JSON : { $error }.
mapping-none = Le fichier n’est pas une correspondance : il n’a pas de "attache_map": 1.
mapping-version = La correspondance est de version { $version }, et ce programme lit la { $own }.
mapping-version-hint = Utilisez une version plus récente du programme, ou refaites la correspondance.
mapping-unreadable = La correspondance ne peut être lue : { $why }.
mapping-no-part = « { $code } » n’est pas une partie d’un événement. Une colonne peut être { $parts }.
mapping-no-part-near = « { $code } » n’est pas une partie d’un événement. Vouliez-vous dire « { $near } » ? Une colonne peut être { $parts }.
mapping-column = colonne « { $column } » : { $error }
mapping-write-parts = écrivez le nom d’une partie d’un événement, ou une liste de plusieurs
