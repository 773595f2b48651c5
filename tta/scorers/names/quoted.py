"""Ships, farms, mines and inns by names in quotation marks: what is put for `совхоз «Заря»` must not be called Rassvet.

English renders such a name by its meaning or by its sound. Which meaning is the right one no rule knows; but a word that no
dictionary has is meant to be the name, and then sounds like it.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

from tta.language import english_words
from tta.language.russian import best_reading
from tta.scorers.facts.judgement import Judgement, Relation
from tta.scorers.names.additions import may_name
from tta.scorers.names.bead_names import BeadNames, Placed
from tta.scorers.names.holds import FIRM, holds, touch
from tta.scorers.names.result import Result
from tta.types import Bitext, Language

__all__ = ["quoted_names"]

_NAMED = re.compile(r"([А-ЯЁа-яё]+)\s[«“„\"]([А-ЯЁ][а-яё]+(?:\s[а-яё]+){0,2})[»”“\"]")
_KINDS = frozenset(
    "баржа яхта пароход теплоход катер шхуна бриг фрегат крейсер эсминец ледокол траулер танкер сухогруз буксир паром судно "
    "корабль лодка совхоз колхоз артель ферма хозяйство шахта рудник прииск завод фабрика комбинат трест кооператив гостиница "
    "отель трактир ресторан кафе кабак чайная санаторий пансионат лагерь кинотеатр клуб магазин универмаг опера балет".split()
)
"""What has a name of its own, by lemmas: ships, farms, mines, works, houses, and works of the stage."""
_OTHER = Judgement(Relation.DIFFERS, "the name in quotation marks is another")


def quoted_names(bitext: Bitext, index: int, names: BeadNames, taken: Sequence[Placed]) -> Iterator[Result]:
    """Yield the quoted names of things in a bead for which an English name of another sound stands.

    Args:
        bitext: with vectors; without, nothing is told.
        index: of the bead.
        names: of the bead.
        taken: English names that render others.
    """
    named = list(_named(names))
    strange = [one for one in names.english if one not in taken and _is_strange(one, names)] if named else []
    held = holds(bitext, bitext.alignment.beads[index], strange, Language.EN)
    for thing in named:
        for one, hold in zip(strange, held, strict=True):
            if hold is not None and hold.firmness >= FIRM and hold.spans and touch(hold.spans, thing.spans):
                yield Result(thing, one, _OTHER)


def _named(names: BeadNames) -> Iterator[Placed]:
    for match in _NAMED.finditer(names.russian_text):
        placed = names.russian_at(*match.span(2))
        known = any(touch(placed.spans, other.spans) for other in names.russian)
        if best_reading(match[1].lower()).lemma in _KINDS and not known:
            yield replace(placed, name=replace(placed.name, quoted=True))


def _is_strange(item: Placed, names: BeadNames) -> bool:
    """Whether an English word is in no dictionary, and sounds like no word of the Russian."""
    return not english_words.is_known(item.name.forms[0]) and may_name(item.name.forms[0], names)
