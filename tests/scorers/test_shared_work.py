"""What scorers share is worked out once for each audit, and goes with it."""

from __future__ import annotations

import gc
import weakref
from collections import Counter
from dataclasses import replace

import pytest

from tests.scorers.made import paired
from tta.scorers import SCORERS
from tta.scorers.facts import findings
from tta.scorers.scorer import CannotRunError
from tta.scorers.words import dated, divergence, lost_runs, rendition
from tta.scorers.words.lost_runs import lost_runs as lost_runs_of
from tta.scorers.words.rendition import renditions
from tta.types import SharedWork, Side

SHARED = (
    (findings, "_matched_facts"),
    (dated, "_dates_of_both"),
    (rendition, "_renditions"),
    (lost_runs, "_lost_runs"),
    (divergence, "_changes"),
)


def text(english="We shall sign the treaty on May 15."):
    return paired(("Мы подпишем договор 15 мая в Москве.", english, "Мы=We подпишем=sign договор=treaty"))


def counted(calls, name, work):
    """A function that notes under its name for which bitext it is called."""

    def counting(bitext):
        calls[name, id(bitext)] += 1
        return work(bitext)

    return counting


@pytest.fixture
def calls(monkeypatch):
    """How often each piece of shared work is done, by its name and the bitext."""
    found = Counter()
    for module, name in SHARED:
        monkeypatch.setattr(module, name, counted(found, name, getattr(module, name)))
    return found


def test_two_audits_scored_by_turns_work_out_each_thing_once(calls):
    first, second = text(), text("We shall sign the treaty.")
    results = [(scorer.score(first), scorer.score(second)) for scorer in SCORERS]
    assert calls == {(name, id(bitext)): 1 for _, name in SHARED for bitext in (first, second)}
    assert [scorer.score(first) for scorer in SCORERS] == [left for left, _ in results]
    assert renditions(first) is not renditions(second)


def test_what_was_worked_out_of_a_deleted_audit_is_freed_with_its_vectors():
    bitext, later = text(), text()
    for scorer in SCORERS:
        scorer.score(bitext)
    arrays = [bitext.source_vectors.words, *(renditions(bitext)[side].missing for side in Side)]
    alive = [weakref.ref(array) for array in arrays]
    del bitext, arrays
    gc.collect()
    assert [reference() for reference in alive] == [None] * 3
    assert renditions(later)


def test_a_copy_with_other_fields_begins_anew(calls):
    bitext = text()
    lost_runs_of(bitext)
    lower = replace(bitext, least={"OM201": 0.1})
    assert renditions(lower) is not renditions(bitext)
    assert calls["_renditions", id(lower)] == 1


def test_an_error_is_raised_each_time_and_not_kept():
    bitext = replace(text(), source_vectors=None)
    for _ in range(2):
        with pytest.raises(CannotRunError):
            lost_runs_of(bitext)


def test_even_a_result_of_nothing_is_worked_out_once():
    asked = []
    shared = SharedWork()
    assert [shared.once(asked.append, "bitext") for _ in range(3)] == [None] * 3
    assert asked == ["bitext"]


def test_the_parts_last_asked_for_are_worked_out_once():
    asked = []

    def work(_, bead, side):
        asked.append((bead, side))
        return len(asked)

    shared = SharedWork()
    text = object()
    assert [shared.lately(work, text, 1, side) for side in "ab" for _ in range(3)] == [1, 1, 1, 2, 2, 2]
    for bead in range(2, 22):
        shared.lately(work, text, bead, "a")
    assert len(asked) == 22
    assert shared.lately(work, text, 21, "a") == 22
    assert shared.lately(work, text, 1, "a") == 23  # long ago
