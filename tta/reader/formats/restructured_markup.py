"""reStructuredText taken apart by docutils, with all that reads files or runs off, and what Sphinx adds to it by names.

docutils knows its own directives and roles. Of one that it does not know, Sphinx's for the most part, it returns the words as
they stand; here is said what of them a page shows. Nothing is registered with docutils, which is shared by the whole process.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from textwrap import dedent
from typing import Any

from tta.reader.formats.raised import raised
from tta.reader.limits import LONGEST_TEXT

__all__ = ["Directive", "directive_of", "parsed", "printed_role"]

_UNREAD = frozenset(
    """toctree include literalinclude raw code code-block sourcecode highlight parsed-literal math graphviz digraph graph mermaid
    plantuml uml productionlist index bibliography doctest testcode testoutput testsetup testcleanup jupyter-execute ipython
    plot todolist currentmodule module default-domain default-role role sectionauthor codeauthor moduleauthor inheritance-diagram
    autosummary argparse program tabularcolumns meta image csv-table date contents title class rst-class cssclass""".split()
)
"""Directives that hold no prose: programs, drawings, lists that are made, settings."""
_SIGNATURES = frozenset(
    """function method classmethod staticmethod attribute property data exception decorator describe object option envvar
    confval cmdoption macro type var figure table list-table""".split()
)
"""Directives whose argument is a name or a file, and whose body is prose."""
_LABELS = frozenset("ref doc numref eq cite any download token pep rfc footcite envvar-ref".split())
"""Roles whose text is a label of something elsewhere, unless a title stands before it."""
_ROLE = re.compile(r":(?P<name>[\w.:+-]+):`(?P<text>.*)`|`(?P<before>.*)`:(?P<after>[\w.:+-]+):", re.S)
_TITLED = re.compile(r"(?P<title>.*\S)\s*<[^<>]+>\s*", re.S)
_DIRECTIVE = re.compile(r"\.\.\s+(?:\|[^|\n]+\|\s+)?(?P<name>[\w.:+-]+?)\s?::(?P<rest>.*)")
_OPTION = re.compile(r"\s+:[\w-]+:(?:\s|$)")


def parsed(text: str) -> Any:
    """Return the tree of a text; nothing is read from disk, fetched or run for it.

    Raises:
        RecursionError: it is nested too deeply.
    """
    from docutils.frontend import get_default_settings
    from docutils.parsers.rst import Parser
    from docutils.utils import new_document

    settings = get_default_settings(Parser)
    settings.file_insertion_enabled = False  # include, csv-table and raw from files
    settings.raw_enabled = False
    settings.syntax_highlight = "none"
    settings.report_level = settings.halt_level = 5  # what it warns of is in the tree
    settings.warning_stream = False
    settings.line_length_limit = LONGEST_TEXT  # longer lines are dropped
    tree = new_document("", settings)
    Parser().parse(text, tree)
    return tree


def printed_role(source: str) -> str:
    """Return what a page shows of a role that docutils does not know; other text as it is.

    A label of another place, as in ``:ref:`setup```, shows that place's title, which stands elsewhere: nothing is returned.
    """
    role = _ROLE.fullmatch(source)
    if role is None:
        return source
    name = (role["name"] or role["after"]).rpartition(":")[2]
    text = role["text"] if role["text"] is not None else role["before"]
    titled = _TITLED.fullmatch(text)
    if titled is not None:
        return titled["title"]
    if name in _LABELS:
        return ""
    if name in ("sup", "sub"):
        return raised(text) if name == "sup" else text
    return text.rpartition(".")[2] if text.startswith("~") else text.removeprefix("!")


@dataclass(frozen=True, slots=True)
class Directive:
    """What docutils did not read: its name, and its prose, as many lines as it had; None where it holds none."""

    name: str
    prose: str | None


def directive_of(source: str) -> Directive | None:
    """Return a directive that docutils returned as it stands; None where it is something else that it could not read."""
    first, _, below = source.partition("\n")
    head = _DIRECTIVE.match(first.strip())
    if head is None:
        return None
    name = head["name"].lower()
    if name in _UNREAD or name.startswith("auto"):
        return Directive(name, None)
    named = ":" in name or name in _SIGNATURES
    lines = dedent(below).split("\n")
    if _OPTION.match(f" {lines[0]}") or not lines[0].strip() or named:
        lines = _without_options(lines, named)
    return Directive(name, "\n".join(["" if named else head["rest"].strip(), *lines]))


def _without_options(lines: list[str], named: bool) -> list[str]:
    """Empty the lines of options, which stand before the first blank one; so does the rest of a name."""
    end = next((number for number, line in enumerate(lines) if not line.strip()), len(lines))
    options = [named or bool(_OPTION.match(f" {line}")) for line in lines[:end]]
    return ["" if option else line for option, line in zip(options, lines[:end], strict=True)] + lines[end:]
