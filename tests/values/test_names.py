"""Names in both languages, and how well one spelling renders the other."""

from __future__ import annotations

import iuliia
import pytest

from tta.values.english_names import english_names
from tta.values.gazetteer import renderings
from tta.values.phonetic import latin_letters, likeness, same_initials
from tta.values.russian_names import russian_names


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("Вчера Громыко принял посла Вэнса в Москве.", ["Громыко", "Вэнса", "Москве"]),
        ("Президент и Министр приняли решение.", []),
        ("Он говорил о надежде и о вере в Победу.", []),
        ("Совет Безопасности ООН собрался.", ["ООН"]),
        ("в Соединенных Штатах Америки", ["Соединенных Штатах Америки"]),
        ("Исх. 2362 от вчерашнего дня", []),
    ],
)
def test_russian_names(text, names):
    assert [name.text for name in russian_names(text) if not name.doubtful] == names


def test_initials_belong_to_the_name_before_or_behind():
    assert [(name.text, name.initials) for name in russian_names("Сказал В. М. Молотов.")] == [("Молотов", "ВМ")]
    assert [(n.text, n.initials) for n in russian_names("дневник ДОБРЫНИНА А.Ф.") if n.initials] == [
        ("ДОБРЫНИНА", "АФ")
    ]
    assert [(n.text, n.initials) for n in english_names("Respectfully, J. Carter")] == [
        ("Respectfully", ""),
        ("Carter", "J"),
    ]


def test_first_names_and_patronymics_may_go():
    names = {name.text: name.weak for name in russian_names("принял Леонид Ильич Брежнев")}
    assert names == {"Леонид": True, "Ильич": True, "Брежнев": False}


@pytest.mark.parametrize(
    ("russian", "english"),
    [
        ("вэнсом", "Vance"), ("хрущев", "Khrushchov"), ("хрущёв", "Hruščev"), ("горбачевым", "Gorbachyov"),
        ("хаммаршельд", "Hammarskjöld"), ("перес", "Pérez"), ("ельцин", "El'tsin"), ("юрий", "Iurii"), ("юрий", "Jurij"),
        ("андрей", "Andrej"), ("женева", "Geneva"), ("вашингтон", "Washington"), ("украина", "Ukrainian"),
        ("эйзенхауэр", "Eisenhower"), ("хельсинки", "Helsinki"), ("джонсон", "Johnson"), ("уильямс", "Williams"),
    ],
)  # fmt: skip
def test_renderings_by_any_scheme_are_alike(russian, english):
    assert likeness(russian, latin_letters(english)) >= 0.8


NAMES = (
    "Громыко Хрущёв Горбачёв Ельцин Щербицкий Юрий Андрей Чичерин Жуков Цюрупа Шеварднадзе Вышинский Королёв Евменов "
    "Яковлев Эренбург Ильич Подъяпольский Соловьёв Захарьин Ашхабад Алексеевич Хаджибеков Объедков"
).split()


@pytest.mark.parametrize("scheme", sorted(name for name in dir(iuliia) if name.isupper()))
def test_every_scheme_of_iuliia_is_a_rendering(scheme):
    schema = getattr(iuliia, scheme)
    spelled = {name: schema.translate(name) for name in NAMES}
    worst = min(NAMES, key=lambda name: likeness(name.lower(), latin_letters(spelled[name])))
    assert likeness(worst.lower(), latin_letters(spelled[worst])) >= 0.72, (worst, spelled[worst])


@pytest.mark.parametrize(
    ("russian", "english"),
    [("лондон", "Moscow"), ("путин", "Moon"), ("иванов", "Petrov"), ("суслов", "Sudets"), ("раск", "Russell")],
)
def test_other_names_are_not(russian, english):
    assert likeness(russian, latin_letters(english)) < 0.72


def test_initials_go_by_the_value_of_the_letters():
    assert same_initials("В", "V")
    assert not same_initials("В", "B")
    assert same_initials("Дж", "J")
    assert same_initials("АФ", "A")
    assert not same_initials("Н", "H")


def test_the_gazetteer_knows_bodies_states_and_cities():
    assert "Soviet Union" in renderings("ссср")
    assert "Peking" in renderings("пекин")
    assert "Uruguay" in renderings("уругвай")
    assert renderings("громыко") == ()
