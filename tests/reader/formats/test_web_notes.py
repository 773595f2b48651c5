"""Pages as word processors and wikis export them: footnotes, comments in the margin, styles by class."""

from __future__ import annotations

import time

import pytest

from tests.reader.formats.test_web import epub
from tta.reader.decoding import Decoded
from tta.reader.prose import load_text
from tta.types import Changes

GOOGLE = (
    '<p>Делегация прибыла 15 мая.<sup><a href="#ftnt1" id="ftnt_ref1">[1]</a></sup> Снег.</p>',
    '<hr><div><p><a href="#ftnt_ref1" id="ftnt1">[1]</a><span>&nbsp;Старый стиль.</span></p></div>',
)
WORD = (
    '<p>Делегация прибыла 15 мая.<a href="#_ftn1" name="_ftnref1"><span>[1]</span></a> Снег.</p>',
    '<div><hr><div id="ftn1"><p><a href="#_ftnref1" name="_ftn1"><span>[1]</span></a> Старый стиль.</p></div></div>',
)
LIBRE_OFFICE = (
    '<p>Делегация прибыла 15 мая.<a class="sdfootnoteanc" name="sdfootnote1anc" href="#sdfootnote1sym"><sup>1</sup></a> Снег.</p>',
    '<div id="sdfootnote1"><p><a name="sdfootnote1sym" href="#sdfootnote1anc">1</a>Старый стиль.</p></div>',
)
WIKI = (
    '<p>Делегация прибыла 15 мая.<sup id="cite_ref-1"><a href="#cite_note-1">[1]</a></sup> Снег.</p>',
    '<ol><li id="cite_note-1"><a href="#cite_ref-1">^</a> <span>Старый стиль.</span></li></ol>',
)


def page(tmp_path, body, style="", changes=Changes.ACCEPTED) -> Decoded:
    path = tmp_path / "page.html"
    path.write_text(f"<html><head><style>{style}</style></head><body>{body}</body></html>", "utf-8")
    return load_text(path, changes)


def seen(found):
    return found.text.rstrip("\n").replace("\n\n", "|")


@pytest.mark.parametrize("written", [GOOGLE, WORD, LIBRE_OFFICE, WIKI])
def test_a_note_stands_apart_and_its_marks_are_no_text(tmp_path, written):
    found = page(tmp_path, f"{written[0]}{written[1]}<p>Конец.</p>")

    assert seen(found).replace("1. Старый", "Старый") == "Делегация прибыла 15 мая. Снег.|Конец.|Старый стиль."
    assert len(found.parts) == 2


def test_a_mark_of_several_notes_and_one_of_no_note(tmp_path):
    second = GOOGLE[1].replace("1", "2").replace("Старый", "Новый")
    text = '<p>Раз<sup><a href="#ftnt1" id="ftnt_ref1">[1]</a></sup><sup><a href="#ftnt2" id="ftnt_ref2">[2]</a></sup> 5<sup>2</sup>.</p>'

    assert seen(page(tmp_path, f"{text}{GOOGLE[1]}{second}")) == "Раз 5².|Старый стиль.|Новый стиль."


def test_a_comment_in_the_margin_is_told_and_no_text(tmp_path):
    text = '<p>Кошка<sup><a href="#cmnt1" id="cmnt_ref1">[a]</a></sup> спит.</p>'
    comment = '<div><p><a href="#cmnt_ref1" id="cmnt1">[a]</a><span>Которая?</span></p><p>Рыжая?</p></div>'

    found = page(tmp_path, text + comment)

    assert (seen(found), found.left_out) == ("Кошка спит.", ("1 comment in the margin",))


@pytest.mark.parametrize(
    ("contents", "chapter"),
    [
        ('<p><a href="#c" id="t">I</a></p>', '<div><h2><a href="#t" id="c">I</a></h2><p>Снег.</p></div>'),
        ('<p>Главы: <a href="#c" id="t">I</a></p>', '<div><h2><a href="#t" id="c">I</a></h2><p>Снег.</p></div>'),
        ('<p>См. <a href="#c" id="t">I</a></p>', '<p id="c">Снег, см. <a href="#elsewhere">I</a></p>'),
        ('<p>См. <a href="#c" id="t">главу</a></p>', '<p><a href="#t" id="c">главу</a> о снеге</p>'),
    ],
)
def test_other_links_are_text(tmp_path, contents, chapter):
    found = page(tmp_path, contents + chapter)

    assert ("I" in seen(found) or "главу о снеге" in seen(found)) and len(found.parts) == 1
    assert seen(found).count("I") + seen(found).count("главу") == 2


@pytest.mark.parametrize(
    ("style", "expected"),
    [
        ("@import url(x);.a{text-decoration:line-through}", "Кошка спит 5 км2."),
        ("span.a, .z { text-decoration: line-through; }", "Кошка спит 5 км2."),
        (".b{vertical-align:super}", "Кошка не спит 5 км²."),
        (".a{text-decoration:line-through}.c{text-decoration:none}", "Кошка не спит 5 км2."),  # the later rule holds
        (
            "@media print{.a{text-decoration:line-through}}/* .a{text-decoration:line-through} */",
            "Кошка не спит 5 км2.",
        ),
        (".b{vertical-align:super}.b{vertical-align:baseline}}}{", "Кошка не спит 5 км2."),
        (".x .a{text-decoration:line-through}", "Кошка не спит 5 км2."),
    ],
)
def test_classes_strike_out_and_raise(tmp_path, style, expected):
    body = '<p class="p">Кошка <span class="a c">не </span>спит 5 км<span class="b">2</span>.</p>'
    assert seen(page(tmp_path, body, style)) == expected
    assert "не спит" in seen(page(tmp_path, body, style, Changes.ORIGINAL))


def test_a_page_of_marks_within_thousands_of_elements_is_read_in_a_moment(tmp_path):
    deep = "<b>" * 200
    links = "".join(
        f'<a href="#n{number}" id="m{number}">1</a><a href="#m{number}" id="n{number}">1</a>' for number in range(3000)
    )
    begun = time.process_time()
    page(tmp_path, f"<p>Раз {deep}{links}</p>")
    assert time.process_time() - begun < 5


def test_a_book_has_such_notes_too(tmp_path):
    path = tmp_path / "book.epub"
    path.write_bytes(epub(["".join(GOOGLE), "<p>Конец.</p>"]))
    assert seen(load_text(path)) == "Делегация прибыла 15 мая. Снег.|Конец.|Старый стиль."
