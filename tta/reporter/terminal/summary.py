"""The summary in the terminal: what a person wants to know before opening the report, and nothing that needs colour."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, TextIO

from tta.reporter.locale import gettext, pgettext, retold, whole
from tta.reporter.terminal.lines import severity_name, text_line
from tta.reporter.terminal.opening import counts, head
from tta.reporter.terminal.styles import SEVERITY_STYLES
from tta.reporter.view.decided import said_decision
from tta.reporter.view.excerpt import excerpt
from tta.reporter.view.fact_rows import fact_table
from tta.reporter.view.figures import percent
from tta.reporter.view.kinds import KINDS
from tta.reporter.view.layout import FactRow
from tta.reporter.view.rows import anchor
from tta.types import Audit, Choice, Decision, Finding, Severity, Side

if TYPE_CHECKING:
    from rich.console import Console, RenderableType

__all__ = ["write"]

_FACTS_SHOWN = 12
_FINDINGS_SHOWN = 8
_STALE_SHOWN = 5
_PLAIN_WIDTH = 120


def write(audit: Audit, stream: TextIO, reports: Sequence[Path] = (), *, colour: bool = True) -> None:
    """Write counts, the facts that differ, the worst findings with both texts, and where the reports are.

    Plain text where the stream is no terminal, without colour also where `colour` is false or NO_COLOR is set.
    """
    console = _console(stream, colour=colour)
    with console.capture() as captured:
        for part in (head(audit), counts(audit), _facts(audit), _findings(audit), _remarks(audit)):
            for item in part:
                console.print(item)
        for path in reports:
            console.print(text_line(gettext("report: {path}", path=path)))
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
    yield text_line(gettext("Facts that differ or lack a counterpart"), "bold")
    yield table
    if len(rows) > _FACTS_SHOWN:
        yield text_line(_more(len(rows) - _FACTS_SHOWN), "dim")


def _findings(audit: Audit) -> Iterable[RenderableType]:
    """The worst of what the table of facts does not say."""
    others = [item for item in audit.findings if item.fact is None]
    others.sort(key=lambda item: (item.is_dismissed, item.severity.rank, item.bead))
    if not others:
        return
    yield ""
    yield text_line(gettext("Findings") if len(others) == len(audit.findings) else gettext("Other findings"), "bold")
    for finding in others[:_FINDINGS_SHOWN]:
        yield _heading(finding)
        yield text_line(f"  {retold(finding.message)}")
        lacking = gettext("(no counterpart)")
        for side in Side:
            document = audit.source if side is Side.SOURCE else audit.target
            passage = excerpt(audit, finding, side)
            yield text_line(f"  {document.language.value}  {passage or lacking}", "dim")
    if len(others) > _FINDINGS_SHOWN:
        yield text_line(_more(len(others) - _FINDINGS_SHOWN), "dim")


def _heading(finding: Finding) -> RenderableType:
    from rich.text import Text

    line = Text(f"{severity_name(finding.severity):<8} ", style=SEVERITY_STYLES[finding.severity])
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
        yield text_line(_not_run(scorers, why), "dim")
    for decision in audit.stale_decisions[:_STALE_SHOWN]:
        yield text_line(gettext("a decision matches no finding any more: {decision}", decision=_stale(decision)), "dim")
    if len(audit.stale_decisions) > _STALE_SHOWN:
        further = len(audit.stale_decisions) - _STALE_SHOWN
        yield text_line(gettext("… and {count} more such decisions", count=whole(further)), "dim")


def _not_run(scorers: Sequence[str], why: str) -> str:
    """Name all scorers of one reason in a line: of texts that do not correspond none has run."""
    listed = ", ".join(pgettext("scorer", scorer) for scorer in scorers)
    return gettext("not run: {scorer} ({why})", scorer=listed, why=retold(why))


def _more(count: int) -> str:
    return gettext("… and {count} more in the report", count=whole(count))


def _weight(row: FactRow) -> str:
    """The severity of a fact's finding, and what a reviewer decided."""
    severity = pgettext("severity", row.severity)
    return f"{severity}, {said_decision(Choice(row.decision))}" if row.decision else severity


def _stale(decision: Decision) -> str:
    words = " / ".join(f"“{text}”" for text in (decision.source, decision.target) if text)
    return " ".join(
        filter(None, (pgettext("decision", decision.choice.value), decision.code, words or decision.fingerprint))
    )
