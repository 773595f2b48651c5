"""Scorers of other distributions: found by their entry points, and never able to take an audit along."""

from __future__ import annotations

import re
import subprocess
import sys
from pathlib import Path

import pytest

import tta
from tests.scorers.facts.test_findings import bitext
from tta.commands.command_line import main
from tta.errors import UsageError
from tta.pipeline.scoring import scored
from tta.scorers import SCORERS, all_scorers, plugin_versions, refused_scorers, registry, rule_of, select_codes

WORKING = """
import tta

RULE = tta.Rule(
    "ZZ101", "shouted", tta.Kind.MISTRANSLATION, tta.Severity.MINOR,
    "The translation ends in an exclamation mark and the source does not.", "Take it out.", "Да.", "Yes!",
)

def score(bitext):
    found, facts = [], []
    for index, bead in enumerate(bitext.alignment.beads):
        for place in bead.target:
            last = bitext.target.segments[place].spans[-1]
            end = tta.Span(last.stop - 1, last.stop)
            if end.of(bitext.target.text) == "!":
                facts.append(tta.Fact(tta.Kind.MARK, tta.FactStatus.ADDED, (), (end,), "", "!", "put in", None, index))
                found.append(tta.Finding(
                    "ZZ101", RULE.kind, RULE.severity, 0.5, tta.Cause.TRANSLATION, index, (), (end,), "It shouts.",
                    {"mark": "!"}, fact=len(facts) - 1,
                ))
    return tta.Scored(tuple(found), tuple(facts), divergence={item.bead: 0.5 for item in found})

SCORER = tta.Scorer("shouting", "exclamation marks put in", (RULE,), score)
"""
MADE = """
import tta
KIND, MAJOR, CAUSE = tta.Kind.MARK, tta.Severity.MAJOR, tta.Cause.UNCLEAR
def rule(code):
    return tta.Rule(code, "a", KIND, MAJOR, "b", "c", "d", "e")
def finding(code="ZZ101", confidence=0.5, bead=0, spans=(), evidence={}, fact=None, kind=KIND, message="m"):
    return tta.Finding(code, kind, MAJOR, confidence, CAUSE, bead, (), spans, message, evidence, fact=fact)
def fact(kind=KIND, bead=0, spans=(), rule="r"):
    return tta.Fact(kind, tta.FactStatus.ADDED, (), spans, "", "", rule, None, bead)
def scorer(score, *codes, name="made"):
    return tta.Scorer(name, "made up", tuple(rule(code) for code in codes or ("ZZ101",)), score)
"""


@pytest.fixture
def install(tmp_path, monkeypatch):
    """Install a made-up distribution whose module is some code; what names the entry points is `name = attribute`."""
    monkeypatch.syspath_prepend(str(tmp_path))

    def installed(name, code, *entries):
        module = name.replace("-", "_")
        (tmp_path / f"{module}.py").write_text(code, "utf-8")
        folder = tmp_path / f"{module}-1.5.dist-info"
        folder.mkdir()
        (folder / "METADATA").write_text(f"Metadata-Version: 2.1\nName: {name}\nVersion: 1.5\n", "utf-8")
        lines = [f"{entry} = {module}:{attribute}" for entry, attribute in (item.split("=") for item in entries)]
        (folder / "entry_points.txt").write_text("\n".join(["[tta.scorers]", *lines, ""]), "utf-8")
        registry._plugins.cache_clear()
        monkeypatch.delitem(sys.modules, module, raising=False)

    registry._plugins.cache_clear()
    yield installed
    registry._plugins.cache_clear()


ROWS = [("Да, конечно.", "Yes, of course!"), ("Нет.", "No.")]


def ran(rows=ROWS):
    done, not_run = scored(bitext(*rows))
    return dict(done), {item.scorer: item.why for item in not_run}


def test_without_other_distributions_there_are_the_scorers_of_the_table_alone(install):
    assert all_scorers() == SCORERS
    assert (refused_scorers(), plugin_versions()) == ((), {})


def test_a_scorer_of_another_distribution_stands_behind_ttas_own_and_works_as_they_do(install):
    install("made-up", WORKING, "shouting=SCORER")
    assert [item.name for item in all_scorers()] == [*(item.name for item in SCORERS), "shouting"]
    assert rule_of("zz101").title == "shouted"
    assert select_codes(["ZZ"]) == {"ZZ101"}
    assert plugin_versions() == {"made-up": "1.5"}
    done, _ = ran()
    (finding,) = done["shouting"].findings
    assert (finding.code, finding.bead, finding.fact) == ("ZZ101", 0, 0)
    assert done["shouting"].divergence == {0: 0.5}


def test_scorers_stand_in_the_order_of_distributions_and_names(install):
    code = MADE + "A, B = (scorer(None, c, name=n) for c, n in (('ZZ102', 'a'), ('ZZ101', 'b')))\n"
    install("made-b", (MADE + "C = scorer(print, 'ZZ103', name='c')\n"), "c=C")
    install("made-a", code.replace("None", "print"), "b=B", "a=A")
    assert [item.name for item in all_scorers()[len(SCORERS) :]] == ["a", "b", "c"]


@pytest.mark.parametrize(
    ("code", "why"),
    [
        ("import no_such_module_at_all", "ModuleNotFoundError: No module named 'no_such_module_at_all'"),
        ("raise RuntimeError('two\\nlines')", "RuntimeError: two lines"),
        ("raise RuntimeError", "RuntimeError"),
        ("class Loud(Exception): pass\nraise Loud('x' * 1000)", f"Loud: {'x' * 200}…"),
        ("OTHER = 1", "AttributeError: module 'made_up' has no attribute 'SCORER'"),
        ("SCORER = 5", "it is a int, expected a tta.Scorer"),
        (MADE + "SCORER = scorer(print, 'DT101')", "the code DT101 is taken by the scorer dates"),
        (MADE + "SCORER = scorer(print, name='dates')", "there is a scorer dates already"),
        (MADE + "SCORER = scorer(print, 'ZZ101', 'ZZ101')", "it has a code twice"),
        (MADE + "SCORER = scorer(None)", "its name is no single word, or its score no function"),
        (MADE + "SCORER = scorer(print, name='two words')", "its name is no single word, or its score no function"),
        *(
            (MADE + f"SCORER = scorer(print, {code!r})", "a rule lacks something, or its code is not two capital letters and three digits: XY101")
            for code in ("zz101", "ZZ1", "ZZ1011", "Z101", "", 5)
        ),
        (MADE + "SCORER = tta.Scorer('made', '', (5,), print)", "a rule lacks something, or its code is not two capital letters and three digits: XY101"),
        (MADE + "KIND = 'mark'\nSCORER = scorer(print)", "a rule lacks something, or its code is not two capital letters and three digits: XY101"),
    ],
)  # fmt: skip
def test_one_that_cannot_be_used_is_refused_in_one_line_and_the_others_run(install, code, why):
    install("made-up", code, "mine=SCORER")
    done, not_run = ran()
    assert not_run["mine"] == f"made-up 1.5: it cannot be used ({why})"
    assert "dates" in done
    assert all_scorers() == SCORERS
    assert plugin_versions() == {}


def test_of_two_distributions_with_one_code_the_second_is_refused(install):
    install("made-a", MADE + "SCORER = scorer(print, name='first')", "first=SCORER")
    install("made-b", MADE + "SCORER = scorer(print, name='second')", "second=SCORER")
    assert [item.name for item in all_scorers()[len(SCORERS) :]] == ["first"]
    assert [(item.scorer, item.why) for item in refused_scorers()] == [
        ("second", "made-b 1.5: it cannot be used (the code ZZ101 is taken by the scorer first)")
    ]


@pytest.mark.parametrize(
    ("returned", "why"),
    [
        ("1 / 0", "ZeroDivisionError: division by zero"),
        ("None", "it returned a NoneType, expected a tta.Scored"),
        ("tta.Scored((5,))", "it returned a finding whose code is none of its own"),
        ("tta.Scored((finding('DT101'),))", "it returned a finding whose code is none of its own"),
        ("tta.Scored((finding(bead=2),))", "its finding ZZ101 points to no row or to no fact"),
        ("tta.Scored((finding(bead=-1),))", "its finding ZZ101 points to no row or to no fact"),
        ("tta.Scored((finding(fact=0),))", "its finding ZZ101 points to no row or to no fact"),
        ("tta.Scored((finding(fact=1),), (fact(),))", "its finding ZZ101 points to no row or to no fact"),
        ("tta.Scored((finding(confidence=1.1),))", "the confidence of its finding ZZ101 is not from 0 to 1"),
        ("tta.Scored((finding(confidence=float('nan')),))", "the confidence of its finding ZZ101 is not from 0 to 1"),
        ("tta.Scored((finding(kind='mark'),))", "its finding ZZ101 lacks a kind, a severity, a cause or a message"),
        ("tta.Scored((finding(message=None),))", "its finding ZZ101 lacks a kind, a severity, a cause or a message"),
        ("tta.Scored((finding(evidence={'a': {1}}),))", "TypeError: Object of type set is not JSON serializable"),
        ("tta.Scored((finding(spans=(tta.Span(0, 10**6),)),))", "it returned a place outside the target"),
        ("tta.Scored((finding(spans=(tta.Span(-1, 2),)),))", "it returned a place outside the target"),
        ("tta.Scored((finding(spans=(tta.Span(3, 2),)),))", "it returned a place outside the target"),
        ("tta.Scored((), (fact(kind='mark'),))", "it returned a fact that lacks a kind, a status, a reading or a rule"),
        ("tta.Scored((), (fact(rule=None),))", "it returned a fact that lacks a kind, a status, a reading or a rule"),
        ("tta.Scored((), (fact(bead=9),))", "it returned a fact of no row"),
        ("tta.Scored((), (fact(spans=(tta.Span(0, 10**6),)),))", "it returned a place outside the target"),
        ("tta.Scored(omission={0: 1.5})", "it returned a score that is not from 0 to 1, or is of no row"),
        ("tta.Scored(addition={0: -0.5})", "it returned a score that is not from 0 to 1, or is of no row"),
        ("tta.Scored(divergence={9: 0.5})", "it returned a score that is not from 0 to 1, or is of no row"),
    ],
)
def test_one_that_fails_at_work_or_finds_what_cannot_be_has_not_run(install, returned, why):
    install("made-up", f"{MADE}\ndef score(bitext):\n    return {returned}\nSCORER = scorer(score)\n", "mine=SCORER")
    done, not_run = ran()
    assert not_run["made"] == f"made-up 1.5 failed ({why})"
    assert "made" not in done
    assert "dates" in done


@pytest.mark.parametrize(
    "returned",
    [
        "tta.Scored()",
        "tta.Scored((finding(confidence=0.0), finding(confidence=1.0, bead=1)))",
        "tta.Scored((finding(fact=0),), (fact(), fact(bead=None)), omission={0: 0.0, 1: 1.0})",
        "tta.Scored((finding(spans=(tta.Span(0, len(bitext.target.text)), tta.Span(3, 3))),))",
    ],
)
def test_what_can_stand_in_an_audit_is_taken(install, returned):
    install("made-up", f"{MADE}\ndef score(bitext):\n    return {returned}\nSCORER = scorer(score)\n", "mine=SCORER")
    assert "made" in ran()[0]


def test_one_that_lacks_what_it_needs_says_so_itself(install):
    code = (
        f"{MADE}\ndef score(bitext):\n    raise tta.CannotRunError('it needs a dictionary')\nSCORER = scorer(score)\n"
    )
    install("made-up", code, "mine=SCORER")
    assert ran()[1]["made"] == "it needs a dictionary"


def test_a_refused_code_is_no_code(install):
    install("made-up", MADE + "SCORER = 5", "mine=SCORER")
    with pytest.raises(UsageError, match="no such code"):
        rule_of("ZZ101")


def test_the_scorer_of_the_documentation_works(install):
    guide = (Path(tta.__file__).parent.parent / "docs" / "engineers.md").read_text("utf-8")
    (code,) = (part for part in re.findall(r"```python\n(.*?)```", guide, re.S) if "tta.Scorer(" in part)
    install("my-package", code, "shouting=SCORER")
    assert [finding.code for finding in ran()[0]["shouting"].findings] == ["ZZ101"]


def test_those_that_are_refused_are_listed_with_the_others(install, capsys):
    install("made-up", MADE + "SCORER = 5", "mine=SCORER")
    assert main(["scorers"]) == 0
    assert capsys.readouterr().out.splitlines()[-1] == (
        "mine           not used: made-up 1.5: it cannot be used (it is a int, expected a tta.Scorer)"
    )


@pytest.mark.slow
def test_importing_tta_looks_for_no_other_distribution():
    code = "import sys, tta, tta.scorers.scorer; assert 'tta.scorers.registry' in sys.modules; " \
           "from tta.scorers import registry; assert registry._plugins.cache_info().currsize == 0"  # fmt: skip
    subprocess.run([sys.executable, "-c", code], check=True)


def test_all_that_a_scorer_is_written_with_is_public():
    names = "Bitext CannotRunError Cause Fact FactStatus Finding Kind Rule Scored Scorer Severity Side Span".split()
    assert set(names) <= set(tta.__all__)
    assert all(isinstance(getattr(tta, name), type) for name in names)
