"""The pairing itself: texts that are no translations of each other, rows that have another row's translation, moved passages."""

from __future__ import annotations

from tta.scorers.misplaced_rows import Misplaced, misplaced_rows
from tta.scorers.moved_passages import Moved, moved_passages
from tta.scorers.scorer import Rule, Scored, Scorer
from tta.types import Bitext, Cause, Finding, Kind, Severity, Side, Span

__all__ = ["MISPLACED", "MOVED", "SCORER", "UNRELATED"]

UNRELATED = "AL101"
MISPLACED = "AL102"
MOVED = "AL103"

_RULES = (
    Rule(
        UNRELATED, "texts do not correspond", Kind.ALIGNMENT, Severity.CRITICAL,
        "Less than a quarter of either text could be paired with passages of the other that are alike. The two are "
        "probably no translations of each other, so nothing else is reported: hundreds of omissions would say no more.",
        "Check that the two files belong together.",
        "Все люди рождаются свободными и равными.", "The train leaves at noon.",
    ),
    Rule(
        MISPLACED, "rows exchanged", Kind.ALIGNMENT, Severity.MAJOR,
        "Of a bitext whose rows were given: the translations of two rows, up to twenty apart, changed places, or those of a run "
        "of three rows and more stand some rows off. By their vectors the rows are unlike as they stand and alike crosswise. "
        "What compares the sides of such rows, such as a date that differs, is not reported beside it. Of rows of two or three "
        "words that are much alike it is not seen.",
        "Put the translations in their rows and audit again: errors within these rows are told only then.",
        "Дети спят. | Объём экспорта упал.", "Exports fell. | The children are asleep.",
    ),
    Rule(
        MOVED, "passage moved", Kind.ALIGNMENT, Severity.MINOR,
        "A passage of two texts that tta paired stands elsewhere in the translation, behind other paragraphs than in the "
        "source. Its rows are compared with each other all the same, so nothing of it is told as left out or put in. Each such "
        "passage is told once. Sentences that change places within a paragraph, lines of headers and stamps, and passages of "
        "few words are not told, nor is any where the texts run along in no common order.",
        "Put the passage where the source has it, or leave it if the editor moved it on purpose.",
        "Поезд опоздал. || Выпал первый снег. || Собака лаяла.", "The dog barked. || The train was late. || The first snow fell.",
    ),
)  # fmt: skip

_CERTAIN = 0.95  # confidence in rows that are unlike as they stand and alike crosswise


def _score(bitext: Bitext) -> Scored:
    misplaced = tuple(_misplaced(bitext, rows) for rows in misplaced_rows(bitext))
    if not bitext.alignment.related:
        return Scored((_unrelated(bitext), *misplaced))
    return Scored((*misplaced, *(_moved(bitext, passage) for passage in moved_passages(bitext))))


def _unrelated(bitext: Bitext) -> Finding:
    message = f"{bitext.source.path} and {bitext.target.path} do not correspond: check that they belong together."
    if bitext.source.path == bitext.target.path:
        message = f"The two texts in {bitext.source.path} do not correspond: check that they belong together."
    return Finding(UNRELATED, Kind.ALIGNMENT, Severity.CRITICAL, 0.9, Cause.UNCLEAR, 0, (), (), message, {})


def _misplaced(bitext: Bitext, rows: Misplaced) -> Finding:
    """Return the finding of two rows or a run; it marks both sides of those that stand together, else of the first."""
    last = rows.first if rows.is_exchange and rows.last - rows.first > 1 else rows.last
    source, target = (_spans(bitext, range(rows.first, last + 1), side) for side in Side)
    first, end, first_home, last_home = (row + 1 for row in rows)
    message = f"The translations of rows {first} and {end} changed places."
    if not rows.is_exchange:
        message = f"The translations of rows {first} to {end} stand in rows {first_home} to {last_home}."
    return Finding(
        code=MISPLACED,
        kind=Kind.ALIGNMENT,
        severity=Severity.MAJOR,
        confidence=_CERTAIN,
        cause=Cause.TRANSLATION,
        bead=rows.first,
        source_spans=source,
        target_spans=target,
        message=message,
        evidence={"source_rows": [first, end], "target_rows": [first_home, last_home]},
        last_bead=last if last > rows.first else None,
    )


def _moved(bitext: Bitext, passage: Moved) -> Finding:
    """Return the finding of a passage that stands elsewhere; it marks the passage on both sides."""
    first, last, behind = passage.first + 1, passage.last + 1, passage.behind
    whole = f"The passage in row {first}" if first == last else f"The passage in rows {first} to {last}"
    place = "at its beginning" if behind is None else f"behind row {behind + 1}"
    rows = range(passage.first, passage.last + 1)
    source, target = (_spans(bitext, rows, side) for side in Side)
    beads = [bitext.alignment.beads[row] for row in rows]
    return Finding(
        code=MOVED,
        kind=Kind.ALIGNMENT,
        severity=Severity.MINOR,
        confidence=max(bead.probability for bead in beads),
        cause=Cause.TRANSLATION,
        bead=passage.first,
        source_spans=source,
        target_spans=target,
        message=f"{whole} stands elsewhere in the translation: {place}.",
        evidence={"rows": [first, last], "behind": None if behind is None else behind + 1},
        last_bead=passage.last if last > first else None,
    )


def _spans(bitext: Bitext, rows: range, side: Side) -> tuple[Span, ...]:
    """Return where the segments of some rows stand in the text of one side."""
    segments = bitext.document(side).segments
    return tuple(span for place in bitext.alignment.segments(rows, side) for span in segments[place].spans)


SCORER = Scorer("pairing", "whether the two texts, and the rows of a bitext, belong together", _RULES, _score)
