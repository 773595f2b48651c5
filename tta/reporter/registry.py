"""The table of report formats."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from importlib import import_module
from pathlib import Path
from types import MappingProxyType
from typing import IO, Any

from tta.reporter.writing import write_whole, write_whole_bytes
from tta.types import Audit

__all__ = ["FORMATS", "Format", "write_report"]


@dataclass(frozen=True, slots=True)
class Format:
    """A report format.

    Attributes:
        suffix: the ending of its files.
        module: where its `write(audit, stream)` stands; imported when first needed.
        summary: what it is, in a few words.
        binary: whether the stream takes bytes.
    """

    suffix: str
    module: str
    summary: str
    binary: bool = False

    @property
    def write(self) -> Callable[[Audit, IO[Any]], None]:
        """The function that writes it to an open stream."""
        found: Callable[[Audit, IO[Any]], None] = import_module(self.module).write
        return found


FORMATS: Mapping[str, Format] = MappingProxyType(
    {
        "html": Format(".html", "tta.reporter.html", "the report to work through"),
        "json": Format(".json", "tta.reporter.json_report", "everything, for programs"),
        "tmx": Format(".tmx", "tta.reporter.tmx", "the bitext for translation memories, findings as notes"),
        "xliff": Format(".xlf", "tta.reporter.xliff", "the bitext for CAT tools, findings marked in it"),
        "tei": Format(".tei.xml", "tta.reporter.tei", "both texts as an edition, alignment and findings beside them"),
    }
)


def write_report(audit: Audit, name: str, path: Path) -> None:
    """Write a report in the format `name` to a file, which appears whole or not at all.

    Raises:
        InputError: the place cannot be written to.
    """
    chosen = FORMATS[name]
    put = write_whole_bytes if chosen.binary else write_whole
    put(path, lambda stream: chosen.write(audit, stream))
