"""What a run has finished is known to the next one as long as it is as it was; what another version noted is done anew."""

from __future__ import annotations

import json
import sqlite3
from contextlib import closing

import pytest

from tests.made_audits import audit
from tta.collection import Card, write_index
from tta.collection.state import known_cards, left_out, opened
from tta.reporter.json.audit import as_json

MADE = audit([("Кошка спит.", "The cat sleeps.")], [(1, "DT101", "Кошка", "cat")])
CARD = Card.of(MADE)


@pytest.fixture
def state(tmp_path):
    """The state of a folder with one audit, its card noted under the key `k`."""
    report = tmp_path / "memo.audit.json"
    report.write_text(json.dumps(as_json(MADE)), "utf-8")
    made = opened(tmp_path)
    made.note("memo", "k", CARD, [report])
    return made


def change_cards(folder, change):
    with closing(sqlite3.connect(folder / ".tta-state.sqlite")) as base, base:
        ((card,),) = base.execute("SELECT card FROM documents")
        content = json.loads(card)
        change(content)
        base.execute("UPDATE documents SET card = ?", (json.dumps(content),))


def test_a_text_is_known_by_its_name_and_key_while_its_reports_are_as_they_were(state, tmp_path):
    assert state.find("memo", "k") == CARD
    assert state.find("memo", "other settings") is None
    assert state.find("other", "k") is None
    assert known_cards(tmp_path) == {"memo.audit.json": CARD}
    (tmp_path / "memo.audit.json").write_text("{}")
    assert state.find("memo", "k") is None
    assert known_cards(tmp_path) == {}


def test_a_report_that_was_removed_is_not_known(state, tmp_path):
    (tmp_path / "memo.audit.json").unlink()
    assert state.find("memo", "k") is None
    assert known_cards(tmp_path) == {}


def test_only_audits_in_json_have_cards_for_the_page(state, tmp_path):
    page = tmp_path / "memo.audit.html"
    page.write_text("<html>")
    state.note("memo", "k", CARD, [page])
    assert state.find("memo", "k") == CARD
    assert known_cards(tmp_path) == {}


@pytest.mark.parametrize(
    "change", [lambda card: card.pop("penalty"), lambda card: card.update(uses=[["too", "short"]])]
)
def test_a_card_that_another_version_noted_is_made_anew(state, tmp_path, change):
    change_cards(tmp_path, change)
    assert state.find("memo", "k") is None
    assert known_cards(tmp_path) == {}
    assert "memo" in write_index(tmp_path).read_text("utf-8")


def test_what_the_last_run_left_out_takes_the_place_of_what_one_before_did(state, tmp_path):
    assert left_out(tmp_path) == ([], [])
    state.note_left_out([("a.txt", "no text")], [(".jpg", 2)])
    state.note_left_out([("b.txt", "empty")], [])
    assert left_out(tmp_path) == ([("b.txt", "empty")], [])


def test_a_folder_without_a_state_knows_nothing(tmp_path):
    assert known_cards(tmp_path) == {}
    assert left_out(tmp_path) == ([], [])
    assert list(tmp_path.iterdir()) == []
