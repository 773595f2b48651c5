"""The table of report formats."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from importlib import import_module
from importlib.util import find_spec
from pathlib import Path
from types import MappingProxyType
from typing import IO, Any

from tta.errors import UsageError
from tta.reporter.locale import LANGUAGES, speaking
from tta.reporter.writing import write_whole, write_whole_bytes
from tta.types import Audit

__all__ = ["FORMATS", "LANGUAGES", "Format", "check_installed", "write_report"]


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
    """Write a report in the format `name`, each file of it whole or not at all, and return their paths.

    A report that is too long for one file is an index at `path` with parts beside it. Formats for programs are in English
    whatever the `language`, which is one of `LANGUAGES`.

    Raises:
        InputError: the place cannot be written to.
        UsageError: the format needs a package that is not installed.
    """
    chosen = FORMATS[name]
    check_installed(name)
    with speaking(language if chosen.speaks else LANGUAGES[0]):
        return _written(audit, chosen, path)


def _written(audit: Audit, chosen: Format, path: Path) -> tuple[Path, ...]:
    put_whole: Callable[[Path, Callable[[IO[Any]], None]], None] = write_whole_bytes if chosen.binary else write_whole
    if chosen.files is None:
        put_whole(path, lambda stream: chosen.write(audit, stream))
        return (path,)
    written = []
    for file, put in chosen.files(audit, path.name):
        put_whole(path.with_name(file), put)
        written.append(path.with_name(file))
    return tuple(written)
