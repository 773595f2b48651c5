"""How each kind of finding is named, lettered and placed in MQM's typology (themqm.org)."""

from __future__ import annotations

from dataclasses import dataclass

from tta.reporter.locale import marked, marked_in, pgettext
from tta.types import Kind

__all__ = ["KINDS", "KindName"]


@dataclass(frozen=True, slots=True)
class KindName:
    """Slug for styles and filters, letter for badges, name for people, path in MQM."""

    slug: str
    letter: str
    name: str
    mqm: str

    @property
    def spoken(self) -> str:
        """The name in the language of the report."""
        return pgettext("kind", self.name)

    @property
    def spoken_letter(self) -> str:
        """The letter in the language of the report."""
        return pgettext("letter", self.letter)


KINDS: dict[Kind, KindName] = {
    Kind.OMISSION: KindName("omission", marked_in("letter", "O"), marked_in("kind", "omission"), "accuracy/omission"),
    Kind.ADDITION: KindName("addition", marked_in("letter", "A"), marked_in("kind", "addition"), "accuracy/addition"),
    Kind.MISTRANSLATION: KindName(
        "mistranslation", marked_in("letter", "V"), marked_in("kind", "mistranslation"), "accuracy/mistranslation"
    ),
    Kind.UNTRANSLATED: KindName(
        "untranslated", marked_in("letter", "U"), marked_in("kind", "untranslated"), "accuracy/untranslated"
    ),
    Kind.DATE_TIME: KindName(
        "date", marked_in("letter", "D"), marked_in("kind", "date"), "accuracy/mistranslation/date-time"
    ),
    Kind.NUMBER: KindName(
        "number", marked_in("letter", "N"), marked_in("kind", "number"), "accuracy/mistranslation/number"
    ),
    Kind.IDENTIFIER: KindName(
        "identifier", marked_in("letter", "I"), marked_in("kind", "identifier"), "accuracy/mistranslation/number"
    ),
    Kind.ENTITY: KindName(
        "name", marked_in("letter", "P"), marked_in("kind", "name"), "accuracy/mistranslation/entity"
    ),
    Kind.MARK: KindName("mark", marked_in("letter", "M"), marked_in("kind", "mark"), "design and markup"),
    Kind.TERMINOLOGY: KindName("terminology", marked_in("letter", "T"), marked_in("kind", "term"), "terminology"),
    Kind.SCRIPT: KindName(
        "script", marked_in("letter", "S"), marked_in("kind", "script"), "linguistic conventions/character encoding"
    ),
    Kind.ALIGNMENT: KindName(
        "alignment",
        marked_in("letter", "L"),
        marked_in("kind", "correspondence"),
        marked("none: it concerns the pairing"),
    ),
}
