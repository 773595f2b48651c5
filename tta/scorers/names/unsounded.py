"""What became of the Russian names of a bead that nothing sounds like: held by the words around, replaced, or left out.

Where there are vectors, the words of the other side hold a name as they do in the coverage scorer.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterable, Iterator, Sequence

from tta.language import english_words
from tta.language.russian import is_known, readings
from tta.scorers.facts.judgement import Judgement, Relation
from tta.scorers.names.additions import may_name, opening_names
from tta.scorers.names.bead_names import BeadNames, Placed
from tta.scorers.names.holds import FIRM, Hold, Holds, holder, touch
from tta.scorers.names.persons import FIRST_NAMES, TITLES
from tta.scorers.names.renamed import rendered_otherwise
from tta.scorers.names.result import ALONE, ANOTHER, CALLED_OTHERWISE, OFTEN_LEFT_OUT, Result
from tta.scorers.names.sexes import is_patronymic, is_patronymic_in_english
from tta.types import Bitext
from tta.values.gazetteer import other_bodies
from tta.values.known_words import states_named, states_of_capital
from tta.values.names import Name
from tta.values.phonetic import latin_letters, likeness
from tta.values.russian_gazetteer import LEGAL_FORMS

__all__ = ["without_sound"]

_BY_SOUND = 0.6
"""Likeness of the first word of a name to its English from which on the name is spelt by its sound."""
_AKIN = 0.5
"""Likeness from which on an English word may be taken for a surname of the dictionary that it does not render."""
_MISSING = 0.5
"""Probability of being left out below which a capitalised common noun counts as rendered."""

_HELD = Judgement(Relation.UNCOMPARED, "rendered, by the words around")
_CAPITAL = Judgement(Relation.UNCOMPARED, "a capital for its state")
_INITIALS_OF_WORDS = Judgement(Relation.UNCOMPARED, "two letters, which may be those of the translated words")
_COMMON_NOUN = Judgement(Relation.UNCOMPARED, "a common noun, told as a word where it is lost")
_PATRONYMIC = Judgement(Relation.INITIALS, "the patronymic differs")
_SURNAME = Judgement(Relation.DIFFERS, "the surname differs")
_DIFFERS = Judgement(Relation.DIFFERS, "the name differs")

_ENGLISH_LEGAL_FORMS = frozenset(
    "LLC Ltd Limited OOO OJSC PJSC CJSC JSC OAO PAO ZAO AO Inc Corp plc PLC GmbH AG LLP".split()
)
_TWO_LETTERS = 2
_COMMON_NOUNS = frozenset(
    "АЭС АТС БТР ВВП ВИЧ ВНЖ ВУЗ ГСМ ГЭС ДНК ДТП ЖКХ ЗАГС ИВЛ ИИ КПП ЛЭП МРОТ МРТ НДС НДФЛ НИИ НКО НПО НПЗ ОРВИ ПВО ПК ПО ПРО "
    "РЛС РНК СИЗО СМИ ТЭЦ УЗИ ФАП ЧП ЧС ЭКГ ЭКО ЭВМ "
    "АЗС БАД ГСК ДМС ДЮСШ ЖЭК МФЦ ОМС ОСАГО ПВЗ ПТУ ПЦР РОВД СНТ СТО ТРЦ ТСЖ".split()
)
"""Acronyms of common nouns: kinds of bodies, works, machines, illnesses, taxes. They name no one body."""


def without_sound(
    bitext: Bitext,
    names: BeadNames,
    left: Iterable[tuple[Placed, Hold | None]],
    free: list[Placed],
    taken: Sequence[Placed],
    held: Holds,
) -> Iterator[Result]:
    """Say what became of the Russian names that nothing sounds like; what stands instead of one is taken out of `free`.

    What is `taken` renders other names; `held` says how the Russian holds those that are free.
    """
    others = bool(other_bodies(names.english_text, {form for item in names.russian for form in item.name.known}))
    openers = [item for item in names.english if item.name.begins and may_name(item.name.forms[0], names)]
    titles = [item for item in names.english if item.name.forms[0] in TITLES]
    surely = opening_names(names, {item.spans for item in taken})
    for item, hold in left:
        if item.name.text.isascii() and (other := _written_otherwise(item.name, free)):
            free.remove(other)
            yield Result(item, other, ANOTHER)
        elif item.name.weak:
            form = item.name.text in LEGAL_FORMS
            other = next((name for name in free if form and name.name.text.rstrip(".") in _ENGLISH_LEGAL_FORMS), None)
            if other is not None:
                yield Result(item, other, _DIFFERS)
                continue
            other = next((name for name in free if _is_another_patronymic(item.name, name.name)), None)
            yield Result(item, other, _PATRONYMIC if other else OFTEN_LEFT_OUT)
        elif (told := rendered_otherwise(item, hold, names, taken)) is not None:
            free[:] = [one for one in free if one != told.english]
            yield told
        elif (
            item.name.doubtful
            if hold is None
            else _is_held(item.name, hold, free, [*(openers if item.name.begins else surely), *titles, *taken], others)
        ):
            yield Result(item, holder(bitext, hold), _HELD)
        else:
            akin = _akin(item.name, names, taken)
            if akin is not None:
                free[:] = [one for one in free if one != akin]
                yield Result(item, akin, _SURNAME)
                continue
            instead = _pop_nearest(free, _unheld(item, free, held), names.russian_place(item), names)
            if instead is None and surely:
                instead = surely.pop()  # Tolstoy’s widow for `вдова Чехова`
            if instead is not None and _is_called_otherwise(item, instead, names):
                yield Result(item, instead, CALLED_OTHERWISE)
            else:
                yield Result(item, instead, _apart(item.name, instead.name if instead else None))


def _apart(name: Name, instead: Name | None) -> Judgement:
    """How a Russian name stands to what is there instead of it, if anything."""
    if instead is None:
        return _COMMON_NOUN if name.text in _COMMON_NOUNS or _is_defined_term(name) else ALONE
    if len(name.text) == len(instead.text) == _TWO_LETTERS and name.text.isupper() and instead.text.isupper():
        return _INITIALS_OF_WORDS
    return _CAPITAL if _is_capital(name, instead) else _DIFFERS


def _is_defined_term(name: Name) -> bool:
    """Whether a name is a common noun with a capital within a sentence, as contracts have them: `по Договору`."""
    plain = name.text.lower()
    if name.begins or name.known or name.quoted or name.initials or not name.doubtful or not name.text[1:].islower():
        return False
    return is_known(plain) and not any(reading.is_proper for reading in readings(plain))


def _is_called_otherwise(item: Placed, instead: Placed, names: BeadNames) -> bool:
    """Whether what may be a surname stands for a first name and patronymic: `дневник Льва Николаевича`, Tolstoy's diary."""
    if instead.name.forms[0] in FIRST_NAMES or is_patronymic_in_english(instead.name):
        return False
    behind = next((one for one in names.russian if one.name.start > item.name.start), None)
    return (
        behind is not None
        and is_patronymic(behind.name.text)
        and not names.russian_text[item.name.stop : behind.name.start].strip()
    )


def _written_otherwise(name: Name, free: Sequence[Placed]) -> Placed | None:
    """Return the one word of Latin letters that may stand instead of one that the Russian has in Latin letters, too.

    Such words are copied: an acronym for another, a word that no English dictionary has for another such.
    """
    others = [
        one
        for one in free
        if one.name.text.isupper() == name.text.isupper()
        and (name.text.isupper() or not english_words.is_known(one.name.forms[0]))
    ]
    return others[0] if len(others) == 1 else None


def _akin(name: Name, names: BeadNames, taken: Sequence[Placed]) -> Placed | None:
    """Return the English word that begins as a surname of the dictionary does and is another, Ponomarenko for Пономарёв.

    It is none of those that render other names, and sounds like no other name of the bead either.
    """
    if not name.listed:
        return None
    spans = {one.spans for one in taken}
    others = [form for one in names.russian if one.name is not name for form in one.name.forms]
    found = max(
        (one for one in names.english if one.spans not in spans),
        key=lambda one: _likeness(name.forms, one),
        default=None,
    )
    if found is None or _likeness(name.forms, found) < _AKIN or english_words.is_known(found.name.forms[0]):
        return None
    return found if _likeness(others, found) < _likeness(name.forms, found) else None


def _likeness(forms: Sequence[str], english: Placed) -> float:
    return max((likeness(form, english.name.forms[0]) for form in forms), default=0.0)


def _is_held(name: Name, hold: Hold, free: Sequence[Placed], taken: Sequence[Placed], others: bool) -> bool:
    """Whether the words around render a name; one that surely is a person's or a place's is rendered by its sound, or not.

    A word that is `free` or `taken` stands for another name.
    """
    if not (name.doubtful or name.known) or _is_spelt_by_sound(name):
        return False
    if name.text.isupper() and name.known and others:
        return False  # another body stands there
    if name.doubtful and (
        not name.begins or name.text.isupper()
    ):  # an acronym or compound, whose words in full are capitalised, too
        strange = [one for one in free if not (one.name.text.isupper() or _is_plain_english(one.name.text))]
        if hold.rests_on(free if name.quoted else strange) and not (name.text.isupper() and not name.quoted):
            return False  # a company's name, and another's; or what is no word of English
        return hold.firmness >= FIRM or bool(free) or hold.missing < _MISSING
    return hold.firmness >= FIRM and not hold.rests_on(free) and not hold.rests_on(taken)


def _is_plain_english(word: str) -> bool:
    """Whether the English dictionary has a word, or all parts of a compound: Spider-Man for `Человек-паук`."""
    return all(english_words.is_known(latin_letters(part)) for part in word.split("-"))


def _is_spelt_by_sound(name: Name) -> bool:
    """Whether a name of several words is written by its sound, Ким Ир Сен: then nothing that sounds otherwise renders it.

    The first word tells, the surname in Asia; of Северная Ирландия only the last one sounds alike.
    """
    parts = name.text.lower().replace("-", " ").split()
    form = (name.known or ("",))[0].replace("-", " ").split()
    return min(len(parts), len(form)) > 1 and likeness(parts[0], latin_letters(form[0])) >= _BY_SOUND


def _unheld(item: Placed, free: Sequence[Placed], held: Holds) -> list[Placed]:
    """Return the English names that may stand instead of a Russian one: no other word of the Russian is behind them."""
    return [
        name
        for name in free
        if (
            (hold := held[name.spans]) is None or hold.firmness < FIRM or (hold.spans and touch(hold.spans, item.spans))
        )
        and (item.name.known or not _is_state(name.name.text))  # a country stands for a country
    ]


def _is_state(word: str) -> bool:
    return bool(states_named(word)) and not states_of_capital(word)


def _pop_nearest(free: list[Placed], chosen: Sequence[Placed], where: float, names: BeadNames) -> Placed | None:
    """Take the name out of `free` that of some, in the order of the text, stands about as far into it."""
    if not chosen:
        return None
    behind = bisect_left(chosen, where, key=names.english_place)
    nearest = min(chosen[max(0, behind - 1) : behind + 1], key=lambda item: abs(where - names.english_place(item)))
    free.remove(nearest)
    return nearest


def _is_capital(russian: Name, english: Name) -> bool:
    """Whether one names a capital and the other its state: `в Тегеране`, in Iran."""
    state = states_named(english.text)
    return any(states_of_capital(form) & state for form in russian.known)


def _is_another_patronymic(russian: Name, english: Name) -> bool:
    """Whether a name that is often left out and one that nothing sounds like are patronymics, of two fathers."""
    return is_patronymic(russian.text) and is_patronymic_in_english(english)
