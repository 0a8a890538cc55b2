# Figures on paper and briefs.

