"""Which English word renders a Russian name by its sound, how alike it must be, and how far off it may stand."""

from __future__ import annotations

import pytest

from tests.scorers.facts.test_findings import bitext
from tests.scorers.names.made import codes, outcome

NOTHING = ("Так и было.", "So it was.")


def rendered(russian, english):
    """Return the English word that stands for the only Russian name."""
    (found,) = outcome(bitext((russian, english)))
    return found[2] if found[0] == "equal" else None


@pytest.mark.parametrize(
    ("name", "english", "same"),
    [
        ("Громыко", "Gromyko", True),
        ("Хрущев", "Khrushchev", True),
        ("Хрущев", "Hruščev", True),
        ("Вэнс", "Vance", True),
        ("Хаммаршельд", "Hammarskjöld", True),
        ("Шекспир", "Shakespeare", True),
        ("Рашидов", "Rashidov", True),
        ("Рашидов", "Rashov", False),  # another surname, if a scan did not leave it so
        ("Рашидов", "Rashydov", True),
        ("Кунаев", "Kunayevsky", False),
        ("Громыко", "Gromov", False),
        ("Кузнецов", "Kuznetsov", True),
        ("Кузнецов", "Kuznesov", True),
        ("Кузнецов", "Kuznetsky", False),  # surnames of the dictionary are asked more of
        ("Громыко", "Geomyko", False),
        ("Смит", "Brown", False),
    ],
)
def test_a_name_is_rendered_by_what_sounds_like_it(name, english, same):
    assert (rendered(f"Там был {name} вчера.", f"They saw {english} there.") == english) is same


@pytest.mark.parametrize(
    ("russian", "english", "same"),
    [
        # a surname of the dictionary may be the adjective of a place
        ("Их приняли в Хомутовскую школу.", "They were admitted to Khomutovo school.", "Khomutovo"),
        ("Их приняли в Хомутовскую школу.", "They were admitted to Khomino school.", None),
        ("Потом пришел Хомутовский.", "Then came Khomutov.", None),
    ],
)
def test_an_adjective_of_a_place_is_rendered_by_the_place(russian, english, same):
    assert rendered(russian, english) == same


def test_of_several_the_one_most_like_it_renders_it():
    assert rendered("Там видели Рашидова вчера.", "They saw Rashidi, Rashidov and Rashidos.") == "Rashidov"
    assert rendered("Там видели Рашидова вчера.", "They saw Rashidov, then again Rashidov.") == "Rashidov"


def test_a_part_of_a_compound_renders_it():
    assert rendered("Он из Мансийска вчера.", "He is from Khanty-Mansiysk.") == "Khanty-Mansiysk"


def test_the_row_itself_goes_before_the_row_beside():
    rows = [("Так и было.", "Rashidov was so."), ("Там видели Рашидова вчера.", "They saw Rashidov there.")]
    text = bitext(*rows)
    (fact,) = [item for item in outcome(text) if item[1]]
    assert fact == ("equal", "Рашидова", "Rashidov", "same name by sound")


@pytest.mark.parametrize(
    ("russian", "english", "found"),
    [
        ("Решение принято в Бухаресте.", "The decision was adopted in Budapest.", ["NA101"]),
        ("Решение принято в Бухаресте.", "The decision was adopted in Bucharest.", []),
        ("Решение принято в Бухаресте.", "The decision was adopted in Bukharest.", []),
        ("Из Бухареста в Будапешт.", "From Bucharest to Budapest.", []),
        ("Посол в Словакии.", "The ambassador to Slovenia.", ["NA101"]),
        ("Посол в Киеве.", "The ambassador in Kiev.", []),
    ],
)
def test_a_known_place_is_no_other_known_place_that_sounds_like_it(russian, english, found):
    assert codes(bitext((russian, english))) == found


@pytest.mark.parametrize(("rows", "rule"), [(1, "same name by sound"), (2, "named elsewhere in the document")])
def test_a_name_in_the_row_beside_is_its_rendering_and_one_far_off_lets_it_go(rows, rule):
    text = bitext(
        ("Там видели Рашидова вчера.", "They saw him."), *[NOTHING] * (rows - 1), ("Так.", "It was Rashidov.")
    )
    assert [row[3] for row in outcome(text)] == [rule]
    assert codes(text) == []


@pytest.mark.parametrize(
    ("english", "known"), [("Rashidov", True), ("Rasahidov", True), ("Raseshidov", False), ("Rashov", False)]
)
def test_far_off_it_must_surely_be_the_same_name(english, known):
    text = bitext(("Там видели Рашидова вчера.", "They saw him."), *[NOTHING] * 3, ("Так.", f"It was {english}."))
    assert (codes(text) == []) is known


@pytest.mark.parametrize(
    ("russian", "english", "expected"),
    [
        ("Выступил В. Кебич.", "B. Kebich spoke.", ("differs", "Кебич", "Kebich", "the initials differ")),
        ("Выступил В. Кебич.", "V. Kebich spoke.", ("equal", "Кебич", "Kebich", "same name by sound")),
        ("Выступил В. Кебич.", "Kebich spoke.", ("equal", "Кебич", "Kebich", "same name by sound")),
    ],
)
def test_initials_are_compared_where_both_sides_give_them(russian, english, expected):
    assert outcome(bitext((russian, english))) == [expected]


def listed(count, **places):
    """Return a list of that many names, all Masherov but those given with their places."""
    others = {place: name for name, place in places.items()}
    return ", ".join(others.get(place, "Masherov") for place in range(count))


@pytest.mark.slow
@pytest.mark.parametrize(
    ("count", "place", "rule"),
    [
        (300, 250, "same name by sound"),
        (300, 190, "same name by sound"),
        (300, 180, "named elsewhere in the document"),  # further off than 64 of the three hundred
        (300, 290, "same name by sound"),
        (300, 20, "named elsewhere in the document"),
        (127, 0, "same name by sound"),  # of 128 names all are compared
    ],
)
def test_of_very_many_names_those_about_as_far_into_the_text_are_compared(count, place, rule):
    wanted = min(250, count - 3)
    russian = ", ".join("Рашидов" if number == wanted else "Машеров" for number in range(count))
    found = outcome(bitext((f"Там {russian} были.", f"There {listed(count, Rashidov=place)} were.")))
    assert [row[3] for row in found if row[1] == "Рашидов"] == [rule]
