"""Writing a file so that it appears whole or not at all."""

from __future__ import annotations

import io
import os
import tempfile
from collections.abc import Callable
from pathlib import Path
from typing import BinaryIO, TextIO

from tta.errors import InputError

__all__ = ["UNFINISHED", "write_whole", "write_whole_bytes"]

UNFINISHED = ".tta-part"
"""The ending of a hidden file that is being written; one that stays was left by a process that was killed."""


def write_whole(path: Path, write: Callable[[TextIO], None]) -> None:
    """Create or replace a UTF-8 text file with what `write` puts out; folders on the way are made.

    Raises:
        InputError: the place cannot be written to.
    """

    def encoded(binary: BinaryIO) -> None:
        stream = io.TextIOWrapper(binary, encoding="utf-8", errors="replace", newline="\n")
        write(stream)
        stream.flush()
        stream.detach()

    write_whole_bytes(path, encoded)


def _mask() -> int:
    """Return the rights that new files do not get here."""
    mask = os.umask(0)
    os.umask(mask)
    return mask


def write_whole_bytes(path: Path, write: Callable[[BinaryIO], None]) -> None:
    """Create or replace a file with the bytes that `write` puts out; folders on the way are made.

    Raises:
        InputError: the place cannot be written to.
    """
    temporary: Path | None = None
    try:
        if path.exists() and not path.is_file():
            with path.open("wb") as stream:  # a pipe or device, which takes what it is given
                write(stream)
            return
        path = path.resolve()  # a link stays one
        path.parent.mkdir(parents=True, exist_ok=True)
        handle, name = tempfile.mkstemp(dir=path.parent, prefix=f".{path.name[:40]}.", suffix=UNFINISHED)
        temporary = Path(name)
        with os.fdopen(handle, "wb") as stream:
            write(stream)
            stream.flush()
            os.fsync(stream.fileno())  # else a power cut after the renaming leaves an empty file
        temporary.chmod(path.stat().st_mode & 0o777 if path.exists() else 0o666 & ~_mask())
        temporary.replace(path)
    except (OSError, ValueError) as error:
        reason = getattr(error, "strerror", None) or error
        raise InputError(f"{path}: cannot be written ({reason}); name another place with -o") from None
    finally:
        if temporary is not None:
            temporary.unlink(missing_ok=True)
