"""Batches beside each other, each on cores of its own.

Cores that share a batch wait for each other at every product, the longer the busier the machine, and their batch has to be
too large for a core's cache to be worth parting.
"""

from __future__ import annotations

from collections import deque
from collections.abc import Callable, Iterator, Sequence
from concurrent.futures import Future, ThreadPoolExecutor
from typing import TypeVar

__all__ = ["TOKENS_A_BATCH", "on_cores"]

TOKENS_A_BATCH = {False: 4096, True: 1024}
"""Padding included; True where a batch has a core: there 4,096 take 1.2 to 1.7 times as long as four times 1,024 (Zen 4)."""

_AHEAD = 2  # batches a core that are begun before the first result is taken: memory is bounded, no core waits

_Batch = TypeVar("_Batch")
_Result = TypeVar("_Result")


def on_cores(run: Callable[[_Batch], _Result], batches: Sequence[_Batch]) -> Iterator[_Result]:
    """Yield what `run` makes of each batch, in their order; it must bear being called by several threads at once.

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
