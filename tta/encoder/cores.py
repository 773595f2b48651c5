"""Batches beside each other, each on cores of its own.

Cores that share a batch wait for each other at every product, the longer the busier the machine, and their batch has to be
too large for a core's cache to be worth parting.
"""

from __future__ import annotations

from collections import deque
from collections.abc import Callable, Iterator, Sequence
from concurrent.futures import Future, ThreadPoolExecutor
from typing import TypeVar

__all__ = ["in_batches", "on_cores"]

_TOKENS_A_BATCH = 4096
"""Padding included."""
_TOKENS_A_CORE = 1024
"""The same where a batch has a core: there 4,096 take 1.2 to 1.7 times as long as four times 1,024 (Zen 4)."""

_AHEAD = 2  # batches a core that are begun before the first result is taken: memory is bounded, no core waits

_Item = TypeVar("_Item")
_Batch = TypeVar("_Batch")
_Result = TypeVar("_Result")


def in_batches(
    run: Callable[[Sequence[_Item]], _Result], items: Sequence[_Item], length: Callable[[_Item], int], *, beside: bool
) -> Iterator[tuple[Sequence[_Item], _Result]]:
    """Yield batches with little padding, and what `run` makes of each, in order.

    Args:
        run: makes something of a batch; where batches run beside each other it must bear being called by several threads.
        items: the longest first.
        length: tokens of one.
        beside: whether batches run beside each other, each on cores of its own, or one after the other on all.
    """
    batches = _cut(items, length, _TOKENS_A_CORE if beside else _TOKENS_A_BATCH)
    yield from zip(batches, on_cores(run, batches) if beside else map(run, batches), strict=True)


def _cut(items: Sequence[_Item], length: Callable[[_Item], int], most: int) -> list[list[_Item]]:
    """Cut items sorted by length into batches of at most so many tokens, padding included, or of one item."""
    batches: list[list[_Item]] = []
    for item in items:
        if batches and length(batches[-1][0]) * (len(batches[-1]) + 1) <= most:
            batches[-1].append(item)
        else:
            batches.append([item])
    return batches


def on_cores(run: Callable[[_Batch], _Result], batches: Sequence[_Batch]) -> Iterator[_Result]:
    """Yield what `run` makes of each batch, in their order; several threads call it at once.

    PyTorch's threads, as many as `torch.get_num_threads()`, are shared out among the batches that run at once.
    """
    import torch

    cores = torch.get_num_threads()
    beside = min(cores, len(batches))
    if beside < 2:
        yield from map(run, batches)
        return
    waiting: deque[Future[_Result]] = deque()
    try:
        with ThreadPoolExecutor(beside, initializer=torch.set_num_threads, initargs=(cores // beside,)) as pool:
            for batch in batches:
                waiting.append(pool.submit(run, batch))
                if len(waiting) >= beside * _AHEAD:
                    yield waiting.popleft().result()
            while waiting:
                yield waiting.popleft().result()
    finally:
        torch.set_num_threads(cores)  # threads that begin later take over what was set last, whoever set it
