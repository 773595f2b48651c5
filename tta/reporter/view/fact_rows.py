"""The table of hard facts: what differs or is missing, the worst first, what a reviewer dismissed behind it, and what agrees."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from tta.reporter.locale import ngettext, retold, whole
from tta.reporter.view.fact_cells import shown
from tta.reporter.view.kinds import KINDS
from tta.reporter.view.layout import FactRow, FactTable
from tta.reporter.view.links import linked
from tta.reporter.view.rows import anchor
from tta.reporter.view.visible import visible
from tta.types import Audit, Choice, Fact, FactStatus, Finding, Severity, Side

__all__ = ["agreement", "fact_table"]

_ALONE = frozenset({FactStatus.MISSING, FactStatus.ADDED})
_SILENT = frozenset({FactStatus.EQUAL, FactStatus.NOT_COMPARED})
_WORDS = frozenset({"OM201", "AD201"})


def fact_table(audit: Audit, home: Callable[[int], str]) -> FactTable:
    """Lay the facts out.

    Args:
        audit: whose facts.
        home: the name of the file that holds a row, by the row's number; empty for the same file.
    """
    made = [_fact_row(audit, fact, about, home) for fact, about in zip(audit.facts, _told(audit), strict=True)]
    worst = {level.value: level.rank for level in Severity}
    opened = [row for row in made if row.severity]
    opened.sort(key=lambda row: (row.decision == Choice.DISMISSED.value, worst[row.severity]))
    return FactTable(tuple(opened), tuple(row for row in made if not row.severity))


def agreement(audit: Audit) -> str:
    """Count the facts that agree, those that differ too slightly to be reported, and apart from them those not compared.

    Empty where there are no facts.
    """
    told = {finding.fact for finding in audit.findings}
    agreeing = sum(fact.status is FactStatus.EQUAL and place not in told for place, fact in enumerate(audit.facts))
    apart = sum(fact.status is FactStatus.NOT_COMPARED for fact in audit.facts)
    compared = len(audit.facts) - apart
    slight = sum(
        about is None and fact.status not in _SILENT for fact, about in zip(audit.facts, _told(audit), strict=True)
    )
    counts = []
    if compared:
        counts.append(
            ngettext(
                "{agreeing} of {n} fact agrees", "{agreeing} of {n} facts agree", compared, agreeing=whole(agreeing)
            )
        )
    if slight:
        counts.append(ngettext("{n} differs too slightly to report", "{n} differ too slightly to report", slight))
    if apart:
        counts.append(ngettext("{n} name not compared", "{n} names not compared", apart))
    return ", ".join(counts)


def _told(audit: Audit) -> list[Finding | None]:
    """Return the finding that tells of each fact, its own or one of the words around it."""
    by_bead: dict[int, list[Finding]] = {}
    for finding in audit.findings:
        by_bead.setdefault(finding.bead, []).append(finding)
    own = {finding.fact: finding for finding in audit.findings if finding.fact is not None}
    told = []
    for index, fact in enumerate(audit.facts):
        near = by_bead.get(_bead(fact), ())
        told.append(own.get(index) or _exchanged_with(audit, fact, near) or _lost_with(audit, fact, near))
    return told


def _bead(fact: Fact) -> int:
    bead = fact.source_bead if fact.source_bead is not None else fact.target_bead
    return bead or 0


def _exchanged_with(audit: Audit, fact: Fact, near: Sequence[Finding]) -> Finding | None:
    """Return the finding that tells of two facts that changed places, where this is the second of them."""
    if fact.status is not FactStatus.DIFFERS:
        return None
    for item in near:
        first = audit.facts[item.fact].rule if item.fact is not None else None
        if (
            first == fact.rule
            and {*fact.source_spans} <= {*item.source_spans}
            and {*fact.target_spans} <= {*item.target_spans}
        ):
            return item
    return None


def _lost_with(audit: Audit, fact: Fact, near: Sequence[Finding]) -> Finding | None:
    """Return the finding of the same bead that says of the words around a fact what is true of the fact, too."""
    if fact.status not in _ALONE:
        return None
    holding = next((item for item in near if _holds(item, fact)), None)
    if holding is None and near and audit.alignment.beads[_bead(fact)].is_null:
        return near[0]
    return holding


def _holds(finding: Finding, fact: Fact) -> bool:
    """Whether a fact is lost or put in with the words of a finding."""
    words, own = (
        (finding.source_spans, fact.source_spans)
        if fact.status is FactStatus.MISSING
        else (finding.target_spans, fact.target_spans)
    )
    return finding.code in _WORDS and all(any(a.start <= b.start and b.stop <= a.stop for a in words) for b in own)


def _fact_row(audit: Audit, fact: Fact, finding: Finding | None, home: Callable[[int], str]) -> FactRow:
    place = finding.bead if finding else _bead(fact)
    unsure = fact.status is FactStatus.EQUAL and finding is not None
    return FactRow(
        kind=KINDS[fact.kind].spoken,
        status=FactStatus.UNSURE.value if unsure else fact.status.value,
        source_text=shown(audit, Side.SOURCE, fact),
        source_lang=audit.source.language.value,
        target_text=shown(audit, Side.TARGET, fact),
        target_lang=audit.target.language.value,
        why=visible(retold(fact.rule)),
        severity=finding.severity.value if finding else "",
        code=finding.code if finding else "",
        row=place + 1,
        href=f"{linked(home(place + 1))}#{anchor(finding) if finding else f'p{place + 1}'}",
        finding=anchor(finding) if finding else "",
        decision=finding.decision.choice.value if finding and finding.decision else "",
    )
