"""Registry, archive and other numbers by their digits and labels, designations, labels of lists."""

from __future__ import annotations

import pytest

from tests.conftest import segmented
from tta.types import Kind, Language
from tta.values import IdentifierContent, extract

RU, EN = Language.RU, Language.EN


def values(text, language, kind=Kind.IDENTIFIER):
    return [value.content for value in extract(segmented(text, language)) if value.kind is kind]


@pytest.mark.parametrize(
    ("text", "language", "digits", "label"),
    [
        ("исх. № 465", Language.RU, "465", "outgoing"),
        ("Вх. № 0487", Language.RU, "0487", "incoming"),
        ("Ent. No. 0987", Language.EN, "0987", "incoming"),
        ("Original # 40", Language.EN, "40", ""),
        ("СОВ. СЕКРЕТНО, экз. № 1", Language.RU, "1", "copy"),
        ("Исх. 2362", Language.RU, "2362", "outgoing"),
        ("Выписка из протокола № 13", Language.RU, "13", "protocol"),
    ],
)
def test_identifiers_keep_their_digits_and_label(text, language, digits, label):
    assert [(c.digits, c.label) for c in values(text, language)] == [(digits, label)]


def test_an_archive_reference_is_read_part_by_part():
    found = values("Ф. 0129, оп. 61, п. 461, д. 6, л. 147-152", Language.RU)
    assert [(c.label, c.digits) for c in found] == [
        ("fond", "0129"), ("opis", "61"), ("papka", "461"), ("delo", "6"), ("list", "147-152"),
    ]  # fmt: skip


@pytest.mark.parametrize(
    ("text", "language", "written", "shown"),
    [
        ("Исходящий № 465/н", RU, "№ 465/н", "outgoing No. 465/N"),
        ("входящий 12", RU, "12", "incoming No. 12"),
        ("протокол № 13-с", RU, "№ 13-с", "protocol No. 13-S"),
        ("Это статья 5 договора.", RU, "5", "article No. 5"),
        ("Это пункт 7 договора.", RU, "7", "paragraph No. 7"),
        ("Это § 3 закона.", RU, "3", "paragraph No. 3"),
        ("Это статья II договора.", RU, "II", "article No. 2"),
        ("Это пункт XIV договора.", RU, "XIV", "paragraph No. 14"),
        ("Это №№ 5 было.", RU, "№№ 5", "No. 5"),
        ("Это № 5-й был.", RU, "№ 5-й", "No. 5"),
        ("Это № 5-го был.", RU, "№ 5-го", "No. 5"),
        ("Это № 12-АБ был.", RU, "№ 12-АБ", "No. 12-AB"),
        ("Это протокол 7 был.", RU, "7", "protocol No. 7"),
        ("Это экземпляр № 2 был.", RU, "№ 2", "copy No. 2"),
        ("Out. No. 465", EN, "No. 465", "outgoing No. 465"),
        ("Ref. 465", EN, "465", "outgoing No. 465"),
        ("It is copy No. 2 here.", EN, "No. 2", "copy No. 2"),
        ("The Minutes No. 13 are here.", EN, "No. 13", "protocol No. 13"),
        ("It is Article II of it.", EN, "II", "article No. 2"),
        ("It is item XIV of it.", EN, "XIV", "paragraph No. 14"),
        ("It is #40 here.", EN, "#40", "No. 40"),
        ("It is Nr. 5 here.", EN, "Nr. 5", "No. 5"),
        ("supported by grant no. 16-11-10340", EN, "no. 16-11-10340", "No. 16-11-10340"),
        ("It is Number 5 here.", EN, "Number 5", "No. 5"),
        ("It is No. 12/n here.", EN, "No. 12/n", "No. 12/N"),
        ("Ракеты СС-20 стоят.", RU, "СС-20", "SS20"),
        ("Тут Ту-22М летит.", RU, "Ту-22М", "TU22M"),
        ("Тут П13/144 лежит.", RU, "П13/144", "P13/144"),
        ("Вирус H5N1 там.", RU, "H5N1", "H5N1"),
        ("The SS-20s are there.", EN, "SS-20s", "SS20"),
        ("The Tu-22M is there.", EN, "Tu-22M", "TU22M"),
        ("The Tu–22M is there.", EN, "Tu–22M", "TU22M"),
        ("Тут Щ-5 и всё.", RU, "Щ-5", "SHCH5"),
        ("Отдел 12 345", RU, "12 345", "No. 12345"),
        ("Отдел 1945", RU, "1945", "No. 1945"),
    ],
)
def test_an_identifier_is_its_digits_with_letters_of_one_alphabet(text, language, written, shown):
    (value,) = [value for value in extract(segmented(text, language)) if value.kind is Kind.IDENTIFIER]
    assert (value.text, str(value.content)) == (written, shown)


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("Он жил в д. 5 на улице.", RU),
        ("He received 20 letters there.", EN),
        ("It is on p. 5 of it.", EN),
        ("Он вх. 5 раз там.", RU),
        ("12 345", RU),
        ("Расход 500 руб", RU),
        ("Статья ABC тут.", RU),
    ],
)
def test_a_house_a_page_and_a_count_are_none(text, language):
    assert values(text, language) == []


@pytest.mark.parametrize(
    ("text", "language", "other"),
    [
        ("Это статья II договора.", RU, "11"),
        ("It is Article III of it.", EN, "111"),
        ("Это пункт XIV тут.", RU, ""),
        ("Ракеты СС-20 стоят.", RU, "CC20"),
        ("Тут Ту-22М летит.", RU, "TY22M"),
    ],
)
def test_what_a_typewriter_or_look_alike_letters_may_mean_is_the_other_reading(text, language, other):
    assert [content.other for content in values(text, language)] == [other]


@pytest.mark.parametrize(
    ("text", "language", "places"),
    [
        ("а) мир; б) труд; в) май; ж) дом; я) всё", RU, [1, 2, 3, 7, 28]),
        (
            "a) мир; ь) труд; c) сон; ё) ёж",
            RU,
            [1, 2, 17, 6],
        ),  # Latin letters, and a soft sign, for those they look like
        ("(a) peace; (b) work; (z) end", EN, [1, 2, 26]),
        ("A) peace; B) work", EN, [1, 2]),
        ("a peace) and (as such)", EN, []),
        ("f(a)b is (ж) here", EN, []),
    ],
)
def test_labels_of_a_list_count_by_their_place_in_the_alphabet(text, language, places):
    assert [content.digits for content in values(text, language)] == [f"({place})" for place in places]
    assert {content.label for content in values(text, language)} <= {"list label"}


def test_a_title_in_an_archive_reference_in_english():
    found = values("Fond 0129, opis 61, papka 461, delo 6, list 147", EN)
    assert [(c.label, c.digits) for c in found] == [
        ("fond", "0129"),
        ("opis", "61"),
        ("papka", "461"),
        ("delo", "6"),
        ("list", "147"),
    ]


@pytest.mark.parametrize(
    ("content", "shown"),
    [
        (IdentifierContent("0487", "incoming"), "incoming No. 0487"),
        (IdentifierContent("40"), "No. 40"),
        (IdentifierContent("12345", "letterhead"), "No. 12345"),
        (IdentifierContent("SS20", "designation"), "SS20"),
        (IdentifierContent("(3)", "list label"), "(3)"),
    ],
)
def test_how_an_identifier_is_shown(content, shown):
    assert str(content) == shown
