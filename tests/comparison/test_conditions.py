"""Under which conditions two audits were made: what a reader is warned of before he trusts a difference."""

from __future__ import annotations

from dataclasses import replace

import pytest

from tests.made_audits import audit
from tta.comparison import compare
from tta.types import NotRun

OLD = [("Договор от 15 мая.", "The treaty of May 13."), ("Кошка тихо спит.", "The cat sleeps.")]
NEW = [("Договор от 15 мая.", "The treaty of May 15."), ("Кошка тихо спит.", "The cat sleeps.")]


def unrelated(made):
    return replace(made, alignment=replace(made.alignment, related=False))


def test_two_audits_made_alike_of_one_source_give_no_warning():
    assert compare(audit(OLD), audit(NEW)).warnings == ()


@pytest.mark.parametrize(
    ("old", "new", "warning"),
    [
        (unrelated(audit(OLD)), audit(NEW), "the earlier audit says that its two texts do not correspond: nothing in it was judged"),
        (audit(OLD), unrelated(audit(NEW)), "the later audit says that its two texts do not correspond: nothing in it was judged"),
        (audit(OLD), audit(OLD), "the translation is the same in both audits: nothing in it was corrected"),
        (audit(OLD), audit([*NEW, ("Снег.", "Snow.")]), "the source changed too: 2 of 3 of its segments are the same"),
        (
            audit(OLD),
            audit([NEW[0], ("Шёл снег.", "Snow."), ("Был град.", "Hail.")]),
            "only 1 of 3 segments of the source are the same in both audits: check that they are of one document",
        ),
        (
            audit(OLD),
            audit(NEW, not_run=[NotRun("dates", "no date is known")]),
            "dates did not run in the later audit (no date is known): what it found before was not checked again",
        ),
    ],
)  # fmt: skip
def test_what_may_explain_a_difference_is_a_line(old, new, warning):
    assert compare(old, new).warnings == (warning,)


def test_half_of_the_source_is_enough_for_one_document():
    (line,) = compare(audit(OLD), audit([NEW[0], ("Шёл снег.", "Snow.")])).warnings
    assert line == "the source changed too: 1 of 2 of its segments are the same"


def test_a_scorer_that_ran_in_neither_audit_is_no_difference():
    idle = [NotRun("dates", "no date is known")]
    assert compare(audit(OLD, not_run=idle), audit(NEW, not_run=idle)).warnings == ()
    assert compare(audit(OLD, not_run=idle), audit(NEW)).warnings == ()


def test_of_texts_that_do_not_correspond_no_scorer_is_named():
    later = unrelated(audit(NEW, not_run=[NotRun("dates", "the texts do not correspond")]))
    assert [line[:15] for line in compare(audit(OLD), later).warnings] == ["the later audit"]


def test_a_long_setting_is_named_by_its_beginning():
    signatures = [{"reference": {"sha256": letter * 64}} for letter in "ab"]
    old, new = (audit(pairs, signature=made) for pairs, made in zip((OLD, NEW), signatures, strict=True))
    (line,) = compare(old, new).warnings
    assert line.endswith(f"second translation ({'a' * 12}…, then {'b' * 12}…)")


def test_the_name_of_a_list_is_whole_and_its_checksum_as_long_as_tells_two_apart():
    made = {"settings": {"glossary": {"name": "terms of the treaty.csv", "sha256": "c" * 64}}}
    (line,) = compare(audit(OLD), audit(NEW, signature={**audit(NEW).signature, **made})).warnings
    assert line.endswith(f"glossary (none, then name terms of the treaty.csv,sha256 {'c' * 12}…)")
    long = {"settings": {"authority": {"name": "n" * 200}}}
    (line,) = compare(audit(OLD), audit(NEW, signature={**audit(NEW).signature, **long})).warnings
    assert line.endswith(f"authority (none, then name {'n' * 74}…)")


def test_settings_that_differ_are_listed_in_one_line():
    old = audit(OLD, signature={"version": "1", "settings": {"select": ["DT"]}, "thresholds": {"b": 1, "a": 2}})
    new = audit(NEW, signature={"version": "2", "settings": {"ignore": ["MK", "SC"]}, "thresholds": {"a": 2}})
    assert compare(old, new).warnings == (
        "the two audits were made differently, differences may come from that: "
        "version (1, then 2); threshold of b (1, then none); select (DT, then none); ignore (none, then MK,SC)",
    )


@pytest.mark.parametrize(
    ("settings", "group"),
    [
        ({}, "fixed"),
        ({"select": ["dt"]}, "fixed"),
        ({"select": ["DT101"]}, "fixed"),
        ({"select": ["DT102"]}, "unchecked"),
        ({"ignore": ["dt"]}, "unchecked"),
        ({"select": ["DT"], "ignore": ["DT101"]}, "unchecked"),
        ({"thresholds": {"DT101": 0.97}}, "fixed"),  # the finding's own confidence
        ({"thresholds": {"DT101": 0.98}}, "unchecked"),
        ({"thresholds": {"ID101": 0.98}}, "fixed"),
    ],
)
def test_a_finding_that_is_gone_was_fixed_if_the_later_audit_would_have_reported_it(settings, group):
    old = audit(OLD, [(1, "DT101", "15 мая", "May 13")])
    old = replace(old, findings=tuple(replace(finding, confidence=0.97) for finding in old.findings))
    (item,) = compare(old, audit(NEW, signature={"settings": settings})).items
    assert item.group.value == group


@pytest.mark.parametrize(("settings", "group"), [({}, "unchecked"), ({"glossary": {"name": "terms.csv"}}, "fixed")])
def test_a_term_that_an_audit_without_the_glossary_does_not_find_was_not_checked_again(settings, group):
    given = {"settings": {"glossary": {"name": "terms.csv"}}}
    old = audit(OLD, [(1, "TE102", "Договор")], signature=given)
    (item,) = compare(old, audit(NEW, signature={"settings": settings})).items
    assert item.group.value == group
