"""How fast a run goes and how long it still takes, by a clock that the test turns."""

from __future__ import annotations

import pytest

from tta.collection import Pace


class Clock:
    now = 0.0

    def __call__(self):
        return self.now


def paced(files, steps):
    """Finish texts, each at a second with so many sentences."""
    clock = Clock()
    pace = Pace(files, clock)
    for index, (now, sentences) in enumerate(steps):
        clock.now = now
        pace.finish(index, sentences)
    return pace


TXT = [(".txt", 1000)] * 10


@pytest.mark.parametrize(
    ("steps", "speed", "left"),
    [
        ([], None, None),
        ([(30, 20)], None, None),  # the model was loaded in them
        ([(30, 20), (40, 20), (50, 20)], None, None),  # nor do so few texts say anything
        ([(30, 20), (32, 20), (34, 20), (36, 20)], None, None),  # six seconds say nothing
        ([(30, 20), (34, 20), (38, 20), (42, 20)], 5.0, 6 * 20 / 5),
        ([(30, 20), (34, 0), (38, 0), (42, 20)], 20 / 12, 6 * 10 / (20 / 12)),  # as many of the others cannot be read
    ],
)
def test_speed_and_time_left(steps, speed, left):
    pace = paced(TXT, steps)
    assert (pace.done, pace.total) == (len(steps), 10)
    assert pace.speed() == pytest.approx(speed)
    assert pace.seconds_left() == pytest.approx(left)


def test_long_texts_that_are_left_take_longer():
    files = [(".txt", 1000)] * 4 + [(".txt", 50_000)]
    pace = paced(files, [(0, 10), (4, 10), (8, 10), (12, 10)])
    assert pace.seconds_left() == pytest.approx(500 / (30 / 12))


def test_bytes_of_another_kind_of_file_are_no_measure():
    files = [(".txt", 1000)] * 4 + [(".pdf", 9_000_000)]
    pace = paced(files, [(0, 10), (4, 10), (8, 10), (12, 10)])
    assert pace.seconds_left() == pytest.approx(10 / (30 / 12))


def test_at_the_end_nothing_is_left():
    assert paced(TXT[:4], [(0, 10), (4, 10), (8, 10), (12, 10)]).seconds_left() == 0
