"""What a user can choose, and the configuration file that it came from."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from tta.types import Changes, Language, Severity

__all__ = ["ConfigFile", "Settings"]


@dataclass(frozen=True, slots=True)
class ConfigFile:
    """The configuration file that settings were read from: its name without folders, and its SHA-256."""

    name: str
    sha256: str


@dataclass(frozen=True, slots=True)
class Settings:
    """What a user can choose.

    Attributes:
        model: a sentence-transformers model by name or folder; None for the one that comes with tta.
        device: where models run, one of `tta.encoder.device.DEVICES`: a CUDA card where there is one (`auto`), `cpu`, `cuda`.
        offline: never fetch a model.
        reader: read the two sides of every bead together, see `tta.cross_encoder`; costs about half as much as encoding them.
        cache_vectors: keep vectors on disk and reuse them.
        select, ignore: codes or families to report, and not to.
        decisions: a `decisions.json`, or a `.csv` or `.xlsx` filled in, to apply.
        authority: a list of names with their English forms, see `tta.lists.authority`.
        glossary: terms with their English forms, `.csv`, `.tsv` or `.tbx`, see `tta.lists.glossary`.
        source_language: which text was translated; None to go by the input.
        changes: which text of a file with tracked changes.
        reference: another translation of the same source, as evidence; a text in the target's language.
        severities: codes or families, and how grave their findings are, see `tta.judging.policy`.
        thresholds: codes, families or `default`, and the least confidence, 0 to 1, of findings that are reported.
        config: the file that these were read from, for the signature.
    """

    model: str | None = None
    device: str = "auto"
    offline: bool = False
    reader: bool = True
    cache_vectors: bool = False
    select: tuple[str, ...] = ()
    ignore: tuple[str, ...] = ()
    decisions: Path | None = None
    authority: Path | None = None
    glossary: Path | None = None
    source_language: Language | None = None
    changes: Changes = Changes.ACCEPTED
    reference: Path | None = None
    severities: tuple[tuple[str, Severity], ...] = ()
    thresholds: tuple[tuple[str, float], ...] = ()
    config: ConfigFile | None = None
