"""What a page of a wiki shows of a stretch of wikitext: links as their words, no marks of emphasis, no tags, no templates.

By the syntax of MediaWiki. What is taken away leaves a sign for each of its line ends, so that every word keeps its line.
"""

from __future__ import annotations

import html
import re
from collections import Counter
from collections.abc import Callable
from typing import NamedTuple

__all__ = ["PASSED", "Shown", "lines_in", "shown", "without_unread"]

PASSED = "\ue002"
"""Stands for a line end within something that was taken away: it counts as one, and parts nothing."""

_HELD = re.compile("\ue000(\\d+)\ue001")
_OPENING = re.compile(
    r"<!--|<(?P<tag>nowiki|pre|syntaxhighlight|source|math|chem|ce|score|timeline|graph|templatedata|mapframe|gallery|ref)"
    r"\b[^<>]{0,500}>",
    re.I,
)
_PROGRAMS = {
    "pre": "code",
    "syntaxhighlight": "code",
    "source": "code",
    "math": "formula",
    "chem": "formula",
    "ce": "formula",
}
_BRACES = re.compile(r"\{{2,}|\}{2,}")
_SWITCH = re.compile(r"__[A-ZА-ЯЁ_]{2,40}__")
_LINK = re.compile(r"\[\[([^\[\]]{1,3000})\]\]")
_ADDRESS = re.compile(
    r"\[(?:https?:|ftp:|mailto:)?//[^\s\[\]]{1,2000}(?:\s+([^\[\]\n]{0,1000}))?\]|\[mailto:[^\s\[\]]{1,500}\s*([^\[\]\n]{0,1000})\]"
)
_PICTURE = re.compile(r"\s*(?:file|image|media|файл|изображение)\s*:", re.I)
_CATEGORY = re.compile(r"\s*(?:category|категория)\s*:\s*([^|]*)", re.I)
_LANGUAGE = re.compile(r"[a-z]{2,3}(?:-[a-z]{2,8})?:[^|]*")
_FRAMED = re.compile(r"\s*(?:thumb|thumbnail|frame|framed|мини|миниатюра|обрамить)\s*(?:=.*)?", re.I)
_TAG = re.compile(r"</?[a-zA-Z][a-zA-Z0-9]{0,20}(?:\s[^<>]{0,1000})?/?>")
_BREAK = re.compile(r"<br\b[^<>]{0,100}>", re.I)
_EMPHASIS = re.compile(r"'{2,5}")
_NESTED = 12
"""Links within the captions of pictures, so deep."""


class Shown(NamedTuple):
    """What is shown of a stretch; captions of pictures, and categories, which stand apart from it."""

    text: str
    captions: list[str]
    categories: list[str]


def lines_in(text: str) -> int:
    """Count the line ends of a stretch, also of what was taken away."""
    return text.count("\n") + text.count(PASSED)


def without_unread(text: str) -> tuple[str, Counter[str], list[tuple[int, str]], list[str]]:
    """Take away what holds no prose.

    Returns:
        The text; of which kinds so many pieces were taken away; the footnotes, each with its line from 0; and what stands
        between `<nowiki>`, which `shown` puts back.
    """
    unread: Counter[str] = Counter()
    notes: list[tuple[int, str]] = []
    held: list[str] = []
    text = re.sub("[\ue000-\ue002]", "", text)
    pieces: list[str] = []
    at = line = 0
    unclosed: set[str] = set()
    lower = text.lower()
    if len(lower) != len(text):
        lower = text  # a letter whose small form is two
    for match in _OPENING.finditer(text):
        if match.start() < at:
            continue
        tag = (match["tag"] or "").lower()
        closing = f"</{tag}" if tag else "-->"
        is_single = match[0].endswith("/>")
        end = match.end() if is_single else -1 if closing in unclosed else lower.find(closing, match.end())
        if end < 0:
            unclosed.add(closing)
            continue
        inner = "" if is_single else text[match.end() : end]
        stop = end if is_single else text.find(">", end) + 1 or len(text)
        before = text[at : match.start()]
        line += before.count("\n")
        pieces.append(before)
        if tag == "nowiki" and inner:
            pieces.append(f"\ue000{len(held)}\ue001")
            held.append(inner.replace("\n", " "))
            pieces.append(PASSED * inner.count("\n"))
        else:
            if tag == "ref" and inner.strip():
                notes.append((line, inner))
            elif tag and tag != "ref" and inner.strip():
                unread[_PROGRAMS.get(tag, tag)] += 1
            pieces.append(PASSED * text.count("\n", match.start(), stop))
        line += text.count("\n", match.start(), stop)
        at = stop
    pieces.append(text[at:])
    return _without_templates("".join(pieces), unread), unread, notes, held


def _without_templates(text: str, unread: Counter[str]) -> str:
    """Take away templates and parameters, whose words stand on other pages; braces that nothing closes stay."""
    opened: list[int] = []
    pieces: list[str] = []
    at = 0
    for match in _BRACES.finditer(text):
        pairs = len(match[0]) // 2  # the third of three is a parameter's, which goes with them
        if match[0][0] == "{":
            opened += [match.start()] * pairs
        elif opened:
            start = opened[0]
            del opened[-pairs:]
            if not opened:
                unread["template"] += 1
                pieces += [text[at:start], PASSED * lines_in(text[start : match.end()])]
                at = match.end()
    return "".join(pieces) + text[at:]


def shown(text: str, held: list[str]) -> Shown:
    """Return what is shown of a stretch from which the unread was taken."""
    captions: list[str] = []
    categories: list[str] = []

    def linked(match: re.Match[str]) -> str:
        return _linked(match[1], captions.append, categories.append) + PASSED * lines_in(match[0])

    for _ in range(_NESTED):
        text, count = _LINK.subn(linked, text)
        if not count:
            break
    text = _ADDRESS.sub(lambda match: match[1] or match[2] or "", text)
    return Shown(_plain(text, held), [_plain(caption, held) for caption in captions], categories)


def _plain(text: str, held: list[str]) -> str:
    for mark, sign in ((_SWITCH, ""), (_BREAK, " "), (_TAG, ""), (_EMPHASIS, "")):
        text = mark.sub(sign, text)
    return _HELD.sub(lambda match: held[int(match[1])], html.unescape(text))


def _linked(inner: str, caption: Callable[[str], None], category: Callable[[str], None]) -> str:
    """Return the words of a link; a picture's caption stands apart, categories and pages in other languages say nothing."""
    target, bar, rest = inner.partition("|")
    if _PICTURE.match(target):
        parts = rest.split("|")
        if any(map(_FRAMED.fullmatch, parts)) and not _FRAMED.fullmatch(parts[-1]):
            caption(parts[-1])
        return ""
    if found := _CATEGORY.match(target):
        category(found[1].strip())
        return ""
    if not bar and _LANGUAGE.fullmatch(target):
        return ""
    return (rest if bar and rest.strip() else target.lstrip(":")).strip()
