"""A long report is divided so that no part has too many rows, or too many bytes, for a browser."""

from __future__ import annotations

import io
from dataclasses import replace

import pytest

from tests.made_audits import audit, every_kind, finding, whole
from tta.reporter.html.report import files
from tta.reporter.view.audit_view import views
from tta.reporter.view.cells import Piece
from tta.reporter.view.layout import FactRow, FactTable, Row
from tta.reporter.view.parts import cuts
from tta.types import Severity

NO_FACTS = FactTable((), ())


def row(number=1, text=""):
    return Row(f"p{number}", number, "ru", "en", source=((Piece(text),),))


@pytest.mark.parametrize(
    ("rows", "starts"), [(0, [0]), (1, [0]), (10_000, [0]), (10_001, [0, 10_000]), (20_001, [0, 10_000, 20_000])]
)
def test_a_part_has_at_most_ten_thousand_rows(rows, starts):
    assert cuts([row()] * rows, NO_FACTS, ()) == starts


@pytest.mark.parametrize(
    ("text", "starts"),
    [
        ("a" * 6_900_000, [0, 2]),  # two in 14 MB
        ("a" * 7_100_000, [0, 1, 2]),
        ("я" * 3_450_000, [0, 2]),  # two bytes a letter
        ("я" * 3_550_000, [0, 1, 2]),
        ("<" * 1_720_000, [0, 2]),  # "&lt;"
        ("<" * 1_770_000, [0, 1, 2]),
        ("a" * 20_000_000, [0, 1, 2]),  # a row is not divided
    ],
)
def test_a_part_has_at_most_14_million_bytes_as_html_has_them(text, starts):
    assert cuts([row(text=text)] * 3, NO_FACTS, ()) == starts


def test_facts_take_their_room_in_the_part_of_their_row():
    listed = FactRow("date", "differs", "я" * 3_000_000, "ru", "я" * 500_000, "en", "", "minor", "DT101", 1, "", "", "")
    rows = [row(number) for number in (1, 2, 3)]
    assert cuts(rows, FactTable((listed, listed), ()), ()) == [0, 1]
    assert cuts(rows, FactTable((listed,), (listed,)), ()) == [0, 1]
    assert cuts(rows, FactTable((listed,), ()), ()) == [0]


@pytest.fixture
def parts(monkeypatch):
    """A report of 50 rows in parts of 20: the index and three parts, by their names."""
    monkeypatch.setattr("tta.reporter.view.parts._ROWS_A_PART", 20)
    return dict(views(every_kind(50), "long report.html"))


def test_parts_are_named_after_the_index_and_hold_all_rows_in_order(parts):
    names = ["long report.html", "long report.part-1.html", "long report.part-2.html", "long report.part-3.html"]
    assert list(parts) == names
    numbers = [[row.number for block in shown.blocks for row in block] for shown in parts.values()]
    assert numbers == [[], list(range(1, 21)), list(range(21, 41)), list(range(41, 51))]
    assert [shown.part for shown in parts.values()] == [0, 1, 2, 3]
    assert [shown.home for shown in parts.values()] == ["", *["long report.html"] * 3]


def test_every_file_lists_all_parts_with_their_rows_and_findings(parts):
    for shown in parts.values():
        assert [(part.number, part.name, part.first, part.last) for part in shown.parts] == [
            (1, "long report.part-1.html", 1, 20),
            (2, "long report.part-2.html", 21, 40),
            (3, "long report.part-3.html", 41, 50),
        ]
        assert [sum(item.count for item in part.counts) for part in shown.parts] == [7, 7, 3]  # every third row from 1
        assert [item.severity for item in shown.parts[0].counts] == [level.value for level in Severity]


def test_the_index_lists_the_facts_to_look_at_and_leads_to_their_parts(parts):
    index, first, second, third = parts.values()
    places = [(fact.row, fact.href.partition("#")[0]) for fact in index.facts.open]
    assert places
    for number, name in places:
        assert name == f"long%20report.part-{(number - 1) // 20 + 1}.html"
    assert index.facts.matched == ()
    whole_table = len(index.facts.open) + index.facts.elsewhere
    for shown in (first, second, third):
        own = len(shown.facts.open) + len(shown.facts.matched)
        assert own + shown.facts.elsewhere == whole_table
        numbers = {fact.row for fact in (*shown.facts.open, *shown.facts.matched)}
        assert numbers <= {row.number for block in shown.blocks for row in block}
        assert all(fact.href.startswith("#") for fact in (*shown.facts.open, *shown.facts.matched))


def test_the_index_explains_all_codes_and_every_file_has_the_same_header(parts):
    index, *others = parts.values()
    assert {code.code for code in index.codes} == {code.code for shown in others for code in shown.codes}
    assert {shown.header for shown in others} == {index.header}
    assert index.overview == ()


def test_an_index_lists_at_most_two_thousand_facts_and_counts_the_others(monkeypatch):
    monkeypatch.setattr("tta.reporter.view.parts._ROWS_A_PART", 2000)
    monkeypatch.setattr("tta.reporter.view.audit_view._LONGEST_LIST", 3)
    monkeypatch.setattr("tta.reporter.view.parts._ROWS_A_PART", 20)
    index = next(shown for _, shown in views(every_kind(90), "long.html"))
    assert len(index.facts.open) == 3
    made = every_kind(90)
    assert index.facts.elsewhere == len(made.facts) - 3


def test_a_short_report_is_one_file():
    ((name, shown),) = views(every_kind(50), "short.html")
    assert (name, shown.parts, shown.part, shown.home) == ("short.html", (), 0, "")


@pytest.mark.slow
@pytest.mark.parametrize("text", ["Слово. ", "<&>'\""])
def test_no_file_is_larger_than_was_said_nor_much_smaller_than_it_could_be(monkeypatch, text):
    monkeypatch.setattr("tta.reporter.view.parts._SIZE_A_PART", 100_000)
    made = every_kind(200)
    rows = audit([(f"{text * 60}№ {number}", f"{text * 60}No. {number}") for number in range(300)])
    facts = tuple(replace(made.facts[0], source_bead=i % 300, target_bead=i % 300) for i in range(900))
    pairs = [("Кошка тихо спит.", "The cat sleeps.")] * 60
    busy = audit(pairs, [finding(n, **whole(audit(pairs), n)) for n in range(60)])
    smallest = size(next(files(audit([("Кошка.", "A cat.")]), "small.html"))[1])
    bare = audit([("Да.", "Yes.")] * 900)
    for found in (made, replace(rows, facts=facts), busy, bare):
        _, *parts = [put for _, put in files(found, "long.html")]
        sizes = [size(put) for put in parts]
        assert max(sizes) < 100_000 * 1.07 + smallest
        assert max(sizes) > 100_000 * 0.7 + smallest


def size(put):
    stream = io.StringIO()
    put(stream)
    return len(stream.getvalue().encode("utf-8"))
