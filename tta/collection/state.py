"""What a run over a folder has finished, in SQLite beside the reports, so that a run that was killed goes on where it was."""

from __future__ import annotations

import hashlib
import json
import sqlite3
from collections.abc import Iterable, Iterator, Mapping
from contextlib import closing, contextmanager, suppress
from dataclasses import dataclass
from pathlib import Path
from typing import IO, TYPE_CHECKING

from tta.errors import InputError
from tta.reporter.writing import UNFINISHED

if TYPE_CHECKING:
    from tta.types import Audit

__all__ = ["Done", "State", "opened"]

_NAME = ".tta-state.sqlite"
_LOCK = ".tta-state.lock"
_PATIENCE = 60  # seconds to wait for another run that writes
_TABLE = "CREATE TABLE IF NOT EXISTS done (name TEXT PRIMARY KEY, key TEXT, files TEXT, counts TEXT, worst INTEGER)"


@dataclass(frozen=True, slots=True)
class Done:
    """A text that is audited.

    Attributes:
        counts: findings by severity.
        worst: the rank of the worst finding that nobody dismissed; None where there is none.
    """

    counts: Mapping[str, int]
    worst: int | None

    @classmethod
    def of(cls, audit: Audit) -> Done:
        """Return what is noted of an audit."""
        levels = [finding.severity.value for finding in audit.findings]
        ranks = [finding.severity.rank for finding in audit.findings if not finding.is_dismissed]
        return cls({level: levels.count(level) for level in dict.fromkeys(levels)}, min(ranks, default=None))


class State:
    """The database of one output folder. Several runs may use it at once; each notes what it has written whole."""

    def __init__(self, folder: Path) -> None:
        """Open or make it.

        Raises:
            InputError: it cannot be made here.
        """
        self._folder = folder
        try:
            self._run(_TABLE)
        except sqlite3.DatabaseError as error:
            if _is_place(error):
                raise self._cannot(error) from None
            (folder / _NAME).unlink(missing_ok=True)  # damaged: what it knew is done anew
            self._run(_TABLE)

    def find(self, name: str, key: str) -> Done | None:
        """Return what was noted of a text that was audited under this key and whose reports are as they were written."""
        rows = []
        with suppress(sqlite3.DatabaseError):  # what cannot be looked up is done anew
            rows = self._run("SELECT files, counts, worst FROM done WHERE name = ? AND key = ?", (name, key))
        if not rows:
            return None
        files, counts, worst = rows[0]
        if any(_digest(self._folder / file) != digest for file, digest in json.loads(files).items()):
            return None
        return Done(json.loads(counts), worst)

    def note(self, name: str, key: str, done: Done, files: Iterable[Path]) -> None:
        """Note that a text is audited and that its reports are written.

        Raises:
            InputError: the disk is full, or the folder gone.
        """
        digests = {path.relative_to(self._folder).as_posix(): _digest(path) for path in files}
        row = (name, key, json.dumps(digests), json.dumps(dict(done.counts)), done.worst)
        try:
            self._run("INSERT OR REPLACE INTO done VALUES (?, ?, ?, ?, ?)", row)
        except sqlite3.DatabaseError as error:
            raise self._cannot(error) from None

    def _run(self, statement: str, values: tuple[object, ...] = ()) -> list[tuple[str, str, int | None]]:
        with closing(sqlite3.connect(self._folder / _NAME, timeout=_PATIENCE)) as base, base:
            return list(base.execute(statement, values))

    def _cannot(self, error: Exception) -> InputError:
        return InputError(
            f"{self._folder / _NAME}: what is done cannot be noted here ({error}); free some space or name another folder with -o"
        )


@contextmanager
def opened(folder: Path) -> Iterator[State]:
    """Open the state of an output folder; what a run that was killed left half-written is cleared, if no other run is at work.

    Raises:
        InputError: the folder cannot be written to.
    """
    try:
        folder.mkdir(parents=True, exist_ok=True)
        with (folder / _LOCK).open("a") as lock:
            if _alone(lock):
                for path in folder.rglob(f".*{UNFINISHED}"):
                    path.unlink(missing_ok=True)
            _share(lock)
            yield State(folder)
    except OSError as error:
        raise InputError(f"{folder}: cannot be written ({error.strerror}); name another folder with -o") from None


def _alone(lock: IO[str]) -> bool:
    """Whether no other run holds the lock; where locks are not to be had nobody can know."""
    try:
        import fcntl

        fcntl.flock(lock, fcntl.LOCK_EX | fcntl.LOCK_NB)
    except (ImportError, OSError):
        return False
    return True


def _share(lock: IO[str]) -> None:
    with suppress(ImportError, OSError):
        import fcntl

        fcntl.flock(lock, fcntl.LOCK_SH)


def _is_place(error: sqlite3.DatabaseError) -> bool:
    return isinstance(error, sqlite3.OperationalError)


def _digest(path: Path) -> str:
    try:
        return hashlib.sha256(path.read_bytes()).hexdigest()
    except OSError:
        return ""
