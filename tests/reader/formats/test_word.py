"""Word documents as a person reads them: every word that is seen, none that is not, and where it stands."""

from __future__ import annotations

import pytest

from tests.reader.formats.made import archive, docx, p, r
from tta.errors import InputError
from tta.reader import read
from tta.reader.prose import load_text
from tta.types import Changes

FIELD = '<w:r><w:fldChar w:fldCharType="{}"/></w:r>'


def text_of(tmp_path, data, changes=Changes.ACCEPTED):
    path = tmp_path / "memo.docx"
    path.write_bytes(data)
    return load_text(path, changes).text.rstrip("\n")


@pytest.mark.parametrize(
    ("runs", "accepted", "original"),
    [
        (r("Встреча 15 мая"), "Встреча 15 мая", "Встреча 15 мая"),
        (f"{r('15 мая ')}<w:ins>{r('1977 года')}</w:ins>", "15 мая 1977 года", "15 мая"),
        (f"{r('15')}<w:del><w:r><w:delText> июня</w:delText></w:r></w:del>{r(' мая')}", "15 мая", "15 июня мая"),
        (
            f"<w:moveTo>{r('Вот ')}</w:moveTo>{r('он')}<w:moveFrom><w:r><w:t> был</w:t></w:r></w:moveFrom>",
            "Вот он",
            "он был",
        ),
        (f"{r('в ')}<w:smartTag><w:smartTagPr/>{r('1977 г.')}</w:smartTag>", "в 1977 г.", "в 1977 г."),
        (
            f"<w:sdt><w:sdtPr/><w:sdtContent>{r('Тема')}</w:sdtContent></w:sdt>{r(': письмо')}",
            "Тема: письмо",
            "Тема: письмо",
        ),
        (f"<w:hyperlink>{r('ссылка')}</w:hyperlink>", "ссылка", "ссылка"),
        (f"{r('стр. ')}<w:fldSimple>{r('7')}</w:fldSimple>", "стр. 7", "стр. 7"),
        (
            f"{FIELD.format('begin')}<w:r><w:instrText>DATE</w:instrText></w:r>{FIELD.format('separate')}{r('5 мая')}{FIELD.format('end')}{r('.')}",
            "5 мая.",
            "5 мая.",
        ),
        (  # the result of a field within the instruction of another is not seen
            f"{FIELD.format('begin')}{FIELD.format('begin')}{FIELD.format('separate')}{r('unseen')}{FIELD.format('end')}"
            f"{FIELD.format('separate')}{r('seen')}{FIELD.format('end')}",
            "seen",
            "seen",
        ),
        (
            "<w:r><w:t>осло</w:t><w:softHyphen/><w:t>жнить</w:t><w:tab/><w:t>из</w:t><w:noBreakHyphen/><w:t>за</w:t></w:r>",
            "осложнить\tиз-за",
            "осложнить\tиз-за",
        ),
        ("<w:r><w:t>раз</w:t><w:br/><w:t>два</w:t></w:r>", "раз\nдва", "раз\nдва"),
        (f"<w:r><w:rPr><w:vanish/></w:rPr><w:t>тайно</w:t></w:r>{r('явно')}", "явно", "явно"),
        (
            f'{r("10")}<w:r><w:rPr><w:vertAlign w:val="superscript"/></w:rPr><w:t>6</w:t></w:r>{r(" штук")}',
            "10⁶ штук",
            "10⁶ штук",
        ),
        (
            f'{r("5")}<m:oMath xmlns:m="x"><m:f><m:num><m:r><m:t>1</m:t></m:r></m:num><m:den><w:ins><m:r><m:t>3</m:t></m:r></w:ins>'
            f"<w:del><m:r><m:t>2</m:t></m:r></w:del></m:den></m:f></m:oMath>{r(' м')}",
            "5 1/3 м",
            "5 1/2 м",
        ),
        ('<w:r><w:rPr><w:vanish w:val="0"/></w:rPr><w:t>не тайно</w:t></w:r>', "не тайно", "не тайно"),
        ('<w:r><w:t>20</w:t><w:sym w:font="Symbol" w:char="F0B0"/><w:t>C</w:t></w:r>', "20°C", "20°C"),
        (f"<w:ruby><w:rt>{r('звук')}</w:rt><w:rubyBase>{r('слово')}</w:rubyBase></w:ruby>", "слово", "слово"),
        (f"<w:bdo>{r('А')}<w:customXml>{r('Б')}</w:customXml></w:bdo>", "АБ", "АБ"),
    ],
)
def test_the_words_of_a_paragraph_before_and_after_its_changes(tmp_path, runs, accepted, original):
    data = docx(p(runs))
    assert text_of(tmp_path, data) == accepted
    assert text_of(tmp_path, data, Changes.ORIGINAL) == original


STYLES = (
    '<w:style w:styleId="Gone"><w:rPr><w:strike/></w:rPr></w:style>'
    '<w:style w:styleId="Below"><w:basedOn w:val="Gone"/></w:style>'
    '<w:style w:styleId="Secret"><w:rPr><w:vanish/></w:rPr></w:style>'
)


@pytest.mark.parametrize(
    ("properties", "accepted"),
    [
        ("<w:strike/>", "Цена 500"),
        ("<w:dstrike/>", "Цена 500"),
        ('<w:strike w:val="0"/>', "Цена 700 500"),
        ('<w:rStyle w:val="Gone"/>', "Цена 500"),
        ('<w:rStyle w:val="Below"/>', "Цена 500"),
        ('<w:rStyle w:val="Gone"/><w:strike w:val="false"/>', "Цена 700 500"),
        ('<w:rStyle w:val="Unknown"/>', "Цена 700 500"),
    ],
)
def test_what_is_struck_out_no_longer_holds(tmp_path, properties, accepted):
    """As on a web page: people strike out what they take back, and it was there before."""
    data = docx(
        p(f"{r('Цена ')}<w:r><w:rPr>{properties}</w:rPr><w:t>700 </w:t></w:r>{r('500')}") + p("Дом"), styles=STYLES
    )
    assert text_of(tmp_path, data) == f"{accepted}\n\nДом"
    assert text_of(tmp_path, data, Changes.ORIGINAL) == "Цена 700 500\n\nДом"


def test_the_style_of_a_paragraph_strikes_out_and_hides_what_says_nothing_else(tmp_path):
    spoken = '<w:r><w:rPr><w:strike w:val="0"/></w:rPr><w:t>да</w:t></w:r>'
    data = docx(
        p(f"{r('нет')}{spoken}", '<w:pStyle w:val="Below"/>') + p("тайно", '<w:pStyle w:val="Secret"/>'), styles=STYLES
    )
    assert text_of(tmp_path, data) == "да"
    assert text_of(tmp_path, data, Changes.ORIGINAL) == "нетда"


def test_a_page_goes_on_where_its_end_is_struck_out(tmp_path):
    path = tmp_path / "memo.docx"
    path.write_bytes(
        docx(p("<w:r><w:rPr><w:strike/></w:rPr><w:lastRenderedPageBreak/><w:t>нет</w:t></w:r>") + p("Дом"))
    )
    assert [item.name for item in load_text(path).places] == ["page 2, paragraph 1"]


def test_a_paragraph_whose_end_was_deleted_goes_on_in_the_next(tmp_path):
    data = docx(
        p("Он сказал", "<w:rPr><w:del/></w:rPr>") + p(" да.") + p("Потом.", "<w:rPr><w:ins/></w:rPr>") + p("Всё.")
    )
    assert text_of(tmp_path, data) == "Он сказал да.\n\nПотом.\n\nВсё."
    assert text_of(tmp_path, data, Changes.ORIGINAL) == "Он сказал\n\nда.\n\nПотом.Всё."


def test_a_deleted_row_of_a_table_is_not_there(tmp_path):
    row = "<w:tr><w:trPr>{}</w:trPr><w:tc>{}</w:tc></w:tr>"
    data = docx(
        f"<w:tbl>{row.format('', p('раз'))}{row.format('<w:del/>', p('два'))}{row.format('<w:ins/>', p('три'))}</w:tbl>"
    )
    assert text_of(tmp_path, data) == "раз\n\nтри"
    assert text_of(tmp_path, data, Changes.ORIGINAL) == "раз\n\nдва"


def test_blocks_in_content_controls_are_read(tmp_path):
    data = docx(f"<w:sdt><w:sdtContent>{p('раз')}</w:sdtContent></w:sdt><w:customXml>{p('два')}</w:customXml>")
    assert text_of(tmp_path, data) == "раз\n\nдва"


def test_notes_boxes_and_heads_stand_behind_the_body_each_once(tmp_path):
    box = (
        f"<w:r><mc:AlternateContent><mc:Choice><w:drawing><w:txbxContent>{p('РАССЕКРЕЧЕНО')}</w:txbxContent></w:drawing></mc:Choice>"
        f"<mc:Fallback><w:pict><w:txbxContent>{p('РАССЕКРЕЧЕНО')}</w:txbxContent></w:pict></mc:Fallback></mc:AlternateContent></w:r>"
    )
    path = tmp_path / "memo.docx"
    path.write_bytes(
        docx(
            p(f"{box}{r('Тело')}<w:r><w:footnoteReference w:id='2'/></w:r>") + p("Ещё"),
            footnotes=f'<w:footnote w:type="separator">{p("x")}</w:footnote><w:footnote w:id="2">{p("<w:r><w:footnoteRef/></w:r>" + r("Сноска"))}</w:footnote>',
            endnotes=f"<w:endnote>{p('Примечание')}</w:endnote>",
            header1=p("Архив"),
            header2=p("Архив"),
            footer1=p("<w:r><w:t>7</w:t></w:r>"),
            comments=f"<w:comment>{p('проверить')}</w:comment>",
        )
    )
    found = load_text(path)
    assert found.text == "Тело\n\nЕщё\n\nРАССЕКРЕЧЕНО\n\nСноска\n\nПримечание\n\nАрхив\n"
    assert [item.name for item in found.places] == [
        "paragraph 1", "paragraph 2", "text box 1", "footnote 1", "endnote 1", "page header",
    ]  # fmt: skip
    assert found.left_out == ("1 comment in the margin",)


def numbered(level, style=""):
    return (
        f'<w:pStyle w:val="{style}"/>' if style else f'<w:numPr><w:ilvl w:val="{level}"/><w:numId w:val="1"/></w:numPr>'
    )


def level(number, form, text, extra=""):
    return f'<w:lvl w:ilvl="{number}"><w:start w:val="1"/><w:numFmt w:val="{form}"/>{extra}<w:lvlText w:val="{text}"/></w:lvl>'


def numbering(*levels):
    return f'<w:abstractNum w:abstractNumId="5">{"".join(levels)}</w:abstractNum><w:num w:numId="1"><w:abstractNumId w:val="5"/></w:num>'


@pytest.mark.parametrize(
    ("levels", "expected"),
    [
        ([("decimal", "%1."), ("decimal", "%1.%2.")], "1. а|1.1. б|1.2. в|2. г|2.1. д"),
        ([("upperRoman", "%1."), ("lowerLetter", "%2)")], "I. а|a) б|b) в|II. г|a) д"),
        ([("russianUpper", "%1)"), ("decimalZero", "%2")], "А) а|01 б|02 в|Б) г|01 д"),
        ([("bullet", "\uf0b7"), ("none", "")], "• а|б|в|• г|д"),
        ([("upperRoman", "Статья %1"), ("decimal", "%1.%2")], "Статья I а|I.1 б|I.2 в|Статья II г|II.1 д"),
    ],
)
def test_numbers_that_word_writes_by_itself_are_text(tmp_path, levels, expected):
    made = numbering(*(level(place, *item) for place, item in enumerate(levels)))
    body = "".join(p(text, numbered(place)) for text, place in zip("абвгд", (0, 1, 1, 0, 1), strict=True))
    assert text_of(tmp_path, docx(body, numbering=made)) == expected.replace("|", "\n\n")


def test_legal_numbers_are_figures_and_a_deleted_point_is_not_counted(tmp_path):
    made = numbering(level(0, "upperRoman", "%1."), level(1, "decimal", "%1.%2", "<w:isLgl/>"))
    gone = p("<w:del><w:r><w:delText>нет</w:delText></w:r></w:del>", f"{numbered(0)}<w:rPr><w:del/></w:rPr>")
    data = docx(gone + p("а", numbered(0)) + p("б", numbered(1)), numbering=made)
    assert text_of(tmp_path, data) == "I. а\n\n1.1 б"


def test_a_list_may_begin_anew_and_hang_on_a_style(tmp_path):
    made = numbering(level(0, "decimal", "%1.")) + (
        '<w:num w:numId="2"><w:abstractNumId w:val="5"/><w:lvlOverride w:ilvl="0"><w:startOverride w:val="7"/></w:lvlOverride></w:num>'
    )
    styles = (
        '<w:style w:styleId="Base"><w:pPr><w:numPr><w:numId w:val="1"/></w:numPr></w:pPr></w:style>'
        '<w:style w:styleId="Item"><w:basedOn w:val="Base"/></w:style>'
        '<w:style w:styleId="Free"><w:basedOn w:val="Base"/><w:pPr><w:numPr><w:numId w:val="0"/></w:numPr></w:pPr></w:style>'
    )
    body = "".join(
        p(text, f'<w:pStyle w:val="{style}"/>' if style else '<w:numPr><w:numId w:val="2"/></w:numPr>')
        for text, style in (("а", "Item"), ("б", ""), ("в", ""), ("г", "Free"))
    )
    assert text_of(tmp_path, docx(body, numbering=made, styles=styles)) == "1. а\n\n7. б\n\n8. в\n\nг"


@pytest.mark.parametrize(
    ("mark", "expected"),
    [("<w:lastRenderedPageBreak/>", ["page 1, paragraph 1", "page 2, paragraph 1", "page 2, paragraph 2"]),
     ('<w:br w:type="page"/>', ["page 1, paragraph 1", "page 2, paragraph 1", "page 2, paragraph 2"]),
     ("<w:tab/>", ["paragraph 1", "paragraph 2"])],
)  # fmt: skip
def test_places_are_paragraphs_and_pages_where_the_file_knows_them(tmp_path, mark, expected):
    path = tmp_path / "memo.docx"
    path.write_bytes(docx(p(f"<w:r><w:t>раз</w:t>{mark}<w:t>два</w:t></w:r>") + "<w:p/>" + p("три")))
    found = load_text(path)
    assert [item.name for item in found.places] == expected
    assert found.places[-1].start == found.text.index("три")


CAT = ("Кошка спит на окне.", "The cat sleeps at the window.")


def table(*rows):
    cells = ("".join(f"<w:tc>{cell}</w:tc>" for cell in row) for row in rows)
    return f"<w:tbl>{''.join(f'<w:tr>{row}</w:tr>' for row in cells)}</w:tbl>"


def test_a_table_of_two_languages_is_a_bitext(tmp_path):
    path = tmp_path / "both.docx"
    rows = [
        (p("Кошка спит."), p("The cat sleeps.")),
        (p("Снег.") + p("Дождь."), p("Snow.") + p("Rain.")),
        (p("Раз. Два."), p("One.") + p("Two.")),
    ]
    path.write_bytes(docx(p("Перевод") + table(*rows), "<dc:title>Кошка</dc:title>"))
    pair = read(path)
    assert [[item.text for item in side.segments] for side in (pair.source, pair.target)] == [
        ["Кошка спит.", "Снег.", "Дождь.", "Раз. Два."],
        ["The cat sleeps.", "Snow.", "Rain.", "One. Two."],
    ]
    assert [(bead.source, bead.target) for bead in pair.beads] == [((i,), (i,)) for i in range(4)]
    assert pair.source.metadata == (("Title", "Кошка"),)
    assert pair.source.place(pair.source.segments[1].start) == "paragraph 4 (table 1, row 2, column 1)"
    assert pair.left_out == ("both.docx: 1 paragraph outside the table of the two languages",)


@pytest.mark.parametrize(
    ("head", "sure"),
    [
        (("ID", "Source: ru", "Target: en", "Status"), True),
        (("Segment ID", "Source segment", "Target segment", "Segment status"), True),
        (("№", "Исходный текст (русский)", "Перевод (английский)", "Статус"), True),
        (("ID", "Russian", "English", "Status"), False),
    ],
)
def test_tables_of_programs_for_translators_are_read_by_their_heads(tmp_path, head, sure):
    warning = ("Do not edit the column ID.", "", "", "")
    rows = [("hx81", *CAT, "Confirmed"), ("hx82", "Да, спит.", "Yes, she does.", "To be confirmed")]
    path = tmp_path / "export.docx"
    path.write_bytes(docx(table(*(map(p, row) for row in (warning, head, *rows)))))
    pair = read(path)
    assert [[item.text for item in side.segments] for side in (pair.source, pair.target)] == [
        [row[1] for row in rows],
        [row[2] for row in rows],
    ]
    assert pair.direction.sure is sure
    assert pair.left_out == (
        "export.docx: 1 paragraph outside the table of the two languages",
        f"export.docx: the columns {head[0]}, {head[3]} of the table",
    )


@pytest.mark.parametrize(
    "rows",
    [
        [("Кошка спит.", "Пёс спит.")],  # one language
        [("Кошка спит. " * 300, "The cat sleeps. " * 300)],  # two texts side by side
    ],
)
def test_another_table_is_no_bitext(tmp_path, rows):
    path = tmp_path / "both.docx"
    path.write_bytes(docx(table(*((p(a), p(b)) for a, b in rows)) + p("It rains and the cat sleeps.")))
    assert read(path).beads is None


def test_the_notes_of_a_document_in_both_languages_go_with_their_language(tmp_path):
    path = tmp_path / "both.docx"
    notes = "".join(f"<w:footnote>{p(text)}</w:footnote>" for text in ("Так в тексте.", "Thus in the text."))
    path.write_bytes(docx(p("Кошка спит дома.") + p("The cat sleeps at home."), footnotes=notes))
    pair = read(path)
    assert [[span.of(side.text) for span in side.body] for side in (pair.source, pair.target)] == [
        ["Кошка спит дома.", "Так в тексте."],
        ["The cat sleeps at home.", "Thus in the text."],
    ]


def test_two_documents_keep_their_properties_and_places(tmp_path):
    (tmp_path / "ru.docx").write_bytes(docx(p("Кошка спит."), "<dc:title>Кошка</dc:title><dc:creator> </dc:creator>"))
    (tmp_path / "en.docx").write_bytes(docx(p("The cat sleeps.")))
    pair = read(tmp_path / "en.docx", tmp_path / "ru.docx")
    assert pair.source.metadata == (("Title", "Кошка"),)
    assert pair.target.place(4) == "paragraph 1"


@pytest.mark.parametrize(
    ("data", "words"),
    [
        (docx(p("")), "there is no text in the file"),
        (docx("<w:p>" * 3), "the XML is damaged"),
        (archive({"word/document.xml": '<!DOCTYPE a [<!ENTITY b "c">]><a>&b;</a>'}), "defines or fetches entities"),
        (archive({"word/document.xml": '<!DOCTYPE a [<!ENTITY b SYSTEM "file:///etc/passwd">]><a>&b;</a>'}), "defines or fetches entities"),
        (docx(p("раз"))[:-40], "it is no whole zip archive"),
        (archive({"song.mp3": b"x"}), "this is a zip archive with song.mp3 in it, expected a document"),
        (docx(p("<w:smartTag>" * 2000 + r("раз") + "</w:smartTag>" * 2000)), "elements within elements"),
    ],
)  # fmt: skip
def test_what_cannot_be_read_is_one_line(tmp_path, data, words):
    with pytest.raises(InputError) as caught:
        text_of(tmp_path, data)
    assert words in str(caught.value)
    assert str(tmp_path / "memo.docx") in str(caught.value)
    assert "\n" not in str(caught.value)


@pytest.mark.parametrize(("over", "words"), [(0, "there is no text in the file"), (1, "unpacks to more than 1 MB")])
def test_a_part_is_unpacked_up_to_a_size(tmp_path, monkeypatch, over, words):
    monkeypatch.setattr("tta.reader.formats.archive.LARGEST_PART", 2**20)
    blanks = b" " * (2**20 + over - len("<a></a>"))
    with pytest.raises(InputError, match=words):
        text_of(tmp_path, archive({"word/document.xml": b"<a>" + blanks + b"</a>"}))


def test_what_a_library_writes_into_every_file_is_no_catalogue_data(tmp_path):
    core = "<dc:creator>python-docx</dc:creator><dc:description>generated by python-docx</dc:description>"
    core += "<dc:title>Кошка</dc:title><dc:created>2013-12-23T23:15:00Z</dc:created>"
    path = tmp_path / "both.docx"
    path.write_bytes(docx(p(r("Кошка спит на столе.")) + p(r("The cat sleeps on the table.")), core=core))
    assert read(path).source.metadata == (("Title", "Кошка"),)
