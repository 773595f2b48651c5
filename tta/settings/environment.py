"""What the environment decides, read here and nowhere else."""

from __future__ import annotations

import os
from pathlib import Path

__all__ = ["cache_folder", "prefer"]


def cache_folder() -> Path:
    """Return the folder for what tta keeps between runs: `TTA_CACHE`, or the user's cache folder."""
    from platformdirs import user_cache_path

    named = os.environ.get("TTA_CACHE")
    return Path(named) if named else user_cache_path("tta", appauthor=False)


def prefer(variable: str, value: str) -> None:
    """Set an environment variable for the libraries that read it, unless the user has set it."""
    os.environ.setdefault(variable, value)
