"""What a run of a Word document looks like by its own properties or by its styles (ECMA-376 part 1, 17.7.2 and 17.7.3)."""

from __future__ import annotations

from typing import TYPE_CHECKING

from tta.reader.formats.archive import local_name
from tta.reader.formats.word.numbering import attribute, child

if TYPE_CHECKING:
    from xml.etree.ElementTree import Element

__all__ = ["Styles", "is_on"]

_OFF = frozenset({"0", "false", "off", "none"})
_FURTHEST = 20  # styles that one is based on, by way of others


class Styles:
    """The styles of a document by their names."""

    def __init__(self, root: Element | None) -> None:
        """Read the part `styles`, which may be missing."""
        self._known = {
            attribute(item, "styleId") or "": item
            for item in (root if root is not None else ())
            if local_name(item) == "style"
        }

    def holds(self, name: str, run: Element | None, paragraph: Element | None) -> bool:
        """Whether a property such as `vanish` or `strike` is on.

        Args:
            name: of the property, an element that is on unless its value says otherwise.
            run: the properties of the run.
            paragraph: the properties of the paragraph; its style counts where the run says nothing and has no style that does.
        """
        own = child(run, name)
        if own is None:
            own = self._styled(name, attribute(child(run, "rStyle")))
        if own is None:
            own = self._styled(name, attribute(child(paragraph, "pStyle")))
        return is_on(own)

    def _styled(self, name: str, style: str | None) -> Element | None:
        for _ in range(_FURTHEST):
            described = self._known.get(style or "")
            if described is None:
                return None
            if (found := child(described, "rPr", name)) is not None:
                return found
            style = attribute(child(described, "basedOn"))
        return None


def is_on(element: Element | None) -> bool:
    """Whether a property is there and not switched off."""
    return element is not None and (attribute(element) or "1") not in _OFF
