"""Beads that a person has fixed, read from a ladder or from JSON."""

from __future__ import annotations

import json
import re
from collections.abc import Iterable, Sequence
from pathlib import Path
from typing import Any

from tta.errors import InputError
from tta.reader.decoding import load
from tta.types import Bead

__all__ = ["check_fixed", "load_fixed"]

_LADDER_LINE = re.compile(r"\[([\d\s,]*)\]\s*:\s*\[([\d\s,]*)\]\s*(?::.*)?")
_RUNG = re.compile(r"([0-9]{1,7})[\t ]+([0-9]{1,7})[\t ]+-?(?:[0-9.]+(?:[eE][-+]?[0-9]+)?|nan|inf)")
_MOST_DIGITS = 9


def load_fixed(path: Path) -> tuple[Bead, ...]:
    """Read beads that are to be kept.

    A ladder holds one bead a line, `[0]:[0, 1]`, with or without a cost behind it; blank lines and lines that begin
    with `#` are passed over. One of hunalign says, a line each, where a bead begins in either text, and a confidence:
    it ends where the next begins, and the last line is the end of both texts. JSON is what `tta align --format json`
    writes, or a list of its beads; where one bead or more carries `"fixed": true`, only these are taken.

    Raises:
        InputError: the file cannot be read, or is neither.
    """
    text = load(path).text
    if text.lstrip()[:1] == "{" or re.match(r"\s*\[\s*[\[{]", text):
        return tuple(_from_json(path, text))
    lines = [(number, line.strip()) for number, line in enumerate(re.split(r"\r\n|\r|\n", text), 1) if line.strip()]
    if lines and _RUNG.fullmatch(lines[0][1]):
        return tuple(_from_rungs(path, lines))
    return tuple(_from_ladder(path, lines))


def check_fixed(path: Path | str, fixed: Sequence[Bead], sizes: tuple[int, int]) -> None:
    """Raise an InputError unless every index exists and stands in one bead only; `sizes` count the segments."""
    for side, size, name in zip(("source", "target"), sizes, ("first", "second"), strict=True):
        seen: set[int] = set()
        for bead in fixed:
            for index in getattr(bead, side):
                if not 0 <= index < size:
                    raise InputError(
                        f"{path}: segment {index} of the {name} text is fixed, expected 0 to {size - 1}; "
                        "count from 0, in the order of 'tta align'"
                    )
                if index in seen:
                    raise InputError(
                        f"{path}: segment {index} of the {name} text stands in two fixed beads, expected one; delete one"
                    )
                seen.add(index)


def _from_rungs(path: Path, lines: Sequence[tuple[int, str]]) -> Iterable[Bead]:
    before: tuple[int, int] | None = None
    for number, line in lines:
        match = _RUNG.fullmatch(line)
        if match is None:
            raise InputError(
                f"{path}: line {number} is {line[:40]!r}, expected a rung of hunalign: two numbers and a confidence"
            )
        rung = int(match.group(1)), int(match.group(2))
        if before is not None:
            if rung < before or rung[1] < before[1]:
                raise InputError(
                    f"{path}: line {number} goes back behind the line before, expected rungs in their order"
                )
            bead = Bead(tuple(range(before[0], rung[0])), tuple(range(before[1], rung[1])))
            if bead.source or bead.target:
                yield bead
        before = rung
    if len(lines) < 2:
        raise InputError(f"{path}: there is one rung, expected two or more, the last for the end of both texts")


def _from_ladder(path: Path, lines: Sequence[tuple[int, str]]) -> Iterable[Bead]:
    for number, line in lines:
        if line.startswith("#"):
            continue
        match = _LADDER_LINE.fullmatch(line)
        sides = [_indices(group) for group in match.groups()] if match else [None, None]
        if sides[0] is None or sides[1] is None:
            raise InputError(
                f"{path}: line {number} is {line[:40]!r}, expected a bead such as [0]:[0, 1], or a rung of hunalign such as "
                "0, 1 and 0.3 with tabs between"
            )
        if sides[0] or sides[1]:
            yield Bead(sides[0], sides[1])


def _indices(text: str) -> tuple[int, ...] | None:
    parts = [part.strip() for part in text.split(",")] if text.strip() else []
    if not all(part.isdecimal() and part.isascii() and len(part) <= _MOST_DIGITS for part in parts):
        return None
    return tuple(sorted(int(part) for part in parts))


def _from_json(path: Path, text: str) -> Iterable[Bead]:
    try:
        content = json.loads(text)
    except (ValueError, RecursionError) as error:
        raise InputError(
            f"{path}: no JSON ({str(error)[:80]}), expected what 'tta align --format json' writes"
        ) from None
    beads = content.get("beads") if isinstance(content, dict) else content
    if not isinstance(beads, list):
        raise InputError(f"{path}: the JSON has no list of beads, expected what 'tta align --format json' writes")
    marked = any(isinstance(bead, dict) and bead.get("fixed") is True for bead in beads)
    for number, bead in enumerate(beads):
        if marked and not (isinstance(bead, dict) and bead.get("fixed") is True):
            continue
        yield _bead(path, number, bead)


def _bead(path: Path, number: int, content: Any) -> Bead:
    sides = [content.get("source"), content.get("target")] if isinstance(content, dict) else content
    if (
        not isinstance(sides, list)
        or len(sides) != 2
        or not all(isinstance(side, list) and all(type(index) is int for index in side) for side in sides)
        or not (sides[0] or sides[1])
    ):
        raise InputError(
            f'{path}: bead {number} is {json.dumps(content)[:60]}, expected {{"source": [0], "target": [0, 1]}}'
        )
    return Bead(tuple(sorted(sides[0])), tuple(sorted(sides[1])))
