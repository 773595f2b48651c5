"""README and documentation quote the figures that the benchmarks wrote into `benchmarks/figures.json`, and no others."""

from __future__ import annotations

import json
import re
from pathlib import Path

import pytest

ROOT = Path(__file__).parent.parent
CONTENT = json.loads((ROOT / "benchmarks" / "figures.json").read_text("utf-8"))


class _Figure:
    """A figure as the pages write it: `20 %` for 20%, and after `~` no nought before the point."""

    def __init__(self, value):
        self.value = value

    def __format__(self, spec):
        found = format(self.value, spec.removeprefix("~"))
        found = re.sub(r"%$", " %", found)
        return found.removeprefix("0") if spec.startswith("~") else found


FIGURES = {name: _Figure(figure["value"]) for name, figure in CONTENT["figures"].items()}
QUOTES = [(quote["file"], quote["text"].format_map(FIGURES)) for quote in CONTENT["quotes"]]


@pytest.mark.parametrize(("name", "text"), QUOTES)
def test_a_page_quotes_the_figures_that_were_measured(name, text):
    page = " ".join((ROOT / name).read_text("utf-8").split())
    assert " ".join(text.split()) in page


@pytest.mark.parametrize("name", CONTENT["figures"])
def test_a_figure_is_quoted_and_says_where_it_is_from(name):
    figure = CONTENT["figures"][name]
    assert (ROOT / figure["script"]).is_file()
    assert ("row" in figure and "field" in figure) or figure["note"]
    assert any(re.search(rf"\{{{name}[:}}]", quote["text"]) for quote in CONTENT["quotes"])


@pytest.mark.parametrize(("name", "heading"), [("README.md", "## What it cannot see"), ("docs/method.md", "# Method")])
def test_no_row_of_a_table_holds_a_figure_of_its_own(name, heading):
    page = (ROOT / name).read_text("utf-8").partition(heading)[2]
    quoted = {text for file, text in QUOTES if file == name}
    rows = [line for line in page.splitlines() if line.startswith("|") and re.search(r"\d(?: %|\.\d)|\.\d", line)]
    assert rows
    assert [row for row in rows if row not in quoted] == []
