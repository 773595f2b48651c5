"""Renderings that documents and offices use, and where a word has none of them after all."""

from __future__ import annotations

from importlib.resources import files

import pytest

from tests.scorers.made import paired
from tta.language.russian import lemma_shares
from tta.scorers.words.established import established, idioms
from tta.types import Language, Side


def known(russian, english, **fields):
    """Return the words of both sides, as they stand, that have an established rendering or are one."""
    text = paired((russian, english), **fields)
    found = established(text, text.alignment.beads[0])
    sides = {text.document(side).language: side for side in Side}
    words = {language: (russian, english)[place].rstrip(".").split() for place, language in enumerate(Language)}
    return tuple(
        [" ".join(words[language][words_of.start : words_of.stop]) for words_of in found[sides[language]]]
        for language in Language
    )


@pytest.mark.parametrize(
    ("russian", "english", "words"),
    [
        ("Протокол этого не отражает.", "The minutes do not reflect this.", (["Протокол"], ["minutes"])),
        ("Приложена круглая печать.", "The round seal is affixed.", (["печать"], ["seal"])),
        ("Сообщение т Косыгина.", "Report by Comrade Kosygin.", (["т"], ["Comrade"])),
        (
            "Годовщина Октября отмечена.",
            "The anniversary of the October Revolution was marked.",
            (["Октября"], ["October Revolution"]),
        ),
        ("Пункт изложить в новой редакции.", "Item to be reworded.", (["изложить в новой редакции"], ["reworded"])),
        ("Посол вручил вербальную ноту.", "Ambassador handed note verbale.", (["вербальную ноту"], ["note verbale"])),
        # what succeeds, and what does not
        ("Вечер удался.", "The evening was a success.", (["удался"], ["success"])),
        ("Операция удалась.", "The operation succeeded.", (["удалась"], ["succeeded"])),
        ("Пирог удался.", "The pie turned out well.", (["удался"], ["turned out well"])),
        ("Побег не удался.", "The escape failed.", (["не удался"], ["failed"])),
        ("Опыт не удался.", "The experiment was a failure.", (["не удался"], ["failure"])),
        ("Вечер удался.", "The evening was a failure.", ([], [])),
        # how letters close, and who keeps minutes
        ("Жму руку.", "I shake your hand.", (["Жму руку"], ["shake your hand"])),
        ("Крепко жму твою руку.", "A firm handshake.", (["жму твою руку"], ["handshake"])),
        ("Он пожал руку.", "He shook his head.", ([], [])),
        ("Целую крепко.", "I kiss you warmly.", (["Целую"], ["kiss you"])),
        ("Запись вёл Зыков.", "Zykov took the minutes.", (["Запись вёл"], ["took the minutes"])),
        # what must not be taken
        (
            "Лекарство противопоказано беременным.",
            "Pregnant women must not take the medicine.",
            (["противопоказано"], ["not take"]),
        ),
        (
            "Мазь противопоказана детям.",
            "The ointment is not suitable for children.",
            (["противопоказана"], ["not suitable"]),
        ),
        ("Мазь противопоказана детям.", "The ointment is suitable for children.", ([], [])),
        ("Жители покинули дом.", "The inhabitants left home.", ([], [])),
        ("Протокол подписан.", "The treaty is signed.", ([], [])),
    ],
)
def test_a_word_and_its_established_rendering_are_known_in_any_form(russian, english, words):
    assert known(russian, english) == words


def test_a_saying_is_known_by_that_of_the_other_language():
    text = paired(("Мы убили двух зайцев.", "We killed two birds with one stone."))
    assert idioms(text, text.alignment.beads[0]) == {Side.SOURCE: (range(2, 4),), Side.TARGET: (range(2, 4),)}
    assert known("Мы убили двух зайцев.", "We killed two birds with one stone.") == (["двух зайцев"], ["two birds"])


def test_of_two_such_words_one_rendering_excuses_neither():
    """Else the second annex could be left out unseen."""
    assert known("Приложение первое и приложение второе.", "The first annex.") == ([], [])
    assert known("Приложение первое и приложение второе.", "Annex one and annex two.")[0] == [
        "Приложение",
        "приложение",
    ]


def test_which_side_is_the_source_does_not_matter():
    text = paired(("The minutes were approved.", "Протокол утверждён."), languages=(Language.EN, Language.RU))
    found = established(text, text.alignment.beads[0])
    assert found == {Side.SOURCE: (range(1, 2),), Side.TARGET: (range(1),)}


@pytest.mark.parametrize("name", ["established.tsv", "idioms.tsv"])
def test_every_row_of_a_list_can_be_met(name):
    """A row whose lemma the dictionary gives no form of would never count."""
    rows = files("tta.scorers.words").joinpath(name).read_text("utf-8").splitlines()
    rows = [row for row in rows if not row.startswith("#")]
    assert [row for row in rows if row.count("\t") != 1] == []
    russian = [row.split("\t")[0] for row in rows]
    assert len(set(russian)) == len(russian)
    lemmas = {word for words in russian for choice in words.split(" ") for word in choice.split("|")}
    assert {word for word in lemmas if len(word) > 2 and word not in lemma_shares(word)} == set()
