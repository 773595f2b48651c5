"""Surnames that are nouns, at the beginning of a sentence: `Лебедь заявил` against another name, Gromov said.

There the capital says nothing, so the noun is no name of itself; a name that no dictionary has stands for it in the English, and
either sounds like it or is another's. Whether the noun is rendered is then asked of the reader of both sides.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from tta.language import english_words
from tta.language.russian import best_reading, readings
from tta.scorers.facts.judgement import Judgement, Relation
from tta.scorers.names.additions import may_name
from tta.scorers.names.bead_names import BeadNames, Placed
from tta.scorers.names.holds import FIRM, holds, touch
from tta.scorers.names.result import Result
from tta.scorers.names.sound import by_sound
from tta.types import Bitext, Language
from tta.values.known_name import Known
from tta.values.names import Name, begins_sentence
from tta.values.russian_words import forms_of

__all__ = ["noun_openers"]

_OPENER = re.compile(r"(?<![\w-])([А-ЯЁ][а-яё]{2,})(?= ([а-яё]+))")
_ANIMATE = frozenset({"NOUN", "anim", "nomn", "sing"})
_OTHER = Judgement(Relation.DIFFERS, "the noun may be a surname, and another name stands there")


def noun_openers(
    bitext: Bitext, index: int, names: BeadNames, taken: Sequence[Placed], known: Sequence[Known]
) -> Iterator[Result]:
    """Yield the nouns that begin a sentence of a bead with the English names of other sound that stand for them.

    Args:
        bitext: with vectors; without, nothing is told.
        index: of the bead.
        names: of the bead.
        taken: English names that render others.
        known: what is known by name in the Russian text: `Президент заявил` may be rendered by who he is.
    """
    strange = [one for one in names.english if one.name.begins and one not in taken and _is_strange(one.name, names)]
    nouns = list(_nouns(names, known)) if strange else []
    if not nouns:
        return
    held = holds(bitext, bitext.alignment.beads[index], strange, Language.EN)
    for noun in nouns:
        for one, hold in zip(strange, held, strict=True):
            if hold is not None and hold.firmness >= FIRM and hold.spans and touch(hold.spans, noun.spans):
                yield Result(noun, one, _OTHER)


def _is_strange(name: Name, names: BeadNames) -> bool:
    """Whether an English word is in no dictionary, and sounds like no word of the Russian."""
    return not english_words.is_known(name.forms[0]) and may_name(name.forms[0], names)


def _stands_for_office(match: re.Match[str], known: Sequence[Known]) -> bool:
    return any(each.start < match.end(1) and match.start() < each.stop for each in known)


def _nouns(names: BeadNames, known: Sequence[Known]) -> Iterator[Placed]:
    """Yield the animate nouns in the nominative that begin a sentence, have a verb behind them and name no office."""
    for match in _OPENER.finditer(names.russian_text):
        plain = match[1].lower()
        if not begins_sentence(names.russian_text, match.start()) or best_reading(match[2]).part_of_speech != "VERB":
            continue
        if not any(reading.grammemes >= _ANIMATE for reading in readings(plain)) or _stands_for_office(match, known):
            continue
        spans = names.russian_at(match.start(), match.end(1)).spans
        if any(touch(spans, other.spans) for other in names.russian):
            continue
        noun = Placed(
            Name(match.start(), match.end(1), match[1], forms_of(match[1]), begins=True, doubtful=True), spans
        )
        if by_sound(noun.name, names.english) is None:
            yield noun
