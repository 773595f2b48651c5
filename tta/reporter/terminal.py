"""The summary in the terminal: what a person wants to know before opening the report."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import TextIO

from tta.quality import quality
from tta.reporter.kinds import KINDS
from tta.types import Audit, Decision, Finding, Severity

__all__ = ["write"]

_SHOWN = 12
_STYLES = {Severity.CRITICAL: "bold red", Severity.MAJOR: "red", Severity.MINOR: "yellow", Severity.NEUTRAL: "dim"}


def write(audit: Audit, stream: TextIO, reports: Sequence[Path] = ()) -> None:
    """Write counts, the worst findings and where the reports are; plain text where the stream is no terminal."""
    from rich.console import Console
    from rich.text import Text

    console = Console(
        file=stream, highlight=False, soft_wrap=not stream.isatty(), width=None if stream.isatty() else 160
    )
    counts = {level: sum(finding.severity is level for finding in audit.findings) for level in Severity}
    paired = sum(not bead.is_null for bead in audit.alignment.beads)
    console.print(Text(f"{audit.source.path}", style="bold"))
    if not audit.alignment.related:
        console.print(Text("The two texts do not correspond: check that they belong together.", style="bold red"))
    else:
        line = Text(f"{len(audit.alignment.beads)} rows, {paired} of them paired; {len(audit.findings)} findings")
        for level, count in counts.items():
            if count:
                line.append(", " if level is not Severity.CRITICAL else ": ")
                line.append(f"{count} {level.value}", style=_STYLES[level])
        console.print(line)
    for said in _measured(audit):
        console.print(Text(said))
    worst = sorted(audit.findings, key=lambda finding: (finding.severity.rank, finding.bead))
    for finding in worst[:_SHOWN]:
        console.print(_heading(finding))
        console.print(Text(f"  {finding.message}"))
    if len(worst) > _SHOWN:
        console.print(Text(f"… and {len(worst) - _SHOWN} more, all of them in the report", style="dim"))
    for item in audit.not_run:
        console.print(Text(f"not run: {item.scorer} ({item.why})", style="dim"))
    for decision in audit.stale_decisions:
        console.print(Text(f"a decision matches no finding any more: {_stale(decision)}", style="dim"))
    for path in reports:
        console.print(Text(f"report: {path}"))


def _measured(audit: Audit) -> list[str]:
    """Say the estimate of quality, and how like another translation this one is."""
    lines = []
    estimate = quality(audit)
    if estimate is not None:
        lines.append(
            f"estimate in the manner of MQM: {estimate.penalty:.1f} penalty points per 1,000 words, "
            f"{estimate.expected:.1f} weighed by confidence"
        )
    if audit.reference is not None:
        scores = ", ".join(f"{item.name} {item.value:.1f}" for item in audit.reference.scores)
        lines.append(f"second translation {audit.reference.document.path}: {scores or 'no row in common'}")
    return lines


def _stale(decision: Decision) -> str:
    words = " / ".join(f"“{text}”" for text in (decision.source, decision.target) if text)
    return " ".join(filter(None, (decision.choice.value, decision.code, words or decision.fingerprint)))


def _heading(finding: Finding) -> object:
    from rich.text import Text

    line = Text(f"{finding.severity.value:<8} ", style=_STYLES[finding.severity])
    line.append(f"{finding.code} {KINDS[finding.kind].name}, row {finding.bead + 1}", style="default")
    if finding.decision:
        line.append(f" ({finding.decision.choice.value})", style="dim")
    return line
