"""`tta explain` and `tta scorers`: what the codes mean."""

from __future__ import annotations

import argparse

from tta.commands.status import OK

__all__ = ["run", "scorers"]


def run(arguments: argparse.Namespace) -> int:
    from shutil import get_terminal_size

    from tta.reporter.terminal.explanation import explanation
    from tta.scorers import rules_of

    width = get_terminal_size().columns
    print("\n\n".join(explanation(rule, width) for rule in rules_of(arguments.code)))
    return OK


def scorers(_: argparse.Namespace) -> int:
    from tta.scorers import all_scorers, refused_scorers

    for scorer in all_scorers():
        print(f"{scorer.name:<14} {scorer.summary}")
        for rule in scorer.rules:
            print(f"  {rule.code}  {rule.title}")
    for item in refused_scorers():
        print(f"{item.scorer:<14} not used: {item.why}")
    return OK
