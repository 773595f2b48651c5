"""A text to audit: what is a text file by its bytes and yet no text by its form is refused with its name.

Without this, a saved audit or a web page would be taken sentence by sentence, and every tag would be a finding.
"""

from __future__ import annotations

import re
from dataclasses import replace
from pathlib import Path

from tta.errors import InputError
from tta.reader.decoding import Decoded, decode, read_bytes
from tta.reader.formats.kinds import read_document
from tta.reader.front_matter import MARKDOWN_SUFFIXES, with_front_matter
from tta.reader.limits import LONGEST_TEXT
from tta.reader.pictures import without_pictures
from tta.reader.struck import struck_out
from tta.types import Changes

__all__ = ["check_length", "load_text"]

_SAVE = "save the document as plain text, UTF-8"
_FORMS = (
    (re.compile(r'\{\s*"format"\s*:\s*"tta-audit"'), "an audit that tta saved", "for its reports: tta report {name}"),
    (
        re.compile(r'\{\s*"[^"\n]{1,200}"\s*:|\[\s*\{\s*"'),
        "JSON",
        "of a program's strings name the files of both languages, of pairs the fields source and target; otherwise "
        + _SAVE,
    ),
    (
        re.compile(r"<\?xml\s"),
        "XML",
        "TMX and XLIFF are read, one file with both languages, and TEI; otherwise " + _SAVE,
    ),
)
"""How files of other kinds begin; what they are, and what their owner can do."""


def load_text(path: Path, changes: Changes = Changes.ACCEPTED) -> Decoded:
    """Read a file that holds a text, plain or not.

    Args:
        path: of the file.
        changes: which text of a file with tracked changes.

    Raises:
        InputError: see `load` and `read_document`; or it is a saved audit, JSON or XML.
    """
    data = read_bytes(path)
    found = read_document(path, data, changes)
    if found is not None:
        return found
    decoded = _without_pictures(decode(path, data))
    if path.suffix.lower() in MARKDOWN_SUFFIXES:
        decoded = with_front_matter(decoded)
    check_length(path, decoded.text)
    head = decoded.text[:1000].lstrip("\ufeff \t\r\n")
    for form, kind, remedy in _FORMS:
        if form.match(head):
            raise InputError(f"{path}: this is {kind}, expected a text; {remedy.format(name=path)}")
    return decoded if changes is Changes.ORIGINAL else replace(decoded, struck=tuple(struck_out(decoded.text)))


def _without_pictures(decoded: Decoded) -> Decoded:
    text, count = without_pictures(decoded.text)
    if not count:
        return decoded
    told = f"{count} picture{'s' * (count != 1)} within the text"
    return replace(decoded, text=text, left_out=(*decoded.left_out, told))


def check_length(path: Path, text: str) -> None:
    """Refuse a text that is longer than one that is audited as one.

    Raises:
        InputError: it is longer than `LONGEST_TEXT`.
    """
    if len(text) > LONGEST_TEXT:
        raise InputError(
            f"{path}: the text has {len(text):,} characters, at most {LONGEST_TEXT:,} are read; cut it into chapters and "
            "audit their folder"
        )
