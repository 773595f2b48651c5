"""CSV: a finding a row, for any reader of RFC 4180, and no cell that a spreadsheet would run."""

from __future__ import annotations

import csv
import io
import re
from dataclasses import replace

from tests.made_audits import HOSTILE, audit, finding, hostile, text_of, whole
from tta.reporter.tables.csv_table import COLUMNS, write
from tta.review.formula_guard import unguarded
from tta.types import Choice, Decision

PAIRS = [("Кошка спит.", "The cat sleeps."), ('"15" мая, вторник', "May 13")]


def rows(made):
    return list(csv.DictReader(io.StringIO(text_of(write, made).removeprefix("\ufeff"), newline=""), strict=True))


def test_it_begins_with_a_byte_order_mark_and_its_lines_end_as_rfc_4180_says():
    text = text_of(write, audit(PAIRS, [finding(1)]))
    assert text.encode().startswith(b"\xef\xbb\xbf" + b"row,")
    assert text.endswith("\r\n")
    assert text.count("\n") == text.count("\r\n") == 2


def test_the_reviewers_columns_come_last_and_the_key_before_them():
    assert COLUMNS[-6:] == ("fingerprint", "decision", "reason", "note", "reviewer", "date")


def test_a_row_has_the_finding_and_the_decision():
    plain = audit(PAIRS)
    made = audit(PAIRS, [finding(1, **whole(plain, 1)), finding(0)])
    said = Decision("", Choice.QUERY, note="ask, please\nsoon", reviewer="AB")
    first, second = rows(replace(made, findings=(replace(made.findings[0], decision=said), made.findings[1])))
    assert (first["row"], second["row"]) == ("p1", "p2")
    assert (second["source_quote"], second["target_quote"]) == ('"15" мая, вторник', "May 13")
    assert (second["decision"], second["note"], second["reviewer"]) == ("query", "ask, please\nsoon", "AB")
    assert first["decision"] == ""


def test_no_cell_is_a_formula_whatever_the_texts():
    found = rows(hostile())
    assert len(found) == len(HOSTILE)
    for row in found:
        for cell in row.values():
            assert not re.match(r"[\s\u200b]*[=+\-@＝＋－＠]", cell), cell
            assert not cell.startswith(("\t", "\r", "\n"))
            assert "\x00" not in cell


def test_a_reviewers_words_come_back_but_for_controls_that_no_table_holds():
    for row, text in zip(rows(hostile()), HOSTILE, strict=True):
        if not re.search("[\x00-\x08\x1b\x85\ud800-\udfff\ufffe\uffff]", text):
            assert unguarded(row["note"]) == text
        else:
            assert "⟨U+" in row["note"]


def test_no_finding_leaves_the_header():
    assert text_of(write, audit(PAIRS)) == "\ufeff" + ",".join(COLUMNS) + "\r\n"
