"""Work counted in lines of tta that run, which no busy machine changes: how it grows says more than how long it takes."""

from __future__ import annotations

import sys
from collections.abc import Callable
from pathlib import Path

import tta

_OURS = str(Path(tta.__file__).parent)


def lines_run(action: Callable[[], object]) -> int:
    """Count the lines of tta that run while something is done; what libraries do is not seen."""
    count = 0

    def trace(frame, event, _):
        nonlocal count
        if not frame.f_code.co_filename.startswith(_OURS):
            return None
        count += event == "line"
        return trace

    before = sys.gettrace()
    sys.settrace(trace)
    try:
        action()
    finally:
        sys.settrace(before)
    return count
