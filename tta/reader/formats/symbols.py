"""Letters of the font Symbol, which word processors keep at private code points, as the characters that they show."""

from __future__ import annotations

__all__ = ["symbol"]

_PRIVATE = 0xF000
_SHOWN = {0x2D: "−", 0xA3: "≤", 0xB0: "°", 0xB1: "±", 0xB3: "≥", 0xB4: "×", 0xB7: "•", 0xB8: "÷"}
"""Those that stand in prose."""


def symbol(number: int) -> str:
    """Return what a code point stands for, private or not; nothing for other symbols and for what is no character."""
    if _PRIVATE <= number <= _PRIVATE + 0xFF:
        return _SHOWN.get(number - _PRIVATE, "")
    return chr(number) if 0x20 <= number < 0xD800 or 0xE000 <= number <= 0x10FFFF else ""
