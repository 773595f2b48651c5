"""Names in quotation marks against others: ships, farms, mines and inns."""

from __future__ import annotations

import pytest

from tests.scorers.names.made import outcome, with_vectors

OTHER = "the name in quotation marks is another"


@pytest.mark.parametrize(
    ("russian", "english", "word", "stands"),
    [
        ("Там совхоз «Заря» сегодня.", "There the Rassvet state farm is.", "Заря", "Rassvet"),
        ("Там опера «Садок» сегодня.", "There the opera Snegurochka is.", "Садок", "Snegurochka"),
    ],
)
def test_a_word_of_no_dictionary_that_is_linked_with_a_quoted_name_is_another_name(russian, english, word, stands):
    assert outcome(with_vectors((russian, english), alike={(word, stands): 0.9})) == [("differs", word, stands, OTHER)]


@pytest.mark.parametrize(
    ("russian", "english", "alike"),
    [
        ("Там совхоз «Заря» сегодня.", "There the Zarya state farm is.", {("Заря", "Zarya"): 0.9}),  # by its sound
        ("Там совхоз «Заря» сегодня.", "There the Dawn state farm is.", {("Заря", "Dawn"): 0.9}),  # by its meaning
        ("Там совхоз «Заря» сегодня.", "There the Rassvet state farm is.", {("сегодня", "Rassvet"): 0.9}),  # not linked
        ("Там роман «Заря» сегодня.", "There the novel Aurore is.", {("Заря", "Aurore"): 0.9}),  # a title of a work
    ],
)
def test_what_renders_it_or_belongs_elsewhere_is_none(russian, english, alike):
    assert outcome(with_vectors((russian, english), alike=alike)) == []
