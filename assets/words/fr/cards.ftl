# Fiches, dossiers et tableaux.

