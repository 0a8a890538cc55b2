# Commandes et volets de la fenêtre.

command-open = Ouvrir un fichier
