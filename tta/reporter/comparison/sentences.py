"""What the page and the terminal say in the same words: titles, counts, decisions, places."""

from __future__ import annotations

from dataclasses import replace

from tta.comparison import Comparison, FactChange, Group, Item
from tta.judging.quality import quality
from tta.reporter.view.figures import counted
from tta.reporter.view.visible import visible
from tta.types import Audit, Choice, Decision, FactStatus

__all__ = ["LABELS", "TITLES", "decided", "estimate", "notes", "one_line", "place", "statuses", "verdict"]

TITLES = {
    Group.MARKED_FIXED: "Said to be fixed, still found",
    Group.NEW: "New",
    Group.REMAINING: "Remaining",
    Group.CHANGED: "Remaining but changed",
    Group.FIXED: "Fixed",
    Group.DISMISSED: "Dismissed by a reviewer",
    Group.UNCHECKED: "Not checked again",
}
LABELS = {
    Group.MARKED_FIXED: "said to be fixed, still found",
    Group.NEW: "new",
    Group.REMAINING: "remaining",
    Group.CHANGED: "remaining but changed",
    Group.FIXED: "fixed",
    Group.DISMISSED: "dismissed",
    Group.UNCHECKED: "not checked again",
}


def one_line(text: str) -> str:
    """Return text on one line, with invisible characters made visible and lone surrogates, which cannot be written, replaced."""
    return visible(" ".join(text.split())).encode("utf-8", "replace").decode("utf-8")


def verdict(comparison: Comparison) -> str:
    """Say the whole in a sentence or two."""
    before = sum(item.old is not None for item in comparison.items)
    standing = [item for item in comparison.items if item.group.alarms]
    kept = sum(item.old is not None for item in standing)
    fixed, new, late = (len(comparison.of(group)) for group in (Group.FIXED, Group.NEW, Group.MARKED_FIXED))
    if not comparison.items:
        return "Neither audit found anything."
    parts = [f"{fixed:,} {_be(fixed)} fixed", f"{kept:,} {'remains' if kept == 1 else 'remain'}"]
    parts += [
        f"{count:,} {_be(count)} {LABELS[group]}"
        for group in (Group.DISMISSED, Group.UNCHECKED)
        if (count := sum(item.old is not None for item in comparison.of(group)))
    ]
    sentences = [f"Of {counted(before, 'finding')} before, {', '.join(parts[:-1])} and {parts[-1]}."]
    sentences.append(f"{new:,} {_be(new)} new." if new else "Nothing new was found.")
    if late:
        sentences.append(f"{late:,} said to be fixed {_be(late)} still found.")
    return " ".join(sentences)


def estimate(comparison: Comparison) -> str:
    """Say both estimates in the manner of MQM, what was dismissed left out of both; nothing where they do not compare."""
    dismissed = {
        id(item)
        for item in comparison.items
        if item.group is Group.DISMISSED
        or (item.decision and item.decision.choice is Choice.DISMISSED and not item.new)
    }
    before = [item.old for item in comparison.items if item.old and id(item) not in dismissed]
    after = [item.new for item in comparison.items if item.new and id(item) not in dismissed]
    made = []
    for audit, findings in ((comparison.old, before), (comparison.new, after)):
        bare: Audit = replace(audit, findings=tuple(replace(finding, decision=None) for finding in findings))
        made.append(quality(bare))
    if made[0] is None or made[1] is None or comparison.of(Group.UNCHECKED):
        return ""
    return (
        f"Estimate in the manner of MQM: {made[0].penalty:,.1f} penalty points per 1,000 words before, "
        f"{made[1].penalty:,.1f} now."
    )


def place(item: Item) -> str:
    """Say in which row of which audit it is."""
    old, new = (finding.bead + 1 if finding else None for finding in (item.old, item.new))
    if old == new or new is None:
        return f"row {old:,}"
    return f"row {new:,}" if old is None else f"row {new:,} ({old:,} before)"


def decided(decision: Decision) -> str:
    """Say what a reviewer decided, in one line."""
    what = {Choice.FIXED: "marked as fixed", Choice.QUERY: "queried"}.get(decision.choice, decision.choice.value)
    by = f" by {one_line(decision.reviewer)}" if decision.reviewer else ""
    more = "; ".join(one_line(text) for text in (decision.reason, decision.note) if text.strip())
    return f"{what}{by}{': ' if more else ''}{more}"


def notes(item: Item) -> tuple[str, ...]:
    """Say what is to be known of an item beside its message, a sentence each."""
    sentences = []
    if item.decision:
        where = " (in the earlier audit only)" if item.carried else ""
        sentences.append(_sentence(f"{decided(item.decision)}{where}"))
    if item.severity_before:
        sentences.append(f"The severity was {item.severity_before.value}, it is {item.finding.severity.value} now.")
    if not item.looked_for_before:
        sentences.append("The earlier audit did not look for this.")
    if item.group is Group.UNCHECKED:
        sentences.append("The later audit did not look for this, so it may still be there.")
    if item.group is Group.FIXED and not item.is_rewritten:
        sentences.append("The translation of this passage did not change; something else did.")
    if item.group in {Group.MARKED_FIXED, Group.CHANGED} and not item.is_rewritten:
        sentences.append("The translation of this passage did not change.")
    return tuple(sentences)


def statuses(change: FactChange) -> tuple[str, str]:
    """Name a fact's status before and now."""
    before = change.old.status.value if change.old else "none"
    gone = "gone" if change.old and change.old.status is FactStatus.ADDED else "none"
    return before, change.new.status.value if change.new else gone


def _sentence(text: str) -> str:
    return f"{text[:1].upper()}{text[1:]}{'' if text.endswith(('.', '?', '!')) else '.'}"


def _be(number: int) -> str:
    return "is" if number == 1 else "are"
