"""What is done with each text of a folder: its audit, its reports and its summary."""

from __future__ import annotations

import io
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from tta.commands.names import hashes_of, refuse_other_texts
from tta.commands.writing import write_reports
from tta.reporter import FORMATS

if TYPE_CHECKING:
    from tta.collection import Item, Outcome
    from tta.pipeline import Auditor, Progress
    from tta.settings import Settings
    from tta.types import Audit

__all__ = ["FolderWork"]


class _Said(io.StringIO):
    """Lines that go to standard output, which is a terminal or not."""

    def __init__(self, *, terminal: bool) -> None:
        super().__init__()
        self._terminal = terminal

    def isatty(self) -> bool:
        return self._terminal


@dataclass(frozen=True, slots=True)
class FolderWork:
    """Audits a text of a folder and writes its reports; plain values, so that it can be sent to another process.

    Attributes:
        settings: of the audits.
        formats: of the reports.
        output: the folder that they go to.
        language: of the reports and the summary.
        quiet: whether no summary is wanted.
        terminal, colour: where the summary goes.
    """

    settings: Settings
    formats: tuple[str, ...]
    output: Path
    language: str
    quiet: bool
    terminal: bool
    colour: bool

    def __call__(self, auditor: Auditor, item: Item, progress: Progress | None = None) -> Outcome:
        """Audit a text and write its reports, or return what went wrong with it."""
        from tta.collection import Audited, Card, audit_item
        from tta.errors import InputError, TtaError
        from tta.types import SegmentKind

        try:
            paths = {name: self.output / f"{item.name}.audit{FORMATS[name].suffix}" for name in self.formats}
            refuse_other_texts(paths, hashes_of((item.first, item.second)))
            found = audit_item(auditor, item, progress)
            files = tuple(write_reports(found, paths, language=self.language))
            sentences = sum(segment.kind is not SegmentKind.FURNITURE for segment in found.source.segments)
            return Audited(Card.of(found), files, self._summary(found, files), sentences)
        except TtaError as error:
            return error
        except OSError as error:
            return InputError(f"{item.first}: the file cannot be read ({error.strerror}); check its permissions")

    def _summary(self, audit: Audit, files: tuple[Path, ...]) -> str:
        from tta.reporter.locale import speaking
        from tta.reporter.terminal import summary

        if self.quiet:
            return ""
        said = _Said(terminal=self.terminal)
        with speaking(self.language):
            summary.write(audit, said, files, colour=self.colour)
        return said.getvalue()
