"""Bans of outsiders, which let in whom they do not name: authorised personnel only for `посторонним вход воспрещён`.

Two opposites then say one thing, since those whom the one side bars and those whom the other admits are opposites, too.
"""

from __future__ import annotations

import re

from tta.language.negation import Words

__all__ = ["bars_all_others"]

_BANNING = ("воспрещ", "воспрет", "запрещ", "запрет")
_OUTSIDERS = re.compile(
    r"(?<!\S)(?:посторонн\S+|неуполномоченн\S+|без(?: [^ ,?]+)? (?:пропуск|билет|документ|разрешен|допуск|приглашен|спецодежд)\S*"
    r"|(?:до|младше|моложе) (?:\d+|\S+(?:дцати|десяти|и)) (?:лет|года))(?!\S)"
)
_ADMITTED = re.compile(
    r"(?<!\S)(?:only|solely|exclusively|authori[sz]ed|reserved for"
    r"|with (?:an? )?(?:[^ ,?]+ )?(?:pass|ticket|permit|invitation)\S*)(?!\S)"
)


def bars_all_others(russian: Words, place: int, english: Words) -> bool:
    """Whether a Russian word, by its number, bans outsiders of something, and the English admits none but others."""
    return (
        russian.plain(place).startswith(_BANNING)
        and _OUTSIDERS.search(russian.line()[0]) is not None
        and _ADMITTED.search(english.line()[0]) is not None
    )
