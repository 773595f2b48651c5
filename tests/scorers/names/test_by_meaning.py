"""What English words with capitals may mean: titles that the Russian quotes, and bodies that it calls by one word."""

from __future__ import annotations

import pytest

from tests.scorers.facts.test_findings import bitext
from tta.scorers.names.bead_names import names_of
from tta.scorers.names.by_meaning import may_render_meaning


@pytest.mark.parametrize(
    ("russian", "english", "word", "may"),
    [
        ("Она ушла с шоу «Холостяк» вчера.", "She left the Bachelor yesterday.", "Bachelor", True),
        ('Он пел в "Голосе" вчера.', "He sang on the Voice yesterday.", "Voice", True),
        ("Глава Москомстройинвеста ушла.", "The head of the Committee for Construction left.", "Construction", True),
        ("Росприроднадзор начал проверку.", "The Service for Nature began an inspection.", "Nature", True),
        ("Она ушла с шоу «Холостяк» вчера.", "She left Lukoil yesterday.", "Lukoil", False),  # no word of English
        ("Она ушла с шоу вчера.", "She left the Bachelor yesterday.", "Bachelor", False),  # no title
        ("Она читала «Ивана» вчера.", "She read the Bachelor yesterday.", "Bachelor", False),  # a name, by its sound
        ("Глава комитета ушла.", "The head of the Committee for Construction left.", "Construction", False),
        ("Глава Ростова ушла.", "The head of Construction left.", "Construction", False),  # no body
        ("Она ушла с шоу «Холостяк» вчера.", "She left, A. Bachelor said.", "Bachelor", False),  # a person
    ],
)
def test_a_word_may_render_a_title_or_a_body_by_its_meaning(russian, english, word, may):
    text = bitext((russian, english))
    names = names_of(text, text.alignment.beads[0])
    found = next(item.name for item in names.english if item.name.text == word)
    assert may_render_meaning(found, names) is may
