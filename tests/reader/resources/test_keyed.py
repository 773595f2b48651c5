"""Strings of a program in two files: those of one key are a row."""

from __future__ import annotations

import json

import pytest

from tta.collection import find_inputs
from tta.errors import InputError, NothingToAuditError
from tta.reader import read
from tta.types import Language

RU = {"title": "Кошка спит.", "count": "Всего 3 кошки", "quote": 'Она сказала: "Да"', "later": "Ещё не переведено"}
EN = {"title": "The cat sleeps.", "count": "3 cats in all", "quote": 'She said: "Yes"', "draft": "Nobody wrote this"}


def as_json(texts):
    return json.dumps(texts, ensure_ascii=False)


def as_nested(texts):
    return json.dumps({"menu": {"items": list(texts.values())[:3]}, "total": 3, **texts})


def as_arb(texts):
    return json.dumps({"@@locale": "x", "@title": {"description": "Shown above"}, **texts})


def as_android(texts):
    escaped = {key: text.replace('"', '\\"') for key, text in texts.items()}
    rows = "".join(f'<string name="{key}">\n    {text}\n</string>' for key, text in escaped.items())
    return f'<?xml version="1.0"?><resources><string name="id" translatable="false">App</string>{rows}</resources>'


def as_apple(texts):
    escaped = {key: text.replace('"', '\\"') for key, text in texts.items()}
    return '/* Shown "above" = "x"; */\n' + "".join(f'"{key}" = "{text}"; // {key}\n' for key, text in escaped.items())


def as_dotnet(texts):
    rows = "".join(
        f'<data name="{key}"><value>{text}</value><comment>c</comment></data>' for key, text in texts.items()
    )
    return f'<?xml version="1.0"?><root><resheader name="v"><value>2.0</value></resheader>{rows}</root>'


def as_java(texts):
    escaped = {key: text.encode("ascii", "backslashreplace").decode() for key, text in texts.items()}
    return "# Shown above\n! x = y\n" + "".join(f"{key} = \\\n    {text}\n" for key, text in escaped.items())


def as_rails(texts):
    quoted = "".join(f"  {key}: {json.dumps(text, ensure_ascii=False)}\n" for key, text in texts.items())
    return f"# Shown above\n{'ru' if 'спит' in quoted else 'en-GB'}:\n  size: 3\n  week: false\n{quoted}"


FORMS = {
    "i18n.json": as_json,
    "nested.json": as_nested,
    "app.arb": as_arb,
    "strings.xml": as_android,
    "Localizable.strings": as_apple,
    "Texts.resx": as_dotnet,
    "messages.properties": as_java,
    "rails.yml": as_rails,
    "rails.yaml": as_rails,
}


def written(tmp_path, name, russian=RU, english=EN):
    paths = []
    for language, texts in (("ru", russian), ("en", english)):
        stem, _, suffix = name.rpartition(".")
        paths.append(tmp_path / f"{stem}.{language}.{suffix}")
        paths[-1].write_text(FORMS[name](texts), "utf-8")
    return paths


def rows(pair):
    return [
        (pair.source.segments[bead.source[0]].text, pair.target.segments[bead.target[0]].text) for bead in pair.beads
    ]


@pytest.mark.parametrize("name", sorted(FORMS))
def test_strings_of_one_key_are_a_row_in_either_order_of_the_files(tmp_path, name):
    russian, english = written(tmp_path, name)
    pair = read(english, russian)
    assert rows(pair)[-3:] == [(RU[key], EN[key]) for key in ("title", "count", "quote")]
    assert pair.source.place(pair.source.segments[-3].start) == "key title"
    assert (pair.source.path, pair.target.path) == (str(russian), str(english))
    assert pair.source.sha256 != pair.target.sha256
    assert not pair.direction.sure


def test_what_one_file_lacks_is_not_translated_yet_and_told_once(tmp_path):
    files = written(tmp_path, "i18n.json", {**RU, "empty": "Пусто"}, {**EN, "empty": " "})
    assert read(*files).left_out == (
        "i18n.ru.json: 2 strings without a translation in the other language",
        "i18n.en.json: 1 string without a translation in the other language",
    )


def test_forms_of_the_plural_that_english_has_not_go_with_its_plural(tmp_path):
    forms = {"n_one": "%d кошка", "n_few": "%d кошки", "n_many": "%d кошек", "few": "Мало кошек"}
    pair = read(*written(tmp_path, "i18n.json", forms, {"n_one": "%d cat", "n_other": "%d cats", "few": "Few cats"}))
    assert rows(pair) == [
        ("%d кошка", "%d cat"),
        ("%d кошки", "%d cats"),
        ("%d кошек", "%d cats"),
        ("Мало кошек", "Few cats"),
    ]
    assert pair.left_out == ()


def test_the_user_says_which_was_translated(tmp_path):
    pair = read(*written(tmp_path, "i18n.json"), source_language=Language.EN)
    assert (pair.source.language, pair.direction.sure) == (Language.EN, True)
    assert rows(pair)[0] == (EN["title"], RU["title"])


@pytest.mark.parametrize(
    ("russian", "english", "error", "words"),
    [
        (RU, RU | {"title": "Пёс спит."}, InputError, "both files are Russian, expected one Russian and one English"),
        (RU, {"other": "The dog sleeps."}, NothingToAuditError, "no key is in both languages, expected the strings"),
        (RU, {"other": "12"}, InputError, "there are no texts with keys in the file"),
        (RU, {}, InputError, "there are no texts with keys in the file"),
    ],
)
def test_files_that_do_not_go_together_are_one_line(tmp_path, russian, english, error, words):
    with pytest.raises(error) as caught:
        read(*written(tmp_path, "i18n.json", russian, english))
    assert words in str(caught.value)
    assert "\n" not in str(caught.value)


def test_broken_json_and_a_file_without_its_partner_are_one_line(tmp_path):
    russian, english = written(tmp_path, "i18n.json")
    with pytest.raises(InputError, match=r"this is JSON, .* name the files of both languages"):
        read(russian)
    english.write_text('{"a": ', "utf-8")
    with pytest.raises(InputError, match=r"this is no JSON .* expected texts by key"):
        read(russian, english)


def test_in_a_folder_they_go_together_by_name_and_other_json_is_passed_over(tmp_path):
    written(tmp_path, "i18n.json")
    (tmp_path / "package.json").write_text('{"name": "x"}', "utf-8")
    assert [(item.first.name, item.second.name) for item in find_inputs(tmp_path)] == [("i18n.ru.json", "i18n.en.json")]


def test_two_catalogues_of_gettext_go_together_by_their_keys(tmp_path):
    for name, texts in (("ru.po", RU), ("en.po", EN)):
        escaped = {key: text.replace('"', '\\"') for key, text in texts.items()}
        messages = "".join(f'\nmsgid "{key}"\nmsgstr "{text}"\n' for key, text in escaped.items())
        (tmp_path / name).write_text(f'msgid ""\nmsgstr "Language: {name[:2]}\\n"\n{messages}', "utf-8")
    pair = read(tmp_path / "ru.po", tmp_path / "en.po")
    assert [item.text for item in pair.source.segments] == [RU[key] for key in RU if key in EN]
    assert [item.text for item in pair.target.segments] == [EN[key] for key in RU if key in EN]
    assert pair.left_out == tuple(
        f"{name}: 1 string without a translation in the other language" for name in ("ru.po", "en.po")
    )
