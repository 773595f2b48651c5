"""What is done with each text of a folder, and what comes of it; engines say where."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Protocol

from tta.collection.card import Card
from tta.collection.item import Item
from tta.errors import TtaError

if TYPE_CHECKING:
    from tta.pipeline import Auditor, Progress
    from tta.settings import Settings

__all__ = ["Audited", "Engine", "Outcome", "Work"]


@dataclass(frozen=True, slots=True)
class Audited:
    """A text whose reports are written.

    Attributes:
        card: what the page over all says of it.
        files: its reports.
        said: its summary for the terminal.
        sentences: of the original.
    """

    card: Card
    files: tuple[Path, ...]
    said: str
    sentences: int


Outcome = Audited | TtaError


class Work(Protocol):
    """Audits a text and writes its reports, or returns what went wrong with it. It is sent to other processes and machines."""

    @property
    def settings(self) -> Settings:
        """Which models are needed."""

    def __call__(self, auditor: Auditor, item: Item, progress: Progress | None = None) -> Outcome:
        """Do it with these models."""


class Engine(Protocol):
    """Does the work with each text and yields its number and what came of it, as they are done."""

    def __call__(self, work: Work, texts: Iterable[tuple[int, Item]]) -> Iterator[tuple[int, Outcome]]:
        """Ask for a text when there is somebody to do it."""
