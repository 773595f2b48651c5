"""States and the persons who sign or speak for them: each has its own on both sides, or two changed places."""

from __future__ import annotations

import pytest

from tests.scorers.facts.test_findings import bitext
from tests.scorers.names.made import outcome

SIGNED = "За СССР — Громыко, за США — Раск."
PRESENT = "Тут были А. Громыко (СССР), Д. Раск (США) и А. Дуглас-Хьюм (Великобритания)."
TURNED = "the two changed places"


@pytest.mark.parametrize(
    ("russian", "english", "pairs"),
    [
        (SIGNED, "For the USA — Gromyko, for the USSR — Rusk.", [("Громыко", "Rusk"), ("Раск", "Gromyko")]),
        (SIGNED, "Signed by Rusk for the USSR and by Gromyko for the USA.", [("Громыко", "Rusk"), ("Раск", "Gromyko")]),
        (
            PRESENT,
            "There were A. Gromyko (USA), D. Rusk (USSR) and A. Douglas-Home (UK).",
            [("Громыко", "Rusk"), ("Раск", "Gromyko")],
        ),
        (
            "Президент США Никсон и президент Франции Помпиду встретились.",
            "French President Nixon and US President Pompidou met.",
            [("Никсон", "Pompidou"), ("Помпиду", "Nixon")],
        ),
        (
            "От имени Чехословацкой Республики подписал Б. Хнёупек, от имени Польской Республики — С. Ольшовский.",
            "Signed for the Czechoslovak Republic by S. Olszowski, for the Polish Republic by B. Chňoupek.",
            [("Хнёупек", "Olszowski"), ("Ольшовский", "Chňoupek")],
        ),
    ],
)
def test_persons_whose_states_changed_places_are_told(russian, english, pairs):
    found = outcome(bitext((russian, english)))
    assert [(ours, theirs) for status, ours, theirs, rule in found if rule == TURNED and status == "differs"] == pairs


@pytest.mark.parametrize(
    ("russian", "english"),
    [
        (SIGNED, "For the USSR — Gromyko, for the USA — Rusk."),
        (SIGNED, "Rusk signed for the USA, Gromyko for the USSR."),
        (SIGNED, "Signed by Gromyko for the USSR and by Rusk for the USA."),
        # no turns: which state goes with whom cannot be told
        (
            "Громыко прибыл в США, чтобы обсудить с Раском СССР.",
            "Gromyko came to the USSR to discuss with Rusk the USA.",
        ),
        # too far apart
        (
            "За СССР, как уже не раз бывало на таких встречах в прошлом и позапрошлом году, — Громыко, за США — Раск.",
            "For the USA, as had happened more than once at such meetings last year and before, Gromyko, for the USSR Rusk.",
        ),
        # a sentence ends between them
        (
            "Выступил СССР. Потом Громыко. Выступили США. Потом Раск",
            "Spoke the USA. Then Gromyko. Spoke the USSR. Then Rusk",
        ),
        # the third has no state
        ("За СССР — Громыко, за США — Раск и Браун.", "For the USA — Gromyko, for the USSR — Rusk and Brown."),
    ],
)
def test_who_has_his_own_state_or_cannot_be_told_is_let_pass(russian, english):
    assert TURNED not in {rule for *_, rule in outcome(bitext((russian, english)))}
