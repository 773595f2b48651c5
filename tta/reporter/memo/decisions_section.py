"""What the reviewer decided, as lists: queries to be answered, what was marked as fixed and is found again, what was
dismissed, what was put right, and decisions that concern nothing any more.
"""

from __future__ import annotations

from collections.abc import Sequence

from tta.reporter.locale import gettext, pgettext, retold
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
        title = gettext("Marked as fixed, still found")
        say(paragraph(body, "Heading2"), title)
        _write_list(body, title, chosen[Choice.FIXED], gettext("Note"))
    if chosen[Choice.DISMISSED]:
        say(paragraph(body, "Heading2"), gettext("Dismissed by the reviewer"))
        _write_list(body, gettext("Dismissed by the reviewer"), chosen[Choice.DISMISSED], gettext("Reason"))
    gone = [decision for decision in stale if decision.choice is Choice.FIXED]
    if gone:
        why = gettext("The reviewer marked these as fixed, and they are not found any more.")
        _write_gone(body, gettext("Put right since"), why, gone)
    others = [decision for decision in stale if decision.choice is not Choice.FIXED]
    if others:
        why = gettext("The words they concerned have changed since, or the finding is no longer made.")
        _write_gone(body, gettext("Decisions that match no finding any more"), why, others)


def _write_queries(body: Element, asked: Sequence[Entry]) -> None:
    title = gettext("Queries to the translator")
    say(paragraph(body, "Heading2"), title)
    columns = [(pgettext("to the translator", "Query"), 5), (gettext("Where"), 12), (gettext("What is asked"), 34)]
    columns.append((gettext("Answer"), 24))
    listed = table(body, title, gettext("One row a query, with room for the answer."), columns)
    for number, entry in enumerate(asked, start=1):
        query, where, question, answer = listed.row()
        run(paragraph(query, "Cell"), gettext("Q{number}", number=number), face=Face.STRONG)
        run(paragraph(where, "Cell"), gettext("finding {number}", number=entry.number))
        write_place(where, entry)
        _write_question(question, entry)
        paragraph(answer, "Cell")


def _write_list(body: Element, title: str, listed: Sequence[Entry], last_column: str) -> None:
    columns = [(gettext("No."), 4), (gettext("Where"), 12), (gettext("Finding"), 34), (last_column, 25)]
    rows = table(body, title, gettext("One row a finding."), columns)
    for entry in listed:
        number, where, finding, reason = rows.row()
        run(paragraph(number, "Cell"), str(entry.number), face=Face.STRONG)
        write_place(where, entry)
        severity = pgettext("severity", entry.finding.severity.value)
        run(paragraph(finding, "Cell"), f"{severity}, {entry.kind.spoken}, {entry.finding.code}", style="Quiet")
        say(paragraph(finding, "Cell"), clipped(retold(entry.finding.message), LONGEST_MESSAGE))
        if entry.finding.decision:
            say(
                paragraph(reason, "Cell"),
                clipped(reason_of(entry.finding.decision), LONGEST_MESSAGE) or gettext("none given"),
            )


def _write_question(cell: Element, entry: Entry) -> None:
    """Write the finding and what the reviewer asks about it."""
    say(paragraph(cell, "Cell"), clipped(retold(entry.finding.message), LONGEST_MESSAGE))
    reason = reason_of(entry.finding.decision) if entry.finding.decision else ""
    if reason:
        say(paragraph(cell, "Cell"), clipped(reason, LONGEST_MESSAGE))


def _write_gone(body: Element, title: str, why: str, stale: Sequence[Decision]) -> None:
    say(paragraph(body, "Heading2"), title)
    say(paragraph(body, keep=True), why)
    columns = [(gettext("Decision"), 10), (gettext("Code"), 7), (gettext("Source"), 18), (gettext("Translation"), 18)]
    columns.append((gettext("Reason and note"), 22))
    listed = table(body, title, gettext("One row a decision."), columns)
    for decision in stale:
        reason = clipped(reason_of(decision), LONGEST_MESSAGE)
        words = (clipped(text, _QUOTED) for text in (decision.source, decision.target))
        listed.say(pgettext("decision", decision.choice.value), decision.code or decision.fingerprint, *words, reason)
