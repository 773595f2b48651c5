"""A lost `только` or `кроме` makes another rule of a rule."""

from __future__ import annotations

from dataclasses import replace

import pytest

from tests.scorers.facts.test_findings import bitext
from tta.scorers.words.limits import SCORER
from tta.types import Severity


def told(russian, english):
    return [item.evidence["limit"] for item in SCORER.score(bitext((russian, english))).findings]


@pytest.mark.parametrize(
    ("russian", "english", "limits"),
    [
        ("Копии выдаются лишь наследникам.", "Copies are issued to heirs.", ["лишь"]),
        ("Копии выдаются лишь наследникам.", "Copies are issued to heirs alone.", []),
        ("Копии выдаются лишь заявителям.", "Copies are issued to applicants.", ["лишь"]),  # `за` alone is passed over
        ("Копии выдаются только лицам в списке.", "Copies are issued to persons on the list.", ["только"]),
        ("Решено, что только врач даёт справку.", "It was decided that a doctor gives it.", ["только"]),
        ("Ремонт выполняют только мастера.", "Leave all repairs to technicians.", []),
        ("Ремонт выполняют только мастера.", "Repairs must be left to technicians.", []),
        ("Ремонт выполняют только мастера.", "They leave repairs done by technicians.", ["только"]),
        ("Места только для инвалидов.", "Seats reserved for the disabled.", []),
        ("Поможет только чудо.", "It would take nothing short of a miracle.", []),
        ("Вход исключительно по пропускам.", "Entry with a pass.", ["исключительно"]),
        ("Вход исключительно по пропускам.", "There is no entry without a pass.", []),
        ("Он приехал только в мае.", "He did not come until May.", []),
        ("Лодка чуть не перевернулась.", "The boat capsized.", ["чуть не"]),
        ("Лодка чуть не перевернулась.", "The boat nearly capsized.", []),
        ("Он едва не погиб.", "He came close to death.", []),
        ("Едва не каждый знал об этом.", "Everyone knew of it.", []),
        ("Все, кроме сторожа, ушли.", "Everyone left.", ["кроме"]),
        ("Все, кроме сторожа, ушли.", "Everyone but the watchman left.", []),
        ("Погибли пятеро, не считая пленных.", "Five died with the prisoners.", ["не считая"]),
    ],
)
def test_a_limit_is_missed_where_no_english_word_limits(russian, english, limits):
    assert told(russian, english) == limits


@pytest.mark.parametrize(
    ("russian", "english"),
    [
        ("Не только он ушёл.", "He and others went."),
        ("Он только что ушёл.", "He has gone."),
        ("Как только он ушёл, стемнело.", "When he went it grew dark."),
        ("Кроме того, он болен.", "He is ill."),
        ("Если только он жив, он придёт.", "If he is alive he will come."),
        ("Если бы он только знал.", "I wish he knew."),
        ("Его лечили, как только могли.", "They treated him as well as they could."),
        ("Это самая большая, какая только есть.", "It is the largest there is."),
        ("Это исключительно важно.", "It is highly important."),
    ],
)
def test_what_limits_nothing_is_not_asked_for(russian, english):
    assert told(russian, english) == []


def test_it_is_minor_and_asked_of_translations_from_russian_only():
    text = bitext(("Только свои.", "Friends."))
    (finding,) = SCORER.score(text).findings
    assert finding.severity is Severity.MINOR
    quoted = bitext(("Слово короткое.", "The word «только» is short."))
    assert not SCORER.score(replace(quoted, source=quoted.target, target=quoted.source)).findings


def test_a_text_of_very_many_words_is_passed_over():
    assert not told("Только свои.", "friends " * 81)
    assert told("Только свои.", "friends " * 80)
