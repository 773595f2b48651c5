"""A value that both sides have is not lost, put in or changed, and words beside it on a doubt are not either."""

from __future__ import annotations

from dataclasses import replace

import pytest

from tta.judging.agreement import drop_agreed
from tta.types import Cause, Fact, FactStatus, Finding, Kind, Severity, Side, Span

CARET = ((50, 50),)


def finding(code, source=(), target=(), severity=Severity.MAJOR, bead=0):
    spans = [tuple(Span(*pair) for pair in side) for side in (source, target)]
    fact = None if code in {"OM201", "AD201", "PO101"} else 0
    return Finding(code, Kind.OMISSION, severity, 0.8, Cause.TRANSLATION, bead, *spans, "", {}, fact=fact)


@pytest.mark.parametrize(("target", "left"), [((10, 18), []), ((0, 4), ["DV101"])])
def test_a_value_that_agrees_says_nothing_else(target, left):
    """`48 часов` and `two days`: the vectors are unlike, the values are not."""
    texts = {Side.SOURCE: "Беседа длилась 48 часов.", Side.TARGET: "It lasted two days."}
    spans = (Span(15, 23),), (Span(10, 18),)
    fact = Fact(Kind.NUMBER, FactStatus.EQUAL, *spans, "", "", "", 0, 0)
    changed = replace(finding("DV101", [(15, 23)], [target]), fact=None)
    assert [item.code for item in drop_agreed([changed], (fact,), texts)] == left


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


@pytest.mark.parametrize(
    ("russian", "left"),
    [("450 г муки, 120 г", []), ("450 г муки и 120 г свежего мёда", ["OM201"]), ("450 г муки", ["OM201"])],
)
def test_words_lost_with_several_values_that_agree_are_not_lost_one_for_each(russian, left):
    """However sure it seems; beside one value a word may well be lost."""
    texts = {Side.SOURCE: russian, Side.TARGET: "a pound of flour, four ounces"}
    facts = [
        Fact(Kind.NUMBER, FactStatus.EQUAL, (Span(at, at + 3),), (other,), "", "", "", 0, 0, converted=True)
        for at, other in ((russian.find("450"), Span(0, 1)), (russian.find("120"), Span(18, 22)))
        if at >= 0
    ]
    lost = replace(finding("OM201", [(0, len(russian))], CARET), confidence=0.9)
    assert [item.code for item in drop_agreed([lost], facts, texts)] == left


@pytest.mark.parametrize(
    ("russian", "left"), [("около шести", []), ("без шести", ["DV101"]), ("реки шести", ["DV101"])]
)
def test_a_word_of_grammar_before_a_value_that_agrees_says_nothing_else(russian, left):
    """The bound of a quantity is compared with it; a negation or a thing is not."""
    texts = {Side.SOURCE: russian, Side.TARGET: "twenty"}
    start = russian.index("шести")
    fact = Fact(
        Kind.NUMBER, FactStatus.EQUAL, (Span(start, start + 5),), (Span(0, 6),), "", "", "", 0, 0, converted=True
    )
    changed = replace(finding("DV101", [(0, len(russian))], [(0, 6)]), fact=None)
    assert [item.code for item in drop_agreed([changed], (fact,), texts)] == left


@pytest.mark.parametrize(("russian", "left"), [("двух экз.", []), ("двух рамах", ["DV101"])])
def test_copies_go_with_their_number(russian, left):
    texts = {Side.SOURCE: f"В {russian}", Side.TARGET: "In duplicate."}
    fact = Fact(Kind.NUMBER, FactStatus.EQUAL, (Span(2, 6),), (Span(3, 12),), "2", "2", "same value", 0, 0)
    changed = replace(finding("DV101", [(2, 2 + len(russian))], [(3, 12)]), fact=None)
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
