"""Inner loops compiled to machine code where Numba is there, run as they stand where it is not.

One source for both, so both give the same beads; without Numba a thousand sentences take seconds instead of
milliseconds. What is compiled is kept on disk between runs. `NUMBA_DISABLE_JIT=1`, which is Numba's own, runs the
loops as Python.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import Any, TypeVar, cast

import numpy as np

__all__ = ["compiled"]

_F = TypeVar("_F", bound=Callable[..., Any])


def compiled(function: _F) -> _F:
    """Compile a function of numbers and arrays at its first call, or return it as it is."""
    compiler = _numba_compiler()
    if compiler is None:  # unsigned indices wrap round on purpose; only NumPy warns of it
        return np.errstate(over="ignore")(function)
    return cast("_F", compiler(function))


def _numba_compiler() -> Callable[[Any], Any] | None:
    try:
        import numba
    except ImportError:
        return None
    config: Any = numba.config
    if config.DISABLE_JIT:
        return None
    return cast("Callable[[Any], Any]", numba.njit(cache=True, nogil=True))
