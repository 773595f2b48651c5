"""`tta audit` and `tta align` with a small dictionary for a model: what is written, printed and returned."""

from __future__ import annotations

import json

import pytest

import tta.encoder
from tests.pipeline.made import EN, RU, Dictionary, prose
from tta.commands.command_line import main


@pytest.fixture(autouse=True)
def asked(monkeypatch, tmp_path):
    """Let the dictionary be the encoder, keep which model was asked for and how, and work in an empty folder."""
    calls = []

    def load(model=None, **options):
        calls.append((model, options))
        return Dictionary()

    monkeypatch.setattr(tta.encoder, "load_encoder", load)
    monkeypatch.chdir(tmp_path)
    (tmp_path / ".git").mkdir()
    (tmp_path / "ru.txt").write_text(prose(RU), "utf-8")
    (tmp_path / "en.txt").write_text(prose(EN), "utf-8")
    return calls


def rows(folder, name="dated.tsv"):
    """A bitext with one wrong date in it."""
    path = folder / name
    path.write_text("source\ttarget\nДоговор подписан 15 мая 1977 года.\tSigned on May 13, 1977.\n", "utf-8")
    return name


def test_two_texts_give_a_page_named_after_their_folder_and_a_summary(tmp_path, capsys):
    assert main(["audit", "ru.txt", "en.txt"]) == 0
    printed = capsys.readouterr()
    assert f"{tmp_path.name}.audit.html" in printed.out
    assert printed.err == ""
    assert (tmp_path / f"{tmp_path.name}.audit.html").is_file()


@pytest.mark.parametrize(
    ("options", "status"),
    [
        ([], 0),
        (["--fail-on", "critical"], 1),
        (["--fail-on", "minor"], 1),
        (["--fail-on", "minor", "--ignore", "dt, MK"], 0),
        (["--fail-on", "minor", "--select", "DT"], 1),
        (["--fail-on", "minor", "--select", "MK"], 0),
    ],
)
def test_the_status_says_whether_something_that_bad_was_reported(tmp_path, options, status):
    arguments = ["audit", rows(tmp_path), "--quiet", "--select", "DT"]
    assert main([*arguments, *options]) == status


def test_a_dismissed_finding_does_not_fail(tmp_path):
    arguments = ["audit", rows(tmp_path), "--select", "DT", "--quiet", "--fail-on", "neutral"]
    assert main([*arguments, "--format", "json", "-o", "one.json"]) == 1
    finding = json.loads((tmp_path / "one.json").read_text("utf-8"))["findings"][0]
    decision = {"fingerprint": finding["fingerprint"], "decision": "dismissed", "reviewer": "A. B."}
    decisions = {"format": "tta-decisions", "version": 1, "decisions": [decision]}
    (tmp_path / "decisions.json").write_text(json.dumps(decisions), "utf-8")
    assert main([*arguments, "--decisions", "decisions.json"]) == 0


def test_the_options_on_the_model_reach_it(asked):
    assert main(["align", "ru.txt", "en.txt", "--model", "LaBSE", "--offline", "--quiet"]) == 0
    assert [model for model, _ in asked] == ["LaBSE"]
    assert asked[0][1]["offline"] is True


def test_quiet_prints_nothing_and_says_nothing_of_a_configuration(tmp_path, capsys):
    (tmp_path / "tta.toml").write_text('ignore = ["MK"]\n', "utf-8")
    assert main(["audit", "ru.txt", "en.txt", "--quiet"]) == 0
    assert capsys.readouterr() == ("", "")
    assert main(["audit", "ru.txt", "en.txt"]) == 0
    assert capsys.readouterr().out.startswith("configuration: ")
    assert main(["audit", "ru.txt", "en.txt", "--no-config"]) == 0
    assert "configuration" not in capsys.readouterr().out


def test_an_alignment_is_a_ladder_on_standard_output_unless_asked_otherwise(tmp_path, capsys):
    assert main(["align", "ru.txt", "en.txt"]) == 0
    ladder = capsys.readouterr().out
    assert [line.rsplit(":", 1)[0] for line in ladder.splitlines()] == [f"[{k}]:[{k}]" for k in range(12)]
    assert main(["align", "ru.txt", "en.txt", "-o", "-"]) == 0
    assert capsys.readouterr().out == ladder
    assert main(["align", "ru.txt", "en.txt", "-o", "beads.txt"]) == 0
    assert capsys.readouterr().out == ""
    assert (tmp_path / "beads.txt").read_text("utf-8") == ladder


def test_parts_in_another_order_are_told_on_the_error_stream(tmp_path, capsys):
    lines = (tmp_path / "en.txt").read_text("utf-8").splitlines()
    (tmp_path / "turned.txt").write_text("\n".join(lines[::-1]) + "\n", "utf-8")
    assert main(["align", "ru.txt", "turned.txt", "--lines", "--quiet"]) == 0
    assert capsys.readouterr().err == ""
    assert main(["align", "ru.txt", "turned.txt", "--lines"]) == 0
    assert "correspond in no common order" in capsys.readouterr().err


@pytest.mark.parametrize("replaced", ["ru.txt", "en.txt", "fixed.txt"])
def test_an_alignment_replaces_none_of_its_inputs(tmp_path, capsys, replaced):
    (tmp_path / "fixed.txt").write_text("[0]:[0]\n", "utf-8")
    before = (tmp_path / replaced).read_bytes()
    assert main(["align", "ru.txt", "en.txt", "--fix", "fixed.txt", "-o", replaced]) == 2
    assert f"-o {replaced}: this is an input itself; name another file" in capsys.readouterr().err
    assert (tmp_path / replaced).read_bytes() == before


# ---------------------------------------------------------------- folders


def test_a_folder_has_a_report_for_each_text_beside_it_or_where_o_says(tmp_path, capsys):
    (tmp_path / "in").mkdir()
    rows(tmp_path / "in", "one.tsv")
    rows(tmp_path / "in", "two.tsv")
    assert main(["audit", "in", "--select", "DT"]) == 0
    pages = ["index.html", "one.audit.html", "two.audit.html"]
    assert sorted(path.name for path in (tmp_path / "in").glob("*.html")) == pages
    assert capsys.readouterr().out.count("DT101") == 2
    assert main(["audit", "in", "--select", "DT"]) == 0  # the page over all is no text to audit
    assert sorted(path.name for path in (tmp_path / "in").glob("*.html")) == pages
    assert "2 texts" in capsys.readouterr().out
    assert (
        main(["audit", "in", "--quiet", "--select", "DT", "--format", "json", "-o", "out", "--fail-on", "major"]) == 1
    )
    assert sorted(path.name for path in (tmp_path / "out").glob("[!.]*")) == ["one.audit.json", "two.audit.json"]


def test_a_broken_text_in_a_folder_is_status_2_and_the_others_are_audited(tmp_path, capsys):
    (tmp_path / "in").mkdir()
    (tmp_path / "in" / "broken.txt").write_text("Только русский текст.", "utf-8")
    rows(tmp_path / "in", "good.tsv")
    assert main(["audit", "in", "--quiet", "--fail-on", "minor"]) == 2
    assert "broken.txt" in capsys.readouterr().err
    assert (tmp_path / "in" / "good.audit.html").is_file()


@pytest.mark.parametrize(
    ("options", "words"),
    [
        (["--reference", "en.txt"], "--reference en.txt: one file goes with one translation, found the folder in"),
        (["-o", "-"], "-o -: a folder has a report for each text, found in; name a folder with -o"),
    ],
)
def test_what_goes_with_one_text_only_is_an_error_for_a_folder(tmp_path, capsys, options, words):
    (tmp_path / "in").mkdir()
    rows(tmp_path / "in")
    assert main(["audit", "in", *options]) == 2
    assert words in capsys.readouterr().err
