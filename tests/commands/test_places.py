"""Where each report goes: named after the text, into the folder or the file that -o names, or to standard output."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.made_audits import audit
from tta.commands.command_line import main
from tta.commands.outputs import formats_of, report_paths
from tta.errors import UsageError
from tta.reporter import write_report


@pytest.mark.parametrize(
    ("listed", "names"),
    [
        ("html", ("html",)),
        ("html,json", ("html", "json")),
        (" html , json,", ("html", "json")),
        ("json,html", ("json", "html")),
    ],
)
def test_formats_are_listed_with_commas_and_keep_their_order(listed, names):
    assert formats_of(listed) == names


@pytest.mark.parametrize(
    ("listed", "words"),
    [
        ("pdf", "--format pdf: no such format; there are html, json"),
        ("html,pdf", "--format pdf: no such format"),
        ("", "--format: no format was named; there are html, json"),
        (" , ", "--format: no format was named"),
    ],
)
def test_an_unknown_format_and_none_at_all_are_errors_that_list_those_there_are(listed, words):
    with pytest.raises(UsageError, match=f"^{words}"):
        formats_of(listed, ("html", "json"))


@pytest.mark.parametrize(
    ("formats", "output", "places"),
    [
        (["html"], None, ["memo.audit.html"]),
        (["html", "json"], None, ["memo.audit.html", "memo.audit.json"]),
        (["html", "json"], "out", ["out/memo.audit.html", "out/memo.audit.json"]),
        (["html"], "out.d", ["out.d/memo.audit.html"]),  # an ending of no format is a folder's
        (["html"], "mine.html", ["mine.html"]),
        (["csv"], "a/b.csv", ["a/b.csv"]),
        (["json"], "-", ["-"]),
    ],
)
def test_an_output_with_a_formats_ending_is_a_file_and_anything_else_a_folder(formats, output, places):
    found = report_paths(formats, output and Path(output), Path("texts/memo.txt"))
    assert found == dict(zip(formats, map(Path, places), strict=True))


def test_a_folder_that_exists_is_one_whatever_it_is_called(tmp_path):
    (tmp_path / "reports.html").mkdir()
    found = report_paths(["html"], tmp_path / "reports.html", Path("memo.txt"))
    assert found == {"html": tmp_path / "reports.html" / "memo.audit.html"}


@pytest.mark.parametrize(
    ("formats", "output", "words"),
    [
        (["html", "json"], "mine.html", "-o mine.html: this file does not go with --format html,json; name a folder"),
        (["json"], "mine.html", "-o mine.html: this file does not go with --format json; name a folder"),
        (["html", "json"], "-", "-o -: one report goes to standard output, found --format html,json; name one"),
    ],
)
def test_one_file_is_for_one_report_of_its_own_format(formats, output, words):
    with pytest.raises(UsageError, match=f"^{words}"):
        report_paths(formats, Path(output), Path("memo.txt"))


def test_a_text_is_not_replaced_by_its_own_report(tmp_path):
    (tmp_path / "memo.csv").write_text("x", "utf-8")
    with pytest.raises(UsageError, match="this is the input itself; name another file"):
        report_paths(["csv"], tmp_path / "memo.csv", tmp_path / "memo.csv")


# ---------------------------------------------------------------- reports of saved audits


@pytest.fixture
def versions(tmp_path, monkeypatch):
    """Two audits on disk: `old.audit.json` with one finding, `new.audit.json` with the same and one more."""
    monkeypatch.chdir(tmp_path)
    pairs = [("Договор от 15 мая.", "The treaty of May 13."), ("Кошка тихо спит.", "The cat sleeps.")]
    date, word = (1, "DT101", "15 мая", "May 13", "critical"), (2, "OM201", "тихо", "", "minor")
    write_report(audit(pairs, [date]), "json", tmp_path / "old.audit.json")
    write_report(audit(pairs, [date, word]), "json", tmp_path / "new.audit.json")
    return tmp_path


@pytest.mark.parametrize(
    ("options", "files"),
    [
        ([], ["new.audit.html"]),  # a page, where nothing else is asked for
        (["--format", "csv,html"], ["new.audit.csv", "new.audit.html"]),
        (["--format", "csv", "-o", "out"], ["out/new.audit.csv"]),
        (["--format", "csv", "-o", "mine.csv"], ["mine.csv"]),
    ],
)
def test_a_report_of_a_saved_audit_is_named_after_it(versions, capsys, options, files):
    assert main(["report", "new.audit.json", *options]) == 0
    assert capsys.readouterr().out.splitlines() == [f"report: {name}" for name in files]
    assert all((versions / name).stat().st_size for name in files)


@pytest.mark.parametrize(
    ("options", "files"),
    [
        ([], []),
        (["--format", "html,json"], ["new.compare.html", "new.compare.json"]),
        (["--format", "json", "-o", "out"], ["out/new.compare.json"]),
        (["-o", "out"], ["out/new.compare.html"]),
        (["-o", "mine.json"], ["mine.json"]),  # the ending says the format
    ],
)
def test_a_comparison_is_named_after_the_later_audit(versions, options, files):
    before = {path for path in versions.rglob("*") if path.is_file()}
    assert main(["compare", "old.audit.json", "new.audit.json", "--quiet", *options]) == 0
    after = {path for path in versions.rglob("*") if path.is_file()}
    assert sorted(path.relative_to(versions).as_posix() for path in after - before) == sorted(files)


@pytest.mark.parametrize(
    ("options", "words"),
    [
        (["-o", "old.audit.json"], "-o old.audit.json: this is an input itself; name another file"),
        (["-o", "new.audit.json"], "-o new.audit.json: this is an input itself; name another file"),
        (
            ["-o", "x.html", "--format", "json"],
            "-o x.html: this file does not go with --format json; name a folder instead",
        ),
        (["-o", "x.html", "--format", "html,json"], "does not go with --format html,json"),
        (["--format", "xlsx"], "--format xlsx: no such format; there are html, json"),
    ],
)
def test_a_comparison_replaces_no_audit_and_does_not_mix_formats(versions, capsys, options, words):
    saved = [(versions / name).read_bytes() for name in ("old.audit.json", "new.audit.json")]
    assert main(["compare", "old.audit.json", "new.audit.json", *options]) == 2
    assert words in capsys.readouterr().err
    assert [(versions / name).read_bytes() for name in ("old.audit.json", "new.audit.json")] == saved


@pytest.mark.parametrize(("level", "status"), [("critical", 0), ("major", 0), ("minor", 1), ("neutral", 1)])
def test_of_a_new_finding_the_level_decides_whether_a_comparison_fails(versions, level, status):
    pairs = [("Договор от 15 мая.", "The treaty of May 15."), ("Кошка тихо спит.", "The cat sleeps.")]
    write_report(audit(pairs, [(2, "OM201", "тихо", "", "minor")]), "json", versions / "third.json")
    assert main(["compare", "old.audit.json", "third.json", "--quiet", "--fail-on", level]) == status
