"""How severities look in a terminal; each is also named, as not everybody sees colours."""

from __future__ import annotations

from tta.types import Severity

__all__ = ["SEVERITY_STYLES"]

SEVERITY_STYLES = {
    Severity.CRITICAL: "bold red",
    Severity.MAJOR: "red",
    Severity.MINOR: "yellow",
    Severity.NEUTRAL: "dim",
}
