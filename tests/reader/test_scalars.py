"""YAML as its scalars with the way to each; what could grow beyond what is written is refused in one line."""

from __future__ import annotations

import pytest
import yaml

from tta.reader.limits import DEEPEST_YAML
from tta.reader.scalars import YamlRefusedError, scalars


def read(text):
    return {".".join(item.way): item.text for item in scalars(text)}


@pytest.fixture(params=["libyaml", "python"], autouse=True)
def loader(request, monkeypatch):
    """Either parser; a wheel without libyaml has the second alone."""
    if request.param == "python":
        monkeypatch.delattr(yaml, "CSafeLoader", raising=False)


def test_each_value_has_the_way_that_leads_to_it():
    text = "ru:\n  menu:\n    open: Открыть\n    days: [пн, 'вт']\n  rows:\n  - name: а\n  - name: б\n  empty: {}\n  last: в\n"
    assert read(text) == {
        "ru.menu.open": "Открыть", "ru.menu.days.0": "пн", "ru.menu.days.1": "вт", "ru.rows.0.name": "а", "ru.rows.1.name": "б",
        "ru.last": "в",
    }  # fmt: skip


def test_values_are_as_written_whatever_yaml_takes_them_for():
    assert read("no: yes\non: 010\nn: ~\nd: 2024-05-01\ne:\n") == {
        "no": "yes", "on": "010", "n": "~", "d": "2024-05-01", "e": "",
    }  # fmt: skip


def test_quotes_and_blocks_are_undone_and_told_from_plain_values():
    found = list(scalars('a: "д\\u0430"\nb: |\n  раз\n  два\nc: три\n'))
    assert [(item.text, item.is_plain) for item in found] == [("да", False), ("раз\nдва\n", False), ("три", True)]


def test_a_value_has_its_place_in_the_text():
    text = "имя: 'кот'\nдва: x"
    assert [item.span.of(text) for item in scalars(text)] == ["'кот'", "x"]


def test_only_the_first_document_is_read():
    assert read("a: 1\n---\nb: 2\n") == {"a": "1"}


def test_nothing_is_built_of_a_tag():
    assert read("a: !!python/object/apply:os.system [ls]\n") == {"a.0": "ls"}


@pytest.mark.parametrize(
    ("text", "why"),
    [
        ("a: &a [x, x]\nb: [*a, *a]\n", "an alias at line 2, which could stand for anything: write it out"),
        ("<<: *default\n", "an alias at line 1"),
        ("[a, b]: c\n", "a key at line 1 that is no text"),
        ("[" * (DEEPEST_YAML + 1), f"more than {DEEPEST_YAML} levels at line 1"),
        ("a: [1, 2", "at line "),
        ("a: 'b", "at line "),
        ("a: b: c", "mapping values are not allowed"),
    ],
)
def test_what_is_not_read_is_told_with_its_line(text, why):
    with pytest.raises(YamlRefusedError, match="line") as caught:
        read(text)
    assert why in str(caught.value)
    assert "\n" not in str(caught.value)
