"""What is left in the other language: sentences, words, scraps; what a writer gives on purpose; transliterations."""

from __future__ import annotations

import pytest

from tests.scorers.script.test_script import pair
from tta.scorers.script.foreign import left_over
from tta.scorers.script.romanized import is_romanized
from tta.scorers.script.untranslated import SCORER
from tta.types import Language, Severity


def left(text, other="", language=Language.EN):
    """What is left over: sentences, words and scraps, each in its brackets, with `whole` where nothing else is there."""
    result = left_over(text, language, other)
    shown = [
        f"{name}[{', '.join(text[a:b] for a, b in spans)}]"
        for name, spans in (("S", result.sentences), ("W", result.words), ("X", result.scraps))
        if spans
    ]
    return " ".join(shown + ["whole"] * result.is_whole)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The sides agreed.", ""),
        ("The sides reached соглашения.", "W[соглашения]"),
        ("They reached соглашения в Женеве.", "W[соглашения, в, Женеве]"),
        ("Стороны приступят к переговорам.", "S[Стороны приступят к переговорам] whole"),
        ("Стороны.", "W[Стороны] whole"),
        ("ЦК КПСС", "X[ЦК, КПСС] whole"),
        ("the ЦК of it", "X[ЦК]"),
        ("a letter а and ы", "X[ы]"),  # announced as a letter
        ("The envoy said: стороны скоро приступят к переговорам.", "S[стороны скоро приступят к переговорам]"),
        ("The envoy said стороны скоро приступят.", "W[стороны, скоро, приступят]"),
        # On purpose: brackets, italics, quotation marks, announcements, references.
        ("openness (гласность)", ""),
        ("openness [гласность]", ""),
        ("_гласность_ and *перестройка*", ""),
        ("openness “гласность”", ""),
        ("openness «гласность»", ""),
        ("“we spoke of гласность”", "W[гласность]"),
        ("the Russian word гласность", ""),
        ("the term: гласность", ""),
        ("openness / гласность", ""),
        ("the acronym is гласность", ""),
        ("see Иванов И. И. Труды. М., 1977", ""),
        ("Т-34 and ф. 0129 and 90х190 and 50 °С", ""),
        ("in Мoscow", ""),  # of two scripts, another detector's
        ("(стороны скоро приступят к переговорам в Женеве)", "S[стороны скоро приступят к переговорам в Женеве] whole"),
    ],
)
def test_cyrillic_in_an_english_text(text, expected):
    assert left(text) == expected


def test_a_text_mostly_of_the_other_language_is_one_sentence():
    text = "Mr. Vance: Стороны скоро (очень скоро) приступят к важным переговорам о мире."
    assert left(text) == "S[Стороны скоро (очень скоро) приступят к важным переговорам о мире]"


@pytest.mark.parametrize(
    ("text", "other", "expected"),
    [
        ("Он сделал statement вчера.", "He made a statement.", "W[statement]"),
        ("Он сделал statement вчера.", "He spoke.", ""),  # the source does not have it
        ("Слово от латинского civilis.", "The word is from Latin civilis.", ""),  # neither has translated it
        ("Он работает в Apple.", "He works at Apple.", ""),
        ("Пакет Apple music", "An Apple music package", ""),  # a brand, though a small letter is in it
        ("Он the", "the", ""),  # three letters
        ("The talks were held in Geneva.", "The talks", "S[The talks were held in Geneva] whole"),
    ],
)
def test_latin_in_a_russian_text(text, other, expected):
    assert left(text, other, Language.RU) == expected


@pytest.mark.parametrize(
    ("russian", "english", "romanized"),
    [
        (
            "Стороны скоро приступят к этим важным переговорам.",
            "Storony skoro pristupyat k etim vazhnym peregovoram.",
            True,
        ),
        (
            "Стороны скоро приступят к этим важным переговорам.",
            "The sides will soon begin these important negotiations.",
            False,
        ),
        ("Скоро приступят важным.", "Skoro pristupyat vazhnym.", False),  # three words
        ("Президент, министр, генерал и директор.", "Prezident, ministr, general i direktor.", False),  # loan words
        ("Иван Петров Сергей Волков", "Ivan Petrov Sergei Volkov", False),  # names
        (
            "Стороны скоро приступят к этим важным переговорам.",
            "Storony skoro pristupyat k etim vazhnym peregovoram, said the envoy to the minister on the way to it.",
            False,
        ),
        ("", "Storony skoro pristupyat k etim", False),
    ],
)
def test_a_transliteration_has_the_russian_words_in_their_forms(russian, english, romanized):
    assert is_romanized(russian, english) is romanized


# ---------------------------------------------------------------- findings

SENTENCE = "Посол вручил ноту министру."


def findings(russian, english, **fields):
    return SCORER.score(pair(russian, english, **fields)).findings


@pytest.mark.parametrize(
    ("russian", "english", "expected"),
    [
        (SENTENCE, SENTENCE, "UN101 major 0.95 Still in Russian: “Посол вручил ноту министру”."),
        ("Ответ.", SENTENCE, "UN101 major 0.85 Still in Russian: “Посол вручил ноту министру”."),
        ("Копия верна", "Копия верна", "UN102 minor 0.95 Still in Russian: “Копия верна”."),
        ("соглашения", "The соглашения", "UN102 minor 0.95 Still in Russian: “соглашения”."),
        (
            "Стороны скоро приступят к важным переговорам.",
            "Storony skoro pristupyat k vazhnym peregovoram.",
            "UN103 major 0.9 The sentence is transliterated and not translated: “Storony skoro pristupyat k vazhnym "
            "peregovoram.”.",
        ),
    ],
)
def test_each_kind_has_its_code_severity_confidence_and_message(russian, english, expected):
    (finding,) = findings(russian, english)
    assert f"{finding.code} {finding.severity.value} {finding.confidence} {finding.message}" == expected
    assert finding.source_spans == ()
    assert finding.bead == 0


def test_the_first_eight_words_are_shown_and_the_others_counted():
    words = "стороны договор посол министр ноту вчера ответ город страна берег".split()
    (finding,) = findings("Ответ", ", it, ".join(["They", *words]))
    assert finding.severity is Severity.MINOR
    assert finding.message.endswith(" and 2 more.")
    assert finding.message.count("“") == 8
    assert len(finding.target_spans) == 10


def test_a_long_sentence_is_cut_in_the_message():
    text = " ".join(["Посол вручил ноту министру"] * 10)
    (finding,) = findings("Ответ", text)
    assert finding.message == f"Still in Russian: “{text[:157]} …”."
