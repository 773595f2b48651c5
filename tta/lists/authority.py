"""A user's authority list: how names are to be written in English."""

from __future__ import annotations

import re
from collections.abc import Mapping
from pathlib import Path

from tta.errors import InputError
from tta.language.yo import without_yo
from tta.reader.decoding import load

__all__ = ["load_authority"]


def load_authority(path: Path) -> Mapping[str, tuple[str, ...]]:
    """Read a list of names: a line each, the Russian name, a tab, and its English forms, separated by `|`.

    Blank lines and lines that begin with `#` are passed over. Names are found in every case and number.

    Raises:
        InputError: the file cannot be read, or a line is no pair.
    """
    from tta.language.russian import lemma

    found: dict[str, tuple[str, ...]] = {}
    for number, line in enumerate(re.split(r"\r\n|\r|\n", load(path).text), 1):
        if not line.strip() or line.startswith("#"):
            continue
        russian, _, english = line.partition("\t")
        forms = tuple(form.strip() for form in english.split("|") if form.strip())
        if not russian.strip() or not forms:
            raise InputError(
                f"{path}: line {number} is {line.strip()[:40]!r}, expected a Russian name, a tab and its English forms, "
                "such as Пекин<tab>Beijing|Peking"
            )
        key = " ".join(lemma(word) for word in without_yo(russian).split())
        found[key] = (*found.get(key, ()), *forms)
    return found
