"""The HTML report: one static file, at home on `file://`, that requests nothing."""

from __future__ import annotations

import base64
import hashlib
from dataclasses import fields
from importlib.resources import files
from typing import TextIO

from tta.reporter.view import view
from tta.types import Audit

__all__ = ["write"]


def write(audit: Audit, stream: TextIO) -> None:
    """Render the audit. Every piece of text is escaped once, by the template."""
    from jinja2 import BaseLoader, Environment, StrictUndefined
    from markupsafe import Markup

    css, script, template = (_file(name) for name in ("report.css", "report.js", "report.html.j2"))
    environment = Environment(loader=BaseLoader(), autoescape=True, undefined=StrictUndefined)
    shown = view(audit)
    context = {item.name: getattr(shown, item.name) for item in fields(shown)}
    stream.writelines(
        environment.from_string(template).generate(
            css=Markup(css), js=Markup(script), csp=_policy(css, script), **context
        )
    )
    stream.write("\n")


def _policy(css: str, script: str) -> str:
    """Allow this style, this script, images within the page, and nothing else."""
    return (
        f"default-src 'none'; style-src {_hash(css)}; script-src {_hash(script)}; img-src data:; "
        "base-uri 'none'; form-action 'none'"
    )


def _hash(content: str) -> str:
    return f"'sha256-{base64.b64encode(hashlib.sha256(content.encode()).digest()).decode()}'"


def _file(name: str) -> str:
    return files("tta.reporter").joinpath("htmlfiles").joinpath(name).read_text("utf-8")
