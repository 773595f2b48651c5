"""What the page and the terminal say in the same words: titles, counts, decisions, places."""

from __future__ import annotations

from dataclasses import replace

from tta.comparison import Comparison, FactChange, Group, Item
from tta.judging.quality import quality
from tta.reporter.locale import decimal, gettext, marked_in, ngettext, npgettext, pgettext, whole
from tta.reporter.view.visible import visible
from tta.types import Audit, Choice, Decision, FactStatus

__all__ = ["decided", "estimate", "label", "notes", "one_line", "place", "statuses", "titled", "turned", "verdict"]

_TITLES = {
    Group.MARKED_FIXED: marked_in("group", "Said to be fixed, still found"),
    Group.NEW: marked_in("group", "New"),
    Group.REMAINING: marked_in("group", "Remaining"),
    Group.CHANGED: marked_in("group", "Remaining but changed"),
    Group.FIXED: marked_in("group", "Fixed"),
    Group.DISMISSED: marked_in("group", "Dismissed by a reviewer"),
    Group.UNCHECKED: marked_in("group", "Not checked again"),
}
_DECIDED = {
    Choice.FIXED: marked_in("decided", "marked as fixed"),
    Choice.QUERY: marked_in("decided", "queried"),
    Choice.CONFIRMED: marked_in("decided", "confirmed"),
    Choice.DISMISSED: marked_in("decided", "dismissed"),
}


def one_line(text: str) -> str:
    """Return text on one line, with invisible characters made visible and lone surrogates, which cannot be written, replaced."""
    return visible(" ".join(text.split())).encode("utf-8", "replace").decode("utf-8")


def titled(group: Group) -> str:
    """Return the heading of a group."""
    return pgettext("group", _TITLES[group])


def label(group: Group, count: int) -> str:
    """Return the name of a group as it stands behind the count of its findings."""
    return {
        Group.MARKED_FIXED: npgettext(
            "count before", "said to be fixed, still found", "said to be fixed, still found", count
        ),
        Group.NEW: npgettext("count before", "new", "new", count),
        Group.REMAINING: npgettext("count before", "remaining", "remaining", count),
        Group.CHANGED: npgettext("count before", "remaining but changed", "remaining but changed", count),
        Group.FIXED: npgettext("count before", "fixed", "fixed", count),
        Group.DISMISSED: npgettext("count before", "dismissed", "dismissed", count),
        Group.UNCHECKED: npgettext("count before", "not checked again", "not checked again", count),
    }[group]


def verdict(comparison: Comparison) -> str:
    """Say the whole in a sentence or two."""
    before = sum(item.old is not None for item in comparison.items)
    standing = [item for item in comparison.items if item.group.alarms]
    kept = sum(item.old is not None for item in standing)
    fixed, new, late = (len(comparison.of(group)) for group in (Group.FIXED, Group.NEW, Group.MARKED_FIXED))
    dismissed, unchecked = (
        sum(item.old is not None for item in comparison.of(group)) for group in (Group.DISMISSED, Group.UNCHECKED)
    )
    if not comparison.items:
        return gettext("Neither audit found anything.")
    parts = [ngettext("{n} is fixed", "{n} are fixed", fixed), ngettext("{n} remains", "{n} remain", kept)]
    if dismissed:
        parts.append(ngettext("{n} is dismissed", "{n} are dismissed", dismissed))
    if unchecked:
        parts.append(ngettext("{n} is not checked again", "{n} are not checked again", unchecked))
    became = f"{', '.join(parts[:-1])}{gettext(' and ')}{parts[-1]}"
    sentences = [
        ngettext("Of {n} finding before, {became}.", "Of {n} findings before, {became}.", before, became=became)
    ]
    sentences.append(ngettext("{n} is new.", "{n} are new.", new) if new else gettext("Nothing new was found."))
    if late:
        sentences.append(
            ngettext("{n} said to be fixed is still found.", "{n} said to be fixed are still found.", late)
        )
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
    if made[0].is_short or made[1].is_short:
        return gettext(
            "Estimate in the manner of MQM: {before} penalty points before, {now} now.",
            before=decimal(made[0].points, 0),
            now=decimal(made[1].points, 0),
        )
    return gettext(
        "Estimate in the manner of MQM: {before} penalty points per 1,000 words before, {now} now.",
        before=decimal(made[0].penalty, 1),
        now=decimal(made[1].penalty, 1),
    )


def place(item: Item) -> str:
    """Say in which row of which audit it is."""
    old, new = (finding.bead + 1 if finding else None for finding in (item.old, item.new))
    if new is None or old is None or old == new:
        return gettext("row {number}", number=whole(new or old or 0))
    return gettext("row {number} ({old} before)", number=whole(new), old=whole(old))


def decided(decision: Decision) -> str:
    """Say what a reviewer decided, in one line."""
    what = pgettext("decided", _DECIDED[decision.choice])
    by = gettext(" by {reviewer}", reviewer=one_line(decision.reviewer)) if decision.reviewer else ""
    more = "; ".join(one_line(text) for text in (decision.reason, decision.note) if text.strip())
    return f"{what}{by}{': ' if more else ''}{more}"


def notes(item: Item) -> tuple[str, ...]:
    """Say what is to be known of an item beside its message, a sentence each."""
    sentences = []
    if item.decision:
        where = gettext(" (in the earlier audit only)") if item.carried else ""
        sentences.append(_sentence(f"{decided(item.decision)}{where}"))
    if item.severity_before:
        sentences.append(
            gettext(
                "The severity was {before}, it is {now} now.",
                before=pgettext("severity", item.severity_before.value),
                now=pgettext("severity", item.finding.severity.value),
            )
        )
    if not item.looked_for_before:
        sentences.append(gettext("The earlier audit did not look for this."))
    if item.group is Group.UNCHECKED:
        sentences.append(gettext("The later audit did not look for this, so it may still be there."))
    if item.group is Group.FIXED and not item.is_rewritten:
        sentences.append(gettext("The translation of this passage did not change; something else did."))
    if item.group in {Group.MARKED_FIXED, Group.CHANGED} and not item.is_rewritten:
        sentences.append(gettext("The translation of this passage did not change."))
    return tuple(sentences)


def turned(change: FactChange) -> str:
    """Say how a fact turned."""
    return pgettext("turn of a fact", change.turn.value)


def statuses(change: FactChange) -> tuple[str, str]:
    """Name a fact's status before and now."""
    before = change.old.status.value if change.old else "none"
    gone = "gone" if change.old and change.old.status is FactStatus.ADDED else "none"
    now = change.new.status.value if change.new else gone
    return pgettext("status of a fact", before), pgettext("status of a fact", now)


def _sentence(text: str) -> str:
    return f"{text[:1].upper()}{text[1:]}{'' if text.endswith(('.', '?', '!')) else '.'}"
