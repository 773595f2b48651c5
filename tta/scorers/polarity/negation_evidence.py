"""The evidence that a negation of one side is lost on the other, by the vectors of the words.

Whether any word of the other side holds the negation (`attention.held`), whether a word that denies stands where its host is
rendered, and by how much explicit negations are more numerous here than there. A logistic curve fitted by
`benchmarks/fit_polarity.py` makes a probability of it.
"""

from __future__ import annotations

import json
from collections.abc import Collection, Sequence
from dataclasses import dataclass
from functools import lru_cache
from importlib.resources import files
from typing import TYPE_CHECKING

import numpy as np

from tta.language.negation import Degree, Negation
from tta.scorers.curve import Curve
from tta.scorers.polarity.antonym_list import are_antonyms, poles
from tta.scorers.polarity.halves import Half
from tta.scorers.words.attention import held
from tta.scorers.words.severity import is_grammar
from tta.types import Language

if TYPE_CHECKING:
    from numpy.typing import NDArray

__all__ = ["FEATURES", "curve", "evidence"]

FEATURES = (
    "held",
    "nearest_word",
    "nearest_negation",
    "negation_there",
    "lexical_there",
    "vague_there",
    "surplus",
    "host_held",
    "host_likeness",
    "lexical_anywhere",
    "vague_opposite",
    "closeness",
    "closeness_around",
)
Evidence = tuple[int, tuple[float, ...]]
"""The word opposite the host of a negation, and the values of `FEATURES`."""

_NEAR = 4  # words from the rendering of the host that are its neighbourhood
_CLAUSE = 8  # words within which a `никто` goes with a `не`
_BESIDE = 1  # words from it that are as good as itself


@lru_cache(maxsize=2)
def curve(language: Language) -> Curve:
    """Read the curve of negations of one language that come with the package."""
    fitted = json.loads(files("tta.scorers.polarity").joinpath("polarity.json").read_text("utf-8"))[language.value]
    return Curve(fitted["intercept"], tuple(fitted["weights"][name] for name in FEATURES), fitted["least"])


def evidence(
    own: Half, other: Half, chosen: Sequence[Negation], plain: Collection[Negation] = ()
) -> list[Evidence | None]:
    """Return for each of some negations the word opposite its host, and the values of `FEATURES`.

    None where it is rendered without doubt: by a negation near the word opposite, more like this one than like others, by a
    word opposite that denies by its meaning (`не имеют`, are devoid of), or by one that means the opposite (`не виноват`,
    innocent). Of `plain` ones it is known that nothing renders them.
    """
    facing = _facing(own, other)
    return [
        None if item not in plain and _is_rendered(item, facing) else (facing.opposite(item), _values(item, facing))
        for item in chosen
    ]


@dataclass(frozen=True, slots=True, eq=False)
class _Facing:
    """Two sides of a bead face to face: likeness and firmness of words, and the words of the other side that deny.

    `soft` and `vague` are those that render no such word of this side, `claims` the words that each soft one renders,
    `denying` all lexical ones, `echoes` this side's words that go with a `не`, `partners` explicit negations one to one.
    """

    own: Half
    other: Half
    cosines: NDArray[np.float32]
    firmness: NDArray[np.float32]
    strong: list[int]
    soft: list[int]
    vague: list[int]
    denying: list[int]
    claims: dict[int, int]
    echoes: list[int]
    partners: dict[int, int]
    meaningful: NDArray[np.bool_]

    def opposite(self, item: Negation) -> int:
        """Return the word of the other side most like a negation's host; a word of grammar only where there is no other."""
        return int(np.where(self.meaningful, self.cosines[item.host], self.cosines[item.host] - 2.0).argmax())

    def beside(self, item: Negation) -> int:
        """Return the word of the other side most like the negation itself."""
        return int(self.cosines[item.word].argmax())

    def links(self, item: Negation) -> set[int]:
        """Return the words of the other side about which a negation should be rendered."""
        opposite, beside = self.opposite(item), self.beside(item)
        found = {opposite, beside} if abs(opposite - beside) <= _NEAR else {opposite}
        return found | {int(self.cosines[i].argmax()) for i in self.echoes if abs(i - item.word) <= _CLAUSE}


def _facing(own: Half, other: Half) -> _Facing:
    cosines = own.vectors @ other.vectors.T
    soft, vague = (_free(own, other, cosines, degree) for degree in (Degree.LEXICAL, Degree.VAGUE))
    return _Facing(
        own=own,
        other=other,
        cosines=cosines,
        firmness=held(own.vectors, other.vectors),
        strong=[item.word for item in other.explicit()],
        soft=soft,
        vague=vague,
        denying=[item.word for item in other.negations if item.degree is Degree.LEXICAL],
        claims={word: int(cosines[:, word].argmax()) for word in soft},
        echoes=[item.word for item in own.negations if item.echoes],
        partners=_partners(cosines, own.formal(), other.formal()),
        meaningful=np.array([not is_grammar(form, other.language) for form in other.words.forms], bool),
    )


def _is_rendered(item: Negation, facing: _Facing) -> bool:
    links, opposite = facing.links(item), facing.opposite(item)
    partner = [facing.partners[item.word]] if item.word in facing.partners else []
    # What stands opposite `lose` in `not lose` renders that, not the `not`.
    soft = [word for word in facing.soft if not (item.doubles and word == opposite)]
    return bool(
        _nearness(links | {facing.beside(item)}, partner, _NEAR)
        or _nearness(links, soft, _BESIDE)
        or _nearness({item.word, item.host}, [facing.claims[word] for word in soft], _BESIDE)
        or item.doubles != bool(_nearness({opposite}, facing.denying, _BESIDE if item.doubles else 0))
        or _is_antonym(facing.own, item.host, facing.other, opposite)
    )


def _values(item: Negation, facing: _Facing) -> tuple[float, ...]:
    links, likeness, best = facing.links(item), facing.cosines[item.word], facing.cosines.max(axis=1)
    surplus = len(facing.own.explicit()) - len(facing.strong)
    return (
        float(facing.firmness[item.word]),
        float(likeness.max()),
        float(max((likeness[place] for place in facing.strong), default=0.0)),
        _nearness(links, facing.strong, _NEAR),
        _nearness(links, facing.soft, _NEAR),
        _nearness(links, facing.vague, _NEAR),
        float(max(-2, min(2, surplus))),
        float(facing.firmness[item.host]),
        float(facing.cosines[item.host].max()),
        float(min(2, len(facing.soft))),
        _nearness(links, facing.vague, _BESIDE),
        float((best.mean() + facing.cosines.max(axis=0).mean()) / 2),
        float(best[max(0, item.word - _NEAR) : item.host + _NEAR + 1].mean()),
    )


def _partners(cosines: NDArray[np.float32], own: Sequence[int], other: Sequence[int]) -> dict[int, int]:
    """Pair explicit negations one to one, the likest first; return the other side's word by this side's."""
    ranked = sorted(((float(cosines[i, j]), i, j) for i in own for j in other), reverse=True)
    found: dict[int, int] = {}
    taken: set[int] = set()
    for _, i, j in ranked:
        if i not in found and j not in taken:
            found[i] = j
            taken.add(j)
    return found


def _is_antonym(own: Half, host: int, other: Half, opposite: int) -> bool:
    """Whether the word opposite a host means its opposite: `не виноват`, innocent."""
    left, right = (poles(half.words.plain(place), half.language) for half, place in ((own, host), (other, opposite)))
    return are_antonyms(left, right)


def _free(own: Half, other: Half, cosines: NDArray[np.float32], degree: Degree) -> list[int]:
    """Return the words of a degree on the other side that render no such word of this side."""
    rendered = [item.word for item in own.negations if degree <= item.degree < Degree.EXPLICIT and not item.echoes]
    words = [item.word for item in other.negations if item.degree is degree]
    return [word for word in words if not _nearness({int(cosines[:, word].argmax())}, rendered, 0)]


def _nearness(links: set[int], places: Sequence[int], reach: int) -> float:
    """Whether one of some words stands within reach of one of the links."""
    return float(any(abs(place - link) <= reach for place in places for link in links))
