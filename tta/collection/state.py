"""What a run over a folder has finished, in SQLite beside the reports, so that a run that was killed goes on where it was."""

from __future__ import annotations

import hashlib
import json
import sqlite3
from collections.abc import Iterable
from contextlib import closing, suppress
from pathlib import Path

from tta.collection.card import Card
from tta.errors import InputError, OutputError
from tta.reporter.writing import clear_unfinished

__all__ = ["LeftOut", "State", "known_cards", "left_out", "opened"]

_NAME = ".tta-state.sqlite"
_PATIENCE = 60  # seconds to wait for another run that writes
_TABLES = (
    "CREATE TABLE IF NOT EXISTS documents (name TEXT PRIMARY KEY, key TEXT, files TEXT, card TEXT)",
    "CREATE TABLE IF NOT EXISTS last_run (number INTEGER PRIMARY KEY CHECK (number = 1), left_out TEXT)",
)

LeftOut = tuple[list[tuple[str, str]], list[tuple[str, int]]]
"""What a run could not audit, each with the reason, and the endings of files of no kind that is read, with their numbers."""


class State:
    """The database of one output folder. Several runs may use it at once; each notes what it has written whole."""

    def __init__(self, folder: Path) -> None:
        """Open or make it.

        Raises:
            OutputError: it cannot be made here.
        """
        self._folder = folder
        try:
            self._make()
        except sqlite3.DatabaseError as error:
            if _concerns_place(error):
                raise self._cannot(error) from None
            (folder / _NAME).unlink(missing_ok=True)  # damaged: what it knew is done anew
            self._make()

    def find(self, name: str, key: str) -> Card | None:
        """Return what was noted of a text that was audited under this key and whose reports are as they were written."""
        rows = []
        with suppress(sqlite3.DatabaseError):  # what cannot be looked up is done anew
            rows = self._run("SELECT files, card FROM documents WHERE name = ? AND key = ?", (name, key))
        if not rows:
            return None
        files, card = rows[0]
        if any(_digest(self._folder / file) != digest for file, digest in json.loads(files).items()):
            return None
        return _noted(card)

    def note(self, name: str, key: str, card: Card, files: Iterable[Path]) -> None:
        """Note that a text is audited and that its reports are written.

        Raises:
            OutputError: the disk is full, or the folder gone.
        """
        digests = {path.relative_to(self._folder).as_posix(): _digest(path) for path in files}
        row = (name, key, json.dumps(digests), json.dumps(card.as_json()))
        try:
            self._run("INSERT OR REPLACE INTO documents VALUES (?, ?, ?, ?)", row)
        except sqlite3.DatabaseError as error:
            raise self._cannot(error) from None

    def note_left_out(self, failures: Iterable[tuple[str, str]], others: Iterable[tuple[str, int]]) -> None:
        """Note what this run left out, in the place of what an earlier one did; see `LeftOut`.

        Raises:
            OutputError: the disk is full, or the folder gone.
        """
        try:
            self._run("INSERT OR REPLACE INTO last_run VALUES (1, ?)", (json.dumps([list(failures), list(others)]),))
        except sqlite3.DatabaseError as error:
            raise self._cannot(error) from None

    def _make(self) -> None:
        for table in _TABLES:
            self._run(table)

    def _run(self, statement: str, values: tuple[object, ...] = ()) -> list[tuple[str, str]]:
        with closing(sqlite3.connect(self._folder / _NAME, timeout=_PATIENCE)) as base, base:
            return list(base.execute(statement, values))

    def _cannot(self, error: Exception) -> OutputError:
        if "no such table" in str(error):  # SQLite has made an empty file in its place
            return OutputError(
                f"{self._folder}: this folder was removed or emptied during the run; start the run again"
            )
        return OutputError(
            f"{self._folder / _NAME}: what is done cannot be noted here ({error}); free some space or name another folder with -o"
        )


def opened(folder: Path) -> State:
    """Open the state of an output folder; what a run that was killed left half-written is cleared, where no other is at work.

    Raises:
        InputError: the folder cannot be written to.
    """
    try:
        folder.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        raise InputError(f"{folder}: cannot be written ({error.strerror}); name another folder with -o") from None
    clear_unfinished(folder, below=True)
    return State(folder)


def known_cards(folder: Path) -> dict[str, Card]:
    """Return what a run has noted of the audits below a folder, by the name of each JSON that is as it was written."""
    rows = _looked_up(folder, "SELECT files, card FROM documents")
    found: dict[str, Card] = {}
    for files, card in rows:
        if (noted := _noted(card)) is None:
            continue
        for name, digest in json.loads(files).items():
            if name.endswith(".json") and _digest(folder / name) == digest:
                found[name] = noted
    return found


def left_out(folder: Path) -> LeftOut:
    """Return what the last run into a folder left out; nothing where none has noted it."""
    rows = _looked_up(folder, "SELECT left_out, number FROM last_run")
    failures, others = json.loads(rows[0][0]) if rows else ([], [])
    return [(name, reason) for name, reason in failures], [(ending, number) for ending, number in others]


def _looked_up(folder: Path, question: str) -> list[tuple[str, str]]:
    """Return rows of a state, none where there is none, or a damaged one or one of an earlier version."""
    if not (folder / _NAME).is_file():
        return []
    with suppress(sqlite3.DatabaseError), closing(sqlite3.connect(folder / _NAME, timeout=_PATIENCE)) as base:
        return list(base.execute(question))
    return []


def _noted(card: str) -> Card | None:
    """Return a card as it was noted; None of one that another version of tta noted with other members."""
    with suppress(KeyError, TypeError):
        return Card.from_json(json.loads(card))
    return None


def _concerns_place(error: sqlite3.DatabaseError) -> bool:
    """Whether nothing can be kept here at all, on a full disk or without the rights; else the file is damaged."""
    return isinstance(error, sqlite3.OperationalError)


def _digest(path: Path) -> str:
    try:
        return hashlib.sha256(path.read_bytes()).hexdigest()
    except OSError:
        return ""
