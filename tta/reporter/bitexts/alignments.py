"""An alignment as a ladder, JSON, TSV or TMX: what `tta align` writes."""

from __future__ import annotations

import json
from typing import TextIO

from tta.reporter.bitexts.tmx import Unit, write_units
from tta.reporter.bitexts.xml import writable
from tta.types import AlignedTexts, Bead
from tta.version import __version__

__all__ = ["write_alignment"]


def write_alignment(aligned: AlignedTexts, form: str, stream: TextIO) -> None:
    """Write beads as `ladder`, `json`, `tsv` or `tmx`."""
    {"ladder": _write_ladder, "json": _write_json, "tsv": _write_tsv, "tmx": _write_tmx}[form](aligned, stream)


def _write_ladder(aligned: AlignedTexts, stream: TextIO) -> None:
    """A bead a line, as Vecalign writes them; the last number is the cost, 1 less the similarity."""
    for bead in aligned.alignment.beads:
        stream.write(f"{list(bead.source)}:{list(bead.target)}:{1 - bead.similarity:.4f}\n")


def _write_json(aligned: AlignedTexts, stream: TextIO) -> None:
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


def _write_tsv(aligned: AlignedTexts, stream: TextIO) -> None:
    stream.write("source\ttarget\tsimilarity\tprobability\n")
    for bead in aligned.alignment.beads:
        # readers of tables refuse NUL, too
        cells = [" ".join(writable(text).split()) for text in _texts(aligned, bead)]
        stream.write(f"{cells[0]}\t{cells[1]}\t{bead.similarity:.4f}\t{bead.probability:.4f}\n")


def _write_tmx(aligned: AlignedTexts, stream: TextIO) -> None:
    units = (Unit(bead, _texts(aligned, bead)) for bead in aligned.alignment.beads)
    write_units(units, aligned.languages, stream, tool_version=__version__)


def _texts(aligned: AlignedTexts, bead: Bead) -> tuple[str, str]:
    return " ".join(aligned.source[i] for i in bead.source), " ".join(aligned.target[j] for j in bead.target)
