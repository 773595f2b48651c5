"""Where a model runs: on the processor, or on a card that PyTorch reaches through CUDA."""

from __future__ import annotations

import sys
from ctypes import CDLL
from importlib.util import find_spec
from pathlib import Path

from tta.encoder.processor import has_bfloat16
from tta.errors import ModelError, UsageError

__all__ = ["DEVICES", "device_of", "precision_on"]

DEVICES = ("auto", "cpu", "cuda")
"""What a user can choose; `auto` is a CUDA card where there is one, else the processor."""

_DRIVER = "nvcuda.dll" if sys.platform == "win32" else "libcuda.so.1"


def device_of(name: str) -> str:
    """Return the device that a choice stands for on this machine, `cpu` or `cuda`.

    Raises:
        UsageError: there is no such choice.
        ModelError: a CUDA card is asked for, and PyTorch finds none.
    """
    if name not in DEVICES:
        raise UsageError(f"device {name}: no such device; there are {', '.join(DEVICES)}")
    if name == "cpu" or (name == "auto" and not _may_have_card()):
        return "cpu"
    import torch

    if torch.cuda.is_available():
        return "cuda"
    if name == "cuda":
        raise ModelError("device cuda: PyTorch finds no CUDA card here; leave --device out, or choose --device cpu")
    return "cpu"


def precision_on(device: str) -> str:
    """Return the type of numbers that a device multiplies fastest without losing range: `bfloat16` or `float32`."""
    if device != "cuda":
        return "bfloat16" if has_bfloat16() else "float32"
    import torch

    return "bfloat16" if torch.cuda.is_bf16_supported() else "float32"


def _may_have_card() -> bool:
    """Whether it is worth importing PyTorch, which takes a second, to ask: it was built for cards, and their driver is there."""
    found = find_spec("torch")
    libraries = Path(found.origin).parent / "lib" if found and found.origin else Path()
    if any(libraries.glob("*torch_hip*")):
        return True  # cards of AMD, whose driver has no name of its own to look for
    try:
        return any(libraries.glob("*torch_cuda*")) and bool(CDLL(_DRIVER))
    except OSError:
        return False
