"""Catalogues of gettext: a message is a row, what nobody translated is told once."""

from __future__ import annotations

import pytest

from tta.errors import InputError, NothingToAuditError
from tta.reader import read
from tta.types import Language

HEADER = 'msgid ""\nmsgstr ""\n"Language: {}\\n"\n"Content-Type: text/plain; charset={}\\n"\n\n'


def loaded(tmp_path, body, language="ru", charset="UTF-8", codec=None, source=None):
    path = tmp_path / "app.po"
    path.write_bytes((HEADER.format(language, charset) + body).encode(codec or charset))
    return read(path, source_language=source)


def rows(pair):
    return list(
        zip([item.text for item in pair.source.segments], [item.text for item in pair.target.segments], strict=True)
    )


@pytest.mark.parametrize(
    ("body", "expected"),
    [
        ('msgid "Open file"\nmsgstr "Открыть файл"\n', [("Open file", "Открыть файл")]),
        ('#: a.c:3\n#, c-format\nmsgctxt "menu"\nmsgid "Open %s"\nmsgstr "Открыть %s"\n', [("Open %s", "Открыть %s")]),
        ('msgid ""\n"Open "\n"the file"\nmsgstr ""\n"Открыть\\n"\n"файл \\"а\\""\n', [("Open the file", 'Открыть файл "а"')]),
        ('msgid "%d file"\nmsgid_plural "%d files"\nmsgstr[0] "%d файл"\nmsgstr[1] "%d файла"\nmsgstr[2] "%d файлов"\n',
         [("%d file", "%d файл"), ("%d files", "%d файла"), ("%d files", "%d файлов")]),
    ],
)  # fmt: skip
def test_a_message_is_a_row(tmp_path, body, expected):
    pair = loaded(tmp_path, body)
    assert rows(pair) == expected
    assert [(bead.source, bead.target) for bead in pair.beads] == [((n,), (n,)) for n in range(len(expected))]
    assert (pair.source.language, pair.target.language) == (Language.EN, Language.RU)
    assert pair.left_out == ()


def test_what_is_not_translated_fuzzy_or_gone_is_told_once(tmp_path):
    pair = loaded(
        tmp_path,
        'msgid "Open"\nmsgstr "Открыть"\n\nmsgid "Close"\nmsgstr ""\n\nmsgid "Save"\nmsgstr "  "\n\n'
        '#, fuzzy\nmsgid "Print"\nmsgstr "Закрыть"\n\n#~ msgid "Old"\n#~ msgstr "Старое"\n',
    )
    assert rows(pair) == [("Open", "Открыть")]
    assert pair.left_out == (
        "app.po: 2 messages not translated yet",
        "app.po: 1 message marked fuzzy (nobody has checked them)",
        "app.po: 1 message no longer in use",
    )


def test_the_place_is_the_line_with_the_context(tmp_path):
    pair = loaded(
        tmp_path,
        'msgid "Open"\nmsgstr "Открыть"\n\nmsgctxt "to\\nguests"\nmsgid "%d file"\nmsgid_plural "%d files"\nmsgstr[0] "%d файл"\n',
    )
    assert [pair.target.place(item.start) for item in pair.target.segments] == ["line 6", "line 9 (to guests), form 0"]


@pytest.mark.parametrize(
    ("charset", "codec"),
    [("UTF-8", None), ("KOI8-R", None), ("windows-1251", None), ("CHARSET", "utf-8"), ("CHARSET", "cp1251")],
)
def test_any_charset_declared_or_not(tmp_path, charset, codec):
    body = (
        'msgid "The file cannot be opened for reading"\nmsgstr "Не удалось открыть файл для чтения, проверьте права"\n'
    )
    pair = loaded(tmp_path, body, charset=charset, codec=codec)
    assert pair.target.segments[0].text == "Не удалось открыть файл для чтения, проверьте права"


def test_a_russian_program_translated_into_english(tmp_path):
    body = 'msgid "Открыть API"\nmsgstr "Open API"\n'
    assert loaded(tmp_path, body, "en_GB").source.language is Language.RU
    assert loaded(tmp_path, body, "").source.language is Language.RU
    assert loaded(tmp_path, body, "en", source=Language.EN).source.language is Language.EN


@pytest.mark.parametrize(
    ("body", "error", "words"),
    [
        ('msgid "Open"\nmsgstr ""\n', NothingToAuditError, "1 message not translated yet"),
        ("", NothingToAuditError, "no message in the catalogue is translated"),
        ("Просто текст, и ничего больше.\n", InputError, "no catalogue of gettext"),
        ('msgid "Open\nmsgstr "x"\n', InputError, "line 6 has no string between quotes"),
        ('msgid "Open"\nmsgstr "x"\n"', InputError, "line 8 has no string between quotes"),
        ('msgid "Open"\nmsgstr x\n"', InputError, "line 7 has no string between quotes"),
        ('msgid "Op"en"\nmsgstr "x"\n', InputError, "no catalogue of gettext"),
        ('msgstr[9] "x"\n', InputError, "app.po"),
        ('msgid "Open"\nmsgstr "Ouvrir"\n', InputError, "app.po"),
    ],
)  # fmt: skip
def test_what_cannot_be_read_is_one_line(tmp_path, body, error, words):
    with pytest.raises(error) as caught:
        loaded(tmp_path, body, "")
    assert words in str(caught.value)
    assert "\n" not in str(caught.value)


def test_a_file_that_holds_but_the_name_of_another_is_not_that_one(tmp_path):
    (tmp_path / "real.po").write_text('msgid "Open"\nmsgstr "Открыть"\n', "utf-8")
    (tmp_path / "app.po").write_text(str(tmp_path / "real.po"), "utf-8")
    with pytest.raises(InputError):
        read(tmp_path / "app.po")


def test_a_template_is_told_to_have_no_translations(tmp_path):
    path = tmp_path / "app.pot"
    path.write_text(HEADER.format("", "UTF-8") + 'msgid "Open"\nmsgstr ""\n', "utf-8")
    with pytest.raises(
        NothingToAuditError, match=r"no message in the catalogue is translated \(1 message not translated yet\)"
    ):
        read(path)
