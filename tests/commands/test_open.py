"""The report shown in the browser, and a folder's texts all together."""

from __future__ import annotations

import json
import webbrowser
from pathlib import Path

import pytest

import tta.encoder
from tests.pipeline.made import Dictionary
from tta.commands.command_line import main

ROW = "source\ttarget\nДоговор подписан {0} мая 1977 года.\tSigned on May 13, 1977.\n"


@pytest.fixture(autouse=True)
def place(tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    monkeypatch.setattr(tta.encoder, "load_encoder", lambda *_, **__: Dictionary())
    (tmp_path / "in").mkdir()
    (tmp_path / "in" / "one.tsv").write_text(ROW.format(15), "utf-8")
    (tmp_path / "in" / "two.tsv").write_text(ROW.format(13), "utf-8")
    return tmp_path


@pytest.fixture
def shown(monkeypatch):
    pages = []
    monkeypatch.setattr(webbrowser, "open", lambda page: pages.append(page) or True)
    return pages


def test_open_writes_the_report_beside_the_text_and_shows_it(place, shown):
    assert main(["open", "in/one.tsv", "--quiet"]) == 0
    assert shown == [(place / "in" / "one.audit.html").as_uri()]
    assert (place / "in" / "one.audit.html").is_file()


@pytest.mark.parametrize(
    ("options", "page"), [([], "one.audit.html"), (["-o", "x.html"], "x.html"), (["-o", "d"], "d/one.audit.html")]
)
def test_audit_shows_the_report_where_it_wrote_it(place, shown, options, page):
    assert main(["audit", "in/one.tsv", "--open", "--quiet", *options]) == 0
    assert shown == [(place / page).as_uri()]


def test_without_open_nothing_is_shown_and_of_a_folder_the_index(place, shown):
    assert main(["audit", "in/one.tsv", "--quiet"]) == 0
    assert shown == []
    assert main(["open", "in", "-o", "out", "--quiet"]) == 0
    assert shown == [(place / "out" / "index.html").as_uri()]


def test_where_there_is_no_browser_the_page_is_named(place, monkeypatch, capsys):
    monkeypatch.setattr(webbrowser, "open", lambda _: False)
    assert main(["open", "in/one.tsv", "--quiet"]) == 0
    assert capsys.readouterr().err == f"tta: no browser was found, open {place / 'in' / 'one.audit.html'} yourself\n"


@pytest.mark.parametrize(
    ("options", "words"),
    [
        (["--format", "csv"], "--open: it shows the html report, found --format csv; add html to it"),
        (["-o", "-"], "--open: there is no file to show, found -o -; name a folder with -o"),
    ],
)
def test_without_a_page_it_is_an_error(shown, capsys, options, words):
    assert main(["audit", "in/one.tsv", "--open", *options]) == 2
    assert words in capsys.readouterr().err
    assert shown == []


# ---------------------------------------------------------------- folders


def test_a_folders_run_ends_with_all_of_it_and_leads_to_the_index(place, capsys):
    (place / "in" / "broken.txt").write_text("Только русский текст.", "utf-8")
    assert main(["audit", "in", "-o", "out", "--select", "DT"]) == 2
    assert capsys.readouterr().out.splitlines()[-2:] == [
        "2 texts, 1 finding (critical 1, major 0, minor 0, neutral 0); 1 could not be audited, as said above: exit status 2",
        f"a page over all of them: {Path('out', 'index.html')}",
    ]
    assert main(["index", "out"]) == 0
    page = (place / "out" / "index.html").read_text("utf-8")
    assert "Documents, the worst first" in page
    assert '"one.audit.html"' in page
    assert '"two.audit.html"' in page
    assert json.loads((place / "out" / "one.audit.json").read_text("utf-8"))["format"] == "tta-audit"


def test_quiet_is_quiet(capfd):
    assert main(["audit", "in", "-o", "out", "--quiet"]) == 0
    assert main(["audit", "in/one.tsv", "--quiet", "--format", "html,docx,json"]) == 0
    assert capfd.readouterr() == ("", "")
