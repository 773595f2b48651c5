"""The texts of a folder audited by processes of this machine, each with models of its own; one that dies is replaced."""

from __future__ import annotations

import multiprocessing
import os
import signal
from collections.abc import Iterable, Iterator
from contextlib import suppress
from dataclasses import dataclass
from multiprocessing.connection import Connection, wait
from multiprocessing.context import SpawnProcess

from tta.collection.auditing import internal_error
from tta.collection.handout import Handout
from tta.collection.item import Item
from tta.collection.work import Outcome, Work
from tta.settings.environment import prefer

__all__ = ["in_processes", "processors"]


@dataclass(slots=True)
class _Worker:
    process: SpawnProcess
    connection: Connection
    text: tuple[int, Item] | None = None


def processors() -> int:
    """Return how many processors this process may use."""
    return len(os.sched_getaffinity(0)) if hasattr(os, "sched_getaffinity") else os.cpu_count() or 1


def in_processes(work: Work, texts: Iterable[tuple[int, Item]], jobs: int) -> Iterator[tuple[int, Outcome]]:
    """Do the work in so many processes and yield what comes of each text, as they are done.

    The processors are divided among them, so that they do not get into each other's way; the results do not depend on it.
    """
    handout = Handout(texts)
    workers: list[_Worker] = []
    try:
        while True:
            _give_out(work, workers, handout, jobs)
            busy = [worker for worker in workers if worker.text is not None]
            if not busy:
                return
            ready = wait([worker.connection for worker in busy])
            for worker in busy:
                if worker.connection in ready:
                    yield from _received(worker, workers, handout)
    finally:
        for worker in workers:
            worker.process.terminate()
        for worker in workers:
            worker.process.join()


def _give_out(work: Work, workers: list[_Worker], handout: Handout, jobs: int) -> None:
    """Give each idle worker a text, and start workers while there are texts for them."""
    for place in range(jobs):
        worker = workers[place] if place < len(workers) else None
        if worker is not None and worker.text is not None:
            continue
        text = handout.take()
        if text is None:
            return
        if worker is None:
            worker = _started(work, max(1, processors() // jobs))
            workers.append(worker)
        worker.text = text
        with suppress(OSError):  # a worker that died meanwhile: what is received of it says so
            worker.connection.send(text)


def _received(worker: _Worker, workers: list[_Worker], handout: Handout) -> Iterator[tuple[int, Outcome]]:
    text, worker.text = worker.text, None
    if text is None:
        return
    try:
        outcome: Outcome | None = worker.connection.recv()
    except (EOFError, OSError):
        worker.process.join()
        workers.remove(worker)
        outcome = handout.died(text, f"exit status {worker.process.exitcode}")
    if outcome is not None:
        yield text[0], outcome


def _started(work: Work, threads: int) -> _Worker:
    context = multiprocessing.get_context("spawn")  # a fork would have the locks of this process's threads
    ours, theirs = context.Pipe()
    process = context.Process(target=_serve, args=(theirs, work, threads), daemon=True)
    process.start()
    theirs.close()
    return _Worker(process, ours)


def _serve(connection: Connection, work: Work, threads: int) -> None:
    """Do texts as they come, until the other end is closed."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)  # the process that started this one ends it
    prefer("OMP_NUM_THREADS", str(threads))  # read when torch is loaded
    from tta.pipeline import Auditor

    auditor = Auditor(work.settings)
    with suppress(EOFError, OSError):
        while True:
            _, item = connection.recv()
            try:
                outcome = work(auditor, item)
            except Exception as error:  # a fault of ours ends no other text
                outcome = internal_error(item.first, error)
            connection.send(outcome)
