"""Whether the other side of a bead names what its segments name: names by their sound, figures by their digits.

A sentence whose translation was left out is easily joined to its neighbour, whose words it shares; then a name of its own
may stand nowhere on the other side. A name that the translation renders otherwise, `Господь` as the Lord, says nothing;
which these are is seen where the document is known to correspond.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence

from tta.language.yo import without_yo
from tta.types import Language
from tta.values.phonetic import latin_letters, likeness

__all__ = ["unanswered"]

_CAPITALISED = {
    Language.RU: re.compile(r"(?<![\w'’-])[А-ЯЁ][а-яё]{2,}(?:-[А-ЯЁа-яё]+)*(?!\w)"),
    Language.EN: re.compile(r"(?<![\w'’-])[A-Z][a-z]{2,}(?:-[A-Za-z]+)*(?!\w)"),
}
_BEGIN = re.compile(r"(?:^|[.!?…:«\"“„‘—–])[\s«»\"“”„‘’(\[*—–-]*$")
"""Before a word that begins a sentence or a speech, where a capital says nothing."""
_BEFORE = 8  # code points before a word that are looked at for that
_FIGURE = re.compile(r"(?<![\w.,])\d[\d.,\u00a0 ]*(?<=\d)(?!\w)")
_DIGIT = re.compile(r"\d")
_ANY_FIGURE = "#"
_LIKE = 0.6  # likeness from which a word of the other side may be the name
_RENDERED = 0.8  # least share of a name's places that is answered where the document corresponds
_PLACES = 12  # that are looked at for it
_DECLINED = 2  # letters at the end of a word that its cases may change
_SHORTEST = 3  # letters that are left

Sides = tuple[Sequence[str], Sequence[str]]
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
    """Reads the names of the segments that are asked for."""

    def __init__(self, texts: Sides, languages: tuple[Language, Language]) -> None:
        self._texts, self._languages = texts, languages

    def lone(self, left: Sequence[int], right: Sequence[int]) -> Iterator[set[Key]]:
        """Yield for each segment beside others on its side the names that the other side does not answer, if any."""
        for side, (own, other) in enumerate(((left, right), (right, left))):
            if len(own) > 1:
                said = {word for index in other for word in self._words(1 - side, index)}
                for index in own:
                    keys = {
                        (side, _key(name)) for name in self._names(side, index) if not self._answers(side, name, said)
                    }
                    if keys:
                        yield keys

    def rendered(self, wanted: set[Key], certain: Sequence[tuple[int, int]]) -> set[Key]:
        """Return the names that are mostly answered in pairs which correspond.

        A text is read closely only where it may hold a name of which too few places are known.
        """
        answers: dict[Key, list[bool]] = defaultdict(list)
        sought = [{key for at, key in wanted if at == side} for side in (0, 1)]
        seekers = [_seekers(keys) for keys in sought]
        for pair in certain:
            for side, index in enumerate(pair):
                if not any(seeker.search(self._texts[side][index]) for seeker in seekers[side]):
                    continue
                for name in self._names(side, index):
                    key = _key(name)
                    if key not in sought[side]:
                        continue
                    found = answers[side, key]
                    found.append(self._answers(side, name, self._words(1 - side, pair[1 - side])))
                    if len(found) == _PLACES:
                        sought[side].remove(key)
                        seekers[side] = _seekers(sought[side])
        return {key for key, found in answers.items() if sum(found) >= _RENDERED * len(found)}

    def _names(self, side: int, index: int) -> list[str]:
        """Return the capitalised words within the sentences of a segment, and its figures as digits."""
        text = self._texts[side][index]
        found = [
            match.group()
            for match in _CAPITALISED[self._languages[side]].finditer(text)
            if not _BEGIN.search(text, max(0, match.start() - _BEFORE), match.start())
        ]
        return [*found, *_figures(text)]

    def _words(self, side: int, index: int) -> set[str]:
        """Return all capitalised words of a segment, which may be names, and its figures."""
        text = self._texts[side][index]
        return {*_CAPITALISED[self._languages[side]].findall(text), *_figures(text)}

    def _answers(self, side: int, name: str, said: Iterable[str]) -> bool:
        if name[0].isdigit():
            return name in said
        words = (word for word in said if not word[0].isdigit())
        if self._languages[side] is Language.RU:
            return any(_is_rendering(name, word) for word in words)
        return any(_is_rendering(word, name) for word in words)


def _is_rendering(russian: str, english: str) -> bool:
    return likeness(without_yo(russian), latin_letters(english), _LIKE) > 0


def _figures(text: str) -> list[str]:
    """Return the numbers in digits, without what groups them or sets off their fraction."""
    return [re.sub(r"\D", "", figure) for figure in _FIGURE.findall(text)]


def _seekers(keys: set[str]) -> list[re.Pattern[str]]:
    """Return patterns of which one is found in every text that holds a name of one of these keys."""
    begins = {key.split("-")[0].capitalize() for key in keys - {_ANY_FIGURE}}
    begins |= {f"Ё{begin[1:]}" for begin in begins if begin[0] == "Е"}
    named = "|".join(begin[0] + begin[1:].replace("е", "[её]") for begin in sorted(begins))
    return [*([re.compile(named)] if named else []), *([_DIGIT] if _ANY_FIGURE in keys else [])]


def _key(name: str) -> str:
    """Return what the cases of a name have in common; of figures, all are rendered in digits or none."""
    if name[0].isdigit():
        return _ANY_FIGURE
    return without_yo(name)[: max(_SHORTEST, len(name) - _DECLINED)]
