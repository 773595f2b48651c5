"""The texts of a folder audited by actors of a Ray cluster; one that dies is replaced.

The folder and the place of the reports must be seen under the same paths by every machine. Needs `pip install 'tta-audit[ray]'`.
"""

from __future__ import annotations

import logging
import os
import re
import signal
import socket
import threading
from collections.abc import Iterable, Iterator
from contextlib import contextmanager, suppress
from functools import partial
from importlib.util import find_spec
from pathlib import Path
from typing import TYPE_CHECKING, Any

from tta.collection.auditing import internal_error
from tta.collection.handout import Handout
from tta.collection.item import Item
from tta.collection.work import Outcome, Work
from tta.errors import UsageError, in_one_line
from tta.settings.environment import prefer

if TYPE_CHECKING:
    from tta.pipeline import Auditor

__all__ = ["check_ray", "on_cluster"]

_HOST_AND_PORT = re.compile(r"(?:ray://)?\[?(?P<host>[^/\[\]]+)\]?:(?P<port>\d{1,6})/?")
_PATIENCE = 10  # seconds to wait for an answer
_ENVIRONMENT = {"OMP_NUM_THREADS": "1"}  # an actor has one processor; the results do not depend on it


class _Actor:
    """Holds the models of one worker."""

    def __init__(self, work: Work, folder: str) -> None:
        from tta.pipeline import Auditor

        os.chdir(folder)  # from which relative paths start
        self._work = work
        self._auditor: Auditor = Auditor(work.settings)

    def audit(self, item: Item) -> Outcome:
        try:
            return self._work(self._auditor, item)
        except Exception as error:  # a fault of ours ends no other text
            return internal_error(item.first, error)


def check_ray() -> None:
    """Refuse the engine where Ray is missing.

    Raises:
        UsageError: it is.
    """
    if find_spec("ray") is None:
        raise UsageError("--engine ray needs Ray, which is not installed: pip install 'tta-audit[ray]'")


def on_cluster(
    work: Work, texts: Iterable[tuple[int, Item]], address: str | None = None, jobs: int | None = None
) -> Iterator[tuple[int, Outcome]]:
    """Do the work on a Ray cluster and yield what comes of each text, as they are done.

    Args:
        work: what to do; it is sent to the actors with its settings.
        texts: asked for one by one, when there is an actor for it.
        address: of the cluster, such as `auto` or `ray://head:10001`; None starts one on this machine, which ends with the run.
        jobs: how many actors; None for one a processor of the cluster, or one a graphics card where the models run on such.

    Raises:
        UsageError: there is no cluster at that address.
    """
    started = _joined(address)
    crew = _Crew(work, jobs)
    handout = Handout(texts)
    try:
        while crew.give_out(handout):
            for text, outcome, death in crew.finished():
                known = handout.died(text, death) if outcome is None else outcome
                if known is not None:
                    yield text[0], known
    finally:
        crew.dismiss()
        if started:
            _leave()


class _Crew:
    """The actors, and what each is at."""

    def __init__(self, work: Work, jobs: int | None) -> None:
        import ray

        graphics = work.settings.device == "cuda"
        resources: dict[str, float] = ray.cluster_resources()  # type: ignore[no-untyped-call]
        self._most = jobs or max(1, int(resources.get("GPU" if graphics else "CPU", 1)))
        resourced = ray.remote(num_cpus=1, num_gpus=int(graphics), runtime_env={"env_vars": _ENVIRONMENT})
        remote: Any = resourced(_Actor)
        self._new = partial(remote.remote, work, str(Path.cwd()))
        self._idle: list[Any] = []
        self._busy: dict[Any, tuple[Any, tuple[int, Item]]] = {}

    def give_out(self, handout: Handout) -> bool:
        """Give texts to idle actors and to new ones, as far as there may be more; return whether anybody is at work."""
        while len(self._busy) < self._most and (text := handout.take()) is not None:
            actor = self._idle.pop() if self._idle else self._new()
            self._busy[actor.audit.remote(text[1])] = (actor, text)
        return bool(self._busy)

    def finished(self) -> Iterator[tuple[tuple[int, Item], Outcome | None, str]]:
        """Wait until something is done, and yield texts with what came of them, or of what the actor died."""
        import ray

        for result in ray.wait(list(self._busy))[0]:
            actor, text = self._busy.pop(result)
            try:
                outcome: Outcome = ray.get(result)
            except ray.exceptions.RayActorError as error:
                yield text, None, _last_line(error)
            else:
                self._idle.append(actor)
                yield text, outcome, ""

    def dismiss(self) -> None:
        """End all actors."""
        import ray

        for actor in (*self._idle, *(actor for actor, _ in self._busy.values())):
            with suppress(Exception):
                ray.kill(actor)


def _last_line(error: Exception) -> str:
    """Return what an error comes to, without the colours in which Ray writes it."""
    lines = re.sub(r"\x1b\[[\d;]*m", "", str(error)).split("\n")
    return next((line.strip()[:150] for line in reversed(lines) if line.strip()), type(error).__name__)


def _joined(address: str | None) -> bool:
    """Join a cluster, or start one here; return whether it is ours to end.

    Raises:
        UsageError: there is none at that address.
    """
    if address is not None:
        _reach(address)
    import ray

    if ray.is_initialized():
        return False
    prefer("RAY_USAGE_STATS_ENABLED", "0")  # Ray reports home unless told not to
    try:
        with _handler_kept(signal.SIGTERM):
            ray.init(
                address=address or "local",
                log_to_driver=False,
                logging_level=logging.ERROR,
                include_dashboard=False if address is None else None,
            )
    except (ConnectionError, ValueError, RuntimeError) as error:
        raise _no_cluster(address, error) from None
    return True


@contextmanager
def _handler_kept(number: signal.Signals) -> Iterator[None]:
    """Put back what a signal does, for which Ray puts in an exit of its own."""
    handler = signal.getsignal(number)
    yield
    if threading.current_thread() is threading.main_thread():
        signal.signal(number, handler)


def _reach(address: str) -> None:
    """Check that somebody listens at HOST:PORT, for which Ray itself waits minutes.

    Raises:
        UsageError: nobody does.
    """
    match = _HOST_AND_PORT.fullmatch(address)
    if match is None:
        return
    try:
        socket.create_connection((match["host"], int(match["port"])), timeout=_PATIENCE).close()
    except (OSError, OverflowError) as error:
        raise _no_cluster(address, error) from None


def _no_cluster(address: str | None, error: Exception) -> UsageError:
    return UsageError(
        f"--address {address}: no Ray cluster was found there ({in_one_line(error)}); start one: ray start --head"
    )


def _leave() -> None:
    import ray

    ray.shutdown()
