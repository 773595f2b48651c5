"""A comparison laid out for its page: which texts, which groups of findings, which facts, and what is marked in them."""

from __future__ import annotations

from collections.abc import Sequence

from tta.comparison import Comparison, FactChange, Group, Item, Turn
from tta.comparison.passages import LONGEST
from tta.comparison.wording import changed_words
from tta.reporter.comparison.layout import ComparisonView, FactView, FileView, ItemView, Section
from tta.reporter.comparison.sentences import (
    estimate,
    label,
    notes,
    one_line,
    place,
    statuses,
    titled,
    turned,
    verdict,
)
from tta.reporter.locale import gettext, marked, retold, whole
from tta.reporter.view.cells import Mark, Paragraphs, Piece, cell, mark_of
from tta.reporter.view.header import shown_path, title
from tta.reporter.view.kinds import KINDS
from tta.reporter.view.visible import visible
from tta.types import Audit, Bead, Document, Finding, Severity, Side, Span

__all__ = ["comparison_view"]

_ITEMS_A_BLOCK = 50
_TONES = {
    Turn.AGREES: "better", Turn.GONE: "better", Turn.DISAGREES: "worse", Turn.PUT_IN: "worse", Turn.OTHERWISE: "other",
}  # fmt: skip
_THE, _EARLIER, _LATER = marked("The {language}"), marked("Earlier {language}"), marked("Later {language}")
_EARLIER_BOTH, _LATER_BOTH = marked("Earlier text, in both languages"), marked("Later text, in both languages")


def comparison_view(comparison: Comparison) -> ComparisonView:
    """Lay a comparison out."""
    old, new = comparison.old, comparison.new
    return ComparisonView(
        title=title(new),
        verdict=verdict(comparison),
        estimate=estimate(comparison),
        warnings=tuple(one_line(retold(line)) for line in comparison.warnings),
        severities=tuple(_severity(comparison, level) for level in Severity),
        files=tuple(_files(old, new)),
        source_lang=new.source.language.value,
        target_lang=new.target.language.value,
        source_language=gettext(new.source.language.english_name),
        target_language=gettext(new.target.language.english_name),
        facts=tuple(_fact(comparison, change) for change in comparison.facts),
        sections=tuple(_sections(comparison)),
    )


def _severity(comparison: Comparison, level: Severity) -> tuple[str, int, int, int]:
    """Count a severity: found before, found now, and of these dismissed."""
    now = [item for item in comparison.items if item.new and item.new.severity is level]
    before = sum(finding.severity is level for finding in comparison.old.findings)
    return level.value, before, len(now), sum(item.group is Group.DISMISSED for item in now)


def _files(old: Audit, new: Audit) -> list[FileView]:
    return [
        FileView(
            gettext(role, language=gettext(side.language.english_name)), shown_path(side.path), visible(side.sha256)
        )
        for role, side in _sides(old, new)
    ]


def _sides(old: Audit, new: Audit) -> list[tuple[str, Document]]:
    """Return the texts that were compared; a text that both audits share is named once."""
    if old.source.sha256 == new.source.sha256:
        return [(_THE, new.source), (_EARLIER, old.target), (_LATER, new.target)]
    if old.source.sha256 == old.target.sha256 and new.source.sha256 == new.target.sha256:
        return [(_EARLIER_BOTH, old.target), (_LATER_BOTH, new.target)]
    return [(_EARLIER, old.source), (_LATER, new.source), (_EARLIER, old.target), (_LATER, new.target)]


# ---------------------------------------------------------------- findings


def _sections(comparison: Comparison) -> list[Section]:
    made = []
    number = 0
    for group in Group:
        views = []
        for item in comparison.of(group):
            number += 1
            views.append(_item(comparison, item, number))
        blocks = tuple(tuple(views[at : at + _ITEMS_A_BLOCK]) for at in range(0, len(views), _ITEMS_A_BLOCK))
        made.append(Section(group.value, titled(group), label(group, len(views)), len(views), blocks))
    return made


def _item(comparison: Comparison, item: Item, number: int) -> ItemView:
    finding, kind = item.finding, KINDS[item.finding.kind]
    old_message = item.old.message if item.old and item.new and item.old.message != item.new.message else ""
    source, before, after = _cells(comparison, item)
    return ItemView(
        number=number,
        severity=finding.severity.value,
        severity_before=item.severity_before.value if item.severity_before else "",
        kind_name=kind.spoken,
        letter=kind.spoken_letter,
        code=visible(finding.code),
        place=place(item),
        message=visible(retold(finding.message)),
        message_before=visible(retold(old_message)),
        notes=notes(item),
        source=source,
        before=before if item.is_rewritten else None,
        after=after,
    )


def _cells(comparison: Comparison, item: Item) -> tuple[Paragraphs, Paragraphs, Paragraphs]:
    """Return the source, the earlier and the later translation, with what was found and what was changed marked."""
    old, new = comparison.old, comparison.new
    if max(len(text) for text in (item.source, item.before, item.after)) > LONGEST:
        return _line(item.source), _line(item.before), _line(item.after)
    rows = [
        [audit.alignment.beads[bead] for bead in beads]
        for audit, beads in ((old, item.old_beads), (new, item.new_beads))
    ]
    before, after = _segments(rows[0], Side.TARGET), _segments(rows[1], Side.TARGET)
    removed, added = changed_words(old.target, before, new.target, after) if item.is_rewritten else ((), ())
    later = item.new is not None
    of_source = (new.source, rows[1]) if later or not _segments(rows[0], Side.SOURCE) else (old.source, rows[0])
    return (
        cell(of_source[0], _segments(of_source[1], Side.SOURCE), _found(item.finding, Side.SOURCE)),
        cell(old.target, before, [*_found(item.old, Side.TARGET), *_edited("removed", removed)]),
        cell(new.target, after, [*_found(item.new, Side.TARGET), *_edited("added", added)]),
    )


def _line(text: str) -> Paragraphs:
    """Show a passage that is too long to be marked."""
    return ((Piece(visible(text)),),) if text else ()


def _segments(beads: Sequence[Bead], side: Side) -> list[int]:
    return list(dict.fromkeys(index for bead in beads for index in bead.of(side)))


def _found(finding: Finding | None, side: Side) -> list[tuple[Span, Mark]]:
    if finding is None:
        return []
    spans = finding.source_spans if side is Side.SOURCE else finding.target_spans
    return [(span, mark_of(finding)) for span in spans]


def _edited(slug: str, spans: Sequence[Span]) -> list[tuple[Span, Mark]]:
    return [(span, Mark(slug, "", "", "", slug)) for span in spans]


# ---------------------------------------------------------------- facts


def _fact(comparison: Comparison, change: FactChange) -> FactView:
    fact = change.fact
    audit = comparison.new if change.new else comparison.old
    bead = fact.source_bead if fact.source_bead is not None else fact.target_bead
    before, after = statuses(change)
    return FactView(
        turn=turned(change),
        tone=_TONES[change.turn],
        kind=KINDS[fact.kind].spoken,
        source=visible(audit.source.words(fact.source_spans)),
        before=visible(comparison.old.target.words(change.old.target_spans)) if change.old else "",
        after=visible(comparison.new.target.words(change.new.target_spans)) if change.new else "",
        status_before=before,
        status_after=after,
        why=visible(retold(fact.rule)) if change.new else "",
        row=whole((bead or 0) + 1),
    )
