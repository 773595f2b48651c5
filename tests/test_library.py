"""The README's Python is run as it stands."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

ROOT = Path(__file__).parent.parent
README = (ROOT / "README.md").read_text("utf-8")


def python_examples():
    return re.findall(r"```python\n(.*?)```", README, re.S)


def test_the_readme_shows_the_library():
    assert any("tta.audit(" in code for code in python_examples())
    assert any("tta.align(" in code for code in python_examples())
    assert any("tta.audit_pairs(" in code for code in python_examples())
    assert any("# > " in code for code in python_examples())


@pytest.mark.slow
@pytest.mark.parametrize("code", python_examples())
def test_the_examples_of_the_readme_run(code, monkeypatch, capsys):
    monkeypatch.chdir(ROOT)
    exec(compile(code, "README.md", "exec"), {})
    printed = capsys.readouterr().out
    for comment in re.findall(r"^\s*# > (.*)$", code, re.M):
        assert comment in printed
