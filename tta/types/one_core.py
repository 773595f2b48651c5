"""Work whose matrix products are too small to be shared out among cores."""

from __future__ import annotations

import sys
from collections.abc import Callable
from functools import lru_cache, wraps
from typing import ParamSpec, TypeVar

from threadpoolctl import ThreadpoolController

__all__ = ["on_one_core"]

_BRINGS_ANOTHER = "scipy.linalg"  # which has a BLAS of its own, beside NumPy's

_Given = ParamSpec("_Given")
_Result = TypeVar("_Result")


def on_one_core(work: Callable[_Given, _Result]) -> Callable[_Given, _Result]:
    """Let a function's products, NumPy's and SciPy's, run on the core that it runs on.

    BLAS shares each out and its threads turn on the spot until all have ended: where another program has the other core, 5,000
    sentences took 15 seconds to align instead of 0.3, and on an idle machine nothing is gained.
    """

    @wraps(work)
    def alone(*args: _Given.args, **kwargs: _Given.kwargs) -> _Result:
        with _libraries(_BRINGS_ANOTHER in sys.modules).limit(limits=1, user_api="blas"):
            return work(*args, **kwargs)

    return alone


@lru_cache(maxsize=2)
def _libraries(_: bool) -> ThreadpoolController:
    """Return the libraries that have threads, sought once and again when SciPy has come: a search takes 2 milliseconds."""
    return ThreadpoolController()
