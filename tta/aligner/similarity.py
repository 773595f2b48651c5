"""What makes two runs of segments alike before anything fitted is asked: the cosine, less hubness, less the length gap.

    similarity = cosine - half of both sides' hubness, each times its share - LENGTH_WEIGHT * length gap

One definition for the search in the band and for the search off the path.
"""

from __future__ import annotations

__all__ = ["HUB_SHARE", "HUB_SHARE_OF_LINES", "LENGTH_WEIGHT"]

HUB_SHARE = 0.75
"""How much of its hubness is taken off a sentence."""

HUB_SHARE_OF_LINES = 1.0
"""The same for a line of a header, which is like every other line by chance."""

LENGTH_WEIGHT = 0.15
"""What a length gap costs, in cosine for each e-fold."""
