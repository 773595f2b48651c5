"""A run over a folder that is killed, repeated, doubled or interrupted: same bytes, nothing done twice, nothing left behind."""

from __future__ import annotations

import errno
import os
import shutil
from functools import partial
from pathlib import Path

import pytest

import tta.collection
import tta.encoder
from tests.conftest import no_model_kept
from tests.killing import killed_at, rendered_once
from tests.pipeline.made import EN, RU, Dictionary, prose
from tta.commands.command_line import main
from tta.encoder import load_encoder
from tta.errors import NotFiniteError


class Counted(Dictionary):
    texts = 0

    def encode(self, texts, progress=None):
        Counted.texts += len(texts)
        return super().encode(texts, progress)


@pytest.fixture(autouse=True)
def folder(monkeypatch, tmp_path):
    """Three pairs, of different lengths."""
    monkeypatch.setattr(tta.encoder, "load_encoder", lambda *_, **__: Counted())
    monkeypatch.setattr(Counted, "texts", 0)
    monkeypatch.chdir(tmp_path)
    texts = tmp_path / "in"
    texts.mkdir()
    for number in (4, 6, 8):
        (texts / f"memo{number}.ru.txt").write_text(prose(RU[:number]), "utf-8")
        (texts / f"memo{number}.en.txt").write_text(prose(EN[:number]), "utf-8")
    with no_model_kept():
        yield texts


@pytest.fixture
def audited_once(monkeypatch):
    """Let every text be audited and its reports rendered once: what is killed and repeated is all that is done with files."""
    audit_item, known = tta.collection.audit_item, {}

    def kept(auditor, item, progress=None):
        key = (item.first, item.first.read_bytes(), item.second, item.second.read_bytes())
        if key not in known:
            known[key] = audit_item(auditor, item, progress)
        return known[key]

    monkeypatch.setattr(tta.collection, "audit_item", kept)
    rendered_once(monkeypatch)


def audit(output, *options):
    return main(["audit", "in", "-o", output, "--format", "json,csv,html", "--quiet", *options])


def reports(output):
    """Bytes of every file that is no state, hidden ones too."""
    return {
        path.name: path.read_bytes()
        for path in Path(output).rglob("*")
        if path.is_file() and not path.name.startswith(".tta-state")
    }


@pytest.mark.slow
@pytest.mark.usefixtures("audited_once")
@pytest.mark.skipif(not hasattr(os, "fork"), reason="needs fork")
def test_killed_at_any_event_and_repeated_it_ends_with_the_bytes_of_an_undisturbed_run():
    assert audit("whole") == 0
    expected = reports("whole")
    assert len(expected) == 10
    event, deaths = 1, 0
    while killed_at(event, f"out{event}", partial(audit, f"out{event}")):
        deaths += 1
        assert audit(f"out{event}") == 0
        assert reports(f"out{event}") == expected, event
        event += 3
    assert deaths >= 20
    assert reports(f"out{event}") == expected


@pytest.mark.slow
@pytest.mark.usefixtures("audited_once")
@pytest.mark.skipif(not hasattr(os, "fork"), reason="needs fork")
def test_killed_over_the_reports_of_earlier_texts_it_leaves_those_of_one_audit_at_a_time(folder):
    assert audit("before") == 0
    old = reports("before")
    for number in (4, 6, 8):
        (folder / f"memo{number}.en.txt").write_text(prose([f"{EN[0][:-1]}!", *EN[1:number]]), "utf-8")
    assert audit("whole") == 0
    new = reports("whole")
    told = {name for name in old if new[name] != old[name]}  # a table without findings is the same
    assert {f"memo{number}.audit.{ending}" for number in (4, 6, 8) for ending in ("html", "json")} <= told
    event = 1
    while True:
        shutil.copytree("before", f"out{event}")
        if not killed_at(event, f"out{event}", partial(audit, f"out{event}")):
            break
        left = reports(f"out{event}")
        for memo in ("memo4", "memo6", "memo8"):
            kinds = {left[name] == new[name] for name in left if name.startswith(memo) and name in told}
            assert len(kinds) <= 1, (event, memo)
        assert audit(f"out{event}") == 0
        assert reports(f"out{event}") == new, event
        event += 3
    assert event > 40


def test_a_second_run_does_only_what_changed(folder):
    assert audit("out") == 0
    first = Counted.texts
    assert first > 0
    assert audit("out") == 0
    assert Counted.texts == first
    (folder / "memo4.en.txt").write_text(prose(EN[:3]), "utf-8")
    assert audit("out") == 0
    assert Counted.texts == first + 4 + 3


@pytest.mark.parametrize("change", ["removed", "edited", "settings", "formats"])
def test_what_is_gone_edited_or_asked_for_otherwise_is_done_again(change):
    assert audit("out") == 0
    first, before = Counted.texts, reports("out")
    report = Path("out/memo4.audit.json")
    if change == "removed":
        report.unlink()
    elif change == "edited":
        report.write_bytes(report.read_bytes() + b" ")
    options = {"settings": ["--ignore", "MK"], "formats": ["--format", "json"]}.get(change, [])
    assert audit("out", *options) == 0
    assert Counted.texts > first
    assert change in options or options or reports("out") == before


def test_what_another_run_finishes_meanwhile_is_not_done_again(monkeypatch):
    """The other run ends while this one is at its first text."""
    whole, others = Counted.encode, []

    def encode(self, texts, progress=None):
        if not others:
            others.append(None)
            assert audit("out") == 0
        return whole(self, texts, progress)

    monkeypatch.setattr(Counted, "encode", encode)
    assert audit("out") == 0
    assert Counted.texts == 2 * (4 + 6 + 8) + 2 * 4  # all by the other, the first one by both
    Counted.texts = 0
    assert audit("out") == 0
    assert Counted.texts == 0


def test_a_damaged_state_is_made_anew():
    assert audit("out") == 0
    expected = reports("out")
    Path("out/.tta-state.sqlite").write_bytes(b"damaged" * 300)
    assert audit("out") == 0
    assert reports("out") == expected


@pytest.mark.skipif(not hasattr(os, "fork"), reason="needs fork")
def test_two_at_once_give_what_one_gives():
    assert audit("whole") == 0
    children = []
    for _ in range(2):
        child = os.fork()
        if child == 0:
            status = 99
            try:
                status = audit("out")
            finally:
                os._exit(status)
        children.append(child)
    assert [os.waitpid(child, 0)[1] for child in children] == [0, 0]
    assert reports("out") == reports("whole")


def at_the_second_text(monkeypatch, action):
    whole = Counted.encode

    def encode(self, texts, progress=None):
        if len(texts) == 6:
            action()
        return whole(self, texts, progress)

    monkeypatch.setattr(Counted, "encode", encode)


def test_a_disk_that_is_full_ends_the_run_with_one_line_and_the_next_one_goes_on(monkeypatch, capsys):
    assert audit("whole") == 0

    def full(_):
        raise OSError(errno.ENOSPC, "No space left on device")

    with monkeypatch.context() as once:
        at_the_second_text(once, lambda: once.setattr(os, "fsync", full))
        capsys.readouterr()
        assert audit("out") == 2
    said = capsys.readouterr().err
    assert (
        said
        == f"tta: {Path('out', 'memo6.audit.json')}: cannot be written (No space left on device); name another place with -o\n"
    )
    assert {name.split(".")[0] for name in reports("out")} == {"memo4"}
    Counted.texts = 0
    assert audit("out") == 0
    assert Counted.texts == 2 * (6 + 8)
    assert reports("out") == reports("whole")


def test_a_name_that_cannot_be_written_ends_no_other_text(folder, capsys):
    Path("out").mkdir()
    Path("out/memo4.audit.json").mkdir()
    assert audit("out") == 2
    assert "memo4.audit.json: cannot be written" in capsys.readouterr().err
    assert {name.split(".")[0] for name in reports("out")} == {"memo6", "memo8", "index"}


@pytest.mark.parametrize("emptied", [False, True])
def test_a_folder_of_reports_that_goes_during_the_run_ends_it_with_one_line(monkeypatch, capsys, emptied):
    def remove():
        shutil.rmtree("out", ignore_errors=True)  # asked twice, once a language
        if emptied:
            Path("out").mkdir()

    with monkeypatch.context() as once:
        at_the_second_text(once, remove)
        assert audit("out") == 2
    assert (
        capsys.readouterr().err == "tta: out: this folder was removed or emptied during the run; start the run again\n"
    )
    assert audit("out") == 0
    assert {name.split(".")[0] for name in reports("out")} == {"memo4", "memo6", "memo8", "index"}


@pytest.mark.slow
@pytest.mark.parametrize("jobs", [[], ["--jobs", "2"]])
def test_a_model_that_is_not_to_be_had_is_told_once_and_not_for_each_text(monkeypatch, tmp_path, capfd, jobs):
    monkeypatch.setattr(tta.encoder, "load_encoder", load_encoder)
    assert audit("out", "--model", str(tmp_path / "none"), "--offline", *jobs) == 2
    said = capfd.readouterr().err
    assert said.startswith(f"tta: {tmp_path / 'none'}: there is no such folder")
    assert said.count("\n") == 1


def test_a_text_on_which_the_model_overflows_ends_no_other(monkeypatch, capsys):
    def overflow():
        raise NotFiniteError("the vector is not finite")

    at_the_second_text(monkeypatch, overflow)
    assert audit("out") == 2
    assert "the vector is not finite" in capsys.readouterr().err
    assert {name.split(".")[0] for name in reports("out")} == {"memo4", "memo8", "index"}


def test_a_fault_in_one_text_is_told_and_has_a_status_of_its_own(monkeypatch, capsys):
    whole = Counted.encode

    def failing(self, texts, progress=None):
        if len(texts) == 6:
            raise RuntimeError("boom")
        return whole(self, texts, progress)

    monkeypatch.setattr(Counted, "encode", failing)
    assert audit("out") == 70
    assert "memo6.ru.txt: tta failed on this text (RuntimeError at test_folder_run.py:" in capsys.readouterr().err
    assert {name.split(".")[0] for name in reports("out")} == {"memo4", "memo8", "index"}


def test_a_folder_whose_only_bitext_has_no_rows_is_nothing_to_audit_like_the_file(folder):
    for path in folder.iterdir():
        path.unlink()
    (folder / "rows.tsv").write_text("source\ttarget\n", "utf-8")
    assert main(["audit", "in/rows.tsv", "--quiet"]) == 3
    assert audit("out") == 3


@pytest.mark.parametrize("format_", ["html", "json", "html,json"])
@pytest.mark.parametrize(
    ("output", "words"),
    [
        ("x.pdf", "-o x.pdf: tta writes no .pdf files, expected a folder or a file that ends in .html"),
        ("x.doc", "-o x.doc: tta writes no .doc files"),
        ("x.foo", "-o x.foo: tta writes no .foo files"),
        ("x.html", "-o x.html: a folder has a report for each text, found in; name a folder"),
        ("out/x.json", "-o out/x.json: a folder has a report for each text"),
        ("notes", "-o notes: a folder has a report for each text"),  # a file that is there
        ("-", "-o -: a folder has a report for each text"),
    ],
)
def test_the_reports_of_a_folder_do_not_go_into_a_file(capsys, format_, output, words):
    Path("notes").write_text("mine")
    assert main(["audit", "in", "-o", output, "--format", format_]) == 2
    said = capsys.readouterr().err
    assert words in said
    assert said.count("\n") == 1
    assert sorted(path.name for path in Path().iterdir()) == ["in", "notes"]


@pytest.mark.parametrize("output", ["out", "reports.d", "2026.11", "vol.1", "out.v2", "there.html", "there.foo"])
def test_what_ends_as_no_file_does_is_a_folder_and_one_that_is_there_remains_one(output):
    for name in ("there.html", "there.foo"):
        Path(name).mkdir()
    assert main(["audit", "in", "-o", output, "--format", "json", "--quiet"]) == 0
    assert (Path(output) / "memo4.audit.json").is_file()


def test_an_output_that_cannot_be_written_is_one_line(capsys):
    Path("file").write_text("no folder")
    assert audit("file/out") == 2
    assert capsys.readouterr().err.count("\n") == 1


# ---------------------------------------------------------------- what is said


@pytest.mark.parametrize(
    ("language", "lines"),
    [
        (
            "en",
            [
                "3 texts, 0 findings (critical 0, major 0, minor 0, neutral 0); 1 could not be audited, as said above: exit status 2"
            ],
        ),
        (
            "ru",
            [
                "3 текста, 0 замечаний (критическое 0, серьёзное 0, мелкое 0, к сведению 0); 1 не проверен, как сказано выше: код возврата 2"
            ],
        ),
    ],
)
def test_the_last_lines_are_in_the_language_of_the_run(folder, capsys, language, lines):
    (folder / "broken.docx").write_bytes(b"PK\3\4")
    arguments = ["audit", "in", "-o", "out", "--language", language]
    assert main(arguments) == 2
    first = capsys.readouterr().out
    assert main(arguments) == 2
    again = capsys.readouterr().out
    assert [line for line in first.splitlines() if line.startswith("3 ")] == lines
    unchanged = {"en": "memo4: unchanged, its reports stand in out", "ru": "memo4: без изменений, отчёты — в out"}
    assert unchanged[language] in again.splitlines()
    broken = {"en": "not audited: ", "ru": "не проверено: "}
    page = {"en": "a page over all of them: ", "ru": "страница по всем: "}
    assert f"{page[language]}{Path('out', 'index.html')}" in again
    assert broken[language] in again


@pytest.mark.parametrize(
    ("options", "words"),
    [
        (["--address", "auto"], "--address auto: it names a Ray cluster; add --engine ray"),
        (["--jobs", "0"], "'0' is no number from 1 on"),
    ],
)
def test_options_of_engines_that_do_not_go_together_are_refused(capsys, options, words):
    try:
        status = main(["audit", "in", *options])
    except SystemExit as error:  # as argparse has it
        status = error.code
    assert status == 2
    assert words in capsys.readouterr().err


@pytest.mark.parametrize("options", [["--jobs", "2"], ["--engine", "ray"], ["--address", "auto", "--engine", "ray"]])
def test_one_text_has_no_engine(capsys, options):
    assert main(["audit", "in/memo4.ru.txt", "in/memo4.en.txt", *options]) == 2
    assert "this is for the texts of a folder, found in/memo4.ru.txt; leave it out" in capsys.readouterr().err


def test_files_that_are_no_texts_are_counted_at_the_end(folder, capsys):
    assert main(["audit", "in", "-o", "plain"]) == 0
    assert "passed over" not in capsys.readouterr().out
    for name in ("a.jpg", "b.JPG", "c.tif"):
        (folder / name).write_bytes(b"")
    assert main(["audit", "in", "-o", "out"]) == 0
    assert (
        "passed over, of no kind that tta reads or in no row of manifest.csv: 2 .jpg, 1 .tif\n"
        in capsys.readouterr().out
    )
    assert main(["audit", "in", "-o", "out", "--language", "ru"]) == 0
    assert (
        "пропущены файлы, которых tta не читает или которых нет в строках «manifest.csv»: 2 .jpg, 1 .tif\n"
        in capsys.readouterr().out
    )


def test_an_index_made_anew_is_the_page_of_the_run(folder):
    (folder / "empty.txt").write_text("")
    (folder / "photo.jpg").write_bytes(b"x")
    assert audit("out") == 2
    page = Path("out/index.html").read_bytes()
    assert b"the file is empty" in page
    assert main(["index", "out"]) == 0
    assert Path("out/index.html").read_bytes() == page


@pytest.mark.parametrize("quiet", [[], ["--quiet"]])
def test_what_could_not_be_audited_is_told_once(folder, capsys, quiet):
    (folder / "empty.txt").write_text("")
    (folder / "lone.ru.txt").write_text(RU[0], "utf-8")
    assert main(["audit", "in", "-o", "out", "--format", "json", *quiet]) == 2
    said = capsys.readouterr()
    for name in ("in/empty.txt", "in/lone.ru.txt"):
        told = [line for line in (said.err + said.out).splitlines() if name in line]
        assert len(told) == 1
        assert name in (said.err if quiet else said.out)
    assert "no file in the other language goes with lone.ru.txt by name" in said.err + said.out


@pytest.mark.parametrize(("format_", "told"), [("json,html", 50), ("json", 60)])
def test_of_many_that_could_not_be_audited_the_page_lists_the_rest(folder, capsys, format_, told):
    for number in range(60):
        (folder / f"empty{number}.txt").write_text("")
    main(["audit", "in", "-o", "out", "--format", format_])
    said = capsys.readouterr().out
    assert said.count("not audited: in/empty") == told
    more = "not audited: 10 more, listed on the page over all texts"
    assert (more in said.splitlines()) is (told < 60)


def test_links_and_pipes_are_listed_with_the_reason_and_the_run_is_as_it_was(folder, capsys):
    os.mkfifo(folder / "feed")
    (folder / "up").symlink_to("..")

    assert main(["audit", "in", "-o", "out", "--format", "json,html"]) == 0

    said = capsys.readouterr().out
    assert "passed over: in/feed: this is no file but a pipe" in said
    assert "passed over: in/up: this is a link to a folder, which is not followed" in said
    assert "this is no file but a pipe" in Path("out", "index.html").read_text("utf-8")
    assert {name.split(".")[0] for name in reports("out")} == {"memo4", "memo6", "memo8", "index"}


def test_a_text_that_may_go_with_several_by_name_is_told_with_them(folder, capsys):
    (folder / "note.ru.txt").write_text(RU[0], "utf-8")
    for name in ("note.en.md", "note.en.html"):
        (folder / name).write_text(EN[0], "utf-8")
    main(["audit", "in", "-o", "out", "--format", "json"])
    (told,) = [line for line in capsys.readouterr().out.splitlines() if line.startswith("not audited: in/note.ru.txt")]
    assert told.endswith(
        "(by name note.ru.txt may go with note.en.html, note.en.md, and that is not the only pair: say which in a manifest.csv)"
    )
