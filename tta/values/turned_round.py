"""Units that stand before their number, as Russian says it of about so many: `километров восемь`, `верстах в трёх`."""

from __future__ import annotations

import re

from tta.types import Language
from tta.values.unit import Unit
from tta.values.units import unit_after

__all__ = ["unit_turned_round"]

_PLURAL = (
    "лет|месяцев|недель|дней|суток|часов|минут|секунд|километров|метров|сантиметров|верст|вёрст|сажен|саженей|аршин|аршинов|пудов|фунтов"
    "|килограммов|килограмм|граммов|тонн|литров|вёдер|рублей|копеек|долларов|миль|футов|дюймов|градусов|процентов|гектаров|десятин"
    "|километрах|метрах|сантиметрах|верстах|вёрстах|саженях|аршинах|милях|футах|дюймах|часах|минутах"
)
_FEW = (
    "года|месяца|недели|дня|часа|минуты|секунды|километра|метра|сантиметра|версты|сажени|аршина|пуда|фунта|килограмма"
    "|тонны|литра|рубля"
)
"""Units in the forms that they have behind many or in so many, and behind two to four and one and a half."""
_MEASURES = r"(?:километра|метра|сантиметра|версты|сажени|аршина|пуда|фунта|килограмма|тонны|литра)(?!\w)"
"""Those of `_FEW` that nothing else is counted beside: `пуда два муки`, unlike `за три года два брата`."""
_UNIT = re.compile(
    rf"(?P<lead>[^\s.,;:!?()«»—–-]*)\s*(?<![\w-])(?:(?P<plural>{_PLURAL})|(?P<few>{_FEW}))\s+(?:(?:через|на|в|за|до|по)\s+)?$",
    re.I,
)
_ONE_AND_A_HALF = re.compile(r"полутор|полтор", re.I)
_TWO_TO_FOUR = re.compile(r"(?:два|две|три|четыре)(?=\s*(?:[.,;:!?]|$|\s(?:назад|спустя|подряд|тому)(?!\w)))", re.I)
_TWO_TO_FOUR_OF = re.compile(r"(?:два|две|три|четыре)(?=\s+[а-яё]+)", re.I)
_COUNTS = re.compile(
    r"\d|^(?:нескольк|мног|мал|больш|меньш|более|менее|скольк|стольк|эти|тех|последни|первы|оставши|втор|из|от|ста?$|сот|тысяч|миллион"
    r"|дв|тр|чет|пят|шест|сем|восем|девят|десят|сорок)",
    re.I,
)
"""What counts the unit itself: of `за пять лет два брата` the two are brothers."""
_LEAVES = re.compile(r"с|со|из|от|до|у|без|за|на|около|после|против|вместо|кроме", re.I)
"""Words behind which such a unit is one: `с пуда два фунта`."""
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
    if found["few"] and not _is_few(text, start, found):
        return None
    unit = unit_after(text.lower(), found.start("plural" if found["plural"] else "few"), Language.RU)
    return unit[0] if unit else None


def _is_few(text: str, start: int, found: re.Match[str]) -> bool:
    """Whether the number behind a unit in the singular is of it: `версты полторы`, `часа два назад`, `пуда два муки`."""
    if _ONE_AND_A_HALF.match(text, start) or _TWO_TO_FOUR.match(text, start):
        return True
    counted = _TWO_TO_FOUR_OF.match(text, start)
    if counted is None or not re.fullmatch(_MEASURES, found["few"], re.I) or _LEAVES.fullmatch(found["lead"]):
        return False
    return unit_after(text, counted.end(), Language.RU) is None
