"""Audit a folder as a user does: seconds and memory, how much of it is encoding and reading, and an older build beside it.

    python benchmarks/folder.py --data ROWS.tsv [--texts 300] [--rows 6] [--against COMMIT] [--few 5]

Each text is a bitext of so many rows of the table, no row twice. Prints JSON lines: loading, with one text; the whole run (CPU
seconds, clock, memory of the process as texts are done); the same texts encoded and read and nothing else, in one process;
the first few texts by this build and, with --against, by an older one. Renews `memory.svg` beside this file. On a machine
that others use too, go by CPU time. Needs Linux: memory is read from /proc.
"""

from __future__ import annotations

import argparse
import json
import os
import subprocess
import sys
import tempfile
import time
from pathlib import Path

from measures.command import parser
from measures.plots import linear
from timing.builds import Build, checked_out
from timing.processes import usage_of
from timing.texts import rows_of_table, write_table

ROOT = Path(__file__).parent.parent
_PAUSE = 2  # seconds between two looks at the memory of a run
_SHOWN = 30  # points of the plot at most

Points = list[tuple[float, float]]


def main() -> None:
    """Measure and print."""
    options = _options()
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        texts = _texts(options, folder / "texts", options.texts)
        today = Build("today", ROOT, folder / "cache")
        one = _texts(options, folder / "one", 1)
        _few(today, one, folder)  # unpacks and compiles its model
        _print({"what": "loading, one text", **_few(today, one, folder)})
        points = _run(today, texts, folder / "out")
        linear(ROOT / "benchmarks" / "memory.svg", {"one process": points}, ("texts done", "MB"))
        probe = [sys.executable, ROOT / "benchmarks" / "timing" / "encoding_and_reading.py", texts]
        _print({"what": "encoding and reading alone", **json.loads(usage_of(probe, today.environment(), ROOT).printed)})
        some = _texts(options, folder / "few", options.few)
        _print({"what": f"{options.few} texts", **_few(today, some, folder)})
        if options.against:
            (folder / "older").mkdir()
            with checked_out(ROOT, options.against, folder / "older") as tree:
                older = Build(options.against, tree, folder / "older-cache")
                _few(older, one, folder)
                _print({"what": f"{options.few} texts, {options.against}", **_few(older, some, folder)})


def _options() -> argparse.Namespace:
    made = parser(__doc__, data=False)
    made.add_argument("--data", type=Path, required=True, help="a table of rows (source, target)")
    made.add_argument("--texts", type=int, default=300, help="texts of the folder (300)")
    made.add_argument("--rows", type=int, default=6, help="rows of a text (6)")
    made.add_argument("--against", metavar="COMMIT", help="an older build to measure beside")
    made.add_argument("--few", type=int, default=5, help="texts for both builds (5)")
    return made.parse_args()


def _texts(options: argparse.Namespace, folder: Path, count: int) -> Path:
    folder.mkdir(exist_ok=True)
    rows = rows_of_table(options.data, count * options.rows)
    for number in range(count):
        write_table(folder / f"{number:04}.tsv", rows[number * options.rows : (number + 1) * options.rows])
    return folder


def _few(build: Build, texts: Path, folder: Path) -> dict[str, float]:
    with tempfile.TemporaryDirectory(dir=folder) as out:
        used = usage_of(_command(texts, Path(out)), build.environment(), build.tree)
    return {"CPU seconds": round(used.cpu, 1), "wall seconds": round(used.wall, 1), "MB": round(used.peak)}


def _run(build: Build, texts: Path, out: Path) -> Points:
    """Audit a folder, print what that took, and return the memory by texts done."""
    points: Points = []
    start = time.perf_counter()
    environment = {**os.environ, **build.environment()}
    with subprocess.Popen(_command(texts, out), env=environment, cwd=build.tree, stdout=subprocess.DEVNULL) as process:
        status = 0
        while not (found := os.wait4(process.pid, os.WNOHANG))[0]:
            done = len(list(out.glob("*.audit.json")))
            resident = _resident(process.pid)
            if resident and done and (not points or done > points[-1][0]):
                points.append((done, resident))
            time.sleep(_PAUSE)
        _, status, used = found
        process.returncode = os.waitstatus_to_exitcode(status)
    took = {
        "CPU seconds": round(used.ru_utime + used.ru_stime, 1),
        "wall seconds": round(time.perf_counter() - start, 1),
    }
    shown = points[:: max(1, len(points) // _SHOWN)]
    _print({"what": "the whole run", "status": process.returncode, **took, "MB by texts done": shown})
    return shown


def _command(texts: Path, out: Path) -> list[str]:
    command = [sys.executable, "-m", "tta", "audit", texts, "-o", out, "--format", "html,json", "--quiet"]
    return [str(part) for part in command]


def _resident(process: int) -> float:
    """Return the MB of memory that a process holds, 0 where it has just ended."""
    try:
        lines = Path(f"/proc/{process}/status").read_text().splitlines()
    except OSError:
        return 0
    return next((round(int(line.split()[1]) / 1024) for line in lines if line.startswith("VmRSS")), 0)


def _print(row: dict[str, object]) -> None:
    print(json.dumps(row, ensure_ascii=False), flush=True)


if __name__ == "__main__":
    main()
