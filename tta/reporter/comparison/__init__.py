"""A comparison in, its page, its JSON or lines for the terminal out; may import html, json, locale, terminal, view, writing."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from importlib import import_module
from pathlib import Path
from types import MappingProxyType
from typing import TextIO

from tta.comparison.outcome import Comparison
from tta.reporter.locale import LANGUAGES, speaking
from tta.reporter.writing import write_whole

__all__ = ["FORMATS", "Format", "write_comparison"]


@dataclass(frozen=True, slots=True)
class Format:
    """A format of comparisons: the ending of its files, and where its `write(comparison, stream)` stands."""

    suffix: str
    module: str

    @property
    def write(self) -> Callable[[Comparison, TextIO], None]:
        """The function that writes it to an open stream."""
        found: Callable[[Comparison, TextIO], None] = import_module(self.module).write
        return found


FORMATS: Mapping[str, Format] = MappingProxyType(
    {
        "html": Format(".html", "tta.reporter.comparison.html"),
        "json": Format(".json", "tta.reporter.comparison.json"),
    }
)


def write_comparison(comparison: Comparison, name: str, path: Path, language: str = LANGUAGES[0]) -> tuple[Path, ...]:
    """Write a comparison in the format `name` to a file, which appears whole or not at all; return its path as reports do.

    The page is in one of `LANGUAGES`; JSON, which is for programs, is in English.

    Raises:
        InputError: the place cannot be written to.
    """
    with speaking(language):
        write_whole(path, lambda stream: FORMATS[name].write(comparison, stream))
    return (path,)
