"""Parquet: read back by another program, described in the documentation, and asked the questions that stand there."""

from __future__ import annotations

import io
import re
from dataclasses import replace
from pathlib import Path

import duckdb
import pyarrow.parquet
import pytest

from tests.made_audits import audit, hostile
from tta.errors import UsageError
from tta.reporter import write_report
from tta.reporter.tables import parquet

FORMATS = Path(__file__).parents[3] / "docs" / "formats.md"
PAGE = "слово " * 400
PAIRS = [("Договор от 15 мая.", "Treaty of May 13."), (PAGE, "A page."), ("Кошка спит.", "The cat sleeps.")]


def read(made):
    stream = io.BytesIO()
    parquet.write(made, stream)
    return pyarrow.parquet.read_table(stream).to_pylist()


def test_a_finding_is_a_row_with_nulls_where_nothing_is():
    (row,) = read(audit(PAIRS, [(1, "DT101", "15 мая", "", "critical", "confirmed")]))
    assert (row["row"], row["code"], row["severity"], row["confidence"]) == ("p1", "DT101", "critical", 0.9)
    assert (row["source_quote"], row["target_quote"], row["source_paragraph"]) == ("15 мая", None, 1)
    assert (row["decision"], row["reviewer"], row["note"]) == ("confirmed", "A. B.", None)


def test_an_audit_without_findings_is_a_table_without_rows_that_has_all_columns():
    stream = io.BytesIO()
    parquet.write(audit(PAIRS), stream)
    table = pyarrow.parquet.read_table(stream)
    assert (table.num_rows, table.column_names) == (0, list(parquet.FINDING))


def test_hostile_texts_come_back():
    made = hostile()
    texts = [row["message"] for row in read(made)]
    assert texts == [item.message.encode("utf-8", "replace").decode() for item in made.findings]


def test_columns_are_those_that_are_documented():
    page = FORMATS.read_text("utf-8")
    for head, columns in (("findings", parquet.FINDING), ("documents", parquet.DOCUMENT)):
        table = page.partition(f"| {head} | type | |")[2].partition("\n\n")[0]
        rows = [line.split("|")[1:3] for line in table.splitlines()[2:]]
        listed = {name: kind.strip() for names, kind in rows for name in re.findall(r"`(\w+)`", names)}
        assert listed == {name: kind.replace("<string>", " of string") for name, kind in columns.items()}


@pytest.fixture(scope="module")
def answers(tmp_path_factory):
    """What DuckDB answers to the queries of the documentation, over three audits."""
    folder = tmp_path_factory.mktemp("collection")
    clean = audit(PAIRS)
    bad = audit(
        PAIRS,
        [(1, "DT101", "15 мая", "May 13", "critical"), (3, "NU101", "спит", "sleeps", "minor", "confirmed")],
    )
    short = audit(PAIRS[:1], [(1, "DT101", "15 мая", "May 13", "major", "dismissed")])
    for name, content in (("clean", clean), ("deep/bad", bad), ("short", short)):
        made = replace(content, source=replace(content.source, path=f"{name}.ru.txt"))
        path = folder / "reports" / f"{name}.audit.parquet"
        assert len(write_report(made, "parquet", path)) == 2
    queries = re.findall(r"```sql\n(.*?)```", FORMATS.read_text("utf-8"), re.S)
    assert len(queries) == 3
    return [duckdb.sql(query.replace("'reports/", f"'{folder}/reports/")).fetchall() for query in queries]


def test_the_worst_documents_of_more_than_a_page(answers):
    assert [row[2:] for row in answers[0]] == [(1, 0), (0, 0)]
    assert answers[0][0][1] > answers[0][1][1] == 0


def test_what_goes_wrong_most(answers):
    assert answers[1] == [("DT101", 2, 2, 0, 1), ("NU101", 1, 1, 1, 0)]


def test_what_is_undecided_in_documents_with_a_critical_finding(answers):
    assert [row[1:] for row in answers[2]] == [("p1", "15 мая", "May 13")]


def test_without_pyarrow_the_extra_is_named(monkeypatch, tmp_path):
    monkeypatch.setattr("tta.reporter.registry.find_spec", lambda name: None)
    with pytest.raises(
        UsageError, match=r"parquet needs pyarrow, which is not installed: pip install 'tta-audit\[parquet\]'"
    ):
        write_report(audit(PAIRS), "parquet", tmp_path / "a.parquet")
