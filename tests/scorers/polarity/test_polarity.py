"""Negations found with their hosts and degrees, contrasts, opposites; what becomes of them with vectors."""

from __future__ import annotations

import re
import time

import pytest

import tta
from tests.scorers.facts.test_findings import bitext
from tta.scorers import SCORERS
from tta.scorers.polarity.antonym_list import are_antonyms, poles
from tta.scorers.polarity.contrast import Shape, contrasts
from tta.scorers.polarity.negation import Degree, Words, negations
from tta.scorers.polarity.negation_matching import FEATURES, curve
from tta.scorers.scorer import CannotRunError
from tta.types import Language, Severity

WORD = re.compile(r"[^\W_]+(?:[-'’][^\W_]+)*")


def words(text):
    found = list(WORD.finditer(text))
    edges = [0, *(edge for match in found for edge in match.span()), len(text)]
    marks = tuple(text[start:stop] for start, stop in zip(edges[::2], edges[1::2], strict=True))
    return Words(tuple(match.group() for match in found), marks)


def degrees(text, language):
    """The words that deny, vague ones apart, each with the first letter of its degree: `не=E`."""
    read = words(text)
    return " ".join(
        f"{read.forms[item.word]}={item.degree.name[0]}"
        for item in negations(read, language)
        if item.degree is not Degree.VAGUE
    )


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Он не согласился.", "не=E"),
        ("Никто никогда не возражал бы.", "Никто=L никогда=L не=E возражал=L"),
        ("Тем не менее он пришёл.", ""),
        ("Он не раз бывал там и чуть не опоздал.", ""),
        ("Он не может не согласиться.", "не=L не=L"),
        ("Это неизвестно на прошлой неделе.", "неизвестно=L"),
        ("Нефть и необходимость немедленно", ""),
        ("Он отказался, сведения отсутствуют.", "отказался=L отсутствуют=L"),
        ("Не хотите ли вы приехать?", "Не=L"),
        ("Нельзя входить без пропуска.", "Нельзя=E без=L"),
        ("не только на словах", "не=L"),
    ],
)
def test_russian_negations(text, expected):
    assert degrees(text, Language.RU) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("He did not agree.", "not=E"),
        ("He didn’t agree.", "didn’t=E"),
        ("He cannot agree; he never will.", "cannot=E never=E"),
        ("There is no doubt.", "no=L doubt=L"),
        ("Article No. 5", ""),
        ("It is unknown, under important interest.", "unknown=L"),
        ("The useless and impossible task, nonetheless.", "useless=L impossible=L"),
        ("He failed, refused, lacked it.", "failed=L refused=L lacked=L"),
        ("Isn't it so?", "Isn't=L"),
        ("not only in words", "not=L"),
    ],
)
def test_english_negations(text, expected):
    assert degrees(text, Language.EN) == expected


def test_the_host_is_the_word_denied():
    read = words("The letter has not been sent to him.")
    (found,) = negations(read, Language.EN)
    assert read.forms[found.host] == "sent"
    read = words("Он приехал не в понедельник.")
    assert [read.forms[item.host] for item in negations(read, Language.RU)] == ["понедельник"]


def test_a_negation_of_what_denies_doubles_it():
    read = words("Он не отрицал этого.")
    assert [item.doubles for item in negations(read, Language.RU) if item.degree is Degree.EXPLICIT] == [True]


@pytest.mark.parametrize(
    ("text", "language", "shape"),
    [
        ("не на словах, а на деле", Language.RU, Shape.DENIES),
        ("не только на словах, но и на деле", Language.RU, Shape.AFFIRMS),
        ("not in words but in fact", Language.EN, Shape.DENIES),
        ("not only in words but also in fact", Language.EN, Shape.AFFIRMS),
    ],
)
def test_contrasts(text, language, shape):
    assert [item.shape for item in contrasts(words(text), language)] == [shape]


def test_opposites_are_known_in_their_forms():
    assert are_antonyms(poles("увеличила", Language.RU), poles("reduced", Language.EN))
    assert not are_antonyms(poles("увеличила", Language.RU), poles("increasing", Language.EN))
    assert not are_antonyms(poles("легкий", Language.RU), poles("light", Language.EN))


def test_weights_are_those_of_the_features():
    for language in Language:
        assert len(curve(language).weights) == len(FEATURES)
        assert 0.5 <= curve(language).least < 1


def test_without_vectors_it_does_not_run():
    scorer = next(scorer for scorer in SCORERS if scorer.name == "polarity")
    with pytest.raises(CannotRunError):
        scorer.score(bitext(("Он не пришёл.", "He came.")))


@pytest.mark.parametrize("text", ["не " * 30000, "не только " * 10000, "не а, " * 20000, "a" * 100000, "un" * 50000])
def test_time_is_linear_in_hostile_text(text):
    read = words(text)
    start = time.perf_counter()
    for language in Language:
        negations(read, language)
        contrasts(read, language)
    assert time.perf_counter() - start < 10


@pytest.mark.slow
def test_both_spans_and_the_message_name_the_words():
    audit = tta.audit_pairs(
        [("Советская сторона не согласилась с предложением.", "The Soviet side agreed to the proposal.")]
    )
    (finding,) = (f for f in audit.findings if f.code == "PO101")
    assert [span.of(audit.source.text) for span in finding.source_spans] == ["не согласилась"]
    assert [span.of(audit.target.text) for span in finding.target_spans] == ["agreed"]
    assert finding.severity is Severity.CRITICAL
    assert finding.message == (
        "The Russian negates “согласилась” (“не согласилась”); the English has “agreed” without a negation."
    )


@pytest.mark.slow
def test_the_direction_of_translation_decides_the_code():
    audit = tta.audit_pairs([("Мы не согласны с этим.", "We agree with this."), ("Мы согласны.", "We do not agree.")])
    assert [f.code for f in audit.findings if f.code.startswith("PO")] == ["PO101", "PO102"]
