"""Damage of many kinds, done to either side of a good translation: words cut, put in, replaced; and moves, which are none."""

from __future__ import annotations

import difflib
import random
import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from functools import lru_cache

import numpy as np
from edits import NEW, Edit, Edited, apply
from lexicon import Lexicon, form
from numpy.typing import NDArray
from substitutes import (
    ENGLISH_TENSES,
    UNITS,
    cloned,
    false_friends,
    inflected_number,
    inflected_tense,
    negated_russian,
    opposite,
)

from tta.encoder.forward import word_spans
from tta.morphology import best_reading
from tta.scorers.gravity import is_grammar
from tta.types import Language

__all__ = ["KINDS", "Damager", "Passage", "mended"]

RATE = 1 / 22  # places of damage a word, one at least
_CLAUSE = re.compile(r"[,;:—–(.!?]")
_SENTENCE = re.compile(r"[.!?]")
_AUXILIARY = frozenset("is are was were will would can could should may might must has have had do does did".split())
_AGREEING = frozenset("nomn gent datv accs ablt loct plur masc femn neut".split())
_PREPOSITIONS = frozenset(
    "in on at by for with from to of into over under after before during between among through about against without within "
    "since until towards toward across behind beyond near".split()
)

Array = NDArray[np.float32]


@dataclass(frozen=True, slots=True)
class Passage:
    """One side of a pair while damage is being thought of.

    Attributes:
        text: as it stands.
        words: where its words stand.
        language: of the text.
        other: words of the other side.
        strength: how firmly words are aligned, (w, words of the other side).
        heavy: of each word, whether it means something.
    """

    text: str
    words: list[tuple[int, int]]
    language: Language
    other: list[str]
    strength: Array
    heavy: list[bool]

    def word(self, place: int) -> str:
        """Return the word at a place."""
        return self.text[slice(*self.words[place])]

    def partner(self, place: int) -> str:
        """Return the word of the other side that a word is aligned with, or nothing."""
        row = self.strength[place]
        return self.other[int(row.argmax())] if len(row) and row.max() > 0.25 else ""


def passages(texts: tuple[str, str], strength: Array) -> tuple[Passage, Passage]:
    """Look at both sides of a pair."""
    spans = [word_spans(text) for text in texts]
    words = [[text[a:b] for a, b in side] for text, side in zip(texts, spans, strict=True)]
    return tuple(  # type: ignore[return-value]
        Passage(
            texts[side], spans[side], language, words[1 - side], strength if side == 0 else strength.T,
            [len(word) > 1 and not _grammar(word, language) for word in words[side]],
        )
        for side, language in enumerate(Language)
    )  # fmt: skip


@lru_cache(maxsize=200_000)
def _grammar(word: str, language: Language) -> bool:
    return is_grammar(word, language)


@dataclass(slots=True)
class Damager:
    """Does damage by a generator and what it knows of the words of both languages.

    Attributes:
        lexicons: Russian, English.
        phrases: of each language, phrases of two to seven words to be put in.
        names: of each language and form, names.
        rng: what is drawn from.
    """

    lexicons: tuple[Lexicon, Lexicon]
    phrases: tuple[list[str], list[str]]
    rng: random.Random
    kinds: dict[str, int] = field(default_factory=lambda: dict(KINDS))

    def damage(self, texts: tuple[str, str], strength: Array) -> tuple[Edited | None, Edited | None] | None:
        """Damage a pair at one place or more; None where nothing could be done."""
        sides = passages(texts, strength)
        places = max(1, sum(self.rng.random() < RATE for _ in sides[1].words))
        edits: tuple[list[Edit], list[Edit]] = ([], [])
        for _ in range(places):
            side = int(self.rng.random() < 0.62)
            for _attempt in range(4):
                kind = self.rng.choices(list(self.kinds), list(self.kinds.values()))[0]
                if (edit := _MAKERS[kind](self, sides[side])) is not None and not _meets(edit, edits[side]):
                    edits[side].append(edit)
                    break
        if not edits[0] and not edits[1]:
            return None
        done = tuple(apply(text, list(new)) if new else None for text, new in zip(texts, edits, strict=True))
        if any(new and made is None for new, made in zip(edits, done, strict=True)):
            return None
        return done[0], done[1]

    def one(self, kind: str, texts: tuple[str, str], strength: Array, side: int) -> Edited | None:
        """Do damage of one kind at one place of one side."""
        edit = _MAKERS[kind](self, passages(texts, strength)[side])
        return apply(texts[side], [edit]) if edit is not None else None

    def moved(self, text: str) -> Edited | None:
        """Move what stands before the first comma to the end, or two sentences past each other: no error."""
        words = word_spans(text)
        cuts = [
            place for place in range(1, len(words)) if re.search(r"[.!?]", text[words[place - 1][1] : words[place][0]])
        ]
        order = np.arange(len(words))
        if cuts:
            place = self.rng.choice(cuts)
            parts = text[: words[place][0]].strip(), text[words[place][0] :].strip()
            new, order = f"{parts[1]} {parts[0]}", np.concatenate([order[place:], order[:place]])
        else:
            found = re.match(r"^((?:\S+ ){1,6}\S+), (.{20,}?)([.!?]?)$", text)
            if not found or "," in found[2]:
                return None
            place = len(word_spans(found[1]))
            first = found[1] if found[1].split()[0].isupper() else found[1][:1].lower() + found[1][1:]
            new = f"{found[2][:1].upper()}{found[2][1:]} {first}{found[3]}"
            order = np.concatenate([order[place:], order[:place]])
        return Edited(new, order, (), np.full(len(order), NEW)) if len(word_spans(new)) == len(order) else None


def mended(machine: str, person: str) -> Edited | None:
    """See a machine translation as damage done to what a person made of it: what the person put in had been cut."""
    mine, theirs = ([text[a:b].casefold() for a, b in word_spans(text)] for text in (machine, person))
    old = np.full(len(mine), NEW, np.int64)
    owner = np.full(len(mine), NEW, np.int64)
    edits: list[Edit] = []
    for name, i1, i2, j1, j2 in difflib.SequenceMatcher(None, theirs, mine, autojunk=False).get_opcodes():
        if name == "equal":
            old[j1:j2] = np.arange(i1, i2)
            continue
        heavy = any(not _grammar(word, Language.EN) for word in theirs[i1:i2])
        owner[j1:j2] = len(edits)
        edits.append(Edit(i1, i2, "", "cut" if name == "delete" and heavy else "changed"))
    return Edited(machine, old, tuple(edits), owner)


def _meets(edit: Edit, others: Sequence[Edit]) -> bool:
    return any(edit.start <= other.stop and other.start <= edit.stop for other in others)


# ---------------------------------------------------------------- words cut


def _cut_one(damager: Damager, side: Passage) -> Edit | None:
    places = [place for place, heavy in enumerate(side.heavy) if heavy]
    if len(side.words) < 4 or not places:
        return None
    place = damager.rng.choice(places)
    return _cut_run(damager, side, place, place + 1)


def _cut_some(low: int, high: int) -> Callable[[Damager, Passage], Edit | None]:
    def cut(damager: Damager, side: Passage) -> Edit | None:
        count = damager.rng.randint(low, high)
        if len(side.words) < count + max(2, count // 2):
            return None
        start = damager.rng.randint(0, len(side.words) - count)
        return _cut_run(damager, side, start, start + count) if any(side.heavy[start : start + count]) else None

    return cut


def _cut_clause(damager: Damager, side: Passage) -> Edit | None:
    parts = [part for part in _parts(side, _CLAUSE) if 2 <= part[1] - part[0] <= 0.6 * len(side.words)]
    return Edit(*damager.rng.choice(parts), "", "cut") if len(parts) > 1 else None


def _cut_phrase(damager: Damager, side: Passage) -> Edit | None:
    phrases = _phrases(side)
    return Edit(*damager.rng.choice(phrases), "", "cut") if phrases else None


def _cut_long(damager: Damager, side: Passage) -> Edit | None:
    if len(side.words) < 14:
        return None
    parts = _parts(side, _SENTENCE)
    if len(parts) > 1 and damager.rng.random() < 0.5:
        start, stop = damager.rng.choice(parts)
    else:
        count = min(damager.rng.randint(6, 25), 2 * len(side.words) // 3)
        start = damager.rng.choice([damager.rng.randint(0, len(side.words) - count), len(side.words) - count])
        stop = start + count
    return Edit(start, stop, "", "cut") if 3 <= stop - start <= 0.75 * len(side.words) else None


def _cut_run(damager: Damager, side: Passage, start: int, stop: int) -> Edit:
    """Cut words, and the article before them more often than not."""
    article = start > 0 and side.language is Language.EN and side.word(start - 1).lower() in {"the", "a", "an"}
    if article and (stop == len(side.words) or damager.rng.random() < 0.6):
        start -= 1
    return Edit(start, stop, "", "cut")


def _parts(side: Passage, mark: re.Pattern[str]) -> list[tuple[int, int]]:
    """Return ranges of words between marks."""
    between = [side.text[a[1] : b[0]] for a, b in zip(side.words, side.words[1:], strict=False)]
    cuts = [place + 1 for place, gap in enumerate(between) if mark.search(gap)]
    return list(zip([0, *cuts], [*cuts, len(side.words)], strict=True))


def _phrases(side: Passage) -> list[tuple[int, int]]:
    """Return ranges of words that are a preposition and what depends on it, as far as can be seen without a parser."""
    found = []
    for first, last in _parts(side, _CLAUSE):
        starts = [place for place in range(first, last) if _preposition(side.word(place), side.language)]
        for start, stop in zip(starts, [*starts[1:], last], strict=False):
            end = start + 1
            while end < stop and end - start < 6 and not (side.heavy[end - 1] and not side.heavy[end]):
                end += 1
            if end > start + 1 and any(side.heavy[start:end]) and end - start < 0.6 * len(side.words):
                found.append((start, end))
    return found


def _preposition(word: str, language: Language) -> bool:
    if language is Language.EN:
        return word.lower() in _PREPOSITIONS
    return best_reading(word.lower()).part_of_speech == "PREP"


# ---------------------------------------------------------------- words put in


def _add_phrase(damager: Damager, side: Passage) -> Edit | None:
    place = damager.rng.choice([part[1] for part in _parts(side, _CLAUSE)] + [start for start, _ in _phrases(side)])
    new = damager.rng.choice(damager.phrases[side.language is Language.EN])
    return Edit(place, place, new, "added") if place else None


def _add_word(damager: Damager, side: Passage) -> Edit | None:
    """Put an adjective or adverb before a word that means something, in its form where the language has one."""
    places = [place for place, heavy in enumerate(side.heavy) if heavy and place]
    lexicon = damager.lexicons[side.language is Language.EN]
    if not places:
        return None
    place = damager.rng.choice(places)
    if side.language is Language.EN:
        forms = ["ly", "al", "ous", "ive", "ic"]
    else:
        mine = best_reading(side.word(place).lower()).grammemes & _AGREEING
        forms = [name for name in lexicon.by_form if "ADJF" in name and mine and mine <= set(name.split())] or ["ADVB"]
    words = lexicon.by_form.get(damager.rng.choice(forms), [])
    return Edit(place, place, damager.rng.choice(words), "added") if words else None


# ---------------------------------------------------------------- words replaced


def _replace(damager: Damager, side: Passage, choose: Callable[[int], str]) -> Edit | None:
    """Put another word in the place of one, if a choice can be made."""
    places = list(range(len(side.words)))
    damager.rng.shuffle(places)
    for place in places[:40]:
        word = side.word(place)
        new = choose(place)
        if new and new.casefold() != word.casefold():
            new = new[:1].upper() + new[1:] if word[0].isupper() else new
            return Edit(place, place + 1, new, "replaced")
    return None


def _replace_field(damager: Damager, side: Passage) -> Edit | None:
    lexicon = damager.lexicons[side.language is Language.EN]

    def choose(place: int) -> str:
        word = side.word(place)
        if not side.heavy[place] or len(word) < 3:
            return ""
        near = lexicon.near.get(word) or lexicon.near.get(word.lower()) or ()
        return damager.rng.choice(near) if near else ""

    return _replace(damager, side, choose)


def _replace_opposite(damager: Damager, side: Passage) -> Edit | None:
    return _replace(damager, side, lambda place: opposite(side.word(place), side.language, damager.rng))


def _replace_friend(damager: Damager, side: Passage) -> Edit | None:
    if side.language is Language.RU:
        return None
    return _replace(
        damager, side, lambda place: false_friends().get(best_reading(partner.lower()).lemma, "")
        if (partner := side.partner(place)) else ""
    )  # fmt: skip


def _replace_name(damager: Damager, side: Passage) -> Edit | None:
    lexicon = damager.lexicons[side.language is Language.EN]

    def choose(place: int) -> str:
        word = side.word(place)
        if not place or not (word[0].isupper() and word[1:].islower() and len(word) > 2):
            return ""
        others = lexicon.by_form.get(form(word, side.language), [])
        return damager.rng.choice(others) if others else ""

    return _replace(damager, side, choose)


def _replace_number(damager: Damager, side: Passage) -> Edit | None:
    def choose(place: int) -> str:
        word = side.word(place)
        digits = [index for index, letter in enumerate(word) if letter.isdigit()]
        if not digits or len(word) > 12:
            return ""
        index = damager.rng.choice(digits)
        return word[:index] + damager.rng.choice("123456789") + word[index + 1 :]

    return _replace(damager, side, choose)


def _replace_unit(damager: Damager, side: Passage) -> Edit | None:
    def choose(place: int) -> str:
        word = side.word(place).lower()
        group = UNITS.get(word, ())
        others = [other for other in group if other != word]
        return damager.rng.choice(others) if others else ""

    return _replace(damager, side, choose)


def _replace_inflection(damager: Damager, side: Passage) -> Edit | None:
    """Change the number of a noun or the tense of a verb."""
    number = damager.rng.random() < 0.5

    def choose(place: int) -> str:
        word = side.word(place)
        if side.language is Language.RU:
            return inflected_number(word) if number else inflected_tense(word)
        if not number:
            return ENGLISH_TENSES.get(word.lower(), "")
        partner = best_reading(side.partner(place).lower()) if side.partner(place) else None
        if partner is None or partner.part_of_speech != "NOUN" or not word.isalpha() or len(word) < 4:
            return ""
        if "plur" in partner.grammemes and re.search(r"[^siu]s$", word):
            return word[:-1]
        return word + "s" if "sing" in partner.grammemes and re.search("[^sxzhy]$", word) else ""

    return _replace(damager, side, choose)


def _negate(damager: Damager, side: Passage) -> Edit | None:
    """Put a negation in, or take one out."""
    if side.language is Language.EN:
        there = [i for i in range(len(side.words)) if side.word(i).lower() in {"not", "no", "never", "without"}]
        places = [i for i in range(len(side.words) - 1) if side.word(i).lower() in _AUXILIARY]
        new, shift = "not", 1
    else:
        there = [i for i in range(len(side.words)) if side.word(i).lower() in {"не", "нет", "никогда"}]
        places = [
            i for i in range(1, len(side.words)) if negated_russian(side.word(i)) and side.word(i - 1).lower() != "не"
        ]
        new, shift = "не", 0
    contracted = [i for i in range(len(side.words)) if re.search(r"n['’]t$", side.word(i).lower())]
    if contracted and damager.rng.random() < 0.6:
        place = damager.rng.choice(contracted)
        return Edit(place, place + 1, cloned(side.word(place)), "replaced")
    if there and damager.rng.random() < 0.7:
        place = damager.rng.choice(there)
        return Edit(place, place + 1, "", "cut")
    places = [place for place in places if place + shift not in there]
    if not places:
        return None
    place = damager.rng.choice(places) + shift
    return Edit(place, place, new, "added")


_MAKERS: dict[str, Callable[[Damager, Passage], Edit | None]] = {
    "one word cut": _cut_one,
    "2 or 3 words cut": _cut_some(2, 3),
    "4 to 8 words cut": _cut_some(4, 8),
    "clause cut": _cut_clause,
    "phrase cut": _cut_phrase,
    "long cut": _cut_long,
    "word added": _add_word,
    "phrase added": _add_phrase,
    "same field": _replace_field,
    "opposite": _replace_opposite,
    "false friend": _replace_friend,
    "name": _replace_name,
    "number": _replace_number,
    "unit": _replace_unit,
    "inflection": _replace_inflection,
    "negation": _negate,
}

KINDS = {
    "one word cut": 20, "2 or 3 words cut": 13, "4 to 8 words cut": 7, "clause cut": 4, "phrase cut": 9, "long cut": 3,
    "word added": 6, "phrase added": 7, "same field": 20, "opposite": 11, "false friend": 1, "name": 4, "number": 3,
    "unit": 1, "inflection": 3, "negation": 8,
}  # fmt: skip
"""How often damage of each kind is tried."""
