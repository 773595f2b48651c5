"""Strings in YAML, as Rails and its like keep them: the texts by key, of one language or of several in one file."""

from __future__ import annotations

import re
from collections.abc import Mapping
from pathlib import Path

from tta.errors import InputError
from tta.reader.decoding import decode
from tta.reader.scalars import YamlRefusedError, scalars
from tta.types import Language

__all__ = ["YAML_SUFFIXES", "yaml_by_language", "yaml_strings"]

YAML_SUFFIXES = frozenset({".yml", ".yaml"})

_ROOT = re.compile(r"(ru|en)(?:[-_][A-Za-z]{2,4})?", re.I)
"""The key that all strings of a language stand under, such as `ru` or `en-GB`."""
_NO_TEXT = re.compile(r"~|null|true|false|[-+]?(?:0x[\da-f]+|[\d_]+(?:\.\d*)?(?:e[-+]?\d+)?|\.inf|\.nan)|", re.I)
"""What a plain value is that no program shows as a text; `yes` and `no` are, in a list of answers."""


def yaml_strings(path: Path, data: bytes) -> dict[str, str]:
    """Return the texts of a file by key, `menu.open`, without the key of the language above all.

    Raises:
        InputError: it is no YAML, or a kind of it that is not read.
    """
    found = _texts(path, data)
    roots = {way[0] for way in found}
    bare = len(roots) == 1 and _ROOT.fullmatch(roots.pop()) is not None
    return {".".join(way[bare:]): text for way, text in found.items()}


def yaml_by_language(path: Path, data: bytes) -> Mapping[Language, dict[str, str]] | None:
    """Return the texts of a file that holds both languages, each under its own key; None where it does not.

    Raises:
        InputError: it is no YAML, or a kind of it that is not read.
    """
    found: dict[Language, dict[str, str]] = {}
    for way, text in _texts(path, data).items():
        root = _ROOT.fullmatch(way[0])
        if root is None:
            return None
        found.setdefault(Language(root[1].casefold()), {})[".".join(way[1:])] = text
    return found if len(found) > 1 else None


def _texts(path: Path, data: bytes) -> dict[tuple[str, ...], str]:
    try:
        values = list(scalars(decode(path, data).text.removeprefix("\ufeff")))
    except YamlRefusedError as error:
        raise InputError(
            f"{path}: this YAML is not read ({error}), expected texts by key; export the file again"
        ) from None
    return {
        item.way: item.text for item in values if item.way and not (item.is_plain and _NO_TEXT.fullmatch(item.text))
    }
