"""Break each line of a room in turn and see whether its fast tests notice: the share of mutants that they kill.

    python benchmarks/mutation.py values [--tests tests/values tests/test_conventions.py] [--kinds code,numbers] [--survivors]

ROOM is a folder or a file below `tta`: `values`, `scorers/facts`, `values/dates.py`. Needs the extra `mutation`; runs in a
temporary copy, so that the checkout stays as it is. mutmut changes what stands in functions and leaves the numbers of a
module alone (thresholds, tables); these are changed here, one at a time, to 1.4 times (integers: at least 1 more). A mutant
that no test runs has survived, one that runs for ever is killed. Prints JSON lines; `--survivors` also those that live.
"""

from __future__ import annotations

import ast
import json
import shutil
import subprocess
import sys
from collections.abc import Iterator, Sequence
from pathlib import Path
from tempfile import TemporaryDirectory

from measures.command import parser
from measures.machine import say

ROOT = Path(__file__).parent.parent
MORE_TESTS = {
    "scorers": ("tests/scorers/test_registry.py",),  # the cases of every code
    "values": ("tests/test_conventions.py",),
}
"""Fast tests of a room that stand outside its folder."""

FAST = ("-m", "not slow", "-q", "-x", "-p", "no:cacheprovider")
COPIED = (
    "tta",
    "tests",
    "corpus",
    "docs",
    "benchmarks",
    "reports",
    "pyproject.toml",
    "README.md",
    "CHANGELOG.md",
    "CONTRIBUTING.md",
)


def main() -> None:
    """Mutate, test, print."""
    options = parser(__doc__, data=False)
    options.add_argument("room", help="a folder or a file below tta")
    options.add_argument("--tests", nargs="+", help="tests to run; those of the room, if not given")
    options.add_argument("--kinds", default="code,numbers", help="code (by mutmut), numbers (of modules), or both")
    options.add_argument("--survivors", action="store_true", help="print what no test noticed")
    chosen = options.parse_args()
    tests = chosen.tests or tests_of(chosen.room)
    kinds = {"code": code_mutants, "numbers": number_mutants}
    for kind in chosen.kinds.split(","):
        with TemporaryDirectory() as folder:
            copy(Path(folder))
            killed, survivors = kinds[kind](Path(folder), chosen.room, tests)
        if chosen.survivors:
            for survivor in survivors:
                say({"survived": survivor})
        total = killed + len(survivors)
        say({
            "room": chosen.room, "kind": kind, "tests": tests, "mutants": total, "killed": killed,
            "score": round(killed / total, 3) if total else None,
        })  # fmt: skip


def tests_of(room: str) -> list[str]:
    """Return the tests that mirror a room, or the nearest room around it that has any, and those named above."""
    place = Path(room).with_suffix("")
    found = [path for path in (place, *place.parents) if path.parts and (ROOT / "tests" / path).is_dir()]
    more = MORE_TESTS.get(place.parts[0], ())
    return [*(str(Path("tests") / path) for path in found[:1]), *more]


def copy(folder: Path) -> None:
    """Copy what tests read into a folder."""
    for name in COPIED:
        source = ROOT / name
        if source.is_dir():
            shutil.copytree(source, folder / name, ignore=shutil.ignore_patterns("__pycache__"))
        else:
            shutil.copy(source, folder / name)


# ---------------------------------------------------------------- code


FORGET = """
import functools
import gc


def pytest_sessionstart(session):
    for found in gc.get_objects():
        if isinstance(found, functools._lru_cache_wrapper):
            found.cache_clear()
"""
"""mutmut runs the tests once and then forks for each mutant: what was cached before would hide the mutant."""


def code_mutants(folder: Path, room: str, tests: Sequence[str]) -> tuple[int, list[str]]:
    """Run mutmut; return how many mutants died, and the names of the others."""
    settings = {
        "paths_to_mutate": [f"tta/{room}"],
        "tests_dir": list(tests),
        "also_copy": [*COPIED, "conftest.py"],
        "pytest_add_cli_args": list(FAST),
    }
    (folder / "conftest.py").write_text(FORGET, "utf-8")
    with (folder / "pyproject.toml").open("a", encoding="utf-8") as file:
        file.write("\n[tool.mutmut]\n" + "".join(f"{name} = {json.dumps(value)}\n" for name, value in settings.items()))
    command = [
        str(Path(sys.executable).with_name("mutmut"))
    ]  # `python -m mutmut` would import the tta that is not mutated
    done = subprocess.run([*command, "run"], cwd=folder, capture_output=True, text=True, check=False)
    listed = subprocess.run(
        [*command, "results", "--all", "true"], cwd=folder, capture_output=True, text=True, check=False
    )
    fates = [line.strip().rsplit(": ", 1) for line in listed.stdout.splitlines() if "__mutmut_" in line]
    if not fates:
        raise SystemExit(f"mutmut made no mutants of tta/{room}:\n{done.stdout[-2000:]}{done.stderr[-2000:]}")
    survivors = [f"{name}: {fate}" for name, fate in fates if fate not in {"killed", "timeout"}]
    return len(fates) - len(survivors), survivors


# ---------------------------------------------------------------- numbers


def number_mutants(folder: Path, room: str, tests: Sequence[str]) -> tuple[int, list[str]]:
    """Change the numbers of a room's modules; return how many changes a test noticed, and the others."""
    if not _pass(folder, tests):
        raise SystemExit(f"{' '.join(tests)}: the tests fail before anything is changed")
    path = folder / "tta" / room
    killed, survivors = 0, []
    for file in [path] if path.is_file() else sorted(path.rglob("*.py")):
        text = file.read_text("utf-8")
        for line, changed in changes(text):
            file.write_text(changed, "utf-8")
            if _pass(folder, tests):
                survivors.append(f"{file.relative_to(folder)}:{line}: {changed.splitlines()[line - 1].strip()}")
            else:
                killed += 1
        file.write_text(text, "utf-8")
    return killed, survivors


def changes(text: str) -> Iterator[tuple[int, str]]:
    """Yield for each number assigned at the top of a module its line and the module with another number there."""
    lines = text.split("\n")
    for node in ast.parse(text).body:
        if not isinstance(node, (ast.Assign, ast.AnnAssign)) or node.value is None:
            continue
        for number in ast.walk(node.value):
            value = number.value if isinstance(number, ast.Constant) else None
            if isinstance(value, (int, float)) and not isinstance(value, bool):
                other = (value * 1.4 or 1.0) if isinstance(value, float) else value + max(1, abs(value) // 2)
                row, line = number.lineno - 1, lines[number.lineno - 1].encode()
                new = line[: number.col_offset] + repr(other).encode() + line[number.end_col_offset :]
                yield number.lineno, "\n".join([*lines[:row], new.decode(), *lines[row + 1 :]])


def _pass(folder: Path, tests: Sequence[str]) -> bool:
    done = subprocess.run([sys.executable, "-m", "pytest", *FAST, *tests], cwd=folder, capture_output=True, check=False)
    return done.returncode == 0


if __name__ == "__main__":
    main()
