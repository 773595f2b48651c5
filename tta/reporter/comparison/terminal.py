"""The comparison in the terminal: counts first, then what an editor has to look at, group by group."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING, TextIO

from tta.comparison import Comparison, FactChange, Group, Item, Turn
from tta.comparison.anchors import common_ends
from tta.reporter.comparison.sentences import estimate, label, notes, one_line, place, titled, turned, verdict
from tta.reporter.locale import gettext, ngettext, pgettext, retold, whole
from tta.reporter.terminal.styles import SEVERITY_STYLES
from tta.reporter.view.kinds import KINDS

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
    counts = [f"{whole(count)} {label(group, count)}" for group in Group if (count := len(comparison.of(group)))]
    for sentence in ("; ".join(counts), estimate(comparison), _facts_in_short(comparison)):
        if sentence:
            console.print(Text(sentence))
    for warning in comparison.warnings:
        console.print(Text(gettext("warning: {warning}", warning=one_line(retold(warning))), style="yellow"))
    for group in Group:
        for line in _group(comparison, group):
            console.print(line)
    for line in _facts(comparison):
        console.print(line)
    for path in reports:
        console.print(Text(gettext("report: {path}", path=path)))


def _group(comparison: Comparison, group: Group) -> list[Text]:
    from rich.text import Text

    items = comparison.of(group)
    if not items or group in _COUNTED_ONLY:
        return []
    lines = [Text(""), Text(f"{titled(group)}: {whole(len(items))}", style="bold")]
    for item in items[:_SHOWN]:
        lines.append(_heading(item))
        lines += [Text(f"  {line}") for line in _details(item)]
    if len(items) > _SHOWN:
        further = whole(len(items) - _SHOWN)
        lines.append(Text(gettext("… and {count} more; --format html writes all of them", count=further), style="dim"))
    return lines


def _heading(item: Item) -> Text:
    from rich.text import Text

    finding = item.finding
    line = Text(f"{pgettext('severity', finding.severity.value):<8} ", style=SEVERITY_STYLES[finding.severity])
    line.append(f"{one_line(finding.code)} {KINDS[finding.kind].spoken}, {place(item)}", style="default")
    return line


def _details(item: Item) -> list[str]:
    lines = [one_line(retold(item.finding.message))]
    if item.old and item.new and item.old.message != item.new.message:
        lines.append(gettext("before: {message}", message=one_line(retold(item.old.message))))
    if item.is_rewritten:
        before, after = _excerpts(item.before.split(), item.after.split())
        nothing = gettext("(nothing)")
        lines.append(gettext("was: {text}", text=one_line(before) or nothing))
        lines.append(gettext("now: {text}", text=one_line(after) or nothing))
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
    said = [_counted(turn, count) for turn, count in counts.items() if count]
    return gettext("facts: {counts}", counts="; ".join(said)) if said else ""


def _counted(turn: Turn, count: int) -> str:
    return {
        Turn.AGREES: ngettext("{n} agrees now", "{n} agree now", count),
        Turn.GONE: ngettext("{n} is no longer put in", "{n} are no longer put in", count),
        Turn.DISAGREES: ngettext("{n} agrees no longer", "{n} agree no longer", count),
        Turn.PUT_IN: ngettext("{n} is put in now", "{n} are put in now", count),
        Turn.OTHERWISE: ngettext("{n} disagrees otherwise", "{n} disagree otherwise", count),
    }[turn]


def _facts(comparison: Comparison) -> list[Text]:
    from rich.text import Text

    if not comparison.facts:
        return []
    lines = [Text(""), Text(gettext("Facts"), style="bold")]
    lines += [Text(_fact(comparison, change)) for change in comparison.facts[:_SHOWN]]
    if len(comparison.facts) > _SHOWN:
        further = whole(len(comparison.facts) - _SHOWN)
        lines.append(Text(gettext("… and {count} more", count=further), style="dim"))
    return lines


def _fact(comparison: Comparison, change: FactChange) -> str:
    fact, audit = change.fact, comparison.new if change.new else comparison.old
    source = audit.source.words(fact.source_spans)
    before = comparison.old.target.words(change.old.target_spans) if change.old else ""
    after = comparison.new.target.words(change.new.target_spans) if change.new else ""
    turn, kind = turned(change), KINDS[fact.kind].spoken
    if change.turn in {Turn.GONE, Turn.PUT_IN}:
        return f"{turn}: {kind} {one_line(before or after)}"
    own = f" {one_line(source)}" if source else gettext(", in the translation only")
    versions = " → ".join(one_line(text) or gettext("(nothing)") for text in (before, after))
    return f"{turn}: {kind}{own}: {versions}"
