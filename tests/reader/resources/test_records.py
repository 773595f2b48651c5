"""Pairs in JSON: which fields are the texts."""

from __future__ import annotations

import json

import pytest

from tta.errors import InputError
from tta.reader import read

PAIR, OTHER = ("Кошка спит.", "The cat sleeps."), ("Снег.", "Snow.")


def written(tmp_path, name, content):
    path = tmp_path / name
    lines = content if name.endswith("l") else [content]
    path.write_text("\n".join(json.dumps(line, ensure_ascii=False) for line in lines), "utf-8")
    return path


@pytest.mark.parametrize("name", ["pairs.json", "pairs.jsonl"])
@pytest.mark.parametrize(
    ("record", "sure"),
    [
        (lambda ru, en: {"id": 7, "source": ru, "target": en}, True),
        (lambda ru, en: {"en": en, "ru": ru, "note": "x"}, False),
        (lambda ru, en: {"id": "7", "translation": {"ru": ru, "en": en}}, False),
    ],
)
def test_fields_are_named_as_columns_are(tmp_path, name, record, sure):
    pair = read(written(tmp_path, name, [record(*PAIR), record(*OTHER)]))
    texts = {side.language.value: [item.text for item in side.segments] for side in (pair.source, pair.target)}
    assert texts == {"ru": [PAIR[0], OTHER[0]], "en": [PAIR[1], OTHER[1]]}
    assert pair.direction.sure is sure
    assert pair.source.place(pair.source.segments[1].start) == ("line 2" if name.endswith("l") else "item 2")


def test_pairs_may_stand_under_keys(tmp_path):
    pair = read(written(tmp_path, "pairs.json", {"menu.cat": dict(zip(("ru", "en"), PAIR, strict=True))}))
    assert pair.source.place(0) == "key menu.cat"


def test_a_field_that_a_pair_lacks_is_an_empty_side(tmp_path):
    pair = read(written(tmp_path, "pairs.jsonl", [{"ru": PAIR[0], "en": PAIR[1]}, {"ru": "Снег."}]))
    assert pair.beads[1].target == ()


@pytest.mark.parametrize(
    ("lines", "words"),
    [
        ('{"a": "Кошка", "b": "Cat"}', r"no fields are named source and target \(found a, b\)"),
        ('{"ru": "Кошка", "en": "Cat"}\n{"ru"', "line 2 is no JSON"),
        ("[" * 100_000, "line 1 is no JSON"),
    ],
)
def test_what_is_no_list_of_pairs_is_one_line(tmp_path, lines, words):
    path = tmp_path / "pairs.jsonl"
    path.write_text(lines, "utf-8")
    with pytest.raises(InputError, match=words) as caught:
        read(path)
    assert "\n" not in str(caught.value)
