"""A report in another language has no English of ours left: each text is put in brackets, and what stands outside is the document's."""

from __future__ import annotations

import html
import io
import re
import zipfile
from dataclasses import replace
from gettext import NullTranslations

import pytest
from lxml import etree

from tests.made_audits import RULES
from tests.reporter.gold_reports import complete
from tta.reporter import FORMATS
from tta.reporter.html.page import page_script
from tta.reporter.html.words import texts_of, words
from tta.reporter.locale import retold, speaking, speech
from tta.reporter.terminal import summary
from tta.types import Audit

# What is no text of ours: files, hashes, codes, MQM, names of settings, what people and documents say.
DATA = (
    r"[0-9a-f]{12,}|[A-Z]{2}\d{3}|SHA-256|MQM|chrF\+\+|BLEU|TER|TMX|TEI|XLIFF|HTML|nw:2\|v:2|utf-8|Top secret|RU|EN|ru|en|tta"
    r"|box 5/talk\.ru\.txt|talk\.(?:en\.txt|html)|second\.en\.txt|E\. Vasilyeva|Editors agreed|see draft 2|accuracy\S*"
    r"|…?/?box 5/talk\.ru\.txt|Title|Fond"
)


class Bracketed(NullTranslations):
    """Puts each text in brackets, those of a text within another, too."""

    def gettext(self, message):
        return f"⟦{message}⟧"

    def ngettext(self, one, many, count):
        return f"⟦{one if count == 1 else many}⟧"

    def pgettext(self, context, message):
        return f"⟦{message}⟧"

    def npgettext(self, context, one, many, count):
        return f"⟦{one if count == 1 else many}⟧"


@pytest.fixture
def bracketed(monkeypatch):
    monkeypatch.setattr(speech, "catalogue", lambda language: Bracketed())
    with speaking("ru"):
        yield


def plain() -> Audit:
    """The audit that has everything, its texts without Latin letters, so that these are ours."""
    made = complete()
    findings = tuple(
        replace(item, message="замечание", evidence={"reader": 0.4, "likeness": 0.3}) for item in made.findings
    )
    target = replace(made.target, text=re.sub("[A-Za-z]", "ж", made.target.text), segments=tuple(
        replace(item, text=re.sub("[A-Za-z]", "ж", item.text)) for item in made.target.segments
    ))  # fmt: skip
    document = replace(
        made.reference.document, segments=tuple(replace(item, text="ж") for item in made.reference.document.segments)
    )
    facts = tuple(replace(fact, rule="правило") for fact in made.facts)
    stale = tuple(replace(item, source="ж", target="ж") for item in made.stale_decisions)
    not_run = tuple(replace(item, why="не задан") for item in made.not_run)
    return replace(
        made, findings=findings, target=target, facts=facts, signature={}, stale_decisions=stale, not_run=not_run,
        reference=replace(made.reference, document=document),
    )  # fmt: skip


def left(text: str) -> list[str]:
    """Return what Latin words stand outside brackets."""
    while "⟦" in text:
        text, before = re.sub(r"⟦[^⟦⟧]*⟧", " ", text), text
        assert text != before, "brackets without end"
    text = re.sub(rf"(?<!\w)(?:{DATA})(?!\w)", " ", text)
    return re.findall(r"[A-Za-z]+(?: [A-Za-z]+)*", re.sub(r"U\+[0-9A-F]{4}", " ", text))


def test_no_text_of_the_page_is_fixed_in_the_template(bracketed):
    stream = io.StringIO()
    FORMATS["html"].write(plain(), stream)
    page = re.sub(
        r"<(script|style)\b.*?</\1>|<link[^>]*>|<kbd>.*?</kbd>|<code>.*?</code>", " ", stream.getvalue(), flags=re.S
    )
    page = re.sub(
        r'<section class="codes".*?</section>', lambda found: re.sub(r"<q .*?</q>", " ", found[0]), page, flags=re.S
    )
    said = re.findall(r'(?:aria-label|title|placeholder|data-place|data-name)="([^"]*)"', page)
    assert left(html.unescape(re.sub(r"<[^>]*>", " ", page))) == []
    assert left(html.unescape(" ".join(said))) == []


def test_no_text_of_the_memo_is_fixed(bracketed):
    stream = io.BytesIO()
    FORMATS["docx"].write(plain(), stream)
    with zipfile.ZipFile(stream) as archive:
        parts = [etree.fromstring(archive.read(name)) for name in ("word/document.xml", "word/footer1.xml")]
        core = etree.fromstring(archive.read("docProps/core.xml"))
    lines = ["".join(line.itertext()) for part in parts for line in part.iter("{*}p")]
    lines += [item.get(name) for item in parts[0].iter("{*}tblCaption", "{*}tblDescription") for name in item.attrib]
    assert left("\n".join(lines)) == []
    assert left(" ".join(item.text for item in core.iter("{*}title", "{*}subject"))) == []


def test_no_text_of_the_summary_is_fixed(bracketed):
    stream = io.StringIO()
    summary.write(plain(), stream, [])
    assert left(stream.getvalue()) == []


def test_english_between_the_texts_would_be_noticed():
    assert left("⟦Findings ⟦Russian⟧⟧ by kind, OM201") == ["by kind"]


def test_every_rule_is_explained_in_russian():
    with speaking("ru"):
        for rule in RULES:
            assert re.match("[«А-Я]", speech.gettext(rule.explanation)), rule.code


def test_the_script_has_its_texts_with_it():
    one, many = texts_of('say("a {b}") + sayCount(\n "x", "y", 3) + essay("no")')
    assert (one, many) == (["a {b}"], [("x", "y")])
    assert len(texts_of(page_script())[0]) > 30
    assert words(page_script()) == ""
    with speaking("ru"):
        assert '"no findings": "замечаний нет"' in words(page_script())


def test_formats_for_programs_are_in_english_whatever_the_language(tmp_path):
    made = complete()
    for name, form in FORMATS.items():
        english, russian = (
            made.write(tmp_path / f"{language}{form.suffix}", language=language) for language in ("en", "ru")
        )
        assert (english.read_bytes() != russian.read_bytes()) is (name in {"html", "docx"}), name


@pytest.mark.slow
def test_all_that_is_said_of_the_record_is_said_in_russian(dobrynin):
    said = {finding.message for finding in dobrynin.findings} | {fact.rule for fact in dobrynin.facts if fact.rule}
    with speaking("ru"):
        assert [sentence for sentence in sorted(said) if retold(sentence) == sentence] == []
