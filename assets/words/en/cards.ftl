# Cards, dossiers and tables.

