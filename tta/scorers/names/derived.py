"""Adjectives of places and persons, `бургундские вина`: what renders them, or the other name that stands instead.

They are never missed, since English may do without; where by the vectors another name renders one, the two differ.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from tta.language.russian import best_reading
from tta.scorers.facts.judgement import Judgement, Relation
from tta.scorers.names.additions import may_name
from tta.scorers.names.bead_names import BeadNames, Placed
from tta.scorers.names.established import established_here
from tta.scorers.names.holds import FIRM, Hold, holds, touch
from tta.scorers.names.persons import TITLES
from tta.scorers.names.result import ESTABLISHED, SOUND, Result
from tta.scorers.names.sound import by_sound, names_around
from tta.types import Bitext, Language
from tta.values.derived_names import derived_names
from tta.values.known_name import Known, Sort
from tta.values.names import Name

__all__ = ["derived_results"]

_STATES_AND_CITIES = frozenset({Sort.COUNTRY, Sort.CITY})
_LOST = 0.6
"""Probability that nothing renders an English name from which on it stands instead of the adjective that is nearest to it."""
_SPECIES = frozenset(
    "тигр медведь волк лисица лиса рысь леопард барс лев слон носорог олень лось косуля антилопа козел коза баран "
    "овца корова бык лошадь пони осел верблюд свинья кабан собака овчарка терьер борзая лайка дог спаниель кошка кот "
    "кролик заяц мышь крыса хомяк белка бобер выдра норка соболь куница тюлень морж кит дельфин обезьяна макака орел "
    "сокол ястреб сова утка гусь лебедь журавль аист цапля пеликан голубь воробей ворона попугай фазан куропатка "
    "черепаха змея гадюка удав крокодил ящерица лягушка жаба рыба осетр лосось форель треска сельдь карп сом окунь "
    "щука краб креветка устрица пчела муравей жук таракан комар кедр сосна ель пихта лиственница дуб береза клен липа "
    "тополь ива орех каштан яблоня груша слива вишня абрикос виноград роза лилия тюльпан ирис фиалка мак капуста "
    "перец огурец картофель редька лук чеснок салат соус суп сыр хлеб булочка булка завтрак кофе чай язва лихорадка "
    "грипп болезнь чума оспа насморк вирус".split()
)
"""Animals, plants, food and diseases, by their lemmas with е for ё."""
_WORD_BEHIND = re.compile(r"\s([а-яё]+)")
_DIFFERS = Judgement(Relation.DIFFERS, "the adjective is of another name")


def derived_results(
    bitext: Bitext,
    index: int,
    names: BeadNames,
    taken: Sequence[Placed],
    known: tuple[Sequence[Known], Sequence[Known]],
) -> Iterator[Result]:
    """Yield what became of the adjectives of a bead that are made of names.

    Args:
        bitext: with vectors, or without: then only what renders them is found.
        index: of the bead.
        names: of the bead.
        taken: English names that render others.
        known: what is known by name in both texts: adjectives of states and cities are compared as values where both have one.
    """
    adjectives = [
        Placed(name, names.russian_at(name.start, name.stop).spans) for name in derived_names(names.russian_text)
    ]
    left = []
    for item in adjectives:
        if any(touch(item.spans, other.spans) for other in names.russian):
            continue
        sounding = by_sound(item.name, names_around(item, names))
        found = sounding or established_here(item, names)
        if found is None and not _is_compared(item.name, *known):
            left.append(item)
        elif found is not None:
            yield Result(item, found, SOUND if sounding else ESTABLISHED)
    yield from _replaced(bitext, index, names, left, taken)


def _stands_instead(hold: Hold) -> bool:
    """Whether a name is rendered by the word that holds it best, or by none, so that it stands there for that word."""
    return hold.firmness >= FIRM or hold.missing >= _LOST


def _names_species(name: Name, text: str) -> bool:
    """Whether an adjective is part of the name of an animal, plant, food or disease, called after another place elsewhere."""
    behind = _WORD_BEHIND.match(text, name.stop)
    return behind is not None and best_reading(behind[1].lower()).lemma in _SPECIES


def _is_compared(name: Name, russian: Sequence[Known], english: Sequence[Known]) -> bool:
    """Whether an adjective is that of a known state or city, and the English names one, too."""
    known = any(each.start < name.stop and name.start < each.stop for each in russian)
    return known and any(each.sort in _STATES_AND_CITIES for each in english)


def _replaced(
    bitext: Bitext, index: int, names: BeadNames, left: Sequence[Placed], taken: Sequence[Placed]
) -> Iterator[Result]:
    """Yield the adjectives that a free English name renders by the vectors, and none does by its sound."""
    free = [
        one
        for one in (names.english if left else ())
        if one not in taken and one.name.forms[0] not in TITLES and may_name(one.name.forms[0], names)
    ]
    held = holds(bitext, bitext.alignment.beads[index], free, Language.EN)
    for item in left:
        others = [
            one
            for one, hold in zip(free, held, strict=True)
            if hold is not None and _stands_instead(hold) and hold.spans and touch(hold.spans, item.spans)
        ]
        if len(others) == 1 and not _names_species(item.name, names.russian_text):
            yield Result(item, others[0], _DIFFERS)
