"""Words made of the beginnings of others: `Наркоминдел`, `Госплан`, `Роспотребнадзор`.

Each stands for a name of two words or more, which a translation may spell out. The parts are those that Soviet and Russian
institutions are named with; a word is taken for such a name when nothing else is in it.
"""

from __future__ import annotations

import re
from functools import lru_cache

from tta.language.yo import without_yo
from tta.types.words_kept import WORDS_KEPT

__all__ = ["is_syllabic"]

_PARTS = (
    "авиа авто агро арм атом банк бум бюро вер верх внеш внудел внутр вод воен вооруж газ ген гео гидро глав гор горно гос "
    "дел дор евро жел загот здрав зем избир импорт имущество ин инвест интерн информ испол исполком ком комитет концерт "
    "космос край культ лег лен лес лит маш мед мет метео мин мол мор морпуть мос муз надзор нар нац нефте нефть обл обороны "
    "обр общ орг парт пенс печать пищ план полит потреб почта пред прод проект прокуратура пром проф пуб путь развед рай "
    "рев регистрация реестр репертком рос рыб связь сев сель снаб сов совет соц союз спец спорт стандарт стат страх строй "
    "суд тех торг транс труд трудо туризм тяж угле уголь упр фин фонд хим хлеб хлопок хоз цвет центр цирк чугун штаб эконом "
    "экспорт энерго юст"
).split()
_NOT = re.compile("ленин(?:а|у|ым|е)?")
_ENDING = "(?:а|у|ом|ем|е|ы|и|ов|ой|я|ю|ями?)?"
_WHOLE = re.compile(rf"(?:{'|'.join(sorted(_PARTS, key=len, reverse=True))}){{2,5}}{_ENDING}")


@lru_cache(maxsize=WORDS_KEPT)
def is_syllabic(word: str) -> bool:
    """Whether a Russian word, in any case, is put together of the beginnings of two others or more.

    >>> [is_syllabic(word) for word in ("Наркоминдела", "Москва")]
    [True, False]
    """
    plain = without_yo(word)
    return len(plain) < 40 and _WHOLE.fullmatch(plain) is not None and not _NOT.fullmatch(plain)
