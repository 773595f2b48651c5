"""What became of findings: fixed, new, remaining, changed; each once, at its place, with what a reviewer decided on it."""

from __future__ import annotations

from dataclasses import replace

import pytest

from tests.made_audits import audit
from tests.work import lines_run
from tta.comparison import Group, Match, Turn, compare
from tta.errors import InputError
from tta.types import Alignment, Bead, Decision, NotRun

PAIRS = [
    ("Договор от 15 мая.", "The treaty of May 13."),
    ("Исх. № 465.", "Original # 40."),
    ("Письмо от 25 февраля.", "The letter of February 25."),
    ("Кошка тихо спит.", "The cat sleeps."),
]
MAY = (1, "DT101", "15 мая", "May 13")
NUMBER = (2, "ID101", "465", "40")


def corrected(*rows):
    """PAIRS with other translations: (row from 1, text) each."""
    pairs = [list(pair) for pair in PAIRS]
    for row, text in rows:
        pairs[row - 1][1] = text
    return [tuple(pair) for pair in pairs]


def groups(old, new):
    return [(item.group.value, item.finding.code) for item in compare(old, new).items]


def only(old, new):
    (item,) = compare(old, new).items
    return item


# ---------------------------------------------------------------- groups


def test_what_only_the_old_audit_has_is_fixed_and_what_only_the_new_one_has_is_new():
    old = audit(PAIRS, [MAY])
    new = audit(corrected((1, "The treaty of May 15."), (3, "The letter of February 23.")), [(3, "DT101", "25", "23")])
    fresh, fixed = compare(old, new).items
    assert (fresh.group, fresh.old, fresh.new) == (Group.NEW, None, new.findings[0])
    assert (fixed.group, fixed.old, fixed.new) == (Group.FIXED, old.findings[0], None)
    assert (fixed.source, fixed.before, fixed.after) == (PAIRS[0][0], "The treaty of May 13.", "The treaty of May 15.")
    assert (fresh.before, fresh.after) == ("The letter of February 25.", "The letter of February 23.")
    assert (fixed.old_beads, fixed.new_beads) == ((0,), (0,))


def test_the_same_words_remain():
    item = only(audit(PAIRS, [NUMBER]), audit(PAIRS, [NUMBER]))
    assert (item.group, item.match, item.is_rewritten) == (Group.REMAINING, Match.FINGERPRINT, False)


def test_other_words_for_the_same_source_remain_but_changed():
    new = audit(corrected((1, "The treaty of May 17.")), [(1, "DT101", "15 мая", "May 17")])
    item = only(audit(PAIRS, [MAY]), new)
    assert (item.group, item.match) == (Group.CHANGED, Match.CODE)
    assert (item.old.message, item.new.message) == ("DT101: 15 мая / May 13", "DT101: 15 мая / May 17")
    assert (item.before, item.after) == ("The treaty of May 13.", "The treaty of May 17.")


def test_another_code_of_the_family_is_a_change_and_another_family_is_not():
    dropped = corrected((1, "The treaty."))
    assert only(audit(PAIRS, [MAY]), audit(dropped, [(1, "DT102", "15 мая")])).match is Match.FAMILY
    assert groups(audit(PAIRS, [MAY]), audit(dropped, [(1, "OM201", "15 мая")])) == [
        ("new", "OM201"),
        ("fixed", "DT101"),
    ]


def test_overlapping_places_of_one_code_are_one_finding():
    old, new = audit(PAIRS, [(4, "OM201", "тихо")]), audit(PAIRS, [(4, "OM201", "тихо спит")])
    assert only(old, new).group is Group.CHANGED
    apart = audit(PAIRS, [(4, "OM201", "спит")])
    assert groups(old, apart) == [("new", "OM201"), ("fixed", "OM201")]


def test_an_addition_is_known_by_the_source_of_its_row():
    old = audit(corrected((4, "The fat cat sleeps.")), [(4, "AD201", "", "fat")])
    new = audit(corrected((4, "The old cat sleeps.")), [(4, "AD201", "", "old")])
    assert only(old, new).group is Group.CHANGED
    elsewhere = audit(corrected((3, "The old letter of February 25.")), [(3, "AD201", "", "old")])
    assert groups(old, elsewhere) == [("new", "AD201"), ("fixed", "AD201")]


def test_a_sentence_without_source_is_known_by_what_it_stands_behind():
    first, other = [*PAIRS[:2], ("", "Stamp."), *PAIRS[2:]], [*PAIRS[:2], ("", "A seal."), *PAIRS[2:]]
    old = audit(first, [(3, "AD101", "", "Stamp.")])
    assert only(old, audit(other, [(3, "AD101", "", "A seal.")])).group is Group.CHANGED
    moved = audit([*PAIRS, ("", "A seal.")], [(5, "AD101", "", "A seal.")])
    fresh, fixed = compare(old, moved).items
    assert (fixed.before, fixed.after, fixed.new_beads) == ("Stamp.", "", ())
    assert (fresh.before, fresh.after) == ("", "A seal.")


def test_what_stands_in_a_row_is_not_what_stands_behind_it():
    pairs = [*PAIRS[:2], ("", "Stamp SUA."), *PAIRS[2:]]
    old, new = audit(pairs, [(2, "SC106", "", "40")]), audit(pairs, [(3, "SC106", "", "SUA")])
    assert groups(old, new) == [("new", "SC106"), ("fixed", "SC106")]


@pytest.mark.parametrize("code", ["OM201", "OM202"])
def test_the_very_place_goes_before_one_that_overlaps(code):
    old = audit(PAIRS, [(4, "OM201", "Кошка тихо спит"), (4, "OM201", "тихо")])
    new = audit(corrected((4, "A cat sleeps.")), [(4, code, "тихо", "cat")])
    kept, fixed = compare(old, new).items
    assert (kept.old, fixed.old) == (old.findings[1], old.findings[0])


def test_no_finding_is_counted_twice():
    twice = [(4, "OM201", "тихо"), (4, "OM201", "тихо")]
    assert groups(audit(PAIRS, twice), audit(PAIRS, twice[:1])) == [("remaining", "OM201"), ("fixed", "OM201")]
    assert groups(audit(PAIRS, twice[:1]), audit(PAIRS, twice)) == [("new", "OM201"), ("remaining", "OM201")]


def test_of_findings_alike_the_one_that_is_gone_is_the_one_that_was_corrected():
    pairs = [("Было 5 танков.", "Six tanks."), ("Потом.", "Then."), ("Стало 5 танков.", "Six tanks.")]
    old = audit(pairs, [(1, "NU101", "5", "Six"), (3, "NU101", "5", "Six")])
    new = audit([(pairs[0][0], "Five tanks."), *pairs[1:]], [(3, "NU101", "5", "Six")])
    assert new.findings[0].fingerprint == old.findings[0].fingerprint  # it only counts those alike
    kept, fixed = compare(old, new).items
    assert (kept.old, kept.new, fixed.old) == (old.findings[1], new.findings[0], old.findings[0])


def test_every_finding_of_both_audits_is_in_exactly_one_item():
    old = audit(PAIRS, [MAY, NUMBER, (4, "OM201", "тихо"), (4, "OM201", "тихо спит")])
    new = audit(PAIRS, [(4, "OM201", "спит"), MAY, (1, "DT102", "мая"), (2, "ID103", "", "40")])
    items = compare(old, new).items
    assert sorted(id(item.old) for item in items if item.old) == sorted(map(id, old.findings))
    assert sorted(id(item.new) for item in items if item.new) == sorted(map(id, new.findings))


def test_severity_may_change():
    item = only(audit(PAIRS, [(*MAY, "minor")]), audit(PAIRS, [(*MAY, "critical")]))
    assert (item.group, item.severity_before.value, item.finding.severity.value) == (
        Group.REMAINING,
        "minor",
        "critical",
    )


def test_rows_that_were_joined_show_the_same_source_on_both_sides():
    old = audit(PAIRS, [(4, "OM201", "тихо")])
    new = audit(PAIRS)
    joined = replace(new, alignment=Alignment((Bead((0,), (0,)), Bead((1,), (1,)), Bead((2, 3), (2, 3)))))
    item = only(old, replace(joined, scores=joined.scores[:3]))
    assert (item.old_beads, item.new_beads, item.is_rewritten) == ((2, 3), (2,), False)
    late = replace(joined, scores=joined.scores[:3], findings=(replace(old.findings[0], bead=2),))
    (fresh,) = compare(late, old).items
    assert (fresh.old_beads, fresh.new_beads) == ((2,), (2, 3))
    assert only(replace(late, findings=()), old).new_beads == (2, 3)
    assert only(late, replace(old, findings=())).new_beads == (2, 3)


# ---------------------------------------------------------------- decisions


def test_what_was_marked_as_fixed_and_is_still_found_comes_first():
    old = audit(PAIRS, [(*MAY, "minor", "fixed"), (*NUMBER, "critical", "confirmed")])
    assert groups(old, audit(PAIRS, [(*MAY, "minor"), (*NUMBER, "critical")])) == [
        ("said-fixed", "DT101"),
        ("remaining", "ID101"),
    ]
    changed = audit(corrected((1, "Of May 17.")), [(1, "DT101", "15 мая", "May 17")])
    assert groups(old, changed)[0] == ("said-fixed", "DT101")


def test_a_decision_is_shown_and_where_the_new_audit_lacks_it():
    old = audit(PAIRS, [(*MAY, "major", "query")])
    item = only(old, audit(PAIRS, [MAY]))
    assert (item.decision.choice.value, item.decision.reviewer, item.carried) == ("query", "A. B.", True)
    item = only(old, audit(PAIRS, [(*MAY, "major", "confirmed")]))
    assert (item.decision.choice.value, item.carried) == ("confirmed", False)


def test_what_was_dismissed_is_no_alarm_in_the_same_words_only():
    old = audit(PAIRS, [(*MAY, "critical", "dismissed")])
    item = only(old, audit(PAIRS, [(*MAY, "critical")]))
    assert (item.group, item.group.alarms) == (Group.DISMISSED, False)
    new = audit(corrected((1, "Of May 17.")), [(1, "DT101", "15 мая", "May 17", "critical")])
    assert only(old, new).group is Group.CHANGED


def test_the_later_decision_goes_before_the_earlier():
    fixed, dismissed = audit(PAIRS, [(*MAY, "major", "fixed")]), audit(PAIRS, [(*MAY, "major", "dismissed")])
    assert only(fixed, dismissed).group is Group.DISMISSED
    assert only(dismissed, audit(PAIRS, [(*MAY, "major", "confirmed")])).group is Group.REMAINING


def test_decisions_given_to_the_new_audit_only_are_those_of_the_old_report():
    old = audit(PAIRS, [MAY])
    new = audit(corrected((1, "Of May 17.")), [(1, "DT101", "15 мая", "May 17")])
    stale = replace(audit(PAIRS, [(*MAY, "major", "fixed")]).findings[0].decision, note="mended")
    assert isinstance(stale, Decision)
    assert only(old, replace(new, stale_decisions=(stale,))).group is Group.MARKED_FIXED


# ---------------------------------------------------------------- the source


def test_places_are_found_again_when_the_source_changed_too():
    shifted = [("Новая строка.", "A new line."), *corrected((1, "The treaty of May 17."))]
    new = audit(shifted, [(2, "DT101", "15 мая", "May 17")])
    found = compare(audit(PAIRS, [MAY]), new)
    assert [item.group for item in found.items] == [Group.CHANGED]
    assert "the source changed too: 4 of 5 of its segments are the same" in found.warnings


def test_a_place_in_an_edited_sentence_is_found_by_what_is_the_same_in_it():
    old = audit(PAIRS, [(4, "OM201", "спит")])
    edited = [*PAIRS[:3], ("Кошка очень тихо спит.", "The cat is asleep.")]
    assert only(old, audit(edited, [(4, "OM201", "тихо спит")])).group is Group.CHANGED
    assert groups(old, audit(edited, [(4, "OM201", "Кошка")])) == [("new", "OM201"), ("fixed", "OM201")]


def test_lines_broken_otherwise_are_the_same_source():
    old, new = audit(PAIRS, [MAY]), audit(PAIRS, [(1, "DT101", "мая", "May")])
    text = new.source.text.replace("Договор от ", "Договор от\n\n")
    segments = []
    for number, segment in enumerate(new.source.segments):
        (span,) = segment.spans
        if number:
            spans = (replace(span, start=span.start + 1, stop=span.stop + 1),)
        else:
            spans = (replace(span, stop=span.start + 10), replace(span, start=span.start + 12, stop=span.stop + 1))
        segments.append(replace(segment, spans=spans))
    source = replace(
        new.source, text=text, body=(replace(new.source.body[0], stop=len(text)),), segments=tuple(segments)
    )
    (finding,) = new.findings
    spans = (replace(finding.source_spans[0], start=15, stop=18),)
    assert spans[0].of(text) == "мая"
    new = replace(new, source=source, findings=(replace(finding, source_spans=spans),))
    assert only(old, new).group is Group.CHANGED


def test_another_document_is_an_error_of_one_line():
    other = audit([("Совсем другой документ.", "A different document.")])
    with pytest.raises(InputError, match="no segment of this source") as error:
        compare(audit(PAIRS), other)
    assert "\n" not in str(error.value)


def test_documents_with_little_in_common_are_compared_with_a_warning():
    other = audit([PAIRS[1], *[(f"Иная строка {i}.", f"Another line {i}.") for i in range(9)]])
    assert any("only 1 of 10 segments" in line for line in compare(audit(PAIRS), other).warnings)


# ---------------------------------------------------------------- how the audits were made


def test_what_the_new_audit_did_not_look_for_is_not_fixed():
    old = audit(PAIRS, [MAY, NUMBER])
    for new in (
        audit(PAIRS, signature={"settings": {"select": ["ID"], "ignore": []}}),
        audit(PAIRS, signature={"settings": {"select": [], "ignore": ["DT101"]}}),
        audit(PAIRS, not_run=[NotRun("dates", "no reason")]),
        audit(PAIRS, signature={"settings": {"thresholds": {"DT": 0.99}}}),
    ):
        assert ("unchecked", "DT101") in groups(old, new)
        assert ("fixed", "ID101") in groups(old, new)
        assert compare(old, new).warnings


def test_what_the_old_audit_did_not_look_for_is_new_and_marked_so():
    old = audit(PAIRS, signature={"settings": {"select": [], "ignore": ["DT"]}})
    item = only(old, audit(PAIRS, [MAY]))
    assert (item.group, item.looked_for_before) == (Group.NEW, False)


@pytest.mark.parametrize(
    ("signature", "named"),
    [
        ({"version": "0.2"}, "version (0.1, then 0.2)"),
        ({"model": {"name": "LaBSE"}}, "model name (e5, then LaBSE)"),
        ({"thresholds": {"omission": 0.7}}, "threshold of omission (0.5, then 0.7)"),
        ({"settings": {"select": ["DT", "ID"], "ignore": []}}, "select (none, then DT,ID)"),
        ({"settings": {"thresholds": {"default": 0.9}}}, "thresholds (none, then default 0.9)"),
        ({"settings": {"severities": {"ID": "neutral"}}}, "severities (none, then ID neutral)"),
    ],
)
def test_other_settings_are_a_warning_that_names_them(signature, named):
    made = {"version": "0.1", "model": {"name": "e5"}, "thresholds": {"omission": 0.5}, "settings": {}}
    (pairs, other) = PAIRS, corrected((1, "The treaty of May 15."))
    assert compare(audit(pairs, signature=made), audit(other, signature=made)).warnings == ()
    (line,) = compare(audit(pairs, signature=made), audit(other, signature={**made, **signature})).warnings
    assert named in line
    assert "\n" not in line


def test_the_same_translation_twice_is_a_warning():
    assert any("nothing in it was corrected" in line for line in compare(audit(PAIRS), audit(PAIRS)).warnings)


@pytest.mark.parametrize(
    "signature", [{"settings": "x", "model": [1], "thresholds": None}, {"settings": {"select": 5}}]
)
def test_a_signature_of_any_shape_is_borne(signature):
    assert groups(audit(PAIRS, [MAY]), audit(PAIRS, [MAY], signature=signature)) == [("remaining", "DT101")]


# ---------------------------------------------------------------- facts


def turns(old, new):
    return [
        (change.turn, change.fact.source_reading or change.fact.target_reading) for change in compare(old, new).facts
    ]


def test_a_fact_agrees_now_or_no_longer_or_disagrees_otherwise():
    old = audit(
        PAIRS,
        facts=[
            (1, "differs", "15 мая", "May 13"),
            (2, "differs", "465", "40"),
            (3, "equal", "25 февраля", "February 25"),
        ],
    )
    new = audit(
        corrected((1, "Of May 15."), (2, "Original # 46."), (3, "Of February 23.")),
        facts=[
            (1, "equal", "15 мая", "May 15"),
            (2, "differs", "465", "46"),
            (3, "differs", "25 февраля", "February 23"),
        ],
    )
    assert turns(old, new) == [
        (Turn.AGREES, "15 мая"),
        (Turn.DISAGREES, "25 февраля"),
        (Turn.OTHERWISE, "465"),
    ]
    assert turns(old, old) == []


def test_a_fact_that_only_the_translation_has_comes_and_goes():
    with_date = audit(corrected((4, "The cat sleeps on May 1.")), facts=[(4, "added", "", "May 1")])
    assert turns(with_date, audit(PAIRS)) == [(Turn.GONE, "May 1")]
    assert turns(audit(PAIRS), with_date) == [(Turn.PUT_IN, "May 1")]


def test_a_fact_put_in_where_another_was_put_in_before_replaces_it():
    autumn = audit(corrected((4, "The cat sleeps in autumn.")), facts=[(4, "added", "", "autumn")])
    summer = audit(corrected((4, "The cat sleeps in summer.")), facts=[(4, "added", "", "summer")])
    (change,) = compare(autumn, summer).facts
    assert (change.turn, change.old.target_reading, change.new.target_reading) == (Turn.OTHERWISE, "autumn", "summer")


def test_a_fact_put_in_beside_other_words_of_the_source_replaces_nothing():
    here = audit(corrected((4, "The cat sleeps in autumn.")), facts=[(4, "added", "", "autumn")])
    there = audit(corrected((2, "Original # 40 of May.")), facts=[(2, "added", "", "May")])
    assert turns(here, there) == [(Turn.GONE, "autumn"), (Turn.PUT_IN, "May")]


def test_a_fact_that_found_its_partner_is_reported_once():
    old = audit(PAIRS, facts=[(1, "missing", "15 мая"), (1, "added", "", "May 13")])
    assert turns(old, audit(PAIRS, facts=[(1, "equal", "15 мая", "May 13")])) == [(Turn.AGREES, "15 мая")]


def test_facts_that_were_not_compared_again_did_not_turn():
    old = audit(PAIRS, facts=[(1, "added", "", "May 13")])
    assert turns(old, audit(PAIRS, not_run=[NotRun("dates", "no reason")])) == []


# ---------------------------------------------------------------- scale


@pytest.mark.parametrize("alike", [False, True])
def test_four_times_as_many_findings_are_hardly_more_than_four_times_the_work(alike):
    def two(count):
        pairs = [
            (f"Было {0 if alike else i} танков.", f"There were {1 if alike else i + 1} tanks.") for i in range(count)
        ]
        old = audit(pairs, [(i + 1, "NU101", pairs[i][0][5:-8], pairs[i][1][11:-7]) for i in range(count)])
        return old, audit([("Новая строка.", "A new line."), *pairs[: count // 2], *pairs[count // 2 + 1 :]], [])

    few, many = two(100), two(400)
    assert len(compare(*many).items) == 400
    assert lines_run(lambda: compare(*many)) < 5 * lines_run(lambda: compare(*few))
