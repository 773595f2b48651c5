"""What became of a name: its rendering or what stands instead, and how the two stand to each other."""

from __future__ import annotations

from dataclasses import dataclass

from tta.scorers.facts.judgement import Judgement, Relation
from tta.scorers.names.bead_names import Placed

__all__ = ["ALONE", "ANOTHER", "CALLED_OTHERWISE", "ESTABLISHED", "INITIALS", "OFTEN_LEFT_OUT", "SOUND", "Result"]

ESTABLISHED = Judgement(Relation.EQUAL, "an established English form")
SOUND = Judgement(Relation.EQUAL, "same name by sound")
INITIALS = Judgement(Relation.INITIALS, "the initials differ")
ANOTHER = Judgement(Relation.ANOTHER, "both are known, and they are not the same")
ALONE = Judgement(Relation.ALONE, "no counterpart was found")
OFTEN_LEFT_OUT = Judgement(Relation.UNCOMPARED, "often left out")
CALLED_OTHERWISE = Judgement(Relation.UNCOMPARED, "by name and patronymic, for which English has the surname")


@dataclass(frozen=True, slots=True)
class Result:
    """What became of a name: its rendering or what stands instead, and how the two stand to each other."""

    russian: Placed | None
    english: Placed | None
    judgement: Judgement
