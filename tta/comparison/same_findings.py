"""Which findings of two audits are the same: by their words and place, by fingerprint, by place alone.

The first of these goes before the fingerprint because of findings that are alike: their fingerprints only count them, so
that the second would become the first as soon as the first is corrected. Every step takes what the steps before it left,
every finding at most once, in time that is linear but for sorting.
"""

from __future__ import annotations

from collections import defaultdict, deque
from collections.abc import Callable, Hashable, Iterable, Sequence
from dataclasses import dataclass

from tta.comparison.outcome import Match
from tta.comparison.source_places import SourceMap, touch
from tta.types import Audit, Finding, Span

__all__ = ["Pairing", "match_findings"]

Pairing = list[tuple[int, int, Match]]


@dataclass(frozen=True, slots=True)
class _Place:
    """Where in the new source a finding stands: `on` words, in a row, or behind a row where the source has nothing."""

    on: str
    spans: tuple[Span, ...]


@dataclass(frozen=True, slots=True)
class _Placed:
    """A finding, the words it concerns, and its place if it has one in the new source.

    What it is the same `of` are keys of equality; one that lacks what its key is made of has none.
    """

    finding: Finding
    words: tuple[str, str]
    place: _Place | None

    @property
    def code(self) -> str:
        return self.finding.code

    @property
    def family(self) -> str:
        return self.finding.code.rstrip("0123456789")

    @property
    def of_fingerprint(self) -> Hashable:
        return self.finding.fingerprint or None

    @property
    def of_words(self) -> Hashable:
        return self.place and (self.code, self.words, self.place)

    @property
    def of_code(self) -> Hashable:
        return self.place and (self.code, self.place)

    @property
    def of_family(self) -> Hashable:
        return self.place and (self.family, self.place)


def match_findings(old: Audit, new: Audit, sources: SourceMap) -> Pairing:
    """Return the findings that are the same as indices into both audits, each at most once."""
    earlier, later = _placed(old, sources), _placed(new, None)
    left, right = set(range(len(earlier))), set(range(len(later)))
    found: Pairing = []
    steps: list[tuple[Match, Callable[[list[_Placed], list[_Placed]], Iterable[tuple[int, int]]]]] = [
        (Match.FINGERPRINT, lambda a, b: _equal(a, b, lambda item: item.of_words)),
        (Match.FINGERPRINT, lambda a, b: _equal(a, b, lambda item: item.of_fingerprint)),
        (Match.CODE, lambda a, b: _equal(a, b, lambda item: item.of_code)),
        (Match.CODE, lambda a, b: _touching(a, b, lambda item: item.code)),
        (Match.FAMILY, lambda a, b: _equal(a, b, lambda item: item.of_family)),
        (Match.FAMILY, lambda a, b: _touching(a, b, lambda item: item.family)),
    ]
    for match, step in steps:
        here, there = sorted(left), sorted(right)
        for i, j in step([earlier[i] for i in here], [later[j] for j in there]):
            found.append((here[i], there[j], match))
            left.discard(here[i])
            right.discard(there[j])
    return sorted(found)


def _equal(
    old: Sequence[_Placed], new: Sequence[_Placed], key: Callable[[_Placed], Hashable]
) -> Iterable[tuple[int, int]]:
    """Pair those of the same key in their order; those without a key are left."""
    waiting: dict[Hashable, deque[int]] = defaultdict(deque)
    for j, item in enumerate(new):
        waiting[key(item)].append(j)
    waiting.pop(None, None)
    for i, item in enumerate(old):
        same = waiting.get(key(item))
        if same:
            yield i, same.popleft()


def _touching(
    old: Sequence[_Placed], new: Sequence[_Placed], name: Callable[[_Placed], str]
) -> Iterable[tuple[int, int]]:
    """Pair those of the same name whose places share text: a sweep from the beginning, the first that meet belong together."""
    groups: dict[tuple[str, str], tuple[list[int], list[int]]] = defaultdict(lambda: ([], []))
    for side, items in enumerate((old, new)):
        for index, item in enumerate(items):
            if item.place:
                groups[name(item), item.place.on][side].append(index)
    for left, right in groups.values():
        left.sort(key=lambda i: _spans(old[i]))
        right.sort(key=lambda j: _spans(new[j]))
        i = j = 0
        while i < len(left) and j < len(right):
            one, other = _spans(old[left[i]]), _spans(new[right[j]])
            if touch(one, other):
                yield left[i], right[j]
                i, j = i + 1, j + 1
            elif one[-1].stop <= other[-1].stop:
                i += 1
            else:
                j += 1


def _spans(item: _Placed) -> tuple[Span, ...]:
    return item.place.spans if item.place else ()


# ---------------------------------------------------------------- places


def _placed(audit: Audit, sources: SourceMap | None) -> list[_Placed]:
    rows = _rows(audit)
    found = []
    for finding in audit.findings:
        words = audit.source.words(finding.source_spans), audit.target.words(finding.target_spans)
        place = _Place("words", tuple(sorted(finding.source_spans))) if finding.source_spans else rows[finding.bead]
        if sources is not None:
            place = _Place(place.on, sources.across(place.spans))
        found.append(_Placed(finding, words, place if place.spans else None))
    return found


def _rows(audit: Audit) -> list[_Place]:
    """Return the place in the source of every row; one without source text stands behind the last that has some."""
    found = []
    last: tuple[Span, ...] = ()
    for bead in audit.alignment.beads:
        if bead.source:
            last = tuple(sorted(span for index in bead.source for span in audit.source.segments[index].spans))
        found.append(_Place("row" if bead.source else "behind", last))
    return found
