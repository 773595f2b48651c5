"""What a run over a folder says in the terminal: how far it has come, and what all texts come to."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from pathlib import Path

from tta.reporter.locale import decimal, gettext, ngettext, pgettext, whole
from tta.types import Severity

__all__ = ["left_aside", "more_not_audited", "not_audited", "pace", "stray", "total", "unchanged"]

_MINUTE, _HOUR = 60, 3600


def unchanged(name: str, output: Path) -> str:
    """Say that a text was audited before."""
    return gettext("{name}: unchanged, its reports stand in {output}", name=name, output=output)


def not_audited(reason: str) -> str:
    """Say why a text was not audited."""
    return gettext("not audited: {reason}", reason=reason)


def more_not_audited(count: int) -> str:
    """Say how many more texts were not audited, which the page over all lists."""
    return gettext("not audited: {n} more, listed on the page over all texts", n=whole(count))


def stray(reason: str) -> str:
    """Say why something in a folder was not looked into, such as a link to another one."""
    return gettext("passed over: {reason}", reason=reason)


def left_aside(others: Sequence[tuple[str, int]]) -> str:
    """Say which files of a folder are of no kind that is read: endings with their numbers."""
    files = ", ".join(f"{whole(count)} {ending}" for ending, count in others)
    return gettext("passed over, of no kind that tta reads or in no row of manifest.csv: {files}", files=files)


def total(
    counts: Mapping[str, int], texts: int, broken: int, page: Path | None, unpaged: Path | None, *, status: int = 0
) -> str:
    """Say in a line or two what all texts come to: findings by severity, what else the exit status comes of than findings, and
    where the page over all is, or how to get one.
    """
    findings = ", ".join(
        f"{pgettext('severity', level.value)} {whole(counts.get(level.value, 0))}" for level in Severity
    )
    line = gettext(
        "{texts}, {findings} ({by_severity})",
        texts=ngettext("{n} text", "{n} texts", texts),
        findings=ngettext("{n} finding", "{n} findings", sum(counts.values())),
        by_severity=findings,
    )
    if broken:
        line += "; " + ngettext(
            "{n} could not be audited, as said above: exit status {status}",
            "{n} could not be audited, as said above: exit status {status}",
            broken,
            status=status,
        )
    lines = [f"\n{line}"]
    if page is not None and not texts:
        lines.append(gettext("what could not be audited, and why: {page}", page=page))
    elif page is not None:
        lines.append(gettext("a page over all of them: {page}", page=page))
    elif unpaged is not None:
        lines.append(gettext("a page over all of them: {page}", page=f"tta index {unpaged}"))
    return "\n".join(lines)


def pace(done: int, texts: int, speed: float | None, left: float | None) -> str:
    """Say how far a run has come; of speed and time only what is known."""
    parts = [ngettext("{done} of {n} text", "{done} of {n} texts", texts, done=whole(done))]
    if speed is not None:
        parts.append(gettext("{speed} sentences a second", speed=decimal(speed, 1)))
    if left is not None and done < texts:
        parts.append(_left(left))
    return ", ".join(parts)


def _left(seconds: float) -> str:
    if seconds < _MINUTE:
        return gettext("less than a minute left")
    minutes = round(seconds / _MINUTE)
    if minutes < _HOUR // _MINUTE:
        return gettext("about {minutes} min left", minutes=minutes)
    hours, minutes = divmod(minutes, _MINUTE)
    return gettext("about {hours} h {minutes} min left", hours=whole(hours), minutes=minutes)
