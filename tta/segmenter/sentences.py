"""Sentences: `sentencex` proposes the cuts, our list of abbreviations and Russian morphology correct them."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator, Sequence
from functools import lru_cache
from importlib.resources import files

from tta.language.russian import best_reading
from tta.segmenter.note_marks import after_note_mark, note_cuts
from tta.segmenter.references import continues_reference, reference_ranges
from tta.segmenter.speeches import speech_cuts
from tta.types import Language

__all__ = ["bounded", "sentence_ranges"]

_LAST_ABBREVIATION = re.compile(r"((?:[^\W\d_]+\.\s?)*[^\W\d_]+)\.$")
_INITIAL = re.compile(r"(?:^|[\s(«\"“/.])(?:[А-ЯЁA-Z]|Д[жз]|[KSCZTP]h|Y[uae]|I[ua]|Ts)\.$")
_MARK_ONLY = re.compile(r"[\W_]*")
_ITEM_NUMBER = re.compile(r"[(\[]?(?:\d{1,3}(?:\.\d{1,3})*|[IVXLC]{1,6})[.)\]]{1,2}")
_AFTER_BRACKET = re.compile(r"[.!?…][)\]]\s+(?=[(\[]?[A-ZА-ЯЁ])")
_NUMBER = re.compile(r"[(\[№#]*\d|№|Nos?\b\.?|[IVXLC]{2,6}\b|[VXLC]\b")
_DAY = re.compile(r"(?<!\d)\d{1,2}\s+[^\W\d_]{3,5}\.$")
_DAY_IN_BRACKETS = re.compile(r"[(\[]\d{1,2}\s+[^\W\d_]{3,}")
_QUOTES = frozenset('"«»“”„‟')
_LAST_BLANK = re.compile(r"\s+(?=\S*\Z)")
_LONGEST_WINDOW = 20_000  # code points handed to the splitter at once, so that its cost stays linear
_TAIL = 80  # code points of a sentence's end that tell whether it goes on
_LONGEST_CLAUSE = 400  # code points before an abbreviation, and words of them, in which a predicate is looked for
_MOST_WORDS = 40
_SHORT_FORM = re.compile(r"(?<![\w.])((?:[а-яё]{1,4}\.\s?){1,3})[\"»”)]*\s+(?=[«\"“(]?([А-ЯЁ][а-яё]*))")
_CLAUSE_END = re.compile(r"[.!?…]\s+(?=[А-ЯЁ«\"“])")
_RUSSIAN_WORD = re.compile("[а-яё]+")
_LONGEST = 10_000  # code points of a segment: what words cost that are compared with all of the other side grows with its square


def sentence_ranges(text: str, language: Language) -> list[tuple[int, int]]:
    """Return the sentences of a paragraph as half-open ranges without outer white space.

    A piece without a letter or digit, such as the mark `[...]`, stays with the sentence before it, and the number of an item
    (`1.`, `IV.`, `2.3.`) with the one behind it.
    """
    listed = _abbreviations(language)
    noted = note_cuts(text, listed["leading"] | listed["numbered"])
    cuts = sorted({*_proposed(text, language), *_after_final_abbreviation(text, language), *noted})
    cuts = _outside(cuts, reference_ranges(text, language))
    ranges: list[tuple[int, int]] = []
    for start, stop in zip([0, *cuts], [*cuts, len(text)], strict=True):
        piece = text[start:stop]
        first = start + len(piece) - len(piece.lstrip())
        last = first + len(piece.strip())
        if first == last:
            continue
        after_number = ranges and _ITEM_NUMBER.fullmatch(text, *ranges[-1])
        if after_number or (ranges and _belongs_to_previous(_tail(text, *ranges[-1]), text[first:last], language)):
            ranges[-1] = (ranges[-1][0], last)
        else:
            ranges.append((first, last))
    return ranges


def bounded(text: str, start: int, stop: int) -> Iterator[tuple[int, int]]:
    """Cut a sentence without end, such as a text without full stops, at blanks into pieces of bounded length."""
    while stop - start > _LONGEST:
        blank = _LAST_BLANK.search(text, start + _LONGEST // 2, start + _LONGEST)
        yield start, blank.start() if blank else start + _LONGEST
        start = blank.end() if blank else start + _LONGEST
        while text[start].isspace():
            start += 1
    yield start, stop


def _outside(cuts: Sequence[int], ranges: Sequence[tuple[int, int]]) -> list[int]:
    """Leave out the cuts that lie within ranges, both in order."""
    starts = [start for start, _ in ranges]
    found = []
    for cut in cuts:
        place = bisect_left(starts, cut) - 1
        if place < 0 or cut >= ranges[place][1]:
            found.append(cut)
    return found


def _proposed(text: str, language: Language) -> list[int]:
    """Ask the splitter, with quotation marks taken out: it never cuts inside quotes, and speeches stand in quotes."""
    from sentencex import get_sentence_boundaries

    places = [index for index, char in enumerate(text) if char not in _QUOTES]
    plain = "".join(text[index] for index in places)
    cuts: list[int] = []
    offset = 0
    while offset < len(plain):
        window = plain[offset : offset + _LONGEST_WINDOW]
        found = [offset + int(item["end_index"]) for item in get_sentence_boundaries(language.value, window)]
        whole = offset + len(window) == len(plain)
        cuts += found if whole else found[:-1]  # the window's end is no sentence's end
        offset = found[-2] if not whole and len(found) > 1 else offset + len(window)
    cuts += [match.end() for match in _AFTER_BRACKET.finditer(plain)]
    found = [after_note_mark(text, _before_opening_quote(text, places[cut])) for cut in cuts if 0 < cut < len(plain)]
    return [*found, *speech_cuts(text, sorted(found))]


def _before_opening_quote(text: str, cut: int) -> int:
    while cut > 0 and text[cut - 1] in _QUOTES:
        cut -= 1
    return cut


def _tail(text: str, start: int, stop: int) -> str:
    """The end of a sentence, which decides whether it goes on; all of a long one would cost its square."""
    return text[max(start, stop - _TAIL) : stop]


def _belongs_to_previous(previous: str, piece: str, language: Language) -> bool:
    if _MARK_ONLY.fullmatch(piece) or _MARK_ONLY.fullmatch(previous):
        return True
    if piece.lstrip('—–- «"“„')[:1].islower() or piece[:1] in ":;,":
        return True
    if continues_reference(previous, piece, language):
        return True
    if _DAY_IN_BRACKETS.match(piece) and _DAY.search(previous):  # `3 янв. (16 янв.) 1901`
        return True
    abbreviation, listed = _LAST_ABBREVIATION.search(previous), _abbreviations(language)
    short = re.sub(r"\s", "", abbreviation.group(1)).casefold() if abbreviation else ""
    if short in listed["numbered"]:  # `Out. No. 15`, but `The light went out. The dog barked.`
        return bool(_NUMBER.match(piece))
    if _INITIAL.search(previous):
        return piece[:1].isupper()
    if not abbreviation or piece[:1] in _QUOTES:
        return False
    if piece[:1].isdigit() and short in listed["final"]:  # `16 час. 30 мин.`
        return True
    return short in listed["leading"] or short.split(".")[-1] in listed["leading"]


def _after_final_abbreviation(text: str, language: Language) -> list[int]:
    """Cut after `г.`, `с.г.`, `т.д.` where a new sentence begins, which the splitter leaves joined.

    The next word must be neither a name nor in an oblique case, and before a plain `г.` there must be a predicate:
    `Это было в 1977 г. Потом` is cut, `В 1977 г. Брежнев` is not.
    """
    if language is not Language.RU:
        return []
    cuts = []
    for match in _SHORT_FORM.finditer(text):
        short = re.sub(r"\s", "", match.group(1)).rstrip(".")
        if short not in _abbreviations(language)["final"] or not _can_begin(match.group(2)):
            continue
        if "." in short or _has_predicate(text[max(0, match.start() - _LONGEST_CLAUSE) : match.start()]):
            cuts.append(match.end())
    return cuts


def _has_predicate(text: str) -> bool:
    """Whether a word of a text's last clause can be its predicate."""
    words = _RUSSIAN_WORD.findall(_CLAUSE_END.split(text)[-1].casefold())
    return any(best_reading(word).is_finite for word in words[-_MOST_WORDS:])


def _can_begin(word: str) -> bool:
    reading = best_reading(word)
    oblique = reading.grammemes & {"gent", "datv", "accs", "ablt", "loct"}
    nominal = reading.part_of_speech in {"NOUN", "ADJF", "PRTF"}
    return not reading.is_proper and not (nominal and oblique)


@lru_cache(maxsize=4)
def _abbreviations(language: Language) -> dict[str, frozenset[str]]:
    """Read the list.

    `leading` ones need what follows (`см.`), `final` ones can end a sentence (`г.`, `и т.д.`), `numbered` ones are words
    but before a number (`Out. No. 15`).
    """
    table: dict[str, set[str]] = {"leading": set(), "numbered": set(), "final": set()}
    source = files("tta.segmenter").joinpath(f"abbreviations.{language.value}.txt").read_text("utf-8")
    section = "leading"
    for line in source.splitlines():
        if line.startswith("["):
            section = line.strip("[] ")
        elif line and not line.startswith("#"):
            table[section].update(line.split())
    return {name: frozenset(words) for name, words in table.items()}
