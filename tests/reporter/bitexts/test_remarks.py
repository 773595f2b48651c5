"""What formats for other programs say in the same words."""

from __future__ import annotations

import io
import math
from dataclasses import replace

import pytest

from tests.reporter.bitexts.five_rows import five_rows
from tta.commands.command_line import main
from tta.reporter.bitexts.remarks import remark, share, verdict, version
from tta.reporter.json import audit as json_report
from tta.types import Choice, Decision
from tta.version import __version__


@pytest.mark.parametrize(
    ("value", "written"),
    [(0.0, "0"), (1.0, "1"), (0.5, "0.5"), (0.97, "0.97"), (1 / 3, "0.3333"), (-0.2, "0"), (7.0, "1"), (math.nan, "0")],
)
def test_shares_stay_between_0_and_1(value, written):
    assert share(value) == written


def test_a_remark_says_what_was_decided():
    finding = replace(
        five_rows().findings[0], decision=Decision("x", Choice.QUERY, reviewer="A. R.", note="see the scan")
    )
    assert remark(finding) == ("OM201 major: Nothing in the English renders “тихо”. [query by A. R.: see the scan]")
    assert verdict(Decision("x", Choice.FIXED, date="2024-05-01")) == "fixed 2024-05-01"


def test_the_version_is_that_of_the_audit():
    assert version(five_rows()) == "0.9.1"
    assert version(replace(five_rows(), signature={})) == __version__


def test_the_command_writes_all_three_from_a_saved_audit(tmp_path, capsys):
    stream = io.StringIO()
    json_report.write(five_rows(), stream)
    saved = tmp_path / "talk.audit.json"
    saved.write_text(stream.getvalue(), "utf-8")
    assert main(["report", str(saved), "--format", "tmx,xliff,tei", "-o", str(tmp_path / "out")]) == 0
    names = ["talk.audit.tei.xml", "talk.audit.tmx", "talk.audit.xlf"]
    assert sorted(path.name for path in (tmp_path / "out").iterdir()) == names
    assert main(["report", str(saved), "--format", "tei", "-o", str(tmp_path / "own.tei.xml")]) == 0
    assert (tmp_path / "own.tei.xml").read_text("utf-8") == (tmp_path / "out" / names[0]).read_text("utf-8")
