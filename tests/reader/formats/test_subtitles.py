"""Subtitles: what a viewer reads, cue by cue."""

from __future__ import annotations

import pytest

from tta.errors import InputError
from tta.reader import read
from tta.reader.prose import load_text

ASS = (
    "[Script Info]\nScriptType: v4.00+\n\n[V4+ Styles]\n\n[Events]\n"
    "Format: Layer, Start, End, Style, Name, MarginL, MarginR, MarginV, Effect, Text\n"
)
RU = """1
00:00:01,000 --> 00:00:02,500
<i>Он забыл зонт,</i>
когда уходил.

2
00:00:03,000 --> 00:00:04,000
{\\an8}– Поехали!
– Куда?
"""


def text_of(tmp_path, content, name="film.ru.srt", codec="utf-8"):
    path = tmp_path / name
    path.write_bytes(content.encode(codec))
    return load_text(path)


@pytest.mark.parametrize("codec", ["utf-8", "utf-8-sig", "cp1251"])
@pytest.mark.parametrize("ends", ["\n", "\r\n"])
def test_a_cue_is_a_paragraph_without_times_and_styles(tmp_path, codec, ends):
    found = text_of(tmp_path, RU.replace("\n", ends), codec=codec)
    assert found.text.rstrip("\n") == "Он забыл зонт, когда уходил.\n\n– Поехали!\n– Куда?"
    assert [place.name for place in found.places] == ["cue 1", "cue 2"]


@pytest.mark.parametrize(
    ("name", "content"),
    [
        ("a.vtt", "WEBVTT\n\n00:01.000 --> 00:02.000\nДа, это он.\n"),
        (
            "a.ass",
            f"{ASS}Comment: 0,0:00:00.00,0:00:01.00,Default,,0,0,0,,нет\nDialogue: 0,0:00:01.00,0:00:02.00,Default,,0,0,0,,{{\\i1}}Да, это{{\\i0}}\\Nон.\n",
        ),
    ],
)
def test_other_forms_of_subtitles(tmp_path, name, content):
    assert text_of(tmp_path, content, name).text.strip() == "Да, это он."


@pytest.mark.parametrize(
    ("name", "head", "read"),
    [
        ("a.srt", "1\n00:00:01,000 --> 00:00:02,000\n", "См. {том 5} здесь."),
        ("a.vtt", "WEBVTT\n\n00:01.000 --> 00:02.000\n", "См. {том 5} здесь."),
        ("a.ass", f"{ASS}Dialogue: 0,0:00:01.00,0:00:02.00,Default,,0,0,0,,", "См.  здесь."),
    ],
)
def test_words_in_braces_are_text_but_in_substation_alpha(tmp_path, name, head, read):
    """pysubs2 1.8.1 reads SubRip and WebVTT into SubStation Alpha, where braces hide all that is in them, and leaves
    `{том 5}` out of `plaintext`, and of the SubRip that it writes (its issue 70); on a screen the words are seen."""
    assert text_of(tmp_path, f"{head}{{\\an8}}См. {{том 5}} здесь.\n", name).text.strip() == read


WEBVTT = """WEBVTT
Kind: captions

STYLE
::cue { color: red }

NOTE Перевод не сверен

вопрос
00:00:01.000 --> 00:00:03.000
В каком году он родился?
1917

00:00:04.000 --> 00:00:05.000
Сколько их было?
27

NOTE
проверить число 72

00:00:06.000 --> 00:00:07.000
Он<00:00:06.500><c> погиб</c><00:00:06.900><c> вчера.</c>

00:00:08.000 --> 00:00:09.000
Когда?
1941
"""


def test_of_webvtt_a_viewer_sees_last_lines_of_digits_and_lit_words_but_no_names_and_notes(tmp_path):
    """pysubs2 1.8.1 drops the digits and the line with two inner times, and adds the names and notes to the cue before."""
    found = text_of(tmp_path, WEBVTT, "film.vtt")
    assert found.text.split("\n\n") == [
        "В каком году он родился? 1917",
        "Сколько их было? 27",
        "Он погиб вчера.",
        "Когда? 1941\n",
    ]
    assert [place.name for place in found.places] == ["cue 1", "cue 2", "cue 3", "cue 4"]


def test_the_last_cue_of_subrip_keeps_a_last_line_of_digits(tmp_path):
    cue = "\n00:00:01,000 --> 00:00:02,000\nКогда?\n1941\n"
    assert text_of(tmp_path, f"1{cue}\n2{cue}").text == "Когда? 1941\n\nКогда? 1941\n"


def test_a_style_of_microdvd_is_no_text(tmp_path):
    assert text_of(tmp_path, "1\n00:00:01,000 --> 00:00:02,000\n{y:i}Да\\Nон.\n").text == "Да он.\n"


def test_a_plain_text_under_such_a_name_stays_a_text(tmp_path):
    assert text_of(tmp_path, "Просто текст, никаких реплик.\n").text == "Просто текст, никаких реплик.\n"


def test_cues_without_words_are_one_clear_line(tmp_path):
    with pytest.raises(InputError) as caught:
        text_of(tmp_path, "1\n00:00:01,000 --> 00:00:02,000\n<i></i>\n")
    assert "\n" not in str(caught.value)


def test_two_files_of_subtitles_are_read_as_texts_to_align(tmp_path):
    english = RU.replace("Он забыл зонт,", "He forgot his umbrella").replace("когда уходил.", "when he left.")
    english = english.replace("Поехали!", "Let us go!").replace("Куда?", "Where?")
    for name, content in (("ru.srt", RU), ("en.srt", english)):
        (tmp_path / name).write_text(content, "utf-8")
    pair = read(tmp_path / "ru.srt", tmp_path / "en.srt")
    assert "-->" not in pair.source.text + pair.target.text
    assert pair.target.text.startswith("He forgot his umbrella when he left.")


def test_drawings_of_substation_alpha_are_no_text(tmp_path):
    cues = r"""Dialogue: 0,0:00:01.00,0:00:02.00,Default,,0,0,0,,{\an5\p1\c&H0&}m 0 0 l 10 5{\p0}{\pos(1,2)}Он забыл зонт."""
    assert text_of(tmp_path, ASS + cues + "\n", "film.ru.ass").text.strip() == "Он забыл зонт."


def test_entities_of_webvtt_are_the_characters_that_they_stand_for(tmp_path):
    content = "WEBVTT\n\n00:01.000 --> 00:02.000\n<c>Он</c> ждёт &amp; молчит &lt;5&nbsp;минут&gt;.\n"
    assert text_of(tmp_path, content, "film.ru.vtt").text.strip() == "Он ждёт & молчит <5\u00a0минут>."


@pytest.mark.filterwarnings("error")
def test_styles_of_substation_alpha_and_margins_need_not_be_whole(tmp_path):
    styled = ASS.replace("[V4+ Styles]\n", "[V4+ Styles]\nFormat: Name, PrimaryColour\nStyle: A,\nStyle: B,&H\n")
    cues = "Dialogue: 0,0:00:01.00,0:00:02.00,A,,0000x,,0,,Он забыл зонт.\n"
    assert text_of(tmp_path, styled + cues, "film.ru.ass").text.strip() == "Он забыл зонт."


TTML = (
    '<?xml version="1.0"?><tt xmlns="http://www.w3.org/ns/ttml"><head><metadata>x</metadata></head><body><div>'
    '<p begin="1s" end="2s"><span>Он забыл зонт,</span><br/>когда\n  уходил.</p><p begin="3s">– Поехали!<br/>– Куда?</p>'
    "</div></body></tt>"
)


@pytest.mark.parametrize(
    ("name", "content"),
    [
        ("a.sub", "{1}{1}25.000\n{25}{60}{y:i}Он забыл зонт,|когда уходил.\n{75}{99}– Поехали!|– Куда?\n"),
        ("a.sub", "{25}{60}Он забыл зонт,|когда уходил.\n{75}{99}– Поехали!|– Куда?\n"),
        (
            "a.sbv",
            "0:00:01.000,0:00:02.500\nОн забыл зонт,\nкогда уходил.\n\n0:00:03.000,0:00:04.000\n– Поехали!\n– Куда?\n",
        ),
        ("a.ttml", TTML),
        ("a.dfxp", TTML),
    ],
)
def test_subtitles_of_players_and_broadcasters(tmp_path, name, content):
    found = text_of(tmp_path, content, name)
    assert found.text.rstrip("\n") == "Он забыл зонт, когда уходил.\n\n– Поехали!\n– Куда?"
    assert [place.name for place in found.places] == ["cue 1", "cue 2"]


def test_cues_in_both_languages_are_a_text_in_each(tmp_path):
    path = tmp_path / "film.srt"
    cues = [("Он забыл зонт,\nкогда уходил.", "He forgot his umbrella\nwhen he left."), ("Поехали!", "Let's go!")]
    path.write_text(
        "".join(f"{n}\n00:00:0{n},000 --> 00:00:0{n},900\n{ru}\n{en}\n\n" for n, (ru, en) in enumerate(cues, 1))
    )
    pair = read(path)
    assert [[span.of(side.text) for span in side.body] for side in (pair.source, pair.target)] == [
        ["Он забыл зонт, когда уходил.", "Поехали!"],
        ["He forgot his umbrella when he left.", "Let's go!"],
    ]
    assert pair.target.place(pair.target.body[1].start) == "cue 2"
