# Figures imprimées et notes.

