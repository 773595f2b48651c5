"""Letters taken for digits and digits for letters, garbled abbreviations, and characters that are lost."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator

from tta.language.russian import best_reading
from tta.scorers.script.abbreviations import rendered_abbreviations
from tta.scorers.script.artifacts import Artifact, Passage, is_word
from tta.scorers.words.attention import is_silent
from tta.types import Language
from tta.values.gazetteer import acronyms

__all__ = ["DIGITS", "GARBLED", "LOST", "confused_digits", "garbled_abbreviations", "lost_characters"]

DIGITS, GARBLED, LOST = "SC103", "SC106", "SC107"

_RUSSIAN_LETTERS = str.maketrans("0346", "озчб")
_RUSSIAN_CAPITALS = str.maketrans("0346", "ОЗЧБ")
_RUSSIAN_WORD = re.compile(r"(?<![\w-])(?=[А-Яа-яЁё]{0,40}[0346])[А-Яа-яЁё0346]{4,40}(?![\w-])")
_ENGLISH_WORD = re.compile(r"(?<![\w-])(?:[A-Za-z][a-z]{0,30}[01]{1,2}|0(?=[a-z]{3}))[a-z]{1,30}(?![\w-])")
_SHORT = 4  # letters of a word with a digit in it that need nothing else to show it
_SMALL_WORD = re.compile(r"(?<![\w.,:/-])(?:0[a-z]{1,2}|1[fn])(?![\w-])")
_NUMBER = re.compile(
    r"(?<![\w-])(?:[lI][89]\d\d|[12][OoОо]\d\d|[12]\d[OoОо]\d|[12]\d\d[OОI]|\d[OoОо]\d|\d{1,3}[.,][OoОо\d]{3})(?![\w-])"
)
_RUSSIAN_NUMBER = re.compile(r"(?<![\w-])(?:l[89]\d\d|[12][OoОо]\d\d|[12]\d[OoОо]\d|[12]\d\d[OО]|\dО\d)(?![\w-])")
_CAPITALS = re.compile(r"(?<![\w.-])[A-Z]{3,8}(?![\w-])")
_TO_DIGITS = str.maketrans("lIOoОо", "110000")

# NUL and other controls, the replacement character in its own form and as cp1251 or Latin-1 read it, the private use
# area, the object character, and the squares that programs print for a sign they could not read.
_UNREADABLE = re.compile(r"[\x00-\x08\x0e-\x1f\x7f\ufffd\ufffc\ue000-\uf8ff]+|(?:пїЅ)+|(?:ï¿½)+")
_SQUARES = re.compile(r"[\u25a0\u25a1\u2610]+")


def confused_digits(passage: Passage) -> Iterator[Artifact]:
    """Yield words with a digit for a letter, and numbers with a letter for a digit.

    The `I` for 1 of Soviet typewriters is no artifact of a Russian text: the machine had no other sign.
    """
    if passage.language is Language.RU:
        yield from _russian(passage)
    else:
        yield from _english(passage)


def _russian(passage: Passage) -> Iterator[Artifact]:
    for match in _RUSSIAN_WORD.finditer(passage.text):
        word = match.group()
        reading = word.translate(_RUSSIAN_CAPITALS if word.upper() == word else _RUSSIAN_LETTERS)
        letters = re.sub(r"^\d+", "", word)
        if len(letters) > 2 and is_word(reading) and not _is_common(letters):
            yield Artifact(DIGITS, *match.span(), reading)
    for match in _RUSSIAN_NUMBER.finditer(passage.text):
        yield Artifact(DIGITS, *match.span(), match.group().translate(_TO_DIGITS))


def _is_common(letters: str) -> bool:
    """Whether letters behind a digit are a word that may follow a number without a space: `3дня`."""
    return is_word(letters) and not best_reading(letters.lower()).is_proper


def _english(passage: Passage) -> Iterator[Artifact]:
    for pattern in (_ENGLISH_WORD, _SMALL_WORD):
        for match in pattern.finditer(passage.text):
            reading = _english_reading(match.group(), passage)
            if reading and match.group() not in passage.opposite:
                yield Artifact(DIGITS, *match.span(), reading)
    for match in _NUMBER.finditer(passage.text):
        written = match.group()
        reading = written.translate(_TO_DIGITS)
        if reading != written and written not in passage.opposite:
            yield Artifact(DIGITS, *match.span(), reading, hides=True)


def _english_reading(word: str, passage: Passage) -> str:
    """Return the word with letters: one that stands elsewhere in the document or is a word of grammar, else the likelier one."""
    candidates = [word.replace("0", "o").replace("1", letter) for letter in "li"]
    for candidate in candidates:
        if passage.vocabulary.get(candidate.lower()) or is_silent(candidate, Language.EN):
            return candidate
    tail = re.search(r"[01]([a-z]*)$", word)
    gene = tail is not None and len(tail.group(1)) < 2 and not word.islower()  # `Csnk1e`
    return candidates[0] if len(word) >= _SHORT and not gene else ""


def garbled_abbreviations(passage: Passage) -> Iterator[Artifact]:
    """Yield English abbreviations with two letters exchanged: `SUA` where the Russian has `США`."""
    if passage.language is not Language.EN:
        return
    meant = _missing_abbreviations(passage)
    if not meant:
        return
    for match in _CAPITALS.finditer(passage.text):
        token = match.group()
        form = next((form for form in meant.get("".join(sorted(token)), ()) if _is_exchanged(token, form)), "")
        known = token in acronyms() or passage.vocabulary.get(token.lower(), 0) > 2 or token in passage.opposite
        if form and not known:
            yield Artifact(GARBLED, *match.span(), form, hides=True)


def _missing_abbreviations(passage: Passage) -> dict[str, list[str]]:
    """Return the English abbreviations, by their letters in order, of the Russian ones that stand more often than a rendering."""
    found: dict[str, list[str]] = {}
    for forms, mentions in Counter(rendered_abbreviations(passage.opposite)).items():
        either = "|".join(re.escape(form) for form in forms)
        if len(re.findall(rf"(?<!\w)(?:{either})(?!\w)", passage.text)) < mentions:
            for form in forms:
                found.setdefault("".join(sorted(form)), []).append(form)
    return found


def _is_exchanged(token: str, form: str) -> bool:
    """Whether one is the other with two neighbouring letters exchanged."""
    places = [place for place in range(len(form)) if token[place] != form[place]]
    return len(places) == 2 and places[1] == places[0] + 1


def lost_characters(passage: Passage) -> Iterator[Artifact]:
    """Yield characters in whose place something else stood."""
    for match in _UNREADABLE.finditer(passage.text):
        yield Artifact(LOST, *match.span(), hides=True)
    if not _SQUARES.search(passage.opposite):  # a form has its boxes on both sides
        for match in _SQUARES.finditer(passage.text):
            yield Artifact(LOST, *match.span())
