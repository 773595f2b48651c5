"""Batches beside each other, each on cores of its own.

Cores that share a batch wait for each other at every product, the longer the busier the machine, and their batch has to be
too large for a core's cache to be worth parting.
"""

from __future__ import annotations

import os
from collections import deque
from collections.abc import Callable, Iterator, Sequence
from concurrent.futures import Future, ThreadPoolExecutor
from dataclasses import dataclass, field
from typing import TypeVar

import numpy as np

__all__ = ["WHOLE", "Lanes", "cores", "in_batches", "torch_lanes"]

_AHEAD = 2  # batches a core that are begun before the first result is taken: memory is bounded, no core waits

_Item = TypeVar("_Item")
_Batch = TypeVar("_Batch")
_Result = TypeVar("_Result")


@dataclass(frozen=True, slots=True)
class Lanes:
    """How batches run.

    Attributes:
        count: how many at once, at most; more than one only where what runs them bears being called by several threads.
        tokens: of a batch, padding included.
        start: how many tokens a batch costs before its first; as many as there may be in one for batches as few as can be.
        part: called with how many run at once by each thread that runs them, and at the end with 1 by that which began.
    """

    count: int
    tokens: int
    start: int
    part: Callable[[int], None] | None = field(default=None, compare=False)


WHOLE = Lanes(1, 4096, 4096)
"""One batch after the other, each on all cores or on a card."""


def torch_lanes() -> Lanes:
    """Return a lane for each of PyTorch's threads, which are shared out among the batches that run at once.

    A batch of 4,096 tokens takes 1.2 to 1.7 times as long on one core as four of 1,024 (Zen 4).
    """
    import torch

    threads = torch.get_num_threads()
    # Threads that begin later take over what was set last, whoever set it: hence the call at the end.
    return Lanes(threads, 1024, 1024, lambda beside: torch.set_num_threads(threads // beside))


def cores() -> int:
    """Return how many cores this process may keep busy: OMP_NUM_THREADS where that says so, else all it may run on."""
    asked = os.environ.get("OMP_NUM_THREADS", "").split(",")[0].strip()
    if asked.isdecimal() and int(asked):
        return int(asked)
    allowed: Callable[[int], set[int]] | None = getattr(os, "sched_getaffinity", None)
    return len(allowed(0)) if allowed else os.cpu_count() or 1


def in_batches(
    run: Callable[[Sequence[_Item]], _Result], items: Sequence[_Item], length: Callable[[_Item], int], lanes: Lanes
) -> Iterator[tuple[Sequence[_Item], _Result]]:
    """Yield batches that cost the least, padding and their start together, and what `run` makes of each, in order.

    Args:
        run: makes something of a batch.
        items: the longest first.
        length: tokens of one.
        lanes: how the batches run.
    """
    batches = _cut(items, length, lanes)
    yield from zip(batches, _beside(run, batches, lanes), strict=True)


def _cut(items: Sequence[_Item], length: Callable[[_Item], int], lanes: Lanes) -> list[Sequence[_Item]]:
    """Cut items, the longest first, into batches of at most so many tokens, padding included, or of one item.

    Where the last batch of the first `stop` items begins is known once the least cost of all fewer items is.
    """
    lengths = np.array([length(item) for item in items], np.int64)
    costs = np.zeros(len(items) + 1, np.int64)
    begins = np.zeros(len(items) + 1, np.int64)
    first = 0
    for stop in range(1, len(items) + 1):
        while first < stop - 1 and lengths[first] * (stop - first) > lanes.tokens:
            first += 1
        found = costs[first:stop] + lengths[first:stop] * np.arange(stop - first, 0, -1)
        begins[stop] = first + found.argmin()
        costs[stop] = found.min() + lanes.start
    batches: list[Sequence[_Item]] = []
    stop = len(items)
    while stop:
        batches.append(items[begins[stop] : stop])
        stop = int(begins[stop])
    return batches[::-1]


def _beside(run: Callable[[_Batch], _Result], batches: Sequence[_Batch], lanes: Lanes) -> Iterator[_Result]:
    """Yield what `run` makes of each batch, in their order; several threads call it at once."""
    beside = min(lanes.count, len(batches))
    if beside < 2:
        yield from map(run, batches)
        return
    part = lanes.part or _leave
    waiting: deque[Future[_Result]] = deque()
    try:
        with ThreadPoolExecutor(beside, initializer=part, initargs=(beside,)) as pool:
            for batch in batches:
                waiting.append(pool.submit(run, batch))
                if len(waiting) >= beside * _AHEAD:
                    yield waiting.popleft().result()
            while waiting:
                yield waiting.popleft().result()
    finally:
        part(1)


def _leave(_: int) -> None:
    """Share nothing out."""
