"""The names of both sides in, those that differ, are missing or were added out; may import facts, scorer and words."""
