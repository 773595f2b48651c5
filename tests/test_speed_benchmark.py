"""What `benchmarks/speed.py` says of a process, of builds and of growth, tried on small commands of known cost."""

from __future__ import annotations

import re
import signal
import subprocess
import sys
import time
from pathlib import Path

import numpy as np
import pytest

from tta.encoder.forward import word_spans
from tta.types import Vectors

sys.path.append(str(Path(__file__).parent.parent / "benchmarks"))

import speed
from measures.plots import log_log
from texts.copies import in_a_row
from texts.gold import Gold
from timing.builds import Build, checked_out
from timing.figures import exponent, medians, table
from timing.processes import usage_of
from timing.stand_in import StandIn, numbered
from timing.texts import corpus_rows, rows_of_table, write_lines, write_table

ROOT = Path(__file__).parent.parent


def _python(code, folder, **environment):
    return usage_of([sys.executable, "-S", "-c", code], environment, folder)


_PEAKS = """
import sys
from pathlib import Path
from timing.processes import usage_of
for code in ("print('done')", "b = bytearray(b'x') * 200_000_000; [n for n in range(300_000)]"):
    used = usage_of([sys.executable, "-S", "-c", code], {}, Path())
    print(used.peak, used.cpu, used.wall, used.printed.strip())
"""


def test_a_process_is_measured_with_what_it_printed(tmp_path):
    """From a small process, for a new one begins with the memory of that which starts it."""
    benchmarks = str(ROOT / "benchmarks")
    told = _python(_PEAKS, tmp_path, PYTHONPATH=benchmarks).printed.splitlines()
    idle, busy = ([float(figure) for figure in line.split()[:3]] for line in told)
    assert told[0].endswith(" done")
    assert busy[0] - 180 > idle[0] > 1
    assert 0 < idle[1] < busy[1] < busy[2] * 2


def test_a_process_sees_the_variables_and_the_folder_that_it_is_given(tmp_path):
    told = _python("import os; print(os.environ['TTA_CACHE'], os.getcwd())", tmp_path, TTA_CACHE="here")
    assert told.printed.split() == ["here", str(tmp_path)]


def test_findings_are_no_failure_and_a_failure_tells_what_was_printed(tmp_path):
    assert _python("raise SystemExit(1)", tmp_path).printed == ""
    with pytest.raises(RuntimeError, match=r"ended with 2, expected 0 or 1: of no use"):
        _python("print('of no use'); raise SystemExit(2)", tmp_path)


def test_a_process_that_nobody_waits_for_any_more_is_ended(tmp_path):
    def interrupt(*_):
        raise KeyboardInterrupt

    before = signal.signal(signal.SIGALRM, interrupt)
    started = time.monotonic()
    try:
        signal.setitimer(signal.ITIMER_REAL, 0.3)
        with pytest.raises(KeyboardInterrupt):
            _python("import time; time.sleep(60)", tmp_path)
    finally:
        signal.setitimer(signal.ITIMER_REAL, 0)
        signal.signal(signal.SIGALRM, before)
    assert time.monotonic() - started < 30


def test_ctrl_c_is_one_line_and_status_130(monkeypatch, capsys):
    def interrupted():
        raise KeyboardInterrupt

    monkeypatch.setattr(speed, "main", interrupted)
    assert speed.told() == 130
    assert capsys.readouterr().err.count("\n") == 1
    monkeypatch.setattr(speed, "main", lambda: None)
    assert speed.told() == 0


@pytest.fixture
def repository(tmp_path):
    def git(*arguments):
        settings = ("-c", "user.name=n", "-c", "user.email=e", "-c", "commit.gpgsign=false")
        subprocess.run(["git", "-C", str(tmp_path / "r"), *settings, *arguments], check=True, capture_output=True)

    (tmp_path / "r").mkdir()
    git("init", "-q")
    for text in ("old", "new"):
        (tmp_path / "r" / "f.txt").write_text(text)
        git("add", ".")
        git("commit", "-qm", text)
    return tmp_path / "r"


def test_an_older_build_is_laid_out_beside_today_s_and_taken_away(repository, tmp_path):
    (tmp_path / "b").mkdir()
    with checked_out(repository, "HEAD~1", tmp_path / "b") as tree:
        assert (tree / "f.txt").read_text() == "old"
        assert (repository / "f.txt").read_text() == "new"
    assert not tree.exists()
    assert not list((repository / ".git").glob("worktrees/*"))


def test_an_older_build_is_taken_away_when_the_work_is_stopped(repository, tmp_path):
    (tmp_path / "b").mkdir()
    with pytest.raises(KeyboardInterrupt), checked_out(repository, "HEAD~1", tmp_path / "b"):
        raise KeyboardInterrupt
    assert not list((repository / ".git").glob("worktrees/*"))


def test_a_commit_that_is_not_there_is_named(repository, tmp_path):
    with (
        pytest.raises(SystemExit, match=r"--against nowhere: no such build"),
        checked_out(repository, "nowhere", tmp_path),
    ):
        pass


def test_builds_take_turns_and_the_first_run_does_not_count():
    order = []

    def measure(build):
        order.append(build.name)
        return {"CPU seconds": 100.0 if len(order) <= 2 else float(len(order))}

    builds = [Build(name, ROOT, ROOT) for name in ("today", "old")]
    found = speed.interleaved({"a": measure}, builds, 3)
    assert "".join(name[0] for name in order) == "totototo"
    assert found == {"a": {"today": {"CPU seconds": 5.0}, "old": {"CPU seconds": 6.0}}}


@pytest.mark.parametrize(
    ("points", "expected"),
    [
        ({500: 1.0, 2000: 4.0, 8000: 16.0}, 1.0),
        ({500: 1.0, 2000: 16.0}, 2.0),
        ({1: 3.0, 10: 3.0}, 0.0),
    ],
)
def test_how_time_grows_is_a_power(points, expected):
    assert exponent(points) == pytest.approx(expected)


@pytest.mark.parametrize("points", [{500: 1.0}, {500: 1.0, 2000: 0.0}])
def test_too_few_points_have_no_power(points):
    with pytest.raises(ValueError, match="expected two positive ones"):
        exponent(points)


def test_powers_are_told_for_several_sizes_and_not_of_rates():
    of_size = {500: {"MB": 1.0, "sentences a second": 2.0}, 1000: {"MB": 4.0, "sentences a second": 2.0}}
    found = {f"inside, {size} rows": {"today": figures} for size, figures in of_size.items()}
    assert dict(speed._powers(found, (500, 1000))) == {
        "power of rows, inside, n rows": {"today": {"MB": pytest.approx(2.0)}}
    }
    assert not dict(speed._powers(found, (500,)))


def test_the_table_says_how_many_times_as_good_today_s_build_is():
    found = {
        "page": {
            "today": {"CPU seconds": 2.0, "pairs a second": 300.0},
            "abc": {"CPU seconds": 6.0, "pairs a second": 200.0},
        }
    }
    assert table(found, frozenset({"pairs a second"})) == [
        "| measured | today | abc | today's build |",
        "|---|---|---|---|",
        "| page, CPU seconds | 2 | 6 | 3.00 × |",
        "| page, pairs a second | 300 | 200 | 1.50 × |",
    ]
    assert table({"page": {"today": {"MB": 449.6}}}) == ["| measured | today |", "|---|---|", "| page, MB | 450 |"]


def test_medians_are_of_each_figure():
    assert medians([{"a": 1, "b": 9}, {"a": 3, "b": 7}, {"a": 2, "b": 8}]) == {"a": 2, "b": 8}


def test_rows_of_the_corpus_are_pairs_and_no_two_the_same(tmp_path):
    rows = corpus_rows(speed.CORPUS, 250)
    assert len({ru for ru, _ in rows}) == len({en for _, en in rows}) == 250
    assert rows[0][0].split(". ", 1)[1] == rows[-1][0].split(". ", 1)[1] or len(rows) % 2 == 0
    assert all(ru.startswith(f"{number}. ") and en.startswith(f"{number}. ") for number, (ru, en) in enumerate(rows, 1))
    assert rows_of_table(write_table(tmp_path / "t.tsv", rows), 250) == rows
    ru, en = write_lines((tmp_path / "ru", tmp_path / "en"), rows)
    assert len(ru.read_text("utf-8").splitlines()) == len(en.read_text("utf-8").splitlines()) == 250


@pytest.mark.parametrize(("columns", "count"), [("ru\ten", 1), ("source\ttarget", 2), ("src\tmore\tref", 3)])
def test_a_table_of_the_user_s_goes_as_far_as_is_wanted(tmp_path, columns, count):
    path = tmp_path / "t.tsv"
    path.write_text(f"{columns}\n" + "\t".join("абв"[: columns.count("\t") + 1]) + "\n", "utf-8")
    last = "вб"["more" not in columns]
    assert rows_of_table(path, count) == [("а", last), ("1. а", f"1. {last}"), ("2. а", f"2. {last}")][:count]


def test_a_table_without_such_columns_is_refused(tmp_path):
    path = tmp_path / "t.tsv"
    path.write_text("left\tright\na\tb\n")
    with pytest.raises(SystemExit, match="expected a table with tabs and a header"):
        rows_of_table(path, 1)


@pytest.mark.parametrize("listed", ["page", "rates,align"])
def test_parts_are_chosen_by_name(listed):
    assert speed._parts(listed) == tuple(listed.split(","))


def test_a_part_that_is_none_is_refused():
    with pytest.raises(speed.argparse.ArgumentTypeError, match="pages: expected some of page,align,rows,rates"):
        speed._parts("pages")


def test_sizes_go_upwards():
    assert speed._sizes("2000,500") == (500, 2000)


def test_rows_are_real_sentences_with_numbers_that_no_two_share():
    pairs = [
        ("Кошка спит на тёплой печи.", "The cat sleeps on a warm stove."),
        ("Да.", "Yes."),
        ("Раз. Два.", "One. Two."),
    ]
    rows = numbered(pairs, 3)
    assert rows[0] == ("Кошка спит на тёплой печи (1).", "The cat sleeps on a warm stove (1).")
    assert len(set(rows)) == 3
    with pytest.raises(SystemExit, match="no row is one sentence on either side"):
        numbered(pairs[1:], 3)


class _Plain:
    """An encoder of one sentence of two words, which says what it was asked for."""

    name, digest, device, dtype = "plain", "d", "cpu", "float32"

    def __init__(self):
        self.asked = []

    def encode(self, texts):
        self.asked += texts
        made = np.random.default_rng(7)
        words = [len(word_spans(text)) for text in texts]
        return Vectors(
            sums=made.standard_normal((len(texts), 384)).astype(np.float32),
            counts=np.full(len(texts), 5, np.int32),
            words=made.standard_normal((sum(words), 384)).astype(np.float32),
            word_spans=np.array([span for text in texts for span in word_spans(text)], np.int32).reshape(-1, 2),
            word_offsets=np.concatenate([[0], np.cumsum(words)]),
        )


def test_the_stand_in_asks_the_model_for_the_plain_rows_once_and_adds_the_same_for_a_number_on_either_side():
    plain = _Plain()
    found = StandIn(plain).encode(["Кошка спит (1).", "Кошка спит (2).", "The cat sleeps (2)."])
    assert plain.asked == ["Кошка спит.", "The cat sleeps."]
    assert found.word_offsets.tolist() == [0, 3, 6, 10]
    assert np.array_equal(found.words[0], found.words[3])  # the words of one sentence
    assert np.array_equal(found.words[5], found.words[9])  # the number, on both sides
    base = plain.encode(["Кошка спит.", "The cat sleeps."]).sums
    added = found.sums - base[[0, 0, 1]]
    like = added @ added.T / np.outer(np.linalg.norm(added, axis=1), np.linalg.norm(added, axis=1))
    assert like[1, 2] == pytest.approx(1.0, abs=1e-4)
    assert abs(like[0, 1]) < 0.2


def test_growth_is_measured_on_real_rows_only(capsys, monkeypatch):
    monkeypatch.setattr(sys, "argv", ["speed.py", "--parts", "exponents"])
    with pytest.raises(SystemExit):
        speed.main()
    assert "expected --data ROWS.tsv" in capsys.readouterr().err


def test_labels_of_lines_that_end_close_together_do_not_cover_each_other(tmp_path):
    series = {
        name: [(10.0, 10.0), (100.0, height)] for name, height in (("a", 50.0), ("b", 51.0), ("c", 52.0), ("d", 900.0))
    }
    log_log(tmp_path / "plot.svg", series, ("x", "y"))
    drawn = (tmp_path / "plot.svg").read_text("utf-8")
    at = {name: float(y) for y, name in re.findall(r'y="([\d.]+)" fill="#\w+">(\w)<', drawn)}
    ends = [float(y) for y in re.findall(r'cy="([\d.]+)"', drawn)][1::2]
    assert at["a"] == pytest.approx(ends[0] + 4, abs=0.2)
    assert min(at["a"] - at["b"], at["b"] - at["c"]) >= 14
    assert at["d"] == pytest.approx(ends[3] + 4, abs=0.2)


def test_copies_of_a_bitext_keep_their_cosines_and_are_like_no_other_copy():
    rng = np.random.default_rng(0)
    spans = np.zeros((4, 2), np.int32)
    sides = [
        Vectors(
            rng.normal(size=(3, 384)).astype(np.float32),
            np.array([2, 1, 1], np.int32),
            rng.normal(size=(4, 384)).astype(np.float32),
            spans,
            np.array([0, 2, 3, 4]),
        )
        for _ in range(2)
    ]
    gold = Gold("three", ["а", "б", "в"], ["a", "b", "c"], [((0, 1), (0,)), ((2,), (1, 2))], (sides[0], sides[1]))
    whole, (source, target) = in_a_row(gold, 2)
    assert whole.target == ["a", "b", "c", "a", "b", "c"]
    assert whole.beads[2:] == [((3, 4), (3,)), ((5,), (4, 5))]
    assert target.word_offsets.tolist() == [0, 2, 3, 4, 6, 7, 8]
    kept, between = source.sums[3:] @ target.sums[3:].T, source.sums[:3] @ target.sums[3:].T
    assert kept == pytest.approx(source.sums[:3] @ target.sums[:3].T, rel=1e-3, abs=1e-2)
    assert not np.allclose(between, kept, atol=1.0)
