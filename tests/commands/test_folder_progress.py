"""Progress of a run over a folder where stderr is no terminal: a line now and then, and none where quiet is asked for."""

from __future__ import annotations

import pytest

from tta.collection import Pace
from tta.commands.folder_progress import FolderProgress


class Clock:
    now = 0.0

    def __call__(self):
        return self.now


def said(capsys, seconds, *, quiet=False, language="en", files=10):
    """Finish a text every so many seconds and return what stands on stderr."""
    clock = Clock()
    with FolderProgress(Pace([(".txt", 100)] * files, clock), language, quiet=quiet, clock=clock) as progress:
        for index in range(files):
            clock.now += seconds
            progress("encoding", 1, 2)  # of one text: nothing that is worth a line
            progress.finish(index, 8)
            with progress.aside():
                pass
    out, err = capsys.readouterr()
    assert out == ""
    return err.splitlines()


@pytest.mark.parametrize(
    ("seconds", "lines"),
    [
        (1, []),
        (25, ["tta: 3 of 10 texts", "tta: 6 of 10 texts, 0.3 sentences a second, about 2 min left", "tta: 9 of 10 texts, 0.3 sentences a second, less than a minute left"]),
    ],
)  # fmt: skip
def test_a_line_a_minute_and_none_at_the_end(capsys, seconds, lines):
    assert said(capsys, seconds) == lines


def test_quiet_is_quiet_and_russian_russian(capsys):
    assert said(capsys, 25, quiet=True) == []
    assert said(capsys, 60, language="ru", files=2) == ["tta: 1 из 2 текстов"]
