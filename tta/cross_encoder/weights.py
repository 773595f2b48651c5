"""The fine-tuned weights that come with the package: plain arrays, layers as 8-bit integers with a scale for each row."""

from __future__ import annotations

import hashlib
import zipfile
from collections.abc import Mapping
from importlib.resources import as_file, files
from pathlib import Path
from typing import TYPE_CHECKING

import numpy as np

from tta.errors import ModelError, in_one_line

if TYPE_CHECKING:
    from numpy.typing import NDArray

__all__ = ["packed", "read_weights", "shipped_digest", "shipped_weights"]

_FORMAT = 1
_VERSION, _WHOLE, _SCALE = "format", ".int8", ".scale"
_STEPS = 127


def shipped_weights() -> dict[str, NDArray[np.float32]]:
    """Read the weights that come with the package.

    Raises:
        ModelError: see `read_weights`.
    """
    with as_file(files("tta.cross_encoder").joinpath("reader.npz")) as path:
        return read_weights(path)


def shipped_digest() -> str:
    """Return the SHA-256 of the weights that come with the package."""
    return hashlib.sha256(files("tta.cross_encoder").joinpath("reader.npz").read_bytes()).hexdigest()


def read_weights(path: Path) -> dict[str, NDArray[np.float32]]:
    """Read weights by name, whole again.

    Raises:
        ModelError: the file is missing, broken, or of another format.
    """
    try:
        with np.load(path, allow_pickle=False) as data:
            version = int(data[_VERSION])
            if version != _FORMAT:
                raise ModelError(f"{path}: weights of format {version}, expected {_FORMAT}; reinstall tta")
            return _unpacked({name: data[name] for name in data.files if name != _VERSION})
    except (OSError, EOFError, KeyError, ValueError, TypeError, zipfile.BadZipFile) as error:
        raise ModelError(
            f"{path}: the reader's weights cannot be read ({in_one_line(error)}); reinstall tta"
        ) from error


def packed(weights: Mapping[str, NDArray[np.float32]]) -> dict[str, NDArray[np.generic]]:
    """Return arrays to be saved: matrices of layers rounded to 8 bits a weight, all else to 16."""
    found: dict[str, NDArray[np.generic]] = {_VERSION: np.array(_FORMAT, np.int32)}
    for name, weight in weights.items():
        if name.startswith("layers.") and weight.ndim == 2:
            scale = np.abs(weight).max(axis=1).astype(np.float32) / _STEPS + 1e-12
            found[name + _WHOLE] = np.rint(weight / scale[:, None]).astype(np.int8)
            found[name + _SCALE] = scale
        else:
            found[name] = weight.astype(np.float16)
    return found


def _unpacked(arrays: Mapping[str, NDArray[np.generic]]) -> dict[str, NDArray[np.float32]]:
    found = {}
    for name, array in arrays.items():
        if name.endswith(_SCALE):
            continue
        if name.endswith(_WHOLE):
            plain = name.removesuffix(_WHOLE)
            found[plain] = array.astype(np.float32) * arrays[plain + _SCALE].astype(np.float32)[:, None]
        else:
            found[name] = array.astype(np.float32)
    return found
