"""Units of measure, of time and of money: the words for them in both languages, and what each is of a unit that pint knows.

The words are read here, since pint reads `kt` as a knot, `ton` as the short ton and `decade` as no ten years (findings/).
"""

from __future__ import annotations

from tta.values.currency_table import CURRENCIES
from tta.values.unit import Unit
from tta.values.units_of_matter import UNITS_OF_MATTER
from tta.values.units_of_space import UNITS_OF_SPACE
from tta.values.units_of_things import UNITS_OF_THINGS

__all__ = ["UNITS"]


UNITS: tuple[Unit, ...] = (
    Unit("percentage point", "share", "percent", r"процентн[а-я]{2}\s+пункт[а-я]{0,3}\b|п\.\s?п\.",
         r"(?:percentage|percent)[\s-]points?\b|pp\b"),
    Unit("basis point", "share", "0.01*percent", r"базисн[а-я]{2}\s+пункт[а-я]{0,3}\b|б\.\s?п\.", r"basis[\s-]points?\b|bps\b"),
    Unit("‰", "share", "permille", r"‰|промилле\b", r"‰|per\s?mille\b"),
    Unit("%", "share", "percent", r"%|процент[а-я]{0,3}\b|проц\.", r"%|per\s?cent\b|percent\b|pct\b", "процентн"),
    Unit("times", "ratio", "", r"раза?\b", r"times\b", "кратн"),
    # temperature
    Unit("°C", "temperature", "degC", r"[°º]\s?[СC]\b|градус[а-я]{0,3} (?:по )?Цельси[а-я]\b",
         r"[°º]\s?C\b|degrees? (?:C|Celsius|centigrade)\b"),
    Unit("°F", "temperature", "degF", r"[°º]\s?F\b|градус[а-я]{0,3} (?:по )?Фаренгейт[а-я]?\b",
         r"[°º]\s?F\b|degrees? (?:F|Fahrenheit)\b"),
    Unit("K", "temperature", "kelvin", r"К\b(?!\.)|кельвин[а-я]{0,3}\b", r"(?-i:K\b)|kelvins?\b"),
    Unit("degree", "temperature", "", r"градус[а-я]{0,3}\b|[°º]", r"degrees?\b|[°º]", "градусн"),
    # on the globe; read with their minutes and seconds (coordinates)
    Unit("°N", "latitude", "", r"(?!)", r"(?!)"),
    Unit("°S", "latitude", "", r"(?!)", r"(?!)"),
    Unit("°E", "longitude", "", r"(?!)", r"(?!)"),
    Unit("°W", "longitude", "", r"(?!)", r"(?!)"),
    *UNITS_OF_SPACE,
    *UNITS_OF_MATTER,
    # time: a month and a year are as long as the Gregorian calendar makes them on average
    Unit("century", "time", "100*year", r"век(?:а|ов|ам|ами|ах)?\b|столети(?:й|я|е|ям|ями|ях)\b",
         r"centur(?:y|ies)\b", "веков"),
    Unit("millennium", "time", "1000*year", r"тысячелети(?:й|я|е|ям|ями|ях)\b", r"millenni(?:a|um)s?\b"),
    Unit("decade", "time", "10*year", r"десятилети[а-я]{1,3}\b", r"decades?\b"),
    Unit("year", "time", "year", r"лет\b|год(?:а|у|ом|ов|ам|ами|ах)?\b|лети[еяюй]м?\b|летк[а-я]{1,2}\b",
         r"years?\b|yrs?\b", "летн|годичн|годовал|годов"),
    Unit("month", "time", "month", r"месяц[а-я]{0,3}\b|мес\.", r"months?\b", "месячн"),
    # of the age of rocks and finds
    Unit("Ga", "time", "1e9*year", r"(?!)", r"(?-i:Ga\b|Gyrs?\b|bya\b)"),
    Unit("Ma", "time", "1e6*year", r"(?!)", r"(?-i:Ma\b|Myrs?\b|mya\b)"),
    Unit("ka", "time", "1e3*year", r"(?!)", r"(?-i:ka\b|kyrs?\b)"),
    Unit("fortnight", "time", "14*day", r"(?!)", r"fortnights?\b"),
    Unit("week", "time", "week", r"недел[а-я]{1,3}\b|нед\.", r"weeks?\b|wks?\b", "недельн"),
    Unit("day", "time", "day", r"дн(?:я|ей|ям|ями|ях|и)\b|день\b|сут(?:ки|ок|кам|ками|ках)\b", r"days?\b", "дневн|суточн"),
    Unit("hour", "time", "hour", r"час(?:а|ов|у|ам|ами|ах)?\b|ч\b", r"hours?\b|hrs?\b", "часов"),
    Unit("minute", "time", "minute", r"минут[а-я]{0,3}\b|мин\b", r"minutes?\b|mins?\b", "минутн"),
    Unit("ms", "time", "millisecond", r"мс\b|миллисекунд[а-я]{0,3}\b", r"(?-i:ms\b)|milliseconds?\b"),
    Unit("µs", "time", "microsecond", r"мкс\b|микросекунд[а-я]{0,3}\b", r"[µμ]s\b|microseconds?\b"),
    Unit("ns", "time", "nanosecond", r"нс\b|наносекунд[а-я]{0,3}\b", r"(?-i:ns\b)|nanoseconds?\b"),
    Unit("second", "time", "second", r"секунд[а-я]{0,3}\b|сек\b", r"seconds?\b|secs?\b", "секундн"),
    Unit("seat", "count", "", r"мест(?:о|а|ам|ами|ах)?\b", r"(?:persons?|seats?|seaters?|berths?|beds?)\b", "местн"),
    *UNITS_OF_THINGS,
    *CURRENCIES,
    # `pounds` may also be money; units of unlike dimension are not compared
    Unit("pound", "mass", "pound", r"фунт[а-я]{0,3}(?: веса)?\b", r"lbs?\b|pounds?\b", "фунтов"),
    # how often; read by words of their own, `дважды в неделю`, `monthly`
    *(Unit(f"per {span}", "frequency", "", r"(?!)", r"(?!)")
      for span in ("minute", "hour", "day", "week", "month", "quarter", "year")),
)  # fmt: skip
"""A unit that begins like another stands before it."""
