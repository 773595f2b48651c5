"""Networks compiled for this processor by OpenVINO, which starts in a fifth of the time that importing PyTorch takes.

What is compiled is kept beside the model it is of, so that the next process only maps it. PyTorch runs the same networks where
OpenVINO is not installed, and on cards.
"""

from __future__ import annotations

import hashlib
import mmap
import platform
import shutil
from collections.abc import Callable, Sequence
from contextlib import suppress
from functools import lru_cache
from pathlib import Path
from queue import SimpleQueue
from typing import TYPE_CHECKING, Any

import numpy as np

from tta.encoder.cores import Lanes, cores
from tta.encoder.wholeness import made_once

if TYPE_CHECKING:
    import openvino
    from numpy.typing import NDArray

__all__ = ["Engine", "attention_mask", "compiled", "has_bfloat16", "is_there"]

_TOKENS = 256
"""Of a batch: there 7,275 tokens of a page take 1.98 to 2.07 CPU seconds on a Zen 4, in batches of 1,024 2.12 to 2.36."""
_START = 10
"""Tokens whose time a batch takes besides that of its own: of 32 tokens 317 ms, 248, 223 and 217 for every 256 in batches of one,
two, four and eight sentences (Zen 3, float32)."""
_SHAPES = 16
"""Kernels that each stream keeps for shapes of batches that it has met. OpenVINO's own bound, 5,000, is met by no folder:
memory grew by 11 MB with each page that the reader read; with this one it stays, and reading 20 pages takes as long (Zen 4).
What is kept here holds kernels of oneDNN, whose own bound is set in `tta.pipeline.models`."""
_FILE = "network.blob"
_MOST = 9  # compiled networks that are kept: of three versions the model, and the reader's layers and heads


class Engine:
    """A compiled network; as many threads run it at once as it has lanes."""

    def __init__(self, network: openvino.CompiledModel, count: int, mapped: mmap.mmap | None = None) -> None:
        """Take a network compiled for `count` streams; `mapped` is the file in which its weights lie."""
        self.lanes = Lanes(count, _TOKENS, _START)
        self._mapped = mapped
        self._requests: SimpleQueue[openvino.InferRequest] = SimpleQueue()
        for _ in range(count):
            self._requests.put(network.create_infer_request())

    def run(self, inputs: Sequence[NDArray[Any]]) -> list[NDArray[Any]]:
        """Return the network's outputs for its inputs, each in the order it was built with."""
        request = self._requests.get()
        try:
            found = request.infer(list(inputs), share_inputs=True)
            return [np.asarray(found[place]) for place in range(len(found))]
        finally:
            self._requests.put(request)


@lru_cache(maxsize=1)
def is_there() -> bool:
    """Return whether OpenVINO is installed and runs on this processor; where it was built for others, PyTorch runs."""
    if platform.machine().lower() not in {"x86_64", "amd64"}:
        return False
    try:
        return "CPU" in _core().available_devices
    except (ImportError, OSError, RuntimeError):
        return False


def has_bfloat16() -> bool:
    """Whether OpenVINO multiplies bfloat16 with the processor's own instructions."""
    return "BF16" in _core().get_property("CPU", "OPTIMIZATION_CAPABILITIES")


def compiled(build: Callable[[], openvino.Model], precision: str, kept: Path | None = None) -> Engine:
    """Compile a network, or open what was compiled before.

    Args:
        build: makes the network.
        precision: of its products, `bfloat16` or `float32`.
        kept: a folder in which what is compiled stays, whose name says which network it is; None keeps nothing.

    Raises:
        OSError, RuntimeError, ValueError, KeyError: the network cannot be built.
    """
    count = cores()
    settings = {
        "INFERENCE_PRECISION_HINT": {"bfloat16": "bf16", "float32": "f32"}[precision],
        "NUM_STREAMS": count,
        "INFERENCE_NUM_THREADS": count,
        "CPU_RUNTIME_CACHE_CAPACITY": _SHAPES,
    }
    if kept is not None:
        folder = kept.with_name(f"{kept.name}-{_machine(precision)}")
        try:
            made_once(folder, lambda empty: _keep(build, settings, empty))
            return _opened(folder / _FILE, settings, count)
        except (OSError, RuntimeError):  # a cache that is only read, or full; another build of OpenVINO
            pass
    return Engine(_core().compile_model(build(), "CPU", settings), count)


def _keep(build: Callable[[], openvino.Model], settings: dict[str, Any], folder: Path) -> None:
    _forget_old(folder)
    blob = _core().compile_model(build(), "CPU", settings).export_model()
    (folder / _FILE).write_bytes(blob.getvalue())


def _forget_old(beside: Path) -> None:
    """Delete what was compiled longest ago, for another processor or by another version, so that a folder does not grow."""
    with suppress(OSError):
        others = [path for path in beside.parent.iterdir() if path.is_dir() and "." not in path.name]
        for old in sorted(others, key=lambda path: path.stat().st_mtime, reverse=True)[_MOST - 1 :]:
            shutil.rmtree(old, ignore_errors=True)
            old.with_name(f"{old.name}.lock").unlink(missing_ok=True)


def _opened(path: Path, settings: dict[str, Any], count: int) -> Engine:
    from tta.encoder.runtime import openvino

    with path.open("rb") as file:
        mapped = mmap.mmap(file.fileno(), 0, access=mmap.ACCESS_COPY)
    content = openvino.Tensor(np.frombuffer(mapped, np.uint8), shared_memory=True)
    network = _core().import_model(content, "CPU", settings)
    # The weights are laid out for their products now; what is needed again is read again.
    if hasattr(mmap, "MADV_DONTNEED"):
        mapped.madvise(mmap.MADV_DONTNEED)
    return Engine(network, count, mapped)


def attention_mask(inside: NDArray[Any]) -> NDArray[np.float32]:
    """Return what is added to attention, (b, 1, 1, t), for tokens that are there (1) and padding (0), (b, t)."""
    return ((inside.astype(np.float32) - 1.0) * 1e4)[:, None, None, :]


@lru_cache(maxsize=1)
def _core() -> openvino.Core:
    from tta.encoder.runtime import openvino

    return openvino.Core()


def _machine(precision: str) -> str:
    """Name what a compiled network depends on besides its weights: OpenVINO's version, the processor, how layers are built."""
    from tta.encoder.runtime import openvino

    graph = Path(__file__).with_name("graph.py").read_text("utf-8")
    told = [openvino.__version__, _core().get_property("CPU", "FULL_DEVICE_NAME"), precision, graph]
    try:
        lines = Path("/proc/cpuinfo").read_text("utf-8", "replace").splitlines()
        told += [next(line for line in lines if line.startswith("flags"))]
    except (OSError, StopIteration):
        pass
    return hashlib.sha256("\n".join(told).encode()).hexdigest()[:12]
