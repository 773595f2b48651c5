"""Phrases and sentences that say something else, from made-up verdicts of the network on each word."""

from __future__ import annotations

import numpy as np
import pytest

from tests.scorers.made import marked, paired
from tta.scorers.words import coverage, rendition
from tta.scorers.words.divergence import SCORER, changes
from tta.scorers.words.rendition import ALONE, Rendition
from tta.types import Cause, Kind, Language, Severity, Side


@pytest.fixture
def judged(monkeypatch):
    """Make a bitext of one row whose words in braces the network takes for missing in the source, and wrong in the target."""

    def make(source, target, pairs, *, sure=0.95, **fields):
        braced = [set(), set()]
        plain = []
        for side, text in enumerate((source, target)):
            inside = False
            for place, word in enumerate(text.split()):
                inside = inside or word.startswith("{")
                if inside:
                    braced[side].add(place)
                inside = inside and "}" not in word
            plain.append(text.replace("{", "").replace("}", ""))
        text = paired((*plain, pairs), **fields)
        counts = [len(encoding.words) for encoding in (text.source_vectors, text.target_vectors)]
        chances = [
            np.array([sure if place in braced[side] else 0.02 for place in range(counts[side])], np.float32)
            for side in (0, 1)
        ]
        cosines = text.source_vectors.words @ text.target_vectors.words.T
        partners = [np.where(c.max(1) > 0.5, c.argmax(1), ALONE) for c in (cosines, cosines.T)]
        none = [np.full(count, 0.02, np.float32) for count in counts]
        found = {
            Side.SOURCE: Rendition(chances[0], none[0], partners[0], none[0]),
            Side.TARGET: Rendition(none[1], chances[1], partners[1], none[1]),
        }
        monkeypatch.setattr(rendition, "_renditions", lambda _: found)
        return text

    return make


COURT = (
    "Суд отложил {рассмотрение дела} вчера.",
    "Court adjourned {football match} yesterday.",
    "Суд=Court отложил=adjourned вчера=yesterday",
)


def test_a_phrase_in_the_place_of_another_is_reported_with_both(judged):
    text = judged(*COURT)
    (finding,) = SCORER.score(text).findings
    assert (finding.code, finding.kind, finding.cause) == ("DV101", Kind.MISTRANSLATION, Cause.TRANSLATION)
    assert (finding.severity, finding.bead) == (Severity.MINOR, 0)
    assert marked(text.source, finding.source_spans) == ["рассмотрение дела"]
    assert marked(text.target, finding.target_spans) == ["football match"]
    assert finding.message == ("“рассмотрение дела” is rendered as “football match”, which says something else.")
    assert finding.evidence == {"likeness": 0.9}
    (change,) = changes(text)[0]
    assert (change.source.start, change.source.stop, change.target.start, change.target.stop) == (2, 4, 2, 4)
    assert finding.confidence == round(change.probability, 3)


def test_the_graver_of_the_two_phrases_decides(judged):
    text = judged(
        "Суд отложил {рассмотрение дела} вчера.",
        "Court adjourned {another Chelsea match} yesterday.",
        COURT[2],
    )
    (finding,) = SCORER.score(text).findings
    assert finding.severity is Severity.MAJOR


@pytest.mark.parametrize(
    ("source", "target"),
    [
        ("Суд отложил {Григорьева} вчера.", "Court adjourned {Peterson} yesterday."),  # names are compared as names
        ("Суд отложил {дело} вчера.", "Court adjourned {cup} yesterday."),  # too short to be more than an abbreviation
        ("Суд отложил {рассмотрение} вчера.", "Court adjourned {through} yesterday."),  # grammar
        ("Суд отложил рассмотрение вчера.", "Court adjourned {football} yesterday."),  # an addition, if anything
        ("Суд отложил {рассмотрение} вчера.", "Court adjourned football yesterday."),  # an omission
    ],
)
def test_names_short_words_grammar_and_words_opposite_nothing_doubtful_are_left_alone(judged, source, target):
    assert SCORER.score(judged(source, target, COURT[2])).findings == ()


def test_a_threshold_of_the_user_shows_doubtful_phrases(judged):
    doubtful = judged(*COURT, sure=0.5)
    assert SCORER.score(doubtful).findings == ()
    lower = judged(*COURT, sure=0.5, least={"DV101": 0.1})
    assert [finding.code for finding in SCORER.score(lower).findings] == ["DV101"]
    assert SCORER.score(lower).divergence[0] == pytest.approx(SCORER.score(lower).findings[0].confidence, abs=0.0005)


def test_words_replaced_by_others_are_not_left_out_besides(judged):
    assert coverage.SCORER.score(judged(*COURT)).findings == ()
    alone = ("Суд отложил {рассмотрение дела} вчера.", "Court adjourned football match yesterday.", COURT[2])
    assert [finding.code for finding in coverage.SCORER.score(judged(*alone)).findings] == ["OM201"]


def test_of_several_doubted_places_the_likest_or_nearest_is_the_one_replaced(judged):
    text = judged(
        "{Внезапно} суд после долгих и трудных споров отложил {рассмотрение} вчера.",
        "Court after long hard debates adjourned {football} yesterday.",
        "суд=Court после=after долгих=long трудных=hard споров=debates отложил=adjourned вчера=yesterday",
    )
    (change,) = changes(text)[0]
    assert (change.source.start, change.source.stop) == (8, 9)


def test_words_that_point_to_each_other_belong_together_wherever_they_stand(judged):
    text = judged(
        "{Футбол} суд после долгих и трудных споров отложил вчера.",
        "Court after long hard debates adjourned {football} yesterday.",
        "Футбол=football суд=Court после=after долгих=long трудных=hard споров=debates отложил=adjourned вчера=yesterday",
    )
    (change,) = changes(text)[0]
    assert (change.source.start, change.source.stop) == (0, 1)


def test_a_place_out_of_reach_of_the_neighbours_renderings_is_not_opposite(judged):
    far = "{Футбол} суд после очень долгих и трудных споров отложил вчера."
    text = judged(
        far, "Court after adjourned {match} yesterday.", "суд=Court после=after отложил=adjourned вчера=yesterday"
    )
    assert changes(text)[0] == ()


@pytest.mark.parametrize(
    ("english", "found"),
    [
        ("Kray {Segodnya} reports.", []),  # a title in other letters
        ("Kray {yesterday} reports.", ["DV101"]),
        ("Kray {Tuesday} reports.", ["DV101"]),
    ],
)
def test_a_word_in_other_letters_says_the_same(judged, english, found):
    text = judged("Край {сегодня} сообщает.", english, "Край=Kray сообщает=reports")
    assert [finding.code for finding in SCORER.score(text).findings] == found


@pytest.mark.parametrize(("english", "found"), [("Vienna", []), ("Geneva", ["DV101"])])
def test_a_place_says_the_same_as_its_adjective(judged, english, found):
    text = judged(
        "Следим за {венскими} переговорами.", f"We follow the {{{english}}} talks.", "Следим=follow переговорами=talks"
    )
    assert [finding.code for finding in SCORER.score(text).findings] == found


# ---------------------------------------------------------------- whole sentences


def test_a_pair_as_unlike_as_drawn_by_chance_is_reported_once_and_as_a_whole(judged):
    text = judged(
        "{Импресарио приехал в этот город поздно вечером.}",
        "{Prices of steel fell again last year.}",
        "",
        similarity=-0.3,
    )
    (finding,) = SCORER.score(text).findings
    assert (finding.code, finding.severity) == ("DV102", Severity.MAJOR)
    assert finding.source_spans == text.source.segments[0].spans
    assert finding.target_spans == text.target.segments[0].spans
    assert (finding.kind, finding.cause, finding.bead) == (Kind.MISTRANSLATION, Cause.TRANSLATION, 0)
    assert finding.confidence == round(SCORER.score(text).divergence[0], 3)
    assert finding.evidence == {"similarity": -0.3}
    assert finding.confidence > 0.9
    assert "as unlike as texts that are no translations of each other" in finding.message


@pytest.mark.parametrize(
    ("russian", "english"),
    [
        ("{Яблоко от яблони недалеко падает.}", "{Like father, like son, as all the neighbours said.}"),
        ("{Импресарио приехал в этот город поздно вечером.}", "{Prices fell again last year.}"),
    ],
)
def test_a_short_one_may_be_a_saying_rendered_by_another_and_is_minor(judged, russian, english):
    (finding,) = SCORER.score(judged(russian, english, "", similarity=-0.3)).findings
    assert (finding.code, finding.severity) == ("DV102", Severity.MINOR)


@pytest.mark.parametrize(
    ("russian", "english"),
    [
        ("{Просьба не прислоняться здесь.}", "{Stand well clear of doors.}"),
        ("{Рыбак рыбака видит издалека.}", "{Birds of feather flock together.}"),
        ("{Яблоко от яблони недалеко падает.}", "{Like father, like son.}"),
    ],
)
def test_a_notice_is_too_short_to_judge_and_neutral(judged, russian, english):
    (finding,) = SCORER.score(judged(russian, english, "", similarity=-0.3)).findings
    assert (finding.code, finding.severity) == ("DV102", Severity.NEUTRAL)


def test_a_pair_that_is_alike_has_a_low_score_and_every_pair_has_one():
    text = paired(("Он уехал.", "He left.", "Он=He уехал=left"), ("Строка", ""))
    assert set(SCORER.score(text).divergence) == {0}
    assert SCORER.score(text).divergence[0] < 0.1


def test_in_a_translation_into_russian_the_english_is_the_source(judged):
    english, russian, pairs = COURT[1], COURT[0], "Court=Суд adjourned=отложил yesterday=вчера"
    text = judged(english, russian, pairs, languages=(Language.EN, Language.RU))
    (finding,) = SCORER.score(text).findings
    assert finding.message.startswith("“football match” is rendered as “рассмотрение дела”")
