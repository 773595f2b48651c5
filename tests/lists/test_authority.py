"""A user's list of names and how they are written in English."""

from __future__ import annotations

from dataclasses import replace

import pytest

from tests.scorers.facts.test_findings import bitext
from tta.errors import InputError
from tta.lists.authority import load_authority
from tta.scorers import SCORERS


def names(pair, authority):
    scorer = next(scorer for scorer in SCORERS if scorer.name == "names")
    return [finding.code for finding in scorer.score(replace(bitext(pair), authority=authority)).findings]


def test_forms_of_the_list_count_in_every_case(tmp_path):
    path = tmp_path / "names.tsv"
    path.write_text("# the embassy's own\nБирюков\tBirkett|Burke\n\nКенигсберг\tKönigsberg\r\n", "utf-8")
    authority = load_authority(path)
    pair = ("Вчера Бирюкову вручили ноту.", "Yesterday Birkett was handed the note.")
    assert names(pair, {}) == ["NA101"]
    assert names(pair, authority) == []


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
