"""Batches run beside each other and come back in their order, whatever the number of cores."""

from __future__ import annotations

import threading

import pytest
import torch

from tta.encoder.cores import in_batches, on_cores


@pytest.fixture
def cores():
    """Set how many threads PyTorch has, and back."""
    before = torch.get_num_threads()
    yield torch.set_num_threads
    torch.set_num_threads(before)


@pytest.mark.parametrize(
    ("threads", "batches", "each"),
    [(1, 3, 1), (2, 1, 2), (2, 5, 1), (4, 2, 2), (4, 3, 1), (3, 0, None)],
)
def test_threads_are_shared_out_among_batches_and_given_back(cores, threads, batches, each):
    cores(threads)
    found = list(on_cores(lambda batch: (batch, torch.get_num_threads()), range(batches)))
    assert found == [(batch, each) for batch in range(batches)]
    assert torch.get_num_threads() == threads
    later = []
    thread = threading.Thread(target=lambda: later.append(torch.get_num_threads()))
    thread.start()
    thread.join()
    assert later == [threads]


def test_batches_run_at_once_and_few_before_their_results_are_taken(cores):
    cores(2)
    met = threading.Barrier(2, timeout=10)  # breaks where one waits for the other to end
    begun = []

    def run(batch):
        begun.append(batch)
        if batch < 2:
            met.wait()
        return batch

    results = on_cores(run, range(100))
    assert next(results) == 0
    assert {0, 1} <= set(begun) <= {0, 1, 2, 3, 4}
    assert list(results) == list(range(1, 100))


def test_what_fails_is_raised_and_threads_are_given_back(cores):
    cores(2)

    def run(batch):
        raise ValueError(f"batch {batch}")

    with pytest.raises(ValueError, match="batch 0"):
        list(on_cores(run, range(5)))
    assert torch.get_num_threads() == 2


@pytest.mark.parametrize(
    ("lengths", "beside", "sizes"),
    [
        ([5000, 2048, 2048, 10], False, [1, 2, 1]),  # padding counts: the last would take 2,048, too
        ([5000, 512, 512, 10], True, [1, 2, 1]),
        ([512, 512, 10], False, [3]),
        ([], True, []),
    ],
)
def test_batches_hold_so_many_tokens_padding_included_or_one_item(lengths, beside, sizes):
    found = list(in_batches(len, [range(length) for length in lengths], len, beside=beside))
    assert [len(batch) for batch, _ in found] == [result for _, result in found] == sizes
