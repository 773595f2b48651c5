"""Rich Text: what a person sees in Word, with all changes accepted or before them."""

from __future__ import annotations

import pytest

from tta.errors import InputError
from tta.reader import read
from tta.reader.prose import load_text
from tta.types import Changes

FONTS = (
    r"{\fonttbl{\f0\froman\fcharset204\fprq2{\*\panose 02020603050405020304}Times New Roman;}{\f1\fcharset0 Arial;}{\f2\fcharset2 Symbol;}"
    r"{\f3\fnil\fcharset0\cpg20866 Old;}{\f4\fcharset238 Times CE;}{\f5\fcharset128 Mincho;}}"
)


def loaded(tmp_path, body, changes=Changes.ACCEPTED, head=r"\ansi\ansicpg1251\deff0"):
    path = tmp_path / "letter.rtf"
    content = body if isinstance(body, bytes) else body.encode("cp1251")
    path.write_bytes(b"{\\rtf1" + head.encode() + FONTS.encode() + b" " + content + b"}")
    return load_text(path, changes)


def seen(found):
    return found.text.rstrip("\n").replace("\n\n", "|")


def escaped(text, codec="cp1251"):
    return "".join(f"\\'{byte:02x}" for byte in text.encode(codec))


@pytest.mark.parametrize(
    ("body", "expected"),
    [
        (rf"{escaped('Кошка')} {{\b {escaped('спит')}}}.\par {escaped('Снег')}.\par", "Кошка спит.|Снег."),
        ("Кошка\r\n спит.\\\nСнег.", "Кошка спит.|Снег."),
        (r"15\~\u1084?\u1072?\u1103? \u-3999? 1977", "15\u00a0мая  1977"),  # a private character of no font
        (r"\uc0\u1084\u1072\u1103  {\uc2\u1084\'ec\'ec}!", "мая м!"),
        (r"\u8470\'b9 7, \u55357?\u56842?", "№ 7, 😊"),
        (r"\u1082\emdash\u1072?", "ка"),
        (r"\ldblquote да\rdblquote \emdash\line нет\tab 1941\endash 1945 \{\\\}", "“да”—\nнет\t1941–1945 {\\}"),
        (r"осло\-жниться кое\_как \bullet", "осложниться кое-как •"),
        (r"{\f3 " + escaped("Кошка", "koi8_r") + r"}{\f4 " + escaped("Łódź", "cp1250") + r"} {\f5 " + escaped("日本", "cp932") + "}",
         "КошкаŁódź 日本"),
        (r"{\f1 Caf\'e9 " + escaped("на Садовой") + "}", "Café на Садовой"),
        (r"{\f2 \'b0}C {\f2\'22}", "°C"),
        (r"раз{\v нет}\v нет\v0  два\plain .", "раз два."),
        (r"{\field{\*\fldinst HYPERLINK http://x}{\fldrslt сюда}} {\*\неизвестно нет}{\*\bkmkstart a}{\xe нет}{\*\generator X;}да", "сюда да"),
        (r"10{\super 6} 10\super -3\nosupersub  5{\super th}", "10⁶ 10⁻³ 5th"),
        (r"{\pict\pngblip 89504e47}{\*\shppict{\pict 00}}{\nonshppict{\pict 00}}да", "да"),
        (r"{\upr{да?}{\*\ud{\u1076?\u1072?}}}", "да"),
        (r"{\object{\*\objdata 00ff}{\result таблица}}", "таблица"),
        (r"{\listtext\pard\plain\f0 1.\tab}раз\par{\pntext\f2\'b7\tab}два", "1. раз|• два"),
        (r"{\stylesheet{\s1 heading 1;}}{\colortbl;\red0;}да", "да"),
        (r"{\mmath{\*\moMath{\mf{\mfPr{\mctrlPr\i}}{\mnum{\mr\mscr0\i\f1 1}}{\mden{\mr 3}}}}{\mmathPict{\pict 00}}} часть", "1/3 часть"),
        (r"длина 5{\mmath{\*\moMath{\mf{\mnum{\mr 1}}{\mden{\mr 2}}}}} м, {\*\moMath{\msSup{\me{\mr 10}}{\msup{\mr 6}}}}", "длина 5 1/2 м, 10⁶"),
        (r"{\*\moMathPara{\moMathParaPr{\mjc center}}{\*\moMath{\md{\mdPr{\mbegChr [}{\mendChr ]}}{\me{\mr \u1072?}}}}}", "[а]"),
        (r"да{\v{\*\moMath{\mr 7}}}{\*\unknown{\moMath{\mr 8}}}{\deleted{\*\moMath{\mr 9}}}", "да"),
        (r"да{\*\annotation нет}{\*\atnauthor И}", "да"),
    ],
)  # fmt: skip
def test_what_a_person_sees(tmp_path, body, expected):
    assert seen(loaded(tmp_path, body)) == expected


@pytest.mark.parametrize(
    ("page", "codec"),
    [(1251, "cp1251"), (20866, "koi8_r"), (21866, "koi8_u"), (866, "cp866"), (28595, "iso8859_5"), (10007, "mac_cyrillic")],
)  # fmt: skip
def test_russian_in_a_font_marked_as_western_is_russian_in_a_file_of_a_cyrillic_code_page(tmp_path, page, codec):
    body = rf"{{\f1 {escaped('Ёжик спит', codec)}, Caf\'e9, 1977.}}"

    assert seen(loaded(tmp_path, body, head=rf"\ansi\ansicpg{page}\deff0")) == "Ёжик спит, Café, 1977."


def test_a_font_marked_as_western_is_western_in_a_file_of_a_western_code_page(tmp_path):
    assert seen(loaded(tmp_path, r"{\f1 \'e9t\'e9 \'e0}", head=r"\ansi\ansicpg1252\deff0")) == "été à"


@pytest.mark.parametrize(
    ("body", "accepted", "original"),
    [
        (r"15 {\deleted\revauthdel1 июня}{\revised\revauth1 мая} 1977\par", "15 мая 1977", "15 июня 1977"),
        (r"Темно{\deleted\par}{\pard\plain}.\par", "Темно.", "Темно|."),
        (r"Темно{\revised\par} и холодно.\par", "Темно| и холодно.", "Темно и холодно."),
        (r"{\mvf дождь }снег{\mvt  дождь}", "снег дождь", "дождь снег"),
        (r"Цена {\strike 700}{\striked1  800} 500", "Цена  500", "Цена 700 800 500"),  # struck out by hand
        (r"\strike раз\strike0 два \striked1 три\plain четыре", "два четыре", "раздва тричетыре"),
        (r"\deleted раз\deleted0  два", " два", "раз два"),
    ],
)
def test_tracked_changes(tmp_path, body, accepted, original):
    assert seen(loaded(tmp_path, body)) == accepted.strip().replace("| ", "|")
    assert seen(loaded(tmp_path, body, Changes.ORIGINAL)) == original


def test_notes_boxes_and_heads_stand_behind_with_their_places(tmp_path):
    body = (
        r"{\info{\title О кошке}{\author И. Иванов}{\creatim\yr1977\mo2\dy26\hr1}{\*\company ЦК}{\operator нет}}"
        r"{\header Отчёт\par}{\headerl Отчёт\par}{\footer\chpgn 7\par}"
        r"Кошка{\super\chftn}{\footnote\pard\plain{\super\chftn} Рыжая.\par Да.} спит.{\footnote\ftnalt В конце.}\par"
        r"{\shp{\*\shpinst{\sp{\sn x}{\sv нет}}{\shptxt\pard рамка\par}}{\shprslt рамка}}Снег.\par{\deleted{\footnote нет}}"
    )
    found = loaded(tmp_path, body)
    assert seen(found) == "Кошка спит.|Снег.|рамка|Рыжая.|Да.|В конце.|Отчёт"
    assert [place.name for place in found.places] == [
        "paragraph 1", "paragraph 2", "text box 1", "footnote 1", "footnote 1", "endnote 1", "page header",
    ]  # fmt: skip
    assert found.metadata == (("Title", "О кошке"), ("Creator", "И. Иванов"), ("Date", "1977-02-26"))
    assert found.encoding == "cp1251"


def test_a_note_that_older_programs_are_to_pass_over_is_read(tmp_path):
    """LibreOffice 7.4 and pandoc 2.17 write `\\*` before every footnote, which says that one need not know it."""
    found = loaded(tmp_path, r"Кошка{\super\chftn{\*\footnote\chftn\pard\plain  Рыжая.}} спит.\par")
    assert seen(found) == "Кошка спит.|Рыжая."
    assert found.places[-1].name == "footnote 1"


def test_comments_are_counted(tmp_path):
    assert loaded(tmp_path, r"да{\*\atnid И}{\*\annotation нет}").left_out == ("1 comment in the margin",)


def test_bytes_of_a_picture_are_passed_over(tmp_path):
    assert seen(loaded(tmp_path, b"da{\\pict\\bin7 }}{{\\par}-net")) == "da-net"


@pytest.mark.parametrize(
    ("head", "text", "codec"),
    [
        (r"\ansi\ansicpg1251", "Встреча", "cp1251"),
        (r"\mac\ansicpg10007", "Встреча", "mac_cyrillic"),
        (r"\ansi\ansicpg866", "Встреча", "cp866"),
        (r"\ansi\ansicpg65001", "Встреча", "utf-8"),
        (r"\ansi\ansicpg1252", "Café", "cp1252"),
        (r"\ansi\ansicpg99999", "Café", "cp1252"),
    ],
)
def test_code_pages(tmp_path, head, text, codec):
    path = tmp_path / "old.rtf"
    path.write_text(f"{{\\rtf1{head} {escaped(text, codec)}}}", "ascii")
    assert seen(load_text(path)) == text


ROW = r"\trowd\cellx4000\cellx8000\pard\intbl {}\cell {}\cell\row "


def test_a_table_of_two_languages_is_a_bitext(tmp_path):
    rows = ROW.format("Кошка спит.", "The cat sleeps.") + ROW.format(r"Снег.\par Дождь.", r"Snow.\par Rain.")
    found = loaded(tmp_path, rf"{rows}\pard\par")
    assert [(cell.table, cell.row, cell.column) for cell, _ in found.cells] == [
        (0, 0, 0), (0, 0, 1), (0, 1, 0), (0, 1, 0), (0, 1, 1), (0, 1, 1),
    ]  # fmt: skip
    pair = read(tmp_path / "letter.rtf")
    assert [item.text for item in pair.target.segments] == ["The cat sleeps.", "Snow.", "Rain."]
    assert pair.target.place(pair.target.segments[2].start) == "paragraph 6 (table 1, row 2, column 2)"


def test_a_paragraph_between_them_makes_two_tables(tmp_path):
    found = loaded(tmp_path, ROW.format("раз", "one") + r"\pard Снег.\par " + ROW.format("два", "two"))
    assert [cell.table for cell, _ in found.cells] == [0, 0, 1, 1]


@pytest.mark.parametrize(
    ("content", "words"),
    [
        (b"{\\rtf1}", "there is no text"),
        (b"{\\rtf1", "there is no text"),
        (b"{\\rtf1" + b"{" * 3000, "groups within groups"),
        (b"{\\rtf1 \\", "there is no text"),
        (b"{\\rtf1\\bin99999 x", "there is no text"),
    ],
)
def test_what_cannot_be_read_is_one_line(tmp_path, content, words):
    path = tmp_path / "letter.rtf"
    path.write_bytes(content)
    with pytest.raises(InputError) as caught:
        load_text(path)
    assert words in str(caught.value)
    assert "\n" not in str(caught.value)


def test_more_closed_than_opened_is_no_end(tmp_path):
    assert seen(loaded(tmp_path, "da}}}} net")) == "da net"
