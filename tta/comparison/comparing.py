"""The comparison of two audits."""

from __future__ import annotations

from dataclasses import dataclass

from tta.comparison.checked import looks_for, warnings
from tta.comparison.fact_changes import turned_facts
from tta.comparison.outcome import Comparison, Group, Item, Match
from tta.comparison.passages import Passages, cropped
from tta.comparison.same_findings import match_findings
from tta.comparison.source_places import source_map
from tta.errors import InputError
from tta.types import Audit, Choice, Decision, Finding, Side

__all__ = ["compare"]


def compare(old: Audit, new: Audit) -> Comparison:
    """Compare the audits of an earlier and a corrected translation of one document.

    Decisions of the old audit are those in it, and those of the new one that match none of its findings (they were made on the
    old report and given to the new audit).

    Raises:
        InputError: the two have no segment of the source in common.
    """
    sources = source_map(old.source, new.source)
    if old.source.language is not new.source.language or not sources.same:
        raise InputError(
            f"{new.source.path}: no segment of this source is in that of the earlier audit, {old.source.path}; "
            "compare two audits of one document"
        )
    pairs = match_findings(old, new, sources)
    left = set(range(len(old.findings))) - {i for i, _, _ in pairs}
    right = set(range(len(new.findings))) - {j for _, j, _ in pairs}
    maker = _Maker(old, new, Passages(old, new, sources))
    items = [maker.item(old.findings[i], new.findings[j], match) for i, j, match in pairs]
    items += [maker.item(old.findings[i], None, None) for i in sorted(left)]
    items += [maker.item(None, new.findings[j], None) for j in sorted(right)]
    return Comparison(
        old, new, tuple(sorted(items, key=_order)), turned_facts(old, new, sources), warnings(old, new, sources)
    )


def _order(item: Item) -> tuple[int, int, int, str]:
    finding = item.finding
    return list(Group).index(item.group), finding.severity.rank, finding.bead, finding.code


class _Maker:
    """Makes items of findings: which group, which decision, which passage."""

    def __init__(self, old: Audit, new: Audit, passages: Passages) -> None:
        self._stale = {decision.fingerprint: decision for decision in new.stale_decisions}
        self._looked_before, self._looks_now = looks_for(old), looks_for(new)
        self._passages = passages

    def item(self, old: Finding | None, new: Finding | None, match: Match | None) -> Item:
        decided = _Decided(self._decision(old), new.decision if new else None)
        beads = self._passages.of(old.bead if old else None, new.bead if new else None)
        shown = self._passages.text(Side.SOURCE, True, beads[1]) or self._passages.text(Side.SOURCE, False, beads[0])
        before, after = (self._passages.text(Side.TARGET, later, beads[later]) for later in (False, True))
        return Item(
            group=self._group(old, new, match, decided),
            old=old,
            new=new,
            match=match,
            decision=decided.last,
            carried=new is not None and decided.new is None and decided.old is not None,
            looked_for_before=new is None or self._looked_before(new),
            old_beads=beads[0],
            new_beads=beads[1],
            source=cropped(shown),
            before=cropped(before),
            after=cropped(after),
            is_rewritten=before != after,
        )

    def _decision(self, old: Finding | None) -> Decision | None:
        if old is None:
            return None
        return old.decision or self._stale.get(old.fingerprint)

    def _group(self, old: Finding | None, new: Finding | None, match: Match | None, decided: _Decided) -> Group:
        if new is None:
            return Group.FIXED if old and self._looks_now(old) else Group.UNCHECKED
        if decided.dismisses(match):
            return Group.DISMISSED
        if decided.is_fixed:
            return Group.MARKED_FIXED
        if old is None:
            return Group.NEW
        return Group.REMAINING if match is Match.FINGERPRINT else Group.CHANGED


@dataclass(frozen=True, slots=True)
class _Decided:
    """What a reviewer decided on a finding, in either audit."""

    old: Decision | None
    new: Decision | None

    @property
    def last(self) -> Decision | None:
        return self.new or self.old

    @property
    def is_fixed(self) -> bool:
        return any(decision is not None and decision.choice is Choice.FIXED for decision in (self.old, self.new))

    def dismisses(self, match: Match | None) -> bool:
        """Whether it does not count: dismissed now, or before in the same words; other words are to be looked at again."""
        if self.new is not None:
            return self.new.choice is Choice.DISMISSED
        return self.old is not None and self.old.choice is Choice.DISMISSED and match is Match.FINGERPRINT
