"""Omissions and additions: their places, severities and causes, with made-up vectors."""

from __future__ import annotations

import numpy as np
import pytest

import tta
from tests.scorers.made import marked, paired
from tta.scorers.curve import Curve
from tta.scorers.words import lost_runs
from tta.scorers.words.coverage import SCORER
from tta.types import UNRENDERED, Cause, Kind, Language, Reading, Severity, Span

ENGLISH_FIRST = (Language.EN, Language.RU)


def findings(*rows, **fields):
    return SCORER.score(paired(*rows, **fields)).findings


def one(*rows, **fields):
    (finding,) = findings(*rows, **fields)
    return finding


# ---------------------------------------------------------------- whole segments


@pytest.mark.parametrize(
    ("line", "severity", "cause"),
    [
        ("Импресарио приехал вечером.", Severity.MAJOR, Cause.TRANSLATION),
        ("Секретно, экземпляр", Severity.MAJOR, Cause.TRANSLATION),
        ("Секретно", Severity.MINOR, Cause.TRANSLATION),
        ("на юг", Severity.MINOR, Cause.TRANSLATION),  # one word of three letters and more
        ("23.5", Severity.MAJOR, Cause.TRANSLATION),  # digits say something, whatever stands beside them
        ("№ 7", Severity.MAJOR, Cause.TRANSLATION),
        ("* * *", Severity.NEUTRAL, Cause.UNCLEAR),
        ("[Печать]", Severity.NEUTRAL, Cause.EDITORIAL),
        ("[Печать] и подпись посла", Severity.MAJOR, Cause.TRANSLATION),
    ],
)
def test_a_line_left_out_is_as_grave_as_what_stands_in_it(line, severity, cause):
    finding = one((line, ""))
    assert (finding.code, finding.severity, finding.cause) == ("OM101", severity, cause)


@pytest.mark.parametrize(
    "label", ["[Stamp]", "(signature)", "(Signed: A. Gromyko)", "(handwritten)", "(illegible)", "(seal)"]
)
def test_what_an_editor_notes_of_the_page_is_no_fault(label):
    finding = one(("", label))
    assert (finding.code, finding.severity, finding.cause) == ("AD101", Severity.NEUTRAL, Cause.EDITORIAL)


def test_a_line_left_out_is_quoted_and_its_words_are_counted():
    text = paired(("Он | пришёл вчера.", ""), ("", "He came | by train."))
    omission, addition = SCORER.score(text).findings
    assert omission.message == "“Он пришёл вчера.” has no counterpart in the English."
    assert addition.message == "“He came by train.” has no counterpart in the Russian."
    assert (omission.evidence, addition.evidence) == ({"words": 3}, {"words": 4})
    assert (omission.bead, addition.bead) == (0, 1)
    assert marked(text.source, omission.source_spans) == ["Он", "пришёл вчера."]
    assert (omission.target_spans, addition.source_spans) == ((), ())
    assert marked(text.target, addition.target_spans) == ["He came", "by train."]
    assert omission.confidence == addition.confidence == 0.9


@pytest.mark.parametrize(
    ("before", "behind", "is_marked"),
    [
        ("He came [...].", "She left.", True),
        ("He came.", "[illegible] She left.", True),
        ("He came.", "[not translated]", True),
        ("He came.", "She left.", False),
        ("He came [yesterday].", "She left.", False),
    ],
)
def test_an_editors_mark_in_the_row_before_or_behind_accounts_for_a_line_left_out(before, behind, is_marked):
    rows = [("Он пришёл.", before), ("Импресарио приехал вечером.", ""), ("Она ушла.", behind)]
    (finding,) = [finding for finding in findings(*rows) if finding.code == "OM101"]
    assert (finding.severity is Severity.NEUTRAL) is is_marked
    assert (finding.cause is Cause.EDITORIAL) is is_marked


def test_an_editors_mark_two_rows_off_or_an_added_line_beside_it_is_another_matter():
    far = [("Первая строка.", ""), ("Он.", "He.", "Он=He"), ("Она.", "[...] She.", "Она=She")]
    assert one(*far).severity is Severity.MAJOR
    added = [("Он.", "He [...].", "Он=He"), ("", "An invented line of text.")]
    assert one(*added).severity is Severity.MAJOR


# ---------------------------------------------------------------- words

PARTICLE = ("Он ведь уехал.", "He left.", "Он=He уехал=left")
TREATY = ("Мы подпишем договор в Москве завтра утром.", "We sign treaties.", "Мы=We подпишем=sign договор=treaties")


def test_words_left_out_are_marked_and_a_caret_stands_behind_the_rendering_of_the_word_before():
    text = paired(TREATY)
    (finding,) = SCORER.score(text).findings
    assert (finding.code, finding.kind, finding.cause) == ("OM201", Kind.OMISSION, Cause.TRANSLATION)
    assert (finding.bead, finding.severity) == (0, Severity.MAJOR)
    assert marked(text.source, finding.source_spans) == ["в Москве завтра утром"]
    assert finding.target_spans == (Span(16, 16),)
    assert text.target.text[:16] == "We sign treaties"
    assert finding.message == "Nothing in the English renders “в Москве завтра утром”."
    assert finding.evidence == {"words": 4, "gain": 2.4}


def test_the_caret_is_where_the_rendering_stands_and_not_at_the_end():
    text = paired(("Завтра договор подпишем вечером мы.", "We sign treaties.", "договор=treaties подпишем=sign мы=We"))
    (finding,) = [
        f
        for f in SCORER.score(
            text,
        ).findings
        if "вечером" in f.message
    ]
    assert [text.target.text[: span.start] for span in finding.target_spans] == ["We sign"]


def test_words_left_out_at_the_head_have_their_caret_before_the_first_word():
    text = paired(
        ("Она ушла.", "She left.", "Она=She ушла=left"),
        ("Завтра утром мы подпишем договор.", "“We sign treaties.", "мы=We подпишем=sign договор=treaties"),
    )
    (finding,) = SCORER.score(text).findings
    assert marked(text.source, finding.source_spans) == ["Завтра утром"]
    assert [text.target.text[span.start :] for span in finding.target_spans] == ["We sign treaties."]


def test_the_caret_stands_in_the_segment_of_the_rendering():
    text = paired(
        ("Он пришёл. | Завтра утром она ушла.", "He came. | She left.", "Он=He пришёл=came она=She ушла=left")
    )
    (finding,) = SCORER.score(text).findings
    assert marked(text.source, finding.source_spans) == ["Завтра утром"]
    assert [text.target.text[: span.start] for span in finding.target_spans] == ["He came"]


def test_words_put_in_are_an_addition_with_its_caret_in_the_source():
    text = paired(
        (
            "Посол уехал.",
            "The ambassador left, loudly applauded by French delegates.",
            "Посол=The+ambassador уехал=left",
        )
    )
    (finding,) = SCORER.score(text).findings
    assert (finding.code, finding.kind, finding.cause) == ("AD201", Kind.ADDITION, Cause.TRANSLATION)
    assert marked(text.target, finding.target_spans) == ["loudly applauded by French delegates"]
    assert [text.source.text[: span.start] for span in finding.source_spans] == ["Посол уехал"]
    assert finding.message == "Nothing in the Russian stands behind “loudly applauded by French delegates”."


def test_by_side_and_not_by_language_words_are_left_out_or_put_in():
    russian, english, pairs = TREATY
    turned = " ".join("=".join(reversed(pair.split("="))) for pair in pairs.split())
    assert one((english, russian, turned), languages=ENGLISH_FIRST).code == "AD201"


def test_a_clause_weighs_more_than_a_word_and_a_particle_nothing():
    word = ("Он внезапно уехал.", "He left.", "Он=He уехал=left")
    low = {"least": {"OM201": 0.01}}
    assert one(TREATY, **low).severity is Severity.MAJOR
    assert one(word, **low).severity is Severity.MINOR
    assert one(PARTICLE, **low).severity is Severity.NEUTRAL


def test_an_english_word_of_grammar_put_in_weighs_nothing():
    low = {"least": {"AD201": 0.01}}
    assert one(("Он уехал.", "He also left.", "Он=He уехал=left"), **low).severity is Severity.NEUTRAL
    assert one(("Он уехал.", "He certainly left.", "Он=He уехал=left"), **low).severity is Severity.MINOR


def test_a_lower_threshold_of_the_user_shows_more_and_a_higher_one_changes_nothing_here(monkeypatch):
    monkeypatch.setattr(lost_runs, "curve", lambda _, read: Curve(-4.1, (1.5, 4.0), least=0.7))
    assert findings(PARTICLE) == ()
    assert len(findings(PARTICLE, least={"OM201": 0.5})) == 1
    assert len(findings(TREATY, least={"OM201": 0.999})) == 1
    assert findings(PARTICLE, least={"AD201": 0.01}) == ()


@pytest.mark.parametrize(
    "row",
    [
        ("Он не уехал.", "He left.", "Он=He уехал=left"),  # for polarity
        ("Он уехал 15 05 1977 23.", "He left.", "Он=He уехал=left"),  # for the scorers of facts
        (
            "Правила Организации Объединенных Наций (ООН) действуют.",
            "UN rules apply.",
            "Правила=rules ООН=UN действуют=apply",
        ),
    ],
)
def test_what_another_scorer_reports_or_an_acronym_repeats_is_not_reported(row):
    assert findings(row, least={"OM201": 0.01}) == ()


def test_a_lost_negation_is_reported_where_the_reader_of_both_sides_has_read_the_row():
    """It knows, as the vectors do not, whether `unfit` renders `не`."""
    sides = np.array([-6, 15, -6], np.float32), np.array([-6, -6], np.float32)
    low, gaps = tuple(np.full_like(side, -6) for side in sides), (np.zeros(4, np.float32), np.zeros(3, np.float32))
    partner = np.array([0, UNRENDERED, 1]), np.array([0, 2])
    reading = Reading(sides, low, low, gaps, partner, low)
    finding = one(("Он не уехал.", "He left.", "Он=He уехал=left"), readings={0: reading})
    assert (finding.code, finding.severity, finding.message) == (
        "OM201", Severity.MAJOR, "Nothing in the English renders “не”.",
    )  # fmt: skip


def test_a_negation_put_in_is_none_where_a_word_of_the_other_side_carries_it():
    pair = "Это неплохой выбор.", "It is not a bad choice."
    reading = doubting_the_negation(*pair)
    reading.partner[0][1] = 4  # неплохой, bad
    assert findings((*pair, "неплохой=bad выбор=choice"), readings={0: reading}) == ()


def test_a_negation_put_in_is_reported_where_the_other_side_denies_nothing():
    russian, english = "Он виновен.", "He was not guilty."
    finding = one((russian, english, "Он=He виновен=guilty"), readings={0: doubting_the_negation(russian, english)})
    assert (finding.code, finding.message) == ("AD201", "Nothing in the Russian stands behind “not”.")


def doubting_the_negation(russian, english):
    """Return a reading that takes the English negation, and nothing else, for put in."""
    words = [text.split() for text in (russian, english)]
    missing = [np.full(len(side), -6, np.float32) for side in words]
    missing[1][next(i for i, word in enumerate(words[1]) if word in ("not", "never"))] = 15
    low = tuple(np.full(len(side), -6, np.float32) for side in words)
    gaps = tuple(np.zeros(len(side) + 1, np.float32) for side in words)
    return Reading(tuple(missing), low, low, gaps, tuple(np.zeros(len(side), np.int64) for side in words), low)


def test_where_an_editor_marks_that_words_are_left_out_it_is_no_fault():
    russian, english, pairs = TREATY
    finding = one((russian, english.replace(".", " [...]."), pairs))
    assert (finding.code, finding.severity, finding.cause) == ("OM201", Severity.NEUTRAL, Cause.EDITORIAL)


def test_a_pair_as_unlike_as_two_texts_is_reported_as_a_whole_by_another_scorer():
    russian = "Импресарио приехал в город поздно вечером."
    english = "Prices of steel fell again last year."
    assert findings((russian, english), similarity=-0.3) == ()
    assert [finding.code for finding in findings((russian, english), similarity=0.9)] == ["OM201", "AD201"]


def test_what_stands_in_an_editors_brackets_is_no_addition():
    assert findings(("Он уехал.", "He left [for Geneva with his wife].", "Он=He уехал=left")) == ()


def test_every_pair_has_both_scores_which_rise_with_what_is_lost():
    whole = ("Он уехал.", "He left.", "Он=He уехал=left")
    result = SCORER.score(paired(whole, TREATY, ("Строка.", ""), ("", "A line.")))
    assert set(result.omission) == {0, 1, 2}
    assert set(result.addition) == {0, 1, 3}
    assert result.omission[0] < 0.1 < 0.5 < result.omission[1] < result.omission[2] == 0.9
    assert result.addition[3] == 0.9
    confidence = next(finding.confidence for finding in result.findings if finding.code == "OM201")
    assert confidence == pytest.approx(result.omission[1], abs=0.0005)


# ---------------------------------------------------------------- with the model


@pytest.mark.slow
def test_a_dropped_clause_is_found_and_its_place_shown():
    russian = "Мы подпишем договор в Москве, если американская сторона согласится с нашими предложениями по ракетам."
    audit = tta.audit_pairs([(russian, "We will sign the treaty in Moscow.")])
    found = [f for f in audit.findings if f.code == "OM201"]
    marked = " ".join(span.of(audit.source.text) for span in found[0].source_spans)
    assert "американская сторона согласится" in marked
    assert found[0].severity is Severity.MAJOR
    (caret,) = found[0].target_spans
    assert caret.start == caret.stop
    assert audit.target.text[: caret.start].endswith("Moscow")


@pytest.mark.slow
def test_an_invented_clause_is_an_addition():
    english = "The meeting took place in Geneva, and all the delegates applauded the French ambassador loudly."
    audit = tta.audit_pairs([("Встреча состоялась в Женеве.", english)])
    assert [f.code for f in audit.findings] == ["AD201"]


@pytest.mark.slow
def test_a_good_translation_raises_nothing():
    pairs = [
        ("Кошка спит на окне.", "The cat is sleeping on the window sill."),
        ("Договор был подписан в Женеве.", "The treaty was signed in Geneva."),
        ("Он ведь уже говорил об этом.", "He has already spoken about it."),
    ]
    audit = tta.audit_pairs(pairs)
    assert audit.findings == ()
    assert all(0 <= s.omission <= 1 and 0 <= s.addition <= 1 and 0 <= s.divergence <= 1 for s in audit.scores)


@pytest.mark.slow
def test_the_editors_labels_are_licensed():
    audit = tta.audit_pairs(
        [("Посол СССР в США", "The Ambassador of the USSR in the USA (signature)"), ("", "[Stamp]")]
    )
    assert [(f.code, f.severity, f.cause) for f in audit.findings] == [("AD101", Severity.NEUTRAL, Cause.EDITORIAL)]


@pytest.mark.slow
def test_what_the_editor_marks_as_left_out_is_listed_apart():
    russian = "Мы подпишем договор в Москве, если американская сторона согласится с нашими предложениями по ракетам."
    pairs = [
        (russian, "We will sign the treaty in Moscow [...]."),
        ("Импресарио приехал вечером.", ""),
        ("Договор был подписан.", "[...] The treaty was signed."),
    ]
    audit = tta.audit_pairs(pairs)
    omissions = [f for f in audit.findings if f.code.startswith("OM")]
    assert [f.bead for f in omissions] == [0, 1]
    assert {(f.severity, f.cause) for f in omissions} == {(Severity.NEUTRAL, Cause.EDITORIAL)}


@pytest.mark.slow
def test_every_bead_has_scores_that_rise_with_the_damage():
    russian = "Министр подписал соглашение в присутствии журналистов и послов."
    whole = "The minister signed the agreement in the presence of journalists and ambassadors."
    less = "The minister signed the agreement in the presence of journalists."
    least = "The minister signed the agreement."
    scores = tta.audit_pairs([(russian, whole), (russian, less), (russian, least)]).scores
    assert scores[0].omission < scores[1].omission < scores[2].omission
    assert scores[0].omission < 0.3 < scores[2].omission
