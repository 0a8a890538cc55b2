# Dates, durées, graduations.

