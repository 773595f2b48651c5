"""A formula of Rich Text (RTF 1.9.1, math): groups named as the elements of Word's own form are, with an `m` before them."""

from __future__ import annotations

from xml.etree.ElementTree import Element, SubElement

__all__ = ["FORMULA", "begun", "ended"]

FORMULA = "moMath"
"""The group that is a formula."""

_PROPERTIES = "Pr"


def begun(name: str, outer: Element | None) -> Element | None:
    """Return the element that a group begins within another, or as a formula of its own; None where it begins none."""
    if outer is None:
        return Element(FORMULA[1:]) if name == FORMULA else None
    if not name.startswith("m"):
        return None
    return SubElement(outer, "t" if name == "mr" else name[1:])  # a run holds its text and nothing else


def ended(own: Element, outer: Element) -> None:
    """Give a property the text of its group as its value, as it has in XML."""
    if own is not outer and outer.tag.endswith(_PROPERTIES):
        own.set("val", own.text or "")
