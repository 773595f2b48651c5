"""Regions that are called after what they lie behind, at or under: `Заволжье` of Волга, `Приднепровье` of Днепр.

English often says that in words: beyond the Volga. Prefixes and suffix are those of the grammar (Русская грамматика 1980,
§ 570); the stem is that of the adjective.
"""

from __future__ import annotations

import re
from functools import lru_cache

from tta.language.russian import best_reading
from tta.types.words_kept import WORDS_KEPT
from tta.values.derived_names import base_of_adjective

__all__ = ["named_after"]

_REGION = re.compile(r"(?:за|при|под|по|пред|меж|между)(?P<stem>[а-я]{3,}?)(?:о?реч)?(?:ье|ие)")
"""Of `Замоскворечье` the river is part of the word."""


@lru_cache(maxsize=WORDS_KEPT)
def named_after(word: str) -> str:
    """Return the place that a region, in small letters with е for ё and in any case, is called after; '' for another word.

    >>> named_after("заволжья"), named_after("побережья")
    ('волга', '')
    """
    region = _REGION.fullmatch(best_reading(word).lemma)
    return base_of_adjective(f"{region['stem']}ский") if region else ""
