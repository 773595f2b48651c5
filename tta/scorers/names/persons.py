"""Whether a surname that both sides have is the same person's: initials and first names beside it."""

from __future__ import annotations

import re
from functools import lru_cache

from tta.language.russian import best_reading
from tta.scorers.names.bead_names import BeadNames, Placed
from tta.values.gazetteer import english_first_names, given_names, renderings
from tta.values.phonetic import first_initial, first_letters, latin_letters, likeness, same_initials, units

__all__ = ["FIRST_NAMES", "TITLES", "has_first_name", "same_person", "stands_for"]

_ALIKE = 0.6
"""Likeness from which on two first names are forms of one: Пётр and Petro; below it they are two persons' names."""
_EXACTLY = 0.99
"""Likeness from which on two beginnings of a name have the same sounds."""
_ONE_SOUND = frozenset({"дж"})
"""Two letters that are the initial of one sound, of George and James."""
TITLES = frozenset(
    "mr mrs ms miss dr sir lord lady dame comrade comrades citizen president minister ministers premier chairman chancellor "
    "secretary general marshal admiral colonel major captain lieutenant sergeant senator congressman governor mayor judge "
    "justice professor academician ambassador envoy consul director deputy king queen prince princess emperor tsar pope "
    "cardinal archbishop bishop father brother sister saint st the a an and of with by to from in on at for that when then "
    "but as if foreign prime vice first defense defence soviet russian american british french german chinese polish leader "
    "former late young old state party herr frau monsieur madame monday tuesday wednesday thursday friday saturday sunday "
    "san los las de van von der di da le la el al bin ibn".split()
)
"""What stands before a name, and what else is no first name."""
_EVERYDAY = frozenset(
    "august basil bill chuck dick drew hank jack jury kit mark max nick rob roman semen vital will".split()
)
"""Short forms that are everyday words, too, at least with a capital at the head of a sentence."""
FIRST_NAMES = frozenset(
    "aleksandr alexander alexei aleksei alexey anatoly anatoli andrei andrey anton arkady arthur boris denis dmitri dmitry "
    "eduard evgeny fyodor fedor gennady georgy georgi grigory igor ilya ivan kirill konstantin lazar lavrenty leonid lev "
    "maksim maxim mikhail nikita nikolai nikolay oleg pavel pyotr petr roman semyon sergei sergey stepan valentin valery "
    "vasily vasili viktor victor vitaly vladimir vladislav vyacheslav yakov yevgeny yuri yury anna galina irina "
    "ekaterina elena lyudmila maria marina natalia nina olga raisa svetlana tatiana tamara vera yekaterina yelena zoya "
    "john robert william richard james joseph edward theodore henry thomas charles george michael david anthony elizabeth "
    "donald ronald gerald lyndon dwight harry franklin winston cyrus dean walter zbigniew jimmy margaret harold clement "
    "ernest helmut willy konrad walther erich otto hans karl ludwig heinrich adolf josef jozef jan janos jacques pierre paul "
    "jean louis francois valery georges maurice fidel raul ernesto salvador juan jose pablo luis carlos mario giulio enrico "
    "palmiro josip nicolae todor wladyslaw edward wojciech gustav alexander antonin imre matyas gamal anwar hafez saddam "
    "indira jawaharlal mary jane sarah susan nancy peter stephen steven mark matthew daniel samuel benjamin frank fred albert "
    "alfred arnold bill bob tom jim jack joe dick ted hillary laura melania michelle barack nancy barbara linda patricia "
    "karen lisa betty helen sandra donna carol ruth sharon dorothy virginia gloria catherine katherine emily emma olivia "
    "alice julia anne ann angela nicholas nicolas matthias wolfgang klaus jurgen friedrich kurt rudolf ernst max bruno sergio "
    "roberto antonio francesco giuseppe silvio romano matteo alberto alfonso miguel manuel pedro rafael diego fernando hugo "
    "philippe francoise simone emmanuel alain bernard gerard henri jerome brian kevin gary larry dennis roger keith kenneth "
    "douglas gordon graham neil ian alan colin stuart tony chris patrick sean eric scott gregory raymond leon walter "
    "ivan ana milan zoran slobodan tito istvan laszlo ferenc gyorgy bela pal kazimierz stanislaw tadeusz boleslaw andrzej "
    "lech vaclav ladislav zdenek miroslav ahmed mohammed mohamed mahmoud hassan hussein ali omar ibrahim yusuf yasser".split()
) | (frozenset(latin_letters(form) for form in (*english_first_names(), *given_names())) - _EVERYDAY)
"""First names by which the first word of a sentence is one: `Viktor Andropov`, and not `Then Andropov`."""
_INITIAL = {"а": frozenset("a"), "э": frozenset("eah"), "о": frozenset("oa")}
"""Letters that English first names of a Russian initial begin with, where the sounds of a word go further: Эдуард and Aeneas."""
_BEFORE = re.compile(r"((?:[^\W\d_][\w'’-]*\s+){1,2})$")
_GIVEN = re.compile(r"(?:\s[А-ЯЁ][а-яё-]+){0,2}\s")
"""Further given names between a first name and its surname."""
_FIRST_BEFORE = re.compile(r"\b([A-Z][a-z]+)\s(?:[A-Z]\.\s?)+$")
_RUSSIAN_FIRST_BEFORE = re.compile(r"(?<!\w)([А-ЯЁ][а-яё]+)\s(?:[А-ЯЁ][а-яё]?\.\s?)+$")
_SHORT = {
    "Александр": "Alex Sasha Sandy Sander Sandro", "Андрей": "Andrew Andre Andrea Andreas", "Анна": "Ann Anne Hannah",
    "Анатолий": "Anatole", "Антон": "Anthony Tony Antoine", "Василий": "Basil", "Владимир": "Waldemar Volodya Volodymyr",
    "Григорий": "Gregory Greg", "Дмитрий": "Demetrius", "Евгений": "Eugene Gene", "Евгения": "Eugenia", "Елена": "Helen Helena",
    "Иван": "Ioann Johann Jan Ian", "Илья": "Elijah Elias", "Исаак": "Isaac Itzhak", "Константин": "Constantine Konrad",
    "Лаврентий": "Lawrence", "Мария": "Mary Marie", "Михаил": "Mike Mick Misha", "Наталья": "Natalie", "Никита": "Nicetas",
    "Николай": "Nick Nicolas", "Павел": "Pablo Paolo", "Степан": "Stephen Stefan", "Стефан": "Stephen", "Тимофей": "Timothy",
    "Федор": "Theodore Theodor Fyodor", "Юрий": "George Jerzy", "Юлия": "Julia", "Яков": "Jack", "Джон": "Jack Johnny Jon",
    "Роберт": "Bob Bobby Rob", "Уильям": "Bill Will Billy", "Ричард": "Dick Rick Rich", "Джеймс": "Jim Jimmy Jamie",
    "Джозеф": "Joe", "Эдвард": "Ted Ed Eddie Ned", "Теодор": "Ted Teddy", "Генри": "Harry Hank", "Томас": "Tom Tommy",
    "Чарльз": "Charlie Chuck", "Джордж": "Georg", "Майкл": "Mike Mick", "Дэвид": "Dave", "Энтони": "Tony", "Элизабет": "Liz Beth",
    "Лоуренс": "Larry", "Рональд": "Ron", "Дональд": "Don", "Сэмюэл": "Sam", "Бенджамин": "Ben", "Кристофер": "Chris Kit",
    "Маргарет": "Maggie Meg Peggy", "Екатерина": "Kate Katherine Katharine Katya",
}  # fmt: skip
"""English names that stand for a Russian first name and do not sound like it, beside those of the gazetteer."""


def same_person(russian: Placed, english: Placed, names: BeadNames) -> bool:
    """Whether nothing beside the two surnames names two different persons, by initials and first names.

    Args:
        russian: the surname in the Russian.
        english: the word of the English that renders it.
        names: of the bead.

    Returns:
        False where initials disagree with initials, or with the first name of the other side, or two first names do.
    """
    fewer = len(units(english.name.initials)) < len(units(russian.name.initials))
    theirs = _with_first_name(english, names) if fewer else english.name.initials
    if not same_initials(russian.name.initials, theirs):
        return False
    if not russian.name.person:
        return True
    if russian.name.initials and english.name.initials and not fewer:
        return _same_before_initials(russian, english, names)
    given, others = _given_names(russian, names), _first_of_english(english, names)
    if russian.name.initials and others and not english.name.initials:
        return any(_may_begin_with(first_initial(russian.name.initials), other) for other in others)
    if given and english.name.initials:
        letters = units(_with_first_name(english, names))
        return all(letter[0].lower() in _letters_of(name) for name, letter in zip(given, letters, strict=False))
    return not (given and others) or any(_is_same_first_name(given[0], other) for other in others)


def stands_for(english: Placed, item: Placed, surname: Placed, names: BeadNames) -> bool:
    """Whether one of the initials before an English surname is that of a Russian first name: `Х. А. Гарсия` of Хосе Антонио.

    Args:
        english: the surname in the English.
        item: what may be a first name in the Russian.
        surname: the surname that it has to stand before.
        names: of the bead.
    """
    if not english.name.initials or not _GIVEN.fullmatch(names.russian_text, item.name.stop, surname.name.start):
        return False
    letters = _letters_of(item)
    return any(letter[0].lower() in letters for letter in units(_with_first_name(english, names)))


def _same_before_initials(russian: Placed, english: Placed, names: BeadNames) -> bool:
    """Whether the first names before initials are one, where both sides have one: `Джон Ф. Кеннеди` is no Robert F. Kennedy."""
    ours = _RUSSIAN_FIRST_BEFORE.search(names.russian_text, max(0, russian.name.start - 40), russian.name.start)
    theirs = _FIRST_BEFORE.search(names.english_text, max(0, english.name.start - 40), english.name.start)
    if ours is None or theirs is None:
        return True
    first = next((one for one in names.russian if one.name.start == ours.start(1) and one.name.person), None)
    other = next((one for one in names.english if one.name.start == theirs.start(1)), None)
    return first is None or other is None or other.name.forms[0] in TITLES or _is_same_first_name(first, other)


def _with_first_name(english: Placed, names: BeadNames) -> str:
    """Return the initials before an English surname, that of a first name before them included: JF of `John F. Kennedy`."""
    initials = english.name.initials
    found = _FIRST_BEFORE.search(names.english_text, max(0, english.name.start - 40), english.name.start)
    return initials if found is None or found[1].lower() in TITLES else found[1][0] + initials


def has_first_name(english: Placed, names: BeadNames) -> bool:
    """Whether what stands before an English surname surely is a first name, or its initials."""
    return bool(english.name.initials) or any(
        one.name.forms[0] in FIRST_NAMES for one in _first_of_english(english, names)
    )


def _first_of_english(item: Placed, names: BeadNames) -> tuple[Placed, ...]:
    """What may be the first names before an English surname: the one or two capitalised words right before it."""
    found = _BEFORE.search(names.english_text, max(0, item.name.start - 60), item.name.start)
    if not found:
        return ()
    words = [one for one in names.english if found.start() <= one.name.start and one.name.stop <= item.name.start]
    if not words or names.english_text[words[-1].name.stop : item.name.start].strip():
        return ()
    if len(words) > 1 and names.english_text[words[0].name.stop : words[1].name.start].strip():
        words = words[1:]
    words = [one for one in words if not one.name.begins or one.name.forms[0] in FIRST_NAMES]
    known = {form for other in names.russian for form in other.name.known if not other.name.weak}
    if len(words) > 1 and words[0].name.forms[0] in TITLES:
        words = words[1:]  # `Deputy Minister Nikolai Kuznetsov`
    if any(one.name.forms[0] in TITLES or one.name.text.isupper() or one.name.text in known for one in words):
        return ()
    return tuple(words)


def _given_names(item: Placed, names: BeadNames) -> tuple[Placed, ...]:
    """The first name right before a Russian surname, and the patronymic between; or both right behind it."""
    behind, found = item.name.start, list[Placed]()
    for other in reversed([other for other in names.russian if other.name.stop <= item.name.start]):
        if names.russian_text[other.name.stop : behind].strip():
            break
        if "Patr" not in best_reading(other.name.text.lower()).grammemes:
            return (other, *found) if other.name.person and other.name.weak else ()
        found.insert(0, other)
        behind = other.name.start
    return _behind(item, names)


def _behind(item: Placed, names: BeadNames) -> tuple[Placed, ...]:
    """The first name and patronymic right behind a Russian surname, as lists and signatures have them."""
    after = [other for other in names.russian if other.name.start >= item.name.stop][:2]
    if len(after) < 2 or names.russian_text[item.name.stop : after[0].name.start].strip():
        return ()
    first, patronymic = (best_reading(other.name.text.lower()).grammemes for other in after)
    between = names.russian_text[after[0].name.stop : after[1].name.start].strip()
    return tuple(after) if "Name" in first and "Patr" in patronymic and not between else ()


@lru_cache(maxsize=1024)
def _other_forms(first: str) -> tuple[str, ...]:
    return tuple(form.lower() for form in (*renderings(first), *_SHORT.get(first.capitalize(), "").split()))


def _is_same_first_name(russian: Placed, english: Placed) -> bool:
    own = english.name.forms[0]
    lemmas = russian.name.forms
    return any(likeness(form, own, _ALIKE) for form in lemmas) or any(
        own.startswith(known[:3]) for form in lemmas for known in _other_forms(form)
    )


def _letters_of(russian: Placed) -> frozenset[str]:
    """Return the letters that the initial of a Russian first name may be in English."""
    known = {form[:1] for lemma in russian.name.forms for form in _other_forms(lemma)}
    return first_letters(russian.name.forms[0][:1]) | known


def _may_begin_with(initial: str, english: Placed) -> bool:
    """Whether a Russian initial may be that of an English first name: of `Ю.` for George, `Е.` for Helen."""
    own = english.name.forms[0]
    if len(initial) > 1 and initial.lower() not in _ONE_SOUND and not _begins_so(initial.lower(), own):
        return any(own in _other_forms(name.lower()) for name in _SHORT if name.startswith(initial))  # `Ев.`, Eugene
    if own[:1] in _INITIAL.get(initial.lower(), first_letters(initial.lower())):
        return True
    return any(
        own in {form.lower() for form in (*renderings(name.lower()), *short.split())}
        for name, short in _SHORT.items()
        if name.startswith(initial.capitalize())
    )


def _begins_so(letters: str, english: str) -> bool:
    """Whether an English name begins as the two letters do that a Russian one is shortened to: `Вл.` and Vladislav."""
    return any(likeness(letters, english[:size], _EXACTLY) for size in (2, 3, 4))
