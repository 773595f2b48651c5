"""A man's name for a woman's: `Евгения Львовна`, Evgeny Lvovich; `Александра`, Alexander.

The endings tell it, which sound so much alike that the two names pass for one. Russian is read by all forms that a name and what
stands beside it may be; where they leave a choice, `Александра` of Александр or Александра, nothing is said.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from tta.language.russian import Reading, best_reading, is_known, readings
from tta.scorers.facts.judgement import Judgement, Relation
from tta.scorers.names.bead_names import BeadNames, Placed
from tta.scorers.names.result import Result
from tta.values.names import Name
from tta.values.phonetic import first_letters, likeness

__all__ = ["is_patronymic", "is_patronymic_in_english", "of_another_sex"]

_ANOTHER_SEX = Judgement(Relation.ANOTHER, "one is a man’s name, the other a woman’s")
_ALIKE = 0.8
"""Likeness from which on an English first name is that of a man or of the woman called after him."""
_STEMS_ALIKE = 0.6
"""Likeness from which on two patronymics may be after one father."""
_MEN = frozenset(
    "александр август альберт анатолий антонин аркадий арсений артемий богдан бронислав валентин валерий виктор "
    "виталий владислав вячеслав евгений игнатий иннокентий клавдий константин корнелий лаврентий леонид людмил "
    "максимилиан мирослав мстислав октавий павел раймонд роберт руслан святослав станислав степан федор эдуард "
    "юлиан юлий ярослав".split()
)
"""Men's names, with е for ё, after which women are called, too."""
_PATRONYMICS = (
    re.compile(r"(?:[ое]вич|ьич|мич|тич|ыч|[ео]вн|и?ничн|[мткл]ичн)\w{0,3}$"),
    re.compile(r"(?:(?:[oey]v)?[iy]i?t?ch|(?:[oey]v|i?nich|[mtkl]ich)na)$"),
)
"""Endings of patronymics, Russian and English."""
_WOMAN = re.compile(r"na$")
_VERB_BEHIND, _VERB_BEFORE = re.compile(r"\s([а-яё]+)"), re.compile(r"(?<![\w-])([А-ЯЁа-яё]+)\s$")
_FARTHEST = 20
"""Code points before a name in which a verb is looked for."""

_Form = tuple[str, str]  # masc or femn, and a case


def is_patronymic(russian: str) -> bool:
    """Whether a Russian name is a patronymic by its ending."""
    return _PATRONYMICS[0].search(russian) is not None


def is_patronymic_in_english(name: Name) -> bool:
    """Whether an English name is a patronymic by its ending."""
    return _PATRONYMICS[1].search(name.forms[0]) is not None


def of_another_sex(names: BeadNames) -> Iterator[Result]:
    """Yield the persons whom the English names as of the other sex, each once, with first name and patronymic."""
    for person in _persons(names):
        sex = _sex(person, names)
        others = [(item, other) for item in person if sex and (other := _turned(item, sex, names))]
        if others:
            first, last = others[0], others[-1]
            yield Result(
                names.russian_at(first[0].name.start, last[0].name.stop),
                names.english_at(*_around(first[1], last[1])),
                _ANOTHER_SEX,
            )


def _around(one: Placed, other: Placed) -> tuple[int, int]:
    return min(one.name.start, other.name.start), max(one.name.stop, other.name.stop)


def _persons(names: BeadNames) -> Iterator[list[Placed]]:
    """Yield the persons of the Russian, each by first name, patronymic and surname, nothing but spaces between."""
    group = list[Placed]()
    for item in names.russian:
        beside = group and names.russian_text[group[-1].name.stop : item.name.start] == " "
        another = _is_first_name(item) and any(_is_first_name(one) for one in group)
        if group and not (beside and item.name.person and not another):
            yield group
            group = []
        group += [item] if item.name.person else []
    if group:
        yield group


def _is_first_name(item: Placed) -> bool:
    return "Name" in best_reading(item.name.text.lower()).grammemes


def _sex(person: Sequence[Placed], names: BeadNames) -> str:
    """Return whether a person is a man or a woman, by what all the names can be together, and by a verb; '' where unsure."""
    fathers = [item for item in person if is_patronymic(item.name.text)]
    every = [forms for item in fathers or person if (forms := _forms(item))]
    common = set[_Form].intersection(*every) if every else set[_Form]()
    if len({sex for sex, _ in common}) > 1:
        common &= {(sex, "nomn") for sex in _of_verb(person, names)}
    sexes = {sex for sex, _ in common}
    return sexes.pop() if len(sexes) == 1 else ""


def _forms(item: Placed) -> set[_Form]:
    """Return the sexes and cases of a name that the dictionary knows; of another nothing is known."""
    if not is_known(item.name.text.lower()):
        return set()
    found = (each for each in readings(item.name.text.lower()) if each.is_proper and "plur" not in each.grammemes)
    return {(sex, case) for reading in found for sex in _among("masc femn", reading) for case in _cases(reading)}


def _cases(reading: Reading) -> list[str]:
    return _among("nomn gent datv accs ablt loct voct", reading)


def _among(marks: str, reading: Reading) -> list[str]:
    return [mark for mark in marks.split() if mark in reading.grammemes]


def _of_verb(person: Sequence[Placed], names: BeadNames) -> set[str]:
    """Return the sex that a verb in the past gives its subject: behind a name that begins, or before it and intransitive."""
    text, first, last = names.russian_text, person[0].name, person[-1].name
    behind = _VERB_BEHIND.match(text, last.stop) if first.begins else None
    before = _VERB_BEFORE.search(text, max(0, first.start - _FARTHEST), first.start)
    said = [(behind, {"VERB", "past", "sing"}), (before, {"VERB", "past", "sing", "intr"})]
    verbs = [
        reading
        for match, marks in said
        for reading in (readings(match[1].lower()) if match else ())
        if reading.grammemes >= marks
    ]
    return {sex for reading in verbs for sex in _among("masc femn", reading)}


def _turned(item: Placed, sex: str, names: BeadNames) -> Placed | None:
    """Return the English name that renders a first name or patronymic with the other sex, where none renders it with its own."""
    if is_patronymic(item.name.text):
        every = [(one, _sex_of_patronymic(one, item)) for one in names.english]
    else:
        pair = _pair(item)
        every = [(one, _sex_of_first_name(one, pair)) for one in names.english] if pair else []
    found = [(one, of) for one, of in every if of is not None]
    return None if any(of in {"", sex} for _, of in found) else next((one for one, _ in found), None)


def _pair(item: Placed) -> tuple[str, ...]:
    """Return a man's name and those of women called after him, where the item is one of them."""
    for man in _MEN & {stem + end for form in item.name.forms for stem, end in _men_of(form)}:
        return (man, *_women_of(man))
    return ()


def _men_of(form: str) -> Iterator[tuple[str, str]]:
    """Yield what a man may be called, in two parts, by his name or by that of a woman."""
    plain = form.replace("ё", "е")
    yield plain, ""
    if plain.endswith("ия"):
        yield from ((plain[:-2], ""), (plain[:-1], "й"))
    elif plain.endswith("ла"):
        yield from ((plain[:-1], ""), (plain[:-2], "ел"))
    elif plain.endswith("а"):
        yield plain[:-1], ""


def _women_of(man: str) -> tuple[str, ...]:
    stem = man.removesuffix("й")
    return (stem + "я",) if stem != man else (man.replace("ел", "л") + "а", man + "ия")


def _sex_of_first_name(english: Placed, pair: Sequence[str]) -> str | None:
    """Return the sex of an English name that sounds like one of a pair, '' where its ending does not tell, None for another."""
    own = english.name.forms[0]
    if not any(likeness(form, own, _ALIKE) for form in pair):
        return None
    if own.endswith("a"):
        return "femn"
    return "" if own.endswith("e") or len(own) < len(pair[0]) - 2 else "masc"


def _sex_of_patronymic(english: Placed, russian: Placed) -> str | None:
    """Return the sex of an English patronymic after the father of a Russian one, None for any other word."""
    ending = _PATRONYMICS[1].search(english.name.forms[0])
    father = _PATRONYMICS[0].sub("", russian.name.text.lower())
    other = english.name.forms[0][: ending.start()] if ending else ""
    if ending is None or other[:1] not in first_letters(father[:1]):
        return None
    if other != father and not likeness(father, other, _STEMS_ALIKE):
        return None
    return "femn" if _WOMAN.search(english.name.forms[0]) else "masc"
