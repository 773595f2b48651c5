"""What a thing has so many of and is called by: `семиструнная гитара`, a guitar with six strings. Read as units of their own."""

from __future__ import annotations

from tta.values.unit import Unit

__all__ = ["COUNTED", "UNITS_OF_THINGS"]

COUNTED = "count of "
"""How the dimension of such a unit begins; beside another unit it says nothing."""


def _thing(name: str, russian: str, english: str, stem: str) -> Unit:
    return Unit(name, f"{COUNTED}{name}s", "", russian, english, stem)


UNITS_OF_THINGS: tuple[Unit, ...] = (
    _thing("layer", r"сло(?:й|я|[её]в|ях|ям|ями)\b", r"(?:layers?|coats?|ply)\b", "слойн"),
    _thing("round", r"круг(?:а|ов|ах)?\b", r"rounds?(?:[\s-]robins?)?\b", "круговн"),
    _thing("row", r"ряд(?:а|ов|ах)?\b", r"rows?\b", "рядн"),
    _thing("tier", r"ярус(?:а|ов|ах|ами)?\b", r"tiers?\b", "ярусн"),
    _thing("string", r"струн(?:а|ы|ах|ами)?\b", r"strings?\b", "струнн"),
    _thing("storey", r"этаж(?:а|ей|ах|ам|ами)?\b", r"(?:floors?|store?ys?|stor(?:ies|eyed|ied))\b", "этажн"),
    _thing("room", r"комнат(?:а|ы|у|е|ах|ам|ами)?\b", r"rooms?\b", "комнатн"),
    _thing("tome", r"том(?:а|ов|ах|ам|ами)?\b", r"volumes?\b", "томн"),
    _thing("arm of a lamp", r"рожк(?:а|ов|ах|ами)\b", r"arms?\b", "рожков"),
    _thing("wheel", r"кол[её]с(?:а|о|ах|ами)?\b", r"wheel(?:s|ers?|ed)?\b", "колесн|колёсн"),
    _thing("mast", r"мачт(?:а|ы|ах|ами)?\b", r"mast(?:s|ed|ers?)?\b", "мачтов"),
    _thing("deck", r"палуб(?:а|ы|ах|ами)?\b", r"deck(?:s|ed|ers?)?\b", "палубн"),
    _thing(
        "scene", r"(?:картин(?:а|ы|е|у|ой|ах)?|сцен(?:а|ы|е|у|ах)?|явлени(?:е|я|и|й|ях))\b", r"scenes?\b", "картинн"
    ),
    _thing("act", r"(?:действи(?:е|я|и|й|ях)|акт(?:а|е|ов|ах)?)\b", r"act(?:s|er)?\b", "актн"),
)
