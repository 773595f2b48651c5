"""What a code means, as text for a terminal."""

from __future__ import annotations

import textwrap

from tta.reporter.view.kinds import KINDS
from tta.scorers import Rule

__all__ = ["explanation"]

_WIDEST = 100
_NARROWEST = 40
_INDENT = 10


def explanation(rule: Rule, width: int) -> str:
    """Return what a code means and what to do about it, in lines of at most `width` characters (40 to 100)."""
    columns = max(_NARROWEST, min(_WIDEST, width))
    head = (
        f"{rule.code}  {rule.title} ({rule.kind.value}, at most {rule.severity.value}; in MQM {KINDS[rule.kind].mqm})"
    )
    return "\n".join(
        (
            _wrapped(head, columns),
            "",
            _wrapped(rule.explanation, columns),
            "",
            _wrapped(f"What to do: {rule.remedy}", columns),
            "",
            _wrapped(f"Example:  ru  {rule.example_source or '(nothing)'}", columns, _INDENT + 4),
            _wrapped(f"{' ' * _INDENT}en  {rule.example_target or '(nothing)'}", columns, _INDENT + 4),
        )
    )


def _wrapped(text: str, width: int, indent: int = 0) -> str:
    """Wrap at spaces; words stay whole, so that they can be copied."""
    return textwrap.fill(text, width, subsequent_indent=" " * indent, break_long_words=False, break_on_hyphens=False)
