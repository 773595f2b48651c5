"""What the documentation says is so: its links lead somewhere, its Python runs, its list of formats is the program's."""

from __future__ import annotations

import re
import shlex
import shutil
import subprocess
from pathlib import Path

import pytest

from tta.commands.command_line import main
from tta.reporter import FORMATS
from tta.reporter.html.page import SCRIPTS, page_file

ROOT = Path(__file__).parent.parent
DOCS = ROOT / "docs"
MADE = {"codes", "limits"}  # by docs/conf.py


@pytest.mark.parametrize(
    "name",
    [
        "README.md",
        "CONTRIBUTING.md",
        "benchmarks/README.md",
        "corpus/README.md",
        "reports/README.md",
        *sorted(str(path.relative_to(ROOT)) for path in (ROOT / "benchmarks" / "notes").glob("*.md")),
    ],
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
@pytest.mark.parametrize("name", ["engineers.md", "first-hour.md", "formats.md"])
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


def typed(name):
    """The commands of a page's console blocks, each with what the page says it prints."""
    for block in re.findall(r"```console\n(.*?)```", (DOCS / name).read_text("utf-8"), re.S):
        for part in re.split(r"^\$ ", block, flags=re.M)[1:]:
            command, *printed = part.splitlines()
            yield command, printed


def prints(output, printed):
    """Whether lines are those printed, one after the other; `…` stands for any text, at the end of a line or as a line."""
    pattern = "".join("(?:.*\n)*?" if line == "…" else re.escape(line).replace("…", ".*") + " *\n" for line in printed)
    return re.fullmatch(pattern, output) is not None


def test_what_is_printed_is_compared_line_by_line():
    assert prints("a\nb\nc\n", ["a", "…", "c"])
    assert prints("a\nb c\n", ["a", "b…"])
    assert not prints("a\nb\n", ["a"])
    assert not prints("a\nb\nc\n", ["…", "b"])


LIGHT = [
    (command, printed)
    for command, printed in typed("first-hour.md")
    if re.match("tta (explain|audit nothing)", command)
]


@pytest.mark.parametrize(("command", "printed"), LIGHT)
def test_the_light_commands_of_the_first_hour_print_what_it_says(command, printed, capsys):
    main(command.split()[1:])
    captured = capsys.readouterr()
    assert prints(captured.out + captured.err, printed)
    assert len(LIGHT) == 3


@pytest.mark.slow
def test_the_first_hour_can_be_followed_from_beginning_to_end(tmp_path, monkeypatch, capsys):
    shutil.copytree(ROOT / "corpus", tmp_path / "corpus")
    monkeypatch.chdir(tmp_path)
    for command, printed in typed("first-hour.md"):
        if command.startswith("tta "):
            main(shlex.split(command)[1:])
            captured = capsys.readouterr()
            output = captured.out if "not audited" in captured.out else captured.out + captured.err
            assert prints(output, printed), f"{command}\n{output}"
        else:
            subprocess.run(command, shell=True, check=True)
