# Dates, spans, ticks.

