"""Names in both languages: what is one, what may be one, and what the gazetteer knows of it."""

from __future__ import annotations

import pytest

from tta.values.english_names import english_names
from tta.values.gazetteer import acronyms, longest_entry, other_bodies, renderings
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


def test_the_gazetteer_knows_bodies_states_and_cities():
    assert "Soviet Union" in renderings("ссср")
    assert "Peking" in renderings("пекин")
    assert "Uruguay" in renderings("уругвай")
    assert renderings("громыко") == ()


@pytest.mark.parametrize(
    ("russian", "english"),
    [("советский союз", "USSR"), ("китай", "PRC"), ("совмин", "Council of Ministers"), ("москва", "Moscow"), ("владивосток", "Vladivostok"),
     ("того", "Togo"), ("соединить штат", "USA"), ("токио", "Tokyo"), ("египет", "Egypt"), ("мали", "Mali")],
)  # fmt: skip
def test_names_are_known_as_written_and_by_their_lemmas(russian, english):
    assert english in renderings(russian)


def test_a_pronoun_is_no_form_of_a_state():
    assert renderings("тот") == ()


def test_acronyms_and_bodies_of_the_list():
    assert {"USSR", "CIA", "MIRV"} <= acronyms()
    assert not {"U.S.S.R.", "Kremlin", "Soviet Union"} & acronyms()
    text = "the Council of Ministers and the Central Committee"
    assert set(other_bodies(text, [])) == {"Council of Ministers", "Central Committee"}
    assert other_bodies(text, ["Council of Ministers"]) == ["Central Committee"]
    assert longest_entry() == 6


def marked(name):
    flags = ("begins", "weak", "person", "doubtful", "listed")
    return {flag for flag in flags if getattr(name, flag)}


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Вчера Громыко ушел.", {"Громыко": {"person", "listed"}}),
        ("Громыко ушел.", {"Громыко": {"begins", "person", "listed"}}),
        ("Хаммаршельд пришел.", {"Хаммаршельд": {"begins", "person", "doubtful"}}),
        ("Встретил Хаммаршельда.", {"Хаммаршельда": {"person"}}),
        ("Вчера вечером в Москве.", {"Москве": set()}),
        ("Тут Леонид Ильич Брежнев.",
         {"Леонид": {"weak", "person"}, "Ильич": {"weak", "person"}, "Брежнев": {"person", "listed"}}),
        ("Тут Леонид, Брежнев.", {"Леонид": {"person"}, "Брежнев": {"person", "listed"}}),
        ("Тут Брежнев Леонид.", {"Брежнев": {"person", "listed"}, "Леонид": {"weak", "person"}}),
        ("Здесь ЦРУ было.", {"ЦРУ": set()}),
        ("Здесь ВЭНС был.", {"ВЭНС": {"doubtful"}}),
        ("ЗДЕСЬ ВЭНС БЫЛ", {"ВЭНС": set()}),
        ("Тут Ленсовет решил.", {"Ленсовет": {"doubtful"}}),
        ("Тут Стройтрест решил.", {"Стройтрест": {"doubtful"}}),
        ("Он Белый был.", {}), ("Он Белов был.", {"Белов": {"person", "listed"}}),
        ("Тут Президент был.", {"Президент": {"doubtful"}}), ("Президент был.", {}), ("Тут «Известия» были.", {}),
        ("Тут «Брежнев» были.", {"Брежнев": {"person", "listed"}}),
        ("Локдауны были.", {}), ("Вакцинирование идет.", {}), ("Ли прибыл.", {}), ("Тут Ли прибыл.", {}),
        ("Государство-участник решило.", {}), ("Там Джонсон-младший.", {}), ("Надежда пришла.", {}),
        ("с Надеждой он", {"Надеждой": {"doubtful"}}), ("Там Сов. власть.", {"Сов": {"doubtful"}}), ("Он был в Ур. там.", {}),
        ("Там Siemens и IBM.", {"Siemens": {"doubtful"}, "IBM": {"doubtful"}}), ("Там 90-е годы XIX века.", {}), ("на ibm.com и a@Siemens.de", {}),
        ("В Советского Союза.", {"Советского Союза": set()}), ("Тут Советского, Союза.", {"Союза": {"doubtful"}}),
        ("Там Римский-Корсаков был.", {"Римский-Корсаков": {"person", "listed"}}),
        ("Зиямухаммедов пришел.", {"Зиямухаммедов": {"begins", "person", "doubtful", "listed"}}),
        ("Вот тов. Ленин был.", {"Ленин": {"person", "listed"}}),
        ("Сталин: Ленин был.", {"Сталин": {"begins", "person", "listed"}, "Ленин": {"begins", "person", "doubtful", "listed"}}),
        ("Тут — Ленин был.", {"Ленин": {"begins", "person", "doubtful", "listed"}}),
        ("Россия! Англия? Да.", {"Россия": {"begins"}, "Англия": {"begins"}}),
    ],
)  # fmt: skip
def test_what_is_known_of_a_russian_name(text, found):
    assert {name.text: marked(name) for name in russian_names(text)} == found


@pytest.mark.parametrize(
    ("text", "forms"),
    [
        ("Он видел Вэнса.", ("вэнса", "вэнс")),
        ("Был в Абу-Даби там.", ("абу-даби", "даби")),
        ("Там Римский-Корсаков был.", ("римский-корсаков", "римский", "корсаков")),
        ("Тут ЦРУ было.", ("цру",)),
        ("Он в Советском Союзе.", ()),
        ("Там Siemens был.", ()),
    ],
)
def test_a_rendering_may_be_like_the_declined_form_the_lemma_or_a_part(text, forms):
    assert [name.forms for name in russian_names(text)] == [forms]


def test_a_text_is_read_up_to_a_length():
    far = "да " * 33_400
    assert russian_names(f"{far} Громыко") == []
    assert english_names(f"{far} Gromyko") == []


@pytest.mark.parametrize(
    ("text", "initials"),
    [
        ("Сказал В. М. Молотов.", "ВМ"), ("Там Шеварднадзе Э. А. был.", "ЭА"), ("К. Маркс был.", "К"), ("Там Маркс К. был.", "К"),
        ("Ю.В. Андропов был.", "ЮВ"), ("Дж. Картер был.", "Дж"), ("Там Громыко был.", ""), ("Там Громыко А. Иванов", "А"),
        ("А. Ж. было. Там Громыко", ""),
    ],
)  # fmt: skip
def test_initials_of_a_russian_name(text, initials):
    (*_, name) = russian_names(text)
    assert name.initials == initials


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("he saw Mr. Vance", [("Mr", "mr", "", False), ("Vance", "vance", "", False)]),
        ("Vance came. Gromyko left", [("Vance", "vance", "", True), ("Gromyko", "gromyko", "", True)]),
        ("he saw “Vance", [("Vance", "vance", "", False)]),
        ("it? “Vance", [("Vance", "vance", "", True)]),
        ("it: Vance", [("Vance", "vance", "", True)]),
        ("it – Vance", [("Vance", "vance", "", True)]),
        ("it, Vance", [("Vance", "vance", "", False)]),
        ("it (Vance)", [("Vance", "vance", "", False)]),
        ("- Vance", [("Vance", "vance", "", True)]),
        ("he saw Vance's and Bells’", [("Vance's", "vance", "", False), ("Bells’", "bell", "", False)]),
        ("he saw Hammarskjöld", [("Hammarskjöld", "hammarskjold", "", False)]),
        ("he saw Jean-Paul", [("Jean-Paul", "jeanpaul", "", False)]),
        ("he saw O'Neill", [("O'Neill", "oneill", "", False)]),
        ("he saw the U.S.S.R. and USA", [("U.S.S.R.", "ussr", "", False), ("USA", "usa", "", False)]),
        ("he saw Аmerica", [("America", "america", "", False)]),
        ("in Washington, D.C.", [("Washington", "washington", "", False), ("D.C.", "dc", "", False)]),
        ("x-Bell, a I", []),
    ],
)
def test_every_capitalised_english_word_may_be_a_name(text, found):
    assert [(n.text, n.forms[0], n.initials, n.begins) for n in english_names(text)] == found


@pytest.mark.parametrize(
    ("text", "initials"),
    [
        ("by Yu. V. Andropov", "YuV"), ("by Andropov, Yu. V.", "YuV"), ("by Kh. Ivanov", "Kh"), ("by Dz. Bell", "Dz"),
        ("by A. B. C. Ivanov", "ABC"), ("by Ivanov A. B. came", "AB"), ("by Ivanov A. Bell", ""), ("by A.Bell", "A"),
        ("by A, Bell", ""), ("A. and so on Bell", ""),
    ],
)  # fmt: skip
def test_initials_of_an_english_name(text, initials):
    names = [name for name in english_names(text) if len(name.text) > 3]
    assert names[0].initials == initials


def test_names_stand_where_their_offsets_point():
    for text, names in (
        ("Тут Леонид Ильич, IBM и Siemens.", russian_names),
        ("he saw Mr. Vance and the USA", english_names),
    ):
        found = names(text)
        assert len(found) >= 3
        assert [text[name.start : name.stop] for name in found] == [name.text for name in found]
        assert [name.start for name in found] == sorted(name.start for name in found)


def test_a_city_is_not_named_by_the_common_noun_whose_form_it_looks_like():
    assert [name.text for name in russian_names("Семья уехала в Семей.")] == ["Семей"]
