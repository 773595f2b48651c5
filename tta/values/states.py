"""In which state or country a place lies, as English adds it where Russian does without: `Atlanta, Georgia`."""

from __future__ import annotations

import re

from tta.values.known_words import states_named

__all__ = ["locates_place"]

_PLACE_BEFORE = re.compile(r"([A-Z][\w’'-]+), $")
_ENDS = re.compile(r"\.?(?:[,;:.)]|\s*$|\n)")
_STATES = frozenset(
    "Alabama|Alaska|Arizona|Arkansas|California|Colorado|Connecticut|Delaware|Florida|Georgia|Hawaii|Idaho|Illinois|Indiana|Iowa"
    "|Kansas|Kentucky|Louisiana|Maine|Maryland|Massachusetts|Michigan|Minnesota|Mississippi|Missouri|Montana|Nebraska|Nevada"
    "|New Hampshire|New Jersey|New Mexico|New York|North Carolina|North Dakota|Ohio|Oklahoma|Oregon|Pennsylvania|Rhode Island"
    "|South Carolina|South Dakota|Tennessee|Texas|Utah|Vermont|Virginia|Washington|West Virginia|Wisconsin|Wyoming"
    "|Ga|GA|Ala|Ariz|Ark|Calif|CA|Colo|Conn|Del|Fla|FL|Ill|Ind|Kan|Ky|La|Md|Mass|MA|Mich|Minn|Miss|Mo|Mont|Neb|Nev|Okla|Ore|Pa"
    "|PA|Tenn|Tex|TX|Va|VA|Vt|Wash|Wis|Wyo|Ontario|Quebec|Alberta|Manitoba".split("|")
)
"""States of America and provinces of Canada, and how newspapers shorten them."""


def locates_place(text: str, start: int, stop: int) -> bool:
    """Whether `text[start:stop]`, English, says only in which state the place before it lies.

    A country after another one is a list: `Italy, France`.
    """
    before = _PLACE_BEFORE.search(text, max(0, start - 60), start)
    if before is None or not _ENDS.match(text, stop):
        return False
    name = text[start:stop].strip(" .,")
    country = states_named(name) if " " not in name else frozenset[int]()
    return name in _STATES or bool(country and states_named(before[1]) <= country)
