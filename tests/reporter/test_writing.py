"""Files that are written together: all of before, or some of one kind, whenever the writer is killed; and no debris afterwards."""

from __future__ import annotations

import os
import shutil

import pytest

from tests.killing import killed_at, rendered_once
from tests.made_audits import audit, every_kind
from tta.errors import InputError
from tta.reporter import write_report, write_reports
from tta.reporter.registry import FORMATS
from tta.reporter.view import parts
from tta.reporter.writing import clear_unfinished, write_together

NAMES = ("a.html", "a.json", "a.csv")
needs_fork = pytest.mark.skipif(not hasattr(os, "fork"), reason="needs fork")


def put(folder, content, names=NAMES):
    write_together([(folder / name, lambda stream: stream.write(content)) for name in names])
    return 0


def seen(folder):
    """What a person finds there."""
    return {path.name: path.read_bytes() for path in folder.iterdir() if not path.name.startswith(".")}


@pytest.mark.slow
@needs_fork
@pytest.mark.parametrize("names", [NAMES[:2], NAMES[:1]])
def test_killed_at_any_moment_the_old_and_the_new_do_not_stand_beside_each_other(tmp_path, names):
    deaths, kinds = 0, set()
    while True:
        folder = tmp_path / f"out{deaths}"
        folder.mkdir()
        put(folder, b"old", names)
        if not killed_at(deaths + 1, folder.name, lambda place=folder: put(place, b"new", names)):
            break
        deaths += 1
        found = seen(folder)
        kinds.add(frozenset(found.values()))
        assert len(set(found.values())) <= 1
        assert len(names) > 1 or found  # a file alone is replaced in one step
        clear_unfinished(folder)
        assert not [path for path in folder.iterdir() if path.name.startswith(".")]
        put(folder, b"new", names)
        assert seen(folder) == dict.fromkeys(names, b"new")
    assert deaths >= 4 * len(names)
    assert frozenset({b"old"}) in kinds


def test_an_error_in_the_last_file_leaves_all_of_before(tmp_path):
    put(tmp_path, b"old")

    def failing(stream):
        raise OSError(28, "No space left on device")

    files = [(tmp_path / NAMES[0], lambda stream: stream.write(b"new")), (tmp_path / NAMES[1], failing)]
    with pytest.raises(InputError, match=r"a\.json: cannot be written \(No space left on device\)"):
        write_together(files)
    assert seen(tmp_path) == dict.fromkeys(NAMES, b"old")
    assert len(list(tmp_path.iterdir())) == len(NAMES)


def test_what_another_writer_is_at_is_not_cleared(tmp_path):
    def clearing(stream):
        clear_unfinished(tmp_path)
        stream.write(b"new")

    write_together([(tmp_path / "a.html", clearing)])
    assert seen(tmp_path) == {"a.html": b"new"}


def test_debris_below_a_folder_is_cleared_where_that_is_asked_for(tmp_path):
    for place in (tmp_path, tmp_path / "below"):
        place.mkdir(exist_ok=True)
        (place / ".memo.html.x1.tta-part").write_bytes(b"half")
        (place / ".mine.tta-parts").write_bytes(b"another's")
    clear_unfinished(tmp_path)
    assert sorted(path.name for path in tmp_path.rglob(".memo*")) == [".memo.html.x1.tta-part"]
    clear_unfinished(tmp_path, below=True)
    assert {path.name for path in tmp_path.rglob(".*")} == {".mine.tta-parts"}


def test_parts_of_a_longer_report_go_with_it(tmp_path, monkeypatch):
    monkeypatch.setattr(parts, "_ROWS_A_PART", 20)
    assert len(write_report(every_kind(50), "html", tmp_path / "a.html")) > 3
    (tmp_path / "b.part-1.html").write_bytes(b"another's")
    kept = write_report(every_kind(30), "html", tmp_path / "a.html")
    assert {path.name for path in tmp_path.iterdir()} == {*(path.name for path in kept), "b.part-1.html"}
    write_report(audit([("Кошка.", "A cat.")]), "html", tmp_path / "a.html")
    assert {path.name for path in tmp_path.iterdir()} == {"a.html", "b.part-1.html"}


@pytest.mark.slow
@needs_fork
def test_the_writer_of_all_formats_killed_at_any_event(tmp_path, monkeypatch):
    """Each event in turn: nothing of the earlier audit beside the later one, and the same bytes when it is repeated."""
    rendered_once(monkeypatch)
    audits = every_kind(6), every_kind(9)
    paths = {name: f"a{form.suffix}" for name, form in FORMATS.items()}

    def write(number, folder):
        write_reports(audits[number], {name: folder / file for name, file in paths.items()})
        return 0

    expected = []
    for number in (0, 1):
        folder = tmp_path / f"whole{number}"
        write(number, folder)
        expected.append(seen(folder))
    deaths = 0
    while True:
        folder = tmp_path / f"out{deaths}"
        shutil.copytree(tmp_path / "whole0", folder)
        if not killed_at(deaths + 1, folder.name, lambda place=folder: write(1, place)):
            break
        deaths += 1
        kinds = {
            number
            for number in (0, 1)
            for name, content in seen(folder).items()
            if content == expected[number][name] != expected[1 - number][name]
        }
        assert len(kinds) <= 1, deaths
        clear_unfinished(folder)
        write(1, folder)
        assert seen(folder) == expected[1], deaths
        assert {path.name for path in folder.iterdir()} == set(expected[1])
    assert deaths >= 4 * len(FORMATS)
