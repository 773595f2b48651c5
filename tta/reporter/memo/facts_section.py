"""The hard facts that differ, lack a counterpart, or were put in."""

from __future__ import annotations

from collections.abc import Sequence

from tta.reporter.memo.entries import Entry
from tta.reporter.memo.wordml import Element, Face, paragraph, run, say, table
from tta.reporter.view.figures import counted
from tta.reporter.view.layout import FactRow, FactTable
from tta.reporter.view.rows import anchor
from tta.reporter.view.shortening import clipped
from tta.types import Audit, FactStatus

__all__ = ["write"]

_LONGEST = 300


def write(body: Element, audit: Audit, facts: FactTable, found: Sequence[Entry]) -> None:
    """Write a row a fact, and how many agree."""
    say(paragraph(body, "Heading1"), "Hard facts")
    apart = sum(row.status == FactStatus.NOT_COMPARED.value for row in facts.matched)
    agreeing = sum(row.status == FactStatus.EQUAL.value for row in facts.matched)
    slight = [row for row in facts.matched if row.status not in {FactStatus.EQUAL.value, FactStatus.NOT_COMPARED.value}]
    rows, whole = [*facts.open, *slight], len(facts.open) + len(facts.matched) - apart
    if not audit.alignment.related:
        say(paragraph(body), "Nothing was compared, as the two texts do not correspond.")
        return
    if not whole + apart:
        say(paragraph(body), "No date, number, identifier, name or mark was found to compare.")
        return
    agreement = f"Of {whole:,} dates, numbers, identifiers, names and marks {agreeing:,} agree"
    if apart:
        verb = "was" if apart == 1 else "were"
        agreement += (
            f"; {counted(apart, 'name')} that the words around render, or that may be left out, {verb} not compared"
        )
    if slight:
        agreement += f"; {len(slight):,} with a difference too slight to report are listed last"
    say(paragraph(body, keep=bool(rows)), f"{agreement}.")
    if rows:
        _write_table(body, audit, rows, {anchor(entry.finding): entry for entry in found})


def _write_table(body: Element, audit: Audit, rows: Sequence[FactRow], found: dict[str, Entry]) -> None:
    names = (audit.source.language.english_name, audit.target.language.english_name)
    columns = [("No.", 4), ("Row", 5), ("Result", 10), ("Fact", 9), (names[0], 16), (names[1], 16), ("Why", 20)]
    listed = table(body, "Hard facts", "Facts that differ, or stand on one side only.", columns)
    for fact in rows:
        entry = found.get(fact.finding)
        number, place, result, kind, *sides, why = listed.row()
        run(paragraph(number, "Cell"), str(entry.number) if entry else "–", face=Face.STRONG)
        run(paragraph(place, "Cell"), str(fact.row))
        run(paragraph(result, "Cell"), fact.status, face=Face.STRONG)
        run(paragraph(result, "Cell"), _weight(entry), style="Quiet")
        say(paragraph(kind, "Cell"), fact.kind)
        for cell, text, document in zip(
            sides, (fact.source_text, fact.target_text), (audit.source, audit.target), strict=True
        ):
            line = paragraph(cell, "Cell")
            if text:
                run(line, clipped(text, _LONGEST), document.language)
            else:
                run(line, "none", style="Quiet")
        say(paragraph(why, "Cell"), clipped(fact.why, _LONGEST))


def _weight(entry: Entry | None) -> str:
    if entry is None:
        return "too slight to report"
    return ", ".join(filter(None, (entry.finding.severity.value, entry.choice.value if entry.choice else "")))
