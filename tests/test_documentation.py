"""What the documentation says is so: its links lead somewhere, its Python runs, its list of formats is the program's."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from tta.reporter import FORMATS
from tta.reporter.html.page import SCRIPTS, page_file

ROOT = Path(__file__).parent.parent
DOCS = ROOT / "docs"
MADE = {"codes", "limits"}  # by docs/conf.py


@pytest.mark.parametrize(
    "name", ["README.md", "CONTRIBUTING.md", "benchmarks/README.md", "corpus/README.md", "reports/README.md"]
)
def test_relative_links_lead_to_files(name):
    page = ROOT / name
    links = re.findall(r"\]\((?!https?:|#|mailto:)([^)\s#]+)", page.read_text("utf-8"))
    assert [link for link in links if not (page.parent / link).exists()] == []


@pytest.mark.parametrize("name", sorted(path.name for path in DOCS.glob("*.md") if path.stem not in MADE))
def test_pages_link_to_nothing_that_only_a_build_makes(name):
    links = re.findall(r"\]\((?!https?:|#|mailto:)([^)\s#]+)", (DOCS / name).read_text("utf-8"))
    assert [link for link in links if not (DOCS / link).exists() or Path(link).stem in MADE] == []


@pytest.mark.slow
@pytest.mark.parametrize("name", ["engineers.md", "formats.md"])
def test_the_python_of_the_documentation_runs(name, capsys):
    snippets = re.findall(r"```python\n(.*?)```", (DOCS / name).read_text("utf-8"), re.S)
    assert snippets
    for snippet in snippets:
        exec(compile(snippet, name, "exec"), {})
    if name == "engineers.md":
        assert "DT101 critical" in capsys.readouterr().out


def test_every_format_is_listed_with_its_ending():
    table = (DOCS / "formats.md").read_text("utf-8")
    for name, form in FORMATS.items():
        assert f"| `{name}` | `.audit{form.suffix}` |" in table


def test_the_editors_guide_lists_the_keys_of_the_report():
    script = "".join(page_file(name) for name in SCRIPTS)
    keys = re.findall(r"^  \"?([a-z/?])\"?: \(", script, re.M)
    assert len(keys) > 10
    guide = (DOCS / "editors.md").read_text("utf-8")
    assert [key for key in keys if f"`{key}`" not in guide] == []
