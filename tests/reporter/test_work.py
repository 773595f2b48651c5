"""The work of a report grows as the audit does: counted in lines of tta that run, which no busy machine changes.

How many seconds ten thousand rows take is measured by benchmarks/reports.py.
"""

from __future__ import annotations

import io

import pytest

from tests.made_audits import audit, finding, many, whole
from tests.work import lines_run
from tta.reporter import FORMATS


def work(name, made):
    form = FORMATS[name]
    return lines_run(lambda: form.write(made, io.BytesIO() if form.binary else io.StringIO()))


def crowded(count):
    """One row that so many findings are about."""
    pairs = [("Кошка тихо спит.", "The cat sleeps.")]
    return audit(pairs, [finding(0, **whole(audit(pairs)), message=f"No. {n}") for n in range(count)])


@pytest.mark.slow
@pytest.mark.parametrize("name", FORMATS)
@pytest.mark.parametrize("sized", [many, crowded], ids=["rows", "findings in one row"])
def test_four_times_as_many_are_at_most_four_times_the_work(name, sized):
    work(name, sized(1))  # what is loaded or kept at first use is not counted
    assert work(name, sized(80)) < 4.2 * work(name, sized(20))
