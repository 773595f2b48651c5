"""One aligner on one bitext, in a process of its own; `alignment.py` starts it.

    python benchmarks/peers.py NAME INPUT.npz --repeat 5 [--hunalign PATH]

INPUT holds token sums, counts and lengths of both sides, and their words where there are any; the texts lie beside it
as INPUT.src and INPUT.tgt, a segment a line. Prints one JSON line: processor seconds of each run of the aligning itself, peak
memory before and after, and the beads. Nothing of tta is imported but by the aligner of that name, so that a peer can
be run by an interpreter of its own.

Vecalign and Bertalign want a vector for each run of segments. They get the normalised sum of the segments' token sums;
with really encoded runs, which cost eight times the encoding, Bertalign's strict F1 is 0.3 to 0.6 points higher and
Vecalign's 3. Settings are those of their own command lines.
"""

from __future__ import annotations

import argparse
import importlib.util
import json
import random
import resource
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable
from pathlib import Path
from typing import Any

import numpy as np

Beads = list[tuple[list[int], list[int]]]


def main() -> None:
    """Run one aligner and print what it did."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("name", choices=sorted(ALIGNERS))
    parser.add_argument("input", type=Path)
    parser.add_argument("--repeat", type=int, default=5)
    parser.add_argument("--hunalign", default="hunalign", help="the program, for that aligner")
    chosen = parser.parse_args()
    prepared = ALIGNERS[chosen.name](chosen.input, chosen)
    before = _peak_megabytes()
    seconds, beads = [], []
    for _ in range(chosen.repeat + 1):  # the first run compiles and is reported apart
        started = _processor_seconds()
        beads = prepared()
        seconds.append(_processor_seconds() - started)
    print(
        json.dumps(
            {
                "first": seconds[0],
                "seconds": seconds[1:],
                "megabytes_before": before,
                "megabytes": _peak_megabytes(),
                "beads": [[[int(i) for i in side] for side in bead] for bead in beads],
            }
        )
    )


def _processor_seconds() -> float:
    """Seconds that this process and its children have had a core: what else runs on the machine does not count."""
    children = resource.getrusage(resource.RUSAGE_CHILDREN)
    return time.process_time() + children.ru_utime + children.ru_stime


def _peak_megabytes() -> float:
    """Peak of this process and of its children; Linux counts what the parent held before exec, but not in VmHWM."""
    status = Path("/proc/self/status")
    if status.exists():
        own = int(status.read_text().split("VmHWM:")[1].split()[0])
    else:
        own = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
    return round(max(own, resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss) / 1024, 1)


def _tta(path: Path, _: argparse.Namespace) -> Callable[[], Beads]:
    from tta.aligner import Outline, align_vectors
    from tta.pipeline.bitext import namings
    from tta.types import Language, Vectors

    data = np.load(path)
    sides = []
    for side in ("source", "target"):
        count = len(data[f"{side}_counts"])
        known = f"{side}_words" in data
        words = data[f"{side}_words"].astype(np.float32) if known else np.zeros((0, 0), np.float32)
        offsets = data[f"{side}_offsets"] if known else np.zeros(count + 1, np.int64)
        spans = np.zeros((len(words), 2), np.int32)
        sides.append(Vectors(data[f"{side}_sums"], data[f"{side}_counts"], words, spans, offsets))
    outlines = Outline(data["source_lengths"].tolist()), Outline(data["target_lengths"].tolist())
    texts = _texts(path)
    unanswered = namings((texts[0], texts[1]), (Language.RU, Language.EN))

    def align() -> Beads:
        found = align_vectors(sides[0], sides[1], outlines, unanswered=unanswered)
        return [(list(bead.source), list(bead.target)) for bead in found.beads]

    return align


def _vecalign(path: Path, _: argparse.Namespace) -> Callable[[], Beads]:
    from vecalign.dp_utils import make_alignment_types, vecalign

    data = np.load(path)
    overlaps = [_overlaps(data[f"{side}_sums"], 4) for side in ("source", "target")]

    def align() -> Beads:
        random.seed(42)
        np.random.seed(42)
        stack = vecalign(
            vecs0=overlaps[0],
            vecs1=overlaps[1],
            final_alignment_types=make_alignment_types(4),
            del_percentile_frac=0.2,
            width_over2=7,
            max_size_full_dp=300,
            costs_sample_size=20000,
            num_samps_for_norm=100,
        )
        return [(list(left), list(right)) for left, right in stack[0]["final_alignments"]]

    return align


def _bertalign(path: Path, _: argparse.Namespace) -> Callable[[], Beads]:
    core = _submodule("bertalign", "corelib")
    data = np.load(path)
    vectors = [_overlaps(data[f"{side}_sums"], 4) for side in ("source", "target")]
    lengths = [_overlap_lengths(data[f"{side}_lengths"], 4) for side in ("source", "target")]
    rows, columns = vectors[0].shape[1], vectors[1].shape[1]
    ratio = float(lengths[0][0].sum() / lengths[1][0].sum())

    def align() -> Beads:
        near, places = core.find_top_k_sents(vectors[0][0], vectors[1][0], k=3)
        single = core.get_alignment_types(2)
        width, path_ = core.find_first_search_path(rows, columns)
        pointers = core.first_pass_align(rows, columns, width, path_, single, near, places)
        rough = core.first_back_track(rows, columns, pointers, path_, single)
        types = core.get_alignment_types(5)
        width, path_ = core.find_second_search_path(rough, 5, rows, columns)
        pointers = core.second_pass_align(
            *vectors, *lengths, width, path_, types, ratio, -0.1, margin=True, len_penalty=True
        )
        return [(left, right) for left, right in core.second_back_track(rows, columns, pointers, path_, types)]

    return align


def _galechurch(path: Path, _: argparse.Namespace) -> Callable[[], Beads]:
    import galechurch

    texts = _texts(path)

    def align() -> Beads:
        beads = []
        for line in galechurch.align(*texts).to_pharaoh_lines():
            left, right = line.split(":")[:2]
            beads.append((json.loads(left), json.loads(right)))
        return beads

    return align


def _hunalign(path: Path, chosen: argparse.Namespace) -> Callable[[], Beads]:
    sides = _texts(path)
    folder = Path(tempfile.mkdtemp(prefix="hunalign"))
    (folder / "empty.dic").write_text("")
    for name, texts in zip(("a", "b"), sides, strict=True):
        words = ("".join(c if c.isalnum() else f" {c} " for c in text) for text in texts)
        (folder / name).write_text("".join(" ".join(text.split()) + "\n" for text in words), "utf-8")
    command = [chosen.hunalign, "-realign", str(folder / "empty.dic"), str(folder / "a"), str(folder / "b")]

    def align() -> Beads:
        done = subprocess.run(command, capture_output=True, text=True, check=True)
        corners = [tuple(int(cell) for cell in line.split("\t")[:2]) for line in done.stdout.splitlines()]
        return [
            (list(range(i, k)), list(range(j, m)))
            for (i, j), (k, m) in zip(corners, [*corners[1:], (len(sides[0]), len(sides[1]))], strict=True)
            if (i, j) != (k, m)
        ]

    return align


def _texts(path: Path) -> list[list[str]]:
    return [path.with_suffix(end).read_text("utf-8").split("\n")[:-1] for end in (".src", ".tgt")]


def _submodule(package: str, name: str) -> Any:
    """Load one file of a package without the rest, which may want another Python and a model."""
    found = importlib.util.find_spec(package)
    if found is None or not found.submodule_search_locations:
        sys.exit(f"{package} is not installed")
    path = Path(found.submodule_search_locations[0]) / f"{name}.py"
    spec = importlib.util.spec_from_file_location(f"{package}_{name}", path)
    assert spec is not None and spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    sys.modules[spec.name] = module
    spec.loader.exec_module(module)
    return module


def _overlaps(sums: np.ndarray, longest: int) -> np.ndarray:
    """Return unit vectors of runs that end at each segment, shape (longest, n, d), zero where a run does not fit."""
    found = np.zeros((longest, *sums.shape), np.float32)
    for run in range(1, longest + 1):
        total = np.zeros_like(sums[run - 1 :])
        for shift in range(run):
            total += sums[shift : len(sums) - run + 1 + shift]
        found[run - 1, run - 1 :] = total / (np.linalg.norm(total, axis=1, keepdims=True) + 1e-9)
    return found


def _overlap_lengths(lengths: np.ndarray, longest: int) -> np.ndarray:
    found = np.ones((longest, len(lengths)), np.int64)
    for run in range(1, longest + 1):
        for shift in range(run):
            found[run - 1, run - 1 :] += lengths[shift : len(lengths) - run + 1 + shift]
    return found


ALIGNERS = {
    "tta": _tta,
    "vecalign": _vecalign,
    "bertalign": _bertalign,
    "galechurch": _galechurch,
    "hunalign": _hunalign,
}

if __name__ == "__main__":
    main()
