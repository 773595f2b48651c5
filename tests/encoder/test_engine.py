"""A compiled network is kept, mapped, and made anew where it is not whole."""

from __future__ import annotations

import os
from concurrent.futures import ThreadPoolExecutor

import numpy as np
import pytest

from tta.encoder import engine, wholeness
from tta.encoder.engine import attention_mask, compiled

pytestmark = pytest.mark.skipif(not engine.is_there(), reason="OpenVINO is not for this processor")

ROWS = np.random.default_rng(5).normal(size=(3, 7, 16)).astype(np.float32)
WEIGHTS = {
    "line.weight": np.random.default_rng(6).normal(size=(24, 16)).astype(np.float32),
    "line.bias": np.linspace(-1, 1, 24, dtype=np.float32),
}


DAMAGES = {
    "cut": lambda file, data: file.write_bytes(data[:-100]),
    "changed": lambda file, data: file.write_bytes(data[:-8] + bytes(8)),
    "gone": lambda file, data: file.unlink(),
    "other": lambda file, data: file.write_bytes(b"<html>"),
    "unlisted": lambda file, data: (file.parent / wholeness.MANIFEST).unlink(),
}


@pytest.fixture
def built(monkeypatch):
    """How often the network was built, and on how many cores it runs."""
    monkeypatch.setattr(engine, "cores", lambda: 1)
    return []


def network(built, kept=None):
    """Compile a product of rows and a matrix, or open it."""

    def build():
        from tta.encoder.graph import linear, masked_rows
        from tta.encoder.runtime import openvino
        from tta.encoder.runtime import operations as ops

        built.append(1)
        rows, mask = masked_rows(16)
        return openvino.Model([ops.result(linear(rows, WEIGHTS, "line")), ops.result(mask)], [rows, mask])

    return compiled(build, "float32", kept)


def answer(found):
    """Return the product's bytes."""
    product, mask = found.run([ROWS, np.zeros((3, 1, 1, 7), np.float32)])
    assert not mask.any()
    return product.tobytes()


def test_outputs_stand_in_the_order_they_were_built_in(built):
    product = np.frombuffer(answer(network(built)), np.float32).reshape(3, 7, 24)
    assert np.allclose(product, ROWS @ WEIGHTS["line.weight"].T + WEIGHTS["line.bias"], atol=1e-5)


def test_what_is_compiled_is_built_once_and_says_the_same(built, tmp_path):
    first = answer(network(built))
    kept = tmp_path / "model" / "net"
    assert [answer(network(built, kept)) for _ in range(3)] == [first] * 3
    assert len(built) == 2


@pytest.mark.parametrize("damage", DAMAGES)
def test_what_is_not_whole_is_made_anew(built, tmp_path, damage):
    first = answer(network(built, tmp_path / "net"))
    (file,) = tmp_path.glob("net-*/network.blob")
    data = file.read_bytes()
    DAMAGES[damage](file, data)
    assert answer(network(built, tmp_path / "net")) == first
    assert len(built) == 2
    assert file.read_bytes()[:64] == data[:64]


def test_a_whole_file_that_openvino_does_not_know_is_passed_over(built, tmp_path):
    first = answer(network(built, tmp_path / "net"))
    (folder,) = tmp_path.glob("net-*/")
    (folder / "network.blob").write_bytes(b"of another build" * 100)
    wholeness.write_manifest(folder)
    assert answer(network(built, tmp_path / "net")) == first


def test_of_what_was_compiled_longest_ago_nothing_is_kept(built, tmp_path, monkeypatch):
    monkeypatch.setattr(engine, "_MOST", 2)
    for number, name in enumerate(("first", "second", "third")):
        network(built, tmp_path / name)
        (made,) = tmp_path.glob(f"{name}-*/")
        os.utime(made, (number, number))
    assert sorted(path.name.partition("-")[0] for path in tmp_path.glob("*/")) == ["second", "third"]
    assert len(list(tmp_path.glob("*.lock"))) == 2


@pytest.mark.parametrize("error", [PermissionError(13, "denied"), OSError(28, "No space left on device")])
def test_where_nothing_can_be_kept_it_runs_all_the_same(built, tmp_path, monkeypatch, error):
    def refuse(*_, **__):
        raise error

    monkeypatch.setattr(type(tmp_path), "mkdir", refuse)
    assert answer(network(built, tmp_path / "model" / "net")) == answer(network([]))
    assert list(tmp_path.iterdir()) == []


def test_another_precision_processor_or_way_of_building_is_another_network(built, tmp_path, monkeypatch):
    names = {engine._machine(precision) for precision in ("float32", "bfloat16")}
    monkeypatch.setattr(engine.Path, "read_text", lambda *_: "flags: none")
    names.add(engine._machine("float32"))
    assert len(names) == 3


@pytest.mark.parametrize("count", [2, 3])
def test_the_number_of_cores_makes_no_difference_also_to_what_was_kept_on_one(built, tmp_path, monkeypatch, count):
    alone = answer(network(built, tmp_path / "net"))
    monkeypatch.setattr(engine, "cores", lambda: count)
    found = network(built, tmp_path / "net")
    assert (found.lanes.count, len(built)) == (count, 1)
    with ThreadPoolExecutor(2 * count) as pool:
        assert set(pool.map(lambda _: answer(found), range(20))) == {alone}


def test_padding_gets_no_attention():
    assert attention_mask(np.array([[1, 1, 0]])).tolist() == [[[[0.0, 0.0, -10000.0]]]]
