"""`-o -`: one report goes to standard output, whole, and nothing else does."""

from __future__ import annotations

import json
import os
import subprocess
import sys

import pytest

from tests.made_audits import every_kind
from tta.commands.command_line import main
from tta.reporter import write_report
from tta.reporter.view import parts


@pytest.fixture
def saved(tmp_path):
    write_report(every_kind(5), "json", tmp_path / "memo.audit.json")
    return tmp_path / "memo.audit.json"


@pytest.mark.parametrize("name", ["json", "html", "csv", "xlsx", "docx", "tei"])
def test_a_report_on_standard_output_is_the_file_byte_for_byte(saved, tmp_path, capfdbinary, name):
    (path,) = write_report(every_kind(5), name, tmp_path / "report")
    assert main(["report", str(saved), "--format", name, "-o", "-"]) == 0
    captured = capfdbinary.readouterr()
    assert captured.out == path.read_bytes()
    assert captured.err == b""


def test_so_is_a_comparison(saved, capfd):
    assert main(["compare", str(saved), str(saved), "--format", "json", "-o", "-"]) == 0
    assert json.loads(capfd.readouterr().out)["format"] == "tta-comparison"


@pytest.mark.parametrize("command", [["report", "{}"], ["compare", "{}", "{}"]])
def test_several_are_an_error(saved, capsys, command):
    arguments = [item.format(saved) for item in command]
    assert main([*arguments, "--format", "html,json", "-o", "-"]) == 2
    assert "one report goes to standard output, found --format html,json" in capsys.readouterr().err


def test_a_folder_of_texts_is_an_error(tmp_path, capsys):
    assert main(["audit", str(tmp_path), "-o", "-"]) == 2
    assert "name a folder with -o" in capsys.readouterr().err


def test_a_report_in_parts_is_an_error_and_puts_nothing_out(saved, capsys, monkeypatch):
    monkeypatch.setattr(parts, "_ROWS_A_PART", 2)
    assert main(["report", str(saved), "-o", "-"]) == 2
    captured = capsys.readouterr()
    assert captured.out == ""
    assert "files beside it; name a folder with -o" in captured.err


@pytest.mark.slow
def test_an_audit_puts_out_its_report_alone(tmp_path, capfd):
    for name, text in (("ru", 'Письмо от "15" мая 1977 года.'), ("en", "A letter of May 13, 1977.")):
        (tmp_path / f"{name}.txt").write_text(text, "utf-8")
    (tmp_path / "tta.toml").write_text('ignore = ["OM"]\n', "utf-8")
    files = [str(tmp_path / f"{name}.txt") for name in ("ru", "en")]
    assert main(["audit", *files, "--format", "json", "-o", "-", "--fail-on", "critical"]) == 1
    captured = capfd.readouterr()
    assert [item["code"] for item in json.loads(captured.out)["findings"]] == ["DT101"]
    assert "configuration: " in captured.err
    assert main(["align", *files, "-o", "-"]) == 0
    assert capfd.readouterr().out.startswith("[0]:[0]:")
    assert sorted(path.name for path in tmp_path.iterdir()) == ["en.txt", "ru.txt", "tta.toml"]


@pytest.mark.slow
@pytest.mark.skipif(not hasattr(os, "fork"), reason="needs a shell")
@pytest.mark.parametrize("closed", ["<&-", ">&-", "2>&-", ">&- 2>&-", "<&- >&- 2>&-"])
def test_a_stream_that_the_shell_closed_changes_no_report(saved, tmp_path, closed):
    (whole,) = write_report(every_kind(5), "json", tmp_path / "whole")
    command = f'"{sys.executable}" -m tta report "{saved}" --format json -o "{tmp_path / "out"}" {closed}'
    run = subprocess.run(command, shell=True, capture_output=True, text=True, check=False)
    assert (run.returncode, run.stderr) == (0, "")
    (written,) = (tmp_path / "out").iterdir()
    assert written.read_bytes() == whole.read_bytes()


@pytest.mark.slow
@pytest.mark.skipif(not hasattr(os, "fork"), reason="needs a shell")
def test_an_error_has_its_status_where_the_streams_are_closed(tmp_path):
    command = f'"{sys.executable}" -m tta audit "{tmp_path / "none"}" >&- 2>&-'
    assert subprocess.run(command, shell=True, check=False).returncode == 2
