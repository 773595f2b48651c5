"""Bytes of Rich Text to characters: by the code page of the font, else by that of the file."""

from __future__ import annotations

import codecs
import re

from tta.reader.formats.symbols import symbol

__all__ = ["OF_CHARSETS", "SYMBOLS", "UNSURE", "codec_of", "decoded"]

SYMBOLS = "symbol"
"""In place of a codec: a font of symbols."""

UNSURE = "cp1252 or cp1251"
"""In place of a codec: fonts for Western Europe in a file for Cyrillic, in which old programs wrote Russian all the same."""

OF_CHARSETS = {
    0: "cp1252", 2: SYMBOLS, 77: "mac_roman", 128: "cp932", 129: "cp949", 134: "gbk", 136: "big5", 161: "cp1253", 162: "cp1254",
    163: "cp1258", 177: "cp1255", 178: "cp1256", 186: "cp1257", 204: "cp1251", 222: "cp874", 238: "cp1250", 254: "cp437",
    255: "cp866",
}  # fmt: skip
"""What `fcharset` says; 255 is that of DOS, here of the Russian one."""

_OTHERS = {10_000: "mac_roman", 10_007: "mac_cyrillic", 20_866: "koi8_r", 28_595: "iso8859_5", 65_001: "utf-8"}
_WORD = re.compile(rb"[A-Za-z\x80-\xff]+")


def codec_of(number: int) -> str | None:
    """Return the codec of a code page, None where Python has none."""
    name = _OTHERS.get(number, f"cp{number}")
    try:
        codecs.lookup(name)
    except LookupError:
        return None
    return name


def decoded(data: bytes, codec: str) -> str:
    """Return the characters; what is none in the code page becomes U+FFFD."""
    if codec == SYMBOLS:
        return "".join(symbol(0xF000 + byte) for byte in data)
    if codec != UNSURE:
        return data.decode(codec, "replace")
    text = ""
    at = 0
    for match in _WORD.finditer(data):
        text += data[at : match.start()].decode("cp1251", "replace")
        text += match.group().decode("cp1252" if re.search(rb"[A-Za-z]", match.group()) else "cp1251", "replace")
        at = match.end()
    return text + data[at:].decode("cp1251", "replace")
