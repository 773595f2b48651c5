"""A reader of both sides at once: a bead's two texts in one sequence, and what became of every word of them."""
