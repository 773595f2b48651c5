"""Decisions stand in a page as JSON within a script; nothing in them may end the script or begin another."""

from __future__ import annotations

import html
import io
import json
import re
from dataclasses import replace

import pytest

from tests.made_audits import audit
from tta.reporter.html.report import write
from tta.types import Choice, Decision

HOSTILE = [
    "</script><script>alert(1)</script>",
    "<!--<script>",
    "]]>",
    "a & b &lt; c",
    "line\u2028separator\u2029paragraph",
    "'\"\\",
    "см. скан",
]


def embedded(text):
    """Return the page with such a note, and the source of its JSON."""
    stale = Decision("a1", Choice.DISMISSED, reason=text, note=text)
    stream = io.StringIO()
    write(replace(audit([("Кошка спит.", "The cat sleeps.")]), stale_decisions=(stale,)), stream)
    page = stream.getvalue()
    (found,) = re.findall(r'<script[^>]*type="application/json"[^>]*>(.*?)</script>', page, re.S)
    return page, found


@pytest.mark.parametrize("text", HOSTILE)
def test_decisions_in_a_page_are_read_back_as_they_are_and_end_no_script(text):
    _, found = embedded(text)
    assert not set("<>&\u2028\u2029") & set(found)
    (entry,) = json.loads(found)
    assert entry == {"fingerprint": "a1", "decision": "dismissed", "reason": text, "note": text}


def test_a_hostile_note_adds_no_script_to_the_page():
    plain, _ = embedded("a plain note")
    hostile, _ = embedded(HOSTILE[0])
    assert hostile.count("<script") == plain.count("<script")
    assert html.escape("</script><script>alert(1)</script>") in hostile
