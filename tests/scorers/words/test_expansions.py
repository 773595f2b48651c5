"""Which words an acronym in brackets behind them repeats."""

from __future__ import annotations

from dataclasses import replace

import pytest

from tests.conftest import segmented
from tests.scorers.facts.test_findings import bitext
from tests.scorers.names.made import with_vectors
from tta.encoder import Encoder
from tta.scorers.scorer import CannotRunError
from tta.scorers.words.expansions import spelt_out
from tta.types import Alignment, Bead, Bitext, Language, Side

UN = "Он выступил на заседании Организации Объединенных Наций (ООН) вчера."


def words(encoder: Encoder, russian: str, english: str, side: Side = Side.SOURCE) -> list[str]:
    documents = segmented(russian, Language.RU), segmented(english, Language.EN)
    sides = [encoder.encode([item.text for item in text.segments]) for text in documents]
    bitext = Bitext(*documents, Alignment((Bead((0,), (0,)),)), *sides)
    vectors, text = sides[0 if side is Side.SOURCE else 1], bitext.document(side).segments[0].text
    spans = vectors.word_spans.tolist()
    return [
        " ".join(text[slice(*spans[i])] for i in found) for found in spelt_out(bitext, bitext.alignment.beads[0], side)
    ]


@pytest.mark.slow
@pytest.mark.parametrize(
    ("russian", "english", "side", "expected"),
    [
        (
            UN,
            "He spoke at the UN meeting yesterday.",
            Side.SOURCE,
            ["выступил на заседании Организации Объединенных Наций"],
        ),
        (UN, "He spoke at the meeting yesterday.", Side.SOURCE, []),
        (UN.replace("(ООН)", "(оон)"), "He spoke at the UN meeting yesterday.", Side.SOURCE, []),
        (UN.replace("(ООН)", ", ООН,"), "He spoke at the UN meeting yesterday.", Side.SOURCE, []),
        ("НАТО провела учения.", "The Alliance (NATO) held exercises.", Side.TARGET, ["The Alliance"]),
    ],
)
def test_words_before_an_acronym_that_is_rendered(encoder, russian, english, side, expected):
    assert words(encoder, russian, english, side) == expected


UN_HELD = {("ООН", "UN"): 0.9}


@pytest.mark.parametrize(
    ("russian", "english", "alike", "expected"),
    [
        # as many words as letters and two more, prepositions and the like beside them
        (UN, "He spoke at the UN meeting.", UN_HELD, ["выступил на заседании Организации Объединенных Наций"]),
        (UN, "He spoke at the UN meeting.", {("ООН", "UN"): 0.17}, []),
        (
            UN,
            "He spoke at the UN meeting.",
            {("ООН", "UN"): 0.2},
            ["выступил на заседании Организации Объединенных Наций"],
        ),
        (UN, "He spoke there.", {}, []),
        (UN.replace("(ООН)", "(оон)"), "He spoke at the UN.", {("оон", "UN"): 0.9}, []),
        (UN.replace("(ООН)", "(О)"), "He spoke at the UN.", {("О", "UN"): 0.9}, []),
        (UN.replace("(ООН)", ", ООН,"), "He spoke at the UN.", UN_HELD, []),
        (UN.replace("(ООН)", "(ООН там)"), "He spoke at the UN.", UN_HELD, []),
        (
            UN.replace("(ООН)", "( ООН)"),
            "He spoke at the UN.",
            UN_HELD,
            ["выступил на заседании Организации Объединенных Наций"],
        ),
        ("ООН и Наций (ООН) тут.", "The UN.", UN_HELD, ["ООН и Наций"]),
        ("(ООН) тут.", "The UN.", UN_HELD, []),
    ],
)
def test_words_before_an_acronym_in_brackets_are_those_it_may_stand_for(russian, english, alike, expected):
    text = with_vectors((russian, english), alike=alike)
    spans = text.source_vectors.word_spans.tolist()
    found = spelt_out(text, text.alignment.beads[0], Side.SOURCE)
    assert [" ".join(text.source.segments[0].text[slice(*spans[i])] for i in words) for words in found] == expected


def test_words_are_numbered_through_the_segments_of_a_row_and_none_is_taken_from_the_segment_before():
    rows = [("Так и было.", "So it was."), ("Да, было.", "It was."), ("Наций (ООН) тут.", "The UN is here.")]
    text = with_vectors(*rows, alike=UN_HELD)
    whole = replace(text, alignment=Alignment((Bead((0, 1, 2), (0, 1, 2)),)))
    assert spelt_out(whole, whole.alignment.beads[0], Side.SOURCE) == (range(5, 6),)


def test_the_translation_may_spell_a_name_out_too():
    text = with_vectors(("НАТО провела учения.", "The Alliance (NATO) held exercises."), alike={("НАТО", "NATO"): 0.9})
    assert spelt_out(text, text.alignment.beads[0], Side.TARGET) == (range(2),)
    assert spelt_out(text, text.alignment.beads[0], Side.SOURCE) == ()


def phrases(pair, alike, side):
    """Return the words of one side of a pair that stand for one word of the other, from the first to the last."""
    made = with_vectors(pair, alike=alike)
    spans, text = made.vectors(side).word_spans.tolist(), made.document(side).segments[0].text
    found = spelt_out(made, made.alignment.beads[0], side)
    return [text[spans[words.start][0] : spans[words.stop - 1][1]] for words in found]


FBI = "Об этом сообщило Федеральное бюро расследований в четверг."
LIKE_FBI = {("бюро", "FBI"): 0.9}


@pytest.mark.parametrize(
    ("russian", "english", "alike", "expected"),
    [
        (FBI, "The FBI said so on Thursday.", LIKE_FBI, ["Федеральное бюро расследований"]),
        # the acronym stands for another word, or its name is written in letters here, too
        (FBI, "The FBI said so on Thursday.", {("четверг", "FBI"): 0.9}, []),
        (FBI.replace("Об этом", "ЦРУ"), "The FBI said so on Thursday.", LIKE_FBI, []),
        # a noun for a body begins a name in small letters, too, and the state that it is of is no other acronym
        (FBI.replace("Ф", "ф"), "The FBI said so on Thursday.", LIKE_FBI, ["федеральное бюро расследований"]),
        (
            "Спор с комиссией по ценным бумагам и биржам США улажен.",
            "The dispute with the SEC is settled.",
            {("бумагам", "SEC"): 0.9},
            ["комиссией по ценным бумагам и биржам США"],
        ),
        # no name: no capital before it and no such noun, or too few words for the letters
        ("Об этом сообщило вчера дело расследований.", "The FBI said so.", {("дело", "FBI"): 0.9}, []),
        (FBI.replace(" расследований в четверг", ""), "The FBICA said so.", {("бюро", "FBICA"): 0.9}, []),
        # headlines in capitals have no acronyms
        (FBI, "THE FBI SAID", LIKE_FBI, []),
        # what stands beside the name is no part of it
        (
            FBI.replace("в четверг", "и полиция"),
            "The FBI said so.",
            LIKE_FBI,
            ["Федеральное бюро расследований"],
        ),
        (
            "Управление отложило запуск; Национальное управление по аэронавтике и исследованию космоса молчит.",
            "The launch is postponed; NASA is silent.",
            {("аэронавтике", "NASA"): 0.9},
            ["Национальное управление по аэронавтике и исследованию космоса"],
        ),
        # a list belongs to the name, the subject of another clause does not
        (
            "Об этом молчит Министерство экономики, торговли и промышленности.",
            "METI is silent about it.",
            {("Министерство", "METI"): 0.9},
            ["Министерство экономики, торговли и промышленности"],
        ),
        (
            "Его искали Министерство обороны, полиция и спасатели.",
            "The MOD searched for him.",
            {("Министерство", "MOD"): 0.9},
            ["Министерство обороны"],
        ),
    ],
)
def test_words_of_a_name_that_the_other_side_has_as_an_acronym_alone(russian, english, alike, expected):
    assert phrases((russian, english), alike, Side.SOURCE) == expected


def test_a_translation_may_spell_out_an_acronym_of_the_source():
    english = "The Federal Security Service of Russia detained three."
    found = phrases(("ФСБ задержала троих.", english), {("ФСБ", "Security"): 0.9}, Side.TARGET)
    assert found == ["The Federal Security Service"]


@pytest.mark.parametrize(
    ("russian", "english", "alike", "expected"),
    [
        (
            "Об этом доложил Главсевморпуть.",
            "So reported the Chief Directorate of the Northern Sea Route yesterday.",
            {("Главсевморпуть", "Sea"): 0.9},
            ["the Northern Sea Route"],
        ),
        ("Госплан молчит.", "The State Planning Committee is silent.", {("Госплан", "State"): 0.9}, ["The State Planning Committee"]),
        ("Гагарин молчит.", "The State Planning Committee is silent.", {("Гагарин", "State"): 0.9}, []),
        ("Госплан молчит.", "Gosplan in Moscow is silent.", {("Госплан", "Gosplan"): 0.9}, []),
        ("Госплан молчит.", "He is silent.", {("Госплан", "silent"): 0.9}, []),
    ],
)  # fmt: skip
def test_a_translation_may_spell_out_a_syllabic_abbreviation(russian, english, alike, expected):
    assert phrases((russian, english), alike, Side.TARGET) == expected


def test_without_vectors_it_cannot_be_said():
    text = bitext((UN, "He spoke at the UN."))
    with pytest.raises(CannotRunError, match="vectors"):
        spelt_out(text, text.alignment.beads[0], Side.SOURCE)


@pytest.mark.parametrize(
    ("russian", "english", "alike", "expected"),
    [
        (
            "Он против VAR.",
            "He is against VAR (Video Assistant Referee).",
            {("VAR", "VAR"): 0.9},
            ["Video Assistant Referee"],
        ),
        (
            "Роскомнадзор молчит.",
            "Roskomnadzor (the Federal Service for Supervision) is silent.",
            {("Роскомнадзор", "Roskomnadzor"): 0.9},
            ["the Federal Service for Supervision"],
        ),
        # the letters are not those of the acronym, or nothing short stands before the brackets
        ("Он против VAR.", "He is against VAR (Paris Club).", {("VAR", "VAR"): 0.9}, []),
        ("Посол молчит.", "The ambassador (Video Assistant Referee) is silent.", {("Посол", "ambassador"): 0.9}, []),
    ],
)
def test_what_a_translator_explains_in_brackets_is_the_short_name_before_them(russian, english, alike, expected):
    assert phrases((russian, english), alike, Side.TARGET) == expected
