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


@pytest.mark.parametrize(
    ("confidence", "share", "side", "expected"),
    [
        (0.8, 0.75, Side.SOURCE, 0.8), (0.8, 1.0, Side.SOURCE, 0.875), (0.8, 0.0, Side.SOURCE, 0.425),
        (0.8, 0.35, Side.TARGET, 0.8), (0.8, 0.0, Side.TARGET, 0.976), (0.8, 1.0, Side.TARGET, 0.053),
        (0.0, 0.75, Side.SOURCE, 0.001), (1.0, 0.75, Side.SOURCE, 0.999), (1.0, 1.0, Side.SOURCE, 0.999), (0.0, 1.0, Side.TARGET, 0.001),
    ],
)  # fmt: skip
def test_confidence_turns_where_the_sentence_does_and_by_the_fitted_slopes(confidence, share, side, expected):
    assert adjusted(confidence, share, side) == expected


@pytest.mark.parametrize(
    ("held", "words", "renders", "omitted", "added"),
    [
        (4, 4, True, "renders this.", "has this, too."),
        (3, 4, True, "renders this.", "has this, too."),
        (7, 10, True, "renders part of this.", "has part of this."),
        (2, 4, True, "renders part of this.", "has part of this."),
        (2, 5, False, "renders part of this.", "has part of this."),
        (1, 3, False, "does not render this either.", "does not have this."),
        (0, 3, False, "does not render this either.", "does not have this."),
    ],
)
def test_the_sentence_goes_by_the_share_of_the_words(held, words, renders, omitted, added):
    numbers, other = list(range(words)), [*range(held), *[11] * (words - held)]
    for make, text, sentence in (
        (omission, bitext([numbers], [[11]], [((0,), (0,))]), omitted),
        (addition, bitext([[11]], [numbers], [((0,), (0,))]), added),
    ):
        side = text.source if make is omission else text.target
        (found,) = with_evidence([make(0, side.segments[0].spans)], text, *second([other], ((0,),)))
        assert found.message.endswith(f" The second translation {sentence}")
        assert found.evidence["reference"]["share"] == round(held / words, 2)
        assert found.evidence["reference"]["renders"] is renders


def test_all_segments_that_stand_by_a_bead_are_quoted_up_to_four_hundred_characters():
    text = bitext([[0, 1]], [[0]], [((0,), (0,))])
    lost = omission(0, (Span(6, 13),))
    (found,) = with_evidence([lost], text, *second([[0], [1, 2]], ((0, 1),)))
    assert found.evidence["reference"]["text"] == "cat treaty envoy"
    for words, quote in ((100, "cat " * 99 + "cat"), (101, ("cat " * 100)[:398] + " …")):
        (found,) = with_evidence([lost], text, *second([[0] * words], ((0,),)))
        assert found.evidence["reference"]["text"] == quote


@pytest.mark.parametrize(
    ("segments", "judged"),
    [(((0,), (), (1,)), True), (((), (), (0,)), False), (((0,), (), ()), False), (((), (0,), ()), True)],
)
def test_what_no_translation_has_is_evidence_where_the_other_goes_on_before_and_behind(segments, judged):
    text = bitext([[0, 1], [2, 3], [4, 5]], [[0, 1], [4, 5]], [((0,), (0,)), ((1,), ()), ((2,), (1,))])
    whole = omission(1, text.source.segments[1].spans, "OM101", 0.9)
    (found,) = with_evidence([whole], text, *second([[0, 1], [4, 5]], segments))
    assert ("reference" in found.evidence) is judged


def test_null_beads_in_a_row_and_at_the_ends_are_judged_by_what_stands_around_them():
    beads = [((0,), ()), ((1,), (0,)), ((2,), ()), ((3,), ()), ((4,), (1,)), ((5,), ())]
    text = bitext([[0], [1], [2], [3], [4], [5]], [[1], [4]], beads)
    findings = [omission(n, text.source.segments[n].spans, "OM101") for n in (0, 2, 3, 5)]
    found = with_evidence(findings, text, *second([[1], [4]], ((), (0,), (), (), (1,), ())))
    assert ["reference" in item.evidence for item in found] == [True] * 4


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
        ("dates", "Встреча 15 мая 1977 года.", "The meeting of May 13, 1977.", "A meeting.", False, None, "has nothing to match it."),
        ("numbers", "Прибыли солдаты.", "There arrived 350 soldiers.", "Soldiers came.", False, True, "does not have it"),
        ("names", "Об этом сообщил Громыко.", "This was reported.", "Gromyko reported this.", True, True, "agrees with the Russian: “Gromyko”"),
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


@pytest.mark.parametrize(
    ("scorer", "source", "target", "advice"),
    [
        ("dates", "Встреча 15 мая 1977 года.", "The meeting of May 13, 1977.", "has “May 13, 1977”, too: check the source."),
        ("numbers", "Прибыло 350 солдат.", "There came 340 soldiers.", "has “340”, too: check the source."),
        ("names", "Посол Громыко сообщил об этом.", "Ambassador Kissinger reported this.", "has “Kissinger”, too."),
    ],
)  # fmt: skip
def test_what_both_have_otherwise_sends_the_reader_to_the_source_but_for_a_name(scorer, source, target, advice):
    _, after = weighed(source, target, target, scorer)
    assert next(item.message.endswith(f" The second translation {advice}") for item in after if item.source_spans)


@pytest.mark.parametrize(
    ("other", "has"),
    [
        ("350 soldiers came.", True),
        ("Three hundred and fifty soldiers came.", True),  # the same number in words
        ("13500 soldiers came.", False),  # digits within another number
        ("Soldiers came.", False),
    ],
)
def test_an_added_number_is_in_the_other_translation_by_its_value(other, has):
    _, after = weighed("Прибыли солдаты.", "There arrived 350 soldiers.", other, "numbers")
    assert after[0].evidence["reference"]["renders"] is has
    assert after[0].message.endswith("has it, too." if has else "does not have it.")


def test_a_text_of_just_four_hundred_characters_is_quoted_whole():
    text = bitext([[0, 1]], [[0]], [((0,), (0,))])
    line = [0] * 97 + [2, 1]
    (found,) = with_evidence([omission(0, (Span(6, 13),))], text, *second([line], ((0,),)))
    quoted = found.evidence["reference"]["text"]
    assert (len(quoted), quoted[-12:]) == (400, "envoy treaty")


def test_a_long_text_is_cut_in_the_evidence():
    _, after = weighed("Прибыло 350 солдат.", "Soldiers arrived.", "The soldiers came " * 100, "numbers")
    assert len(after[0].evidence["reference"]["text"]) <= 400
