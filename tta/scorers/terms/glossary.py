"""Terms of the user's glossary: whether the English has an accepted form, or one that is forbidden."""

from __future__ import annotations

from collections.abc import Sequence

from tta.language.english import stems
from tta.scorers.scorer import Rule, Scored, Scorer
from tta.scorers.terms.forms import english_places, indexed, russian_places
from tta.scorers.words.links import side_of
from tta.types import Bitext, Cause, Finding, GlossaryEntry, Kind, Language, Severity, Side, Span

__all__ = ["SCORER"]

_RULES = (
    Rule(
        "TE102", "glossary term not used", Kind.TERMINOLOGY, Severity.MINOR,
        "The Russian has a term of the glossary, in any case and number, and the English has none of the forms accepted for "
        "it, neither in the same bead nor in those beside it. Plural, possessive, hyphens, capitals and British spelling do "
        "not matter; other changes of the English form do. A pronoun in its place is reported, too. The example is with the "
        "entry `соглашение`, `agreement`.",
        "Use the glossary's form, or add the one used to the glossary.",
        "Достигнуто соглашение.", "An accord was reached.",
    ),
    Rule(
        "TE103", "forbidden form used", Kind.TERMINOLOGY, Severity.MAJOR,
        "The Russian has a term of the glossary, and the English of the same bead has a form that the glossary forbids for "
        "it, and fewer accepted forms than the Russian has terms. The example is with the entry `договор`, `treaty`, where "
        "`contract` is forbidden.",
        "Replace the forbidden form with the glossary's.",
        "Подписан договор.", "A contract was signed.",
    ),
)  # fmt: skip

_FORBIDDEN, _NOT_USED = 0.85, 0.7  # confidence: a form that is there, and one that may be there in other words
_NEAR = 1  # beads to either side in which a term may be rendered

_Words = Sequence[tuple[int, int, str]]


def _score(bitext: Bitext) -> Scored:
    if not bitext.glossary:
        return Scored()
    russian, english = side_of(bitext, Language.RU), side_of(bitext, Language.EN)
    documents = bitext.document(russian), bitext.document(english)
    words = [
        {i: stems(documents[1].segments[i].text) for i in _segments(bitext, index, english)}
        for index in range(len(bitext.alignment.beads))
    ]
    findings = []
    terms_of = indexed(bitext.glossary)
    for index, bead in enumerate(bitext.alignment.beads):
        if bead.is_null:
            continue
        near = [item for row in words[max(0, index - _NEAR) : index + _NEAR + 1] for item in row.values()]
        terms: dict[GlossaryEntry, list[Span]] = {}
        count: dict[GlossaryEntry, int] = {}
        for i in _segments(bitext, index, russian):
            segment = documents[0].segments[i]
            for start, stop, entry in russian_places(segment.text, terms_of):
                terms.setdefault(entry, []).extend(segment.locate(start, stop))
                count[entry] = count.get(entry, 0) + 1
        for entry, spans in terms.items():
            wrong = _forbidden(bitext, words[index], entry, count[entry])
            if wrong or (entry.accepted and not _accepted(near, entry)):
                findings.append(_finding(bitext, index, entry, tuple(spans), wrong))
    return Scored(findings=tuple(findings))


def _segments(bitext: Bitext, index: int, side: Side) -> tuple[int, ...]:
    bead = bitext.alignment.beads[index]
    return bead.source if side is Side.SOURCE else bead.target


def _accepted(near: Sequence[_Words], entry: GlossaryEntry) -> bool:
    return any(english_places(words, entry.accepted) for words in near)


def _forbidden(
    bitext: Bitext, bead: dict[int, list[tuple[int, int, str]]], entry: GlossaryEntry, count: int
) -> list[Span]:
    """Return where forbidden forms stand that are no part of accepted ones, if these do not suffice for the terms."""
    segments = bitext.document(side_of(bitext, Language.EN)).segments
    found: list[Span] = []
    accepted = 0
    for i, words in bead.items():
        right = english_places(words, entry.accepted)
        accepted += len(right)
        for start, stop in english_places(words, entry.forbidden):
            if not any(a <= start and stop <= b for a, b in right):
                found += segments[i].locate(start, stop)
    return found if accepted < count else []


def _finding(bitext: Bitext, index: int, entry: GlossaryEntry, own: tuple[Span, ...], wrong: Sequence[Span]) -> Finding:
    english = bitext.document(side_of(bitext, Language.EN))
    others = tuple(wrong)
    wanted = " or ".join(f"“{form}”" for form in entry.accepted[:5])
    if wrong:
        rendering = " ".join(wrong[0].of(english.text).split())
        message = f"“{entry.term}” is rendered as “{rendering}”, which the glossary forbids"
        message += f"; it accepts {wanted}." if wanted else "."
    else:
        message = f"The glossary renders “{entry.term}” as {wanted}; the English has none of it here."
    spans = (own, others) if side_of(bitext, Language.RU) is Side.SOURCE else (others, own)
    return Finding(
        code="TE103" if wrong else "TE102",
        kind=Kind.TERMINOLOGY,
        severity=Severity.MAJOR if wrong else Severity.MINOR,
        confidence=_FORBIDDEN if wrong else _NOT_USED,
        cause=Cause.TRANSLATION,
        bead=index,
        source_spans=spans[0],
        target_spans=spans[1],
        message=message,
        evidence={"term": entry.term, "accepted": list(entry.accepted), "forbidden": list(entry.forbidden)},
    )


SCORER = Scorer("glossary", "terms of the user's glossary, by lemmas and stems", _RULES, _score)
