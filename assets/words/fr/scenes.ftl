# Chronologie, graphe, matrice, carte, activité.

