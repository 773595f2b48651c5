"""Values that stand together: a season and its year, an hour and its day, and what becomes of them on the other side."""

from __future__ import annotations

import pytest

from tests.scorers.facts.test_findings import bitext, scored
from tta.scorers.facts.companions import followers
from tta.scorers.facts.equality import judge
from tta.scorers.facts.matching import match_facts
from tta.types import Kind, Severity


def codes(russian, english):
    return [f.code for name in ("dates", "numbers") for f in scored(name, (russian, english)).findings]


RUSSIAN = {
    "season and year": "Весной 1943 года они ушли, а осенью 1944 года вернулись.",
    "weekday and date": "Во вторник, 5 мая, и в четверг, 7 мая.",
    "hour and date": "В 9:00 12 мая и в 18:00 14 мая.",
    "bound and date": "До 5 мая он был тут, после 7 июня — там.",
    "part and century": "В первой половине XIX века и во второй половине XX века.",
    "two numbers": "Комната 203 на третьем этаже, комната 310 на втором.",
}


@pytest.mark.parametrize(
    ("kind", "right", "wrong"),
    [
        ("season and year", "In the spring of 1943 they left, and in the autumn of 1944 they came back.",
         "In the autumn of 1943 they left, and in the spring of 1944 they came back."),
        ("weekday and date", "On Tuesday, May 5, and on Thursday, May 7.", "On Thursday, May 5, and on Tuesday, May 7."),
        ("hour and date", "At 6 p.m. on May 14 and at 9 a.m. on May 12.", "At 6 p.m. on May 12 and at 9 a.m. on May 14."),
        ("bound and date", "Before 5 May he was here, after 7 June there.", "After 5 May he was here, before 7 June there."),
        ("part and century", "In the first half of the 19th century and in the second half of the 20th century.",
         "In the second half of the 19th century and in the first half of the 20th century."),
        ("two numbers", "Room 203 is on the third floor, room 310 on the second.",
         "Room 203 is on the second floor, room 310 on the third."),
    ],
)  # fmt: skip
def test_what_exchanged_its_companion_changed_places(kind, right, wrong):
    assert codes(RUSSIAN[kind], right) == []
    found = codes(RUSSIAN[kind], wrong)
    assert len(found) == 2 and set(found) <= {"DT101", "NU101"}


@pytest.mark.parametrize(
    ("russian", "english"),
    [
        # whole companies in another order
        (RUSSIAN["season and year"], "In the autumn of 1944 they came back; they had left in the spring of 1943."),
        # the same season twice: nothing tells one from the other
        ("Весной 1943 года они ушли, весной 1944 года вернулись.",
         "In the spring of 1944 they came back, in the spring of 1943 they had left."),
        # apart on one side
        ("5 мая и 6 мая, 100 и 200 соответственно.", "100 on 5 May and 200 on 6 May."),
        # too far from each other to be of one company
        ("Весной они ушли туда, откуда никто до них не возвращался, в 1943 году, осенью пришли домой в 1944 году.",
         "In the autumn of 1943 they came home, in the spring of 1944 they left."),
    ],
)  # fmt: skip
def test_where_nothing_was_exchanged_nothing_is_said(russian, english):
    assert codes(russian, english) == []


def test_a_date_that_strayed_is_major_since_its_place_is_inferred():
    found = scored("dates", ("Заседание перенесено с 3 мая на 5 мая.", "The meeting was moved from May 5 to May 3."))
    assert {finding.severity for finding in found.findings} == {Severity.MAJOR}


def test_a_registry_number_that_strayed_is_major_too():
    found = scored("identifiers", ("Статья 3, пункт 7 закона.", "Article 7, paragraph 3 of the law."))
    assert {finding.severity for finding in found.findings} == {Severity.MAJOR}


def test_the_last_of_a_company_stands_for_it():
    text = bitext(
        (RUSSIAN["season and year"], "In the spring of 1943 they left, and in the autumn of 1944 they came back.")
    )
    found = match_facts(text, (Kind.DATE_TIME, Kind.NUMBER), judge, anywhere=lambda _: False)
    behind = followers(text, found, range(len(found)))
    assert [found[place].fact.source_reading for place in sorted(behind)] == ["spring", "autumn"]
