"""How the summary begins: which texts, how many rows, facts and findings, by severity and kind."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence
from typing import TYPE_CHECKING

from tta.judging.quality import Quality, quality
from tta.reporter.locale import decimal, gettext, ngettext, whole
from tta.reporter.terminal.lines import severity_name, text_line
from tta.reporter.terminal.styles import SEVERITY_STYLES
from tta.reporter.view.coverage import moved_rows
from tta.reporter.view.fact_rows import agreement
from tta.reporter.view.header import direction
from tta.reporter.view.kinds import KINDS
from tta.types import Audit, Severity

if TYPE_CHECKING:
    from rich.console import RenderableType

__all__ = ["counts", "head"]

_ROWS_SHOWN = 8


def head(audit: Audit) -> Iterable[RenderableType]:
    """Yield the lines that say what was audited, and how much of it corresponds."""
    paths = dict.fromkeys((audit.source.path, audit.target.path))
    yield text_line(", ".join(paths), "bold")
    if not audit.alignment.related:
        yield text_line(gettext("The two texts do not correspond: check that they belong together."), "bold red")
        return
    if told := direction(audit, gettext("--source ru or --source en settles it.")):
        yield text_line(told)
    paired = sum(not bead.is_null for bead in audit.alignment.beads)
    extent = ngettext(
        "{n} row, {paired} of them paired",
        "{n} rows, {paired} of them paired",
        len(audit.alignment.beads),
        paired=whole(paired),
    )
    extent += f"; {agreement(audit)}" if audit.facts else ""
    count = ngettext("{n} finding", "{n} findings", len(audit.findings))
    yield text_line(f"{extent}; {count}")
    if moved := moved_rows(audit):
        yield text_line(_moved(moved))


def _moved(rows: Sequence[int]) -> str:
    shown = ", ".join(map(whole, rows[:_ROWS_SHOWN])) + (" …" if len(rows) > _ROWS_SHOWN else "")
    return ngettext(
        "{n} row in another order on the other side: {rows}",
        "{n} rows in another order on the other side: {rows}",
        len(rows),
        rows=shown,
    )


def counts(audit: Audit) -> Iterable[RenderableType]:
    """Yield a line a severity, with the kinds, then the estimate and the scores of a second translation."""
    from rich.text import Text

    for level in Severity:
        kinds = Counter(KINDS[item.kind].spoken for item in audit.findings if item.severity is level)
        if kinds:
            listed = ", ".join(
                f"{name} {whole(count)}" for name, count in sorted(kinds.items(), key=lambda i: (-i[1], i[0]))
            )
            yield Text.assemble(
                (f"  {severity_name(level):<{_severities_width()}}{whole(kinds.total()):>6}", SEVERITY_STYLES[level]),
                f"  {listed}",
            )
    estimate = quality(audit)
    if estimate is not None:
        yield text_line(_estimate(estimate))
    if audit.reference is not None:
        scores = ", ".join(f"{item.name} {decimal(item.value, 1)}" for item in audit.reference.scores)
        found = scores or gettext("no row in common")
        yield text_line(
            gettext("second translation {path}: {scores}", path=audit.reference.document.path, scores=found)
        )


def _estimate(estimate: Quality) -> str:
    if estimate.is_short:
        return gettext(
            "estimate in the manner of MQM: {points} penalty points in {words}, {expected} weighed by confidence",
            points=decimal(estimate.points, 0),
            words=ngettext("{n} word", "{n} words", estimate.words),
            expected=decimal(estimate.expected_points, 1),
        )
    return gettext(
        "estimate in the manner of MQM: {penalty} penalty points per 1,000 words, {expected} weighed by confidence",
        penalty=decimal(estimate.penalty, 1),
        expected=decimal(estimate.expected, 1),
    )


def _severities_width() -> int:
    return 1 + max(len(severity_name(level)) for level in Severity)
