"""Every code explains itself, in lines that a terminal holds."""

from __future__ import annotations

import pytest

from tta.commands.command_line import main
from tta.reporter.terminal.explanation import explanation
from tta.scorers import SCORERS
from tta.types import Kind

RULES = [rule for scorer in SCORERS for rule in scorer.rules]
ONE_SIDED = {Kind.OMISSION, Kind.ADDITION}  # the other side may be empty


def plain(text):
    return " ".join(text.split())


@pytest.mark.parametrize("rule", RULES, ids=lambda rule: rule.code)
def test_every_code_says_title_kind_severity_explanation_remedy_and_example(rule, capsys):
    assert main(["explain", rule.code.lower()]) == 0
    printed = capsys.readouterr().out
    said = plain(printed)
    fields = (rule.title, rule.kind.value, rule.severity.value, rule.explanation, rule.remedy)
    for field in fields:
        assert field
        assert plain(field) in said
    examples = (rule.example_source, rule.example_target)
    assert all(examples) or (rule.kind in ONE_SIDED and any(examples))
    for language, example in zip(("ru", "en"), examples, strict=True):
        assert f"{language} {plain(example) or '(nothing)'}" in said
    assert all(line == line.rstrip() for line in printed.splitlines())


@pytest.mark.parametrize("rule", RULES, ids=lambda rule: rule.code)
@pytest.mark.parametrize(("width", "widest"), [(10, 40), (40, 40), (72, 72), (100, 100), (500, 100)])
def test_lines_are_as_wide_as_the_terminal_but_no_more_than_100_characters(rule, width, widest):
    lines = explanation(rule, width).splitlines()
    assert max(len(line) for line in lines) <= widest
    assert plain(explanation(rule, width)) == plain(explanation(rule, 80))


def test_the_terminal_says_how_wide_it_is(capsys, monkeypatch):
    monkeypatch.setenv("COLUMNS", "60")
    main(["explain", "OM201"])
    narrow = capsys.readouterr().out
    assert 50 < max(len(line) for line in narrow.splitlines()) <= 60


def test_a_family_is_explained_code_by_code(capsys):
    assert main(["explain", "DT"]) == 0
    family = capsys.readouterr().out
    heads = [line.split()[0] for line in family.splitlines() if line.startswith("DT")]
    assert heads == [rule.code for rule in RULES if rule.code.startswith("DT")]
    main(["explain", "DT102"])
    assert capsys.readouterr().out.strip() in family


@pytest.mark.parametrize(
    ("name", "words"),
    [
        ("OM2O1", "did you mean OM201?"),
        ("TF", "did you mean TE?"),
        ("OMI", "did you mean OM?"),
        ("Q", "'tta scorers' lists them"),
        ("", "'': no such code"),
        ("\x1b[31m\n", r"'\x1b[31m\n': no such code"),
        ("x" * 100_000, "no such code"),
    ],
)  # fmt: skip
def test_an_unknown_code_suggests_the_nearest(name, words, capsys):
    assert main(["explain", name]) == 2
    captured = capsys.readouterr()
    assert captured.out == ""
    assert words in captured.err
    assert captured.err.count("\n") == 1
    assert len(captured.err) < 200
