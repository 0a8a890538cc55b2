# Timeline, graph, matrix, map, activity.

