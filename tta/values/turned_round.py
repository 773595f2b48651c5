"""Units that stand before their number, as Russian says it of about so many: `километров восемь`, `года два назад`."""

from __future__ import annotations

import re

from tta.types import Language
from tta.values.unit import Unit
from tta.values.units import unit_after

__all__ = ["unit_turned_round"]

_PLURAL = (
    "лет|месяцев|недель|дней|суток|часов|минут|секунд|километров|метров|сантиметров|верст|вёрст|сажен|саженей|аршин|аршинов|пудов|фунтов"
    "|килограммов|килограмм|граммов|тонн|литров|вёдер|рублей|копеек|долларов|миль|футов|дюймов|градусов|процентов|гектаров|десятин"
)
_FEW = (
    "года|месяца|недели|дня|часа|минуты|секунды|километра|метра|сантиметра|версты|сажени|аршина|пуда|фунта|килограмма"
    "|тонны|литра|рубля"
)
"""Units in the forms that they have behind many, and behind two to four and one and a half."""
_UNIT = re.compile(
    rf"(?P<lead>[^\s.,;:!?()«»—–-]*)\s*(?<![\w-])(?:(?P<plural>{_PLURAL})|(?P<few>{_FEW}))\s+(?:(?:через|на|в|за|до|по)\s+)?$",
    re.I,
)
_ONE_AND_A_HALF = re.compile(r"полутор|полтор", re.I)
_TWO_TO_FOUR = re.compile(r"(?:два|две|три|четыре)(?=\s*(?:[.,;:!?]|$|\s(?:назад|спустя|подряд|тому)(?!\w)))", re.I)
_COUNTS = re.compile(
    r"\d|^(?:нескольк|мног|мал|больш|меньш|более|менее|скольк|стольк|эти|тех|последни|первы|оставши|втор|из|от|сто|сот|тысяч|миллион"
    r"|дв|тр|чет|пят|шест|сем|восем|девят|десят|сорок)",
    re.I,
)
"""What counts the unit itself: of `за пять лет два брата` the two are brothers."""
_LONGEST = 32


def unit_turned_round(text: str, start: int, stop: int) -> Unit | None:
    """Return the unit right before a Russian number, None where what stands there is counted by another number.

    Args:
        text: a segment's.
        start: where the number begins.
        stop: where it ends.
    """
    found = _UNIT.search(text, max(0, start - _LONGEST), start)
    if found is None or _COUNTS.search(found["lead"]):
        return None
    if found["few"] and not (_ONE_AND_A_HALF.match(text, start) or _TWO_TO_FOUR.match(text, start)):
        return None
    unit = unit_after(text.lower(), found.start("plural" if found["plural"] else "few"), Language.RU)
    return unit[0] if unit else None
