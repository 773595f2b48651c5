"""TMX 1.4b (LISA OSCAR, 2005): a unit a bead, for translation memories.

A bead without counterpart is a unit with one variant. What an audit found stands in notes, which CAT tools show beside the
unit; alignment scores are properties.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from typing import TextIO

from tta.reporter.passage import passages
from tta.reporter.xml_stream import XmlStream
from tta.types import Audit, Bead, Language
from tta.version import __version__

__all__ = ["Unit", "bead_properties", "write", "write_units"]


@dataclass(frozen=True, slots=True)
class Unit:
    """A translation unit: its id, both texts, properties by name, and notes."""

    id: str
    source: str
    target: str
    properties: tuple[tuple[str, str], ...] = ()
    notes: tuple[str, ...] = ()


def write(audit: Audit, stream: TextIO) -> None:
    """Write the bitext of an audit, with its findings as notes."""
    write_units(_units(audit), (audit.source.language, audit.target.language), stream)


def write_units(units: Iterable[Unit], languages: tuple[Language, Language], stream: TextIO) -> None:
    """Write units; those without any text are left out."""
    xml = XmlStream(stream)
    header = {
        "creationtool": "tta", "creationtoolversion": __version__, "segtype": "sentence", "o-tmf": "tta",
        "adminlang": "en", "srclang": languages[0].value, "datatype": "plaintext",
    }  # fmt: skip
    with xml.block("tmx", {"version": "1.4"}):
        xml.empty("header", header)
        with xml.block("body"):
            for unit in units:
                if unit.source.strip() or unit.target.strip():
                    _write_unit(unit, languages, xml)


def _write_unit(unit: Unit, languages: tuple[Language, Language], xml: XmlStream) -> None:
    with xml.block("tu", {"tuid": unit.id}):
        for note in unit.notes:
            xml.text_line("note", note)
        for name, value in unit.properties:
            xml.text_line("prop", value, {"type": name})
        for text, language in zip((unit.source, unit.target), languages, strict=True):
            if text.strip():
                with xml.block("tuv", {"xml:lang": language.value}):
                    xml.text_line("seg", text)


def bead_properties(bead: Bead) -> tuple[tuple[str, str], ...]:
    """Return how sure a bead is, as properties of its unit."""
    found = [("x-tta-probability", f"{bead.probability:.4f}")]
    if not bead.is_null:
        found.append(("x-tta-similarity", f"{bead.similarity:.4f}"))
    if bead.crossing:
        found.append(("x-tta-crossing", "yes"))
    return tuple(found)


def _units(audit: Audit) -> Iterable[Unit]:
    for place, (source, target, own) in enumerate(passages(audit)):
        notes = []
        for finding in (audit.findings[number] for number in own):
            said = f", {finding.decision.choice.value}" if finding.decision else ""
            notes.append(f"{finding.code} {finding.severity.value}{said}: {finding.message}")
        properties = bead_properties(audit.alignment.beads[place])
        yield Unit(f"p{place + 1}", source.text, target.text, properties, tuple(notes))
