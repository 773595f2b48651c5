"""Texts that people translated and published under free licences: manuals, documentation, tales of a game, stories.

README.md names the origin and licence of each. A folder for every set: `messages/SET` holds catalogues (.po, .mo), `pages/SET/ru`
and `pages/SET/en` the same pages in both languages (.md, .html), `books` two texts a book that run in parallel line by line.
"""

from __future__ import annotations

import difflib
import gettext
import html
import re
from collections.abc import Iterator
from pathlib import Path

from tta.segmenter.sentences import sentence_ranges
from tta.types import Language

__all__ = ["Texts", "likely", "published"]

Texts = tuple[str, str]
_FEWEST, _MOST = 6, 70  # words of a side
_UNEVEN = 2.2  # how many times longer one side may be, in letters
_FENCE = re.compile(r"^ *(```|~~~).*?^ *\1`*[^\n]*$", re.S | re.M)
_ITEM = re.compile(r"^\s*(?:[-*+]|\d+[.)])\s+")
_OF_PROGRAM = re.compile(r"[$\\{}<>|=]|https?:|%[sd(]")
_PO = re.compile(r'^(msgctxt|msgid|msgid_plural|msgstr(?:\[0\])?) "(.*)"$')


def published(folder: Path) -> Iterator[tuple[str, Texts]]:
    """Yield the name of a set and a Russian and an English text, in the order of the texts."""
    for path in sorted((folder / "messages").glob("*/*")):
        catalogue = _catalogue(path) if path.suffix == ".mo" else _messages(path.read_text("utf-8"))
        for english, russian in catalogue:
            yield from ((path.parent.name, pair) for pair in _sentences((_bare(russian), _bare(english))))
    for path in sorted((folder / "pages").glob("*/ru/**/*")):
        name = path.relative_to(folder / "pages").parts[0]
        other = folder / "pages" / name / "en" / path.relative_to(folder / "pages" / name / "ru")
        if path.suffix in {".md", ".html"} and other.is_file():
            sides = [_blocks(file.read_text("utf-8", "replace"), file.suffix) for file in (path, other)]
            yield from ((name, pair) for both in _parallel(*sides) for pair in _sentences(both))
    for path in sorted((folder / "books").glob("*_ru.txt")):
        other = path.with_name(path.name.removesuffix("_ru.txt") + "_en.txt")
        for lines in zip(*(file.read_text("utf-8").splitlines() for file in (path, other)), strict=True):
            halves = [line.split("<delimiter>") for line in lines]
            whole = len(halves[0]) == len(halves[1])
            parts = zip(*halves, strict=True) if whole else [tuple(" ".join(half) for half in halves)]
            yield from (("stories", pair) for part in parts for pair in _sentences((_bare(part[0]), _bare(part[1]))))


# ---------------------------------------------------------------- catalogues of messages


def _catalogue(path: Path) -> Iterator[Texts]:
    with path.open("rb") as file:
        found: dict[object, str] = gettext.GNUTranslations(file)._catalog  # type: ignore[attr-defined]
    for key, text in found.items():
        if isinstance(key, str) and key:
            yield key.rpartition("\x04")[2].rpartition("^")[2], text


def _messages(text: str) -> Iterator[Texts]:
    """Yield English and Russian of all messages that are not in doubt."""
    for entry in re.split(r"\n\s*\n", text):
        if re.search(r"^#,.*\bfuzzy\b", entry, re.M):
            continue
        parts: dict[str, str] = {}
        name = ""
        for line in entry.splitlines():
            if match := _PO.match(line):
                name = match[1]
                parts[name] = match[2]
            elif line.startswith('"') and name:
                parts[name] += line[1:-1]
        if parts.get("msgid") and parts.get("msgstr"):
            yield _unescaped(parts["msgid"]), _unescaped(parts["msgstr"])


def _unescaped(text: str) -> str:
    return re.sub(r"\\(.)", lambda match: {"n": "\n", "t": "\t"}.get(match[1], match[1]), text)


# ---------------------------------------------------------------- pages


def _blocks(text: str, suffix: str) -> list[tuple[str, str]]:
    """Return kind and text of the paragraphs, items, heads of a page."""
    if suffix == ".html":
        found = re.findall(
            r"<(p|li|h\d|dd|dt|td)\b[^>]*>(.*?)(?=</\1>|<(?:p|li|ul|ol|dd|dl|table|pre|div)\b)", text, re.S
        )
        return [(kind, bare) for kind, inner in found if (bare := _bare(inner))]
    text = re.sub(r"\A---\n.*?\n---\n", "", text.replace("\r", ""), flags=re.S)
    text = _FENCE.sub(lambda match: f"\n\n\x00{len(match[0].splitlines())}\n\n", text)
    blocks: list[tuple[str, str]] = []
    for part in re.split(r"\n\s*\n", text):
        for piece in re.split(r"\n(?=\s*(?:[-*+]|\d+[.)])\s)", part.strip("\n")):
            kind = (
                "item"
                if _ITEM.match(piece)
                else "head"
                if piece.startswith("#")
                else "code"
                if piece[:1] == "\x00"
                else "text"
            )
            bare = piece if kind == "code" else _bare(_ITEM.sub("", piece, count=1))
            if bare and not piece.lstrip().startswith(("|", "{{", ":::", "import ", "=== ")):
                blocks.append((kind, bare))
    return blocks


def _parallel(russian: list[tuple[str, str]], english: list[tuple[str, str]]) -> Iterator[Texts]:
    """Pair blocks where the order of kinds, and what Latin letters and digits stand in them, leaves one way only."""
    signs = [[(kind, *_latin(text)) for kind, text in side] for side in (russian, english)]
    for name, i1, i2, j1, j2 in difflib.SequenceMatcher(None, *signs, autojunk=False).get_opcodes():
        kinds = [[block[0] for block in side] for side in (russian[i1:i2], english[j1:j2])]
        if name == "equal" or kinds[0] == kinds[1]:
            for first, second in zip(russian[i1:i2], english[j1:j2], strict=True):
                if first[0] != "code":
                    yield first[1], second[1]


def _latin(text: str) -> tuple[str, ...]:
    """Return what a translator leaves as it is: numbers, and words that are written as names of a program are."""
    return tuple(sorted(set(re.findall(r"\d+|[A-Za-z]+[_.():][\w.():]*|[a-z]+[A-Z]\w*", text))))


def _bare(text: str) -> str:
    """Return a text without the marks of HTML, Markdown and of the game's own language."""
    text = re.sub(
        r"<!--.*?-->|\{/\*.*?\*/\}|\{[:#.][^}]*\}|:material-[\w-]+:|!\[[^\]]*\]\([^)]*\)|\[\^[^\]]*\]",
        "",
        text,
        flags=re.S,
    )
    text = re.sub(r"<(?:kbd|sup)>.*?</\w+>", " ", text, flags=re.S)
    text = html.unescape(re.sub(r"</?[A-Za-z_!?][^>]*>|<delimiter>", " ", text))
    text = re.sub(r"\[([^\]]*)\]\((?:[^()]|\([^)]*\))*\)(?:\{[^}]*\})?", r"\1", text)
    text = re.sub(r"\[([^\]]+)\]\[[^\]]*\]", r"\1", text)
    text = re.sub(r"^\s*(?:#+|>)\s*|[*`]+|(?<!\w)_+|_+(?!\w)|\[/?\w+[^\]]*\]|^\s*\[[ x]\]", "", text, flags=re.M)
    return re.sub(r"\s+([,.;:!?»)])", r"\1", " ".join(text.split()))


# ---------------------------------------------------------------- what is kept


def _sentences(both: Texts) -> Iterator[Texts]:
    """Yield the sentences one by one where both sides have as many, or the whole; none of what is unlikely to be a rendering."""
    ranges = [sentence_ranges(text, language) for text, language in zip(both, Language, strict=True)]
    if len(ranges[0]) == len(ranges[1]) > 1:
        pairs = [(both[0][slice(*a)].strip(), both[1][slice(*b)].strip()) for a, b in zip(*ranges, strict=True)]
        if all(_sound(pair, fewest=1) for pair in pairs):
            yield from (pair for pair in pairs if _sound(pair))
            return
    if _sound(both):
        yield both


def _sound(pair: Texts, fewest: int = _FEWEST) -> bool:
    """Whether a pair may be a rendering and holds nothing that a program reads."""
    return likely(pair, fewest) and not _OF_PROGRAM.search(pair[0] + pair[1])


def likely(pair: Texts, fewest: int = _FEWEST) -> bool:
    """Whether a Russian and an English text are of the right alphabets, long enough in words, of lengths that go together."""
    letters = [len(re.findall(r"\w", text)) for text in pair]
    cyrillic = [len(re.findall(r"[А-Яа-яЁё]", text)) for text in pair]
    if cyrillic[1] or min(letters) == 0 or cyrillic[0] < 0.6 * letters[0]:
        return False
    if not all(fewest <= len(text.split()) <= _MOST for text in pair):
        return False
    return 1 / _UNEVEN < letters[0] / letters[1] < _UNEVEN
