"""What the HTML pages share: their files, and the policy by which a page requests nothing."""

from __future__ import annotations

import base64
import hashlib
import json
import re
from collections.abc import Sequence
from functools import cache
from importlib.resources import files

__all__ = ["SCRIPTS", "embedded", "page_file", "page_script", "policy"]

SCRIPTS = ("page.js", "filters.js", "decisions.js", "moving.js", "start.js")
"""The files of the report's script, in the order in which they run."""


@cache
def page_file(name: str) -> str:
    """Return a template, a style sheet or a script; read once."""
    return files("tta.reporter.html").joinpath("files").joinpath(name).read_text("utf-8")


def page_script(names: Sequence[str] = SCRIPTS) -> str:
    """Return a page's script, by default the report's: its files in one scope of their own."""
    return '(() => {\n"use strict";\n' + "\n".join(page_file(name) for name in names) + "})();\n"


def policy(*styles: str, script: str = "") -> str:
    """Allow these styles, this script if there is one, images within the page, and nothing else."""
    scripts = f"script-src {_hash(script)}; " if script else ""
    allowed = " ".join(_hash(style) for style in styles)
    return f"default-src 'none'; style-src {allowed}; {scripts}img-src data:; base-uri 'none'; form-action 'none'"


def embedded(value: object) -> str:
    """Return JSON that can stand within a page: no `<` begins a tag, no line ends where none should."""
    escapes = {character: f"\\u{ord(character):04x}" for character in "<>&\u2028\u2029"}
    return re.sub("[<>&\u2028\u2029]", lambda match: escapes[match.group()], json.dumps(value, ensure_ascii=False))


def _hash(content: str) -> str:
    return f"'sha256-{base64.b64encode(hashlib.sha256(content.encode('utf-8', 'replace')).digest()).decode()}'"
