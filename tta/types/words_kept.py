"""How many words are kept with what was worked out for them: as many as a run over a folder of any size needs, and no more."""

from __future__ import annotations

__all__ = ["WORDS_KEPT"]

WORDS_KEPT = 4096
"""Entries of each cache of words, the last asked for: those of a dozen pages, and the frequent ones of all."""
