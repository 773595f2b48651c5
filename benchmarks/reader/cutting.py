"""Damage: words cut out of one side, and words put into it."""

from __future__ import annotations

from collections.abc import Callable

from reader.edits import Edit
from reader.passages import CLAUSE, SENTENCE, Passage, Tools, parts, phrases
from tta.language.russian import best_reading
from tta.types import Language

__all__ = ["add_phrase", "add_word", "cut_clause", "cut_long", "cut_one", "cut_phrase", "cut_some"]

_AGREEING = frozenset("nomn gent datv accs ablt loct plur masc femn neut".split())


def cut_one(tools: Tools, side: Passage) -> Edit | None:
    places = [place for place, heavy in enumerate(side.heavy) if heavy]
    if len(side.words) < 4 or not places:
        return None
    place = tools.rng.choice(places)
    return _cut_run(tools, side, place, place + 1)


def cut_some(low: int, high: int) -> Callable[[Tools, Passage], Edit | None]:
    def cut(tools: Tools, side: Passage) -> Edit | None:
        count = tools.rng.randint(low, high)
        if len(side.words) < count + max(2, count // 2):
            return None
        start = tools.rng.randint(0, len(side.words) - count)
        return _cut_run(tools, side, start, start + count) if any(side.heavy[start : start + count]) else None

    return cut


def cut_clause(tools: Tools, side: Passage) -> Edit | None:
    clauses = [part for part in parts(side, CLAUSE) if 2 <= part[1] - part[0] <= 0.6 * len(side.words)]
    return Edit(*tools.rng.choice(clauses), "", "cut") if len(clauses) > 1 else None


def cut_phrase(tools: Tools, side: Passage) -> Edit | None:
    found = phrases(side)
    return Edit(*tools.rng.choice(found), "", "cut") if found else None


def cut_long(tools: Tools, side: Passage) -> Edit | None:
    if len(side.words) < 14:
        return None
    sentences = parts(side, SENTENCE)
    if len(sentences) > 1 and tools.rng.random() < 0.5:
        start, stop = tools.rng.choice(sentences)
    else:
        count = min(tools.rng.randint(6, 25), 2 * len(side.words) // 3)
        start = tools.rng.choice([tools.rng.randint(0, len(side.words) - count), len(side.words) - count])
        stop = start + count
    return Edit(start, stop, "", "cut") if 3 <= stop - start <= 0.75 * len(side.words) else None


def _cut_run(tools: Tools, side: Passage, start: int, stop: int) -> Edit:
    """Cut words, and the article before them more often than not."""
    article = start > 0 and side.language is Language.EN and side.word(start - 1).lower() in {"the", "a", "an"}
    if article and (stop == len(side.words) or tools.rng.random() < 0.6):
        start -= 1
    return Edit(start, stop, "", "cut")


def add_phrase(tools: Tools, side: Passage) -> Edit | None:
    place = tools.rng.choice([part[1] for part in parts(side, CLAUSE)] + [start for start, _ in phrases(side)])
    new = tools.rng.choice(tools.phrases[side.language is Language.EN])
    return Edit(place, place, new, "added") if place else None


def add_word(tools: Tools, side: Passage) -> Edit | None:
    """Put an adjective or adverb before a word that means something, in its form where the language has one."""
    places = [place for place, heavy in enumerate(side.heavy) if heavy and place]
    lexicon = tools.lexicons[side.language is Language.EN]
    if not places:
        return None
    place = tools.rng.choice(places)
    if side.language is Language.EN:
        forms = ["ly", "al", "ous", "ive", "ic"]
    else:
        mine = best_reading(side.word(place).lower()).grammemes & _AGREEING
        forms = [name for name in lexicon.by_form if "ADJF" in name and mine and mine <= set(name.split())] or ["ADVB"]
    words = lexicon.by_form.get(tools.rng.choice(forms), [])
    return Edit(place, place, tools.rng.choice(words), "added") if words else None
