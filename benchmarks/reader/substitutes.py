"""Words that stand for others when damage is done: opposites, false friends, other numbers and tenses, units."""

from __future__ import annotations

import random
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


def opposite(word: str, language: Language, rng: random.Random) -> str:
    """Return a word of the opposite pole in the same form, or nothing."""
    if language is Language.EN:
        choices = _english().get(word.lower(), ())
        return rng.choice(choices) if choices else ""
    reading = best_reading(word.lower())
    lemmas = _russian().get(reading.lemma, ())
    if not lemmas:
        return ""
    return _inflected(rng.choice(lemmas), word)


@lru_cache(maxsize=1)
def _poles() -> tuple[tuple[tuple[str, ...], ...], ...]:
    lines = files("tta.scorers.polarity").joinpath("antonyms.tsv").read_text("utf-8").splitlines()
    return tuple(
        tuple(tuple(part.split()) for part in line.split("\t")) for line in lines if line and not line.startswith("#")
    )


@lru_cache(maxsize=1)
def _english() -> dict[str, tuple[str, ...]]:
    found: dict[str, set[str]] = {}
    for row in _poles():
        for own, other in ((row[0], row[1]), (row[1], row[0])):
            for base in own:
                for ending in ("", "s", "ed", "ing"):
                    new = {_with(there, ending) for there in other if _alike(base, there)}
                    found.setdefault(_with(base, ending), set()).update(new)
    return {word: tuple(sorted(new)) for word, new in found.items() if new}


def _with(base: str, ending: str) -> str:
    if ending and base.endswith("e") and ending != "s":
        return base[:-1] + ending
    return base + ending


def _alike(first: str, second: str) -> bool:
    """Whether two words look like the same part of speech, as far as their endings tell."""
    endings = ("ly", "ion", "ness", "th", "er", "est", "ing")
    return all(first.endswith(ending) == second.endswith(ending) for ending in endings)


@lru_cache(maxsize=1)
def _russian() -> dict[str, tuple[str, ...]]:
    found: dict[str, set[str]] = {}
    for row in _poles():
        if len(row) < 4:
            continue
        for own, other in ((row[2], row[3]), (row[3], row[2])):
            for lemma in own:
                part = best_reading(lemma).part_of_speech
                same = {there for there in other if best_reading(there).part_of_speech == part and "_" not in there}
                found.setdefault(lemma.replace("ё", "е"), set()).update(same)
    return {lemma: tuple(sorted(new)) for lemma, new in found.items() if new}


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
