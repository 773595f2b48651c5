"""First names beside surnames: a lighter loss than a name."""

from __future__ import annotations

import pytest

from tests.scorers.made import paired
from tta.scorers.words.coverage import SCORER
from tta.scorers.words.given_names import stands_beside_a_surname
from tta.scorers.words.runs import Run
from tta.types import Severity, Side

KOZAK = ("Министр Дмитрий Козак уехал.", "Minister Kozak left.", "Министр=Minister Козак=Kozak уехал=left")


@pytest.mark.parametrize(
    ("row", "run", "found"),
    [
        (KOZAK, (1, 2), True),
        (("Козак Дмитрий уехал.", "Kozak left.", "Козак=Kozak уехал=left"), (1, 2), True),
        (("Дмитрий Николаевич Козак уехал.", "Kozak left.", "Козак=Kozak уехал=left"), (0, 2), True),
        (KOZAK, (2, 3), False),  # the surname
        (KOZAK, (1, 3), False),  # both
        (("Дмитрий Козак уехал.", "He left.", "уехал=left"), (0, 1), False),  # nothing renders the surname
        (("Дмитрий, Козак уехал.", "Kozak left.", "Козак=Kozak уехал=left"), (0, 1), False),  # two persons
        (("Дмитрий уехал.", "He left.", "уехал=left"), (0, 1), False),
        (("Вера Ивановых крепка.", "The faith is firm.", "крепка=firm"), (0, 1), False),
    ],
)
def test_a_first_name_or_patronymic_stands_beside_a_surname_that_is_rendered(row, run, found):
    assert stands_beside_a_surname(paired(row), 0, Side.SOURCE, Run(*run, 0.5)) is found


def test_english_names_are_not_asked_for():
    text = paired(("Козак уехал.", "Dmitry Kozak left.", "Козак=Kozak уехал=left"))
    assert not stands_beside_a_surname(text, 0, Side.TARGET, Run(0, 1, 0.5))


def test_it_is_minor_to_leave_one_out_and_major_to_leave_out_a_name():
    (light,) = SCORER.score(paired(KOZAK)).findings
    (grave,) = SCORER.score(paired(("Министр Козак уехал.", "Minister left.", "Министр=Minister уехал=left"))).findings
    assert (light.severity, grave.severity) == (Severity.MINOR, Severity.MAJOR)
