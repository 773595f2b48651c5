"""What all that is written to a terminal is made of: lines that cannot steer it, and severities by their names."""

from __future__ import annotations

from typing import TYPE_CHECKING

from tta.reporter.locale import pgettext
from tta.reporter.view.visible import visible
from tta.types import Severity

if TYPE_CHECKING:
    from rich.console import RenderableType

__all__ = ["severity_name", "text_line"]


def text_line(text: str, style: str = "") -> RenderableType:
    """Return a line of text in which nothing can steer the terminal, one line whatever a file is called."""
    from rich.text import Text

    return Text(visible("\\n".join(text.splitlines())), style=style)


def severity_name(level: Severity) -> str:
    """Return what a severity is called in the language of the report."""
    return pgettext("severity", level.value)
