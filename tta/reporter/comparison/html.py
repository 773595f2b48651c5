"""The comparison as a page: one static file without scripts, in the look of the report, that requests nothing."""

from __future__ import annotations

from dataclasses import fields
from typing import TextIO

from tta.comparison import Comparison
from tta.reporter.comparison.view import comparison_view
from tta.reporter.html.page import page_file, policy
from tta.reporter.html.words import style_words
from tta.reporter.locale import gettext, pgettext, spoken, whole

__all__ = ["write"]


def write(comparison: Comparison, stream: TextIO) -> None:
    """Render the comparison. Every piece of text is escaped once, by the template."""
    from jinja2 import BaseLoader, Environment, StrictUndefined
    from markupsafe import Markup

    css = page_file("report.css") + page_file("compare.css") + style_words()
    environment = Environment(
        loader=BaseLoader(), autoescape=True, undefined=StrictUndefined, trim_blocks=True, lstrip_blocks=True
    )
    environment.filters["whole"] = whole
    environment.globals.update(gettext=gettext, pgettext=pgettext)
    shown = comparison_view(comparison)
    context = {item.name: getattr(shown, item.name) for item in fields(shown)}
    template = environment.from_string(page_file("compare.html.j2"))
    stream.writelines(template.generate(css=Markup(css), csp=policy(css), spoken=spoken(), **context))
    stream.write("\n")
