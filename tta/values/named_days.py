"""How English may write the day of a feast that does not move, `День независимости США` is July 4 and the Fourth of July, or the
year of an event.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from tta.types import Language
from tta.values.event_years import event_years
from tta.values.feast_table import FIXED_DAYS
from tta.values.feasts import feasts
from tta.values.value import MONTHS, FeastContent

__all__ = ["days_named"]

_LIKELY = re.compile(r"росси|ильин|петров|юрьев|михайлов|татьян|никол|иван|бастил|сша|америк|штатов", re.I)
"""A name that such a feast has in it."""
_WORDS = {4: "Fourth", 14: "Fourteenth", 12: "Twelfth"}


def days_named(text: str) -> Iterator[tuple[int, int, tuple[str, ...]]]:
    """Yield where feasts with a fixed day and years of events stand in a Russian text, and how English may write them."""
    for match in event_years(text, Language.RU):
        yield match.start, match.stop, (str(match.content),)
    for match in feasts(text, Language.RU) if _LIKELY.search(text) else ():
        content = match.content
        if isinstance(content, FeastContent) and content.name in FIXED_DAYS:
            forms = tuple(form for month, day in FIXED_DAYS[content.name] for form in _forms(MONTHS[month - 1], day))
            yield match.start, match.stop, forms


def _forms(month: str, day: int) -> Iterator[str]:
    yield from (f"{month} {day}", f"{day} {month}", f"{day}th of {month}")
    if day in _WORDS:
        yield f"{_WORDS[day]} of {month}"
