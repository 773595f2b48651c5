"""One file with both languages: where the Russian is, where the English is, and what belongs to neither.

Found by script alone. Each paragraph leans to one script by its letters; the two bodies are the stretches, one after
the other, that gather most letters of their own script and fewest of the other. What lies outside them, or at the head of
the first or the end of the second as labelled catalogue lines, is metadata. A file that changes language paragraph by
paragraph is taken apart paragraph by paragraph, see `tta.reader.turns`.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from tta.errors import InputError
from tta.reader.catalogue import catalogue_end, catalogue_start, read_catalogue
from tta.reader.decoding import Decoded
from tta.reader.language import MIXED_SHARE, balance, letters
from tta.reader.other_languages import refuse_other_language
from tta.reader.turns import is_neutral, sides
from tta.types import Document, Language, Span

__all__ = ["split"]

_LINE_END = re.compile(r"\r\n|\r|\n")
_LINE = re.compile(r"[^\r\n]+")
_PURITY = 0.85  # share of letters that must lie in the right stretch, else the file is interleaved
_FRONT = 0.4  # share of letters that front matter may have
_LEAST_SHARE = 0.03  # of the letters; with less in one script the file has one language


@dataclass(frozen=True, slots=True)
class _Paragraph:
    span: Span
    lean: int  # Cyrillic letters less Latin letters


def split(decoded: Decoded) -> tuple[Document, Document]:
    """Return the Russian and the English document of a file that holds both.

    Raises:
        InputError: there is no text in it, or only one language.
    """
    text = decoded.text
    if not text.strip():
        raise InputError(f"{decoded.path}: the file is empty, expected a Russian and an English text")
    whole = _paragraphs(text)
    _check_both(decoded, whole)
    paragraphs, apart = _body(decoded, whole)
    stretches = _stretches(paragraphs)
    if stretches is None:
        turns = _by_turns(text, paragraphs)
        if not all(turns):
            raise _one_language(decoded, Language.RU if turns[0] else Language.EN)
        return _documents(decoded, turns, apart, ())
    first, second = stretches
    starts = [
        catalogue_end(text, [item.span for item in paragraphs[part.start : part.stop]]) for part in (first, second)
    ]
    start = 0 if starts[1] else starts[0]  # labels at the head of both are the document's own
    ends = [
        catalogue_start(text, [item.span for item in paragraphs[part.start : part.stop]]) for part in (first, second)
    ]
    end = second.stop - (0 if ends[0] else ends[1])
    head = [item.span for item in [*paragraphs[: first.start], *paragraphs[first.start : first.start + start]]]
    tail = [item.span for item in paragraphs[end:]]
    bodies = [
        Span(paragraphs[part[0]].span.start, paragraphs[part[-1]].span.stop)
        for part in (range(first.start + start, first.stop), range(second.start, end))
    ]
    bodies.sort(key=lambda span: -balance(span.of(text)))
    return _documents(decoded, ((bodies[0],), (bodies[1],)), apart, read_catalogue(text, [*head, *tail]))


def _body(decoded: Decoded, paragraphs: list[_Paragraph]) -> tuple[list[_Paragraph], list[_Paragraph]]:
    """Tell the body from what stands apart from it: notes and heads have a language each by themselves."""
    end = decoded.parts[0].stop if decoded.parts else len(decoded.text)
    body = [item for item in paragraphs if item.span.start < end]
    return (body, paragraphs[len(body) :]) if {item.lean > 0 for item in body} == {True, False} else (paragraphs, [])


def _by_turns(text: str, paragraphs: Sequence[_Paragraph]) -> tuple[tuple[Span, ...], tuple[Span, ...]]:
    """Give each paragraph to its language, and those without words to that in whose turn they stand."""
    pieces = [
        piece for place, item in enumerate(paragraphs) for piece in _cut(text, item, paragraphs[place + 1 : place + 2])
    ]
    whose = sides([item.lean for item in pieces], [item.span.of(text) for item in pieces])
    bodies: dict[Language, list[Span]] = {language: [] for language in Language}
    for item, languages in zip(pieces, whose, strict=True):
        for language in languages:
            own = bodies[language]
            if own and not _is_blank_between(text, own[-1].stop, item.span.start):
                own[-1] = Span(own[-1].start, item.span.stop)
            else:
                own.append(item.span)
    return tuple(bodies[Language.RU]), tuple(bodies[Language.EN])


def _cut(text: str, item: _Paragraph, following: Sequence[_Paragraph]) -> list[_Paragraph]:
    """Cut lines without words from the end of a paragraph where the other language begins in the line behind them."""
    span = item.span
    if is_neutral(span.of(text)):
        return [_Paragraph(span, 0)]
    if not following or _is_blank_between(text, span.stop, following[0].span.start):
        return [item]
    lines = [Span(span.start + found.start(), span.start + found.end()) for found in _LINE.finditer(span.of(text))]
    spoken = max(place for place, line in enumerate(lines) if not is_neutral(line.of(text)))
    return [
        _Paragraph(Span(span.start, lines[spoken].stop), item.lean),
        *(_Paragraph(line, 0) for line in lines[spoken + 1 :]),
    ]


def _is_blank_between(text: str, stop: int, start: int) -> bool:
    """Whether something stands between two places, or a blank line does."""
    return bool(text[stop:start].strip()) or len(_LINE_END.findall(text, stop, start)) > 1


def _documents(
    decoded: Decoded,
    bodies: tuple[tuple[Span, ...], tuple[Span, ...]],
    apart: list[_Paragraph],
    metadata: tuple[tuple[str, str], ...],
) -> tuple[Document, Document]:
    def document(language: Language, body: tuple[Span, ...]) -> Document:
        own = tuple(item.span for item in apart if (item.lean > 0) is (language is Language.RU))
        _check_pure(decoded, language, (*body, *own))
        return Document(
            str(decoded.path), language, decoded.text, (*body, *own), decoded.encoding, decoded.sha256,
            (*decoded.metadata, *metadata), places=decoded.places, cells=decoded.in_tables,
            struck=decoded.struck,
        )  # fmt: skip

    return document(Language.RU, bodies[0]), document(Language.EN, bodies[1])


def _check_pure(decoded: Decoded, language: Language, body: tuple[Span, ...]) -> None:
    """A table with both languages in one line cannot be taken apart by lines."""
    own, other = letters(" ".join(span.of(decoded.text) for span in body))
    if language is Language.EN:
        own, other = other, own
    if other > MIXED_SHARE * (own + other):
        raise _mixed(decoded, f"a third of the letters in the {language.english_name} part are of the other script")


def _mixed(decoded: Decoded, found: str) -> InputError:
    return InputError(
        f"{decoded.path}: {found}, expected each language in lines of its own; save a table as .tsv with the columns source and "
        "target, and put a tab between two texts in one line"
    )


def _paragraphs(text: str) -> list[_Paragraph]:
    """Cut at blank lines, and at line ends where the script changes."""
    found: list[_Paragraph] = []
    end = 0
    for match in _LINE.finditer(text):
        if not match.group().strip():
            continue
        line = Span(match.start(), match.end())
        lean = balance(line.of(text))
        blank = len(_LINE_END.findall(text, end, line.start)) > 1
        turned = found and lean * found[-1].lean < 0
        if not found or blank or turned:
            found.append(_Paragraph(line, lean))
        else:
            found[-1] = _Paragraph(Span(found[-1].span.start, line.stop), found[-1].lean + lean)
        end = line.stop
    return found


def _check_both(decoded: Decoded, paragraphs: Sequence[_Paragraph]) -> None:
    cyrillic = sum(max(0, item.lean) for item in paragraphs)
    latin = sum(max(0, -item.lean) for item in paragraphs)
    if cyrillic + latin == 0:
        raise InputError(f"{decoded.path}: no Russian and no English words were found; check the file's encoding")
    if min(cyrillic, latin) < _LEAST_SHARE * (cyrillic + latin):
        present = Language.RU if cyrillic > latin else Language.EN
        text = decoded.text
        whole = letters(text)
        if min(whole) > MIXED_SHARE * sum(whole):
            raise _mixed(decoded, "lines hold Russian and English")
        refuse_other_language(decoded.path, [item.span.of(text) for item in paragraphs], present)
        raise _one_language(decoded, present)


def _one_language(decoded: Decoded, present: Language) -> InputError:
    missing = next(language for language in Language if language is not present)
    return InputError(
        f"{decoded.path}: the file holds {present.english_name} only, no {missing.english_name} text was found; "
        f"name the {missing.english_name} file as well: tta audit FILE FILE2"
    )


def _stretches(paragraphs: Sequence[_Paragraph]) -> tuple[range, range] | None:
    """Find the two consecutive runs of paragraphs, of unlike script, with the highest sum of own less other letters.

    Returns them in the order of the file, None where no such runs hold most of the letters.
    """
    leans = [item.lean for item in paragraphs]
    best_total, best = 0, None
    for sign in (1, -1):
        ending = _best_ending([sign * lean for lean in leans])
        starting = [
            _mirror(span, len(leans)) for span in reversed(_best_ending([-sign * lean for lean in reversed(leans)]))
        ]
        for cut in range(1, len(leans)):
            total = ending[cut - 1][0] + starting[cut][0]
            runs = ending[cut - 1][1], starting[cut][1]
            if total > best_total and all(runs):
                best_total, best = total, runs
    if best is None:
        return None
    whole = sum(abs(lean) for lean in leans)
    front = sum(abs(leans[index]) for index in range(best[0].start))
    return best if front <= _FRONT * whole and best_total >= _PURITY * (whole - front) else None


def _best_ending(values: Sequence[int]) -> list[tuple[int, range]]:
    """For each place, the sum and range of the best run that ends at or before it (Kadane's method)."""
    found: list[tuple[int, range]] = []
    run, start = 0, 0
    best, best_range = 0, range(0)
    for index, value in enumerate(values):
        if run <= 0:
            run, start = 0, index
        run += value
        if run > best:
            best, best_range = run, range(start, index + 1)
        found.append((best, best_range))
    return found


def _mirror(found: tuple[int, range], size: int) -> tuple[int, range]:
    total, run = found
    return total, range(size - run.stop, size - run.start)
