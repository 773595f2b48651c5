"""The parts of `detection.py`, one file a family of findings; each yields rows."""
