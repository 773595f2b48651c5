"""Builds of tta that are measured beside each other: this tree, and an older commit of it in a folder of its own."""

from __future__ import annotations

import subprocess
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

__all__ = ["Build", "checked_out"]


@dataclass(frozen=True, slots=True)
class Build:
    """A source tree under a name, and the folder in which its program keeps what it unpacks."""

    name: str
    tree: Path
    cache: Path

    def environment(self) -> Mapping[str, str]:
        """Return the variables with which Python runs this build and nothing of another one."""
        return {
            "PYTHONPATH": str(self.tree),
            "TTA_CACHE": str(self.cache),
            "PYTHONNOUSERSITE": "1",
            "PYTHONDONTWRITEBYTECODE": "",  # people start it compiled
        }


@contextmanager
def checked_out(repository: Path, commit: str, folder: Path) -> Iterator[Path]:
    """Lay out a commit below a folder, and take it away again; the repository's own tree is left as it is.

    Raises:
        SystemExit: there is no such commit.
    """
    tree = folder / "tree"
    try:
        done = _git(repository, "worktree", "add", "--detach", "--force", str(tree), commit)
        if done.returncode:
            reason = (done.stderr.strip().splitlines() or ["git failed"])[-1]
            raise SystemExit(f"--against {commit}: no such build ({reason}); name a commit of {repository}")
        yield tree
    finally:
        _git(repository, "worktree", "remove", "--force", str(tree))


def _git(repository: Path, *arguments: str) -> subprocess.CompletedProcess[str]:
    return subprocess.run(["git", "-C", str(repository), *arguments], capture_output=True, text=True, check=False)
