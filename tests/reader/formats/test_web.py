"""Web pages and e-books: what a browser shows as text."""

from __future__ import annotations

import pytest

from tests.reader.formats.made import archive
from tta.errors import InputError
from tta.reader import read
from tta.reader.prose import load_text
from tta.types import Changes


def text_of(tmp_path, body, changes=Changes.ACCEPTED):
    path = tmp_path / "page.html"
    path.write_text(f"<!DOCTYPE html><html><head><title>x</title></head><body>{body}</body></html>", "utf-8")
    return load_text(path, changes).text.rstrip("\n").replace("\n\n", "|")


@pytest.mark.parametrize(
    ("body", "expected"),
    [
        ("<p>Кошка <b>спит</b>.</p>\n<p>Снег.</p>", "Кошка спит.|Снег."),
        ("<p>Кошка\n   спит.<p>Снег.", "Кошка спит.|Снег."),
        ("Кошка<div>спит</div>дома", "Кошка|спит|дома"),
        ("<p>раз<br>два</p>", "раз\nдва"),
        ("<p>10<sup>6</sup> и 10<sup>-3</sup>, 1945<sup><a>2</a></sup>, 5<sup>th</sup>", "10⁶ и 10⁻³, 1945², 5th"),
        ("<pre>раз\n  два</pre>", "раз\nдва"),
        ("<p>5<math><mfrac><mn>1</mn><mn>2</mn></mfrac></math> м, <math><mn>1977</mn></math>.", "5 1/2 м, 1977."),
        ('<span class="katex"><math><mn>7</mn></math><span class="katex-html">7</span></span>', "7"),
        ('<p>раз <span style="display: none"><math><mn>7</mn></math></span>два', "раз два"),
        ("<p>осло&shy;жнить<wbr>ся, 15&nbsp;мая &laquo;да&raquo;</p>", "осложниться, 15\u00a0мая «да»"),
        ("<p>раз</p><script>var a = '<p>нет</p>'</script><style>p{}</style><p>два</p>", "раз|два"),
        ("<nav>меню</nav><p>раз</p><p hidden>нет</p><p style='display: none'>нет</p><button>Да</button>", "раз"),
        ("<ol><li>раз<li>два</ol><ol start=5 type=a><li>три</ol><ul><li>четыре</ul>", "1. раз|2. два|e. три|• четыре"),
        ("<ol type=I start=3><li>раз<li>два</ol><ol type=a start=27><li>три</ol>", "III. раз|IV. два|aa. три"),
        ("<ol reversed><li>раз<li>два<li value=7>три<li>четыре</ol>", "4. раз|3. два|7. три|6. четыре"),
        ("<p><q>Да</q>, — сказал он.", '"Да", — сказал он.'),
        ("<ol><li value=7>раз<li>два</ol>", "7. раз|8. два"),
        ("<ruby>слово<rt>звук</rt></ruby>", "слово"),
        ("<p>раз<!-- нет --></p><?php нет ?>", "раз"),
        ("<div>" * 1000 + "дно" + "</div>" * 1000, "дно"),
    ],
)
def test_what_a_browser_shows(tmp_path, body, expected):
    assert text_of(tmp_path, body) == expected


@pytest.mark.parametrize(
    ("name", "content", "expected"),
    [
        ("page.html", "<p>Кошка <b>спит</b>.</p>", "Кошка спит."),
        ("page.HTM", "\n<meta charset=utf-8><body>Кошка спит.", "Кошка спит."),
        ("page.xhtml", "Кошка<br/>спит.", "Кошка\nспит."),
        ("page.html", "Кошка < собаки > мыши.", "Кошка < собаки > мыши."),  # a text that somebody named so
        ("page.txt", "Кошка <b>спит</b>.", "Кошка <b>спит</b>."),
    ],
)
def test_a_part_of_a_page_is_one_where_it_is_named_so(tmp_path, name, content, expected):
    (tmp_path / name).write_text(content, "utf-8")
    assert load_text(tmp_path / name).text.strip() == expected


def test_the_way_back_from_a_note_is_no_word_of_it(tmp_path):
    """pandoc writes `↩︎` behind every note."""
    note = (
        '<section role="doc-endnotes"><ol><li><p>Рыжая.<a href="#r" role="doc-backlink">↩︎</a></p></li></ol></section>'
    )
    assert text_of(tmp_path, f"<p>Кошка спит.</p>{note}") == "Кошка спит.|1. Рыжая."


def test_deletions_and_insertions(tmp_path):
    body = "<p>15 <del>июня</del><ins>мая</ins></p>"
    assert text_of(tmp_path, body) == "15 мая"
    assert text_of(tmp_path, body, Changes.ORIGINAL) == "15 июня"


@pytest.mark.parametrize("tag", ["s", "strike"])
def test_what_is_struck_out_no_longer_holds(tmp_path, tag):
    """HTML's standard: the `s` element represents contents that are no longer accurate."""
    body = f"<p>Цена <{tag}>700</{tag}> 500 рублей.</p>"
    assert text_of(tmp_path, body) == "Цена 500 рублей."
    assert text_of(tmp_path, body, Changes.ORIGINAL) == "Цена 700 500 рублей."


@pytest.mark.parametrize(
    ("style", "expected"),
    [("text-decoration: line-through", "500"), ("color: red; text-decoration-line:underline line-through", "500"), ("text-decoration: none", "700 500")],
)  # fmt: skip
def test_a_line_through_words_is_seen_in_their_style_too(tmp_path, style, expected):
    body = f'<p><span style="{style}">700</span> 500</p>'
    assert text_of(tmp_path, body) == expected
    assert text_of(tmp_path, body, Changes.ORIGINAL) == "700 500"


@pytest.mark.parametrize(
    ("codec", "declared"),
    [("utf-8", ""), ("utf-8", "windows-1251"), ("cp1251", "windows-1251"), ("koi8-r", "koi8-r"), ("cp1251", "klingon"), ("utf-16", "")],
)  # fmt: skip
def test_any_encoding_declared_or_not(tmp_path, codec, declared):
    path = tmp_path / "page.html"
    path.write_bytes(f'<html><meta charset="{declared}"><p>Встретился с госсекретарём и передал письмо.'.encode(codec))
    assert load_text(path).text == "Встретился с госсекретарём и передал письмо.\n"


def test_a_page_says_what_it_is_and_where_its_words_stand(tmp_path):
    path = tmp_path / "page.html"
    path.write_text('<html><title>О кошке</title><meta name="Author" content="И. Иванов"><p>Кошка.<p>Спит.', "utf-8")
    found = load_text(path)
    assert found.metadata == (("Title", "О кошке"), ("Creator", "И. Иванов"))
    assert [item.name for item in found.places] == ["paragraph 1", "paragraph 2"]


def test_a_table_of_two_languages_is_a_bitext(tmp_path):
    path = tmp_path / "page.html"
    rows = "<tr><td>1<td>Кошка спит.<td>The cat sleeps.<tr><td>2<td><p>Снег.<td><p>Snow."
    path.write_text(f"<html><table>{rows}</table>", "utf-8")
    pair = read(path)
    assert [item.text for item in pair.target.segments] == ["The cat sleeps.", "Snow."]
    assert len(pair.beads) == 2


def epub(chapters, extra="", **parts):
    items = "".join(
        f'<item id="c{n}" href="text/c%20{n}.xhtml" media-type="application/xhtml+xml"/>' for n in range(len(chapters))
    )
    spine = "".join(f'<itemref idref="c{n}"/>' for n in range(len(chapters)))
    return archive(
        {
            "mimetype": "application/epub+zip",
            "META-INF/container.xml": '<container><rootfiles><rootfile full-path="OEBPS/book.opf"/></rootfiles></container>',
            "OEBPS/book.opf": '<package xmlns:dc="http://purl.org/dc/elements/1.1/"><metadata><dc:title>Кошка</dc:title></metadata>'
            f'<manifest>{items}<item id="n" href="nav.xhtml" properties="nav" media-type="application/xhtml+xml"/></manifest>'
            f'<spine><itemref idref="n"/>{spine}</spine></package>',
            "OEBPS/nav.xhtml": "<html><body>Содержание</body></html>",
            **{f"OEBPS/text/c {n}.xhtml": f'<?xml version="1.0" encoding="utf-8"?><html xmlns="http://www.w3.org/1999/xhtml"><body>{body}</body></html>' for n, body in enumerate(chapters)},
            **parts,
        }
    )  # fmt: skip


def test_a_book_is_read_chapter_by_chapter_its_notes_behind(tmp_path):
    path = tmp_path / "book.epub"
    note = '<aside epub:type="footnote"><p>Сноска.</p></aside>'
    path.write_bytes(
        epub([f'<h1>I</h1><p>Кошка<a epub:type="noteref" href="#n">1</a> спит.</p>{note}', "<p>Снег.</p>"])
    )
    found = load_text(path)
    assert found.text == "I\n\nКошка спит.\n\nСнег.\n\nСноска.\n"
    assert [item.name for item in found.places] == [
        "chapter 1, paragraph 1", "chapter 1, paragraph 2", "chapter 2, paragraph 1", "chapter 1, paragraph 3",
    ]  # fmt: skip
    assert found.metadata == (("Title", "Кошка"),)


@pytest.mark.parametrize(
    ("name", "data", "words"),
    [
        ("p.html", b"<html></html>", "there is no text"),
        ("p.html", b"<html><script>1</script>", "there is no text"),
        ("p.html", b"<html>" + b"<div>" * 3000 + b"x", "elements within elements"),
        ("b.epub", archive({"META-INF/container.xml": "<c><rootfile full-path='x.opf'/></c>"}), "x.opf is missing"),
        ("b.epub", archive({"META-INF/container.xml": "<c/>"}), "is missing"),
        (
            "b.epub",
            epub(
                ["<p>Кошка</p>"],
                **{"META-INF/encryption.xml": '<e><CipherReference URI="OEBPS/text/c%200.xhtml"/></e>'},
            ),
            "locked against copying",
        ),
    ],
)
def test_what_cannot_be_read_is_one_line(tmp_path, name, data, words):
    path = tmp_path / name
    path.write_bytes(data)
    with pytest.raises(InputError) as caught:
        load_text(path)
    assert words in str(caught.value)
    assert str(path) in str(caught.value)
    assert "\n" not in str(caught.value)
