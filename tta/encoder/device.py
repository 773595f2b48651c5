"""Where a model runs: on the processor, or on a card that PyTorch reaches through CUDA."""

from __future__ import annotations

from tta.encoder.processor import has_bfloat16
from tta.errors import ModelError, UsageError

__all__ = ["DEVICES", "device_of", "precision_on"]

DEVICES = ("auto", "cpu", "cuda")
"""What a user can choose; `auto` is a CUDA card where there is one, else the processor."""


def device_of(name: str) -> str:
    """Return the device that a choice stands for on this machine, `cpu` or `cuda`.

    Raises:
        UsageError: there is no such choice.
        ModelError: a CUDA card is asked for, and PyTorch finds none.
    """
    if name not in DEVICES:
        raise UsageError(f"device {name}: no such device; there are {', '.join(DEVICES)}")
    if name == "cpu":
        return name
    import torch

    if torch.cuda.is_available():
        return "cuda"
    if name == "cuda":
        raise ModelError("device cuda: PyTorch finds no CUDA card here; leave --device out, or choose --device cpu")
    return "cpu"


def precision_on(device: str) -> str:
    """Return the type of numbers that a device multiplies fastest without losing range: `bfloat16` or `float32`."""
    import torch

    fast = torch.cuda.is_bf16_supported() if device == "cuda" else has_bfloat16()
    return "bfloat16" if fast else "float32"
