"""Kinds of facts as news and documents write them, right and wrong twins: what must come of each pair alone, without the model."""

from __future__ import annotations

import pytest

from tests.scorers.facts.kinds import kinds_of
from tests.test_conventions import alarms
from tests.test_findings import is_right

TABLES = (
    "news.tsv",
    "editor.tsv",
    "measures.tsv",
    "catalogues.tsv",
    "relations.tsv",
    "memoirs.tsv",
    "bulletins.tsv",
    "occasions.tsv",
)
KINDS = {heading: rows for table in TABLES for heading, rows in kinds_of(table).items()}


@pytest.mark.parametrize("kind", KINDS)
def test_a_kind_of_fact_is_judged_as_a_reader_would(kind):
    wrong = [row for row in KINDS[kind] if not is_right(alarms(*row[:2]), row[2])]
    assert wrong == []
