"""How each kind of finding is named, lettered and placed in MQM's typology (themqm.org)."""

from __future__ import annotations

from dataclasses import dataclass

from tta.types import Kind

__all__ = ["KINDS", "KindName"]


@dataclass(frozen=True, slots=True)
class KindName:
    """Slug for styles and filters, letter for badges, name for people, path in MQM."""

    slug: str
    letter: str
    name: str
    mqm: str


KINDS: dict[Kind, KindName] = {
    Kind.OMISSION: KindName("omission", "O", "omission", "accuracy/omission"),
    Kind.ADDITION: KindName("addition", "A", "addition", "accuracy/addition"),
    Kind.MISTRANSLATION: KindName("mistranslation", "V", "mistranslation", "accuracy/mistranslation"),
    Kind.UNTRANSLATED: KindName("untranslated", "U", "untranslated", "accuracy/untranslated"),
    Kind.DATE_TIME: KindName("date", "D", "date", "accuracy/mistranslation/date-time"),
    Kind.NUMBER: KindName("number", "N", "number", "accuracy/mistranslation/number"),
    Kind.IDENTIFIER: KindName("identifier", "I", "identifier", "accuracy/mistranslation/number"),
    Kind.ENTITY: KindName("name", "P", "name", "accuracy/mistranslation/entity"),
    Kind.MARK: KindName("mark", "M", "mark", "design and markup"),
    Kind.TERMINOLOGY: KindName("terminology", "T", "term", "terminology"),
    Kind.SCRIPT: KindName("script", "S", "script", "linguistic conventions/character encoding"),
    Kind.ALIGNMENT: KindName("alignment", "L", "correspondence", "none: it concerns the pairing"),
}
