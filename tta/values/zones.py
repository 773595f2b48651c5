"""Zones of hours: `12:00 мск`, `по московскому времени в 12:00`, `9 a.m. GMT`, and by how much their clocks are apart."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import replace

from tta.types import Language
from tta.values.likely import mentions
from tta.values.value import Match, TimeContent

__all__ = ["LOCAL", "lags", "names_zone", "with_zones"]

LOCAL = "local"
"""The zone of an hour by a clock of which nothing more is known."""
_OFFSETS: dict[str, tuple[int, ...]] = {
    "utc": (0,), "msk": (3, 4), "cet": (1, 2), "cest": (2,), "eet": (2, 3), "bst": (1,), "et": (-5, -4), "est": (-5,),
    "edt": (-4,), "pt": (-8, -7), "pst": (-8,), "pdt": (-7,), LOCAL: (),
}  # fmt: skip
"""Hours east of Greenwich, both where the clocks change: Moscow was four ahead in summer until 2010, and until October 2014."""
_NAMES = {
    Language.RU: (
        r"(?P<msk>мск\b|МСК\b|(?:по\s+)?московско(?:му|го)(?:\s+времени)?\b|по\s+Москве\b)"
        r"|(?P<utc>(?:по\s+)?(?:GMT|UTC|Гринвич[уа]|гринвичскому(?:\s+времени)?|всемирному\s+времени)\b)"
        r"|(?P<cet>(?:по\s+)?(?:CET\b|(?:центрально|средне)европейскому(?:\s+времени)?\b))|(?P<cest>(?:по\s+)?CEST\b)"
        r"|(?P<eet>(?:по\s+)?(?:EET\b|киевскому(?:\s+времени)?\b|Киеву\b))"
        r"|(?P<et>(?:по\s+)?(?:ET|EST|EDT)\b|по\s+(?:восточному|нью-йоркскому|вашингтонскому)\s+времени\b)"
        r"|(?P<local>(?:по\s+)?местно(?:му|го)\s+времени\b)"
    ),
    Language.EN: (
        r"(?P<msk>MSK\b|Moscow\s+(?:[Ss]tandard\s+)?[Tt]ime\b)"
        r"|(?P<utc>(?:GMT|UTC)\b|(?:Greenwich|[Uu]niversal)(?:\s+[Mm]ean)?\s+[Tt]ime\b|Zulu\b)"
        r"|(?P<cest>CEST\b)|(?P<cet>CET\b|Central\s+European\s+(?:[Ss]tandard\s+)?[Tt]ime\b)"
        r"|(?P<eet>EET\b|(?:Kyiv|Kiev|Eastern\s+European)\s+[Tt]ime\b)|(?P<bst>BST\b)"
        r"|(?P<est>EST\b)|(?P<edt>EDT\b)|(?P<et>ET\b|(?:US\s+)?Eastern\s+(?:[Ss]tandard\s+)?[Tt]ime\b)"
        r"|(?P<pst>PST\b)|(?P<pdt>PDT\b)|(?P<pt>PT\b|Pacific\s+(?:[Ss]tandard\s+)?[Tt]ime\b)|(?P<local>[Ll]ocal\s+[Tt]ime\b)"
    ),
}
"""`восточноевропейское время` is none of them: news say it of the Eastern time of America, too."""
_BEHIND = {language: re.compile(rf"[\s\u00a0]*\(?(?:{names})") for language, names in _NAMES.items()}
_WITHIN = {language: re.compile(rf"\b(?:{names})$") for language, names in _NAMES.items()}
_BEFORE = re.compile(rf"\b(?:{_NAMES[Language.RU]})\s+(?:в|с|до|к|около|на)\s+$")
_WINDOW = 60
_HOUR_BY = re.compile(r"(?:\d|\bчас(?:а|ов)?|\b(?:утра|дня|вечера|ночи))\s+по\s+$")
_TOWN = re.compile(r"(?:Москве|Гринвичу|Киеву)\b")
_LIKELY = {
    Language.RU: ("мск", "моск", "gmt", "utc", "гринв", "времени", "cet", "cest", "eet", "киев", "et", "est", "edt"),
    Language.EN: ("msk", " time", "gmt", "utc", "zulu", "cet", "cest", "eet", "bst", "et", "est", "edt", "pst", "pdt", "pt"),
}  # fmt: skip
"""What a text with a zone has in it."""


def with_zones(matches: Iterable[Match], text: str, language: Language) -> Iterator[Match]:
    """Give the times of day of a segment the zone that stands behind them, within them (`0900 GMT`) or, in Russian, before."""
    likely = mentions(text, _LIKELY[language])
    for match in matches:
        zone = _zone(match, text, language) if likely else ""
        hour = match.content
        yield replace(match, content=replace(hour, zone=zone)) if zone and isinstance(hour, TimeContent) else match


def names_zone(text: str, place: int) -> bool:
    """Whether a Russian town's name says by whose clock an hour is, `в 15:00 по Москве`."""
    return bool(_TOWN.match(text, place) and _HOUR_BY.search(text, max(0, place - _WINDOW), place))


def lags(zone: str, other: str) -> frozenset[int]:
    """Return by how many minutes the clocks of one zone may be ahead of another's; none where one is not known."""
    return frozenset(60 * (one - two) for one in _OFFSETS[zone] for two in _OFFSETS[other])


def _zone(match: Match, text: str, language: Language) -> str:
    found = _BEHIND[language].match(text, match.stop) or _WITHIN[language].search(text, match.start, match.stop)
    if found is None and language is Language.RU:
        found = _BEFORE.search(text, max(0, match.start - _WINDOW), match.start)
    return next((name for name, written in found.groupdict().items() if written), "") if found else ""
