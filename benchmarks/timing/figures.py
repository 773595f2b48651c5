"""What is made of measurements: medians, ratios between builds, and how time grows with length."""

from __future__ import annotations

import math
import statistics
from collections.abc import Mapping, Sequence

__all__ = ["exponent", "medians", "table"]

Measured = Mapping[str, float]


def medians(runs: Sequence[Measured]) -> dict[str, float]:
    """Return the median of each figure over runs that have the same ones."""
    return {name: statistics.median(run[name] for run in runs) for name in runs[0]}


def exponent(points: Mapping[float, float]) -> float:
    """Return the power of x with which y grows: the slope of the line through their logarithms, least squares.

    Raises:
        ValueError: there are fewer than two points, or one is not positive.
    """
    if len(points) < 2 or min((*points, *points.values())) <= 0:
        raise ValueError(f"points {dict(points)}: expected two positive ones at least")
    across, up = ([math.log(value) for value in axis] for axis in (points, points.values()))
    middle, height = statistics.fmean(across), statistics.fmean(up)
    rise = sum((x - middle) * (y - height) for x, y in zip(across, up, strict=True))
    return rise / sum((x - middle) ** 2 for x in across)


def table(found: Mapping[str, Mapping[str, Measured]], better: frozenset[str] = frozenset()) -> list[str]:
    """Return lines of a table in Markdown: a row for each figure of each measurement, a column a build.

    Args:
        found: by measurement and build, the first build being the one of today.
        better: figures of which more is better; the last column says how many times as good today's build is.
    """
    builds = list(next(iter(found.values())))
    last = ["today's build"] if len(builds) > 1 else []
    lines = ["| " + " | ".join(["measured", *builds, *last]) + " |", "|" + "---|" * (1 + len(builds) + len(last))]
    for what, by_build in found.items():
        for figure in by_build[builds[0]]:
            values = [by_build[build][figure] for build in builds]
            cells = [f"{what}, {figure}", *map(_plain, values)]
            if last:
                cells.append(f"{values[0] / values[1] if figure in better else values[1] / values[0]:.2f} ×")
            lines.append("| " + " | ".join(cells) + " |")
    return lines


def _plain(value: float) -> str:
    return f"{value:,.0f}" if value >= 100 else f"{value:.3g}"
