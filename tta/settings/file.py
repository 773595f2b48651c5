"""The configuration file: what a collection's editors settle once for all its documents.

It is `tta.toml`, or the table `[tool.tta]` of a `pyproject.toml`, in the folder of the audited text or the nearest one above
it. Its keys are explained in docs/configuration.md. Whatever is wrong in it is an error, in one line: a misspelt key that
was passed over would leave findings out, or let them through, without anybody knowing.
"""

from __future__ import annotations

import hashlib
import sys
from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from tta.errors import ConfigError
from tta.reporter import LANGUAGES
from tta.settings import ConfigFile, Settings
from tta.settings.keys import Place, read_key
from tta.types import Severity

if sys.version_info >= (3, 11):
    import tomllib
else:
    import tomli as tomllib

__all__ = ["Config", "find_config", "load_config", "read_config", "shown"]

_NAMES = ("tta.toml", "pyproject.toml")
_PROJECT = "pyproject.toml"
_RENAMED = {"cache": "cache_vectors", "source": "source_language"}
_COMMAND = {"format": "formats", "output": "output", "fail-on": "fail_on", "language": "language"}
_REPOSITORY = (".git", ".hg", ".svn")
_MOST_BYTES = 1024 * 1024
_MOST_DOTS = 400  # on a line: the time that a key of n parts takes to read grows with the square of n
_LONGEST_REASON = 160


@dataclass(frozen=True, slots=True)
class Config:
    """What a configuration file sets.

    Attributes:
        path: the file, None where there is none.
        settings: what concerns the audit itself.
        formats: reports to write.
        output: the folder that they go to; None for the place that the command takes by itself.
        language: of what people read.
        fail_on: the severity from which on a finding makes the exit status 1.
    """

    path: Path | None = None
    settings: Settings = field(default_factory=Settings)
    formats: tuple[str, ...] = ("html",)
    output: Path | None = None
    fail_on: Severity | None = None
    language: str = LANGUAGES[0]


def load_config(path: str | Path) -> Settings:
    """Return the settings that a configuration file makes; format, output, language and fail-on are the command's.

    Raises:
        ConfigError: the file cannot be read, or names something that does not exist.
    """
    return read_config(Path(path)).settings


def find_config(start: Path) -> Path | None:
    """Return the configuration file that counts for a file or folder, or None.

    It is looked for in the folder and in those above it, as far as the root of a repository, the user's home or the root of
    the file system. A `pyproject.toml` without a table `[tool.tta]` is passed over.

    Raises:
        ConfigError: a `pyproject.toml` that speaks of tta cannot be read.
    """
    try:
        folder = (start if start.is_dir() else start.parent).resolve()
    except (OSError, ValueError, RuntimeError):  # no name that a file can have: reading the text gives the error
        return None
    home = _home()
    for place in (folder, *folder.parents):
        for name in _NAMES:
            if _is_file(place / name) and (name != _PROJECT or _speaks_of_tta(place / name)):
                return place / name
        if place == home or any(_exists(place / mark) for mark in _REPOSITORY):
            return None
    return None


def read_config(path: Path) -> Config:
    """Read a configuration file; relative paths in it are relative to it.

    Raises:
        ConfigError: the file cannot be read, or names something that does not exist.
    """
    content = _content(path)
    place, table = _table(path, _parsed(path, content))
    values = {key: read_key(place, key, value) for key, value in table.items()}
    settings = {_RENAMED.get(key, key): value for key, value in values.items() if key not in _COMMAND}
    file = ConfigFile(path.name, hashlib.sha256(content).hexdigest())
    return Config(
        path,
        Settings(**settings, config=file),
        **{name: values[key] for key, name in _COMMAND.items() if key in values},
    )


def shown(path: Path) -> str:
    """Return a path as a reader knows it: from the current folder where it lies there, and in characters that can be printed."""
    try:
        name = str(path.relative_to(Path.cwd()))
    except (OSError, ValueError):
        name = str(path)
    return name.encode("utf-8", "replace").decode("utf-8")


# ---------------------------------------------------------------- looking


def _home() -> Path | None:
    try:
        return Path.home().resolve()
    except (OSError, RuntimeError):  # the user has none
        return None


def _is_file(path: Path) -> bool:
    try:
        return path.is_file()
    except OSError:  # a folder that may not be looked into
        return False


def _exists(path: Path) -> bool:
    try:
        return path.exists()
    except OSError:
        return False


def _speaks_of_tta(path: Path) -> bool:
    """Whether a `pyproject.toml` has a table `[tool.tta]`; one that does not hold the name is not even parsed."""
    try:
        with path.open("rb") as stream:
            if b"tta" not in stream.read(_MOST_BYTES):
                return False
    except OSError:
        return False
    tool = _parsed(path, _content(path)).get("tool")
    return isinstance(tool, dict) and "tta" in tool


# ---------------------------------------------------------------- reading


def _content(path: Path) -> bytes:
    try:
        if path.exists() and not path.is_file():
            raise ConfigError(f"{shown(path)}: this is no file, expected a configuration such as tta.toml")
        with path.open("rb") as stream:
            content = stream.read(_MOST_BYTES + 1)
    except (OSError, ValueError) as error:
        reason = getattr(error, "strerror", None) or error
        raise ConfigError(
            f"{shown(path)}: the configuration cannot be read ({reason}); check the name and the rights, or pass it over: "
            "--no-config"
        ) from None
    if len(content) > _MOST_BYTES:
        raise ConfigError(f"{shown(path)}: larger than {_MOST_BYTES // 2**20} MB, this is no configuration; shorten it")
    return content


def _parsed(path: Path, content: bytes) -> dict[str, Any]:
    try:
        text = content.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        line = content.count(b"\n", 0, error.start) + 1
        raise ConfigError(
            f"{shown(path)}: line {line} is not UTF-8, which TOML must be; save the file as UTF-8"
        ) from None
    for place, row in enumerate(text.split("\n"), 1):
        if row.count(".") > _MOST_DOTS:
            raise ConfigError(f"{shown(path)}: line {place} has more than {_MOST_DOTS} dots; break it up")
    try:
        found: dict[str, Any] = tomllib.loads(text)
    except tomllib.TOMLDecodeError as error:
        raise ConfigError(f"{shown(path)}: this is no TOML: {_reason(str(error), text)}; correct it") from None
    except RecursionError:
        raise ConfigError(f"{shown(path)}: its values are nested too deeply, expected two levels; correct it") from None
    except ValueError:
        raise ConfigError(f"{shown(path)}: it holds a number with thousands of digits; correct it") from None
    return found


def _reason(message: str, text: str) -> str:
    """Shorten the parser's reason, and keep the line and column, which stand at its end."""
    what, _, where = message.rpartition(" (")
    last = len(text.rstrip().split("\n"))
    return f"{' '.join(what.split())[:_LONGEST_REASON]} ({where.replace('end of document', f'line {last}, the last')}"


def _table(path: Path, content: Mapping[str, Any]) -> tuple[Place, Mapping[str, Any]]:
    """Return the table that is tta's."""
    if path.name != _PROJECT:
        return Place(shown(path), path.parent), content
    tool = content.get("tool")
    if not isinstance(tool, dict) or "tta" not in tool:
        raise ConfigError(f"{shown(path)}: it has no table [tool.tta]; write one, or name a tta.toml")
    if not isinstance(tool["tta"], dict):
        raise ConfigError(f"{shown(path)}: tool.tta is no table, expected [tool.tta] and its keys below it")
    return Place(f"{shown(path)} [tool.tta]", path.parent, "tool.tta."), tool["tta"]
