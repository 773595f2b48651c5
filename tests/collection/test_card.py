"""What is kept of an audit for the page over a collection, and kept whole."""

from __future__ import annotations

import json
from dataclasses import replace

import pytest

from tests.made_audits import audit, hostile
from tta.collection import Card
from tta.collection.uses import Use
from tta.types import Fact, FactStatus, Kind, TermUse

PAIRS = [("Выступил А. А. Громыко.", "A. A. Gromyko spoke."), ("Добрынину вручили ноту Громыко.", "Dobrynin's note.")]


def of_name(russian, english, bead=0, status=FactStatus.EQUAL):
    return Fact(Kind.ENTITY, status, (), (), russian, english, "same", bead, bead)


def test_names_are_known_by_their_lemmas_without_initials_and_places_are_told_apart():
    facts = [
        of_name("А. А. Громыко", "A. A. Gromyko"), of_name("Громыко", "Gromyko", 1), of_name("Добрынину", "Dobrynin's", 1),
        of_name("Китае", "China", 1), of_name("Вэнс", "Vans", 1, FactStatus.DIFFERS),
    ]  # fmt: skip
    made = replace(audit(PAIRS, (), facts), terms=(TermUse("вручить нота", "note", 1, 1),))
    assert Card.of(made).uses == (
        Use("name", "громыко", "Gromyko", 2, 0, "Громыко"), Use("name", "добрынин", "Dobrynin", 1, 1),
        Use("place", "китай", "China", 1, 1), Use("term", "вручить нота", "note", 1, 1, "вручили ноту"),
    )  # fmt: skip


def test_the_russian_is_found_on_whichever_side_it_stands():
    made = audit(PAIRS, (), [of_name("Gromyko", "Громыко")])
    turned = replace(made, source=made.target, target=made.source)
    assert [(use.russian, use.english) for use in Card.of(turned).uses] == [("громыко", "Gromyko")]


@pytest.mark.parametrize("made", [hostile(), audit(PAIRS, [(1, "DT101", "Громыко", "", "major", "dismissed")])])
def test_it_comes_back_from_json(made):
    card = Card.of(made)
    assert Card.from_json(json.loads(json.dumps(card.as_json()))) == card
    assert card.worst is None


def test_something_else_is_no_card():
    with pytest.raises(KeyError):
        Card.from_json({"counts": {}})
