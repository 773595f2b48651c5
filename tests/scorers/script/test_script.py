"""Noise of script and OCR, and text left untranslated: what is reported, once, on which side and with which cause."""

from __future__ import annotations

import pytest

from tests.scorers.facts.test_findings import bitext
from tta.scorers.script import script, untranslated
from tta.types import Alignment, Bead, Bitext, Cause, Document, Language, Segment, SegmentKind, Severity, Span

HOSTILE = 5_000


def pair(source, target, languages=(Language.RU, Language.EN)):
    """Make a bitext of one bead from two texts as they are."""
    whole = f"{source}\n{target}"
    spans = Span(0, len(source)), Span(len(source) + 1, len(whole))
    sides = [
        Document("test", language, whole, (span,), "utf-8", "", (), (Segment((span,), text, SegmentKind.SENTENCE),))
        for language, span, text in zip(languages, spans, (source, target), strict=True)
    ]
    return Bitext(sides[0], sides[1], Alignment((Bead((0,), (0,)),)))


def found(text):
    return [*script.SCORER.score(text).findings, *untranslated.SCORER.score(text).findings]


def marked(text, spans):
    return [span.of(text.source.text) for span in spans]


def test_all_words_of_a_kind_are_one_finding_with_every_span():
    text = pair(
        "Cоветский Союз и прави тельство СШ А5, прeзидент", "The Soviet Union, the US government, the President"
    )
    mixed, broken = found(text)
    assert (mixed.code, broken.code) == ("SC101", "SC104")
    assert marked(text, mixed.source_spans) == ["Cоветский", "прeзидент"]
    assert marked(text, broken.source_spans) == ["прави тельство", "СШ А5"]
    assert broken.message == "A space breaks “прави тельство” for правительство, “СШ А5” for США (Russian)."
    assert {mixed.severity, broken.severity} == {Severity.NEUTRAL}


def test_noise_of_the_source_has_the_source_for_its_cause_and_that_of_the_translation_is_unclear():
    ours, theirs = found(pair("Прави тельство США", "The government of the SUA"))
    assert (ours.cause, bool(ours.source_spans), bool(ours.target_spans)) == (Cause.SOURCE, True, False)
    assert (theirs.cause, bool(theirs.source_spans), bool(theirs.target_spans)) == (Cause.UNCLEAR, False, True)


def test_the_detectors_go_by_the_language_and_the_causes_by_the_side():
    ours, theirs = found(pair("The SUA", "Прави тельство США", (Language.EN, Language.RU)))
    assert (ours.code, ours.cause) == ("SC106", Cause.SOURCE)
    assert (theirs.code, theirs.cause) == ("SC104", Cause.UNCLEAR)


@pytest.mark.parametrize(
    "english",
    [
        "The sides reached соглашения in Блаттен.",
        "Стороны приступят к переговорам в ЦК КПСС.",
        "This is а letter о мире from the ЦК and В. Kebich.",
        "Мoscow and Москва",
        "«Хочу начистоту поговорить о том впечатлении»",
    ],
)
def test_no_word_is_reported_twice(english):
    spans = [span for finding in found(pair("Стороны.", english)) for span in finding.target_spans]
    assert spans
    for i, one in enumerate(spans):
        assert all(one.stop <= other.start or other.stop <= one.start for other in spans[i + 1 :])


def test_a_word_cut_by_a_page_end_is_marked_on_both_pages():
    whole = "Cовет-\n3\nский Союз\nThe Soviet Union"
    source = Segment((Span(0, 5), Span(9, 18)), "Cоветский Союз", SegmentKind.SENTENCE)
    target = Segment((Span(19, 35),), "The Soviet Union", SegmentKind.SENTENCE)
    sides = [
        Document("test", language, whole, (), "utf-8", "", (), (segment,))
        for language, segment in ((Language.RU, source), (Language.EN, target))
    ]
    (finding,) = found(Bitext(sides[0], sides[1], Alignment((Bead((0,), (0,)),))))
    assert finding.source_spans == (Span(0, 5), Span(9, 13))


def test_a_cyrillic_initial_that_reads_as_another_letter_is_minor_and_one_that_does_not_is_neutral():
    assert [f.severity for f in found(pair("В. Кебич", "В. Kebich"))] == [Severity.MINOR]
    assert [f.severity for f in found(pair("Письмо", "This is а letter"))] == [Severity.NEUTRAL]


def test_a_sentence_left_in_russian_is_major_and_a_label_minor():
    (sentence,) = found(pair("Посол вручил ноту министру.", "Посол вручил ноту министру."))
    (label,) = found(pair("Копия верна", "Копия верна"))
    assert (sentence.code, sentence.severity, sentence.cause) == ("UN101", Severity.MAJOR, Cause.TRANSLATION)
    assert (label.code, label.severity) == ("UN102", Severity.MINOR)
    assert sentence.confidence > 0.9


def test_english_left_in_a_russian_translation_is_found_and_names_are_not():
    swapped = (Language.EN, Language.RU)
    left = pair("The talks were held in Geneva.", "The talks were held in Geneva.", swapped)
    assert [f.code for f in found(left)] == ["UN101"]
    word = pair("He made a statement.", "Он сделал statement вчера.", swapped)
    assert [f.code for f in found(word)] == ["UN102"]
    assert found(pair("He works at Apple and CNN.", "Он работает в Apple и CNN.", swapped)) == []


def test_a_gloss_is_no_leftover_but_a_word_within_an_english_quotation_is():
    assert found(pair("Слово", "“We spoke of openness (гласность) at length.”")) == []
    assert [f.code for f in found(pair("Слово", "“We spoke of гласность at length.”"))] == ["UN102"]


def test_what_both_texts_write_alike_is_no_confusion_of_digits():
    assert found(pair("Сайт n0thing открыт.", "The n0thing site is open.")) == []


def test_a_word_that_the_document_uses_elsewhere_is_put_together_though_no_dictionary_has_it():
    rows = [
        ("Встреча с Вэнсом в Москве.", "A meeting with Vance in Moscow."),
        ("Он ехал с Вэн сом вчера.", "He went with Vance."),
    ]
    assert [(f.code, f.bead) for f in script.SCORER.score(bitext(*rows)).findings] == [("SC104", 1)]


@pytest.mark.parametrize(
    ("russian", "english"),
    [
        ("я", "("),
        ('"', "“а"),
        ("яa", "яa"),
        ("прави тельство ", "MIR Ved "),
        ("США СССР ", "SUA UAS USRS "),
        ("лосось ", "losos "),
        ("вмагазине ", "*_"),
        ("\0", "\ufffd"),
        ("а\u0301", "1O5 "),
        ("http://", "@"),
    ],
)
def test_hostile_text_is_marked_where_it_stands(russian, english):
    text = pair(russian * (HOSTILE // len(russian)), english * (HOSTILE // len(english)))
    for finding in found(text):
        assert all(0 <= span.start < span.stop <= len(text.source.text) for span in finding.source_spans)
        assert all(0 <= span.start < span.stop <= len(text.source.text) for span in finding.target_spans)
