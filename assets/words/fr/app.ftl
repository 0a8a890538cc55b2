# Ce que le programme dit des fichiers, des exports et des réglages.

