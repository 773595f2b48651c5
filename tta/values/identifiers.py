"""Registry, copy, protocol and archive numbers: strings of digits that name something, compared digit by digit."""

from __future__ import annotations

import re
from collections.abc import Iterator

from tta.types import Kind, Language
from tta.values.value import IdentifierContent, Match

__all__ = ["identifiers"]

_DIGITS = r"(?P<digits>\d[\d/-]*(?<![/-])(?:[-/]?[^\W\d_]{1,2}\b)?)"
_SIGN = re.compile(rf"(?:№№?|N°|\bNos?\.|\bN(?=\d)|\bNr\.?|#)\s*{_DIGITS}")
_LABELS: dict[Language, tuple[tuple[str, str], ...]] = {
    Language.RU: (
        ("outgoing", r"исх(?:одящ\w+)?\.?"),
        ("incoming", r"вх(?:одящ\w+)?\.?"),
        ("copy", r"экз(?:емпляр\w*)?\.?"),
        ("protocol", r"протокол\w*"),
        ("fond", r"ф(?:онд)?\."),
        ("opis", r"оп(?:ись)?\."),
        ("papka", r"п(?:апка)?\."),
        ("delo", r"д(?:ело)?\."),
        ("list", r"л{1,2}\."),
    ),
    Language.EN: (
        ("outgoing", r"(?:out(?:going)?|ref)\.?"),
        ("incoming", r"(?:inc(?:oming)?|ent|received)\.?"),
        ("copy", r"cop(?:y|ies)"),
        ("protocol", r"(?:protocol|minutes)"),
        ("fond", r"f(?:ond)?\."),
        ("opis", r"op(?:is)?\.?"),
        ("papka", r"p(?:apka)?\."),
        ("delo", r"d(?:elo)?\."),
        ("list", r"(?:ll?\.|list)"),
    ),
}
_LABELLED = {
    language: re.compile(
        "(?:" + "|".join(rf"(?P<{name}>(?<!\w){form})" for name, form in labels) + rf")\s*{_DIGITS}", re.I
    )
    for language, labels in _LABELS.items()
}
_BEFORE = {
    language: [(name, re.compile(rf"(?<!\w){form}\s*$", re.I)) for name, form in labels]
    for language, labels in _LABELS.items()
}
_LETTERS = str.maketrans("абвгдезиклмнопрстуфх", "abvgdeziklmnoprstufh")
_ARCHIVE = frozenset({"fond", "opis", "papka", "delo", "list"})
_LETTERHEAD = re.compile(r"(?<![\w.,:/-])(?P<digits>\d{3,6})(?![\w.,:/%-]|\s*(?:тыс|млн|млрд|руб|км|чел))")


def identifiers(text: str, language: Language, *, line: bool = False) -> Iterator[Match]:
    """Yield the identifiers of a segment. The match covers sign and digits, not the label before them.

    Args:
        text: a segment's text.
        language: whose labels to look for (`исх.`, `Out. No.`).
        line: whether the segment is a line of a header or stamp; a bare number of three digits there is an identifier.
    """
    for match in _SIGN.finditer(text):
        before = text[max(0, match.start() - 20) : match.start()]
        label = next((name for name, form in _BEFORE[language] if form.search(before)), "")
        yield _match(match.start(), match, label)
    labelled = list(_LABELLED[language].finditer(text))
    archive = sum(_label(match) in _ARCHIVE for match in labelled) > 1
    for match in labelled:
        label = _label(match)
        # `д. 5` is a house and `received 20 letters` prose: an archive reference has several parts, a label its own line
        if archive if label in _ARCHIVE else line:
            yield _match(match.start("digits"), match, label)
    if line and re.search(r"[^\W\d_]{3}", text):
        for match in _LETTERHEAD.finditer(text):
            yield _match(match.start(), match, "letterhead")


def _label(match: re.Match[str]) -> str:
    return next(name for name, found in match.groupdict().items() if found and name != "digits")


def _plain(digits: str) -> str:
    """Write the letters of both alphabets alike, `12/н` and `12/n`, and let ordinal endings go."""
    return re.sub(r"-(?:й|го|му|я|е)$", "", digits.casefold()).translate(_LETTERS).upper()


def _match(start: int, match: re.Match[str], label: str) -> Match:
    return Match(start, match.end("digits"), Kind.IDENTIFIER, IdentifierContent(_plain(match["digits"]), label))
