"""The evidence that a negation is lost: each value by name, from vectors made up for it."""

from __future__ import annotations

from dataclasses import replace

import numpy as np
import pytest

from tests.scorers.made import paired
from tta.scorers.polarity.halves import half_of
from tta.scorers.polarity.links import Links
from tta.scorers.polarity.negation_evidence import FEATURES, evidence
from tta.scorers.polarity.negation_matching import lost_negations
from tta.scorers.scorer import CannotRunError
from tta.types import Language, Side

NOWHERE = {language: np.full(99, -1) for language in Language}
UNREAD = Links(NOWHERE, NOWHERE, {})


def halves(*row):
    text = paired(row)
    return [half_of(text, text.alignment.beads[0], side) for side in Side]


def values(*row):
    """What is known of the first explicit negation of the source, by name; None where it is rendered without doubt."""
    own, other = halves(*row)
    (found, *_) = evidence(own, other, own.explicit())
    return found and dict(zip(FEATURES, found[1], strict=True))


def chosen(*row, names):
    found = values(*row)
    return {name: pytest.approx(found[name]) for name in names.split()}


PLAIN = ("Он не пришёл.", "He came.", "Он=He пришёл=came")


def test_a_half_has_the_words_of_all_segments_with_the_marks_between():
    text = paired(("«Он | не пришёл, нельзя»", "He"))
    half = half_of(text, text.alignment.beads[0], Side.SOURCE)
    assert half.words.forms == ("Он", "не", "пришёл", "нельзя")
    assert half.words.marks == ("«", "\n", " ", ", ", "»\n")
    assert [span.of(text.source.text) for spans in half.spans for span in spans] == list(half.words.forms)
    assert np.linalg.norm(half.vectors, axis=1).tolist() == pytest.approx([1.0] * 4)
    assert [half.words.forms[item.word] for item in half.explicit()] == ["не", "нельзя"]
    assert half.formal() == [1, 3]


def test_without_vectors_there_is_no_half():
    text = replace(paired(PLAIN), target_vectors=None)
    with pytest.raises(CannotRunError, match="vectors"):
        half_of(text, text.alignment.beads[0], Side.TARGET)


def test_a_negation_without_any_rendering():
    found = values(*PLAIN)
    assert found == {
        "held": pytest.approx(0, abs=1e-6),
        "nearest_word": 0,
        "nearest_negation": 0,
        "negation_there": 0,
        "lexical_there": 0,
        "vague_there": 0,
        "surplus": 1,
        "host_held": pytest.approx(1),
        "host_likeness": pytest.approx(1),
        "lexical_anywhere": 0,
        "vague_opposite": 0,
        "closeness": pytest.approx((2 / 3 + 1) / 2),  # two of three words have a rendering, and both of two
        "closeness_around": pytest.approx(2 / 3),
    }


def test_a_negation_elsewhere_counts_by_where_it_stands_and_how_like_it_is():
    own = "Он не пришёл и она не ушла"
    near = values(own, "He came not and she left", "Он=He пришёл=came она=she ушла=left")
    assert near is None or near["negation_there"] == 1
    far = "He came with many other old friends and did not leave"
    found = values(own, far, "Он=He пришёл=came ушла=leave не=friends")
    assert found["negation_there"] == 0
    assert (found["nearest_word"], found["nearest_negation"]) == (1, 0)
    assert found["surplus"] == 1


@pytest.mark.parametrize(("count", "surplus"), [(1, 1), (2, 2), (4, 2)])
def test_the_surplus_is_at_most_two(count, surplus):
    own = " ".join(["Он не пришёл."] * count)
    assert values(own, "He came.", "Он=He пришёл=came")["surplus"] == surplus


def test_a_vague_word_counts_where_it_stands_by_the_rendering_of_the_host():
    near = values("Он не пришёл", "He came only now", "Он=He пришёл=came")
    assert (near["vague_there"], near["vague_opposite"]) == (1, 1)
    off = values("Он не пришёл", "He came by train only", "Он=He пришёл=came")
    assert (off["vague_there"], off["vague_opposite"]) == (1, 0)
    far = values("Он не пришёл", "He came with two tall young girls today only", "Он=He пришёл=came")
    assert (far["vague_there"], far["vague_opposite"]) == (0, 0)


def test_a_lexical_negation_two_to_four_words_off_is_evidence_and_beside_the_host_settles_it():
    russian, pairs = "Вчера вечером он не пришёл", "он=He пришёл=came"
    assert values(russian, "He came without", pairs) is None
    found = values(russian, "He came by train without her", pairs)
    assert (found["lexical_there"], found["lexical_anywhere"]) == (1, 1)
    far = values(russian, "He came with many other old good friends without", pairs)
    assert (far["lexical_there"], far["lexical_anywhere"]) == (0, 1)


@pytest.mark.parametrize(
    ("english", "count"), [("without her", 1), ("without unknown", 2), ("without unknown useless", 2)]
)
def test_lexical_negations_anywhere_count_up_to_two(english, count):
    russian, pairs = "Вчера вечером он не пришёл", "он=He пришёл=came"
    assert values(russian, f"He came by the very late evening train {english}", pairs)["lexical_anywhere"] == count


def test_a_lexical_negation_that_renders_one_of_this_side_settles_nothing():
    found = values("Без неё вчера вечером он не пришёл", "He came without her", "он=He пришёл=came Без=without неё=her")
    assert found is not None
    assert (found["lexical_there"], found["lexical_anywhere"]) == (0, 0)


@pytest.mark.parametrize(
    ("russian", "english", "pairs"),
    [
        ("Он не пришёл", "He did not come", "Он=He пришёл=come не=not"),
        ("Он не пришёл", "Not he came", "Он=he пришёл=came"),  # somewhere about the host's rendering
        ("Он не пришёл", "He lacked it", "Он=He пришёл=lacked"),  # opposite the host is what denies
        ("Он не виноват", "He is innocent", "Он=He виноват=innocent"),
        ("Он не пришёл", "He was absent", "Он=He не=absent"),
        ("Он не отрицал", "He did admit", "Он=He отрицал=admit"),  # twice denied is affirmed
    ],
)
def test_a_negation_rendered_without_doubt_has_no_evidence(russian, english, pairs):
    assert values(russian, english, pairs) is None


def test_what_stands_opposite_a_denial_denied_renders_that_and_not_the_negation():
    assert values("Он не отрицал этого", "He denied this", "Он=He отрицал=denied этого=this") is not None


def test_a_negation_far_from_the_hosts_rendering_does_not_settle_it():
    english = "He came with many other old friends and did not leave"
    assert values("Он не пришёл", english, "Он=He пришёл=came") is not None
    assert values("Он не пришёл", "He came with his old friend not", "Он=He пришёл=came") is not None  # five words off
    assert values("Он не пришёл", "He came with his friend not", "Он=He пришёл=came") is None


def test_two_negations_are_paired_one_to_one():
    own, other = halves(
        "Он не пришёл, она не ушла", "He did not come, she left", "Он=He не=not пришёл=come она=she ушла=left"
    )
    (lost,) = lost_negations(own, other, UNREAD)
    assert own.words.forms[lost.negation.host] == "ушла"
    assert other.words.forms[lost.opposite] == "left"


def test_the_surest_come_first_and_a_side_without_words_loses_nothing():
    own, other = halves(*PLAIN)
    assert lost_negations(other, own, UNREAD) == []
    assert [item.probability > 0.9 for item in lost_negations(own, other, UNREAD)] == [True]
    own, other = halves("Он не пришёл", "...")
    assert lost_negations(own, other, UNREAD) == []
