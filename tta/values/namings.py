"""Whether the other side of a bead names what its segments name: names by their sound, figures by their digits.

A sentence whose translation was left out is easily joined to its neighbour, whose words it shares; then a name of its own
may stand nowhere on the other side. A name that the translation renders otherwise, `Господь` as the Lord, says nothing;
which these are is seen where the document is known to correspond.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections import defaultdict
from collections.abc import Iterator, Sequence
from itertools import accumulate, chain, islice
from typing import NamedTuple

from tta.language.yo import without_yo
from tta.types import Language
from tta.values.phonetic import latin_letters, likeness

__all__ = ["unanswered"]

_CAPITALISED = {
    Language.RU: re.compile(r"[А-ЯЁ](?<![\w'’-].)[а-яё]{2,}(?:-[А-ЯЁа-яё]+)*(?!\w)"),
    Language.EN: re.compile(r"[A-Z](?<![\w'’-].)[a-z]{2,}(?:-[A-Za-z]+)*(?!\w)"),
}
"""The letter stands first and what must not be before it behind, so that the texts are searched for the letter only."""
_BEGIN = re.compile(r"(?:^|[.!?…:«\"“„‘—–])[\s«»\"“”„‘’(\[*—–-]*$")
"""Before a word that begins a sentence or a speech, where a capital says nothing."""
_BEFORE = 8  # code points before a word that are looked at for that
_FIGURE = re.compile(r"\d(?<![\w.,].)[\d.,\u00a0 ]*(?<=\d)(?!\w)")
_ANY_FIGURE = "#"
_LIKE = 0.6  # likeness from which a word of the other side may be the name
_RENDERED = 0.8  # least share of a name's places that is answered where the document corresponds
_PLACES = 12  # that are looked at for it
_DECLINED = 2  # letters at the end of a word that its cases may change
_SHORTEST = 3  # letters that are left

Sides = tuple[Sequence[str], Sequence[str]]
Place = tuple[int, int]  # a side, and a segment of it
Key = tuple[int, str]  # the side on which a name stands, and what its cases have in common


def unanswered(
    texts: Sides,
    languages: tuple[Language, Language],
    beads: Sequence[tuple[Sequence[int], Sequence[int]]],
    certain: Sequence[tuple[int, int]],
) -> list[int]:
    """Return for each bead how many of the segments that it joins on one side name what its other side does not.

    Args:
        texts: of all segments, source and target.
        languages: of both, one Russian and the other English.
        beads: indices of segments on both sides.
        certain: pairs of segments that are known to correspond; only names that are answered there count.
    """
    witness = _Witness(texts, languages)
    lone = [list(witness.lone(left, right)) for left, right in beads]
    wanted = {key for bead in lone for keys in bead for key in keys}
    rendered = witness.rendered(wanted, certain) if wanted else set()
    return [sum(not rendered.isdisjoint(keys) for keys in bead) for bead in lone]


class _Witness:
    """Reads the names of the segments that are asked for, each once: beads share segments."""

    def __init__(self, texts: Sides, languages: tuple[Language, Language]) -> None:
        self._texts, self._languages = texts, languages
        self._named: dict[Place, list[str]] = {}
        self._said: dict[Place, set[str]] = {}

    def lone(self, left: Sequence[int], right: Sequence[int]) -> Iterator[set[Key]]:
        """Yield for each segment beside others on its side the names that the other side does not answer, if any."""
        for side, (own, other) in enumerate(((left, right), (right, left))):
            if len(own) <= 1:
                continue
            named = [names for names in (self._names(side, index) for index in own) if names]
            said = set[str]().union(*(self._words(1 - side, index) for index in other)) if named else set[str]()
            for names in named:
                keys = {(side, _key(name)) for name in names if not self._answers(side, name, said)}
                if keys:
                    yield keys

    def rendered(self, wanted: set[Key], certain: Sequence[tuple[int, int]]) -> set[Key]:
        """Return the names that are mostly answered in pairs which correspond.

        Of each, so many places are looked at as are needed.
        """
        answers: dict[Key, list[bool]] = defaultdict(list)
        for side in (0, 1):
            sought = {key for at, key in wanted if at == side}
            if not sought:
                continue
            joined = _joined([self._texts[side][pair[side]] for pair in certain])
            for number, name in chain(
                _places(sought - {_ANY_FIGURE}, joined, _CAPITALISED[self._languages[side]]),
                _places_of_figures(joined) if _ANY_FIGURE in sought else (),
            ):
                answered = self._answers(side, name, self._words(1 - side, certain[number][1 - side]))
                answers[side, _key(name)].append(answered)
        return {key for key, found in answers.items() if sum(found) >= _RENDERED * len(found)}

    def _names(self, side: int, index: int) -> list[str]:
        """Return the capitalised words within the sentences of a segment, and its figures as digits."""
        if (side, index) not in self._named:
            text = self._texts[side][index]
            found = [
                match.group()
                for match in _CAPITALISED[self._languages[side]].finditer(text)
                if not _begins(text, match.start())
            ]
            self._named[side, index] = [*found, *_figures(text)]
        return self._named[side, index]

    def _words(self, side: int, index: int) -> set[str]:
        """Return all capitalised words of a segment, which may be names, and its figures."""
        if (side, index) not in self._said:
            text = self._texts[side][index]
            self._said[side, index] = {*_CAPITALISED[self._languages[side]].findall(text), *_figures(text)}
        return self._said[side, index]

    def _answers(self, side: int, name: str, said: set[str]) -> bool:
        if name[0].isdigit():
            return name in said
        words = (word for word in said if not word[0].isdigit())
        if self._languages[side] is Language.RU:
            russian = without_yo(name)
            return any(likeness(russian, latin_letters(word), _LIKE) for word in words)
        english = latin_letters(name)
        return any(likeness(without_yo(word), english, _LIKE) for word in words)


class _Joined(NamedTuple):
    """Texts as one, a line each: a search in each of thousands costs more than all that it finds.

    Attributes:
        texts: what they are.
        whole: the same joined.
        starts: where each of them begins in it.
    """

    texts: Sequence[str]
    whole: str
    starts: Sequence[int]

    def number(self, at: int) -> int:
        """Return the number of the text that stands at a place of the whole."""
        return bisect_right(self.starts, at) - 1


def _joined(texts: Sequence[str]) -> _Joined:
    return _Joined(texts, "\n".join(texts), list(accumulate((len(text) + 1 for text in texts[:-1]), initial=0)))


def _begins(text: str, at: int) -> bool:
    return _BEGIN.search(text, max(0, at - _BEFORE), at) is not None


def _places(sought: set[str], joined: _Joined, capitalised: re.Pattern[str]) -> Iterator[tuple[int, str]]:
    """Yield the numbers of the texts that hold names of these keys, and the names, as often as is asked for and no more."""
    if not sought:
        return
    left = dict.fromkeys(sought, _PLACES)
    begun: dict[str, set[str]] = {}  # by what was found, the keys that may stand there
    keys: dict[str, str] = {}
    for match in _seeker(sought).finditer(joined.whole):
        begin = match.group()
        if begin not in begun:
            begun[begin] = {key for key in sought if key.startswith(without_yo(begin))}
        if not begun[begin]:
            continue
        word = capitalised.match(joined.whole, match.start())
        if word is None:
            continue
        name = word.group()
        key = keys.get(name) or keys.setdefault(name, _key(name))
        number = joined.number(match.start())
        if key in begun[begin] and not _begins(joined.texts[number], match.start() - joined.starts[number]):
            yield number, name
            left[key] -= 1
            if not left[key]:
                begun[begin].remove(key)


def _seeker(keys: set[str]) -> re.Pattern[str]:
    """Return a pattern that is found wherever a name of one of these keys begins.

    Of two that begin alike it finds the shorter, which begins both.
    """
    begins = {key.split("-")[0].capitalize() for key in keys}
    begins |= {f"Ё{begin[1:]}" for begin in begins if begin[0] == "Е"}
    return re.compile("|".join(begin[0] + begin[1:].replace("е", "[её]") for begin in sorted(begins)))


def _places_of_figures(joined: _Joined) -> Iterator[tuple[int, str]]:
    """Yield the numbers of the first texts that hold figures, and the figures, as often as is asked for and no more."""
    for match in islice(_FIGURE.finditer(joined.whole), _PLACES):
        yield joined.number(match.start()), _digits(match.group())


def _figures(text: str) -> list[str]:
    """Return the numbers in digits, without what groups them or sets off their fraction."""
    return [_digits(figure) for figure in _FIGURE.findall(text)]


def _digits(figure: str) -> str:
    return re.sub(r"\D", "", figure)


def _key(name: str) -> str:
    """Return what the cases of a name have in common; of figures, all are rendered in digits or none."""
    if name[0].isdigit():
        return _ANY_FIGURE
    return without_yo(name)[: max(_SHORTEST, len(name) - _DECLINED)]
