"""Words run together: a Russian word that the dictionary does not know, and that is two that it does.

Russian makes new words by prefixes and by stems joined with о and е, so a split alone says little. It counts where the first
word is one that begins no other, or governs the form of the second, or stands in a form that no compound begins with.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from tta.language.russian import Reading, name_share, readings
from tta.scorers.script.artifacts import LATIN, Artifact, Passage, is_word, plain, words
from tta.types import Language

__all__ = ["JOINED", "joined_words"]

JOINED = "SC105"

_LEAST, _MOST = 5, 40  # letters of a word that is looked at
_LONG = 5  # letters of a word that counts beside a preposition
_CONTENT = 4  # letters of each of two words that are no words of grammar
_NAME = 0.5  # share of a form's readings that are names, from which on it is taken for one

# Words that neither begin nor end Russian compounds and look like no ending, so that what is glued to them lacks a space.
_FREE = frozenset(
    "что чтобы это этот эта эти этого этой этом этому этим этих этими эту для если еще также только свои своих "
    "который которая которые которого которой которых которую когда кроме вокруг теперь очень потому поэтому".split()
)
# And those that may stand behind a preposition or particle, or behind one of the first list, only.
_BEHIND = frozenset(
    "его ее их ему им него нее них нем ней ними было были была быть будет нас вас нам вам том того тому тем тех всех всем "
    "".split()
)
_NOMINATIVES = frozenset("он она оно они мы вы".split())
_LINKS = frozenset("в на с к и о об от из до за по у под при без над через перед между про ко со во не ни".split())

# The cases that a preposition governs and a prefix has nothing to do with.
_GOVERNED = {"в": "loct", "во": "loct", "к": "datv", "ко": "datv", "с": "ablt", "со": "ablt"}
_NOMINAL = frozenset({"NOUN", "ADJF", "PRTF", "NUMR"})
_PREDICATES = frozenset({"VERB", "INFN"})
_CONTENT_WORDS = _NOMINAL | _PREDICATES
_ENDINGS = ("у", "ю", "ы", "ов", "ев", "ей", "ам", "ям", "ом", "ем", "ах", "ях", "ами", "ями")
_ADJECTIVES = frozenset({"ADJF", "PRTF"})
_CASES = frozenset({"nomn", "gent", "datv", "accs", "ablt", "loct"})

_VOWEL = re.compile(r"[аеёиоуыэюя]")
_LETTER = re.compile(r"\w")


def joined_words(passage: Passage) -> Iterator[Artifact]:
    """Yield Russian words that are no words, and are two words without the space between them."""
    if passage.language is not Language.RU:
        return
    text = passage.text
    for start, stop in words(text):
        word = text[start:stop]
        form = plain(word)
        if len(form) != len(word) or not _LEAST <= len(word) <= _MOST or LATIN.search(word):
            continue
        hyphen = "-" in text[max(0, start - 1) : start] + text[stop : stop + 1]
        if hyphen or is_word(form) or passage.vocabulary.get(form, 0) > 1:
            continue
        cut = _cut(word, first=not _LETTER.search(text, 0, start))
        if cut:
            yield Artifact(JOINED, start, stop, f"{word[:cut]} {word[cut:]}")


def _cut(word: str, *, first: bool) -> int:
    """Return where two words meet, 0 where nothing shows it; a capital within a sentence begins a name, which shows nothing."""
    if not word[1:].islower():
        return _cut_before_name(word)
    if word[0].isupper() and not first:
        return 0
    form = word.lower()
    for cut in range(1, len(form)):
        left, right = form[:cut], form[cut:]
        if _is_grammar(left, right) or _is_governed(left, right) or _are_content(left, right):
            return cut
    return 0


def _cut_before_name(word: str) -> int:
    """Return where a name begins behind a preposition: `вМоскве`."""
    match = re.fullmatch(r"([а-яё]{1,5})([А-ЯЁ][а-яё]{3,})", word)
    if match and match.group(1) in _LINKS and is_word(match.group(2)):
        return match.end(1) if name_share(match.group(2).lower()) > _NAME else 0
    return 0


def _is_grammar(left: str, right: str) -> bool:
    """Whether one of two words never makes compounds and the other is a word of some length, or a preposition before it."""
    if left in _LINKS and right in _BEHIND | _FREE:
        return len(right) > 2
    if right in _FREE:
        return left in _FREE or (len(left) > 3 and is_word(left))
    return left in _FREE and (right in _BEHIND | _NOMINATIVES or (len(right) > 3 and is_word(right)))


def _is_governed(left: str, right: str) -> bool:
    """Whether a word of one letter or two goes with the form of the next: `вмагазине`, `неделает`, `иправительство`."""
    if len(right) < _LONG or left not in {*_GOVERNED, "и", "не"} or not is_word(right) or name_share(right) > _NAME:
        return False
    if left in _GOVERNED:
        if len(left) > 1 and _VOWEL.search(right[:2]):
            return False  # `во`, `ко` and `со` stand before two consonants
        return any(item.part_of_speech in _NOMINAL and _GOVERNED[left] in item.grammemes for item in readings(right))
    wanted = _PREDICATES if left == "не" else _PREDICATES | _NOMINAL
    return any(item.part_of_speech in wanted for item in readings(right))


def _are_content(left: str, right: str) -> bool:
    """Whether two words of some length stand together of which the first is in no form that begins a compound."""
    if min(len(left), len(right)) < _CONTENT or not (is_word(left) and is_word(right)):
        return False
    if max(name_share(left), name_share(right)) > _NAME:
        return False
    firsts = readings(left)
    if any(item.grammemes & {"Fixd", "NUMR"} for item in firsts):
        return False  # `супер` and `пяти` begin compounds
    if min(len(left), len(right)) >= _LONG and _is_inflected(left, firsts):
        return any(item.part_of_speech in _CONTENT_WORDS for item in readings(right))
    adjectives = [item for item in firsts if item.part_of_speech in _ADJECTIVES]
    return any(_agree(first, second) for first in adjectives for second in readings(right))


def _is_inflected(left: str, firsts: Sequence[Reading]) -> bool:
    """Whether a word can only be a verb, or a noun with an ending that no compound has within it."""
    verb = all(item.part_of_speech in _PREDICATES for item in firsts)
    noun = all(item.part_of_speech == "NOUN" and item.lemma != left for item in firsts) and left.endswith(_ENDINGS)
    return (verb and left[-1] not in "ио") or noun


def _agree(first: Reading, second: Reading) -> bool:
    """Whether an adjective, in a form with an ending that compounds lack, and a noun are of one case, number and gender."""
    if second.part_of_speech != "NOUN" or first.grammemes & _CASES != second.grammemes & _CASES:
        return False
    number = {"sing", "plur"}
    gender = {"masc", "femn", "neut"}
    if first.grammemes & number != second.grammemes & number:
        return False
    return "plur" in first.grammemes or first.grammemes & gender == second.grammemes & gender
