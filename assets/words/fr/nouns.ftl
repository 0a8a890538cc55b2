# Types, états, champs, vues : les noms du programme.

