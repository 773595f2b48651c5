"""A command that is stopped, by Ctrl-C or by SIGTERM: one line, an exit status of its own, nothing half-written."""

from __future__ import annotations

import os
import signal
import sys

import pytest

import tta.encoder
from tests.pipeline.made import EN, RU, Dictionary, prose
from tta.__main__ import run as installed
from tta.commands.command_line import run

pytestmark = pytest.mark.skipif(not hasattr(os, "fork"), reason="needs fork")


@pytest.fixture(autouse=True)
def folder(tmp_path, monkeypatch):
    """Two pairs; the second is longer."""
    monkeypatch.chdir(tmp_path)
    (tmp_path / "in").mkdir()
    for number in (4, 6):
        (tmp_path / f"in/memo{number}.ru.txt").write_text(prose(RU[:number]), "utf-8")
        (tmp_path / f"in/memo{number}.en.txt").write_text(prose(EN[:number]), "utf-8")
    return tmp_path


def stopped_at_the_second(monkeypatch, number):
    class Stopped(Dictionary):
        def encode(self, texts, progress=None):
            if len(texts) == 6:
                os.kill(os.getpid(), number)
            return super().encode(texts, progress)

    monkeypatch.setattr(tta.encoder, "load_encoder", lambda *_, **__: Stopped())


def status_of(arguments):
    """Run the installed command in a process of its own."""
    child = os.fork()
    if child == 0:
        status = 99
        try:
            signal.signal(signal.SIGINT, signal.default_int_handler)
            sys.argv = ["tta", *arguments]
            run()
        except SystemExit as end:
            status = end.code
        finally:
            os._exit(status)
    return os.waitstatus_to_exitcode(os.waitpid(child, 0)[1])


@pytest.mark.parametrize(("number", "status"), [(signal.SIGINT, 130), (signal.SIGTERM, 143)])
def test_a_run_over_a_folder_ends_with_one_line_and_goes_on_the_next_time(folder, monkeypatch, capfd, number, status):
    arguments = ["audit", "in", "-o", "out", "--format", "json", "--quiet"]
    with monkeypatch.context() as once:
        stopped_at_the_second(once, number)
        assert status_of(arguments) == status
    assert capfd.readouterr().err == "tta: stopped\n"
    assert {path.name for path in (folder / "out").iterdir()} == {".tta-state.sqlite", "memo4.audit.json"}
    monkeypatch.setattr(tta.encoder, "load_encoder", lambda *_, **__: Dictionary())
    assert status_of(arguments) == 0
    assert (folder / "out/memo6.audit.json").is_file()


@pytest.mark.parametrize(("number", "status"), [(signal.SIGINT, 130), (signal.SIGTERM, 143)])
def test_so_does_one_that_is_stopped_before_it_begins(monkeypatch, capfd, number, status):
    monkeypatch.setattr("tta.commands.command_line.main", lambda: os.kill(os.getpid(), number))
    assert status_of([]) == status
    assert capfd.readouterr().err == "tta: stopped\n"


def test_and_one_that_is_stopped_while_it_is_loaded(monkeypatch, capsys):
    class Interrupted:
        def find_spec(self, name, *_):
            if name == "tta.commands.command_line":
                raise KeyboardInterrupt

    monkeypatch.delitem(sys.modules, "tta.commands.command_line")
    monkeypatch.setattr(sys, "meta_path", [Interrupted(), *sys.meta_path])
    with pytest.raises(SystemExit) as end:
        installed()
    assert end.value.code == 130
    assert capsys.readouterr().err == "tta: stopped\n"
