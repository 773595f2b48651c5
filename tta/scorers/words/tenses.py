"""The past for what is to come, and the reverse: The commission considered it for `комиссия рассмотрит`.

A Russian verb tells its time by its form, an English predicate by its form and the auxiliaries before it. Only rows are looked at
whose Russian verbs all are of one time, and which set no condition: there, and where speech is reported, tenses go their own ways
(sequence of tenses; the perfective future of habits).
"""

from __future__ import annotations

from collections.abc import Iterator
from enum import Enum

from tta.language.negation import Words
from tta.language.russian import best_reading, lemma
from tta.scorers.scorer import Rule, Scored, Scorer
from tta.scorers.words.denials import spoken
from tta.scorers.words.links import side_of
from tta.scorers.words.mistranslated import mistranslated
from tta.scorers.words.partners import sure_partners
from tta.types import UNRENDERED, Bitext, Finding, Kind, Language, Severity

__all__ = ["SCORER"]

_RULES = (
    Rule(
        "DV303", "another time", Kind.MISTRANSLATION, Severity.MAJOR,
        "The Russian verb is in the future and the English verb that renders it in the past, or the reverse, by the links of the "
        "reader of both sides. Only rows with verbs of one time are looked at, and none with a condition or reported speech.",
        "Check what has happened and what is to come.",
        "Комиссия рассмотрит жалобу в среду.", "The commission considered the complaint on Wednesday.",
    ),
)  # fmt: skip

_WILL = frozenset("will shall 'll".split())
_BARRING = {
    Language.RU: frozenset("если когда пока бы чтобы ли бывало едва раз якобы что то".split()),
    Language.EN: frozenset(
        "if when whenever until till once unless would should could might 'd that said says told whether wish".split()
    ),
}
"""Words beside which a tense may stand for another: of conditions, of reported speech."""
_AUXILIARIES = frozenset(
    "will shall 'll would 'd be is are am was were been being have has had having to can could may might must should do does did "
    "get gets got getting going let need dare not".split()
)
"""English words before a form in -ed in its clause that make something else of it than a past tense."""
_ATTRIBUTIVE = frozenset("a an the his her its their our my your this that these those of by with in and".split())
"""English words right before a form in -ed that make an adjective of it."""
_PAST = frozenset(
    "began bore became blew broke brought built bought came caught chose drew drove fell fought found flew forgot gave went "
    "grew held kept knew laid led left lent lost made meant met paid rang ran rose said sold sent shook shone shot sang sat "
    "slept spoke spent stood stole struck swam taught took told thought threw understood wrote won wore".split()
)
"""Frequent irregular past tenses."""
_SHORTEST = 4  # letters of a word in -ed that is hardly a past tense: need, seed
_REACH = 3  # words before an English verb among which its auxiliaries stand


class _Time(Enum):
    PAST = "past"
    FUTURE = "future"


def _score(bitext: Bitext) -> Scored:
    found = [finding for index in bitext.readings for finding in _found(bitext, index)]
    return Scored(findings=tuple(sorted(found, key=lambda item: item.bead)))


def _found(bitext: Bitext, index: int) -> Iterator[Finding]:
    bead = bitext.alignment.beads[index]
    said = {language: spoken(bitext, bead, side_of(bitext, language)) for language in Language}
    if any(not _BARRING[language].isdisjoint(each.words.plains()) for language, each in said.items()):
        return
    russian, english = said[Language.RU].words, said[Language.EN].words
    verbs, time = _verbs(russian)
    across = sure_partners(bitext.readings[index], Language.RU)
    for place in verbs:
        other = across[place]
        theirs = None if other == UNRENDERED else _time_of(english, other)
        if time is None or theirs is None or theirs is time:
            continue
        spans = {Language.RU: said[Language.RU].spans[place], Language.EN: said[Language.EN].spans[other]}
        ours, word = russian.forms[place], english.forms[other]
        message = f"The Russian “{ours}” says what happened, the English “{word}” what is to come."
        if time is _Time.FUTURE:
            message = f"The Russian “{ours}” says what is to come, the English “{word}” what happened."
        yield mistranslated(
            bitext,
            index,
            spans,
            code="DV303",
            message=message,
            evidence={"russian": time.value, "english": theirs.value},
        )


def _verbs(words: Words) -> tuple[list[int], _Time | None]:
    """Return the verbs of a Russian text and the one time that they are of; None where they are of several or of none."""
    places, times = [], set()
    behind_will = False
    for place, word in enumerate(words.plains()):
        reading = best_reading(word)
        if reading.part_of_speech in {"PRTS", "GRND", "PRED"} or "impr" in reading.grammemes:
            return [], None
        if behind_will and reading.part_of_speech == "INFN":
            places.append(place)
        elif reading.part_of_speech == "VERB":
            times.add(next(iter({"past", "pres", "futr"} & reading.grammemes), ""))
            behind_will = lemma(word) == "быть" and "futr" in reading.grammemes
            places += [] if behind_will else [place]
    known = {"past": _Time.PAST, "futr": _Time.FUTURE}
    return places, known.get(times.pop()) if len(times) == 1 else None


def _time_of(words: Words, verb: int) -> _Time | None:
    """Return the time of an English verb, by its form and what stands before it in its clause."""
    before = []
    for place in range(verb - 1, max(-1, verb - 1 - _REACH), -1):
        if words.is_marked(place + 1):
            break
        before.append(words.plain(place))
    if "have" not in before and any(word in _WILL for word in before):
        return _Time.FUTURE
    form = words.plain(verb)
    past = form in _PAST or (form.endswith("ed") and len(form) > _SHORTEST)
    told = bool(before) and before[0] not in _ATTRIBUTIVE and _AUXILIARIES.isdisjoint(before)
    return _Time.PAST if past and told else None


SCORER = Scorer("tenses", "the past for the future and the reverse, by the reader of both sides", _RULES, _score)
