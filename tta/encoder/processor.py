"""What the processor can do."""

from __future__ import annotations

from tta.encoder import engine

__all__ = ["has_bfloat16"]


def has_bfloat16() -> bool:
    """Whether the processor multiplies bfloat16 itself; elsewhere it is emulated and slower than float32."""
    if engine.is_there():
        return engine.has_bfloat16()
    import torch

    checks = ("_is_amx_tile_supported", "_is_avx512_bf16_supported")
    return any(bool(getattr(torch.cpu, name)()) for name in checks if hasattr(torch.cpu, name))
