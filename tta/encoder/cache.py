"""Vectors kept on disk by content hash, so that a second audit of nearly the same text encodes only what changed."""

from __future__ import annotations

import hashlib
import io
import logging
import os
import tempfile
import zipfile
from collections.abc import Iterable, Mapping
from contextlib import suppress
from pathlib import Path

import numpy as np

from tta.encoder.segment_vectors import SegmentVectors

__all__ = ["VectorCache"]

_LOGGER = logging.getLogger("tta")
_FORMAT = "2"  # grows when what a file holds changes
_DIGEST = hashlib.sha256().digest_size


class VectorCache:
    """One small file a text, below a folder named by model, settings and prefix.

    A file begins with the SHA-256 of its text and of all that follows, so that a damaged one, and one that stands in another's
    place, is encoded anew. Where files cannot be kept, that is told once, on the logger `tta`, and the work goes on without.
    """

    def __init__(self, folder: Path, settings: str) -> None:
        """Keep vectors below `folder`, apart for each distinct `settings`."""
        self._folder = folder / hashlib.sha256(f"{settings}\n{_FORMAT}".encode()).hexdigest()[:16]
        self._writable = True

    def load(self, texts: Iterable[str]) -> dict[str, SegmentVectors]:
        """Return the vectors of those texts that are known."""
        found = {}
        for text in texts:
            vectors = _read(self._path(text), _bytes(text))
            if vectors is not None:
                found[text] = vectors
        return found

    def store(self, vectors: Mapping[str, SegmentVectors]) -> None:
        """Keep vectors; each file appears whole or not at all."""
        for text, row in vectors.items():
            if not self._writable:
                return
            try:
                _write(self._path(text), _bytes(text), row)
            except OSError as error:
                self._writable = False
                _LOGGER.warning(
                    "%s: vectors cannot be kept here (%s); going on without", self._folder, error.strerror or error
                )

    def _path(self, text: str) -> Path:
        key = hashlib.sha256(_bytes(text)).hexdigest()
        return self._folder / key[:2] / f"{key}.npz"


def _bytes(text: str) -> bytes:
    return text.encode("utf-8", "surrogatepass")


def _write(path: Path, text: bytes, row: SegmentVectors) -> None:
    whole = io.BytesIO()
    np.savez(whole, total=row.total, count=np.int32(row.count), words=row.words)
    body = whole.getvalue()
    path.parent.mkdir(parents=True, exist_ok=True)
    handle, name = tempfile.mkstemp(dir=path.parent)
    try:
        with os.fdopen(handle, "wb") as file:
            file.write(hashlib.sha256(text + body).digest() + body)
        Path(name).replace(path)
    except OSError:
        with suppress(OSError):
            Path(name).unlink()
        raise


def _read(path: Path, text: bytes) -> SegmentVectors | None:
    try:
        content = path.read_bytes()
        digest, body = content[:_DIGEST], content[_DIGEST:]
        if digest != hashlib.sha256(text + body).digest():
            return None
        with np.load(io.BytesIO(body), allow_pickle=False) as data:
            row = SegmentVectors(data["total"], int(data["count"]), data["words"])
    except (OSError, ValueError, KeyError, EOFError, TypeError, zipfile.BadZipFile):
        return None
    shaped = row.total.ndim == 1 and row.words.ndim == 2 and row.count > 0
    typed = row.total.dtype == np.float32 and row.words.dtype == np.float16
    return row if shaped and typed and row.is_finite else None
