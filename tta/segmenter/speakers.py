"""Who speaks in a play or a hearing: `Судья. Назовите ваше имя.`; the label goes with the first sentence of its speech."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence

__all__ = ["after_label", "speakers"]

_LABEL = re.compile(r"([A-ZА-ЯЁ][\w’'-]*(?: [\w’'-]+){0,2})(?: ?\([^()]{1,80}\))?\.\s+(?=\S)")
"""A word or three, and what the speaker does meanwhile: `Первый гость (встаёт). Пора.`"""
_TIMES = 2  # that a label stands before a speech, and the least labels that do
_SHARE = 0.6  # of the paragraphs from the first label to the last that begin with one


def speakers(paragraphs: Sequence[str]) -> frozenset[str]:
    """Return the labels of a text's speakers, as they are written; none of a text that is no play.

    Two at least come back and stand before most paragraphs: answers such as `Да.` and `Нет.` come back, too, but not
    before the questions. In a play a word before one speech only is a label, too, where it is set like the others.
    """
    labels = [match[1] if (match := _LABEL.match(paragraph)) else "" for paragraph in paragraphs]
    found = frozenset(label for label, times in Counter(filter(None, labels)).items() if times >= _TIMES)
    places = [place for place, label in enumerate(labels) if label in found]
    if len(found) < _TIMES or len(places) < _SHARE * (places[-1] + 1 - places[0]):
        return frozenset()
    capitals = {label.isupper() for label in found}
    return found | {label for label in labels if label and " " not in label and label.isupper() in capitals}


def after_label(paragraph: str, labels: frozenset[str]) -> int:
    """Return where the speech behind the label of a speaker begins, 0 where there is none."""
    match = _LABEL.match(paragraph)
    return match.end() if match and match[1] in labels else 0
