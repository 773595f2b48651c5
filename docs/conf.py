"""Sphinx configuration: `sphinx-build -n -W --keep-going -b html docs docs/_build` makes the documentation.

The pages on codes and limits are written here from the tables that the program itself uses, so that there is one text.
"""

from __future__ import annotations

from collections.abc import Iterator
from html import escape
from pathlib import Path

from tta.reporter.view.kinds import KINDS
from tta.reporter.view.limits import LIMITS
from tta.scorers import SCORERS
from tta.scorers.scorer import Rule
from tta.version import __version__

HERE = Path(__file__).parent

project = "tta"
release = version = __version__
copyright = "tta contributors"  # Sphinx's own name for it
extensions = ["myst_parser", "sphinx.ext.autodoc", "sphinx.ext.napoleon"]
myst_enable_extensions = ["colon_fence", "html_image"]
myst_heading_anchors = 3
exclude_patterns = ["_build"]
html_theme = "furo"
html_title = f"tta {__version__}"
autodoc_typehints = "description"
autodoc_member_order = "bysource"
# Names of the standard library and of NumPy in annotations; linking them (intersphinx) would take the network.
# All else must be documented.
nitpick_ignore = [
    *(("py:class", f"collections.abc.{name}") for name in ("Callable", "Iterable", "Mapping", "Sequence")),
    *(
        ("py:class", name)
        for name in (
            "pathlib.Path",
            "Path",
            "RowsOnDisk",
            "Sides",
            "NDArray",
            "np.float16",
            "np.float32",
            "np.float64",
            "np.int32",
            "np.int64",
        )
    ),
]


def codes() -> Iterator[str]:
    """Yield the page of codes."""
    yield "# Codes\n"
    yield "The same text as `tta explain CODE` prints and the report shows. A code is never reused and never renumbered.\n"
    for scorer in SCORERS:
        yield f"## {scorer.name}\n\n{scorer.summary[0].upper()}{scorer.summary[1:]}.\n"
        for rule in scorer.rules:
            yield from _rule(rule)


def _rule(rule: Rule) -> Iterator[str]:
    yield f"({rule.code.lower()})=\n### {rule.code}: {rule.title}\n"
    yield f"{rule.kind.value}, at most {rule.severity.value}; in MQM {KINDS[rule.kind].mqm}\n"
    yield f"{_plain(rule.explanation)}\n\n**What to do:** {_plain(rule.remedy)}\n"
    rows = [
        f'<tr><th scope="row">{name}</th><td lang="{code}">{escape(text) or "(nothing)"}</td></tr>'
        for name, code, text in (("Russian", "ru", rule.example_source), ("English", "en", rule.example_target))
    ]
    yield f'```{{raw}} html\n<table class="docutils">{"".join(rows)}</table>\n```\n'


def _plain(text: str) -> str:
    """Keep Markdown from reading asterisks, brackets and the like in the program's own words."""
    return "".join(f"\\{c}" if c in "*_[]<>" else c for c in text)


def limits() -> Iterator[str]:
    """Yield the page of limits."""
    yield "# Limits\n"
    yield "What an audit cannot tell, and how often it errs. Every report says so, too.\n"
    yield "[Method](method.md) says what was measured on which data.\n"
    yield from (f"- {_plain(line)}" for line in LIMITS)


def _write(name: str, lines: Iterator[str]) -> None:
    (HERE / name).write_text("\n".join(lines) + "\n", "utf-8")


def setup(_: object) -> None:
    """Write the pages that are made of the program's tables."""
    _write("codes.md", codes())
    _write("limits.md", limits())
