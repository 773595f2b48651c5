"""The evidence of a finding in a reviser's words: what says something to a person, and nothing else."""

from __future__ import annotations

import pytest

from tests.made_audits import finding
from tta.reporter.locale import speaking
from tta.reporter.view.evidence import evidence_in_words

ROWS = [
    ({"gain": 1.04}, [], []),  # a measure that means something only to the program
    ({"words": 3, "gain": 1.04}, [("words concerned", "3")], [("слов", "3")]),
    (
        {"likeness": 0.34},
        [
            (
                "likeness of meaning",
                "0.34 of 1, as the model sees it that pairs the sentences; no mark for the translation",
            )
        ],
        [("близость по смыслу", "0,34 из 1, как это видит модель, подбирающая пары; это не оценка перевода")],
    ),
    (
        {"reader": 0.004},
        [("read together", "the model that reads both sides together finds these words rendered")],
        [("чтение обеих сторон", "модель, читающая обе стороны вместе, находит эти слова переданными")],
    ),
    (
        {"alignment_probability": 0.999},
        [("pairing", "99 % that the two sides of this row belong together")],
        [("подбор пары", "99\u00a0% за то, что обе стороны ряда относятся друг к другу")],
    ),
    (
        {"source": "15 May", "rule": "the day differs"},
        [("source", "15 May"), ("rule", "the day differs")],
        [("подлинник", "15 May"), ("правило", "день расходится")],
    ),
    (
        {"renderings": [{"text": "a", "rows": [1, 2]}]},
        [("renderings", "text a, rows 1; 2")],
        [("варианты", "текст a, ряды 1; 2")],
    ),
    ({"of_a_plugin": True}, [("of a plugin", "True")], [("of a plugin", "True")]),
]


@pytest.mark.parametrize(("evidence", "english", "russian"), ROWS)
def test_evidence_is_put_in_words(evidence, english, russian):
    made = finding(0, [], [], evidence=evidence)
    assert list(evidence_in_words(made)) == english
    with speaking("ru"):
        assert list(evidence_in_words(made)) == russian
