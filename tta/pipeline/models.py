"""The models that audits share: the encoder and the reader of both sides, each loaded when it is first needed, and once."""

from __future__ import annotations

import os
from functools import lru_cache, partial
from pathlib import Path
from threading import Lock
from typing import TYPE_CHECKING, Generic, TypeVar

from tta.errors import UsageError
from tta.pipeline.encoding import encoder_of
from tta.pipeline.reading import reader_of
from tta.settings import Settings
from tta.settings.environment import cache_folder, prefer

if TYPE_CHECKING:
    from collections.abc import Callable

    from tta.cross_encoder import CrossEncoder
    from tta.encoder import Encoder

__all__ = ["Models", "forget", "models_of"]

_Model = TypeVar("_Model")

_KERNELS_A_PROCESSOR = 16
"""Products that oneDNN, which PyTorch and OpenVINO run on, keeps compiled, each for one shape of batch; a batch needs six.

Its own bound of 1,024 is reached after some 150 pages and 0.6 GB; with this one encoding 50 pages takes as long (Zen 4).
"""


class _Once(Generic[_Model]):
    """Something that is loaded once, whichever thread asks first; what failed is tried again by the next."""

    def __init__(self, load: Callable[[], _Model]) -> None:
        self._load = load
        self._lock = Lock()
        self._found: _Model | None = None

    def __call__(self) -> _Model:
        with self._lock:
            if self._found is None:
                self._found = self._load()
            return self._found


class Models:
    """What was loaded for one choice of model and device.

    Calling `encoder` or `reader` returns it; either may raise `ModelError`. Safe from several threads.
    """

    def __init__(self, settings: Settings, *, for_one: bool = False) -> None:
        """Load nothing yet.

        Args:
            settings: which model, and where it runs.
            for_one: these models are for one text: each is let go once it has done its part, so that they never lie in memory
                beside each other.
        """
        prefer(
            "ONEDNN_PRIMITIVE_CACHE_CAPACITY", str(_KERNELS_A_PROCESSOR * (os.cpu_count() or 1))
        )  # read at first use
        self.settings = settings
        self.encoder: Callable[[], Encoder] = _Once(partial(encoder_of, settings))
        read = partial(reader_of, settings)
        self.reader: Callable[[], CrossEncoder] = read if for_one else _Once(read)
        self.for_one = for_one

    def check(self, settings: Settings) -> None:
        """Refuse settings that ask for another model.

        Raises:
            UsageError: they do.
        """
        for name in ("model", "device"):
            held, asked = getattr(self.settings, name), getattr(settings, name)
            if asked != held and asked != getattr(Settings(), name):
                raise UsageError(
                    f"{name} {asked}: this Auditor holds {held or 'the model that comes with tta'}; make another Auditor for it"
                )


def models_of(settings: Settings) -> Models:
    """Return the models for these settings that every function of the library shares; those of the last choice are kept."""
    with _LOCK:
        return _kept(*_choice(settings), cache_folder())


def forget() -> None:
    """Let go of the models that were kept, and their memory."""
    _kept.cache_clear()


_LOCK = Lock()


@lru_cache(maxsize=1)
def _kept(model: str | None, device: str, offline: bool, cache_vectors: bool, _: Path) -> Models:
    return Models(Settings(model=model, device=device, offline=offline, cache_vectors=cache_vectors))


def _choice(settings: Settings) -> tuple[str | None, str, bool, bool]:
    return settings.model, settings.device, settings.offline, settings.cache_vectors
