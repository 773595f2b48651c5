"""What counts as one word of a text, for all that compares words by their forms."""

from __future__ import annotations

import re

__all__ = ["COMPOUND", "WORD"]

WORD = re.compile(r"[^\W_]+(?:[-'’][^\W_]+)*")
"""Letters and digits; inner hyphens and apostrophes belong to the word: `Ка-Эр`, `didn’t`. Word vectors are of these."""

COMPOUND = re.compile(r"[^\W_]+(?:[-–][^\W_]+)*")
"""The same with dashes for apostrophes, which no dictionary form has: `военно–морской`. Terms and lemmas are of these."""
