# Fenêtres au-dessus de la principale.

