"""What is one thing in several forms over a collection, and what is not."""

from __future__ import annotations

import pytest

from tta.collection.uses import Use
from tta.collection.variants import variations


def forms(*documents, kind="name", russian="громыко"):
    """Return the forms that are told, of documents with so many words each."""
    uses = [[Use(kind, russian, english, 1, 0) for english in document] for document in documents]
    return [[(way.english, way.documents) for way in thing.variants] for thing in variations(uses)]


@pytest.mark.parametrize(
    ("documents", "expected"),
    [
        ([["Gromyko"], ["Gromiko"], ["Gromyko"]], [[("Gromyko", 2), ("Gromiko", 1)]]),
        ([["Beijing", "Peking"]], [[("Beijing", 1), ("Peking", 1)]]),
        ([["Gromyko"], ["GROMYKO"], ["Gromykó"]], []),
        ([["Gromyko"], ["Gromyko"]], []),
    ],
)
def test_names_of_several_forms_are_told_accents_and_case_apart(documents, expected):
    assert forms(*documents) == expected


@pytest.mark.parametrize(
    ("documents", "expected"),
    [
        ([["arms race"], ["armament race"], ["the arms races"]], [[("arms race", 2), ("armament race", 1)]]),
        ([["arms race"], ["armament race"]], []),  # of two places that differ one may be no term
        ([["arms race"], ["Arms Race"], ["an arms race"], ["arms races"]], []),
        ([["labour party"], ["labor party"], ["labor parties"]], []),
    ],
)
def test_terms_of_several_forms_are_told_number_articles_and_spelling_apart(documents, expected):
    assert forms(*documents, kind="term", russian="гонка вооружение") == expected


def test_what_concerns_most_documents_comes_first_with_the_first_row_of_each():
    documents = [
        [Use("name", "добрынин", "Dobrynin", 2, 7), Use("name", "добрынин", "Dobrynin", 1, 3)],
        [Use("name", "добрынин", "Dobrinin", 1, 0), Use("name", "тито", "Tito", 1, 0)],
        [Use("name", "тито", "Titto", 1, 0), Use("name", "добрынин", "Dobrynin", 1, 9)],
    ]
    first, second = variations(documents)
    assert (first.russian, first.documents, second.russian) == ("добрынин", 3, "тито")
    assert (first.variants[0].count, first.variants[0].places) == (4, ((0, 3), (2, 9)))


def test_a_term_is_shown_as_it_is_written_most_often_for_lemmas_do_not_agree():
    lemmas = "стратегический вооружение"
    uses = [
        [Use("term", lemmas, "strategic arms", 2, 0, "стратегических вооружений")],
        [Use("term", lemmas, "strategic weapons", 1, 0, "стратегическим вооружениям")],
        [Use("term", lemmas, "strategic weapons", 1, 0, "")],
    ]
    assert [found.russian for found in variations(uses)] == ["стратегических вооружений"]
    assert [found.russian for found in variations([*uses[2:], [Use("term", lemmas, "arms", 2, 0)]])] == [lemmas]


def test_a_name_that_has_several_spellings_in_russian_too_stands_once_each_form_with_its_spelling():
    uses = [
        [Use("name", "вэнс", "Vance", 3, 0, "Вэнс"), Use("name", "громыко", "Gromyko", 1, 2)],
        [Use("name", "ванс", "Vance", 1, 4, "Ванс")],
        [Use("name", "ванс", "Vans", 1, 5), Use("term", "вэнс", "Vance", 9, 0)],
    ]
    (found,) = variations(uses)
    assert (found.kind, found.russian, found.documents) == ("name", "Вэнс", 3)
    assert [(way.english, way.places) for way in found.variants] == [
        ("Vance (Вэнс)", ((0, 0),)), ("Vance (Ванс)", ((1, 4),)), ("Vans (Ванс)", ((2, 5),)),
    ]  # fmt: skip
