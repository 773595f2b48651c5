"""`tta align`: the beads of two texts."""

from __future__ import annotations

import argparse
import sys

from tta.commands.options import announce, config_of, with_model
from tta.commands.outputs import STANDARD_OUTPUT
from tta.commands.progress import ProgressBar
from tta.commands.status import OK

__all__ = ["run"]


def run(arguments: argparse.Namespace) -> int:
    from tta.errors import UsageError
    from tta.pipeline.arrangement import arrangement
    from tta.pipeline.files import align_files
    from tta.reporter.bitexts.alignments import write_alignment

    if arguments.output is not None and arguments.output.resolve() in {
        path.resolve() for path in (arguments.file, arguments.file2, arguments.fix) if path
    }:
        raise UsageError(f"-o {arguments.output}: this is an input itself; name another file")
    config = with_model(config_of(arguments), arguments)
    announce(config, sys.stderr, quiet=arguments.quiet)
    with ProgressBar(quiet=arguments.quiet) as progress:
        aligned = align_files(
            arguments.file,
            arguments.file2,
            config.settings,
            lines=arguments.lines,
            fixed=arguments.fix,
            progress=progress,
        )
    if not arguments.quiet:
        for line in arrangement(aligned.alignment.beads, (aligned.source, aligned.target), aligned.languages):
            print(f"{arguments.file}, {arguments.file2}: {line}", file=sys.stderr)
    if arguments.output in {None, STANDARD_OUTPUT}:
        write_alignment(aligned, arguments.format, sys.stdout)
    else:
        from tta.reporter.writing import write_whole

        write_whole(arguments.output, lambda stream: write_alignment(aligned, arguments.format, stream))
    return OK
