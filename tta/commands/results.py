"""What an audit comes to: its summary in the terminal, and whether it is as bad as the user said."""

from __future__ import annotations

import sys
from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from tta.commands.status import silence_stdout

if TYPE_CHECKING:
    from tta.types import Audit, Severity

__all__ = ["fails", "summarise"]


def summarise(audit: Audit, paths: Sequence[Path], *, colour: bool, language: str) -> None:
    """Print the summary; who reads no further, such as `head`, is not disturbed."""
    from tta.reporter.locale import speaking
    from tta.reporter.terminal import summary

    try:
        with speaking(language):
            summary.write(audit, sys.stdout, paths, colour=colour)
        sys.stdout.flush()
    except BrokenPipeError:
        silence_stdout()


def fails(audit: Audit, level: Severity | None) -> bool:
    """Say whether a finding that nobody dismissed is at least as bad as `level`."""
    if level is None:
        return False
    return any(finding.severity.rank <= level.rank for finding in audit.findings if not finding.is_dismissed)
