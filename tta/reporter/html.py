"""The HTML report: one static file, at home on `file://`, that requests nothing."""

from __future__ import annotations

from dataclasses import fields
from typing import TextIO

from tta.reporter.page import page_file, policy
from tta.reporter.view import view
from tta.types import Audit

__all__ = ["write"]


def write(audit: Audit, stream: TextIO) -> None:
    """Render the audit. Every piece of text is escaped once, by the template."""
    from jinja2 import BaseLoader, Environment, StrictUndefined
    from markupsafe import Markup

    css, script, template = (page_file(name) for name in ("report.css", "report.js", "report.html.j2"))
    environment = Environment(loader=BaseLoader(), autoescape=True, undefined=StrictUndefined)
    shown = view(audit)
    context = {item.name: getattr(shown, item.name) for item in fields(shown)}
    stream.writelines(
        environment.from_string(template).generate(
            css=Markup(css), js=Markup(script), csp=policy(css, script), **context
        )
    )
    stream.write("\n")
