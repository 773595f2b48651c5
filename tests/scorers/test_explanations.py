"""An explanation is true of every finding that it explains: what its words claim is asked of the findings of tests/cases."""

from __future__ import annotations

import ast
import re
import sys
from collections.abc import Callable
from functools import cache
from pathlib import Path

import pytest

import tta
from tests.scorers.facts.test_findings import WITHOUT_MODEL, bitext
from tests.scorers.names.made import with_vectors
from tta.reporter.locale import retold, speaking
from tta.scorers import SCORERS, rule_of
from tta.scorers.names import names
from tta.types import Bitext, Finding, Language, Side, Span

if sys.version_info >= (3, 11):
    import tomllib
else:
    import tomli as tomllib

CASES = Path(__file__).parent.parent / "cases"
SCORED = [scorer for scorer in SCORERS if scorer.name in WITHOUT_MODEL]


def words(text: Bitext, finding: Finding, side: Side) -> str:
    spans = finding.source_spans if side is Side.SOURCE else finding.target_spans
    return text.document(side).words(spans)


def english(text: Bitext, finding: Finding) -> str:
    side = Side.SOURCE if text.source.language is Language.EN else Side.TARGET
    return words(text, finding, side)


def digits(text: Bitext, finding: Finding, side: Side) -> list[str]:
    return re.findall(r"\d+", words(text, finding, side))


def holds_words(spans: tuple[Span, ...]) -> bool:
    """Whether something stands there; an empty span is where something is missing."""
    return any(len(span) for span in spans)


Claim = Callable[[Bitext, Finding], object]
CLAIMS: list[tuple[str, Claim]] = [
    # the title says on which side something stands
    (r"^title: .*\b(?:missing|left out|without counterpart)\b", lambda _, found: holds_words(found.source_spans) and not holds_words(found.target_spans)),
    (r"^title: (?!negation).*\b(?:added|put in|without source)\b", lambda _, found: holds_words(found.target_spans) and not holds_words(found.source_spans)),
    (r"^title: .*\b(?:differs|changed|opposite|false friend)\b", lambda _, found: holds_words(found.source_spans) and holds_words(found.target_spans)),
    (r"^title: negation lost", lambda _, found: holds_words(found.source_spans)),
    # and the explanation of what it is
    (r"written in digits|number in digits", lambda text, found: re.search(r"\d", words(text, found, Side.SOURCE) + words(text, found, Side.TARGET))),
    (r"names a person, with initials", lambda text, found: re.search(r"\b[A-ZА-Я]\.", english(text, found))),
    (r"day, month or year are not the same", lambda _, found: re.search(r"\b(?:day|month|year) differs", found.message)),
    (r"not the same string of digits", lambda text, found: digits(text, found, Side.SOURCE) != digits(text, found, Side.TARGET)),
    (r"no counterpart anywhere|nor elsewhere|or elsewhere in the translation|in its neighbours", lambda *_: False),  # other rows excuse nothing
]  # fmt: skip


def claims_of(code):
    rule = rule_of(code)
    said = f"title: {rule.title}\n{rule.explanation}"
    return [(pattern, holds) for pattern, holds in CLAIMS if re.search(pattern, said, re.M)]


def findings(text):
    return [finding for scorer in SCORED for finding in scorer.score(text).findings]


@cache
def raised():
    """What the cases raise: each text with its scores."""
    made = []
    for row in [*ROWS, *MORE]:
        try:
            text = bitext(row)
        except AssertionError:  # a case of several segments
            continue
        made.append((row, text, [scorer.score(text) for scorer in SCORED]))
    return [*made, (SPELLED, bitext(*SPELLED), [names.SCORER.score(bitext(*SPELLED))])]


SPELLED = (("Доклад прочёл Селезнев.", "Seleznev read the report."), ("Вечером Селезнев уехал.", "Selezniov left."))
ROWS = [
    (case["ru"], case["en"])
    for path in sorted(CASES.glob("*.toml"))
    for kind in ("bad", "good")
    for case in tomllib.loads(path.read_text("utf-8")).get(kind, [])
    if "\n" not in case["ru"] + case["en"]
]
MORE = [
    ("Было захвачено двадцать танков.", "Tanks were captured."),
    ("Встреча была в среду.", "The meeting was on Thursday."),
    ("Встреча в 15 часов.", "The meeting at 4 p.m."),
    ("Приказ № 12-А.", "Order No. 12-B."),
    ("Выступил В. Кебич.", "B. Kebich spoke."),
]


@pytest.mark.slow
def test_what_an_explanation_claims_is_true_of_all_that_the_cases_raise():
    met = set()
    for row, text, scores in raised():
        for finding in (finding for scored in scores for finding in scored.findings):
            rule = rule_of(finding.code)
            met.add(rule.code)
            assert finding.kind is rule.kind, (finding.code, row)
            assert finding.severity.rank >= rule.severity.rank, (finding.code, row, "at most")
            for pattern, holds in claims_of(finding.code):
                assert holds(text, finding), (finding.code, pattern, row, finding.message)
    assert met >= {rule.code for scorer in SCORED for rule in scorer.rules}


@pytest.mark.slow
def test_it_is_true_of_what_a_whole_audit_with_the_model_finds_in_the_cases_too():
    audit = tta.audit_pairs(ROWS)
    text = Bitext(audit.source, audit.target, audit.alignment)
    met = set()
    for finding in audit.findings:
        rule = rule_of(finding.code)
        met.add(rule.code[:2])
        assert finding.kind is rule.kind, finding
        assert finding.severity.rank >= rule.severity.rank, (finding, "at most")
        for pattern, holds in claims_of(finding.code):
            assert holds(text, finding), (pattern, finding)
    assert met >= {"OM", "AD", "DV", "PO", "SC", "UN", "DT", "NU", "ID", "NA", "MK"}


@pytest.mark.slow
def test_all_that_is_said_of_the_cases_can_be_said_in_russian():
    """A sentence that is new, or worded anew, wants its row in tta/reporter/locale/sayings.py."""
    scores = [scored for _, _, own in raised() for scored in own]
    said = {finding.message for scored in scores for finding in scored.findings}
    said |= {fact.rule for scored in scores for fact in scored.facts}
    with speaking("ru"):
        assert [sentence for sentence in sorted(said) if retold(sentence) == sentence and " = " not in sentence] == []
    assert len(said) > 150


@pytest.mark.parametrize(
    ("code", "text", "claim"),
    [
        ("NU102", bitext(MORE[0]), "written in digits"),
        ("DT101", bitext(MORE[1]), "day, month or year are not the same"),
        ("ID101", bitext(MORE[3]), "not the same string of digits"),
        ("NA103", with_vectors(("Громыко пришел вчера.", "Gromyko came with Smith.")), "with initials"),
    ],
)
def test_a_claim_that_a_finding_contradicts_is_noticed(code, text, claim):
    """What the explanations said before: each fails on a finding."""
    ((_, holds),) = [item for item in CLAIMS if claim in item[0]]
    found = [finding for finding in findings(text) if finding.code == code]
    assert found
    assert not any(holds(text, finding) for finding in found)
    assert all(still(text, finding) for finding in found for _, still in claims_of(code))


def judged_in_words() -> set[str]:
    """Return every judgement that the rules of facts and names write out, whether or not a case comes to it."""
    rooms = (Path(sys.modules[f"tta.scorers.{room}"].__file__ or "").parent for room in ("facts", "names"))
    calls = (
        node
        for room in rooms
        for rule in sorted(room.glob("*.py"))
        for node in ast.walk(ast.parse(rule.read_text("utf-8")))
        if isinstance(node, ast.Call) and isinstance(node.func, ast.Name)
    )
    told = [call for call in calls if call.func.id in {"Judgement", "_equal", "_differs"}]
    written = [part.value for call in told for part in call.args if isinstance(part, ast.Constant)]
    return {rule for rule in written if isinstance(rule, str)}


def test_all_that_facts_and_names_judge_can_be_said_in_russian():
    said = judged_in_words()
    assert {"same part of the day", "the surname differs"} <= said
    with speaking("ru"):
        assert [sentence for sentence in sorted(said) if retold(sentence) == sentence] == []
