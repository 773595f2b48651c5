"""Where output goes must not cost anybody what was there: inputs, a reviewer's record, links, rights, exit statuses."""

from __future__ import annotations

import csv
import io
import json
import os
import stat
import subprocess
import sys
import threading

import pytest

from tests.made_audits import every_kind
from tta.commands.command_line import main
from tta.reporter import write_report
from tta.reporter.json.audit_reader import load
from tta.reporter.writing import write_whole_bytes
from tta.review.decisions import load_decisions


@pytest.fixture
def saved(tmp_path):
    write_report(every_kind(9), "json", tmp_path / "memo.audit.json")
    return tmp_path / "memo.audit.json"


def tta(*arguments, encoding="utf-8", **settings):
    environment = {**os.environ, "PYTHONIOENCODING": encoding}
    return subprocess.run([sys.executable, "-m", "tta", *map(str, arguments)], env=environment, check=False, **settings)


@pytest.mark.parametrize("name", ["out/v1.clean/", "v1.html/", "report.pdf/", "out/"])
def test_a_name_with_a_slash_at_its_end_is_a_folder_that_is_made(saved, tmp_path, monkeypatch, name):
    monkeypatch.chdir(tmp_path)
    assert main(["report", str(saved), "-o", name]) == 0
    assert (tmp_path / name / "memo.audit.html").is_file()
    assert main(["compare", str(saved), str(saved), "--format", "json", "-o", name]) == 0
    assert (tmp_path / name / "memo.compare.json").is_file()


def test_without_the_slash_the_message_names_it(saved, tmp_path, capsys, monkeypatch):
    monkeypatch.chdir(tmp_path)
    assert main(["report", str(saved), "-o", "out/v1.clean"]) == 2
    said = capsys.readouterr().err
    assert said.endswith("; if a folder is meant, end its name with a slash: -o out/v1.clean/\n")
    assert not (tmp_path / "out").exists()


def test_a_file_is_no_folder_whatever_follows_its_name(saved, tmp_path, capsys, monkeypatch):
    monkeypatch.chdir(tmp_path)
    (tmp_path / "notes").write_text("mine")
    assert main(["report", str(saved), "-o", "notes/"]) == 2
    assert capsys.readouterr().err.count("\n") == 1
    assert (tmp_path / "notes").read_text() == "mine"


# ---------------------------------------------------------------- what stands there


@pytest.mark.parametrize("option", ["second", "--reference", "--glossary", "--authority", "--decisions"])
def test_no_input_is_replaced_by_a_report(tmp_path, capsys, option):
    (tmp_path / "ru.txt").write_text("Кошка спит.", "utf-8")
    named = tmp_path / "other.csv"
    named.write_text("кошка,cat\n", "utf-8")
    others = [str(named)] if option == "second" else [option, str(named)]
    assert main(["audit", str(tmp_path / "ru.txt"), *others, "--format", "csv", "-o", str(named)]) == 2
    assert "this is an input itself" in capsys.readouterr().err
    assert named.read_text("utf-8") == "кошка,cat\n"


@pytest.mark.parametrize("name", ["memo.docx", "memo.html", "memo.xlsx", "memo.tei.xml", "memo.mqm.tsv"])
def test_a_file_named_by_its_ending_needs_no_format(saved, tmp_path, name):
    assert main(["report", str(saved), "-o", str(tmp_path / name)]) == 0
    assert (tmp_path / name).is_file()


def test_a_format_that_is_named_is_not_set_aside_by_an_ending(saved, tmp_path, capsys):
    assert main(["report", str(saved), "--format", "html", "-o", str(tmp_path / "memo.docx")]) == 2
    assert "this file does not go with --format html" in capsys.readouterr().err
    (tmp_path / "a.docx").mkdir()
    assert main(["report", str(saved), "-o", str(tmp_path / "a.docx")]) == 0
    assert (tmp_path / "a.docx" / "memo.audit.html").is_file(), "a folder may have any name"


def test_a_table_that_a_reviewer_filled_in_is_not_written_over(saved, tmp_path, capsys, monkeypatch):
    monkeypatch.chdir(tmp_path)
    assert main(["report", str(saved), "--format", "csv"]) == 0
    assert main(["report", str(saved), "--format", "csv"]) == 0  # nothing was decided in it
    rows = list(csv.reader(io.StringIO((tmp_path / "memo.audit.csv").read_text("utf-8-sig"))))
    rows[1][rows[0].index("decision")] = "confirmed"
    with (tmp_path / "memo.audit.csv").open("w", encoding="utf-8", newline="") as file:
        csv.writer(file).writerows(rows)
    filled = (tmp_path / "memo.audit.csv").read_bytes()
    capsys.readouterr()
    assert main(["report", str(saved), "--format", "html,csv"]) == 2
    assert "a reviewer wrote a decision into this report, which would be lost" in capsys.readouterr().err
    assert (tmp_path / "memo.audit.csv").read_bytes() == filled
    assert not (tmp_path / "memo.audit.html").exists()


def test_a_link_stays_a_link_and_a_pipe_a_pipe(tmp_path):
    (tmp_path / "there").mkdir()
    (tmp_path / "link").symlink_to(tmp_path / "there" / "report")
    write_whole_bytes(tmp_path / "link", lambda stream: stream.write(b"text"))
    assert (tmp_path / "link").is_symlink()
    assert (tmp_path / "there" / "report").read_bytes() == b"text"
    os.mkfifo(tmp_path / "pipe")
    read = []
    reader = threading.Thread(target=lambda: read.append((tmp_path / "pipe").read_bytes()))
    reader.start()
    write_whole_bytes(tmp_path / "pipe", lambda stream: stream.write(b"text"))
    reader.join(10)
    assert read == [b"text"]
    assert stat.S_ISFIFO((tmp_path / "pipe").stat().st_mode)


def test_a_file_has_the_rights_that_new_files_get_or_keeps_its_own(tmp_path):
    before = os.umask(0o077)
    try:
        write_whole_bytes(tmp_path / "new", lambda stream: stream.write(b""))
    finally:
        os.umask(before)
    assert stat.S_IMODE((tmp_path / "new").stat().st_mode) == 0o600
    (tmp_path / "new").chmod(0o640)
    write_whole_bytes(tmp_path / "new", lambda stream: stream.write(b""))
    assert stat.S_IMODE((tmp_path / "new").stat().st_mode) == 0o640


# ---------------------------------------------------------------- what is printed


@pytest.mark.slow
@pytest.mark.parametrize("encoding", ["ascii", "cp1252", "cp866"])
def test_a_code_page_without_these_letters_is_no_failure(saved, encoding):
    for arguments in (["compare", saved, saved], ["explain", "OM201"]):
        found = tta(*arguments, encoding=encoding, capture_output=True)
        assert (found.returncode, found.stderr) == (0, b"")


@pytest.mark.slow
def test_the_exit_status_is_that_of_the_audit_when_nobody_reads_on(tmp_path):
    for name, text in (("ru", 'Письмо от "15" мая 1977 года.'), ("en", "A letter of May 13, 1977.")):
        (tmp_path / f"{name}.txt").write_text(text, "utf-8")
    reading, writing = os.pipe()
    os.close(reading)
    files = [tmp_path / "ru.txt", tmp_path / "en.txt"]
    found = tta("audit", *files, "-o", tmp_path, "--fail-on", "critical", stdout=writing, stderr=subprocess.PIPE)
    os.close(writing)
    assert (found.returncode, found.stderr) == (1, b"")
    assert (tmp_path / f"{tmp_path.name}.audit.html").exists()


# ---------------------------------------------------------------- files that other programs saved


def test_a_byte_order_mark_before_json_is_nothing(saved, tmp_path):
    decisions = {"format": "tta-decisions", "version": 1, "decisions": []}
    (tmp_path / "decisions.json").write_text(json.dumps(decisions), "utf-8-sig")
    assert load_decisions(tmp_path / "decisions.json") == {}
    content = saved.read_text("utf-8")
    saved.write_text(content, "utf-8-sig")
    assert load(saved).findings
