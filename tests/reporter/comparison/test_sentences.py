"""What page and terminal say of a comparison, in sentences."""

from __future__ import annotations

import pytest

from tests.made_audits import audit
from tta.comparison import FactChange, Turn, compare
from tta.reporter.comparison.sentences import decided, estimate, notes, one_line, place, statuses, verdict
from tta.types import Choice, Decision

PAIRS = [
    ("Договор от 15 мая.", "The treaty of May 13."),
    ("Кошка тихо спит.", "The cat sleeps."),
    ("Дело 465.", "File 40."),
]
DATE = (1, "DT101", "15 мая", "May 13", "critical")
LOSS = (2, "OM201", "тихо", "", "minor")
FILE = (3, "ID101", "465", "40", "critical")


def compared(old, new, later=PAIRS):
    return compare(audit(PAIRS, old), audit(later, new))


@pytest.mark.parametrize(
    ("old", "new", "sentence"),
    [
        ([DATE], [DATE], "Of 1 finding before, 0 are fixed and 1 remains. Nothing new was found."),
        ([DATE, LOSS], [LOSS], "Of 2 findings before, 1 is fixed and 1 remains. Nothing new was found."),
        ([DATE, LOSS, FILE], [], "Of 3 findings before, 3 are fixed and 0 remain. Nothing new was found."),
        ([], [DATE], "Of 0 findings before, 0 are fixed and 0 remain. 1 is new."),
        ([], [DATE, LOSS], "Of 0 findings before, 0 are fixed and 0 remain. 2 are new."),
        (
            [(*DATE, "dismissed"), LOSS],
            [DATE, LOSS],
            "Of 2 findings before, 0 are fixed, 1 remains and 1 is dismissed. Nothing new was found.",
        ),
        (
            [(*DATE, "fixed")],
            [DATE],
            "Of 1 finding before, 0 are fixed and 1 remains. Nothing new was found. 1 said to be fixed is still found.",
        ),
        (
            [(*DATE, "fixed"), (*LOSS, "fixed")],
            [DATE, LOSS],
            "Of 2 findings before, 0 are fixed and 2 remain. Nothing new was found. 2 said to be fixed are still found.",
        ),
        ([], [], "Neither audit found anything."),
    ],
)
def test_the_whole_is_said_in_a_sentence_or_two(old, new, sentence):
    assert verdict(compared(old, new)) == sentence


@pytest.mark.parametrize(
    ("old", "new", "where"),
    [
        ([DATE], [DATE], "row 1"),
        ([DATE], [], "row 1"),
        ([], [FILE], "row 3"),
    ],
)
def test_an_item_has_the_row_of_the_later_audit(old, new, where):
    (item,) = compared(old, new).items
    assert place(item) == where


def test_an_item_that_moved_has_both_rows():
    moved = [("Новая строка.", "A new line."), *PAIRS]
    (item,) = compared([DATE], [(2, *DATE[1:])], moved).items
    assert place(item) == "row 2 (1 before)"


@pytest.mark.parametrize(
    ("decision", "line"),
    [
        (Decision("x", Choice.FIXED), "marked as fixed"),
        (Decision("x", Choice.QUERY, reviewer="A. B."), "queried by A. B."),
        (Decision("x", Choice.DISMISSED, "scan agrees"), "dismissed: scan agrees"),
        (Decision("x", Choice.CONFIRMED, "scan", "page\n 3", "A.\u202eB."), "confirmed by A.⟨U+202E⟩B.: scan; page 3"),
        (Decision("x", Choice.CONFIRMED, " ", ""), "confirmed"),
    ],
)
def test_a_decision_is_said_in_one_line(decision, line):
    assert decided(decision) == line


def notes_of(old, new, later=PAIRS):
    (item,) = compared(old, new, later).items
    return notes(item)


def test_what_is_to_be_known_beside_the_message():
    corrected = [("Договор от 15 мая.", "The treaty of May 15."), *PAIRS[1:]]
    unchanged = "The translation of this passage did not change."
    assert notes_of([DATE], [DATE]) == ()
    assert notes_of([DATE], [], corrected) == ()
    assert notes_of([DATE], []) == ("The translation of this passage did not change; something else did.",)
    assert notes_of([DATE], [(*DATE[:4], "minor")])[0] == "The severity was critical, it is minor now."
    assert notes_of([(*DATE, "fixed")], [DATE]) == ("Marked as fixed by A. B. (in the earlier audit only).", unchanged)


@pytest.mark.parametrize(
    ("text", "line"), [("two\n\tlines ", "two lines"), ("a\u202eb", "a⟨U+202E⟩b"), ("a\ud800b", "a⟨U+D800⟩b"), ("", "")]
)
def test_a_text_is_put_on_one_line_in_which_nothing_hides(text, line):
    assert one_line(text) == line


LONG = [("Слово за слово, и так десять раз подряд одно и то же.", "Word by word.")] * 40


def test_both_estimates_leave_out_what_was_dismissed():
    found = (1, "DT101", "Слово", "Word", "critical")
    dismissed = (2, "DT101", "Слово", "Word", "critical", "dismissed")
    both = compare(audit(LONG, [found, dismissed]), audit(LONG, [found, dismissed[:5]]))
    one = compare(audit(LONG, [found]), audit(LONG, [found]))
    none = compare(audit(LONG, [found]), audit(LONG))
    assert estimate(both) == estimate(one) != estimate(none)
    assert estimate(none).startswith("Estimate in the manner of MQM: ")
    assert estimate(none).endswith(" penalty points per 1,000 words before, 0.0 now.")
    short = compare(audit(LONG[:3], [found]), audit(LONG[:3]))
    assert estimate(short) == "Estimate in the manner of MQM: 25 penalty points before, 0 now."


@pytest.mark.parametrize(
    ("old", "new", "names"),
    [
        ("differs", "equal", ("differs", "equal")),
        (None, "differs", ("none", "differs")),
        ("added", None, ("added", "gone")),
        ("differs", None, ("differs", "none")),
    ],
)
def test_a_facts_status_is_named_before_and_now(old, new, names):
    facts = {
        name: audit(PAIRS, facts=[(1, name, "15 мая", "May 13")]).facts[0] for name in ("differs", "equal", "added")
    }
    assert statuses(FactChange(Turn.OTHERWISE, facts.get(old), facts.get(new))) == names
