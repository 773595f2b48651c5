"""What a report is called, and that the report of other texts is not replaced."""

from __future__ import annotations

import hashlib
from dataclasses import replace
from pathlib import Path

import pytest

from tests.made_audits import audit
from tta.commands.command_line import main
from tta.commands.names import hashes_of, refuse_other_texts, report_name
from tta.commands.outputs import report_paths
from tta.commands.writing import write_reports
from tta.errors import UsageError
from tta.reporter import FORMATS

ROWS = "source\ttarget\nДоговор подписан {0} мая 1977 года в городе Москве.\tSigned on May {0}, 1977.\n"


@pytest.mark.parametrize(
    ("path", "name"),
    [
        ("letters/memo.txt", "memo"),
        ("letters/memo.ru.txt", "memo.ru"),
        ("letters/ru.txt", "letters"),
        ("letters/EN.txt", "letters"),
        ("letters/source.tsv", "letters"),
        ("letters/text1.txt", "letters"),
        ("letters/runes.txt", "runes"),
        ("letters/textile.txt", "textile"),
        ("/ru.txt", "ru"),  # no folder with a name
    ],
)
def test_a_name_that_says_nothing_gives_way_to_the_folders(path, name):
    assert report_name(Path(path)) == name


@pytest.mark.parametrize(
    ("first", "second", "name"),
    [
        ("memo.ru.docx", "memo.en.docx", "memo"),
        ("memo (en).txt", "memo (ru).pdf", "memo"),
        ("ru/memo.txt", "en/memo.txt", "memo"),
        ("memo.ru.txt", "final.en.txt", "memo.ru"),
        ("letters/ru.txt", "letters/en.txt", "letters"),
        ("letters/ru.txt", "drafts/en.txt", "letters-drafts"),
        ("letters/ru.txt", "drafts/memo.txt", "letters"),
    ],
)
def test_two_texts_share_a_name_or_say_where_either_stands(first, second, name):
    assert report_name(Path(first), Path(second)) == name


def made(text):
    found = audit([(f"{text}, и это было именно так в тот день.", "So it was.")])
    sides = [
        replace(document, sha256=hashlib.sha256(f"{text}{document.language}".encode()).hexdigest())
        for document in (found.source, found.target)
    ]
    return replace(found, source=sides[0], target=sides[1])


@pytest.mark.parametrize("form", FORMATS)
def test_the_report_of_other_texts_is_not_replaced(tmp_path, form):
    one, other = made("Кошка спит"), made("Поезд ушел")
    paths = {form: tmp_path / f"memo.audit{FORMATS[form].suffix}"}
    write_reports(one, paths)
    before = paths[form].read_bytes()
    write_reports(one, paths)  # the same texts again
    if before.count(b"\n") > 1:  # a table without a row is no loss
        with pytest.raises(
            UsageError, match="the report of other texts stands there; it is not replaced, name another"
        ):
            write_reports(other, paths)
        assert paths[form].read_bytes() == before
    write_reports(other, paths, named=True)  # whoever names the file wants it


def test_it_is_refused_before_the_work_and_a_corrected_translation_is_of_the_same_texts(tmp_path):
    for name in ("a.txt", "b.txt", "c.txt"):
        (tmp_path / name).write_text(name)
    paths = report_paths(["html"], tmp_path, Path("memo.txt"))
    old = hashes_of((tmp_path / "a.txt", tmp_path / "b.txt", None, tmp_path / "none.txt"))
    paths["html"].write_text("\n".join(["a report", *sorted(old)]))
    refuse_other_texts(paths, hashes_of((tmp_path / "a.txt", tmp_path / "c.txt")))
    with pytest.raises(UsageError, match="the report of other texts"):
        refuse_other_texts(paths, hashes_of((tmp_path / "c.txt",)))


@pytest.mark.parametrize("name", ["report.pdf", "a/report.doc", "report.rtf", "report.txt", "report.foo"])
def test_a_file_that_tta_does_not_write_is_an_error_and_no_folder(name, capsys, tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    (tmp_path / "rows.tsv").write_text(ROWS.format(15), "utf-8")
    assert main(["audit", "rows.tsv", "-o", name]) == 2
    ending = Path(name).suffix
    assert (
        f"-o {name}: tta writes no {ending} files, expected a folder or a file that ends in .html, "
        in capsys.readouterr().err
    )
    assert [path.name for path in tmp_path.iterdir()] == ["rows.tsv"]
