"""A page over the audits of a folder, the worst first."""

from __future__ import annotations

import json
import re
from dataclasses import replace

import pytest

from tests.made_audits import audit
from tta.collection import Card, Entry, opened, write_index, write_page
from tta.collection.uses import Use
from tta.errors import InputError, NothingToAuditError
from tta.reporter import write_report
from tta.reporter.locale import speaking
from tta.types import Alignment

EMPTY = Card({}, None, {}, {}, True, 10, 0.0, (), ())
PAIRS = [("Договор от 15 мая.", "Treaty of May 13."), ("Кошка спит.", "The cat sleeps.")]


def save(folder, name, *severities, related=True, html=False):
    findings = [(1, "DT101", "15 мая", "May 13", level) for level in severities]
    made = audit(PAIRS, findings)
    made = replace(made, alignment=Alignment(made.alignment.beads, related))
    (folder / name).parent.mkdir(parents=True, exist_ok=True)
    write_report(made, "json", folder / f"{name}.audit.json")
    if html:
        (folder / f"{name}.audit.html").write_text("")


def rows(page, table="list"):
    """Return the cells of each row of a table's body, tags left out."""
    body = page.partition(f'id="{table}"')[2].partition("<tbody>")[2].partition("</tbody>")[0]
    cells = [
        re.findall(r"<t[hd][^>]*>(.*?)</t[hd]>", row, re.S) for row in re.findall(r"<tr[^>]*>(.*?)</tr>", body, re.S)
    ]
    return [[" ".join(re.sub("<[^>]*>", "", cell).split()) for cell in row] for row in cells]


def data(page):
    return json.loads(page.partition('id="data">')[2].partition("</script>")[0])


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
    assert "<h1>6 documents</h1>" in page
    assert [row[:7] for row in rows(page)] == [
        ["letters/1", "to be decided", "1", "0", "0", "0", "1"],
        ["many", "to be decided", "0", "2", "0", "1", "3"],
        ["few", "texts do not correspond", "0", "1", "0", "0", "1"],
        ["a", "to be decided", "0", "0", "2", "0", "2"],
        ["b", "to be decided", "0", "0", "2", "0", "2"],
        ["clean", "nothing found", "0", "0", "0", "0", "0"],
    ]
    assert [row[:4] for row in data(page)["documents"]][:2] == [
        ["letters/1", "letters/1.audit.html", "open", [1, 0, 0, 0]],
        ["many", "", "open", [0, 2, 0, 1]],
    ]
    assert re.findall(r'<li class="s-(\w+)(?: zero)?"><b>(\d+)', page) == [
        ("critical", "1"), ("major", "3"), ("minor", "4"), ("neutral", "1"),
    ]  # fmt: skip


def test_points_per_thousand_words_are_not_told_of_texts_shorter_than_a_page(tmp_path):
    long = replace(EMPTY, words=500, penalty=12.0)
    entries = [
        Entry("long", "", long),
        Entry("short", "", replace(long, words=75, penalty=666.67)),
        Entry("none", "", replace(long, penalty=None)),
    ]
    page = write_page(tmp_path, entries).read_text("utf-8")
    assert ">points per 1,000 words</th>" in page
    assert {row[0]: row[7] for row in rows(page)} == {"long": "12.0", "short": "–", "none": ""}
    assert 'title="fewer than 250 words: a rate says nothing of so short a text; points in all: 50">–</td>' in page
    assert data(page)["short"] == 250
    with speaking("ru"):
        page = write_page(tmp_path, entries).read_text("utf-8")
    assert ">баллов на 1000 слов</th>" in page


def test_what_a_reviewer_decided_is_the_state_and_what_was_dismissed_is_not_counted(tmp_path):
    for name, choices in {
        "begun": ["dismissed", ""], "done": ["dismissed", "confirmed"], "asked": ["query", "fixed"], "open": ["", ""],
    }.items():  # fmt: skip
        findings = [(1, "DT101", "15 мая", "May 13", "critical", choice) for choice in choices]
        write_report(audit(PAIRS, findings), "json", tmp_path / f"{name}.audit.json")
    found = {row[0]: [row[1], row[2], row[6]] for row in rows(write_index(tmp_path).read_text("utf-8"))}
    assert found == {
        "begun": ["begun", "1", "1"], "done": ["decided", "1", "0"], "asked": ["begun", "2", "0"],
        "open": ["to be decided", "2", "2"],
    }  # fmt: skip


def test_names_are_escaped_and_links_hold(tmp_path):
    save(tmp_path, "a <b> #1?</script>".replace("/", ""), html=True)
    page = write_index(tmp_path).read_text("utf-8")
    assert rows(page)[0][0] == "a &lt;b&gt; #1?&lt;script&gt;"
    assert 'href="a%20%3Cb%3E%20%231%3F%3Cscript%3E.audit.html"' in page
    assert data(page)["documents"][0][0] == "a <b> #1?<script>"
    assert page.count("<script") == 2


def test_what_was_not_audited_and_what_was_passed_over_are_told(tmp_path):
    path = write_page(tmp_path, [], [("lost", "lost.ru.txt: no English")], [(".jpg", 12), (".doc", 1)])
    page = path.read_text("utf-8")
    assert rows(page, "failures") == [["lost", "lost.ru.txt: no English"]]
    assert "names: .jpg 12, .doc 1" in page
    assert '<a href="#failed">1 not audited</a>' in page


def test_an_index_tells_what_the_last_run_left_out_but_for_what_was_audited_since(tmp_path):
    opened(tmp_path).note_left_out([("gone", "empty")], [(".jpg", 1)])
    opened(tmp_path).note_left_out([("a", "no English"), ("lost", "lost.ru.txt: no English")], [(".doc", 2)])
    save(tmp_path, "a", "minor")
    page = write_index(tmp_path).read_text("utf-8")
    assert rows(page, "failures") == [["lost", "lost.ru.txt: no English"]]
    assert "names: .doc 2" in page


def test_without_a_run_an_index_tells_of_nothing_left_out(tmp_path):
    save(tmp_path, "a", "minor")
    (tmp_path / ".tta-state.sqlite").write_bytes(b"no database" * 100)
    assert '<a href="#failed">' not in write_index(tmp_path).read_text("utf-8")


def test_one_name_of_two_forms_is_told_with_links_to_the_rows(tmp_path):
    ways = {"a": "Gromyko", "b": "Gromiko", "c": "Gromyko", "d": "GROMYKO"}
    cards = {name: replace(EMPTY, uses=(Use("name", "громыко", way, 1, 4),)) for name, way in ways.items()}
    page = write_page(tmp_path, [Entry(name, f"{name}.audit.html", card) for name, card in cards.items()])
    assert rows(page.read_text("utf-8"), "things-list") == [
        ["name", "громыко", "4", "Gromyko in 3 documents: a, c, d Gromiko in 1 document: b"]
    ]
    assert 'href="b.audit.html#p5"' in page.read_text("utf-8")


def test_a_page_of_the_users_own_is_not_replaced_but_tta_s_is(tmp_path):
    save(tmp_path, "a", "minor")
    assert write_index(tmp_path).name == "index.html"
    assert write_index(tmp_path).name == "index.html"
    (tmp_path / "index.html").write_text("<html>My own page</html>")
    assert write_index(tmp_path).name == "index.audit.html"
    assert (tmp_path / "index.html").read_text() == "<html>My own page</html>"


def test_where_there_is_nothing_the_error_names_the_folder(tmp_path):
    with pytest.raises(InputError, match="nowhere: there is no such folder; check the name"):
        write_index(tmp_path / "nowhere")
    with pytest.raises(
        NothingToAuditError, match=f"{tmp_path}: no audits were found; write them: tta audit {tmp_path} "
    ):
        write_index(tmp_path)
    assert not (tmp_path / "index.html").exists()
