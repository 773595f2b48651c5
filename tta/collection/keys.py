"""What an audit of one text of a folder depends on, as one hash."""

from __future__ import annotations

import hashlib
from collections.abc import Iterable
from pathlib import Path
from typing import TYPE_CHECKING

from tta.collection.inputs import NO_FILE
from tta.collection.item import Item
from tta.errors import InputError
from tta.reader.decoding import unreadable
from tta.version import __version__

if TYPE_CHECKING:
    from tta.settings import Settings

__all__ = ["key_of"]


def key_of(item: Item, settings: Settings, formats: Iterable[str], language: str = "en") -> str:
    """Return a hash of the inputs' names and bytes, what a manifest says of them, the settings with the lists that they name, the
    reports and tta's version.

    Raises:
        InputError: a file cannot be read, or is no file but a pipe or a device, which may have no end.
    """
    whole = hashlib.sha256(
        f"{__version__}\n{settings!r}\n{sorted(formats)}\n{language}\n{item.listing}\n".encode(
            "utf-8", "backslashreplace"
        )
    )
    lists = (settings.decisions, settings.authority, settings.glossary)
    for path in (item.first, item.second, *lists):
        whole.update(f"{path}\n".encode("utf-8", "backslashreplace"))
        if path is not None:
            whole.update(_digest(path))
    return whole.hexdigest()


def _digest(path: Path) -> bytes:
    digest = hashlib.sha256()
    try:
        if path.exists() and not (path.is_file() or path.is_dir()):
            raise InputError(f"{path}: {NO_FILE}")
        with path.open("rb") as file:
            while chunk := file.read(1 << 20):
                digest.update(chunk)
    except OSError as error:
        raise unreadable(path, error) from None
    return digest.digest()
