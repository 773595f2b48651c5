"""OpenDocument texts: what a person sees in LibreOffice with all changes accepted, or before them."""

from __future__ import annotations

import pytest

from tests.reader.formats.made import OPEN_DOCUMENT, odt
from tta.errors import InputError
from tta.reader import read
from tta.reader.prose import load_text
from tta.types import Changes


def loaded(tmp_path, body, changes=Changes.ACCEPTED, **parts):
    path = tmp_path / "letter.odt"
    path.write_bytes(odt(body, **parts))
    return load_text(path, changes)


def seen(found):
    return found.text.rstrip("\n").replace("\n\n", "|")


@pytest.mark.parametrize(
    ("body", "expected"),
    [
        ("<text:p>Кошка <text:span>спит</text:span>.</text:p><text:p/><text:p>Снег.</text:p>", "Кошка спит.|Снег."),
        ("<text:p>15<text:s/>мая<text:s text:c='2'/>1977<text:tab/>г.<text:line-break/>Москва</text:p>", "15 мая  1977\tг.\nМосква"),
        ("<text:p>осло\u00adжниться <text:a>тут</text:a></text:p>", "осложниться тут"),
        ("<text:p>Кошка<office:annotation><dc:creator>И. Иванов</dc:creator><text:p>Какая?</text:p></office:annotation> спит.</text:p>",
         "Кошка спит."),
        ("<text:p>Кошка<text:note text:note-class='footnote'><text:note-citation>1</text:note-citation><text:note-body>"
         "<text:p>Рыжая.</text:p></text:note-body></text:note> спит.</text:p><text:p>Снег.</text:p>", "Кошка спит.|Снег.|Рыжая."),
        ("<text:p>Стр. <text:page-number>7</text:page-number>, <text:title>Отчёт</text:title></text:p>", "Стр. 7, Отчёт"),
        ("<text:p><text:ruby><text:ruby-base>слово</text:ruby-base><text:ruby-text>звук</text:ruby-text></text:ruby></text:p>", "слово"),
        ("<text:p>Да<draw:frame><draw:text-box><text:p>рамка</text:p></draw:text-box><svg:desc>нет</svg:desc></draw:frame>.</text:p>",
         "Да.|рамка"),
        ("<text:section><text:p>Раз.</text:p></text:section><text:section text:display='none'><text:p>Нет.</text:p></text:section>", "Раз."),
        ("<text:p>Раз <text:span text:style-name='Тайна'>нет</text:span>два.</text:p>", "Раз два."),
        ("<text:table-of-content><text:table-of-content-source><text:p>нет</text:p></text:table-of-content-source>"
         "<text:index-body><text:p>Глава 1</text:p></text:index-body></text:table-of-content>", "Глава 1"),
        ("<text:sequence-decls/><office:forms/><text:h text:outline-level='1'>Зима</text:h>", "Зима"),
    ],
)  # fmt: skip
def test_what_a_person_sees(tmp_path, body, expected):
    hidden = "<style:style style:name='Тайна'><style:text-properties text:display='none'/></style:style>"
    assert seen(loaded(tmp_path, body, automatic=hidden)) == expected


def region(name, kind, content=""):
    return f"<text:changed-region text:id='{name}'><text:{kind}><office:change-info><dc:creator>И. Иванов</dc:creator></office:change-info>{content}</text:{kind}></text:changed-region>"


def tracked(*regions):
    return f"<text:tracked-changes>{''.join(regions)}</text:tracked-changes>"


def mark(name, change):
    return f"<text:{name} text:change-id='{change}'/>"


@pytest.mark.parametrize(
    ("body", "accepted", "original"),
    [
        (tracked(region("a", "deletion", "<text:p>июня</text:p>"), region("b", "insertion"))
         + f"<text:p>15 {mark('change', 'a')}{mark('change-start', 'b')}мая{mark('change-end', 'b')} 1977</text:p>",
         "15 мая 1977", "15 июня 1977"),
        # the end of a paragraph, and a whole one, deleted
        (tracked(region("a", "deletion", "<text:p>но.</text:p><text:p>Дождь.</text:p><text:p>Хо</text:p>"))
         + f"<text:p>Темн{mark('change', 'a')}лодно.</text:p>", "Темнлодно.", "Темнно.|Дождь.|Холодно."),
        # the end of a paragraph put in
        (tracked(region("a", "insertion"))
         + f"<text:p>Темно{mark('change-start', 'a')}.</text:p><text:p>Вот и{mark('change-end', 'a')} и холодно.</text:p>",
         "Темно.|Вот и и холодно.", "Темно и холодно."),
        (tracked(region("a", "format-change")) + f"<text:p>{mark('change-start', 'a')}Да{mark('change-end', 'a')}.</text:p>", "Да.", "Да."),
    ],
)  # fmt: skip
def test_tracked_changes(tmp_path, body, accepted, original):
    assert seen(loaded(tmp_path, body)) == accepted
    assert seen(loaded(tmp_path, body, Changes.ORIGINAL)) == original


NUMBERS = (
    "<text:list-style style:name='L'><text:list-level-style-number text:level='1' style:num-format='1' style:num-suffix='.'/>"
    "<text:list-level-style-number text:level='2' style:num-format='а, б, .., аа, бб, ... (ru)' style:num-suffix=')'/>"
    "<text:list-level-style-bullet text:level='3' text:bullet-char='–'/></text:list-style>"
)
OUTLINE = (
    "<office:styles><text:outline-style style:name='Outline'><text:outline-level-style text:level='1' style:num-format='I'/>"
    "<text:outline-level-style text:level='2' style:num-format='1' text:display-levels='2'/>"
    "<text:outline-level-style text:level='3' style:num-format=''/></text:outline-style></office:styles>"
)


def points(*items, attributes="", style="text:style-name='L'"):
    whole = "".join(
        f"<text:list-item>{item if item.startswith('<') else f'<text:p>{item}</text:p>'}</text:list-item>"
        for item in items
    )
    return f"<text:list {style} {attributes}>{whole}</text:list>"  # fmt: skip


@pytest.mark.parametrize(
    ("body", "expected"),
    [
        (points("раз", "два"), "1. раз|2. два"),
        (points("раз", "<text:p>два</text:p><text:p>и ещё</text:p>", "три"), "1. раз|2. два|и ещё|3. три"),
        (points("раз", points("ещё", "вот", style="")), "1. раз|а) ещё|б) вот"),
        (points("раз", points(points("точка", style=""), style="")), "1. раз|• точка"),
        (points("раз") + "<text:p>Снег.</text:p>" + points("два", attributes="text:continue-numbering='true'"), "1. раз|Снег.|2. два"),
        (points("раз", attributes="xml:id='q'") + points("иное") + points("два", attributes="text:continue-list='q'"), "1. раз|1. иное|2. два"),
        ("<text:list text:style-name='L'><text:list-header><text:p>Список</text:p></text:list-header>"
         "<text:list-item text:start-value='5'><text:p>пять</text:p></text:list-item></text:list>", "Список|5. пять"),
        ("<text:h text:outline-level='1'>Зима</text:h><text:h text:outline-level='2'>Снег</text:h><text:h text:outline-level='3'>Лёд</text:h>"
         "<text:h text:outline-level='1' text:is-list-header='true'>Без</text:h>", "I Зима|I.1 Снег|Лёд|Без"),
        (points("<text:p/>", "два"), "2. два"),
    ],
)  # fmt: skip
def test_numbers_that_the_program_writes_by_itself(tmp_path, body, expected):
    assert seen(loaded(tmp_path, body, automatic=NUMBERS, styles=OUTLINE)) == expected


STRUCK = (
    "<style:style style:name='T1'><style:text-properties style:text-line-through-style='solid' style:text-line-through-type='single'/></style:style>"
    "<style:style style:name='T2'><style:text-properties style:text-line-through-type='double'/></style:style>"
    "<style:style style:name='T3' style:parent-style-name='T1'/>"
    "<style:style style:name='T4'><style:text-properties style:text-line-through-style='none'/></style:style>"
    "<style:style style:name='T5'><style:text-properties fo:color='red'/></style:style>"
)


@pytest.mark.parametrize(
    ("position", "expected"),
    [("super 58%", "10⁶ штук"), ("33% 58%", "10⁶ штук"), ("sub 58%", "106 штук"), ("-33% 58%", "106 штук"), ("0% 100%", "106 штук")],
)  # fmt: skip
def test_a_raised_figure_is_no_part_of_the_number_before_it(tmp_path, position, expected):
    styles = (
        f"<style:style style:name='T1'><style:text-properties style:text-position='{position}'/></style:style>"
        "<style:style style:name='T2' style:parent-style-name='T1'/>"
    )
    for name in ("T1", "T2"):
        body = f"<text:p>10<text:span text:style-name='{name}'>6</text:span> штук</text:p>"
        assert seen(loaded(tmp_path, body, automatic=styles)) == expected


@pytest.mark.parametrize(
    ("body", "accepted", "original"),
    [
        ("<text:p>Цена <text:span text:style-name='T1'>700 </text:span>500</text:p>", "Цена 500", "Цена 700 500"),
        ("<text:p>Цена <text:span text:style-name='T2'>700 </text:span>500</text:p>", "Цена 500", "Цена 700 500"),
        ("<text:p>Цена <text:span text:style-name='T3'>700 </text:span>500</text:p>", "Цена 500", "Цена 700 500"),
        ("<text:p>Цена <text:span text:style-name='T5'>700 </text:span>500</text:p>", "Цена 700 500", "Цена 700 500"),
        ("<text:p text:style-name='T1'>нет<text:span text:style-name='T4'>да</text:span></text:p><text:p>Дом</text:p>", "да|Дом", "нетда|Дом"),
        (
            "<text:p>Дом<text:span text:style-name='T1'> снег<text:note text:note-class='footnote'><text:note-body><text:p>белый</text:p>"
            "</text:note-body></text:note></text:span></text:p>",
            "Дом", "Дом снег|белый",
        ),
    ],
)  # fmt: skip
def test_what_is_struck_out_no_longer_holds(tmp_path, body, accepted, original):
    """As on a web page: people strike out what they take back, and it was there before."""
    assert seen(loaded(tmp_path, body, automatic=STRUCK)) == accepted
    assert seen(loaded(tmp_path, body, Changes.ORIGINAL, automatic=STRUCK)) == original


def test_pages_heads_notes_and_properties(tmp_path):
    note = "<text:note text:note-class='endnote'><text:note-body><text:p>Сноска.</text:p></text:note-body></text:note>"
    body = f"<text:p>Раз{note} и <text:soft-page-break/>два.</text:p><text:p text:style-name='P'>Три.</text:p>"
    found = loaded(
        tmp_path,
        body + "<text:p><office:annotation><text:p>нет</text:p></office:annotation></text:p>",
        automatic="<style:style style:name='P'><style:paragraph-properties fo:break-before='page'/></style:style>",
        styles="<office:master-styles><style:master-page><style:header><text:p>Отчёт</text:p></style:header><style:header-left>"
        "<text:p>Отчёт</text:p></style:header-left><style:footer><text:p>7</text:p></style:footer></style:master-page></office:master-styles>",
        meta="<dc:title>О кошке</dc:title><meta:initial-creator>И. Иванов</meta:initial-creator><dc:creator>П. Петров</dc:creator>",
    )
    assert found.text == "Раз и два.\n\nТри.\n\nСноска.\n\nОтчёт\n"
    assert [place.name for place in found.places] == [
        "page 1, paragraph 1", "page 2, paragraph 1", "page 3, paragraph 2", "endnote 1", "page header",
    ]  # fmt: skip
    assert found.text[found.places[1].start :].startswith("два.")
    assert found.metadata == (("Title", "О кошке"), ("Creator", "И. Иванов"))
    assert found.left_out == ("1 comment in the margin",)


def test_a_table_of_two_languages_is_a_bitext(tmp_path):
    rows = [("Кошка спит.", "The cat sleeps."), ("Снег.", "Snow.")]
    cells = "".join(
        "<table:table-row>"
        + "".join(f"<table:table-cell><text:p>{cell}</text:p></table:table-cell>" for cell in row)
        + "</table:table-row>"
        for row in rows
    )
    loaded(tmp_path, f"<table:table><table:table-header-rows/>{cells}</table:table>")
    pair = read(tmp_path / "letter.odt")
    assert [item.text for item in pair.target.segments] == ["The cat sleeps.", "Snow."]
    assert pair.source.place(pair.source.segments[1].start) == "paragraph 3 (table 1, row 2, column 1)"


def test_a_flat_file_is_the_same(tmp_path):
    path = tmp_path / "letter.fodt"
    path.write_text(
        f'<?xml version="1.0" encoding="UTF-8"?>\n<office:document {OPEN_DOCUMENT}><office:meta><dc:title>О кошке</dc:title></office:meta>'
        "<office:body><office:text><text:p>Кошка спит.</text:p></office:text></office:body></office:document>",
        "utf-8",
    )
    found = load_text(path)
    assert (found.text, found.metadata) == ("Кошка спит.\n", (("Title", "О кошке"),))


@pytest.mark.parametrize(
    ("parts", "words"),
    [
        ({"body": "<text:p/>"}, "there is no text"),
        ({"body": "<text:p>"}, "content.xml: the XML is damaged"),
        ({"body": "", "kind": "spreadsheet"}, "holds spreadsheet, expected a text"),
        ({"body": "", "listing": "<encryption-data/>"}, "locked with a password"),
        ({"body": "<text:section>" * 3000 + "</text:section>" * 3000}, "elements within elements"),
    ],
)
def test_what_cannot_be_read_is_one_line(tmp_path, parts, words):
    with pytest.raises(InputError) as caught:
        loaded(tmp_path, **parts)
    assert words in str(caught.value)
    assert "\n" not in str(caught.value)


MATH = '<math xmlns="http://www.w3.org/1998/Math/MathML"><mfrac><mn>1</mn><mn>{}</mn></mfrac></math>'


def frame(shown):
    return f"<draw:frame>{shown}<draw:image/></draw:frame>"


def test_formulas_are_read_within_the_text_and_in_parts_of_their_own(tmp_path):
    objects = [frame(f'<draw:object xmlns:xlink="x" xlink:href="{name}"/>') for name in ("./Object 1", "Formula-2/")]
    chart, missing = (frame(f'<draw:object xmlns:xlink="x" xlink:href="{name}"/>') for name in ("Chart", "Nothing"))
    within = frame(f"<draw:object>{MATH.format(5)}</draw:object>")
    body = f"<text:p>Доля {objects[0]}, 5{objects[1]} м и {within}{chart}{missing}.</text:p>"
    parts = {
        "Object 1/content.xml": f'<?xml version="1.0"?>\n<!DOCTYPE math PUBLIC "a" "b">{MATH.format(3)}',
        "Formula-2/content.xml": MATH.format(2),
        "Chart/content.xml": "<chart>столбцы</chart>",
    }

    found = loaded(tmp_path, body, parts=parts)

    assert found.text == "Доля 1/3, 5 1/2 м и 1/5.\n"
