"""The scripts in `benchmarks/` fit the program as it is: what they import is there, and they import each other in no circle."""

from __future__ import annotations

import ast
import importlib
import runpy
import sys
from graphlib import TopologicalSorter
from importlib.util import find_spec
from pathlib import Path

import pytest

FOLDER = Path(__file__).parent.parent / "benchmarks"
SCRIPTS = [path for path in sorted(FOLDER.glob("*.py")) if "__main__" in path.read_text("utf-8")]


def _name(path: Path) -> str:
    return ".".join(path.relative_to(FOLDER).with_suffix("").parts).removesuffix(".__init__")


MODULES = {_name(path): ast.parse(path.read_text("utf-8")) for path in sorted(FOLDER.rglob("*.py"))}


def _imports(tree: ast.Module) -> list[tuple[str, str | None]]:
    """Return module and name of every import, the name None where a module is imported whole."""
    found: list[tuple[str, str | None]] = []
    for node in ast.walk(tree):
        if isinstance(node, ast.Import):
            found += [(alias.name, None) for alias in node.names]
        elif isinstance(node, ast.ImportFrom) and node.module:
            found += [(node.module, alias.name) for alias in node.names]
    return found


@pytest.mark.parametrize("module", MODULES)
def test_what_a_benchmark_imports_from_tta_is_there(module):
    for imported, name in _imports(MODULES[module]):
        if imported.split(".")[0] == "tta":
            found = importlib.import_module(imported)
            assert name is None or hasattr(found, name) or find_spec(f"{imported}.{name}"), f"{imported} has no {name}"


@pytest.mark.parametrize("module", MODULES)
def test_what_a_benchmark_imports_from_another_is_there(module):
    for imported, name in _imports(MODULES[module]):
        if imported in MODULES and name is not None and f"{imported}.{name}" not in MODULES:
            bound = {node.name for node in ast.walk(MODULES[imported]) if hasattr(node, "name")}
            bound |= {node.id for node in ast.walk(MODULES[imported]) if isinstance(node, ast.Name)}
            assert name in bound


def test_no_benchmark_imports_itself_by_way_of_others():
    graph = {
        module: {
            target
            for imported, name in _imports(tree)
            for target in (f"{imported}.{name}", imported)
            if target in MODULES and target != module
        }
        for module, tree in MODULES.items()
    }
    assert list(TopologicalSorter(graph).static_order())


@pytest.mark.parametrize("script", SCRIPTS, ids=lambda path: path.name)
def test_the_readme_says_what_a_script_is_for(script):
    assert script.name in (FOLDER / "README.md").read_text("utf-8").partition("## ")[0]


def test_the_readme_names_the_rooms():
    page = (FOLDER / "README.md").read_text("utf-8").partition("## ")[0]
    assert [
        path.name for path in FOLDER.iterdir() if (path / "__init__.py").is_file() and f"`{path.name}/`" not in page
    ] == []


@pytest.mark.slow
@pytest.mark.parametrize("script", SCRIPTS, ids=lambda path: path.name)
def test_a_script_says_what_it_does(script, monkeypatch, capsys):
    monkeypatch.syspath_prepend(str(FOLDER))
    monkeypatch.setattr(sys, "argv", [str(script), "--help"])
    with pytest.raises(SystemExit) as ended:
        runpy.run_path(str(script), run_name="__main__")
    assert ended.value.code == 0
    assert "usage" in capsys.readouterr().out
