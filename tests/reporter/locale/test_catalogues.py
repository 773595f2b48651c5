"""The catalogues hold every text of the reports, each translated, and the compiled ones are made of those that people read."""

from __future__ import annotations

import ast
import importlib.util
import io
import re
import sys
from pathlib import Path

import pytest
from babel.messages.pofile import read_po

from tests.sources import nodes
from tta.reporter.locale import LANGUAGES

BENCHMARKS = Path(__file__).resolve().parents[3] / "benchmarks"


def loaded():
    """Load the script that keeps the catalogues, which finds its neighbours as when it is run."""
    sys.path.append(str(BENCHMARKS))
    spec = importlib.util.spec_from_file_location("catalogues", BENCHMARKS / "catalogues.py")
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


catalogues = loaded()
CATALOGUES = sorted(catalogues.LOCALE.glob("*/LC_MESSAGES/tta.po"))
HOW = "python benchmarks/catalogues.py; fill in what is new in the .po, and again"
CALLS = {
    "gettext": slice(0, 1),
    "marked": slice(0, 1),
    "ngettext": slice(0, 2),
    "pgettext": slice(1, 2),
    "marked_in": slice(1, 2),
    "npgettext": slice(1, 3),
}
_CYRILLIC = re.compile("[а-яё]", re.I)
_GAP = re.compile(r"\{\w+\}")
_QUOTED = re.compile(r"«[^»]*»|“[^”]*”|`[^`]*`|\{\w+\}|\b[A-Z]{2}\d{3}\b|--[\w-]+(?: html)?|decisions\.json")
_NAMES = {"Excel", "FictionBook", "OpenDocument", "Word", "gettext", "tta", "Enter", "Escape", "chrF"}
"""Programs, formats of files, keys and a score, which Russian writes in Latin letters as well; so are names in capitals."""
SIGNS = {" by {reviewer}", "no. ", "No.", "note "}  # which Russian says by a comma and №


@pytest.fixture(scope="module", params=CATALOGUES, ids=lambda path: path.parent.parent.name)
def catalogue(request):
    return read_po(io.BytesIO(request.param.read_bytes()), locale=request.param.parent.parent.name)


def test_each_language_has_a_catalogue():
    assert [path.parent.parent.name for path in CATALOGUES] == list(LANGUAGES[1:])


def test_every_text_is_translated_with_the_same_gaps(catalogue):
    for message in catalogue:
        if not message.id:
            continue
        texts = message.id if isinstance(message.id, tuple) else (message.id,)
        said = catalogues.strings(message.string)
        assert all(said), f"{texts[0]!r} has no translation: {HOW}"
        if re.search("[A-Za-z]", _GAP.sub("", texts[-1])) and message.context != "letter" and texts[0] not in SIGNS:
            assert all(map(_CYRILLIC.search, said)), said
        for form in said:
            assert set(_GAP.findall(form)) == set(_GAP.findall(texts[-1])), form
            assert form[-1:].isspace() is texts[0][-1:].isspace(), form


def test_no_english_is_left_in_a_translation_but_what_it_quotes(catalogue):
    """An example of the other language stands in quotation marks, so that it is none of our sentences."""
    left = {
        (text, word)
        for message in catalogue
        if message.id
        for text in catalogues.strings(message.string)
        for word in re.findall(r"[A-Za-z]{3,}", _QUOTED.sub(" ", text))
        if word not in _NAMES and not word.isupper()
    }
    assert left == set()


@pytest.mark.parametrize("path", CATALOGUES, ids=lambda path: path.parent.parent.name)
def test_the_catalogue_holds_the_texts_of_today_and_is_compiled(path):
    held = {(message.id, message.context) for message in read_po(io.BytesIO(path.read_bytes()))}
    said = {(message.id, message.context) for message in catalogues.current(path.parent.parent.name)}
    assert held == said, HOW
    assert path.with_suffix(".mo").read_bytes() == catalogues.mo(read_po(io.BytesIO(path.read_bytes()), locale="ru")), (
        HOW
    )


def texts_of(call: ast.Call) -> list[ast.expr]:
    """Return the texts that a call translates; a context stands before them."""
    name = call.func.id if isinstance(call.func, ast.Name) else ""
    return call.args[CALLS[name]] if name in CALLS else []


def test_no_call_hides_its_text_from_the_catalogues():
    """Babel reads no text inside an f-string, and none that is put together."""
    ids = [message.id for message in catalogues.current("ru")]
    known = {text for item in ids for text in (item if isinstance(item, tuple) else (item,))}
    calls = [
        node
        for path in sorted(catalogues.PACKAGE.joinpath("reporter").rglob("*.py"))
        for node in nodes(path)
        if isinstance(node, ast.Call)
    ]
    hidden = [
        ast.unparse(call)
        for call in calls
        for text in texts_of(call)
        if isinstance(text, (ast.JoinedStr, ast.BinOp)) or (isinstance(text, ast.Constant) and text.value not in known)
    ]
    assert hidden == []
    assert sum(map(bool, map(texts_of, calls))) > 250
