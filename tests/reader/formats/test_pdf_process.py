"""PDFium in a process of its own: what kills it is one line about one PDF, and the next is read."""

from __future__ import annotations

import os
import subprocess
import sys

import pytest

from tests.reader.formats.made_pdf import pdf
from tta.errors import InputError
from tta.reader.formats.pdf import process
from tta.reader.prose import load_text

DYING = """
import os, signal, sys, json
sys.path[:] = json.loads(sys.argv[1])
from tta.reader.formats.pdf import child, extraction
whole = extraction.extracted
def extracted(data):
    {death}
    return whole(data)
extraction.extracted = extracted
child.serve()
"""


@pytest.fixture
def good(tmp_path):
    path = tmp_path / "good.pdf"
    path.write_bytes(pdf([(50, 400, "Кошка спит.")]))
    return path


@pytest.fixture
def child(monkeypatch):
    """A process of the test's own."""
    own = process._Child()
    monkeypatch.setattr(process, "_CHILD", own)
    yield own
    own.end()


@pytest.mark.slow
@pytest.mark.parametrize(
    ("death", "told"),
    [
        ("b'DEATH' in data and os.kill(os.getpid(), 11)", "signal 11"),
        ("b'DEATH' in data and os._exit(3)", "exit status 3"),
        ("b'DEATH' in data and signal.raise_signal(signal.SIGALRM)", "it took more than 600 seconds"),
        ("b'DEATH' in data and bytearray(1 << 34)", "exit status 1"),  # more memory than it may take
    ],
)
@pytest.mark.skipif(os.name == "nt", reason="signals")
def test_a_pdf_of_which_pdfium_dies_is_one_line_and_the_next_is_read(good, child, monkeypatch, tmp_path, death, told):
    monkeypatch.setattr(process, "_CODE", DYING.format(death=death))
    bad = tmp_path / "bad.pdf"
    bad.write_bytes(good.read_bytes() + b"DEATH")
    for path in (good, bad, good, bad):
        if path is good:
            assert load_text(path).text.strip() == "Кошка спит."
            continue
        with pytest.raises(InputError) as found:
            load_text(path)
        assert str(found.value) == (
            f"{bad}: PDFium broke down over this PDF ({told}); open it and print or save it as PDF again"
        )


def test_one_process_reads_many(good, child):
    for _ in range(3):
        load_text(good)
    first = child._process.pid
    load_text(good)
    assert child._process.pid == first
    child.end()
    assert load_text(good).text.strip() == "Кошка спит."


def test_nothing_of_the_folder_that_the_user_is_in_is_run(good, child, monkeypatch, tmp_path):
    for name in ("json", "pypdfium2", "resource", "signal"):
        (tmp_path / f"{name}.py").write_text("open('run', 'w')")
    monkeypatch.chdir(tmp_path)
    load_text(good)
    assert not (tmp_path / "run").exists()


def test_it_ends_with_the_program(good):
    code = f"from tta.reader.prose import load_text; load_text(__import__('pathlib').Path({str(good)!r}))"
    code += "; from tta.reader.formats.pdf.process import _CHILD; print(_CHILD._process.pid)"
    run = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    with pytest.raises(ProcessLookupError):
        os.kill(int(run.stdout), 0)
    assert run.stderr == ""
