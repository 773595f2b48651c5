"""What stands above the texts of a report: files, verdict, counts, coverage. The templates read these names."""

from __future__ import annotations

from dataclasses import dataclass

__all__ = ["FileView", "Header", "KindCount", "NotRunView", "SecondView", "SeverityCount"]


@dataclass(frozen=True, slots=True)
class FileView:
    """One side's file; `role` is its language for people, `lang` for the page.

    Its passages are its sentences, lines and headings, page furniture left out.
    """

    role: str
    lang: str
    path: str
    sha256: str
    kind: str
    encoding: str
    words: int
    passages: int


@dataclass(frozen=True, slots=True)
class SecondView:
    """Another translation: its file, how much of the text it covers, and the scores with their signatures."""

    file: FileView
    covered: str
    scores: tuple[tuple[str, str, str], ...]


@dataclass(frozen=True, slots=True)
class SeverityCount:
    """How many findings have a severity, and its name as it stands behind the count."""

    severity: str
    count: int
    name: str = ""


@dataclass(frozen=True, slots=True)
class KindCount:
    """How many findings are of a kind, and how it is marked."""

    slug: str
    letter: str
    name: str
    count: int


@dataclass(frozen=True, slots=True)
class NotRunView:
    """A scorer that did not run."""

    scorer: str
    why: str


@dataclass(frozen=True, slots=True)
class Header:
    """What stands above the texts."""

    verdict: str
    unrelated: bool
    files: tuple[FileView, ...]
    metadata: tuple[tuple[str, str], ...]
    counts: tuple[SeverityCount, ...]
    kinds: tuple[KindCount, ...]
    coverage: tuple[str, ...]
    not_run: tuple[NotRunView, ...]
    signature: tuple[tuple[str, str], ...]
    limits: tuple[str, ...]
    estimate: str
    second: SecondView | None
