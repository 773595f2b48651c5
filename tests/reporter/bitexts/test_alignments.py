"""Alignments as files: what is written is read back by somebody else."""

from __future__ import annotations

import csv
import io
import json

import pytest

from tta.lists.fixed_beads import load_fixed
from tta.reporter.bitexts.alignments import write_alignment
from tta.types import AlignedTexts, Alignment, Bead, Language

SOURCE = ("Кошка & <пёс>\x00 спят.", "", "Договор\tподписан\nв Женеве.", "\U0001f408 ]]> \ud800")
TARGET = ("The cat & <dog>", "are asleep.", "The treaty was signed in Geneva.")
BEADS = (
    Bead((0,), (0, 1), 0.81, probability=0.97),
    Bead((1,), ()),
    Bead((2,), (2,), 0.9, crossing=True, probability=0.8),
    Bead((3,), ()),
)
ALIGNED = AlignedTexts(SOURCE, TARGET, (Language.RU, Language.EN), Alignment(BEADS))


def text_of(form):
    stream = io.StringIO()
    write_alignment(ALIGNED, form, stream)
    return stream.getvalue()


def test_ladder():
    assert text_of("ladder").splitlines() == ["[0]:[0, 1]:0.1900", "[1]:[]:1.0000", "[2]:[2]:0.1000", "[3]:[]:1.0000"]


@pytest.mark.parametrize("form", ["ladder", "json"])
def test_ladder_and_json_can_be_fixed_and_given_back(tmp_path, form):
    path = tmp_path / "beads"
    path.write_bytes(text_of(form).encode("utf-8", "replace"))
    assert [(bead.source, bead.target) for bead in load_fixed(path)] == [(b.source, b.target) for b in BEADS]


def test_json_holds_the_texts_and_how_sure_each_bead_is():
    content = json.loads(text_of("json"))
    assert content["format"] == "tta-alignment"
    assert content["source"] == list(SOURCE)
    assert content["beads"][0] == {
        "source": [0],
        "target": [0, 1],
        "similarity": 0.81,
        "crossing": False,
        "probability": 0.97,
    }


def test_tsv_has_one_row_a_bead():
    rows = list(csv.DictReader(io.StringIO(text_of("tsv")), delimiter="\t", quoting=csv.QUOTE_NONE))
    assert len(rows) == len(BEADS)
    assert rows[2] == {
        "source": "Договор подписан в Женеве.",
        "target": "The treaty was signed in Geneva.",
        "similarity": "0.9000",
        "probability": "0.8000",
    }


def test_tmx_is_read_by_the_translate_toolkit():
    from translate.storage.tmx import tmxfile

    store = tmxfile.parsestring(text_of("tmx").encode("utf-8"))
    assert store.document.getroot().get("version") == "1.4"
    assert store.document.getroot().find("header").get("srclang") == "ru"
    units = [(unit.source, unit.target) for unit in store.units]
    assert units[0] == ("Кошка & <пёс>\ufffd спят.", "The cat & <dog> are asleep.")
    assert units[1] == ("Договор\tподписан\nв Женеве.", "The treaty was signed in Geneva.")
    assert units[2][0] == "\U0001f408 ]]> \ufffd"
    assert len(units) == 3
