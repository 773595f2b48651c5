"""Severity follows certainty: how grave a finding of facts may be by how sure it is and on how many sides its value was read."""

from __future__ import annotations

import csv
import re
from pathlib import Path

import pytest

from tests.scorers.facts.kinds import kinds_of
from tests.test_conventions import FACTS, bitext_of_row
from tta.scorers import SCORERS
from tta.types import Severity

CYRILLIC = re.compile("[а-яё]", re.I)
EVEN, SURE = 0.5, 0.8
GRAVE = {Severity.MAJOR, Severity.CRITICAL}
OF_VALUES = FACTS - {"names", "marks"}
TABLES = (
    "news.tsv",
    "editor.tsv",
    "measures.tsv",
    "catalogues.tsv",
    "relations.tsv",
    "memoirs.tsv",
    "bulletins.tsv",
    "twins.tsv",
)


def public_rows():
    """The Russian and the English of every public case."""
    with (Path(__file__).parents[2] / "findings.tsv").open(encoding="utf-8", newline="") as file:
        rows = csv.DictReader(file, delimiter="\t", quoting=csv.QUOTE_NONE)
        pairs = [(row["source"], row["target"]) for row in rows]
    return [pair if CYRILLIC.search(pair[0]) else pair[::-1] for pair in pairs]


ROWS = {name: [row[:2] for rows in kinds_of(name).values() for row in rows] for name in TABLES}
ROWS["findings.tsv"] = public_rows()


def findings(russian, english):
    bitext = bitext_of_row(russian, english)
    return [one for scorer in SCORERS if scorer.name in OF_VALUES for one in scorer.score(bitext).findings]


@pytest.mark.slow
@pytest.mark.parametrize("table", ROWS)
def test_what_is_grave_is_sure_and_what_is_critical_was_read_on_both_sides(table):
    unsure = [
        (finding.code, finding.severity.value, finding.confidence, finding.message)
        for russian, english in ROWS[table]
        for finding in findings(russian, english)
        if finding.severity in GRAVE
        and (
            finding.confidence < EVEN
            or (not (finding.source_spans and finding.target_spans) and finding.confidence < SURE)
            or (finding.severity is Severity.CRITICAL and not (finding.source_spans and finding.target_spans))
        )
    ]
    assert unsure == []


def test_a_number_in_words_on_one_side_only_is_minor():
    assert [(one.code, one.severity) for one in findings("Приехало двадцать гостей.", "Guests arrived.")] == [
        ("NU102", Severity.MINOR)
    ]


def test_a_figure_on_one_side_only_is_major():
    assert [(one.code, one.severity) for one in findings("Приехало 20 гостей.", "Guests arrived.")] == [
        ("NU102", Severity.MAJOR)
    ]
