"""Every number with a fraction that a module of tta is set by stands in `benchmarks/thresholds.tsv` and says where it is from."""

from __future__ import annotations

import ast
import csv
from collections.abc import Iterator
from functools import cache
from pathlib import Path

import pytest

from tests.sources import tree

ROOT = Path(__file__).parent.parent
TABLE = ROOT / "benchmarks" / "thresholds.tsv"
with TABLE.open(encoding="utf-8", newline="") as opened:
    ROWS = list(csv.DictReader(opened, delimiter="\t", quoting=csv.QUOTE_NONE))


@cache
def _assigned() -> list[tuple[str, str, ast.expr]]:
    """Return module, name and value of each assignment at the top of a module."""
    return list(_assignments())


def _assignments() -> Iterator[tuple[str, str, ast.expr]]:
    for path in sorted((ROOT / "tta").rglob("*.py")):
        module = ".".join(path.relative_to(ROOT).with_suffix("").parts)
        for node in tree(path).body:
            if isinstance(node, ast.Assign | ast.AnnAssign) and node.value:
                name = ast.unparse(node.target if isinstance(node, ast.AnnAssign) else node.targets[0])
                yield module, name.strip("()"), node.value


def _constants() -> Iterator[tuple[str, str, str]]:
    """Yield module, name and values of what holds floats; several values with a space between."""
    for module, name, value in _assigned():
        if floats := " ".join(_floats(value)):
            yield module, name, floats


def _floats(node: ast.AST) -> Iterator[str]:
    if isinstance(node, ast.UnaryOp) and isinstance(node.op, ast.USub):
        yield from (f"-{value}" for value in _floats(node.operand))
    elif isinstance(node, ast.Constant):
        if isinstance(node.value, float):
            yield repr(node.value)
    else:
        for child in ast.iter_child_nodes(node):
            yield from _floats(child)


def test_every_threshold_of_the_code_stands_in_the_table_with_its_value():
    listed = {(row["module"], row["constant"], row["value"]) for row in ROWS}
    missing = [constant for constant in _constants() if constant not in listed]
    assert missing == [], "write a row each into benchmarks/thresholds.tsv: " + "; ".join(
        "\t".join(row) for row in missing
    )


def test_every_row_of_the_table_stands_in_the_code():
    """Whole numbers need no row, but one that has a row must be as it says."""
    found = {*_constants(), *((module, name, ast.unparse(value)) for module, name, value in _assigned())}
    assert [row for row in ROWS if (row["module"], row["constant"], row["value"]) not in found] == []


@pytest.mark.parametrize("row", ROWS, ids=lambda row: f"{row['module']}.{row['constant']}")
def test_a_threshold_is_fitted_by_a_script_sourced_or_chosen_for_a_reason(row):
    assert row["kind"] in {"fitted", "sourced", "chosen"}
    assert len(row["reason"]) > 10
    if row["kind"] == "fitted":
        assert any((ROOT / word.strip(".,;:()")).is_file() for word in row["reason"].split() if "benchmarks/" in word)
    if row["kind"] == "chosen":
        assert row["tried"], "say what was tried, or that nothing was"
