"""What a report shows, apart from how: an audit as header, table of facts, rows of two cells, findings and codes.

A report that would be too long for a browser is laid out as several files: an index with the header and the facts that
need a look, and parts of it that hold the rows.
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import replace
from pathlib import PurePath

from tta.reporter.locale import gettext, pgettext
from tta.reporter.view.fact_rows import fact_table
from tta.reporter.view.finding_list import finding_list
from tta.reporter.view.header import header, report_id, title
from tta.reporter.view.layout import (
    CodeView,
    FactTable,
    FindingView,
    ListedFinding,
    OverviewMark,
    Row,
    View,
)
from tta.reporter.view.parts import cuts, facts_of_part, findings_of_part, part_name, part_view
from tta.reporter.view.rows import decision_view, rows
from tta.reporter.view.texts_mark import texts_mark
from tta.reporter.view.visible import visible
from tta.types import Audit

__all__ = ["view", "views"]

_ROWS_A_BLOCK = 50
_SLOTS = 400  # marks beside each other that the overview can show
_LONGEST_LIST = 2_000  # facts or findings in the index of a long report


def view(audit: Audit) -> View:
    """Lay an audit out on one page."""
    made = rows(audit)
    facts = fact_table(audit, lambda _: "")
    return _page(audit, made, facts, finding_list(audit, made, facts, lambda _: ""))


def views(audit: Audit, name: str) -> Iterator[tuple[str, View]]:
    """Lay an audit out as files, by their names: `name`, and the parts of a long report beside it."""
    made = rows(audit)
    facts = fact_table(audit, lambda _: "")
    listed = finding_list(audit, made, facts, lambda _: "")
    starts = cuts(made, facts, listed)
    if len(starts) == 1:
        yield name, _page(audit, made, facts, listed)
        return
    pieces = [made[start:stop] for start, stop in zip(starts, [*starts[1:], len(made)], strict=True)]
    parts = [part_view(number, part_name(name, number), piece) for number, piece in enumerate(pieces, 1)]
    firsts = [part.first for part in parts]

    def home(row: int) -> str:
        return parts[max(0, bisect_right(firsts, row) - 1)].name

    facts = fact_table(audit, home)
    listed = finding_list(audit, made, facts, home)
    index = _index(audit, facts, listed)
    yield name, replace(index, parts=tuple(parts), codes=_codes(audit, made))
    for part, piece in zip(parts, pieces, strict=True):
        own = _page(audit, piece, facts_of_part(part, facts), findings_of_part(part, listed))
        yield part.name, replace(own, parts=tuple(parts), part=part.number, home=name)


def _index(audit: Audit, facts: FactTable, listed: Sequence[ListedFinding]) -> View:
    """Lay out the index over the parts of a long report, which lists the worst of what it has."""
    shown = facts.open[:_LONGEST_LIST]
    own = FactTable(shown, (), len(facts.open) - len(shown) + len(facts.matched))
    made = _page(audit, (), own, listed[:_LONGEST_LIST])
    return replace(made, findings_elsewhere=max(0, len(listed) - _LONGEST_LIST))


def _page(audit: Audit, made: Sequence[Row], facts: FactTable, listed: Sequence[ListedFinding]) -> View:
    name = title(audit)
    identity = report_id(audit)
    return View(
        title=name,
        report_id=identity,
        citation=_citation(audit, name),
        texts=texts_mark(audit),
        header=header(audit),
        facts=facts,
        findings=tuple(listed),
        overview=_overview(made),
        blocks=tuple(tuple(made[start : start + _ROWS_A_BLOCK]) for start in range(0, len(made), _ROWS_A_BLOCK)),
        codes=_codes(audit, made),
        stale=tuple(decision_view(decision) for decision in audit.stale_decisions),
    )


def _citation(audit: Audit, name: str) -> str:
    """Name the texts for a footnote: title, and the files by the first digits of their hashes."""
    files = dict.fromkeys(
        f"{PurePath(item.path).name}, SHA-256 {item.sha256[:16]}" for item in (audit.source, audit.target)
    )
    return visible(f"{name} ({'; '.join(files)})")


# ---------------------------------------------------------------- overview and codes


def _overview(made: Sequence[Row]) -> tuple[OverviewMark, ...]:
    """Return a mark for each severity at each place; findings that stand close together share one."""
    marks: dict[str, OverviewMark] = {}
    width = max(1, len(made) - 1)
    for place, row in enumerate(made):
        for finding in row.findings:
            slot = _slot_of(place, len(made), finding)
            severity = pgettext("severity", finding.severity)
            label = gettext(
                "row {number}: {kind}, {severity}", number=row.number, kind=finding.kind_name, severity=severity
            )
            marks.setdefault(
                slot, OverviewMark(slot, 100 * place / width, finding.severity, f"#{finding.anchor}", label)
            )
    return tuple(marks.values())


def _slot_of(place: int, count: int, finding: FindingView) -> str:
    """Name the mark of a finding in the row at `place` of `count`."""
    return f"{_SLOTS * place // max(1, count)}-{finding.severity}"


def _codes(audit: Audit, made: Sequence[Row]) -> tuple[CodeView, ...]:
    """Explain the codes that occur; an audit of another version may hold codes that this one does not know."""
    from tta.scorers import all_scorers

    found = {finding.code for row in made for finding in row.findings}
    return tuple(
        CodeView(
            rule.code,
            pgettext("code", rule.title),
            gettext(rule.explanation),
            gettext(rule.remedy),
            rule.example_source,
            rule.example_target,
        )
        for rule in sorted((rule for scorer in all_scorers() for rule in scorer.rules), key=lambda rule: rule.code)
        if rule.code in found
    )
