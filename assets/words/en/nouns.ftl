# Kinds, states, fields, views: the nouns of the program.

