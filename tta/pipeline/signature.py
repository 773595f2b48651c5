"""What an audit was made with and of, so that it can be made again."""

from __future__ import annotations

import hashlib
from collections.abc import Mapping
from dataclasses import asdict
from pathlib import Path
from typing import TYPE_CHECKING, Any

from tta.reader import Pair
from tta.reader.direction import Direction
from tta.settings import Settings
from tta.types import Changes, Document, Reference, Severity
from tta.version import __version__

if TYPE_CHECKING:
    from tta.encoder import Encoder

__all__ = ["signature"]


def signature(
    pair: Pair,
    encoder: Encoder,
    settings: Settings,
    named: Mapping[str, float],
    reference: Reference | None,
    *,
    read: bool,
) -> dict[str, Any]:
    """Return tool, model, settings, thresholds and inputs as plain JSON values.

    `named` are the thresholds that the user gave, by code; lower ones go in the place of the fitted ones. `read` says whether
    the reader of both sides took part.
    """
    from tta.cross_encoder.weights import shipped_digest
    from tta.scorers import plugin_versions, thresholds_in_force

    return {
        "tool": "tta",
        "version": __version__,
        "model": {
            "name": encoder.name,
            "sha256": encoder.digest,
            "precision": encoder.dtype,
            **({"device": encoder.device} if encoder.device != "cpu" else {}),
        },
        **({"reader": {"sha256": shipped_digest()}} if read else {}),
        "settings": _chosen(settings),
        "thresholds": thresholds_in_force(named, read=read),
        **({"scorers": dict(plugin_versions())} if plugin_versions() else {}),
        **({"direction": _direction(pair.direction)} if pair.direction else {}),
        "inputs": [_input(item) for item in (pair.source, pair.target)],
        **({"reference": _input(pair.reference)} if pair.reference else {}),
        **({"metrics": {item.name: item.signature for item in reference.scores}} if reference else {}),
    }


def _chosen(settings: Settings) -> dict[str, Any]:
    """Return what the user chose, and of what goes without saying only the selection."""
    severities = {name: Severity(level).value for name, level in settings.severities}
    return {
        "select": list(settings.select),
        "ignore": list(settings.ignore),
        **({"changes": settings.changes.value} if settings.changes is Changes.ORIGINAL else {}),
        **({"authority": _list(settings.authority)} if settings.authority else {}),
        **({"glossary": _list(settings.glossary)} if settings.glossary else {}),
        **({"severities": severities} if severities else {}),
        **({"thresholds": dict(settings.thresholds)} if settings.thresholds else {}),
        **({"config": asdict(settings.config)} if settings.config else {}),
    }


def _list(path: Path) -> dict[str, str]:
    """Name a list of the user's by its file and what was in it."""
    return {"name": path.name, "sha256": hashlib.sha256(path.read_bytes()).hexdigest()}


def _direction(direction: Direction) -> dict[str, Any]:
    return {"source": direction.source.value, "reason": direction.reason, "sure": direction.sure}


def _input(document: Document) -> dict[str, str]:
    return {
        "path": document.path,
        "sha256": document.sha256,
        "encoding": document.encoding,
        "language": document.language.value,
    }
