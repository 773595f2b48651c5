"""An index page over a folder of audits."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from importlib.resources import files
from pathlib import Path

from tta.errors import AuditFormatError, InputError, NothingToAuditError
from tta.reporter.html.page import page_file, policy
from tta.reporter.json.audit_reader import load
from tta.reporter.view.links import linked
from tta.reporter.writing import write_whole
from tta.types import Severity

__all__ = ["write_index"]


def write_index(folder: Path) -> Path:
    """Write `index.html` over all audits (JSON) in a folder, the worst first, and return its path.

    Raises:
        InputError: there is no such folder.
        NothingToAuditError: there are no audits in it.
    """
    if not folder.is_dir():
        raise InputError(f"{folder}: there is no such folder; check the name")
    rows: list[tuple[list[int], str, str, bool]] = []
    for path in sorted(folder.rglob("*.json")):
        try:
            audit = load(path)
        except AuditFormatError:
            continue  # another program's JSON
        counts = [sum(finding.severity is level for finding in audit.findings) for level in Severity]
        html = path.with_suffix(".html")
        link = html.relative_to(folder).as_posix() if html.is_file() else ""
        name = path.relative_to(folder).as_posix().removesuffix(".json").removesuffix(".audit")
        rows.append((counts, name, link, audit.alignment.related))
    if not rows:
        raise NothingToAuditError(f"{folder}: no audits were found; write them: tta audit {folder} --format html,json")
    rows.sort(key=lambda row: ([-count for count in row[0]], row[1]))
    target = folder / "index.html"
    write_whole(target, lambda stream: stream.writelines(_render(rows)))
    return target


def _render(rows: Sequence[tuple[list[int], str, str, bool]]) -> Iterator[str]:
    from jinja2 import Environment, StrictUndefined
    from markupsafe import Markup

    template = files("tta.collection").joinpath("index.html.j2").read_text("utf-8")
    environment = Environment(autoescape=True, undefined=StrictUndefined)
    environment.filters["linked"] = linked
    css = page_file("report.css")
    return environment.from_string(template).generate(
        rows=rows,
        severities=[level.value for level in Severity],
        total=[sum(column) for column in zip(*(counts for counts, *_ in rows), strict=True)],
        css=Markup(css),
        csp=policy(css),
    )
