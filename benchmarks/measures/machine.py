"""Where a measurement ran, and the lines it prints."""

from __future__ import annotations

import json
import os
import platform
import statistics
import time
from collections.abc import Callable, Mapping
from pathlib import Path

import numpy as np

import tta

__all__ = ["machine", "median", "say", "timed"]


def machine() -> dict[str, object]:
    """Describe where this ran."""
    import torch

    info = Path("/proc/cpuinfo")
    lines = info.read_text().splitlines() if info.is_file() else []
    name = next(
        (line.split(":", 1)[1].strip() for line in lines if line.startswith("model name")), platform.processor()
    )
    return {
        "machine": name,
        "cores": os.cpu_count(),
        "python": platform.python_version(),
        "torch": torch.__version__,
        "numpy": np.__version__,
        "tta": tta.__version__,
    }


def say(row: Mapping[str, object]) -> None:
    """Print one JSON line."""
    print(json.dumps(row, ensure_ascii=False), flush=True)


def timed(action: Callable[[], object], repeat: int) -> list[float]:
    """Return the seconds of each run."""
    found = []
    for _ in range(repeat):
        start = time.perf_counter()
        action()
        found.append(time.perf_counter() - start)
    return found


def median(action: Callable[[], object], repeat: int) -> float:
    """Return the median of the seconds of some runs, after one that is not counted."""
    return statistics.median(timed(action, repeat + 1)[1:])
