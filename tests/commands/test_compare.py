"""`tta compare`: exit status, one-line errors, files."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from tests.made_audits import audit
from tta.commands.command_line import main
from tta.reporter import write_report

PAIRS = [("Договор от 15 мая.", "The treaty of May 13."), ("Исх. № 465.", "Original # 40.")]
NEW = [PAIRS[0], (PAIRS[1][0], "Original # 465.")]
MAY = (1, "DT101", "15 мая", "May 13", "critical")


@pytest.fixture
def files(tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    (tmp_path / "in").mkdir()

    def saved(name, made):
        path = tmp_path / "in" / f"{name}.audit.json"
        write_report(made, "json", path)
        return str(path)

    return saved


@pytest.fixture
def pair(files):
    old = audit(PAIRS, [MAY, (2, "ID101", "465", "40", "critical")])
    return [files("old", old), files("new", audit(NEW, [(*MAY[:4], "major")]))]


def test_it_prints_and_writes_nothing_unless_asked(pair, tmp_path, capsys):
    assert main(["compare", *pair]) == 0
    assert "Of 2 findings before, 1 is fixed and 1 remains." in capsys.readouterr().out
    assert [path.name for path in tmp_path.iterdir()] == ["in"]


def test_it_writes_what_is_asked_for_and_says_so(pair, tmp_path, capsys):
    assert main(["compare", *pair, "--format", "html,json", "-o", "out"]) == 0
    assert "report: out/new.compare.html\nreport: out/new.compare.json\n" in capsys.readouterr().out
    assert json.loads((tmp_path / "out/new.compare.json").read_text("utf-8"))["format"] == "tta-comparison"
    assert main(["compare", *pair, "-o", "mine.json", "--quiet"]) == 0
    assert main(["compare", *pair, "--format", "html"]) == 0
    assert sorted(path.name for path in tmp_path.glob("*.*")) == ["mine.json", "new.compare.html"]


def test_it_speaks_russian_on_request(pair, tmp_path, capsys):
    assert main(["compare", *pair, "--language", "ru", "-o", "out.html"]) == 0
    assert "Из 2 прежних замечаний исправлено 1 и осталось 1." in capsys.readouterr().out
    assert "Что стало с замечаниями" in (tmp_path / "out.html").read_text("utf-8")


def test_lone_surrogates_are_borne(pair, tmp_path, capsysbinary):
    content = json.loads(Path(pair[1]).read_text("utf-8"))
    content["findings"][0]["message"] = "\ud800 day"
    content["target"]["segments"][0]["text"] = "\udfff May"
    Path(pair[1]).write_text(json.dumps(content), "utf-8")
    assert main(["compare", *pair, "--format", "html,json", "-o", "out"]) == 0
    assert "⟨U+D800⟩ day" in capsysbinary.readouterr().out.decode("utf-8")
    assert "⟨U+D800⟩ day" in (tmp_path / "out/new.compare.html").read_text("utf-8")


def test_quiet_says_nothing(pair, capsys):
    assert main(["compare", *pair, "--quiet"]) == 0
    assert capsys.readouterr() == ("", "")


@pytest.mark.parametrize(("level", "status"), [("critical", 0), ("major", 1), ("minor", 1)])
def test_what_remains_fails_by_its_later_severity(pair, level, status):
    assert main(["compare", *pair, "--quiet", "--fail-on", level]) == status


def test_what_is_new_fails_and_what_is_fixed_does_not(pair):
    assert main(["compare", *reversed(pair), "--quiet", "--fail-on", "critical"]) == 1
    assert main(["compare", pair[0], pair[1], "--quiet", "--fail-on", "critical"]) == 0


def test_what_was_dismissed_before_does_not_fail(files):
    old, new = files("old", audit(PAIRS, [(*MAY, "dismissed")])), files("new", audit(PAIRS, [MAY]))
    assert main(["compare", old, new, "--quiet", "--fail-on", "neutral"]) == 0


@pytest.mark.parametrize(
    ("arguments", "words"),
    [
        (["none.json", "{new}"], "there is no such file"),
        (["", "{new}"], None),
        (["{old}", "{new}", "--format", "pdf"], "no such format; there are html, json"),
        (["{old}", "{new}", "--format", ","], "no format was named"),
        (["{old}", "{new}", "--format", "html,json", "-o", "x.html"], "name a folder"),
        (["{old}", "{new}", "--format", "json", "-o", "x.html"], "name a folder"),
        (["{old}", "{new}", "-o", "{new}"], "an input itself"),
        (["{old}", "{old}", "-o", "{old}", "--format", "json"], "an input itself"),
        (["{old}", "{other}"], "no segment of this source"),
        (["{old}", "{text}"], "no JSON"),
        (["{old}", "{damaged}"], "damaged"),
    ],
)
def test_bad_usage_is_one_line_and_status_2(pair, files, tmp_path, capsys, arguments, words):
    places = {"old": pair[0], "new": pair[1], "other": files("other", audit([("Другое.", "Another.")]))}
    damaged = json.loads(Path(pair[0]).read_text("utf-8"))
    damaged["findings"][0]["bead"] = "p999"
    for name, content in (("text", "Привет"), ("damaged", json.dumps(damaged))):
        places[name] = str(tmp_path / "in" / name)
        (tmp_path / "in" / name).write_text(content, "utf-8")
    before = {path: path.read_bytes() for path in (tmp_path / "in").iterdir()}
    command = ["compare", *(argument.format(**places) for argument in arguments)]
    if words is None:
        with pytest.raises(SystemExit, match="2"):
            main(command)
        return
    assert main(command) == 2
    captured = capsys.readouterr()
    assert captured.out == ""
    assert captured.err.count("\n") == 1
    assert words in captured.err
    assert [path.name for path in tmp_path.iterdir()] == ["in"]
    assert {path: path.read_bytes() for path in (tmp_path / "in").iterdir()} == before


@pytest.mark.parametrize(
    ("path", "value"),
    [
        (("findings", 0, "bead"), "p0"),
        (("findings", 0, "message"), None),
        (("findings", 0, "confidence"), float("nan")),
        (("findings", 0, "source_spans"), [[9, 3]]),
        (("findings", 0, "source_spans"), [[float("inf"), 3]]),
        (("beads", 0, "source"), [77]),
        (("beads", 0, "target"), [-1]),
        (("source", "segments", 0, "text"), 5),
        (("source", "text"), None),
        (("target", "path"), None),
        (("signature",), "x"),
    ],
)
def test_a_damaged_audit_is_never_a_traceback(pair, capsys, path, value):
    content = json.loads(Path(pair[0]).read_text("utf-8"))
    inner = content
    for step in path[:-1]:
        inner = inner[step]
    inner[path[-1]] = value
    Path(pair[0]).write_text(json.dumps(content), "utf-8")
    assert main(["compare", *pair]) == 2
    assert capsys.readouterr().err.count("\n") == 1
