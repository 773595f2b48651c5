"""A bitext whose rows are aligned already: a table with the columns `source` and `target`, and maybe `reference`."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

from tta.errors import InputError, NothingToAuditError
from tta.language.detection import without_addresses
from tta.reader.decoding import Decoded
from tta.reader.direction import ORDERED, Direction
from tta.reader.headers import Columns, columns_by_letters, head_of, is_head
from tta.reader.language import MIXED_SHARE, language_of, letters
from tta.reader.limits import LONGEST_SIDE, MOST_ROWS
from tta.reader.pair import Pair, told
from tta.types import Bead, Document, Language, Segment, SegmentKind, Span

__all__ = ["bitext_of", "read_bitext", "with_reference"]

_LINE = re.compile(r"[^\s](?:[^\r\n]*[^\s])?")


def read_bitext(decoded: Decoded, source_language: Language | None = None) -> Pair:
    """Read tab-separated values; quotes have no meaning. Row i becomes bead i.

    The first line names the columns, source and target or the two languages; where it does not, one column must be Russian and
    one English. A column `reference` is another translation.

    Raises:
        InputError: a column is missing, a row is short or beyond the limits, or the columns are not Russian and English.
        NothingToAuditError: there are no rows.
    """
    lines = [Span(*match.span()) for match in re.finditer(r"[^\r\n]+", decoded.text)]
    if not lines:
        raise InputError(f"{decoded.path}: the file is empty, expected a header with source and target")
    columns, first = _columns(decoded, lines)
    rows = [_row(decoded, number, line, columns.places) for number, line in enumerate(lines[first:], start=1 + first)]
    if not any(len(cell) for row in rows for cell in row):
        raise NothingToAuditError(f"{decoded.path}: there are no rows under the header, expected pairs of texts")
    pair = bitext_of(decoded, [(row[0], row[1]) for row in rows], source_language, named=columns.named)
    return pair if columns.reference is None else with_reference(decoded, pair, [row[2] for row in rows])


def bitext_of(
    decoded: Decoded,
    rows: Sequence[tuple[Span, Span]],
    source_language: Language | None = None,
    languages: tuple[Language, Language] | None = None,
    *,
    named: bool = True,
) -> Pair:
    """Make documents of rows of spans, source and target; an empty span is a missing side.

    Where the sides are not `named`, the first one is the source, which is called unsure.

    The languages of the columns are found by their letters unless they are given. Where both columns seem to be of one
    language and the source's is given, the first column is the source.
    """
    _check_size(decoded, rows)
    languages = languages or _languages(decoded, rows, source_language)
    sides = [_document(decoded, [row[side] for row in rows], language) for side, language in enumerate(languages)]
    if languages[0] is languages[1]:
        raise InputError(
            f"{decoded.path}: both sides are {languages[0].english_name}, expected one Russian and one English; "
            "check which columns are source and target"
        )
    numbers: list[Iterator[int]] = [iter(range(len(rows))), iter(range(len(rows)))]
    beads = []
    for row in rows:
        left, right = ((next(numbers[side]),) if len(row[side]) else () for side in (0, 1))
        beads.append(Bead(left, right))
    if source_language is sides[1].language:
        swapped = tuple(Bead(bead.target, bead.source) for bead in beads)
        chosen = Direction(source_language, _CHOSEN)
        return Pair(sides[1], sides[0], swapped, direction=chosen, left_out=told(decoded))
    unsaid = source_language is None and not named
    reason = ORDERED if unsaid else _NAMED if source_language is None else _CHOSEN
    direction = Direction(sides[0].language, reason, sure=not unsaid)
    return Pair(sides[0], sides[1], tuple(beads), direction=direction, left_out=told(decoded))


def _check_size(decoded: Decoded, rows: Sequence[tuple[Span, Span]]) -> None:
    if len(rows) > MOST_ROWS:
        raise InputError(f"{decoded.path}: the bitext has {len(rows):,} rows, at most {MOST_ROWS:,} are read; split it")
    for number, row in enumerate(rows, start=1):
        longest = max(map(len, row))
        if longest > LONGEST_SIDE:
            raise InputError(
                f"{decoded.path}: row {number:,} has a side of {longest:,} characters, at most {LONGEST_SIDE:,} are read; "
                "cut it into sentences or paragraphs"
            )


_CHOSEN, _NAMED = "as told when the audit was made", "as the input names its sides"
_WORD = re.compile(r"[^\W\d_]{2}")
_ROMAN = re.compile(r"\b[IVXLCDM]+\b")
_CYRILLIC_WORD = re.compile("[\u0400-\u04ff]{3}")
_TOO_SHORT = 100  # code points of a column whose letters count for less than what the user named


def with_reference(decoded: Decoded, pair: Pair, cells: Sequence[Span]) -> Pair:
    """Add the other translation; nothing where its column is empty.

    Raises:
        InputError: it is in another language than the target.
    """
    sample = " ".join(cell.of(decoded.text) for cell in cells)[:100_000]
    if not sample.strip():
        return pair
    wanted, found = pair.target.language, language_of(sample)
    if found is not wanted:
        raise InputError(
            f"{decoded.path}: the column reference is {found.english_name if found else 'without words'}, expected "
            f"another {wanted.english_name} translation; give the column another name if it is none"
        )
    numbers = iter(range(len(cells)))
    segments = tuple((next(numbers),) if len(cell) else () for cell in cells)
    return replace(pair, reference=_document(decoded, cells, wanted), reference_segments=segments)


def _columns(decoded: Decoded, lines: Sequence[Span]) -> tuple[Columns, int]:
    """Return the columns, and the first line with texts."""
    cells = [line.of(decoded.text).removeprefix("\ufeff").split("\t") for line in lines]
    head = head_of(cells)
    if head is not None:
        return head.columns, head.number + 1
    told = columns_by_letters(cells)
    if told is not None:
        return told, int(is_head(cells, told))
    found = ", ".join(name.strip().casefold() or "(empty)" for name in cells[0][:8])
    raise InputError(
        f"{decoded.path}: the header names the columns {found[:120]}, expected source and target; "
        "write them in the first line, separated by a tab"
    )


def _row(decoded: Decoded, number: int, line: Span, places: tuple[int, ...]) -> tuple[Span, ...]:
    cells = []
    position = line.start
    for cell in line.of(decoded.text).split("\t"):
        stripped = cell.strip()
        start = position + len(cell) - len(cell.lstrip()) if stripped else position
        cells.append(Span(start, start + len(stripped)))
        position += len(cell) + 1
    if len(cells) <= max(places):
        raise InputError(
            f"{decoded.path}: line {number} has {len(cells)} columns, expected at least {max(places) + 1}; "
            "put a tab before an empty cell, too"
        )
    return tuple(cells[place] for place in places)


def _languages(
    decoded: Decoded, rows: Sequence[tuple[Span, Span]], source: Language | None
) -> tuple[Language, Language]:
    """Find the columns' languages; one without letters has the language that the other has not."""
    samples = [" ".join(row[side].of(decoded.text) for row in rows if len(row[side])) for side in (0, 1)]
    left, right = (language_of(sample[:100_000]) for sample in samples)
    is_long = len(samples[0]) > _TOO_SHORT
    if source is not None and (left is right or (right is None and not is_long)):
        left, right = source, None
    if left is right is Language.EN:
        left, right = (
            Language.RU if _speaks_russian(own) and not _speaks_russian(other) else Language.EN
            for own, other in (samples, samples[::-1])
        )
        if left is right:  # addresses and signs (`t = −5 °C`) are of no language, and nothing speaks against the order
            worded = [_has_words(sample) for sample in samples]
            left = left if worded[0] else Language.RU
            right = Language.RU if worded == [True, False] else right
    if left is None and right is None:
        raise InputError(f"{decoded.path}: no Russian and no English words were found; check the file's encoding")
    other = {Language.RU: Language.EN, Language.EN: Language.RU}
    return left or other[right or Language.EN], right or other[left or Language.RU]


def _speaks_russian(sample: str) -> bool:
    """Whether a text with more Latin letters than Cyrillic, such as `Ошибка JSON API`, is Russian beside one without any."""
    cyrillic, latin = letters(sample)
    if len(sample) <= _TOO_SHORT:
        return _CYRILLIC_WORD.search(sample) is not None
    return cyrillic >= MIXED_SHARE * (cyrillic + latin)


def _has_words(sample: str) -> bool:
    return _WORD.search(_ROMAN.sub("", without_addresses(sample))) is not None


def _document(decoded: Decoded, cells: Sequence[Span], language: Language) -> Document:
    filled = tuple(cell for cell in cells if len(cell))
    segments = tuple(_segment(decoded.text, cell, number) for number, cell in enumerate(filled, start=1))
    return Document(
        str(decoded.path), language, decoded.text, filled, decoded.encoding, decoded.sha256,
        decoded.metadata, segments, decoded.places,
    )  # fmt: skip


def _segment(text: str, cell: Span, number: int) -> Segment:
    """Make a segment of a cell; its lines are joined with a space."""
    lines = tuple(
        Span(cell.start + match.start(), cell.start + match.end()) for match in _LINE.finditer(cell.of(text))
    ) or (cell,)
    return Segment(lines, " ".join(line.of(text) for line in lines), SegmentKind.SENTENCE, number)
