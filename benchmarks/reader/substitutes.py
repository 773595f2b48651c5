"""Words that stand for others when damage is done: opposites, false friends, other numbers and tenses, units."""

from __future__ import annotations

import random
from collections.abc import Iterator
from functools import lru_cache
from importlib.resources import files

import pymorphy3

from tta.language.russian import best_reading
from tta.types import Language

__all__ = [
    "ENGLISH_TENSES",
    "UNITS",
    "cloned",
    "false_friends",
    "inflected_number",
    "inflected_tense",
    "negated_russian",
    "opposite",
]

ENGLISH_TENSES = {
    "is": "was", "was": "is", "are": "were", "were": "are", "has": "had", "had": "has", "will": "would", "does": "did",
    "did": "does",
}  # fmt: skip

_UNITS = (
    "kilometers meters miles feet", "kilometres metres", "million billion thousand", "years months weeks days hours minutes",
    "year month week day hour minute", "rubles dollars euros", "kilograms grams tons", "километров метров миль",
    "миллионов миллиардов тысяч", "млн млрд тыс", "лет месяцев недель дней часов минут", "рублей долларов евро",
    "килограммов граммов тонн", "понедельник вторник четверг", "monday tuesday wednesday thursday friday saturday sunday",
    "january february march april june july august september october november december",
    "января февраля марта апреля мая июня июля августа сентября октября ноября декабря", "first second third fourth",
    "one two three four five six seven", "два три четыре", "пять шесть семь восемь девять", "north south east west",
)  # fmt: skip
UNITS = {word: tuple(group.split()) for group in _UNITS for word in group.split()}

_CONTRACTED = {"can't": "can", "won't": "will", "shan't": "shall"}


def cloned(word: str) -> str:
    """Return a contracted auxiliary without its `n't`."""
    plain = word.replace("’", "'")
    return _CONTRACTED.get(plain.lower(), plain[:-3])


# ---------------------------------------------------------------- opposites


def opposite(word: str, language: Language, partner: str, rng: random.Random) -> str:
    """Return a word of the opposite pole in the same form, or nothing.

    Args:
        word: as written.
        language: of the word.
        partner: the word that renders it; unless it stands at the same pole, the word's sense is not the one of the list.
        rng: what is drawn from.
    """
    if language is Language.EN:
        choices = _english().get((word.lower(), best_reading(partner.lower()).lemma.replace("ё", "е")), ())
        return rng.choice(choices) if choices else ""
    lemma = best_reading(word.lower()).lemma.replace("ё", "е")
    lemmas = _russian().get((lemma, partner.lower()), ())
    return _inflected(rng.choice(lemmas), word) if lemmas else ""


@lru_cache(maxsize=1)
def _poles() -> tuple[tuple[tuple[str, ...], ...], ...]:
    lines = files("tta.scorers.polarity").joinpath("antonyms.tsv").read_text("utf-8").splitlines()
    return tuple(
        tuple(tuple(part.split()) for part in line.split("\t")) for line in lines if line and not line.startswith("#")
    )


@lru_cache(maxsize=1)
def _english() -> dict[tuple[str, str], tuple[str, ...]]:
    """Return the opposites of each English word that a Russian lemma renders."""
    found: dict[tuple[str, str], set[str]] = {}
    for row in _poles():
        for own, other, lemmas in _turned(row):
            for base in own:
                for ending in _REGULAR:
                    new = {_with(there, ending) for there in other if _alike(base, there)}
                    for lemma in lemmas:
                        found.setdefault((_with(base, ending), lemma), set()).update(new)
    return {key: tuple(sorted(new)) for key, new in found.items() if new}


_REGULAR = ("", "s", "ed", "ing")


def _turned(row: tuple[tuple[str, ...], ...]) -> Iterator[tuple[tuple[str, ...], tuple[str, ...], tuple[str, ...]]]:
    """Yield the English words of each pole, those of the other, and the Russian lemmas of the first."""
    if len(row) >= 4:
        yield row[0], row[1], row[2]
        yield row[1], row[0], row[3]


def _with(base: str, ending: str) -> str:
    if ending and base.endswith("e") and ending != "s":
        return base[:-1] + ending
    return base + ending


def _alike(first: str, second: str) -> bool:
    """Whether two words look like the same part of speech and form, as far as their endings tell."""
    endings = ("ly", "ion", "ness", "th", "er", "est", "ing", "ent", "ity")
    return all(first.endswith(ending) == second.endswith(ending) for ending in endings) and _tense(first) == _tense(
        second
    )


_PAST = frozenset(
    "rose grew fell shrank gave took thought knew began won lost came went left sent got kept bought sold built broke spoke rose "
    "found made met held hid fled fought forgot forgave chose drew drove flew stood sat woke slept spent saved taught told bound "
    "froze had led lay laid paid ran said sank sang saw shut stole struck swore threw understood wrote hired".split()
)
_PARTICIPLES = frozenset(
    "risen grown fallen given taken known begun gone broken spoken hidden forgotten forgiven chosen drawn driven flown woken "
    "frozen run seen sunk sung stolen stricken sworn thrown written shrunk done been".split()
)


def _tense(word: str) -> str:
    return "participle" if word in _PARTICIPLES else "past" if word in _PAST else ""


@lru_cache(maxsize=1)
def _russian() -> dict[tuple[str, str], tuple[str, ...]]:
    """Return the opposites of each Russian lemma that an English word renders."""
    found: dict[tuple[str, str], set[str]] = {}
    for row in _poles():
        if len(row) < 4:
            continue
        for own, other, english in ((row[2], row[3], row[0]), (row[3], row[2], row[1])):
            forms = {_with(base, ending) for base in english for ending in _REGULAR}
            for lemma in own:
                part = best_reading(lemma).part_of_speech
                same = {
                    there
                    for there in other
                    if best_reading(there).part_of_speech == part
                    and "_" not in there
                    and there.endswith("ся") == lemma.endswith("ся")
                }
                for word in forms:
                    found.setdefault((lemma.replace("ё", "е"), word), set()).update(same)
    return {key: tuple(sorted(new)) for key, new in found.items() if new}


@lru_cache(maxsize=1)
def _analyser() -> pymorphy3.MorphAnalyzer:
    return pymorphy3.MorphAnalyzer(lang="ru")


_FORMS = frozenset(
    "nomn gent datv accs ablt loct sing plur masc femn neut past pres futr 1per 2per 3per INFN VERB ADJF ADJS NOUN ADVB COMP "
    "PRTF PRTS GRND impr".split()
)


def _inflected(lemma: str, like: str) -> str:
    wanted = {mark for mark in best_reading(like.lower()).grammemes if mark in _FORMS}
    parse = _analyser().parse(lemma)[0]
    if parse.tag.POS == "NOUN":
        wanted -= {"masc", "femn", "neut"}
    form = parse.inflect(wanted)
    return str(form.word) if form else ""


# ---------------------------------------------------------------- inflections


@lru_cache(maxsize=100_000)
def inflected_number(word: str) -> str:
    """Return a Russian noun in the other number, same case, or nothing."""
    parse = _analyser().parse(word.lower())[0]
    if (
        parse.tag.POS != "NOUN"
        or parse.score < 0.3
        or "Name" in parse.tag
        or "Geox" in parse.tag
        or "Surn" in parse.tag
    ):
        return ""
    other = "plur" if "sing" in parse.tag else "sing"
    form = parse.inflect({other, str(parse.tag.case)}) if parse.tag.case else None
    return str(form.word) if form else ""


@lru_cache(maxsize=100_000)
def inflected_tense(word: str) -> str:
    """Return a finite Russian verb in another tense, or nothing."""
    parse = _analyser().parse(word.lower())[0]
    if parse.tag.POS != "VERB" or parse.tag.tense is None:
        return ""
    if "past" in parse.tag:
        tense = "pres" if "impf" in parse.tag else "futr"
        form = parse.inflect({tense, "3per", "plur" if "plur" in parse.tag else "sing"})
    else:
        form = parse.inflect({"past", "plur"} if "plur" in parse.tag else {"past", "sing", "masc"})
    return str(form.word) if form else ""


@lru_cache(maxsize=100_000)
def negated_russian(word: str) -> bool:
    """Whether a word is one that `не` may be put before: a finite verb or a short adjective."""
    return best_reading(word.lower()).is_finite


@lru_cache(maxsize=1)
def false_friends() -> dict[str, str]:
    """Return the tempting English word of each Russian lemma."""
    found = {}
    for line in files("tta.scorers.words").joinpath("false_friends.tsv").read_text("utf-8").splitlines():
        if line and not line.startswith("#"):
            lemma, _, words, *_rest = line.split("\t")
            found[lemma] = words.split(",")[0]
    return found
