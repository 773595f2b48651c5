"""The work of a report grows as the audit does: counted in lines of tta that run, which no busy machine changes.

How many seconds ten thousand rows take is measured by benchmarks/reports.py.
"""

from __future__ import annotations

import io
import sys
from pathlib import Path

import pytest

import tta
from tests.made_audits import audit, finding, many, whole
from tta.reporter import FORMATS

_OURS = str(Path(tta.__file__).parent)


def work(name, made):
    """Count the lines of tta that run while a report is written."""
    count = 0

    def trace(frame, event, _):
        nonlocal count
        if not frame.f_code.co_filename.startswith(_OURS):
            return None
        count += event == "line"
        return trace

    form = FORMATS[name]
    before = sys.gettrace()
    sys.settrace(trace)
    try:
        form.write(made, io.BytesIO() if form.binary else io.StringIO())
    finally:
        sys.settrace(before)
    return count


def crowded(count):
    """One row that so many findings are about."""
    pairs = [("Кошка тихо спит.", "The cat sleeps.")]
    return audit(pairs, [finding(0, **whole(audit(pairs)), message=f"No. {n}") for n in range(count)])


@pytest.mark.parametrize("name", FORMATS)
@pytest.mark.parametrize("sized", [many, crowded], ids=["rows", "findings in one row"])
def test_four_times_as_many_are_at_most_four_times_the_work(name, sized):
    work(name, sized(1))  # what is loaded or kept at first use is not counted
    assert work(name, sized(160)) < 4.2 * work(name, sized(40))
