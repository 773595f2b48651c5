"""Words that changed places: who acts and who suffers, what is compared with what, which of two goes with which."""

from __future__ import annotations

from tta.scorers.polarity.exchanged_comparison import exchanged_comparisons
from tta.scorers.polarity.exchanged_pairs import exchanged_pairs
from tta.scorers.polarity.exchanged_roles import exchanged_roles
from tta.scorers.polarity.halves import Half
from tta.scorers.polarity.links import Links
from tta.scorers.polarity.phrases import OppositePhrases
from tta.scorers.polarity.sequence import exchanged_acts

__all__ = ["exchanges"]


def exchanges(russian: Half, english: Half, links: Links) -> list[OppositePhrases]:
    """Return the phrases of both sides in which words changed places, by the links of the reader of both sides."""
    return [
        *exchanged_roles(russian, english, links),
        *exchanged_comparisons(russian, english, links),
        *exchanged_pairs(russian, english, links),
        *exchanged_acts(russian, english, links),
    ]
