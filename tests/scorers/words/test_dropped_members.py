"""Members of an enumeration that the other side lacks, and those that it has in other words."""

from __future__ import annotations

import pytest

from tests.scorers.polarity.reading import read
from tta.scorers.words.dropped_members import dropped_members
from tta.types import Side


def dropped(russian, english, pairs, side=Side.SOURCE):
    text = read(russian, english, pairs)
    words = (russian, english)[side is Side.TARGET].replace(",", "").rstrip(".").split()
    return [" ".join(words[lost.run.start : lost.run.stop]) for lost in dropped_members(text, 0, side)]


@pytest.mark.parametrize(
    ("russian", "english", "pairs", "lost"),
    [
        ("Ввоз оружия, взрывчатых веществ и наркотиков.", "Import of weapons and narcotics.", "оружия=weapons наркотиков=narcotics",
         ["взрывчатых веществ"]),
        ("Вошёл, снял шляпу и сел.", "He came in and sat down.", "Вошёл=came сел=sat", ["снял шляпу"]),
        ("Лежали грабли, лопата, пила и ведро.", "There lay a rake, a spade and a bucket.",
         "Лежали=lay грабли=rake лопата=spade ведро=bucket", ["пила"]),
        ("Нужны хлеб, соль и вода.", "One needs bread, and salt.", "Нужны=needs хлеб=bread соль=salt", ["вода"]),
        ("Вымойте рис, залейте водой и варите.", "Wash the rice and boil it.", "Вымойте=Wash рис=rice варите=boil",
         ["залейте водой"]),
        # as many members, or one that is rendered somewhere
        ("Нужны хлеб, соль и вода.", "One needs bread, salt and water.", "Нужны=needs хлеб=bread соль=salt", []),
        ("Ввоз оружия, взрывчатых веществ и наркотиков.", "Import of explosives, weapons and narcotics.",
         "оружия=weapons веществ=explosives наркотиков=narcotics", []),
        ("Хлеб, соль и вода.", "Bread and salt water.", "Хлеб=Bread соль=salt вода=water", []),
        # two that are unrendered, or two enumerations, leave it open
        ("Нужны хлеб, соль и вода.", "One needs food and more.", "Нужны=needs", []),
        ("Хлеб, соль и вода, дом и сад.", "Bread and water.", "Хлеб=Bread вода=water", []),
        # words that are no enumeration: another case, another part of speech
        ("Куртка, вся в заплатах и дырах.", "A coat full of holes and worn.", "Куртка=coat дырах=holes", []),
        ("Знают точно, жидкости и мази.", "They know liquids and ointments.", "Знают=know жидкости=liquids мази=ointments", []),
        # a clause behind a comma is no member, and nothing of it is lost
        ("Сказал, что придёт и сядет.", "He said that he would come and sit.", "Сказал=said придёт=come сядет=sit", []),
    ],
)  # fmt: skip
def test_a_member_that_the_other_side_lacks(russian, english, pairs, lost):
    assert dropped(russian, english, pairs) == lost


def test_a_member_put_in_is_found_as_well():
    assert dropped("Хлеб и вода.", "Bread, salt and water.", "Хлеб=Bread вода=water", Side.TARGET) == ["salt"]
