"""The options that the scripts share."""

from __future__ import annotations

import argparse
from pathlib import Path

__all__ = ["parser"]


def parser(description: str | None, *, data: bool = True) -> argparse.ArgumentParser:
    """Return a parser that prints a script's docstring for help and, but for `data=False`, asks for the development data."""
    made = argparse.ArgumentParser(description=description, formatter_class=argparse.RawDescriptionHelpFormatter)
    if data:
        made.add_argument("--data", type=Path, required=True, help="folder of the development data")
    return made
