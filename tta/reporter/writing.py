"""Writing files so that they appear whole or not at all, and those of one audit together."""

from __future__ import annotations

import errno
import io
import os
import tempfile
from collections.abc import Callable, Iterable, Iterator, Sequence
from contextlib import ExitStack, contextmanager, suppress
from pathlib import Path
from typing import BinaryIO, TextIO

from tta.errors import InputError, OutputError

__all__ = ["as_bytes", "clear_unfinished", "write_together", "write_whole", "write_whole_bytes"]

_OF_THE_PLACE = frozenset({errno.ENOSPC, errno.EDQUOT, errno.EROFS, errno.EIO})
"""Errors of a disk, which another file would meet, too."""
_UNFINISHED = ".tta-part"
"""The ending of a hidden file that is being written; one that stays was left by a process that was killed."""


def write_whole(path: Path, write: Callable[[TextIO], None]) -> None:
    """Create or replace a UTF-8 text file with what `write` puts out; folders on the way are made.

    Raises:
        InputError: the place cannot be written to.
    """
    write_whole_bytes(path, as_bytes(write))


def write_whole_bytes(path: Path, write: Callable[[BinaryIO], None]) -> None:
    """Create or replace a file with the bytes that `write` puts out; folders on the way are made.

    Raises:
        InputError: the place cannot be written to.
    """
    write_together([(path, write)])


def write_together(
    files: Iterable[tuple[Path, Callable[[BinaryIO], None]]],
    outdated: Callable[[Sequence[Path]], Iterable[Path]] = lambda _: (),
) -> list[Path]:
    """Create or replace several files as one set, and return their paths.

    All are written and flushed under hidden names first; then what stands in their places is removed, and they are renamed. So a
    process that is killed leaves the files of before, or some of one kind, but never old ones beside new ones.

    Args:
        files: each with what puts out its bytes.
        outdated: given what is written, returns what is left of an earlier set, which is removed, too.

    Raises:
        InputError: a place cannot be written to; `OutputError` where no other file can be written there, either.
    """
    written: list[Path] = []
    hidden: list[tuple[Path, Path]] = []
    with ExitStack() as held:
        try:
            for path, write in files:
                written.append(path)
                hidden += _hidden(path, write, held)
            _put_in_place(hidden, outdated(written))
        except (OSError, ValueError) as error:
            reason = getattr(error, "strerror", None) or error
            kind = OutputError if getattr(error, "errno", None) in _OF_THE_PLACE else InputError
            raise kind(f"{written[-1]}: cannot be written ({reason}); name another place with -o") from None
        finally:
            for temporary, _ in hidden:
                temporary.unlink(missing_ok=True)
    return written


def as_bytes(write: Callable[[TextIO], None]) -> Callable[[BinaryIO], None]:
    """Return what puts out a text as UTF-8."""

    def encoded(binary: BinaryIO) -> None:
        stream = io.TextIOWrapper(binary, encoding="utf-8", errors="replace", newline="\n")
        write(stream)
        stream.flush()
        stream.detach()

    return encoded


def clear_unfinished(folder: Path, *, below: bool = False) -> None:
    """Remove what a writer that was killed left half-written in a folder, or also `below` it, unless another is at work there."""
    found: dict[Path, list[Path]] = {}
    with suppress(OSError):
        for path in (folder.rglob if below else folder.glob)(f".*{_UNFINISHED}"):
            found.setdefault(path.parent, []).append(path)
    for place, left in found.items():
        with _held(place, alone=True) as alone, suppress(OSError):
            for path in left if alone else ():
                path.unlink(missing_ok=True)


def _hidden(path: Path, write: Callable[[BinaryIO], None], held: ExitStack) -> list[tuple[Path, Path]]:
    """Write a file under a hidden name beside its place, and return both; a pipe or device takes at once what it is given."""
    if path.exists() and not path.is_file():
        with path.open("wb") as stream:
            write(stream)
        return []
    path = path.resolve()  # a link stays one
    path.parent.mkdir(parents=True, exist_ok=True)
    held.enter_context(_held(path.parent))
    handle, name = tempfile.mkstemp(dir=path.parent, prefix=f".{path.name[:40]}.", suffix=_UNFINISHED)
    temporary = Path(name)
    try:
        with os.fdopen(handle, "wb") as stream:
            write(stream)
            stream.flush()
            os.fsync(stream.fileno())  # else a power cut after the renaming leaves an empty file
        temporary.chmod(path.stat().st_mode & 0o777 if path.exists() else 0o666 & ~_mask())
    except BaseException:
        temporary.unlink(missing_ok=True)
        raise
    return [(temporary, path)]


def _put_in_place(hidden: Sequence[tuple[Path, Path]], outdated: Iterable[Path]) -> None:
    """Rename files to their places; one alone replaces the one before in one step."""
    old = [*outdated, *(path for _, path in hidden)]
    if len(old) > 1:
        for path in old:
            path.unlink(missing_ok=True)
        _flush_folders(old)
    for temporary, path in hidden:
        temporary.replace(path)
    _flush_folders(path for _, path in hidden)


def _flush_folders(paths: Iterable[Path]) -> None:
    """Have the names in the folders of these files on the disk, as far as the system knows how to."""
    for folder in dict.fromkeys(path.parent for path in paths):
        with suppress(OSError):  # Windows opens no folders
            handle = os.open(folder, os.O_RDONLY)
            try:
                os.fsync(handle)
            finally:
                os.close(handle)


@contextmanager
def _held(folder: Path, *, alone: bool = False) -> Iterator[bool]:
    """Hold a folder while something is written in it, together with other writers, or `alone`; yield whether it is held.

    Where no locks are to be had, as on Windows and some network drives, it is not.
    """
    handle, locked = None, False
    with suppress(ImportError, OSError):
        import fcntl

        handle = os.open(folder, os.O_RDONLY)
        fcntl.flock(handle, fcntl.LOCK_EX | fcntl.LOCK_NB if alone else fcntl.LOCK_SH)
        locked = True
    try:
        yield locked
    finally:
        if handle is not None:
            os.close(handle)


def _mask() -> int:
    """Return the rights that new files do not get here."""
    mask = os.umask(0)
    os.umask(mask)
    return mask
