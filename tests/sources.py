"""The program's own files as trees, each read and walked through once for all tests of a process that look at them."""

from __future__ import annotations

import ast
from functools import cache
from pathlib import Path


@cache
def tree(path: Path) -> ast.Module:
    """Return what a file of Python holds; whoever reads it leaves it as it is."""
    return ast.parse(path.read_text("utf-8"))


@cache
def nodes(path: Path) -> tuple[ast.AST, ...]:
    """Return all that stands in that tree, without an order."""
    return tuple(ast.walk(tree(path)))
