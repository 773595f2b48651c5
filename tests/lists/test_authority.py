"""A user's list of names and how they are written in English."""

from __future__ import annotations

from dataclasses import replace

import pytest

from tests.scorers.facts.test_findings import bitext
from tta.errors import InputError
from tta.language.russian import lemma
from tta.lists import authority
from tta.lists.authority import load_authority
from tta.scorers import SCORERS


def names(pair, known):
    scorer = next(scorer for scorer in SCORERS if scorer.name == "names")
    return [finding.code for finding in scorer.score(replace(bitext(pair), authority=known)).findings]


def test_forms_of_the_list_count_in_every_case(tmp_path):
    path = tmp_path / "names.tsv"
    path.write_text("# the embassy's own\nБирюков\tBirkett|Burke\n\nКенигсберг\tKönigsberg\r\n", "utf-8")
    known = load_authority(path)
    pair = ("Вчера Бирюкову вручили ноту.", "Yesterday Birkett was handed the note.")
    assert names(pair, {}) == ["NA101"]
    assert names(pair, known) == []


@pytest.mark.parametrize("line", ["Бирюков", "\tBirkett", "Бирюков\t | "])
def test_a_line_that_is_no_pair_is_named(tmp_path, line):
    path = tmp_path / "names.tsv"
    path.write_text(f"Пекин\tBeijing\n{line}\n", "utf-8")
    with pytest.raises(InputError, match="line 2"):
        load_authority(path)


def test_names_are_kept_by_their_lemmas_with_the_forms_of_all_their_lines(tmp_path):
    path = tmp_path / "names.tsv"
    path.write_text(
        "  # no comment\tx\nКорея\tKorea\r\n\n#Пекин\tPekin\nПЁТР Иванов\tPeter Ivanov | P. Ivanov\rКорею\tCorea|",
        "utf-8",
    )
    assert dict(load_authority(path)) == {
        "# no comment": ("x",),
        "корея": ("Korea", "Corea"),
        "петр иванов": ("Peter Ivanov", "P. Ivanov"),
    }


def test_the_error_quotes_the_line_and_gives_an_example(tmp_path):
    path = tmp_path / "names.tsv"
    path.write_text("Пекин Beijing " + "x" * 50, "utf-8")
    with pytest.raises(InputError) as caught:
        load_authority(path)
    quoted = repr("Пекин Beijing " + "x" * 26)
    example = "such as Пекин<tab>Beijing|Peking"
    assert (
        str(caught.value)
        == f"{path}: line 1 is {quoted}, expected a Russian name, a tab and its English forms, {example}"
    )


@pytest.mark.parametrize("name", ["Квазов Петр", "Бирюковский", "Ким Ир Сен", "Ли", "Зюганков-Второй", "Р2Д2"])
def test_a_name_that_no_dictionary_has_is_found_in_every_case(tmp_path, name):
    path = tmp_path / "names.tsv"
    path.write_text(f"Пекин\tBeijing\n{name}\tSmith\n", "utf-8")
    assert load_authority(path)[" ".join(map(lemma, name.lower().split()))] == ("Smith",)


def test_of_a_long_list_only_the_names_that_begin_alike_are_analysed(tmp_path, monkeypatch):
    path = tmp_path / "names.tsv"
    others = "".join(f"{first}{second}рюковский\tSmith\n" for first in "бвгдж" for second in "аеиоу")
    path.write_text(f"Быстрюковский\tBystriukovskii\n{others}", "utf-8")
    analysed = []
    monkeypatch.setattr(authority, "lemma", lambda word: analysed.append(word) or lemma(word))
    known = load_authority(path)
    assert known
    assert known["быстрюковский"] == ("Bystriukovskii",)
    assert analysed == ["быстрюковский"]
