"""Small products run on the core that they are asked for on, and nothing of it stays behind."""

from __future__ import annotations

import sys
from concurrent.futures import ThreadPoolExecutor
from functools import lru_cache

import numpy as np
import pytest
from threadpoolctl import ThreadpoolController, threadpool_info, threadpool_limits

from tta.types import one_core
from tta.types.one_core import on_one_core


def cores():
    """Return how many cores NumPy's products are shared out among."""
    assert np.ones(1) @ np.ones(1)
    return max(found["num_threads"] for found in threadpool_info() if found["user_api"] == "blas")


@pytest.fixture
def two():
    with threadpool_limits(limits=2, user_api="blas"):
        if cores() < 2:
            pytest.skip("a BLAS of one core")
        yield


def test_within_it_is_one_core_and_what_it_was_afterwards(two):
    @on_one_core
    def work(first, *, second):
        return first, second, cores()

    assert work(3, second="b") == (3, "b", 1)
    assert cores() == 2


def test_an_error_leaves_nothing_behind(two):
    @on_one_core
    def work():
        raise ValueError("no")

    with pytest.raises(ValueError, match="no"):
        work()
    assert cores() == 2


def test_threads_beside_each_other_leave_nothing_behind(two):
    work = on_one_core(lambda _: float((np.ones((50, 50)) @ np.ones((50, 50))).sum()))
    with ThreadPoolExecutor(4) as pool:
        assert set(pool.map(work, range(40))) == {125_000.0}
    assert cores() == 2


def test_libraries_are_sought_once_and_again_when_scipy_brings_its_own(monkeypatch):
    sought = []
    monkeypatch.setattr(one_core, "_libraries", lru_cache(one_core._libraries.__wrapped__))
    monkeypatch.setattr(one_core, "ThreadpoolController", lambda: sought.append(0) or ThreadpoolController())
    monkeypatch.delitem(sys.modules, "scipy.linalg", raising=False)
    work = on_one_core(lambda: 1)
    assert [work() for _ in range(3)] == [1, 1, 1]
    assert len(sought) == 1
    monkeypatch.setitem(sys.modules, "scipy.linalg", sys)
    assert [work() for _ in range(3)] == [1, 1, 1]
    assert len(sought) == 2
