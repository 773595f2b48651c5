"""What a report is called, and whether one that stands there already is of other texts."""

from __future__ import annotations

import hashlib
import re
from collections.abc import Iterable, Mapping, Sequence
from itertools import islice
from pathlib import Path
from typing import TYPE_CHECKING

from tta.commands.contents import content_of, has_rows, is_file
from tta.commands.standing import own_name
from tta.reporter.view.naming import says_nothing, without_language

if TYPE_CHECKING:
    from tta.types import Audit

__all__ = ["hashes_of", "refuse_other_texts", "report_name"]

_WITHOUT_HASHES = frozenset({"csv", "jsonl", "mqm", "tmx"})
_SHORTEST, _MOST = 20, 200  # code points of a passage that tells one text from another, and how many are looked for


def report_name(first: Path, second: Path | None = None) -> str:
    """Return what a report on a file or two is called.

    It is the name without ending, of `memo.ru.txt` and `memo.en.txt` what they share; that of the folder where the file's own,
    such as `ru.txt`, says nothing, and of both folders where two such files stand in two.
    """
    name = own_name(first)
    if second is None:
        return name
    shared = without_language(first)
    if shared and shared == without_language(second) and not says_nothing(first):
        return shared
    other = own_name(second)
    return f"{name}-{other}" if says_nothing(first) and says_nothing(second) and name != other else name


def hashes_of(inputs: Iterable[Path | None]) -> frozenset[str]:
    """Return the SHA-256 of those inputs that can be read; reading them gives the errors of the others."""
    return frozenset(
        hashlib.sha256(path.read_bytes()).hexdigest() for path in inputs if path is not None and is_file(path)
    )


def refuse_other_texts(paths: Mapping[str, Path], hashes: frozenset[str], audit: Audit | None = None) -> None:
    """Refuse paths at which a report of other texts stands; by the hashes of the inputs, and by passages once there is an audit.

    Raises:
        UsageError: one stands there.
    """
    from tta.errors import UsageError

    for name, path in paths.items():
        if not is_file(path) or (name in _WITHOUT_HASHES and audit is None):
            continue
        content = content_of(path)
        passages = _passages(audit) if name in _WITHOUT_HASHES and audit else ()
        if not any(mark in content for mark in (*hashes, *(item[:16] for item in hashes), *passages)) and has_rows(
            name, content
        ):
            raise UsageError(
                f"{path}: the report of other texts stands there; it is not replaced, name another folder with -o "
                f"(or this file itself, with --format {name})"
            )


def _passages(audit: Audit) -> Sequence[str]:
    """Return passages of the source that any format writes as they stand."""
    texts = (item.text for item in audit.source.segments)
    return list(
        islice((text for text in texts if len(text) >= _SHORTEST and not re.search(r"[\"<>&'\\]", text)), _MOST)
    )
