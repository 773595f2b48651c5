"""What a value belongs to by the word right before or behind it: the article, the part of a vote, the end of a way, the depth."""

from __future__ import annotations

import re

from tta.types import Language

__all__ = ["frame_of"]

_MEASURED = {
    "depth": (r"глубин[а-я]{1,2}", "depth"),
    "width": (r"ширин[а-я]{1,2}", "(?:width|breadth)"),
    "height": (r"высот[а-я]{1,2}", "height"),
    "length": (r"длин[а-я]{1,2}", "length"),
    "thickness": (r"толщин[а-я]{1,2}", "thickness"),
    "diameter": (r"диаметр[а-я]{0,2}", "diameter"),
    "weight": (r"(?:вес|масс)[а-я]{0,2}", "(?:weight|mass)"),
    "pulse": (r"пульс[а-я]{0,2}", "pulse"),
    "pressure": (r"давлени[а-я]{1,2}", "pressure"),
}
"""What is measured, by its noun in either language."""
_SUFFERED = {
    "killed": (
        r"погибл[оиа]|погиб|убит[оы]?|умерл[оиа]|скончал(?:о|и|а)сь|убитыми",
        r"погибл[оиа]|погиб(?:ших)?|убит(?:о|ы|ых)?|умерл[оиа]|умерших",
        r"killed|dead|killing|deaths",
        r"killed|died|dead|deaths|perished|lost\s+their\s+lives|fatalities",
    ),
    "injured": (
        r"ранен[оы]|пострадал[оиа]|ранения\s+получил[аио]|травмирован[оы]|ранеными",
        r"ранен(?:о|ы|ых)?|пострадал[оиа]|пострадавших|получил[иа]\s+ранени[яе]|травмирован[оы]",
        r"injured|wounded|injuring|wounding|hurt",
        r"injured|wounded|hurt|injuries",
    ),
    "captured": (
        r"взят[оы]\s+в\s+плен|пленен[оы]|в\s+плен\s+взято|пленными",
        r"взят[оы]\s+в\s+плен|плен[её]нн?ых|попал[оиа]\s+в\s+плен|пленен[оы]",
        r"captured|capturing|prisoners",
        r"captured|taken\s+prisoner|prisoners",
    ),
    "missing": (
        r"пропал[оиа]\s+без\s+вести",
        r"пропал[оиа]\s+без\s+вести|пропавших\s+без\s+вести",
        r"missing",
        r"missing",
    ),
    "born": (r"родил(?:ось|ись|ась)", r"родил(?:ось|ись|ась)|родившихся", r"births", r"born|births"),
    "arrived": (r"при(?:ехал|был|шл)[оиа]", r"при(?:ехал|был|шл)[оиа]", r"arrived", r"arrived|came"),
    "left": (
        r"у(?:ехал|был|шл)[оиа]|выехал[оиа]",
        r"у(?:ехал|был|шл)[оиа]|выехал[оиа]",
        r"left|departed",
        r"left|departed",
    ),
}
"""What became of so many: the verbs before and behind the figure, in Russian and in English."""
_BEFORE = {
    Language.RU: {
        "article": r"(?:ст\.|стать[а-я]{1,3})",
        "paragraph": r"(?:п{1,2}\.|пункт[а-я]{0,3}|параграф[а-я]{0,2})",
        "annex": r"приложени[а-я]{1,3}",
        "chapter": r"(?:гл\.|глав[а-я]{1,3})",
        "section": r"раздел[а-я]{0,2}",
        "volume": r"(?:т\.|том[а-я]{0,2})",
        "page": r"(?:стр\.|страниц[а-я]{1,3})",
        "figure": r"(?:рис\.|рисун[а-я]{1,4})",
        "table": r"(?:табл\.|таблиц[а-я]{1,3})",
        "train": r"поезд[а-я]{0,2}",
        "track": r"(?:пут[а-я]{1,2}|платформ[а-я]{1,2})",
        "room": r"(?:комнат[а-я]{1,2}|кабинет[а-я]{0,2}|аудитори[а-я]{1,2})",
        "house": r"(?:дом[а-я]?|д\.)",
        "flat": r"(?:кв\.|квартир[а-я]{1,2})",
        "shop": r"цех[а-я]{0,2}",
        "act": r"(?:действи[ея]|акт)",
        "scene": r"(?:картин[аы]|сцен[аы]|явлени[ея])",
        **{
            name: rf"(?:{verb})(?:\s+[а-яё]{{3,}}(?<!ли)(?<!ны))?\s*[:—–-]?"
            for name, (verb, _, _, _) in _SUFFERED.items()
        },
        "whole": r"(?:^|\w+(?:\s+[а-я]+)?\s+)из",
        **{name: rf"{noun}(?:\s+[а-яё]{{3,}})?\s*[:—–-]?" for name, (noun, _) in _MEASURED.items()},
        "from": r"(?:с|со|от|из)(?:\s+[а-яё]{3,})?",
        "to": r"(?:на|до|к|ко|по|в|во)(?:\s+[а-яё]{3,})?",
        "for": r"(?:(?:голосовали\s+)?«?за»?)\s*[:—–-]?",
        "against": r"«?против»?\s*[:—–-]?",
        "abstained": r"воздержал[а-я]+\s*[:—–-]?",
    },
    Language.EN: {
        "article": r"(?:art\.|articles?)",
        "paragraph": r"(?:paras?\.?|paragraphs?|items?|points?|clauses?)",
        "annex": r"(?:annex|appendix|attachment|enclosure)",
        "chapter": r"(?:ch\.|chapters?)",
        "section": r"(?:sec\.|sections?)",
        "volume": r"(?:vol\.|volumes?)",
        "page": r"(?:pp?\.|pages?)",
        "figure": r"(?:fig\.|figures?)",
        "table": r"tables?",
        "train": r"trains?",
        "track": r"(?:tracks?|platforms?)",
        "room": r"(?:rooms?|offices?)",
        "house": r"(?:house|building|bldg\.?)",
        "flat": r"(?:apt\.?|apartment|flat)",
        "shop": r"(?:work)?shop",
        "act": r"acts?",
        "scene": r"scenes?",
        **{name: rf"(?:{verb})\s*[:—–-]?" for name, (_, _, verb, _) in _SUFFERED.items()},
        "whole": r"(?:^|\w+(?:\s+[a-z]+)?\s+)(?:out\s+)?of(?:\s+a\s+total\s+of)?",
        **{name: rf"{noun}\s*[:—–-]?(?:\s*(?:is|was|of)\s*)?" for name, (_, noun) in _MEASURED.items()},
        "from": r"from(?:\s+(?:the\s+)?[a-z]{3,})?",
        "to": r"(?:to|till|until|through|into)(?:\s+(?:the\s+)?[a-z]{3,})?",
        "for": r"(?:in\s+favou?r|for|yes|ayes?|yea)\s*[:,—–-]?",
        "against": r"(?:against|opposed|no|nays?|noes)\s*[:,—–-]?",
        "abstained": r"(?:abstain(?:ed|ing)|abstentions?)\s*[:,—–-]?",
    },
}
_MEASURED_BEHIND = {
    "depth": ("(?:глубиной|в\\s+глубину)", "(?:deep|in\\s+depth)"),
    "width": ("(?:шириной|в\\s+ширину)", "(?:wide|in\\s+width)"),
    "height": ("(?:высотой|в\\s+высоту)", "(?:high|tall|in\\s+height)"),
    "length": ("(?:длиной|в\\s+длину)", "(?:long|in\\s+length)"),
    "thickness": ("(?:толщиной|в\\s+толщину)", "(?:thick|in\\s+thickness)"),
}
"""The same behind the figure and its unit: `8 м в ширину`, 5 m deep."""
_ORDERED = {
    "squad": ("отделени[а-я]{1,2}", "squads?"),
    "platoon": ("взвод[а-я]{0,2}", "platoons?"),
    "company": ("рот(?:а|ы|е|у|ой)", "compan(?:y|ies)"),
    "battery": ("батаре[а-я]{1,2}", "batter(?:y|ies)"),
    "battalion": ("(?:батальон|дивизион)[а-я]{0,2}", "battalions?"),
    "regiment": ("полк[а-я]{0,2}", "regiments?"),
    "brigade": ("бригад[а-я]{1,2}", "brigades?"),
    "division": ("дивизи[яюией]", "divisions?"),
    "corps": ("корпус[а-я]{0,2}", "corps"),
    "army": ("арми[яюией]", "arm(?:y|ies)"),
    "secretary": ("секретар[а-я]{1,2}", "secretar(?:y|ies)"),
    "department": ("отдел[а-я]{0,2}", "(?:department|section|division)s?"),
    "floor": ("этаж[а-я]{0,2}", "(?:floor|storey)s?"),
    "row": ("ряд[а-я]{0,2}", "rows?"),
    "carriage": ("вагон[а-я]{0,2}", "(?:carriage|coach|car)s?"),
    "group": ("групп[а-я]{1,2}", "groups?"),
    "volume": ("том[а-я]{0,2}", "volumes?"),
    "edition": ("издани[а-я]{1,2}", "editions?"),
    "issue": ("выпуск[а-я]{0,2}", "issues?"),
    "act": ("(?:действи[а-я]{1,2}|акт(?:а|е|у|ом)?)", "acts?"),
    "scene": ("(?:картин[а-я]{1,2}|сцен[а-я]{1,2}|явлени[а-я]{1,2})", "scenes?"),
    "year of study": ("(?:курс|класс)[а-я]{0,2}", "(?:year|grade|form)s?"),
}
"""What stands in an order and in another such thing, `2-я рота 5-го полка`, by its noun behind the ordinal."""
_ENDING = {
    Language.RU: r"(?:-?[а-яё]{1,3})?(?:\s+[а-яё]+(?:ый|ий|ой|ого|его|ому|ему|ым|им|ом|ем|ая|яя|ую|юю|ей)){0,2}?\s+",
    Language.EN: r"(?:st|nd|rd|th)?(?:\s+[A-Z][a-z]+){0,2}?\s+",
}
_VOTED = {
    Language.RU: r"(?:голос[а-я]*\s+|(?:высказа|выступи|проголосова)[а-я]+\s+|были\s+|было\s+)?",
    Language.EN: r"(?:votes?\s+|voted\s+|(?:were|was|spoke|came\s+out)\s+)?",
}
_BEHIND = {
    Language.RU: {
        **{name: rf"{_ENDING[Language.RU]}{form}(?!\w)" for name, (form, _) in _ORDERED.items()},
        **{name: rf"[а-яё]{{1,10}}\.?\s+{form}(?!\w)" for name, (form, _) in _MEASURED_BEHIND.items()},
        **{name: rf"(?:[а-яё]+\s+){{0,2}}?(?:—\s)?(?:{verb})(?!\w)" for name, (_, verb, _, _) in _SUFFERED.items()},
        "part": r"(?:[а-я]+\s+)?из\s+\w",
        "for": rf"{_VOTED[Language.RU]}«?за»?(?=\s*(?:[,;.]|$|и\s))",
        "against": rf"{_VOTED[Language.RU]}«?против»?(?=\s*(?:[,;.]|$|и\s))",
        "abstained": r"(?:человек[а-я]*\s+)?воздержал",
        "day": r"[°а-яС\s]{0,12}?дн[её]м(?!\w)",
        "night": r"[°а-яС\s]{0,12}?ночью",
    },
    Language.EN: {
        **{name: rf"{_ENDING[Language.EN]}{form}\b" for name, (_, form) in _ORDERED.items()},
        **{name: rf"[a-z]{{1,10}}\.?\s+{form}\b" for name, (_, form) in _MEASURED_BEHIND.items()},
        **{
            name: rf"(?:[a-z]+\s+){{0,2}}?(?:(?:were|was|are|have\s+been|had\s+been|have|had)\s+)?(?:{verb})\b"
            for name, (_, _, _, verb) in _SUFFERED.items()
        },
        "part": r"(?:[a-z]+\s+)?(?:out\s+)?of\s+\w",
        "for": rf"{_VOTED[Language.EN]}(?:for|in\s+favou?r)\b",
        "against": rf"{_VOTED[Language.EN]}against\b",
        "abstained": r"(?:abstained|abstentions?)\b",
        "day": r"[°a-zC\s]{0,12}?(?:by\s+day|during\s+the\s+day|in\s+the\s+daytime)\b",
        "night": r"[°a-zC\s]{0,12}?(?:by\s+night|at\s+night|during\s+the\s+night|overnight)\b",
    },
}
_PATTERNS = {
    language: (
        {name: re.compile(rf"(?<!\w){form}\s*(?:the\s+)?$", re.I) for name, form in _BEFORE[language].items()},
        {name: re.compile(rf"\s*{form}", re.I) for name, form in _BEHIND[language].items()},
    )
    for language in (Language.RU, Language.EN)
}
_VOTES = frozenset({"for", "against", "abstained"})


def frame_of(before: str, behind: str, language: Language) -> str:
    """Return the name of the frame that a value stands in, the same in both languages, '' where there is none.

    Args:
        before: the text right before the value.
        behind: the text right behind it.
        language: of both.
    """
    ahead, after = _PATTERNS[language]
    leads = next((name for name, pattern in ahead.items() if pattern.search(before)), "")
    trails = next((name for name, pattern in after.items() if pattern.match(behind)), "")
    if leads in _VOTES and trails in _VOTES:
        return trails  # `7 for, 12 against`: what stands before the 12 is of the 7
    return trails if trails in _ORDERED else leads or trails
