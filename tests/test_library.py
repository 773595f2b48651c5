"""The README's Python is run as it stands."""

from __future__ import annotations

import re
import subprocess
import sys
from pathlib import Path

import pytest

import tta

ROOT = Path(__file__).parent.parent
README = (ROOT / "README.md").read_text("utf-8")


def python_examples():
    return re.findall(r"```python\n(.*?)```", README, re.S)


def test_the_readme_shows_the_library():
    assert any("tta.audit(" in code for code in python_examples())
    assert any("tta.align(" in code for code in python_examples())
    assert any("tta.audit_pairs(" in code for code in python_examples())
    for call in ("tta.audit_texts(", "audit.write(", "pandas.DataFrame(audit.rows(), columns=audit.columns)"):
        assert any(call in code for code in python_examples()), call


def test_dir_shows_the_public_names_before_they_are_used():
    code = "import tta; print(*dir(tta))"
    shown = subprocess.run([sys.executable, "-c", code], cwd=ROOT, check=True, capture_output=True, text=True)
    assert shown.stdout.split() == sorted(tta.__all__)
    assert any("# > " in code for code in python_examples())


@pytest.mark.slow
@pytest.mark.parametrize("code", python_examples())
def test_the_examples_of_the_readme_run(code, monkeypatch, capsys, tmp_path):
    monkeypatch.chdir(tmp_path)
    (tmp_path / "corpus").symlink_to(ROOT / "corpus")
    exec(compile(code, "README.md", "exec"), {})
    printed = capsys.readouterr().out
    for comment in re.findall(r"^\s*# > (.*)$", code, re.M):
        assert comment in printed
