"""Spellings of one Russian name stand together, those of two people do not."""

from __future__ import annotations

import pytest

from tests.work import lines_run
from tta.collection.spellings import one_spelling


@pytest.mark.parametrize(
    ("spellings", "form"),
    [
        ("вэнс ванс", "vance"), ("киссинджер киссинжер", "kissinger"), ("бжезинский бжезиньский", "brzezinski"),
        ("рузвельт рузевельт", "roosevelt"), ("тэтчер тетчер", "thatcher"), ("хаммаршельд хаммаршёльд", "hammarskjold"),
        ("шульц щульц", "shultz"), ("горбачев горбачов", "gorbachev"), ("гувер гуввер", "hoover"),
    ],
)  # fmt: skip
def test_spellings_that_sound_alike_and_have_a_form_in_common_are_one(spellings, form):
    same = one_spelling({name: {form, name} for name in spellings.split()})
    assert len(set(same.values())) == 1


@pytest.mark.parametrize(
    "forms",
    [
        {"громов": {"gromov"}, "грамов": {"gramov"}},  # no form in common
        {"петров": {"petrov"}, "петрова": {"petrov"}},  # a wife, or a case
        {"сталин": {"stalin"}, "столыпин": {"stalin"}},  # another sound
        {"ким": {"kim"}, "кам": {"kim"}},  # too short
    ],
)
def test_other_names_are_not(forms):
    assert one_spelling(forms) == {name: name for name in forms}


def test_all_go_to_the_one_with_most_forms_in_whatever_order_they_come():
    found = {"ванс": {"vance"}, "вэнс": {"vance", "vans"}, "вонс": {"vans"}}
    assert one_spelling(found) == one_spelling(dict(reversed(found.items()))) == dict.fromkeys(found, "вэнс")


@pytest.mark.parametrize("letters", ["бвгдклмн", "аеиоуыэю"])
def test_four_times_as_many_are_four_times_the_work(letters):
    """Of a sound each, and of one for all; a form each, and one for all."""

    def work(count):
        middles = ["".join(letters[int(digit)] for digit in f"{n:04o}") for n in range(count)]
        found = {f"в{middle}рск": {"vance", middle} for middle in middles}
        return lines_run(lambda: one_spelling(found))

    assert work(2000) < 4.2 * work(500)
