"""Texts and passages in a language that is neither Russian nor English, which reading by script takes for one of them."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from itertools import groupby

from tta.errors import InputError
from tta.language.detection import is_rather, language_of_few_words, language_of_short_line, other_language
from tta.reader.language import letters
from tta.types import Document, Language, SegmentKind

__all__ = ["Foreign", "foreign_passages", "paragraphs", "refuse_other_language", "told"]

_BLANK_LINES = re.compile(r"\n\s*\n")
_LEAST_LETTERS = 40  # of a passage that is told as such; a shorter one must be told more surely
_LEAST_LETTERS_OF_SHORT = 30  # of one that is: a phrase of another language is no passage in it
_MOST = 0.65  # share of a text's letters in another language above which the text is in it, and not one beside it
_LISTED = 8  # passages that are told one by one
_FEW = 2  # passages in a language, from which short ones may be in it, too


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
    texts = [passage for _, passage in passages]
    names = _named(texts, document.language)
    _refuse(document.path, texts, names, document.language)
    found: list[Foreign] = []
    for (number, _), name in zip(passages, names, strict=True):
        if name and found and found[-1].last == number - 1 and found[-1].language == name:
            found[-1] = Foreign(found[-1].first, number, name)
        elif name:
            found.append(Foreign(number, number, name))
    return tuple(found)


def paragraphs(text: str) -> list[str]:
    """Return the paragraphs of a text that was not segmented."""
    return _BLANK_LINES.split(text)


def told(passages: Sequence[Foreign]) -> list[str]:
    """Say which paragraphs are in which language, those between the lines of a whole text in one phrase."""
    if len(passages) <= _LISTED:
        return [str(item) for item in passages]
    counts = Counter(item.language for item in passages for _ in range(item.first, item.last + 1))
    return [f"{count:,} paragraphs are in {language}" for language, count in sorted(counts.items())]


def refuse_other_language(path: object, passages: Sequence[str], expected: Language) -> None:
    """Check that a text is in the language that its letters suggest.

    Raises:
        InputError: most of it is in another one.
    """
    _refuse(path, passages, _named(passages, expected), expected)


def _refuse(path: object, passages: Sequence[str], names: Sequence[str | None], expected: Language) -> None:
    counts = [_letters(passage) for passage in passages]
    share = sum(count for count, name in zip(counts, names, strict=True) if name) / max(1, sum(counts))
    whole = _language_of_whole(" ".join(passages), expected) if not any(names) else None
    if share > _MOST or _rest_is_too(passages, names, expected):
        whole = _commonest((name, count) for count, name in zip(counts, names, strict=True) if name)
    if whole is not None:
        raise InputError(
            f"{path}: this text is in {whole}, as it seems, expected {expected.english_name}; tta audits translations "
            "between Russian and English, check that you named the right file"
        )


def _language_of_whole(text: str, expected: Language) -> str | None:
    """Name the other language of a text that is all there is; one too short to be told by itself must be out of question."""
    told = other_language(text, expected.value) if _letters(text) >= _LEAST_LETTERS else None
    return told or language_of_few_words(text, expected.value)


def _rest_is_too(passages: Sequence[str], names: Sequence[str | None], expected: Language) -> bool:
    """Whether the lines that are too short to be told by themselves are together in the language of those that are told."""
    rest = " ".join(passage for passage, name in zip(passages, names, strict=True) if name is None)
    return any(names) and _language_of(rest, expected) in set(names) - {None}


def _named(passages: Sequence[str], expected: Language) -> list[str | None]:
    """Name the other language of each passage; where several are in one, others are in it, too, that are rather that."""
    found = [_language_of(passage, expected) for passage in passages]
    common = Counter(name for name in found if name).most_common(1)
    if not common or common[0][1] < _FEW:
        return found
    return [
        name or (common[0][0] if is_rather(passage, common[0][0], _by_letters(passage, expected)) else None)
        for name, passage in zip(found, passages, strict=True)
    ]


def _language_of(passage: str, expected: Language) -> str | None:
    count = _letters(passage)
    if count < _LEAST_LETTERS_OF_SHORT:
        return None
    by_length = language_of_short_line if count < _LEAST_LETTERS else other_language
    name = by_length(passage, _by_letters(passage, expected))
    # Marks of a page in Latin letters make a Russian line look like English until its words are asked.
    return None if name == expected.english_name else name


def _by_letters(passage: str, expected: Language) -> str:
    """Return which of Russian and English a passage would be in, by its letters: French in a Russian text is no Russian."""
    cyrillic, latin = letters(passage)
    return expected.value if expected is Language.EN or cyrillic >= latin else Language.EN.value


def _letters(text: str) -> int:
    return sum(char.isalpha() for char in text)


def _commonest(counts: Iterable[tuple[str, int]]) -> str:
    total: dict[str, int] = {}
    for name, count in counts:
        total[name] = total.get(name, 0) + count
    return max(total, key=lambda name: (total[name], name))
