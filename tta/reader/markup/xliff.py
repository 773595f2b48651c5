"""XLIFF 1.2 and 2.0 to 2.2 (OASIS): a segment is a row, with tracked changes of Trados Studio accepted or not."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from functools import partial
from typing import TYPE_CHECKING

from tta.reader.markup.parsing import LeftOut, Row, inner_text, is_line_break, language_of_code, local_name
from tta.types import Changes, Language

if TYPE_CHECKING:
    from xml.etree.ElementTree import Element

__all__ = ["languages_in", "rows", "source"]

_CODES = frozenset({"bpt", "ept", "ph", "it", "x", "bx", "ex", "sc", "ec", "sm", "em"})
_SOURCES = ("source-language", "srcLang")
_TARGETS = ("target-language", "trgLang")
_DONE = frozenset({"translated", "final", "reviewed", "signed-off"})
"""States of a segment whose target is empty because someone left it so."""

_FORGOTTEN = 0.05  # share of the segments of a file

_INTERPOLATION = "INTERPOLATION"
"""How Angular calls what the program puts in: a placeholder, where `START_LINK` and the like are codes."""

_LAST = 0x10FFFF
_Replaced = Callable[["Element"], str | None]


@dataclass(frozen=True, slots=True)
class _Segment:
    """Source, target and state of a segment, the state None where nothing is said; and whether it has a target, if empty."""

    source: str
    target: str
    state: str | None = None
    has_target: bool = False

    @property
    def is_silent(self) -> bool:
        """Whether there is an empty target, and no word on why."""
        return bool(self.source) and not self.target and self.has_target and self.state is None

    def is_waiting(self, finished: bool) -> bool:
        """Whether it is not translated yet; where the file is finished, an empty target without a word is lost."""
        if self.target or not self.source or self.state in _DONE:
            return False
        return not (finished and self.is_silent)


_NONE = _Segment("", "")


def rows(root: Element, changes: Changes = Changes.ACCEPTED) -> Iterator[Row]:
    """Yield source and target of each segment by language.

    A file that names one language only has the other in its other side, as Angular writes it. Segments without a target that
    nobody calls translated are not translated yet, but for those of an audit that tta wrote, and for an empty target here and
    there in a file that is finished.
    """
    replaced = partial(_replaced, gone="x-sdl-added" if changes is Changes.ORIGINAL else "x-sdl-deleted")
    for file in (item for item in root.iter() if local_name(item) == "file"):
        languages = _languages(file, root)
        segments = [
            segment if kept else None
            for element, kept in _units(file)
            for segment in (_unit(element, replaced) if kept else [_NONE])
        ]
        audit = _is_audit(file)
        finished = _is_finished([item for item in segments if item is not None])
        for segment in segments:
            if segment is None:
                yield LeftOut.NOT_TO_BE
            elif not audit and segment.is_waiting(finished):
                yield LeftOut.NOT_YET
            else:
                pairs = zip(languages, (segment.source, segment.target), strict=True)
                yield {language: text for language, text in pairs if language is not None}


def _is_audit(file: Element) -> bool:
    """Whether tta wrote the file: then a row without a target is one that the audit found without a counterpart."""
    for item in file:
        if local_name(item) == "metadata":
            return any(group.get("category") == "tta:audit" for group in item)
    return False


def _is_finished(segments: Sequence[_Segment]) -> bool:
    """Whether so few targets are empty, without a word on why, that they were forgotten and not put off."""
    empty = sum(item.is_silent for item in segments)
    waiting = sum(item.is_waiting(True) for item in segments)
    return not waiting and 0 < empty <= _FORGOTTEN * len(segments)


def _languages(file: Element, root: Element) -> tuple[Language | None, Language | None]:
    codes = [_named((file, names), root) for names in (_SOURCES, _TARGETS)]
    first, second = map(language_of_code, codes)
    other = {Language.RU: Language.EN, Language.EN: Language.RU}
    if first is not None and not codes[1]:
        second = other[first]
    elif second is not None and not codes[0]:
        first = other[second]
    return first, second


def _units(file: Element) -> Iterator[tuple[Element, bool]]:
    """Yield units of version 1 and of version 2, in order, and whether they are to be translated."""
    stack = [(file, True)]
    while stack:
        element, kept = stack.pop()
        kept = (element.get("translate") or ("yes" if kept else "no")) != "no"
        if local_name(element) in {"trans-unit", "unit"}:
            yield element, kept
        else:
            stack.extend((child, kept) for child in reversed(element) if local_name(child))


def source(root: Element) -> Language | None:
    """Return the language of the sources."""
    return next((language for language in map(language_of_code, _all(root, _SOURCES)) if language), None)


def languages_in(root: Element) -> set[str]:
    """Return the codes of sources and targets, for a message."""
    return {*_all(root, _SOURCES), *_all(root, _TARGETS)}


def _all(root: Element, names: tuple[str, str]) -> list[str]:
    """Version 2 names the languages at the root, version 1 at each file."""
    holders = [root, *(item for item in root if local_name(item) == "file")]
    return [value for item in holders for name in names if (value := item.get(name))]


def _named(place: tuple[Element, tuple[str, str]], root: Element) -> str | None:
    file, names = place
    return next((value for item in (file, root) for name in names if (value := item.get(name))), None)


def _unit(unit: Element, replaced: _Replaced) -> list[_Segment]:
    """Return the segments of a unit.

    A unit of version 1.2 is one, or one for each segment that `seg-source` marks; one of version 2 has `segment` elements.
    """
    if local_name(unit) == "unit":
        segments = (item for item in unit if local_name(item) == "segment")
        return [
            _Segment(
                _text(item, "source", replaced),
                _text(item, "target", replaced),
                item.get("state"),
                _child(item, "target") is not None,
            )
            for item in segments
        ]
    segmented = _child(unit, "seg-source")
    target = _child(unit, "target")
    approved = "final" if unit.get("approved") == "yes" else None
    state = approved if target is None else target.get("state") or approved
    marks = [] if segmented is None else _segments(segmented, replaced)
    translated = dict(_segments(target, replaced)) if target is not None and marks else {}
    if not translated and (target is not None or not marks):
        texts = _text(unit, "source", replaced), _text(unit, "target", replaced)
        return [_Segment(*texts, state, target is not None)]
    return [_Segment(text, translated.get(mid, ""), state, mid in translated) for mid, text in marks]


def _segments(element: Element, replaced: _Replaced) -> list[tuple[str, str]]:
    """Return id and text of what is marked as a segment."""
    marks = (item for item in element.iter() if local_name(item) == "mrk" and item.get("mtype") == "seg")
    return [(item.get("mid") or "", inner_text(item, replaced)) for item in marks]


def _child(element: Element, name: str) -> Element | None:
    return next((child for child in element if local_name(child) == name), None)


def _text(element: Element, name: str, replaced: _Replaced) -> str:
    child = _child(element, name)
    return "" if child is None else inner_text(child, replaced)


def _replaced(element: Element, gone: str) -> str | None:
    name = local_name(element)
    if name == "cp":
        return _character(element.get("hex") or "")
    if element.get("mtype") == gone:
        return ""
    if name not in _CODES:
        return None
    if (placeholder := element.get("equiv") or element.get("id") or "").startswith(_INTERPOLATION):
        return f"{{{placeholder}}}"
    return " " if is_line_break(element) else ""


def _character(digits: str) -> str:
    """Return the character that `cp` stands for; the halves of surrogate pairs are none."""
    try:
        number = int(digits, 16)
    except ValueError:
        return "\ufffd"
    return "\ufffd" if not 0 <= number <= _LAST or 0xD800 <= number <= 0xDFFF else chr(number)
