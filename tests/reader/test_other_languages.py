"""Texts and passages that are neither Russian nor English."""

from __future__ import annotations

import pytest

from tests.conftest import segmented
from tta.errors import InputError
from tta.reader.other_languages import Foreign, foreign_passages, refuse_other_language
from tta.reader.other_languages import told as said
from tta.types import Language

ENGLISH = "The treaty was signed by the heads of both governments, who met in the morning of that day."
FRENCH = "Le traité a été signé par les chefs des deux gouvernements, qui se sont rencontrés ce matin."
GERMAN = "Der Vertrag wurde von den Regierungschefs beider Länder unterzeichnet, die sich am Morgen trafen."


def told(*paragraphs):
    return [str(item) for item in foreign_passages(segmented("\n\n".join(paragraphs), Language.EN))]


@pytest.mark.parametrize(
    ("paragraphs", "passages"),
    [
        ([ENGLISH] * 3, []),
        ([ENGLISH, ENGLISH, FRENCH], ["paragraph 3 is in French"]),
        ([ENGLISH] * 3 + [FRENCH, FRENCH, ENGLISH], ["paragraphs 4 to 5 are in French"]),
        ([ENGLISH] * 3 + [FRENCH, GERMAN, ENGLISH], ["paragraph 4 is in French", "paragraph 5 is in German"]),
        ([ENGLISH, "comme il faut, dit-il"], []),  # a phrase is no passage
    ],
)
def test_passages_in_another_language_are_told_by_their_paragraphs(paragraphs, passages):
    assert told(*paragraphs) == passages


@pytest.mark.parametrize(
    ("paragraphs", "language"), [([FRENCH], "French"), ([GERMAN, GERMAN, ENGLISH], "German"), ([FRENCH] * 9, "French")]
)
def test_a_text_in_another_language_is_refused_in_one_line(paragraphs, language):
    with pytest.raises(
        InputError, match=f"test.txt: this text is in {language}, as it seems, expected English; "
    ) as info:
        told(*paragraphs)
    assert "\n" not in str(info.value)


SHORT = ["Il oublia son parapluie.", "Ils allèrent à la gare."]


@pytest.mark.parametrize(
    ("paragraphs", "passages"),
    [
        ([ENGLISH] * 4 + [FRENCH, ENGLISH, FRENCH, ENGLISH, SHORT[0]], [5, 7, 9]),
        ([ENGLISH] * 4 + [FRENCH, ENGLISH, FRENCH, ENGLISH, "He forgot his umbrella."], [5, 7]),
        ([ENGLISH] * 4 + [FRENCH, ENGLISH, SHORT[0]], [5]),
        ([ENGLISH] * 4 + SHORT, []),
    ],
    ids=["beside two long ones", "English", "beside one", "alone"],
)
def test_a_short_line_is_told_where_longer_ones_are_in_its_language(paragraphs, passages):
    found = foreign_passages(segmented("\n\n".join(paragraphs), Language.EN))
    assert [(item.first, item.last) for item in found] == [(number, number) for number in passages]


@pytest.mark.parametrize(
    ("line", "language"),
    [
        ("Na dworcu przywitał go sekretarz ministra.", "Polish"),
        ("Strony omówiły dostawy zboża i ceny węgla.", "Polish"),
        ("Kak ponimayu, vy za takoi pryamoi razgovor.", None),  # Russian in Latin letters, no Croatian
        ("The cafés of Usti nad Labem and Liberec were closed.", None),
        ("Il oublia donc le petit parapluie noir.", None),  # no letter that English has not
    ],
)
def test_a_line_that_is_surely_in_another_language_is_told_by_itself(line, language):
    found = foreign_passages(segmented("\n\n".join([ENGLISH, line, ENGLISH]), Language.EN))
    assert [str(item) for item in found] == ([f"paragraph 2 is in {language}"] if language else [])


def test_short_ukrainian_between_russian_is_told_and_the_spelling_of_1918_is_not():
    lines = ["Його зустрів на вокзалі секретар міністра.", "Его встрѣтилъ на вокзалѣ секретарь министра."]
    found = foreign_passages(segmented("\n\n".join([RUSSIAN, lines[0], RUSSIAN, lines[1]]), Language.RU))
    assert [str(item) for item in found] == ["paragraph 2 is in Ukrainian"]


RUSSIAN = "Договор подписали главы обоих правительств, которые встретились утром того же дня."


@pytest.mark.parametrize(
    ("paragraphs", "passages"),
    [([RUSSIAN, FRENCH, RUSSIAN], ["paragraph 2 is in French"]), ([RUSSIAN, ENGLISH, RUSSIAN], [])],
)
def test_french_in_a_russian_text_is_told_and_english_is_not(paragraphs, passages):
    found = foreign_passages(segmented("\n\n".join(paragraphs), Language.RU))
    assert [str(item) for item in found] == passages


def test_a_text_with_another_language_between_its_lines_is_not_refused():
    assert len(told(*[ENGLISH, FRENCH] * 8)) == 8
    passages = [Foreign(number, number + 1, "French") for number in range(1, 27, 3)]
    assert said(passages) == ["18 paragraphs are in French"]
    assert said(passages[:2]) == ["paragraphs 1 to 2 are in French", "paragraphs 4 to 5 are in French"]


NOTE = "La commission a inspecté le pont sur la rivière Volkhov. Le pont mesure 214 m."
PIERS = "Les piles n° 3 et 4 ont été endommagées par la glace."


def test_one_long_paragraph_does_not_hide_that_the_short_ones_are_in_its_language():
    with pytest.raises(InputError, match="this text is in French"):
        told("Note de service du 5 mars 1953.", NOTE, PIERS)
    assert told("Memorandum of the fifth of March.", NOTE, "The piers were damaged by ice.") == [
        "paragraph 2 is in French"
    ]


def test_short_lines_are_judged_together():
    with pytest.raises(InputError, match="French"):
        refuse_other_language("a.txt", ["le chat dort", "il pleut", "elle dort"], Language.EN)
    refuse_other_language("a.txt", ["the cat sleeps", "it rains", "she sleeps"], Language.EN)


def test_a_russian_line_among_marks_in_latin_letters_is_not_told_as_russian():
    line = "<separator>".join(
        ["Обезьяна", "Собака", "Лошадь", "Осёл", "Свинья", "Кролик", "Кенгуру", "Утка", "Голубь", "Курица"]
    )
    russian = "Минимальные мутационные расстояния между белками человека и других живых существ таковы."
    assert foreign_passages(segmented("\n\n".join([russian, line, russian]), Language.RU)) == ()
