"""Engines do the same work: every text once, what dies is done again, and what dies twice is given up."""

from __future__ import annotations

import os
import signal
from dataclasses import dataclass, field
from pathlib import Path

import pytest

from tta.collection import Audited, Card, Item, engine_of
from tta.collection.handout import Handout
from tta.commands.command_line import main
from tta.errors import InputError, TtaError, UsageError
from tta.settings import Settings

CARD = Card({}, None, {}, {}, True, 1, None, (), ())


@dataclass(frozen=True)
class Marks:
    """Leaves a mark for each text that it does; dies on texts that are called so, the first time or always."""

    folder: Path
    settings: Settings = field(default_factory=Settings)

    def __call__(self, auditor, item, progress=None):
        mark = self.folder / item.name
        with mark.open("a") as file:
            file.write("x")
        if item.name == "unreadable":
            return InputError("unreadable: no text")
        if item.name == "fault":
            raise RuntimeError("boom")
        if item.name == "always" or (item.name == "once" and mark.read_text() == "x"):
            os.kill(os.getpid(), signal.SIGKILL)
        return Audited(CARD, (mark,), item.name, 3)


def done(engine, folder, names):
    outcomes = dict(engine(Marks(folder), ((index, Item(name, Path(name))) for index, name in enumerate(names))))
    assert sorted(outcomes) == list(range(len(names)))
    return [outcomes[index] for index in range(len(names))]


NAMES = ["a", "once", "b", "unreadable", "always", "c", "fault", "d"]


def check(outcomes, folder):
    said = [item.said if isinstance(item, Audited) else type(item).__name__ for item in outcomes]
    assert said == ["a", "once", "b", "InputError", "InternalError", "c", "InternalError", "d"]
    assert "2 processes died on this text, one after the other" in str(outcomes[4])
    assert "tta failed on this text (RuntimeError at test_engines.py:" in str(outcomes[6])
    marks = {name: (folder / name).read_text() for name in NAMES}
    assert marks == dict.fromkeys(NAMES, "x") | {"once": "xx", "always": "xx"}


def test_here_each_text_is_done_in_order(tmp_path):
    outcomes = done(engine_of(), tmp_path, ["a", "unreadable", "b"])
    assert isinstance(outcomes[1], TtaError)
    assert [item.said for item in outcomes if isinstance(item, Audited)] == ["a", "b"]


def test_texts_are_asked_for_one_by_one():
    asked = []
    handout = Handout(asked.append(index) or (index, Item(str(index), Path())) for index in range(3))
    assert handout.take()[0] == 0
    assert asked == [0]
    assert handout.died((0, Item("0", Path("0"))), "exit status -9") is None
    assert handout.take()[0] == 0
    assert str(handout.died((0, Item("0", Path("0"))), "exit status -9")).startswith("0: 2 processes died on this text")
    assert [handout.take()[0] for _ in range(2)] == [1, 2]
    assert handout.take() is None


@pytest.mark.parametrize("address", ["127.0.0.1:1", "ray://127.0.0.1:1", "[::1]:1", "127.0.0.1:99999"])
def test_an_address_where_nobody_listens_is_refused_at_once(tmp_path, address):
    """Ray 2.60 itself waits for minutes there and writes warnings."""
    with pytest.raises(UsageError, match=r"no Ray cluster was found there .* start one: ray start --head"):
        done(engine_of("ray", address=address), tmp_path, ["a"])


@pytest.mark.slow
@pytest.mark.parametrize("jobs", [2, 3])
def test_processes_that_die_lose_nothing(tmp_path, jobs):
    check(done(engine_of(jobs=jobs), tmp_path, NAMES), tmp_path)


@pytest.mark.slow
def test_actors_that_die_lose_nothing(cluster, tmp_path):
    check(done(engine_of("ray", address=cluster), tmp_path, NAMES), tmp_path)


@pytest.fixture(scope="module")
def cluster():
    """A cluster of two workers on this machine."""
    pytest.importorskip("ray", reason="Ray is not installed: pip install 'tta-audit[ray]'")
    from ray.cluster_utils import Cluster

    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("PYTHONPATH", str(Path(__file__).parents[2]))  # workers import the tta that is tested
        started = Cluster(initialize_head=True, head_node_args={"num_cpus": 2, "include_dashboard": False})
        yield started.address
        started.shutdown()


@pytest.mark.slow
def test_every_engine_writes_the_bytes_of_the_local_one(cluster, tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    (tmp_path / "in").mkdir()
    for number in range(3):
        russian = [f"Договор подписан {day} мая 1977 года в Женеве." for day in range(10, 13 + number)]
        english = [f"The treaty was signed in Geneva on May {day}, 1977." for day in range(11, 14 + number)]
        (tmp_path / "in" / f"memo{number}.ru.txt").write_text("\n\n".join(russian), "utf-8")
        (tmp_path / "in" / f"memo{number}.en.txt").write_text("\n\n".join(english), "utf-8")
    written = []
    for options in ([], ["--jobs", "2"], ["--engine", "ray", "--address", cluster]):
        output = f"out{len(written)}"
        assert main(["audit", "in", "-o", output, "--format", "html,csv", "--quiet", *options]) == 0
        reports = [path for path in Path(output).iterdir() if not path.name.startswith(".")]
        written.append({path.name: path.read_bytes() for path in reports})
    assert len(written[0]) == 10
    assert b"DT101" in written[0]["memo0.audit.json"]
    assert written[0] == written[1] == written[2]
