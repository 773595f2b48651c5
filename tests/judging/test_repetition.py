"""A clause that is lost with its names and numbers is one finding."""

from __future__ import annotations

from dataclasses import replace

import pytest

import tta
from tests.work import lines_run
from tta.judging.repetition import drop_agreed, drop_repeated
from tta.types import Cause, Fact, FactStatus, Finding, Kind, Severity, Side, Span

CARET = ((50, 50),)


def finding(code, source=(), target=(), severity=Severity.MAJOR, bead=0):
    spans = [tuple(Span(*pair) for pair in side) for side in (source, target)]
    fact = None if code in {"OM201", "AD201", "PO101"} else 0
    return Finding(code, Kind.OMISSION, severity, 0.8, Cause.TRANSLATION, bead, *spans, "", {}, fact=fact)


def codes(*findings):
    return [item.code for item in drop_repeated(findings)]


@pytest.mark.parametrize("code", ["NA102", "NU102", "DT102", "ID102", "MK102"])
def test_a_fact_that_went_with_the_words_around_it_is_not_reported_again(code):
    assert codes(finding("OM201", [(0, 40)], CARET), finding(code, [(10, 20)])) == ["OM201"]
    assert codes(finding(code, [(10, 20)]), finding("OM201", [(0, 40)], CARET)) == ["OM201"]


def test_where_nothing_but_the_name_is_lost_the_name_is_reported():
    assert codes(finding("OM201", [(10, 20)], CARET), finding("NA102", [(10, 20)])) == ["NA102"]
    assert codes(finding("OM201", [(13, 20)], CARET), finding("NA102", [(10, 20)])) == ["NA102"]


def test_so_it_is_with_what_is_put_in():
    assert codes(finding("AD201", CARET, [(0, 40)]), finding("NU103", (), [(5, 7)])) == ["AD201"]
    assert codes(finding("AD201", CARET, [(5, 7)]), finding("NA103", (), [(5, 7)])) == ["NA103"]


def test_a_word_of_a_number_that_differs_is_not_put_in_as_well():
    """`Через неделю`, three weeks later: the number says it."""
    number = finding("NU101", [(0, 12)], [(60, 65)])
    assert codes(finding("AD201", CARET, [(60, 65)], Severity.MINOR), number) == ["NU101"]
    assert codes(finding("AD201", CARET, [(60, 75)], Severity.MINOR), number) == ["AD201", "NU101"]
    assert codes(finding("AD201", CARET, [(60, 65)]), replace(number, severity=Severity.MINOR)) == ["AD201", "NU101"]


@pytest.mark.parametrize("order", [1, -1])
def test_a_negation_that_is_left_out_is_explained_by_the_finding_of_negations_alone(order):
    both = finding("OM201", [(3, 5)], CARET), finding("PO101", [(3, 12)], [(60, 70)])
    assert codes(*both[::order]) == ["PO101"]
    assert codes(finding("OM201", [(3, 30)], CARET), both[1]) == ["OM201", "PO101"], "words that go beyond it are more"
    assert codes(finding("AD201", CARET, [(62, 65)]), both[1]) == ["PO101"]
    assert codes(both[0], replace(both[1], bead=1)) == ["OM201", "PO101"], "of another row"


def test_words_of_one_kind_say_more_than_that_they_are_unlike_and_less_than_that_they_are_opposites():
    kinds = replace(finding("DV301", [(3, 8)], [(63, 68)]), fact=None)
    unlike = replace(finding("DV101", [(3, 8)], [(63, 68)]), fact=None)
    opposite = replace(finding("PO104", [(3, 8)], [(63, 68)]), fact=None)
    assert codes(unlike, kinds) == ["DV301"]
    assert codes(kinds, opposite) == ["PO104"]
    assert codes(unlike, kinds, opposite) == ["PO104"]
    phrase = replace(unlike, source_spans=(Span(0, 20),), target_spans=(Span(60, 80),))
    assert codes(phrase, kinds) == ["DV101"], "of more words"
    assert codes(replace(phrase, severity=Severity.MINOR), kinds) == ["DV101", "DV301"]


@pytest.mark.parametrize(("target", "left"), [((10, 18), []), ((0, 4), ["DV101"])])
def test_a_value_that_agrees_says_nothing_else(target, left):
    """`48 часов` and `two days`: the vectors are unlike, the values are not."""
    texts = {Side.SOURCE: "Беседа длилась 48 часов.", Side.TARGET: "It lasted two days."}
    spans = (Span(15, 23),), (Span(10, 18),)
    fact = Fact(Kind.NUMBER, FactStatus.EQUAL, *spans, "", "", "", 0, 0)
    changed = replace(finding("DV101", [(15, 23)], [target]), fact=None)
    assert [item.code for item in drop_agreed([changed], (fact,), texts)] == left


@pytest.mark.parametrize(
    ("words", "row", "severity", "left"),
    [
        ([(3, 7), (20, 24)], 0, Severity.MINOR, ["DT101"]),  # `июля` and `June` in `15 июля` and `June 15`
        ([(3, 12), (20, 24)], 0, Severity.MINOR, ["DT101", "DV101"]),  # goes beyond it in the Russian
        ([(3, 7), (20, 40)], 0, Severity.MINOR, ["DT101", "DV101"]),  # in the English
        ([(3, 7), (20, 24)], 1, Severity.MINOR, ["DT101", "DV101"]),  # of another row
        ([(3, 7), (20, 24)], 0, Severity.CRITICAL, ["DT101", "DV101"]),  # graver than the value
    ],
)
def test_words_within_a_value_that_differs_are_the_same_fault(words, row, severity, left):
    value = finding("DT101", [(0, 7)], [(20, 27)])
    changed = replace(finding("DV101", words[:1], words[1:], severity=severity, bead=row), fact=None)
    assert codes(value, changed) == left


def test_it_is_the_fact_that_counts_and_not_the_name_of_the_code():
    of_no_fact = replace(finding("NU102", [(10, 20)]), fact=None)
    assert codes(finding("OM201", [(0, 40)], CARET), of_no_fact) == ["OM201", "NU102"]
    from_outside = replace(finding("ZZ101", [(10, 20)]), fact=7)
    assert codes(finding("OM201", [(0, 40)], CARET), from_outside) == ["OM201"]


@pytest.mark.parametrize(
    "others",
    [
        [finding("NA102", [(30, 45)])],  # sticks out
        [finding("NA102", [(10, 20), (60, 70)])],
        [finding("NA102", [(10, 20)], bead=1)],
        [finding("NA101", [(10, 20)], [(3, 9)])],  # the name is there, as another
        [finding("NU103", (), [(10, 20)])],  # the other side
        [finding("PO101", [(10, 20)])],
        [finding("DT102", [(10, 20)], severity=Severity.CRITICAL)],  # graver
    ],
)
def test_what_goes_further_or_is_something_else_stays(others):
    words = finding("OM201", [(0, 40)], CARET)
    assert drop_repeated([words, *others]) == [words, *others]


def test_names_broken_over_lines_are_within_words_broken_there_too():
    assert codes(finding("OM201", [(0, 40), (50, 60)], ((90, 90),)), finding("NA102", [(35, 40), (50, 55)])) == [
        "OM201"
    ]


def test_the_order_stays():
    findings = [finding("NA102", [(10, 20)], bead=1), finding("OM201", [(0, 40)], CARET), finding("NU102", [(3, 5)])]
    assert drop_repeated(findings) == findings[:2]


def test_findings_of_one_row_need_not_stand_side_by_side():
    words, other, name = finding("OM201", [(0, 40)], CARET), finding("DT101", bead=1), finding("NA102", [(10, 20)])
    assert drop_repeated([words, other, name]) == [words, other]
    assert drop_repeated([name, other, words]) == [other, words]


def test_four_times_as_many_are_hardly_more_than_four_times_the_work():
    def facts_within_words(count):
        facts = [finding("NU102", [(10 * i, 10 * i + 2)]) for i in range(count)]
        return [*facts, *(finding("OM201", [(10 * i, 10 * i + 9)], CARET) for i in range(count))]

    few, many = facts_within_words(250), facts_within_words(1000)
    assert drop_repeated(many) == many[1000:]
    assert lines_run(lambda: drop_repeated(many)) < 5 * lines_run(lambda: drop_repeated(few))


@pytest.mark.slow
def test_an_audit_reports_it_once_and_only_if_it_is_reported():
    pairs = [
        (
            "В беседе участвовали Корниенко, Добрынин и Суходрев.",
            "Dobrynin and Sukhodrev took part in the conversation.",
        ),
        ("Генеральный секретарь ЦК КПСС Л. И. Брежнев принял делегацию.", "The delegation was received."),
    ]

    def found(**settings):
        return [(item.bead, item.code) for item in tta.audit_pairs(pairs, settings=tta.Settings(**settings)).findings]

    assert sorted(found()) == [(0, "NA102"), (1, "OM201")]
    assert sorted(found(ignore=("OM201",))) == [(0, "NA102"), (1, "NA102"), (1, "NA102")]
    assert sorted(found(thresholds=(("OM201", 0.99),))) == [(0, "NA102"), (1, "NA102"), (1, "NA102")]


@pytest.mark.parametrize(
    ("text", "fact", "words", "left"),
    [
        ("В две тысячи двадцатом году закрылся", (2, 21), (0, 26), []),  # the fact and what belongs to it
        ("В две тысячи двадцатом году закрылся", (2, 21), (6, 20), []),
        ("В две тысячи двадцатом году закрылся", (2, 21), (0, 36), ["OM201"]),  # a verb goes with it
        ("В две тысячи двадцатом году закрылся", (2, 21), (28, 36), ["OM201"]),
    ],
)
def test_a_date_that_both_sides_have_is_not_lost(text, fact, words, left):
    same = Fact(Kind.DATE_TIME, FactStatus.EQUAL, (Span(*fact),), (Span(0, 4),), "2020", "2020", "same year", 0, 0)
    texts = {Side.SOURCE: text, Side.TARGET: "2020"}
    found = [finding("OM201", [words], CARET)]
    assert [item.code for item in drop_agreed(found, [same], texts)] == left
    assert drop_agreed(found, [replace(same, status=FactStatus.MISSING)], texts) == found


@pytest.mark.parametrize(
    ("status", "words", "left"),
    [
        (FactStatus.EQUAL, (13, 21), []),
        (FactStatus.EQUAL, (0, 21), ["AD201"]),  # the title goes with it
        (FactStatus.UNSURE, (13, 21), ["AD201"]),  # a name matched without its sound may be another's
        (FactStatus.DIFFERS, (13, 21), ["AD201"]),
    ],
)
def test_a_name_that_both_sides_have_is_not_put_in(status, words, left):
    texts = {Side.SOURCE: "ВЭНСОМ", Side.TARGET: "State Secret C. VANCE"}
    same = Fact(Kind.ENTITY, status, (Span(0, 6),), (Span(13, 21),), "ВЭНСОМ", "C. VANCE", "same name by sound", 0, 0)
    found = [finding("AD201", CARET, [words])]
    assert [item.code for item in drop_agreed(found, [same], texts)] == left


@pytest.mark.parametrize(("rule", "left"), [("often left out", []), ("no counterpart was found", ["OM201"])])
def test_a_patronymic_that_may_go_is_not_lost(rule, left):
    texts = {Side.SOURCE: "Игнатий Порфирьевич пил чай.", Side.TARGET: "Ignaty was drinking tea."}
    gone = Fact(Kind.ENTITY, FactStatus.NOT_COMPARED, (Span(8, 19),), (), "Порфирьевич", "", rule, 0, None)
    found = [finding("OM201", [(8, 19)], CARET)]
    assert [item.code for item in drop_agreed(found, [gone], texts)] == left


@pytest.mark.parametrize(("date", "left"), [((0, 32), []), ((27, 31), ["NA102"])])
def test_a_name_that_a_date_is_reckoned_from_goes_with_the_date(date, left):
    text = "лета от Рождества Христова 1712, мая"
    same = Fact(Kind.DATE_TIME, FactStatus.EQUAL, (Span(*date),), (Span(0, 4),), "1712", "1712", "same year", 0, 0)
    found = [finding("NA102", [(8, 17)])]
    assert [item.code for item in drop_agreed(found, [same], {Side.SOURCE: text, Side.TARGET: "1712"})] == left


@pytest.mark.parametrize(("span", "left"), [((15, 17), []), ((0, 17), ["DV101"])])
def test_a_unit_goes_with_the_number_that_agrees(span, left):
    """The number alone is the fact, `48` and `two`; its unit is no loss, other words are."""
    texts = {Side.SOURCE: "Беседа длилась 48 часов.", Side.TARGET: "It lasted two days."}
    fact = Fact(Kind.NUMBER, FactStatus.EQUAL, (Span(15, 17),), (Span(10, 13),), "", "", "", 0, 0)
    source = (span[0], 23)
    changed = replace(finding("DV101", [source], [(10, 18)]), fact=None)
    assert [item.code for item in drop_agreed([changed], (fact,), texts)] == left


@pytest.mark.parametrize(("span", "left"), [((0, 3), []), ((18, 20), ["PO101"])])
def test_a_negation_that_is_part_of_an_hour_is_none(span, left):
    texts = {Side.SOURCE: "Без четверти пять не ждали.", Side.TARGET: "At 4:45 they waited."}
    fact = Fact(Kind.DATE_TIME, FactStatus.EQUAL, (Span(0, 17),), (Span(3, 7),), "", "", "", 0, 0)
    lost = finding("PO101", [span])
    assert [item.code for item in drop_agreed([lost], (fact,), texts)] == left


def _lost(russian: str, english: str, word: str) -> tuple[dict[Side, str], Finding]:
    texts = {Side.SOURCE: russian, Side.TARGET: english}
    start = russian.index(word)
    return texts, finding("OM201", [(start, start + len(word))], CARET)


def _agreed(kind, russian, english, readings, texts, beads=(0, 0)):
    spans = [
        (Span(text.index(part), text.index(part) + len(part)),)
        for text, part in zip(texts.values(), (russian, english), strict=True)
    ]
    return Fact(kind, FactStatus.EQUAL, *spans, *readings, "same value", *beads)


@pytest.mark.parametrize(
    ("russian", "english", "left"),
    [
        ("взяли 200 тысяч рублей", "took 200,000", ["OM201"]),
        ("взяли 200 тысяч рублей", "took 200,000 rubles", []),
        ("взяли 200 тысяч рублей", "took $200,000", []),
    ],
)
def test_a_unit_that_only_one_side_has_is_lost(russian, english, left):
    texts, lost = _lost(russian, english, "рублей")
    fact = _agreed(Kind.NUMBER, "200 тысяч", "200,000", ("200,000", "200,000"), texts)
    assert [item.code for item in drop_agreed([lost], [fact], texts)] == left


def test_a_unit_in_one_word_with_its_number_is_no_loss():
    texts, lost = _lost("Две недели спустя", "A fortnight later", "недели")
    fact = replace(_agreed(Kind.NUMBER, "Две", "fortnight", ("2", "1"), texts), converted=True)
    assert drop_agreed([lost], [fact], texts) == []


@pytest.mark.parametrize(("english", "left"), [("until December 31", ["OM201"]), ("until December 31, 2020", [])])
def test_so_is_a_year(english, left):
    texts, lost = _lost("до 31 декабря 2020 года", english, "2020 года")
    reading = english.removeprefix("until ")
    fact = _agreed(Kind.DATE_TIME, "31 декабря 2020", reading, ("31 December 2020", reading), texts)
    assert [item.code for item in drop_agreed([lost], [fact], texts)] == left


def test_a_name_in_another_row_is_no_rendering_of_this_one():
    texts, lost = _lost("приезжал в РФ", "visited. Russian troops", "РФ")
    fact = _agreed(Kind.ENTITY, "РФ", "Russian", ("РФ", "Russian"), texts)
    assert drop_agreed([lost], [fact], texts) == []
    assert drop_agreed([lost], [replace(fact, target_bead=1)], texts) == [lost]


def test_a_name_said_twice_and_rendered_once_may_be_lost_once():
    texts, lost = _lost("Клуб Астаны звался Астана", "The club was called Astana", "Астаны")
    facts = [_agreed(Kind.ENTITY, form, "Astana", (form, "Astana"), texts) for form in ("Астаны", "Астана")]
    assert drop_agreed([lost], facts, texts) == [lost]
    assert drop_agreed([lost], facts[:1], texts) == []


@pytest.mark.parametrize(
    ("russian", "word", "left"),
    [
        ("прибыла дюжина человек", "человек", []),
        ("прибыла дюжина солдат", "солдат", ["OM201"]),
        ("прибыла дюжина, человек устал", "человек", ["OM201"]),
    ],
)
def test_persons_belong_to_the_number_that_counts_them(russian, word, left):
    texts, lost = _lost(russian, "12 came", word)
    fact = _agreed(Kind.NUMBER, "дюжина", "12", ("12", "12"), texts)
    assert [item.code for item in drop_agreed([lost], [fact], texts)] == left


@pytest.mark.parametrize(
    ("words", "confidence", "left"),
    [
        ("на две недели против обычного", 0.49, []),
        ("на две недели против обычного", 0.5, ["OM201"]),  # surely lost
        ("на две недели против обычного срока", 0.49, ["OM201"]),  # two words that mean something
        ("против обычного", 0.49, ["OM201"]),  # nothing of the value is told as lost
    ],
)
def test_who_takes_a_value_for_lost_that_is_there_is_not_believed_of_the_one_word_beside_it(words, confidence, left):
    texts, lost = _lost(
        "Сев задержали на две недели против обычного срока.", "The sowing was late by a fortnight.", words
    )
    fact = replace(_agreed(Kind.NUMBER, "две", "fortnight", ("2", "1"), texts), converted=True)
    assert [item.code for item in drop_agreed([replace(lost, confidence=confidence)], [fact], texts)] == left
