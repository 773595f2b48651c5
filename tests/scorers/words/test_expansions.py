"""Which words an acronym in brackets behind them repeats."""

from __future__ import annotations

import pytest

from tests.conftest import segmented
from tta.encoder import Encoder
from tta.scorers.words.expansions import spelt_out
from tta.types import Alignment, Bead, Bitext, Language, Side

UN = "Он выступил на заседании Организации Объединенных Наций (ООН) вчера."


def words(encoder: Encoder, russian: str, english: str, side: Side = Side.SOURCE) -> list[str]:
    documents = segmented(russian, Language.RU), segmented(english, Language.EN)
    sides = [encoder.encode([item.text for item in text.segments]) for text in documents]
    bitext = Bitext(*documents, Alignment((Bead((0,), (0,)),)), *sides)
    vectors, text = sides[0 if side is Side.SOURCE else 1], bitext.document(side).segments[0].text
    spans = vectors.word_spans.tolist()
    return [
        " ".join(text[slice(*spans[i])] for i in found) for found in spelt_out(bitext, bitext.alignment.beads[0], side)
    ]


@pytest.mark.slow
@pytest.mark.parametrize(
    ("russian", "english", "side", "expected"),
    [
        (
            UN,
            "He spoke at the UN meeting yesterday.",
            Side.SOURCE,
            ["выступил на заседании Организации Объединенных Наций"],
        ),
        (UN, "He spoke at the meeting yesterday.", Side.SOURCE, []),
        (UN.replace("(ООН)", "(оон)"), "He spoke at the UN meeting yesterday.", Side.SOURCE, []),
        (UN.replace("(ООН)", ", ООН,"), "He spoke at the UN meeting yesterday.", Side.SOURCE, []),
        ("НАТО провела учения.", "The Alliance (NATO) held exercises.", Side.TARGET, ["The Alliance"]),
    ],
)
def test_words_before_an_acronym_that_is_rendered(encoder, russian, english, side, expected):
    assert words(encoder, russian, english, side) == expected
