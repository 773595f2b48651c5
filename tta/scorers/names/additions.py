"""English names that the Russian does not have: put in, or standing where it names somebody else."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator, Sequence
from functools import lru_cache

from tta.language import english_words
from tta.scorers.names.bead_names import BeadNames, Placed
from tta.scorers.names.by_meaning import may_render_meaning
from tta.scorers.names.holds import Hold, Holds
from tta.scorers.names.patronymics import of_other_fathers
from tta.scorers.names.persons import FIRST_NAMES
from tta.scorers.names.sound import MANY, Index, is_named_elsewhere
from tta.types import Span
from tta.values.names import Name
from tta.values.phonetic import likeness
from tta.values.states import locates_place

__all__ = ["added_names", "free_names", "may_name", "opening_names"]

_UNHELD = 0.1
"""Firmness below which nothing in the Russian holds an English name."""
_RELATED_NAME = 0.72
"""Likeness from which on an English word comes from a capitalised Russian one, a name or not."""
_RELATED_WORD = 0.8
"""The same for a Russian word in small letters: `ракетный` and Rocket."""
_RARE = 400
"""Times that the English dictionary's texts have a word below which it may be the name that is missed: Lublin, Lena."""
_BODIES = ("министерств", "ведомств", "управлени", "агентств", "служб", "комитет", "комисси", "организаци", "корпораци")
"""Beginnings of Russian words for a body that English may call by its acronym."""
_LONGEST_HEADLINE = 200
_HEADLINE_WORDS = 5
_QUOTED_RU = re.compile(r"[«\"“„][^«»\"“”„]{2,120}[»\"”“]")
_QUOTED_EN = re.compile(r"[\"“«‘][^\"“”«»]{2,120}?[\"”»’](?!\w)")
_NUMBERED = re.compile(r"\s(?:No\.\s?)?[A-Z]?-?\d|-\s")  # `Room 201`, `Nano- and …`
_CURRENTS, _VOLTS = frozenset({"AC", "DC"}), re.compile(r"\d\s?[km]?V\s$")
"""Alternating and direct current, behind a voltage."""
_ENTRY = re.compile(r",?\s(?:[A-Z]\.\s?){1,3}$")
_LINK = re.compile(r"[\s.]*(?:(?:of|the|and|for|de|du|von|van|&|’s|'s)\s+)*[\s(\"“]*|-")
"""What may stand between two words of one name."""
_PARTICLE = re.compile(r"\s(?:d[aei]|del|della|de la|van|van der|von|zu|bin|ibn)\s")
_COMMON = frozenset(
    "monday tuesday wednesday thursday friday saturday sunday january february march april may june july august "
    "september october november december the a an in on at of for and but or as if when while this that these those "
    "he she it they we you his her its their our my your mr mrs ms dr sir comrade comrades citizen lord lady "
    "president minister ministry ministers chairman secretary general ambassador embassy government committee council "
    "party state states union republic federation federal central foreign affairs department district region street "
    "university institute academy north south east west northern southern eastern western new old great major captain "
    "colonel lieutenant marshal army navy air force front division supreme note letter document copy stamp signed "
    "secret top article section part commissar people peoples plenipotentiary soviet russian american british english "
    "german french chinese european dc labour labor conservative conservatives congress senate house first second "
    "third fourth fifth amendment court supreme justice cant dont wont isnt im ill ive id its hes shes thats theres "
    "lets jan feb mar apr jun jul aug sep sept oct nov dec sen sens rep reps gov gen col rev prof hon st mt ft "
    "governor governors senator senators deputy director head chief then there here now until till since so was were "
    "what why how where who which each all just not but yet once after before because although though however never "
    "ever every any both some such only also today yesterday tomorrow women men children people world year years "
    "nation country city company team club bank polish japanese italian sincerely respectfully yours dear regards "
    "faithfully tv rub phd no ad bc pm am ok vs jr sr bce ce prime office business investigative bureau agency authority "
    "commission council administration ombudsman board chamber cabinet assembly lake river sea mount avenue boulevard highway "
    "embankment square road bridge prospekt ulitsa pereulok shosse naberezhnaya ploshchad bulvar proezd proyezd tupik oblast "
    "krai raion rayon okrug guberniya uezd uyezd volost "
    "works collected complete selected writings volume vol published edition editor archive archives original verso".split()
)


def free_names(names: BeadNames, used: Collection[tuple[Span, ...]]) -> list[Placed]:
    """Return the English words that may name what the Russian does not, in order."""
    known = {word for item in names.russian for form in item.name.known for word in form.split()}
    free = {form: may_name(form, names) for form in {item.name.forms[0] for item in names.english}}
    return [
        item
        for item in names.english
        if item.spans not in used
        and item.name.text not in known
        and free[item.name.forms[0]]
        and _stands_as_name(item.name, names)
        and not _heads_title(item, names, used)
    ]


def opening_names(names: BeadNames, used: Collection[tuple[Span, ...]]) -> list[Placed]:
    """Return the English words that begin a sentence and surely are names: in the possessive, or hardly any word at all."""
    openers = (item for item in names.english if item.name.begins and item.spans not in used)
    return [
        item
        for item in openers
        if may_name(item.name.forms[0], names)
        and (item.name.text.endswith(("'s", "’s")) or english_words.frequency(item.name.forms[0]) < _RARE)
    ]


def added_names(names: BeadNames, free: Sequence[Placed], held: Holds, russian: Index) -> Iterator[Placed]:
    """Yield the English names that no Russian word stands behind, each by its last word.

    Args:
        names: of the bead.
        free: its English words that may name what the Russian does not.
        held: how the Russian holds them; without vectors only names with initials are told from other words.
        russian: forms of the names of the whole document.
    """
    told: set[tuple[Span, ...]] = set()
    for group in _groups(free, names):
        held_by = [hold for item in group if (hold := held[item.spans])]
        unheld = bool(held_by) and all(hold.firmness < _UNHELD and not hold.spelt_out for hold in held_by)
        if locates_place(names.english_text, group[0].name.start, group[-1].name.stop):
            continue
        if all(may_render_meaning(item.name, names) for item in group):
            continue
        signed = any(item.name.initials and item.name.text[1].islower() for item in group)
        if (unheld or signed) and not any(is_named_elsewhere(item.name, russian) for item in group):
            yield group[-1]
            told.update(item.spans for item in group)
    for item in free:
        hold = held[item.spans]
        located = locates_place(names.english_text, item.name.start, item.name.stop)
        if located or item.spans in told or hold is None or not _is_stranger(item.name, hold):
            continue
        if not (is_named_elsewhere(item.name, russian) or _completes_name(item, names, free)):
            yield item


def _completes_name(item: Placed, names: BeadNames, free: Sequence[Placed]) -> bool:
    """Whether a name makes one that renders another fuller: `Дюрера`, Albrecht Dürer; `Леонардо`, Leonardo da Vinci."""
    unmatched = {one.spans for one in free}
    for one in names.english:
        if one.spans in unmatched or one.name.begins:
            continue
        if names.english_text[item.name.stop : one.name.start] == " " and one.name.start > item.name.stop:
            return True
        if one.name.stop < item.name.start and _PARTICLE.fullmatch(names.english_text, one.name.stop, item.name.start):
            return True
    return False


def _is_stranger(name: Name, hold: Hold) -> bool:
    """Whether no English dictionary has a word and nothing in the Russian holds it: a name, whatever stands beside it."""
    form = name.forms[0]
    return (
        hold.firmness < _UNHELD
        and not hold.spelt_out
        and not name.text.isupper()
        and form not in FIRST_NAMES
        and not english_words.is_known(form)
    )


def _groups(free: Sequence[Placed], names: BeadNames) -> Iterator[list[Placed]]:
    """Yield runs of English name words that stand by themselves: `Ministry of Defense` is one, and none beside a match."""
    group: list[Placed] = []
    whole = True
    chosen = {item.spans for item in free}
    for item in names.english:
        apart = bool(group) and not _LINK.fullmatch(names.english_text[group[-1].name.stop : item.name.start])
        if apart:
            if whole:
                yield group
            group, whole = [], True
        group.append(item)
        whole = whole and item.spans in chosen
    if group and whole:
        yield group


def may_name(form: str, names: BeadNames) -> bool:
    """Whether an English word may name something that the Russian does not: no common word, and akin to none there."""
    if not form or form in _COMMON:
        return False
    near = names.russian_words if len(names.russian_words) <= MANY else names.russian_words & frozenset((form,))
    return not any(
        likeness(word.lower(), form, _RELATED_NAME if word[0].isupper() else _RELATED_WORD)
        and not of_other_fathers(word.lower(), form)
        for word in near
    )


def _stands_as_name(name: Name, names: BeadNames) -> bool:
    """Whether its place speaks for a name.

    No word but a first name begins a sentence, no `Moscow time`, not Latin in both texts.
    """
    if name.begins and not name.initials and name.forms[0] not in FIRST_NAMES:
        return False
    if _is_headline(names.english_text) and not name.initials:
        return False
    if not name.initials and _is_in_title(name, names):
        return False
    if not name.initials and _NUMBERED.match(names.english_text, name.stop):
        return False
    if name.text.isupper() and _is_in_brackets(name, names.english_text):
        return False  # `infrared spectroscopy (FTIR)`: the words before it are named once more
    if name.text in _CURRENTS and _VOLTS.search(names.english_text, max(0, name.start - 8), name.start):
        return False
    if name.text.isupper() and any(word.lower().startswith(_BODIES) for word in names.russian_words):
        return False  # `министерство` for DHS
    return names.english_text[name.stop : name.stop + 5] != " time" and name.text not in names.russian_words


def _heads_title(item: Placed, names: BeadNames, used: Collection[tuple[Span, ...]]) -> bool:
    """Whether the initials before a word are the surname's before them, as in a catalogue: `Chekhov, A. P. Stories`."""
    entry = _ENTRY.search(names.english_text, 0, item.name.start) if item.name.initials else None
    return entry is not None and any(one.name.stop == entry.start() and one.spans in used for one in names.english)


def _is_in_brackets(name: Name, text: str) -> bool:
    return text[max(0, name.start - 1) : name.start] == "(" and text[name.stop : name.stop + 1] == ")"


def _is_in_title(name: Name, names: BeadNames) -> bool:
    """Whether both sides quote, and an English word stands in what is quoted: titles of works are translated."""
    if not _QUOTED_RU.search(names.russian_text):
        return False
    return any(match.start() < name.start < match.end() for match in _QUOTED_EN.finditer(names.english_text))


@lru_cache(maxsize=64)
def _is_headline(text: str) -> bool:
    """Whether English words of four letters and more have capitals all over: `CBN Debunks Claim It Lacks Notes`."""
    if len(text) > _LONGEST_HEADLINE or text.count(",") > 1:
        return False  # a list of names
    words = re.findall(r"[A-Za-z][A-Za-z'’]{3,}", text)
    return len(words) >= _HEADLINE_WORDS and all(word[0].isupper() for word in words)
