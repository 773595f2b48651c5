"""Which of the two texts is the original: asked of the user, a table of files, the catalogue, the file's form and the texts.

A text that says that it is a translation is one: `translated from the Russian`, `неофициальный перевод`. Where neither says so,
brackets are a weak sign, for it is translators who explain in them what readers of the original know: `Obkom [Regional
Committee]`. Nothing else is asked, and without a sign the Russian text is taken, unsure.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from pathlib import Path

from tta.types import Document, Language

__all__ = ["ORDERED", "Direction", "Listing", "direction_of"]

ORDERED = "only the order of the columns says which is the original"

_HEAD = 3_000  # code points at a text's begin and end where it says what it is
_LEAST_BRACKETS = 3  # more of them on one side than on the other make a sign
_NAMED = {
    Language.EN: re.compile(r"\benglish\b|англ", re.I),
    Language.RU: re.compile(r"\brussian\b|русск", re.I),
}
_ORIGINAL = re.compile(
    r"\boriginal\s*(?:language\s*)?[:=(]\s*(english|russian)\b|оригинал\s*[:=(]\s*(?:на\s+)?(англ|русск)", re.I
)
_TRANSLATED = {
    Language.EN: re.compile(
        r"\btranslated\s+(?:from|by)\b|\b(?:unofficial|informal|provisional|machine|official)\s+(?:english\s+)?translation\b"
        r"|\btranslat(?:ion|or)\s*(?:by\b|:)|\btranslator['’]s\s+note\b|\benglish\s+translation\b",
        re.I,
    ),
    Language.RU: re.compile(
        r"\bперев[её]л[аи]?\s+с\s|\bперевод\s+с\s+английск|\bпер\.\s+с\s+англ|\b(?:не)?официальный\s+перевод\b|\bперевод(?:чик)?\s*:"
        r"|\bпримечание\s+переводчика\b|\bперевод\s+на\s+русский\b",
        re.I,
    ),
}
_BRACKETED = re.compile(r"\[[^\W\d_][^\[\]\n]{2,80}\]")


@dataclass(frozen=True, slots=True)
class Direction:
    """The original's language, what says so, and whether that is sure."""

    source: Language
    reason: str
    sure: bool = True


@dataclass(frozen=True, slots=True)
class Listing:
    """What `manifest.csv` says of two files that it puts together, by the names of its columns.

    Attributes:
        source: the original; None where the columns are named neither for it nor for languages.
        russian: the Russian one; None where no column is named for a language.
        sure: whether a name says which is the original, or only the order of columns that are named for languages.
    """

    source: Path | None
    russian: Path | None
    sure: bool

    def direction(self, *documents: Document) -> Direction | None:
        """Say which of two documents is the original, None where the table does not say."""
        languages = (document.language for document in documents if document.path == str(self.source))
        source = next(languages, None)
        if source is None:
            return None
        return Direction(source, _LISTED if self.sure else ORDERED, sure=self.sure)


_LISTED = "as manifest.csv says"


def direction_of(
    russian: Document, english: Document, chosen: Language | None = None, listed: Direction | None = None
) -> Direction:
    """Say which of two texts is the original; `chosen` is what the user says, `listed` what a table of files does."""
    if chosen is not None:
        return Direction(chosen, "as told when the audit was made")
    said = _catalogued(russian) or _catalogued(english) or _told(russian, english)
    if listed is not None and listed.sure:
        return listed if said is None or said.source is listed.source else _contradicted(listed, said)
    return (
        said
        or _bracketed(russian, english)
        or listed
        or Direction(Language.RU, "nothing in the texts says which is the original", sure=False)
    )


def _contradicted(listed: Direction, said: Direction) -> Direction:
    """Go by the table, which a person wrote, and say that the texts speak against it."""
    what = said.reason.removeprefix("as ")
    contrary = f"{what} otherwise" if what.endswith(" says") else what
    return Direction(listed.source, f"manifest.csv says so, but {contrary}", sure=False)


def _catalogued(document: Document) -> Direction | None:
    for label, value in document.metadata:
        if label.casefold() in {"original language", "язык оригинала"}:
            named = next((language for language, name in _NAMED.items() if name.search(value)), None)
            return None if named is None else Direction(named, "as the catalogue says")
    return None


def _told(russian: Document, english: Document) -> Direction | None:
    """Ask the texts; of two that both say that they are translations, maybe from a third language, neither is believed."""
    originals = {
        next(language for language, name in _NAMED.items() if name.search(match.group(1) or match.group(2)))
        for document in (russian, english)
        for match in _ORIGINAL.finditer(_edges(document))
    }
    if len(originals) == 1:
        return Direction(originals.pop(), "as the text says")
    translated = [
        document.language for document in (russian, english) if _TRANSLATED[document.language].search(_edges(document))
    ]
    if len(translated) != 1:
        return None
    source = Language.RU if translated[0] is Language.EN else Language.EN
    return Direction(source, f"as the {translated[0].english_name} text calls itself a translation")


def _bracketed(russian: Document, english: Document) -> Direction | None:
    counts = [sum(len(_BRACKETED.findall(span.of(item.text))) for span in item.body) for item in (russian, english)]
    if abs(counts[0] - counts[1]) < _LEAST_BRACKETS:
        return None
    source, translation = (russian, english) if counts[1] > counts[0] else (english, russian)
    reason = f"the {translation.language.english_name} text explains more in brackets"
    return Direction(source.language, reason, sure=False)


def _edges(document: Document) -> str:
    body = "\n".join(span.of(document.text) for span in document.body)
    return body if len(body) <= 2 * _HEAD else f"{body[:_HEAD]}\n{body[-_HEAD:]}"
