"""conventions.tsv, a list of how Russian documents and their English translations write the same thing, as a test.

Each row is a pair of texts and whether they count as equal. What is equal must raise no finding of facts of severity minor
or above; what is not must raise one of the right code.
"""

from __future__ import annotations

import csv
from pathlib import Path

import pytest

from tta.reader.bitext import bitext_of
from tta.reader.decoding import Decoded
from tta.scorers import SCORERS
from tta.types import Alignment, Bitext, Language, Severity, Span

FACTS = {"dates", "identifiers", "marks", "names", "numbers"}

WITH_MORE_THAN_TWO_STRINGS = {
    "relative date spelled out": "1976 follows from the document's date, which is not in the row",
    "outgoing number": "the English is three ways to write the first of two numbers",
    "page number in the text": "the page number is between two blocks, which a row does not show; see tests/segmenter",
    "forms of address": "the English is a list of the forms, without the name",
}
"""Equal, but not to be told from the row alone; so is what `test_reasons_hold` shows."""

DIFFERS = {
    "day in quotation marks, wrong day": "DT101",
    "number sign, different number": "ID101",
    "incoming number, digit differs": "ID101",
    "Cyrillic letter taken for Latin": "NA101",
    "ellipsis hides a real cut": "MK103",
}

BY_WORDING = {
    "vague numerals strengthened": "a wording: many for several",
    "arms control term misprinted": "a misprint in the English, not another term",
    "inconsistent term in one text": "a term over a whole document",
    "closing quotation mark missing": "punctuation of a quotation that runs over beads",
    "not X but Y": "polarity",
    "rhetorical разве": "polarity",
    "false friends": "terms",
    "singular / plural": "grammatical number",
}
"""Not equal, but no matter of facts: for the scorers of words, polarity and terms."""


def rows():
    path = Path(__file__).with_name("conventions.tsv")
    with path.open(encoding="utf-8", newline="") as file:
        return [row[:4] for row in list(csv.reader(file, delimiter="\t"))[1:]]


ROWS = rows()


def bitext_of_row(russian, english, original=Language.RU):
    """A bitext of one pair, of which one text is the original."""
    texts = (russian, english) if original is Language.RU else (english, russian)
    whole = "".join(f"{text}\n" for text in texts)
    spans = Span(0, len(texts[0])), Span(len(texts[0]) + 1, len(whole) - 1)
    pair = bitext_of(Decoded(Path("row"), whole, "utf-8", "0" * 64), [spans], original)
    return Bitext(pair.source, pair.target, Alignment(pair.beads))


def raised(russian, english, original=Language.RU):
    """Codes and severities of what the scorers of facts find on a pair, of which one text is the original."""
    bitext = bitext_of_row(russian, english, original)
    return [
        (finding.code, finding.severity)
        for scorer in SCORERS
        if scorer.name in FACTS
        for finding in scorer.score(bitext).findings
    ]


def alarms(russian, english, original=Language.RU):
    return [code for code, severity in raised(russian, english, original) if severity is not Severity.NEUTRAL]


def named(*groups):
    names = set().union(*groups)
    return [row for row in ROWS if row[0] in names]


def test_every_row_is_in_exactly_one_group():
    assert len(ROWS) == 99
    unequal = {row[0] for row in ROWS if row[3] == "n"}
    assert unequal == {*DIFFERS, *BY_WORDING}
    assert set(WITH_MORE_THAN_TWO_STRINGS) <= {row[0] for row in ROWS if row[3] == "y"}


@pytest.mark.parametrize(
    "row",
    [row for row in ROWS if row[3] == "y" and row[0] not in WITH_MORE_THAN_TWO_STRINGS],
    ids=lambda row: row[0],
)
def test_what_is_equal_raises_nothing(row):
    assert alarms(row[1], row[2]) == []


@pytest.mark.parametrize("row", named(DIFFERS), ids=lambda row: row[0])
def test_what_is_not_equal_is_found_under_its_code(row):
    assert DIFFERS[row[0]] in [code for code, _ in raised(row[1], row[2])]


@pytest.mark.parametrize("row", named(BY_WORDING), ids=lambda row: row[0])
def test_what_is_a_matter_of_wording_raises_no_fact(row):
    repeated = " (3×)"  # the row's own note, not in the text
    assert alarms(row[1].replace(repeated, ""), row[2]) == []


@pytest.mark.parametrize("row", named(WITH_MORE_THAN_TWO_STRINGS), ids=lambda row: row[0])
def test_reasons_hold(row):
    assert alarms(row[1], row[2]) != []


@pytest.mark.parametrize(
    ("russian", "english"),
    [
        ("в январе прошлого года", "in January of last year"),
        ("исх. № 465", "Ref. No. 465"),
        ("Исх. 2362", "Out. No. 2362"),
        ("тов. Громыко", "Comrade Gromyko"),
        ("г-н Вэнс", "Mr. Vance"),
    ],
)
def test_single_items_of_such_rows_are_equal(russian, english):
    assert alarms(russian, english) == []
