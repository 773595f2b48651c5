"""Strings in YAML: of two files, or of one that holds both languages; what is not read is told in one line."""

from __future__ import annotations

import pytest

from tta.errors import InputError, NothingToAuditError
from tta.reader import read
from tta.types import Language

RUSSIAN = """ru:
  menu:
    open: Открыть файл
    about: >
      Кошка спит
      на окне.
  cats: {one: "%{count} кошка", few: "%{count} кошки", many: "%{count} кошек"}
  days: [пн, вт]
  yes: Да
"""
ENGLISH = """en:
  menu:
    open: Open the file
    about: The cat sleeps on the sill.
  cats: {one: "%{count} cat", other: "%{count} cats"}
  days: [Mon, Tue]
  yes: Yes
"""
ROWS = [
    ("key menu.open", "Открыть файл", "Open the file"),
    ("key menu.about", "Кошка спит на окне.", "The cat sleeps on the sill."),
    ("key cats.one", "%{count} кошка", "%{count} cat"),
    ("key cats.few", "%{count} кошки", "%{count} cats"),
    ("key cats.many", "%{count} кошек", "%{count} cats"),
    ("key days.0", "пн", "Mon"),
    ("key days.1", "вт", "Tue"),
    ("key yes", "Да", "Yes"),
]


def rows(pair):
    sides = [(pair.source.segments[bead.source[0]], pair.target.segments[bead.target[0]].text) for bead in pair.beads]
    return [(pair.source.place(source.start), source.text, target) for source, target in sides]


def test_two_files_are_paired_by_key_below_that_of_the_language(tmp_path):
    paths = [tmp_path / "ru.yml", tmp_path / "en.yml"]
    for path, text in zip(paths, (RUSSIAN, ENGLISH), strict=True):
        path.write_text(text, "utf-8")
    assert rows(read(*paths)) == ROWS


def test_one_file_may_hold_both_languages(tmp_path):
    path = tmp_path / "strings.yml"
    path.write_text(f"{ENGLISH}  draft: Nobody rendered this\n{RUSSIAN}", "utf-8")
    pair = read(path, source_language=Language.RU)
    assert rows(pair) == ROWS
    assert pair.left_out == ("strings.yml: 1 string without a translation in the other language",)


def test_a_list_of_texts_under_other_keys_is_read_as_text(tmp_path):
    path = tmp_path / "notes.yml"
    path.write_text("first: Кошка спит на окне.\nsecond: The cat sleeps on the sill.\n", "utf-8")
    assert read(path).beads is None


def test_languages_without_a_key_in_common_are_nothing_to_audit(tmp_path):
    path = tmp_path / "strings.yml"
    path.write_text("ru: {a: Кошка спит}\nen: {b: The cat sleeps}\n", "utf-8")
    with pytest.raises(NothingToAuditError, match="no key is in both languages"):
        read(path)


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("ru: &all {a: Кошка}\nen: *all\n", "an alias at line 2, which could stand for anything: write it out"),
        ("ru: [", "at line "),
    ],
)
def test_what_is_not_read_is_one_line(tmp_path, text, words):
    paths = [tmp_path / "ru.yml", tmp_path / "en.yml"]
    paths[0].write_text(text, "utf-8")
    paths[1].write_text(ENGLISH, "utf-8")
    for given in (paths, paths[:1]):
        with pytest.raises(InputError) as caught:
            read(*given)
        assert words in str(caught.value)
        assert "ru.yml: this YAML is not read (" in str(caught.value)
        assert "\n" not in str(caught.value)
