"""Inner loops compiled to machine code where Numba is there, run as they stand where it is not.

One source for both, so both give the same beads; without Numba a thousand sentences take seconds instead of
milliseconds. What is compiled is kept on disk between runs.
"""

from __future__ import annotations

import os
from collections.abc import Callable
from typing import TYPE_CHECKING, Any, TypeVar, cast

import numpy as np

__all__ = ["IS_COMPILED", "compiled"]

_F = TypeVar("_F", bound=Callable[..., Any])


def _numba_compiler() -> Callable[[Any], Any] | None:
    if os.environ.get("TTA_NO_NUMBA"):
        return None
    try:
        from numba import njit
    except ImportError:
        return None
    return cast("Callable[[Any], Any]", njit(cache=True, nogil=True))


_compiler = None if TYPE_CHECKING else _numba_compiler()

IS_COMPILED = _compiler is not None


def compiled(function: _F) -> _F:
    """Compile a function of numbers and arrays at its first call, or return it as it is."""
    if _compiler is None:  # unsigned indices wrap round on purpose; only NumPy warns of it
        return np.errstate(over="ignore")(function)
    return cast("_F", _compiler(function))
