"""tta audits translations between Russian and English.

    import tta

    audit = tta.audit("document.txt")               # one file with both languages, or two files
    audit.write("report.html")
    audit = tta.audit_texts("Кошка спит.", "The cat sleeps.")
    alignment = tta.align(sentences, translations)
    audit = tta.audit_pairs([("Источник.", "Source.")])

Importing this is light: models and their libraries are loaded when first needed.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from tta.version import __version__

if TYPE_CHECKING:
    from tta.collection import audit_folder
    from tta.errors import TtaError
    from tta.pipeline import Auditor, align, audit, audit_pairs, audit_texts
    from tta.scorers.scorer import CannotRunError, Rule, Scored, Scorer
    from tta.settings import Settings
    from tta.settings.file import load_config
    from tta.types import (
        Alignment,
        Audit,
        Bead,
        Bitext,
        Cause,
        Fact,
        FactStatus,
        Finding,
        Kind,
        Language,
        Severity,
        Side,
        Span,
    )

__all__ = [
    "Alignment",
    "Audit",
    "Auditor",
    "Bead",
    "Bitext",
    "CannotRunError",
    "Cause",
    "Fact",
    "FactStatus",
    "Finding",
    "Kind",
    "Language",
    "Rule",
    "Scored",
    "Scorer",
    "Settings",
    "Severity",
    "Side",
    "Span",
    "TtaError",
    "__version__",
    "align",
    "audit",
    "audit_folder",
    "audit_pairs",
    "audit_texts",
    "load_config",
]

_TYPES = (
    "Alignment", "Audit", "Bead", "Bitext", "Cause", "Fact", "FactStatus", "Finding", "Kind", "Language", "Severity", "Side",
    "Span",
)  # fmt: skip
_HOMES = {
    "Auditor": "tta.pipeline",
    "Settings": "tta.settings",
    "TtaError": "tta.errors",
    "align": "tta.pipeline",
    "audit": "tta.pipeline",
    "audit_folder": "tta.collection",
    "audit_pairs": "tta.pipeline",
    "audit_texts": "tta.pipeline",
    "load_config": "tta.settings.file",
    **dict.fromkeys(_TYPES, "tta.types"),
    **dict.fromkeys(("CannotRunError", "Rule", "Scored", "Scorer"), "tta.scorers.scorer"),
}


def __getattr__(name: str) -> Any:
    """Load a public name from its module when it is first used."""
    import importlib

    if name not in _HOMES:
        raise AttributeError(f"module 'tta' has no attribute {name!r}")
    value = getattr(importlib.import_module(_HOMES[name]), name)
    globals()[name] = value
    return value


def __dir__() -> list[str]:
    """The public names, those not yet loaded as well."""
    return list(__all__)
