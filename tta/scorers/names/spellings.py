"""One surname that the English spells in several ways over the document: Seleznev in one row, Selezniov in another.

Each spelling renders the name by its sound, so that no row is wrong by itself; a reader takes them for two persons. First names
and patronymics are left out, for they are of several people (Aleksandr one, Alexander another), and so are established
forms, which are compared with each other nowhere: Kiev and Kyiv.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from tta.language.russian import is_known, lemma, readings
from tta.scorers.names.result import SOUND, Result
from tta.scorers.scorer import Rule
from tta.types import Cause, Finding, Kind, Severity, Side, Span
from tta.values.phonetic import latin_letters

__all__ = ["RULE", "several_spellings"]

RULE = Rule(
    "NA104", "name spelled in several ways", Kind.ENTITY, Severity.NEUTRAL,
    "The English spells one Russian surname, or the name of a place, in several ways over the document, each of which "
    "renders its sound. First names, patronymics, established forms, and spellings that differ by accents, case or an "
    "ending of English grammar are not looked at. One finding a spelling that is rarer than another, where it stands first.",
    "Choose one spelling, unless two people are meant, and use it throughout.",
    "Выступил Селезнев. … Селезнев ушел.", "Seleznev spoke. … Selezniov left.",
)  # fmt: skip

_CONFIDENCE = 0.7
_LEAST = 4
"""Letters of a name by which it is known; shorter ones are many people's."""

_Use = tuple[int, Result]


def several_spellings(found: Sequence[_Use], russian: Side) -> Iterator[Finding]:
    """Yield a finding for each spelling of a name but the most frequent one.

    Args:
        found: what became of each name, with the index of its bead, in the order of the document.
        russian: the side that is Russian.
    """
    names: dict[str, dict[str, list[_Use]]] = {}
    for index, result in found:
        if result.judgement == SOUND and result.russian and result.english and _is_surname(result.russian.name.text):
            spelling = _spelling(result.english.name.text)
            names.setdefault(lemma(result.russian.name.text), {}).setdefault(spelling, []).append((index, result))
    for ways in names.values():
        usual, *others = sorted(ways.values(), key=lambda uses: (-len(uses), uses[0][0]))
        for uses in others:
            yield _finding(uses, usual, russian)


def _is_surname(name: str) -> bool:
    """Whether a name is no first name or patronymic, and no noun of the dictionary, which is not rendered by its sound alone."""
    found = readings(name.lower())
    known = {mark for reading in found for mark in reading.grammemes}
    if len(name) < _LEAST or not name.isalpha() or not known.isdisjoint({"Name", "Patr"}):
        return False
    return not is_known(name.lower()) or any(reading.is_proper for reading in found)


def _spelling(name: str) -> str:
    """Return the letters that tell spellings apart, without what English puts behind a name and the ending of a woman's."""
    return latin_letters(name.removesuffix("'s").removesuffix("’s")).rstrip("as")


def _finding(uses: Sequence[_Use], usual: Sequence[_Use], russian: Side) -> Finding:
    index, first = uses[0]
    assert first.russian is not None
    spans = {russian: first.russian.spans, russian.opposite: _english(first)[1]}
    text, other, row = _english(first)[0], _english(usual[0][1])[0], usual[0][0] + 1
    return Finding(
        code=RULE.code,
        kind=RULE.kind,
        severity=RULE.severity,
        confidence=_CONFIDENCE,
        cause=Cause.TRANSLATION,
        bead=index,
        source_spans=spans[Side.SOURCE],
        target_spans=spans[Side.TARGET],
        message=f"The name {first.russian.name.text} is spelled “{text}” here and “{other}” in row {row}.",
        evidence={
            "renderings": [
                {"text": _english(same[0][1])[0], "rows": sorted({bead + 1 for bead, _ in same})}
                for same in (usual, uses)
            ]
        },
    )


def _english(result: Result) -> tuple[str, tuple[Span, ...]]:
    assert result.english is not None
    return result.english.name.text, result.english.spans
