"""How much is lost with a phrase."""

from __future__ import annotations

import pytest

from tta.scorers.words.severity import content_words, is_grammar, is_name, is_negation, severity_of_loss
from tta.types import Language, Severity


@pytest.mark.parametrize(
    ("phrase", "severity"),
    [
        ("если американская сторона согласится с этим", Severity.MAJOR),  # a clause
        ("не", Severity.MAJOR),
        ("без согласия", Severity.MAJOR),
        ("465", Severity.MAJOR),
        ("пять", Severity.MAJOR),
        ("Григорьев", Severity.MAJOR),
        ("должны", Severity.MAJOR),
        ("нельзя", Severity.MAJOR),
        ("ещё никогда", Severity.MAJOR),
        ("нет", Severity.MAJOR),
        ("вынуждены", Severity.MAJOR),  # a modal by its lemma
        ("обязан", Severity.MAJOR),
        ("В Москве", Severity.MAJOR),
        ("Договор", Severity.MINOR),  # a capital alone makes no name
        ("СС-20", Severity.MAJOR),
        ("подписал новый договор", Severity.MAJOR),  # three words with meaning, one a verb
        ("новый мирный договор", Severity.MINOR),  # three without
        ("новый мирный договор союзников", Severity.MAJOR),  # four
        ("сказал правду", Severity.MINOR),
        ("осложнить", Severity.MINOR),
        ("социалистических", Severity.MINOR),
        ("взаимного доверия", Severity.MINOR),
        ("ведь", Severity.NEUTRAL),
        ("Напомним", Severity.NEUTRAL),
        ("напомнил", Severity.MINOR),
        ("же", Severity.NEUTRAL),
        ("года", Severity.NEUTRAL),
        ("в связи с этим", Severity.MINOR),
        ("он его", Severity.NEUTRAL),
    ],
)
def test_russian(phrase, severity):
    assert severity_of_loss(phrase, Language.RU) is severity


@pytest.mark.parametrize(
    ("phrase", "severity"),
    [
        ("and all the delegates applauded the French ambassador", Severity.MAJOR),
        ("not", Severity.MAJOR),
        ("without", Severity.MAJOR),
        ("in Geneva", Severity.MAJOR),
        ("must", Severity.MAJOR),
        ("artificial urgency", Severity.MINOR),
        ("of the", Severity.NEUTRAL),
        ("also", Severity.NEUTRAL),
        ("very", Severity.NEUTRAL),
        ("Geneva talks", Severity.MINOR),  # a capital at the head may be that of a sentence
        ("the Geneva talks", Severity.MAJOR),
        ("of A", Severity.NEUTRAL),
        ("signed peace treaty", Severity.MINOR),
        ("signed lasting peace treaty", Severity.MAJOR),
        ("article 5", Severity.MAJOR),
        ("Never", Severity.MAJOR),
        ("possible", Severity.MAJOR),
    ],
)
def test_english(phrase, severity):
    assert severity_of_loss(phrase, Language.EN) is severity


def test_words_of_grammar():
    assert is_grammar("the", Language.EN)
    assert is_grammar("ведь", Language.RU)
    assert not is_grammar("not", Language.EN)
    assert not is_grammar("не", Language.RU)
    assert not is_grammar("Нельзя", Language.RU)
    assert is_grammar("на", Language.RU)
    assert is_grammar("чтобы", Language.RU)
    assert is_grammar("увы", Language.RU)
    assert not is_grammar("Never", Language.EN)
    assert not is_grammar("договор", Language.RU)


@pytest.mark.parametrize(
    ("text", "language", "count"),
    [
        ("на фоне терапии", Language.RU, 2),
        ("он и его такой договор", Language.RU, 1),  # pronouns, of adjectives, too
        ("весь этот год", Language.RU, 0),
        ("ещё один новый случай", Language.RU, 1),
        ("the treaty of peace", Language.EN, 2),
        ("also such a case", Language.EN, 0),
        ("", Language.EN, 0),
    ],
)
def test_words_that_carry_meaning_are_counted(text, language, count):
    assert content_words(text, language) == count


@pytest.mark.parametrize(
    ("text", "language", "name"),
    [
        ("Громыко", Language.RU, True),
        ("в Москве", Language.RU, True),
        ("министр Громыко", Language.RU, False),
        ("of Gromyko and Vance", Language.EN, True),
        ("Gromyko spoke", Language.EN, False),
        ("и в", Language.RU, False),
        ("", Language.EN, False),
    ],
)
def test_a_phrase_is_a_name_where_all_that_means_something_has_a_capital(text, language, name):
    assert is_name(text, language) is name


@pytest.mark.parametrize(
    ("text", "negation"),
    [
        ("не", True),
        ("Не", True),
        ("ни … нет", True),
        ("not", True),
        ("NEVER", True),
        ("cannot", True),
        ("не пришёл", False),
        ("not he", False),
        ("…", False),
    ],
)
def test_a_bare_negation_is_nothing_but_negations(text, negation):
    assert is_negation(text) is negation
