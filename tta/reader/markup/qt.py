"""Catalogues of Qt (`.ts`): a message is a row, each of its plural forms is one, too."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from tta.reader.markup.parsing import LeftOut, Row, inner_text, language_of_code, local_name
from tta.types import Changes, Language

if TYPE_CHECKING:
    from xml.etree.ElementTree import Element

__all__ = ["languages_in", "rows", "source"]

_NO_LONGER_USED = frozenset({"vanished", "obsolete"})
_OTHER = {Language.RU: Language.EN, Language.EN: Language.RU}


def rows(root: Element, _: Changes = Changes.ACCEPTED) -> Iterator[Row]:
    """Yield source and translation of each message by language; what Qt keeps of messages that are gone is left out."""
    translated = language_of_code(root.get("language"))
    original = source(root)
    for message in (item for item in root.iter() if local_name(item) == "message"):
        parts = {local_name(part): part for part in message}
        translation = parts.get("translation")
        if translation is None or "source" not in parts:
            continue
        forms = [item for item in translation if local_name(item) == "numerusform"] or [translation]
        for form in forms:
            text = inner_text(form, lambda _: None)
            if translation.get("type") in _NO_LONGER_USED:
                yield LeftOut.NOT_TO_BE
            elif not text:
                yield LeftOut.NOT_YET
            else:
                pairs = ((original, inner_text(parts["source"], lambda _: None)), (translated, text))
                yield {language: words for language, words in pairs if language is not None}


def source(root: Element) -> Language | None:
    """Return the language of the program's own texts: that which the file names, else the one it is not translated into."""
    named = root.get("sourcelanguage")
    if named:
        return language_of_code(named)
    translated = language_of_code(root.get("language"))
    return None if translated is None else _OTHER[translated]


def languages_in(root: Element) -> set[str]:
    """Return the codes of both languages, for a message."""
    return {code for name in ("sourcelanguage", "language") if (code := root.get(name))}
