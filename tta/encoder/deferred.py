"""The bundled model before it is loaded: what names its vectors is known, so that those on disk are looked up first."""

from __future__ import annotations

from collections.abc import Callable
from functools import cached_property
from typing import TYPE_CHECKING, Any

from tta.encoder.device import precision_on

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

    from tta.encoder.backbones import Backbone, States
    from tta.encoder.cores import Lanes

__all__ = ["Deferred"]


class Deferred:
    """A `Backbone` that is loaded when a text has to be encoded."""

    default_prompt: str | None = "query"

    def __init__(self, load: Callable[[], Backbone], device: str) -> None:
        """Keep what loads it; `load` may raise `ModelError`, at first use."""
        self._load = load
        self.device = device
        self.dtype = precision_on(device)
        self.prompts: dict[str, str] = {"query": "query: "}

    @cached_property
    def _loaded(self) -> Backbone:
        return self._load()

    def load(self) -> None:
        """Load it now, unless it is there.

        Raises:
            ModelError: it cannot be loaded.
        """
        _ = self._loaded

    def release(self) -> None:
        """Let go of what was loaded; the next text loads it again."""
        self.__dict__.pop("_loaded", None)

    @property
    def lanes(self) -> Lanes:
        """See `Backbone`."""
        return self._loaded.lanes

    @property
    def tokenizer(self) -> Any:
        """See `Backbone`."""
        return self._loaded.tokenizer

    @property
    def window(self) -> int:
        """See `Backbone`."""
        return self._loaded.window

    @property
    def pad(self) -> int:
        """See `Backbone`."""
        return self._loaded.pad

    def run(self, ids: NDArray[np.int64], inside: NDArray[np.int64]) -> States:
        """See `Backbone.run`."""
        return self._loaded.run(ids, inside)
