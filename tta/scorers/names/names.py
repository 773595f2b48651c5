"""Names of people, places and bodies: the Russian ones that nothing in the English renders, and what stands there instead."""

from __future__ import annotations

from dataclasses import replace

from tta.language.russian import best_reading, is_known, readings
from tta.scorers.facts.findings import EDITORS_NOTE
from tta.scorers.facts.judgement import Judgement, Relation
from tta.scorers.names.bead_names import Placed, names_of, side_of
from tta.scorers.names.elsewhere import Elsewhere
from tta.scorers.names.here import results_here
from tta.scorers.names.result import Result
from tta.scorers.names.results import results
from tta.scorers.names.sound import by_first_letter
from tta.scorers.names.spellings import RULE, several_spellings
from tta.scorers.names.widened import widened
from tta.scorers.scorer import Rule, Scored, Scorer
from tta.types import Bitext, Cause, Fact, FactStatus, Finding, Kind, Language, Severity, Side, Span
from tta.values.names import Name

__all__ = ["SCORER"]

_RULES = (
    Rule(
        "NA101", "name differs", Kind.ENTITY, Severity.MAJOR,
        "The two texts name somebody or something else in the same place. Either what stands there is neither a "
        "transliteration of the name by any scheme nor an established English form, or the surname is the same and the "
        "initials or the first name are not; a Cyrillic В taken over as the Latin B, which it looks like, is found so. "
        "Countries and their peoples, well-known bodies, military ranks and offices are compared as values, and so is who acts "
        "upon whom where the case of a name tells.",
        "Compare with the scan and correct the name.",
        "Выступил В. Кебич.", "B. Kebich spoke.",
    ),
    Rule(
        "NA102", "name missing", Kind.ENTITY, Severity.MAJOR,
        "A name of the source is rendered nowhere in the bead or near it. Patronymics and first names beside a surname may "
        "go; a body that the English calls by a name of its own may be reported wrongly.",
        "Supply the name, or mark that it was left out.",
        "Громыко сообщил об этом Добрынину.", "Gromyko reported this.",
    ),
    Rule(
        "NA103", "name added", Kind.ENTITY, Severity.MAJOR,
        "The translation names somebody or something that no name or word of the source sounds like. A person with initials "
        "is always reported, another name only where none of the source's words seems to mean it.",
        "Take it out, or put it in brackets as the editor's.",
        "Об этом было сообщено министру.", "This was reported to Minister A. A. Gromyko.",
    ),
    RULE,
)  # fmt: skip

_SURE = frozenset({Relation.INITIALS, Relation.ANOTHER})
"""What is compared as a value, rather than not found."""


def _score(bitext: Bitext) -> Scored:
    rows = [names_of(bitext, bead) for bead in bitext.alignment.beads]
    here = [results_here(row) for row in rows]
    elsewhere = Elsewhere(rows, [found.used for found in here])
    russian = by_first_letter(form for row in rows for item in row.russian for form in item.name.forms)
    homes = {item.spans: index for index, row in enumerate(rows) for item in row.english}
    findings: list[Finding] = []
    facts: list[Fact] = []
    uses: list[tuple[int, Result]] = []
    for index, row in enumerate(rows):
        for result in results(bitext, index, row, here[index], elsewhere, russian):
            uses.append((index, result))
            facts.append(_fact(bitext, homes.get(_english(result), index), index, widened(result, row)))
            licensed = result.english is None and EDITORS_NOTE.search(row.english_text)
            if not (result.judgement.equal or licensed or bitext.alignment.beads[index].is_null):
                findings.append(replace(_finding(bitext, index, result), fact=len(facts) - 1))
    findings += several_spellings(uses, side_of(bitext, Language.RU))
    return Scored(findings=tuple(findings), facts=tuple(facts))


def _ordered(bitext: Bitext, result: Result) -> tuple[Placed | None, Placed | None]:
    """Source and target of a result."""
    if side_of(bitext, Language.RU) is Side.SOURCE:
        return result.russian, result.english
    return result.english, result.russian


def _status(source: Placed | None, target: Placed | None, judgement: Judgement) -> FactStatus:
    if judgement.relation is Relation.EQUAL and source and target:
        return FactStatus.EQUAL
    if judgement.equal:
        return FactStatus.NOT_COMPARED
    if source and target:
        return FactStatus.DIFFERS
    return FactStatus.MISSING if source else FactStatus.ADDED


def _shown(item: Placed | None) -> str:
    if item is None:
        return ""
    letters = "".join(f"{letter}. " for letter in item.name.initials if letter.isupper())
    return f"{letters}{item.name.text}"


def _english(result: Result) -> tuple[Span, ...]:
    return result.english.spans if result.english else ()


def _fact(bitext: Bitext, english: int, index: int, result: Result) -> Fact:
    """Make a fact of a result; `english` is the bead of the English name, which may stand beside its own."""
    source, target = _ordered(bitext, result)
    russian_side = side_of(bitext, Language.RU)
    beads = {russian_side: index, russian_side.opposite: english}
    return Fact(
        kind=Kind.ENTITY,
        status=_status(source, target, result.judgement),
        source_spans=source.spans if source else (),
        target_spans=target.spans if target else (),
        source_reading=_shown(source),
        target_reading=_shown(target),
        rule=result.judgement.rule,
        source_bead=beads[Side.SOURCE] if source else None,
        target_bead=beads[Side.TARGET] if target else None,
    )


def _finding(bitext: Bitext, index: int, result: Result) -> Finding:
    source, target = _ordered(bitext, result)
    languages = bitext.source.language.english_name, bitext.target.language.english_name
    if source and target:
        code, message = (
            "NA101",
            f"The {languages[0]} has {_shown(source)}, the {languages[1]} {_shown(target)}: {result.judgement.rule}.",
        )
    elif source:
        code, message = "NA102", f"Nothing in the {languages[1]} renders the name {_shown(source)}."
    else:
        code, message = (
            "NA103",
            f"The {languages[1]} has the name {_shown(target)}; nothing in the {languages[0]} sounds like it.",
        )
    evidence = {"source": _shown(source), "target": _shown(target), "rule": result.judgement.rule}
    if result.judgement.relation is Relation.INITIALS:
        evidence["person"] = "another"
    if result.judgement.relation is Relation.ANOTHER:
        evidence["known"] = "another"
    if source and target and result.russian and _may_be_noun(result.russian.name):
        evidence["noun"] = result.russian.name.text
    return Finding(
        code=code,
        kind=Kind.ENTITY,
        severity=Severity.MAJOR,
        confidence=0.9 if result.judgement.relation in _SURE else 0.75,
        cause=Cause.TRANSLATION,
        bead=index,
        source_spans=source.spans if source else (),
        target_spans=target.spans if target else (),
        message=message,
        evidence={name: value for name, value in evidence.items() if value},
    )


def _may_be_noun(name: Name) -> bool:
    """Whether a name is a noun of the dictionary with a capital, which English may render by its meaning."""
    plain = name.text.lower()
    if name.text.isupper() or not is_known(plain) or best_reading(plain).part_of_speech != "NOUN":
        return False
    return name.doubtful or not any(reading.is_proper for reading in readings(plain))


SCORER = Scorer("names", "names of people, places and bodies, by sound and by gazetteer", _RULES, _score)
