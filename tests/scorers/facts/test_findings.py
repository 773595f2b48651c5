"""Facts are matched as values: what counts as equal, what differs, what is missing."""

from __future__ import annotations

import pytest

from tests.conftest import segmented
from tta.scorers import SCORERS
from tta.types import Alignment, Bead, Bitext, FactStatus, Language, SegmentKind, Severity


def bitext(*rows):
    """Make a bitext whose rows are beads; an empty string is a missing side."""
    sides = []
    for place, language in enumerate((Language.RU, Language.EN)):
        sides.append(segmented("\n\n".join(row[place] for row in rows if row[place]), language))
        content = [s for s in sides[-1].segments if s.kind is not SegmentKind.FURNITURE]
        assert len(content) == sum(bool(row[place]) for row in rows), "each text of a case must be one segment"
    counters = [iter(range(100)), iter(range(100))]
    beads = [Bead(*(((next(counters[i]),) if row[i] else ()) for i in (0, 1))) for row in rows]
    return Bitext(sides[0], sides[1], Alignment(tuple(beads)))


def scored(name, *rows):
    return next(scorer for scorer in SCORERS if scorer.name == name).score(bitext(*rows))


WITHOUT_MODEL = (
    "dates",
    "identifiers",
    "numbers",
    "marks",
    "names",
    "closed sets",
    "limits",
    "standing",
    "questions",
    "script",
    "untranslated",
)


def codes(*rows):
    """The codes that the scorers which need no model raise, all of one bitext, whose values they share."""
    text = bitext(*rows)
    return sorted(
        finding.code for scorer in SCORERS if scorer.name in WITHOUT_MODEL for finding in scorer.score(text).findings
    )


def test_a_wrong_day_is_critical_and_both_spans_are_exact():
    found = scored("dates", ('"15" мая 1977 года', "May 13, 1977"))
    (finding,) = found.findings
    assert (finding.code, finding.severity) == ("DT101", Severity.CRITICAL)
    assert (
        finding.message
        == 'The Russian has "15" мая 1977 (15 May 1977), the English May 13, 1977 (13 May 1977): the day differs.'
    )
    assert [(s.start, s.stop) for s in finding.source_spans] == [(0, 13)]
    assert [(s.start, s.stop) for s in finding.target_spans] == [(0, 12)]


@pytest.mark.parametrize(
    ("russian", "english"),
    [
        ('"15" мая 1977 года', "May 15, 1977"),
        ("Письмо от 25 февраля 1977 года.", "The letter of 25 February 1977."),
        ("Встреча 03.06.63 в Москве.", "The meeting of June 3, 1963 in Moscow."),
        ("Дата: 15.05.1977 в Москве.", "Date: 05.15.1977 in Moscow."),
        ("Резолюция 19/V-77 принята.", "The resolution of May 19, 1977 was adopted."),
        ("Это случилось в 1977 г. в Москве.", "It happened in 1977 in Moscow."),
        ("исх. № 465", "Out. No. 465"),
        ("экз. № 1", "copy No. 1"),
        ("Выделено 1,5 млн рублей.", "1.5 million roubles were granted."),
        ("интересы наших двух стран", "the interests of our two countries"),
        ("На XXIV съезде партии.", "At the 24th Party Congress."),
        ("Он получил двадцать писем.", "He received 20 letters."),
        ("Дело № 12/н у нас.", "File No. 12/n is here."),
        ("в ночь с 5 на 6 мая было тихо", "on the night of May 5-6 it was quiet"),
        ("Письмо от 20-го мая 1977 года.", "The letter of 20 May 1977."),
        ("Письмо от 26 февраля 1977 года.", "The letter of 26 Feb 1977."),
        ("Встреча 27 июля в 18:30 у нас.", "The meeting of July 27 at 6:30 p.m. is here."),
        ("Он входит в топ-10 по числу загрузок.", "It is in the Top 10 by downloads."),
        ("приказ № 00447 издан", "order 00447 was issued"),
        ("Восстание декабристов было давно.", "The Decembrists rose long ago."),
        ("Он трижды звонил нам.", "He called us three times, and then twice."),
    ],
)
def test_what_conventions_reconcile_raises_nothing(russian, english):
    assert codes((russian, english)) == []


@pytest.mark.parametrize(
    ("russian", "english", "code"),
    [
        ("Письмо от 25 февраля 1977 года.", "The letter of 25 March 1977.", "DT101"),
        ("Это случилось в 1977 г. в Москве.", "It happened in 1978 in Moscow.", "DT101"),
        ("Письмо от 14 февраля 1977 года получено.", "The letter was received.", "DT102"),
        ("Письмо получено нами.", "The letter of 14 February 1977 was received.", "DT103"),
        ('"19" / 1977 г.', "05.19.1977", "DT104"),
        ("Вх. № 0487", "Ent. No. 0987", "ID101"),
        ("Вх. № 0487", "Ent. No. 487", "ID101"),
        ("Дело № 465 закрыто.", "The file was closed.", "ID102"),
        ("Дело закрыто.", "File No. 465 was closed.", "ID103"),
        ("Погибло 120 человек.", "102 people were killed.", "NU101"),
        ("при попустительстве трех держав", "with the connivance of four powers", "NU101"),
        ("Захвачено 120 танков.", "Tanks were captured.", "NU102"),
        ("Захвачены танки.", "120 tanks were captured.", "NU103"),
    ],
)
def test_what_differs_is_found_under_its_code(russian, english, code):
    assert codes((russian, english)) == [code]


def test_an_ambiguous_numeric_date_is_neutral():
    (finding,) = scored("dates", ("Дата: 03.05.77 в Москве", "Date: 03.05.77 in Moscow")).findings
    assert (finding.code, finding.severity) == ("DT104", Severity.NEUTRAL)


def test_a_fact_in_the_next_bead_or_far_off_is_no_omission():
    rows = [("Дело № 465 у нас.", "The file is here."), ("Вот оно тут.", "Here is file No. 465.")]
    assert codes(*rows) == []
    far = [("Дело № 465 у нас.", "The file is here."), *[("Да, конечно.", "Yes, of course.")] * 9, ("Вот.", "No. 465")]
    assert codes(*far) == []


def test_what_is_left_over_is_paired_by_the_best_total():
    found = scored("numbers", ("Было 7 пушек и 120 танков.", "There were 102 tanks and 9 guns."))
    pairs = {(fact.source_reading, fact.target_reading) for fact in found.facts}
    assert pairs == {("7", "9"), ("120", "102")}


def test_a_fact_said_twice_on_one_side_is_judged_not_counted():
    assert codes(("Дело № 465, то есть № 465, у нас.", "File No. 465 is here.")) == []


def test_the_reconciled_are_kept_with_their_rule():
    (fact,) = scored("numbers", ("наших двух стран", "our 2 countries")).facts
    assert fact.status is FactStatus.EQUAL
    assert fact.rule == "same value; one is written in words"


def test_what_agrees_as_far_as_it_goes_is_unsure():
    found = scored("dates", ("Он уехал 5 мая 1977 года на юг.", "He left for the south in May 1977."))
    assert [(item.code, found.facts[item.fact].status) for item in found.findings] == [("DT104", FactStatus.UNSURE)]
    (sure,) = scored("dates", ("Он уехал 5 мая 1977 года на юг.", "He left for the south on May 5, 1977.")).facts
    assert sure.status is FactStatus.EQUAL


def test_facts_of_a_bead_without_counterpart_are_listed_without_a_second_finding():
    found = scored("dates", ("Первая строка здесь.", "The first line."), ("Письмо от 25 февраля 1977 года.", ""))
    assert found.findings == ()
    assert [fact.status for fact in found.facts] == [FactStatus.MISSING]
