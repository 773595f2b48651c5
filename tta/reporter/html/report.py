"""The HTML report: static files, at home on `file://`, that request nothing. One file, unless it would be too long."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import fields
from functools import cache
from typing import TYPE_CHECKING, TextIO

from tta.reporter.html.page import embedded, page_file, page_script, policy
from tta.reporter.html.words import css_text, style_words, words
from tta.reporter.locale import day, gettext, ngettext, pgettext, spoken, whole
from tta.reporter.view.audit_view import view, views
from tta.reporter.view.decided import said_decision
from tta.reporter.view.layout import View
from tta.reporter.view.links import linked
from tta.reporter.view.reasons import REASONS
from tta.review.decisions import decision_as_json
from tta.types import Audit, Choice

if TYPE_CHECKING:
    from jinja2 import Template

__all__ = ["files", "write"]

_LONGEST_RUNNING = 160
"""Code points of a title at the head of a page: two lines of an A4."""


def write(audit: Audit, stream: TextIO) -> None:
    """Render the audit on one page, however long. Every piece of text is escaped once, by the template."""
    _render(_template(spoken()), view(audit), _decided(audit), stream)


def files(audit: Audit, name: str) -> Iterator[tuple[str, Callable[[TextIO], None]]]:
    """Yield the files of a report, by their names, and what writes each: `name`, and the parts of a long report."""
    template, decided = _template(spoken()), _decided(audit)
    for file, shown in views(audit, name):

        def put(stream: TextIO, page: View = shown) -> None:
            _render(template, page, decided, stream)

        yield file, put


@cache
def _template(language: str) -> Template:
    """Return the template, compiled once a language: what is the same on every page of it is worked out then."""
    from jinja2 import BaseLoader, Environment, StrictUndefined

    environment = Environment(loader=BaseLoader(), autoescape=True, undefined=StrictUndefined)
    environment.filters.update(linked=linked, day=day, whole=whole, around=_around, said_decision=_said)
    environment.globals.update(gettext=gettext, ngettext=ngettext, pgettext=pgettext)
    return environment.from_string(page_file("report.html.j2"))


def _said(choice: str) -> str:
    return said_decision(Choice(choice))


def _around(text: str, **inside: str) -> str:
    """Return a text escaped, with markup of ours in its gaps."""
    from markupsafe import Markup, escape

    return escape(text).format(**{name: Markup(markup) for name, markup in inside.items()})


def _render(template: Template, shown: View, decided: str, stream: TextIO) -> None:
    from markupsafe import Markup

    css, paper, script = page_file("report.css"), _paper(shown.title), page_script()
    context = {item.name: getattr(shown, item.name) for item in fields(shown)}
    stream.writelines(
        template.generate(
            css=Markup(css),
            paper=Markup(paper),
            js=Markup(script),
            decided=Markup(decided),
            words=Markup(words(script)),
            spoken=spoken(),
            reasons=[gettext(reason) for reason in REASONS],
            csp=policy(css, paper, script=script),
            **context,
        )
    )
    stream.write("\n")


def _decided(audit: Audit) -> str:
    """Return all decisions as JSON that can stand within a page."""
    known = [finding.decision for finding in audit.findings if finding.decision]
    entries = [decision_as_json(decision) for decision in (*known, *audit.stale_decisions)]
    return embedded(entries)


def _paper(title: str) -> str:
    """Return the style that repeats the title on every printed page, and what the style sheet says in another language."""
    running = f'@page {{ @top-left {{ content: "{css_text(_running(title))}"; font: 8pt sans-serif; color: #555; }} }}'
    return f"{style_words()}{running}"


def _running(title: str) -> str:
    """Return a title as long as two lines hold, cut at a word."""
    if len(title) <= _LONGEST_RUNNING:
        return title
    start = title[:_LONGEST_RUNNING]
    return f"{start.rpartition(' ')[0] or start} …"
