"""Texts and passages in a language that is neither Russian nor English, which reading by script takes for one of them."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from itertools import groupby

from tta.errors import InputError
from tta.language.detection import other_language
from tta.types import Document, Language, SegmentKind

__all__ = ["Foreign", "foreign_passages", "refuse_other_language"]

_LEAST_LETTERS = 40  # of a passage that is told by itself
_MOST = 0.5  # share of a text's letters in another language above which the text is in it


@dataclass(frozen=True, slots=True)
class Foreign:
    """Paragraphs from `first` to `last` that are in another language, by its English name."""

    first: int
    last: int
    language: str

    def __str__(self) -> str:
        """Name the paragraphs and the language."""
        one = f"paragraph {self.first} is" if self.first == self.last else f"paragraphs {self.first} to {self.last} are"
        return f"{one} in {self.language}"


def foreign_passages(document: Document) -> tuple[Foreign, ...]:
    """Return the paragraphs of a segmented document that are in another language, neighbours as one.

    Raises:
        InputError: most of the document is.
    """
    text = [item for item in document.segments if item.kind is not SegmentKind.FURNITURE]
    passages = [
        (number, " ".join(item.text for item in group))
        for number, group in groupby(sorted(text, key=lambda item: item.paragraph), key=lambda item: item.paragraph)
    ]
    refuse_other_language(document.path, [passage for _, passage in passages], document.language)
    found: list[Foreign] = []
    for number, passage in passages:
        name = _language_of(passage, document.language)
        if name and found and found[-1].last == number - 1 and found[-1].language == name:
            found[-1] = Foreign(found[-1].first, number, name)
        elif name:
            found.append(Foreign(number, number, name))
    return tuple(found)


def refuse_other_language(path: object, passages: Sequence[str], expected: Language) -> None:
    """Check that a text is in the language that its letters suggest.

    Raises:
        InputError: most of it is in another one.
    """
    whole = other_language(" ".join(passages), expected.value)
    shares = [(_letters(passage), _language_of(passage, expected)) for passage in passages] if whole is None else []
    if whole is None and sum(count for count, name in shares if name) > _MOST * sum(count for count, _ in shares):
        whole = _commonest((name, count) for count, name in shares if name)
    if whole is not None:
        raise InputError(
            f"{path}: this text is in {whole}, as it seems, expected {expected.english_name}; tta audits translations "
            "between Russian and English, check that you named the right file"
        )


def _language_of(passage: str, expected: Language) -> str | None:
    return other_language(passage, expected.value) if _letters(passage) >= _LEAST_LETTERS else None


def _letters(text: str) -> int:
    return sum(char.isalpha() for char in text)


def _commonest(counts: Iterable[tuple[str, int]]) -> str:
    total: dict[str, int] = {}
    for name, count in counts:
        total[name] = total.get(name, 0) + count
    return max(total, key=lambda name: (total[name], name))
