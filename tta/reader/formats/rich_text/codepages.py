"""Bytes of Rich Text to characters: by the code page of the font, else by that of the file."""

from __future__ import annotations

import codecs
import re

from tta.reader.formats.symbols import symbol

__all__ = ["OF_CHARSETS", "SYMBOLS", "codec_of", "decoded", "settled"]

SYMBOLS = "symbol"
"""In place of a codec: a font of symbols."""

OF_CHARSETS = {
    0: "cp1252", 2: SYMBOLS, 77: "mac_roman", 128: "cp932", 129: "cp949", 134: "gbk", 136: "big5", 161: "cp1253", 162: "cp1254",
    163: "cp1258", 177: "cp1255", 178: "cp1256", 186: "cp1257", 204: "cp1251", 222: "cp874", 238: "cp1250", 254: "cp437",
    255: "cp866",
}  # fmt: skip
"""What `fcharset` says; 255 is that of DOS, here of the Russian one."""

_OTHERS = {
    10_000: "mac_roman",
    10_007: "mac_cyrillic",
    20_866: "koi8_r",
    21_866: "koi8_u",
    28_595: "iso8859_5",
    65_001: "utf-8",
}
_WESTERN = "cp1252"
_UNSURE = f"{_WESTERN} or "
"""Before a codec: fonts for Western Europe in a file for Cyrillic, in which old programs wrote Russian all the same."""
_CYRILLIC = frozenset({"cp1251", "koi8_r", "koi8_u", "iso8859_5", "mac_cyrillic", "cp866", "cp855"})
_WORD = re.compile(rb"[A-Za-z\x80-\xff]+")


def codec_of(number: int) -> str | None:
    """Return the codec of a code page, None where Python has none."""
    name = _OTHERS.get(number, f"cp{number}")
    try:
        codecs.lookup(name)
    except LookupError:
        return None
    return name


def settled(font: str, own: str) -> str:
    """Return what is to decode the text of a font: its codec, unless that is doubtful in a file of this own codec."""
    return f"{_UNSURE}{own}" if font == _WESTERN and own in _CYRILLIC else font


def decoded(data: bytes, codec: str) -> str:
    """Return the characters; what is none in the code page becomes U+FFFD."""
    if codec == SYMBOLS:
        return "".join(symbol(0xF000 + byte) for byte in data)
    if codec.startswith(_UNSURE):
        return _decoded_by_words(data, codec.removeprefix(_UNSURE))
    return data.decode(codec, "replace")


def _decoded_by_words(data: bytes, cyrillic: str) -> str:
    """Return the characters: a word that has an ASCII letter is one of Western Europe, any other Russian."""
    text = ""
    at = 0
    for match in _WORD.finditer(data):
        text += data[at : match.start()].decode(cyrillic, "replace")
        is_western = re.search(rb"[A-Za-z]", match.group()) is not None
        text += match.group().decode(_WESTERN if is_western else cyrillic, "replace")
        at = match.end()
    return text + data[at:].decode(cyrillic, "replace")
