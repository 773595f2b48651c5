"""`tta report` and `tta index`: pages made of saved audits."""

from __future__ import annotations

import argparse

from tta.commands.outputs import formats_asked, report_paths
from tta.commands.status import OK
from tta.commands.writing import write_reports
from tta.reporter import LANGUAGES

__all__ = ["index", "run"]


def run(arguments: argparse.Namespace) -> int:
    from tta.reporter.json.audit_reader import load

    audit = load(arguments.audit)
    name = arguments.audit.name.removesuffix(".json").removesuffix(".audit")
    formats = formats_asked(arguments.format, arguments.output) or ("html",)
    paths = report_paths(formats, arguments.output, arguments.audit, name=name)
    for path in write_reports(
        audit, paths, named=arguments.output in paths.values(), language=arguments.language or LANGUAGES[0]
    ):
        print(f"report: {path}")
    return OK


def index(arguments: argparse.Namespace) -> int:
    from tta.collection import write_index
    from tta.reporter.locale import speaking

    with speaking(arguments.language or LANGUAGES[0]):
        print(f"index: {write_index(arguments.folder)}")
    return OK
