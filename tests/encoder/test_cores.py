"""Batches run beside each other and come back in their order, whatever the number of cores."""

from __future__ import annotations

import threading

import pytest
import torch

from tta.encoder.cores import WHOLE, Lanes, cores, in_batches, torch_lanes


@pytest.fixture
def threads():
    """Set how many threads PyTorch has, and back."""
    before = torch.get_num_threads()
    yield torch.set_num_threads
    torch.set_num_threads(before)


def ones(count):
    """As many items as there are to be batches, each too long for another beside it."""
    return [[number] * 1024 for number in range(count)]


@pytest.mark.parametrize(
    ("have", "batches", "each"),
    [(1, 3, 1), (2, 1, 2), (2, 5, 1), (4, 2, 2), (4, 3, 1), (3, 0, None)],
)
def test_threads_are_shared_out_among_batches_and_given_back(threads, have, batches, each):
    threads(have)
    found = in_batches(lambda batch: (batch[0][0], torch.get_num_threads()), ones(batches), len, torch_lanes())
    assert [result for _, result in found] == [(batch, each) for batch in range(batches)]
    assert torch.get_num_threads() == have
    later = []
    thread = threading.Thread(target=lambda: later.append(torch.get_num_threads()))
    thread.start()
    thread.join()
    assert later == [have]


def test_batches_run_at_once_and_few_before_their_results_are_taken():
    met = threading.Barrier(2, timeout=10)  # breaks where one waits for the other to end
    begun = []

    def run(batch):
        number = batch[0][0]
        begun.append(number)
        if number < 2:
            met.wait()
        return number

    results = (result for _, result in in_batches(run, ones(100), len, Lanes(2, 1024, 1024)))
    assert next(results) == 0
    assert {0, 1} <= set(begun) <= {0, 1, 2, 3, 4}
    assert list(results) == list(range(1, 100))


def test_what_fails_is_raised_and_threads_are_given_back(threads):
    threads(2)

    def run(batch):
        raise ValueError(f"batch {batch[0][0]}")

    with pytest.raises(ValueError, match="batch 0"):
        list(in_batches(run, ones(5), len, torch_lanes()))
    assert torch.get_num_threads() == 2


@pytest.mark.parametrize(
    ("lengths", "lanes", "sizes"),
    [
        ([5000, 2048, 2048, 10], WHOLE, [1, 2, 1]),  # padding counts: the last would take 2,048, too
        ([5000, 512, 512, 10], Lanes(2, 1024, 1024), [1, 2, 1]),
        ([512, 512, 10], WHOLE, [3]),
        ([], Lanes(2, 1024, 1024), []),
        ([40, 39, 12, 11, 10], Lanes(1, 256, 10), [2, 3]),  # five of 40 would cost 200 and a start, these 116 and two
        ([40, 39, 12, 11, 10], Lanes(1, 256, 100), [5]),
        ([12, 11, 11, 10], Lanes(1, 256, 10), [4]),
        ([12, 11, 11, 10], Lanes(1, 256, 0), [1, 2, 1]),
    ],
)
def test_batches_cost_the_least_that_so_many_tokens_and_their_starts_allow(lengths, lanes, sizes):
    found = list(in_batches(len, [range(length) for length in lengths], len, lanes))
    assert [len(batch) for batch, _ in found] == [result for _, result in found] == sizes


@pytest.mark.parametrize(("asked", "count"), [("3", 3), ("2,1", 2), ("", 5), ("many", 5), ("0", 5), (None, 5)])
def test_cores_are_as_many_as_asked_for_or_allowed(monkeypatch, asked, count):
    monkeypatch.delenv("OMP_NUM_THREADS", raising=False)
    if asked is not None:
        monkeypatch.setenv("OMP_NUM_THREADS", asked)
    monkeypatch.setattr("os.sched_getaffinity", lambda process: set(range(5)), raising=False)
    assert cores() == count
