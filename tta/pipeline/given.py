"""What a user gave beside the texts, read and checked before any model is loaded."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import TYPE_CHECKING

from tta.lists.authority import load_authority
from tta.lists.glossary import load_glossary
from tta.review.decisions import load_decisions
from tta.settings import Settings
from tta.types import Decision, GlossaryEntry

if TYPE_CHECKING:
    from tta.judging.policy import Policy

__all__ = ["Given", "given_in"]


@dataclass(frozen=True, slots=True)
class Given:
    """The lists that settings name, and what they ask for by code.

    Attributes:
        codes: of the findings that are wanted.
        policy: their severities and least confidence.
        decisions: of a reviewer, by fingerprint.
        authority: the English forms of Russian names, by their lemmas.
        glossary: terms of the user's own.
    """

    codes: frozenset[str]
    policy: Policy
    decisions: Mapping[str, Decision]
    authority: Mapping[str, tuple[str, ...]]
    glossary: tuple[GlossaryEntry, ...]


def given_in(settings: Settings) -> Given:
    """Read what the settings name.

    Raises:
        UsageError: a code, family, severity or confidence is none.
        InputError: a list cannot be read.
    """
    from tta.judging.policy import policy_of
    from tta.scorers import select_codes

    return Given(
        codes=select_codes(settings.select, settings.ignore),
        policy=policy_of(settings.severities, settings.thresholds),
        decisions=load_decisions(settings.decisions) if settings.decisions else {},
        authority=load_authority(settings.authority) if settings.authority else {},
        glossary=load_glossary(settings.glossary) if settings.glossary else (),
    )
