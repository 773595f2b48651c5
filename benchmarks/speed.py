"""Time the program as people start it, beside an older build of it.

    python benchmarks/speed.py [--against COMMIT] [--data ROWS.tsv] [--parts page,align,rows,rates,exponents] [--repeat 5]

* page: `tta audit` of the corpus document from a shell, everything in the page cache;
* align: `tta align --lines` of 100 lines;
* rows: `tta audit` of a bitext of N rows for each N of --rows, and the powers of N with which seconds and memory grow;
* exponents: audits of N rows, as a bitext and as two texts, with a stand-in for the model (`timing/stand_in.py`): with which
  powers of N everything else grows; needs --data, renews `growth.svg` beside this file, and is measured only where asked for;
* rates: sentences encoded and pairs read a second of CPU, and the seconds of the scorers, by power of N.

The older build is laid out in a worktree of its own and run by the same Python with a model unpacked for it. The builds take
turns, after one run each that is not counted; medians are printed as a table, all as JSON with --json. Wall time, CPU time and
memory are the kernel's account of each process. On a machine that others use too, go by CPU time.
"""

from __future__ import annotations

import argparse
import json
import os
import sys
import tempfile
from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from functools import partial
from pathlib import Path

from measures.command import parser
from timing.builds import Build, checked_out
from timing.figures import exponent, medians, table
from timing.processes import usage_of
from timing.texts import Rows, corpus_rows, rows_of_table, write_lines, write_table

# Nothing else: a process starts with as much memory as its parent holds, and the parent must hold little.

ROOT = Path(__file__).parent.parent
CORPUS = ROOT / "corpus" / "dobrynin-vance-1977-02-26.txt"
PARTS = ("page", "align", "rows", "rates")
FORMS = {"bitext": "a bitext", "texts": "two texts"}
_PLAIN = "audit of {} of {} rows without the model"
RATES = frozenset({"sentences a second", "pairs a second"})
_LINES = 100

Measure = Callable[[Build], Mapping[str, float]]
Found = dict[str, dict[str, dict[str, float]]]


def main() -> None:
    """Measure and print."""
    options = _options()
    with tempfile.TemporaryDirectory() as name, _builds(options.against, Path(name)) as builds:
        folder = Path(name)
        rows = partial(rows_of_table, options.data) if options.data else partial(corpus_rows, CORPUS)
        measures = dict(_measures(options.parts, options.rows, rows, folder))
        if "exponents" in options.parts:
            measures |= _growing(options.data, options.rows)
        found = interleaved(measures, builds, options.repeat)
    if "exponents" in options.parts:
        _plot(found, options.rows)
    lines = table(found, RATES)
    powers = dict(_powers(found, options.rows))
    if powers:
        lines += ["", *table(powers)]
    print("\n".join(lines))
    if options.json:
        from measures.machine import machine

        content = {"machine": machine(), "runs": options.repeat, "medians": found, "powers": powers}
        options.json.write_text(json.dumps(content, ensure_ascii=False, indent=1) + "\n", "utf-8")


def _options() -> argparse.Namespace:
    made = parser(__doc__, data=False)
    made.add_argument("--against", metavar="COMMIT", help="an older build to measure beside")
    made.add_argument("--data", type=Path, help="a table of rows (source, target) instead of the corpus document's")
    made.add_argument("--parts", type=_parts, default=PARTS, help=f"some of {','.join((*PARTS, 'exponents'))}")
    made.add_argument("--rows", type=_sizes, default=(500, 2000, 8000), help="sizes of bitexts (500,2000,8000)")
    made.add_argument("--repeat", type=int, default=5, help="runs of each (5)")
    made.add_argument("--json", type=Path, help="where all of it goes as JSON")
    options = made.parse_args()
    if "exponents" in options.parts and options.data is None:
        made.error("--parts exponents: the rows are real ones repeated, expected --data ROWS.tsv")
    return options


def _parts(listed: str) -> tuple[str, ...]:
    names = tuple(listed.split(","))
    if not set(names) <= {*PARTS, "exponents"}:
        raise argparse.ArgumentTypeError(f"{listed}: expected some of {','.join((*PARTS, 'exponents'))}")
    return names


def _sizes(listed: str) -> tuple[int, ...]:
    return tuple(sorted({int(size) for size in listed.split(",")}))


@contextmanager
def _builds(against: str | None, folder: Path) -> Iterator[list[Build]]:
    today = Build("today", ROOT, folder / "cache")
    if against is None:
        yield [today]
        return
    older = folder / "older"
    older.mkdir()
    with checked_out(ROOT, against, older) as tree:
        yield [today, Build(against, tree, older / "cache")]


def interleaved(measures: Mapping[str, Measure], builds: Sequence[Build], repeat: int) -> Found:
    """Return medians by measurement and build; every run of one build is followed by one of the other."""
    found: Found = {}
    for what, measure in measures.items():
        runs: dict[str, list[Mapping[str, float]]] = {build.name: [] for build in builds}
        for turn in range(repeat + 1):
            for build in builds:
                taken = measure(build)
                if turn:
                    runs[build.name].append(taken)
        found[what] = {name: medians(some) for name, some in runs.items()}
        print(json.dumps({"what": what, **found[what]}, ensure_ascii=False), file=sys.stderr, flush=True)
    return found


def _measures(
    parts: Sequence[str], sizes: Sequence[int], rows: Callable[[int], Rows], folder: Path
) -> Iterator[tuple[str, Measure]]:
    out = folder / "out"
    out.mkdir()
    if "page" in parts:
        yield "audit of a page", partial(_command, ("audit", CORPUS, "--format", "html,json", "-o", out, "--quiet"))
    if "align" in parts:
        sides = write_lines((folder / "ru.txt", folder / "en.txt"), rows(_LINES))
        yield (
            f"alignment of {_LINES} lines",
            partial(_command, ("align", *sides, "--lines", "-o", out / "beads", "--quiet")),
        )
    for size in sizes if {"rows", "rates"} & set(parts) else ():
        path = write_table(folder / f"{size}.tsv", rows(size))
        if "rows" in parts:
            yield f"audit of {size} rows", partial(_command, ("audit", path, "--format", "json", "-o", out, "--quiet"))
        if "rates" in parts:
            yield f"inside, {size} rows", partial(_inside, path)


def _growing(data: Path, sizes: Sequence[int]) -> dict[str, Measure]:
    return {
        _PLAIN.format(told, size): partial(_without_model, data, size, form)
        for size in sizes
        for form, told in FORMS.items()
    }


def _without_model(data: Path, size: int, form: str, build: Build) -> Mapping[str, float]:
    script = ROOT / "benchmarks" / "timing" / "growth.py"
    path = os.pathsep.join((str(build.tree), str(ROOT / "benchmarks")))
    environment = {**build.environment(), "PYTHONPATH": path}
    used = usage_of([sys.executable, script, data.resolve(), str(size), form], environment, build.tree)
    return {**json.loads(used.printed.splitlines()[-1]), "MB": used.peak}


def _plot(found: Found, sizes: Sequence[int]) -> None:
    from measures.plots import log_log

    series = {
        f"{figure}, {told}": [(float(size), found[_PLAIN.format(told, size)]["today"][figure]) for size in sizes]
        for figure in ("seconds of auditing", "MB")
        for told in FORMS.values()
    }
    log_log(ROOT / "benchmarks" / "growth.svg", series, ("rows", "CPU seconds and MB, without the model"))


def _command(arguments: Sequence[str | Path], build: Build) -> Mapping[str, float]:
    used = usage_of([sys.executable, "-m", "tta", *arguments], build.environment(), build.tree)
    return {"wall seconds": used.wall, "CPU seconds": used.cpu, "MB": used.peak}


def _inside(path: Path, build: Build) -> Mapping[str, float]:
    probe = ROOT / "benchmarks" / "timing" / "probe.py"
    printed = usage_of([sys.executable, probe, path], build.environment(), build.tree).printed
    told = json.loads(printed.splitlines()[-1])
    return {
        **{name: told[name] for name in ("sentences a second", "pairs a second")},
        **{f"seconds of {name}": seconds for name, seconds in told["scorers"].items()},
    }


def _powers(found: Found, sizes: Sequence[int]) -> Iterator[tuple[str, dict[str, dict[str, float]]]]:
    """Say with which power of the rows each figure grows, as far as there are several sizes."""
    for of_one in ("audit of {} rows", "inside, {} rows", *(_PLAIN.format(told, "{}") for told in FORMS.values())):
        names = {size: of_one.format(size) for size in sizes}
        if len(sizes) < 2 or not set(names.values()) <= found.keys():
            continue
        builds = found[names[sizes[0]]]
        yield (
            f"power of rows, {of_one.format('n')}",
            {
                build: {
                    figure: exponent({size: found[name][build][figure] for size, name in names.items()})
                    for figure in figures
                    if figure not in RATES
                }
                for build, figures in builds.items()
            },
        )


def told() -> int:
    """Measure and print, and return the status to exit with: 130 where Ctrl-C ended it, as a shell has it."""
    try:
        main()
    except KeyboardInterrupt:
        print("speed.py: stopped; what was measured to its end stands above, a line of JSON each", file=sys.stderr)
        return 130
    return 0


if __name__ == "__main__":
    sys.exit(told())
