"""Pairs in JSON, as corpora come: a list of objects, an object a line, or objects by key, with both texts in each."""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path
from typing import Any

from tta.errors import InputError
from tta.reader.decoding import Decoded, load
from tta.reader.headers import columns_by_name
from tta.reader.pair import Pair
from tta.reader.rows import Row, pair_of_rows
from tta.types import Language

__all__ = ["RECORD_SUFFIXES", "read_records"]

RECORD_SUFFIXES = frozenset({".json", ".jsonl", ".ndjson"})
_LINES = RECORD_SUFFIXES - {".json"}


def read_records(path: Path, source_language: Language | None = None) -> Pair | None:
    """Read pairs whose fields are named as columns of a table are, such as `source` and `target` or `ru` and `en`, also within
    an object of their own (`translation`); None where it is JSON of another kind.

    Raises:
        InputError: a line is no object, or the fields are not Russian and English.
    """
    decoded = load(path)
    named = _by_line(decoded) if path.suffix.lower() in _LINES else _by_place(decoded)
    fields = list(dict.fromkeys(name for _, record in named for name in record))
    columns = columns_by_name(fields)
    if columns is None:
        if path.suffix.lower() in _LINES:
            raise InputError(
                f"{path}: no fields are named source and target (found {', '.join(fields[:5])[:80]}), nor Russian and English; "
                "name them so"
            )
        return None
    rows = [Row(place, [record.get(name, "") for name in fields]) for place, record in named]
    return pair_of_rows(Decoded(path, "", decoded.encoding, decoded.sha256), rows, columns, source_language)


def _by_line(decoded: Decoded) -> list[tuple[str, dict[str, str]]]:
    found = []
    for number, line in enumerate(decoded.text.removeprefix("\ufeff").split("\n"), start=1):
        if not line.strip():
            continue
        try:
            record = json.loads(line)
        except (ValueError, RecursionError) as error:
            raise InputError(f"{decoded.path}: line {number} is no JSON ({error}); expected an object a line") from None
        found.append((f"line {number}", dict(_texts(record))))
    return found


def _by_place(decoded: Decoded) -> list[tuple[str, dict[str, str]]]:
    try:
        content = json.loads(decoded.text.removeprefix("\ufeff"))
    except (ValueError, RecursionError):
        return []
    named: Sequence[tuple[str, Any]] = []
    if isinstance(content, list):
        named = [(f"item {number}", item) for number, item in enumerate(content, start=1)]
    elif isinstance(content, Mapping):
        named = [(f"key {' '.join(key.split())}", item) for key, item in content.items()]
    return (
        [(place, dict(_texts(item))) for place, item in named]
        if all(isinstance(item, Mapping) for _, item in named)
        else []
    )


def _texts(record: Any) -> Iterator[tuple[str, str]]:
    """Yield the fields that are texts, those of an object within it by their own names."""
    for name, value in record.items() if isinstance(record, Mapping) else ():
        if isinstance(value, str):
            yield name, value
        elif isinstance(value, Mapping):
            yield from ((str(inner), text) for inner, text in value.items() if isinstance(text, str))
