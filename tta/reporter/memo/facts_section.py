"""The hard facts that differ, lack a counterpart, or were put in."""

from __future__ import annotations

from collections.abc import Sequence

from tta.reporter.locale import gettext, ngettext, pgettext, whole
from tta.reporter.memo.entries import Entry
from tta.reporter.memo.wordml import Element, Face, paragraph, run, say, table
from tta.reporter.view.decided import said_decision
from tta.reporter.view.layout import FactRow, FactTable
from tta.reporter.view.rows import anchor
from tta.reporter.view.shortening import clipped
from tta.types import Audit, FactStatus

__all__ = ["write"]

_LONGEST = 300


def write(body: Element, audit: Audit, facts: FactTable, found: Sequence[Entry]) -> None:
    """Write a row a fact, and how many agree."""
    say(paragraph(body, "Heading1"), gettext("Hard facts"))
    agreeing = sum(row.status == FactStatus.EQUAL.value for row in facts.matched)
    slight = [row for row in facts.matched if row.status not in {FactStatus.EQUAL.value, FactStatus.NOT_COMPARED.value}]
    rows, compared, apart = [*facts.open, *slight], facts.compared, facts.apart
    if not audit.alignment.related:
        say(paragraph(body), gettext("Nothing was compared, as the two texts do not correspond."))
        return
    if not compared + apart:
        say(paragraph(body), gettext("No date, number, identifier, name or mark was found to compare."))
        return
    agreement = gettext(
        "Of {compared} dates, numbers, identifiers, names and marks {agreeing} agree",
        compared=whole(compared),
        agreeing=whole(agreeing),
    )
    if apart:
        agreement += ngettext(
            "; {n} name that the words around render, or that may be left out, was not compared",
            "; {n} names that the words around render, or that may be left out, were not compared",
            apart,
        )
    if slight:
        count = whole(len(slight))
        agreement += gettext("; {count} with a difference too slight to report are listed last", count=count)
    say(paragraph(body, keep=bool(rows)), f"{agreement}.")
    if rows:
        _write_table(body, audit, rows, {anchor(entry.finding): entry for entry in found})


def _write_table(body: Element, audit: Audit, rows: Sequence[FactRow], found: dict[str, Entry]) -> None:
    names = [(gettext(document.language.english_name), 16) for document in (audit.source, audit.target)]
    columns = [(gettext("No."), 4), (gettext("Row"), 5), (gettext("Result"), 10), (gettext("Fact"), 9), *names]
    columns.append((pgettext("of a fact", "Why"), 20))
    listed = table(body, gettext("Hard facts"), gettext("Facts that differ, or stand on one side only."), columns)
    for fact in rows:
        entry = found.get(fact.finding)
        number, place, result, kind, *sides, why = listed.row()
        run(paragraph(number, "Cell"), str(entry.number) if entry else "–", face=Face.STRONG)
        run(paragraph(place, "Cell"), str(fact.row))
        run(paragraph(result, "Cell"), pgettext("status of a fact", fact.status), face=Face.STRONG)
        run(paragraph(result, "Cell"), _weight(entry), style="Quiet")
        say(paragraph(kind, "Cell"), fact.kind)
        for cell, text, document in zip(
            sides, (fact.source_text, fact.target_text), (audit.source, audit.target), strict=True
        ):
            line = paragraph(cell, "Cell")
            if text:
                run(line, clipped(text, _LONGEST), document.language)
            else:
                run(line, pgettext("nothing stands there", "none"), style="Quiet")
        say(paragraph(why, "Cell"), clipped(fact.why, _LONGEST))


def _weight(entry: Entry | None) -> str:
    if entry is None:
        return gettext("too slight to report")
    decided = said_decision(entry.choice) if entry.choice else ""
    return ", ".join(filter(None, (pgettext("severity", entry.finding.severity.value), decided)))
