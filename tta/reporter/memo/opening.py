"""The beginning of the memo: what was audited, and what came of it."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence

from tta.reporter.locale import day, gettext, ngettext, pgettext
from tta.reporter.memo.entries import Entry
from tta.reporter.memo.wordml import Element, Face, blank, paragraph, run, say, table
from tta.reporter.view.header_layout import Header
from tta.reporter.view.layout import View
from tta.types import Choice, Severity

__all__ = ["write"]

_SHORT_HASH = 16
_DAY = re.compile(r"\d{4}-\d\d-\d\d(?!\d)")


def write(body: Element, shown: View, found: Sequence[Entry]) -> None:
    """Write title, verdict, counts, files, and what was covered."""
    say(paragraph(body, "Title"), gettext("Translation audit memo"))
    say(paragraph(body, "Subtitle"), shown.title)
    blank(say(paragraph(body, "Blank"), gettext("Date: ")))
    run(paragraph(body, keep=True), shown.header.verdict, face=Face.STRONG)
    decided = Counter(entry.choice for entry in found)
    if found:
        _write_counts(body, found, decided)
        _write_kinds(body, shown.header)
        _write_day(body, found)
    if shown.header.estimate:
        say(paragraph(body), gettext("Estimate: {estimate}", estimate=shown.header.estimate))
    _write_files(body, shown.header)
    _write_covered(body, shown.header)


def _write_counts(body: Element, found: Sequence[Entry], decided: Counter[Choice | None]) -> None:
    """Write a line a severity; what the reviewer decided only if anything was."""
    choices = list(Choice) if any(decided[choice] for choice in Choice) else []
    columns = [(gettext("Severity"), 2), (gettext("Findings"), 1)]
    columns += [(_named(choice), 1) for choice in choices]
    columns += [(gettext("Undecided"), 1)] if choices else [("", 3)]
    description = gettext("How many findings there are of each severity, and what was decided about them.")
    counts = table(body, gettext("Counts"), description, columns)
    for level in [*Severity, None]:
        own = [entry for entry in found if level in {None, entry.finding.severity}]
        cells = [pgettext("severity", level.value) if level else gettext("all"), str(len(own))]
        cells += [str(sum(entry.choice is choice for entry in own)) for choice in choices]
        counts.say(*cells, str(sum(entry.choice is None for entry in own)) if choices else "")
    paragraph(body, "Remark")


def _named(choice: Choice) -> str:
    """Name the column of a decision; a finding that is counted here was found again, whatever was said of it."""
    return gettext("Marked as fixed") if choice is Choice.FIXED else pgettext("decision", choice.value).capitalize()


def _write_kinds(body: Element, header: Header) -> None:
    kinds = ", ".join(f"{item.name} {item.count}" for item in header.kinds)
    say(paragraph(body), gettext("By kind: {kinds}.", kinds=kinds))


def _write_day(body: Element, found: Sequence[Entry]) -> None:
    """Say when the last decision was made: the audit itself has no date, so that the same one gives the same bytes."""
    days = (_DAY.match(entry.finding.decision.date) for entry in found if entry.finding.decision)
    last = max((match.group() for match in days if match), default=None)
    if last is not None:
        say(paragraph(body), gettext("Last decision: {day}", day=day(last)))


def _write_files(body: Element, header: Header) -> None:
    files = table(
        body,
        gettext("Files"),
        gettext("The two files that were audited."),
        [(gettext("Text"), 3), (gettext("File"), 9), (gettext("Extent"), 5), (gettext("SHA-256, beginning"), 5)],
    )
    sides = gettext("{language}: the original"), gettext("{language}: the translation")
    for item, side in zip(header.files, sides, strict=True):
        role, name, extent, digest = files.row()
        say(paragraph(role, "Cell"), side.format(language=item.role))
        say(paragraph(name, "Cell"), item.path)
        sizes = ngettext("{n} word", "{n} words", item.words), ngettext("{n} passage", "{n} passages", item.passages)
        say(paragraph(extent, "Cell"), ", ".join(sizes))
        say(paragraph(digest, "Cell"), item.sha256[:_SHORT_HASH], style="Mono")
    paragraph(body, "Remark")


def _write_covered(body: Element, header: Header) -> None:
    """Say how much has a counterpart, which means nothing where the texts do not correspond, and what did not run."""
    for line in () if header.unrelated else header.coverage:
        say(paragraph(body, "Remark"), f"{line}.")
    by_reason: dict[str, list[str]] = {}
    for item in header.not_run:
        by_reason.setdefault(item.why, []).append(item.scorer)
    for why, scorers in by_reason.items():
        say(paragraph(body, "Remark"), gettext("Not checked: {scorers} ({why}).", scorers=", ".join(scorers), why=why))
    if not header.not_run:
        say(paragraph(body, "Remark"), gettext("All scorers ran."))
