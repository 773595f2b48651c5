"""Which model to run: the bundled one, or whatever sentence-transformers model the user names."""

from __future__ import annotations

import hashlib
import logging
import re
from collections.abc import Iterator
from contextlib import contextmanager
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, Any

from tta.encoder.bundled import BUNDLED_NAME, HUB_NAME, WEIGHTS_SHA256, bundled_folder, carrier_file
from tta.encoder.deferred import Deferred
from tta.encoder.device import device_of
from tta.encoder.forward import Encoder
from tta.errors import ModelError, in_one_line

if TYPE_CHECKING:
    from sentence_transformers import SentenceTransformer

    from tta.encoder.backbones import Backbone

__all__ = ["load_encoder"]

_MODEL_FILES = ("modules.json", "config.json")
_HUB_NAME = re.compile(r"\w[\w.-]*(?:/\w[\w.-]*)?")
_REMEDY = "check the path, or name none for the model that comes with tta"
_LOGGER = logging.getLogger("tta")  # without a handler of the program's own, Python prints warnings on stderr


def load_encoder(
    name: str | None = None,
    *,
    cache: Path,
    offline: bool = False,
    cache_vectors: bool = False,
    device: str = "auto",
) -> Encoder:
    """Load a model, ready to encode. What will be fetched is announced on the logger `tta` before a byte is.

    Args:
        name: a folder or a name on the Hugging Face hub; None for the model that comes with tta.
        cache: the folder in which that model is unpacked, once, and vectors are kept.
        offline: never fetch anything; a model that is not on this machine is then an error.
        cache_vectors: keep vectors on disk, keyed by model and text, and reuse them. The bundled model is then loaded when
            the first text is met that is not known.
        device: where to run it, one of `DEVICES`.

    Raises:
        UsageError: there is no such device.
        ModelError: the model is neither here nor to be had, or the device is not.
    """
    place = device_of(device)
    if name is None and carrier_file() is not None:
        load = partial(_bundled, cache, place)
        deferred = Deferred(load, place)
        if not cache_vectors:
            deferred.load()
        model: Backbone = deferred
        label, digest = BUNDLED_NAME, WEIGHTS_SHA256
    else:
        wanted = name or HUB_NAME
        _check_folder(wanted)
        _announce(wanted, offline=offline)
        model, label, digest = _other(wanted, place, offline=offline)
    return Encoder(model, label, digest, cache=cache / "vectors" if cache_vectors else None)


def _bundled(cache: Path, device: str) -> Backbone:
    from tta.encoder.backbones import bundled_backbone

    folder = bundled_folder(cache)
    try:
        return bundled_backbone(folder, device)
    except (OSError, ValueError, KeyError, RuntimeError) as error:
        raise ModelError(
            f"{folder}: the model cannot be loaded ({in_one_line(error)}); delete the folder, it is made anew"
        ) from error


def _other(name: str, device: str, *, offline: bool) -> tuple[Backbone, str, str]:
    from tta.encoder.backbones import OtherBackbone

    model = _load(name, device, offline=offline)
    return OtherBackbone(model), name, _digest(model, name)


def _check_folder(name: str) -> None:
    """Refuse at once a folder that holds no model, and a path that is none: no hub need be asked for them.

    Raises:
        ModelError: it is one.
    """
    path, expected = Path(name), "expected a folder of sentence-transformers"
    if path.is_dir():
        if not any(path.joinpath(file).is_file() for file in _MODEL_FILES):
            raise ModelError(f"{name}: no model is in this folder, {expected} ({' or '.join(_MODEL_FILES)}); {_REMEDY}")
    elif path.exists():
        raise ModelError(f"{name}: this is a file, {expected}; name the folder that it lies in")
    elif not _HUB_NAME.fullmatch(name):
        raise ModelError(f"{name}: there is no such folder, {expected} or a name on huggingface.co; {_REMEDY}")


def _announce(name: str, *, offline: bool) -> None:
    if not offline and not Path(name).exists():
        _LOGGER.warning("model %s is fetched from huggingface.co unless it is in the local cache", name)


def _load(name: str, device: str, *, offline: bool) -> SentenceTransformer:
    from sentence_transformers import SentenceTransformer

    try:
        with _quiet():
            return SentenceTransformer(name, device=device, local_files_only=offline)
    except Exception as error:  # hub, file system and configuration errors come in a dozen unrelated types
        if offline and not Path(name).is_dir() and not _is_cached(name):
            raise ModelError(_nowhere(name)) from error
        remedy = "leave out --offline to fetch it" if offline else "give a folder or a name on huggingface.co"
        raise ModelError(
            f"{name}: no sentence-transformers model could be loaded ({in_one_line(error)}); {remedy}"
        ) from error


def _names_on_hub(name: str) -> tuple[str, ...]:
    """Return the names under which sentence-transformers looks for a model on the hub."""
    return (name,) if "/" in name else (f"sentence-transformers/{name}", name)


def _is_cached(name: str) -> bool:
    """Whether any file of such a model was fetched to this machine before."""
    from huggingface_hub import try_to_load_from_cache

    found = (try_to_load_from_cache(one, file) for one in _names_on_hub(name) for file in _MODEL_FILES)
    return any(isinstance(path, str) for path in found)


def _nowhere(name: str) -> str:
    """Say that a model is not on this machine, where it was looked for, and what can be done."""
    from huggingface_hub.constants import HF_HUB_CACHE

    names = " and ".join(_names_on_hub(name))
    return (
        f"{name}: this model is not on this machine and --offline forbids to fetch it; looked for a folder {name} "
        f"and for {names} among the models fetched before ({HF_HUB_CACHE}); name the model's folder, or none for the "
        "model that comes with tta, or run once without --offline"
    )


@contextmanager
def _quiet() -> Iterator[None]:
    """Keep the loading libraries' reports off the terminal: a pooler that is not used is no news to an editor."""
    import transformers.utils.logging

    transformers_logging: Any = transformers.utils.logging

    loggers = [logging.getLogger(name) for name in ("sentence_transformers", "transformers")]
    levels = [logger.level for logger in loggers]
    bars = transformers_logging.is_progress_bar_enabled()
    transformers_logging.disable_progress_bar()
    for logger in loggers:
        logger.setLevel(logging.ERROR)
    try:
        yield
    finally:
        for logger, level in zip(loggers, levels, strict=True):
            logger.setLevel(level)
        if bars:
            transformers_logging.enable_progress_bar()


def _digest(model: SentenceTransformer, name: str) -> str:
    """Identify the weights: SHA-256 of a folder's weight files, or the hub's commit."""
    folder = Path(name)
    if not folder.is_dir():
        transformer: Any = model[0]
        return str(getattr(transformer.auto_model.config, "_commit_hash", None) or "unknown")
    digest = hashlib.sha256()
    for path in sorted([*folder.rglob("*.safetensors"), *folder.rglob("pytorch_model*.bin")]):
        with path.open("rb") as file:
            while chunk := file.read(1 << 20):
                digest.update(chunk)
    return digest.hexdigest()
