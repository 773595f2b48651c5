"""Files of a program's strings, one language each, to texts by key.

Of JSON (i18next, ARB and their like) the key of a nested string is the way to it, `menu.file.open`.
"""

from __future__ import annotations

import json
import re
from collections.abc import Callable, Iterator, Mapping
from pathlib import Path
from typing import TYPE_CHECKING, Any

from tta.errors import InputError
from tta.reader.decoding import decode
from tta.reader.gettext import GETTEXT_SUFFIX, messages_by_key
from tta.reader.markup.parsing import inner_text, local_name, parse
from tta.reader.resources.yaml_strings import YAML_SUFFIXES, yaml_strings

if TYPE_CHECKING:
    from xml.etree.ElementTree import Element

__all__ = ["FORMS", "no_strings", "parsed_json"]

_ESCAPE = re.compile(r"\\(?:u([0-9A-Fa-f]{4})|(.))", re.S)
_LETTERS = {"n": "\n", "t": "\t", "r": "\r", "f": "\f"}
_APPLE = re.compile(
    r'/\*.*?\*/|//[^\n]*|("(?:[^"\\]|\\.)*"|[\w.-]+)\s*=\s*"((?:[^"\\]|\\.)*)"\s*;', re.S
)  # a comment, or a key and its string
_PROPERTY = re.compile(r"\s*((?:[^\s:=\\]|\\.)+)(?:\s*[=:]\s*|\s+)(.*)", re.S)
_CONTINUED = re.compile(r"(?<!\\)((?:\\\\)*)\\\r?\n[^\S\n]*")
_ABOUT = "@"
"""What the names of ARB's entries begin with that describe another, or the file."""


def parsed_json(path: Path, data: bytes) -> Any:
    """Return what a file of JSON holds.

    Raises:
        InputError: it is none.
    """
    text = decode(path, data).text.removeprefix("\ufeff")
    try:
        return json.loads(text)
    except (json.JSONDecodeError, RecursionError, ValueError) as error:
        raise InputError(f"{path}: this is no JSON ({error}), expected texts by key; export the file again") from None


def no_strings(path: Path) -> InputError:
    """Return what is said of a file without texts by key."""
    return InputError(
        f"{path}: there are no texts with keys in the file, expected a program's strings; check the export"
    )


def _json(path: Path, data: bytes) -> dict[str, str]:
    found: dict[str, str] = {}
    stack: list[tuple[str, Any]] = [("", parsed_json(path, data))]
    while stack:
        key, value = stack.pop()
        if isinstance(value, str):
            found[key] = value
        elif isinstance(value, Mapping | list):
            items = value.items() if isinstance(value, Mapping) else enumerate(value)
            named = [
                (f"{key}.{name}" if key else str(name), item)
                for name, item in items
                if not str(name).startswith(_ABOUT)
            ]
            stack.extend(reversed(named))
    return found


def _android(path: Path, data: bytes) -> dict[str, str]:
    root, _ = parse(path, data)
    return dict(_android_strings(root))


def _android_strings(root: Element) -> Iterator[tuple[str, str]]:
    """Yield `string`, the forms of `plurals` and the items of `string-array`, but for what is not to be translated."""
    for element in root:
        name = element.get("name") or ""
        if element.get("translatable") == "false" or not name:
            continue
        if local_name(element) == "string":
            yield name, _unescaped(_unquoted(inner_text(element, lambda _: None)))
        for number, item in enumerate(part for part in element if local_name(part) == "item"):
            yield f"{name}.{item.get('quantity') or number}", _unescaped(_unquoted(inner_text(item, lambda _: None)))


def _dotnet(path: Path, data: bytes) -> dict[str, str]:
    root, _ = parse(path, data)
    found = {}
    for element in root:
        value = next((part for part in element if local_name(part) == "value"), None)
        if local_name(element) == "data" and value is not None and not {"type", "mimetype"} & set(element.keys()):
            found[element.get("name") or ""] = value.text or ""
    return found


def _apple(path: Path, data: bytes) -> dict[str, str]:
    matches = _APPLE.finditer(decode(path, data).text)
    return {_unescaped(_unquoted(item[1])): _unescaped(item[2]) for item in matches if item[1]}


def _java(path: Path, data: bytes) -> dict[str, str]:
    text = _CONTINUED.sub(r"\1", decode(path, data).text.removeprefix("\ufeff"))
    lines = (line for line in text.splitlines() if line.strip() and line.strip()[0] not in "#!")
    matches = (match for line in lines if (match := _PROPERTY.fullmatch(line)))
    return {_unescaped(match[1]): _unescaped(match[2]) for match in matches}


def _unquoted(text: str) -> str:
    return text[1:-1] if len(text) > 1 and text[0] == text[-1] == '"' else text


def _unescaped(text: str) -> str:
    return _ESCAPE.sub(lambda match: chr(int(match[1], 16)) if match[1] else _LETTERS.get(match[2], match[2]), text)


FORMS: Mapping[str, Callable[[Path, bytes], dict[str, str]]] = {
    ".json": _json,
    ".arb": _json,
    ".xml": _android,
    ".resx": _dotnet,
    ".strings": _apple,
    ".properties": _java,
    GETTEXT_SUFFIX: messages_by_key,
    **dict.fromkeys(YAML_SUFFIXES, yaml_strings),
}
"""What reads a file, by the ending of its name: JSON, Android, .NET, Apple, Java, gettext and Rails."""
