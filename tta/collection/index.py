"""The page over a collection: `index.html`, a single static file that requests nothing."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING, Any, TextIO

from tta.collection.card import Card
from tta.collection.inputs import INDEX, MARK, is_own_index
from tta.collection.state import known_cards, left_out
from tta.collection.variants import Varied, variations
from tta.errors import AuditFormatError, InputError, NothingToAuditError
from tta.judging.quality import SHORT_TEXT
from tta.reporter.html.page import embedded, page_file, page_script, policy
from tta.reporter.html.words import words as said_by
from tta.reporter.json.audit_reader import load
from tta.reporter.locale import decimal, gettext, ngettext, pgettext, spoken, whole
from tta.reporter.view.kinds import KINDS
from tta.reporter.view.links import linked
from tta.reporter.writing import write_whole
from tta.types import Severity

if TYPE_CHECKING:
    from jinja2 import Template

__all__ = ["SCRIPTS", "Entry", "write_index", "write_page"]

_STATES = ("open", "begun", "done", "clean", "unrelated")
SCRIPTS = ("page.js", "archive.js")
"""The files of the page's script, in the order in which they run."""
_STATIC = 200  # rows that stand in the page itself; the others are made by the script as they are reached
_SLUGS = {kind.value: name.slug for kind, name in KINDS.items()}


@dataclass(frozen=True, slots=True)
class Entry:
    """A document on the page: its name, its report below the page's folder, '' where there is none, and what is said of it."""

    name: str
    link: str
    card: Card


def write_index(folder: Path) -> Path:
    """Write `index.html` over all audits (JSON) in a folder, the worst first, and return its path.

    What a run over a folder has noted of an audit is taken from there, if its JSON is as it was; so is what the last run
    left out.

    Raises:
        InputError: there is no such folder.
        NothingToAuditError: there are no audits in it.
    """
    if not folder.is_dir():
        raise InputError(f"{folder}: there is no such folder; check the name")
    known = known_cards(folder)
    entries = []
    for path in sorted(folder.rglob("*.json")):
        file = path.relative_to(folder).as_posix()
        try:
            card = known.get(file) or Card.of(load(path))
        except AuditFormatError:
            continue  # another program's JSON
        page = path.with_suffix(".html")
        link = page.relative_to(folder).as_posix() if page.is_file() else ""
        entries.append(Entry(file.removesuffix(".json").removesuffix(".audit"), link, card))
    if not entries:
        raise NothingToAuditError(f"{folder}: no audits were found; write them: tta audit {folder} --format html,json")
    failures, others = left_out(folder)
    audited = {entry.name for entry in entries}
    return write_page(folder, entries, [item for item in failures if item[0] not in audited], others)


def write_page(
    folder: Path,
    entries: Iterable[Entry],
    failures: Sequence[tuple[str, str]] = (),
    passed_over: Sequence[tuple[str, int]] = (),
) -> Path:
    """Write the page and return its path: `index.html`, or `index.audit.html` where the user has an `index.html`.

    Args:
        folder: where to.
        entries: the documents, in any order.
        failures: what could not be audited, each with the reason.
        passed_over: endings of files that are of no kind that is read, with their numbers.

    Raises:
        InputError: the place cannot be written to.
    """
    ordered = sorted(entries, key=_rank)
    varied = variations(entry.card.uses for entry in ordered)
    target = folder / INDEX
    if target.exists() and not is_own_index(target):
        target = folder / "index.audit.html"
    write_whole(target, lambda stream: _render(ordered, varied, failures, passed_over, stream))
    return target


def _rank(entry: Entry) -> tuple[Any, ...]:
    """The worst first."""
    standing = [-entry.card.standing(level.value) for level in Severity]
    return (*standing, -(entry.card.penalty or 0.0), entry.name)


@cache
def _template(language: str) -> Template:
    """Return the template, compiled once a language: what is the same on every page of it is worked out then."""
    from jinja2 import Environment, StrictUndefined

    environment = Environment(autoescape=True, undefined=StrictUndefined)
    environment.filters["linked"] = linked
    environment.globals.update(gettext=gettext, ngettext=ngettext, pgettext=pgettext, whole=whole, decimal=decimal)
    return environment.from_string(page_file("archive.html.j2"))


def _render(
    entries: Sequence[Entry],
    varied: Sequence[Varied],
    failures: Sequence[tuple[str, str]],
    passed_over: Sequence[tuple[str, int]],
    stream: TextIO,
) -> None:
    from markupsafe import Markup

    css, script = page_file("report.css") + page_file("archive.css"), page_script(SCRIPTS)
    counts = {level.value: sum(entry.card.standing(level.value) for entry in entries) for level in Severity}
    stream.writelines(
        _template(spoken()).generate(
            mark=MARK,
            css=Markup(css),
            spoken=spoken(),
            said=Markup(said_by(script)),
            js=Markup(script),
            csp=policy(css, script=script),
            rows=[_row(entry) for entry in entries[:_STATIC]],
            many=len(entries),
            words=sum(entry.card.words for entry in entries),
            undecided=sum(entry.card.undecided for entry in entries),
            decided=sum(sum(entry.card.decided.values()) for entry in entries),
            counts=counts,
            kinds=_bars(entries),
            by_state=[(state, sum(entry.card.state == state for entry in entries)) for state in _STATES],
            failures=failures[:_STATIC],
            failed=len(failures),
            passed_over=passed_over,
            varied=varied[:_STATIC],
            several=len(varied),
            links=[entry.link for entry in entries],
            names=[entry.name for entry in entries],
            short=SHORT_TEXT,
            letters={name.slug: name.spoken_letter for name in KINDS.values()},
            data=Markup(embedded(_data(entries, varied, failures))),
        )
    )
    stream.write("\n")


def _row(entry: Entry) -> dict[str, Any]:
    card = entry.card
    kinds = {_SLUGS[kind]: sum(levels.values()) for kind, levels in card.kinds.items() if kind in _SLUGS}
    return {
        "name": entry.name,
        "link": linked(entry.link) if entry.link else "",
        "state": card.state,
        "counts": [card.standing(level.value) for level in Severity],
        "undecided": card.undecided,
        "penalty": card.penalty,
        "points": _points(card),
        "words": card.words,
        "kinds": dict(sorted(kinds.items(), key=lambda item: (-item[1], item[0]))),
        "notes": list(card.notes),
    }


def _points(card: Card) -> int | None:
    """Return the points of a text that is too short for their number per 1,000 words; None of others."""
    return round(card.penalty * card.words / 1000) if card.penalty is not None and card.words < SHORT_TEXT else None


def _bars(entries: Iterable[Entry]) -> list[dict[str, Any]]:
    """Findings of all documents by kind and severity, the most frequent first; `share` is of the most frequent kind's."""
    found: dict[str, Counter[str]] = {}
    for entry in entries:
        for kind, levels in entry.card.kinds.items():
            found.setdefault(kind, Counter()).update(levels)
    named = [(name, found[kind.value]) for kind, name in KINDS.items() if kind.value in found]
    most = max((levels.total() for _, levels in named), default=1)
    bars = []
    for name, levels in sorted(named, key=lambda item: (-item[1].total(), item[0].slug)):
        parts, place = [], 0.0
        for level in Severity:
            wide = round(100 * levels[level.value] / most, 2)
            if wide:
                parts.append((level.value, round(place, 2), wide))
            place += wide
        bars.append(
            {
                "slug": name.slug,
                "letter": name.spoken_letter,
                "name": name.spoken,
                "count": levels.total(),
                "parts": parts,
            }
        )
    return bars


def _data(entries: Sequence[Entry], varied: Sequence[Varied], failures: Sequence[tuple[str, str]]) -> dict[str, Any]:
    """What the script makes rows of; lists instead of objects, for there may be ten thousand."""
    return {
        "documents": [[value for key, value in _row(entry).items() if key != "points"] for entry in entries],
        "short": SHORT_TEXT,
        "letters": {name.slug: name.spoken_letter for name in KINDS.values()},
        "kinds": {name.slug: name.spoken for name in KINDS.values()},
        "failures": [list(row) for row in failures],
        "varied": [
            [
                thing.kind,
                thing.russian,
                thing.documents,
                [
                    [way.english, way.documents, way.count, [list(place) for place in way.places]]
                    for way in thing.variants
                ],
            ]
            for thing in varied
        ],
    }
