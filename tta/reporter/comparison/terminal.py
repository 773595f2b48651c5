"""The comparison in the terminal: counts first, then what an editor has to look at, group by group."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING, TextIO

from tta.comparison import Comparison, FactChange, Group, Item, Turn
from tta.comparison.anchors import common_ends
from tta.reporter.comparison.sentences import LABELS, TITLES, estimate, notes, one_line, place, verdict
from tta.reporter.terminal.styles import SEVERITY_STYLES
from tta.reporter.view.kinds import KINDS
from tta.review.decisions import words_at

if TYPE_CHECKING:
    from rich.text import Text

__all__ = ["write"]

_SHOWN = 12
_AROUND = 6  # words of context
_LONGEST = 40  # words of a passage
_COUNTED_ONLY = frozenset({Group.DISMISSED})


def write(comparison: Comparison, stream: TextIO, reports: Sequence[Path] = ()) -> None:
    """Write counts, warnings, the worst of each group and where the reports are; plain text where the stream is no terminal."""
    from rich.console import Console
    from rich.text import Text

    wide = stream.isatty()
    console = Console(file=stream, highlight=False, soft_wrap=not wide, width=None if wide else 160)
    console.print(
        Text(f"{one_line(comparison.old.target.path)} → {one_line(comparison.new.target.path)}", style="bold")
    )
    console.print(Text(verdict(comparison)))
    counts = [f"{len(comparison.of(group)):,} {LABELS[group]}" for group in Group if comparison.of(group)]
    for sentence in ("; ".join(counts), estimate(comparison), _facts_in_short(comparison)):
        if sentence:
            console.print(Text(sentence))
    for warning in comparison.warnings:
        console.print(Text(f"warning: {one_line(warning)}", style="yellow"))
    for group in Group:
        for line in _group(comparison, group):
            console.print(line)
    for line in _facts(comparison):
        console.print(line)
    for path in reports:
        console.print(Text(f"report: {path}"))


def _group(comparison: Comparison, group: Group) -> list[Text]:
    from rich.text import Text

    items = comparison.of(group)
    if not items or group in _COUNTED_ONLY:
        return []
    lines = [Text(""), Text(f"{TITLES[group]}: {len(items):,}", style="bold")]
    for item in items[:_SHOWN]:
        lines.append(_heading(item))
        lines += [Text(f"  {line}") for line in _details(item)]
    if len(items) > _SHOWN:
        lines.append(Text(f"… and {len(items) - _SHOWN:,} more; --format html writes all of them", style="dim"))
    return lines


def _heading(item: Item) -> Text:
    from rich.text import Text

    finding = item.finding
    line = Text(f"{finding.severity.value:<8} ", style=SEVERITY_STYLES[finding.severity])
    line.append(f"{one_line(finding.code)} {KINDS[finding.kind].name}, {place(item)}", style="default")
    return line


def _details(item: Item) -> list[str]:
    lines = [one_line(item.finding.message)]
    if item.old and item.new and item.old.message != item.new.message:
        lines.append(f"before: {one_line(item.old.message)}")
    if item.is_rewritten:
        before, after = _excerpts(item.before.split(), item.after.split())
        lines += [f"was: {one_line(before) or '(nothing)'}", f"now: {one_line(after) or '(nothing)'}"]
    return [*lines, *notes(item)]


def _excerpts(before: Sequence[str], after: Sequence[str]) -> tuple[str, str]:
    """Cut two versions down to what differs and a few words around."""
    start, stop = common_ends(before, after)
    return _excerpt(before, start, stop), _excerpt(after, start, stop)


def _excerpt(words: Sequence[str], start: int, stop: int) -> str:
    first, last = max(0, start - _AROUND), min(len(words), len(words) - stop + _AROUND)
    shown = [*words[first:last]]
    if len(shown) > _LONGEST:
        shown = [*shown[: _LONGEST // 2], "…", *shown[-_LONGEST // 2 :]]
    return f"{'… ' if first else ''}{' '.join(shown)}{' …' if last < len(words) else ''}"


# ---------------------------------------------------------------- facts


def _facts_in_short(comparison: Comparison) -> str:
    counts = {turn: len(comparison.turned(turn)) for turn in Turn}
    turned = [f"{count:,} {_agreed(turn.value, count)}" for turn, count in counts.items() if count]
    return f"facts: {'; '.join(turned)}" if turned else ""


def _agreed(turn: str, count: int) -> str:
    return turn if count == 1 else turn.replace("agrees", "agree")


def _facts(comparison: Comparison) -> list[Text]:
    from rich.text import Text

    if not comparison.facts:
        return []
    lines = [Text(""), Text("Facts", style="bold")]
    lines += [Text(_fact(comparison, change)) for change in comparison.facts[:_SHOWN]]
    if len(comparison.facts) > _SHOWN:
        lines.append(Text(f"… and {len(comparison.facts) - _SHOWN:,} more", style="dim"))
    return lines


def _fact(comparison: Comparison, change: FactChange) -> str:
    fact, audit = change.fact, comparison.new if change.new else comparison.old
    source = words_at(audit.source, fact.source_spans)
    before = words_at(comparison.old.target, change.old.target_spans) if change.old else ""
    after = words_at(comparison.new.target, change.new.target_spans) if change.new else ""
    words = [one_line(text) or "(none)" for text in (source, before, after)]
    return f"{change.turn.value}: {KINDS[fact.kind].name} {words[0]}: {words[1]} → {words[2]}"
