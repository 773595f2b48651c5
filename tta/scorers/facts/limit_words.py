"""The words round a number that set a limit to it, or say that something grew or fell by it or to it, in both languages."""

from __future__ import annotations

import re

from tta.types import Language

__all__ = [
    "AGE_BEFORE",
    "AT_LEAST",
    "AT_MOST",
    "BY",
    "CHANGED",
    "CHANGE_BEFORE",
    "DENIED_BEHIND",
    "FROM_ALONE",
    "FROM_TO",
    "LIMIT_BEFORE",
    "LIMIT_BEHIND",
    "LIMIT_BY_SIGN",
    "PLACE_IN_ORDER",
    "PREVENTED",
    "TO",
    "UP_TO",
]

_THAN_RU = r"(?:\s+чем)?(?:\s+(?:на|в|во|за|с|из|о|от|для|по|у|к|до|через))?\s+(?:(?:одного\s+)?раза?\s+)?$"
_NOT_RU = r"\bне\s+(?:(?:мо[гж][а-я]+|долж[а-я]+|буд[а-я]+|был[а-я]*)\s+)?(?:быть\s+)?"
_NOT_EN = (
    r"(?:no|not|cannot|can't|never)\s+"
    r"(?:(?:be|cost|last|take|weigh|contain|have|pay|spend|hold|stay|wait|give|use)\s+)?"
)
_BEFORE_EN = r"\s+(?:(?:once|one|twice)\s+)?(?:the\s+|an?\s+|some\s+)?(?:US|U\.S\.)?[$£€]?\s?$"
AT_MOST, AT_LEAST, BY, TO = "at most", "at least", "by", "to"
LIMIT_BEFORE: dict[Language, tuple[tuple[str, re.Pattern[str]], ...]] = {
    Language.RU: (
        (
            AT_MOST,
            re.compile(
                _NOT_RU + r"(?:более|больше|свыше|выше|старше|длиннее|дольше|дороже|чаще|превы[шс][а-я]+)" + _THAN_RU, re.I
            ),
        ),
        (AT_MOST, re.compile(r"\bне\s+[а-яё]{4,}\s+и\s+$", re.I)),
        (AT_LEAST, re.compile(_NOT_RU + r"(?:менее|меньше|ниже|младше|моложе|короче|дешевле|реже)" + _THAN_RU, re.I)),
        (AT_MOST, re.compile(r"(?<!не )(?<!быть )\b(?:"
                r"почти|без\s+малого|самое\s+большее|от\s+силы|менее|меньше|максимум|ниже|младше"
                r"|моложе|короче|дешевле|реже)" + _THAN_RU, re.I)),
        (
            AT_LEAST,
            re.compile(
                r"(?<!не )(?<!быть )\b(?:более|больше|свыше|выше|старше|длиннее|дольше|дороже|чаще|минимум|превы[шс][а-я]+"
                r"|самое\s+меньшее|по\s+(?:меньшей|крайней)\s+мере)" + _THAN_RU, re.I,
            ),
        ),
    ),
    Language.EN: (
        (
            AT_MOST,
            re.compile(
                r"\b(?:at\s+(?:the\s+(?:very\s+)?)?most|"
                + _NOT_EN + r"(?:(?:more|longer|older|higher|greater)\s+than|more\s+often\s+than|over|above)"
                r"|\bfrom\s+exceeding"
                r"|(?:not|cannot)\s+(?:to\s+)?exceed(?:ing)?"
                r"|(?<!not )(?<!no )(?<!t be )(?:(?:fewer|less|lower|younger|shorter)\s+than|under|below)|pushing|approaching"
                r"|almost|nearly|up\s+to|a\s+maximum\s+of)"
                + _BEFORE_EN, re.I,
            ),
        ),
        (
            AT_LEAST,
            re.compile(
                r"(?:\bat\s+(?:the\s+)?(?:very\s+)?least|\b"
                + _NOT_EN + r"(?:(?:fewer|less|lower|younger|shorter)\s+than|under|below)"
                r"|(?<!not )(?<!no )(?<!t be )\b(?:more|longer"
                r"|older|higher|greater)\s+than|(?<!not )\bover"
                r"|(?<!not )\babove|(?<!not )(?<!not to )(?<!cannot )\bexceed(?:ed|s|ing)?"
                r"|\bin\s+excess\s+of"
                r"|\bupwards?\s+of|\ba\s+minimum\s+of)" + _BEFORE_EN, re.I,
            ),
        ),
    ),
}  # fmt: skip
_AGED = (
    r"\b(?:ему|ей|им|мне|тебе|вам|нам|[а-яё]{2,}(?:у|ю|е|ам|ям|ой))\s+"
    r"(?:уже\s+|было\s+|тогда\s+|далеко\s+|сильно\s+|хорошо\s+)*"
)
AGE_BEFORE: dict[str, re.Pattern[str]] = {
    AT_LEAST: re.compile(_AGED + r"за\s+$", re.I),
    AT_MOST: re.compile(_AGED + r"под\s+$", re.I),
}
"""`ему за пятьдесят`, over fifty, and `под сорок`, nearly forty."""
LIMIT_BY_SIGN = (
    (AT_MOST, re.compile(r"(?:^|[\s(])(?:<=?|≤|⩽)\s?$")),
    (AT_LEAST, re.compile(r"(?:^|[\s(])(?:>=?|≥|⩾)\s?$")),
)
"""`p < 0,01`, `≥ 21 года`"""
PREVENTED = re.compile(r"\b(?:prevent|avoid|without\b|unless\b|unlikely\b|keep\b|stop\b)", re.I)
"""Before `more than`, what makes it at most: nothing is said of such a number."""
DENIED_BEHIND = re.compile(r"[^.,;:!?()]{0,40}?\bне\s+[а-яё]", re.I)
"""Behind `больше трёх дней`, what makes it at most: nothing is said of such a number either."""
FROM_ALONE = {
    Language.RU: (re.compile(r"\bот\s+$", re.I), re.compile(r"[^.;]{0,24}?(?:\sдо\s|\s?[–—-]\s?\d)")),
    Language.EN: (
        re.compile(r"\bfrom\s+(?:as\s+little\s+as\s+|just\s+|only\s+)?[$£€]?$", re.I),
        re.compile(r"[^.;]{0,24}?(?:\s(?:to|until|till|through|and)\s|\s?[–—-]\s?\d)"),
    ),
}
"""`from 40%` where no other end follows: that much and more."""
UP_TO = re.compile(r"\bдо\s+$", re.I)
"""`до 45 суток`, where it is not the end of a range or of a change."""
LIMIT_BEHIND: dict[Language, tuple[tuple[str, re.Pattern[str]], ...]] = {
    Language.RU: (
        (
            AT_LEAST,
            re.compile(r"\s*(?:[а-я]+\.?\s+)?(?:(?:и|или)\s+(?:более|больше|старше|выше)|самое\s+меньшее)\b", re.I),
        ),
        (
            AT_MOST,
            re.compile(
                r"\s*(?:[а-я]+\.?\s+)?(?:(?:и|или)\s+(?:менее|меньше|младше|моложе|ниже)|самое\s+большее)\b", re.I
            ),
        ),
    ),
    Language.EN: (
        (
            AT_LEAST,
            re.compile(
                r"(?:\s+[a-z]+)?\s+(?:(?:or|and)\s+(?:more|older|above|over|higher|greater)"
                r"|at\s+(?:the\s+(?:very\s+)?)?(?:least|earliest|soonest))\b",
                re.I,
            ),
        ),
        (
            AT_MOST,
            re.compile(
                r"(?:\s+[a-z]+)?\s+(?:(?:or|and)\s+(?:less|fewer|younger|below|under|lower)"
                r"|at\s+(?:the\s+(?:very\s+)?)?(?:most|latest|outside))\b",
                re.I,
            ),
        ),
    ),
}
CHANGED = {
    Language.RU: re.compile(
        r"\b(?:вырос|выраст|раст[её]т|раст[уи]|довест|довед|довод|дости|дош|дой[дт]|увелич|возрос|сни[зж]|упал|упад|повы[сш]|сокра[тщ]|подорож|подеше|подня|продл|прибав|уменьш|рост|паден|замедл|ускор|рухн|подскоч|взлет)",
        re.I,
    ),
    Language.EN: re.compile(
        r"\b(?:grew|grow|grown|increas|extend|prolong|lengthen|rose|ris(?:e|es|en|ing)|reduc|fall|fell|fallen|drop|declin|decreas|cut|rais|lower|up\b|down\b"
        r"|climb|jump|shrank|shrink|slow|accelerat|plung|plummet|soar|surg|slump|tumbl)",
        re.I,
    ),
}
CHANGE_BEFORE: dict[Language, tuple[tuple[str, re.Pattern[str]], ...]] = {
    Language.RU: ((BY, re.compile(r"\bна\s+$")), (TO, re.compile(r"(?<!от )\bдо\s+$"))),
    Language.EN: ((BY, re.compile(r"\bby\s+(?:an?\s+)?[$£€]?$")), (TO, re.compile(r"\bto\s+(?:an?\s+)?[$£€]?$"))),
}
FROM_TO = {
    Language.RU: re.compile(r"\b(?:с|со|от)\s+\S+(?:\s+\S+){0,2}\s+(?:до|на)\s+$", re.I),
    Language.EN: re.compile(r"\bfrom\s+\S+(?:\s+\S+){0,2}\s+to\s+[$£€]?$", re.I),
}
PLACE_IN_ORDER = re.compile(r"-?(?:й|е|ое|го|му|м|я|ю|st|nd|rd|th)\b")
"""What makes a figure a place in an order: `поднялся на 5-е место`, rose to 5th place."""
