"""What the reviewer decided, as lists: queries to be answered, what was put right, what was dismissed, what is stale."""

from __future__ import annotations

from collections.abc import Sequence

from tta.reporter.memo.entries import Entry, reason_of
from tta.reporter.memo.findings_section import LONGEST_MESSAGE
from tta.reporter.memo.marked_text import write_place
from tta.reporter.memo.wordml import Element, Face, paragraph, run, say, table
from tta.reporter.view.shortening import clipped
from tta.types import Choice, Decision

__all__ = ["write"]

_QUOTED = 300


def write(body: Element, found: Sequence[Entry], stale: Sequence[Decision]) -> None:
    """Write those lists that have anything in them."""
    chosen = {choice: [entry for entry in found if entry.choice is choice] for choice in Choice}
    if chosen[Choice.QUERY]:
        _write_queries(body, chosen[Choice.QUERY])
    if chosen[Choice.FIXED]:
        say(paragraph(body, "Heading2"), "Put right since")
        _write_list(body, "Put right since", chosen[Choice.FIXED], "Note")
    if chosen[Choice.DISMISSED]:
        say(paragraph(body, "Heading2"), "Dismissed by the reviewer")
        _write_list(body, "Dismissed by the reviewer", chosen[Choice.DISMISSED], "Reason")
    if stale:
        _write_stale(body, stale)


def _write_queries(body: Element, asked: Sequence[Entry]) -> None:
    say(paragraph(body, "Heading2"), "Queries to the translator")
    columns = [("Query", 5), ("Where", 12), ("What is asked", 34), ("Answer", 24)]
    listed = table(body, "Queries to the translator", "One row a query, with room for the answer.", columns)
    for number, entry in enumerate(asked, start=1):
        query, where, question, answer = listed.row()
        run(paragraph(query, "Cell"), f"Q{number}", face=Face.STRONG)
        run(paragraph(where, "Cell"), f"finding {entry.number}")
        write_place(where, entry)
        _write_question(question, entry)
        paragraph(answer, "Cell")


def _write_list(body: Element, title: str, listed: Sequence[Entry], last_column: str) -> None:
    columns = [("No.", 4), ("Where", 12), ("Finding", 34), (last_column, 25)]
    rows = table(body, title, "One row a finding.", columns)
    for entry in listed:
        number, where, finding, reason = rows.row()
        run(paragraph(number, "Cell"), str(entry.number), face=Face.STRONG)
        write_place(where, entry)
        severity = entry.finding.severity.value
        run(paragraph(finding, "Cell"), f"{severity}, {entry.kind.name}, {entry.finding.code}", style="Quiet")
        say(paragraph(finding, "Cell"), clipped(entry.finding.message, LONGEST_MESSAGE))
        if entry.finding.decision:
            say(paragraph(reason, "Cell"), clipped(reason_of(entry.finding.decision), LONGEST_MESSAGE) or "none given")


def _write_question(cell: Element, entry: Entry) -> None:
    """Write the finding and what the reviewer asks about it."""
    say(paragraph(cell, "Cell"), clipped(entry.finding.message, LONGEST_MESSAGE))
    reason = reason_of(entry.finding.decision) if entry.finding.decision else ""
    if reason:
        say(paragraph(cell, "Cell"), clipped(reason, LONGEST_MESSAGE))


def _write_stale(body: Element, stale: Sequence[Decision]) -> None:
    say(paragraph(body, "Heading2"), "Decisions that match no finding any more")
    say(paragraph(body, keep=True), "The words they concerned have changed since, or the finding is no longer made.")
    columns = [("Decision", 10), ("Code", 7), ("Source", 18), ("Translation", 18), ("Reason and note", 22)]
    listed = table(body, "Stale decisions", "One row a decision.", columns)
    for decision in stale:
        reason = clipped(reason_of(decision), LONGEST_MESSAGE)
        words = (clipped(text, _QUOTED) for text in (decision.source, decision.target))
        listed.say(decision.choice.value, decision.code or decision.fingerprint, *words, reason)
