"""The findings: the gravest as a table, then all of them in the order of the document."""

from __future__ import annotations

from collections.abc import Sequence

from tta.reporter.locale import gettext, marked, pgettext, retold
from tta.reporter.memo.entries import Entry, reason_of
from tta.reporter.memo.marked_text import Manner, write_passage, write_place
from tta.reporter.memo.wordml import Element, Face, Table, blank, paragraph, run, say, table
from tta.reporter.view.decided import said_decision
from tta.reporter.view.figures import percent
from tta.reporter.view.shortening import clipped, shortened
from tta.types import Cause, Choice

__all__ = ["CAUSES", "LONGEST_MESSAGE", "write_all", "write_gravest"]

CAUSES = {
    Cause.TRANSLATION: marked("Fault of the translation"),
    Cause.SOURCE: marked("Fault of the source's transcription: check the scan"),
    Cause.UNCLEAR: marked("Cause unclear without the scan"),
    Cause.EDITORIAL: marked("An editor's change"),
}
LONGEST_MESSAGE = 1500
_SHORT_MESSAGE = 500
_EXCERPT = 300, 90  # code points: longest, and kept around a mark
_SENTENCE = 1500, 400


def write_gravest(body: Element, found: Sequence[Entry]) -> None:
    """Write a table of what is critical or major and was not dismissed."""
    say(paragraph(body, "Heading1"), gettext("Critical and major findings"))
    grave = [entry for entry in found if entry.is_grave and entry.choice is not Choice.DISMISSED]
    if not grave:
        say(paragraph(body), _none(found))
        return
    names = (gettext(passage.language.english_name) for passage in (grave[0].source, grave[0].target))
    columns = [(gettext("No."), 4), (gettext("Where"), 11), *((name, 20) for name in names)]
    columns += [(gettext("What is wrong"), 24), (gettext("Decision"), 11)]
    description = gettext("One row a finding, in the order of the document.")
    listed = table(body, gettext("Critical and major findings"), description, columns)
    for entry in grave:
        _write_grave(listed, entry)


def write_all(body: Element, found: Sequence[Entry]) -> None:
    """Write each finding that was not dismissed, with its sentences."""
    say(paragraph(body, "Heading1"), gettext("All findings in the order of the document"))
    standing = [entry for entry in found if entry.choice is not Choice.DISMISSED]
    if not standing:
        say(
            paragraph(body),
            gettext("Nothing was found.")
            if not found
            else gettext("The reviewer dismissed all findings; they are listed below."),
        )
        return
    run(
        paragraph(body, "Remark", keep=True),
        gettext(
            "The passage concerned is bold and underlined; ‸ stands where something is missing. ¶ counts paragraphs, s. the "
            "sentences or lines in them."
        ),
    )
    if len(standing) < len(found):
        passed = gettext("Numbers that are passed over here are those of dismissed findings, which are listed below.")
        say(paragraph(body, "Remark", keep=True), passed)
    for entry in standing:
        _write_entry(body, entry)


def _none(found: Sequence[Entry]) -> str:
    if any(entry.is_grave for entry in found):
        return gettext("The reviewer dismissed all critical and major findings; they are listed below.")
    return gettext("There are no critical or major findings.")


def _write_grave(listed: Table, entry: Entry) -> None:
    number, where, source, target, wrong, decision = listed.row()
    run(paragraph(number, "Cell"), str(entry.number), face=Face.STRONG)
    write_place(where, entry)
    for cell, passage in ((source, entry.source), (target, entry.target)):
        write_passage(cell, shortened(passage.paragraphs, *_EXCERPT), passage.language)
    run(
        paragraph(wrong, "Cell"),
        f"{pgettext('severity', entry.finding.severity.value)}, {entry.finding.code}",
        face=Face.STRONG,
    )
    say(paragraph(wrong, "Cell"), clipped(retold(entry.finding.message), _SHORT_MESSAGE))
    say(paragraph(decision, "Cell"), said_decision(entry.choice) if entry.choice else pgettext("decision", "open"))


def _write_entry(body: Element, entry: Entry) -> None:
    finding = entry.finding
    title = gettext(
        "{number}. {severity}: {kind} ({code}), row {row}",
        number=entry.number,
        severity=pgettext("severity", finding.severity.value).capitalize(),
        kind=entry.kind.spoken,
        code=finding.code,
        row=entry.row,
    )
    say(paragraph(body, "Heading3"), title)
    columns = [(f"{passage.where}", 1) for passage in (entry.source, entry.target)]
    name = gettext("Finding {number}", number=entry.number)
    pair = table(body, name, gettext("The sentences that the finding concerns."), columns, "Pair")
    texts = [shortened(passage.paragraphs, *_SENTENCE) for passage in (entry.source, entry.target)]
    for cell, passage, text in zip(pair.row(), (entry.source, entry.target), texts, strict=True):
        write_passage(cell, text, passage.language, Manner(keep=True))
    say(paragraph(body, "Message", keep=True), clipped(retold(finding.message), LONGEST_MESSAGE))
    facts = [
        gettext(CAUSES[finding.cause]),
        gettext("confidence {percent} %", percent=percent(finding.confidence)),
        f"MQM: {gettext(entry.kind.mqm)}",
    ]
    if entry.doubt:
        facts.append(
            gettext("it is not sure that the two sides belong together ({probability})", probability=entry.doubt)
        )
    say(paragraph(body, "Remark", keep=True), f"{'; '.join(facts)}.")
    if finding.decision is None:
        blank(say(paragraph(body, "LongBlank"), gettext("Decision: ")))
        return
    line = paragraph(body, "Remark")
    run(
        line,
        gettext("Decision: {choice}. ", choice=said_decision(finding.decision.choice)),
        face=Face.STRONG,
    )
    say(line, clipped(reason_of(finding.decision), LONGEST_MESSAGE))
