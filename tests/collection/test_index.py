"""A page over the audits of a folder, the worst first."""

from __future__ import annotations

import re
from dataclasses import replace

import pytest

from tests.made_audits import audit
from tta.collection import write_index
from tta.errors import InputError, NothingToAuditError
from tta.reporter import write_report
from tta.types import Alignment

PAIRS = [("Договор от 15 мая.", "Treaty of May 13."), ("Кошка спит.", "The cat sleeps.")]


def save(folder, name, *severities, related=True, html=False):
    findings = [(1, "DT101", "15 мая", "May 13", level) for level in severities]
    made = audit(PAIRS, findings)
    made = replace(made, alignment=Alignment(made.alignment.beads, related))
    (folder / name).parent.mkdir(parents=True, exist_ok=True)
    write_report(made, "json", folder / f"{name}.audit.json")
    if html:
        (folder / f"{name}.audit.html").write_text("")


def rows(page):
    """Return the cells of each row of the table's body."""
    body = page.partition("<tbody>")[2].partition("</tbody>")[0]
    return [re.findall(r"<t[hd][^>]*>(.*?)</t[hd]>", row) for row in re.findall(r"<tr>(.*?)</tr>", body, re.S)]


def test_documents_are_listed_with_their_findings_the_worst_first_and_then_by_name(tmp_path):
    save(tmp_path, "b", "minor", "minor")
    save(tmp_path, "a", "minor", "minor")
    save(tmp_path, "letters/1", "critical", html=True)
    save(tmp_path, "clean")
    save(tmp_path, "many", "major", "major", "neutral")
    save(tmp_path, "few", "major", related=False)
    (tmp_path / "package.json").write_text("{}")
    target = write_index(tmp_path)
    assert target == tmp_path / "index.html"
    page = target.read_text("utf-8")
    assert "6 documents, the worst first" in page
    assert re.findall(r'<th scope="col">(.*?)</th>', page) == [
        "Document",
        "critical",
        "major",
        "minor",
        "neutral",
        "Note",
    ]
    assert rows(page) == [
        ['<a href="letters/1.audit.html">letters/1</a>', "1", "0", "0", "0", ""],
        ["many", "0", "2", "0", "1", ""],
        ["few", "0", "1", "0", "0", "the texts do not correspond"],
        ["a", "0", "0", "2", "0", ""],
        ["b", "0", "0", "2", "0", ""],
        ["clean", "0", "0", "0", "0", ""],
    ]


def test_names_are_escaped_and_links_hold(tmp_path):
    save(tmp_path, "a <b> #1?", html=True)
    page = write_index(tmp_path).read_text("utf-8")
    assert rows(page)[0][0] == '<a href="a%20%3Cb%3E%20%231%3F.audit.html">a &lt;b&gt; #1?</a>'


def test_where_there_is_nothing_the_error_names_the_folder(tmp_path):
    with pytest.raises(InputError, match="nowhere: there is no such folder; check the name"):
        write_index(tmp_path / "nowhere")
    with pytest.raises(
        NothingToAuditError, match=f"{tmp_path}: no audits were found; write them: tta audit {tmp_path} "
    ):
        write_index(tmp_path)
    assert not (tmp_path / "index.html").exists()
