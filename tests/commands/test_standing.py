"""Two translations of one text, audited into one folder: neither report replaces the other, in any format and any order."""

from __future__ import annotations

import hashlib
import itertools
import json
from dataclasses import replace
from pathlib import Path

import pytest

import tta.encoder
from tests.made_audits import audit
from tests.pipeline.made import EN, RU, Dictionary, prose
from tta.commands.command_line import main
from tta.commands.standing import Input, settled_name
from tta.commands.writing import write_reports
from tta.reporter import FORMATS

SOURCE = "letters/memo, «1».ru.txt"
EVERY = ",".join(FORMATS)


def made(target, edition=1, source=SOURCE):
    """An audit of the one Russian text and an English one at this path, in one of its editions; one row has a finding."""
    english = f"So it was, as {target} of edition {edition} has it."
    found = audit([("Так это и было в тот самый день.", english)], [(1, "DT101", "тот", "was")])
    sides = [
        replace(document, path=path, sha256=hashlib.sha256(f"{path}{count}".encode()).hexdigest())
        for document, path, count in ((found.source, source, 1), (found.target, target, edition))
    ]
    return replace(found, source=sides[0], target=sides[1])


def put(found, folder, forms=tuple(FORMATS), name="memo"):
    return write_reports(found, {form: folder / f"{name}.audit{FORMATS[form].suffix}" for form in forms})


def stems(paths):
    return {path.name.partition(".audit")[0] for path in paths}


@pytest.mark.parametrize("form", FORMATS)
def test_the_report_of_another_translation_stays_and_the_new_one_has_the_name_of_its_file(tmp_path, form, capsys):
    [old] = put(made("draft & (1).txt"), tmp_path, [form])
    before = old.read_bytes()
    [new] = put(made("final.txt"), tmp_path, [form])
    assert new.name == f"memo-final.audit{FORMATS[form].suffix}"
    assert capsys.readouterr().err == (
        f"tta: {old}: the report of another translation stands there and stays; this one's are called memo-final.audit.*\n"
    )
    assert old.read_bytes() == before


@pytest.mark.parametrize("form", FORMATS)
def test_an_edited_translation_replaces_its_own_report_without_a_word(tmp_path, form, capsys):
    draft, final = "draft & (1).txt", "итог «2».txt"
    put(made(draft), tmp_path, [form])
    put(made(final), tmp_path, [form])
    capsys.readouterr()
    assert stems(put(made(draft, edition=2), tmp_path, [form])) == {"memo"}
    assert capsys.readouterr().err == ""
    assert stems(put(made(final, edition=2), tmp_path, [form])) == {"memo-итог «2»"}
    assert len([path for path in tmp_path.iterdir() if ".audit" in path.name]) == 2


@pytest.mark.parametrize(("old", "new"), list(itertools.permutations(["html", "json", "csv", "docx"], 2)))
def test_the_formats_of_a_name_are_one_set(tmp_path, old, new):
    put(made("draft.txt"), tmp_path, [old])
    assert stems(put(made("final.txt"), tmp_path, [new])) == {"memo-final"}
    assert stems(put(made("draft.txt"), tmp_path, [new])) == {"memo"}


@pytest.mark.parametrize("order", list(itertools.product(["draft.txt", "final.txt", "third.txt"], repeat=4)))
def test_in_any_order_the_last_report_of_each_translation_is_there(tmp_path, order):
    edition = dict.fromkeys(order, 0)
    for target in order:
        edition[target] += 1
        put(made(target, edition[target]), tmp_path, ["json"])
    found = {}
    for path in tmp_path.glob("*.json"):
        side = json.loads(path.read_text("utf-8"))["target"]
        found[side["path"]] = side["sha256"]
    assert found == {target: made(target, count).target.sha256 for target, count in edition.items()}


def test_a_name_that_is_free_again_does_not_part_a_report_from_its_next_state(tmp_path):
    put(made("draft.txt"), tmp_path, ["html"])
    put(made("final.txt"), tmp_path, ["html"])
    (tmp_path / "memo.audit.html").unlink()
    assert stems(put(made("final.txt", 2), tmp_path, ["html"])) == {"memo-final"}


def test_two_transcriptions_of_one_source_are_told_apart_too(tmp_path):
    put(made("final.txt"), tmp_path, ["html"])
    assert stems(put(made("final.txt", source="letters/proof.ru.txt"), tmp_path, ["html"])) == {"memo-proof.ru"}


def test_the_second_translation_that_an_audit_was_given_is_not_what_it_audits(tmp_path):
    """The report of the draft, beside which the final version was given for comparison, names all three files."""
    final = made("final.txt").target
    draft = made("draft.txt")
    given = {"path": final.path, "sha256": final.sha256}
    put(replace(draft, signature={**draft.signature, "inputs": [given]}), tmp_path, ["html", "json", "xlsx"])
    assert stems(put(made("final.txt"), tmp_path, ["html"])) == {"memo-final"}


@pytest.mark.parametrize(
    ("name", "source", "target", "longer"),
    [
        ("doc", "doc/ru.txt", "doc/en.final.txt", "doc-en.final"),
        ("memo", "memo.ru.txt", "memo.en.txt", "memo-en"),
        ("memo", "ru/memo.txt", "en-draft/memo.txt", "memo-en-draft"),
        ("memo", "memo.ru.txt", "v2/memo.en.txt", "memo-v2"),
        ("letters/memo", "letters/memo.ru.txt", "letters/memo.en.docx", "letters/memo-en"),
        ("doc", "doc/ru.txt", "second/en.txt", "doc-second"),
        ("memo", "memo.txt", "memoir.txt", "memo-memoir"),
    ],
)
def test_the_longer_name_says_which_translation_it_is(tmp_path, name, source, target, longer):
    old = made("another.txt", source=source)
    put(old, (tmp_path / name).parent, ["html"], Path(name).name)
    inputs = [Input(source, old.source.sha256), Input(target, "9" * 64)]
    assert settled_name(tmp_path, name, inputs) == longer
    assert settled_name(tmp_path, name, inputs, taken=[longer]) == f"{longer}-2"


def test_a_report_of_an_earlier_version_has_no_mark_and_is_known_by_hashes(tmp_path):
    old, new = made("draft.txt"), made("final.txt")
    page = tmp_path / "memo.audit.html"
    page.write_text(f"a page of\n{old.source.sha256}\n{old.target.sha256}\n")
    assert stems(put(new, tmp_path, ["html"])) == {"memo-final"}
    assert stems(put(old, tmp_path, ["html"])) == {"memo"}


# ---------------------------------------------------------------- from the command line


@pytest.fixture
def folder(monkeypatch, tmp_path):
    """The Russian text with a draft and a final translation, and a dictionary for a model."""
    monkeypatch.setattr(tta.encoder, "load_encoder", lambda *_, **__: Dictionary())
    monkeypatch.chdir(tmp_path)
    (tmp_path / ".git").mkdir()
    for place in ("doc", "one", "two"):
        (tmp_path / place).mkdir()
    (tmp_path / "doc/ru.txt").write_text(prose(RU), "utf-8")
    (tmp_path / "doc/en.draft.txt").write_text(prose([*EN[:-1], "He left in 1977."]), "utf-8")
    (tmp_path / "doc/en.final.txt").write_text(prose(EN), "utf-8")
    for number, place in enumerate(("one", "two")):
        (tmp_path / place / "memo.ru.txt").write_text(prose(RU), "utf-8")
        (tmp_path / place / "memo.en.txt").write_text(prose([*EN[number:-1], "He left in 1977."]), "utf-8")
        (tmp_path / place / "same.ru.txt").write_text(prose(RU[:5]), "utf-8")
        (tmp_path / place / "same.en.txt").write_text(prose(EN[:5]), "utf-8")
    return tmp_path


def audited(target, *options):
    assert main(["audit", "doc/ru.txt", target, "-o", "out", "--quiet", *options]) == 0


def test_a_draft_and_a_final_version_have_a_report_each_and_one_line_says_so(folder, capsys):
    audited("doc/en.draft.txt", "--format", EVERY)
    draft = {path: path.read_bytes() for path in (folder / "out").iterdir()}
    assert stems(path for path in draft if ".audit" in path.name) == {"doc"}
    audited("doc/en.final.txt", "--format", EVERY)
    assert capsys.readouterr().err.count("\n") == 1
    assert all(path.read_bytes() == content for path, content in draft.items())
    assert len(list((folder / "out").glob("doc-en.final.*"))) == len(draft)
    audited("doc/en.final.txt", "--format", "html")
    (folder / "doc/en.draft.txt").write_text(prose(EN[:-1]), "utf-8")
    capsys.readouterr()
    audited("doc/en.draft.txt", "--format", "html")
    audited(str(folder / "doc/en.draft.txt"), "--format", "html")  # the same file by another name
    assert capsys.readouterr().err == ""
    assert len(list((folder / "out").glob("*.html"))) == 2


@pytest.mark.parametrize("formats", ["html", "csv", "json,docx"])
def test_two_folders_of_translations_into_one_folder_of_reports_keep_both(folder, capsys, formats):
    run = ["audit", "one", "-o", "out", "--quiet", "--format", formats]
    assert main(run) == 0
    first = {path: path.read_bytes() for path in (folder / "out").glob("memo.audit.*")}
    capsys.readouterr()
    run[1] = "two"
    assert main(run) == 0
    said = capsys.readouterr().err
    path = Path("out", "memo")
    assert said == (
        f"tta: {path}: the report of another translation stands there and stays; this one's are called memo-en.audit.*\n"
    )
    assert all(path.read_bytes() == content for path, content in first.items())
    names = {path.name for path in (folder / "out").glob("memo-en.audit.*")}
    assert names == {path.name.replace("memo", "memo-en") for path in first}
    if formats == "html":
        assert "memo-en.audit.html" in (folder / "out/index.html").read_text("utf-8")
    second = {path: path.read_bytes() for path in (folder / "out").glob("memo*")}
    assert main(run) == 0
    run[1] = "one"
    assert main(run) == 0
    assert second == {path: path.read_bytes() for path in (folder / "out").glob("memo*")}
