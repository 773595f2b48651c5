"""TMX 1.4b (Translation Memory eXchange, LISA OSCAR 2005): a unit a bead, for translation memories and CAT tools.

A side without counterpart is a unit with one variant. Page furniture belongs to no bead and is left out.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from typing import TextIO

from tta.reporter.bitexts.remarks import bead_text, by_bead, not_run, place_of, remark, share, version
from tta.reporter.bitexts.xml import UNWRITABLE, XmlWriter
from tta.reporter.view.texts_mark import texts_mark
from tta.types import Audit, Bead, Language

__all__ = ["Unit", "write", "write_units"]


@dataclass(frozen=True, slots=True)
class Unit:
    """A bead with its two texts, remarks on it, and where they stand in files that are no plain text."""

    bead: Bead
    texts: tuple[str, str]
    notes: Sequence[str] = ()
    places: tuple[str, str] = ("", "")


def write(audit: Audit, stream: TextIO) -> None:
    """Write all beads, the findings as notes, how sure each bead is as properties."""
    languages = audit.source.language, audit.target.language
    units = list(_units(audit))
    homeless = [note for unit in units if _is_blank(unit) for note in unit.notes]
    notes = [*not_run(audit), *homeless]
    write_units(units, languages, stream, tool_version=version(audit), notes=notes, mark=texts_mark(audit))


def write_units(
    units: Iterable[Unit],
    languages: tuple[Language, Language],
    stream: TextIO,
    *,
    tool_version: str,
    notes: Iterable[str] = (),
    mark: str = "",
) -> None:
    """Write units as they come; `notes` and `mark` are about all of them. A unit of nothing but white space is passed over."""
    xml = XmlWriter(stream)
    with xml.element("tmx", {"version": "1.4"}):
        with xml.element("header", _header(languages[0], tool_version)):
            _notes(notes, xml)
            if mark:
                xml.leaf("prop", {"type": "x-tta-texts"}, mark)
        with xml.element("body"):
            for number, unit in enumerate(units, 1):
                if not _is_blank(unit):
                    _unit(number, unit, languages, xml)


def _units(audit: Audit) -> Iterator[Unit]:
    found = by_bead(audit)
    for index, bead in enumerate(audit.alignment.beads):
        texts = bead_text(audit.source, bead.source), bead_text(audit.target, bead.target)
        places = place_of(audit.source, bead.source), place_of(audit.target, bead.target)
        yield Unit(bead, texts, [remark(finding) for finding in found.get(index, ())], places)


def _is_blank(unit: Unit) -> bool:
    return not any(text.strip() for text in unit.texts)


def _header(source: Language, tool_version: str) -> dict[str, str]:
    return {
        "creationtool": "tta",
        "creationtoolversion": tool_version,
        "segtype": "sentence",
        "o-tmf": "tta",
        "adminlang": "en",
        "srclang": source.value,
        "datatype": "plaintext",
    }


def _unit(number: int, unit: Unit, languages: tuple[Language, Language], xml: XmlWriter) -> None:
    bead = unit.bead
    attributes = {"tuid": f"p{number}"}
    if max(len(bead.source), len(bead.target)) > 1:
        attributes["segtype"] = "block"  # several sentences
    with xml.element("tu", attributes):
        _notes(unit.notes, xml)
        _property("probability", share(bead.probability), xml)
        if not bead.is_null:
            _property("similarity", share(bead.similarity), xml)
        if bead.crossing:
            _property("crossing", "yes", xml)
        for text, language, place in zip(unit.texts, languages, unit.places, strict=True):
            if text.strip():
                _variant(text, language, place, xml)


def _variant(text: str, language: Language, place: str, xml: XmlWriter) -> None:
    """Write one side; which characters XML could not hold is named beside their stand-ins."""
    with xml.element("tuv", {"xml:lang": language.value}):
        if place:
            _property("place", place, xml)
        lost = dict.fromkeys(UNWRITABLE.findall(text))
        if lost:
            _property("replaced", " ".join(f"U+{ord(character):04X}" for character in lost), xml)
        xml.leaf("seg", text=text)


def _notes(notes: Iterable[str], xml: XmlWriter) -> None:
    for note in notes:
        xml.leaf("note", {"xml:lang": "en"}, note)


def _property(name: str, value: str, xml: XmlWriter) -> None:
    xml.leaf("prop", {"type": f"x-tta-{name}"}, value)
