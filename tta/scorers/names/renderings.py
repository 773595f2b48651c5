"""Which English words render which Russian names, and what is left over on either side.

A rendering is found by its sound, in the gazetteer, or, where there are vectors, by the words of the other side that
hold the name as they do in the coverage scorer.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Callable, Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from functools import lru_cache
from itertools import accumulate
from typing import TYPE_CHECKING

from tta.language.russian import lemma
from tta.scorers.words.attention import bead_words, held, links
from tta.scorers.words.expansions import spelt_out
from tta.scorers.words.rendition import renditions
from tta.types import Bead, Bitext, Document, Language, Segment, Side, Span
from tta.values.english_names import english_names
from tta.values.gazetteer import other_bodies
from tta.values.names import Name
from tta.values.phonetic import first_letters, latin_letters, likeness, same_initials
from tta.values.russian_names import russian_names

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

__all__ = ["Placed", "Result", "Row", "by_first_letter", "results", "row_of", "side_of"]

_ALIKE = 0.72  # likeness from which an English word renders a Russian name
_SURELY = 0.9  # from which it does so anywhere in the document
_ALIKE_LISTED = 0.88  # the same for surnames of the dictionary: Кузнецов is no Kuznetsky
_RELATED = 0.72  # from which an English word comes from a Russian one, name or not
_HELD = 0.2  # firmness from which a name that has no sound to go by counts as rendered
_MISSING = 0.5  # probability of being left out below which a capitalised common noun counts as rendered
_UNHELD = 0.1  # firmness below which an English name is an addition
_MANY = 128  # names of a bead beyond which only those near by are compared, so that time stays linear
_SHORTEST_STEM = 4
_LINK = re.compile(r"[\s.]*(?:(?:of|the|and|for|de|du|von|van|&|’s|'s)\s+)*[\s(\"“]*|-")
_WORD = re.compile(r"[^\W\d_]+")
_COMMON = frozenset(
    "monday tuesday wednesday thursday friday saturday sunday january february march april may june july august september "
    "october november december the a an in on at of for and but or as if when while this that these those he she it they "
    "we you his her its their our my your mr mrs ms dr sir comrade comrades citizen lord lady president minister ministry "
    "ministers chairman secretary general ambassador embassy government committee council party state states union "
    "republic federation federal central foreign affairs department district region street university institute academy "
    "north south east west northern southern eastern western new old great major captain colonel lieutenant marshal army "
    "navy air force front division supreme note letter document copy stamp signed secret top article section part "
    "commissar people peoples plenipotentiary soviet russian american british english german french chinese european "
    "polish japanese italian sincerely respectfully yours dear regards faithfully tv rub phd no ad bc pm am ok vs".split()
)


_Index = Mapping[str, Sequence[str]]
"""Forms of names by their first letter."""


@dataclass(frozen=True, slots=True)
class Placed:
    """A name and the spans it stands at."""

    name: Name
    spans: tuple[Span, ...]


@dataclass(frozen=True, slots=True)
class Row:
    """The names of a bead, and both its texts; the English one is made of segments, each beginning somewhere in it."""

    russian: tuple[Placed, ...]
    english: tuple[Placed, ...]
    russian_text: str
    english_text: str
    english_segments: tuple[tuple[int, Segment], ...]
    russian_words: frozenset[str]

    def english_at(self, start: int, stop: int) -> Placed:
        """Return what stands in the English text from one place to another."""
        spans: list[Span] = []
        for begin, segment in self.english_segments:
            spans += segment.locate(max(0, start - begin), stop - begin)
        return Placed(Name(start, stop, self.english_text[start:stop], ()), tuple(spans))


@dataclass(frozen=True, slots=True)
class Result:
    """What became of a name: its rendering or what stands instead, and why the two are equal or not."""

    russian: Placed | None
    english: Placed | None
    equal: bool
    rule: str


def row_of(bitext: Bitext, bead: Bead) -> Row:
    sides = []
    texts = []
    parts: list[Segment] = []
    for language, read in ((Language.RU, russian_names), (Language.EN, english_names)):
        side = side_of(bitext, language)
        document = bitext.document(side)
        segments = bead.source if side is Side.SOURCE else bead.target
        placed = (item for i in segments for item in _placed(document, i, read))
        sides.append(tuple(_with_authority(item, bitext.authority) for item in placed))
        parts = [document.segments[i] for i in segments]
        texts.append(" ".join(part.text for part in parts))
    begins = accumulate((len(part.text) + 1 for part in parts), initial=0)
    return Row(
        sides[0],
        sides[1],
        texts[0],
        texts[1],
        tuple(zip(begins, parts, strict=False)),
        frozenset(_WORD.findall(texts[0])),
    )


def _placed(document: Document, index: int, read: Callable[[str], list[Name]]) -> Iterator[Placed]:
    segment = document.segments[index]
    for name in read(segment.text):
        yield Placed(name, segment.locate(name.start, name.stop))


def _with_authority(item: Placed, authority: Mapping[str, tuple[str, ...]]) -> Placed:
    """Add the forms that the user's list accepts, found by the name's lemmas."""
    accepted = authority.get(" ".join(lemma(word) for word in item.name.text.lower().split())) if authority else None
    return replace(item, name=replace(item.name, known=(*item.name.known, *accepted))) if accepted else item


def side_of(bitext: Bitext, language: Language) -> Side:
    return Side.SOURCE if bitext.source.language is language else Side.TARGET


def _place(item: Placed, text: str) -> float:
    return item.name.start / max(1, len(text))


# ---------------------------------------------------------------- matching


def results(
    bitext: Bitext, index: int, row: Row, near: Sequence[Placed], everywhere: tuple[_Index, _Index]
) -> Iterator[Result]:
    """Match the names of a bead: by sound here, then next to it, by the gazetteer, far off, and by the vectors."""
    beside = {item.name.text: item for item in (*near, *row.english)}
    words = frozenset(beside)
    used: set[tuple[Span, ...]] = set()
    left: list[Placed] = []
    for item in row.russian:
        here = None if item.name.initials else _known_here(item, row)
        found = None if here else _by_sound(item.name, _around(item, row)) or _by_sound(item.name, near[:_MANY])
        if here is not None:
            used.add(here.spans)
            yield Result(item, here, True, "an established English form")
        elif found is not None:
            used.add(found.spans)
            differ = not same_initials(item.name.initials, found.name.initials)
            yield Result(item, found, not differ, "the initials differ" if differ else "same name by sound")
        elif known := _known_here(item, row) or beside.get(_known_word(item.name.known, words)):
            yield Result(item, known, True, "an established English form")
        elif _is_anywhere(item.name, everywhere[0]):
            yield Result(item, None, True, "named elsewhere in the document")
        else:
            left.append(item)
    bead = bitext.alignment.beads[index]
    free = _free(row, used)
    others = bool(other_bodies(row.english_text, {form for item in row.russian for form in item.name.known}))
    openers = [item for item in row.english if item.name.begins and _may_name(item.name.forms[0], row)]
    for item, hold in zip(left, _holds(bitext, bead, left, Language.RU), strict=True):
        if item.name.weak:
            yield Result(item, None, True, "often left out")
        elif hold is not None and hold.spelt_out:
            yield Result(item, None, True, "spelt out before its acronym, which is rendered")
        elif item.name.doubtful if hold is None else _is_held(item.name, hold, free, openers, others):
            yield Result(item, _holder(bitext, hold), True, "rendered, by the words around")
        else:
            instead = _pop_nearest(free, _place(item, row.russian_text), row)
            yield Result(item, instead, False, "the name differs" if instead else "no counterpart was found")
    yield from _added(bitext, bead, row, free, everywhere[1])


def _added(bitext: Bitext, bead: Bead, row: Row, free: Sequence[Placed], russian: _Index) -> Iterator[Result]:
    """Yield the English names that no Russian word stands behind; `russian` are those of the whole document."""
    holds = dict(zip((item.spans for item in free), _holds(bitext, bead, free, Language.EN), strict=True))
    for group in _groups(free, row):
        held_by = [hold for item in group if (hold := holds[item.spans])]
        unheld = bool(held_by) and all(hold.firmness < _UNHELD for hold in held_by)
        signed = any(item.name.initials and item.name.text[1].islower() for item in group)
        if (unheld or signed) and not any(_is_named_elsewhere(item.name, russian) for item in group):
            yield Result(None, group[-1], False, "no counterpart was found")


def _free(row: Row, used: Collection[tuple[Span, ...]]) -> list[Placed]:
    """Return the English words that may name what the Russian does not, in order."""
    known = {word for item in row.russian for form in item.name.known for word in form.split()}
    names = {form: _may_name(form, row) for form in {item.name.forms[0] for item in row.english}}
    return [
        item
        for item in row.english
        if item.spans not in used
        and item.name.text not in known
        and names[item.name.forms[0]]
        and _stands_as_name(item.name, row)
    ]


def _pop_nearest(free: list[Placed], where: float, row: Row) -> Placed | None:
    """Take out the English name that stands about as far into its text; `free` is in the order of the text."""
    if not free:
        return None
    behind = bisect_left(free, where, key=lambda item: _place(item, row.english_text))
    beside = [place for place in (behind - 1, behind) if 0 <= place < len(free)]
    return free.pop(min(beside, key=lambda place: abs(where - _place(free[place], row.english_text))))


def by_first_letter(forms: Iterable[str]) -> _Index:
    found: dict[str, list[str]] = {}
    for form in sorted(set(forms)):
        found.setdefault(form[:1], []).append(form)
    return found


def _is_named_elsewhere(name: Name, russian: _Index) -> bool:
    """Whether a name of the whole Russian surely is the English one."""
    return any(
        likeness(form, name.forms[0]) >= _SURELY
        for letter, forms in russian.items()
        if name.forms[0][:1] in first_letters(letter)
        for form in forms
    )


def _is_anywhere(name: Name, everywhere: _Index) -> bool:
    """Whether a word of the whole English, by its first letter, surely renders the name."""
    return any(
        likeness(form, other) >= _SURELY
        for form in name.forms
        for letter in first_letters(form[:1])
        for other in everywhere.get(letter, ())
    )


def _is_held(name: Name, hold: _Hold, free: Sequence[Placed], openers: Sequence[Placed], others: bool) -> bool:
    """Whether the words around render a name; one that surely is a person's or a place's is rendered by its sound, or not."""
    if not (name.doubtful or name.known):
        return False
    if name.text.isupper() and name.known and others:
        return False  # another body stands there
    if name.doubtful and not name.begins:  # an acronym or compound, whose words in full are capitalised, too
        return hold.firmness >= _HELD or bool(free) or hold.missing < _MISSING
    return hold.firmness >= _HELD and not hold.rests_on(free) and not (name.begins and hold.rests_on(openers))


def _groups(free: Sequence[Placed], row: Row) -> Iterator[list[Placed]]:
    """Yield runs of English name words that stand by themselves: `Ministry of Defense` is one, and none beside a match."""
    group: list[Placed] = []
    whole = True
    chosen = {item.spans for item in free}
    for item in row.english:
        apart = bool(group) and not _LINK.fullmatch(row.english_text[group[-1].name.stop : item.name.start])
        if apart:
            if whole:
                yield group
            group, whole = [], True
        group.append(item)
        whole = whole and item.spans in chosen
    if group and whole:
        yield group


def _around(item: Placed, row: Row) -> Sequence[Placed]:
    """The English names of the bead; of very many, those about as far into it as this one."""
    if len(row.english) <= _MANY:
        return row.english
    middle = int(_place(item, row.russian_text) * len(row.english))
    return row.english[max(0, middle - _MANY // 2) : middle + _MANY // 2]


def _by_sound(name: Name, candidates: Sequence[Placed]) -> Placed | None:
    """Return the candidate that sounds most like the name, if any does."""
    strict = name.listed or (name.text.isupper() and bool(name.known))
    best, found = _ALIKE_LISTED if strict else _ALIKE, None
    for item in candidates:
        alike = max(likeness(form, part) for form in name.forms for part in _parts(item.name)) if name.forms else 0.0
        if alike > best or (found is None and alike >= best):
            best, found = alike, item
    return found


def _parts(name: Name) -> list[str]:
    """The word, and the parts of a compound: `Khanty-Mansiysk`."""
    return [name.forms[0], *(latin_letters(part) for part in name.text.split("-") if "-" in name.text)]


def _known_here(item: Placed, row: Row) -> Placed | None:
    """Return where one of a name's forms in the gazetteer stands in the bead, about as far into it as the name."""
    places = _known_places(item.name.known, row.english_text)
    if not places:
        return None
    wanted = _place(item, row.russian_text) * len(row.english_text)
    behind = bisect_left(places, (int(wanted), 0))
    return row.english_at(*min(places[max(0, behind - 1) : behind + 1], key=lambda place: abs(wanted - place[0])))


@lru_cache(maxsize=4096)
def _known_word(forms: tuple[str, ...], words: frozenset[str]) -> str:
    """Return the word that a form of a name is or begins, '' where none is; words may go on: Hungar-ian."""
    for form in forms:
        if form in words:
            return form
        stem = form[: max(_SHORTEST_STEM, len(form) - 2)]
        if " " not in form and len(form) > _SHORTEST_STEM:
            longer = min((word for word in words if word.startswith(stem)), default="")
            if longer:
                return longer
    return ""


@lru_cache(maxsize=4096)
def _known_places(forms: tuple[str, ...], text: str) -> tuple[tuple[int, int], ...]:
    """Return where forms of a name stand in a text, in order; of several that begin at one place, the longest."""
    found: dict[int, int] = {}
    joined = re.sub(r"\s+", "", text)
    for form in forms:
        exact = form.isupper() and len(form) <= _SHORTEST_STEM  # `US` is not `us`
        written = [rf"(?<!\w){re.escape(form)}(?!\w)"]
        if len(form) > _SHORTEST_STEM and not form.islower() and form in joined:
            written.append(r"\s*".join(map(re.escape, form)))  # `MIR Ved`, as scans break words
        for pattern, flags in zip(written, (0 if exact else re.I, 0), strict=False):
            for match in re.finditer(pattern, text, flags):
                found[match.start()] = max(match.end(), found.get(match.start(), 0))
    return tuple(sorted(found.items()))


@dataclass(frozen=True, slots=True)
class _Hold:
    """How firmly the other side's words hold a name.

    Attributes:
        firmness: from 0 to 1.
        missing: how probably it is left out.
        spelt_out: whether it is part of a name whose acronym stands behind it and is rendered.
        spans: where the word stands that holds it best.
    """

    firmness: float
    missing: float
    spelt_out: bool
    spans: tuple[Span, ...]

    def rests_on(self, names: Sequence[Placed]) -> bool:
        """Whether that word is one of these: then it stands instead of the name rather than for it."""
        return any(self.spans and _touch(self.spans, item.spans) for item in names)


def _holds(bitext: Bitext, bead: Bead, names: Sequence[Placed], language: Language) -> list[_Hold | None]:
    """Return how the names of one language are held; None without vectors."""
    source, target = bitext.source_vectors, bitext.target_vectors
    if source is None or target is None or not names or bead.is_null:
        return [None] * len(names)
    side = side_of(bitext, language)
    other = Side.TARGET if side is Side.SOURCE else Side.SOURCE
    own, own_spans = _words(bitext, bead, side)
    theirs, their_spans = _words(bitext, bead, other)
    firm, best = held(own, theirs), links(own, theirs)
    lost = renditions(bitext)[side].missing[bead_words(source if side is Side.SOURCE else target, bead.of(side))]
    known = {place for words in spelt_out(bitext, bead, side) for place in words}
    found: list[_Hold | None] = []
    starts = [span[0].start if span else -1 for span in own_spans]
    for item in names:
        first = max(0, bisect_left(starts, item.spans[0].start) - 1)
        words = [place for place in range(first, bisect_left(starts, item.spans[-1].stop)) if own_spans[place]]
        words = [place for place in words if _touch(own_spans[place], item.spans)]
        word = max(words, key=lambda place: float(firm[place]), default=None)
        found.append(
            _Hold(float(firm[word]), float(lost[word]), word in known, their_spans[int(best[word])])
            if word is not None and len(theirs)
            else None
        )
    return found


def _holder(bitext: Bitext, hold: _Hold | None) -> Placed | None:
    """Return the English word that holds a name, if it does so firmly."""
    if hold is None or hold.firmness < _HELD or not hold.spans:
        return None
    text = bitext.document(side_of(bitext, Language.EN)).text
    written = " ".join(span.of(text) for span in hold.spans)
    return Placed(Name(0, len(written), written, ()), hold.spans)


def _words(bitext: Bitext, bead: Bead, side: Side) -> tuple[NDArray[np.float32], list[tuple[Span, ...]]]:
    """Return the word vectors of one side of a bead, and where each word stands."""
    vectors = bitext.vectors(side)
    assert vectors is not None
    segments = bead.source if side is Side.SOURCE else bead.target
    spans = [
        bitext.document(side).segments[i].locate(*(int(edge) for edge in vectors.word_spans[row]))
        for i in segments
        for row in range(int(vectors.word_offsets[i]), int(vectors.word_offsets[i + 1]))
    ]
    return vectors.words[bead_words(vectors, segments)], spans


def _touch(left: Sequence[Span], right: Sequence[Span]) -> bool:
    return left[0].start < right[-1].stop and right[0].start < left[-1].stop


def _may_name(form: str, row: Row) -> bool:
    """Whether an English word may name something that the Russian does not: no common word, and akin to none there."""
    if not form or form in _COMMON:
        return False
    near = row.russian_words if len(row.russian_words) <= _MANY else row.russian_words & frozenset((form,))
    return not any(likeness(word.lower(), form) >= (_RELATED if word[0].isupper() else _SURELY - 0.1) for word in near)


def _stands_as_name(name: Name, row: Row) -> bool:
    """Whether its place speaks for a name: not the first word of a sentence, not `Moscow time`, not Latin in both texts."""
    if name.begins and not name.initials:
        return False
    return row.english_text[name.stop : name.stop + 5] != " time" and name.text not in row.russian_words
