"""Gold reports: one audit that has everything an audit can have, as every format writes it.

    python -m tests.reporter.gold_reports

writes `tests/reporter/gold` anew; what changes there is what readers of the format will see change.
"""

from __future__ import annotations

import io
import json
import re
import zipfile
from collections.abc import Callable
from dataclasses import replace
from functools import cache
from pathlib import Path

import openpyxl
from docx.oxml.ns import qn
from lxml import etree

from tests.conftest import segmented
from tests.made_audits import finding, place, written
from tta.comparison import Comparison, compare
from tta.reporter import FORMATS
from tta.reporter.bitexts.alignments import write_alignment
from tta.reporter.comparison import html as comparison_html
from tta.reporter.comparison import json as comparison_json
from tta.reporter.comparison import terminal as comparison_terminal
from tta.reporter.terminal import summary
from tta.review.decisions import with_fingerprints
from tta.types import (
    AlignedTexts,
    Alignment,
    Audit,
    Bead,
    BeadScores,
    Cause,
    Choice,
    Decision,
    Document,
    Fact,
    FactStatus,
    Finding,
    Kind,
    Language,
    NotRun,
    Reference,
    ReferenceScore,
    SegmentKind,
    Severity,
    Span,
)

GOLD = Path(__file__).parent / "gold"
RUSSIAN = """Запись беседы

"15" мая 1977 года, исх. № 465

Мы поддержим все соответствующие предложения о запре-

- 4 -

щении оружия. Это может осложнить, а то и вообще сорвать переговоры.

Стороны обсудили 2400 ракет и <мирный> договор & его срок.

Г-н Вэнс согласился.\u200b

Печать канцелярии.
"""
ENGLISH = """Record of a talk

May 13, 1977, Original # 40

We shall support all proposals to ban weapons. This may complicate the talks.

The sides discussed 2,040 missiles. They discussed the <peace> treaty & its term.

Mr. Vance agreed.

Top secret.
"""
REVIEWERS_WORDS = ("Editors agreed", "Какой экземпляр?", "E. Vasilyeva", "2024-05-02")


@cache
def complete() -> Audit:
    """Make the audit: furniture in a sentence, a hyphenated word, a crossing, lone rows, every severity, cause and choice."""
    source, target = segmented(RUSSIAN), segmented(ENGLISH, Language.EN)
    source = replace(
        source, path="box 5/talk.ru.txt", sha256="ab" * 32, metadata=(("Title", "Беседа & запись"), ("Fond", "5"))
    )
    target = replace(target, path="talk.en.txt", sha256="cd" * 32)
    beads = _beads(source, target)
    findings = with_fingerprints(_findings(source, target), source, target)
    choices = dict(zip((item.fingerprint for item in findings[:4]), Choice, strict=True))
    decided = tuple(
        replace(item, decision=Decision(item.fingerprint, choices[item.fingerprint], *REVIEWERS_WORDS))
        if item.fingerprint in choices
        else item
        for item in findings
    )
    other = written(["Record of a conversation", "15 May 1977, No. 465"], Language.EN)
    reference = Reference(
        replace(other, path="second.en.txt"), ((0,), (1,), *[()] * (len(beads) - 2)), (41.2, 61.7, *[None] * (len(beads) - 2)),
        (ReferenceScore("chrF++", 51.45, "nw:2|v:2", 2),),
    )  # fmt: skip
    return Audit(
        source, target, Alignment(beads), tuple(BeadScores(n / 100, n / 50, n / 80) for n in range(len(beads))), decided,
        _facts(source, target), (NotRun("glossary", "none was given"), NotRun("names", "none was given")),
        {
            "tool": "tta", "version": "1.2.3", "model": {"name": "e5", "sha256": "ef" * 32},
            "settings": {"select": ["DT", "OM"], "offline": True}, "inputs": [{"path": "/home/a/box 5/talk.ru.txt"}],
        },
        (Decision("0" * 16, Choice.CONFIRMED, note="see draft 2", code="NU101", source="2400 ракет", target="2,040 missiles"),),
        reference,
    )  # fmt: skip


def _beads(source: Document, target: Document) -> tuple[Bead, ...]:
    """Pair by what the segments say; the two sentences on missiles and the treaty are one row, the stamps have none."""

    def at(document: Document, *words: str) -> tuple[int, ...]:
        return tuple(
            index for word in words for index, item in enumerate(document.segments)
            if word in item.text and item.kind is not SegmentKind.FURNITURE
        )  # fmt: skip

    rows = [
        ("Запись", ("Record",), 0.91, 0.99), ("мая", ("May 13",), 0.82, 0.97), ("поддержим", ("support",), 0.9, 0.98),
        ("осложнить", ("complicate",), 0.71, 0.41), ("ракет", ("missiles", "treaty"), 0.85, 0.95), ("Вэнс", ("Vance",), 0.88, 0.96),
    ]  # fmt: skip
    paired = [
        Bead(at(source, ru), at(target, *en), likeness, word == 5, probability=sure)
        for word, (ru, en, likeness, sure) in enumerate(rows)
    ]
    return (*paired, Bead(at(source, "Печать"), ()), Bead((), at(target, "Top secret")))


def _findings(source: Document, target: Document) -> list[Finding]:
    gap = place(target, " the talks").start
    return [
        finding(1, [place(source, '"15" мая 1977')], [place(target, "May 13, 1977")], message="The day differs: 15 and 13.",
                fact=0),
        finding(1, [place(source, "№ 465")], [place(target, "# 40")], code="ID101", kind=Kind.IDENTIFIER, cause=Cause.SOURCE,
                message="The number differs: 465 and 40.", fact=1),
        finding(3, [place(source, "осложнить, а то и вообще сорвать"), place(source, "а то и вообще")], [Span(gap, gap)],
                code="OM201", kind=Kind.OMISSION, severity=Severity.MAJOR, cause=Cause.UNCLEAR, confidence=0.634,
                message="Nothing in the English renders “а то и вообще сорвать”.",
                evidence={"reference": {"renders": True, "share": 0.5, "confidence_without": 0.71}, "lost_words": 5}),
        finding(4, [place(source, "2400 ракет")], [place(target, "2,040 missiles")], code="NU101", kind=Kind.NUMBER,
                severity=Severity.MINOR, cause=Cause.EDITORIAL, confidence=0.8, message="2400 became 2040.", fact=2),
        finding(2, [place(source, "оружия")], [], code="TE101", kind=Kind.TERMINOLOGY, severity=Severity.NEUTRAL, confidence=0.3,
                message="{A} term [see](there) <v>."),
        finding(6, [place(source, "Печать канцелярии.")], [], code="OM101", kind=Kind.OMISSION, severity=Severity.MAJOR,
                message="“Печать канцелярии.” has no counterpart."),
        finding(7, [], [place(target, "Top secret.")], code="MK101", kind=Kind.MARK, severity=Severity.MAJOR, message="Put in.",
                fact=5),
        finding(5, [], [], code="AL101", kind=Kind.ALIGNMENT, severity=Severity.MINOR, message="No words in common."),
    ]  # fmt: skip


def _facts(source: Document, target: Document) -> tuple[Fact, ...]:
    def words(document: Document, text: str) -> tuple[Span, ...]:
        return (place(document, text),) if text else ()

    rows = [
        (Kind.DATE_TIME, "differs", '"15" мая 1977', "May 13, 1977", "15 May 1977", "13 May 1977", "the day differs", 1, 1),
        (Kind.IDENTIFIER, "differs", "№ 465", "# 40", "465", "40", "the number differs", 1, 1),
        (Kind.NUMBER, "differs", "2400 ракет", "2,040 missiles", "2400", "2040", "the number differs", 4, 4),
        (Kind.ENTITY, "equal", "Вэнс", "Vance", "Vens", "Vance", "the same name", 5, 5),
        (Kind.NUMBER, "missing", "оружия", "", "weapons", "", "no counterpart", 2, None),
        (Kind.MARK, "added", "", "Top secret", "", "TOP SECRET", "put in", None, 7),
    ]  # fmt: skip
    return tuple(
        Fact(kind, FactStatus(status), words(source, ru), words(target, en), *readings)
        for kind, status, ru, en, *readings in rows
    )


@cache
def comparison() -> Comparison:
    """Compare the audit with one of a later translation, which mends the date, loses a number and gains a sentence."""
    old = complete()
    later = ENGLISH.replace("May 13", "May 15").replace("Mr. Vance agreed.", "Mr. Vance did not agree.")
    target = replace(segmented(later, Language.EN), path="talk.2.en.txt", sha256="ee" * 32)
    kept = [replace(item, decision=None) for item in old.findings[1:7]]
    spans = target.segments[-2].spans
    added = finding(
        5, [], spans, code="PO101", kind=Kind.MISTRANSLATION, severity=Severity.MAJOR, message="A “not” too many."
    )
    facts = (replace(old.facts[0], status=FactStatus.EQUAL, rule="the same day"), *old.facts[1:])
    found = with_fingerprints([*_moved(kept, old.target, target), added], old.source, target)
    new = replace(old, target=target, findings=found, facts=facts, stale_decisions=(), reference=None)
    return compare(old, new)


def _moved(findings: list[Finding], old: Document, new: Document) -> list[Finding]:
    """Put findings where their words stand in a later text."""
    moved = []
    for item in findings:
        words = [span.of(old.text) for span in item.target_spans if len(span)]
        moved.append(replace(item, target_spans=tuple(place(new, text) for text in words)))
    return moved


# ---------------------------------------------------------------- what is written


def reports() -> dict[str, Callable[[], str]]:
    """Return what writes each gold report, by its name."""
    from_audit = {
        **{
            f"audit{form.suffix}": lambda form=form: _text(form.write, complete())
            for form in FORMATS.values()
            if not form.binary
        },
        "audit.html": lambda: _without_our_files(_text(FORMATS["html"].write, complete())),
        "audit.sarif": lambda: _without_table_of_rules(_text(FORMATS["sarif"].write, complete())),
        "audit.docx.txt": lambda: _memo(_bytes("docx", complete())),
        "audit.xlsx.txt": lambda: _workbook(_bytes("xlsx", complete())),
        "audit.terminal.txt": lambda: _text(
            lambda audit, stream: summary.write(audit, stream, [Path("talk.html")]), complete()
        ),
    }
    from_comparison = {
        "comparison.html": lambda: _without_our_files(_text(comparison_html.write, comparison())),
        "comparison.json": lambda: _text(comparison_json.write, comparison()),
        "comparison.terminal.txt": lambda: _text(
            lambda item, stream: comparison_terminal.write(item, stream, [Path("changes.html")]), comparison()
        ),
    }
    forms = ("ladder", "json", "tsv", "tmx")
    return {
        **from_audit,
        **from_comparison,
        **{f"alignment.{form}": lambda form=form: _alignment(form) for form in forms},
    }


def _alignment(form: str) -> str:
    made = complete()
    texts = [tuple(item.text for item in document.segments) for document in (made.source, made.target)]
    aligned = AlignedTexts(*texts, (Language.RU, Language.EN), made.alignment)
    text = _text(lambda item, stream: write_alignment(item, form, stream), aligned)
    return re.sub('creationtoolversion="[^"]*"', 'creationtoolversion="…"', text)


def _text(write: Callable[..., None], content: object) -> str:
    stream = io.StringIO()
    write(content, stream)
    return stream.getvalue().replace("\r\n", "\n")


def _bytes(name: str, made: Audit) -> bytes:
    stream = io.BytesIO()
    FORMATS[name].write(made, stream)
    return stream.getvalue()


def _without_our_files(page: str) -> str:
    """Leave out the style sheets and the script, which are files themselves, and their hashes."""
    page = re.sub(r"(<style[^>]*>)[^<]*?(?=(@page[^<]*)?</style>)", r"\1", page)
    page = re.sub(r"<script>.*?</script>", "<script></script>", page, flags=re.DOTALL)
    return re.sub(r"sha256-[\w+/=]+", "sha256-…", page)


def _without_table_of_rules(log: str) -> str:
    content = json.loads(log)
    run = content["runs"][0]
    used = {result["ruleId"] for result in run["results"]}
    rules = run["tool"]["driver"]["rules"]
    run["tool"]["driver"]["rules"] = [rule for rule in rules if rule["id"] in used and rule["id"] == "DT101"]
    for result in run["results"]:
        if "ruleIndex" in result:
            result["ruleIndex"] = f"of {rules[result['ruleIndex']]['id']}"
    return json.dumps(content, ensure_ascii=False, indent=1) + "\n"


def _memo(content: bytes) -> str:
    """Return the memo's elements, a line each, indented by their depth, with attributes and text; then its other parts."""
    with zipfile.ZipFile(io.BytesIO(content)) as archive:
        lines = [f"{item.filename} {item.date_time} {item.compress_type}" for item in archive.infolist()]
        for name in ("word/document.xml", "word/footer1.xml", "docProps/core.xml"):
            lines += ["", name, *_elements(etree.fromstring(archive.read(name)), 0)]
    return "\n".join(lines) + "\n"


def _elements(element: etree._Element, depth: int) -> list[str]:
    name = etree.QName(element).localname
    attributes = " ".join(f"{etree.QName(key).localname}={value}" for key, value in element.attrib.items())
    if element.tag in {qn("w:r"), qn("w:tc"), qn("w:p")} and not len(element):
        return []
    lines = [
        f"{' ' * depth}{name} {attributes}{f' “{element.text}”' if element.text and element.text.strip() else ''}".rstrip()
    ]
    for child in element:
        lines += _elements(child, depth + 1)
    return lines


def _workbook(content: bytes) -> str:
    """Return the workbook's cells, a line each, with what a reader sees of their format."""
    book = openpyxl.load_workbook(io.BytesIO(content))
    lines = [f"title {book.properties.title}, created {book.properties.created}"]
    for sheet in book:
        widths = {name: dimension.width for name, dimension in sorted(sheet.column_dimensions.items())}
        lines += ["", f"sheet {sheet.title} {sheet.freeze_panes} {sheet.auto_filter.ref} {widths}"]
        lines += [
            f"choice {rule.sqref} {rule.formula1} {rule.error} {rule.errorTitle}"
            for rule in sheet.data_validations.dataValidation
        ]
        lines += [f"format {area.sqref} {rule.operator} {rule.formula} {rule.dxf.font.color.rgb if rule.dxf else ''}"
                  for area, rules in sheet.conditional_formatting._cf_rules.items() for rule in rules]  # fmt: skip
        for number, row in enumerate(sheet.iter_rows(), start=1):
            lines.append(f"row {number} height {sheet.row_dimensions[number].height}")
            lines += [
                f"{cell.coordinate} {cell.value!r} {cell.number_format}{' bold' if cell.font.b else ''} {cell.alignment.horizontal} "
                f"{cell.alignment.vertical} {cell.alignment.wrap_text}"
                for cell in row if cell.value is not None
            ]  # fmt: skip
    return "\n".join(lines) + "\n"


if __name__ == "__main__":
    GOLD.mkdir(exist_ok=True)
    for name, write in reports().items():
        with (GOLD / name).open("w", encoding="utf-8", newline="\n") as file:
            file.write(write())
