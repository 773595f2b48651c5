"""Whether the other side of a bead names what its segments name: names by their sound, figures by their digits.

A sentence whose translation was left out is easily joined to its neighbour, whose words it shares; then a name of its own
may stand nowhere on the other side. A name that the translation renders otherwise, `Господь` as the Lord, says nothing;
which these are is seen where the document is known to correspond.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from itertools import chain, islice
from typing import TYPE_CHECKING, NamedTuple

from tta.language.yo import without_yo
from tta.types import Language
from tta.values.phonetic import latin_letters, likeness

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

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
        self._said: dict[Place, _Said] = {}

    def lone(self, left: Sequence[int], right: Sequence[int]) -> Iterator[set[Key]]:
        """Yield for each segment beside others on its side the names that the other side does not answer, if any."""
        for side, (own, other) in enumerate(((left, right), (right, left))):
            if len(own) <= 1:
                continue
            named = [names for names in (self._names(side, index) for index in own) if names]
            said = [self._words(1 - side, index) for index in other] if named else []
            for names in named:
                keys = {(side, _key(name)) for name in names if not self._is_answered(side, name, said)}
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
                said = self._words(1 - side, certain[number][1 - side])
                answers[side, _key(name)].append(self._is_answered(side, name, [said]))
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

    def _words(self, side: int, index: int) -> _Said:
        """Return what a segment may answer names with."""
        if (side, index) not in self._said:
            text, language = self._texts[side][index], self._languages[side]
            words = {_spelled(word, language) for word in _CAPITALISED[language].findall(text)}
            self._said[side, index] = _Said(words, frozenset(_figures(text)))
        return self._said[side, index]

    def _is_answered(self, side: int, name: str, said: Sequence[_Said]) -> bool:
        if name[0].isdigit():
            return any(name in segment.figures for segment in said)
        own = _spelled(name, self._languages[side])
        is_russian = self._languages[side] is Language.RU
        for segment in said:
            for word in segment.words:
                if likeness(own, word, _LIKE) if is_russian else likeness(word, own, _LIKE):
                    return True
        return False


class _Said(NamedTuple):
    """What a segment says: all its capitalised words, which may be names, as their sounds are compared, and its figures."""

    words: set[str]
    figures: frozenset[str]


def _spelled(word: str, language: Language) -> str:
    """Return a word as its sound is compared with that of one of the other language."""
    return without_yo(word) if language is Language.RU else latin_letters(word)


class _Joined(NamedTuple):
    """Texts as one, a line each: a search in each of thousands costs more than all that it finds.

    Attributes:
        texts: what they are.
        whole: the same joined.
        starts: where each of them begins in it.
        letters: the code points of the whole, (c,), which are compared all at once; the dots of ё are left out.
    """

    texts: Sequence[str]
    whole: str
    starts: Sequence[int]
    letters: NDArray[np.uint32]

    def number(self, at: int) -> int:
        """Return the number of the text that stands at a place of the whole."""
        return bisect_right(self.starts, at) - 1


def _joined(texts: Sequence[str]) -> _Joined:
    import numpy as np

    lengths = np.fromiter(map(len, texts), np.int64, len(texts))
    whole = "\n".join(texts)
    letters = _code_points(whole.replace("Ё", "Е").replace("ё", "е"))
    return _Joined(texts, whole, (np.cumsum(lengths + 1) - lengths - 1).tolist(), letters)


def _code_points(text: str) -> NDArray[np.uint32]:
    import numpy as np

    return np.frombuffer(text.encode("utf-32-le", "surrogatepass"), np.uint32)


def _begins(text: str, at: int) -> bool:
    return _BEGIN.search(text, max(0, at - _BEFORE), at) is not None


def _places(sought: set[str], joined: _Joined, capitalised: re.Pattern[str]) -> Iterator[tuple[int, str]]:
    """Yield the numbers of the texts that hold names of these keys, and the names, as often as is asked for and no more."""
    for key, places in _beginnings(sorted(sought), joined.letters):
        yield from islice(_named_at(places, key, joined, capitalised), _PLACES)


def _named_at(
    places: Iterable[int], key: str, joined: _Joined, capitalised: re.Pattern[str]
) -> Iterator[tuple[int, str]]:
    """Yield the numbers of the texts that hold a name of this key at one of some places in the whole, and the names."""
    for at in places:
        word = capitalised.match(joined.whole, at)
        if word is not None and _has_length(word.group(), key) and _key(word.group()) == key:
            number = joined.number(at)
            if not _begins(joined.texts[number], at - joined.starts[number]):
                yield number, word.group()


def _beginnings(keys: Sequence[str], letters: NDArray[np.uint32]) -> Iterator[tuple[str, list[int]]]:
    """Yield each key with the places where a word begins as names that have it do.

    Three letters are compared as one number, with all keys: a pattern of a hundred names takes as long to compile as to search
    the text for it, and then stops at the commonest of them in every verse.
    """
    import numpy as np

    if not keys or len(letters) < _SHORTEST:
        return
    begins = [_code_points(key.split("-")[0].capitalize()) for key in keys]
    heads = np.array([_head(begin, np.zeros(1, np.int64))[0] for begin in begins])
    first = np.array([begin[0] for begin in begins])
    capitals = np.flatnonzero(letters[: 1 - _SHORTEST] - first.min() <= first.max() - first.min())
    found, known = _head(letters, capitals), np.unique(heads)
    at = known[np.minimum(np.searchsorted(known, found), len(known) - 1)] == found
    capitals, found = capitals[at], found[at]
    for key, begin, head in zip(keys, begins, heads, strict=True):
        places = capitals[found == head]
        for step in range(_SHORTEST, len(begin)):
            places = places[places < len(letters) - step]
            places = places[letters[places + step] == begin[step]]
        yield key, places.tolist()


def _head(letters: NDArray[np.uint32], at: NDArray[np.int64]) -> NDArray[np.int64]:
    """Return the three letters at each place as one number."""
    import numpy as np

    found = np.zeros(len(at), np.int64)
    for step in range(_SHORTEST):
        found = (found << 21) | letters[at + step]
    return found


def _places_of_figures(joined: _Joined) -> Iterator[tuple[int, str]]:
    """Yield the numbers of the first texts that hold figures, and the figures, as often as is asked for and no more."""
    are_digits = (joined.letters >= ord("0")) & (joined.letters <= ord("9"))
    return islice(_figures_at(are_digits.nonzero()[0].tolist(), joined), _PLACES)


def _figures_at(places: Iterable[int], joined: _Joined) -> Iterator[tuple[int, str]]:
    """Yield the numbers of the texts that hold a figure which begins at one of some places in the whole, and the figures."""
    stop = 0
    for at in places:
        figure = _FIGURE.match(joined.whole, at) if at >= stop else None
        if figure is not None:
            stop = figure.end()
            yield joined.number(at), _digits(figure.group())


def _figures(text: str) -> list[str]:
    """Return the numbers in digits, without what groups them or sets off their fraction."""
    return [_digits(figure) for figure in _FIGURE.findall(text)]


def _digits(figure: str) -> str:
    return re.sub(r"\D", "", figure)


def _has_length(name: str, key: str) -> bool:
    """Whether a name is as long as those of this key, which is found out sooner than its own key."""
    return max(_SHORTEST, len(name) - _DECLINED) == len(key)


def _key(name: str) -> str:
    """Return what the cases of a name have in common; of figures, all are rendered in digits or none."""
    if name[0].isdigit():
        return _ANY_FIGURE
    return without_yo(name)[: max(_SHORTEST, len(name) - _DECLINED)]
