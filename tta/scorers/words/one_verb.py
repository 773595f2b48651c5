"""Russian words that one English verb says together with others: criticised for `выступил с критикой`, to season for `посолить`.

A support verb and the noun that carries its meaning (M. Gross, Les bases empiriques de la notion de prédicat sémantique, 1981)
are one predicate, and so are a verb and the instrument that an English verb is made of (`посыпать сахаром`, to sugar: E. V. and
H. H. Clark, When nouns surface as verbs, Language 55, 1979). Of verbs in a row one may stand for all: `посолить и поперчить`.
"""

from __future__ import annotations

from collections.abc import Sequence

from tta.language.negation import Words
from tta.language.russian import best_reading, lemma, readings
from tta.scorers.words.denials import spoken
from tta.scorers.words.partners import sure_partners
from tta.scorers.words.runs import Run
from tta.scorers.words.severity import content_words
from tta.types import UNRENDERED, Bitext, Language, Reading, Side

__all__ = ["is_said_by_one_verb"]

_SUPPORT = frozenset(
    "оказать оказывать произвести производить провести проводить принять принимать дать давать выступить выступать обратиться "
    "обращаться прийти приходить впасть впадать вступить вступать подвергнуть подвергать подвергнуться подвергаться нанести "
    "наносить испытать испытывать совершить совершать осуществить осуществлять выполнить выполнять вести задать задавать внести "
    "вносить предоставить предоставлять подать подавать понести нести одержать одерживать получить получать проявить проявлять "
    "выразить выражать сделать делать заключить заключать отдать отдавать".split()
)
"""Russian verbs that say little without the noun beside them, which carries the meaning of both."""
_LIGHT = frozenset(
    "give gives gave given giving make makes made making take takes took taken taking do does did done doing have has had having "
    "hold holds held holding carry carries carried carrying conduct conducts conducted conducting perform performs performed "
    "performing provide provides provided providing offer offers offered offering get gets got getting received receive receives "
    "come comes came coming go goes went run runs ran running bring brings brought put puts be is are was were".split()
)
"""English verbs that say as little, so that the noun would have to stand beside them."""
_DETERMINERS = frozenset("the a an your his her its their our my it them each all this that these those".split())
_REACH = 3  # words between a support verb and its noun
_VERBS = frozenset({"VERB", "INFN", "GRND"})


def is_said_by_one_verb(bitext: Bitext, index: int, side: Side, run: Run) -> bool:
    """Whether Russian words that look left out, of a bead that was read, are said by an English verb with those beside them."""
    reading = bitext.readings.get(index)
    if bitext.document(side).language is not Language.RU or reading is None:
        return False
    bead = bitext.alignment.beads[index]
    russian, english = (spoken(bitext, bead, each).words for each in (side, side.opposite))
    across = sure_partners(reading, Language.RU)
    meant = [place for place in range(run.start, run.stop) if content_words(russian.forms[place], Language.RU)]
    lost = [place for place in meant if across[place] == UNRENDERED]
    return (
        _is_noun_of_a_verb(russian, english, meant, across)
        or _is_verb_of_an_instrument(russian, english, meant, across)
        or _is_folded(russian, english, lost, reading)
    )


def _is_noun_of_a_verb(russian: Words, english: Words, meant: Sequence[int], across: Sequence[int]) -> bool:
    """Whether words are a noun, with an adjective at most, whose support verb an English verb renders that says more than it."""
    kinds = [best_reading(russian.plain(place)).part_of_speech for place in meant]
    if kinds not in (["NOUN"], ["ADJF", "NOUN"]):
        return False
    near = range(max(0, meant[0] - 1 - _REACH), min(len(across), meant[-1] + 2 + _REACH))
    for place in near:
        verb = across[place]
        if place in meant or verb == UNRENDERED or english.plain(verb) in _LIGHT:
            continue
        if lemma(russian.plain(place)) not in _SUPPORT:
            continue
        first, last = sorted((place, meant[-1]))
        if not any(russian.is_marked(between) for between in range(first + 1, last + 1)):
            return True
    return False


def _is_verb_of_an_instrument(russian: Words, english: Words, meant: Sequence[int], across: Sequence[int]) -> bool:
    """Whether a word is a verb with an instrument that English makes a verb of, which opens a clause before an article."""
    if len(meant) != 1 or best_reading(russian.plain(meant[0])).part_of_speech not in _VERBS:
        return False
    for place in (meant[0] - 1, meant[0] + 1):
        if not 0 <= place < len(across) or across[place] == UNRENDERED:
            continue
        verb, instrument = across[place], best_reading(russian.plain(place))
        if "ablt" in instrument.grammemes and instrument.part_of_speech == "NOUN" and _opens(english, verb):
            return verb + 1 < len(english.forms) and english.plain(verb + 1) in _DETERMINERS
    return False


def _is_folded(russian: Words, english: Words, meant: Sequence[int], reading: Reading) -> bool:
    """Whether words are verbs of one form in a row, for which the English has a word that renders no other."""
    forms = {_form(russian.plain(place)) for place in meant}
    if len(meant) < 2 or len(forms) != 1 or "" in forms:
        return False
    between = [place for place in range(meant[0], meant[-1]) if place not in meant]
    if any(russian.plain(place) not in {"и", "а"} for place in between):
        return False
    theirs = reading.partner[list(Language).index(Language.EN)].tolist()
    return any(
        meant[0] <= word <= meant[-1] or (word == UNRENDERED and _opens(english, place))
        for place, word in enumerate(theirs)
        if english.plain(place) in _LIGHT or content_words(english.forms[place], Language.EN)
    )


def _opens(words: Words, place: int) -> bool:
    return place == 0 or words.is_marked(place)


def _form(word: str) -> str:
    """Return which form a Russian verb may have, infinitive before imperative; nothing of other words."""
    for each in readings(word):
        if each.part_of_speech == "INFN":
            return "infinitive"
        if "impr" in each.grammemes:
            return "imperative"
    return ""
