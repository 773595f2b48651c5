"""The progress bar: a line a stage on a terminal, and nothing anywhere else."""

from __future__ import annotations

import io

import pytest

from tta.commands.progress import ProgressBar


class Terminal(io.StringIO):
    def isatty(self):
        return True


@pytest.fixture
def stderr(monkeypatch):
    """Return what puts a stream in the place of stderr."""

    def put(stream):
        monkeypatch.setenv("TERM", "xterm-256color")
        monkeypatch.setattr("sys.stderr", stream)
        return stream

    return put


def worked(*, quiet):
    with ProgressBar(quiet=quiet) as progress:
        for stage in ("reading the Russian", "reading the English"):
            progress(stage, 0, 4)
            progress(stage, 4, 4)


def test_a_terminal_has_a_line_for_each_stage(stderr):
    shown = stderr(Terminal())
    worked(quiet=False)
    last = shown.getvalue()
    assert "reading the Russian" in last
    assert "reading the English" in last
    assert "100%" in last


@pytest.mark.parametrize(("stream", "quiet"), [(Terminal, True), (io.StringIO, False)])
def test_who_wants_quiet_or_pipes_the_output_sees_none_of_it(stderr, stream, quiet):
    shown = stderr(stream())
    worked(quiet=quiet)
    assert shown.getvalue() == ""


def test_who_pipes_the_output_hears_every_minute_that_the_work_goes_on(stderr):
    seconds = iter([0, 10, 59, 61, 62, 130])
    shown = stderr(io.StringIO())
    with ProgressBar(quiet=False, clock=lambda: next(seconds)) as progress:
        for done in range(5):
            progress("reading both sides", done, 1200)
    assert shown.getvalue() == "tta: reading both sides, 2 of 1,200\ntta: reading both sides, 4 of 1,200\n"
