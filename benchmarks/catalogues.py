"""Keeps the catalogues of what reports say in other languages than English.

    python benchmarks/catalogues.py

reads the texts from the source, brings `tta/reporter/locale/*/LC_MESSAGES/tta.po` up to date with them, and compiles it. What
is new stands there with an empty `msgstr`, which is to be filled in; then the same command compiles that. Needs Babel.
"""

from __future__ import annotations

import io
from collections.abc import Iterator
from datetime import datetime, timezone
from pathlib import Path

from babel.messages.catalog import Catalog
from babel.messages.extract import extract
from babel.messages.mofile import write_mo
from babel.messages.pofile import read_po, write_po

from measures.command import parser
from tta.comparison import Turn
from tta.language.detection import NAMES
from tta.reporter.html.page import SCRIPTS, page_script
from tta.reporter.html.words import CONTEXT, texts_of
from tta.scorers import all_scorers

PACKAGE = Path(__file__).resolve().parent.parent / "tta"
LOCALE = PACKAGE / "reporter" / "locale"
KEYWORDS = {
    "gettext": None,
    "marked": None,
    "ngettext": (1, 2),
    "pgettext": ((1, "c"), 2),
    "marked_in": ((1, "c"), 2),
    "npgettext": ((1, "c"), 2, 3),
}
THRESHOLDS = ("omission", "addition", "divergence")
SIGNATURE = (
    *(
        "tool",
        "version",
        "model",
        "reader",
        "settings",
        "thresholds",
        "scorers",
        "direction",
        "inputs",
        "reference",
        "metrics",
    ),
    *("name", "sha256", "precision", "device", "path", "encoding", "language", "source", "reason", "sure"),
    *("select", "ignore", "changes", "authority", "glossary", "severities", "config", *THRESHOLDS),
)
CODED = (
    *(("severity", name) for name in ("critical", "major", "minor", "neutral")),
    *(("decision", name) for name in ("confirmed", "dismissed", "query", "fixed", "open", "undecided")),
    *(
        ("status of a fact", name)
        for name in ("equal", "unsure", "differs", "missing", "added", "not compared", "none", "gone")
    ),
    *(("turn of a fact", turn.value) for turn in Turn),
    *(("setting", name) for name in ("version", "model name", "model sha256", "model precision", "reader")),
    *(("setting", name) for name in ("select", "ignore", "authority", "glossary", "severities", "thresholds")),
    *(("setting", name) for name in ("second translation", *(f"threshold of {name}" for name in THRESHOLDS))),
    ("value of a setting", "none"),
    *(("part of a signature", name) for name in SIGNATURE),
    *(("contrast of the Russian", name) for name in ("not X but Y", "not only X but also Y")),
    *(("colours", name) for name in ("light", "dark", "auto")),
    *((context, name) for context in ("from", "to", "in a sentence") for name in ("Russian", "English")),
    *(("language of a passage", name) for name in NAMES.values()),
    *(("scorer", name) for name in ("reader", "reference", "passages in another language", "part of the input")),
)
"""Codes and names that a report shows by their meaning; they stand in the source as data."""

WRITTEN = datetime(2026, 1, 1, tzinfo=timezone.utc)
"""What stands as the date in compiled catalogues, so that the same texts give the same bytes."""

_UNTOLD = (b'"Project-', b'"Report-', b'"POT-', b'"PO-Rev', b'"Last-', b'"Language-Team', b'"Gen')
"""Lines of a catalogue's head that say nothing here, or when it was written."""

Message = str | tuple[str, str]


def messages() -> Iterator[tuple[str, Message, str]]:
    """Yield where each text stands, the text (a counted one as singular and plural) and its context."""
    for path in sorted(PACKAGE.joinpath("reporter").rglob("*")):
        method = {".py": "python", ".j2": "jinja2.ext:babel_extract"}.get(path.suffix)
        if method:
            for _, message, _, context in extract(method, io.BytesIO(path.read_bytes()), KEYWORDS):
                yield path.relative_to(PACKAGE.parent).as_posix(), message, context or ""
    one, many = texts_of(page_script((*SCRIPTS, "archive.js")))
    yield from (("tta/reporter/html/files/*.js", message, CONTEXT) for message in [*one, *many])
    yield from (("codes", name, context) for context, name in CODED)
    for scorer in all_scorers():
        yield "scorers", scorer.name, "scorer"
        for rule in scorer.rules:
            yield f"rule {rule.code}", rule.title, "code"
            yield f"rule {rule.code}", rule.explanation, ""
            yield f"rule {rule.code}", rule.remedy, ""


def current(language: str) -> Catalog:
    """Return a catalogue of all texts, without translations."""
    found = Catalog(language, project="tta", charset="utf-8", fuzzy=False, header_comment="# What reports say.")
    for place, message, context in messages():
        found.add(message, locations=[(place, None)], context=context or None)
    return found


def updated(path: Path) -> Catalog:
    """Return a catalogue with the texts of today and the translations that it has; what is no longer said is left out."""
    old = read_po(io.BytesIO(path.read_bytes()), locale=path.parent.parent.name)
    fresh = current(path.parent.parent.name)
    for message in fresh:
        known = old.get(message.id, message.context) if message.id else None
        if known is not None and known.string:
            message.string = known.string
    return fresh


def po(catalog: Catalog) -> bytes:
    stream = io.BytesIO()
    write_po(stream, catalog, width=120, sort_by_file=False, include_lineno=False, omit_header=False)
    lines = stream.getvalue().split(b"\n")
    return b"\n".join(line for line in lines if not line.startswith(_UNTOLD))


def mo(catalog: Catalog) -> bytes:
    stream = io.BytesIO()
    catalog.creation_date = catalog.revision_date = WRITTEN
    write_mo(stream, catalog)
    return stream.getvalue()


def main() -> None:
    """Renew the catalogues."""
    parser(__doc__, data=False).parse_args()
    for path in sorted(LOCALE.glob("*/LC_MESSAGES/tta.po")):
        catalog = updated(path)
        path.write_bytes(po(catalog))
        path.with_suffix(".mo").write_bytes(mo(read_po(io.BytesIO(po(catalog)), locale=path.parent.parent.name)))
        missing = [message.id for message in catalog if message.id and not all(strings(message.string))]
        print(f"{path.relative_to(PACKAGE.parent)}: {len(catalog)} texts, {len(missing)} without a translation")


def strings(string: object) -> tuple[str, ...]:
    """Return the forms of a translation."""
    return tuple(map(str, string)) if isinstance(string, (tuple, list)) else (str(string or ""),)


if __name__ == "__main__":
    main()
