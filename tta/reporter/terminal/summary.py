"""The summary in the terminal: what a person wants to know before opening the report, and nothing that needs colour."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, TextIO

from tta.judging.quality import Quality, quality
from tta.reporter.locale import decimal, gettext, ngettext, pgettext, retold, whole
from tta.reporter.terminal.styles import SEVERITY_STYLES
from tta.reporter.view.coverage import moved_rows
from tta.reporter.view.decided import said_decision
from tta.reporter.view.excerpt import excerpt
from tta.reporter.view.fact_rows import agreement, fact_table
from tta.reporter.view.figures import percent
from tta.reporter.view.header import direction
from tta.reporter.view.kinds import KINDS
from tta.reporter.view.layout import FactRow
from tta.reporter.view.rows import anchor
from tta.reporter.view.visible import visible
from tta.types import Audit, Choice, Decision, Finding, Severity, Side

if TYPE_CHECKING:
    from rich.console import Console, RenderableType

__all__ = ["write"]

_FACTS_SHOWN = 12
_FINDINGS_SHOWN = 8
_STALE_SHOWN = 5
_ROWS_SHOWN = 8
_PLAIN_WIDTH = 120


def write(audit: Audit, stream: TextIO, reports: Sequence[Path] = (), *, colour: bool = True) -> None:
    """Write counts, the facts that differ, the worst findings with both texts, and where the reports are.

    Plain text where the stream is no terminal, without colour also where `colour` is false or NO_COLOR is set.
    """
    console = _console(stream, colour=colour)
    with console.capture() as captured:
        for part in (_head(audit), _counts(audit), _facts(audit), _findings(audit), _remarks(audit)):
            for item in part:
                console.print(item)
        for path in reports:
            console.print(_line(gettext("report: {path}", path=path)))
    lines = captured.get().splitlines()  # a table pads its last column
    stream.write("".join(f"{line if stream.isatty() else line.rstrip()}\n" for line in lines))


def _console(stream: TextIO, *, colour: bool) -> Console:
    from rich.console import Console

    is_terminal = stream.isatty()
    return Console(
        file=stream,
        highlight=False,
        soft_wrap=not is_terminal,
        width=None if is_terminal else _PLAIN_WIDTH,
        no_color=None if colour else True,
    )


def _line(text: str, style: str = "") -> RenderableType:
    """A line of text in which nothing can steer the terminal, one line whatever a file is called."""
    from rich.text import Text

    return Text(visible("\\n".join(text.splitlines())), style=style)


# ---------------------------------------------------------------- parts


def _head(audit: Audit) -> Iterable[RenderableType]:
    paths = dict.fromkeys((audit.source.path, audit.target.path))
    yield _line(", ".join(paths), "bold")
    if not audit.alignment.related:
        yield _line(gettext("The two texts do not correspond: check that they belong together."), "bold red")
        return
    if told := direction(audit, gettext("--source ru or --source en settles it.")):
        yield _line(told)
    paired = sum(not bead.is_null for bead in audit.alignment.beads)
    extent = ngettext(
        "{n} row, {paired} of them paired",
        "{n} rows, {paired} of them paired",
        len(audit.alignment.beads),
        paired=whole(paired),
    )
    extent += f"; {agreement(audit)}" if audit.facts else ""
    count = ngettext("{n} finding", "{n} findings", len(audit.findings))
    yield _line(f"{extent}; {count}")
    if moved := moved_rows(audit):
        yield _line(_moved(moved))


def _moved(rows: Sequence[int]) -> str:
    shown = ", ".join(map(whole, rows[:_ROWS_SHOWN])) + (" …" if len(rows) > _ROWS_SHOWN else "")
    return ngettext(
        "{n} row in another order on the other side: {rows}",
        "{n} rows in another order on the other side: {rows}",
        len(rows),
        rows=shown,
    )


def _counts(audit: Audit) -> Iterable[RenderableType]:
    """A line a severity, with the kinds."""
    from rich.text import Text

    for level in Severity:
        kinds = Counter(KINDS[item.kind].spoken for item in audit.findings if item.severity is level)
        if kinds:
            listed = ", ".join(
                f"{name} {whole(count)}" for name, count in sorted(kinds.items(), key=lambda i: (-i[1], i[0]))
            )
            yield Text.assemble(
                (f"  {_severity(level):<{_severities_width()}}{whole(kinds.total()):>6}", SEVERITY_STYLES[level]),
                f"  {listed}",
            )
    estimate = quality(audit)
    if estimate is not None:
        yield _line(_estimate(estimate))
    if audit.reference is not None:
        scores = ", ".join(f"{item.name} {decimal(item.value, 1)}" for item in audit.reference.scores)
        found = scores or gettext("no row in common")
        yield _line(gettext("second translation {path}: {scores}", path=audit.reference.document.path, scores=found))


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


def _facts(audit: Audit) -> Iterable[RenderableType]:
    """The facts that differ or lack a counterpart, Russian beside English."""
    from rich.table import Table
    from rich.text import Text

    own = {anchor(item) for item in audit.findings if item.fact is not None}  # the others are listed with their words
    rows = [row for row in fact_table(audit, lambda _: "").open if row.finding in own]
    if not rows:
        return
    table = Table(box=None, pad_edge=False, padding=(0, 2, 0, 0), show_header=True, header_style="dim")
    for name, least in (
        (gettext("severity"), 8),
        (gettext("code"), 5),
        (gettext("row"), 3),
        (gettext("fact"), 4),
        (gettext("Russian"), 12),
        (gettext("English"), 12),
        (gettext("why"), 12),
    ):
        is_row = name == gettext("row")
        table.add_column(name, min_width=least, justify="right" if is_row else "left", overflow="fold")
    for row in rows[:_FACTS_SHOWN]:
        sides = {row.source_lang: row.source_text, row.target_lang: row.target_text}
        cells = (row.code, str(row.row), row.kind, sides["ru"] or "–", sides["en"] or "–", row.why)
        style = "dim" if row.decision == Choice.DISMISSED.value else SEVERITY_STYLES[Severity(row.severity)]
        table.add_row(Text(_weight(row), style), *map(Text, cells))
    yield ""
    yield _line(gettext("Facts that differ or lack a counterpart"), "bold")
    yield table
    if len(rows) > _FACTS_SHOWN:
        yield _line(_more(len(rows) - _FACTS_SHOWN), "dim")


def _findings(audit: Audit) -> Iterable[RenderableType]:
    """The worst of what the table of facts does not say."""
    others = [item for item in audit.findings if item.fact is None]
    others.sort(key=lambda item: (item.is_dismissed, item.severity.rank, item.bead))
    if not others:
        return
    yield ""
    yield _line(gettext("Findings") if len(others) == len(audit.findings) else gettext("Other findings"), "bold")
    for finding in others[:_FINDINGS_SHOWN]:
        yield _heading(finding)
        yield _line(f"  {retold(finding.message)}")
        lacking = gettext("(no counterpart)")
        for side in Side:
            document = audit.source if side is Side.SOURCE else audit.target
            passage = excerpt(audit, finding, side)
            yield _line(f"  {document.language.value}  {passage or lacking}", "dim")
    if len(others) > _FINDINGS_SHOWN:
        yield _line(_more(len(others) - _FINDINGS_SHOWN), "dim")


def _heading(finding: Finding) -> RenderableType:
    from rich.text import Text

    line = Text(f"{_severity(finding.severity):<8} ", style=SEVERITY_STYLES[finding.severity])
    confidence = f"{percent(finding.confidence)} %"
    line.append(f"{finding.code} {KINDS[finding.kind].spoken}, {_row(finding)}, {confidence}", style="default")
    if finding.decision:
        line.append(f" ({said_decision(finding.decision.choice)})", style="dim")
    return line


def _row(finding: Finding) -> str:
    if finding.last_bead is None:
        return gettext("row {number}", number=finding.bead + 1)
    return gettext("rows {first} to {last}", first=finding.bead + 1, last=finding.last_bead + 1)


def _remarks(audit: Audit) -> Iterable[RenderableType]:
    """What was not done, and decisions that concern nothing any more."""
    if audit.not_run or audit.stale_decisions or audit.findings:
        yield ""
    reasons: dict[str, list[str]] = {}
    for item in audit.not_run:
        reasons.setdefault(item.why, []).append(item.scorer)
    for why, scorers in reasons.items():
        yield _line(_not_run(scorers, why), "dim")
    for decision in audit.stale_decisions[:_STALE_SHOWN]:
        yield _line(gettext("a decision matches no finding any more: {decision}", decision=_stale(decision)), "dim")
    if len(audit.stale_decisions) > _STALE_SHOWN:
        further = len(audit.stale_decisions) - _STALE_SHOWN
        yield _line(gettext("… and {count} more such decisions", count=whole(further)), "dim")


def _not_run(scorers: Sequence[str], why: str) -> str:
    """Name all scorers of one reason in a line: of texts that do not correspond none has run."""
    listed = ", ".join(pgettext("scorer", scorer) for scorer in scorers)
    return gettext("not run: {scorer} ({why})", scorer=listed, why=retold(why))


def _more(count: int) -> str:
    return gettext("… and {count} more in the report", count=whole(count))


def _severity(level: Severity) -> str:
    return pgettext("severity", level.value)


def _severities_width() -> int:
    return 1 + max(len(_severity(level)) for level in Severity)


def _weight(row: FactRow) -> str:
    """The severity of a fact's finding, and what a reviewer decided."""
    severity = pgettext("severity", row.severity)
    return f"{severity}, {said_decision(Choice(row.decision))}" if row.decision else severity


def _stale(decision: Decision) -> str:
    words = " / ".join(f"“{text}”" for text in (decision.source, decision.target) if text)
    return " ".join(
        filter(None, (pgettext("decision", decision.choice.value), decision.code, words or decision.fingerprint))
    )
