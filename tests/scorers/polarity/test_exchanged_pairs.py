"""Two pairs of which a member of each stands in the other, and pairs that stand in another order."""

from __future__ import annotations

import pytest

from tests.scorers.polarity.reading import read
from tta.scorers.polarity.polarity import SCORER

MOTHER = "Мать уехала в город, а дочь в деревню."
PAIRS = "Мать=mother уехала=went город=city дочь=daughter деревню=village"


@pytest.mark.parametrize(
    ("russian", "english", "codes"),
    [
        (MOTHER, "The daughter went to the city and the mother to the village.", ["PO104"]),
        (MOTHER, "The mother went to the village, the daughter to the city.", []),  # nothing tells the parts apart
        (MOTHER, "The mother went to the village and the daughter to the city.", ["PO104"]),
        (MOTHER, "The mother went to the city while the daughter went to the village.", []),
        (MOTHER, "The daughter went to the village and the mother to the city.", []),  # in another order
        ("Мать уехала в город, дочь в деревню.", "The daughter went to the city and the mother to the village.", []),
    ],
)
def test_which_of_two_goes_with_which(russian, english, codes):
    assert [item.code for item in SCORER.score(read(russian, english, PAIRS)).findings] == codes
