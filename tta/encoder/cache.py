"""Vectors kept on disk by content hash, so that a second audit of nearly the same text encodes only what changed."""

from __future__ import annotations

import hashlib
import os
import tempfile
import zipfile
from collections.abc import Iterable, Mapping
from pathlib import Path

import numpy as np

from tta.encoder.segment_vectors import SegmentVectors

__all__ = ["VectorCache"]


class VectorCache:
    """One small file a text, below a folder named by model, settings and prefix; unreadable files are encoded anew."""

    def __init__(self, folder: Path, settings: str) -> None:
        """Keep vectors below `folder`, apart for each distinct `settings`."""
        self._folder = folder / hashlib.sha256(settings.encode()).hexdigest()[:16]

    def load(self, texts: Iterable[str]) -> dict[str, SegmentVectors]:
        """Return the vectors of those texts that are known."""
        found = {}
        for text in texts:
            vectors = _read(self._path(text))
            if vectors is not None:
                found[text] = vectors
        return found

    def store(self, vectors: Mapping[str, SegmentVectors]) -> None:
        """Keep vectors; each file appears whole or not at all."""
        for text, row in vectors.items():
            path = self._path(text)
            path.parent.mkdir(parents=True, exist_ok=True)
            handle, name = tempfile.mkstemp(dir=path.parent)
            with os.fdopen(handle, "wb") as file:
                np.savez(file, total=row.total, count=np.int32(row.count), words=row.words)
            Path(name).replace(path)

    def _path(self, text: str) -> Path:
        key = hashlib.sha256(text.encode("utf-8", "surrogatepass")).hexdigest()
        return self._folder / key[:2] / f"{key}.npz"


def _read(path: Path) -> SegmentVectors | None:
    try:
        # NumPy leaves a file that it opened and cannot read to the garbage collector.
        with path.open("rb") as file, np.load(file, allow_pickle=False) as data:
            return SegmentVectors(data["total"], int(data["count"]), data["words"])
    except (OSError, ValueError, KeyError, EOFError, zipfile.BadZipFile):
        return None
