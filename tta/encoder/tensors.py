"""Tensors written to a file of safetensors."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from numpy.typing import NDArray

__all__ = ["write_tensors"]


def write_tensors(tensors: Mapping[str, NDArray[Any]], path: Path, metadata: Mapping[str, str] | None = None) -> None:
    """Write named arrays of any type.

    Raises:
        OSError: the disk is full, say; safetensors has an error of its own for it, which looks like a fault.
    """
    from safetensors import SafetensorError
    from safetensors.numpy import save_file

    try:
        save_file(dict(tensors), path, metadata=None if metadata is None else dict(metadata))
    except SafetensorError as error:
        raise OSError(str(error)) from error
