"""What the environment decides, read here and nowhere else."""

from __future__ import annotations

import os
from pathlib import Path

__all__ = ["cache_folder"]


def cache_folder() -> Path:
    """Return the folder for what tta keeps between runs: `TTA_CACHE`, or the user's cache folder."""
    from platformdirs import user_cache_path

    named = os.environ.get("TTA_CACHE")
    return Path(named) if named else user_cache_path("tta", appauthor=False)
