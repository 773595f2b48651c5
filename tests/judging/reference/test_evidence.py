"""What the other translation says of findings."""

from __future__ import annotations

from dataclasses import replace

import pytest

from tests.judging.reference.made import bitext, document, placed, vectors_of, written
from tta.judging.reference import with_evidence
from tta.judging.reference.evidence import adjusted, share_held
from tta.scorers import SCORERS
from tta.types import (
    Alignment,
    Bead,
    Bitext,
    Cause,
    Finding,
    Kind,
    Language,
    Reference,
    ReferenceScore,
    Severity,
    Side,
    Span,
)


def omission(bead, spans, code="OM201", confidence=0.8):
    return Finding(
        code, Kind.OMISSION, Severity.MINOR, confidence, Cause.TRANSLATION, bead, spans, (), "Nothing renders it."
    )


def addition(bead, spans, code="AD201"):
    return Finding(
        code, Kind.ADDITION, Severity.MINOR, 0.8, Cause.TRANSLATION, bead, (), spans, "Nothing is behind it."
    )


def second(lines, segments):
    made = document(lines, Language.EN)
    return Reference(made, segments, (None,) * len(segments), ()), placed(vectors_of(lines), made)


def test_what_the_other_renders_is_surer_and_what_neither_renders_less_sure():
    text = bitext([[0, 1, 2, 3, 4]], [[0, 1, 2]], [((0,), (0,))])
    lost = omission(0, (Span(20, 33),))
    assert text.source.text[20:33] == "ракета письмо"
    for words, renders, sentence in (
        ([0, 1, 2, 3, 4], True, "renders this."),
        ([0, 1, 2], False, "does not render this either."),
        ([0, 1, 2, 4], True, "renders part of this."),
    ):
        (found,) = with_evidence([lost], text, *second([words], ((0,),)))
        assert found.evidence["reference"]["renders"] is renders
        assert found.evidence["reference"]["confidence_without"] == 0.8
        assert found.message.endswith(sentence)
        if len(words) != 4:
            assert (found.confidence > 0.8) is renders


def test_what_a_revision_has_in_common_with_its_original_says_nothing():
    text = bitext([[0, 1, 2, 3, 4]], [[0, 1, 2]], [((0,), (0,))])
    lost = omission(0, (Span(20, 33),))
    for words, rises in (([0, 1, 2, 3, 4], True), ([0, 1, 2], False)):
        reference, vectors = second([words], ((0,),))
        revision = replace(reference, scores=(ReferenceScore("chrF++", 92.0, "", 1),))
        (found,) = with_evidence([lost], text, revision, vectors)
        assert (found.confidence > 0.8) is rises
        assert rises or found.confidence == 0.8


def test_what_both_put_in_is_less_sure():
    text = bitext([[0, 1]], [[0, 1, 2, 3]], [((0,), (0,))])
    put_in = addition(0, (Span(11, 23),))
    assert text.target.text[11:23] == "envoy rocket"
    (both,) = with_evidence([put_in], text, *second([[0, 1, 2, 3]], ((0,),)))
    (alone,) = with_evidence([put_in], text, *second([[0, 1]], ((0,),)))
    assert both.confidence < 0.8 < alone.confidence
    assert (both.evidence["reference"]["renders"], alone.evidence["reference"]["renders"]) == (True, False)
    assert both.evidence["reference"]["text"] == "cat treaty envoy rocket"


def test_a_whole_segment_is_evidence_only_where_the_other_goes_on_around_it():
    text = bitext([[0, 1], [2, 3], [4, 5]], [[0, 1], [4, 5]], [((0,), (0,)), ((1,), ()), ((2,), (1,))])
    whole = omission(1, text.source.segments[1].spans, "OM101", 0.9)
    (rendered,) = with_evidence([whole], text, *second([[0, 1], [2, 3], [4, 5]], ((0,), (1,), (2,))))
    (neither,) = with_evidence([whole], text, *second([[0, 1], [4, 5]], ((0,), (), (1,))))
    (unknown,) = with_evidence([whole], text, *second([[0, 1]], ((0,), (), ())))
    assert neither.confidence < 0.9 < rendered.confidence
    assert neither.evidence["reference"]["text"] == ""
    assert unknown == whole


def test_without_a_counterpart_and_for_other_kinds_a_finding_stays_as_it_is():
    text = bitext([[0, 1], [2, 3]], [[0], [2, 3]], [((0,), (0,)), ((1,), (1,))])
    crossing = Finding("AL101", Kind.ALIGNMENT, Severity.NEUTRAL, 0.5, Cause.UNCLEAR, 1, (), (), "It crosses.")
    findings = [omission(0, (Span(6, 13),)), crossing]
    assert with_evidence(findings, text, *second([[2, 3]], ((), (0,)))) == findings


def test_the_share_counts_the_words_marked():
    text = bitext([[0, 1, 2, 3]], [[0]], [((0,), (0,))])
    reference, vectors = second([[0, 3]], ((0,),))
    source = text.source_vectors
    assert share_held(text.source, source, (0,), (Span(0, 13),), vectors, (0,)) == pytest.approx(0.5)
    assert share_held(text.source, source, (0,), (Span(5, 5),), vectors, (0,)) is None
    assert share_held(text.source, source, (0,), (Span(0, 13),), vectors, ()) == 0.0
    assert reference.segments == ((0,),)


@pytest.mark.parametrize("side", list(Side))
@pytest.mark.parametrize("confidence", [0.0, 0.3, 0.9, 1.0])
def test_confidence_is_monotone_and_stays_between_0_and_1(side, confidence):
    curve = [adjusted(confidence, share / 10, side) for share in range(11)]
    assert curve == sorted(curve, reverse=side is Side.TARGET)
    assert all(0 < value < 1 for value in curve)


# ---------------------------------------------------------------- facts


def weighed(source, target, other, scorer):
    ru, en, reference = (written([line], language) for line, language in zip(
        (source, target, other), (Language.RU, Language.EN, Language.EN), strict=True
    ))  # fmt: skip
    empty = vectors_of([[]])
    text = Bitext(ru, en, Alignment((Bead((0,), (0,), 0.9),)), empty, empty)
    findings = [f for item in SCORERS if item.name == scorer for f in item.score(text).findings]
    assert findings
    return findings, with_evidence(findings, text, Reference(reference, ((0,),), (50.0,), ()), empty)


@pytest.mark.parametrize(
    ("scorer", "source", "target", "other", "renders", "rises", "sentence"),
    [
        ("dates", "Встреча 15 мая 1977 года.", "The meeting of May 13, 1977.", "A meeting on 15 May 1977.", True, True, "agrees with the Russian: “15 May 1977”"),
        ("dates", "Встреча 15 мая 1977 года.", "The meeting of May 13, 1977.", "A meeting on 13 May 1977.", False, False, "has “13 May 1977”, too: check the source"),
        ("dates", "Встреча 15 мая 1977 года.", "The meeting of May 13, 1977.", "A meeting on 12 May 1977.", False, None, "has “12 May 1977”."),
        ("identifiers", "Записка исх. № 465 от посла.", "A note, outgoing No. 40, from the envoy.", "A note, no. 465, from the envoy.", True, True, "agrees with the Russian"),
        ("numbers", "Прибыло 350 солдат.", "Soldiers arrived.", "350 soldiers arrived.", True, True, "agrees with the Russian: “350”"),
        ("numbers", "Прибыло 350 солдат.", "Soldiers arrived.", "The soldiers came.", False, False, "does not have it either"),
        ("numbers", "Прибыли солдаты.", "There arrived 350 soldiers.", "350 soldiers came.", True, False, "has it, too"),
        ("numbers", "Прибыли солдаты.", "There arrived 350 soldiers.", "Soldiers came.", False, True, "does not have it"),
        ("names", "Громыко сообщил об этом.", "He reported this.", "Gromyko reported this.", True, True, "agrees with the Russian: “Gromyko”"),
    ],
)  # fmt: skip
def test_facts_are_compared_with_the_other_translation(scorer, source, target, other, renders, rises, sentence):
    before, after = weighed(source, target, other, scorer)
    assert after[0].evidence["reference"]["renders"] is renders
    assert sentence in after[0].message
    if rises is None:
        assert after[0].confidence == before[0].confidence
    else:
        assert (after[0].confidence > before[0].confidence) is rises


def test_a_long_text_is_cut_in_the_evidence():
    _, after = weighed("Прибыло 350 солдат.", "Soldiers arrived.", "The soldiers came " * 100, "numbers")
    assert len(after[0].evidence["reference"]["text"]) <= 400
