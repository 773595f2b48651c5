"""Two files aligned and written out: what `tta align` does."""

from __future__ import annotations

import json
import re
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import TextIO

from tta.corrections import check_fixed, load_fixed
from tta.errors import InputError
from tta.pipeline import Progress, align_texts
from tta.reader.decoding import Decoded
from tta.reader.prose import load_text
from tta.reader.script import language_of
from tta.reporter.markup import writable
from tta.reporter.tmx import Unit, write_units
from tta.segmenter import segment
from tta.settings import Settings
from tta.types import Alignment, Bead, Document, Language, SegmentKind, Span
from tta.version import __version__

__all__ = ["AlignedFiles", "align_files", "write_alignment"]


@dataclass(frozen=True, slots=True)
class AlignedFiles:
    """The segments of two files, in the order the files were named, and their beads."""

    source: tuple[str, ...]
    target: tuple[str, ...]
    languages: tuple[Language, Language]
    alignment: Alignment


def align_files(
    first: Path,
    second: Path,
    settings: Settings,
    *,
    lines: bool = False,
    fixed: Path | None = None,
    progress: Progress | None = None,
) -> AlignedFiles:
    """Align two text files.

    Args:
        first: one file.
        second: the other; beads keep this order.
        settings: which model.
        lines: each line is a segment, blank ones too, and nothing is split or dropped.
        fixed: a file of beads that a person has fixed, for `corrections.load_fixed`; they are kept.
        progress: told how far the work has come.

    Raises:
        TtaError: a file cannot be read, or the model is not to be had.
    """
    decoded = (load_text(first), load_text(second))
    languages = _languages(decoded)
    if languages[0] is languages[1]:
        found = languages[0].english_name
        raise InputError(
            f"{first}, {second}: both texts are {found}, expected one Russian and one English; check the names"
        )
    cut = [
        _lines(item) if lines else _segments(item, language) for item, language in zip(decoded, languages, strict=True)
    ]
    beads = load_fixed(fixed) if fixed else ()
    if fixed:
        check_fixed(fixed, beads, (len(cut[0]), len(cut[1])))
    alignment = align_texts(cut[0], cut[1], languages, settings=settings, fixed=beads, progress=progress)
    return AlignedFiles(tuple(cut[0]), tuple(cut[1]), languages, alignment)


def write_alignment(aligned: AlignedFiles, form: str, stream: TextIO) -> None:
    """Write beads as `ladder`, `json`, `tsv` or `tmx`."""
    {"ladder": _write_ladder, "json": _write_json, "tsv": _write_tsv, "tmx": _write_tmx}[form](aligned, stream)


def _languages(decoded: Sequence[Decoded]) -> tuple[Language, Language]:
    found = [language_of(item.text) for item in decoded]
    first = found[0] or (Language.RU if found[1] is Language.EN else Language.EN)
    return first, found[1] or (Language.EN if first is Language.RU else Language.RU)


def _lines(decoded: Decoded) -> list[str]:
    lines = re.split(r"\r\n|\r|\n", decoded.text)
    return lines[:-1] if lines[-1] == "" else lines


def _segments(decoded: Decoded, language: Language) -> list[str]:
    body = (Span(0, len(decoded.text)),)
    document = segment(Document(str(decoded.path), language, decoded.text, body, decoded.encoding, decoded.sha256))
    return [item.text for item in document.segments if item.kind is not SegmentKind.FURNITURE]


# ---------------------------------------------------------------- formats


def _write_ladder(aligned: AlignedFiles, stream: TextIO) -> None:
    """A bead a line, as Vecalign writes them; the last number is the cost, 1 less the similarity."""
    for bead in aligned.alignment.beads:
        stream.write(f"{list(bead.source)}:{list(bead.target)}:{1 - bead.similarity:.4f}\n")


def _write_json(aligned: AlignedFiles, stream: TextIO) -> None:
    beads = [
        {
            "source": list(bead.source),
            "target": list(bead.target),
            "similarity": round(bead.similarity, 4),
            "crossing": bead.crossing,
            "probability": bead.probability,
        }
        for bead in aligned.alignment.beads
    ]
    content = {
        "format": "tta-alignment",
        "version": 1,
        "source": aligned.source,
        "target": aligned.target,
        "beads": beads,
    }
    json.dump(content, stream, ensure_ascii=False, indent=1)
    stream.write("\n")


def _write_tsv(aligned: AlignedFiles, stream: TextIO) -> None:
    stream.write("source\ttarget\tsimilarity\tprobability\n")
    for bead in aligned.alignment.beads:
        # readers of tables refuse NUL, too
        cells = [" ".join(writable(text).split()) for text in _texts(aligned, bead)]
        stream.write(f"{cells[0]}\t{cells[1]}\t{bead.similarity:.4f}\t{bead.probability:.4f}\n")


def _write_tmx(aligned: AlignedFiles, stream: TextIO) -> None:
    units = (Unit(bead, _texts(aligned, bead)) for bead in aligned.alignment.beads)
    write_units(units, aligned.languages, stream, tool_version=__version__)


def _texts(aligned: AlignedFiles, bead: Bead) -> tuple[str, str]:
    return " ".join(aligned.source[i] for i in bead.source), " ".join(aligned.target[j] for j in bead.target)
