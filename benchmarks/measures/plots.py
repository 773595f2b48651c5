"""Plots as SVG, written by hand: nothing to install, the same bytes each time."""

from __future__ import annotations

import math
from collections.abc import Mapping, Sequence
from pathlib import Path

WIDTH, HEIGHT, MARGIN = 640, 420, 64
_LABEL = 15.0
COLOURS = ("#b2182b", "#2166ac", "#4d9221", "#762a83", "#8c510a")

Points = Sequence[tuple[float, float]]


def log_log(path: Path, series: Mapping[str, Points], labels: tuple[str, str]) -> None:
    """Plot positive values against positive values on logarithmic axes, a line a series."""
    every = [point for points in series.values() for point in points]
    low = [math.floor(math.log10(min(point[axis] for point in every))) for axis in (0, 1)]
    high = [math.ceil(math.log10(max(point[axis] for point in every))) for axis in (0, 1)]

    def place(point: tuple[float, float]) -> tuple[float, float]:
        shares = [(math.log10(point[axis]) - low[axis]) / (high[axis] - low[axis]) for axis in (0, 1)]
        return _on_page(shares[0], shares[1])

    marks = [
        _tick(place((10.0**power, 10.0 ** low[1])), _number(10.0**power), across=True)
        for power in range(low[0], high[0] + 1)
    ]
    marks += [
        _tick(place((10.0 ** low[0], 10.0**power)), _number(10.0**power), across=False)
        for power in range(low[1], high[1] + 1)
    ]
    lines = [[place(point) for point in points] for points in series.values()]
    heights = _apart([line[-1][1] for line in lines])
    for name, line, height, colour in zip(series, lines, heights, COLOURS, strict=False):
        marks += _line(line, colour, name, height)
    _write(path, marks, labels)


def linear(path: Path, series: Mapping[str, Points], labels: tuple[str, str]) -> None:
    """Plot positive values against positive values, both axes from 0, a line a series."""
    every = [point for points in series.values() for point in points]
    high = [_round_up(max(point[axis] for point in every)) for axis in (0, 1)]
    marks = []
    for quarter in range(5):
        marks.append(_tick(_on_page(quarter / 4, 0), _number(high[0] * quarter / 4), across=True))
        marks.append(_tick(_on_page(0, quarter / 4), _number(high[1] * quarter / 4), across=False))
    for (name, points), colour in zip(series.items(), COLOURS, strict=False):
        line = [_on_page(x / high[0], y / high[1]) for x, y in points]
        marks += _line(line, colour, name, line[-1][1])
    _write(path, marks, labels)


def _round_up(value: float) -> float:
    """Return the next number with one digit and noughts that four divide."""
    unit = 10.0 ** math.floor(math.log10(value))
    return math.ceil(value / unit / 4) * 4 * unit if value > 4 * unit else math.ceil(value / unit) * unit


def reliability(path: Path, points: Points) -> None:
    """Plot how often beads were right against how probable they were said to be, with the diagonal."""
    diagonal = [_on_page(0, 0), _on_page(1, 1)]
    marks = [f'<path d="{_path(diagonal)}" stroke="#999" stroke-dasharray="4 4" fill="none"/>']
    for tenth in range(0, 11, 2):
        marks.append(_tick(_on_page(tenth / 10, 0), f"{tenth / 10:.1f}", across=True))
        marks.append(_tick(_on_page(0, tenth / 10), f"{tenth / 10:.1f}", across=False))
    line = [_on_page(*point) for point in points]
    marks += _line(line, COLOURS[0], "beads", line[-1][1])
    _write(path, marks, ("probability", "share that is right"))


def _on_page(across: float, up: float) -> tuple[float, float]:
    return MARGIN + across * (WIDTH - 2.5 * MARGIN), HEIGHT - MARGIN - up * (HEIGHT - 1.5 * MARGIN)


def _apart(heights: Sequence[float]) -> list[float]:
    """Return where labels of lines that end at these heights stand, none on another: the upper ones are moved up."""
    found, below = list(heights), math.inf
    for place in sorted(range(len(heights)), key=lambda number: -heights[number]):
        found[place] = below = min(heights[place], below - _LABEL)
    return found


def _line(points: Points, colour: str, name: str, height: float) -> list[str]:
    circles = [f'<circle cx="{x:.1f}" cy="{y:.1f}" r="3.5" fill="{colour}"/>' for x, y in points]
    label = f'<text x="{points[-1][0] + 8:.1f}" y="{height + 4:.1f}" fill="{colour}">{name}</text>'
    return [f'<path d="{_path(points)}" stroke="{colour}" stroke-width="2" fill="none"/>', *circles, label]


def _path(points: Points) -> str:
    return "M" + " L".join(f"{x:.1f},{y:.1f}" for x, y in points)


def _tick(at: tuple[float, float], label: str, *, across: bool) -> str:
    x, y = at
    if across:
        return f'<text x="{x:.1f}" y="{y + 20:.1f}" text-anchor="middle">{label}</text>'
    return f'<text x="{x - 8:.1f}" y="{y + 4:.1f}" text-anchor="end">{label}</text>'


def _number(value: float) -> str:
    return f"{value:,.0f}" if value >= 1 else f"{value:g}"


def _write(path: Path, marks: Sequence[str], labels: tuple[str, str]) -> None:
    left, bottom = _on_page(0, 0)
    right, top = _on_page(1, 1)
    frame = f'<path d="M{left},{top} V{bottom} H{right}" stroke="#333" fill="none"/>'
    names = [
        f'<text x="{(left + right) / 2}" y="{HEIGHT - 16}" text-anchor="middle">{labels[0]}</text>',
        f'<text x="16" y="{(top + bottom) / 2}" text-anchor="middle" '
        f'transform="rotate(-90 16 {(top + bottom) / 2})">{labels[1]}</text>',
    ]
    head = (
        f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {WIDTH} {HEIGHT}" '
        'font-family="sans-serif" font-size="13" fill="#333">'
    )
    page = f'<rect width="{WIDTH}" height="{HEIGHT}" fill="#fff"/>'
    path.write_text("\n".join([head, page, frame, *names, *marks, "</svg>"]) + "\n", "utf-8")
