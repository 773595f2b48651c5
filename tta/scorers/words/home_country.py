"""The country that an English translation puts beside a body which a Russian text takes for its own: the Bank of Russia.

Whose parliament or ministry is meant the Russian reader knows; the English one has to be told (explicitation: S. Blum-Kulka,
Shifts of cohesion and coherence in translation, 1986).
"""

from __future__ import annotations

from tta.language.negation import Words
from tta.scorers.words.denials import spoken
from tta.scorers.words.runs import Run
from tta.scorers.words.severity import content_words
from tta.types import Bitext, Language, Side

__all__ = ["is_home_country"]

_COUNTRY = frozenset("russia russian russia's soviet ussr ussr's".split())
_POSSESSIVE = "'’s"
_JOINING = frozenset("of the in".split())


def is_home_country(bitext: Bitext, index: int, side: Side, run: Run) -> bool:
    """Whether English words put into a translation from Russian are the country, beside a body or an office with a capital."""
    if side is not Side.TARGET or bitext.source.language is not Language.RU:
        return False
    words = spoken(bitext, bitext.alignment.beads[index], side).words
    named = [place for place in range(run.start, run.stop) if words.plain(place) in _COUNTRY]
    meant = {place for place in range(run.start, run.stop) if content_words(words.forms[place], Language.EN)}
    if not named or meant - set(named):
        return False
    return _is_capital(words, named[-1] + 1) or _is_joined(words, named[0])


def _is_joined(words: Words, place: int) -> bool:
    """Whether before a word, through `of the`, a word with a capital stands that opens no sentence alone."""
    before = place - 1
    while before > 0 and words.plain(before) in _JOINING:
        before -= 1
    return before < place - 1 and _is_capital(words, before)


def _is_capital(words: Words, place: int) -> bool:
    in_reach = 0 <= place < len(words.forms)
    return in_reach and words.forms[place][:1].isupper() and not words.is_marked(place, _POSSESSIVE)
