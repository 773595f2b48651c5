"""The end of the memo: what the audit cannot see, what the codes mean, how it was made, and who answers for it."""

from __future__ import annotations

from collections.abc import Sequence

from tta.errors import UsageError
from tta.reporter.locale import gettext, pgettext
from tta.reporter.memo.entries import Entry
from tta.reporter.memo.wordml import Element, Face, blank, paragraph, run, say, table
from tta.reporter.view.header_layout import Header
from tta.reporter.view.layout import View

__all__ = ["write"]

_BESIDE_SIGNING = 3  # rows that stay on one page with the line to sign on


def write(body: Element, shown: View, found: Sequence[Entry]) -> None:
    """Write limits, codes, the audit's signature, and the line to sign on."""
    say(paragraph(body, "Heading1"), gettext("What this audit cannot see"))
    for line in shown.header.limits:
        say(paragraph(body), line)
    codes = sorted({entry.finding.code for entry in found})
    if codes:
        _write_codes(body, codes)
    _write_signature(body, shown.header)
    line = paragraph(body, "SignOff")
    for label, before in (("Reviewed by", ""), ("Date", " "), ("Signature", " ")):
        blank(say(line, f"{before}{gettext(label)} "))


def _write_codes(body: Element, codes: Sequence[str]) -> None:
    from tta.scorers import rule_of

    say(paragraph(body, "Heading1"), gettext("Codes of the findings"))
    listed = table(
        body,
        gettext("Codes"),
        gettext("What each code means."),
        [(gettext("Code"), 8), (gettext("What is found, and what is not seen"), 44), (gettext("What to do"), 30)],
    )
    for code in codes:
        name, meaning, remedy = listed.row()
        run(paragraph(name, "Cell"), code, face=Face.STRONG)
        try:
            rule = rule_of(code)
        except UsageError:  # an audit of another version
            say(paragraph(meaning, "Cell"), gettext("This version does not know the code."))
            paragraph(remedy, "Cell")
            continue
        run(paragraph(meaning, "Cell"), f"{_capital(pgettext('code', rule.title))}.", face=Face.STRONG)
        say(paragraph(meaning, "Cell"), gettext(rule.explanation))
        say(paragraph(remedy, "Cell"), gettext(rule.remedy))


def _capital(title: str) -> str:
    return f"{title[:1].upper()}{title[1:]}"


def _write_signature(body: Element, header: Header) -> None:
    say(paragraph(body, "Heading1"), gettext("Signature of the audit"))
    say(paragraph(body, "Remark", keep=True), gettext("By these the audit can be made again."))
    description = gettext("Tool, version, model, settings, thresholds and files.")
    columns = [(pgettext("of a setting", "Name"), 2), (gettext("Value"), 7)]
    listed = table(body, gettext("Signature"), description, columns)
    for place, (name, value) in enumerate(header.signature, start=1):
        key, cell = listed.row()
        beside = place > len(header.signature) - _BESIDE_SIGNING
        say(paragraph(key, "Cell", keep=beside), name)
        say(paragraph(cell, "Cell", keep=beside), value, style="Mono")
