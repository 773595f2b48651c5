"""The table of report formats."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import partial
from importlib import import_module
from importlib.util import find_spec
from itertools import count, takewhile
from pathlib import Path
from types import MappingProxyType
from typing import IO, Any, BinaryIO

from tta.errors import UsageError
from tta.reporter.locale import LANGUAGES, speaking
from tta.reporter.view.parts import part_name
from tta.reporter.writing import as_bytes, write_together
from tta.types import Audit

__all__ = ["FORMATS", "LANGUAGES", "Format", "check_installed", "write_report", "write_reports"]


@dataclass(frozen=True, slots=True)
class Format:
    """A report format.

    Attributes:
        suffix: the ending of its files.
        module: where its `write(audit, stream)` stands; imported when first needed.
        summary: what it is, in a few words.
        binary: whether the stream takes bytes.
        speaks: whether it is for people, and so written in the language that they choose.
        needs: a package that is no part of every installation, and of which extra it is one.
    """

    suffix: str
    module: str
    summary: str
    binary: bool = False
    speaks: bool = False
    needs: tuple[str, str] | None = None

    @property
    def write(self) -> Callable[[Audit, IO[Any]], None]:
        """The function that writes it to an open stream."""
        found: Callable[[Audit, IO[Any]], None] = import_module(self.module).write
        return found

    @property
    def files(self) -> Callable[[Audit, str], Iterator[tuple[str, Callable[[IO[Any]], None]]]] | None:
        """The function that yields the files of a long report and what writes each; None where there is always one."""
        found: Callable[[Audit, str], Iterator[tuple[str, Callable[[IO[Any]], None]]]] | None
        found = getattr(import_module(self.module), "files", None)
        return found


FORMATS: Mapping[str, Format] = MappingProxyType(
    {
        "html": Format(".html", "tta.reporter.html.report", "the report to work through", speaks=True),
        "json": Format(".json", "tta.reporter.json.audit", "everything, for programs"),
        "jsonl": Format(".jsonl", "tta.reporter.json.lines", "a finding a line, for programs"),
        "csv": Format(".csv", "tta.reporter.tables.csv_table", "a finding a row, to be decided and read back"),
        "xlsx": Format(
            ".xlsx", "tta.reporter.tables.xlsx", "the same as a workbook, with facts and both texts", binary=True
        ),
        "parquet": Format(
            ".parquet",
            "tta.reporter.tables.parquet",
            "tables of findings and documents, for questions over thousands",
            binary=True,
            needs=("pyarrow", "parquet"),
        ),
        "sarif": Format(".sarif", "tta.reporter.json.sarif", "SARIF 2.1.0, for what shows results of static analysis"),
        "mqm": Format(".mqm.tsv", "tta.reporter.tables.mqm", "MQM annotations as Google's Marot reads them"),
        "docx": Format(".docx", "tta.reporter.memo", "the revision memo to sign and send", binary=True, speaks=True),
        "tmx": Format(".tmx", "tta.reporter.bitexts.tmx", "the bitext for translation memories, findings as notes"),
        "xliff": Format(".xlf", "tta.reporter.bitexts.xliff", "the bitext for CAT tools, findings marked in it"),
        "tei": Format(
            ".tei.xml", "tta.reporter.bitexts.tei", "both texts as an edition, alignment and findings beside them"
        ),
    }
)


def check_installed(name: str) -> None:
    """Refuse a format whose package is missing.

    Raises:
        UsageError: it is.
    """
    needs = FORMATS[name].needs if name in FORMATS else None
    if needs and find_spec(needs[0]) is None:
        raise UsageError(
            f"the format {name} needs {needs[0]}, which is not installed: pip install 'tta-audit[{needs[1]}]'"
        )


def write_report(audit: Audit, name: str, path: Path, language: str = LANGUAGES[0]) -> tuple[Path, ...]:
    """Write a report in the format `name` and return the paths of its files; see `write_reports`."""
    return tuple(write_reports(audit, {name: path}, language))


def write_reports(audit: Audit, paths: Mapping[str, Path], language: str = LANGUAGES[0]) -> list[Path]:
    """Write reports, by format, as one set, each file whole or not at all, and return the paths of all files.

    A report that is too long for one file is an index at its path with parts beside it; parts of a longer one that stood there
    are removed. Formats for programs are in English whatever the `language`, which is one of `LANGUAGES`.

    Raises:
        InputError: a place cannot be written to.
        UsageError: a format needs a package that is not installed.
    """
    for name in paths:
        check_installed(name)
    return write_together(_files(audit, paths, language), partial(_parts_no_more, paths.values()))


def _parts_no_more(reports: Iterable[Path], written: Sequence[Path]) -> Iterator[Path]:
    """Yield the parts of an earlier and longer report that are none of those now written."""
    for path in reports:
        parts = (path.with_name(part_name(path.name, number)) for number in count(1))
        yield from (
            part for part in takewhile(lambda part: part in written or part.exists(), parts) if part not in written
        )


def _files(audit: Audit, paths: Mapping[str, Path], language: str) -> Iterator[tuple[Path, Callable[[BinaryIO], None]]]:
    """Yield the place of each file and what writes it, which is to be called before the next is asked for."""
    for name, path in paths.items():
        chosen = FORMATS[name]
        with speaking(language if chosen.speaks else LANGUAGES[0]):
            for file, put in _puts(audit, chosen, path.name):
                yield path.with_name(file), put if chosen.binary else as_bytes(put)


def _puts(audit: Audit, chosen: Format, name: str) -> Iterator[tuple[str, Callable[[IO[Any]], None]]]:
    if chosen.files is not None:
        return chosen.files(audit, name)
    return iter([(name, lambda stream: chosen.write(audit, stream))])
