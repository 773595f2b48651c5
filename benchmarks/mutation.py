"""Break each line of a room in turn and see whether its fast tests notice: the share of mutants that they kill.

    python benchmarks/mutation.py values [--tests tests/values …] [--kinds code,numbers] [--sample 150] [--survivors]

ROOM is a folder or a file below `tta`: `values`, `scorers/facts`, `values/dates.py`. Needs the extra `mutation`; runs in a
temporary copy, so that the checkout stays as it is. mutmut changes what stands in functions and leaves the numbers of a
module alone (thresholds, tables); these are changed here, one at a time, to 1.4 times (integers: at least 1 more). A mutant
that no test runs has survived, one that runs for ever is killed. `--sample 150` tries so many of mutmut's mutants, drawn at
random by `--seed`. Prints JSON lines; `--survivors` also those that live.
"""

from __future__ import annotations

import ast
import json
import random
import shutil
import subprocess
import sys
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
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
    options.add_argument("--sample", type=int, default=0, help="how many of mutmut's mutants to try; all, if not given")
    options.add_argument("--seed", type=int, default=13, help="seed of the sample")
    options.add_argument("--processes", type=int, default=2, help="mutants tried at a time")
    options.add_argument("--survivors", action="store_true", help="print what no test noticed")
    chosen = options.parse_args()
    tests = chosen.tests or tests_of(chosen.room)
    for kind in chosen.kinds.split(","):
        with TemporaryDirectory() as name:
            folder = Path(name)
            copy(folder)
            if kind == "code":
                prepare(folder, chosen.room, tests)
                draw = Draw(chosen.sample, chosen.seed) if chosen.sample else None
                killed, survivors, total = code_mutants(folder, draw, chosen.processes)
            else:
                killed, survivors = number_mutants(folder, chosen.room, tests)
                total = killed + len(survivors)
        if chosen.survivors:
            for survivor in survivors:
                say({"survived": survivor})
        tried = killed + len(survivors)
        say({
            "room": chosen.room, "kind": kind, "tests": tests, "mutants": total, "tried": tried, "killed": killed,
            "score": round(killed / tried, 3) if tried else None, "seed": chosen.seed if tried < total else None,
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


UNTRIED = 34
"""mutmut's exit code of a mutant that it is to skip."""


NOTICED = frozenset({"killed", "timeout", "segfault"})
"""What mutmut calls a mutant that died, for compiled code also in a crash."""


@dataclass(frozen=True, slots=True)
class Draw:
    """How many mutants to try, and the seed they are drawn by."""

    size: int
    seed: int


def prepare(folder: Path, room: str, tests: Sequence[str]) -> None:
    """Write mutmut's settings into the copy."""
    settings = {
        "paths_to_mutate": [f"tta/{room}"],
        "tests_dir": list(tests),
        "also_copy": [*COPIED, "conftest.py"],
        "pytest_add_cli_args": list(FAST),
    }
    (folder / "conftest.py").write_text(FORGET, "utf-8")
    with (folder / "pyproject.toml").open("a", encoding="utf-8") as file:
        file.write("\n[tool.mutmut]\n" + "".join(f"{name} = {json.dumps(value)}\n" for name, value in settings.items()))


def code_mutants(folder: Path, draw: Draw | None, processes: int) -> tuple[int, list[str], int]:
    """Run mutmut; return how many mutants died, the others that were tried, and how many there are."""
    many = ("--max-children", str(processes))
    if draw:
        _mutmut(folder, "run", *many, "no mutant")  # makes the mutants and times the tests, and stops there
        skip_all_but(draw, folder)
    done = _mutmut(folder, "run", *many)
    listed = _mutmut(folder, "results", "--all", "true").splitlines()
    fates = [line.strip().rsplit(": ", 1) for line in listed if "__mutmut_" in line]
    if not fates:
        raise SystemExit(f"mutmut made no mutants:\n{done[-4000:]}")
    tried = [(name, fate) for name, fate in fates if fate != "skipped"]
    survivors = [f"{name}: {fate}\n{_change(folder, name)}" for name, fate in tried if fate not in NOTICED]
    return len(tried) - len(survivors), survivors, len(fates)


def skip_all_but(draw: Draw, folder: Path) -> None:
    """Mark the mutants that are not drawn in mutmut's files, one for each module."""
    files = {path: json.loads(path.read_text("utf-8")) for path in sorted((folder / "mutants").rglob("*.meta"))}
    names = [name for data in files.values() for name in data["exit_code_by_key"]]
    drawn = set(random.Random(draw.seed).sample(names, min(draw.size, len(names))))
    for path, data in files.items():
        data["exit_code_by_key"] = {name: None if name in drawn else UNTRIED for name in data["exit_code_by_key"]}
        path.write_text(json.dumps(data), "utf-8")


def _change(folder: Path, name: str) -> str:
    """Return the lines of a mutant that differ."""
    lines = _mutmut(folder, "show", name).splitlines()
    return "\n".join(line for line in lines if line[:1] in {"-", "+"} and line[:3] not in {"---", "+++"})


def _mutmut(folder: Path, *words: str) -> str:
    """Return what mutmut prints; it is called by its own name, since `python -m mutmut` would import the unchanged tta."""
    command = [str(Path(sys.executable).with_name("mutmut")), *words]
    done = subprocess.run(command, cwd=folder, capture_output=True, text=True, check=False)
    return done.stdout + done.stderr


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
