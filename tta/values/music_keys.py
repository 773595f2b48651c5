"""Keys of music: `до минор`, `фа-диез мажор`, `C-dur`, F sharp minor."""

from __future__ import annotations

import re
from collections.abc import Iterator

from tta.types import Kind, Language
from tta.values.likely import mentions
from tta.values.value import IdentifierContent, Match

__all__ = ["music_keys"]

_NOTES = {"до": "C", "ре": "D", "ми": "E", "фа": "F", "соль": "G", "ля": "A", "си": "B"}
_KEY = {
    Language.RU: re.compile(
        rf"(?<![\w-])(?P<note>{'|'.join(_NOTES)})(?:[-\s](?:(?P<sharp>диез)|(?P<flat>бемоль)))?[-\s]"
        r"(?:(?P<major>мажор)|(?P<minor>минор))(?:а|е|у|ом|н[а-яё]{2,3})?(?!\w)",
        re.I,
    ),
    Language.EN: re.compile(
        r"(?<![\w-])(?P<note>[A-G])(?:(?:[-\s]?(?P<sharp>sharp|♯)|[-\s]?(?P<flat>flat|♭)))?[-\s]"
        r"(?:(?P<major>[Mm]ajor)|(?P<minor>[Mm]inor))(?!\w)"
    ),
}
_GERMAN = re.compile(r"(?<![\w-])(?P<note>[A-Ha-h])(?P<altered>is|es|s)?[-\s](?P<mode>dur|moll)(?!\w)")
"""`C-dur`, `fis-moll`, as music is called in Russian too; `B` is B flat there, and `H` B."""
_LIKELY = ("мажор", "минор", "major", "minor", "dur", "moll")
"""What a text with a key has in it."""


def music_keys(text: str, language: Language) -> Iterator[Match]:
    """Yield the keys of a segment, in letters of English: `си-бемоль мажор` as `B flat major`."""
    if not mentions(text, _LIKELY):
        return
    for match in _KEY[language].finditer(text):
        note = _NOTES.get(match["note"].lower(), match["note"])
        altered = " sharp" if match["sharp"] else " flat" if match["flat"] else ""
        yield _match(match, f"{note}{altered} {'major' if match['major'] else 'minor'}")
    for match in _GERMAN.finditer(text):
        note = match["note"].upper()
        altered = {"is": " sharp", "es": " flat", "s": " flat"}.get(
            match["altered"] or "", " flat" if note == "B" else ""
        )
        yield _match(match, f"{'B' if note == 'H' else note}{altered} {'major' if match['mode'] == 'dur' else 'minor'}")


def _match(match: re.Match[str], key: str) -> Match:
    return Match(match.start(), match.end(), Kind.IDENTIFIER, IdentifierContent(key, "key"))
