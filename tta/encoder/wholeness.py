"""Whether an unpacked folder still is what was written: hashed whole once, and again where a file's size or time changed.

Between, only samples are hashed, for 471 MB take longer than importing a library. `tta-manifest.json` holds the SHA-256 of every
file; `tta-seen.json`, rewritten after each whole check, holds sizes, times and samples of the files as they then were.
"""

from __future__ import annotations

import hashlib
import json
import os
import shutil
import tempfile
from collections.abc import Callable
from contextlib import suppress
from pathlib import Path

from filelock import FileLock

__all__ = ["MANIFEST", "is_whole", "made_once", "sha256_of", "write_manifest"]

MANIFEST = "tta-manifest.json"
_SEEN = "tta-seen.json"
_SAMPLES = 64
_SAMPLE_BYTES = 4096


def is_whole(folder: Path) -> bool:
    """Return whether every file of the manifest is there and is what it was; a folder without manifest is not whole.

    What is changed without a change of size or time, by a failing disk, is found where a sample lies: first and last bytes and 62
    places between, small files everywhere. A cache that cannot be written is checked whole each time unless it was seen before.
    """
    try:
        manifest = json.loads((folder / MANIFEST).read_text("utf-8"))
        if not manifest:
            return False
        now = {name: _look(folder / name) for name in manifest}
        if now == _seen(folder):
            return True
        if any(sha256_of(folder / name) != noted for name, noted in manifest.items()):
            return False
    except (OSError, ValueError, AttributeError, TypeError):
        return False
    _note(folder, now)
    return True


def made_once(folder: Path, write: Callable[[Path], None]) -> None:
    """Make a folder unless it is there and whole.

    Safe when several processes start at once: one writes under a lock into a temporary folder and renames it into place, the
    others wait. A folder whose files are no longer those that were written is remade.

    Args:
        folder: what is to be there.
        write: fills an empty folder.

    Raises:
        OSError: the folder cannot be written; also whatever `write` raises.
    """
    if is_whole(folder):
        return
    folder.parent.mkdir(parents=True, exist_ok=True)
    with FileLock(folder.with_name(f"{folder.name}.lock")):
        if is_whole(folder):
            return
        for debris in folder.parent.glob(f"{folder.name}.*/"):  # of a process that was killed; nobody else writes now
            shutil.rmtree(debris, ignore_errors=True)
        temporary = Path(tempfile.mkdtemp(dir=folder.parent, prefix=f"{folder.name}."))
        try:
            write(temporary)
            write_manifest(temporary)
            shutil.rmtree(folder, ignore_errors=True)
            temporary.replace(folder)
        finally:
            shutil.rmtree(temporary, ignore_errors=True)


def write_manifest(folder: Path) -> None:
    """Note what the files of a folder are, just after they were written."""
    names = sorted(path.relative_to(folder).as_posix() for path in folder.rglob("*") if path.is_file())
    noted = {name: sha256_of(folder / name) for name in names}
    (folder / MANIFEST).write_text(json.dumps(noted, indent=1), "utf-8")
    _note(folder, {name: _look(folder / name) for name in names})


def sha256_of(path: Path) -> str:
    """Return the SHA-256 of a file."""
    digest = hashlib.sha256()
    with path.open("rb") as file:
        while chunk := file.read(1 << 20):
            digest.update(chunk)
    return digest.hexdigest()


def _look(path: Path) -> list[int | str]:
    """Return size, time of the last change in nanoseconds, and the SHA-256 of samples."""
    with path.open("rb") as file:
        state = os.fstat(file.fileno())
        last = max(0, state.st_size - _SAMPLE_BYTES)
        digest = hashlib.sha256()
        for place in sorted({last * number // (_SAMPLES - 1) for number in range(_SAMPLES)}):
            file.seek(place)
            digest.update(file.read(_SAMPLE_BYTES))
    return [state.st_size, state.st_mtime_ns, digest.hexdigest()]


def _seen(folder: Path) -> object:
    try:
        return json.loads((folder / _SEEN).read_text("utf-8"))
    except (OSError, ValueError):
        return None


def _note(folder: Path, found: dict[str, list[int | str]]) -> None:
    fresh = folder / f"{_SEEN}.{os.getpid()}"
    with suppress(OSError):  # a cache that is only read
        fresh.write_text(json.dumps(found, indent=1), "utf-8")
        fresh.replace(folder / _SEEN)
