"""Values of one bead that changed places: each side has both, and each belongs to what the other belongs to.

`за — 12, против — 7` against `for, 7; against, 12`. Only what both sides mark counts: the same two frames, one for
each value, and reversed. Where a value has no frame, or the frames are no pair, the order is left alone.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from itertools import pairwise

from tta.language.yo import without_yo
from tta.scorers.facts.belonging import exchanged
from tta.scorers.facts.companions import strayed
from tta.scorers.facts.frames import frame_of
from tta.scorers.facts.judgement import CHANGED_PLACES, Judgement, Relation
from tta.scorers.facts.matched import Matched
from tta.types import Bitext, Fact, FactStatus, Kind, Language, Side
from tta.values import IdentifierContent, Value
from tta.values.gazetteer import renderings
from tta.values.phonetic import latin_letters, likeness

__all__ = ["changed_places"]

_WINDOW = 40
"""Code points to either side of a value in which its frame stands."""
_FEW = 12
"""Values of a bead up to which their order is looked at; a table has more."""
_ALIKE = 0.8
"""Likeness from which two labels of a list, `Минск:` and `Minsk:`, are the same name."""

_SCORE = re.compile(r"\s?[:–—-]\s?|\s?[×xXхХ]\s?|\s(?:к|to|by)\s")
_DEFEAT = re.compile(
    r"\b(?:проигр|уступ|пораж|отста|пропуст)|\b(?:los(?:e|es|t|ing|s)|defeat|beaten|fell|fall|down|trail|behind|conced)",
    re.I,
)
"""What tells that a score may be counted from the other side."""
_LEVELS = frozenset({"article", "paragraph", "fond", "opis", "delo", "list"})
"""Labels of identifiers that stand one in another: an article's paragraphs, a fond's inventories."""
_LABEL = re.compile(r"(?<!\w)([А-ЯЁA-Z][\w’'-]{2,})\s*[:—–-]\s*$")


def changed_places(bitext: Bitext, found: Sequence[Matched]) -> list[Matched]:
    """Return matched facts, those that changed places paired with what stands in the place of each instead.

    Args:
        bitext: whose facts.
        found: all of them.
    """
    changed = list(found)
    beads: dict[int, list[int]] = {}
    for place, item in enumerate(found):
        fact = item.fact
        if fact.status is FactStatus.EQUAL and fact.source_bead == fact.target_bead and fact.source_bead is not None:
            beads.setdefault(fact.source_bead, []).append(place)
    for bead, places in beads.items():
        if not 1 < len(places) <= _FEW:
            continue
        turned = (*_turned_round(bitext, changed, places), *_reversed(bitext, changed, places))
        moved = turned or (*strayed(bitext, found, places),) or exchanged(bitext, bead, found, places)
        for one, other in moved:
            changed[one], changed[other] = _swapped(changed[one], changed[other])
    return changed


def _turned_round(bitext: Bitext, found: Sequence[Matched], places: Sequence[int]) -> Iterator[tuple[int, int]]:
    """Yield both numbers of a score, 3:2, that the other side has as 2:3; English gives a defeat by the winner's figures."""
    by_source = sorted(places, key=lambda place: found[place].fact.source_spans[0].start)
    for one, other in pairwise(by_source):
        sides = ((found[one].fact, found[other].fact, Side.SOURCE), (found[other].fact, found[one].fact, Side.TARGET))
        scores = all(_is_score(bitext, first, last, side) for first, last, side in sides)
        if scores and found[one].fact.source_reading != found[other].fact.source_reading:
            bead = found[one].fact.source_bead
            texts = [
                bitext.document(side).segments[index].text
                for side in Side
                for index in bitext.alignment.beads[bead or 0].of(side)
            ]
            if not any(_DEFEAT.search(text) for text in texts):
                yield one, other


def _is_score(bitext: Bitext, first: Fact, last: Fact, side: Side) -> bool:
    """Whether two numbers of a side follow each other with nothing but the sign of a score between them."""
    before, behind = (
        (first.source_spans, last.source_spans) if side is Side.SOURCE else (first.target_spans, last.target_spans)
    )
    if first.kind is not Kind.NUMBER or last.kind is not Kind.NUMBER or not before or not behind:
        return False
    return _SCORE.fullmatch(bitext.document(side).text[before[-1].stop : behind[0].start]) is not None


def _reversed(bitext: Bitext, found: Sequence[Matched], places: Sequence[int]) -> Iterator[tuple[int, int]]:
    """Yield pairs of facts whose frames are the same two on both sides, and reversed; each fact once."""
    framed = {place: _frames(bitext, found[place]) for place in places}
    parts = _parts_for_wholes(framed)
    done: set[int] = set()
    for number, one in enumerate(places):
        for other in places[number + 1 :]:
            if done & {one, other} or found[one].fact.kind is not found[other].fact.kind:
                continue
            if found[one].fact.source_reading == found[other].fact.source_reading:
                continue
            if parts == {one, other} or _are_crossed(framed[one], framed[other]):
                done |= {one, other}
                yield one, other


def _are_crossed(one: tuple[str, str], other: tuple[str, str]) -> bool:
    """Whether each of two facts has on the other side the frame of the other fact."""
    (left, right), (left_other, right_other) = one, other
    if not (left and right and left_other and right_other) or right == right_other:
        return False
    return _is_same(left, right_other) and _is_same(left_other, right) and not _is_same(left, right)


def _parts_for_wholes(framed: Mapping[int, tuple[str, str]]) -> set[int]:
    """Return the two numbers of which the Russian counts from the one, `из 40 принято 12`, and the English from the other."""
    wholes = [[place for place, frames in framed.items() if frames[side] == "whole"] for side in (0, 1)]
    return {*wholes[0], *wholes[1]} if all(len(places) == 1 for places in wholes) else set()


def _frames(bitext: Bitext, item: Matched) -> tuple[str, str]:
    """The frames of a fact on both sides, the Russian first; '' where there is none."""
    if item.source is None or item.target is None:
        return "", ""
    frames = {
        bitext.document(side).language: _frame(bitext, value, side)
        for side, value in ((Side.SOURCE, item.source), (Side.TARGET, item.target))
    }
    return frames.get(Language.RU, ""), frames.get(Language.EN, "")


def _frame(bitext: Bitext, value: Value, side: Side) -> str:
    """What a value belongs to: `from`, `against`, its own label, or the name before it."""
    if isinstance(value.content, IdentifierContent) and value.content.label in _LEVELS:
        return value.content.label
    document = bitext.document(side)
    segment = document.segments[value.segment]
    start, stop = value.spans[0].start, value.spans[-1].stop
    before = document.text[max(segment.spans[0].start, start - _WINDOW) : start]
    behind = document.text[stop : min(segment.spans[-1].stop, stop + _WINDOW)]
    if frame := frame_of(before, behind, document.language):
        return frame
    label = _LABEL.search(before)
    return f"={label[1]}" if label else ""


def _is_same(russian: str, english: str) -> bool:
    if not (russian.startswith("=") and english.startswith("=")):
        return russian == english
    word = without_yo(russian[1:])
    return english[1:] in renderings(word) or likeness(word, latin_letters(english[1:])) >= _ALIKE


def _swapped(one: Matched, other: Matched) -> tuple[Matched, Matched]:
    return _with_target(one, other), _with_target(other, one)


def _with_target(own: Matched, other: Matched) -> Matched:
    judgement = Judgement(Relation.EXCHANGED, CHANGED_PLACES)
    fact = replace(
        own.fact,
        status=FactStatus.DIFFERS,
        target_spans=other.fact.target_spans,
        target_reading=other.fact.target_reading,
        rule=judgement.rule,
    )
    return Matched(fact, own.source, other.target, judgement)
