"""Catalogues of gettext (`.po`): a message is a row, each of its plural forms is one, too.

What no program shows, for nobody has translated or checked it, is no omission: it is told once with its number.
"""

from __future__ import annotations

import codecs
import hashlib
import re
from collections import Counter
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from tta.errors import InputError, NothingToAuditError
from tta.reader.decoding import Decoded, decode, encoding_of, read_bytes
from tta.reader.headers import Columns
from tta.reader.pair import Pair
from tta.reader.rows import Row, pair_of_rows
from tta.types import Language

__all__ = ["GETTEXT_SUFFIX", "TEMPLATE_SUFFIX", "messages_by_key", "read_messages"]

GETTEXT_SUFFIX = ".po"
TEMPLATE_SUFFIX = ".pot"
"""Of a catalogue in which nothing is translated yet."""
_CHARSET = re.compile(rb"charset=([A-Za-z][\w-]{1,30})", re.I)
_LINE = re.compile(r"(?:#~\s*)?(?:msg[a-z_]+\s*(?:\[\d\])?\s*)?(.*)")
_LANGUAGES = {"ru": (Language.EN, Language.RU), "en": (Language.RU, Language.EN)}
_LONGEST_CONTEXT = 60
_UNTRANSLATED, _FUZZY, _OBSOLETE = "not translated yet", "marked fuzzy (nobody has checked them)", "no longer in use"


def read_messages(path: Path, source_language: Language | None = None) -> Pair:
    """Read a catalogue; its header names the language of the translations.

    Of a message with plurals the first form goes with the singular, the others go with the plural, as there are three of them in
    Russian and two in English.

    Raises:
        InputError: the file cannot be read, or is not in Russian and English.
        NothingToAuditError: no message is translated.
    """
    data = read_bytes(path)
    catalogue, encoding = _catalogue(path, data)
    rows: list[Row] = []
    left_out: Counter[str] = Counter()
    for entry in catalogue:
        why = _OBSOLETE if entry.obsolete else _FUZZY if entry.fuzzy else None
        for row in _forms(entry):
            if why is not None or not row.cells[1].strip():
                left_out[why or _UNTRANSLATED] += 1
            else:
                rows.append(row)
    told = tuple(
        f"{left_out[why]:,} message{'s' * (left_out[why] != 1)} {why}"
        for why in (_UNTRANSLATED, _FUZZY, _OBSOLETE)
        if left_out[why]
    )
    if not rows:
        counted = f" ({', '.join(told)})" if told else ""
        raise NothingToAuditError(f"{path}: no message in the catalogue is translated{counted}, expected translations")
    origin = Decoded(path, "", encoding, hashlib.sha256(data).hexdigest(), left_out=told)
    code = str(catalogue.metadata.get("Language", "")).strip().casefold()[:2]
    return pair_of_rows(origin, rows, Columns(0, 1, named=True), source_language, _LANGUAGES.get(code))


def messages_by_key(path: Path, data: bytes) -> dict[str, str]:
    """Return what the messages of a catalogue say by their keys, where these are keys of a program and no texts.

    Raises:
        InputError: it is no catalogue.
    """
    catalogue, _ = _catalogue(path, data)
    return {
        f"{entry.msgctxt}: {row.cells[0]}" if entry.msgctxt else str(row.cells[0]): row.cells[1]
        for entry in catalogue
        if not (entry.obsolete or entry.fuzzy)
        for row in _forms(entry)
    }


def _catalogue(path: Path, data: bytes) -> tuple[Any, str]:
    """Return the messages, as polib has them, and the encoding."""
    import polib

    text, encoding = _decoded(path, data)
    _check_quotes(path, text)
    try:
        return polib.pofile(f"{text}\n"), encoding  # of a name of a file without a line's end it would read the file
    except (OSError, UnicodeError, ValueError, IndexError, AttributeError, KeyError) as error:
        reason = re.sub(r"\s+", " ", str(error)).removeprefix("Syntax error in po file None ")[:120]
        raise InputError(
            f"{path}: this is no catalogue of gettext ({reason}), expected msgid and msgstr; check it with msgfmt"
        ) from None


def _forms(entry: Any) -> Iterator[Row]:
    """Yield a message, or its plural forms, with the line where it begins."""
    name = f"line {entry.linenum}"
    if entry.msgctxt:
        name += f" ({' '.join(entry.msgctxt.split())[:_LONGEST_CONTEXT]})"
    if not entry.msgid_plural:
        if entry.msgid.strip():
            yield Row(name, (entry.msgid, entry.msgstr))
        return
    for number, form in sorted(entry.msgstr_plural.items()):
        yield Row(f"{name}, form {number}", (entry.msgid_plural if number else entry.msgid, form))


def _check_quotes(path: Path, text: str) -> None:
    """Refuse a string without its second quote, of which polib (1.2) drops the last letter."""
    for number, line in enumerate(text.split("\n"), start=1):
        stripped = line.strip()
        if stripped.startswith(("msg", '"', "#~ msg", '#~ "')):
            said = (_LINE.fullmatch(stripped) or [""])[1]
            if len(said) < 2 or said[0] != '"' or said[-1] != '"':
                raise InputError(
                    f'{path}: line {number} has no string between quotes, expected msgid "…" or msgstr "…"; check it with msgfmt'
                )


def _decoded(path: Path, data: bytes) -> tuple[str, str]:
    """Return the text by its form, else as the header declares, else by its letters."""
    found = _CHARSET.search(data[:4096])
    if found is not None and not (encoding_of(data[:4096]) or "").startswith("utf"):
        try:
            name = codecs.lookup(found.group(1).decode("ascii")).name
            return data.decode(name), name
        except (LookupError, UnicodeDecodeError):
            pass
    decoded = decode(path, data)
    return decoded.text.removeprefix("\ufeff"), decoded.encoding
