"""Feasts of state and church: the forms of their names in both languages, and the days of those that do not move.

Days are those of public calendars: of the Orthodox and the Western church, by both styles and with their eves where one is kept;
of Soviet and Russian law on holidays and days of glory, of the laws of the United States and France.
"""

from __future__ import annotations

from dataclasses import dataclass

__all__ = ["FEASTS", "FIXED_DAYS", "Feast"]

_ON = "".join(rf"(?<=\b{word} )|" for word in ("к", "на", "до", "после", "перед", "праздник", "под"))[:-1]
"""Before a feast whose name is a word of its own, protection or ascension, too; that one has a capital."""


@dataclass(frozen=True, slots=True)
class Feast:
    """A feast by its English name: patterns of its Russian and English names, and the months and days on which it may be."""

    name: str
    russian: str
    english: str
    days: tuple[tuple[int, int], ...] = ()


FEASTS: tuple[Feast, ...] = (
    Feast("New Year", r"нов(?:ый|ого|ому|ым|ом)\s+год(?:а|у|ом)?", r"New\s+Year(?:['’]s)?(?:\s+(?:Eve|Day))?",
          ((12, 31), (1, 1))),
    Feast("Nativity of the Virgin", r"рождеств(?:о|а|у|ом|е)\s+(?:пресвятой\s+)?богородицы",
          r"Nativity\s+of\s+(?:the\s+(?:Virgin|Theotokos|Mother\s+of\s+God|Blessed\s+Virgin)|Our\s+Lady|Mary)",
          ((9, 8), (9, 21))),
    Feast("Christmas", r"рождеств(?:о|а|у|ом|е)|сочельник(?:а|у|ом|е)?", r"Christmas(?:\s+(?:Eve|Day))?|Xmas",
          ((12, 24), (12, 25), (1, 6), (1, 7))),
    Feast("Epiphany", rf"крещени[еяюи](?=\s+господн)|богоявлени[еяюи]|(?:{_ON})(?-i:К)рещени[еяю](?!\s+Руси)", r"Epiphany",
          ((1, 6), (1, 19))),
    Feast("Shrovetide", r"масленица|маслениц[уыей]", r"Shrovetide|Maslenitsa|Pancake\s+(?:Week|Day)"),
    Feast("Lent", r"велик(?:ий|ого|ому|им|ом)\s+пост(?:а|у|ом)?", r"(?:Great\s+)?Lent"),
    Feast("Annunciation", r"благовещени[еяюи]", r"(?:Feast\s+of\s+the\s+)?Annunciation|Lady\s+Day", ((3, 25), (4, 7))),
    Feast("Palm Sunday", r"вербн(?:ое|ого|ому|ом)\s+воскресень[еяю]", r"Palm\s+Sunday"),
    Feast("Holy Week", r"страстн(?:ая|ой|ую)\s+(?:недел(?:я|и|е|ю|ей)|седмиц(?:а|ы|е|у|ей))", r"(?:Holy|Passion)\s+Week"),
    Feast("Easter Week", r"(?:светл|пасхальн)(?:ая|ой|ую)\s+(?:недел(?:я|и|е|ю|ей)|седмиц(?:а|ы|е|у|ей))",
          r"(?:Easter|Bright)\s+Week"),
    Feast("Maundy Thursday", r"(?:чист|велик|страстн)(?:ый|ой|ого|ому|ым|ом)\s+четверг(?:а|у|ом|е)?",
          r"(?:Maundy|Holy|Great)\s+Thursday"),
    Feast("Good Friday", r"(?:велик|страстн)(?:ая|ой|ую)\s+пятниц(?:а|ы|е|у|ей)", r"(?:Good|Great|Holy)\s+Friday"),
    Feast("Holy Saturday", r"(?:велик|страстн)(?:ая|ой|ую)\s+суббот(?:а|ы|е|у|ой)", r"(?:Holy|Great)\s+Saturday"),
    Feast("Easter", r"(?:(?:перв|втор|трет)[а-яё]{1,3}\s+д(?:ень|ня|ню)\s+)?пасх(?:а|и|у|ой|е)",
          r"(?:(?:first|second|third)\s+day\s+of\s+)?Easter(?:\s+(?:Sunday|Monday|Tuesday|Friday|Day))?"),
    Feast("Ascension", rf"вознесени[еяюи]\s+господн[а-я]+|(?:{_ON})(?-i:В)ознесени[еяю]", r"Ascension(?:\s+Day)?"),
    Feast("Advent", r"(?:рождественск|филиппов)(?:ий|ого|ому|им|ом)?\s+пост(?:а|у|ом)?", r"Advent|Nativity\s+Fast"),
    Feast("Intercession", rf"(?:{_ON})(?-i:П)окров(?:а|у|ом)?|покров(?:а|у|ом)?\s+пресвятой\s+богородицы",
          r"(?:Feast\s+of\s+the\s+)?(?:Intercession|Protection)(?=\s+of\s+the|\s*[.,;]|$)|Pokrov", ((10, 1), (10, 14))),
    Feast("Exaltation of the Cross", rf"воздвижени[еяюи]\s+(?:честного\s+)?креста|(?:{_ON})(?-i:В)оздвижени[еяю]",
          r"(?:Exaltation|Elevation)(?:\s+of\s+the\s+(?:Holy\s+)?Cross)?|Holy\s+(?:Cross|Rood)\s+Day", ((9, 14), (9, 27))),
    Feast("St Nicholas's Day", r"никол(?:а|у|ы|ин\s+день)\s+(?:зимн|вешн|летн)[а-я]{2}|николин(?:а|у)?\s+д(?:ень|ня|ню)",
          r"St\.?\s+Nicholas(?:['’]s?)?\s+Day", ((12, 6), (12, 19), (5, 9), (5, 22))),
    Feast("St Elijah's Day", r"ильин(?:а|у)?\s+д(?:ень|ня|ню)", r"(?:St\.?\s+)?Eli(?:jah|as)['’]s?\s+Day", ((7, 20), (8, 2))),
    Feast("St Peter's Day", r"петров(?:а|у)?\s+д(?:ень|ня|ню)", r"St\.?\s+Peter['’]s\s+Day", ((6, 29), (7, 12))),
    Feast("St George's Day", r"(?:юрьев|егорьев)(?:а|у)?\s+д(?:ень|ня|ню)", r"St\.?\s+George['’]s\s+Day"),
    Feast("St Michael's Day", r"михайлов(?:а|у)?\s+д(?:ень|ня|ню)", r"St\.?\s+Michael['’]s\s+Day|Michaelmas"),
    Feast("St Tatiana's Day", r"татьянин(?:а|у)?\s+д(?:ень|ня|ню)", r"(?:St\.?\s+)?Tat(?:ia|ya)na['’]s\s+Day",
          ((1, 12), (1, 25))),
    Feast("Midsummer", r"иванов(?:а|у)?\s+д(?:ень|ня|ню)|иван(?:а|у)?\s+купал[аыу]",
          r"Midsummer(?:['’]s)?(?:\s+(?:Day|Night|Eve))?|St\.?\s+John['’]s\s+(?:Day|Eve)", ((6, 23), (6, 24), (7, 7))),
    Feast("Candlemas", r"сретени[еяю]", r"Candlemas", ((2, 2), (2, 15))),
    Feast("Whit Monday", r"духов(?:а|у)?\s+д(?:ень|ня|ню)", r"Whit\s+Monday|(?:Day\s+of\s+the\s+)?Holy\s+Spirit\s+Day"),
    Feast("Trinity", rf"троицын(?:а|у)?\s+д(?:ень|ня|ню)|(?:{_ON})троиц(?:ей|[уеы])",
          r"Trinity(?:\s+Sunday)?|Pentecost|Whitsun(?:day|tide)?|Whit\s+Sunday"),
    Feast("Transfiguration", rf"преображени[еяюи]\s+господн[а-я]+|(?:{_ON})(?-i:П)реображени[еяю]",
          r"(?:Feast\s+of\s+the\s+)?Transfiguration", ((8, 6), (8, 19))),
    Feast("Dormition", rf"успени[еяюи]\s+(?:пресвятой\s+)?богородицы|(?:{_ON})(?-i:У)спени[еяю]",
          r"Dormition|Assumption(?:\s+Day)?", ((8, 15), (8, 28))),
    Feast("Victory Day", r"д(?:ень|ня|ню|нём|не)\s+победы", r"Victory\s+Day|V-?E\s+Day", ((5, 8), (5, 9))),
    Feast("Women's Day", r"(?:международн[а-я]{2,3}\s+)?женск(?:ий|ого|ому|им|ом)\s+д(?:ень|ня|ню|нём|не)",
          r"(?:International\s+)?Women['’]s\s+Day", ((3, 8),)),
    Feast("May Day", r"первома(?:й|я|ю|ем|е)", r"May\s+Day", ((5, 1),)),
    Feast("Defender of the Fatherland Day", r"д(?:ень|ня|ню)\s+(?:защитник(?:а|ов)\s+отечества|(?:советской|красной)\s+армии)",
          r"Defenders?\s+of\s+(?:the\s+)?(?:Fatherland|Motherland)\s+Day|(?:Soviet|Red)\s+Army\s+Day"
          r"|Day\s+of\s+the\s+Defenders?\s+of\s+the\s+(?:Father|Mother)land", ((2, 23),)),
    Feast("Cosmonautics Day", r"д(?:ень|ня|ню)\s+(?:авиации\s+и\s+)?космонавтики",
          r"(?:Day\s+of\s+)?Cosmonautics(?:\s+Day)?", ((4, 12),)),
    Feast("Russia Day", r"д(?:ень|ня|ню)\s+россии", r"Russia\s+Day|Day\s+of\s+Russia", ((6, 12),)),
    Feast("Knowledge Day", r"д(?:ень|ня|ню)\s+знаний", r"(?:Day\s+of\s+)?Knowledge(?:\s+Day)", ((9, 1),)),
    Feast("Unity Day", r"д(?:ень|ня|ню)\s+народного\s+единства",
          r"(?:National\s+|People['’]s\s+)?Unity\s+Day|Day\s+of\s+National\s+Unity", ((11, 4),)),
    Feast("anniversary of the October Revolution",
          r"(?:годовщин(?:а|ы|е|у|ой)|праздник(?:а|у|ом|е)?|д(?:ень|ня|ню))\s+(?:великой\s+)?октябрьской\s+"
          r"(?:социалистической\s+)?революции"
          r"|(?:годовщин(?:а|ы|е|у|ой))\s+(?:великого\s+)?октября",
          r"(?:anniversary|day)\s+of\s+(?:the\s+)?(?:Great\s+)?(?:October\s+(?:Socialist\s+)?|Great\s+)Revolution"
          r"|October\s+Revolution\s+Day|(?:anniversary\s+of\s+)(?:the\s+)?Great\s+October", ((10, 25), (11, 7))),
    Feast("anniversary of the February Revolution", r"(?:годовщин(?:а|ы|е|у|ой)|д(?:ень|ня|ню))\s+февральской\s+революции",
          r"(?:anniversary|day)\s+of\s+(?:the\s+)?February\s+Revolution", ()),
    Feast("Independence Day",
          r"д(?:ень|ня|ню)\s+независимости(?:\s+(?:сша|америки|соединенных\s+штатов|соединённых\s+штатов))?",
          r"(?:American\s+)?Independence\s+Day", ((7, 4),)),
    Feast("Bastille Day", r"(?:д(?:ень|ня|ню)|годовщин(?:а|ы|е|у|ой))\s+взятия\s+бастилии", r"Bastille\s+Day", ((7, 14),)),
    Feast("All Saints' Day", r"д(?:ень|ня|ню)\s+всех\s+святых", r"All\s+Saints['’]?s?\s+Day|All\s+Hallows", ((11, 1),)),
    Feast("All Souls' Day", r"д(?:ень|ня|ню)\s+всех\s+усопших", r"All\s+Souls['’]?s?\s+Day", ((11, 2),)),
    Feast("April Fools' Day", r"д(?:ень|ня|ню)\s+(?:дурака|смеха)", r"April\s+Fools?['’]?s?['’]?\s+Day", ((4, 1),)),
    Feast("Halloween", r"хэллоуин(?:а|у|ом|е)?", r"Hallowe?['’]?en", ((10, 31),)),
    Feast("Thanksgiving", r"д(?:ень|ня|ню)\s+благодарения", r"Thanksgiving(?:\s+Day)?"),
    Feast("Ramadan", r"рамадан(?:а|у|ом|е)?", r"Ramadan"),
    Feast("Hanukkah", r"хануку?(?:а|и|е|ой)?", r"(?:H|Ch)anukkah"),
)  # fmt: skip
FIXED_DAYS = {feast.name: feast.days for feast in FEASTS if feast.days}
"""Months and days of feasts that do not move, by both calendars and with their eves."""
