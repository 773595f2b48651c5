"""Terms of the Russian that the English renders in several ways over the document."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence, Set
from dataclasses import dataclass

from tta.language.english import stems
from tta.language.noun_phrases import Term, is_general, russian_terms
from tta.language.russian import best_reading, is_known
from tta.scorers.scorer import CannotRunError, Rule, Scored, Scorer
from tta.scorers.terms.forms import indexed, russian_places
from tta.scorers.terms.renderings import Rendering, alike, rendering_of
from tta.scorers.words.links import WordLinks, side_of, word_links
from tta.types import Bitext, Cause, Finding, Kind, Language, Severity, Side, Span, TermUse

__all__ = ["SCORER"]

_RULES = (
    Rule(
        "TE101", "term rendered in several ways", Kind.TERMINOLOGY, Severity.MINOR,
        "A phrase of two to four Russian words, an adjective with its noun or a noun with one in the genitive, stands in "
        "several places and the English calls it by different words. Words are paired by their vectors; case, number, "
        "articles, order and words of one stem do not count, nor does a shorter later mention. Single nouns and phrases of "
        "general words are not looked at, nor are those of the glossary. A phrase of two places, or with a "
        "general word in it, is neutral. One finding a term, at the first place that deviates; it lists all.",
        "Choose one rendering, unless the Russian means different things, and use it throughout.",
        "Четырехстороннее соглашение … Четырехстороннего соглашения … Четырехстороннему соглашению",
        "the Four-power agreement … of the Four-power agreement … the Four-power treaty",
    ),
)  # fmt: skip

_LEAST_BEADS = 2
_SURE_PLACES = 3  # a phrase of two places that differ may be no term
_CERTAIN, _DOUBTFUL = 0.75, 0.5  # confidence in a term of three places, and in what may be none
_SHOWN = 6  # renderings, and rows of one, in a message


@dataclass(frozen=True, slots=True)
class _Place:
    """An occurrence of a term that is rendered word by word."""

    bead: int
    segment: int
    term: Term
    rendering: Rendering


@dataclass(frozen=True, slots=True)
class _Variation:
    """A term whose word number `word` is rendered by different words: groups of places, the greatest first."""

    word: int
    groups: tuple[tuple[_Place, ...], ...]


def _score(bitext: Bitext) -> Scored:
    if bitext.source_vectors is None or bitext.target_vectors is None:
        raise CannotRunError("it needs the vectors of an encoder, and the audit was made without one")
    links: dict[int, WordLinks | None] = {}
    findings: list[Finding] = []
    reported: set[tuple[str, str]] = set()
    uses: list[TermUse] = []
    for lemmas, found in _terms(bitext):
        places = [place for item in found if (place := _placed(bitext, links, *item)) is not None]
        uses += _uses(lemmas, places)
        variation = _variation(bitext, lemmas, places)
        if variation is None:
            continue
        key = lemmas[variation.word], variation.groups[1][0].rendering.stems[variation.word]
        if key not in reported:
            reported.add(key)
            findings.append(_finding(bitext, variation, {bead for bead, _, _ in found}))
    return Scored(findings=tuple(findings), terms=tuple(uses))


# ---------------------------------------------------------------- terms and their renderings


def _terms(bitext: Bitext) -> Iterator[tuple[tuple[str, ...], list[tuple[int, int, Term]]]]:
    """Yield the terms, the most frequent first, with bead, segment and term of each place."""
    side = side_of(bitext, Language.RU)
    segments = bitext.document(side).segments
    glossary = indexed(bitext.glossary)
    found: dict[tuple[str, ...], list[tuple[int, int, Term]]] = {}
    for index, bead in enumerate(bitext.alignment.beads):
        if bead.is_null or bead.is_unsure:
            continue
        for segment in bead.source if side is Side.SOURCE else bead.target:
            text = segments[segment].text
            known = russian_places(text, glossary) if glossary else []
            for term in russian_terms(text):
                if not any(start < term.spans[-1][1] and term.spans[0][0] < stop for start, stop, _ in known):
                    found.setdefault(term.lemmas, []).append((index, segment, term))
    for lemmas, places in sorted(found.items(), key=lambda item: (-len(item[1]), -len(item[0]), item[0])):
        if not all(is_general(word) for word in lemmas):
            yield lemmas, places


def _placed(bitext: Bitext, links: dict[int, WordLinks | None], bead: int, segment: int, term: Term) -> _Place | None:
    if bead not in links:
        links[bead] = word_links(bitext, bitext.alignment.beads[bead])
    linked = links[bead]
    if linked is None:
        return None
    rendering = rendering_of(linked, bitext.document(side_of(bitext, Language.EN)), segment, term)
    return _Place(bead, segment, term, rendering) if rendering else None


def _uses(lemmas: Sequence[str], places: Sequence[_Place]) -> Iterator[TermUse]:
    """Yield what the English has for a term, each rendering once; case and spaces do not count."""
    found: dict[str, list[_Place]] = {}
    for place in places:
        found.setdefault(" ".join(place.rendering.text.casefold().split()), []).append(place)
    for same in found.values():
        text = " ".join(same[0].rendering.text.split())
        yield TermUse(" ".join(lemmas), text, len({place.bead for place in same}), same[0].bead)


# ---------------------------------------------------------------- variation


def _variation(bitext: Bitext, lemmas: Sequence[str], places: Sequence[_Place]) -> _Variation | None:
    """Return how the renderings differ in one of their words, None where they do not."""
    if len({place.bead for place in places}) < _LEAST_BEADS:
        return None
    for word, lemma in enumerate(lemmas):
        if is_general(lemma) or not is_known(lemma) or best_reading(lemma).is_proper:
            continue
        groups = _groups(places, word)
        usual = groups[0][0].rendering.stems[word]
        deviating = tuple(
            kept
            for group in groups[1:]
            if (kept := tuple(place for place in group if not _has_word(bitext, place.bead, usual)))
        )
        if deviating:
            return _Variation(word, (groups[0], *deviating))
    return None


def _groups(places: Sequence[_Place], word: int) -> list[tuple[_Place, ...]]:
    """Group places by how they render a word; the greatest group first, then the earliest."""
    by_stem: dict[str, list[_Place]] = {}
    for place in places:
        by_stem.setdefault(place.rendering.stems[word], []).append(place)
    groups: list[list[str]] = []
    for stem in by_stem:
        known = next((group for group in groups if any(alike(stem, other) for other in group)), None)
        if known is None:
            groups.append([stem])
        else:
            known.append(stem)
    found = [
        sorted((place for stem in group for place in by_stem[stem]), key=lambda place: place.bead) for group in groups
    ]
    return [tuple(group) for group in sorted(found, key=lambda group: (-len(group), group[0].bead))]


def _has_word(bitext: Bitext, index: int, word: str) -> bool:
    """Whether the English of a bead has a word at all: then it is more likely that words were paired wrongly."""
    side, bead = side_of(bitext, Language.EN), bitext.alignment.beads[index]
    segments = bitext.document(side).segments
    texts = [segments[i].text for i in (bead.source if side is Side.SOURCE else bead.target)]
    return any(alike(word, stem) for text in texts for _, _, stem in stems(text))


# ---------------------------------------------------------------- findings


def _finding(bitext: Bitext, variation: _Variation, beads: Set[int]) -> Finding:
    """Make the finding of a term that stands in some beads; those whose rendering was not found are told as not compared."""
    deviating = [place for group in variation.groups[1:] for place in group]
    first = min(deviating, key=lambda place: (place.bead, place.rendering.start))
    own, others = _spans(bitext, [place for place in deviating if place.bead == first.bead])
    if side_of(bitext, Language.RU) is Side.TARGET:
        own, others = others, own
    russian = bitext.document(side_of(bitext, Language.RU)).segments[first.segment].text
    name = russian[first.term.spans[0][0] : first.term.spans[-1][1]]
    listed = _renderings(variation)
    specific = not any(is_general(lemma) for lemma in first.term.lemmas)
    sure = (len(beads) >= _SURE_PLACES and specific) or first.term.capital
    apart = sorted({bead + 1 for bead in beads} - {row for rows in listed.values() for row in rows})
    return Finding(
        code="TE101",
        kind=Kind.TERMINOLOGY,
        severity=Severity.MINOR if sure else Severity.NEUTRAL,
        confidence=_CERTAIN if sure else _DOUBTFUL,
        cause=Cause.TRANSLATION,
        bead=first.bead,
        source_spans=own,
        target_spans=others,
        message=f"“{' '.join(name.split())}” is rendered in several ways: {_listing(listed, apart)}.",
        evidence={
            "term": " ".join(first.term.lemmas),
            "renderings": [{"text": text, "rows": rows} for text, rows in listed.items()],
            **({"not_compared": apart} if apart else {}),
        },
    )


def _renderings(variation: _Variation) -> Mapping[str, list[int]]:
    """Return the renderings as they are written, with the rows they stand in, the usual one first."""
    found: dict[str, dict[str, list[int]]] = {}
    for group in variation.groups:
        for place in group:
            text = " ".join(place.rendering.text.split())
            found.setdefault(text.casefold(), {}).setdefault(text, []).append(place.bead + 1)
    merged = {next(iter(texts)): sorted({row for rows in texts.values() for row in rows}) for texts in found.values()}
    return dict(sorted(merged.items(), key=lambda item: -len(item[1])))


def _listing(listed: Mapping[str, list[int]], apart: Sequence[int]) -> str:
    """Return the renderings for the message, the first few of very many, and the rows that were not compared; the evidence
    has all.
    """
    parts = [f"“{text}” in {_rows(rows)}" for text, rows in listed.items()]
    more = [f"{len(parts) - _SHOWN} more"] if len(parts) > _SHOWN else []
    return "; ".join([*parts[:_SHOWN], *more, *([f"not compared in {_rows(apart)}"] if apart else [])])


def _rows(rows: Sequence[int]) -> str:
    if len(rows) == 1:
        return f"row {rows[0]}"
    if len(rows) > _SHOWN:
        return f"rows {', '.join(map(str, rows[:_SHOWN]))} and {len(rows) - _SHOWN} more"
    return f"rows {', '.join(map(str, rows[:-1]))} and {rows[-1]}"


def _spans(bitext: Bitext, places: Sequence[_Place]) -> tuple[tuple[Span, ...], tuple[Span, ...]]:
    russian, english = (bitext.document(side_of(bitext, language)).segments for language in (Language.RU, Language.EN))
    own: dict[Span, None] = {}
    others: dict[Span, None] = {}
    for place in places:
        spans = place.term.spans
        own.update(dict.fromkeys(russian[place.segment].locate(spans[0][0], spans[-1][1])))
        found = place.rendering
        others.update(dict.fromkeys(english[found.segment].locate(found.start, found.stop)))
    return tuple(sorted(own)), tuple(sorted(others))


SCORER = Scorer("terminology", "terms that the English renders in several ways, by word vectors", _RULES, _score)
