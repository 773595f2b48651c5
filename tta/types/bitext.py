"""What corresponds to what: beads, their alignment, and all that a scorer sees."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

from tta.types.readings import Reading
from tta.types.shared_work import SharedWork
from tta.types.texts import Document, Language, Side, Vectors

__all__ = ["AlignedTexts", "Alignment", "Bead", "Bitext", "GlossaryEntry"]


_SURE = 0.8
"""Probability from which on a bead is taken to be right, and findings on it are as sure as their scorers make them."""


@dataclass(frozen=True, slots=True)
class Bead:
    """Segments of the source and the segments of the target that render them; one side may be empty.

    Indices point into the segments of the two documents, or into the two lists given to `tta.align`. `similarity` is
    the cosine of the two composed vectors, 0 where a side is empty. `crossing` marks a bead that stands in another
    order on the other side. `probability`, in [0, 1], is that of the bead being right; 1 where a person or a file
    gives the bead.
    """

    source: tuple[int, ...]
    target: tuple[int, ...]
    similarity: float = 0.0
    crossing: bool = False
    probability: float = 1.0

    @property
    def is_unsure(self) -> bool:
        """Whether it may well be wrong, and with it what was found on it."""
        return self.probability < _SURE

    def of(self, side: Side) -> tuple[int, ...]:
        """Return the segments of one side."""
        return self.source if side is Side.SOURCE else self.target

    @property
    def is_null(self) -> bool:
        """Whether one side is empty."""
        return not self.source or not self.target


@dataclass(frozen=True, slots=True)
class Alignment:
    """All beads, in the order of the source; every segment but furniture stands in exactly one.

    `related` is False where the two texts are no translations of each other, in part or in whole: then the
    beads are a formality.
    """

    beads: tuple[Bead, ...]
    related: bool = True

    def segments(self, beads: range, side: Side) -> tuple[int, ...]:
        """Return the segments of one side of some beads."""
        return tuple(segment for bead in beads for segment in self.beads[bead].of(side))


@dataclass(frozen=True, slots=True)
class AlignedTexts:
    """The segments of two texts, in the order the texts were named, and their beads."""

    source: tuple[str, ...]
    target: tuple[str, ...]
    languages: tuple[Language, Language]
    alignment: Alignment


@dataclass(frozen=True, slots=True)
class GlossaryEntry:
    """A Russian term of the user's glossary, as written and by its lemmas, and the English forms accepted and forbidden."""

    term: str
    lemmas: tuple[str, ...]
    accepted: tuple[str, ...]
    forbidden: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, eq=False)
class Bitext:
    """What a scorer sees: two segmented documents, their beads, and the vectors of their segments if there are any.

    `authority` gives the English forms of Russian names, by their lemmas, that the user accepts; `glossary` does so for
    terms; `least` gives, by code, the probability from which on the user wants findings, where that is lower than
    the fitted one. `bundled_model` means that the vectors are those of the model that comes with tta, which the scorers' weights
    were fitted on. `readings` has, by bead, what the reader of both sides says of its words, those of its segments one after
    another; none where it was not asked. `shared` keeps what scorers work out of it for each other; a copy with other fields,
    by `dataclasses.replace`, begins anew. Two bitexts are equal only if they are the same one.
    """

    source: Document
    target: Document
    alignment: Alignment
    source_vectors: Vectors | None = None
    target_vectors: Vectors | None = None
    authority: Mapping[str, tuple[str, ...]] = field(default_factory=dict, hash=False)
    glossary: tuple[GlossaryEntry, ...] = ()
    least: Mapping[str, float] = field(default_factory=dict, hash=False)
    bundled_model: bool = True
    readings: Mapping[int, Reading] = field(default_factory=dict, hash=False)
    shared: SharedWork = field(default_factory=SharedWork, init=False, repr=False)

    def document(self, side: Side) -> Document:
        """Return the document of one side."""
        return self.source if side is Side.SOURCE else self.target

    def vectors(self, side: Side) -> Vectors | None:
        """Return the vectors of one side."""
        return self.source_vectors if side is Side.SOURCE else self.target_vectors
