"""A text folded as an editor or a printer folds it: at a column, with or without words divided over the line end."""

from __future__ import annotations

import re
import textwrap

VOWELS = "аеёиоуыэюяaeiouy"
SYLLABLE = re.compile(
    rf"(?<=[{VOWELS}])(?=[^\W\d_{VOWELS}]?[{VOWELS}])|(?<=[{VOWELS}][^\W\d_{VOWELS}])(?=[^\W\d_{VOWELS}ьъ])"
)


def folded(text: str, width: int, *, hyphenated: bool) -> str:
    """Fold every line of a text; what ends a line on purpose, such as two spaces, stays."""
    lines = (_fold(line, width, hyphenated) if line.strip() else line for line in text.split("\n"))
    return "\n".join(lines)


def _fold(line: str, width: int, hyphenated: bool) -> str:
    content = line.rstrip()
    end = line[len(content) :]
    if not hyphenated:
        return textwrap.fill(content, width, break_long_words=False) + end
    made, current = [], ""
    for word in content.split(" "):
        candidate = f"{current} {word}" if current else word
        if len(candidate) <= width:
            current = candidate
            continue
        head, tail = _divided(word, width - len(current) - 2) if current else ("", word)
        made.append(f"{current} {head}-" if head else current)
        current = tail
    return "\n".join([*filter(None, made), current]) + end


def _divided(word: str, room: int) -> tuple[str, str]:
    """Divide a word so that its first part has at most `room` letters, two on either side; the whole in the tail if it cannot be."""
    letters = re.fullmatch(r"\W*([^\W\d_]+)\W*", word)
    if not letters or not (letters.group(1)[1:].islower() or letters.group(1).isupper()):
        return "", word
    low, high = letters.start(1) + 2, letters.end(1) - 2
    places = [cut.start() for cut in SYLLABLE.finditer(word.lower()) if low <= cut.start() <= min(high, room)]
    return (word[: places[-1]], word[places[-1] :]) if places else ("", word)
