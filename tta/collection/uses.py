"""What a document has for each name and term: those that agree on both sides, by their Russian lemmas."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache

from tta.language.russian import best_reading, lemma
from tta.language.tokens import COMPOUND
from tta.types import Audit, Fact, FactStatus, Kind, Language, TermUse
from tta.types.words_kept import WORDS_KEPT
from tta.values.gazetteer import is_place

__all__ = ["Use", "uses"]

_INITIALS = re.compile(r"(?:\b[^\W\d_]{1,2}\.\s*)+")
_SURNAME = re.compile(r"([а-я]+(?:[ое]в|[иы]н))(?:а|у|ым|е|ой|ою|ы|ых)?")
"""A surname in any case, which the dictionary may take for an adjective: `Астровой`."""
_WOMAN = re.compile(r"(?:[oe]v|[iy]n)a$")
_POSSESSIVE = re.compile(r"['’]s?$")


@dataclass(frozen=True, slots=True)
class Use:
    """What a document has for a Russian name or term.

    Attributes:
        kind: `name`, `place` or `term`.
        russian: lemmas, in lower case, between spaces.
        english: as it is written.
        count: how often.
        bead: where first, an index into the alignment.
        written: as it stands there in Russian: a term, and a name that is not declined; '' where it is known by its lemmas only.
    """

    kind: str
    russian: str
    english: str
    count: int
    bead: int
    written: str = ""


def uses(audit: Audit) -> Iterator[Use]:
    """Yield the names whose renderings agree, each rendering once, and after them the terms."""
    names: dict[tuple[str, str, str], list[int]] = {}
    plain: dict[str, str] = {}
    turned = audit.source.language is not Language.RU
    for fact in audit.facts:
        if fact.kind is Kind.ENTITY and fact.status is FactStatus.EQUAL and fact.source_bead is not None:
            written, english = _sides(fact, turned=turned)
            russian = _of_woman(_lemmas(written), english)
            if russian and english:
                if written.lower().replace("ё", "е") == russian:
                    plain.setdefault(russian, written)
                kind = "place" if is_place(russian) else "name"
                names.setdefault((kind, russian, english), []).append(fact.source_bead)
    for (kind, russian, english), beads in sorted(names.items()):
        yield Use(kind, russian, english, len(beads), min(beads), plain.get(russian, ""))
    for term in audit.terms:
        yield Use("term", term.term, term.text, term.count, term.bead, _written(audit, term))


def _written(audit: Audit, term: TermUse) -> str:
    """Return a term as the Russian has it where it stands first: `стратегического вооружения`, whose lemmas do not agree."""
    turned = audit.source.language is not Language.RU
    bead = audit.alignment.beads[term.bead]
    document = audit.target if turned else audit.source
    for index in bead.target if turned else bead.source:
        words = [word.group() for word in COMPOUND.finditer(document.segments[index].text)]
        size = len(term.term.split())
        for start in range(len(words) - size + 1):
            found = " ".join(words[start : start + size])
            if _lemmas(found) == term.term.lower().replace("ё", "е"):
                return found
    return ""


def _sides(fact: Fact, *, turned: bool) -> tuple[str, str]:
    """The Russian name and the English one, both without initials."""
    readings = (fact.source_reading, fact.target_reading)
    russian, english = reversed(readings) if turned else readings
    return _INITIALS.sub("", russian).strip(), _POSSESSIVE.sub("", _INITIALS.sub("", english)).strip()


@lru_cache(maxsize=WORDS_KEPT)
def _lemmas(name: str) -> str:
    return " ".join(_lemma(word) for word in name.replace("ё", "е").replace("Ё", "Е").split())


def _lemma(word: str) -> str:
    """Return the dictionary form of a word in small letters; of a name that may be an adjective, the man's surname."""
    plain = word.lower()
    surname = _SURNAME.fullmatch(plain) if word[:1].isupper() else None
    if surname and best_reading(plain).part_of_speech in {"ADJF", "ADJS"}:
        return surname[1]
    return lemma(plain)


def _of_woman(name: str, english: str) -> str:
    """Return a surname as a woman has it where the English does: Astrova is another name than Astrov."""
    return f"{name}а" if _WOMAN.search(english) and _SURNAME.fullmatch(name) and not name.endswith("а") else name
