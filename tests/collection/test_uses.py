"""What a document has for each name, by the Russian dictionary form."""

from __future__ import annotations

from types import SimpleNamespace

import pytest

from tta.collection.uses import uses
from tta.types import Fact, FactStatus, Kind, Language


def _audit(russian: str, english: str) -> SimpleNamespace:
    fact = Fact(
        Kind.ENTITY, FactStatus.EQUAL, (), (), russian, english, "same name by sound", source_bead=0, target_bead=0
    )
    return SimpleNamespace(source=SimpleNamespace(language=Language.RU), facts=(fact,), terms=())


@pytest.mark.parametrize(
    ("russian", "english", "name"),
    [
        ("Астров", "Astrov", "астров"),  # which the dictionary takes for the adjective астровый
        ("Астрову", "Astrov", "астров"),
        ("Астровой", "Astrova", "астрова"),  # his wife's is another name
        ("Громовой", "Gromova", "громова"),
        ("Громова", "Gromov", "громов"),
        ("Ирины", "Irina", "ирина"),
        ("Саратова", "Saratov", "саратов"),
    ],
)
def test_a_surname_is_known_as_its_bearer_has_it(russian, english, name):
    assert [use.russian for use in uses(_audit(russian, english))] == [name]
