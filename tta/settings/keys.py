"""The keys of a configuration file: what each may hold, and one line for what it may not."""

from __future__ import annotations

import difflib
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any, TypeVar

from tta.errors import ConfigError, UsageError
from tta.reporter import FORMATS, LANGUAGES
from tta.types import Changes, Language, Severity

__all__ = ["KEYS", "Place", "read_key"]

_START = "relative paths start from the configuration's own folder"
_OF_ONE_TEXT = frozenset({"decisions", "reference"})
_LONGEST = 40  # characters of a text that a message repeats
_LARGE = 10**12  # a number that Python may refuse to write out

_Value = TypeVar("_Value")


@dataclass(frozen=True, slots=True)
class Place:
    """A file as errors name it, the folder that paths in it start from, and the table that its keys stand in."""

    name: str
    folder: Path
    table: str = ""

    def wrong(self, key: str, found: object, expected: str) -> ConfigError:
        """Return the error that names what a key holds and what it should."""
        return ConfigError(f"{self.name}: {key} is {_described(found)}, expected {expected}")


def read_key(place: Place, key: str, value: object) -> Any:
    """Return what a key's value stands for.

    Raises:
        ConfigError: there is no such key, or its value is of another type or names something that does not exist.
    """
    if key in KEYS:
        return KEYS[key](place, key, value)
    close = difflib.get_close_matches(key[:_LONGEST], KEYS, n=1)
    if key in _OF_ONE_TEXT:
        remedy = f"it belongs to one text: name it with --{key}"
    else:
        remedy = f"did you mean {close[0]!r}?" if close else f"expected one of {', '.join(KEYS)}"
    raise ConfigError(f"{place.name}: unknown key {_text(key)}; {remedy}")


def _codes(place: Place, key: str, value: object) -> tuple[str, ...]:
    names = _texts(place, key, value, '["DT", "ID101"]')
    return tuple(_code(place, key, name) for name in names)


def _code(place: Place, key: str, name: str) -> str:
    from tta.scorers import rules_of

    try:
        rules_of(name)
    except UsageError as error:
        raise ConfigError(f"{place.name}: {key}: {error}") from None
    return name.upper()


def _severities(place: Place, key: str, value: object) -> tuple[tuple[str, Severity], ...]:
    table = _codes_table(place, key, value, 'DT = "major"')
    return tuple((name, _severity(place, f"{key}.{name}", level)) for name, level in table.items())


def _thresholds(place: Place, key: str, value: object) -> tuple[tuple[str, float], ...]:
    from tta.judging.policy import ALL

    table = _codes_table(place, key, value, "OM201 = 0.8", ALL)
    return tuple((name, _confidence(place, f"{key}.{name}", least)) for name, least in table.items())


def _codes_table(place: Place, key: str, value: object, example: str, *special: str) -> dict[str, object]:
    if not isinstance(value, dict):
        raise place.wrong(key, value, f"a table: [{place.table}{key}] and below it {example}")
    found: dict[str, object] = {}
    for written, inner in value.items():
        name = written if written in special else _code(place, key, written)
        if name in found:
            raise ConfigError(f"{place.name}: {key} names {name} twice, in small letters and in capitals; keep one")
        found[name] = inner
    return found


def _severity(place: Place, key: str, value: object) -> Severity:
    return _one_of(place, key, value, {level.value: level for level in Severity})


def _language(place: Place, key: str, value: object) -> Language:
    return _one_of(place, key, value, {language.value: language for language in Language})


def _changes(place: Place, key: str, value: object) -> Changes:
    return _one_of(place, key, value, {changes.value: changes for changes in Changes})


def _device(place: Place, key: str, value: object) -> str:
    return _one_of(place, key, value, {name: name for name in ("auto", "cpu", "cuda")})


def _report_language(place: Place, key: str, value: object) -> str:
    return _one_of(place, key, value, {name: name for name in LANGUAGES})


def _one_of(place: Place, key: str, value: object, known: Mapping[str, _Value]) -> _Value:
    if not isinstance(value, str) or value not in known:
        raise place.wrong(key, value, "one of " + ", ".join(f'"{name}"' for name in known))
    return known[value]


def _confidence(place: Place, key: str, value: object) -> float:
    if isinstance(value, bool) or not isinstance(value, (int, float)) or not 0 <= value <= 1:
        raise place.wrong(key, value, "a confidence from 0 to 1, such as 0.8")
    return float(value)


def _flag(place: Place, key: str, value: object) -> bool:
    if not isinstance(value, bool):
        raise place.wrong(key, value, "true or false")
    return value


def _formats(place: Place, key: str, value: object) -> tuple[str, ...]:
    names = _texts(place, key, value, '["html", "json"]')
    if not names:
        raise place.wrong(key, value, f"one or more of {', '.join(FORMATS)}")
    for name in names:
        if name not in FORMATS:
            raise ConfigError(f"{place.name}: {key} names {_text(name)}; the formats are {', '.join(FORMATS)}")
    return names


def _texts(place: Place, key: str, value: object, example: str) -> tuple[str, ...]:
    if not isinstance(value, list) or not all(isinstance(item, str) for item in value):
        found = value if not isinstance(value, list) else next(item for item in value if not isinstance(item, str))
        inside = "" if found is value else "a list with "
        raise ConfigError(
            f"{place.name}: {key} is {inside}{_described(found)}, expected a list of texts such as {example}"
        )
    return tuple(value)


def _file(place: Place, key: str, value: object) -> Path:
    path = _path(place, key, value)
    if not _is(path.is_file):
        raise ConfigError(f"{place.name}: {key} is {_described(value)}, and there is no such file; {_START}")
    return path


def _folder(place: Place, key: str, value: object) -> Path:
    """Reports of many documents go to a folder; a file would hold the last of them."""
    path = _path(place, key, value)
    if _is(path.is_file) or path.name.endswith(tuple(form.suffix for form in FORMATS.values())):
        raise place.wrong(key, value, "a folder; name a single file with -o")
    return path


def _path(place: Place, key: str, value: object) -> Path:
    if not isinstance(value, str) or not value.strip() or "\0" in value:
        raise place.wrong(key, value, "the name of a file or folder")
    return place.folder / value


def _model(place: Place, key: str, value: object) -> str:
    """A name is a folder's if it begins like a path, or if that folder is there; else one of the hub."""
    path = _path(place, key, value)
    if _is(path.is_dir):
        return str(path)
    if str(value).startswith((".", "~")) or Path(str(value)).is_absolute():
        raise ConfigError(f"{place.name}: {key} is {_described(value)}, and there is no such folder; {_START}")
    return str(value)


def _is(test: Callable[[], bool]) -> bool:
    try:
        return test()
    except OSError:  # a name too long, or a folder that may not be looked into
        return False


def _described(value: object) -> str:
    """Describe a value, on one line and not at length."""
    if isinstance(value, str):
        return f"the text {_text(value)}"
    if isinstance(value, bool):
        return "true" if value else "false"
    if isinstance(value, (int, float)):
        return "a very large number" if abs(value) > _LARGE else f"the number {value!r}"
    if isinstance(value, list):
        return "a list"
    return "a table" if isinstance(value, dict) else "a date or time"


def _text(value: str) -> str:
    return repr(value if len(value) <= _LONGEST else f"{value[:_LONGEST]}…")


KEYS: Mapping[str, Callable[[Place, str, object], Any]] = {
    "select": _codes,
    "ignore": _codes,
    "severities": _severities,
    "thresholds": _thresholds,
    "glossary": _file,
    "authority": _file,
    "source": _language,
    "changes": _changes,
    "model": _model,
    "device": _device,
    "offline": _flag,
    "reader": _flag,
    "cache": _flag,
    "format": _formats,
    "output": _folder,
    "language": _report_language,
    "fail-on": _severity,
}
