"""What the English has for a term, when two renderings are the same, and where forms of a glossary stand."""

from __future__ import annotations

import pytest

from tests.scorers.made import paired
from tta.language.english import stems
from tta.language.noun_phrases import russian_terms
from tta.lists.glossary import term_lemmas
from tta.scorers.terms.forms import english_places, indexed, russian_places
from tta.scorers.terms.renderings import alike, rendering_of
from tta.scorers.words.links import word_links
from tta.types import GlossaryEntry


def rendering(russian, english, pairs):
    """The rendering of the first term of a Russian text, `text = stems / stems`; '' where it has none of its own."""
    text = paired((russian, english, pairs))
    term = russian_terms(russian)[0]
    found = rendering_of(word_links(text, text.alignment.beads[0]), text.target, 0, term)
    if found is None:
        return ""
    assert english[found.start : found.stop] == found.text
    assert found.segment == 0
    return f"{found.text} = {' / '.join(found.stems)}"


@pytest.mark.parametrize(
    ("russian", "english", "pairs", "expected"),
    [
        ("мирный договор", "the peace treaty", "мирный=peace договор=treaty", "peace treaty = peace / treaty"),
        ("мирный договор", "treaties of peace", "мирный=peace договор=treaties", "treaties of peace = peace / treaty"),
        # A neighbour that belongs to the same Russian word goes with it.
        ("рабочий класс", "the working people class", "рабочий=working+people класс=class",
         "working people class = working people / class"),
        ("мирный договор", "a treaty", "договор=treaty", ""),  # a word without a rendering
        ("мирный договор", "peace, a treaty", "мирный=peace договор=treaty", ""),  # a mark between
        ("мирный договор", "peace and treaty", "мирный=peace договор=treaty", ""),
        ("мирный договор", "peace which treaty", "мирный=peace договор=treaty", ""),
        ("мирный договор", "peace “treaty", "мирный=peace договор=treaty", "peace “treaty = peace / treaty"),
        ("мирный договор", "peace of our own treaty", "мирный=peace договор=treaty", "peace of our own treaty = peace / treaty"),
        ("мирный договор", "peace of our very own treaty", "мирный=peace договор=treaty", ""),  # four words between
        ("мирный договор", "PT treaty", "мирный=PT договор=treaty", ""),  # an acronym
        ("мирный договор", "5th treaty", "мирный=5th договор=treaty", ""),
        ("мирный договор", "A treaty", "мирный=A договор=treaty", ""),
        ("поставки оружия", "supplies of arms", "поставки=supplies оружия=arms", "supplies of arms = supply / arm"),
        ("поставки оружия", "arms supplies", "поставки=supplies оружия=arms", "arms supplies = supply / arm"),
        ("поставки оружия", "supplying arms", "поставки=supplying оружия=arms", ""),  # a verb with its object
        ("поставки оружия", "supplying the arms", "поставки=supplying оружия=arms", ""),
        ("поставки оружия", "supplies From arms", "поставки=supplies оружия=arms", "supplies From arms = supply / arm"),
    ],
)  # fmt: skip
def test_a_term_is_rendered_word_by_word(russian, english, pairs, expected):
    assert rendering(russian, english, pairs) == expected


def test_words_in_two_segments_are_no_rendering():
    text = paired(("мирный договор", "the peace | treaty", "мирный=peace договор=treaty"))
    (term,) = russian_terms("мирный договор")
    assert rendering_of(word_links(text, text.alignment.beads[0]), text.target, 0, term) is None


@pytest.mark.parametrize(
    ("one", "other", "same"),
    [
        ("treaty", "treaty", True),
        ("Germany", "German", True),
        ("french", "France", True),
        ("in-app", "app", True),
        ("agreement", "agree", True),
        ("treaty", "agreement", False),
        ("negotiation", "negotiator", True),  # 8 of 10 letters
        ("contract", "contact", False),  # 4 of 7
        ("arm", "art", False),
        ("arm", "army", True),
        ("to", "tone", False),  # fewer than three letters shared
        ("peace treaty", "treaty", True),
        ("peace treaty", "peace accord", False),
    ],
)
def test_renderings_of_one_stem_are_alike(one, other, same):
    assert alike(one, other) is same
    assert alike(other, one) is same


# ---------------------------------------------------------------- forms of a glossary


def entry(term, *accepted):
    return GlossaryEntry(term, term_lemmas(term), accepted)


def places(text, *terms):
    found = russian_places(text, indexed(tuple(entry(term) for term in terms)))
    return "; ".join(f"{text[start:stop]}={item.term}" for start, stop, item in found)


@pytest.mark.parametrize(
    ("text", "terms", "expected"),
    [
        ("О соглашениях и соглашением.", ["соглашение"], "соглашениях=соглашение; соглашением=соглашение"),
        ("Щёлочи нет", ["щёлочь"], "Щёлочи=щёлочь"),
        ("мирного договора", ["договор", "мирный договор"], "мирного договора=мирный договор"),
        ("мирного, договора", ["мирный договор"], "мирного, договора=мирный договор"),
        ("договор мирный", ["мирный договор"], ""),
        ("Они стали", ["сталь"], ""),  # the form is seldom of that word
        ("из стали", ["сталь"], ""),
        ("сталью", ["сталь"], "сталью=сталь"),
        ("прокат стали", ["прокат стали"], "прокат стали=прокат стали"),  # beside another word it is
        ("ОСВ и осв", ["ОСВ"], "ОСВ=ОСВ"),  # an acronym is one in capitals only
        ("в Наркоминделе", ["Наркоминдел"], "Наркоминделе=Наркоминдел"),
        ("военно-морской", ["военно-морской"], "военно-морской=военно-морской"),
        ("стол", ["соглашение"], ""),
        ("мирный", ["мирный договор"], ""),  # the text ends within the term
    ],
)
def test_terms_stand_in_every_case(text, terms, expected):
    assert places(text, *terms) == expected


@pytest.mark.parametrize(
    ("text", "forms", "expected"),
    [
        ("the ceasefire holds", ["cease-fire"], ["ceasefire"]),
        ("the cease-fire holds", ["ceasefire"], ["cease-fire"]),
        ("peace treaties and Peace Treaty", ["peace treaty"], ["peace treaties", "Peace Treaty"]),
        ("treaty peace", ["peace treaty"], []),
        ("peace", ["peace treaty"], []),
        ("peace", [], []),
        ("peace", ["..."], []),
        ("a treaty", ["treaty", "peace treaty"], ["treaty"]),
    ],
)
def test_forms_stand_in_every_spelling(text, forms, expected):
    assert [text[start:stop] for start, stop in english_places(stems(text), tuple(forms))] == expected
