"""`tta.align` and `tta align`: sentences or files in, every index exactly once out."""

from __future__ import annotations

import pytest

import tta
from tests.pipeline.made import EN, RU, prose
from tta.errors import InputError
from tta.pipeline.files import align_files
from tta.settings import Settings
from tta.types import Bead, Language

DIAGONAL = [((n,), (n,)) for n in range(12)]


def pairs(alignment):
    return [(bead.source, bead.target) for bead in alignment.beads]


@pytest.mark.parametrize(("source", "target"), [(RU, EN), (EN, RU)])
def test_sentences_of_either_language_may_come_first(source, target):
    alignment = tta.align(source, target)
    assert (pairs(alignment), alignment.related) == (DIAGONAL, True)


def test_what_the_translation_drops_has_no_partner():
    assert pairs(tta.align(RU[:6], [*EN[:2], *EN[3:6]])) == [
        ((0,), (0,)), ((1,), (1,)), ((2,), ()), ((3,), (2,)), ((4,), (3,)), ((5,), (4,)),
    ]  # fmt: skip


def test_fixed_beads_are_kept_and_the_rest_goes_around_them():
    fixed = [Bead((0,), (0, 1)), Bead((2,), ())]
    found = tta.align(RU[:4], EN[:4], fixed=fixed)
    assert {((0,), (0, 1)), ((2,), ())} <= set(pairs(found))
    assert sorted(i for bead in found.beads for i in bead.source) == [0, 1, 2, 3]
    assert sorted(j for bead in found.beads for j in bead.target) == [0, 1, 2, 3]
    with pytest.raises(InputError, match="fixed: segment 4 of the first text is fixed, expected 0 to 3"):
        tta.align(RU[:4], EN[:4], fixed=[Bead((4,), (0,))])


@pytest.mark.parametrize(
    ("source", "target", "fixed", "beads", "related"),
    [
        (["Кошка."], ["", " "], [], [((0,), ()), ((), (0,)), ((), (1,))], False),
        ([], ["Cat."], [], [((), (0,))], False),
        ([], [], [], [], False),
        (["", "\n"], ["Cat.", "Leaf."], [Bead((1,), (0,))], [((1,), (0,)), ((0,), ()), ((), (1,))], True),
    ],
)
def test_where_a_text_is_empty_nothing_is_encoded_and_every_index_stands_alone(
    source, target, fixed, beads, related, asked
):
    alignment = tta.align(source, target, fixed=fixed)
    assert (pairs(alignment), alignment.related, asked) == (beads, related, [])


def test_the_model_is_the_one_that_was_chosen(asked):
    tta.align(RU[:1], EN[:1], settings=Settings(model="LaBSE", offline=True, cache_vectors=True))
    ((model, options),) = asked
    assert (model, options["offline"], options["cache_vectors"]) == ("LaBSE", True, True)


# ---------------------------------------------------------------- files


@pytest.fixture
def files(tmp_path):
    def write(**texts):
        for name, text in texts.items():
            (tmp_path / f"{name}.txt").write_text(text, "utf-8")
        return [tmp_path / f"{name}.txt" for name in texts]

    return write


def test_files_keep_the_order_in_which_they_were_named(files):
    for first, second in ((prose(RU[:4]), prose(EN[:4])), (prose(EN[:4]), prose(RU[:4]))):
        found = align_files(*files(one=first, two=second), Settings())
        assert pairs(found.alignment) == DIAGONAL[:4]
        assert (found.source, found.target) == tuple(tuple(text.rstrip().split("\n\n")) for text in (first, second))
        russian = Language.RU if first.startswith(RU[0].capitalize()) else Language.EN
        assert found.languages[0] is russian


def test_lines_are_kept_as_they_are_blank_ones_too(files):
    russian = f"{RU[0]}\r\n\r\n{RU[1]}. {RU[2]}.\r{RU[3]}\n"
    found = align_files(*files(ru=russian, en=f"{EN[0]}\n\n{EN[1]}. {EN[2]}.\n{EN[3]}"), Settings(), lines=True)
    assert found.source == (RU[0], "", f"{RU[1]}. {RU[2]}.", RU[3])
    assert found.target == (EN[0], "", f"{EN[1]}. {EN[2]}.", EN[3])
    assert {((0,), (0,)), ((2,), (2,)), ((3,), (3,))} <= set(pairs(found.alignment))


def test_sentences_are_cut_and_furniture_is_left_out(files):
    text = "".join(f"{RU[k].capitalize()}. {RU[k + 1].capitalize()}.\n\n- {k + 1} -\n\n" for k in (0, 2, 4, 6))
    found = align_files(*files(ru=text, en=prose(EN[:8])), Settings())
    assert len(found.source) == 8
    assert pairs(found.alignment) == DIAGONAL[:8]


def test_fixed_beads_come_from_a_file(files, tmp_path):
    (tmp_path / "fixed.txt").write_text("[0]:[1]\n")
    found = align_files(*files(ru=prose(RU[:2]), en=prose(EN[:2])), Settings(), fixed=tmp_path / "fixed.txt")
    assert ((0,), (1,)) in pairs(found.alignment)
    (tmp_path / "fixed.txt").write_text("[0]:[2]\n")
    with pytest.raises(InputError, match=r"fixed\.txt: segment 2 of the second text is fixed, expected 0 to 1"):
        align_files(*files(ru=prose(RU[:2]), en=prose(EN[:2])), Settings(), fixed=tmp_path / "fixed.txt")


def test_two_texts_of_one_language_are_refused(files):
    with pytest.raises(
        InputError, match="both texts are English, expected one Russian and one English; check the names"
    ):
        align_files(*files(one=prose(EN[:3]), two=prose(EN[3:6])), Settings())


@pytest.mark.parametrize("turned", [False, True])
def test_a_text_without_letters_is_taken_for_the_other_language(files, turned):
    paths = files(one=prose(EN[:3]), two="1. 2. 3.\n")
    found = align_files(*(paths[::-1] if turned else paths), Settings())
    assert found.languages == ((Language.RU, Language.EN) if turned else (Language.EN, Language.RU))


def test_progress_names_the_stages(files):
    stages = []
    align_files(*files(ru=prose(RU[:3]), en=prose(EN[:3])), Settings(), progress=lambda *stage: stages.append(stage))
    assert stages == [("reading the Russian", 3, 3), ("reading the English", 3, 3)]


@pytest.mark.parametrize(
    ("source", "target", "name"), [("Кошка спит.", "The cat.", "source"), (["Кошка."], "The cat.", "target")]
)
def test_a_text_that_is_no_list_is_refused_and_not_aligned_letter_by_letter(source, target, name):
    with pytest.raises(
        InputError, match=f"^{name}: this is one text, expected a list of its sentences; tta.audit_texts"
    ):
        tta.align(source, target)


def test_what_is_no_text_in_a_list_is_named_by_its_place():
    with pytest.raises(InputError, match=r"^target: number 1 is NoneType, expected a sentence"):
        tta.align(["Кошка."], ["The cat.", None])


@pytest.mark.parametrize("sides", [(None, ["A cat."]), (["Кот."], iter(["A cat."]))])
def test_a_side_that_is_no_list_is_refused_in_one_line(sides):
    with pytest.raises(InputError, match=r"^(?:source|target): found \w+, expected a list of sentences"):
        tta.align(*sides)
