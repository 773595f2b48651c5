"""Files to documents, in every order and encoding, and one clear line for what is no document."""

from __future__ import annotations

import os
import time
from threading import Thread

import pytest

from tests.conftest import DOBRYNIN
from tta.errors import InputError, NothingToAuditError
from tta.reader import decoding, read, read_texts
from tta.segmenter import segment
from tta.types import Language

RU = "Встретился с госсекретарем Вэнсом и попросил его передать письмо.\n\nОн согласился."
EN = "I met with Secretary of State Vance and asked him to pass on the letter.\n\nHe agreed."


def test_one_file_with_both_languages_is_split_and_its_catalogue_set_apart():
    pair = read(DOBRYNIN)
    assert [(b.start, b.stop) for b in pair.source.body] == [(707, 14221)]
    assert [(b.start, b.stop) for b in pair.target.body] == [(14223, 28377)]
    labels = [label for label, _ in pair.source.metadata]
    assert labels == ["Title", "Citation", "Summary", "Original Language", "Contents"]
    assert dict(pair.source.metadata)["Original Language"] == "Russian"


RIGHTS = "Rights: The archive welcomes reuse of its materials.\nSource: AVP RF, fond 129\nTranslated by: A. Nonymous"


@pytest.mark.parametrize(
    "end", [RIGHTS, RIGHTS.replace("\n", "\n\n"), "Rights:\n\nThe archive welcomes reuse.\n\nSource:\n\nAVP RF"]
)
def test_a_catalogue_at_the_end_belongs_to_neither_text(tmp_path, end):
    path = tmp_path / "both.txt"
    path.write_text(f"{RU}\n\n{EN}\n\n{end}\n", "utf-8")
    pair = read(path)
    assert pair.target.body[0].of(pair.target.text) == EN
    assert pair.source.body[0].of(pair.source.text) == RU
    assert [label for label, _ in pair.source.metadata][:2] == ["Rights", "Source"]
    assert dict(pair.source.metadata)["Source"].startswith("AVP RF")


@pytest.mark.parametrize(
    "end", ["Date: 5 May 1977", "He said: no.\n\nShe said: yes.", "Copies: the file\n\nNote: see the scan\n\n" + EN]
)
def test_what_only_looks_like_a_catalogue_stays_in_the_text(tmp_path, end):
    path = tmp_path / "both.txt"
    path.write_text(f"{RU}\n\n{EN}\n\n{end}", "utf-8")
    pair = read(path)
    assert pair.target.body[0].of(pair.target.text).endswith(end)


def test_labels_at_the_end_of_both_texts_are_their_own(tmp_path):
    path = tmp_path / "both.txt"
    path.write_text(f"{RU}\n\nИсточник: АВП РФ\n\nДата: 5 мая\n\n{EN}\n\nSource: AVP RF\n\nDate: 5 May", "utf-8")
    pair = read(path)
    assert pair.target.body[0].of(pair.target.text).endswith("Date: 5 May")
    assert pair.source.metadata == ()


def test_the_english_may_come_first(tmp_path):
    text = DOBRYNIN.read_text("utf-8")
    path = tmp_path / "swapped.txt"
    path.write_text(text[:707] + text[14223:] + "\n\n" + text[707:14221], "utf-8")
    pair = read(path)
    assert pair.target.body[0].of(pair.target.text).startswith("[Stamp]")
    assert pair.source.body[0].of(pair.source.text).startswith("РАССЕКРЕТНО")
    assert len(pair.source.metadata) == 5


def test_languages_that_alternate_by_paragraph_are_taken_apart(tmp_path):
    path = tmp_path / "both.txt"
    path.write_text(
        "\n\n".join(f"{ru}\n\n{en}" for ru, en in zip(RU.split("\n\n") * 3, EN.split("\n\n") * 3, strict=True))
    )
    pair = read(path)
    assert len(pair.source.body) == len(pair.target.body) == 6
    assert all(span.of(pair.source.text)[0] in "ВО" for span in pair.source.body)


def test_labels_at_the_head_of_both_texts_are_their_own(tmp_path):
    path = tmp_path / "both.txt"
    header = "Тема: письмо\n\nДата: 5 мая 1977 года\n\n", "Subject: the letter\n\nDate: May 6, 1977\n\n"
    path.write_text(f"{header[0]}{RU}\n\n{header[1]}{EN}", "utf-8")
    pair = read(path)
    assert pair.source.metadata == ()
    assert pair.source.body[0].of(pair.source.text).startswith("Тема")
    assert pair.target.body[0].of(pair.target.text).startswith("Subject")


@pytest.mark.parametrize("end", ["\n", "\r\n", "\r"])
def test_any_line_end_will_do(tmp_path, end):
    path = tmp_path / "both.txt"
    path.write_bytes(f"{RU}\n\n{EN}\n".replace("\n", end).encode())
    pair = read(path)
    texts = [[item.text for item in segment(side).segments] for side in (pair.source, pair.target)]
    assert texts == [RU.split("\n\n"), EN.split("\n\n")]


@pytest.mark.parametrize("names", [("a.txt", "b.txt"), ("b.txt", "a.txt")])
def test_two_files_in_either_order(tmp_path, names):
    (tmp_path / "a.txt").write_text(RU, "utf-8")
    (tmp_path / "b.txt").write_text(EN, "utf-8")
    pair = read(tmp_path / names[0], tmp_path / names[1])
    assert (pair.source.language, pair.target.language) == (Language.RU, Language.EN)


def test_the_source_may_be_english(tmp_path):
    (tmp_path / "a.txt").write_text(RU, "utf-8")
    (tmp_path / "b.txt").write_text(EN, "utf-8")
    assert read(tmp_path / "a.txt", tmp_path / "b.txt", Language.EN).source.language is Language.EN


@pytest.mark.parametrize(
    ("codec", "name"),
    [
        ("utf-8", "utf-8"),
        ("utf-8-sig", "utf-8-sig"),
        ("utf-16", "utf-16"),
        ("utf-16-le", "utf-16-le"),
        ("utf-16-be", "utf-16-be"),
        ("cp1251", "cp1251"),
        ("koi8-r", "koi8_r"),
        ("cp866", "cp866"),
    ],
)
def test_encodings_are_detected_and_named(tmp_path, codec, name):
    path = tmp_path / "letter.txt"
    path.write_bytes(f"{RU}\n\n{EN}".encode(codec))
    pair = read(path)
    assert pair.source.encoding == name
    assert RU.split("\n", maxsplit=1)[0] in pair.source.text


def test_a_bitext_keeps_its_rows(tmp_path):
    path = tmp_path / "pairs.tsv"
    path.write_text("id\tsource\ttarget\n1\tПривет, мир\tHello, world\n2\t\tOnly here\n3\tТолько тут\t\n", "utf-8")
    pair = read(path)
    assert [(bead.source, bead.target) for bead in pair.beads] == [((0,), (0,)), ((), (1,)), ((1,), ())]
    assert pair.source.segments[1].spans[0].of(pair.source.text) == "Только тут"


@pytest.mark.parametrize(
    ("name", "content", "words"),
    [
        ("empty.txt", b"", "empty"),
        ("blank.txt", b" \n\n ", "empty"),
        ("digits.txt", b"1 2 3", "no Russian and no English"),
        ("russian.txt", RU.encode(), "Russian only"),
        ("english.txt", EN.encode(), "English only"),
        (
            "table.txt",
            "".join(f"{RU[:60]}\t{EN[:70]}\n{RU[:80]}\t{EN[:50]}\n" for _ in range(9)).encode(),
            "save a table as .tsv",
        ),
        ("binary.txt", bytes(range(256)) * 40, "no text file"),
        ("report.pdf", b"%PDF-1.7\n\x00\x01" + bytes(200), "the PDF is damaged"),
        ("bad.tsv", b"id\tnote\n1\t2\n", "expected source and target"),
        ("short.tsv", "source\ttarget\nодин\n".encode(), "line 2"),
        ("same.tsv", "source\ttarget\nодин два\tтри четыре\n".encode(), "both sides are Russian"),
    ],
)
def test_what_is_no_document_gets_one_line_with_a_remedy(tmp_path, name, content, words):
    path = tmp_path / name
    path.write_bytes(content)
    with pytest.raises(InputError) as caught:
        read(path)
    message = str(caught.value)
    assert str(path) in message
    assert words in message
    assert "\n" not in message


def test_a_russian_text_with_more_french_in_it_than_russian_is_the_russian_one_of_two():
    french = "Le traité a été signé par les chefs des deux gouvernements, qui se sont rencontrés ce matin."
    pair = read_texts(f"Договор подписали главы обоих правительств.\n\n{french}", "The treaty was signed.")
    assert (pair.source.language, pair.target.language) == (Language.RU, Language.EN)
    with pytest.raises(InputError, match="text 1: this text is in French"):
        read_texts(f"Договор.\n\n{french}", "The treaty was signed.")


def test_missing_files_folders_and_two_of_one_language(tmp_path):
    with pytest.raises(InputError, match="no such file"):
        read(tmp_path / "nothing.txt")
    with pytest.raises(InputError, match="this is a folder"):
        read(tmp_path)
    (tmp_path / "a.txt").write_text(RU, "utf-8")
    with pytest.raises(InputError, match="this is one text twice"):
        read(tmp_path / "a.txt", tmp_path / "a.txt")
    (tmp_path / "again.txt").write_text(f"{RU}\n{RU}", "utf-8")
    with pytest.raises(InputError, match="both texts are Russian"):
        read(tmp_path / "a.txt", tmp_path / "again.txt")
    (tmp_path / "b.txt").write_text("Договір підписано главами урядів обох країн.", "utf-8")
    with pytest.raises(InputError, match=r"b\.txt: this text is in Ukrainian"):
        read(tmp_path / "a.txt", tmp_path / "b.txt")
    (tmp_path / "c.txt").write_text("Le chat dort à la fenêtre.", "utf-8")
    with pytest.raises(InputError, match=r"c\.txt: this text is in French"):
        read(tmp_path / "c.txt")


def test_a_bitext_without_rows_is_nothing_to_audit(tmp_path):
    path = tmp_path / "none.tsv"
    path.write_text("source\ttarget\n", "utf-8")
    with pytest.raises(NothingToAuditError):
        read(path)


def test_a_pipe_into_which_nobody_writes_is_not_waited_for(tmp_path, monkeypatch):
    os.mkfifo(tmp_path / "pipe")
    monkeypatch.setattr(decoding, "_PATIENCE", 0.02)
    monkeypatch.setattr(decoding, "_LOOKS", 100)
    with pytest.raises(InputError, match="nobody writes into this pipe, expected a text; start what writes first"):
        read(tmp_path / "pipe")


@pytest.mark.parametrize("pause", [0.0, 0.05])
def test_a_pipe_into_which_somebody_writes_is_read_to_its_end(tmp_path, monkeypatch, pause):
    os.mkfifo(tmp_path / "pipe")
    monkeypatch.setattr(decoding, "_LOOKS", 100)

    def write():
        with (tmp_path / "pipe").open("wb") as pipe:
            for piece in ("Посол ", "уехал.\n\n", "The ambassador ", "left.\n"):
                time.sleep(pause)
                pipe.write(piece.encode())
                pipe.flush()

    writer = Thread(target=write)
    writer.start()
    pair = read(tmp_path / "pipe")
    writer.join()
    assert pair.source.text == "Посол уехал.\n\nThe ambassador left.\n"


@pytest.mark.parametrize("text", ["Он уехал в Вену. " * 40, "Он уехал.\nОна осталась."])
def test_a_text_given_for_the_name_of_a_file_is_said_to_be_one_and_quoted_by_its_beginning(text):
    with pytest.raises(
        InputError, match=r"^“Он уехал.*…” is a text of [0-9,]+ characters, .*tta\.audit_texts"
    ) as caught:
        read(text)
    assert len(str(caught.value)) < 250
