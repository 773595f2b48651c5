"""Where the texts of a folder are audited: here, in processes of this machine, or on a Ray cluster."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from functools import partial
from typing import TYPE_CHECKING

from tta.collection.cluster import on_cluster
from tta.collection.item import Item
from tta.collection.processes import in_processes
from tta.collection.work import Engine, Outcome, Work

if TYPE_CHECKING:
    from tta.pipeline import Progress

__all__ = ["ENGINES", "engine_of"]

ENGINES = ("local", "ray")


def engine_of(
    name: str = ENGINES[0], jobs: int | None = None, address: str | None = None, progress: Progress | None = None
) -> Engine:
    """Return what audits texts: `local`, in so many processes, or `ray`, on the cluster at an address.

    `progress` is told how far a text has come where it is audited in this process.
    """
    if name == "ray":
        return partial(on_cluster, address=address, jobs=jobs)
    if (jobs or 1) > 1:
        return partial(in_processes, jobs=jobs or 1)
    return partial(_here, progress=progress)


def _here(
    work: Work, texts: Iterable[tuple[int, Item]], progress: Progress | None = None
) -> Iterator[tuple[int, Outcome]]:
    from tta.pipeline import Auditor

    auditor = Auditor(work.settings)
    for index, item in texts:
        yield index, work(auditor, item, progress)
