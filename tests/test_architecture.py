"""Rooms: who may import whom, that stages neither print nor ask the environment, and that the map is that of the folders."""

from __future__ import annotations

import ast
import logging.config
import re
from functools import cache
from pathlib import Path

import grimp
import pytest
from importlinter.api import read_configuration
from importlinter.cli import lint_imports

from tests.sources import nodes, tree

ROOT = Path(__file__).parent.parent
PACKAGE = ROOT / "tta"
ROOMS = sorted(
    path.parent.relative_to(PACKAGE).as_posix() for path in PACKAGE.rglob("__init__.py") if path.parent != PACKAGE
)
TERMINAL = {"commands"}  # the room that talks with a terminal
ENVIRONMENT = {"commands", "settings/environment.py", "encoder/cores.py"}  # the last as every library of products does


@pytest.fixture(scope="module")
def graph():
    return grimp.build_graph("tta", cache_dir=None)


def test_nobody_imports_what_the_contracts_forbid(capsys, monkeypatch):
    """The contracts stand in pyproject.toml; `lint-imports` prints the same."""
    monkeypatch.chdir(ROOT)
    monkeypatch.setattr(logging.config, "dictConfig", lambda _: None)  # which would switch off all loggers but its own
    status = lint_imports(config_filename=str(ROOT / "pyproject.toml"), no_cache=True)
    assert status == 0, capsys.readouterr().out


def test_every_room_has_its_layer():
    (layers,) = (
        item for item in read_configuration(str(ROOT / "pyproject.toml"))["contracts_options"] if item["id"] == "layers"
    )
    named = {name.split(".")[1] for layer in layers["layers"] for name in re.findall(r"tta\.\w+", layer)}
    files = {path.stem for path in PACKAGE.glob("*.py")} - {"__init__", "__main__"}
    assert named == files | {room for room in ROOMS if "/" not in room}


def test_no_module_imports_itself_by_way_of_others(graph):
    """Siblings may be free of circles and their modules not; here every module counts, and imports inside functions too."""
    left = {module: set(graph.find_modules_directly_imported_by(module)) for module in graph.modules}
    while free := {module for module, imported in left.items() if not imported & left.keys()}:
        left = {module: imported for module, imported in left.items() if module not in free}
    assert not left, f"in a circle, or above one: {sorted(left)}"


BY_NAME = {
    "__init__.py",  # the public names, each loaded at its first use
    "commands/command_line.py",  # only what one command needs
    "encoder/runtime.py",  # OpenVINO, without what it imports of itself
    "reporter/comparison/__init__.py", "reporter/registry.py",  # the writer of one format
    "types/audit.py",  # `audit.write` and `audit.rows`, the one way from the ground floor up
}  # fmt: skip


@pytest.mark.slow
def test_what_is_imported_by_name_and_so_unseen_by_the_contracts_is_known():
    found = {
        path.relative_to(PACKAGE).as_posix()
        for path in PACKAGE.rglob("*.py")
        if any(name.split(".")[-1] in {"import_module", "__import__"} for name in names_in(path))
    }
    assert found == BY_NAME


# ---------------------------------------------------------------- what a module offers


MODULES = {
    ".".join(path.relative_to(ROOT).with_suffix("").parts).removesuffix(".__init__"): path
    for path in sorted(PACKAGE.rglob("*.py"))
}


def offered_by(module):
    """The names in a module's `__all__`."""
    for node in tree(MODULES[module]).body:
        if isinstance(node, ast.Assign) and ast.unparse(node.targets[0]) == "__all__":
            return set(ast.literal_eval(node.value))
    return set()


@pytest.mark.slow
def test_a_module_takes_from_another_only_what_that_offers():
    """What is not in `__all__` is a module's own, and may change without a look at the others."""
    taken = [
        (module, node.module, alias.name)
        for module in MODULES
        for node in nodes(MODULES[module])
        if isinstance(node, ast.ImportFrom) and node.module in MODULES
        for alias in node.names
        if f"{node.module}.{alias.name}" not in MODULES
    ]
    assert len(taken) > 1000
    assert [row for row in taken if row[2] not in offered_by(row[1])] == []


# ---------------------------------------------------------------- the terminal and the environment


def is_of(path, rooms):
    place = path.relative_to(PACKAGE).as_posix()
    return any(place == room or place.startswith(f"{room}/") for room in rooms)


def dotted(node):
    """Return a name such as `os.environ` as it is written, or nothing."""
    if isinstance(node, ast.Name):
        return node.id
    return f"{dotted(node.value)}.{node.attr}" if isinstance(node, ast.Attribute) else ""


@cache
def names_in(path):
    return set(_names_in(path))


def _names_in(path):
    for node in nodes(path):
        if isinstance(node, (ast.Name, ast.Attribute)):
            yield dotted(node)
        elif isinstance(node, ast.Import):
            yield from (alias.name for alias in node.names)
        elif isinstance(node, ast.ImportFrom):
            yield from (f"{node.module}.{alias.name}" for alias in node.names)


@pytest.mark.parametrize(
    ("forbidden", "rooms"),
    [
        (r"print|input|breakpoint|argparse(\..*)?|sys\.(argv|exit|stdin|stdout|stderr)", TERMINAL),
        (r"os\.(environb?|getenv|_exit)|shutil\.get_terminal_size", ENVIRONMENT),
    ],
)
def test_stages_neither_print_nor_ask_the_environment(forbidden, rooms):
    found = [
        f"{path.relative_to(ROOT)}: {name}"
        for path in sorted(PACKAGE.rglob("*.py"))
        if path.name != "__main__.py" and not is_of(path, rooms)
        for name in sorted(names_in(path))
        if re.fullmatch(forbidden, name)
    ]
    assert not found


# ---------------------------------------------------------------- the map


def sentence_of(room):
    """Return the first paragraph of a room's docstring, on one line."""
    docstring = ast.get_docstring(ast.parse((PACKAGE / room / "__init__.py").read_text("utf-8"))) or ""
    return " ".join(docstring.split("\n\n")[0].split())


def test_the_map_shows_every_room_with_its_sentence():
    rows = re.findall(r"^\| `tta/([\w/]+)/` \| (.+) \|$", (ROOT / "CONTRIBUTING.md").read_text("utf-8"), re.M)
    assert sorted(room for room, _ in rows) == ROOMS
    assert dict(rows) == {room: sentence_of(room) for room in ROOMS}


@pytest.mark.parametrize("room", ROOMS)
def test_a_room_names_what_comes_in_what_goes_out_and_what_it_imports(graph, room):
    """Rooms within a room name those beside them; the room around them names the rest."""
    comes, _, imports = sentence_of(room).partition("; may import ")
    assert re.search(r"\bin\b.*\bout\b", comes)
    named = set(re.split(r", | and ", imports.rstrip("."))) - {"nothing beside it"}
    package = f"tta.{room.replace('/', '.')}"
    around = package.rpartition(".")[0]
    inside = {module for module in graph.modules if f"{module}.".startswith(f"{package}.")}
    imported = {name for module in inside for name in graph.find_modules_directly_imported_by(module)} - inside
    assert named == {name.split(".")[around.count(".") + 1] for name in imported if name.startswith(f"{around}.")}
