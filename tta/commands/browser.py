"""A report shown in the user's browser."""

from __future__ import annotations

import sys
from collections.abc import Sequence
from pathlib import Path

from tta.commands.outputs import STANDARD_OUTPUT

__all__ = ["check_page", "show"]


def check_page(formats: Sequence[str], output: Path | None) -> None:
    """Check that there will be a page to show.

    Raises:
        UsageError: no HTML is written, or to standard output.
    """
    from tta.errors import UsageError

    if "html" not in formats:
        raise UsageError(f"--open: it shows the html report, found --format {','.join(formats)}; add html to it")
    if output == STANDARD_OUTPUT:
        raise UsageError("--open: there is no file to show, found -o -; name a folder with -o")


def show(page: Path) -> None:
    """Open a page in the browser; where there is none, say where the page is."""
    import webbrowser

    if not webbrowser.open(page.resolve().as_uri()):
        print(f"tta: no browser was found, open {page.resolve()} yourself", file=sys.stderr)
