"""A run over the texts of a folder: what is done already, what is left, and what comes of each.

What could not be audited is told by who started the run, all of it together.
"""

from __future__ import annotations

import sys
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING

from tta.commands.folder_progress import FolderProgress
from tta.commands.names import hashes_of
from tta.commands.standing import Input, settled_name, stays
from tta.commands.status import say, silence_stdout
from tta.errors import InputError, TtaError

if TYPE_CHECKING:
    from tta.collection import Card, Engine, Item, Outcome, State
    from tta.commands.folder_work import FolderWork
    from tta.pipeline import Progress

__all__ = ["FolderRun"]


@dataclass(slots=True)
class FolderRun:
    """The texts of a folder, what is done with them, and what came of each, by its number."""

    items: Sequence[Item]
    state: State
    work: FolderWork
    outcomes: dict[int, Card | TtaError] = field(default_factory=dict)
    _keys: dict[int, str] = field(default_factory=dict)
    _said: dict[int, str] = field(default_factory=dict)
    _told: int = 0

    def do(self, engine_with: Callable[[Progress], Engine]) -> None:
        """Audit what is not done yet, note at once what is, and say in the order of the texts what came of each that was audited.

        Raises:
            TtaError: what went wrong with a text goes wrong with all of them; a later run goes on from there.
        """
        from tta.collection import Audited, Pace, ends_all

        left = self._look_up()
        self._tell()
        pace = Pace([self.items[index].measure() for index in left])
        place = {index: number for number, index in enumerate(left)}
        with FolderProgress(pace, self.work.language, quiet=self.work.quiet) as progress:
            for index, outcome in engine_with(progress)(self.work, self._undone(left)):
                if isinstance(outcome, TtaError) and ends_all(outcome):
                    raise outcome
                self._take(index, outcome)
                progress.finish(place[index], outcome.sentences if isinstance(outcome, Audited) else 0)
                with progress.aside():
                    self._tell()
        self._tell()

    def _look_up(self) -> list[int]:
        """Take what an earlier run has finished; return the numbers of the other texts that can be read."""
        from tta.collection import key_of

        for index, item in enumerate(self.items):
            try:
                self._keys[index] = key_of(item, self.work.settings, self.work.formats, self.work.language)
            except InputError as error:
                self._take(index, error)
                continue
            if not self._is_known(index):
                self._settle(index)
        return [index for index in range(len(self.items)) if index not in self.outcomes]

    def _settle(self, index: int) -> None:
        """Give a text a longer name where the reports of another translation stand under its own."""
        item = self.items[index]
        if item.second is None:
            return
        inputs = [Input(str(path), next(iter(hashes_of([path])), "")) for path in (item.first, item.second)]
        name = settled_name(self.work.output, item.name, inputs, {other.name for other in self.items})
        if name == item.name:
            return
        say(stays(self.work.output / item.name, name))
        self.items = [*self.items[:index], replace(item, name=name), *self.items[index + 1 :]]
        self._is_known(index)

    def _undone(self, left: Sequence[int]) -> Iterator[tuple[int, Item]]:
        """Yield texts as they are asked for, but none that another run has finished meanwhile."""
        for index in left:
            if not self._is_known(index):
                yield index, self.items[index]

    def _is_known(self, index: int) -> bool:
        from tta.reporter.locale import speaking
        from tta.reporter.terminal.folder_run import unchanged

        name = self.items[index].name
        card = self.state.find(name, self._keys[index])
        if card is None:
            return False
        self.outcomes[index] = card
        with speaking(self.work.language):
            self._said[index] = "" if self.work.quiet else f"{unchanged(name, self.work.output)}\n"
        return True

    def _take(self, index: int, outcome: Outcome) -> None:
        if isinstance(outcome, TtaError):
            self.outcomes[index] = outcome
            return
        self.state.note(self.items[index].name, self._keys[index], outcome.card, outcome.files)
        self.outcomes[index] = outcome.card
        self._said[index] = outcome.said

    def _tell(self) -> None:
        """Say what came of texts, as far as those before them are done; who reads no further is not disturbed."""
        while self._told in self.outcomes:
            if said := self._said.pop(self._told, ""):
                try:
                    sys.stdout.write(said)
                    sys.stdout.flush()
                except BrokenPipeError:
                    silence_stdout()
            self._told += 1
