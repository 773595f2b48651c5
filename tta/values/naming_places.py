"""Names and figures of a text, and where in many texts those stand that are sought."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterable, Iterator, Sequence
from itertools import islice
from typing import TYPE_CHECKING, NamedTuple

from tta.language.yo import without_yo
from tta.types import Language

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

__all__ = [
    "ANY_FIGURE",
    "CAPITALISED",
    "PLACES",
    "Joined",
    "begins",
    "figures_of",
    "joined",
    "key_of",
    "places_of",
    "places_of_figures",
]

CAPITALISED = {
    Language.RU: re.compile(r"[А-ЯЁ](?<![\w'’-].)[а-яё]{2,}(?:-[А-ЯЁа-яё]+)*(?!\w)"),
    Language.EN: re.compile(r"[A-Z](?<![\w'’-].)[a-z]{2,}(?:-[A-Za-z]+)*(?!\w)"),
}
"""Words that may be names. The letter stands first and what must not be before it behind, so that texts are searched for the
letter only."""
_BEGIN = re.compile(r"(?:^|[.!?…:«\"“„‘—–])[\s«»\"“”„‘’(\[*—–-]*$")
"""Before a word that begins a sentence or a speech, where a capital says nothing."""
_BEFORE = 8  # code points before a word that are looked at for that
_FIGURE = re.compile(r"\d(?<![\w.,].)[\d.,\u00a0 ]*(?<=\d)(?!\w)")
ANY_FIGURE = "#"
"""The key of every figure."""
PLACES = 12
"""Places of a name that are looked at."""
_DECLINED = 2  # letters at the end of a word that its cases may change
_SHORTEST = 3  # letters that are left


class Joined(NamedTuple):
    """Texts as one, a line each: a search in each of thousands costs more than all that it finds.

    Attributes:
        each: the texts themselves.
        whole: the same joined.
        plain: the whole without the dots of ё.
        starts: where each of them begins in it.
        letters: the code points of the plain whole, (c,), which are compared all at once.
    """

    each: Sequence[str]
    whole: str
    plain: str
    starts: Sequence[int]
    letters: NDArray[np.uint32]

    def number(self, at: int) -> int:
        """Return the number of the text that stands at a place of the whole."""
        return bisect_right(self.starts, at) - 1


def joined(texts: Sequence[str]) -> Joined:
    """Join texts."""
    import numpy as np

    lengths = np.fromiter(map(len, texts), np.int64, len(texts))
    whole = "\n".join(texts)
    plain = whole.replace("Ё", "Е").replace("ё", "е")
    starts = np.cumsum(lengths + 1) - lengths - 1
    return Joined(texts, whole, plain, starts.tolist(), _code_points(plain))


def _code_points(text: str) -> NDArray[np.uint32]:
    import numpy as np

    return np.frombuffer(text.encode("utf-32-le", "surrogatepass"), np.uint32)


def begins(text: str, at: int) -> bool:
    """Return whether a word of a text begins a sentence or a speech."""
    return _BEGIN.search(text, max(0, at - _BEFORE), at) is not None


def places_of(
    sought: set[str], texts: Joined, capitalised: re.Pattern[str]
) -> Iterator[tuple[str, Iterator[tuple[int, str]]]]:
    """Yield each key with the numbers of the texts that hold names of it, and the names, as often as is asked for and no more."""
    for key, places in _beginnings(sorted(sought), texts):
        yield key, islice(_named_at(places, key, texts, capitalised), PLACES)


def _named_at(
    places: Iterable[int], key: str, texts: Joined, capitalised: re.Pattern[str]
) -> Iterator[tuple[int, str]]:
    """Yield the numbers of the texts that hold a name of this key at one of some places in the whole, and the names."""
    for at in places:
        word = capitalised.match(texts.whole, at)
        if word is not None and _has_length(word.group(), key) and key_of(word.group()) == key:
            number = texts.number(at)
            if not begins(texts.each[number], at - texts.starts[number]):
                yield number, word.group()


def _beginnings(keys: Sequence[str], texts: Joined) -> Iterator[tuple[str, Iterable[int]]]:
    """Yield each key with the places where a word begins as names that have it do.

    Three letters are compared as one number, with all keys: a pattern of a hundred names takes as long to compile as to search
    the text for it, and then stops at the commonest of them in every verse.
    """
    import numpy as np

    letters = texts.letters
    if not keys or len(letters) < _SHORTEST:
        return
    words = [key.split("-")[0].capitalize() for key in keys]
    first = _code_points("".join([word[:_SHORTEST] for word in words]))
    heads = _head(first, np.arange(0, len(first), _SHORTEST))
    low, high = first[::_SHORTEST].min(), first[::_SHORTEST].max()
    capitals = np.flatnonzero(letters[: 1 - _SHORTEST] - low <= high - low)
    found, known = _head(letters, capitals), np.unique(heads)
    at = known[np.minimum(np.searchsorted(known, found), len(known) - 1)] == found
    capitals, found = capitals[at], found[at]
    by_head = np.argsort(found, kind="stable")
    edges = [np.searchsorted(found[by_head], heads, side).tolist() for side in ("left", "right")]
    for key, word, begin, stop in zip(keys, words, *edges, strict=True):
        places = capitals[by_head[begin:stop]].tolist()
        yield key, _going_on(places, word, texts.plain)


def _going_on(places: Iterable[int], word: str, plain: str) -> Iterator[int]:
    """Yield the places at which a word stands."""
    return (at for at in places if plain.startswith(word, at))


def _head(letters: NDArray[np.uint32], at: NDArray[np.int64]) -> NDArray[np.int64]:
    """Return the three letters at each place as one number."""
    import numpy as np

    found = np.zeros(len(at), np.int64)
    for step in range(_SHORTEST):
        found = (found << 21) | letters[at + step]
    return found


def places_of_figures(texts: Joined) -> Iterator[tuple[int, str]]:
    """Yield the numbers of the first texts that hold figures, and the figures, as often as is asked for and no more."""
    are_digits = (texts.letters >= ord("0")) & (texts.letters <= ord("9"))
    return islice(_figures_at(are_digits.nonzero()[0].tolist(), texts), PLACES)


def _figures_at(places: Iterable[int], texts: Joined) -> Iterator[tuple[int, str]]:
    """Yield the numbers of the texts that hold a figure which begins at one of some places in the whole, and the figures."""
    stop = 0
    for at in places:
        figure = _FIGURE.match(texts.whole, at) if at >= stop else None
        if figure is not None:
            stop = figure.end()
            yield texts.number(at), _digits(figure.group())


def figures_of(text: str) -> list[str]:
    """Return the numbers in digits, without what groups them or sets off their fraction."""
    return [_digits(figure) for figure in _FIGURE.findall(text)]


def _digits(figure: str) -> str:
    return re.sub(r"\D", "", figure)


def _has_length(name: str, key: str) -> bool:
    """Whether a name is as long as those of this key, which is found out sooner than its own key."""
    return max(_SHORTEST, len(name) - _DECLINED) == len(key)


def key_of(name: str) -> str:
    """Return what the cases of a name have in common; of figures, all are rendered in digits or none."""
    if name[0].isdigit():
        return ANY_FIGURE
    return without_yo(name)[: max(_SHORTEST, len(name) - _DECLINED)]
