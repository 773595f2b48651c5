"""Crises, wars, battles, treaties, fronts and bodies that are called after a place: `Берлинский кризис` is no Cuban crisis.

Told where nothing in the English renders the place that the Russian names, and nothing in the Russian the place that stands
before the same noun in the English, or behind it: the Battle of Stalingrad for `Курская битва`.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from tta.language import english_words
from tta.language.russian import best_reading
from tta.language.yo import without_yo
from tta.scorers.facts.judgement import Judgement, Relation
from tta.scorers.names.additions import may_name
from tta.scorers.names.bead_names import BeadNames, Placed
from tta.scorers.names.established import established_here
from tta.scorers.names.holds import touch
from tta.scorers.names.persons import TITLES
from tta.scorers.names.result import Result
from tta.scorers.names.sound import by_sound
from tta.values.derived_names import base_of_adjective
from tta.values.gazetteer import renderings
from tta.values.known_name import Known
from tta.values.names import Name

__all__ = ["named_events"]

_NOUNS = {
    "кризис": "crisis", "война": "wars?", "битва": "battle", "сражение": "battle", "конференция": "conference|summit|meeting",
    "совещание": "conference|meeting|summit", "встреча": "meeting|summit", "договор": "treaty|pact|peace|agreement",
    "мир": "treaty|peace", "пакт": "pact|treaty", "соглашение": "agreements?|accords?|pact", "сговор": "agreement|pact",
    "восстание": "uprising|rebellion|revolt|rising|mutiny|insurrection", "мятеж": "mutiny|rebellion|revolt|uprising|rising",
    "процесс": "trials?|process", "инцидент": "incident|affair", "катастрофа": "disaster|catastrophe|accident",
    "авария": "disaster|accident|catastrophe", "скандал": "scandal|affair", "конгресс": "congress", "конвенция": "conventions?",
    "декларация": "declaration", "блокада": "siege|blockade", "осада": "siege", "революция": "revolution",
    "операция": "operation|offensive", "фронт": "front", "флот": "fleet", "полк": "regiment", "дивизия": "division",
    "губерния": "province|governorate|guberniya|gubernia", "уезд": "district|uezd|uyezd|county",
    "область": "region|oblast|province",
    "вокзал": "station|terminal", "мост": "bridge", "монастырь": "monastery|convent|abbey", "собор": "cathedral",
    "университет": "university", "завод": "plant|factory|works", "полуостров": "peninsula", "залив": "gulf|bay",
    "пролив": "straits?", "аэропорт": "airport",
}  # fmt: skip
"""What is called after places, by its Russian lemma, and what English calls it."""
_EVENT = re.compile(r"\b([А-ЯЁа-яё]{3,}[сц]к(?:ий|ой|ого|ому|им|ом|ая|ую|ое))\s([а-яё]+)")
_OTHERWISE = {
    "карибский": "Cuban Cuba Caribbean October Missile", "крымский": "Yalta Crimean Crimea", "берлинский": "Potsdam Berlin",
    "ялтинский": "Crimean Crimea Yalta", "потсдамский": "Berlin Potsdam", "маньчжурский": "Mukden Manchurian Manchuria",
    "мукденский": "Manchurian Manchuria Mukden", "афганский": "Afghan Afghanistan Soviet", "суэцкий": "Suez Anglo Sinai",
    "чеченский": "Chechen Chechnya", "корейский": "Korean Korea", "вьетнамский": "Vietnam Vietnamese",
    "уотергейтский": "Watergate", "тильзитский": "Tilsit", "балканский": "Balkan Balkans", "брянский": "Bryansk Briansk",
    "камчатский": "Kamchatka", "косовский": "Kosovo", "балтийский": "Baltic", "курский": "Kursk",
    "кавказский": "Caucasus Caucasian",
    "бородинский": "Borodino Moscow", "казанский": "Kazan Kazansky",
}  # fmt: skip
"""Adjectives whose events go by other places, too, and such as no dictionary makes of a name."""
_RARE = 1000
"""Times that the English dictionary's texts have a word below which it may be a place: Cuban, Stalingrad."""
_DIFFERS = Judgement(Relation.DIFFERS, "the adjective is of another name")


def named_events(
    names: BeadNames, known: tuple[Sequence[Known], Sequence[Known]], taken: Sequence[Placed]
) -> Iterator[Result]:
    """Yield the adjectives of a bead's named events with the English place that stands before the same noun.

    Args:
        names: of the bead.
        known: what is known by name in both texts.
        taken: English names that render others.
    """
    for match in _EVENT.finditer(names.russian_text):
        english = _NOUNS.get(best_reading(match[2]).lemma)
        own = _place(match[1], match.start()) if english else None
        if english is None or own is None or _is_rendered(own, names):
            continue
        others = [one for one in _places(english, names) if one not in taken and _is_strange(one, names, known)]
        if len(others) == 1:
            yield Result(Placed(own, names.russian_at(match.start(1), match.end(1)).spans), others[0], _DIFFERS)


def _place(adjective: str, start: int) -> Name | None:
    """Return the place that an adjective is made of, by its forms and known renderings; None where nobody knows one."""
    plain = without_yo(best_reading(adjective.lower()).lemma)
    base = base_of_adjective(plain)
    others = tuple(_OTHERWISE.get(plain, "").split())
    if not (base or others):
        return None
    stem = re.sub(r"[сц]к(?:ий|ой)$", "", plain)
    forms = tuple(dict.fromkeys((base or stem, stem, plain)))
    return Name(start, start + len(adjective), adjective, forms, (*renderings(base), *others))


def _is_rendered(own: Name, names: BeadNames) -> bool:
    """Whether anything in the English renders a place."""
    item = Placed(own, names.russian_at(own.start, own.stop).spans)
    return by_sound(own, names.english) is not None or established_here(item, names) is not None


def _places(noun: str, names: BeadNames) -> Iterator[Placed]:
    """Yield the capitalised words right before one of some English nouns, or right behind it and `of`; each last or first."""
    before = re.compile(rf"\s(?:[A-Za-z]+\s)?(?:{noun})\b", re.I)
    behind = re.compile(rf"\b(?:{noun})\sof\s(?:the\s)?$", re.I)
    for one in names.english:
        text, start = names.english_text, one.name.start
        if before.match(text, one.name.stop) or behind.search(text, max(0, start - 30), start):
            yield one


def _is_strange(item: Placed, names: BeadNames, known: tuple[Sequence[Known], Sequence[Known]]) -> bool:
    """Whether an English word may be a place, and nothing in the Russian renders it."""
    form = item.name.forms[0]
    if form in TITLES and not _known_at(item, names, known[1]):
        return False
    if english_words.frequency(form) >= _RARE or not may_name(form, names):
        return False
    there = [(each.sort, value) for each in _known_at(item, names, known[1]) for value in each.values]
    return not any((each.sort, value) in there for each in known[0] for value in each.values)


def _known_at(item: Placed, names: BeadNames, known: Sequence[Known]) -> list[Known]:
    return [each for each in known if touch(names.english_at(each.start, each.stop).spans, item.spans)]
